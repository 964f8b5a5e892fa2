"""Page → a drawing for a terminal of a given width, by Rich. Data is text there, never markup."""

from __future__ import annotations

import io
import re

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from lanzarote_law.render.blocks import Block, Facts, Heading, Line, Page, Run, Space, Table
from lanzarote_law.typography import printable

STYLES = {
    "strong": "bold",
    "good": "bold green",
    "warn": "bold yellow",
    "bad": "bold red",
    "dim": "dim",
    "ref": "cyan",
    "": "",
}


def text(page: Page, width: int, *, colour: bool) -> str:
    """The page as it is to be written to a terminal."""
    console = Console(
        file=io.StringIO(),
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        console.print(Group(*(_drawn(block) for block in page)))
    return "".join(f"{line.rstrip()}\n" for line in capture.get().replace(_GLUE, " ").splitlines())


# What must not be broken over lines: "§ 1", "art. 5", "al. 2", "417/49 CP", "CP 1867", "31 May".
_TOGETHER = re.compile(
    r"(?<=§) |(?<=\bart\.) |(?<=\bal\.) |(?<=[\da-z]) (?=[A-Z]{2,})|(?<=[A-Z]) (?=\d)|(?<=\d) (?=[A-Z])"
)
_GLUE = "\ue000"
"""Stands for a space while lines are broken: Rich breaks at every kind of white space."""


def _text(run: Run) -> Text:
    drawn = Text()
    for part in run:
        drawn.append(_TOGETHER.sub(_GLUE, printable(part.text)), STYLES[part.style])
    return drawn


def _drawn(block: Block) -> Text | Padding:
    if isinstance(block, Heading):
        title = _text(block.run)
        title.stylize("bold")
        return Padding(title, (0, 0, 0, 0 if block.level == 1 else 2))
    if isinstance(block, Line):
        return Padding(_text(block.run), (0, 0, 0, 2 * block.indent))
    if isinstance(block, Facts):
        grid = RichTable.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True)
        grid.add_column()
        for label, run in block.pairs:
            grid.add_row(Text(printable(label), "dim"), _text(run))
        return Padding(grid, (0, 0, 0, 2 * block.indent))
    if isinstance(block, Table):
        return Padding(_table(block), (0, 0, 0, 2 * block.indent))
    assert isinstance(block, Space)
    return Text("")


def _longest_word(run: Run) -> int:
    """The width below which a cell would have to break a word or a reference."""
    return max((len(word) for word in _text(run).plain.split()), default=0)


def _table(block: Table) -> RichTable:
    table = RichTable(
        box=None, show_header=any(column.title for column in block.columns), padding=(0, 2, 0, 0), pad_edge=False
    )
    for index, column in enumerate(block.columns):
        table.add_column(
            Text(column.title, "dim"),
            no_wrap=column.fixed,
            justify="right" if column.right else "left",
            overflow="fold",
            header_style="",
            min_width=max((_longest_word(row[index]) for row in block.rows), default=0),
        )
    for row in block.rows:
        table.add_row(*(_text(cell) for cell in row))
    return table
