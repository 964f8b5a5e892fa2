"""Columns that the tables of pages share."""

from __future__ import annotations

from lanzarote_law.render.formats.blocks import Column, Line, run
from lanzarote_law.render.phrases import View

LOOSE = Column(fixed=False)
"""A column without a title that may be broken over lines."""
PAIRED = (Column(), LOOSE)
"""A name that is never broken, and what is told of it."""
NOTHING = Line(run("-"), 2)
"""Under a heading that has nothing under it."""


def columns(view: View, *titles: str, fixed: tuple[int, ...] = (0,), right: tuple[int, ...] = ()) -> tuple[Column, ...]:
    """Columns by the keys of their titles; which of them are never broken over lines, and which hold numbers."""
    return tuple(
        Column(view.word(title) if title else "", index in fixed, index in right) for index, title in enumerate(titles)
    )
