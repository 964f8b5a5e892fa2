"""Up to which date the amendments of the articles behind an answer were followed.

An answer for a later date may depend on a wording that is no longer in force without anybody having noticed. A code
without a record was not followed.
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
    """Articles of one code whose amendments were not followed up to the date of the answer."""

    code: str
    articles: tuple[str, ...]
    """The ids of those on which an answer depends."""
    record: Followed | None
    """The record of how far they were followed; None if there is none."""
    items: tuple[str, ...] = ()
    """The items whose status depends on them, if requested."""

    @property
    def up_to(self) -> date | None:
        """The last date up to which they were followed; None if they were not, or if the date is not recorded."""
        return self.record.up_to if self.record else None


def is_followed(corpus: Corpus, provision: str, on: date) -> bool:
    """Return whether the amendments of an article were followed up to a date."""
    record = corpus.following(provision)
    return record is not None and record.up_to is not None and on <= record.up_to


def unfollowed_articles(corpus: Corpus, provisions: Iterable[str], on: date) -> tuple[UnfollowedArticles, ...]:
    """The articles, among those given, that were not followed up to a date, grouped by record.

    The least followed come first.
    """
    found: dict[tuple[str, Followed | None], list[str]] = {}
    for ident in dict.fromkeys(provisions):
        if not is_followed(corpus, ident, on):
            found.setdefault((ArticleId(ident).code, corpus.following(ident)), []).append(ident)
    told = [UnfollowedArticles(code, tuple(idents), record) for (code, record), idents in found.items()]
    told.sort(key=lambda each: (each.up_to or date.min, each.record is None, corpus.code_place[each.code]))
    return tuple(told)


def supporting_articles(corpus: Corpus, aspects: Iterable[AspectStanding], on: date) -> Iterator[str]:
    """Yield the articles on which aspects depend on a date: those of their links, and those read with them.

    An article not yet in force carries no answer; one that has ended makes an aspect lapsed.
    """
    for each in aspects:
        for link in chain((judged.link for judged in each.carriers), each.elsewhere):
            started = corpus.provision[link.provision].start
            if started is None or started <= on:
                yield link.provision
            yield from (other.provision for other in link.read_with if corpus.provision[other.provision].in_force(on))
