"""A checked document → its annotated copy, in the same format."""

from datetime import date

from lanzarote_law import annotation
from lanzarote_law.annotation.comments import DocumentComments, Notes, Replacements
from lanzarote_law.documents.files import Document
from lanzarote_law.errors import UnreadableError
from lanzarote_law.render.checked_documents import CheckedDocument
from lanzarote_law.render.phrases import View
from lanzarote_law.wording import to_word, worded

COMMENTABLE_SUFFIXES = (".docx", ".pdf")
"""The endings of documents that can contain comments."""
ANNOTATE_INSTEAD = to_word("use --annotate OUT.html")


_SIGNATURE_MARKS = {b"PK": b"_xmlsignatures/", b"%P": b"/ByteRange"}
"""A mark of a signed document, by its first bytes: a folder in Word, the signed range of bytes in PDF."""


def is_digitally_signed(content: bytes) -> bool:
    """Whether a document is signed: the signature is not valid for a copy with comments."""
    mark = _SIGNATURE_MARKS.get(content[:2])
    return mark is not None and mark in content


def add_comments(
    document: Document, content: bytes, notes: Notes, on: date, replacements: Replacements, advice: str
) -> bytes:
    """The document with comments, and in Word with tracked changes. Raises UnreadableError, with advice."""
    if not document.sections:
        message = worded("{name} cannot contain comments; only Word (.docx) and PDF documents can", name=document.name)
        raise UnreadableError(message, advice)
    if content[:4] == b"PK\x03\x04":
        return annotation.annotated_docx.annotate_docx(document, content, notes, on, replacements)
    return annotation.annotated_pdf.annotate_pdf(document, content, notes(()), on)


def annotate_document(view: View, report: CheckedDocument, content: bytes) -> bytes:
    """The document with its comments. Raises UnreadableError if it cannot contain any."""

    def composed(_: object) -> DocumentComments:
        return annotation.comments.compose_comments(view, report)

    return add_comments(report.document, content, composed, view.on, {}, worded(ANNOTATE_INSTEAD))
