"""The forms in which pages are written: plain text, a terminal, Markdown, CSV."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.render.formats import blocks as blocks
    from lanzarote_law.render.formats import column_widths as column_widths
    from lanzarote_law.render.formats import csv_tables as csv_tables
    from lanzarote_law.render.formats import dated_blocks as dated_blocks
    from lanzarote_law.render.formats import docx as docx
    from lanzarote_law.render.formats import docx_body as docx_body
    from lanzarote_law.render.formats import docx_metadata as docx_metadata
    from lanzarote_law.render.formats import docx_sections as docx_sections
    from lanzarote_law.render.formats import docx_styles as docx_styles
    from lanzarote_law.render.formats import docx_tables as docx_tables
    from lanzarote_law.render.formats import docx_template as docx_template
    from lanzarote_law.render.formats import docx_xml as docx_xml
    from lanzarote_law.render.formats import footnotes as footnotes
    from lanzarote_law.render.formats import html as html
    from lanzarote_law.render.formats import markdown as markdown
    from lanzarote_law.render.formats import output_formats as output_formats
    from lanzarote_law.render.formats import plain_text as plain_text
    from lanzarote_law.render.formats import reproducible_zip as reproducible_zip
    from lanzarote_law.render.formats import site_html as site_html
    from lanzarote_law.render.formats import terminal as terminal
    from lanzarote_law.render.formats import web_addresses as web_addresses
    from lanzarote_law.render.formats import xlsx as xlsx
else:
    __getattr__ = load_modules_lazily(__name__)
