"""The marks of comments in the file that holds the text of a Word document: bytes put between those that are there.

No letter is moved: where a mark belongs inside a run, the run is ended before it and begun again behind it, with the
same look.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.documents.word_offsets import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lanzarote_law.documents.files import Document
    from lanzarote_law.documents.word import Traced
    from lanzarote_law.documents.word_offsets import Letters

_BODY = frozenset(("paragraph", "text box"))
_TAG = re.compile(rb"""<(/?)([^\s/>"']+)(?:[^<>"']|"[^"]*"|'[^']*')*?(/?)>""")
_SIGN = re.compile(r"&[^;]*;|\r\n|(?s:.)")
"""What is one letter to a reader of XML."""


_NUMBERED = re.compile(rb"""(<[^\s>]*\brPrChange\s[^>]*?\bid\s*=\s*["'])\d+""")


class Cut(NamedTuple):
    """A place between two bytes at which a mark can stand."""

    byte: int
    before: bytes = b""
    """What ends there, so that the mark can."""
    behind: bytes = b""
    """What begins again."""
    instead: int = 0
    """How many bytes it takes the place of."""


class Marked(NamedTuple):
    """The places between which a comment stands; one place, where it stands at a point."""

    start: Cut
    end: Cut


class LetterPlaces:
    """Where in a file comments can begin and end, by what was read of it."""

    def __init__(self, xml: bytes, document: Document, traced: Traced, numbers: Iterator[int]) -> None:
        self.xml = xml
        self._numbers = numbers
        """Those by which nothing is named yet."""
        self.document = document
        self.text = traced.text
        self._starts = [start for start, *_ in document.sections]
        self._stretches: list[tuple[int, Letters]] = []
        """Those of the body at which a comment can stand, each with its offset in the whole text."""
        self._hung: dict[int, int] = {}
        """By the index of a part, the element at which it hangs."""
        self._preserved: set[int] = set()
        """Where it must be said that the blanks at the edges of a text are meant."""
        self._last: _Text | None = None
        of_paragraphs = iter(self.text.stretches)
        for index, (part, (start, kind, _)) in enumerate(zip(traced.parts.parts, document.sections, strict=True)):
            if kind in _BODY:
                found = next(of_paragraphs)
                self._stretches += ((start + each.at, each) for each in found if each.element in self.text.ends)
            elif (element := self.text.hung.get((kind, part.ident), NOWHERE)) in self.text.ends:
                self._hung[index] = element

    def of(self, start: int, end: int) -> Marked | None:
        """Where a stretch of the text stands; what is in no line of the body, at the line that is nearest to it."""
        index = max(bisect_right(self._starts, start) - 1, 0)
        if index in self._hung:
            return Marked(*self._around(self._hung[index]))
        if self.document.sections[index][1] not in _BODY:
            return self.beginning()
        end = min(end, self._starts[index + 1] if index + 1 < len(self._starts) else end)
        first = bisect_right(self._stretches, start, key=lambda each: each[0]) - 1
        if start >= end or first < 0 or start >= self._stretches[first][0] + self._stretches[first][1].length:
            return self._nearest(first)
        last = bisect_right(self._stretches, end - 1, key=lambda each: each[0]) - 1
        begun, begins = self._stretches[first]
        ended, ends = self._stretches[last]
        return Marked(self._inside(begins, start - begun, 0), self._inside(ends, min(end - ended, ends.length), 1))

    def beginning(self) -> Marked | None:
        """A point before what stands first in a line of the body, or in its first paragraph where nothing does."""
        if self.text.first != NOWHERE:
            return Marked(Cut(self.text.first), Cut(self.text.first))
        if self.text.first_paragraph is None:
            return None
        begun, ended = self.text.first_paragraph
        tag = _tag(self.xml, begun)
        if tag[3]:
            name = tag[2]
            at = Cut(tag.end() - 2, b">", b"</" + name + b">", 2)
        else:
            at = Cut(ended)
        return Marked(at, at)

    def spaces(self) -> Iterator[Cut]:
        """What must be said of texts that were cut at a blank."""
        for byte in sorted(self._preserved):
            yield Cut(byte, b' xml:space="preserve"')

    def _nearest(self, index: int) -> Marked | None:
        """Around the stretch that is last before a place; the first of the body where there is none."""
        if index < 0:
            return self.beginning()
        return Marked(*self._around(self._stretches[index][1].element))

    def _around(self, element: int) -> tuple[Cut, Cut]:
        """Before and behind an element of a line."""
        last = self.text.fields.get(element, element)
        tag = _tag(self.xml, last)
        end = tag.end() if tag[3] else self.xml.index(b">", self.text.ends[last]) + 1
        return Cut(element), Cut(end)

    def _inside(self, stretch: Letters, letters: int, side: int) -> Cut:
        """Before or behind a letter of a stretch: inside its run, or at an edge of an element that has no inside."""
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
            return Cut(stretch.letters, close_run, begin_run)
        if letters == stretch.length and self.xml.startswith(close_text, text.end):
            behind = text.end + len(close_text)
            return around[1] if self.xml.startswith(close_run, behind) else Cut(behind, close_run, begin_run)
        byte = text.byte(letters)
        if b"xml:space" not in text.tag[0] and text.is_blank_at_an_edge(byte):
            self._preserved.add(text.tag.end() - 1)
        return Cut(byte, close_text + close_run, begin_run + b"<" + text.tag[2] + b' xml:space="preserve">')

    def _text(self, stretch: Letters) -> _Text | None:
        """The letters of a run, where they can be divided: written as such, and nothing else between them."""
        if stretch.letters == NOWHERE:
            return None
        if self._last is None or self._last.tag.start() != stretch.letters:
            self._last = _Text(self.xml, _tag(self.xml, stretch.letters))
        return self._last if self._last.length == stretch.length else None

    def _renumbered(self, properties: bytes) -> bytes:
        """The look of a run for one more: a change of it that was tracked has a number, which only one can have."""
        return _NUMBERED.sub(lambda match: b"%b%d" % (match[1], next(self._numbers)), properties)


_STEP = 200
_LONGEST = 64
"""Bytes in which a letter is written, at most: `&#x0001F600;`."""


class _Text:
    """The letters of a run as they are written, and at which byte each stands."""

    def __init__(self, xml: bytes, tag: re.Match[bytes]) -> None:
        self.xml = xml
        self.tag = tag
        self.end = xml.index(b"</", tag.end())
        written = xml[tag.end() : self.end].decode()
        self.length = 0
        """How many letters a reader of XML finds; none, where something else stands between them."""
        self._bytes: list[int] = []
        """At which byte one of so many stands."""
        byte = tag.end()
        for sign in _SIGN.finditer("" if "<" in written else written):
            if self.length % _STEP == 0:
                self._bytes.append(byte)
            self.length += 1
            byte += len(sign[0].encode())

    def byte(self, letters: int) -> int:
        """At which byte the letter stands that has so many before it."""
        byte = self._bytes[min(letters // _STEP, len(self._bytes) - 1)]
        left = letters - _STEP * min(letters // _STEP, len(self._bytes) - 1)
        for sign in islice(_SIGN.finditer(self._from(byte)), left):
            byte += len(sign[0].encode())
        return byte

    def _from(self, byte: int) -> str:
        """What is written from a byte on, as far as so many letters can go; one that is torn at its end is none."""
        return self.xml[byte : min(self.end, byte + _STEP * _LONGEST)].decode(errors="ignore")

    def is_blank_at_an_edge(self, byte: int) -> bool:
        """Whether a blank stands first, or last before a byte; one may be written as a number."""
        return self.xml[self.tag.end() : self.tag.end() + 1] in _BLANK or self.xml[byte - 1 : byte] in _BLANK


_BLANK = frozenset((b" ", b"\t", b"\n", b"\r", b"&", b";"))


def _tag(xml: bytes, at: int) -> re.Match[bytes]:
    tag = _TAG.match(xml, at)
    assert tag is not None
    return tag


def _properties(xml: bytes, run: re.Match[bytes]) -> bytes:
    """How a run looks, as it is written: its first element, which may hold how it looked before a change."""
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


def marked(xml: bytes, places: LetterPlaces, comments: Iterable[tuple[Marked, bytes, bytes]]) -> bytes:
    """A file with the marks of comments: what stands where each begins, and where it ends.

    At one byte, those that end there stand first, then those that stand at this point, then those that begin.
    """
    cuts: dict[int, Cut] = {}
    marks: dict[int, tuple[list[bytes], list[bytes], list[bytes]]] = {}
    for (start, end), begins, ends in comments:
        for cut in (start, end):
            cuts[cut.byte] = max(cut, cuts.get(cut.byte, cut))  # one that divides, rather than one beside it
        if start.byte == end.byte:
            marks.setdefault(start.byte, ([], [], []))[1].append(begins + ends)
        else:
            marks.setdefault(start.byte, ([], [], []))[2].append(begins)
            marks.setdefault(end.byte, ([], [], []))[0].append(ends)
    cuts.update((cut.byte, cut) for cut in places.spaces())
    pieces: list[bytes] = []
    done = 0
    for byte, cut in sorted(cuts.items()):
        put = b"".join(each for group in marks.get(byte, ()) for each in group)
        pieces += (xml[done:byte], cut.before, put, cut.behind)
        done = byte + cut.instead
    return b"".join((*pieces, xml[done:]))
