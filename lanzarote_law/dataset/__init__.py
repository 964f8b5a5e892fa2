"""The data set: reads YAML into the model and writes it back, checks its shape, caches and saves it."""

from lanzarote_law.lazy import lazy_getattr

__getattr__ = lazy_getattr(__name__)
