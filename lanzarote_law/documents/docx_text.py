"""The elements of a Word document, as they come → what of its text is shown, and which notes have their marks in it.

Elements and attributes are known by their names without the prefix, which is free.
"""

from typing import NamedTuple

from lanzarote_law.documents import size_limits
from lanzarote_law.documents.docx_styles_numbering_relationships import (
    Look,
    Styles,
    XmlHandler,
    add_format,
    local_attribute,
    local_name,
)
from lanzarote_law.documents.html_and_docx_tables import ELEMENTS, TableReader
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex
from lanzarote_law.text_folding_and_display import to_superscript

NOTES = ("footnote", "endnote")
_BY_ID = frozenset((*NOTES, "comment"))
AUTHOR = "lanzarote-law"
"""Who writes the comments that this program leaves in a document; it does not read them again."""
_OWN = ("comment", AUTHOR)
_MARKS = {f"{kind}Reference": kind for kind in NOTES}
_SIGNS = {
    **dict.fromkeys(("tab", "ptab"), "\t"),
    **dict.fromkeys(("br", "cr"), "\n"),
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_DELETED = frozenset(("del", "moveFrom"))
_CLOSED = frozenset(("p", "r", "AlternateContent", "txbxContent", "fldSimple"))
"""What its end takes away again; inside what is said of how something looks, it is none of these."""
_VERSIONS = frozenset(("Choice", "Fallback"))
"""The same once more, for other versions of Word."""
_DRAWN = frozenset(("drawing", "pict", "object"))
"""What hangs on a run, and is hidden with it; a text box may stand inside."""


class ShownParagraph(NamedTuple):
    """A paragraph as it is shown."""

    ident: str
    """The id of the note or the comment that it belongs to."""
    box: int
    """The number of the text box in which it stands, or 0."""
    words: str
    level: int = 0
    """Of a heading, 1 for one of the highest; else 0."""
    is_item: bool = False
    """Whether it is numbered or marked as an item of a list."""


class DocxText(XmlHandler):
    """The paragraphs of a file as they are shown, and the marks of its notes."""

    def __init__(self, name: str, styles: Styles) -> None:
        self.name = name
        self.styles = styles
        self.paragraphs: list[ShownParagraph] = []
        self.marks: list[tuple[str, str]] = []
        self.deleted: set[tuple[str, str]] = set()
        self.lists: set[str] = set()
        """The ids of the lists in which its paragraphs are numbered."""
        self.hidden: list[tuple[int, str]] = []
        """Words that are deleted or hidden, each with the index of its paragraph."""
        self._is_deleted = False
        """Whether what is not read was deleted."""
        self._tags = ["", ""]
        self._unread = 0
        """How deep the element stands that is not read, or 0."""
        self._open: list[_Paragraph] = []
        self._runs: list[Look] = []
        self._note = ""
        self._joined = False
        self._length = 0
        self._versions: list[int] = []
        """How much was read before each `AlternateContent` that is open."""
        self.tables = TableReader()
        """Its tables; a place is the index of a paragraph."""
        self._fields: list[_OpenField] = []
        self._boxes: list[int] = []
        self._box_count = 0

    def start(self, tag: str, given: dict[str, str]) -> None:
        """An element begins."""
        tag = local_name(tag)
        above, parent = self._tags[-2:]
        self._tags.append(tag)
        self._of_tables(tag, given)
        size_limits.refuse_excess(size_limits.NESTING, len(self._tags), self.name, "elements inside each other")
        if self._unread:  # the mark of a note takes the note along
            self.deleted.update((kind, local_attribute(given, "id")) for kind in [_MARKS.get(tag)] if kind)
        elif parent in {"rPr", "pPr", "trPr", "tcPr"}:
            self._formatted(above, parent, tag, given)
        elif tag in _DELETED or self._is_not_shown(tag, parent, given):
            self._unread = len(self._tags)
            self._is_deleted = tag == "del"
        elif tag == "p":
            self._open.append(_Paragraph())
        elif tag == "r":
            self._runs.append({})
        elif tag in _BY_ID:
            self._note = local_attribute(given, "id")
            if local_attribute(given, "type", "normal") != "normal" or (tag, local_attribute(given, "author")) == _OWN:
                self._unread = len(self._tags)  # the lines that set notes apart, and what was remarked by a check
        elif parent == "r":
            self._of_run(tag, given)
        else:
            self._of_others(tag, given)

    def _of_tables(self, tag: str, given: dict[str, str]) -> None:
        """Where a table, a row or a cell begins; also in what is not read, where it ends."""
        if tag in ELEMENTS:
            self.tables.begin(tag, len(self.paragraphs))
        elif tag == "gridSpan":
            self.tables.widen(local_attribute(given, "val"))

    def _is_not_shown(self, tag: str, parent: str, given: dict[str, str]) -> bool:
        """Whether something is hidden, for no Word, or another version of what was read: the first with text counts."""
        if tag in _VERSIONS and parent == "AlternateContent" and self._length > self._versions[-1]:
            return True
        return _is_of_no_word(tag, given) or (tag in _DRAWN and self._is("vanish"))

    def _of_others(self, tag: str, given: dict[str, str]) -> None:
        """What stands elsewhere than in a run: a box, letters as a picture, a field, the list of a paragraph."""
        if tag == "AlternateContent":
            self._versions.append(self._length)
        elif tag == "txbxContent":
            self._box_count += 1
            self._boxes.append(self._box_count)
        elif tag == "textpath":
            self.words(local_attribute(given, "string"), shown=True)
        elif tag == "fldSimple":
            self._fields.append(_OpenField(self._length, [local_attribute(given, "instr")], [], {}))
        elif tag == "numId":
            self.lists.add(local_attribute(given, "val"))
            if self._open:
                self._open[-1].is_item = local_attribute(given, "val") != "0"
        elif self._fields and self._tags[-2] == "ddList":
            field = self._fields[-1]
            if tag == "listEntry":
                field.entries.append(local_attribute(given, "val"))
            elif tag in {"default", "result"}:
                field.chosen[tag] = local_attribute(given, "val")

    def _of_run(self, tag: str, given: dict[str, str]) -> None:
        """A sign that is written as an element, the mark of a note, or where a field begins or ends."""
        if tag in _MARKS:
            found = (_MARKS[tag], local_attribute(given, "id"))
            self.deleted.add(found) if self._is("vanish") else self.marks.append(found)
        elif tag == "fldChar":
            kind = local_attribute(given, "fldCharType")
            if kind == "begin":
                self._fields.append(_OpenField(self._length, [], [], {}))
            elif kind == "end":
                self._end_field()
        elif tag == "sym":
            self.words(_sign(local_attribute(given, "char"), local_attribute(given, "font")), shown=True)
        elif tag in _SIGNS:
            self.words(_SIGNS[tag], shown=True)
        else:
            self._of_others(tag, given)

    def _formatted(self, above: str, parent: str, tag: str, given: dict[str, str]) -> None:
        """What is said of a run, a paragraph, a row or a cell; not what was said of it before a change."""
        if tag in _CLOSED:
            self._tags[-1] = ""
        if (above, parent) == ("r", "rPr"):
            add_format(self._runs[-1], tag, given)
        elif (above, parent) == ("p", "pPr"):
            add_format(self._open[-1].look, tag, given)
        elif (above, parent) == ("pPr", "rPr") and self._open and tag in {*_DELETED, "vanish"}:
            self._open[-1].goes_on = local_attribute(given, "val", "true") not in _OFF
        elif (parent, tag) in {("trPr", "del"), ("tcPr", "cellDel")} and above == parent[:2]:
            self._unread = len(self._tags) - 2
            self._is_deleted = True

    def end(self, tag: str) -> None:
        """An element ends."""
        read = self._tags.pop()
        if local_name(tag) in ELEMENTS:
            self.tables.end(local_name(tag), len(self.paragraphs))
        if self._unread:
            if len(self._tags) < self._unread:
                self._unread = 0
                self._is_deleted = False
            return
        if read == "r":
            self._runs.pop()
        elif read == "p":
            self._end_paragraph()
        elif read == "AlternateContent":
            self._versions.pop()
        elif read == "txbxContent":
            self._boxes.pop()
        elif read == "fldSimple":
            self._end_field()

    def _end_paragraph(self) -> None:
        paragraph = self._open.pop()
        said, box = self.styles.said(paragraph.look, "outlineLvl") or "", self._boxes[-1] if self._boxes else 0
        level = int(said) + 1 if said in _LEVELS and not box else 0
        shown = ShownParagraph(self._note, box, "".join(paragraph.words), level, paragraph.is_item)
        if self._joined and self.paragraphs and self.paragraphs[-1][:2] == shown[:2]:
            shown = shown._replace(words=self.paragraphs.pop().words + shown.words)
        self.paragraphs.append(shown)
        self._joined = paragraph.goes_on
        size_limits.refuse_excess(size_limits.PARAGRAPHS, len(self.paragraphs), self.name, "paragraphs")

    def _end_field(self) -> None:
        """A field that has no words yet, but quotes some: Word shows them once it is brought up to date."""
        field = self._fields.pop() if self._fields else None
        if field is None or field.length != self._length:
            return
        code = "".join(field.code)
        if quoted := _QUOTE.match(code):
            self.words(quoted[1], shown=True)
        elif code.split()[:1] == ["FORMDROPDOWN"]:
            number = field.chosen.get("result", field.chosen.get("default", "0"))
            self.words("".join(field.entries[int(number) :][:1] if number.isdecimal() else []), shown=True)

    def words(self, words: str, *, shown: bool = False) -> None:
        """Text between elements: it is shown inside `t` alone. Raises UnreadableError where it is too much."""
        if self._fields and not self._unread and self._tags[-1] == "instrText":
            self._fields[-1].code.append(words)
        if self._is_deleted or (self._open and not self._unread and self._tags[-1] == "t" and self._is("vanish")):
            self._hide(words)
        if not self._open or self._unread or not (shown or self._tags[-1] == "t") or self._is("vanish"):
            return
        self._length += len(words)
        size_limits.refuse_excess(size_limits.TEXT, self._length, self.name, "characters of text")
        is_raised = self._said("vertAlign") == "superscript"
        self._open[-1].words.append(to_superscript(words) if is_raised else words)

    def _hide(self, words: str) -> None:
        """Words that are deleted or hidden; those of one paragraph go together."""
        at = len(self.paragraphs)
        if self.hidden and self.hidden[-1][0] == at:
            words = self.hidden.pop()[1] + words
        self.hidden.append((at, words))

    def _is(self, what: str) -> bool:
        """Whether the open run has the format `what`, by itself or by its styles: two styles cancel each other."""
        run = self._runs[-1] if self._runs else {}
        if what in run:
            return run[what] not in _OFF
        looks = (run, self._open[-1].look if self._open else {})
        by_run, by_paragraph = ((self.styles.said(look, what) or "off") not in _OFF for look in looks)
        return by_run != by_paragraph

    def _said(self, what: str) -> str | None:
        said = self.styles.said(self._runs[-1], what) if self._runs else None
        return self.styles.said(self._open[-1].look, what) if said is None and self._open else said


_OFF = frozenset(("0", "false", "off"))
_LEVELS = frozenset("012345678")
"""Those of headings; 9 is said of a paragraph that is none."""


_QUOTE = any_case(r'\s*QUOTE\s+"([^"]*)"')


class _OpenField(NamedTuple):
    length: int
    """How much was read where it begins."""
    code: list[str]
    entries: list[str]
    """What can be chosen in a list of a form."""
    chosen: dict[str, str]


class _Paragraph:
    def __init__(self) -> None:
        self.words: list[str] = []
        self.look: Look = {}
        self.goes_on = False
        """Whether its end was deleted or is hidden, so that the next goes on in its line."""
        self.is_item = False


# what the Words of today know; of anything else they show the fallback
_KNOWN = lazy_regex(r"(?:w\d\d\w*|wp[cgis]|wp14|wne|cx\d?|aink|am3d|a14|v|o|m)\Z")


def _is_of_no_word(tag: str, given: dict[str, str]) -> bool:
    """Whether a version of something is one for programs of which nobody knows."""
    needs = local_attribute(given, "Requires").split() if tag == "Choice" else []
    return any(not _KNOWN.match(each) for each in needs)


def _sign(number: str, font: str) -> str:
    r"""A sign by its number; in a font of pictures it is no letter.

    >>> _sign("00A7", "Arial"), _sign("F0B0", "Symbol"), _sign("F0A7", "Wingdings"), _sign("x", "")
    ('§', '°', '•', '\ufffd')
    """
    try:
        code = int(number, 16)
        if not 0xF000 <= code <= 0xF0FF:  # noqa: PLR2004  # where fonts of pictures have theirs
            return chr(code)
    except (ValueError, OverflowError):
        return "\ufffd"
    letter = chr(code - 0xF000)
    as_it_is = letter in "°±" or letter.isdigit() or letter in " %()+,./:;<=>?[]_{|}&!#"
    return letter if as_it_is or not font.startswith(("Symbol", "Wingdings", "Webdings")) else "•"
