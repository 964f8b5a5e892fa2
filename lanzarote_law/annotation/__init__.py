"""`check --comments`: a checked document → a copy of it, with the problems as comments beside its text."""

from lanzarote_law.lazy import load_modules_lazily

__getattr__ = load_modules_lazily(__name__)
