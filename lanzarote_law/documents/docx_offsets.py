"""Where in the file of a Word document each letter of its text stands, told by the same reading that yields the text.

A comment of Word can begin before or behind what stands in a line by itself: a run, a formula, a field. What stands
inside of one, as a text box does, is told by it.
"""

from typing import NamedTuple
from xml.parsers.expat import XMLParserType

from lanzarote_law.documents.docx_styles_numbering_relationships import Styles, local_attribute, local_name
from lanzarote_law.documents.docx_text import DocxText

NOWHERE = -1
_WHOLE = frozenset(("r", "oMath", "oMathPara", "AlternateContent", "fldSimple"))
"""What stands in a line by itself."""
_FILLED_BY_WORD = frozenset(("text", "date", "comboBox", "dropDownList", "dataBinding", "docPartObj", "docPartList"))
"""What a content control is that holds one text, or whose text Word puts in anew: nothing else may stand inside."""


class LetterRun(NamedTuple):
    """Consecutive letters in a file."""

    at: int
    """The offset of the first in its paragraph."""
    length: int
    element: int
    """The byte at which the element begins before or behind which a comment can begin, or NOWHERE."""
    letters: int
    """The byte at which the `t` begins that holds them, where the element is a run that can be divided; or NOWHERE."""


class _FieldStart(NamedTuple):
    element: int
    paragraph: int
    """How many paragraphs stand before that in which it begins."""


class TracedText(DocxText):
    """The text of the file with the body of a document, and the byte offset of each letter."""

    def __init__(self, name: str, styles: Styles) -> None:
        super().__init__(name, styles)
        self.stretches: list[tuple[LetterRun, ...]] = []
        """Those of each paragraph."""
        self.ends: dict[int, int] = {}
        """By the byte at which an element of a line begins, that at which its end tag does, or behind an empty one."""
        self.fields: dict[int, int] = {}
        """By the run at which a field begins in a line, that at which it ends: Word may put in anew what is between."""
        self.hung: dict[tuple[str, str], int] = {}
        """By its kind and id, the element in which the mark of a note or of a comment stands."""
        self.first = NOWHERE
        """The first element of a line."""
        self.first_paragraph: tuple[int, int] | None = None
        """The bytes at which it begins and ends, as those of an element."""
        self._parser: XMLParserType | None = None
        self._elements: list[tuple[str, int]] = []
        self._whole = 0
        """How deep the element of a line stands in which the reader is, or 0."""
        self._lines = 0
        """How many paragraphs are open that stand in no element of a line."""
        self._found: list[list[LetterRun]] = []
        self._field = _FieldStart(NOWHERE, 0)
        self._depth = 0
        """How many fields are open."""

    def follow(self, parser: XMLParserType) -> None:
        """Take from a parser where it is."""
        self._parser = parser

    @property
    def _here(self) -> int:
        return self._parser.CurrentByteIndex if self._parser else NOWHERE

    def start(self, tag: str, given: dict[str, str]) -> None:
        """An element begins."""
        name = local_name(tag)
        self._elements.append((name, self._here))
        if not self._whole:
            self._enter(name)
        marks, paragraphs = len(self.marks), len(self._open)
        super().start(tag, given)
        if len(self._open) > paragraphs:
            self._found.append([])
        if len(self.marks) > marks:
            self.hung[self.marks[-1]] = self._element
        elif name == "commentReference":
            self.hung["comment", local_attribute(given, "id")] = self._element
        elif name == "fldChar" and self._whole == len(self._elements) - 1:
            self._of_field(local_attribute(given, "fldCharType"))

    def _enter(self, name: str) -> None:
        if name == "p":
            self._lines += 1
        elif name in _WHOLE and self._lines:
            self._whole = len(self._elements)
            if self.first == NOWHERE and not self._unread:
                self.first = self._here
        elif name in _FILLED_BY_WORD and self._is_of_a_control_in_a_line():
            self._whole = len(self._elements) - 2

    def _is_of_a_control_in_a_line(self) -> bool:
        names = [name for name, _ in self._elements]
        return names[-3:-1] == ["sdt", "sdtPr"] and "p" in names[:-3]

    def _of_field(self, kind: str) -> None:
        """A field begins or ends: no comment stands inside one, where LibreOffice shows none."""
        if kind == "begin":
            if not self._depth:
                self._field = _FieldStart(self._element, len(self.paragraphs))
            self._depth += 1
        elif kind == "end" and self._depth:
            self._depth -= 1
            if not self._depth and self._found:
                self._end_whole_field()

    def _end_whole_field(self) -> None:
        """What stands in a field of one line is told by that; what stands in one of several, by what is beside it."""
        begun, paragraph = self._field
        is_in_a_line = paragraph == len(self.paragraphs)
        if is_in_a_line:
            self.fields[begun] = self._element
        there = begun if is_in_a_line else NOWHERE
        self._found[-1] = [_moved(each, begun, there) for each in self._found[-1]]
        self.stretches[paragraph:] = [
            tuple(_moved(each, begun, there) for each in found) for found in self.stretches[paragraph:]
        ]
        self.hung.update({key: there for key, element in self.hung.items() if element > begun})

    @property
    def _element(self) -> int:
        return self._elements[self._whole - 1][1] if self._whole else NOWHERE

    def end(self, tag: str) -> None:
        """An element ends."""
        super().end(tag)
        name, begun = self._elements[-1]
        if self._whole == len(self._elements):
            self._whole = 0
            self.ends[begun] = self._here
        elif name == "p" and not self._whole:
            self._lines -= 1
            self.first_paragraph = self.first_paragraph or (begun, self._here)
        self._elements.pop()

    def words(self, words: str, *, shown: bool = False) -> None:
        """Letters between elements, or a sign that is written as an element."""
        before = self._length
        super().words(words, shown=shown)
        if self._length > before:
            self._keep(self._length - before)

    def _keep(self, length: int) -> None:
        """Some letters of the open paragraph were read; a `t` may come in several pieces."""
        found = self._found[-1]
        name, begun = self._elements[-1]
        is_of_the_run = name == "t" and self._whole == len(self._elements) - 1 and self._elements[-2][0] == "r"
        letters = begun if is_of_the_run else NOWHERE
        last = found[-1] if found else LetterRun(0, 0, NOWHERE, NOWHERE)
        if last.letters == letters != NOWHERE:
            found[-1] = last._replace(length=last.length + length)
        else:
            found.append(LetterRun(last.at + last.length, length, self._element, letters))

    def _end_paragraph(self) -> None:
        count = len(self.paragraphs)
        before = len(self.paragraphs[-1].words) if self.paragraphs else 0
        super()._end_paragraph()
        found = self._found.pop()
        if len(self.paragraphs) == count:  # it went on in the line of the last
            found = [*self.stretches.pop(), *(each._replace(at=each.at + before) for each in found)]
        self.stretches.append(tuple(found))


def _moved(stretch: LetterRun, begun: int, there: int) -> LetterRun:
    return stretch._replace(element=there, letters=NOWHERE) if stretch.element > begun else stretch
