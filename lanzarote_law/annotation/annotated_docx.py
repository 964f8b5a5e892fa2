"""A Word document and its comments → the same document with comments; its text and its other files are unchanged."""

import posixpath
import zipfile
from datetime import date
from functools import partial
from io import BytesIO
from itertools import count

from lanzarote_law.annotation import docx_archive, tracked_changes
from lanzarote_law.annotation import docx_comments_xml as comments_xml
from lanzarote_law.annotation.comments import Comment, DocumentComments, Notes, Replacements
from lanzarote_law.annotation.docx_comment_ranges import CommentRange, RangeFinder, insert_comments
from lanzarote_law.documents import docx_reader, size_limits
from lanzarote_law.documents.files import Document
from lanzarote_law.errors import UnreadableError
from lanzarote_law.wording import to_word, worded

_TYPES = "[Content_Types].xml"
_SAVE_AGAIN = to_word("open the document in Word and save it again")


def annotate_docx(document: Document, content: bytes, notes: Notes, on: date, replacements: Replacements) -> bytes:
    """The document with a comment on the whole of it and one at each problem. Raises UnreadableError.

    `replacements` are new words for ranges of the text, as tracked changes. Some ranges cannot hold one: comments that
    depend on it are composed from those that can.
    """
    traced = docx_reader.read_with_offsets(document.name, content)
    read = [part.words for part in traced.parts.parts]
    if len(read) != len(document.sections) or any(
        not document.text.startswith(words, start) for words, (start, *_) in zip(read, document.sections, strict=True)
    ):
        message = worded("{name} was changed while it was being read", name=document.name)
        raise UnreadableError(message, worded("check the document again"))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        files = _ChangedFiles(document.name, archive, traced)
        changed = files.new_contents(document, notes, on, replacements)
    return docx_archive.replace_files(document.name, content, changed)


class _ChangedFiles:
    """The files of a document that comments change."""

    def __init__(self, name: str, archive: zipfile.ZipFile, traced: docx_reader.TracedDocument) -> None:
        self.name = name
        self.archive = archive
        self.traced = traced
        self.folder, file = posixpath.split(traced.main)
        self.relations = posixpath.join(self.folder, "_rels", f"{file}.rels")

    def new_contents(self, document: Document, notes: Notes, on: date, replacements: Replacements) -> dict[str, bytes]:
        """The new bytes of the changed files, by path. Raises UnreadableError if one of them is damaged."""
        xml = self._read(self.traced.main)
        main = comments_xml.parse_root(self.name, self.traced.main, xml)
        words = comments_xml.document_namespace(main)
        comment_files = [each for each in self.traced.led_to.get("comments", ()) if each]
        path = (
            comment_files[0] if comment_files else comments_xml.free_comments_path(self.folder, self.archive.NameToInfo)
        )
        is_there = path in self.archive.NameToInfo
        held = self._read(path) if is_there else comments_xml.empty_comments_file(words)
        numbers = count(comments_xml.highest_id(xml, held) + 1)
        finder = RangeFinder(xml, document, self.traced, numbers)
        comments: list[str] = []
        changes = tracked_changes.locate_changes(xml, finder, replacements)
        pairs: list[tuple[CommentRange, tuple[str, str]]] = []
        for comment, placed_range in self._placed(finder, notes(changes)):
            number = next(numbers)
            comments.append(comments_xml.comment_xml(number, comment, on))
            pairs.append((placed_range, comments_xml.range_marks(number)))
        pairs += [(each.placed, each.marks(next(numbers), next(numbers), on)) for each in changes.values()]
        declared = partial(comments_xml.declare_namespace, root=main, vocabulary=words)
        marks = [(at, declared(begins).encode(), declared(ends).encode()) for at, (begins, ends) in pairs]
        holder = comments_xml.parse_root(self.name, path, held)
        inner = comments_xml.declare_namespace("".join(comments), holder, words)
        body = tracked_changes.encode_deletions(insert_comments(xml, finder, marks))
        changed = {self.traced.main: body, path: comments_xml.insert_at_end(held, holder, inner)}
        for each, made in changed.items():
            comments_xml.parse_root(self.name, each, made)  # Word must be able to open the result
        return changed if is_there else {**changed, **self._registration(path, words, is_declared=bool(comment_files))}

    def _placed(self, finder: RangeFinder, notes: DocumentComments) -> list[tuple[Comment, CommentRange]]:
        found = [(notes.summary, finder.start_of_text())]
        found += [(each, finder.range_of(each.start, each.end)) for each in notes.comments]
        placed = [(comment, placed_range) for comment, placed_range in found if placed_range is not None]
        if len(placed) < len(found):
            message = worded("{name} has no paragraph to which a comment could be attached", name=self.name)
            raise UnreadableError(message, worded(_SAVE_AGAIN))
        return sorted(placed, key=lambda each: (each[0] is not notes.summary, each[1].start.byte))

    def _registration(self, path: str, words: str, *, is_declared: bool) -> dict[str, bytes]:
        """The files that declare the comments of the document, of which one may already do so."""
        types = self._read(_TYPES)
        registered = {
            _TYPES: comments_xml.add_content_type(types, comments_xml.parse_root(self.name, _TYPES, types), path)
        }
        if is_declared:
            return registered
        relations = self._read(self.relations) if self.relations in self.archive.NameToInfo else None
        of = comments_xml.parse_root(self.name, self.relations, relations) if relations is not None else None
        return {self.relations: comments_xml.add_relationship(relations, self.folder, path, of, words), **registered}

    def _read(self, path: str) -> bytes:
        try:
            with self.archive.open(path) as file:
                found = file.read(size_limits.UNPACKED + 1)
        except docx_reader.DAMAGE as error:
            message = worded("{name}: {file} is damaged or missing", name=self.name, file=path)
            raise UnreadableError(message, worded(_SAVE_AGAIN)) from error
        size_limits.refuse_excess(size_limits.UNPACKED, len(found), self.name, "bytes when unpacked")
        return found
