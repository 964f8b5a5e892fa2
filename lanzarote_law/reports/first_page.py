"""The first page: the statuses, the improvements, and the open points by the action that they require."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.coverage import (
    count_uncertain_dates,
    counted_items,
    fully_verified,
    total_marks,
    totals,
    with_evidence,
)
from lanzarote_law.answers.limits import NeutralOutcome, neutral_outcome, status_qualifiers
from lanzarote_law.answers.status import aspect_standing, item_status
from lanzarote_law.answers.status_types import Standing, Status
from lanzarote_law.model import Mark, weakest
from lanzarote_law.render import decisions
from lanzarote_law.render.formats.blocks import Bar, Block, Bullets, Heading, Line, Styled, run
from lanzarote_law.render.gaps import task_of
from lanzarote_law.render.grouping import group_by_key
from lanzarote_law.render.status_text import once_per_aspect
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports import footnotes
from lanzarote_law.reports.footnotes import as_sentence, capitalise
from lanzarote_law.reports.parts import Part
from lanzarote_law.reports.required_actions import RequiredAction, required_action

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from lanzarote_law.answers.coverage import Gaps
    from lanzarote_law.answers.status_types import AspectStanding, ItemStatus, Weakness
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.json_outline import Plain
    from lanzarote_law.render.phrases import View

NO_LAW_ASKED = (Status.PRACTICE, Status.NOT_APPLICABLE)


def coverage_part(view: View, instrument: str) -> Part:
    """The facts on which the statuses of an instrument depend, and the counts on its reference date and now."""
    day = view.corpus.reference_day(instrument)
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
    beside = not_in_bars(view, instrument)
    ways = _count_settled(view, statuses)
    meanings = [view.word("r.settled share", _settled_meanings(view, ways))] if ways else []
    apart = [*_settled_notes(view, now, ways, statuses)]
    foot = [Line(run(Styled(" ".join((*apart, *meanings, *beside)), "dim")))] if apart or beside else []
    return Part(
        (*head, *coverage_bars(view, instrument), *foot),
        {"coverage": [_coverage_values(view, instrument, day, limited)]},
    )


def coverage_bars(view: View, instrument: str) -> tuple[Bar, ...]:
    """The counts of an instrument on its reference date and now, each as a bar."""
    day = view.corpus.reference_day(instrument)
    days = sorted({view.on} if day == date.max else {view.on, day})
    return tuple(_bar(view, instrument, each, of_the_reply=each == day) for each in days)


def not_in_bars(view: View, instrument: str) -> list[str]:
    """How many items of an instrument ask for no law, and are not part of the bars."""
    now = totals(view.corpus, view.on, instrument)
    asked = (each for each in NO_LAW_ASKED if now[each])
    return [view.word(f"r.{each} items", number_of_items(view, instrument, now[each])) for each in asked]


def number_of_items(view: View, instrument: str, count: int) -> str:
    """A number of questions, or of points of the Convention."""
    return view.counted(f"r.unit.{view.corpus.instrument[instrument].kind}", count)


def _bar(view: View, instrument: str, on: date, *, of_the_reply: bool) -> Bar:
    """A bar of the counts of each status, as the table of coverage has them."""
    counts = totals(view.corpus, on, instrument)
    shares = (view.status_share(each, counts[each]) for each in Status if each not in NO_LAW_ASKED and counts[each])
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
    if chosen := sum(is_optional(view, each) for each in statuses):
        yield view.word("r.of partial", str(chosen), str(now[Status.PARTIAL]), view.day(view.on))


def _count_settled(view: View, statuses: Iterable[ItemStatus]) -> Counter[NeutralOutcome]:
    """How many covered items are settled, for example by punishing a child, which is not a positive finding."""
    ways = (neutral_outcome(view.corpus, each.aspects) for each in statuses if each.status is Status.COVERED)
    return Counter(way for way in ways if way)


def is_optional(view: View, status: ItemStatus) -> bool:
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


def _settled_meanings(view: View, ways: Collection[NeutralOutcome]) -> str:
    """The meaning of some ways in which the law settles a point: `by an offence, it punishes what is asked about`."""
    return view.word("semicolon").join(view.word(f"r.settled means.{way}") for way in NeutralOutcome if way in ways)


# -- what is open ------------------------------------------------------------------------------------------------------


def open_points_by_action(view: View, result: Gaps, name: str = "") -> list[Block]:
    """The open points by the action that each requires: law, evidence, a check or a choice; holes are separate."""
    groups = once_per_aspect(result.open)
    blocks: list[Block] = [Heading(run(view.word("r.h.open", view.counted("point", len(groups))), name), 3)]
    for need in RequiredAction:
        tasks = group_by_key(
            (_task_text(view, need, group[0]), group) for group in groups if required_action(view, group[0]) is need
        )
        for task, points in tasks.items():
            head = Styled(view.counted(f"r.{need} needed", len(points)), "strong")
            alike = group_by_key((_shared(view, need, group), group) for group in points)
            runs = [_point(view, shared, found) for shared, found in alike.items()]
            blocks += [Line(run(head, f" {task}")), Bullets(tuple(runs))]
    if not groups:
        blocks.append(Line(run(Styled(view.word("r.no open point"), "dim"))))
    return [*blocks, *_holes(view, result)]


def _task_text(view: View, need: RequiredAction, each: AspectStanding) -> str:
    if need is RequiredAction.NONE:
        return view.word("r.no treaty duty")
    return view.word("r.choices" if need is RequiredAction.CHOICE else f"r.task.{task_of(each)}")


class _Shared(NamedTuple):
    """What open points in one line have in common."""

    question: tuple[str, ...]
    """The question that asks for them, if there is nothing to do: then the law is left out."""
    law: str
    """The law that answers a part of them, with what the courts decided."""
    mark: str
    """Their mark, if they are not verified."""


def _shared(view: View, need: RequiredAction, group: Sequence[AspectStanding]) -> _Shared:
    first = group[0]
    marks = {each.weakness.mark for each in group if each.weakness}
    mark = view.less_than_seen(Mark.UNVERIFIED) if Mark.UNVERIFIED in marks else ""
    if need in {RequiredAction.CHOICE, RequiredAction.NONE}:
        return _Shared(view.corpus.reference(first.item).parts[:2], "", mark)
    law = answering_law(view, first)
    if task_of(first) == "general words":
        courts = decisions.form(view, [each.item for each in group], first.aspect)
        law = f"{law} {view.word('r.courts', courts)}"
    return _Shared((), law, mark)


def answering_law(view: View, each: AspectStanding) -> str:
    """The articles that carry an aspect, after the parts of it that they answer; empty if there are none."""
    links = [judged.link for judged in (*each.carriers, *each.exempting)]
    articles = footnotes.short_citations(view, (link.provision for link in links))
    parts = view.word("semicolon").join(dict.fromkeys(link.part for link in links if link.part))
    return as_sentence(f"{parts} ({articles})" if parts else articles) if links else ""


def _point(view: View, shared: _Shared, groups: Sequence[Sequence[AspectStanding]]) -> Run:
    """Open points in one line, by name, with what they share."""
    named = name_points(view, [(each.aspect, each.item) for group in groups for each in group])
    law = f"{view.word('colon')}{shared.law}" if shared.law else "."
    return run(Styled(named, "strong" if shared.law else ""), shared.mark, law)


def name_points(view: View, points: Iterable[tuple[str, str]]) -> str:
    """Aspects by their titles, each with the items that ask for it."""
    items = group_by_key((aspect, item) for aspect, item in points)
    return view.word("semicolon").join(
        f"{view.aspect_title(aspect)} ({view.items_in_short(asked)})" for aspect, asked in items.items()
    )


def _holes(view: View, result: Gaps) -> list[Block]:
    """The aspects, or items, of which the law was not researched, or only in part; they are not open points."""
    if not result.holes:
        return []
    aspects = group_by_key((aspect, item) for item, aspect in result.holes)
    items = aspects.pop("", [])
    told = Styled(view.counted("r.holes", len(aspects) + len(items)), "strong")
    runs = [
        run(f"{name_points(view, [(aspect, each) for each in asked])}{_unread(view, aspect, asked[0])}.")
        for aspect, asked in list(aspects.items())[:_FEW]
    ]
    if len(aspects) > _FEW:
        runs.append(run(f"{capitalise(view.word('and more', str(len(aspects) - _FEW)))}."))
    return [Line(run(told)), Bullets((*runs, *([run(f"{view.items_in_short(items)}.")] if items else [])))]


def _unread(view: View, aspect: str, item: str) -> str:
    """What is known not to have been researched of an aspect that is known in part."""
    rest = aspect_standing(view.corpus, item, aspect, view.on).rest
    return f"{view.word('colon')}{rest.checked.rstrip('.')}" if rest else ""


_FEW = 3
"""The most aspects without research that are named."""


def mark_sentence(view: View, results: Sequence[Gaps]) -> str:
    """How certain the statements of a first page are that bear no mark of their own; empty if there are none."""
    standings = [each for result in results for each in result.open]
    standings += [each.now for result in results for each in (*result.closed, *result.losses)]
    marks = [each.weakness.mark for each in standings if each.weakness]
    certain = [each for each in marks if each is not Mark.UNVERIFIED]
    return view.word(f"r.mark.{weakest(certain)}") if certain else ""


def answered(view: View, standing: Standing) -> str:
    """How far the law answers an aspect, in the words of the counts."""
    status = _STATUS_OF.get(standing)
    return view.word(status).lower() if status else view.standing(standing)


_STATUS_OF = {Standing.FULL: Status.COVERED, Standing.WEAK: Status.PARTIAL, Standing.NEGATIVE: Status.GAP}


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
