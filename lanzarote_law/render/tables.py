"""What the tables of pages share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.render.formats.blocks import Column, Line, run

if TYPE_CHECKING:
    from lanzarote_law.render.phrases import View

NOTHING = Line(run("-"), 2)
"""Under a heading that has nothing under it."""


def columns(view: View, *titles: str) -> tuple[Column, ...]:
    """Columns by the keys of their titles; the first is never broken over lines."""
    return tuple(Column(view.word(title) if title else "", fixed=index == 0) for index, title in enumerate(titles))
