"""Text to citations: every article, item and point of the Convention that a text cites, and what it means."""

from lanzarote_law.lazy import lazy_getattr

__getattr__ = lazy_getattr(__name__)
