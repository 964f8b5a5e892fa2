"""The documentation as a site, made by Sphinx: `sphinx-build -W -c docs . FOLDER`, then open FOLDER/index.html."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests import reference

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "lanzarote-law"
extensions = ["myst_parser"]
root_doc = "docs/index"
# the folder of the project is the source, so that links lead to the same files here and in the site
include_patterns = ["*.md", "docs/*.md", "docs/reports/*.md", "tests/scenarios/README.md"]
exclude_patterns = [".*", "README.md", "build", "dist", "venv"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 4
smartquotes = False
html_theme = "furo"
html_title = "lanzarote-law"
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False

GENERATED = {"docs/commands": reference.commands, "docs/data": reference.data}


def setup(app: Sphinx) -> None:
    """Add the generated part of the reference, and a start page at the top of the folder."""
    app.connect("source-read", add_reference)
    app.connect("build-finished", write_start_page)


def add_reference(_app: Sphinx, name: str, content: list[str]) -> None:
    """Add the generated part to a page of the reference."""
    if name in GENERATED:
        content[0] += "\n" + GENERATED[name]()


def write_start_page(app: Sphinx, _error: Exception | None) -> None:
    """Lead a reader who opens the folder to the first page."""
    page = '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=docs/index.html">'
    (app.outdir / "index.html").write_text(f'{page}<a href="docs/index.html">lanzarote-law</a>\n', encoding="utf-8")
