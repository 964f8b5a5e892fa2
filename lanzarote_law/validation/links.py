"""Rules for links and recorded searches: they are valid at some time, fit what they link, and are consistent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from lanzarote_law.answers.certainty import link_period
from lanzarote_law.answers.outdated_searches import OutdatedSearch, outdated_searches
from lanzarote_law.answers.status import is_annulled
from lanzarote_law.fields import kind_of_record
from lanzarote_law.model import Basis, Corpus, Correspondence, Extent, Negative, ReviewReason, Role, is_overlap
from lanzarote_law.validation.rules import DataRules, Fault, PathSteps
from lanzarote_law.wording import worded

rules = DataRules()


@rules.error("link-span", "a link that is never valid")
def _link_span(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        start, end = link_period(corpus, link)
        annulled = start and end == corpus.provision[link.provision].end and is_annulled(corpus, link, start)
        if start and end and start >= end and not annulled:
            message = worded("the link starts on {start} and ends on {end}, so it is never valid", start=start, end=end)
            yield Fault(message, ("correspondence", link.id), worded("correct from, until or the provision"))


@rules.warning("link-outside", "a link that outlasts its provision")
def _link_outside(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        provision = corpus.provision[link.provision]
        steps = ("correspondence", link.id)
        if link.start and provision.start and link.start < provision.start:
            message = worded(
                "the link starts on {start}, but {provision} starts only on {provision_start}",
                start=link.start,
                provision=provision.id,
                provision_start=provision.start,
            )
            yield Fault(message, (*steps, "from"), worded("correct the date, or omit from"))
        if link.end and provision.end and link.end > provision.end and not provision.annulled:
            message = worded(
                "the link lasts until {end}, but {provision} lasts only until {provision_end}",
                end=link.end,
                provision=provision.id,
                provision_end=provision.end,
            )
            yield Fault(message, (*steps, "until"), worded("correct the date, or omit until"))


@rules.error("link-instruments", "items of two instruments")
def _link_instruments(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if len({corpus.item[item].instrument for item in link.items}) > 1:
            steps = ("correspondence", link.id, "items")
            yield Fault(worded("the items belong to two instruments"), steps, worded("make two records"))


@rules.error("link-part", "a partial link without a part")
def _link_part(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if link.extent is Extent.PARTIAL and not link.part:
            steps = ("correspondence", link.id, "extent")
            yield Fault(worded("the link is partial, but does not say which part it covers"), steps, worded("add part"))


@rules.error("link-source", "a link without a source")
def _link_source(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if link.basis is not Basis.EDITORIAL and not link.source:
            message = worded("the link relies on a {basis}, but names no source", basis=link.basis)
            yield Fault(message, ("correspondence", link.id), worded("add source"))


@rules.error("link-aspect", "an aspect that the item does not ask for")
def _link_aspect(corpus: Corpus) -> Iterator[Fault]:
    for item, aspect, steps in _answered(corpus):
        record = corpus.item[item]
        if aspect not in record.aspects and aspect not in record.extra_aspects:
            asked = ", ".join(sorted((*record.aspects, *record.extra_aspects)))
            hint = worded("it asks for: {asked}", asked=asked or worded("none"))
            message = worded("item {item} does not ask for the aspect '{aspect}'", item=item, aspect=aspect)
            yield Fault(message, steps, hint)


def _answered(corpus: Corpus) -> Iterator[tuple[str, str, PathSteps]]:
    """Yield every combination of item and aspect in a link, a search or a rest, with its place."""
    for link in corpus.correspondences:
        for item in link.items:
            for aspect in link.aspects:
                yield item, aspect, ("correspondence", link.id, "aspects")
    for kind, found in (("negative", corpus.negatives), ("rest", corpus.rests)):
        for each in found:
            for item in each.items:
                yield item, each.aspect, (kind, each.id, "aspect")


@rules.warning("with-outside", "read with a provision not in force")
def _with_outside(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        start, end = link_period(corpus, link)
        if link.basis is not Basis.EDITORIAL or (start and end and start >= end):
            continue
        for index, other in enumerate(link.read_with):
            beside = corpus.provision[other.provision]
            late = start and beside.start and start < beside.start
            early = beside.end and (end is None or beside.end < end)
            if late or early or beside.never_in_force:
                days = (
                    worded("on all the")
                    if is_overlap(start, end, beside.start, beside.end)
                    else worded("on any of the")
                )
                message = worded(
                    "{beside}, with which the provision is read, is not in force {days} dates of the link",
                    beside=beside.id,
                    days=days,
                )
                steps = ("correspondence", link.id, "with", index)
                hint = worded("correct the dates, or name the provision that was in force instead")
                yield Fault(message, steps, hint)


_SHORTEST = 60
"""Maximum length of a short form, which follows a status on one line."""


@rules.error("limit-short", "a limit that does not fit after a status")
def _limit_short(corpus: Corpus) -> Iterator[Fault]:
    first: dict[str, Correspondence] = {}
    for link in corpus.correspondences:
        steps = ("correspondence", link.id, "limit_short" if link.limit_short else "limit")
        if link.limit_short and not link.limit:
            yield Fault(worded("a short form without a limit"), steps, worded("add limit, or remove limit_short"))
        if len(link.limit_short) > _SHORTEST or link.limit_short.endswith("."):
            message = worded(
                "the short form of the limit is a sentence, or has {number} characters", number=len(link.limit_short)
            )
            hint = worded("use at most {shortest} characters, without a full stop", shortest=_SHORTEST)
            yield Fault(message, steps, hint)
        if link.limit and link.limit_short:
            other = first.setdefault(link.limit, link)
            if other.limit_short != link.limit_short:
                message = worded(
                    "{other} has the same limit, with another short form: {short}",
                    other=other.id,
                    short=other.limit_short,
                )
                yield Fault(message, steps, worded("use the same short form for both"))


@rules.warning("limit-long", "a limit without a short form")
def _limit_long(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if link.limit and not link.limit_short:
            message = worded("a limit without a short form")
            yield Fault(message, ("correspondence", link.id, "limit"), worded("add limit_short"))


@rules.warning("limit-twin", "a limit missing from the twin of a link")
def _limit_twin(corpus: Corpus) -> Iterator[Fault]:
    told: set[tuple[str, ...]] = set()
    for ours, theirs in _twins(corpus):
        if any(link.limit for link in ours) == any(link.limit for link in theirs):
            continue
        limited, bare = (ours, theirs) if any(link.limit for link in ours) else (theirs, ours)
        first = next(link for link in limited if link.limit)
        if (key := (first.limit, first.provision, bare[0].provision)) not in told:
            told.add(key)
            message = worded("{first} has a limit that this link lacks: {limit}", first=first.id, limit=first.limit)
            yield Fault(message, ("correspondence", bare[0].id), worded("add the limit here too, if it applies"))


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
            yield from (
                ([a], [b]) for a in one for b in other if is_overlap(*link_period(corpus, a), *link_period(corpus, b))
            )


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
                message = worded(
                    "{first} already says that {provision} answers {items} for '{aspects}'",
                    first=first.id,
                    provision=first.provision,
                    items=items[0],
                    aspects=aspects[0],
                )
                hint = worded("keep one of them, or state how they differ")
                yield Fault(message, ("correspondence", second.id), hint)


@rules.warning("suspect", "the law changed after the link was made")
def _suspect(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if link.review is ReviewReason.DUE and _changes(corpus, link):
            when = (
                worded("changes on {review_from}", review_from=link.review_from)
                if link.review_from
                else worded("changed")
            )
            message = worded(
                "the law on which the link to {provision} relies {when}, and has not been reviewed since",
                provision=link.provision,
                when=when,
            )
            yield Fault(message, ("correspondence", link.id), _reviewed(link))


@rules.warning("idle-review", "due for review without a change")
def _idle_review(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if link.review is ReviewReason.DUE and not _changes(corpus, link):
            message = worded(
                "the link is due for review, but {provision} does not change during its dates", provision=link.provision
            )
            hint = worded(
                "remove the mark: lanzarote-law edit {link} --unset review; or enter the change", link=link.id
            )
            yield Fault(message, ("correspondence", link.id, "review"), hint)


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


@rules.error("review-day", "a review date without a review")
def _review_day(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if link.review_from and link.review is not ReviewReason.DUE:
            message = worded(
                "the link is not due for review, but gives a date for it: {review_from}", review_from=link.review_from
            )
            yield Fault(message, ("correspondence", link.id), worded("remove review_from, or add review: due"))


@rules.warning("carried", "carried over from another article")
def _carried(corpus: Corpus) -> Iterator[Fault]:
    for link in corpus.correspondences:
        if link.review is ReviewReason.CARRIED:
            message = worded(
                "the link was carried over to {provision} and has not been reviewed", provision=link.provision
            )
            yield Fault(message, ("correspondence", link.id), _reviewed(link))


def _reviewed(link: Correspondence) -> str:
    return worded(
        "read the law, then record the check: lanzarote-law verify {link} --mark seen --source ID --by NAME",
        link=link.id,
    )


@rules.error("negative-span", "a search that is never valid")
def _negative_span(corpus: Corpus) -> Iterator[Fault]:
    for kind, found in (("negative", corpus.negatives), ("rest", corpus.rests)):
        for each in found:
            if each.start and each.end and each.start >= each.end:
                message = worded(
                    "it is valid from {start} until {end}, which is not a period", start=each.start, end=each.end
                )
                yield Fault(message, (kind, each.id), worded("correct from or until"))


@rules.warning("search-before-law", "a search older than the law")
def _search_before_law(corpus: Corpus) -> Iterator[Fault]:
    found: dict[tuple[str, str], list[OutdatedSearch]] = defaultdict(list)
    for each in outdated_searches(corpus):
        found[kind_of_record(type(each.search)), each.search.id].append(each)
    for (kind, ident), laws in found.items():
        first = min(each.start for each in laws)
        articles = list(dict.fromkeys(each.provision for each in laws))
        more = worded(" and {number} more", number=len(articles) - _NAMED) if len(articles) > _NAMED else ""
        message = worded(
            "found nothing, but does not cover the law as from {first}: {articles}{more}",
            first=first,
            articles=", ".join(articles[:_NAMED]),
            more=more,
        )
        hint = worded(
            "search again: lanzarote-law verify {ident} --mark seen --source ID --by NAME; or end the search on that "
            "date: lanzarote-law edit {ident} --set until={first}",
            ident=ident,
            first=first,
        )
        yield Fault(message, (kind, ident), hint)


_NAMED = 3
"""Maximum number of articles named that are later than a search."""


@rules.warning("negative-link", "a link that contradicts a search")
def _negative_link(corpus: Corpus) -> Iterator[Fault]:
    for negative in corpus.negatives:
        for item in negative.items:
            for link in corpus.links_of_item.get(item, ()):
                if _contradicts(corpus, link, negative):
                    message = worded(
                        "{link} says that {provision} answers {item} for '{aspect}' in full",
                        link=link.id,
                        provision=link.provision,
                        item=item,
                        aspect=negative.aspect,
                    )
                    hint = worded("end the search with until, or correct the link")
                    yield Fault(message, ("negative", negative.id), hint)


def _contradicts(corpus: Corpus, link: Correspondence, negative: Negative) -> bool:
    """Whether a link fully answers what a search did not find, on a date of both."""
    if negative.aspect not in link.aspects or link.extent is not Extent.FULL or link.basis is not Basis.EDITORIAL:
        return False
    weighed = link.role is not Role.EXEMPTS or corpus.aspect[negative.aspect].exemption
    return weighed and is_overlap(*link_period(corpus, link), negative.start, negative.end)
