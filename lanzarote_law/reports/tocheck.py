"""What must be checked before somebody signs: the facts that were not seen in the original."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lanzarote_law.answers.todo import Entry, State, chosen, todo
from lanzarote_law.model import Mark
from lanzarote_law.render.formats.blocks import Block, Line, Styled, plain, run
from lanzarote_law.render.phrases import dotted
from lanzarote_law.render.provenance import fact_text
from lanzarote_law.reports import citing
from lanzarote_law.reports.parts import Part, heading, table

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.json_output import Plain
    from lanzarote_law.render.phrases import View

_FIRST = 2
"""As many facts are named on the first page."""
_LISTED = 25
"""As many rows are listed in their part; the rest is counted, and `todo` has it."""
_TOGETHER = 12
"""As many facts stand in a row."""


def left(view: View, items: Collection[str]) -> tuple[Entry, ...]:
    """The facts left to check on which the status of one of some items hangs, those that move most first."""
    entries = todo(view.corpus, view.on).entries
    found = chosen(entries, items=items)
    return tuple(each for each in found if not set(items).isdisjoint(each.hanging))


def in_short(view: View, entries: Sequence[Entry]) -> list[Block]:
    """How many facts there are, and which of them move most."""
    first = view.word("semicolon").join(fact_text(view, entry.fact, entry.part) for entry in entries[:_FIRST])
    told = f" {view.word('r.first to check', first)}" if first else ""
    return [heading(view, "r.h.before signing", level=3), Line(run(_counted(view, entries), Styled(told, "strong")))]


def in_full(view: View, entries: Sequence[Entry], items: Collection[str]) -> Part:
    """The same with more of them, each with the documents in which to look it up."""
    rows = _by_documents(view, entries)
    rest = sum(map(len, rows[_LISTED:]))
    more = [Line(run(Styled(view.word("r.more to check", str(rest)), "dim")))] if rest else []
    blocks = (
        heading(view, "r.h.to check"),
        Line(run(_counted(view, entries))),
        *_table(view, rows[:_LISTED], items),
        *more,
    )
    return Part(blocks, {"to_check": [_plain(view, each, items) for each in entries]})


def _counted(view: View, entries: Sequence[Entry]) -> str:
    counts = Counter(entry.state for entry in entries)
    told = view.word("semicolon").join(
        view.word("numbered as", str(counts[state]), view.word(state)) for state in State if counts[state]
    )
    return view.word("r.left to check", f"{len(entries)} ({told})") if entries else view.word("nothing left")


def _by_documents(view: View, entries: Sequence[Entry]) -> list[list[Entry]]:
    """The facts that are looked up in the same documents and stand alike, together: who opens these checks all."""
    groups: dict[tuple[str, str], list[list[Entry]]] = {}
    for entry in entries:
        rows = groups.setdefault((_state(view, entry), plain(_documents(view, entry))), [[]])
        if len(rows[-1]) == _TOGETHER:
            rows.append([])
        rows[-1].append(entry)
    return [row for rows in groups.values() for row in rows]


def _table(view: View, rows: Sequence[Sequence[Entry]], items: Collection[str]) -> list[Block]:
    told = [
        (
            _facts(view, row),
            run(_state(view, row[0])),
            run(view.items_in_short([item for item in items if any(item in each.hanging for each in row)])),
            _documents(view, row[0]),
        )
        for row in rows
    ]
    return table(view, "r.h.to check", ("c.check", "c.mark", "l.hanging", "c.look in"), told)


def _facts(view: View, entries: Sequence[Entry]) -> Run:
    """Facts one after the other, each with its address."""
    told: list[str | Styled] = []
    for entry in entries:
        told += [view.word("semicolon")] if told else []
        told += [fact_text(view, entry.fact, entry.part), Styled(f" [{entry.address}]", "ref")]
    return run(*told)


def _state(view: View, entry: Entry) -> str:
    marks = (*(() if entry.mark is Mark.SEEN else (entry.mark,)), entry.state)
    return dotted(*dict.fromkeys(view.word(each) for each in marks))


def _documents(view: View, entry: Entry) -> Run:
    told = [", ".join(filter(None, (citing.short_title(view, each.id), each.place))) for each in entry.documents]
    return run(view.word("semicolon").join(told) or view.word("no document"))


def _plain(view: View, entry: Entry, items: Collection[str]) -> Plain:
    return {
        "address": entry.address,
        "title": fact_text(view, entry.fact, entry.part),
        "state": entry.state,
        "verification": entry.mark,
        "hanging": [item for item in entry.hanging if item in items],
        "documents": [document.id for document in entry.documents],
    }
