"""Files → text with places: plain text, Markdown, HTML, Word, PDF and mail, in the order of a reader.

PDF needs the extra `[documents]`; what reads a kind of file is imported only for a file of that kind.
"""

import re
import stat
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from lanzarote_law import documents
from lanzarote_law.documents import outline, page_joining, reading_rules, size_limits, unread_content
from lanzarote_law.documents.document_parts import DocumentParts, UnreadContent
from lanzarote_law.documents.encodings import DecodedText
from lanzarote_law.documents.problem import DocumentProblem
from lanzarote_law.errors import Rule, UnreadableError
from lanzarote_law.grammar.word_patterns import any_case
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import reason, worded


class Document:
    """The text of a file, with the place of each range of the text in the file."""

    def __init__(
        self, name: str, text: str, sections: tuple[tuple[int, str, int], ...] = (), *, plain: bool = False
    ) -> None:
        self.name = name
        self.text = text
        self.sections = sections
        """For Word and PDF: offsets at which a part begins, what it is (`page`, `paragraph` ...), and its number."""
        self.body_end = len(text)
        """Where the notes, comments and headers begin, which stand behind the text and under none of its headings."""
        self.tables: tuple[documents.html_and_docx_tables.Table, ...] = ()
        """The tables of HTML and Word; those of a plain text are seen in it."""
        self.headings: tuple[outline.Heading, ...] = ()
        """Where each heading begins and ends, and its level."""
        self.items: tuple[outline.Item, ...] = ()
        """Where each item of a list begins and ends, without its mark."""
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
        """The kind and number of the part of a Word or PDF document that contains an offset: `page`, 3."""
        index = bisect_right(self.sections, offset, key=lambda section: section[0]) - 1
        _, kind, number = self.sections[max(index, 0)]
        return kind, number

    def place(self, offset: int) -> str:
        """The place of an offset in words, such as its line or its page.

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
        above = bisect_right(self.headings, offset, key=lambda heading: heading[0]) - 1
        if above < 0 or self.headings[above][0] == self.sections[index][0]:
            return f'"{first}"'
        return f'"{_first_words(self.text, self.headings[above][0])}": "{first}"'


_FIRST_WORDS = 40


def _first_words(text: str, start: int) -> str:
    """How a paragraph begins, in whole words, with a sign that it goes on."""
    end = text.find("\n", start)
    words = printable(" ".join(text[start : end if end >= 0 else len(text)].split()))
    return words if len(words) <= _FIRST_WORDS else words[: _FIRST_WORDS + 1].rpartition(" ")[0] + " …"


class MarkupDocument(Document):
    """A text that was taken out of HTML: places are those of the source."""

    def __init__(self, name: str, text: str, source: Document, pieces: tuple[tuple[int, int], ...]) -> None:
        super().__init__(name, text)
        self.source = source
        self.pieces = pieces
        """Offsets in the text, with that in the source from which each piece was taken."""
        self.hidden: tuple[unread_content.Hidden, ...] = ()
        """Words that the page hides or strikes out, which are not part of the text."""

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and the column of the source, both from 1."""
        index = max(bisect_right(self.pieces, (offset, sys.maxsize)) - 1, 0)
        start, origin = self.pieces[index] if self.pieces else (0, 0)
        return self.source.line_and_column(origin + offset - start)


def read_document(path: Path) -> Document:
    """The document in a file, or on standard input where the path is `-`.

    Raises UnreadableError, in one line, where it cannot be read.
    """
    return document_of_content(path, read_content(path))


def document_of_content(path: Path, content: bytes) -> Document:
    """The document that some bytes are which were read from a file. Raises UnreadableError."""
    if str(path) == "-":
        return _document("<stdin>", "", content)
    return _document(str(path), path.suffix.lower(), content)


def read_content(path: Path) -> bytes:
    """The bytes of a document. Raises UnreadableError."""
    if str(path) == "-":
        return _bytes("<stdin>", sys.stdin.buffer)
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # a pipe would wait, and a device may never end
            raise UnreadableError(
                worded("{path} is not a file, but a pipe or a device", path=path),
                worded("for input from a pipe, use - as the name"),
            )
        with path.open("rb") as file:
            return _bytes(str(path), file)
    except OSError as error:
        raise UnreadableError(worded("{path} cannot be read: {reason}", path=path, reason=reason(error))) from error
    except ValueError as error:  # no name of a file has a zero in it
        raise UnreadableError(worded("{path} cannot be read: {error}", path=path, error=error)) from error


def document_of_bytes(name: str, content: bytes) -> Document:
    """The document that some bytes are, as those of a file in an archive. Raises UnreadableError."""
    return _document(name, f".{name.rpartition('.')[2].lower()}" if "." in name else "", content)


def _bytes(name: str, file: BinaryIO) -> bytes:
    content = file.read(size_limits.FILE + 1)
    size_limits.refuse_excess(size_limits.FILE, len(content), name, "bytes")
    return content


def _document(name: str, kind: str, content: bytes) -> Document:
    """The document that some bytes are, by the ending of the name of the file and by how they begin."""
    if not content.strip():
        raise UnreadableError(worded("{name} is empty", name=name))
    if kind == ".docx" or (content[:4] == b"PK\x03\x04" and b"word/" in content):
        return _sectioned(name, documents.docx_reader.read_docx(name, content))
    if kind == ".pdf" or content[:5] == b"%PDF-":
        return _sectioned(name, documents.pdf_reader.read_pdf(name, content))
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise UnreadableError(
            worded("{name} is a Word document in the old format (.doc)", name=name),
            worded("save the document as .docx"),
        )
    if content[:5] == b"{\\rtf":
        raise UnreadableError(worded("{name} is in Rich Text Format", name=name), worded("save the document as .docx"))
    if kind == ".eml":
        kind, content = documents.mail.mail_body(name, content)
    decoded = documents.encodings.decode(content)
    if "\0" in decoded.text[:1024]:
        raise UnreadableError(
            worded("{name} is not a text", name=name),
            worded("the command check reads files of the types txt, md, html, eml, docx and pdf"),
        )
    if not decoded.text.strip():
        raise UnreadableError(worded("{name} is empty", name=name))
    is_markup = kind in _MARKUP or (kind != ".txt" and _BEGINS_AS_MARKUP.match(decoded.text) is not None)
    size_limits.refuse_excess(
        size_limits.MARKUP if is_markup else size_limits.TEXT, len(decoded.text), name, "characters"
    )
    document = Document(name, decoded.text, plain=not is_markup)
    document.problems = tuple(_guessed(decoded))
    if is_markup:
        is_xml = kind in _XML or (kind not in _MARKUP and decoded.text.lstrip("\ufeff \n\t").startswith("<?xml"))
        return _markup(document, is_xml=is_xml)
    document.headings, document.items = outline.outline_of_text(document.text, is_markdown=kind in _MARKDOWN)
    document.problems += tuple(_passed(unread_content.report_markdown(document.text)))
    return document


_MARKDOWN = frozenset((".md", ".markdown"))
_XML = frozenset((".xhtml", ".xht", ".xml"))
_MARKUP = _XML | frozenset((".html", ".htm", ".shtml", ".shtm"))
_BEGINS_AS_MARKUP = any_case(
    r"\ufeff?\s*+(?:<\?xml\s|(?><\?[^>]{0,300}>\s*|<!--(?s:.{0,2000}?)-->\s*){0,9}<(?:!doctype\s+html|html|head|body)\b)"
)
"""A page whose name does not say that it is one, as on standard input."""


_SHOWN = 10
"""Odd letters of which each is told by itself."""


def _guessed(decoded: DecodedText) -> Iterator[DocumentProblem]:
    """That the encoding was guessed, at the first letter that hangs on it; and the letters that are not of it."""
    text, encoding, odd = decoded
    if encoding and encoding != "UTF-8":
        first = re.search(r"[^\x00-\x7f]", text)
        message = worded("the file does not state its encoding; it was read as {encoding}", encoding=encoding)
        yield _problem(
            reading_rules.GUESSED, message, first.start() if first else 0, 1, worded("save the file as UTF-8")
        )
    for count, place in enumerate(odd[:_SHOWN], start=1):
        named = encoding or worded("the encoding of the file")
        message = worded(
            "a byte is not valid in {encoding} and was read as '{letter}'", encoding=named, letter=text[place]
        )
        if count == _SHOWN < len(odd):
            message = worded(
                "{message}; number of further bytes read in this way: {number}",
                message=message,
                number=len(odd) - _SHOWN,
            )
        yield _problem(reading_rules.ODD, message, place, 1, worded("check whether it contains a citation"))


def _markup(source: Document, *, is_xml: bool) -> Document:
    page = documents.html_reader.read_html(source.text, is_xml=is_xml)
    text, pieces = page.text, page.pieces
    document = MarkupDocument(source.name, text, source, pieces)
    document.tables, document.hidden = page.tables, page.hidden
    document.headings, document.items = tuple(page.outline.headings), tuple(page.outline.items)
    origins = [origin for _, origin in pieces]
    for each in source.problems:
        index = max(bisect_right(origins, each.start) - 1, 0)
        start = min(pieces[index][0] + each.start - origins[index], len(text)) if pieces else 0
        document.problems += (each._replace(start=start, end=start + 1),)
    document.problems += tuple(
        _passed((*unread_content.report_hidden_words(page.hidden), *unread_content.report_counts(page.passed)))
    )
    for start, tag in page.unclosed:
        message = worded("{tag} is never closed: what follows it is not shown, and was not read", tag=tag)
        document.problems += (_problem(reading_rules.UNREAD, message, start, 0, worded("close the tag")),)
    return document


def _sectioned(name: str, reading: DocumentParts) -> Document:
    """A document made of parts."""
    sections: list[tuple[int, str, int]] = []
    pieces: list[str] = []
    offset = 0
    for kind, number, words, *_ in reading.parts:
        if sections:  # no name is carried from the text into a note
            goes_on = kind == sections[-1][1] and (
                kind != "page" or page_joining.continues_over_page(pieces[-1], words)
            )
            pieces.append("\n" if goes_on else "\n\n")
            offset += len(pieces[-1])
        sections.append((offset, kind, number))
        pieces.append(words)
        offset += len(words)
    text = "".join(pieces)
    if not text.strip():
        raise UnreadableError(worded("{name} contains no text", name=name))
    document = Document(name, text, tuple(sections))
    document.body_end = next((start for start, kind, _ in sections if kind not in _BODY), len(text))
    places = [*(start for start, _, _ in sections), len(text)]
    pairs = zip(sections, reading.parts, strict=True)
    shown = [(part, start, start + len(part.words)) for (start, *_), part in pairs if part.words.strip()]
    document.headings = tuple((start, end, part.level) for part, start, end in shown if part.level)
    document.items = tuple((start, end) for part, start, end in shown if part.is_item)
    document.tables = tuple(
        tuple(tuple((places[start], places[min(end, len(sections))]) for start, end in row) for row in table)
        for table in reading.tables
    )
    document.problems = tuple(
        _problem(rule, lost.message, places[min(lost.at, len(sections))], 0, lost.advice)
        for rule, losses in ((reading_rules.UNREAD, reading.lost), (reading_rules.PASSED, reading.passed))
        for lost in losses
    )
    return document


_BODY = frozenset(("page", "paragraph", "text box"))


def _passed(losses: Iterable[UnreadContent]) -> Iterator[DocumentProblem]:
    """What a document shows or hides and is not read, each at its offset."""
    for lost in losses:
        yield _problem(reading_rules.PASSED, lost.message, lost.at, 0, lost.advice)


def _problem(rule: Rule, message: str, start: int, length: int, advice: str = "") -> DocumentProblem:
    return DocumentProblem(rule.code, rule.severity, message, start, start + length, advice)
