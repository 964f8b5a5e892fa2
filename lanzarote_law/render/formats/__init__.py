"""The forms in which pages are written: plain text, a terminal, Markdown, CSV."""

from typing import TYPE_CHECKING

from lanzarote_law.doors import door

if TYPE_CHECKING:
    from lanzarote_law.render.formats import blocks as blocks
    from lanzarote_law.render.formats import comma_separated as comma_separated
    from lanzarote_law.render.formats import markdown as markdown
    from lanzarote_law.render.formats import plain as plain
    from lanzarote_law.render.formats import terminal as terminal
    from lanzarote_law.render.formats import writing as writing
else:
    __getattr__ = door(__name__)
