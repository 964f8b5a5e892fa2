"""The rule for a status: how far the law answers an item on a day, aspect by aspect, with reasons.

A pure function of (corpus, item, day). Only a recorded search makes a gap: an aspect that nobody looked for is a hole
in the data and is counted as that. So is one of which links answer parts alone, as long as nothing is recorded of the
rest: it is known in part, not weak.

How sure a status is, the marks tell of all that it rests on: the links, what the versions in force say, and the days
between which these hold. Of a day the mark counts only where the status could be another one if the day were: how far a
day may be out is not recorded, so

- the start of a version counts within the researched period; one that lies before it ("2001 at the latest") leaves no
  doubt about a day within it; one that is not recorded counts until the next version, which shows that there was one;
- the start of the first version counts with it: an amendment that was seen makes the day no surer on which the article
  itself began;
- the end of a version counts from the earliest day on that it may have been: that is its own day, or for a named day
  the first for which it was ever fixed. Whether the old Code still held in 2018 does not hang on the day on which the
  new one starts.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.followed import is_followed, resting_on
from lanzarote_law.answers.unread import as_read
from lanzarote_law.model import (
    Annulment,
    Applies,
    Basis,
    Corpus,
    Correspondence,
    Extent,
    Item,
    Kind,
    Mark,
    Negative,
    Position,
    Provision,
    Repeal,
    Rest,
    RestFinding,
    Review,
    Role,
    Stance,
    Version,
    weakest,
    within,
)

if TYPE_CHECKING:
    from datetime import date


_SENTENCE = re.compile(r"(?<=[.!?]) (?=[^\W\d_a-zà-ÿ])")
"""Where in a text a sentence begins: behind a full stop, with a capital."""


class Standing(StrEnum):
    """How an aspect stands on a day."""

    FULL = "full"
    WEAK = "weak"
    DISPUTED = "disputed"
    NEGATIVE = "negative"
    LAPSED = "lapsed"
    PENDING = "pending"
    ANNULLED = "annulled"
    KNOWN_IN_PART = "known-in-part"
    UNKNOWN = "unknown"


OPEN = (Standing.NEGATIVE, Standing.DISPUTED, Standing.LAPSED, Standing.ANNULLED, Standing.WEAK, Standing.PENDING)
"""The standings that leave an aspect open, in the order in which `gaps` lists them."""
HOLES = (Standing.KNOWN_IN_PART, Standing.UNKNOWN)
"""The standings of which the data do not say whether the law leaves anything open."""


class Status(StrEnum):
    """How an item stands on a day: computed from this data set, never the Committee's own finding."""

    COVERED = "covered"
    INCOMPLETE = "incomplete"
    PARTIAL = "partial"
    DISPUTED = "disputed"
    GAP = "gap"
    LAPSED = "lapsed"
    UNMAPPED = "unmapped"
    PRACTICE = "practice"
    RULE_IN_LAW = "rule-in-law"
    CONDUCT_PUNISHED = "conduct-punished"
    NO_RULE = "no-rule"
    NOT_APPLICABLE = "not-applicable"
    BEFORE_RESEARCH = "before-researched-period"


class Flag(StrEnum):
    """What a reader must know beside a status."""

    IF_ASKED = "if-asked"
    """Whether the item concerns the Party is not known."""
    EXEMPTION = "exemption"
    """A provision takes conduct out of the offence; it does not make it one."""
    CONCERN = "concern"
    """A position reports a shortfall in practice."""
    RESERVATION_UNKNOWN = "reservation-unknown"
    ASSERTED = "asserted"
    """A link rests on the word of the State or of a commentator alone."""
    UNDER_REVIEW = "under-review"
    """An aspect stands on links alone that nobody has reviewed since the law was amended, or since they were made."""
    NOT_FOLLOWED = "not-followed"
    """An article that it rests on was not followed up to the day: nobody searched what changed it since."""


class Reason(StrEnum):
    """Why an aspect stands as it does."""

    EXPRESS = "express"
    GENERAL_WORDS = "general-words"
    PART = "part"
    ASSERTED = "asserted"
    DISPUTED = "disputed"
    SEARCHED = "searched"
    NO_LONGER_IN_FORCE = "no-longer-in-force"
    NOT_YET_IN_FORCE = "not-yet-in-force"
    ANNULLED = "annulled"
    NOT_LOOKED_FOR = "not-looked-for"
    EARLIER_WORDING = "earlier-wording"
    """A link leads to an article that may have been law before, in a wording that the data lack."""


class Weakness(NamedTuple):
    """The least sure thing that a statement rests on."""

    mark: Mark
    what: str
    """`link`, `wording`, `start`, `end`, `amendment` (of a version), `start-not-recorded`, `annulment`; `search`, and
    `rest` (what is known of the rest of an aspect)."""
    provision: str = ""
    day: date | None = None
    date_name: str = ""


class Judged(NamedTuple):
    """A correspondence in force on a day, weighed for one aspect of one item."""

    link: Correspondence
    extent: Extent
    """What it counts for: a bare assertion counts as implied."""
    asserted: bool
    disputed_by: tuple[str, ...]
    weakness: Weakness
    under_review: bool = False
    """Whether it wants a second look for what the law says on that day."""


class AspectStanding(NamedTuple):
    """How one aspect of one item stands on a day, and why."""

    item: str
    aspect: str
    standing: Standing
    reasons: tuple[Reason, ...]
    carriers: tuple[Judged, ...] = ()
    """The links that make the standing."""
    exempting: tuple[Judged, ...] = ()
    """Links that take conduct out of the offence: shown, not counted here."""
    elsewhere: tuple[Correspondence, ...] = ()
    """Links to provisions that are no longer, or not yet, in force: what lapsed or is pending."""
    negative: Negative | None = None
    rest: Rest | None = None
    """What is known of the rest of it, where links answer parts alone."""
    weakness: Weakness | None = None
    outweighed: tuple[Judged, ...] = ()
    """Links in force that do not make the standing: weaker than those that do, or blocked."""
    annulled: tuple[Correspondence, ...] = ()
    """Links to provisions that were annulled, which count for nothing: told where the aspect is not full without."""

    @property
    def under_review(self) -> bool:
        """Whether every link that makes it wants a review; of full ones, those of this data set's own reading."""
        full = self.standing is Standing.FULL  # there the others count as full only beside these
        makers = [judged for judged in self.carriers if not full or judged.link.basis is Basis.EDITORIAL]
        return bool(makers) and all(judged.under_review for judged in makers)

    @property
    def limits(self) -> tuple[str, ...]:
        """The limits of the links that carry it, or that take conduct out."""
        judged = (*self.carriers, *self.exempting)
        return tuple(dict.fromkeys(each.link.limit for each in judged if each.link.limit))

    @property
    def limit(self) -> str:
        """These in one text, with each sentence once."""
        sentences = (each for limit in self.limits for each in _SENTENCE.split(limit))
        return " ".join(dict.fromkeys(sentences))

    @property
    def parts(self) -> tuple[str, ...]:
        """Which parts are covered, where only parts are."""
        return tuple(dict.fromkeys(each.link.part for each in self.carriers if each.link.part))


class ItemStatus(NamedTuple):
    """The status of an item on a day, aspect by aspect."""

    item: str
    on: date
    status: Status
    aspects: tuple[AspectStanding, ...] = ()
    extra: tuple[AspectStanding, ...] = ()
    """Aspects that are shown, never weighed."""
    flags: tuple[Flag, ...] = ()
    weakness: Weakness | None = None

    @property
    def open(self) -> tuple[AspectStanding, ...]:
        """The core aspects that are not fully covered, in the order of `gaps`."""
        return tuple(each for standing in OPEN for each in self.aspects if each.standing is standing)

    @property
    def holes(self) -> tuple[AspectStanding, ...]:
        """The core aspects of which it is not known whether the law leaves anything open: first those known in part."""
        return tuple(each for standing in HOLES for each in self.aspects if each.standing is standing)


def span(corpus: Corpus, link: Correspondence) -> tuple[date | None, date | None]:
    """The first day of a link and the first day without it: its own, or those of its provision."""
    provision = corpus.provision[link.provision]
    starts = [day for day in (provision.start, link.start) if day]
    ends = [day for day in (provision.end, link.end) if day]
    return max(starts, default=None), min(ends, default=None)


def ends_in_reach(corpus: Corpus, provision: Provision, on: date) -> list[Version | Repeal]:
    """What starts and what ends the version in force on a day, as far as a status on it hangs on these days.

    The start of the article itself comes along, as an amendment presupposes it.
    """
    version = provision.version(on)
    if version is None:
        return []
    at = provision.versions.index(version)
    end = next(iter(provision.versions[at + 1 :]), provision.repeal)
    first = provision.versions[0]
    starts = [version, *([first] if at and first.in_force_from else [])]
    former = corpus.named_date[end.date_name].was if end and end.date_name else ()
    ends = [end] if end and any(day <= on for day in former) else []
    return [*(each for each in starts if _starts_within(corpus, each)), *ends]


def _starts_within(corpus: Corpus, version: Version) -> bool:
    """Whether a version may have started within the researched period."""
    return version.in_force_from is None or version.in_force_from >= corpus.researched_from


def provision_weaknesses(corpus: Corpus, provision: Provision, on: date) -> list[Weakness]:
    """How sure the days are that a status on a day hangs on, of the version that is in force on it."""
    return [day_weakness(corpus, provision, each) for each in ends_in_reach(corpus, provision, on)]


def day_weakness(corpus: Corpus, provision: Provision, dated: Version | Repeal) -> Weakness:
    """How sure the day of a version or of a repeal is; a version behind the first is an amendment."""
    day = dated.on if isinstance(dated, Repeal) else dated.in_force_from
    if day is None:
        return Weakness(Mark.UNVERIFIED, "start-not-recorded", provision.id)
    what = "end" if isinstance(dated, Repeal) else "start" if dated is provision.versions[0] else "amendment"
    return Weakness(day_mark(corpus, dated), what, provision.id, day, dated.date_name)


def annulment_weakness(corpus: Corpus, provision: Provision, annulled: Annulment) -> Weakness:
    """How sure an annulment is, or the named day of it where that is less sure."""
    mark = day_mark(corpus, annulled)
    name = "" if mark is annulled.verification else annulled.date_name
    return Weakness(mark, "annulment", provision.id, None, name)


def day_mark(corpus: Corpus, dated: Version | Repeal | Annulment) -> Mark:
    """How sure the day of a version, a repeal or an annulment is: no surer than the named day that it hangs on."""
    own = (dated.start_verification if isinstance(dated, Version) else None) or dated.verification
    return weakest((own, *([corpus.named_date[dated.date_name].verification] if dated.date_name else [])))


def link_weakness(corpus: Corpus, link: Correspondence, on: date) -> Weakness:
    """The least sure of: the link, the days between which its version holds, what that says, and what it is read with.

    The mark of a version that has no other for its day counts for both: the day, and what the version says from it on.
    As long as a link is due for review, what it was read in counts as well: an amendment makes nothing surer.
    """
    found = [Weakness(link.verification, "link", link.provision)]
    for ident in (link.provision, *(other.provision for other in link.read_with)):
        provision = corpus.provision[ident]
        found += provision_weaknesses(corpus, provision, on)
        for version in _read(provision, link, on):
            found.append(Weakness(version.verification, "wording", ident))
            found += [day_weakness(corpus, provision, version)] if _starts_within(corpus, version) else []
    return max(found, key=lambda each: each.mark.weakness)


def _read(provision: Provision, link: Correspondence, on: date) -> list[Version]:
    """What a link says of a day rests on: the version of that day, while a review is due also those before it."""
    version = provision.version(on)
    if version is None:
        return []
    at = provision.versions.index(version)
    if link.review_on(on) is not Review.DUE:
        return [version]
    amended = link.review_from
    read = [
        each
        for each, following in pairwise(provision.versions[: at + 1])
        if amended is None or following.in_force_from is None or following.in_force_from >= amended
    ]
    return [version, *read]


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
    told, under_review = as_read(corpus, link, on), link.review_on(on) is not None
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


@lru_cache(maxsize=1024)
def turning_days(corpus: Corpus, item: str) -> tuple[date, ...]:
    """The days on which the status of an item can change, from the first researched day on."""
    days = {corpus.researched_from}
    for each in (item, *corpus.limbs.get(item, ())):
        for link in corpus.links_of_item.get(each, ()):
            days.update(day for day in span(corpus, link) if day)
        for negative in corpus.negatives_of_item.get(each, ()):
            days.update(day for day in (negative.start, negative.end) if day)
        for rest in corpus.rests_of_item.get(each, ()):
            days.update(day for day in (rest.start, rest.end) if day)
        disputes = corpus.disputes_of_item.get(each, ())
        days.update(day for position in disputes if (day := answer_day(corpus, position)))
    return tuple(sorted(day for day in days if day >= corpus.researched_from))


def review_days(corpus: Corpus, item: str) -> tuple[date, ...]:
    """The days on which an item can come under review: the turning days, and those of amendments."""
    links = [link for each in (item, *corpus.limbs.get(item, ())) for link in corpus.links_of_item.get(each, ())]
    amended = {link.review_from for link in links if link.review_from}
    return tuple(sorted({*turning_days(corpus, item), *amended}))


def status_since(corpus: Corpus, item: str, on: date) -> date:
    """The first day from which an item has had, without a break, the status that it has on a day."""
    status = item_status(corpus, item, on).status
    since = on
    for day in reversed([day for day in turning_days(corpus, item) if day <= on]):
        if item_status(corpus, item, day).status is not status:
            break
        since = day
    return since


def standing_since(corpus: Corpus, item: str, aspect: str, on: date) -> date:
    """The same for one aspect of an item."""
    state = standing(corpus, item, aspect, on).standing
    since = on
    for day in reversed([day for day in turning_days(corpus, item) if day <= on]):
        if standing(corpus, item, aspect, day).standing is not state:
            break
        since = day
    return since


class Closed(NamedTuple):
    """An aspect that was open on the reference day and is full now, or was a gap and is answered in part (narrowed)."""

    item: str
    aspect: str
    was: AspectStanding
    now: AspectStanding
    closed_on: date
    closed_by: tuple[str, ...]
    """The provisions that carried it on the day it was closed."""

    @property
    def narrowed(self) -> bool:
        """Whether it is not closed, only smaller."""
        return self.now.standing is not Standing.FULL


def closed_since(corpus: Corpus, item: str, on: date) -> tuple[Closed, ...]:
    """The item's own core aspects that were open on the reference day and closed or narrowed by `on`."""
    record = corpus.item[item]
    reference_day = corpus.reference_day(record.instrument)
    if record.kind is not Kind.LAW or on <= reference_day:
        return ()
    found = []
    for aspect in record.aspects:
        was = standing(corpus, item, aspect, reference_day)
        now = standing(corpus, item, aspect, on)
        closed = was.standing in OPEN and now.standing is Standing.FULL  # whether a hole was open, nobody knows
        narrowed = was.standing is Standing.NEGATIVE and now.standing in {Standing.WEAK, Standing.KNOWN_IN_PART}
        if closed or narrowed:
            day = standing_since(corpus, item, aspect, on)
            carriers = standing(corpus, item, aspect, day).carriers
            found.append(
                Closed(item, aspect, was, now, day, tuple(dict.fromkeys(each.link.provision for each in carriers)))
            )
    return tuple(found)
