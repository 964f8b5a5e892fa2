"""Word documents (.docx) → the paragraphs and notes that a reader sees, in one pass over each file packed into them."""

import posixpath
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import NamedTuple
from xml.parsers import expat

from lanzarote_law.documents import (
    docx_offsets,
    docx_styles_numbering_relationships,
    docx_text,
    size_limits,
    unread_content,
)
from lanzarote_law.documents.document_parts import DocumentPart, DocumentParts, UnreadContent
from lanzarote_law.errors import UnreadableError
from lanzarote_law.grouping import group_by_key
from lanzarote_law.wording import worded

DAMAGE = (zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, RuntimeError, LookupError, ValueError)
"""What the libraries make of a file that is broken, encrypted, or packed in a way that Word does not use."""
_ANEW = "open the document in Word and save it again"
_CHUNK = 65_536
_PASSED = {"image": "picture", "chart": "chart", "chartEx": "chart", "oleObject": "object", "package": "object"}
"""What a file leads to that is shown and not read."""
_INSIDE = {"aFChunk": "the document inside it", "subDocument": "a document that belongs to it"}


def read_docx(name: str, content: bytes) -> DocumentParts:
    """The text of a document, then its notes by their printed numbers, headers, footers and diagrams.

    Raises UnreadableError.
    """
    return _read(name, content, docx_text.DocxText)[0]


class TracedDocument(NamedTuple):
    """The parts of a document, with the place of each part in its files."""

    parts: DocumentParts
    text: docx_offsets.TracedText
    main: str
    """The path of the file that holds the body, whose paragraphs are the first parts."""
    led_to: dict[str, list[str]]
    """The files to which that leads, by what they are to it."""


def read_with_offsets(name: str, content: bytes) -> TracedDocument:
    """The parts of a document as `read_docx` gives them, with the offset of each letter. Raises UnreadableError."""
    parts, package = _read(name, content, docx_offsets.TracedText)
    assert isinstance(package.text, docx_offsets.TracedText)
    return TracedDocument(parts, package.text, package.main, package.led_to)


def _read(name: str, content: bytes, kind: type[docx_text.DocxText]) -> "tuple[DocumentParts, _Package]":
    size_limits.refuse_excess(size_limits.PACKED_FILES, content.count(b"PK\1\2"), name, "files packed into it")
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            package = _Package(name, archive, kind)
            return package.read(), package
    except DAMAGE as error:
        raise UnreadableError(worded("{name} is not a readable Word document", name=name), _ANEW) from error


class _Package:
    """The files of a Word document, and what was read and lost of them."""

    def __init__(self, name: str, archive: zipfile.ZipFile, kind: type[docx_text.DocxText]) -> None:
        self.name = name
        self.archive = archive
        self.text = kind(name, docx_styles_numbering_relationships.Styles())
        self.main = ""
        self.led_to: dict[str, list[str]] = {}
        self.tags = 0
        self.parts: list[DocumentPart] = []
        self.lost: list[UnreadContent] = []
        self.passed: Counter[str] = Counter()

    def read(self) -> DocumentParts:
        """The document, each file of which may be damaged. Raises UnreadableError where that leaves nothing."""
        main = self._led_to("").get("officeDocument", [""])[0]
        self.main = main = main if main in self.archive.NameToInfo else "word/document.xml"
        usual = {f"{kind}s": [f"word/{kind}s.xml"] for kind in ("style", "comment", *docx_text.NOTES)}
        self.led_to = self._led_to(main)
        paths = {kind: each for kind, each in usual.items() if each[0] in self.archive.NameToInfo} | self.led_to
        text = self.text
        if "styles" in paths and not self._through(paths["styles"][0], text.styles):
            self._lose("what its styles hide")
        self._read_text(main, text)
        for what in _INSIDE.keys() & paths.keys():
            self._lose(_INSIDE[what], "open it in Word, which takes that in, and save it anew")
        for kind in docx_text.NOTES:
            if f"{kind}s" in paths:
                self._read_notes(kind, paths[f"{kind}s"][0], text)
        if "comments" in paths:
            self._read_notes("comment", paths["comments"][0], text)
        for kind, relation in (("header", "header"), ("footer", "footer"), ("diagram", "diagramData")):
            self._read_around(kind, paths.get(relation, ()), text.styles)
        if self.lost and not any(part.words.strip() for part in self.parts):
            raise UnreadableError(worded("{name} is not a readable Word document", name=self.name), _ANEW)
        passed = tuple(self._passed(paths, text))
        return DocumentParts(tuple(self.parts), tuple(self.lost), passed, tuple(text.tables.found))

    def _read_text(self, path: str, text: docx_text.DocxText) -> None:
        """The paragraphs of the text, and its text boxes where they hang."""
        whole = self._through(path, text)
        number = 0
        for shown in text.paragraphs:
            number += bool(shown.words.strip() and not shown.box)
            kind = "text box" if shown.box else "paragraph"
            self.parts.append(
                DocumentPart(kind, shown.box or number, shown.words, level=shown.level, is_item=shown.is_item)
            )
        if not whole:
            self._lose(f"the text behind paragraph {number}")

    def _read_around(self, kind: str, paths: Iterable[str], styles: docx_styles_numbering_relationships.Styles) -> None:
        """What stands at the edge of the pages or in a diagram; the same only once."""
        found: dict[str, None] = {}
        for path in paths:
            text = docx_text.DocxText(self.name, styles)
            if not self._through(path, text):
                self._lose(f"a {kind}")
            self._led_to(path)
            words = "\n".join(shown.words for shown in text.paragraphs)
            if words.strip():
                found.setdefault(words)
        self.parts += (DocumentPart(kind, number, words) for number, words in enumerate(found, start=1))

    def _passed(self, paths: dict[str, list[str]], text: docx_text.DocxText) -> Iterator[UnreadContent]:
        """What the document shows or hides and is not read."""
        numbering = docx_styles_numbering_relationships.WordNumbering()
        for path in paths.get("numbering", ()):
            self._through(path, numbering)
        used = sorted((text.lists | text.styles.lists) & numbering.worded.keys())
        worded = dict.fromkeys(numbering.worded[ident] for ident in used)
        yield from unread_content.report_counts(
            self.passed, 0, *(f"the numbers of the list '{words}'" for words in worded)
        )
        yield from unread_content.report_hidden_words(text.hidden)

    def _read_notes(self, kind: str, path: str, text: docx_text.DocxText) -> None:
        """Notes in the order of their marks; then those without any, but not those whose marks were deleted."""
        notes = docx_text.DocxText(self.name, text.styles)
        whole = self._through(path, notes)
        found = group_by_key((shown.ident, shown.words) for shown in notes.paragraphs)
        marks = dict.fromkeys(ident for each, ident in text.marks if each == kind)
        unmarked = dict.fromkeys(ident for ident in found if (kind, ident) not in text.deleted)
        for number, ident in enumerate((ident for ident in marks | unmarked if ident in found), start=1):
            self.parts += (DocumentPart(kind, number, words, ident) for words in found[ident])
        if not whole:
            self._lose(f"the {kind}s behind {kind} {len(found)}")
        self._led_to(path)

    def _lose(self, what: str, advice: str = _ANEW) -> None:
        self.lost.append(UnreadContent(len(self.parts), f"{what} could not be read", advice))

    def _led_to(self, path: str) -> dict[str, list[str]]:
        """The files to which a file leads, by what they are to it; those that are shown and not read are counted."""
        folder, file = posixpath.split(path)
        relationships = docx_styles_numbering_relationships.Relationships(folder)
        place = posixpath.join(folder, "_rels", f"{file}.rels")
        if not self._through(place, relationships) and place in self.archive.NameToInfo:
            self._lose("some of what belongs to it (notes, headers, comments)")
        if path:
            for kind, targets in relationships.found.items():
                if kind in _PASSED:
                    self.passed[_PASSED[kind]] += len(targets)
        return relationships.found

    def _through(self, path: str, handler: docx_styles_numbering_relationships.XmlHandler) -> bool:
        """Whether a file could be read to its end; it is handed over piece by piece, and never held whole."""
        parser = expat.ParserCreate()
        if isinstance(handler, docx_offsets.TracedText):
            handler.follow(parser)
        parser.buffer_text = True
        parser.StartElementHandler = handler.start
        parser.EndElementHandler = handler.end
        parser.CharacterDataHandler = handler.words
        parser.StartDoctypeDeclHandler = _refused  # Word writes none, and entities can make much of little
        unpacked = 0
        try:
            for piece in self._pieces(path):
                unpacked += len(piece)
                self.tags += piece.count(b"<")
                size_limits.refuse_excess(size_limits.UNPACKED, unpacked, self.name, "bytes when unpacked")
                size_limits.refuse_excess(size_limits.TAGS, self.tags, self.name, "tags in its text")
                parser.Parse(piece)
            parser.Parse(b"", True)  # noqa: FBT003  # the parser's way to say that this was all
        except DAMAGE:
            return False
        return True

    def _pieces(self, path: str) -> Iterator[bytes]:
        info = self.archive.NameToInfo.get(path)
        if info is None or info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise zipfile.BadZipFile
        with self.archive.open(info) as file:
            while piece := file.read(_CHUNK):
                yield piece


def _refused(*_: object) -> None:
    raise expat.ExpatError
