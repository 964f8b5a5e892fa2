"""A Word document and what is said of it → the same with comments: its text, and every other file in it, as it was."""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING

from lanzarote_law.annotation import docx_archive, word_comment_ranges, word_comments_xml
from lanzarote_law.documents import bounds, word
from lanzarote_law.errors import UnreadableError
from lanzarote_law.wording import to_word, worded

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.annotation.comments import Remark, Review
    from lanzarote_law.annotation.word_comment_ranges import LetterPlaces, Marked
    from lanzarote_law.documents.files import Document

_TYPES = "[Content_Types].xml"
_ANEW = to_word("open it in Word and save it anew")


def commented(document: Document, content: bytes, review: Review, on: date) -> bytes:
    """The document with a comment on the whole of it and one at each problem. Raises UnreadableError."""
    traced = word.traced(document.name, content)
    read = [part.words for part in traced.parts.parts]
    if len(read) != len(document.sections) or any(
        not document.text.startswith(words, start) for words, (start, *_) in zip(read, document.sections, strict=True)
    ):
        message = worded("{name} was changed while it was read", name=document.name)
        raise UnreadableError(message, worded("check it again"))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        changed = _Changed(document.name, archive, traced).files(document, review, on)
    return docx_archive.repacked(document.name, content, changed)


class _Changed:
    """The files of a document that comments change."""

    def __init__(self, name: str, archive: zipfile.ZipFile, traced: word.Traced) -> None:
        self.name = name
        self.archive = archive
        self.traced = traced
        self.folder, file = posixpath.split(traced.main)
        self.relations = posixpath.join(self.folder, "_rels", f"{file}.rels")

    def files(self, document: Document, review: Review, on: date) -> dict[str, bytes]:
        """Their new bytes by their paths. Raises UnreadableError where one of them is damaged."""
        xml = self._read(self.traced.main)
        main = word_comments_xml.root(self.name, self.traced.main, xml)
        words = word_comments_xml.vocabulary(main)
        told = [each for each in self.traced.led_to.get("comments", ()) if each]
        path = told[0] if told else word_comments_xml.free_path(self.folder, self.archive.NameToInfo)
        is_there = path in self.archive.NameToInfo
        held = self._read(path) if is_there else word_comments_xml.new_file(words)
        numbers = count(word_comments_xml.highest_id(xml, held) + 1)
        places = word_comment_ranges.LetterPlaces(xml, document, self.traced, numbers)
        comments: list[str] = []
        marks: list[tuple[Marked, bytes, bytes]] = []
        for remark, marked in self._placed(places, review):
            number = next(numbers)
            comments.append(word_comments_xml.comment(number, remark, on))
            begins, ends = (
                word_comments_xml.told_vocabulary(each, main, words).encode()
                for each in word_comments_xml.marks(number)
            )
            marks.append((marked, begins, ends))
        holder = word_comments_xml.root(self.name, path, held)
        inner = word_comments_xml.told_vocabulary("".join(comments), holder, words)
        changed = {
            self.traced.main: word_comment_ranges.marked(xml, places, marks),
            path: word_comments_xml.within_root(held, holder, inner),
        }
        for each, made in changed.items():
            word_comments_xml.root(self.name, each, made)  # nothing is handed on that Word would not open
        return changed if is_there else {**changed, **self._registration(path, words, is_told=bool(told))}

    def _placed(self, places: LetterPlaces, review: Review) -> list[tuple[Remark, Marked]]:
        found = [(review.whole, places.beginning())]
        found += [(each, places.of(each.start, each.end)) for each in review.remarks]
        placed = [(remark, marked) for remark, marked in found if marked is not None]
        if len(placed) < len(found):
            message = worded("{name} has no paragraph at which a comment could stand", name=self.name)
            raise UnreadableError(message, worded(_ANEW))
        return sorted(placed, key=lambda each: (each[0] is not review.whole, each[1].start.byte))

    def _registration(self, path: str, words: str, *, is_told: bool) -> dict[str, bytes]:
        """That the document has comments, in the files that say so, of which one may know it already."""
        types = self._read(_TYPES)
        registered = {
            _TYPES: word_comments_xml.registered(types, word_comments_xml.root(self.name, _TYPES, types), path)
        }
        if is_told:
            return registered
        has_relations = self.relations in self.archive.NameToInfo
        relations = self._read(self.relations) if has_relations else None
        of = word_comments_xml.root(self.name, self.relations, relations) if relations is not None else None
        return {self.relations: word_comments_xml.related(relations, self.folder, path, of, words), **registered}

    def _read(self, path: str) -> bytes:
        try:
            with self.archive.open(path) as file:
                found = file.read(bounds.UNPACKED + 1)
        except word.DAMAGE as error:
            message = worded("{name}: {file} is damaged or missing", name=self.name, file=path)
            raise UnreadableError(message, worded(_ANEW)) from error
        bounds.within(bounds.UNPACKED, len(found), self.name, "bytes when unpacked")
        return found
