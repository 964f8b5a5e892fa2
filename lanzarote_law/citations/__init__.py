"""Text to citations: every article, item and point of the Convention that a text cites, and what it means."""

from lanzarote_law.lazy import load_modules_lazily

__getattr__ = load_modules_lazily(__name__)
