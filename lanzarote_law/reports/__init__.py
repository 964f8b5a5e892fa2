"""Documents to submit: answers → a whole report, which `render.formats` writes as Word, HTML, Excel or Markdown."""

from lanzarote_law.lazy import load_modules_lazily

__getattr__ = load_modules_lazily(__name__)
