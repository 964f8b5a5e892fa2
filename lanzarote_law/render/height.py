"""The number of lines that blocks take on a terminal of 80 columns, estimated without drawing them.

The answer on one screen is made for that size wherever it is written, so that it is the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from lanzarote_law.render.formats.blocks import Block, Facts, Heading, Line, Page, Space, Table, plain

LINES, COLUMNS = 22, 80
"""The lines and columns of a screen of 24 by 80, less one for the prompt, and one for what is reckoned too short."""

_LITTLE = 9
_LOST = 5
"""Columns at the end of a line that the next word does not fill, on an average."""
_NARROWEST = 20
"""Columns that are left beside the widest label or first cell, at the least."""


def height_of(blocks: Iterable[Block]) -> int:
    """The estimated number of lines of some blocks."""
    return sum(map(_height, blocks))


def without_blank_lines(page: Page) -> Page:
    """A page that is a little too high for a screen without its blank lines, as far as that is needed.

    The first goes first, then those from the end on.
    """
    first, *others = [index for index, block in enumerate(page) if isinstance(block, Space)] or [-1]
    too_many = height_of(page) - LINES
    without = [first, *others[::-1]][: max(too_many, 0)] if too_many <= _LITTLE else []
    return tuple(block for index, block in enumerate(page) if index not in without)


def _height(block: Block) -> int:
    if isinstance(block, (Heading, Line)):
        indent = 2 * block.indent if isinstance(block, Line) else 0
        return _lines(plain(block.run), COLUMNS - indent)
    if isinstance(block, Facts):
        label = max((len(label) for label, _ in block.pairs), default=0)
        return sum(_lines(plain(value), COLUMNS - 2 * block.indent - label - 2) for _, value in block.pairs)
    if isinstance(block, Table):
        rows = [[plain(cell) for cell in row] for row in block.rows]
        fixed = max((len(row[0]) for row in rows), default=0)
        return sum(_lines(" ".join(row[1:]), COLUMNS - 2 * block.indent - fixed - 2) for row in rows)
    return 1


def _lines(text: str, columns: int) -> int:
    return 1 if len(text) <= columns else ceil(len(text) / max(_NARROWEST, columns - _LOST))
