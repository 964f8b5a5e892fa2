"""Translations of the data's texts: which texts there are, and the catalogues of their translations."""

from lanzarote_law.lazy import lazy_getattr

__getattr__ = lazy_getattr(__name__)
