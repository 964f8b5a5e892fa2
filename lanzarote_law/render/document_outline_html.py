"""The outline of a document as HTML elements with their positions in the text."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import groupby, pairwise
from typing import NamedTuple

from lanzarote_law.documents.files import Document
from lanzarote_law.documents.html_and_docx_tables import Cell, Table

_HEADING = re.compile(r"^(#{1,6}[ \t]+)\S[^\n]*\n?", re.MULTILINE)
_ROWS = re.compile(r"(?:^[ \t]*\|[^\n]*\|[ \t]*(?:\n|\Z))+", re.MULTILINE)
_DIVIDES = re.compile(r"[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*\n?")
"""The line between the head of a table and its rows."""
_SIGN = re.compile(r"[ \t]*(?<!\\)\|[ \t]*")
_DEEPEST = 6
"""Of the headings of HTML, the first of which is the name of the document."""


def digest(text: str) -> str:
    """The digest by which a policy allows a style."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def page_head(language: str, title: str, style: str) -> str:
    """The head of a page in which nothing may run or load anything; the title is markup."""
    policy = f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src '{digest(style)}'"
    return (
        f'<!doctype html>\n<html lang="{language}">\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n"
    )


class HtmlElement(NamedTuple):
    """An HTML element around a range of the text; elements are nested or disjoint."""

    start: int
    end: int
    name: str
    given: str = ""
    before: str = ""
    """Elements of which nothing stands in the text."""

    @property
    def tags(self) -> tuple[str, str]:
        """The begin tag and the end tag of the element."""
        return f"{self.before}<{self.name}{self.given}>", f"</{self.name}>"


_UNSEEN = ' class="sign"'
"""Of what makes a heading or a table in a text, and is not shown beside one."""


def html_elements(document: Document) -> list[HtmlElement]:
    """The HTML elements of a document, in the order of their starts, outer ones first."""
    if document.plain:
        found = [*_written_headings(document.text), *_written_tables(document.text)]
    else:
        breaks = document.text.startswith
        found = [
            HtmlElement(start, end + breaks("\n", end), _heading(level)) for start, end, level in document.headings
        ]
        found += _tables(document.tables)
    return _nested(found)


def _nested(found: Iterable[HtmlElement]) -> list[HtmlElement]:
    """Those that lie within each other or beside each other, which all are but in a file that somebody made by hand."""
    kept: list[HtmlElement] = []
    around: list[HtmlElement] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        while around and around[-1].end <= each.start and around[-1].start < each.start:
            around.pop()
        if not around or each.end <= around[-1].end:
            kept.append(each)
            around.append(each)
    return kept


def _heading(level: int) -> str:
    return f"h{min(level + 1, _DEEPEST)}"


def _written_headings(text: str) -> Iterator[HtmlElement]:
    for match in _HEADING.finditer(text):
        yield HtmlElement(*match.span(), _heading(match[1].count("#")))
        yield HtmlElement(*match.span(1), "span", _UNSEEN)


def _written_tables(text: str) -> Iterator[HtmlElement]:
    for match in _ROWS.finditer(text):
        lines = [line.span() for line in re.finditer(r"[^\n]*\n|[^\n]+\Z", text[match.start() : match.end()])]
        spans = [(match.start() + start, match.start() + end) for start, end in lines]
        if len(spans) > 1 and _DIVIDES.fullmatch(text, *spans[1]):
            yield HtmlElement(*match.span(), "table")
            for number, (start, end) in enumerate(spans):
                yield from _written_row(text, start, end, number)


def _written_row(text: str, start: int, end: int, number: int) -> Iterator[HtmlElement]:
    """A line as a row; the line below the head is there, and not shown."""
    if number == 1:
        yield HtmlElement(start, end, "tr", _UNSEEN)
        yield HtmlElement(start, end, "td")
        return
    yield HtmlElement(start, end, "tr")
    signs = [match.span() for match in _SIGN.finditer(text, start, end)]
    for index, (begins, shown) in enumerate(signs[:-1]):
        is_last = index == len(signs) - 2
        closes = end if is_last else signs[index + 1][0]
        yield HtmlElement(begins, closes, "td" if number else "th")
        yield HtmlElement(begins, shown, "span", _UNSEEN)
        if is_last:
            yield HtmlElement(signs[-1][0], end, "span", _UNSEEN)


def _tables(tables: Iterable[Table]) -> Iterator[HtmlElement]:
    """The outermost tables of Word or HTML; what stands between two cells stands at the end of the first."""
    done = 0
    for rows in sorted(tables, key=lambda rows: (rows[0][0][0], -rows[-1][-1][1])):
        cells = [cell for row in rows for cell in row]
        begins, ends = cells[0][0], cells[-1][1]
        if begins < done or begins == ends or cells != sorted(cells):
            continue
        done = ends
        starts = sorted({start for start, _ in cells if start < ends})
        following = dict(pairwise((*starts, ends)))
        yield HtmlElement(begins, ends, "table")
        for row in rows:
            yield from _row(row, following)


def _row(row: Sequence[Cell], following: Mapping[int, int]) -> Iterator[HtmlElement]:
    """A row and its cells, each up to the next; one in which nothing stands is put before the next that has words."""
    found: list[HtmlElement] = []
    empty = ""
    for cell, of_it in groupby(row):
        wide = len(list(of_it))
        given = f' colspan="{wide}"' if wide > 1 else ""
        if cell[0] == cell[1]:
            empty += f"<td{given}></td>"
        elif cell[0] in following:
            found.append(HtmlElement(cell[0], following[cell[0]], "td", given, empty))
            empty = ""
    if found:
        yield HtmlElement(found[0].start, found[-1].end, "tr")
        yield from found
