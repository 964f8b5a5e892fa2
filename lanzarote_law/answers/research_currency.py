"""Up to which date the amendments of the articles behind an answer were followed, and the law made after searches.

An answer for a later date may depend on a wording that is no longer in force without anybody having noticed. A code
without a record was not followed.

A search without an end that found nothing holds indefinitely, but covers only the law that could be read at the time:
for a search with recorded checks, what was published before a check, and by the date of the document that was read; for
any other, what was in force on its first date. Later law may contain what was not found, and a gap that ignores it is a
hole in the data.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import AspectRest, Corpus, EmptySearch, FollowedUpTo, Mark, RestFinding, Verified, Version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lanzarote_law.answers.status_types import AspectStanding


class UnfollowedArticles(NamedTuple):
    """Articles of one code whose amendments were not followed up to the date of the answer."""

    code: str
    articles: tuple[str, ...]
    """The ids of those on which an answer depends."""
    record: FollowedUpTo | None
    """The record of how far they were followed; None if there is none."""
    items: tuple[str, ...] = ()
    """The items whose status depends on them, if requested."""

    @property
    def up_to(self) -> date | None:
        """The last date up to which they were followed; None if they were not, or if that was not verified."""
        return self.record.up_to if self.record and self.record.verification is not Mark.UNVERIFIED else None


def is_followed(corpus: Corpus, provision: str, on: date) -> bool:
    """Return whether the amendments of an article were followed up to a date, as somebody verified."""
    up_to = _followed_up_to(corpus, provision)
    return up_to is not None and on <= up_to


@lru_cache(maxsize=8192)
def _followed_up_to(corpus: Corpus, provision: str) -> date | None:
    return UnfollowedArticles("", (), corpus.following(provision)).up_to


def unfollowed_articles(corpus: Corpus, provisions: Iterable[str], on: date) -> tuple[UnfollowedArticles, ...]:
    """The articles, among those given, that were not followed up to a date, grouped by record.

    The least followed come first.
    """
    unfollowed = (ident for ident in dict.fromkeys(provisions) if not is_followed(corpus, ident, on))
    found = group_by_key(((ArticleId(ident).code, corpus.following(ident)), ident) for ident in unfollowed)
    groups = [UnfollowedArticles(code, tuple(idents), record) for (code, record), idents in found.items()]
    groups.sort(key=lambda each: (each.up_to or date.min, each.record is None, corpus.code_place[each.code]))
    return tuple(groups)


def supporting_articles(corpus: Corpus, aspects: Iterable[AspectStanding], on: date) -> Iterator[str]:
    """Yield the articles on which aspects depend on a date: those of their links, and those read with them.

    An article not yet in force carries no answer; one that has ended makes an aspect lapsed. A gap depends on all
    articles of the criminal code of that date: any of them may have been amended since the search.
    """
    for each in aspects:
        for link in chain((judged.link for judged in each.carriers), each.elsewhere):
            started = corpus.provision[link.provision].start
            if started is None or started <= on:
                yield link.provision
            yield from (other.provision for other in link.read_with if corpus.provision[other.provision].in_force(on))
        if each.negative:
            yield from _articles_of_criminal_code(corpus, on)


@lru_cache(maxsize=256)
def _articles_of_criminal_code(corpus: Corpus, on: date) -> tuple[str, ...]:
    """The articles in force on a date of the code with the criminal law then: those that were followed, else all.

    Of data that name no period of the criminal law, every code counts.
    """
    code = next((each.code for each in corpus.regimes if on < (each.until or date.max)), "")
    law = [
        each.id for each in corpus.provisions if each.id.startswith(f"{code}/" if code else "") and each.in_force(on)
    ]
    followed = [ident for ident in law if (record := corpus.following(ident)) and record.up_to]
    return tuple(followed or law)


Search = EmptySearch | AspectRest


class OutdatedSearch(NamedTuple):
    """A version of an article that a search without an end could not know."""

    search: Search
    provision: str
    """The id of the article."""
    start: date


def outdated_searches(corpus: Corpus) -> Iterator[OutdatedSearch]:
    """The versions that a search could not know, of articles of the codes that answer its items or their neighbours."""
    searches: list[Search] = [search for search in corpus.negatives if search.end is None]
    searches += [rest for rest in corpus.rests if rest.end is None and rest.finding is RestFinding.SEARCHED]
    headings = _headings(corpus, searches)
    articles = group_by_key((each.code, each) for each in corpus.provisions if not each.never_in_force)
    for search in searches:
        found = [each for code in _codes(corpus, search, headings) for each in articles.get(code, ())]
        for provision in sorted(found, key=lambda each: corpus.provision_place[each.id]):
            for version in provision.versions:
                start = version.in_force_from
                ended = search.start and provision.end and provision.end <= search.start
                if start and not ended and _is_later(corpus, search, version, start):
                    yield OutdatedSearch(search, provision.id, start)


def _headings(corpus: Corpus, searches: list[Search]) -> dict[str, list[str]]:
    """The items above each item for which was searched."""
    searched = {item for search in searches for item in search.items}
    found: dict[str, list[str]] = defaultdict(list)
    for heading, limbs in corpus.limbs.items():
        for limb in searched.intersection(limbs):
            found[limb].append(heading)
    return found


def _is_later(corpus: Corpus, search: Search, version: Version, start: date) -> bool:
    if not search.verified:
        return start > (search.start or corpus.researched_from)
    act, made = corpus.act.get(version.act), _made(corpus, version, start)
    read = {version.source, *(act.read_in if act else ())}
    later = (each for each in search.verified if each.on >= made)
    return not any(each.source in read or _day_read(corpus, each) >= made for each in later)


def _day_read(corpus: Corpus, check: Verified) -> date:
    """The date of the copy or document that was read in a check; that of the check, if it is not known to the day."""
    source = corpus.source.get(check.source)
    if source and not check.copy_day:
        with suppress(ValueError):
            return date.fromisoformat(source.date)
    return check.copy_day or check.on


def _made(corpus: Corpus, version: Version, start: date) -> date:
    """The date from which a version could be read: its publication or, failing that, its start."""
    act = corpus.act.get(version.act)
    return min(act.published, start) if act and act.published else start


def _codes(corpus: Corpus, search: Search, headings: dict[str, list[str]]) -> set[str]:
    """The codes of the articles that answer the items of a search or, failing that, those of neighbouring items."""
    neighbours = {limb for item in search.items for heading in headings.get(item, ()) for limb in corpus.limbs[heading]}
    for items in (search.items, neighbours):
        links = [link for item in items for link in corpus.links_of_item.get(item, ())]
        if links:
            return {corpus.provision[link.provision].code for link in links}
    return {code.id for code in corpus.codes}
