"""Official texts that the user added: read, kept on this computer, and held against the data."""

from lanzarote_law.lazy import lazy_getattr

__getattr__ = lazy_getattr(__name__)
