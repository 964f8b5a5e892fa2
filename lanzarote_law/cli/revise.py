"""`revise`: what is still true of a paper that was sent."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from lanzarote_law import annotation, checking, documents, render
from lanzarote_law.cli import check_batch, commented_copy_paths, options
from lanzarote_law.cli.common_inputs import CommonInputs, parse_day, with_common_inputs
from lanzarote_law.cli.user_io import say, show, show_progress, with_progress
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Corpus
from lanzarote_law.text_folding_and_display import printable_line
from lanzarote_law.wording import worded

OldDocument = Annotated[
    Path, options.argument("FILE", "A document (txt, md, html, docx, pdf); - means standard input.")
]
Then = Annotated[
    str,
    options.option("--then", "DAY", "Give the date of the document (default: the date stated in it).", **options.DAY),
]
_REDLINE = "Write a copy with outdated article numbers replaced as tracked changes, and comments; of a PDF, with notes."
Redline = Annotated[Path | None, options.output_file("--redline", "OUT.docx", _REDLINE)]
RevisionFormat = Annotated[
    Literal["table", "json", "md", "docx", "html"] | None,
    options.format_option(
        "Use table, json, md, docx or html (default: the format that the extension of -o FILE indicates,"
        " otherwise table)."
    ),
]


@with_common_inputs(format=RevisionFormat, verbose=options.EveryStatement)
def revise(asked: CommonInputs, file: OldDocument, then: Then = "", redline: Redline = None) -> None:
    """Show which statements of an old document still hold.

    Each statement that cites law is read on the date of the document and on another date.
    """
    view = asked.view()
    content = documents.files.read_content(file)
    working = printable_line(f"{view.word('checking')} {file}")
    with show_progress(working):
        document = documents.files.document_of_content(file, content)
        revision = checking.check_at_two_dates.recheck_document(
            view.corpus, document, date_of_document(view.corpus, document, then), view.on
        )
    beside = []
    if redline:
        named = [check_batch.DocumentToCheck(file, Path(file.name))]
        advice, force = worded(annotation.redline.LIST_INSTEAD), asked.context.meta["force"]
        targets = commented_copy_paths.target_paths(named, redline, advice, several=False, force=force)
        with show_progress(working):
            copy, changes = annotation.redline.revised_copy(view, revision, content)
        beside.append(commented_copy_paths.copy_destination(targets[file], copy))
        commented_copy_paths.warn_of_lost_signatures({file: content})
        say(printable_line(view.counted("revise.tracked", changes)))
    for each in document.problems:
        say(printable_line(f"warning: {document.place(each.start)}: {each.message}"))
    ways = {
        **render.formats.output_formats.page_formats(lambda: render.recheck.page(view, revision)),
        "json": lambda _: render.json_output.json_text(render.recheck.recheck_json(view, revision)),
        "docx": lambda _: render.formats.docx.document(render.recheck.recheck_paper(view, revision)),
        "html": lambda _: render.formats.html.document(render.recheck.recheck_paper(view, revision)),
    }
    show(asked.target, with_progress(working, ways), *beside)


def date_of_document(corpus: Corpus, document: documents.files.Document, typed: str) -> date:
    """The date of the document, as typed or as it bears it. Raises NotUnderstoodError if it bears none."""
    if typed:
        return parse_day(corpus, typed)
    found = checking.check_at_two_dates.own_date(document)
    if found is None:
        message = worded("{name} states no date of its own", name=printable_line(document.name))
        raise NotUnderstoodError(message, worded("give the date at which it described the law: --then 2018-01-26"))
    return found
