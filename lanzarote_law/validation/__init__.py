"""The rules of `validate`, which compare the records of the data."""

from lanzarote_law.lazy import lazy_getattr

__getattr__ = lazy_getattr(__name__)
