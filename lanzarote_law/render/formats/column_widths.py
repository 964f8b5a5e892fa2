"""Widths of table columns on paper, and which tables need a landscape page."""

import re
from functools import lru_cache
from typing import NamedTuple

from lanzarote_law.render.blocks import Run, Table, text_of_run

LETTER = 84
"""Twentieths of a point that a letter of a cell takes, on the average."""
EDGES = 160
"""The same, for what is left free in a cell beside its text."""
_READABLE = 40
"""Letters on a line, with which a long text can be read; a short one wants no more than it has."""
_COMFORTABLE = 24
_LONG = 25
"""A table of fewer lines stays on an upright page: pages that turn for a few rows are hard to read."""
_PILLAR = 18
"""A long text with fewer letters on a line is a pillar."""
_LONG_TEXT = 125
"""Letters of a text that is no title."""


_UNBROKEN = re.compile(r"[^\s-]+-?")
"""A word, or a part of one up to a hyphen, which stays on one line."""


class _Column(NamedTuple):
    """How many letters a column has in its longest word, in its longest text, and in its title and each row."""

    word: int
    text: int
    rows: tuple[int, ...]
    fixed: bool


@lru_cache(maxsize=1)
def _measured(table: Table) -> tuple[_Column, ...]:
    columns = []
    for index, column in enumerate(table.columns):
        texts = [column.title, *(text_of_run(row[index]) for row in table.rows)]
        words = {text: _UNBROKEN.findall(text) for text in texts}
        word = max((_wide(word) + (text == column.title) for text in words for word in words[text]), default=1)
        lengths = [len(text) for text in texts]
        columns.append(_Column(word, max(*lengths, word), tuple(lengths), column.fixed))
    return tuple(columns)


def _wide(word: str) -> int:
    """About how many average letters a word takes: capitals are wider."""
    return len(word) + len(word) // (5 if word.isupper() else 12) + 1


def is_wide(table: Table, width: int) -> bool:
    """Whether a table wants more than a page of this width: its words are too many, or its long texts are pillars."""
    columns = _measured(table)
    if table.across or sum(min(each.word, _READABLE) * LETTER + EDGES for each in columns) > width:
        return True
    shared = _shared(columns, width)
    pillars = [
        wide < _PILLAR * LETTER + EDGES for each, wide in zip(columns, shared, strict=True) if each.text > _LONG_TEXT
    ]
    return any(pillars) and sum(1 + row_lines(row, shared) for row in table.rows) > _LONG


def widths(table: Table, width: int) -> list[int]:
    """The widths of the columns of a table, in twentieths of a point."""
    return list(_shared(_measured(table), width))


@lru_cache(maxsize=64)
def _shared(columns: tuple[_Column, ...], width: int) -> list[int]:
    """The widths of the columns: of their texts where these fit, else of words, and the rest by how much they say."""
    room = max(width - EDGES * len(columns), len(columns)) // LETTER
    wanted = [each.text for each in columns]
    if sum(wanted) > room:
        wanted = [min(max(each.word, _COMFORTABLE), each.text) if each.fixed else each.word for each in columns]
        wanted = [min(each, _READABLE) for each in wanted]
        if sum(wanted) < room:
            wanted = _filled(columns, wanted, room)
        else:
            wanted = [max(1, each * room // sum(wanted)) for each in wanted]
    widths = [each * LETTER + EDGES for each in wanted]
    loose = [index for index, each in enumerate(columns) if not each.fixed]
    if loose and sum(widths) < width:  # what is left goes to the widest, so that tables end where the text does
        widths[max(loose, key=widths.__getitem__)] += width - sum(widths)
    return widths


def _filled(columns: tuple[_Column, ...], least: list[int], room: int) -> list[int]:
    """Widths between those of the words and those of the texts: the letters left go where they save most lines."""
    given = list(least)
    rows = list(zip(*(each.rows for each in columns), strict=True))
    while left := room - sum(given):
        saved = [0.0] * len(columns)
        for row in rows:
            lines = [length / wide for length, wide in zip(row, given, strict=True)]
            tallest = max(*lines, 0.01)
            for index, each in enumerate(lines):
                saved[index] += each * (each / tallest) ** _TALLEST / given[index]
        open_ = [index for index, each in enumerate(columns) if each.text > given[index]]
        if not open_:
            break
        most = max(open_, key=saved.__getitem__)
        given[most] += min(max(1, left // _AT_ONCE), columns[most].text - given[most])
    return given


_AT_ONCE = 16
"""One letter in so many of those left is given at a time: one by one would take long, and make little difference."""


_TALLEST = 6
"""The higher, the less a cell counts that is not the tallest of its row."""


def row_lines(row: tuple[Run, ...], widths: list[int]) -> int:
    """About how many lines a row takes."""
    return max(
        len(text_of_run(each)) * LETTER // max(wide - EDGES, LETTER) for each, wide in zip(row, widths, strict=True)
    )
