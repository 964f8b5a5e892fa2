"""The first page: where the State stands, what got better, what is open and needs what."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from lanzarote_law.answers.coverage import checked, counted_items, named_days, total_marks, totals
from lanzarote_law.answers.limits import Settled, qualified, settled
from lanzarote_law.answers.standings import Status
from lanzarote_law.answers.status import item_status
from lanzarote_law.render.formats.blocks import Bar, Block, Bullets, Heading, Line, Styled, run
from lanzarote_law.render.gaps import closed_count, closed_groups, closed_text
from lanzarote_law.render.status_text import once_per_aspect, weakest_mark
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports import treaty
from lanzarote_law.reports.needs import Need, need_of, task_text
from lanzarote_law.reports.parts import Part

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from lanzarote_law.answers.coverage import Gaps
    from lanzarote_law.answers.since import Closed
    from lanzarote_law.answers.standings import AspectStanding, Weakness
    from lanzarote_law.model import Aspect
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.json_output import Plain
    from lanzarote_law.render.phrases import View

_NO_LAW_ASKED = (Status.PRACTICE, Status.NOT_APPLICABLE)


def standing(view: View, instrument: str) -> Part:
    """What the statuses of an instrument rest on, then how many items have which, on its reference day and now."""
    day = view.corpus.reference_day(instrument)
    days = sorted({view.on} if day == date.max else {view.on, day})
    bars = [_bar(view, instrument, each, of_the_reply=each == day) for each in days]
    now = totals(view.corpus, view.on, instrument)
    statuses = [item_status(view.corpus, item.id, view.on) for item in counted_items(view.corpus, instrument)]
    resting = total_marks(view.corpus, view.on, instrument).total()
    # on what nearly everything rests comes before everything that rests on it
    hinges = _on_a_day(view, (each.weakness for each in statuses), resting)
    rests = _rests_on(view, instrument)
    head = [Line(run(*hinges, f"{' ' if hinges else ''}{rests}"))] if hinges or rests else []
    # those that ask for no law are no part of the bar
    beside = [view.word(f"r.{status} items", str(now[status])) for status in _NO_LAW_ASKED if now[status]]
    ways = _settled(view, instrument, view.on)
    told = [view.word("r.settled share", _ways(view, ways))] if ways else []
    apart = [*_apart(view, instrument, view.on)]
    foot = [Line(run(Styled(" ".join((*apart, *told, *beside)), "dim")))] if apart or beside else []
    return Part((*head, *bars, *foot), {"coverage": [_counted(view, instrument, day)]})


def _bar(view: View, instrument: str, on: date, *, of_the_reply: bool) -> Bar:
    """How many items have which status, as the table of coverage counts them."""
    counts = totals(view.corpus, on, instrument)
    shares = (view.status_share(each, counts[each]) for each in Status if each not in _NO_LAW_ASKED and counts[each])
    return Bar(_as_title(view, on) + (view.called(instrument) if of_the_reply else ""), tuple(shares))


def _apart(view: View, instrument: str, on: date) -> Iterator[str]:
    """How many of the covered items it is no praise to answer, and how many of the partial ones it is no failing."""
    counts, ways = totals(view.corpus, on, instrument), _settled(view, instrument, on)
    if ways:
        told = ", ".join(view.word(f"r.settled since.{way}", str(ways[way])) for way in Settled if ways[way])
        yield view.word("r.of covered", str(ways.total()), str(counts[Status.COVERED]), view.day(on), told)
    if chosen := len(_chosen(view, instrument, on)):
        yield view.word("r.of partial", str(chosen), str(counts[Status.PARTIAL]), view.day(on))


def _settled(view: View, instrument: str, on: date) -> Counter[Settled]:
    """How many items are covered in that a child is punished, or spared, or another thing that is no praise."""
    found = [item_status(view.corpus, item.id, on) for item in counted_items(view.corpus, instrument)]
    ways = [settled(view.corpus, each.aspects) for each in found if each.status is Status.COVERED]
    return Counter(way for way in ways if way)


def _chosen(view: View, instrument: str, on: date) -> list[str]:
    """The partial items of which all that is open is for the State to decide, or not asked by the Convention.

    Where nobody has looked for all of one, more may be open.
    """
    found = [item_status(view.corpus, item.id, on) for item in counted_items(view.corpus, instrument)]
    partial = [each for each in found if each.status is Status.PARTIAL and each.open]
    return [
        each.item
        for each in partial
        if {need_of(view, one) for one in each.open} <= {Need.CHOICE, Need.NONE} and not each.holes
    ]


def _as_title(view: View, on: date) -> str:
    """A day as a title: `On 26 January 2018`."""
    text = view.word("on", view.day(on))
    return text[:1].upper() + text[1:]


def _limited(view: View, instrument: str) -> Counter[Status]:
    """How many items of each status hold only within a limit."""
    found = [item_status(view.corpus, item.id, view.on) for item in counted_items(view.corpus, instrument)]
    return Counter(each.status for each in found if qualified(view.corpus, each).limits)


def _rests_on(view: View, instrument: str) -> str:
    """How many statuses hold only within a limit, and how many rest on nothing but what was seen."""
    marks = total_marks(view.corpus, view.on, instrument)
    limited, resting = _limited(view, instrument).total(), marks.total()
    if not resting:
        return ""
    return view.word("r.limited and checked", str(limited), str(checked(marks).total()), str(resting))


def _counted(view: View, instrument: str, day: date) -> Plain:
    def counts(on: date) -> dict[str, int]:
        found = totals(view.corpus, on, instrument)
        return {status.value: found[status] for status in Status}

    resting = checked(total_marks(view.corpus, view.on, instrument))
    limited = _limited(view, instrument)
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


def better(view: View, result: Gaps) -> list[Block]:
    """What was closed since the reference day, by what, with the limits that hold since."""
    if result.on <= result.reference_day:
        return []
    aspects = view.corpus.aspect
    better, beside = (
        result._replace(closed=tuple(each for each in result.closed if holds(aspects[each.aspect])))
        for holds in (_is_better, lambda aspect: not _is_better(aspect))
    )
    title = view.word("r.h.better", view.day(result.reference_day), closed_count(view, better))
    nothing = Line(run(Styled(view.word("r.nothing better"), "dim")))
    blocks: list[Block] = [Heading(run(title), 3), *(_closed(view, better) or [nothing])]
    if beside.closed:
        told = view.word("r.settled", closed_count(view, beside), _counted_ways(view, beside.closed))
        blocks.append(Line(run(Styled(told, "dim"))))
    return blocks


def _ways(view: View, ways: Collection[Settled]) -> str:
    """What it means that the law settles something in some ways: `by an offence, it punishes what is asked about`."""
    return view.word("semicolon").join(view.word(f"r.settled means.{way}") for way in Settled if way in ways)


def _counted_ways(view: View, closed: Iterable[Closed]) -> str:
    """How many aspects were settled in which way since: `3 by an offence, 5 by an exemption`."""
    found = {each.aspect: settled(view.corpus, (each.now,)) or Settled.OTHERWISE for each in closed}
    counts = Counter(found.values())
    return ", ".join(view.word(f"r.settled since.{way}", str(counts[way])) for way in Settled if counts[way])


def _is_better(aspect: Aspect) -> bool:
    """Whether it is better that the law answers an aspect: not where that means that a child is punished."""
    return not aspect.full_means


def _closed(view: View, result: Gaps) -> list[Block]:
    """What was closed, that which was closed alike in one point."""
    runs = tuple(
        run(
            Styled(_named(view, [(each.aspect, each.item) for each in group]), "strong"),
            *closed_text(view, group, told),
        )
        for group, told in closed_groups(view, result)
    )
    return [Bullets(runs)] if runs else []


_FEW = 2
"""As many titles stand on the first page before the rest is counted."""


def _named(view: View, points: list[tuple[str, str]]) -> str:
    """Aspects by their titles, the first few of them, with the items that ask for any of them."""
    titles = list(dict.fromkeys(view.aspect_title(aspect) for aspect, _ in points))
    more = [view.word("and more", str(len(titles) - _FEW))] if len(titles) > _FEW else []
    return (
        f"{view.word('semicolon').join((*titles[:_FEW], *more))} ({view.items_in_short([item for _, item in points])})"
    )


def open_points(view: View, result: Gaps) -> list[Block]:
    """The open points by what each needs: law, evidence, a choice or a check; the holes in the data apart."""
    groups = once_per_aspect(result.open)
    title = view.word("r.h.open", view.day(view.on), view.counted("point", len(groups)))
    runs = []
    for need in Need:
        tasks: dict[str, list[tuple[AspectStanding, ...]]] = {}
        for group in groups:
            if need_of(view, group[0]) is need:
                told = view.word("r.choices") if need is Need.CHOICE else task_text(view, group[0])
                tasks.setdefault(told, []).append(group)
        runs += [_by_need(view, need, told, points) for told, points in tasks.items()]
    if result.holes:
        items = view.items_in_short([item for item, _ in result.holes])
        runs.append(run(Styled(view.counted("r.holes", len(result.holes)), "strong"), f" {items}."))
    nothing = Line(run(Styled(view.word("r.no open point"), "dim")))
    return [Heading(run(title), 3), Bullets(tuple(runs)) if runs else nothing]


def _by_need(view: View, need: Need, told: str, points: list[tuple[AspectStanding, ...]]) -> Run:
    """How many points need what, what to do, and which they are."""
    mark = weakest_mark(view, (each.weakness for group in points for each in group))
    named = _named(view, [(each.aspect, each.item) for group in points for each in group])
    head = Styled(view.counted(f"r.{need} needed", len(points)), "strong")
    duty = f"{treaty.in_short(view, points)} " if need is Need.LAW else ""
    return run(head, f" {told} {duty}", Styled(f"{named}{mark}.", "dim"))


def _on_a_day(view: View, weaknesses: Iterable[Weakness | None], of: int) -> Run:
    """How many of some statements are no surer than a named day that nobody has seen confirmed."""
    named = view.corpus.named_date
    told = [
        view.word("r.rest on a day", str(count), str(of), view.day(named[name].on), _name(view, name))
        for name, count in named_days(view.corpus, weaknesses).items()
    ]
    return run(Styled(" ".join(told), "warn"))


def _name(view: View, day: str) -> str:
    """What a named day is called."""
    return localized_text(view.corpus.named_date[day].title, view.language) or day
