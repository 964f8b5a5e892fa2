"""A PDF and what is said of it → the same PDF with marks over its words, and a note on each: behind its own bytes."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from lanzarote_law.citations import bounds, pdf
from lanzarote_law.citations.pdf import AUTHOR
from lanzarote_law.errors import Severity, UnreadableError
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.citations.documents import Document
    from lanzarote_law.reviewing.remarks import Remark, Review

_SCRIPT = Path(__file__).with_name("pdfnotes.py")
_COLOURS = {
    "": (0.75, 0.85, 1.0),
    Severity.ERROR: (1.0, 0.66, 0.62),
    Severity.WARNING: (1.0, 0.85, 0.45),
    Severity.NOTE: (0.8, 0.9, 0.8),
}
"""By how bad a problem is; the first is that of the summary."""


def commented(document: Document, content: bytes, review: Review, on: date) -> bytes:
    """The document with a note on the whole of it and one at each problem.

    Raises UnreadableError where it can take none, and where the library is not there.
    """
    if find_spec("pypdf") is None:
        raise UnreadableError(
            worded("{name}: notes in PDF documents need the extra [documents]", name=document.name),
            worded('install them with: pip install "lanzarote-law[documents]"'),
        )
    told = {"author": AUTHOR, "day": on.strftime("%Y%m%d"), "pages": _pages(document, review)}
    given = f"{json.dumps(told)}\n".encode() + content
    output, why = pdf.watched(_SCRIPT, (2 * bounds.MEMORY,), given)
    refused, _, made = output.partition(b"\n")
    if why or json.loads(refused):
        raise UnreadableError(
            worded(
                "{name}: no notes can be put into this PDF: {why}", name=document.name, why=why or json.loads(refused)
            ),
            worded("save it anew, as by printing it to a PDF"),
        )
    return made


def _pages(document: Document, review: Review) -> list[tuple[int, str, list[object]]]:
    """What is said of each page, in the order of the pages; of a comment on a page, at the edge of that."""
    found: dict[int, list[object]] = {1: [_note(review.whole, 0, 0)]}
    starts = [start for start, *_ in document.sections] + [len(document.text)]
    texts: dict[int, str] = {}
    spans: dict[int, tuple[int, int]] = {}
    for (start, kind, number), end in zip(document.sections, starts[1:], strict=True):
        if kind == "page":
            texts[number] = document.text[start:end]
            spans[number] = (start, end)
    for remark in review.remarks:
        kind, number = document.section(remark.start)
        start, end = spans[number] if kind == "page" else (remark.start, remark.start)
        found.setdefault(number, []).append(_note(remark, start, end))
    return [(number, texts.get(number, ""), notes) for number, notes in sorted(found.items())]


def _note(remark: Remark, page: int, end: int) -> object:
    """What the script is told of a remark; its place is counted from where the page begins."""
    words = "\n".join((f"{remark.head}: {remark.lines[0]}", *remark.lines[1:]))
    stop = max(min(remark.end, end), remark.start)
    return remark.start - page, stop - page, words, _COLOURS[remark.severity]
