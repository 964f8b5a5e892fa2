"""The rule for statuses: how far the law answers an item on a date, aspect by aspect, with reasons.

A pure function of (corpus, item, date). Only a recorded search makes a gap; an aspect that nobody has researched counts
as a hole in the data. So does an aspect that links answer only in part, unless the rest is recorded: it is known in
part, not weak. See `certainty` for how certain a status is.
"""

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from lanzarote_law import model
from lanzarote_law.answers.certainty import annulment_weakness, end_weakness, link_period, link_weakness
from lanzarote_law.answers.links_pending_review import review_reason, with_review_notice
from lanzarote_law.answers.listed_offences import codes_with_only_former_articles_listed, days_of_lists
from lanzarote_law.answers.research_currency import is_followed, supporting_articles
from lanzarote_law.answers.status_types import (
    DATA_HOLES,
    AspectStanding,
    ItemFlag,
    ItemStatus,
    Standing,
    StandingReason,
    Status,
    Weakness,
    WeighedLink,
)
from lanzarote_law.model import Corpus, Correspondence


def dispute_settled_on(corpus: Corpus, position: model.Position) -> date | None:
    """The first date of the law that settles a dispute; None if there is none."""
    answers = [corpus.provision[ident] for ident in position.answered_by]
    starts = [each.start for each in answers if not each.never_in_force]
    return min((start for start in starts if start), default=None)


def is_dispute_settled(corpus: Corpus, position: model.Position, on: date) -> bool:
    """Return whether a later law has settled a dispute by a date."""
    day = dispute_settled_on(corpus, position)
    return day is not None and day <= on


@lru_cache(maxsize=65536)
def aspect_standing(corpus: Corpus, item: str, aspect: str, on: date) -> AspectStanding:
    """The state of an aspect of an item on a date."""
    return compute_standing(corpus, item, aspect, _last_change(corpus, item, on))


@lru_cache(maxsize=32768)
def compute_standing(corpus: Corpus, item: str, aspect: str, on: date) -> AspectStanding:
    """Compute the standing of one aspect of an item on a date, without the cache of `aspect_standing`."""
    links = [link for link in corpus.links_of_item.get(item, ()) if aspect in link.aspects]
    spans = {link.id: link_period(corpus, link) for link in links}
    current = [link for link in links if model.is_within(on, *spans[link.id])]
    exemption = corpus.aspect[aspect].exemption
    weighed = [link for link in current if exemption or link.role is not model.Role.EXEMPTS]
    others = [link for link in current if link not in weighed]
    counted = [_weigh_link(corpus, item, aspect, link, weighed, on) for link in weighed]
    exempting = tuple(_weigh_link(corpus, item, aspect, link, others, on) for link in others)
    away = [link for link in links if link not in current and (exemption or link.role is not model.Role.EXEMPTS)]
    annulled = tuple(link for link in away if is_annulled(corpus, link, on))
    ended = tuple(link for link in away if link not in annulled and _has_ended(corpus, link, on))
    found: AspectStanding | None
    if counted:
        rest = next(iter(recorded_rests(corpus, item, aspect, on)), None)
        found = _by_links(item, aspect, counted, exempting, rest)
    else:
        found = _by_search(corpus, item, aspect, on)
        found = found or _without_links(corpus, item, aspect, away, ended, on)
        found = found._replace(exempting=exempting)
    return _with_annulments(corpus, _with_ends(corpus, found, ended), annulled, on)


def is_annulled(corpus: Corpus, link: Correspondence, on: date) -> bool:
    """Return whether a link does not count on a date because its provision was annulled."""
    return corpus.provision[link.provision].is_annulled(on) and (link.end is None or on < link.end)


def _has_ended(corpus: Corpus, link: Correspondence, on: date) -> bool:
    """Whether a link is past on a date; not if its provision may then have been in force in an older wording."""
    end = link_period(corpus, link)[1]
    return end is not None and end <= on and not corpus.may_be_older(corpus.provision[link.provision], on)


def _by_search(corpus: Corpus, item: str, aspect: str, on: date) -> AspectStanding | None:
    """The state of an aspect according to a recorded search that applies on a date; None if there is none."""
    search = next(iter(recorded_searches(corpus, item, aspect, on)), None)
    if search is None:
        return None
    weakness = Weakness(search.verification, "search")
    return AspectStanding(
        item, aspect, Standing.NEGATIVE, (StandingReason.SEARCHED,), negative=search, weakness=weakness
    )


def _without_links(
    corpus: Corpus, item: str, aspect: str, away: list[Correspondence], ended: tuple[Correspondence, ...], on: date
) -> AspectStanding:
    """The state of an aspect without a link in force: by past or future links, or unknown."""
    annulled = [link for link in away if is_annulled(corpus, link, on)]
    older = tuple(link for link in away if corpus.may_be_older(corpus.provision[link.provision], on))
    left = tuple(link for link in away if link not in annulled and link not in older)
    if ended:
        return AspectStanding(item, aspect, Standing.LAPSED, (StandingReason.NO_LONGER_IN_FORCE,), elsewhere=ended)
    if left:
        return AspectStanding(item, aspect, Standing.PENDING, (StandingReason.NOT_YET_IN_FORCE,), elsewhere=left)
    if annulled:
        return AspectStanding(item, aspect, Standing.ANNULLED, ())
    if older:
        return AspectStanding(item, aspect, Standing.UNKNOWN, (StandingReason.EARLIER_WORDING,), elsewhere=older)
    return AspectStanding(item, aspect, Standing.UNKNOWN, (StandingReason.NOT_LOOKED_FOR,))


_SETTLED_WITHOUT_ENDS = {Standing.FULL, Standing.NEGATIVE, Standing.PENDING, *DATA_HOLES}
"""The standings that no end of a link makes worse: a search found nothing, whatever was law before."""


def _with_ends(corpus: Corpus, found: AspectStanding, ended: tuple[Correspondence, ...]) -> AspectStanding:
    """Add the past links without whose ends a standing could be better, and how certain these ends are.

    That law lapsed also depends on the links to it.
    """
    if found.standing in _SETTLED_WITHOUT_ENDS:
        return found
    ended = tuple(link for link in ended if not found.carriers or link.extent is model.Extent.FULL)
    weaknesses = [end_weakness(corpus, link) for link in ended]
    weaknesses += [Weakness(link.verification, "link", link.provision) for link in found.elsewhere]
    weakness = _least_certain((found.weakness, *weaknesses))
    return found._replace(ended=ended, weakness=weakness)


def _least_certain(weaknesses: Iterable[Weakness | None]) -> Weakness | None:
    return max(filter(None, weaknesses), key=lambda each: each.mark.weakness, default=None)


def _with_annulments(
    corpus: Corpus, found: AspectStanding, annulled: tuple[Correspondence, ...], on: date
) -> AspectStanding:
    """Add the annulled links to an aspect that is not full: without the annulment its standing would be better."""
    if not annulled or found.standing is Standing.FULL:
        return found
    decisive = decisive_annulments(corpus, found, annulled, on)
    weakness = _least_certain((found.weakness, *(annulment_weakness(corpus, *each) for each in decisive)))
    return found._replace(reasons=(*found.reasons, StandingReason.ANNULLED), annulled=annulled, weakness=weakness)


def decisive_annulments(
    corpus: Corpus, found: AspectStanding, annulled: Iterable[Correspondence], on: date
) -> Iterator[tuple[model.Provision, model.Annulment]]:
    """Yield the annulled provisions of some links without whose annulment a standing could be better."""
    for link in annulled:
        provision = corpus.provision[link.provision]
        started = provision.start is None or provision.start <= on
        matters = started and (not found.carriers or link.extent is model.Extent.FULL)
        if provision.annulled and (matters or found.standing is Standing.ANNULLED):
            yield provision, provision.annulled


def _weigh_link(
    corpus: Corpus, item: str, aspect: str, link: Correspondence, beside: list[Correspondence], on: date
) -> WeighedLink:
    asserted = link.basis is not model.Basis.EDITORIAL and not any(
        other.basis is model.Basis.EDITORIAL and other.extent is model.Extent.FULL and other.provision == link.provision
        for other in beside
    )
    extent = model.Extent.IMPLIED if asserted and link.extent is model.Extent.FULL else link.extent
    # a dispute applies until a later law settles it, also before it was filed
    disputes = corpus.disputes.get((item, aspect, link.provision), ())
    disputed_by = tuple(each.id for each in disputes if not is_dispute_settled(corpus, each, on))
    annotated, weakness = with_review_notice(corpus, link, on), link_weakness(corpus, link, on)
    # a list of repealed articles may have been adapted by a law that is not in the data
    former = codes_with_only_former_articles_listed(corpus, corpus.provision[link.provision].version(on), on)
    under_review = bool(former) or review_reason(corpus, link, on) is not None
    return WeighedLink(annotated, extent, asserted, disputed_by, weakness, under_review)


def recorded_rests(corpus: Corpus, item: str, aspect: str, on: date) -> list[model.AspectRest]:
    """The recorded findings on the rest of an aspect on a date; "not researched" comes last."""
    rests = (each for each in corpus.rests_of_item.get(item, ()) if each.aspect == aspect)
    found = [each for each in rests if model.is_within(on, each.start, each.end)]
    return sorted(found, key=lambda each: each.finding is model.RestFinding.NOT_LOOKED_FOR)


def recorded_searches(corpus: Corpus, item: str, aspect: str, on: date) -> list[model.EmptySearch]:
    """The recorded searches for an aspect that found nothing and apply on a date."""
    searches = (each for each in corpus.negatives_of_item.get(item, ()) if each.aspect == aspect)
    return [each for each in searches if model.is_within(on, each.start, each.end)]


def _by_links(
    item: str,
    aspect: str,
    counted: list[WeighedLink],
    exempting: tuple[WeighedLink, ...],
    rest: model.AspectRest | None,
) -> AspectStanding:
    free = [each for each in counted if not each.disputed_by]
    full = [each for each in free if each.extent is model.Extent.FULL]
    if not free or full or any(each.extent is model.Extent.IMPLIED for each in free):
        rest = None  # links to the whole aspect leave no rest
    if full:
        carriers, state, reasons = full, Standing.FULL, [StandingReason.EXPRESS]
    elif free:
        carriers, state, reasons = free, Standing.WEAK, _weak_reasons(free)
        if reasons == [StandingReason.PART] and (rest is None or rest.finding is model.RestFinding.NOT_LOOKED_FOR):
            state, reasons = Standing.KNOWN_IN_PART, [StandingReason.PART, StandingReason.NOT_LOOKED_FOR]
    else:
        carriers, state, reasons = counted, Standing.DISPUTED, [StandingReason.DISPUTED]
    outweighed = tuple(each for each in counted if each not in carriers)
    standing = AspectStanding(item, aspect, state, tuple(reasons), tuple(carriers), exempting)
    weakness = min((each.weakness for each in standing.surest_carriers), key=lambda each: each.mark.weakness)
    if rest and state is Standing.WEAK:
        weakness = max(weakness, Weakness(rest.verification, "rest"), key=lambda each: each.mark.weakness)
    return standing._replace(rest=rest, weakness=weakness, outweighed=outweighed)


def _weak_reasons(carriers: list[WeighedLink]) -> list[StandingReason]:
    """Why links are weak: general wording, only a part, or an unverified assertion."""
    reasons = []
    if any(each.extent is model.Extent.PARTIAL for each in carriers):
        reasons.append(StandingReason.PART)
    if any(each.extent is model.Extent.IMPLIED and not each.asserted for each in carriers):
        reasons.append(StandingReason.GENERAL_WORDS)
    if any(each.asserted for each in carriers):
        reasons.append(StandingReason.ASSERTED)
    return reasons


@lru_cache(maxsize=65536)
def item_status(corpus: Corpus, item: str, on: date) -> ItemStatus:
    """The status of an item on a date: from its own core aspects and those of its limbs."""
    return compute_status(corpus, item, _last_change(corpus, item, on))._replace(on=on)


def _last_change(corpus: Corpus, item: str, on: date) -> date:
    """The last date by a date on which anything in the status of an item can have changed."""
    return _last_before(days_of_change(corpus, item), on)


def last_change_of_link(corpus: Corpus, link: Correspondence, on: date) -> date:
    """The last date by a date on which anything in the weight of a link can have changed."""
    return _last_before(_days_of_link(corpus, link), on)


def _last_before(days: Sequence[date], on: date) -> date:
    found = bisect(days, on)
    return days[found - 1] if found else on


@lru_cache(maxsize=1024)
def days_of_change(corpus: Corpus, item: str) -> tuple[date, ...]:
    """The dates on which anything in the status of an item can change."""
    made = corpus.reservation_of.get(item)
    days: set[date | None] = {corpus.researched_from}
    days |= {made.on, made.withdrawn.on if made.withdrawn else None} if made else set()
    for each in (item, *corpus.limbs.get(item, ())):
        searches = corpus.negatives_of_item.get(each, ())
        for record in (*searches, *corpus.rests_of_item.get(each, ())):
            days.update((record.start, record.end))
        links = corpus.links_of_item.get(each, ())
        days.update(_days_of_links(corpus, links, corpus.disputes_of_item.get(each, ())))
        followed = [corpus.following(ident) for link in links for ident in link.provisions]
        followed += corpus.followed if searches else ()  # a gap depends on the criminal code as a whole
        searched = (record.up_to for record in followed if record and record.up_to)
        days.update(up_to + date.resolution for up_to in searched if up_to < date.max)
        days.update(regime.until for regime in corpus.regimes if searches)
    return tuple(sorted(day for day in days if day))


@lru_cache(maxsize=8192)
def _days_of_link(corpus: Corpus, link: Correspondence) -> tuple[date, ...]:
    """The dates on which anything in the weight of a link can change."""
    disputes = {each for item in link.items for each in corpus.disputes_of_item.get(item, ())}
    days: set[date | None] = {*_days_of_links(corpus, [link], disputes)}
    for other in corpus.links_to_provision[link.provision]:
        days.update((other.start, other.end))
    return tuple(sorted(day for day in days if day))


def _days_of_links(
    corpus: Corpus, links: Iterable[Correspondence], disputes: Iterable[model.Position]
) -> Iterator[date | None]:
    """Yield the dates on which anything in some links can change, and on which disputes of them are settled."""
    yield from (day for each in corpus.dates for day in each.was)
    yield from (dispute_settled_on(corpus, position) for position in disputes)
    for link in links:
        yield from (link.start, link.end, link.review_from)
        for ident in link.provisions:
            provision = corpus.provision[ident]
            yield from (version.in_force_from for version in provision.versions)
            yield from days_of_lists(corpus, provision)
            yield from (provision.end, provision.repeal and provision.repeal.on)
            yield from (decision.decided for decision in corpus.decisions_of_provision.get(ident, ()))


@lru_cache(maxsize=8192)
def compute_status(corpus: Corpus, item: str, on: date) -> ItemStatus:
    """Compute the status of an item on a date, without the cache of `item_status`."""
    record = corpus.item[item]
    family = [record, *(corpus.item[limb] for limb in corpus.limbs.get(item, ()))]
    if on < corpus.researched_from:
        return ItemStatus(item, on, Status.BEFORE_RESEARCH)
    if record.kind is model.ItemKind.PRACTICE:
        return _practice_status(corpus, record, family, on)
    aspects = tuple(aspect_standing(corpus, each.id, aspect, on) for each in family for aspect in each.aspects)
    extra = tuple(aspect_standing(corpus, each.id, aspect, on) for each in family for aspect in each.extra_aspects)
    status = _option_status(aspects) if record.kind is model.ItemKind.OPTION else _law_status(aspects)
    if corpus.applies(record.id) is model.Applicable.NO:
        status = Status.NOT_APPLICABLE
    weakness = _least_certain(each.weakness for each in aspects)
    return ItemStatus(item, on, status, aspects, extra, _flags(corpus, record, family, aspects, on), weakness)


def _practice_status(corpus: Corpus, record: model.Item, family: list[model.Item], on: date) -> ItemStatus:
    positions = (position for item in family for position in corpus.positions_of_item.get(item.id, ()))
    reported = any(position.stance is model.Stance.REPORTS_SHORTFALL for position in positions)
    status = Status.NOT_APPLICABLE if corpus.applies(record.id) is model.Applicable.NO else Status.PRACTICE
    flags = _flags(corpus, record, family, (), on)
    return ItemStatus(record.id, on, status, flags=(*flags, ItemFlag.CONCERN) if reported else flags)


def _law_status(aspects: tuple[AspectStanding, ...]) -> Status:
    standings = {each.standing for each in aspects}
    if standings <= {Standing.UNKNOWN}:
        return Status.UNMAPPED
    if standings == {Standing.FULL}:
        return Status.COVERED
    if standings <= {Standing.FULL, *DATA_HOLES}:
        return Status.INCOMPLETE
    if Standing.DISPUTED in standings:
        return Status.DISPUTED
    if standings == {Standing.NEGATIVE}:
        return Status.GAP
    if standings <= {Standing.LAPSED, Standing.ANNULLED}:
        return Status.LAPSED
    return Status.PARTIAL


def _option_status(aspects: tuple[AspectStanding, ...]) -> Status:
    """The status of an optional rule of the treaty: a rule in law, punishable conduct, or no rule."""
    roles = {judged.link.role for each in aspects for judged in each.carriers}
    if roles - {model.Role.INCRIMINATES}:
        return Status.RULE_IN_LAW
    if roles:
        return Status.CONDUCT_PUNISHED
    standings = {each.standing for each in aspects}
    if standings <= {Standing.UNKNOWN}:
        return Status.UNMAPPED
    return Status.LAPSED if standings <= {Standing.LAPSED, Standing.ANNULLED} else Status.NO_RULE


_RESERVATIONS = {each: ItemFlag(f"reservation-{each}") for each in model.ReservationState}


def _flags(
    corpus: Corpus, record: model.Item, family: list[model.Item], aspects: tuple[AspectStanding, ...], on: date
) -> tuple[ItemFlag, ...]:
    tests = (
        (ItemFlag.IF_ASKED, any(corpus.applies(each.id) is model.Applicable.UNKNOWN for each in family)),
        (ItemFlag.EXEMPTION, any(each.exempting for each in aspects)),
        *((_RESERVATIONS[each], corpus.reservation(record.id, on) is each) for each in model.ReservationState),
        (ItemFlag.ASSERTED, any(judged.asserted for each in aspects for judged in each.carriers)),
        (ItemFlag.UNDER_REVIEW, any(each.under_review for each in aspects)),
        (
            ItemFlag.NOT_FOLLOWED,
            not all(is_followed(corpus, ident, on) for ident in supporting_articles(corpus, aspects, on)),
        ),
    )
    return tuple(flag for flag, holds in tests if holds)
