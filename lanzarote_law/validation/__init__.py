"""The rules of `validate`, which compare the records of the data."""

from lanzarote_law.lazy import load_modules_lazily

__getattr__ = load_modules_lazily(__name__)
