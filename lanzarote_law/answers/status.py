"""The rule for a status: how far the law answers an item on a date, aspect by aspect, with reasons.

A pure function of (corpus, item, date). Only a recorded search makes a gap: an aspect that nobody looked for is a hole
in the data and is counted as that. So is one of which links answer only parts, as long as nothing is recorded of the
rest: it is known in part, not weak. How sure a status is: `certainty`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lanzarote_law.answers.certainty import annulment_weakness, link_weakness, span
from lanzarote_law.answers.followed import is_followed, resting_on
from lanzarote_law.answers.standings import (
    HOLES,
    AspectStanding,
    Flag,
    ItemStatus,
    Judged,
    Reason,
    Standing,
    Status,
    Weakness,
)
from lanzarote_law.answers.unread import as_read, review_of
from lanzarote_law.model import (
    Applies,
    Basis,
    Corpus,
    Correspondence,
    Extent,
    Item,
    Kind,
    Position,
    Rest,
    RestFinding,
    Role,
    Stance,
    within,
)

if TYPE_CHECKING:
    from datetime import date


def blocking(corpus: Corpus, item: str, aspect: str, provision: str, on: date) -> tuple[str, ...]:
    """The disputes that block a link on a day: each holds until a later law answers it, also before it was filed."""
    found = corpus.disputes.get((item, aspect, provision), ())
    return tuple(position.id for position in found if not answered(corpus, position, on))


def answer_day(corpus: Corpus, position: Position) -> date | None:
    """The first day of the law that answers a dispute; None while none does."""
    answers = [corpus.provision[ident] for ident in position.answered_by]
    starts = [each.start for each in answers if not each.never_in_force]
    return min((start for start in starts if start), default=None)


def answered(corpus: Corpus, position: Position, on: date) -> bool:
    """Whether a later law answers a dispute on a day."""
    day = answer_day(corpus, position)
    return day is not None and day <= on


@lru_cache(maxsize=65536)
def standing(corpus: Corpus, item: str, aspect: str, on: date) -> AspectStanding:
    """How an aspect of an item stands on a day."""
    links = [link for link in corpus.links_of_item.get(item, ()) if aspect in link.aspects]
    spans = {link.id: span(corpus, link) for link in links}
    current = [link for link in links if within(on, *spans[link.id])]
    exemption = corpus.aspect[aspect].exemption
    weighed = [link for link in current if exemption or link.role is not Role.EXEMPTS]
    others = [link for link in current if link not in weighed]
    counted = [_judge(corpus, item, aspect, link, weighed, on) for link in weighed]
    exempting = tuple(_judge(corpus, item, aspect, link, others, on) for link in others)
    away = [link for link in links if link not in current and (exemption or link.role is not Role.EXEMPTS)]
    annulled = tuple(link for link in away if is_annulled(corpus, link, on))
    if counted:
        found = _carried(item, aspect, counted, exempting, next(iter(rests(corpus, item, aspect, on)), None))
    else:
        found = _searched(corpus, item, aspect, on) or _away(corpus, item, aspect, away, annulled, spans, on)
        found = found._replace(exempting=exempting)
    return _unless_full(corpus, found, annulled, on)


def is_annulled(corpus: Corpus, link: Correspondence, on: date) -> bool:
    """Whether a link counts for nothing on a day because its provision was annulled."""
    return corpus.provision[link.provision].is_annulled(on) and (link.end is None or on < link.end)


def _searched(corpus: Corpus, item: str, aspect: str, on: date) -> AspectStanding | None:
    """How an aspect stands by a recorded search that holds on a day, if there is one."""
    searched = [
        each
        for each in corpus.negatives_of_item.get(item, ())
        if each.aspect == aspect and within(on, each.start, each.end)
    ]
    if not searched:
        return None
    weakness = Weakness(searched[0].verification, "search")
    return AspectStanding(item, aspect, Standing.NEGATIVE, (Reason.SEARCHED,), negative=searched[0], weakness=weakness)


def _away(  # noqa: PLR0913, PLR0917  # what is told apart
    corpus: Corpus,
    item: str,
    aspect: str,
    away: list[Correspondence],
    annulled: tuple[Correspondence, ...],
    spans: dict[str, tuple[date | None, date | None]],
    on: date,
) -> AspectStanding:
    """How an aspect stands for which no link is in force: by those that were, or that will be, or by none."""
    older = tuple(link for link in away if corpus.may_be_older(corpus.provision[link.provision], on))
    left = tuple(link for link in away if link not in annulled and link not in older)
    gone = tuple(link for link in left if (end := spans[link.id][1]) is not None and end <= on)
    if gone:
        return AspectStanding(item, aspect, Standing.LAPSED, (Reason.NO_LONGER_IN_FORCE,), elsewhere=gone)
    if left:
        return AspectStanding(item, aspect, Standing.PENDING, (Reason.NOT_YET_IN_FORCE,), elsewhere=left)
    if annulled:
        return AspectStanding(item, aspect, Standing.ANNULLED, ())
    if older:
        return AspectStanding(item, aspect, Standing.UNKNOWN, (Reason.EARLIER_WORDING,), elsewhere=older)
    return AspectStanding(item, aspect, Standing.UNKNOWN, (Reason.NOT_LOOKED_FOR,))


def _unless_full(
    corpus: Corpus, found: AspectStanding, annulled: tuple[Correspondence, ...], on: date
) -> AspectStanding:
    """An aspect that is not full, with the links that were annulled: it would stand better if these had not been."""
    if not annulled or found.standing is Standing.FULL:
        return found
    weaknesses = [found.weakness] if found.weakness else []
    for link in annulled:
        provision = corpus.provision[link.provision]
        started = provision.start is None or provision.start <= on
        matters = started and (not found.carriers or link.extent is Extent.FULL)
        if provision.annulled and (matters or found.standing is Standing.ANNULLED):
            weaknesses.append(annulment_weakness(corpus, provision, provision.annulled))
    weakness = max(weaknesses, key=lambda each: each.mark.weakness, default=None)
    return found._replace(reasons=(*found.reasons, Reason.ANNULLED), annulled=annulled, weakness=weakness)


def _judge(
    corpus: Corpus, item: str, aspect: str, link: Correspondence, beside: list[Correspondence], on: date
) -> Judged:
    asserted = link.basis is not Basis.EDITORIAL and not any(
        other.basis is Basis.EDITORIAL and other.extent is Extent.FULL and other.provision == link.provision
        for other in beside
    )
    extent = Extent.IMPLIED if asserted and link.extent is Extent.FULL else link.extent
    disputed_by = blocking(corpus, item, aspect, link.provision, on)
    told, under_review = as_read(corpus, link, on), review_of(corpus, link, on) is not None
    return Judged(told, extent, asserted, disputed_by, link_weakness(corpus, link, on), under_review)


def rests(corpus: Corpus, item: str, aspect: str, on: date) -> list[Rest]:
    """What is recorded of the rest of an aspect for a day; that nobody looked for it comes last."""
    found = [
        each
        for each in corpus.rests_of_item.get(item, ())
        if each.aspect == aspect and within(on, each.start, each.end)
    ]
    return sorted(found, key=lambda each: each.finding is RestFinding.NOT_LOOKED_FOR)


def _carried(
    item: str, aspect: str, counted: list[Judged], exempting: tuple[Judged, ...], rest: Rest | None
) -> AspectStanding:
    free = [each for each in counted if not each.disputed_by]
    full = [each for each in free if each.extent is Extent.FULL]
    if not free or full or any(each.extent is Extent.IMPLIED for each in free):
        rest = None  # links to the whole of it leave no rest
    if full:
        carriers, state, reasons = full, Standing.FULL, [Reason.EXPRESS]
    elif free:
        carriers, state, reasons = free, Standing.WEAK, _weak_reasons(free)
        if reasons == [Reason.PART] and (rest is None or rest.finding is RestFinding.NOT_LOOKED_FOR):
            state, reasons = Standing.KNOWN_IN_PART, [Reason.PART, Reason.NOT_LOOKED_FOR]
    else:
        carriers, state, reasons = counted, Standing.DISPUTED, [Reason.DISPUTED]
    sure = [each for each in carriers if not each.under_review] or carriers  # what waits for review makes nothing surer
    weakness = min((each.weakness for each in sure), key=lambda each: each.mark.weakness)
    if rest and state is Standing.WEAK:
        weakness = max(weakness, Weakness(rest.verification, "rest"), key=lambda each: each.mark.weakness)
    outweighed = tuple(each for each in counted if each not in carriers)
    return AspectStanding(
        *(item, aspect, state, tuple(reasons), tuple(carriers), exempting),
        rest=rest,
        weakness=weakness,
        outweighed=outweighed,
    )


def _weak_reasons(carriers: list[Judged]) -> list[Reason]:
    """Why links are weak: general words, a part only, or no more than somebody's word."""
    reasons = []
    if any(each.extent is Extent.PARTIAL for each in carriers):
        reasons.append(Reason.PART)
    if any(each.extent is Extent.IMPLIED and not each.asserted for each in carriers):
        reasons.append(Reason.GENERAL_WORDS)
    if any(each.asserted for each in carriers):
        reasons.append(Reason.ASSERTED)
    return reasons


@lru_cache(maxsize=4096)
def item_status(corpus: Corpus, item: str, on: date) -> ItemStatus:
    """The status of an item on a day: its own core aspects and those of its limbs, each counted under its limb."""
    record = corpus.item[item]
    family = [record, *(corpus.item[limb] for limb in corpus.limbs.get(item, ()))]
    if on < corpus.researched_from:
        return ItemStatus(item, on, Status.BEFORE_RESEARCH)
    if record.kind is Kind.PRACTICE:
        return _practice_status(corpus, record, family, on)
    aspects = tuple(standing(corpus, each.id, aspect, on) for each in family for aspect in each.aspects)
    extra = tuple(standing(corpus, each.id, aspect, on) for each in family for aspect in each.extra_aspects)
    status = _option(aspects) if record.kind is Kind.OPTION else _law(aspects)
    if corpus.applies(record.id) is Applies.NO:
        status = Status.NOT_APPLICABLE
    weaknesses = [each.weakness for each in aspects if each.weakness]
    weakness = max(weaknesses, key=lambda each: each.mark.weakness, default=None)
    return ItemStatus(item, on, status, aspects, extra, _flags(corpus, record, family, aspects, on), weakness)


def _practice_status(corpus: Corpus, record: Item, family: list[Item], on: date) -> ItemStatus:
    reported = any(
        position.stance is Stance.REPORTS_SHORTFALL
        for item in family
        for position in corpus.positions_of_item.get(item.id, ())
    )
    status = Status.NOT_APPLICABLE if corpus.applies(record.id) is Applies.NO else Status.PRACTICE
    flags = _flags(corpus, record, family, (), on)
    return ItemStatus(record.id, on, status, flags=(*flags, Flag.CONCERN) if reported else flags)


def _law(aspects: tuple[AspectStanding, ...]) -> Status:
    standings = {each.standing for each in aspects}
    if standings <= {Standing.UNKNOWN}:
        return Status.UNMAPPED
    if standings == {Standing.FULL}:
        return Status.COVERED
    if standings <= {Standing.FULL, *HOLES}:
        return Status.INCOMPLETE
    if Standing.DISPUTED in standings:
        return Status.DISPUTED
    if standings == {Standing.NEGATIVE}:
        return Status.GAP
    if standings <= {Standing.LAPSED, Standing.ANNULLED}:
        return Status.LAPSED
    return Status.PARTIAL


def _option(aspects: tuple[AspectStanding, ...]) -> Status:
    """What the law does with what a treaty lets the Party choose: a rule of its own, punishment, or nothing."""
    roles = {judged.link.role for each in aspects for judged in each.carriers}
    if roles - {Role.INCRIMINATES}:
        return Status.RULE_IN_LAW
    if roles:
        return Status.CONDUCT_PUNISHED
    standings = {each.standing for each in aspects}
    if standings <= {Standing.UNKNOWN}:
        return Status.UNMAPPED
    return Status.LAPSED if standings <= {Standing.LAPSED, Standing.ANNULLED} else Status.NO_RULE


def _flags(
    corpus: Corpus, record: Item, family: list[Item], aspects: tuple[AspectStanding, ...], on: date
) -> tuple[Flag, ...]:
    tests = (
        (Flag.IF_ASKED, any(corpus.applies(each.id) is Applies.UNKNOWN for each in family)),
        (Flag.EXEMPTION, any(each.exempting for each in aspects)),
        (Flag.RESERVATION_UNKNOWN, corpus.reservation(record.id) == "unknown"),
        (Flag.ASSERTED, any(judged.asserted for each in aspects for judged in each.carriers)),
        (Flag.UNDER_REVIEW, any(each.under_review for each in aspects)),
        (Flag.NOT_FOLLOWED, not all(is_followed(corpus, ident, on) for ident in resting_on(corpus, aspects, on))),
    )
    return tuple(flag for flag, holds in tests if holds)
