"""Rules for links and recorded searches: they are valid at some time, fit what they link, and leave no rest out."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, product

from lanzarote_law import model
from lanzarote_law.answers.certainty import link_period
from lanzarote_law.answers.item_status_history import status_change_days
from lanzarote_law.answers.research_currency import outdated_searches
from lanzarote_law.answers.status import aspect_standing, is_annulled
from lanzarote_law.answers.status_types import Standing
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import (
    AspectRest,
    Basis,
    Corpus,
    Correspondence,
    EmptySearch,
    Extent,
    ReviewReason,
    Role,
    is_overlap,
)
from lanzarote_law.model_fields import kind_of_record
from lanzarote_law.validation.data_rule import DataRules, Fault
from lanzarote_law.wording import worded

rules = DataRules()


@rules.error("link-span", "a link that is never valid", "correspondences")
def _link_span(corpus: Corpus, link: Correspondence) -> Iterator[Fault]:
    start, end = link_period(corpus, link)
    annulled = start and end == corpus.provision[link.provision].end and is_annulled(corpus, link, start)
    if start and end and start >= end and not annulled:
        message = worded("the link starts on {start} and ends on {end}, so it is never valid", start=start, end=end)
        yield Fault(message, (), worded("correct `from`, `until` or the provision"))


@rules.warning("link-outside", "a link that outlasts its provision", "correspondences")
def _link_outside(corpus: Corpus, link: Correspondence) -> Iterator[Fault]:
    provision = corpus.provision[link.provision]
    values = {"provision": provision.id, "start": link.start, "end": link.end}
    if link.start and provision.start and link.start < provision.start:
        values["provision_start"] = provision.start
        message = worded(
            "the link starts on {start}, but {provision} enters into force only on {provision_start}", **values
        )
        yield Fault(message, ("from",), worded("correct the date, or omit `from`"))
    if link.end and provision.end and link.end > provision.end and not provision.annulled:
        values["provision_end"] = provision.end
        message = worded("the link lasts until {end}, but {provision} lasts only until {provision_end}", **values)
        yield Fault(message, ("until",), worded("correct the date, or omit `until`"))


@rules.error("link-instruments", "a link with items of two instruments", "correspondences")
def _link_instruments(corpus: Corpus, link: Correspondence) -> Iterator[Fault]:
    if len({corpus.item[item].instrument for item in link.items}) > 1:
        yield Fault(worded("the items belong to two instruments"), ("items",), worded("make two records"))


@rules.error("link-part", "a partial link without a part", "correspondences")
def _link_part(_: Corpus, link: Correspondence) -> Iterator[Fault]:
    if link.extent is Extent.PARTIAL and not link.part:
        message = worded("the link is partial, but does not say which part it covers")
        yield Fault(message, ("extent",), worded("add the key `part`"))


@rules.error("link-source", "a link without a source", "correspondences")
def _link_source(_: Corpus, link: Correspondence) -> Iterator[Fault]:
    if link.basis is not Basis.EDITORIAL and not link.source:
        message = worded("the link relies on a {basis}, but names no source", basis=link.basis)
        yield Fault(message, (), worded("add the key `source`"))


@rules.error("link-aspect", "an aspect that the item does not ask for", "correspondences negatives rests")
def _link_aspect(corpus: Corpus, record: Correspondence | EmptySearch | AspectRest) -> Iterator[Fault]:
    aspects, key = (record.aspects, "aspects") if isinstance(record, Correspondence) else ((record.aspect,), "aspect")
    for item in map(corpus.item.__getitem__, record.items):
        asked = sorted((*item.aspects, *item.extra_aspects))
        for aspect in aspects:
            if aspect not in asked:
                hint = worded("it asks for: {asked}", asked=", ".join(asked) or worded("none"))
                message = worded("item {item} does not ask for the aspect '{aspect}'", item=item.id, aspect=aspect)
                yield Fault(message, (key,), hint)


@rules.warning("with-outside", "a link read with a provision that is not in force", "correspondences")
def _with_outside(corpus: Corpus, link: Correspondence) -> Iterator[Fault]:
    start, end = link_period(corpus, link)
    if link.basis is not Basis.EDITORIAL or (start and end and start >= end):
        return
    for index, other in enumerate(link.read_with):
        beside = corpus.provision[other.provision]
        late = start and beside.start and start < beside.start
        early = beside.end and (end is None or beside.end < end)
        if not (late or early or beside.never_in_force):
            continue
        if is_overlap(start, end, beside.start, beside.end):
            message = worded(
                "{beside}, with which the provision is read, is not in force on all the dates of the link",
                beside=beside.id,
            )
        else:
            message = worded(
                "{beside}, with which the provision is read, is not in force on any of the dates of the link",
                beside=beside.id,
            )
        hint = worded("correct the dates, or name the provision that was in force instead")
        yield Fault(message, ("with", index), hint)


_SHORTEST = 75
"""Maximum length of a short form, which follows a status on one line."""


@rules.error("limit-short", "a limit that does not fit after a status")
def _limit_short(corpus: Corpus) -> Iterator[Fault]:
    first: dict[str, Correspondence] = {}
    for link in corpus.correspondences:
        steps = ("correspondence", link.id, "limit_short" if link.limit_short else "limit")
        if link.limit_short and not link.limit:
            yield Fault(worded("a short form without a limit"), steps, worded("add `limit`, or remove `limit_short`"))
        if len(link.limit_short) > _SHORTEST or link.limit_short.endswith("."):
            length = len(link.limit_short)
            message = worded("the short form of the limit is a sentence, or has {number} characters", number=length)
            hint = worded("use at most {shortest} characters, without a full stop", shortest=_SHORTEST)
            yield Fault(message, steps, hint)
        other = first.setdefault(link.limit, link) if link.limit and link.limit_short else link
        if other.limit_short != link.limit_short:
            values = {"other": other.id, "short": other.limit_short}
            message = worded("{other} has the same limit, with another short form: {short}", **values)
            yield Fault(message, steps, worded("use the same short form for both"))


@rules.warning("limit-long", "a limit without a short form", "correspondences")
def _limit_long(_: Corpus, link: Correspondence) -> Iterator[Fault]:
    if link.limit and not link.limit_short:
        yield Fault(worded("a limit without a short form"), ("limit",), worded("add the key `limit_short`"))


@rules.warning("limit-twin", "a limit missing from a parallel link")
def _limit_twin(corpus: Corpus) -> Iterator[Fault]:
    reported: set[tuple[str, ...]] = set()
    for ours, theirs in _twins(corpus):
        if any(link.limit for link in ours) == any(link.limit for link in theirs):
            continue
        limited, bare = (ours, theirs) if any(link.limit for link in ours) else (theirs, ours)
        first = next(link for link in limited if link.limit)
        if _is_limited_by_own_reading(corpus, first, bare):
            continue
        if (key := (first.limit, first.provision, bare[0].provision)) not in reported:
            reported.add(key)
            message = worded("{first} has a limit that this link lacks: {limit}", first=first.id, limit=first.limit)
            yield Fault(message, ("correspondence", bare[0].id), worded("add the limit here too, if it applies"))


def _is_limited_by_own_reading(corpus: Corpus, limited: Correspondence, others: list[Correspondence]) -> bool:
    """Whether the limit cites an article that the link is read with, and no other link with it or one of its line."""
    read = {one for link in others for each in link.read_with for one in _line(corpus, each.provision)}
    own = (each.provision for each in limited.read_with if not read & _line(corpus, each.provision))
    return any(re.search(rf"(?<![\w/]){corpus.provision[each].article}(?![\w/])", limited.limit) for each in own)


def _line(corpus: Corpus, provision: str) -> set[str]:
    return {provision, *(each.provision for each in corpus.provision[provision].replaced_by)}


def _twins(corpus: Corpus) -> Iterator[tuple[list[Correspondence], list[Correspondence]]]:
    """Yield links that say the same: of an article and its successor, or under two instruments at the same time."""
    said: dict[tuple[object, ...], dict[str, list[Correspondence]]] = defaultdict(lambda: defaultdict(list))
    asked: dict[tuple[object, ...], dict[str, list[Correspondence]]] = defaultdict(lambda: defaultdict(list))
    for link in (each for each in corpus.correspondences if each.basis is Basis.EDITORIAL):
        for aspect in link.aspects:
            place = (aspect, link.role, link.extent)
            for item in link.items:
                said[(item, *place)][link.provision].append(link)
            instrument = corpus.item[link.items[0]].instrument
            asked[(*place, link.provision, link.pinpoint, link.part)][instrument].append(link)
    for provisions in said.values():
        for old, links in provisions.items():
            heirs = dict.fromkeys(each.provision for each in corpus.provision[old].replaced_by)
            yield from ((links, provisions[heir]) for heir in heirs if heir in provisions)
    for instruments in asked.values():
        for one, other in combinations(instruments.values(), 2):
            pairs = product(one, other)
            yield from (([a], [b]) for a, b in pairs if is_overlap(*link_period(corpus, a), *link_period(corpus, b)))


@rules.error("link-twice", "a duplicate link")
def _link_twice(corpus: Corpus) -> Iterator[Fault]:
    alike: dict[tuple[object, ...], list[Correspondence]] = defaultdict(list)
    for link in corpus.correspondences:
        said = (link.pinpoint, link.read_with, link.extent, link.part, link.role, link.basis, link.source)
        alike[link.provision, *said].append(link)
    for links in alike.values():
        for first, second in combinations(links, 2):
            items = [item for item in second.items if item in first.items]
            aspects = [aspect for aspect in second.aspects if aspect in first.aspects]
            if items and aspects and is_overlap(*link_period(corpus, first), *link_period(corpus, second)):
                values = {"first": first.id, "provision": first.provision, "items": items[0], "aspects": aspects[0]}
                message = worded("{first} already says that {provision} answers {items} for '{aspects}'", **values)
                hint = worded("keep one of them, or state how they differ")
                yield Fault(message, ("correspondence", second.id), hint)


@rules.warning("suspect", "a link made before the law changed", "correspondences")
def _suspect(corpus: Corpus, link: Correspondence) -> Iterator[Fault]:
    if link.review is ReviewReason.DUE and _changes(corpus, link):
        day = link.review_from
        when = worded("changes on {review_from}", review_from=day) if day else worded("changed")
        values = {"provision": link.provision, "when": when}
        message = worded(
            "the law on which the link to {provision} relies {when}, and has not been reviewed since", **values
        )
        yield Fault(message, (), _reviewed(link))


@rules.warning("idle-review", "a link due for review without a change of law", "correspondences")
def _idle_review(corpus: Corpus, link: Correspondence) -> Iterator[Fault]:
    if link.review is ReviewReason.DUE and not _changes(corpus, link):
        ident = link.provision
        message = worded(
            "the link is due for review, but {provision} does not change during its dates", provision=ident
        )
        hint = worded("remove the mark: lanzarote-law edit {link} --unset review; or enter the change", link=link.id)
        yield Fault(message, ("review",), hint)


def _changes(corpus: Corpus, link: Correspondence) -> bool:
    """Whether the law of a link changes while the link is valid; the end of its provision also ends the link."""
    days = link_period(corpus, link)
    besides = [corpus.provision[each.provision] for each in link.read_with if each.provision != link.provision]
    if any(each.end and is_overlap(*days, each.end, None) for each in besides):
        return True
    for provision in (corpus.provision[link.provision], *besides):
        starts = [version.in_force_from for version in provision.versions[1:]]
        if any(is_overlap(*days, start, end) for start, end in zip(starts, [*starts[1:], provision.end], strict=False)):
            return True
    return False


@rules.error("review-day", "a review date on a link that is not due for review", "correspondences")
def _review_day(_: Corpus, link: Correspondence) -> Iterator[Fault]:
    if link.review_from and link.review is not ReviewReason.DUE:
        message = worded("the link is not due for review, but gives a date for it: {review_from}", **link._asdict())
        yield Fault(message, (), worded("remove `review_from`, or add `review: due`"))


@rules.warning("carried", "a link carried over from an earlier article", "correspondences")
def _carried(_: Corpus, link: Correspondence) -> Iterator[Fault]:
    if link.review is ReviewReason.CARRIED:
        message = worded("the link was carried over to {provision} and has not been reviewed", provision=link.provision)
        yield Fault(message, (), _reviewed(link))


def _reviewed(link: Correspondence) -> str:
    return worded(
        "read the law, then record the check: lanzarote-law verify {link} --mark seen --source ID --by NAME",
        link=link.id,
    )


@rules.error("negative-span", "a search that is never valid", "negatives rests")
def _negative_span(_: Corpus, search: EmptySearch | AspectRest) -> Iterator[Fault]:
    if search.start and search.end and search.start >= search.end:
        message = worded("the record is valid from {start} until {end}, which is not a period", **search._asdict())
        yield Fault(message, (), worded("correct `from` or `until`"))


@rules.warning("search-before-law", "a search older than the law")
def _search_before_law(corpus: Corpus) -> Iterator[Fault]:
    found = group_by_key(
        ((kind_of_record(type(each.search)), each.search.id), each) for each in outdated_searches(corpus)
    )
    for (kind, ident), laws in found.items():
        first = min(each.start for each in laws)
        articles = list(dict.fromkeys(each.provision for each in laws))
        more = worded(" and {number} more", number=len(articles) - _NAMED) if len(articles) > _NAMED else ""
        values = {"first": first, "articles": ", ".join(articles[:_NAMED]), "more": more, "ident": ident}
        message = worded(
            "the search found no provision, but is older than the law in force from {first} ({articles}{more})",
            **values,
        )
        hint = worded(
            "search again: lanzarote-law verify {ident} --mark seen --source ID --by NAME; or end the search on that "
            "date: lanzarote-law edit {ident} --set until={first}",
            **values,
        )
        yield Fault(message, (kind, ident), hint)


_NAMED = 3
"""Maximum number of articles named that are later than a search."""


@rules.warning("negative-link", "a link that contradicts a search", "negatives")
def _negative_link(corpus: Corpus, negative: EmptySearch) -> Iterator[Fault]:
    for item in negative.items:
        for link in corpus.links_of_item.get(item, ()):
            if _contradicts(corpus, link, negative):
                values = {"link": link.id, "provision": link.provision, "item": item, "aspect": negative.aspect}
                message = worded("{link} says that {provision} answers {item} for '{aspect}' in full", **values)
                yield Fault(message, (), worded("end the search with `until`, or correct the link"))


def _contradicts(corpus: Corpus, link: Correspondence, negative: EmptySearch) -> bool:
    """Whether a link fully answers what a search did not find, on a date of both."""
    if negative.aspect not in link.aspects or link.extent is not Extent.FULL or link.basis is not Basis.EDITORIAL:
        return False
    weighed = link.role is not Role.EXEMPTS or corpus.aspect[negative.aspect].exemption
    return weighed and is_overlap(*link_period(corpus, link), negative.start, negative.end)


@rules.warning("rest-undecided", "an answer in part without a record of the rest")
def _rest_undecided(corpus: Corpus) -> Iterator[Fault]:
    hint = worded("search for the rest and record the result under `rests`, even if only that no search was made")
    for item in corpus.items:
        weighed = item.kind is not model.ItemKind.PRACTICE and corpus.applies(item.id) is not model.Applicable.NO
        for aspect, link in _in_part(corpus, item.id).items() if weighed else ():
            found = {day: aspect_standing(corpus, item.id, aspect, day) for day in status_change_days(corpus, item.id)}
            open_on = [day for day, each in found.items() if each.standing is Standing.KNOWN_IN_PART and not each.rest]
            if open_on:
                values = {"aspect": aspect, "item": item.id, "day": open_on[0]}
                message = worded(
                    "nothing is recorded about the rest of '{aspect}' for {item}, which links answer only in part "
                    "from {day}",
                    **values,
                )
                yield Fault(message, ("correspondence", link), hint)


@rules.warning("rest-idle", "a rest of an aspect of which no part is answered", "rests")
def _rest_idle(corpus: Corpus, rest: AspectRest) -> Iterator[Fault]:
    for item in rest.items:
        if rest.aspect not in _in_part(corpus, item):
            message = worded("no link answers a part of '{aspect}' for {item}", aspect=rest.aspect, item=item)
            yield Fault(message, (), worded("correct the items or the aspect, or remove the record"))


def _in_part(corpus: Corpus, item: str) -> dict[str, str]:
    """Return the aspects of an item that are answered in part, with the id of the first such link."""
    found: dict[str, str] = {}
    for link in corpus.links_of_item.get(item, ()):
        for aspect in link.aspects if link.extent is Extent.PARTIAL else ():
            found.setdefault(aspect, link.id)
    return found
