"""`check --comments`: a checked document → a copy of it, with the problems as comments beside its text."""

from lanzarote_law.lazy import lazy_getattr

__getattr__ = lazy_getattr(__name__)
