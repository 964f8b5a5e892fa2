"""Aspects that the law covers less fully than before, for every page and report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.answers.status import aspect_standing
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import weakest
from lanzarote_law.render.blocks import Block, Heading, Paragraph, Run, Styled, run
from lanzarote_law.render.json_output_keys import Plain, plain_record
from lanzarote_law.render.phrases import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from lanzarote_law.answers.regressions import Downgrade


def loss_lines(view: View, fallen: Iterable[Downgrade]) -> Iterator[Run]:
    """The losses, those alike in one line: standings before and after, day, titles, items and mark."""
    alike = (
        ((each.was.standing, each.now.standing, each.since, no_better_before(view, each)), each) for each in fallen
    )
    for (was, now, since, before), group in group_by_key(alike).items():
        fell = view.word("fell", view.standing(was), view.standing(now), view.day(since))
        already = _already(view, view.standing(now), before)
        what, mark = Styled(view.clauses(_named(view, group)), "strong"), Styled(_mark(view, group), "dim")
        yield run(fell, already, view.colon, what, mark)


def no_better_before(view: View, each: Downgrade) -> date | None:
    """The reference date, if an aspect stood on it as it does now, and better only in between."""
    day = view.corpus.reference_day(view.corpus.item[each.now.item].instrument)
    if not view.corpus.researched_from <= day < each.since:
        return None
    then = aspect_standing(view.corpus, each.now.item, each.now.aspect, day)
    return day if then.standing is each.now.standing else None


def _already(view: View, now: str, before: date | None) -> str:
    return f" {view.word('already so', now, view.day(before))}" if before else ""


def loss_blocks(view: View, fallen: Sequence[Downgrade], key: str = "h.losses") -> Iterator[Block]:
    """The losses as the first part of a page; no blocks if there are no losses."""
    if fallen:
        points = view.counted("point", len({each.now.aspect for each in fallen}))
        yield Heading(run(Styled(f"{view.word(key)} ({points})", "bad")))
        yield from (Paragraph(each, 2) for each in loss_lines(view, fallen))


def losses_in_one_line(view: View, fallen: Sequence[Downgrade]) -> Iterator[Block]:
    """The losses for a short page, a line for each day, with the mark of the least certain loss."""
    for day, group in group_by_key((each.since, each) for each in fallen).items():
        moved = group_by_key(((each.was.standing, each.now.standing), each) for each in group)
        arrows = (
            (view.word(view.form("from standing"), view.standing(was), view.standing(now)), alike)
            for (was, now), alike in moved.items()
        )
        text = view.clauses(f"{view.names_in_sentence(_named(view, alike))}, {arrow}" for arrow, alike in arrows)
        title = Styled(view.word("losses", view.short_day(day)), "bad")
        yield Paragraph(run(title, Styled(_mark(view, group), "dim"), view.colon, text))


def losses_json(fallen: Iterable[Downgrade]) -> list[Plain]:
    """The losses as plain values."""
    return [
        plain_record("losses", each.now, was=each.was.standing, now=each.now.standing, since=each.since)
        for each in fallen
    ]


def _named(view: View, group: list[Downgrade]) -> list[str]:
    items = group_by_key((each.now.aspect, each.now.item) for each in group)
    return [
        view.word(view.form("lost aspect"), view.aspect_title(aspect), view.items_in_short(asked))
        for aspect, asked in items.items()
    ]


def _mark(view: View, group: list[Downgrade]) -> str:
    """How sure it is that they fell on that day: no surer than how they stand now, and than a day with a name."""
    marks = [named.verification for named in view.corpus.dates if named.on == group[0].since]
    marks += [each.now.weakness.mark for each in group if each.now.weakness]
    return view.less_than_seen(weakest(marks)) if marks else ""
