"""Files → text with places: plain text, Markdown, HTML, Word and PDF, in the order in which a reader reads them.

Word and PDF need the extra `[documents]`; the libraries are imported only for a file that needs them.
"""

from __future__ import annotations

import re
import sys
import warnings
from bisect import bisect_right
from functools import cached_property
from html import unescape
from html.parser import HTMLParser
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Protocol

from lanzarote_law.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

MARKUP = {".html", ".htm", ".xhtml"}


class Document:
    """A text that was read from a file, and where in the file each stretch of it stands."""

    def __init__(self, name: str, text: str, sections: tuple[tuple[int, str, int], ...] = ()) -> None:
        self.name = name
        self.text = text
        self.sections = sections
        """For Word and PDF: offsets at which a part begins, what it is (`page`, `paragraph` ...), and its number."""

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
        """Where an offset stands, as a person would look for it: `reply.txt:12:5`, `reply.pdf: page 3`."""
        if self.sections:
            return "{}: {} {}".format(self.name, *self.section(offset))
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
        return line, column + offset - start + 1


def read(path: Path) -> Document:
    """The document in a file, or on standard input where the path is `-`.

    Raises UnreadableError, in one line, where it cannot be read.
    """
    if str(path) == "-":
        return _document("<stdin>", "", sys.stdin.buffer.read())
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror or error}") from error
    return _document(str(path), path.suffix.lower(), content)


def _document(name: str, kind: str, content: bytes) -> Document:
    """The document that some bytes are, by the ending of the name of the file and by how they begin."""
    if not content.strip():
        raise UnreadableError(f"{name} is empty")
    if kind == ".docx" or (content[:4] == b"PK\x03\x04" and b"word/" in content):
        return _word(name, content)
    if kind == ".pdf" or content[:5] == b"%PDF-":
        return _pdf(name, content)
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise UnreadableError(f"{name} is a Word document of the old kind (.doc)", "save it as .docx")
    if content[:5] == b"{\\rtf":
        raise UnreadableError(f"{name} is in Rich Text Format", "save it as .docx")
    if b"\0" in content[:1024] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError(f"{name} is no text", "check reads txt, md, html, docx and pdf")
    text = decode(content)
    return _markup(name, text) if kind in MARKUP else Document(name, text)


def decode(content: bytes) -> str:
    """Bytes as text: UTF-8 or UTF-16 where they are that, else the code page that Windows used in Western Europe.

    Lines end as they do everywhere in this program, whichever system wrote them.

    >>> decode("§ 1er, pénal".encode("cp1252"))
    '§ 1er, pénal'
    """
    return _decoded(content).replace("\r\n", "\n").replace("\r", "\n")


# ISO-8859-15 has the euro where Windows has ¤, and œ where it has ½; Windows has letters at 80 to 9F, it has none
_WINDOWS = re.compile(rb"[\x80-\x9f]")
_LATIN_9 = re.compile(rb"\xa4|(?<=[A-Za-z])[\xbc\xbd]|[\xbc\xbd](?=[A-Za-z])")


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        latin_9 = _LATIN_9.search(content) and not _WINDOWS.search(content)
        return content.decode("iso-8859-15" if latin_9 else "cp1252", "replace")


class _HtmlText(HTMLParser):
    """Takes the text out of HTML, with the place of each piece; what is not shown is left out."""

    BLOCKS = frozenset(
        "p div br hr li dt dd tr td th h1 h2 h3 h4 h5 h6 ul ol dl table caption figure figcaption pre main nav aside"
        " section article header footer address blockquote".split()
    )
    HIDDEN = frozenset(("script", "style", "template", "head"))

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)  # else the places after `&eacute;` would be wrong
        self.parts: list[str] = []
        self.pieces: list[tuple[int, int, int]] = []
        self.length = 0
        self.hidden = 0
        self.raised = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the parser's way
        """A block begins on a line of its own."""
        if tag in self.HIDDEN:
            self.hidden += 1
        elif tag == "body":  # whatever was not closed before it
            self.hidden = 0
        self.raised += tag == "sup"
        if tag in self.BLOCKS:
            self._add("\n")

    def handle_endtag(self, tag: str) -> None:
        """What is not shown ends with its tag; a paragraph ends with an empty line."""
        if tag in self.HIDDEN and self.hidden:
            self.hidden -= 1
        if tag == "sup" and self.raised:
            self.raised -= 1
        if tag in self.BLOCKS:
            self._add("\n" if tag != "p" else "\n\n")

    def handle_data(self, data: str) -> None:
        """A stretch of text, with its place; raised figures are the mark of a note."""
        if not self.hidden:
            first, column = self.getpos()
            words = data.translate(_RAISED) if self.raised and data.isdigit() else data
            for line, each in enumerate(StringIO(words, newline="\n"), start=first):
                self.pieces.append((self.length, line, column if line == first else 0))
                self._add(each)

    def handle_entityref(self, name: str) -> None:
        """A letter that is written by its name: `&eacute;`."""
        self.handle_data(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        """A letter that is written by its number: `&#233;`."""
        self.handle_data(unescape(f"&#{name};"))

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def _markup(name: str, source: str) -> Document:
    parser = _HtmlText()
    parser.feed(source)
    parser.close()
    return MarkupDocument(name, "".join(parser.parts), tuple(parser.pieces or [(0, 1, 0)]))


class _Element(Protocol):
    """What is needed of an element of XML."""

    tag: str
    text: str | None
    attrib: Mapping[str, str]

    def __iter__(self) -> Iterator[_Element]: ...

    def iterancestors(self) -> Iterator[_Element]: ...


_Part = tuple[tuple[str, int], str]
"""What a part of a document is, its number, and its text."""


def _word(name: str, content: bytes) -> Document:
    try:
        from docx2python import docx2python  # noqa: PLC0415  # an extra
    except ImportError:
        raise UnreadableError(f"{name}: Word documents need the extra [documents]", _INSTALL) from None
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            docx2python(BytesIO(content), duplicate_merged_cells=False) as word,
        ):
            parts = [
                *_paragraphs(_elements(word.body_pars)),
                *_notes("footnote", _elements(word.footnotes_pars)),
                *_notes("endnote", _elements(word.endnotes_pars)),
            ]
    except Exception as error:  # whatever the library makes of a broken file
        raise UnreadableError(
            f"{name} is no Word document that can be read", "open it in Word and save it anew"
        ) from error
    if not any(words.strip() for _, words in parts):
        raise UnreadableError(f"{name} holds no text")
    return _sectioned(name, parts, "\n")


def _elements(part: object) -> list[_Element]:
    """The paragraphs in the tables, rows and cells into which the library sorts a document.

    Its own strings are not used: it writes `383----footnote1----bis` and `<a href="...">383bis</a>`.
    """
    if isinstance(part, list):
        return [each for inner in part for each in _elements(inner)]
    element: _Element | None = getattr(part, "elem", None)
    return [] if element is None or _is_copy(element) else [element]


def _is_copy(paragraph: _Element) -> bool:
    """Whether a paragraph is that of a text box as it is kept, once more, for older versions of Word."""
    return any(_tag(each) == "Fallback" for each in paragraph.iterancestors())


_AS_TEXT = {"tab": "\t", "br": "\n"}
_NOT_TEXT = frozenset(("pPr", "rPr", "p", "del", "moveFrom", "Fallback"))
"""Formatting, the paragraphs of a text box (which come by themselves), and what was deleted."""


def _words(element: _Element) -> Iterator[str]:
    """The text of a paragraph, as a reader sees it."""
    for each in element:
        tag = _tag(each)
        if tag == "t":
            yield each.text or ""
        elif tag in _AS_TEXT:
            yield _AS_TEXT[tag]
        elif tag not in _NOT_TEXT:
            yield from _words(each)


def _tag(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _paragraphs(elements: Iterable[_Element]) -> Iterator[_Part]:
    """The paragraphs of a document, those counted that are not empty, and the cells of tables as paragraphs."""
    number = 0
    for element in elements:
        words = "".join(_words(element))
        number += bool(words.strip())
        yield ("paragraph", number), words


def _notes(kind: str, elements: Iterable[_Element]) -> Iterator[_Part]:
    """The paragraphs of the notes, by the number of the note as it is printed; not the lines that set notes apart."""
    numbers: dict[_Element, int] = {}
    for element in elements:
        note = next(each for each in element.iterancestors() if _tag(each) == kind)
        if not any("eparator" in value for value in note.attrib.values()):
            yield (kind, numbers.setdefault(note, len(numbers) + 1)), "".join(_words(element))


def _pdf(name: str, content: bytes) -> Document:
    try:
        import pypdfium2  # noqa: PLC0415  # an extra
    except ImportError:
        raise UnreadableError(f"{name}: PDF documents need the extra [documents]", _INSTALL) from None
    try:
        with pypdfium2.PdfDocument(content) as pages:
            parts = [
                (("page", number), _printed(page.get_textpage().get_text_range()))
                for number, page in enumerate(pages, start=1)
            ]
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(f"{name} is no PDF that can be read: {error}") from error
    if not any(words.strip() for _, words in parts):
        raise UnreadableError(f"{name} holds no text, only images", "run it through text recognition first")
    return _sectioned(name, parts, "\n\n")


def _printed(page: str) -> str:
    """The text of a page: where PDFium joins a word that was divided over lines, it writes U+FFFE for a soft hyphen."""
    return page.replace("\r\n", "\n").replace("\ufffe", "\u00ad")


_INSTALL = 'install them with: pip install "lanzarote-law[documents]"'


def _sectioned(name: str, parts: list[_Part], between: str) -> Document:
    """A document made of parts."""
    sections = []
    offset = 0
    for (kind, number), words in parts:
        sections.append((offset, kind, number))
        offset += len(words) + len(between)
    return Document(name, between.join(words for _, words in parts), tuple(sections))
