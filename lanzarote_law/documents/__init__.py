"""Files to text with places: what a person sees of a document, and where each letter stands."""

from lanzarote_law.lazy import lazy_getattr

__getattr__ = lazy_getattr(__name__)
