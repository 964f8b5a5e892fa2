"""The forms in which pages are written: plain text, a terminal, Markdown, CSV."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.render.formats import blocks as blocks
    from lanzarote_law.render.formats import columns as columns
    from lanzarote_law.render.formats import comma_separated as comma_separated
    from lanzarote_law.render.formats import docx as docx
    from lanzarote_law.render.formats import footnotes as footnotes
    from lanzarote_law.render.formats import html as html
    from lanzarote_law.render.formats import living as living
    from lanzarote_law.render.formats import markdown as markdown
    from lanzarote_law.render.formats import packed as packed
    from lanzarote_law.render.formats import plain as plain
    from lanzarote_law.render.formats import terminal as terminal
    from lanzarote_law.render.formats import weblinks as weblinks
    from lanzarote_law.render.formats import wordpage as wordpage
    from lanzarote_law.render.formats import wordsections as wordsections
    from lanzarote_law.render.formats import wordstyles as wordstyles
    from lanzarote_law.render.formats import wordtables as wordtables
    from lanzarote_law.render.formats import wordtemplate as wordtemplate
    from lanzarote_law.render.formats import wordtraces as wordtraces
    from lanzarote_law.render.formats import wordxml as wordxml
    from lanzarote_law.render.formats import writing as writing
    from lanzarote_law.render.formats import xlsx as xlsx
else:
    __getattr__ = load_modules_lazily(__name__)
