"""`check`: citations to problems, on a day."""

from lanzarote_law.lazy import lazy_getattr

__getattr__ = lazy_getattr(__name__)
