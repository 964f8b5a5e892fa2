"""Results → pages, tables, JSON, CSV, Markdown. Nothing here prints."""

from lanzarote_law.lazy import load_modules_lazily

__getattr__ = load_modules_lazily(__name__)
