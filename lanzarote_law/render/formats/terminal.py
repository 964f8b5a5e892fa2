"""Pages drawn by Rich for a terminal of a given width. Data are text there, never markup."""

import io
import re

from rich.cells import cell_len
from rich.console import Console, JustifyMethod
from rich.padding import Padding
from rich.style import Style
from rich.table import Table as RichTable
from rich.text import Text

from lanzarote_law.render import blocks
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import worded

STYLES = {"strong": "bold", "good": "bold green", "warn": "bold yellow", "bad": "bold red", "dim": "dim", "ref": "cyan"}


def text(page: blocks.Page, width: int, *, colour: bool) -> str:
    """The page as it is to be written to a terminal."""
    console = Console(
        file=io.StringIO(),
        width=_WIDEST,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        for block in page:
            console.print(_drawn(block, width), width=max(width, _least_width(block, width)))
    return "".join(f"{line.rstrip()}\n" for line in capture.get().replace(_GLUE, " ").splitlines())


_GAP = 2
"""Between two columns of a table."""
_WIDEST = 1000
"""A table that cannot be narrower runs over the edge, where the terminal goes on: Rich would cut it."""

# What must not be broken over lines:
# "§ 1", "art. 5", "al. 2", "417/49 CP", "7 TP CIC", "371/1, 2° CP", "CP 1867", "31 May 2022", "1 juni 2022", "> 176";
# in French what has two parts, with the word before it: "vu : oui".
_TOGETHER = re.compile(
    r"(?<=§) |(?<=\bart\.) |(?<=\bal\.) |(?<=[\w°]) (?=[A-Z]{2,})|(?<=[A-Z]) (?=\d)|(?<=\d) (?=[A-Z])"
    r"|(?<=[\da-z],) (?=§|al\.|\d+°)|(?<=[a-zé.]) (?=\d{4}\b)|(?<=>) (?=\d)"
    r"|(?<=\b\d) (?=[a-zéû.]+ \d{4}\b)|(?<=\d\d) (?=[a-zéû.]+ \d{4}\b)|(?<=\b1er) (?=[a-zéû.]+ \d{4}\b)"
    r"| (?=[:;!?»](?:\s|$))|(?<=«) "
)
_GLUE = "\ue000"
"""Stands for a space while lines are broken: Rich breaks at every kind of white space."""


def _text(run: blocks.Run) -> Text:
    drawn = Text()
    for part in run:
        style = Style.parse(STYLES.get(part.style, "none"))
        linked = style + Style(link=printable(part.link)) if part.link else style
        drawn.append(_TOGETHER.sub(_GLUE, printable(part.text).replace("\n", " ")), linked)
    return drawn


def _drawn(block: blocks.Block, width: int) -> Text | Padding:
    if isinstance(block, blocks.Heading):
        title = _text(block.run)
        title.stylize("bold")
        return Padding(title, (0, 0, 0, 0 if block.level == 1 else 2))
    if isinstance(block, blocks.Paragraph):
        return Padding(_text(block.run), (0, 0, 0, 2 * block.indent))
    if isinstance(block, blocks.Excerpt):
        carets = block.marker.lstrip()
        drawn = Text(f"{printable(block.text)}\n{block.marker.removesuffix(carets)}")
        drawn.append(carets, STYLES.get(block.style, ""))
        return Padding(drawn, (0, 0, 0, 2 * block.indent))
    if isinstance(block, blocks.Facts):
        grid = RichTable.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold")  # an address on the web has no spaces: it is broken, never cut
        for label, run in block.pairs:
            grid.add_row(Text(printable(label), "dim"), _text(run))
        return Padding(grid, (0, 0, 0, 2 * block.indent))
    if isinstance(block, blocks.Table):
        room = width - 2 * block.indent
        rows = _records(block) if _is_pillar(block, room) else _table(block, room)
        return Padding(rows, (0, 0, 0, 2 * block.indent))
    if isinstance(block, blocks.Bullets):
        points = RichTable.grid(padding=(0, 1, 0, 0))
        for each in block.runs:
            points.add_row("-", _text(each))
        return Padding(points, (0, 0, 0, 2))
    if isinstance(block, blocks.StackedBar):
        heading = blocks.Styled(block.title + worded(": "), "strong")
        return Padding(_text((heading, blocks.Styled(blocks.shares_text(block)))), (0, 0, 0, 2))
    assert isinstance(block, blocks.Space)
    return Text("")


def _least_width(block: blocks.Block, width: int) -> int:
    """The width without which a table would have to break a word or a reference, or a marker would leave its place."""
    if isinstance(block, blocks.Excerpt):
        return 2 * block.indent + max(cell_len(block.text), len(block.marker))
    if not isinstance(block, blocks.Table) or _is_pillar(block, width - 2 * block.indent):
        return 0
    least = _least(_columns(block))
    return 2 * block.indent + sum(least) + _gap(least, width - 2 * block.indent) * (len(least) - 1)


def _widths(table: blocks.Table, room: int) -> list[int]:
    """The widths of the columns: those of their texts, the widest ones less until all fit, but never below a word."""
    columns = _columns(table)
    widths = [max((1, cell_len(column.title), *map(cell_len, cells))) for column, cells in columns]
    least = _least(columns)
    gaps = _gap(least, room) * (len(widths) - 1)
    while sum(widths) + gaps > room:
        loose = [index for index, width in enumerate(widths) if width > least[index]]
        if not loose:
            break
        widths[max(loose, key=widths.__getitem__)] -= 1
    return widths


_Columns = list[tuple[blocks.Column, list[str]]]
"""The columns of a table with the texts of their cells."""


def _columns(table: blocks.Table) -> _Columns:
    return [(column, [_text(row[index]).plain for row in table.rows]) for index, column in enumerate(table.columns)]


def _least(columns: _Columns) -> list[int]:
    """The widths below which a word would be broken, or a cell of a fixed column, whose title may have more lines."""
    parts = [
        (*column.title.split(), *(cells if column.fixed else " ".join(cells).split())) for column, cells in columns
    ]
    return [max((1, *map(cell_len, each))) for each in parts]


def _gap(least: list[int], room: int) -> int:
    """The space between two columns: narrower if only then all columns have room."""
    between = len(least) - 1
    return 1 if sum(least) + between <= room < sum(least) + _GAP * between else _GAP


_READABLE = 24
"""In a narrower column, longer texts become pillars of a word a line."""


def _is_pillar(table: blocks.Table, room: int) -> bool:
    """Whether a table of several columns has no room for the texts of one: then its rows are drawn as records.

    Numbers are read down their column, and stay in a table; so does what has a name and a text alone.
    """
    if len(table.columns) < 3 or any(column.right for column in table.columns):  # noqa: PLR2004
        return False
    natural, given = _widths(table, _WIDEST * len(table.columns)), _widths(table, room)
    pairs = zip(table.columns, natural, given, strict=True)
    return any(not column.fixed and has < min(wanted, _READABLE) for column, wanted, has in pairs)


def _records(table: blocks.Table) -> RichTable:
    """The rows one below the other: the first cell, and beside it each of the others on a line of its own."""
    grid = RichTable.grid(padding=(0, _GAP, 0, 0))
    least = _least(_columns(table))[0]
    grid.add_column(max_width=max(least, _READABLE), overflow="fold")
    grid.add_column(overflow="fold")
    for row in table.rows:
        grid.add_row(_text(row[0]), Text("\n").join(map(_text, _beside(table, row))))
    return grid


def _beside(table: blocks.Table, row: tuple[blocks.Run, ...]) -> list[blocks.Run]:
    """The cells behind the first in lines: one that has a title begins a line with it, others follow behind a dot."""
    lines: list[blocks.Run] = []
    for index, (column, cell) in enumerate(zip(table.columns[1:], row[1:], strict=True)):
        title = (blocks.Styled(column.title + worded(": "), "dim"),) if column.title and index else ()
        if cell and (title or not lines):
            lines.append((*title, *cell))
        elif cell:
            lines[-1] += (blocks.Styled(" · "), *cell)
    return lines


def _table(block: blocks.Table, room: int) -> RichTable:
    widths, gap = _widths(block, room), _gap(_least(_columns(block)), room)
    titled = any(column.title for column in block.columns)
    table = RichTable(box=None, show_header=titled, padding=(0, gap, 0, 0), pad_edge=False)
    for column, width in zip(block.columns, widths, strict=True):
        side: JustifyMethod = "right" if column.right else "left"
        table.add_column(Text(column.title, "dim"), width=width, justify=side, overflow="fold", header_style="")
    for row in block.rows:
        table.add_row(*(_text(cell) for cell in row))
    return table
