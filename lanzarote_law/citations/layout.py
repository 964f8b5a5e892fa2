"""What the layout of a text says of the act at a place: a heading above it, the head of its column, a cell of its row.

A table is lines with `|` or tabs. All is read once, from the top down, and only as far as somebody asks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.citations.namedact import OTHER, NamedAct
from lanzarote_law.grammar import acts
from lanzarote_law.grammar.numerals import LATIN_PATTERN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lanzarote_law.citations.actnames import ActNames

_LONGEST_HEADING = 110
# Art. 2. Les dispositions qui suivent forment le livre II du Code pénal:
_BEGINS_A_CODE = re.compile(
    r"\b(?:dispositions\squi\ssuivent\sforment|hiernavolgende\sbepalingen\svormen|following\sprovisions\s(?:form|constitute))"
    r"\s(?:le\slivre|het\sboek|boek|book)\s[IVX\d]\w*(?=\s)",
    re.IGNORECASE,
)
_FAR = 6000
"""Characters that a heading without a level governs at most."""
_LEVEL = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]")
_ENDS_A_PARAGRAPH = re.compile(r"(?:\A|\n|[.:;!?»”)\"])[ \t]*\Z")
_ARTICLES = re.compile(
    r"[\s*_]*(?:art(?:icle|ikel)?(?:s|en)?\.?|n[°o]|nr\.?)[\s*_]*(?:\([^()]*\))?[\s*_]*", re.IGNORECASE
)
# 383bis, 417/43  162 et s.  66 à 69, § 1er
_NUMBERS = re.compile(
    rf"[\s*_]*\d(?:\d|[\s,;/&–*_§°().-]|{LATIN_PATTERN}|(?<=\d)er\b"
    r"|\b(?:et|en|and|à|tot|to|s|ss|e|v|ff?|suiv(?:ants?)?|volgende|following|al|lid)\b)*",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\(([^()\n]{2,60})\)")
_RULE = re.compile(r"[\s|:=-]*")


class Cell(NamedTuple):
    """A cell of a table of which the layout says something."""

    start: int
    end: int
    act: NamedAct | None
    of_articles: bool
    """Whether its column is one of numbers of articles."""

    def is_article(self, text: str, start: int) -> bool:
        """Whether a number is one of an article by its column: the first in its cell, or one of nothing but numbers."""
        before = text[self.start : start].strip(" *_")
        return self.of_articles and (not before or _NUMBERS.fullmatch(text, self.start, self.end) is not None)


class _Heading(NamedTuple):
    act: NamedAct
    level: int
    """1 to 6 in Markdown; 0 where nothing says how far it reaches."""
    start: int


class Layout:
    """The headings and tables of a text."""

    def __init__(self, text: str, names: ActNames, tables: Sequence[Sequence[Sequence[tuple[int, int]]]] = ()) -> None:
        self.text = text
        self.names = names
        self._heading: _Heading | None = None
        self._begun = False
        self._done = 0
        seen = tables_seen(text)
        cells = [cell for table in (*tables, *seen) for cell in self._told_cells(table)]
        self._cells = sorted(cells, key=lambda cell: (cell.start, -cell.end))
        self._starts = [cell.start for cell in self._cells]

    def cell(self, place: int) -> Cell | None:
        """The cell in which a place lies, where the layout says something of it."""
        index = bisect_right(self._starts, place) - 1
        return self._cells[index] if index >= 0 and place < self._cells[index].end else None

    def heading(self, place: int) -> NamedAct | None:
        """The act that the nearest heading above a place names; places are asked for in their order."""
        while self._done < place:
            end = self.text.find("\n", self._done)
            end = len(self.text) if end < 0 else end
            if end >= place:
                break
            if 0 < end - self._done <= _LONGEST_HEADING:
                self._read_line(self._done, end)
            self._done = end + 1
        heading = self._heading
        return heading.act if heading and (heading.level or place - heading.start <= _FAR) else None

    def _read_line(self, start: int, end: int) -> None:
        level = _LEVEL.match(self.text, start, end)
        depth = len(level[1]) if level else 0
        if level or _ENDS_A_PARAGRAPH.search(self.text, max(0, start - 8), max(0, start - 1)):
            first = level.end() if level else start
            act = self.names.filling(self.text, first, end) if level or not self._goes_on(end) else None
            act = act or self._of_the_code_that_begins(start, end)
            if act:
                self._heading = _Heading(act, depth, start)
            elif acts.HEADING_OF_AN_ACT.fullmatch(self.text, first, end):
                self._heading = _Heading(NamedAct(OTHER, end), depth, start)
            elif depth and self._heading and self._heading.level >= depth:
                self._heading = None

    def is_in_the_text_of_a_code(self, place: int) -> bool:
        """Whether the text of a code began above a place, which a law brings in."""
        return self.heading(place) is not None and self._begun

    def _of_the_code_that_begins(self, start: int, end: int) -> NamedAct | None:
        """The code whose text begins: `Les dispositions qui suivent forment le livre II du Code pénal:`."""
        begins = _BEGINS_A_CODE.search(self.text, start, end)
        act = self.names.the_last_called(self.text, begins.end()) if begins else None
        self._begun = self._begun or act is not None
        return act

    def _goes_on(self, end: int) -> bool:
        """Whether the next line goes on with the sentence of the one that ends at a place."""
        return self.text[end + 1 : end + 2].islower() and not self.text.startswith("art", end + 1)

    # -- tables

    def _told_cells(self, rows: Sequence[Sequence[tuple[int, int]]]) -> Iterator[Cell]:
        acts = [self._of_a_head(*cell) for cell in rows[0]]
        of_articles = [_ARTICLES.fullmatch(self.text, *cell) is not None for cell in rows[0]]
        if len(rows) > 1:  # a column that counts the rows
            firsts = [self.text[start:end].strip(" .)*_") for start, end in rows[1]]
            of_articles = [each and first != "1" for each, first in zip_longest(of_articles, firsts, fillvalue=False)][
                : len(acts)
            ]
        heads = list(zip(acts, of_articles, strict=True))
        yield from self._row(rows[0], [(None, False)] * len(heads))
        for row in rows[1:]:
            yield from self._row(row, heads)

    def _of_a_head(self, start: int, end: int) -> NamedAct | None:
        """The act of a column: its head is the name, or has it in brackets, as `Droit antérieur (C. pén. 1867)`."""
        bracket = _IN_BRACKETS.search(self.text, start, end)
        named = self.names.filling(self.text, start, end)
        return named or (self.names.filling(self.text, *bracket.span(1)) if bracket else None)

    def _row(self, row: Sequence[tuple[int, int]], heads: list[tuple[NamedAct | None, bool]]) -> Iterator[Cell]:
        """The cells of a row with the act of their column, or that which a cell beside them names."""
        acts = [act for cell in dict.fromkeys(row) if (act := self.names.filling(self.text, *cell))]
        of_row = acts[0] if len(acts) == 1 else None
        for (start, end), (act, of_articles) in zip(row, heads, strict=False):
            is_number = bool(act and (act.codes or act.code) and _NUMBERS.fullmatch(self.text, start, end))
            if act or of_row or of_articles:
                yield Cell(start, end, act or of_row, of_articles or is_number)


def tables_seen(text: str) -> Iterable[list[list[tuple[int, int]]]]:
    """The tables that can be seen in a text: lines in a row that are divided by `|` or tabs."""
    return _tables(text) if "|" in text or "\t" in text else ()


def _tables(text: str) -> Iterator[list[list[tuple[int, int]]]]:
    """The tables of a text: lines in a row that are divided by the same sign."""
    rows: list[list[tuple[int, int]]] = []
    start = 0
    sign = ""
    for line in text.splitlines(keepends=True):
        divided = "|" if "|" in line else "\t" if "\t" in line.strip() else ""
        if divided != sign or not divided:
            yield from [rows] * (len(rows) > 0)
            rows, sign = [], divided
        if divided and not _RULE.fullmatch(line):
            rows.append(list(_cells(line, start, divided)))
        start += len(line)
    yield from [rows] * (len(rows) > 0)


def _cells(line: str, start: int, sign: str) -> Iterable[tuple[int, int]]:
    inner = line.rstrip("\n")
    at = start
    parts = inner.split(sign)
    if sign == "|" and parts and not parts[0].strip():
        at += len(parts[0]) + 1
        parts = parts[1:]
    for part in parts:
        yield at, at + len(part)
        at += len(part) + 1
