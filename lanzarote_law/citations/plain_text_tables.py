"""Tables that can be seen in a text: lines in a row that are divided by `|`, tabs, blanks or semicolons."""

from collections.abc import Iterable, Iterator

from lanzarote_law.documents.html_and_docx_tables import Cell
from lanzarote_law.grammar.word_patterns import lazy_regex

_BLANKS = "   "
_SEMICOLON = " ; "
_SIGNS = ("|", "\t", _BLANKS, " -> ", " => ", " → ")
"""What divides the cells of a row: as it is written, or as a page or a PDF becomes text; old and new have arrows."""
_LEAST_OF_A_ROW = 3
"""Semicolons from which on a line is a row, and no sentence."""
# viol   art. 375, by three blanks or more; not two words with two blanks between them
_BETWEEN_BLANKS = lazy_regex(r"\S(?:\S|\s{1,2}(?=\S))*")
# |---|:-:|, the line below the heads; not | 1 |
_RULE = lazy_regex(r"[\s|:=-]*")


def tables_in_text(text: str) -> Iterable[list[list[Cell]]]:
    """The tables in a plain text, each as its rows; empty if no line contains a column separator."""
    return _tables(text) if any(sign in text for sign in (*_SIGNS, _SEMICOLON)) else ()


def _tables(text: str) -> Iterator[list[list[Cell]]]:
    """The tables of a text: lines in a row that are divided by the same sign."""
    rows: list[list[Cell]] = []
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


def _cells(line: str, start: int, sign: str) -> Iterable[Cell]:
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
