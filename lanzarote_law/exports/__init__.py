"""The whole data set in a form in which a team serves it to others: tables of a database, or linked data."""

from lanzarote_law.lazy import lazy_getattr

__getattr__ = lazy_getattr(__name__)
