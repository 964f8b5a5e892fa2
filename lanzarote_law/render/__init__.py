"""Results → pages, tables, JSON, CSV, Markdown. Nothing here prints."""

from lanzarote_law.lazy import lazy_getattr

__getattr__ = lazy_getattr(__name__)
