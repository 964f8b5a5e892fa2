"""Files → text with places: plain text, Markdown, HTML, Word and PDF, in the order in which a reader reads them.

Word and PDF need the extra `[documents]`; the libraries are imported only for a file that needs them.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from functools import cached_property
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from lanzarote_law.errors import UnreadableError

if TYPE_CHECKING:
    from pathlib import Path

MARKUP = {".html", ".htm", ".xhtml"}


class Document:
    """A text that was read from a file, and where in the file each stretch of it stands."""

    def __init__(self, name: str, text: str, sections: tuple[tuple[int, str], ...] = ()) -> None:
        self.name = name
        self.text = text
        self.sections = sections
        """For Word and PDF: offsets at which a paragraph or a page begins, and its label."""

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, both from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line_text(self, line: int) -> str:
        """A line of the text, from 1, without its end."""
        start = self._line_starts[line - 1]
        end = self._line_starts[line] if line < len(self._line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def place(self, offset: int) -> str:
        """Where an offset stands, as a person would look for it: `reply.txt:12:5`, `reply.pdf: page 3`."""
        if self.sections:
            index = bisect_right(self.sections, (offset, "\uffff")) - 1
            return f"{self.name}: {self.sections[max(index, 0)][1]}"
        line, column = self.line_and_column(offset)
        return f"{self.name}:{line}:{column}"


class MarkupDocument(Document):
    """A text that was taken out of HTML: places are those of the source."""

    def __init__(self, name: str, text: str, pieces: tuple[tuple[int, int, int], ...]) -> None:
        super().__init__(name, text)
        self.pieces = pieces
        """Offsets in the text, with the line and the column of the source from which each piece was taken."""

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and the column of the source, both from 1."""
        index = max(bisect_right(self.pieces, (offset, sys.maxsize, sys.maxsize)) - 1, 0)
        start, line, column = self.pieces[index]
        before = self.text[start:offset]
        if "\n" in before:
            return line + before.count("\n"), len(before) - before.rfind("\n")
        return line, column + offset - start + 1

    def line_text(self, line: int) -> str:
        """The text that was taken from a line of the source."""
        return " ".join(
            self.text[start:end].strip()
            for (start, at, _), end in zip(
                self.pieces, [*(piece[0] for piece in self.pieces[1:]), len(self.text)], strict=True
            )
            if at == line
        )


def read(path: Path) -> Document:
    """The document in a file, or on standard input where the path is `-`.

    Raises UnreadableError, in one line, where it cannot be read.
    """
    if str(path) == "-":
        return Document("<stdin>", decode(sys.stdin.buffer.read()))
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror or error}") from error
    kind = path.suffix.lower()
    if kind == ".docx" or (content[:4] == b"PK\x03\x04" and b"word/" in content):
        return _word(path)
    if kind == ".pdf" or content[:5] == b"%PDF-":
        return _pdf(path)
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise UnreadableError(f"{path} is a Word document of the old kind (.doc)", "save it as .docx")
    if b"\0" in content[:1024] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError(f"{path} is no text", "check reads txt, md, html, docx and pdf")
    text = decode(content)
    return _markup(str(path), text) if kind in MARKUP else Document(str(path), text)


def decode(content: bytes) -> str:
    """Bytes as text: UTF-8 or UTF-16 where they are that, else the code page that Windows used in Western Europe.

    >>> decode("§ 1er, pénal".encode("cp1252"))
    '§ 1er, pénal'
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


class _Text(HTMLParser):
    """Takes the text out of HTML, with the place of each piece; what is not shown is left out."""

    BLOCKS = frozenset(
        "p div br li tr td th h1 h2 h3 h4 h5 h6 ul ol table section article header footer blockquote".split()
    )
    HIDDEN = frozenset(("script", "style", "template", "head"))

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.pieces: list[tuple[int, int, int]] = []
        self.length = 0
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the parser's way
        """A block begins on a line of its own."""
        if tag in self.HIDDEN:
            self.hidden += 1
        if tag in self.BLOCKS:
            self._add("\n")

    def handle_endtag(self, tag: str) -> None:
        """What is not shown ends with its tag; a paragraph ends with an empty line."""
        if tag in self.HIDDEN and self.hidden:
            self.hidden -= 1
        if tag in self.BLOCKS:
            self._add("\n" if tag != "p" else "\n\n")

    def handle_data(self, data: str) -> None:
        """A stretch of text, with its place."""
        if not self.hidden:
            line, column = self.getpos()
            self.pieces.append((self.length, line, column))
            self._add(data)

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def _markup(name: str, source: str) -> Document:
    parser = _Text()
    parser.feed(source)
    parser.close()
    return MarkupDocument(name, "".join(parser.parts), tuple(parser.pieces or [(0, 1, 0)]))


def _word(path: Path) -> Document:
    try:
        from docx2python import docx2python  # noqa: PLC0415  # an extra
    except ImportError:
        raise UnreadableError(f"{path}: Word documents need the extra [documents]", _INSTALL) from None
    try:
        with docx2python(path) as content:
            paragraphs = [
                line
                for part in (content.body_pars, content.footnotes_pars, content.endnotes_pars)
                for line in _lines(part)
            ]
    except Exception as error:  # whatever the library makes of a broken file
        raise UnreadableError(f"{path} is no Word document that can be read: {type(error).__name__}") from error
    return _sectioned(str(path), paragraphs, "paragraph", "\n")


def _lines(part: object) -> list[str]:
    """The paragraphs of the tables, rows and cells into which the library sorts a document."""
    if isinstance(part, list):
        return [line for inner in part for line in _lines(inner)]
    return ["".join(getattr(part, "run_strings", ()))]


def _pdf(path: Path) -> Document:
    try:
        import pypdfium2  # noqa: PLC0415  # an extra
    except ImportError:
        raise UnreadableError(f"{path}: PDF documents need the extra [documents]", _INSTALL) from None
    try:
        with pypdfium2.PdfDocument(path) as content:
            pages = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in content]
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(f"{path} is no PDF that can be read: {error}") from error
    if not any(page.strip() for page in pages):
        raise UnreadableError(f"{path} holds no text, only images", "run it through text recognition first")
    return _sectioned(str(path), pages, "page", "\n\n")


_INSTALL = 'install them with: pip install "lanzarote-law[documents]"'


def _sectioned(name: str, parts: list[str], label: str, between: str) -> Document:
    sections = []
    offset = 0
    for index, part in enumerate(parts, start=1):
        sections.append((offset, f"{label} {index}"))
        offset += len(part) + len(between)
    return Document(name, between.join(parts), tuple(sections))
