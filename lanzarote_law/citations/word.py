"""Word documents (.docx) → the paragraphs and notes that a reader sees, in one pass over each file packed into them."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Protocol
from xml.parsers import expat

from lanzarote_law.citations import bounds, wordtext
from lanzarote_law.citations.parts import DocumentPart, DocumentParts, Lost
from lanzarote_law.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAMAGE = (zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, RuntimeError)
"""What the libraries make of a file that is broken, encrypted, or packed in a way that Word does not use."""
_ANEW = "open it in Word and save it anew"
_CHUNK = 65_536


def read(name: str, content: bytes) -> DocumentParts:
    """The text and then the notes of a document, each note by its number as it is printed. Raises UnreadableError."""
    bounds.within(bounds.PACKED_FILES, content.count(b"PK\1\2"), name, "files packed into it")
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _Package(name, archive).read()
    except _DAMAGE as error:
        raise UnreadableError(f"{name} is no Word document that can be read", _ANEW) from error


class _Package:
    """The files of a Word document, and what was read and lost of them."""

    def __init__(self, name: str, archive: zipfile.ZipFile) -> None:
        self.name = name
        self.archive = archive
        self.tags = 0
        self.parts: list[DocumentPart] = []
        self.lost: list[Lost] = []

    def read(self) -> DocumentParts:
        """The document, each file of which may be damaged. Raises UnreadableError where that leaves nothing."""
        main = self._led_to("").get("officeDocument", "word/document.xml")
        usual = {f"{kind}s": f"word/{kind}s.xml" for kind in ("style", *wordtext.NOTES)}
        paths = {kind: path for kind, path in usual.items() if path in self.archive.NameToInfo} | self._led_to(main)
        text = wordtext.WordText(self.name, wordtext.Styles())
        if "styles" in paths and not self._through(paths["styles"], text.styles):
            self._lose("what its styles hide")
        whole = self._through(main, text)
        number = 0
        for _, words in text.paragraphs:
            number += bool(words.strip())
            self.parts.append(DocumentPart("paragraph", number, words))
        if not whole:
            self._lose(f"the text behind paragraph {number}")
        if "aFChunk" in paths:
            self._lose("the document inside it", "open it in Word, which takes that in, and save it anew")
        for kind in wordtext.NOTES:
            if f"{kind}s" in paths:
                self._read_notes(kind, paths[f"{kind}s"], text)
        if self.lost and not any(part.words.strip() for part in self.parts):
            raise UnreadableError(f"{self.name} is no Word document that can be read", _ANEW)
        return DocumentParts(tuple(self.parts), tuple(self.lost))

    def _read_notes(self, kind: str, path: str, text: wordtext.WordText) -> None:
        """Notes in the order of their marks; then those without any, but not those whose marks were deleted."""
        notes = wordtext.WordText(self.name, text.styles)
        whole = self._through(path, notes)
        found: dict[str, list[str]] = {}
        for ident, words in notes.paragraphs:
            found.setdefault(ident, []).append(words)
        marks = dict.fromkeys(ident for each, ident in text.marks if each == kind)
        unmarked = dict.fromkeys(ident for ident in found if (kind, ident) not in text.deleted)
        for number, ident in enumerate((ident for ident in marks | unmarked if ident in found), start=1):
            self.parts += (DocumentPart(kind, number, words) for words in found[ident])
        if not whole:
            self._lose(f"the {kind}s behind {kind} {len(found)}")

    def _lose(self, what: str, advice: str = _ANEW) -> None:
        self.lost.append(Lost(len(self.parts), f"{what} could not be read", advice))

    def _led_to(self, path: str) -> dict[str, str]:
        """The files to which a file leads, by what they are to it; none where that cannot be read."""
        folder, file = posixpath.split(path)
        relationships = wordtext.Relationships(folder)
        self._through(posixpath.join(folder, "_rels", f"{file}.rels"), relationships)
        return relationships.found

    def _through(self, path: str, handler: _Handler) -> bool:
        """Whether a file could be read to its end; it is handed over piece by piece, and never held whole."""
        parser = expat.ParserCreate()
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
                bounds.within(bounds.UNPACKED, unpacked, self.name, "bytes when unpacked")
                bounds.within(bounds.TAGS, self.tags, self.name, "tags in its text")
                parser.Parse(piece)
            parser.Parse(b"", True)  # noqa: FBT003  # the parser's way to say that this was all
        except _DAMAGE:
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


class _Handler(Protocol):
    def start(self, tag: str, given: dict[str, str]) -> None: ...
    def end(self, tag: str) -> None: ...
    def words(self, words: str) -> None: ...
