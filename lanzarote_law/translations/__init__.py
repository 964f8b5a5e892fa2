"""Translations of the data's texts: which texts there are, and the catalogues of their translations."""

from lanzarote_law.lazy import load_modules_lazily

__getattr__ = load_modules_lazily(__name__)
