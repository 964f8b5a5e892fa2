"""The coverage page: how many items have each status, and how many of them are based on checked data."""

from collections import Counter

from lanzarote_law.answers.coverage import CoverageRow, Marks, count_by_mark, fully_verified, with_evidence
from lanzarote_law.answers.status_types import ItemFlag, Status
from lanzarote_law.model import Mark
from lanzarote_law.render.blocks import Block, Column, Heading, Page, Paragraph, Run, Space, Styled, Table, row, run
from lanzarote_law.render.item_status_text import status_of, wording_unread
from lanzarote_law.render.layout import PAIRED
from lanzarote_law.render.phrases import View

_OF_CONDUCT = (Status.RULE_IN_LAW, Status.CONDUCT_PUNISHED, Status.NO_RULE)
_LONG = frozenset(_OF_CONDUCT) | {Status.NOT_APPLICABLE, Status.BEFORE_RESEARCH, Status.PRACTICE}
"""The statuses that have a shorter word at the head of a column."""


def page(view: View, title: str, rows: tuple[CoverageRow, ...], before: tuple[CoverageRow, ...] = ()) -> Page:
    """A table of how many items have which status, and how many rest on checked data; of two days, what moved."""
    heading = view.as_at(title)
    if before:
        heading += view.word("compared with", view.day(max(row.on for row in before)))
    blocks: list[Block] = [Heading(run(heading), 1)]
    if rows and rows[0].status is not None:
        blocks += [_by_item(view, rows, before), Space(), Paragraph(run(_summary(view, rows)))]
    else:
        blocks.append(_counted(view, rows, before))
    waiting = list(dict.fromkeys(item for row in rows for item in row.under_review)) if _one_day(rows) else []
    review = f"{view.word('items under review', str(len(waiting)), view.items_text(waiting))}. " if waiting else ""
    meaning = Styled(view.word("words at", "lanzarote-law help words"), "dim")
    blocks.append(Paragraph(run(Styled(review, "warn"), meaning)))
    if sure := _sure(view, rows):
        blocks += [Space(), Paragraph(run(Styled(f"{view.word('l.sure')}{view.colon}{sure}", "warn")))]
    return view.footed(blocks)


def _sure(view: View, rows: tuple[CoverageRow, ...]) -> str:
    """How sure the statuses are: what rests on what, what was not followed, and of how many nobody saw the question."""
    parts = [_checked_text(view, rows)] if total_marks(rows) else []
    of = with_evidence(total_statuses(rows))
    if _adds_up(rows):
        parts += view.on_named_days("statuses rest on a day", sum((row.days for row in rows), Counter()), of)
    left = len({item for row in rows for item in row.not_followed}) if _one_day(rows) else 0
    parts += [view.counted("status not followed", left)] if left else []
    unread = sum(row.unread for row in rows) if _adds_up(rows) else 0
    parts += [wording_unread(view, unread, of)] if unread else []
    return "".join(f"{each}. " for each in parts).rstrip()


def _summary(view: View, rows: tuple[CoverageRow, ...]) -> str:
    totals, marks = total_statuses(rows), total_marks(rows)
    seen, resting = fully_verified(marks), {status for status, _ in marks}
    values = {status: f" ({view.word('checked', str(seen[status]))})" for status in resting}
    used = (status for status in Status if totals[status])
    return ", ".join(f"{totals[status]} {view.word(status).lower()}{values.get(status, '')}" for status in used)


def _checked_text(view: View, rows: tuple[CoverageRow, ...]) -> str:
    """What is meant by checked, and on what the other items rest."""
    text = view.word("checked means")
    weaker = count_by_mark(total_marks(rows)) if _adds_up(rows) else Counter[Mark]()
    marks = (mark for mark in Mark if mark is not Mark.SEEN and weaker[mark])
    parts = [view.word("mark of some", str(weaker[mark]), view.word(mark)) for mark in marks]
    return view.word("the others", text, view.names_in_sentence(parts)) if parts else text


def _adds_up(rows: tuple[CoverageRow, ...]) -> bool:
    """Whether each item is counted in one row: not by regime, nor by the articles of the Convention."""
    return _one_day(rows) and bool(rows[0].title)


def _one_day(rows: tuple[CoverageRow, ...]) -> bool:
    """Whether all rows are of one day."""
    return len({row.on for row in rows}) == 1


def total_statuses(rows: tuple[CoverageRow, ...]) -> Counter[Status]:
    """The statuses of all rows together."""
    return sum((row.counts for row in rows), Counter())


def total_marks(rows: tuple[CoverageRow, ...]) -> Marks:
    """The marks of the data behind the statuses of all rows."""
    return sum((row.marks for row in rows), Counter())


def _by_item(view: View, rows: tuple[CoverageRow, ...], before: tuple[CoverageRow, ...]) -> Table:
    then = {each.group: each.status for each in before}
    lines = []
    for each in rows:
        assert each.status is not None
        was = then.get(each.group)
        if before and was is each.status:
            continue
        arrow = (view.status_run(was), Styled(" > ")) if before and was else ()
        item = Styled(view.items_text([each.group]), "ref")
        waits = [ItemFlag.UNDER_REVIEW] if each.under_review else []
        mark = ", ".join(map(view.word, [*(mark for _, mark in each.marks), *waits]))
        lines.append(row(item, each.title, run(*arrow, *status_of(view, each.group, each.on)), mark))
    return Table((*PAIRED, *PAIRED[::-1]), tuple(lines))


def _counted(view: View, rows: tuple[CoverageRow, ...], before: tuple[CoverageRow, ...]) -> Table:
    """A line for each group, then the total, and how many of that are checked."""
    then = {row.group: row.counts for row in before}
    all_before, marks = total_statuses(before), total_marks(rows)
    used = [status for status in Status if total_statuses(rows)[status] or all_before[status]]
    titles = [view.word(f"short.{each}") if each in _LONG else view.word(each).lower() for each in used]
    titles += [view.word("c.total"), view.word("c.checked")]
    columns = (Column(view.word("c.group"), fixed=False), *(Column(title, right=True) for title in titles))

    def line(name: Run, counts: Counter[Status], earlier: Counter[Status] | None, marks: Marks) -> tuple[Run, ...]:
        cells = [_count(counts[status], earlier[status] if earlier is not None else counts[status]) for status in used]
        return (name, *cells, run(str(sum(counts.values()))), run(_share(view, counts, marks)))

    lines = []
    for each in rows:
        name = each.title or view.word("article", each.group)
        label = name if each.on == view.on else f"{name} ({view.day(each.on)})"
        lines.append(line(run(label), each.counts, then.get(each.group), each.marks))
    if _adds_up(rows):
        total = run(Styled(view.word("c.total"), "strong"))
        lines.append(line(total, total_statuses(rows), all_before if before else None, marks))
        lines += [_limited_line(view, used, rows)] if any(row.limited for row in rows) else []
        lines += [_checked_line(view, used, marks)] if marks else []
    return Table(columns, tuple(lines), indent=1)


def _limited_line(view: View, used: list[Status], rows: tuple[CoverageRow, ...]) -> tuple[Run, ...]:
    """How many items of each status hold only within a limit."""
    limited = sum((row.limited for row in rows), Counter[Status]())
    cells = [run(str(limited[status]) if limited[status] else Styled("-", "dim")) for status in used]
    return (run(view.word("of these limited")), *cells, run(str(limited.total())), run())


def _checked_line(view: View, used: list[Status], marks: Marks) -> tuple[Run, ...]:
    """How many items of each status are checked throughout; nothing under a status that rests on nothing."""
    seen, resting = fully_verified(marks), {status for status, _ in marks}
    cells = [run(str(seen[status])) if status in resting else run(Styled("-", "dim")) for status in used]
    return (run(view.word("of these checked")), *cells, run(str(seen.total())), run())


def _share(view: View, counts: Counter[Status], marks: Marks) -> str | Styled:
    """How many of the items that rest on something rest on checked data throughout."""
    of = with_evidence(counts)
    return view.word("of", str(fully_verified(marks).total()), str(of)) if of else Styled("-", "dim")


def _count(now: int, before: int) -> Run:
    """A number, with what was added or taken away."""
    if now == before:
        return run(str(now) if now else Styled("-", "dim"))
    return run(str(now), Styled(f" ({now - before:+d})", "warn"))
