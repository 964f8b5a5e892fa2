"""`compare-documents`: what two documents of one State cite differently."""

from pathlib import Path
from typing import Annotated

from lanzarote_law import checking, documents, render
from lanzarote_law.cli import options
from lanzarote_law.cli.common_inputs import CommonInputs, with_common_inputs
from lanzarote_law.cli.user_io import show, show_progress
from lanzarote_law.text_folding_and_display import printable_line

First = Annotated[Path, options.argument("A", "A document (txt, md, html, docx, pdf).")]
Second = Annotated[Path, options.argument("B", "Another document of the same State.")]


@with_common_inputs(verbose=None)
def compare_documents(asked: CommonInputs, a: First, b: Second) -> None:
    """Compare the citations in two documents of one State."""
    view = asked.view()
    with show_progress(printable_line(f"{view.word('checking')} {a}, {b}")):
        read = documents.files.read_document(a), documents.files.read_document(b)
        checked = [checking.check.check(view.corpus, each, view.on) for each in read]
        compared = checking.document_comparison.compare(view.corpus, *checked)
    ways = {
        **render.formats.output_formats.page_formats(lambda: render.document_comparison.page(view, read, compared)),
        "json": lambda _: render.json_output.json_text(
            render.document_comparison.comparison_json(view, read, compared)
        ),
    }
    show(asked.target, ways)
