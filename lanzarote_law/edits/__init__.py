"""Changes of the law: their effect on the records, and their consequences."""

from lanzarote_law.lazy import load_modules_lazily

__getattr__ = load_modules_lazily(__name__)
