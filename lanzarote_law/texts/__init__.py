"""Official texts that the user added: read, kept on this computer, and held against the data."""

from lanzarote_law.lazy import load_modules_lazily

__getattr__ = load_modules_lazily(__name__)
