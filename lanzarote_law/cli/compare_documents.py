"""`compare-documents`: what two documents of one State cite differently."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lanzarote_law import checking, documents, render
from lanzarote_law.cli import options
from lanzarote_law.cli.loading import load_corpus, make_view
from lanzarote_law.cli.screen import Destination, show

First = Annotated[Path, options.argument("A", "A document (txt, md, html, docx, pdf).")]
Second = Annotated[Path, options.argument("B", "Another document of the same State.")]


def compare_documents(
    context: typer.Context,
    a: First,
    b: Second,
    as_of: options.AsOf = "",
    format: options.FormatOption = None,  # noqa: A002  # the name of the option
    output: options.Output = None,
    lang: options.Lang = options.Language.EN,
) -> None:
    """Show what two documents of one State cite differently."""
    view = make_view(load_corpus(context, lang), as_of, lang)
    read = documents.files.read(a), documents.files.read(b)
    checked = [checking.check.check(view.corpus, each, view.on) for each in read]
    compared = checking.document_comparison.compare(view.corpus, *checked)
    ways = {
        **render.formats.output_formats.page_formats(lambda: render.document_comparison.page(view, read, compared)),
        "json": lambda _: render.json_output.json_text(
            render.document_comparison.comparison_json(view, read, compared)
        ),
    }
    show(Destination(format, output), ways)
