"""What lays out a page: columns of its tables, legends, and its height on a screen.

A legend is one line below a table with the meaning of its words, from the same source as `help words`. The height is
the number of lines that blocks take on a terminal of 80 columns, estimated without drawing them: the answer on one
screen is made for that size wherever it is written, so that it is the same everywhere.
"""

from collections.abc import Iterable
from math import ceil

from lanzarote_law.render import blocks
from lanzarote_law.render.blocks import Block, Column, Page, Paragraph, Styled, run, text_of_run
from lanzarote_law.render.phrases import View
from lanzarote_law.render.words import word

# -- columns ---------------------------------------------------------------------------------------------------------

LOOSE = Column(fixed=False)
"""A column without a title that may be broken over lines."""
PAIRED = (Column(), LOOSE)
"""A name that is never broken, and what is told of it."""
NOTHING = Paragraph(run("-"), 2)
"""Under a heading that has nothing under it."""


def columns(view: View, *titles: str, fixed: tuple[int, ...] = (0,), right: tuple[int, ...] = ()) -> tuple[Column, ...]:
    """Columns by the keys of their titles; `fixed` ones are never broken, `right` ones are right-aligned numbers."""
    return tuple(
        Column(view.word(title) if title else "", index in fixed, index in right) for index, title in enumerate(titles)
    )


# -- legends ---------------------------------------------------------------------------------------------------------


def printed_word(key: str, language: str) -> str:
    """A word as pages print it, without what joins it to what follows."""
    return word(key, language).strip().rstrip(":").strip()


def meaning_of(key: str, language: str) -> str:
    """What a word means, without a capital and a stop."""
    return word(f"means.{key}", language)


def legend(view: View, words: Iterable[str], indent: int = 2) -> list[Block]:
    """What the words of a table mean, in one line, by their keys: `standing.weak`, `asserted`; none for no words."""
    text = " · ".join(
        f"{printed_word(each, view.language)}{view.colon}{meaning_of(each, view.language)}"
        for each in dict.fromkeys(words)
    )
    return [Paragraph(run(Styled(text, "dim")), indent)] if text else []


# -- the height ------------------------------------------------------------------------------------------------------

LINES, COLUMNS = 22, 80
"""The lines and columns of a screen of 24 by 80, less one for the prompt, and one for what is reckoned too short."""

_LITTLE = 9
_LOST = 4
"""Columns at the end of a line that the next word does not fill, on an average."""
_NARROWEST = 20
"""Columns that are left beside the widest label or first cell, at the least."""


def height_of(page: Iterable[Block]) -> int:
    """The estimated number of lines of some blocks."""
    return sum(map(_height, page))


def without_blank_lines(page: Page) -> Page:
    """A page that is a little too high for a screen without its blank lines, as far as that is needed.

    The first goes first, then those from the end on.
    """
    first, *others = [index for index, block in enumerate(page) if isinstance(block, blocks.Space)] or [-1]
    too_many = height_of(page) - LINES
    without = [first, *others[::-1]][: max(too_many, 0)] if too_many <= _LITTLE else []
    return tuple(block for index, block in enumerate(page) if index not in without)


def _height(block: Block) -> int:
    if isinstance(block, (blocks.Heading, Paragraph)):
        return _lines(text_of_run(block.run), COLUMNS - (2 * block.indent if isinstance(block, Paragraph) else 0))
    if isinstance(block, blocks.Facts):
        label = max((len(label) for label, _ in block.pairs), default=0)
        return sum(_lines(text_of_run(value), COLUMNS - 2 * block.indent - label - 2) for _, value in block.pairs)
    if isinstance(block, blocks.Table):
        rows = [[text_of_run(cell) for cell in row] for row in block.rows]
        fixed = max((len(row[0]) for row in rows), default=0)
        return sum(_lines(" ".join(row[1:]), COLUMNS - 2 * block.indent - fixed - 2) for row in rows)
    return 1


def _lines(text: str, columns: int) -> int:
    return 1 if len(text) <= columns else ceil(len(text) / max(_NARROWEST, columns - _LOST))
