"""Documents to submit: answers → a whole report, which `render.formats` writes as Word, HTML, Excel or Markdown."""

from lanzarote_law.lazy import lazy_getattr

__getattr__ = lazy_getattr(__name__)
