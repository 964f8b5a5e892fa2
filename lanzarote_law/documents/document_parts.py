"""What a reader of Word or of PDF hands over: the parts of a document, and what it could not read."""

from typing import NamedTuple

from lanzarote_law.documents.html_and_docx_tables import Table


class DocumentPart(NamedTuple):
    """What a part of a document is (`page`, `paragraph`, `footnote`, `header` ...), its number, and its text."""

    kind: str
    number: int
    words: str
    ident: str = ""
    """The id of a note or a comment in its file."""
    level: int = 0
    """Of a heading, 1 for one of the highest; else 0."""
    is_item: bool = False
    """Whether it is numbered or marked as an item of a list."""


class UnreadContent(NamedTuple):
    """Content of a document that could not be read, the index of its part, and the suggestion."""

    at: int
    message: str
    advice: str = ""


class DocumentParts(NamedTuple):
    """What was read of a document, and what not."""

    parts: tuple[DocumentPart, ...]
    lost: tuple[UnreadContent, ...] = ()
    passed: tuple[UnreadContent, ...] = ()
    """What is shown and was not read, though nothing is damaged: pictures, charts, what may be a scan."""
    tables: tuple[Table, ...] = ()
    """A place in them is the index of a part."""
