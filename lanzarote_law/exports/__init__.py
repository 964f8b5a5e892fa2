"""The whole data set in a form in which a team serves it to others: tables of a database, or linked data."""

from lanzarote_law.lazy import load_modules_lazily

__getattr__ = load_modules_lazily(__name__)
