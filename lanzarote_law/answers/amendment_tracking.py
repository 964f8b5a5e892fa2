"""Up to which day somebody followed the amendments of the articles that an answer rests on.

An answer for a later day may rest on a wording that is law no longer, and nobody would have noticed. Where nothing is
recorded of a code, nothing promises that it was followed.
"""

from __future__ import annotations

from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.grammar.articleids import ArticleId

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lanzarote_law.answers.status_types import AspectStanding
    from lanzarote_law.model import Corpus, Followed


class UnfollowedArticles(NamedTuple):
    """Articles of one code that nobody followed up to the day asked for."""

    code: str
    articles: tuple[str, ...]
    """Those of them that an answer rests on: their ids."""
    record: Followed | None
    """What says how far they were followed; None where nothing does."""
    items: tuple[str, ...] = ()
    """The items whose status rests on them, where these were asked for."""

    @property
    def up_to(self) -> date | None:
        """The last day up to which they were followed; None where they were not, or where that is not recorded."""
        return self.record.up_to if self.record else None


def is_followed(corpus: Corpus, provision: str, on: date) -> bool:
    """Whether the amendments of an article were searched up to a day."""
    record = corpus.following(provision)
    return record is not None and record.up_to is not None and on <= record.up_to


def unfollowed_articles(corpus: Corpus, provisions: Iterable[str], on: date) -> tuple[UnfollowedArticles, ...]:
    """Those of some articles that were not followed up to a day, grouped by what is recorded of them.

    The least followed come first.
    """
    found: dict[tuple[str, Followed | None], list[str]] = {}
    for ident in dict.fromkeys(provisions):
        if not is_followed(corpus, ident, on):
            found.setdefault((ArticleId(ident).code, corpus.following(ident)), []).append(ident)
    told = [UnfollowedArticles(code, tuple(idents), record) for (code, record), idents in found.items()]
    return tuple(
        sorted(told, key=lambda each: (each.up_to or date.min, each.record is None, corpus.code_place[each.code]))
    )


def supporting_articles(corpus: Corpus, aspects: Iterable[AspectStanding], on: date) -> Iterator[str]:
    """The articles on which the standing of some aspects rests on a day: those of its links, and what these read.

    An article that is not in force yet makes no answer; one that has ended makes that something lapsed.
    """
    for each in aspects:
        for link in chain((judged.link for judged in each.carriers), each.elsewhere):
            started = corpus.provision[link.provision].start
            if started is None or started <= on:
                yield link.provision
            yield from (other.provision for other in link.read_with if corpus.provision[other.provision].in_force(on))
