"""Changes of the law: their effect on the records, and their consequences."""

from lanzarote_law.lazy import lazy_getattr

__getattr__ = lazy_getattr(__name__)
