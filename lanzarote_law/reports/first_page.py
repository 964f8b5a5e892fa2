"""The first page: the statuses, the improvements, and the open points by the action that they require."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from lanzarote_law.answers.coverage import (
    count_uncertain_dates,
    counted_items,
    fully_verified,
    total_marks,
    totals,
    with_evidence,
)
from lanzarote_law.answers.limits import NeutralOutcome, neutral_outcome, status_qualifiers
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import Status
from lanzarote_law.render.formats.blocks import Bar, Block, Bullets, Heading, Line, Styled, run
from lanzarote_law.render.gaps import closed_count, closed_groups, closed_text
from lanzarote_law.render.layout import group_by_key
from lanzarote_law.render.status_text import once_per_aspect, weakest_mark
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports import treaty_duties
from lanzarote_law.reports.footnotes import capitalise
from lanzarote_law.reports.parts import Part
from lanzarote_law.reports.required_actions import RequiredAction, action_text, required_action

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from lanzarote_law.answers.coverage import Gaps
    from lanzarote_law.answers.status_history import ClosedGap
    from lanzarote_law.answers.status_types import AspectStanding, ItemStatus, Weakness
    from lanzarote_law.model import Aspect
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.json_outline import Plain
    from lanzarote_law.render.phrases import View

_NO_LAW_ASKED = (Status.PRACTICE, Status.NOT_APPLICABLE)


def coverage_part(view: View, instrument: str) -> Part:
    """The facts on which the statuses of an instrument depend, and the counts on its reference date and now."""
    day = view.corpus.reference_day(instrument)
    days = sorted({view.on} if day == date.max else {view.on, day})
    bars = [_bar(view, instrument, each, of_the_reply=each == day) for each in days]
    now = totals(view.corpus, view.on, instrument)
    statuses = [item_status(view.corpus, item.id, view.on) for item in counted_items(view.corpus, instrument)]
    resting = total_marks(view.corpus, view.on, instrument)
    limited = Counter(each.status for each in statuses if status_qualifiers(view.corpus, each).limits)
    # a date on which nearly all statuses depend comes first
    of, checked = with_evidence(now), fully_verified(resting).total()
    hinges = _dependence_on_dates(view, (each.weakness for each in statuses), of)
    key = "r.limited and all checked" if checked == of else "r.limited and checked"
    rests = view.word(key, str(limited.total()), str(checked), str(of)) if of else ""
    head = [Line(run(*hinges, f"{' ' if hinges else ''}{rests}"))] if hinges or rests else []
    # items that ask for no law are not part of the bar
    beside = [view.word(f"r.{status} items", str(now[status])) for status in _NO_LAW_ASKED if now[status]]
    ways = _count_settled(view, statuses)
    meanings = [view.word("r.settled share", _settled_meanings(view, ways))] if ways else []
    apart = [*_settled_notes(view, now, ways, statuses)]
    foot = [Line(run(Styled(" ".join((*apart, *meanings, *beside)), "dim")))] if apart or beside else []
    return Part((*head, *bars, *foot), {"coverage": [_coverage_values(view, instrument, day, limited)]})


def _bar(view: View, instrument: str, on: date, *, of_the_reply: bool) -> Bar:
    """A bar of the counts of each status, as the table of coverage has them."""
    counts = totals(view.corpus, on, instrument)
    shares = (view.status_share(each, counts[each]) for each in Status if each not in _NO_LAW_ASKED and counts[each])
    return Bar(
        capitalise(view.word("on", view.day(on))) + (view.called(instrument) if of_the_reply else ""), tuple(shares)
    )


def _settled_notes(
    view: View, now: Counter[Status], ways: Counter[NeutralOutcome], statuses: Iterable[ItemStatus]
) -> Iterator[str]:
    """How many covered items are not a positive finding, and how many partial items are not a shortcoming."""
    if ways:
        breakdown = ", ".join(
            view.word(f"r.settled since.{way}", str(ways[way])) for way in NeutralOutcome if ways[way]
        )
        yield view.word("r.of covered", str(ways.total()), str(now[Status.COVERED]), view.day(view.on), breakdown)
    if chosen := sum(_is_optional(view, each) for each in statuses):
        yield view.word("r.of partial", str(chosen), str(now[Status.PARTIAL]), view.day(view.on))


def _count_settled(view: View, statuses: Iterable[ItemStatus]) -> Counter[NeutralOutcome]:
    """How many covered items are settled, for example by punishing a child, which is not a positive finding."""
    ways = (neutral_outcome(view.corpus, each.aspects) for each in statuses if each.status is Status.COVERED)
    return Counter(way for way in ways if way)


def _is_optional(view: View, status: ItemStatus) -> bool:
    """Whether the open points of a partial item are for the State to decide, or not asked by the Convention.

    Not so of an item that was searched only in part, since more of it may be open.
    """
    needs = {required_action(view, each) for each in status.open}
    partial = status.status is Status.PARTIAL and not status.holes
    return partial and bool(needs) and needs <= {RequiredAction.CHOICE, RequiredAction.NONE}


def _coverage_values(view: View, instrument: str, day: date, limited: Counter[Status]) -> Plain:
    def counts(on: date) -> dict[str, int]:
        found = totals(view.corpus, on, instrument)
        return {status.value: found[status] for status in Status}

    resting = fully_verified(total_marks(view.corpus, view.on, instrument))
    return {
        "instrument": instrument,
        "title": localized_text(view.corpus.instrument[instrument].title, view.language),
        "reference_day": None if day == date.max else day.isoformat(),
        "then": counts(min(day, date.max if day < date.max else view.on)),
        "now": counts(view.on),
        "limited": {status.value: limited[status] for status in Status},
        "checked": {status.value: resting[status] for status in Status},
    }


# -- what got better, what is open -------------------------------------------------------------------------------------


def improvements(view: View, result: Gaps, name: str = "") -> list[Block]:
    """What was closed since the reference date, by which articles, with the limits that apply since."""
    if result.on <= result.reference_day:
        return []
    aspects = view.corpus.aspect
    better, beside = (
        result._replace(closed=tuple(each for each in result.closed if holds(aspects[each.aspect])))
        for holds in (_is_improvement, lambda aspect: not _is_improvement(aspect))
    )
    title = view.word("r.h.better", view.day(result.reference_day), closed_count(view, better))
    nothing = Line(run(Styled(view.word("r.nothing better"), "dim")))
    blocks: list[Block] = [Heading(run(title, name), 3), *(_closed_points(view, better) or [nothing])]
    if beside.closed:
        sentence = view.word("r.settled", closed_count(view, beside), _count_settled_since(view, beside.closed))
        blocks.append(Line(run(Styled(sentence, "dim"))))
    return blocks


def _settled_meanings(view: View, ways: Collection[NeutralOutcome]) -> str:
    """The meaning of some ways in which the law settles a point: `by an offence, it punishes what is asked about`."""
    return view.word("semicolon").join(view.word(f"r.settled means.{way}") for way in NeutralOutcome if way in ways)


def _count_settled_since(view: View, closed: Iterable[ClosedGap]) -> str:
    """How many aspects were settled in which way since: `3 by an offence, 5 by an exemption`."""
    found = {each.aspect: neutral_outcome(view.corpus, (each.now,)) or NeutralOutcome.OTHERWISE for each in closed}
    counts = Counter(found.values())
    return ", ".join(view.word(f"r.settled since.{way}", str(counts[way])) for way in NeutralOutcome if counts[way])


def _is_improvement(aspect: Aspect) -> bool:
    """Whether a full answer to an aspect is an improvement: not if it means, for example, that a child is punished."""
    return not aspect.full_means


def _closed_points(view: View, result: Gaps) -> list[Block]:
    """The closed points, those that were closed in the same way in one bullet."""
    runs = tuple(
        run(
            Styled(_name_points(view, [(each.aspect, each.item) for each in group]), "strong"),
            *closed_text(view, group, text),
        )
        for group, text in closed_groups(view, result)
    )
    return [Bullets(runs)] if runs else []


def _name_points(view: View, points: Iterable[tuple[str, str]]) -> str:
    """Aspects by their titles, each with the items that ask for it."""
    items = group_by_key((aspect, item) for aspect, item in points)
    return view.word("semicolon").join(
        f"{view.aspect_title(aspect)} ({view.items_in_short(asked)})" for aspect, asked in items.items()
    )


def open_points_by_action(view: View, result: Gaps, name: str = "") -> list[Block]:
    """The open points by the action that each requires: law, evidence, a choice or a check; holes are separate."""
    groups = once_per_aspect(result.open)
    title = view.word("r.h.open", view.day(view.on), view.counted("point", len(groups)))
    runs = []
    for need in RequiredAction:
        tasks: dict[str, list[tuple[AspectStanding, ...]]] = {}
        for group in groups:
            if required_action(view, group[0]) is need:
                task = view.word("r.choices") if need is RequiredAction.CHOICE else action_text(view, group[0])
                tasks.setdefault(task, []).append(group)
        runs += [_action_line(view, need, task, points) for task, points in tasks.items()]
    if result.holes:
        items = view.items_in_short([item for item, _ in result.holes])
        runs.append(run(Styled(view.counted("r.holes", len(result.holes)), "strong"), f" {items}."))
    nothing = Line(run(Styled(view.word("r.no open point"), "dim")))
    return [Heading(run(title, name), 3), Bullets(tuple(runs)) if runs else nothing]


def _action_line(view: View, need: RequiredAction, task: str, points: list[tuple[AspectStanding, ...]]) -> Run:
    """How many points require an action, what to do, and which points they are."""
    mark = weakest_mark(view, (each.weakness for group in points for each in group))
    named = _name_points(view, [(each.aspect, each.item) for group in points for each in group])
    head = Styled(view.counted(f"r.{need} needed", len(points)), "strong")
    duty = f"{treaty_duties.duty_summary(view, points)} " if need is RequiredAction.LAW else ""
    return run(head, f" {task} {duty}", f"{named}{mark}.")


def _dependence_on_dates(view: View, weaknesses: Iterable[Weakness | None], of: int) -> Run:
    """How many statements depend on a named date that has not been confirmed."""
    named = view.corpus.named_date
    sentences = [
        view.word("r.rest on a day", str(count), str(of), view.day(named[name].on), _date_name(view, name))
        for name, count in count_uncertain_dates(view.corpus, weaknesses).items()
    ]
    return run(Styled(" ".join(sentences), "warn"))


def _date_name(view: View, day: str) -> str:
    return localized_text(view.corpus.named_date[day].title, view.language) or day
