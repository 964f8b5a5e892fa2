"""The blocks of which every page consists, in any format: headings, lines, facts and tables of styled text."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from string import ascii_uppercase
from typing import NamedTuple


class OwnPage(str):
    """The address of another page of the same site, from its first folder on."""

    __slots__ = ()


class Styled(NamedTuple):
    """A text with the name of a style: `strong`, `good`, `warn`, `bad`, `dim`, `ref`, or none."""

    text: str
    style: str = ""
    link: str = ""
    """The address on the web to which it leads, where what shows it can follow links."""
    note: str = ""
    """What stands in a footnote behind it: its source and mark. Only reports have footnotes."""
    dates: tuple[int, ...] = ()
    """The numbers of the dates on which it is shown, if a page for several dates does not show it on all of them."""


Run = tuple[Styled, ...]


class Heading(NamedTuple):
    """A heading of level 1 (what the page is about), 2 (a part of it) or 3 (a part of that)."""

    run: Run
    level: int = 2


class Paragraph(NamedTuple):
    """A paragraph, set in by a number of steps."""

    run: Run
    indent: int = 1


class Excerpt(NamedTuple):
    """A line of a document, with the stretch of it that is meant, as offsets in it, and the style of its marker."""

    text: str
    start: int
    end: int
    style: str = ""
    indent: int = 2

    @property
    def marker(self) -> str:
        """Carets for the stretch, set in to stand under it: wide letters take two columns, joined accents none."""
        before, under = (_columns(part) for part in (self.text[: self.start], self.text[self.start : self.end]))
        return " " * before + "^" * max(1, under)


class Facts(NamedTuple):
    """Labels, each with its text."""

    pairs: tuple[tuple[str, Run], ...]
    indent: int = 1


class Column(NamedTuple):
    """A column of a table; a fixed one is never broken over lines."""

    title: str = ""
    fixed: bool = True
    right: bool = False


class Table(NamedTuple):
    """Rows of styled texts under columns; without titles no header is drawn."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Run, ...], ...]
    indent: int = 2
    name: str = ""
    """What it is about: its title as a sheet of its own, and what is read aloud in its place."""
    across: bool = False
    """Whether its pages are landscape in every language, even if its columns fit on upright ones."""
    grouped: bool = False
    """Whether on paper, a cell of the first column is a row above those that have it."""


class Bullets(NamedTuple):
    """Points of a list."""

    runs: tuple[Run, ...]


class BarShare(NamedTuple):
    """A part of a stacked bar: the number, the label and the style."""

    title: str
    size: int
    style: str = ""
    sign: int | None = None
    """By which letter and pattern it is known, in every bar; left out, by its place in this one."""


class StackedBar(NamedTuple):
    """The number of things with each status, as a bar with labelled parts."""

    title: str
    shares: tuple[BarShare, ...]

    def signed(self) -> list[tuple[int, BarShare]]:
        """Its parts, each with the number of its letter and pattern."""
        return [(at if each.sign is None else each.sign, each) for at, each in enumerate(self.shares)]


class Space(NamedTuple):
    """An empty line."""


Block = Heading | Paragraph | Excerpt | Facts | Table | Bullets | StackedBar | Space
Page = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class PageDocument:
    """A page as a document of its own: a report, a comparison, a certificate."""

    title: str
    """What it is called."""
    subtitle: str
    """Whom it is about."""
    language: str
    """In which its own words are: `en`, `fr`, `nl`."""
    on: date
    """The day for which the law is told."""
    pages: Page
    """From the first heading to the last table; a heading of level 2 begins a part, one of level 3 a point."""
    standing: str
    """The standing sentence; empty if a State sends the document."""
    made: tuple[tuple[str, str], ...] = ()
    """How it was made, each value with its label."""


def run(*parts: str | Styled) -> Run:
    """A run of styled texts from texts and styled texts; empty ones are left out."""
    return tuple([part if isinstance(part, Styled) else Styled(part) for part in parts if part and part != _EMPTY])


_EMPTY = Styled("")


def row(*cells: str | Styled | Run) -> tuple[Run, ...]:
    """A row of a table, whose cells are texts, styled texts or runs."""
    return tuple(run(cell) if isinstance(cell, (str, Styled)) else cell for cell in cells)


def join_runs(runs: Iterable[Run]) -> Run:
    """Several runs joined to one by semicolons."""
    return tuple(part for each in runs for part in (Styled("; "), *each))[1:]


def runs_of(block: Block) -> Iterator[Run]:
    """Yield the runs of a block."""
    match block:
        case Heading() | Paragraph():
            yield block.run
        case Bullets():
            yield from block.runs
        case Facts():
            yield from (value for _, value in block.pairs)
        case Table():
            yield from (cell for cells in block.rows for cell in cells)


def shares_text(bar: StackedBar) -> str:
    """A bar in words: `covered 15, partial 22`."""
    return ", ".join(f"{each.title} {each.size}" for each in bar.shares if each.size)


def share_letter(index: int) -> str:
    """The letter that marks a part of a stacked bar, by its number from 0; after Z, A follows again."""
    return ascii_uppercase[index % len(ascii_uppercase)]


def text_of_run(styled: Run) -> str:
    """The text of a run."""
    return "".join(part.text for part in styled)


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
