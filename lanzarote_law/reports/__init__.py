"""What people hand in: answers → a whole document, which `render.formats` writes as Word, HTML, Excel or Markdown."""

from typing import TYPE_CHECKING

from lanzarote_law.doors import door

if TYPE_CHECKING:
    from lanzarote_law.reports import living as living
    from lanzarote_law.reports import report as report
else:
    __getattr__ = door(__name__)
