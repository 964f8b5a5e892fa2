"""What the layout of a text says of the act at a place: a heading above it, the head of its column, a cell of its row.

A table is lines with `|` or tabs. All is read once, from the top down, and only as far as somebody asks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.citations.namedact import OTHER, NamedAct
from lanzarote_law.grammar import acts, timespans
from lanzarote_law.grammar.enumerations import canonical
from lanzarote_law.grammar.numerals import LATIN_PATTERN
from lanzarote_law.grammar.periods import Said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lanzarote_law.citations.actnames import ActNames

_LONGEST_HEADING = 110
# Art. 2. Les dispositions qui suivent forment le livre II du Code pénal:
_BEGINS_A_CODE = re.compile(
    r"\b(?:dispositions\s(?:qui\ssuivent|suivantes)\sforment|hier(?:na|onder)\s?volgende\sbepalingen\svormen"
    r"|volgende\sbepalingen\svormen|following\sprovisions\s(?:form|constitute))"
    r"\s(?:le\slivre|het\sboek|boek|book)\s[IVX\d]\w*(?=\s)"
    # Le livre Ier du Code pénal se lit ainsi:  Boek II van het Strafwetboek wordt vervangen als volgt:
    r"|\b(?:livre|boek|book)\s[IVX\d]\w*(?=\s(?:du|van\shet|of\sthe)\s[^.;:\n]{4,80}(?:lit|ainsi|suit|volgt|luidt|follows|reads)"
    r"[^.;:\n]{0,10}:)",
    re.IGNORECASE,
)
_TOP = 600
"""Characters at the top of a text, which say to whom it is written."""
_FAR = 6000
"""Characters that a heading without a level governs at most."""
_LEVEL = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]")
_ENDS_A_PARAGRAPH = re.compile(r"(?:\A|\n|[.:;!?»”)\"])[ \t]*\Z")
_ARTICLES = re.compile(
    r"[\s*_]*(?:art(?:icle|ikel)?(?:s|en)?\.?|n[°o]|nr\.?)[\s*_]*(?:\([^()]*\)|(?-i:[A-Z][A-Za-z]{0,3}\.?\s?){1,2})?[\s*_]*",
    re.IGNORECASE,
)
# 383bis, 417/43  162 et s.  66 à 69, § 1er
_NUMBERS = re.compile(
    rf"[\s*_]*\d(?:\d|[\s,;/&–*_§°().-]|{LATIN_PATTERN}|(?<=\d)er\b"
    r"|\b(?:et|en|and|à|tot|to|s|ss|e|v|ff?|seq|suiv(?:ants?)?|volgende|following|al|lid)\b)*",
    re.IGNORECASE,
)
# 550bis: 6 m. – 3 jaar  524 (niveau 2)
_BEGINS_WITH_A_NUMBER = re.compile(rf"[\s*_]*\d{{1,3}}(?:{LATIN_PATTERN}|/\d{{1,2}})?\s?(?:[:,(;*–-]|\Z|\s*[|\t])")
# 377quater  417/24; not 2018
_DISTINCT = re.compile(rf"(?<!\d)\d{{3}}(?:{LATIN_PATTERN}\b|/\d{{1,2}}(?!\d))")
_LONG_NUMBER = re.compile(r"\d{4}")
_IN_BRACKETS = re.compile(r"\(([^()\n]{2,60})\)")
# 17 NOVEMBER 1808. - WETBOEK VAN STRAFVORDERING. Eerste boek (Opgesplitst om technische redenen ...
_DATED_TITLE = re.compile(r"\d{1,2}(?:er)?\s[^\W\d_]{3,9}\s\d{4}\.?\s?[-–—]\s[^\n(]{4,90}(?=\s?\()", re.IGNORECASE)
_BLANKS = "   "
_SEMICOLON = " ; "
_SIGNS = ("|", "\t", _BLANKS)
_LEAST_OF_A_ROW = 3
_MANY_ROWS = 200
"""Rows of a table after which its columns are known."""
"""What divides the cells of a row: as it is written, or as a page or a PDF becomes text."""
_BETWEEN_BLANKS = re.compile(r"\S(?:\S|\s{1,2}(?=\S))*")
_SINCE = re.compile(r"[\s*_]*(?:vanaf|sinds|depuis|dès|à\spartir\sd[ue]|from|since|as\sof)\s(?:le\s)?", re.IGNORECASE)
_THE_CONVENTION = re.compile(
    r"[\s*_]*(?:(?:articles?|provisions?|dispositions?|artikel(?:en)?|bepaling(?:en)?)\s(?:of|de|van)\s)?(?:(?:the|la|het)\s)?"
    r"(?:(?:lanzarote[\s-]?)?(?:convention|verdrag|conventie)(?:\s(?:de|van)\slanzarote)?(?:\s(?:articles?|provisions?))?"
    r"|lanzarote\s(?:articles?|provisions?))[\s*_]*",
    re.IGNORECASE,
)
_SAID = {
    **dict.fromkeys(
        "old former ancien oud vroeger now nu actuel actuellement today vandaag huidig".split(), Said.FORMER
    ),
    **dict.fromkeys("new nouveau nieuw".split(), Said.NEW),
}
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
            if (title := _DATED_TITLE.match(self.text, self._done, end)) is not None:
                self._head(self.names.filling(self.text, self._done, title.end()), 0, self._done)
            elif end - self._done > _LONGEST_HEADING and self.text.startswith("Art", self._done):
                self._head(self._of_the_code_that_begins(self._done, end), 0, self._done)
            self._done = end + 1
        heading = self._heading
        return heading.act if heading and (heading.level or place - heading.start <= _FAR) else None

    @property
    def heading_start(self) -> int:
        """Where the last heading stands that names an act."""
        return self._heading.start if self._heading else 0

    def _head(self, act: NamedAct | None, level: int, start: int) -> None:
        if act is not None:
            self._heading = _Heading(act, level, start)

    def _read_line(self, start: int, end: int) -> None:
        level = _LEVEL.match(self.text, start, end)
        depth = len(level[1]) if level else 0
        if level or _ENDS_A_PARAGRAPH.search(self.text, max(0, start - 8), max(0, start - 1)):
            first = level.end() if level else start
            act = self.names.filling(self.text, first, end) if level or not self._goes_on(end) else None
            act = act or self._of_the_code_that_begins(start, end)
            self._head(act, depth, start)
            if act:
                return
            if acts.HEADING_OF_AN_ACT.fullmatch(self.text, first, end):
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
        acts = self._of_heads(rows[0])
        of_articles = [_ARTICLES.fullmatch(self.text, *cell) is not None for cell in rows[0]]
        of_articles = [
            each or self._is_of_numbers(rows[1:], column) or (act is not None and self._is_numbered(rows[1:], column))
            for column, (each, act) in enumerate(zip(of_articles, acts, strict=True))
        ]
        if len(rows) > 1:  # a column that counts the rows
            firsts = [self.text[start:end].strip(" .)*_") for start, end in rows[1]]
            of_articles = [each and first != "1" for each, first in zip_longest(of_articles, firsts, fillvalue=False)][
                : len(acts)
            ]
        acts = [
            act or (self._told_by_numbers(rows[1:], column) if each else None)
            for column, (act, each) in enumerate(zip(acts, of_articles, strict=True))
        ]
        heads = list(zip(acts, of_articles, strict=True))
        yield from self._row(rows[0], [(None, False)] * len(heads))
        for row in rows[1:]:
            yield from self._row(row, heads)

    def _of_heads(self, heads: Sequence[tuple[int, int]]) -> list[NamedAct | None]:
        """The acts of the columns; where two heads are `old` and `new` and no more, those codes."""
        said = [self._said_of_a_head(start, end) for start, end in heads]
        codes = self.names.sharing_a_name if {Said.FORMER, Said.NEW} <= {*said} else None
        is_of_ours = self.names.convention and "lanzarote" in self.text[:_TOP].lower()
        treaty = self.names.the_convention(0) if is_of_ours else None
        return [
            self._of_a_head(*cell)
            or (treaty if _THE_CONVENTION.fullmatch(self.text, *cell) else None)
            or (self.names.as_said(codes, each) if codes and each is not Said.NOTHING else None)
            for cell, each in zip(heads, said, strict=True)
        ]

    def _said_of_a_head(self, start: int, end: int) -> Said:
        """Whether a head says `old` or `new`, `now`, or from which day on: `vanaf 8/4/2026`."""
        said = _SAID.get(self.text[start:end].strip(" .*_").lower(), Said.NOTHING)
        since = _SINCE.match(self.text, start, end) if said is Said.NOTHING else None
        told = timespans.TOLD.match(self.text, since.end(), end) if since else None
        span = timespans.span(told) if told else None
        return Said.NEW if span is not None and self.names.is_of_the_year_of_a_new_one(span.first) else said

    def _is_of_numbers(self, rows: Sequence[Sequence[tuple[int, int]]], column: int) -> bool:
        """Whether a column holds nothing but numbers of articles that look like no other: `377quater`, `417/24`."""
        cells = [self.text[slice(*row[column])] for row in rows if column < len(row)]
        cells = [cell for cell in cells if cell.strip()]
        of_numbers = [cell for cell in cells if _NUMBERS.fullmatch(cell) and not _LONG_NUMBER.search(cell)]
        if len(of_numbers) <= 1 or len(of_numbers) * 4 < len(cells) * 3:
            return False
        known = [cell for cell in cells for number in _DISTINCT.findall(cell) if self.names.is_known(canonical(number))]
        return len(known) * 3 >= len(cells)

    def _told_by_numbers(self, rows: Sequence[Sequence[tuple[int, int]]], column: int) -> NamedAct | None:
        """The one code that numbers in a column tell which look like no other."""
        numbers = [
            canonical(number)
            for row in rows[:_MANY_ROWS]
            if column < len(row)
            for number in _DISTINCT.findall(self.text[slice(*row[column])])
        ]
        told = {code for number in numbers if (code := self.names.only_code_with(number))}
        return NamedAct("", 0, (self.names.corpus.code[told.pop()],)) if len(told) == 1 else None

    def _is_numbered(self, rows: Sequence[Sequence[tuple[int, int]]], column: int) -> bool:
        """Whether each cell of a column begins with a number as articles have them: `550bis: 6 m. – 3 jaar`."""
        cells = [row[column] for row in rows if column < len(row) and self.text[slice(*row[column])].strip()]
        return len(cells) > 1 and all(_BEGINS_WITH_A_NUMBER.match(self.text, *cell) for cell in cells)

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
    """The tables that can be seen in a text: lines in a row that are divided by `|`, tabs, blanks or semicolons."""
    return _tables(text) if any(sign in text for sign in (*_SIGNS, _SEMICOLON)) else ()


def _tables(text: str) -> Iterator[list[list[tuple[int, int]]]]:
    """The tables of a text: lines in a row that are divided by the same sign."""
    rows: list[list[tuple[int, int]]] = []
    start = 0
    sign = ""
    for line in text.splitlines(keepends=True):
        divided = next((sign for sign in _SIGNS if sign in line.strip()), "")
        if not divided and line.count(_SEMICOLON) >= _LEAST_OF_A_ROW:
            divided = _SEMICOLON
        if divided != sign or not divided:
            yield from [rows] * (len(rows) > 0)
            rows, sign = [], divided
        if divided and not _RULE.fullmatch(line):
            rows.append(list(_cells(line, start, divided)))
        start += len(line)
    yield from [rows] * (len(rows) > 0)


def _cells(line: str, start: int, sign: str) -> Iterable[tuple[int, int]]:
    inner = line.rstrip("\n")
    if sign == _BLANKS:
        yield from ((start + each.start(), start + each.end()) for each in _BETWEEN_BLANKS.finditer(inner))
        return
    at = start
    parts = inner.split(sign)
    if sign == "|" and parts and not parts[0].strip():
        at += len(parts[0]) + 1
        parts = parts[1:]
    for part in parts:
        yield at, at + len(part)
        at += len(part) + len(sign)
