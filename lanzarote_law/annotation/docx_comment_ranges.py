"""Inserts the marks of comments into the file that contains the text of a Word document.

No letter moves: if a mark belongs inside a run, the run is closed before it and reopened after it, with the same
properties.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from lanzarote_law.documents.docx_offsets import NOWHERE, LetterRun
from lanzarote_law.documents.docx_reader import TracedDocument
from lanzarote_law.documents.files import Document

_BODY = frozenset(("paragraph", "text box"))
_TAG = re.compile(rb"""<(/?)([^\s/>"']+)(?:[^<>"']|"[^"]*"|'[^']*')*?(/?)>""")
_XML_CHARACTER = re.compile(r"&[^;]*;|\r\n|(?s:.)")
"""One character to a reader of XML."""


_CHANGE_ID = re.compile(rb"""(<[^\s>]*\brPrChange\s[^>]*?\bid\s*=\s*["'])\d+""")


class InsertionPoint(NamedTuple):
    """A place between two bytes at which a mark can be inserted."""

    byte: int
    closing: bytes = b""
    """The end tags before the mark."""
    reopening: bytes = b""
    """The start tags after the mark."""
    replaced: int = 0
    """The number of bytes that it replaces."""


class CommentRange(NamedTuple):
    """The places at which a comment begins and ends; equal for a comment at a point."""

    start: InsertionPoint
    end: InsertionPoint


class RangeFinder:
    """Finds the places in a file at which comments can begin and end."""

    def __init__(self, xml: bytes, document: Document, traced: TracedDocument, numbers: Iterator[int]) -> None:
        self.xml = xml
        self._numbers = numbers
        """Unused numbers."""
        self.document = document
        self.text = traced.text
        self._section_starts = [start for start, *_ in document.sections]
        self._stretches: list[tuple[int, LetterRun]] = []
        """The stretches of the body that can carry a comment, each with its offset in the whole text."""
        self._elements_of_parts: dict[int, int] = {}
        """By the index of a part outside the body, the element to which it is attached."""
        self._preserved: set[int] = set()
        """The places of texts whose leading or trailing blanks must be declared as significant."""
        self._last: _RunText | None = None
        of_paragraphs = iter(self.text.stretches)
        for index, (part, (start, kind, _)) in enumerate(zip(traced.parts.parts, document.sections, strict=True)):
            if kind in _BODY:
                found = next(of_paragraphs)
                self._stretches += ((start + each.at, each) for each in found if each.element in self.text.ends)
            elif (element := self.text.hung.get((kind, part.ident), NOWHERE)) in self.text.ends:
                self._elements_of_parts[index] = element

    def range_of(self, start: int, end: int) -> CommentRange | None:
        """The places of a range of the text; if it is not in a line of the body, those of the nearest line."""
        index = max(bisect_right(self._section_starts, start) - 1, 0)
        if index in self._elements_of_parts:
            return CommentRange(*self._around(self._elements_of_parts[index]))
        if self.document.sections[index][1] not in _BODY:
            return self.start_of_text()
        end = min(end, self._section_starts[index + 1] if index + 1 < len(self._section_starts) else end)
        first = bisect_right(self._stretches, start, key=lambda each: each[0]) - 1
        if start >= end or first < 0 or start >= self._stretches[first][0] + self._stretches[first][1].length:
            return self._nearest(first)
        last = bisect_right(self._stretches, end - 1, key=lambda each: each[0]) - 1
        begun, begins = self._stretches[first]
        ended, ends = self._stretches[last]
        return CommentRange(
            self._inside(begins, start - begun, 0), self._inside(ends, min(end - ended, ends.length), 1)
        )

    def is_in_body(self, offset: int) -> bool:
        """Whether an offset of the text is in the body, not in a note, a comment or a header."""
        index = max(bisect_right(self._section_starts, offset) - 1, 0)
        return index not in self._elements_of_parts and self.document.sections[index][1] in _BODY

    def start_of_text(self) -> CommentRange | None:
        """A point before the first element of the first line of the body, or in its first paragraph."""
        if self.text.first != NOWHERE:
            return CommentRange(InsertionPoint(self.text.first), InsertionPoint(self.text.first))
        if self.text.first_paragraph is None:
            return None
        begun, ended = self.text.first_paragraph
        tag = _tag(self.xml, begun)
        at = InsertionPoint(tag.end() - 2, b">", b"</" + tag[2] + b">", 2) if tag[3] else InsertionPoint(ended)
        return CommentRange(at, at)

    def space_attributes(self) -> Iterator[InsertionPoint]:
        """The attributes that declare the blanks of texts divided at a blank as significant."""
        for byte in sorted(self._preserved):
            yield InsertionPoint(byte, b' xml:space="preserve"')

    def _nearest(self, index: int) -> CommentRange | None:
        """The places around the last stretch before a place, or at the start of the body if there is none."""
        return self.start_of_text() if index < 0 else CommentRange(*self._around(self._stretches[index][1].element))

    def _around(self, element: int) -> tuple[InsertionPoint, InsertionPoint]:
        """The places before and after an element of a line."""
        last = self.text.fields.get(element, element)
        tag = _tag(self.xml, last)
        end = tag.end() if tag[3] else self.xml.index(b">", self.text.ends[last]) + 1
        return InsertionPoint(element), InsertionPoint(end)

    def _inside(self, stretch: LetterRun, letters: int, side: int) -> InsertionPoint:
        """The place before or after a letter of a stretch: inside its run, or at an edge of an indivisible element."""
        around = self._around(stretch.element)
        text = self._text(stretch)
        if text is None:
            return around[side]
        run = _tag(self.xml, stretch.element)
        properties = _properties(self.xml, run)
        if letters == 0 and stretch.letters == run.end() + len(properties):
            return around[0]
        close_run, begin_run = b"</" + run[2] + b">", run[0] + self._renumbered(properties)
        close_text = b"</" + text.tag[2] + b">"
        if letters == 0:
            return InsertionPoint(stretch.letters, close_run, begin_run)
        if letters == stretch.length and self.xml.startswith(close_text, text.end):
            behind = text.end + len(close_text)
            return around[1] if self.xml.startswith(close_run, behind) else InsertionPoint(behind, close_run, begin_run)
        byte = text.bytes[letters]
        if b"xml:space" not in text.tag[0] and text.is_blank_at_an_edge(byte):
            self._preserved.add(text.tag.end() - 1)
        return InsertionPoint(byte, close_text + close_run, begin_run + b"<" + text.tag[2] + b' xml:space="preserve">')

    def _text(self, stretch: LetterRun) -> "_RunText | None":
        """The letters of a run, if it can be divided: if it contains only text."""
        if stretch.letters == NOWHERE:
            return None
        if self._last is None or self._last.tag.start() != stretch.letters:
            self._last = _RunText(self.xml, _tag(self.xml, stretch.letters))
        return self._last if self._last.length == stretch.length else None

    def _renumbered(self, properties: bytes) -> bytes:
        """The properties of a run for the copy after a division: a tracked change in them needs a new number."""
        return _CHANGE_ID.sub(lambda match: b"%b%d" % (match[1], next(self._numbers)), properties)


class _RunText:
    """The letters of a run as they are encoded, and the byte of each."""

    def __init__(self, xml: bytes, tag: re.Match[bytes]) -> None:
        self.xml = xml
        self.tag = tag
        self.end = xml.index(b"</", tag.end())
        written = xml[tag.end() : self.end].decode()
        lengths = (len(sign[0].encode()) for sign in _XML_CHARACTER.finditer("" if "<" in written else written))
        self.bytes = array("I", accumulate(lengths, initial=tag.end()))
        """The byte of each letter, and that after the last."""
        self.length = len(self.bytes) - 1
        """The number of letters; 0 if the run contains other elements."""

    def is_blank_at_an_edge(self, byte: int) -> bool:
        """Whether the first letter, or the last before a byte, is a blank, which may be written as a number."""
        return self.xml[self.tag.end() : self.tag.end() + 1] in _BLANK or self.xml[byte - 1 : byte] in _BLANK


_BLANK = frozenset((b" ", b"\t", b"\n", b"\r", b"&", b";"))


def run_properties(xml: bytes, point: InsertionPoint) -> bytes:
    """The properties of the run that begins at a place or is divided there, without the record of a change in them."""
    inside, at = (point.reopening, 0) if point.reopening else (xml, point.byte)
    return _CHANGE_OF_PROPERTIES.sub(b"", _properties(inside, _tag(inside, at)))


_CHANGE_OF_PROPERTIES = re.compile(rb"<(\w+:)?rPrChange\b.*?</(\w+:)?rPrChange>", re.DOTALL)


def _tag(xml: bytes, at: int) -> re.Match[bytes]:
    tag = _TAG.match(xml, at)
    assert tag is not None
    return tag


def _properties(xml: bytes, run: re.Match[bytes]) -> bytes:
    """The properties of a run as they are encoded: its first element, which may record a tracked change."""
    name = run[2][:-1] + b"rPr"
    depth = 0
    for tag in _TAG.finditer(xml, run.end()):
        if tag.start() == run.end() and tag[2] != name:
            return b""
        if tag[2] == name:
            depth += -1 if tag[1] else not tag[3]
            if depth <= 0:
                return b"" if tag[1] and depth < 0 else xml[run.end() : tag.end()]
        elif tag[1] and tag[2] == run[2]:
            break
    return b""


def insert_comments(xml: bytes, finder: RangeFinder, comments: Iterable[tuple[CommentRange, bytes, bytes]]) -> bytes:
    """A file with the marks at the places where comments begin and end.

    At one byte, the marks of comments that end come first, then those of comments at a point, then those that begin.
    """
    points: dict[int, InsertionPoint] = {}
    marks: dict[int, tuple[list[bytes], list[bytes], list[bytes]]] = {}
    for (start, end), begins, ends in comments:
        for point in (start, end):  # prefer a point that divides a run to one beside it
            points[point.byte] = max(point, points.get(point.byte, point))
        if start.byte == end.byte:
            marks.setdefault(start.byte, ([], [], []))[1].append(begins + ends)
        else:
            marks.setdefault(start.byte, ([], [], []))[2].append(begins)
            marks.setdefault(end.byte, ([], [], []))[0].append(ends)
    points.update((point.byte, point) for point in finder.space_attributes())
    pieces: list[bytes] = []
    done = 0
    for byte, point in sorted(points.items()):
        put = b"".join(each for group in marks.get(byte, ()) for each in group)
        pieces += (xml[done:byte], point.closing, put, point.reopening)
        done = byte + point.replaced
    return b"".join((*pieces, xml[done:]))
