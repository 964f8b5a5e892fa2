"""Files → text with places: plain text, Markdown, HTML, Word, PDF and mail, in the order of a reader.

PDF needs the extra `[documents]`; what reads a kind of file is imported only for a file of that kind.
"""

from __future__ import annotations

import re
import stat
import sys
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, BinaryIO

from lanzarote_law import citations
from lanzarote_law.citations import bounds, pagejoins, readingrules
from lanzarote_law.citations.problems import DocumentProblem
from lanzarote_law.errors import UnreadableError
from lanzarote_law.typography import printable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lanzarote_law.citations.encodings import Decoded
    from lanzarote_law.citations.parts import DocumentParts
    from lanzarote_law.citations.tables import Table
    from lanzarote_law.errors import Rule


class Document:
    """A text that was read from a file, and where in the file each stretch of it stands."""

    def __init__(
        self, name: str, text: str, sections: tuple[tuple[int, str, int], ...] = (), *, plain: bool = False
    ) -> None:
        self.name = name
        self.text = text
        self.sections = sections
        """For Word and PDF: offsets at which a part begins, what it is (`page`, `paragraph` ...), and its number."""
        self.body_end = len(text)
        """Where the notes, comments and headers begin, which stand behind the text and under none of its headings."""
        self.headings: tuple[int, ...] = ()
        """Of Word, where its headings begin."""
        self.tables: tuple[Table, ...] = ()
        """The tables of HTML and Word; those of a plain text are seen in it."""
        self.problems: tuple[DocumentProblem, ...] = ()
        """What had to be guessed, and what could not be read."""
        self.plain = plain
        """Whether a person sees all of it who opens it: not so in HTML, Word and PDF, where text can be hidden."""

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, both from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def section(self, offset: int) -> tuple[str, int]:
        """Of Word and PDF, what the part is in which an offset stands, and its number: `page`, 3."""
        index = bisect_right(self.sections, offset, key=lambda section: section[0]) - 1
        _, kind, number = self.sections[max(index, 0)]
        return kind, number

    def place(self, offset: int) -> str:
        """Where an offset stands, as a person would look for it.

        `reply.txt:12:5`, `reply.pdf: page 3`, `reply.docx: "Sanctions": "Article 372 of the …"`
        """
        if self.sections:
            return f"{self.name}: {self.beginning(offset) or '{} {}'.format(*self.section(offset))}"
        line, column = self.line_and_column(offset)
        return f"{self.name}:{line}:{column}"

    def beginning(self, offset: int) -> str:
        """For a paragraph of Word, which nobody counts, the heading above it and how it begins; for others nothing."""
        if not self.sections or self.section(offset)[0] != "paragraph":
            return ""
        index = max(bisect_right(self.sections, offset, key=lambda section: section[0]) - 1, 0)
        first = _first_words(self.text, self.sections[index][0])
        if not first:
            return ""
        above = bisect_right(self.headings, offset) - 1
        if above < 0 or self.headings[above] == self.sections[index][0]:
            return f'"{first}"'
        return f'"{_first_words(self.text, self.headings[above])}": "{first}"'


_FIRST_WORDS = 40


def _first_words(text: str, start: int) -> str:
    """How a paragraph begins, in whole words, with a sign that it goes on."""
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else len(text)]
    words = printable(" ".join(line.split()))
    return words if len(words) <= _FIRST_WORDS else words[: _FIRST_WORDS + 1].rpartition(" ")[0] + " …"


class MarkupDocument(Document):
    """A text that was taken out of HTML: places are those of the source."""

    def __init__(self, name: str, text: str, source: Document, pieces: tuple[tuple[int, int], ...]) -> None:
        super().__init__(name, text)
        self.source = source
        self.pieces = pieces
        """Offsets in the text, with that in the source from which each piece was taken."""

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and the column of the source, both from 1."""
        index = max(bisect_right(self.pieces, (offset, sys.maxsize)) - 1, 0)
        start, origin = self.pieces[index] if self.pieces else (0, 0)
        return self.source.line_and_column(origin + offset - start)


def read(path: Path) -> Document:
    """The document in a file, or on standard input where the path is `-`.

    Raises UnreadableError, in one line, where it cannot be read.
    """
    if str(path) == "-":
        return _document("<stdin>", "", _bytes("<stdin>", sys.stdin.buffer))
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # a pipe would wait, and a device may never end
            raise UnreadableError(
                f"{path} is no file, but a pipe or a device", "for what comes through a pipe write - as the name"
            )
        with path.open("rb") as file:
            content = _bytes(str(path), file)
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror or error}") from error
    except ValueError as error:  # no name of a file has a zero in it
        raise UnreadableError(f"{path} cannot be read: {error}") from error
    return _document(str(path), path.suffix.lower(), content)


def _bytes(name: str, file: BinaryIO) -> bytes:
    content = file.read(bounds.FILE + 1)
    bounds.within(bounds.FILE, len(content), name, "bytes")
    return content


def _document(name: str, kind: str, content: bytes) -> Document:
    """The document that some bytes are, by the ending of the name of the file and by how they begin."""
    if not content.strip():
        raise UnreadableError(f"{name} is empty")
    if kind == ".docx" or (content[:4] == b"PK\x03\x04" and b"word/" in content):
        return _sectioned(name, citations.word.read(name, content))
    if kind == ".pdf" or content[:5] == b"%PDF-":
        return _sectioned(name, citations.pdf.read(name, content))
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise UnreadableError(f"{name} is a Word document of the old kind (.doc)", "save it as .docx")
    if content[:5] == b"{\\rtf":
        raise UnreadableError(f"{name} is in Rich Text Format", "save it as .docx")
    if kind == ".eml":
        kind, content = citations.letter.body(name, content)
    decoded = citations.encodings.decode(content)
    if "\0" in decoded.text[:1024]:
        raise UnreadableError(f"{name} is no text", "check reads txt, md, html, eml, docx and pdf")
    if not decoded.text.strip():
        raise UnreadableError(f"{name} is empty")
    is_markup = kind in _MARKUP or (kind != ".txt" and _BEGINS_AS_MARKUP.match(decoded.text) is not None)
    bounds.within(bounds.MARKUP if is_markup else bounds.TEXT, len(decoded.text), name, "characters")
    document = Document(name, decoded.text, plain=not is_markup)
    document.problems = tuple(_guessed(decoded))
    is_xml = kind in _XML or (kind not in _MARKUP and decoded.text.lstrip("\ufeff \n\t").startswith("<?xml"))
    return _markup(document, is_xml=is_xml) if is_markup else document


_XML = frozenset((".xhtml", ".xht"))
_MARKUP = _XML | frozenset((".html", ".htm", ".shtml", ".shtm"))
_BEGINS_AS_MARKUP = re.compile(
    r"\ufeff?\s*+(?><\?[^>]{0,300}>\s*|<!--(?s:.{0,2000}?)-->\s*){0,9}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
"""A page whose name does not say that it is one, as on standard input."""


_TOLD = 10
"""Odd letters of which each is told by itself."""


def _guessed(decoded: Decoded) -> Iterator[DocumentProblem]:
    """That the encoding was guessed, at the first letter that hangs on it; and the letters that are not of it."""
    text, encoding, odd = decoded
    if encoding and encoding != "UTF-8":
        first = re.search(r"[^\x00-\x7f]", text)
        message = f"the file does not say its encoding; it was read as {encoding}"
        yield _problem(readingrules.GUESSED, message, first.start() if first else 0, 1, "save it as UTF-8")
    for count, place in enumerate(odd[:_TOLD], start=1):
        message = f"a byte is no letter of {encoding or 'the encoding of the file'}; it was read as '{text[place]}'"
        more = f"; so were {len(odd) - _TOLD} more behind it" if count == _TOLD < len(odd) else ""
        yield _problem(readingrules.ODD, message + more, place, 1, "look whether a citation stands there")


def _markup(source: Document, *, is_xml: bool) -> Document:
    text, pieces, tables, unclosed = citations.markup.read(source.text, is_xml=is_xml)
    document = MarkupDocument(source.name, text, source, pieces)
    document.tables = tables
    origins = [origin for _, origin in pieces]
    for each in source.problems:
        index = max(bisect_right(origins, each.start) - 1, 0)
        start = min(pieces[index][0] + each.start - origins[index], len(text)) if pieces else 0
        document.problems += (each._replace(start=start, end=start + 1),)
    for start, tag in unclosed:
        message = f"{tag} is never closed: what stands behind it is not shown, and was not read"
        document.problems += (_problem(readingrules.UNREAD, message, start, 0, "close it"),)
    return document


def _sectioned(name: str, reading: DocumentParts) -> Document:
    """A document made of parts."""
    sections: list[tuple[int, str, int]] = []
    pieces: list[str] = []
    offset = 0
    headings: list[int] = []
    for kind, number, words, is_heading in reading.parts:
        if sections:  # no name is carried from the text into a note
            goes_on = kind == sections[-1][1] and (kind != "page" or pagejoins.goes_on(pieces[-1], words))
            pieces.append("\n" if goes_on else "\n\n")
            offset += len(pieces[-1])
        sections.append((offset, kind, number))
        headings += [offset] * (is_heading and bool(words.strip()))
        pieces.append(words)
        offset += len(words)
    text = "".join(pieces)
    if not text.strip():
        raise UnreadableError(f"{name} holds no text")
    document = Document(name, text, tuple(sections))
    document.headings = tuple(headings)
    document.body_end = next((start for start, kind, _ in sections if kind not in _BODY), len(text))
    places = [*(start for start, _, _ in sections), len(text)]
    document.tables = tuple(
        tuple(tuple((places[start], places[min(end, len(sections))]) for start, end in row) for row in table)
        for table in reading.tables
    )
    document.problems = tuple(
        _problem(rule, lost.message, places[min(lost.at, len(sections))], 0, lost.advice)
        for rule, losses in ((readingrules.UNREAD, reading.lost), (readingrules.PASSED, reading.passed))
        for lost in losses
    )
    return document


_BODY = frozenset(("page", "paragraph", "text box"))


def _problem(rule: Rule, message: str, start: int, length: int, advice: str = "") -> DocumentProblem:
    return DocumentProblem(rule.code, rule.severity, message, start, start + length, advice)
