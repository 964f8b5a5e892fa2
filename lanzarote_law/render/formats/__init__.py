"""The forms in which pages are written: plain text, a terminal, Markdown, CSV."""

from lanzarote_law.lazy import lazy_getattr

__getattr__ = lazy_getattr(__name__)
