"""Files to text with places: what a person sees of a document, and where each letter stands."""

from lanzarote_law.lazy import load_modules_lazily

__getattr__ = load_modules_lazily(__name__)
