"""The data set: reads YAML into the model and writes it back, checks its shape, caches and saves it."""

from lanzarote_law.lazy import load_modules_lazily

__getattr__ = load_modules_lazily(__name__)
