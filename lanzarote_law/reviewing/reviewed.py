"""A checked document → its copy with what was found, in the form that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law import reviewing
from lanzarote_law.errors import UnreadableError
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from lanzarote_law.render.checked_documents import CheckedDocument
    from lanzarote_law.render.phrases import View

ENDINGS = (".docx", ".pdf")
"""Of the documents that can take comments."""


_SIGNED = {b"PK": b"_xmlsignatures/", b"%P": b"/ByteRange"}
"""What stands in a signed document, by how each kind begins: of Word a folder, of PDF which bytes are signed."""


def is_signed(content: bytes) -> bool:
    """Whether somebody signed a document: the signature does not hold for a copy with comments."""
    mark = _SIGNED.get(content[:2])
    return mark is not None and mark in content


def reviewed(view: View, report: CheckedDocument, content: bytes) -> bytes:
    """The document with its comments. Raises UnreadableError where it can take none."""
    document = report.document
    if not document.sections:
        message = worded("{name} can hold no comments: only Word (.docx) and PDF documents can", name=document.name)
        raise UnreadableError(message, worded("give --annotate OUT.html"))
    found = reviewing.remarks.review(view, report)
    if content[:4] == b"PK\x03\x04":
        return reviewing.word.commented(document, content, found, view.on)
    return reviewing.pdf.commented(document, content, found, view.on)
