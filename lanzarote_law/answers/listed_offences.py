"""Which offences an article of jurisdiction or limitation lists, and since when; without its list, nothing is left out.

Only a complete list leaves an offence out. If the data do not contain a list, or only a part of it, it is not known
whether an offence is in it.
"""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from functools import lru_cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.certainty import day_mark, link_period
from lanzarote_law.answers.lineage import predecessors_of, walk_from
from lanzarote_law.grammar.article_numbers import ArticleSpan
from lanzarote_law.model import ActEffect, ItemKind, Mark, Role, is_within, weakest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lanzarote_law.model import Corpus, ListPurpose, OffenceList, Provision, Version


class ListStanding(StrEnum):
    """Whether a list of offences contains an offence."""

    LISTED = "listed"
    IN_PART = "listed-in-part"
    """The list names only a part of the article."""
    LEFT_OUT = "left-out"
    NOT_RECORDED = "not-recorded"
    """The data do not contain the list, or not all of it."""


class ListPeriod(NamedTuple):
    """The time during which a list contains an offence in the same way, or does not contain it."""

    standing: ListStanding
    lists: tuple[OffenceList, ...]
    """The lists that name it at the end of the period."""
    provision: str
    """The article that contains the list: the present one, or one that it replaced."""
    version: Version
    """The version of that article with which the period begins."""
    mark: Mark
    """How certain the content and the first date of the list are."""
    start: date | None
    """Its first date; None if not recorded."""
    end: date | None
    """The first date of the next period; None for the present one."""


class ListedOffence(NamedTuple):
    """An offence that answers items on a date, as seen by one article with a list."""

    provision: str
    items: tuple[str, ...]
    periods: tuple[ListPeriod, ...]
    """The earliest first; the last one is that of the date."""
    listed_by: tuple[str, ...]
    """The other articles whose list for the same purpose names it on the date."""

    @property
    def now(self) -> ListPeriod:
        """The period of the date."""
        return self.periods[-1]


class ListAnswer(NamedTuple):
    """An article in force on a date, with its lists for one purpose."""

    provision: str
    purpose: ListPurpose
    version: Version
    lists: tuple[OffenceList, ...]
    offences: tuple[ListedOffence, ...]
    ended_codes: tuple[str, ...]
    """The codes of which the list names articles although none of the offences in these articles is in force."""


class RecordedLists(NamedTuple):
    """The lists on a date."""

    answers: tuple[ListAnswer, ...]
    holes: tuple[str, ...]
    """The articles in force whose list is recorded for another version only."""
    unrecorded: tuple[str, ...]
    """The articles in force that give jurisdiction, and for which no list is recorded; they may have none."""


class _Edition(NamedTuple):
    """A version of an article with a list, and its time."""

    provision: str
    version: Version
    lists: tuple[OffenceList, ...]
    start: date | None
    end: date | None


@lru_cache(maxsize=64)
def offence_lists(corpus: Corpus, on: date) -> RecordedLists:
    """The lists of the articles in force on a date, each with the offences that answer items."""
    offences = {ident: items for ident, items in _offences(corpus, on) if items}
    answers: list[ListAnswer] = []
    holes = []
    for provision in corpus.provisions:
        version = provision.version(on)
        if version and any(each.lists for each in provision.versions):
            purposes = dict.fromkeys(each.used_for for each in version.lists)
            answers += [_answer(corpus, provision, each, offences, on) for each in purposes]
            holes += [] if version.lists else [provision.id]
    named = {each.provision for each in answers} | {*holes}
    jurisdiction = {link.provision for link in corpus.correspondences if link.role is Role.JURISDICTION} - named
    unrecorded = [ident for ident in jurisdiction if corpus.provision[ident].in_force(on)]
    unrecorded.sort(key=corpus.provision_place.__getitem__)
    found = (_with_others(each, answers) for each in sorted(answers, key=lambda each: each.purpose))
    return RecordedLists(tuple(found), tuple(holes), tuple(unrecorded))


class UnlistedOffence(NamedTuple):
    """An offence that a list leaves out, although that list or one that it replaced had it or its predecessor."""

    list: str
    """The article whose list left it out."""
    purpose: ListPurpose
    offence: str
    on: date | None
    """The first date without it."""
    verification: Mark
    """How certain the content and the first date of that list are."""


def offences_unlisted_between(corpus: Corpus, start: date, end: date) -> Iterator[UnlistedOffence]:
    """Yield the offences that lists contained on one date, and that are left out on a later one."""
    before, after = offence_lists(corpus, start).answers, offence_lists(corpus, end).answers
    listed = {(at.provision, at.purpose, each.provision) for at in before for each in at.offences if _is_listed(each)}
    for at in after:
        for each in (one for one in at.offences if one.now.standing is ListStanding.LEFT_OUT):
            lists, articles = (walk_from([one.provision], partial(predecessors_of, corpus)) for one in (at, each))
            if any((one, at.purpose, article) in listed for one in lists for article in articles):
                yield UnlistedOffence(at.provision, at.purpose, each.provision, each.now.start, each.now.mark)


class EmptiedList(NamedTuple):
    """A list of offences of which none has been in force since a date: it names only articles that have ended."""

    list: str
    """The article that contains the list."""
    purpose: ListPurpose
    code: str
    """The code whose articles it names."""
    on: date
    """The first date on which none of these articles is in force."""
    verification: Mark
    """How certain that date is."""


def lists_emptied_between(corpus: Corpus, start: date, end: date) -> Iterator[EmptiedList]:
    """Yield the lists that have named only articles that have ended since a date after `start` and up to `end`."""
    for at in offence_lists(corpus, end).answers:
        for code in at.ended_codes:
            named = (one for one in corpus.provisions if one.code == code and _names(at, one))
            ends = {one.end: one.repeal for one in named if one.end}
            last = max(ends, default=start)
            if start < last <= end:
                repeal = ends[last]
                mark = day_mark(corpus, repeal) if repeal else Mark.INFERRED
                yield EmptiedList(at.provision, at.purpose, code, last, mark)


def _names(answer: ListAnswer, article: Provision) -> bool:
    return any(each.code == article.code and entries_naming(each, article.article) for each in answer.version.lists)


def _is_listed(each: ListedOffence) -> bool:
    return each.now.standing is ListStanding.LISTED


_OF_OFFENCES = {Role.INCRIMINATES, Role.NAMES}


def _offences(corpus: Corpus, on: date) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each article in force that punishes conduct, with the items of law that it answers."""
    for provision in corpus.provisions:
        if provision.in_force(on) and any(each.penalty for each in provision.versions):
            links = (each for each in corpus.links_to_provision.get(provision.id, ()) if each.role in _OF_OFFENCES)
            asked = {item for link in links if is_within(on, *link_period(corpus, link)) for item in link.items}
            of_law = (item for item in asked if corpus.item[item].kind is not ItemKind.PRACTICE)
            yield provision.id, tuple(sorted(of_law, key=corpus.item_place.__getitem__))


def _answer(
    corpus: Corpus, provision: Provision, purpose: ListPurpose, offences: dict[str, tuple[str, ...]], on: date
) -> ListAnswer:
    editions = [each for each in _editions(corpus, provision, purpose) if each.start is None or each.start <= on]
    version, lists = editions[-1].version, editions[-1].lists
    codes = dict.fromkeys(each.code for each in lists if each.articles)
    found: list[ListedOffence] = []
    for ident, items in offences.items():
        if (offence := corpus.provision[ident]).code in codes:
            found.append(ListedOffence(ident, items, _periods(corpus, offence, editions), ()))
    ended = tuple(code for code in codes if not any(corpus.provision[each.provision].code == code for each in found))
    return ListAnswer(provision.id, purpose, version, lists, tuple(found), ended)


def _editions(corpus: Corpus, provision: Provision, purpose: ListPurpose) -> list[_Edition]:
    """The versions of an article, after those of the articles that it replaced and that had such lists."""
    found: list[_Edition] = []
    for ident in (*predecessors_of(corpus, provision.id), provision.id):
        each = corpus.provision[ident]
        if any(one.used_for is purpose for version in each.versions for one in version.lists):
            for version in each.versions:
                lists = [one for one in version.lists if one.used_for is purpose]
                days = [version.in_force_from, *sorted({one.start for one in lists if one.start})]
                for day in days:
                    held = tuple(one for one in lists if one.start is None or (day and one.start <= day))
                    found.append(_Edition(ident, version, held, day, None))
            found[-1] = found[-1]._replace(end=each.end)
    return [*(one._replace(end=one.end or after.start) for one, after in pairwise(found)), *found[-1:]]


def _periods(corpus: Corpus, offence: Provision, editions: list[_Edition]) -> tuple[ListPeriod, ...]:
    """The periods of an offence from its beginning, if that is known, those alike in one."""
    found: list[ListPeriod] = []
    is_new = offence.is_known_to_begin or offence.versions[0].change is ActEffect.REINSTATED
    first = offence.start if is_new else None
    for each in editions:
        if first and each.end and each.end <= first:
            continue
        standing, lists = _standing(each.lists, offence)
        if found and (found[-1].standing, _rules(found[-1].lists)) == (standing, _rules(lists)):
            found[-1] = found[-1]._replace(lists=lists, mark=weakest((found[-1].mark, each.version.verification)))
            continue
        start = max(filter(None, (each.start, first)), default=None)
        dated = offence.versions[0] if start != each.start else each.version
        mark = weakest((each.version.verification, day_mark(corpus, dated)))
        found.append(ListPeriod(standing, lists, each.provision, each.version, mark, start, None))
    return (*(one._replace(end=after.start) for one, after in pairwise(found)), found[-1])


def _rules(lists: tuple[OffenceList, ...]) -> list[tuple[str, ...]]:
    return [(each.condition, each.term, each.runs_from) for each in lists]


def _standing(held: tuple[OffenceList, ...], offence: Provision) -> tuple[ListStanding, tuple[OffenceList, ...]]:
    lists = [each for each in held if each.code == offence.code]
    naming = {each: named for each in lists if (named := entries_naming(each, offence.article))}
    if naming:
        whole = any(not span.part for named in naming.values() for span in named)
        return ListStanding.LISTED if whole else ListStanding.IN_PART, tuple(naming)
    known = any(_span(span).contains(offence.article) for each in lists for span in each.complete_within)
    return ListStanding.LEFT_OUT if known else ListStanding.NOT_RECORDED, ()


def entries_naming(offences: OffenceList, article: str) -> list[ArticleSpan]:
    """The entries of a list that name an article, itself or in a range."""
    return [span for each in offences.articles if (span := _span(each)).contains(article)]


_span = lru_cache(maxsize=4096)(ArticleSpan.parse)
"""The articles of an entry, read once: a reply asks for those of each list again and again."""


def codes_with_only_former_articles_listed(corpus: Corpus, version: Version | None, on: date) -> tuple[str, ...]:
    """The codes of which a version lists articles although none of them is in force on a date."""
    found = _listed(corpus, version).items() if version and version.lists else ()
    return tuple(code for code, named in found if named and not any(one.in_force(on) for one in named))


def days_of_lists(corpus: Corpus, provision: Provision) -> Iterator[date]:
    """Yield the days on which the articles that the lists of an article name end."""
    named = (each for version in provision.versions if version.lists for each in _listed(corpus, version).values())
    yield from (each.end for found in named for each in found if each.end)


@lru_cache(maxsize=1024)
def _listed(corpus: Corpus, version: Version) -> dict[str, list[Provision]]:
    """The articles of the data that the lists of a version name, by their code."""
    found: dict[str, list[Provision]] = {}
    for each in version.lists:
        of_code = (one for one in corpus.provisions if one.code == each.code)
        found.setdefault(each.code, []).extend(one for one in of_code if entries_naming(each, one.article))
    return found


def _with_others(answer: ListAnswer, answers: list[ListAnswer]) -> ListAnswer:
    """An answer with, for each offence, the other articles that list it for the same purpose."""
    naming = {ListStanding.LISTED, ListStanding.IN_PART}
    others = [each for each in answers if each.purpose is answer.purpose and each.provision != answer.provision]
    listed: dict[str, list[str]] = defaultdict(list)
    for other in others:
        for each in other.offences:
            if each.now.standing in naming:
                listed[each.provision].append(other.provision)
    offences = (each._replace(listed_by=tuple(listed[each.provision])) for each in answer.offences)
    return answer._replace(offences=tuple(offences))
