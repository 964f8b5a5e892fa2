"""The facts to check before the report is signed: those that were not seen in the original."""

from collections import Counter
from collections.abc import Collection, Sequence

from lanzarote_law.answers.todo import TodoEntry, TodoReason, filter_entries, todo
from lanzarote_law.model import Mark
from lanzarote_law.render.blocks import Block, Paragraph, Run, Styled, run, text_of_run
from lanzarote_law.render.json_output_keys import Plain, plain_record
from lanzarote_law.render.phrases import View, with_dots
from lanzarote_law.render.provenance import fact_text
from lanzarote_law.reports import citations_and_footnotes
from lanzarote_law.reports.report_part import Part, heading, table

_MOST_ROWS = 25
"""The most rows in the table; the rest is counted, and `todo` lists it."""
_MOST_IN_ROW = 12
"""The most facts in a row, and the most items that it names."""


def outstanding_checks(view: View, items: Collection[str]) -> tuple[TodoEntry, ...]:
    """The unchecked facts on which the status of one of some items depends, the most consequential first."""
    entries = todo(view.corpus, view.on).entries
    found = filter_entries(entries, items=items)
    return tuple(each for each in found if not set(items).isdisjoint(each.hanging))


def checks_part(view: View, entries: Sequence[TodoEntry], items: Collection[str]) -> Part:
    """The heading and table of these facts, each with the documents in which to look it up."""
    rows = _by_documents(view, entries)
    rest = sum(map(len, rows[_MOST_ROWS:]))
    more = [Paragraph(run(Styled(view.word("r.more to check", str(rest)), "dim")))] if rest else []
    blocks = (
        heading(view, "r.h.to check"),
        Paragraph(run(checks_count(view, entries))),
        *_table(view, rows[:_MOST_ROWS], items),
        *more,
    )
    return Part(blocks, {"to_check": [_check_values(view, each, items) for each in entries]})


def checks_count(view: View, entries: Sequence[TodoEntry]) -> str:
    """The number of these facts, by how they were verified."""
    counts = Counter(entry.state for entry in entries)
    states = view.clauses(
        view.word("numbered as", str(counts[state]), view.word(state)) for state in TodoReason if counts[state]
    )
    return view.word("r.left to check", f"{len(entries)} ({states})") if entries else view.word("nothing left")


def _by_documents(view: View, entries: Sequence[TodoEntry]) -> list[list[TodoEntry]]:
    """The facts in rows that share their documents and state, so that one reading checks all of a row."""
    groups: dict[tuple[str, str], list[list[TodoEntry]]] = {}
    for entry in entries:
        rows = groups.setdefault((_state(view, entry), text_of_run(_documents(view, entry))), [[]])
        if len(rows[-1]) == _MOST_IN_ROW:
            rows.append([])
        rows[-1].append(entry)
    return [row for rows in groups.values() for row in rows]


def _table(view: View, rows: Sequence[Sequence[TodoEntry]], items: Collection[str]) -> list[Block]:
    cells = []
    for row in rows:
        concerned = [item for item in items if any(item in each.hanging for each in row)]
        many = len(concerned) > _MOST_IN_ROW
        text = view.counted("item", len(concerned)) if many else view.items_in_short(concerned)
        state = f"{_state(view, row[0])}{view.colon}"
        cells.append((_facts(view, row), run(text), run(state, *_documents(view, row[0]))))
    return table(view, "r.h.to check", ("c.check", "l.hanging", "r.c.mark and documents"), cells)


def _facts(view: View, entries: Sequence[TodoEntry]) -> Run:
    """Consecutive facts, each with its address."""
    parts: list[str | Styled] = []
    for entry in entries:
        parts += [view.word("semicolon")] if parts else []
        parts += [fact_text(view, entry.fact, entry.part), Styled(f" [{entry.address}]", "ref")]
    return run(*parts)


def _state(view: View, entry: TodoEntry) -> str:
    marks = (*(() if entry.mark is Mark.SEEN else (entry.mark,)), entry.state)
    return with_dots(*dict.fromkeys(view.word(each) for each in marks))


def _documents(view: View, entry: TodoEntry) -> Run:
    titles = [
        ", ".join(filter(None, (citations_and_footnotes.short_title(view, each.id), each.place)))
        for each in entry.documents
    ]
    return run(view.clauses(titles) or view.word("no document"))


def _check_values(view: View, entry: TodoEntry, items: Collection[str]) -> Plain:
    values = {"title": fact_text(view, entry.fact, entry.part), "verification": entry.mark}
    hanging, documents = [item for item in entry.hanging if item in items], [each.id for each in entry.documents]
    return plain_record("report/to_check", entry, **values, hanging=hanging, documents=documents)
