"""Who said what, and whether the law answered it: the disputes first, what is reported of practice apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.answers.status import answer_day
from lanzarote_law.model import InstrumentKind, Stance
from lanzarote_law.render.formats.blocks import Block, Bullets, Line, Styled, run
from lanzarote_law.reports import citing
from lanzarote_law.reports.citing import position_note, sentence
from lanzarote_law.reports.parts import Part, heading, table
from lanzarote_law.typography import calendar_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from lanzarote_law.model import Corpus, Position
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.json_output import Plain
    from lanzarote_law.render.phrases import View


def about(corpus: Corpus, instrument: str) -> list[Position]:
    """The positions about items of an instrument, or points of it; those about none count for the first one."""
    inside = {item.id for item in corpus.items if item.instrument == instrument}
    first = corpus.instruments[0].id == instrument
    treaty = corpus.instrument[instrument].kind is InstrumentKind.CONVENTION
    return [
        each
        for each in corpus.positions
        if each.item in inside or (treaty and not inside.isdisjoint(each.convention)) or (not each.item and first)
    ]


def day_of(corpus: Corpus, position: Position) -> date | None:
    """The day on which a position was filed, or that of its document; None where only a month or a year is known."""
    source = corpus.source.get(position.source)
    return position.filed or (calendar_day(source.date) if source else None)


def in_short(view: View, positions: Sequence[Position]) -> list[Block]:
    """The disputes one by one, each answered or not; of the other statements how many there are, and about what."""
    blocks: list[Block] = [heading(view, "r.h.said", level=3)]
    runs = [
        run(
            Styled(view.holder_text(each), "strong"),
            f" ({each.item or each.topic}) [{each.id}]{view.less_than_seen(each.verification)}{view.word('colon')}",
            f"{sentence(each.statement)} ",
            Styled(answer(view, each), "strong"),
        )
        for each in positions
        if each.stance is Stance.DISPUTES and each.targets
    ]
    of_the_reply = [each for each in positions if each.stance is Stance.DISPUTES and not each.targets]
    if of_the_reply:
        places = view.items_in_short([each.item for each in of_the_reply])
        runs.append(run(view.word("r.objections to the reply", str(len(of_the_reply)), places)))
    practice = [each for each in positions if each.stance in _OF_PRACTICE]
    runs += [_counted(view, practice)] if practice else []
    return [*blocks, Bullets(tuple(runs)) if runs else Line(run(Styled(view.word("r.silent"), "dim")))]


_OF_PRACTICE = (Stance.REPORTS_SHORTFALL, Stance.RECOMMENDS)


def _counted(view: View, positions: list[Position]) -> Run:
    """How many statements on practice there are, and on the matter of which of them the law has moved since."""
    counts = [str(sum(each.stance is stance for each in positions)) for stance in _OF_PRACTICE]
    moved = sum(bool(_later(view, each)) for each in positions)
    law = view.word("r.law moved", str(moved)) if moved else view.word("r.law did not move")
    return run(f"{view.word('r.counted', *counts)} {law}")


def answer(view: View, position: Position) -> str:
    """Whether the law answered a statement, as far as this data set knows."""
    if position.stance is Stance.DISPUTES and position.targets:
        return _answer_to_dispute(view, position)
    if position.stance is Stance.DISPUTES:
        return view.word("r.answer.reply")
    if position.stance in _OF_PRACTICE:
        return view.word("r.answer.practice")
    return ""


def _answer_to_dispute(view: View, position: Position) -> str:
    day = answer_day(view.corpus, position)
    if day is None:
        return view.word("r.answer.open")
    by = view.articles_text(position.answered_by)
    if day > view.on:
        return view.word("r.answer.later", view.day(day), by)
    now = ""
    found = [citing.instead(view, view.corpus.provision[ident]) for ident in position.answered_by]
    today = [ident for idents, _ in found for ident in idents]
    if today:
        now = view.word("now", view.articles_text(today)) + next((mark for _, mark in found if mark), "")
    return view.word("r.answer.law", view.day(day), f"{by}{now}")


def _later(view: View, position: Position) -> list[str]:
    """What became of the law afterwards, up to the day of the report."""
    return [
        f"{view.day(each.on)}{view.word('colon')}{view.article(each.provision)}. {sentence(each.note)}".rstrip()
        for each in position.later
        if each.on <= view.on
    ]


def one_by_one(view: View, positions: Iterable[Position]) -> Part:
    """Every statement with who makes it, what the law says to it since, and what this data set remarks."""
    rows, values = [], []
    for each in positions:
        later = view.word("r.later", " ".join(told)) if (told := _later(view, each)) else ""
        remark = view.word("r.remark", sentence(each.note)) if each.note else ""
        rows.append(
            (
                run(Styled(f"{each.item or each.topic} [{each.id}]", "ref")),
                run(f"{view.holder_text(each)}, {view.word(each.stance)}"),
                run(Styled(sentence(each.statement), "", "", position_note(view, each))),
                run(" ".join(filter(None, (answer(view, each), later))), Styled(f" {remark}".rstrip(), "dim")),
            )
        )
        values.append(value(view, each))
    columns = ("r.c.about", "r.c.who", "r.c.says", "r.c.answered")
    return Part(tuple(table(view, "r.h.statements", columns, rows)), {"positions": values})


def value(view: View, position: Position) -> Plain:
    """A statement as plain values."""
    day = answer_day(view.corpus, position) if position.targets else None
    return {
        "id": position.id,
        "item": position.item or None,
        "topic": position.topic or None,
        "holder": position.holder,
        "reported_by": position.reported_by or None,
        "stance": position.stance,
        "statement": position.statement,
        "answer": answer(view, position) or None,
        "answered_on": day.isoformat() if day and day <= view.on else None,
        "later": _later(view, position),
        "remark": position.note or None,
        "source": position.source,
        "verification": position.verification,
    }
