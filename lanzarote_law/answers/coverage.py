"""The open points of a date, and coverage counted by group."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lanzarote_law.answers import research_currency
from lanzarote_law.answers.item_status_history import ClosedGap, gaps_closed_since
from lanzarote_law.answers.recommendations import FollowUp, open_follow_ups
from lanzarote_law.answers.regressions import Downgrade, downgrades_since
from lanzarote_law.answers.status import aspect_standing, item_status
from lanzarote_law.answers.status_qualifications import status_qualifications
from lanzarote_law.answers.status_types import DATA_HOLES, OPEN_STANDINGS, AspectStanding, ItemFlag, ItemStatus, Status
from lanzarote_law.answers.unconfirmed_dates import count_uncertain_dates
from lanzarote_law.grammar.typed_references import ConventionRef
from lanzarote_law.model import Applicable, Corpus, Item, ItemKind, Mark, Position, Regime, Section, Stance


class Gaps(NamedTuple):
    """What is open on a date, what was closed, the shortfalls reported in practice, and what was not researched."""

    instrument: str
    on: date
    reference_day: date
    open: tuple[AspectStanding, ...]
    closed: tuple[ClosedGap, ...]
    concerns: tuple[Position, ...]
    holes: tuple[tuple[str, str], ...]
    """Items and aspects not researched, or known in part; the aspect is empty if the item has none."""
    under_review: tuple[AspectStanding, ...] = ()
    """Aspects, open or full, whose links nobody has reviewed since the law changed."""
    resting_on: tuple[str, ...] = ()
    """The ids of the articles on which the open and the settled points depend."""
    losses: tuple[Downgrade, ...] = ()
    """Losses since the reference date: in this instrument, and in those not asked about."""
    recommendations: tuple[FollowUp, ...] = ()
    """The recommendations on items of this instrument that are not met, or not known to be met."""


def gaps(corpus: Corpus, on: date, instrument: str, asked: Sequence[str] = ()) -> Gaps:
    """What the Party does not cover, by the items of one instrument.

    `asked` lists the instruments of one request; the answer for the first also reports losses in all other instruments.
    Empty before the first researched date, for which nothing is known.
    """
    reference_day = corpus.reference_day(instrument)
    items = [item for item in corpus.items if item.instrument == instrument]
    applying = (item for item in items if corpus.applies(item.id) is not Applicable.NO)
    counted = [item for item in applying if item.kind is not ItemKind.PRACTICE]
    law = [item for item in counted if item.kind is ItemKind.LAW]
    standings = [aspect_standing(corpus, item.id, aspect, on) for item in law for aspect in item.aspects]
    if on < corpus.researched_from:
        return Gaps(instrument, on, reference_day, (), (), (), ())
    asked_for = [(item.id, aspect) for item in counted for aspect in item.aspects]
    holes = [each for each in asked_for if aspect_standing(corpus, *each, on).standing in DATA_HOLES]
    holes += [(item.id, "") for item in counted if not item.aspects and not corpus.limbs.get(item.id)]
    inside = {item.id for item in items}
    others = [each.id for each in corpus.instruments if each.id not in (asked or [instrument])]
    beside = others if instrument in asked[:1] or not asked else []
    reported = (each for each in corpus.positions if each.stance is Stance.REPORTS_SHORTFALL)
    concerns = tuple(each for each in reported if not each.item or each.item in inside)
    return Gaps(
        instrument,
        on,
        reference_day,
        tuple(each for state in OPEN_STANDINGS for each in standings if each.standing is state),
        tuple(closed for item in law for closed in gaps_closed_since(corpus, item.id, on)),
        concerns,
        tuple(holes),
        tuple(each for each in standings if each.under_review),
        tuple(dict.fromkeys(research_currency.supporting_articles(corpus, standings, on))),
        downgrades_since(corpus, on, (instrument, *beside)),
        open_follow_ups(corpus, on, (item.id for item in items)),
    )


class Grouping(StrEnum):
    """The groups by which coverage can be counted."""

    SECTION = "section"
    ITEM = "item"
    CONVENTION_ARTICLE = "convention-article"
    REGIME = "regime"


Marks = Counter[tuple[Status, Mark]]
"""The number of items by status and by the weakest mark of the data behind them."""

_WITHOUT_EVIDENCE = {Status.PRACTICE, Status.UNMAPPED, Status.NOT_APPLICABLE, Status.BEFORE_RESEARCH}
"""The statuses that rest on no link and no search."""


class CoverageRow(NamedTuple):
    """One row of a coverage table: a group, and its items by status, mark and date."""

    group: str
    title: str
    counts: Counter[Status]
    marks: Marks
    days: Counter[str]
    """The number of these items whose status depends on an unconfirmed named date, by its name."""
    limited: Counter[Status]
    """How many items of each status hold only within a limit."""
    unread: int
    """The number of items with evidence whose question was not checked in an official text."""
    under_review: tuple[str, ...]
    """Those of its items that nobody has reviewed since the law changed."""
    not_followed: tuple[str, ...]
    """Those of its items that depend on an article whose amendments were not followed up to the date."""
    on: date
    status: Status | None = None
    """Set if the group is a single item."""


def counted_items(corpus: Corpus, instrument: str) -> list[Item]:
    """The items that coverage counts: those with aspects of their own or without limbs, not headings."""
    items = (item for item in corpus.items if item.instrument == instrument)
    return [item for item in items if item.aspects or not corpus.limbs.get(item.id)]


def counted_once(corpus: Corpus, instrument: str) -> list[Item]:
    """The counted items, of alternatives only the last: some are put to one State and some to another."""
    others = {each for limbs in corpus.limbs.values() for each in put_to_others(corpus, limbs)}
    return [each for each in counted_items(corpus, instrument) if each.id not in others]


def put_to_others(corpus: Corpus, limbs: Sequence[str]) -> list[str]:
    """The parts of an item that are put to another State, if the last of them is put to this one.

    It is not known which is; the last supposes no reservation.
    """
    return [each for each in limbs if corpus.applies(each) is Applicable.UNKNOWN][:-1]


def coverage(
    corpus: Corpus, on: date, instrument: str, by: Grouping = Grouping.SECTION, language: str = "en"
) -> tuple[CoverageRow, ...]:
    """How many items of an instrument, by its id, have which status, group by group, with titles in a language."""
    items = (counted_items if by is Grouping.ITEM else counted_once)(corpus, instrument)
    if by is Grouping.CONVENTION_ARTICLE:
        return _rows_by_article(corpus, items, on)
    groups: list[tuple[Item | Regime | Section, list[Item], date]] = []
    if by is Grouping.ITEM:
        groups = [(item, [item], on) for item in items]
    elif by is Grouping.REGIME:
        begun = [each for each in corpus.regimes if each.in_force_from is None or each.in_force_from <= on]
        groups = [(each, items, min(on, each.until - date.resolution) if each.until else on) for each in begun]
    else:
        for section in corpus.sections:
            inside = [item for item in items if corpus.reference(item.id).parts[0] in section.items]
            groups += [(section, inside, on)] if inside and section.instrument == instrument else []
    rows = (
        CoverageRow(each.id, each.title.within(language)[0], *_counts(corpus, of, day), day) for each, of, day in groups
    )
    return tuple(row._replace(status=next(iter(row.counts))) if by is Grouping.ITEM else row for row in rows)


def totals(corpus: Corpus, on: date, instrument: str) -> Counter[Status]:
    """How many items of an instrument have which status, each counted once."""
    return _counts(corpus, counted_once(corpus, instrument), on)[0]


def total_marks(corpus: Corpus, on: date, instrument: str) -> Marks:
    """How many items of an instrument have which status resting on which data, each counted once."""
    return _counts(corpus, counted_once(corpus, instrument), on)[1]


def asked_of_law(counts: Counter[Status]) -> int:
    """The number of items that ask about the law and concern the Party, with or without a recorded link."""
    return with_evidence(counts) + counts[Status.UNMAPPED]


def with_evidence(counts: Counter[Status]) -> int:
    """The number of items whose status depends on a link or a search."""
    return sum(count for status, count in counts.items() if has_evidence(status))


def has_evidence(status: Status) -> bool:
    """Whether a status depends on a link or a search."""
    return status not in _WITHOUT_EVIDENCE


def fully_verified(marks: Marks) -> Counter[Status]:
    """The number of items of each status that depend only on data seen in an official text."""
    return Counter({status: count for (status, mark), count in marks.items() if mark is Mark.SEEN})


def count_by_mark(marks: Marks) -> Counter[Mark]:
    """The number of items by the mark of their data, whatever their status."""
    return Counter(mark for _, mark in marks.elements())


def _rows_by_article(corpus: Corpus, items: list[Item], on: date) -> tuple[CoverageRow, ...]:
    """An item of a questionnaire counts under each article of the Convention that it relates to, if to any."""
    groups: dict[int, list[Item]] = {}
    for item in items:
        points = (item.id,) if corpus.is_of_treaty(item) else item.convention
        for article in {int(ConventionRef.canonical(point).parts[0]) for point in points}:
            groups.setdefault(article, []).append(item)
    rows = sorted(groups.items())
    return tuple(CoverageRow(str(article), "", *_counts(corpus, group, on), on) for article, group in rows)


def _counts(
    corpus: Corpus, items: list[Item], on: date
) -> tuple[Counter[Status], Marks, Counter[str], Counter[Status], int, tuple[str, ...], tuple[str, ...]]:
    found = [item_status(corpus, item.id, on) for item in items]
    resting = [each for each in found if has_evidence(each.status)]
    marks = Counter((each.status, mark) for each in found if (mark := verification_of(each)))
    days = count_uncertain_dates(corpus, (each.aspects for each in resting), on)
    limited = Counter(each.status for each in found if status_qualifications(corpus, each).limits)
    unread = sum(corpus.item[each.item].verification is not Mark.SEEN for each in resting)
    under_review = tuple(each.item for each in found if ItemFlag.UNDER_REVIEW in each.flags)
    not_followed = tuple(each.item for each in found if ItemFlag.NOT_FOLLOWED in each.flags)
    return Counter(each.status for each in found), marks, days, limited, unread, under_review, not_followed


def verification_of(found: ItemStatus) -> Mark | None:
    """The mark of the data behind a status, if any; `seen` data under review count as unverified."""
    if not has_evidence(found.status):
        return None
    mark = found.weakness.mark if found.weakness else None
    return Mark.UNVERIFIED if mark is Mark.SEEN and ItemFlag.UNDER_REVIEW in found.flags else mark
