"""The forms in which pages are written: plain text, a terminal, Markdown, CSV."""

from lanzarote_law.lazy import load_modules_lazily

__getattr__ = load_modules_lazily(__name__)
