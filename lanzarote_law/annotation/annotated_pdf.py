"""A PDF and its comments → the same PDF with highlighted words and a note on each, appended to its bytes."""

import json
from datetime import date
from itertools import groupby
from pathlib import Path

from lanzarote_law.annotation.comments import Comment, DocumentComments
from lanzarote_law.documents import pdf_reader, size_limits
from lanzarote_law.documents.files import Document
from lanzarote_law.documents.pdf_reader import AUTHOR
from lanzarote_law.errors import Severity, UnreadableError
from lanzarote_law.extras import require_extra
from lanzarote_law.wording import worded

_SCRIPT = Path(__file__).with_name("pdf_annotation_script.py")
_COLOURS = {
    "": (0.75, 0.85, 1.0),
    Severity.ERROR: (1.0, 0.66, 0.62),
    Severity.WARNING: (1.0, 0.85, 0.45),
    Severity.NOTE: (0.8, 0.9, 0.8),
}
"""By the severity of a problem; the first is the colour of the summary."""


def annotate_pdf(document: Document, content: bytes, notes: DocumentComments, on: date) -> bytes:
    """The document with a note on the whole of it and one at each problem.

    Raises UnreadableError if it cannot contain notes, or if the library is not installed.
    """
    message = worded("{name}: notes in PDF documents need the extra [documents]", name=document.name)
    require_extra("documents", ("pypdf",), message)
    instructions = {"author": AUTHOR, "day": on.strftime("%Y%m%d"), "pages": _page_notes(document, notes)}
    given = f"{json.dumps(instructions)}\n".encode() + content
    output, why = pdf_reader.run_watched(_SCRIPT, (2 * size_limits.MEMORY,), given)
    refused, _, made = output.partition(b"\n")
    if why or json.loads(refused):
        raise UnreadableError(
            worded(
                "{name}: notes cannot be added to this PDF: {why}", name=document.name, why=why or json.loads(refused)
            ),
            worded("save the document again, for example by printing it to a PDF"),
        )
    return made


def _page_notes(document: Document, notes: DocumentComments) -> list[tuple[int, str, list[object]]]:
    """The notes on each page, in order; a note on a comment of the document is at the edge of its page."""
    found: dict[int, list[object]] = {1: [_pdf_note([notes.summary], 0, 0)]}
    ends = [*(start for start, *_ in document.sections[1:]), len(document.text)]
    of_pages = {
        number: (start, end)
        for (start, kind, number), end in zip(document.sections, ends, strict=True)
        if kind == "page"
    }
    for _, alike in groupby(sorted(notes.comments, key=_span), key=_span):
        comments = list(alike)
        at = comments[0].start
        kind, number = document.section(at)
        found.setdefault(number, []).append(_pdf_note(comments, *(of_pages[number] if kind == "page" else (at, at))))
    return [
        (number, document.text[slice(*of_pages.get(number, (0, 0)))], notes) for number, notes in sorted(found.items())
    ]


def _span(comment: Comment) -> tuple[int, int]:
    return comment.start, comment.end


def _pdf_note(comments: list[Comment], page: int, end: int) -> object:
    """One note for all comments on the same words, since a mark below another cannot be opened."""
    first = comments[0]
    words = "\n\n".join("\n".join((f"{each.head}: {each.lines[0]}", *each.lines[1:])) for each in comments)
    stop = max(min(first.end, end), first.start)
    worst = next((each for each in Severity if each in {comment.severity for comment in comments}), "")
    return first.start - page, stop - page, words, _COLOURS[worst]
