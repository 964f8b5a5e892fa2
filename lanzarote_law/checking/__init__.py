"""`check`: citations to problems, on a day."""

from lanzarote_law.lazy import load_modules_lazily

__getattr__ = load_modules_lazily(__name__)
