"""Footnotes of a Word document, which python-docx does not know: their part, the settings that name it, their marks."""

from collections.abc import Mapping

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from lanzarote_law.render.formats.docx_xml import element, field, paragraph, text_run, value_element, with_namespaces
from lanzarote_law.render.formats.web_addresses import IN_TEXT, office_address

_AFTER = (
    "w:endnotePr w:compat w:docVars w:rsids w:themeFontLang w:clrSchemeMapping w:doNotIncludeSubdocsInStats"
    " w:doNotAutoCompressPictures w:forceUpgrade w:captions w:readModeInkLockDown w:smartTagType w:shapeDefaults"
    " w:doNotEmbedSmartTags w:decimalSymbol w:listSeparator"
).split()
"""What stands in the settings behind that of the footnotes, in the order of Word's schema."""


class Footnotes:
    """The footnotes of a document, numbered in the order of their marks."""

    def __init__(self, word: Document, styles: Mapping[str, str]) -> None:
        self._word = word
        self._styles = styles
        self._root = _emptied(word, RELATIONSHIP_TYPE.FOOTNOTES)
        if self._root is None:
            rules = _rule("separator", -1), _rule("continuationSeparator", 0)
            self._root = parse_xml(with_namespaces(element("footnotes", *rules)))
        self._rules = [str(each.get(qn("w:id"))) for each in self._root]
        """The notes that are none: what is drawn between the text and the notes."""
        self._first = max((int(each) for each in self._rules), default=0) + 1
        self._texts: list[str] = []
        self._numbers: dict[str, int] = {}
        """The notes since the last heading, with their numbers."""

    def begin(self) -> None:
        """Behind a heading, a note that was given before is given anew."""
        self._numbers.clear()

    def mark(self, note: str) -> str:
        """The mark that leads to a note; one that was just given is not printed twice, but named by its number."""
        looks = value_element("rStyle", self._styles["footnote reference"])
        if note in self._numbers:
            number = self._numbers[note]
            return field(f"NOTEREF _Ref{number:08} \\h \\f", text_run(str(number), looks))
        self._texts.append(note)
        number = self._numbers[note] = len(self._texts)
        place = element("footnoteReference", id=self._first + number - 1)
        held = element("bookmarkStart", id=2 * number, name=f"_Ref{number:08}")  # headings have the odd ones
        return held + element("r", element("rPr", looks), place) + element("bookmarkEnd", id=2 * number)

    def keep(self) -> None:
        """Put the notes into the document, and take out those of its template."""
        endnotes = _emptied(self._word, RELATIONSHIP_TYPE.ENDNOTES)
        if endnotes is not None:
            _replace(self._word, RELATIONSHIP_TYPE.ENDNOTES, CONTENT_TYPE.WML_ENDNOTES, endnotes)
        assert self._root is not None
        for index, text in enumerate(self._texts):
            self._root.append(parse_xml(with_namespaces(self._note(self._first + index, text))))
        _replace(self._word, RELATIONSHIP_TYPE.FOOTNOTES, CONTENT_TYPE.WML_FOOTNOTES, self._root)
        _tell(self._word.settings.element, self._rules)

    def _note(self, ident: int, text: str) -> str:
        mark = element(
            "r", element("rPr", value_element("rStyle", self._styles["footnote reference"])), element("footnoteRef")
        )
        words = "".join(self._linked(each) for each in IN_TEXT.split(f" {text}") if each)
        return element("footnote", paragraph(self._styles["footnote text"], mark, words), id=ident)

    def _linked(self, text: str) -> str:
        """A stretch of a note; an address leads there, by a field, as a note has no relations of its own."""
        address = office_address(text) if IN_TEXT.fullmatch(text) else ""
        if not address:
            return text_run(text)
        return field(f'HYPERLINK "{address}"', text_run(text, value_element("rStyle", self._styles["Hyperlink"])))


def _rule(kind: str, ident: int) -> str:
    close = element("pPr", element("spacing", after=0, line=240, lineRule="auto"))
    return element("footnote", element("p", close, element("r", element(kind))), type=kind, id=ident)


def _emptied(word: Document, kind: str) -> BaseOxmlElement | None:
    """The notes of a template without those that somebody wrote; None where it has no such part."""
    if not any(each.reltype == kind for each in word.part.rels.values()):
        return None
    root = parse_xml(word.part.part_related_by(kind).blob)
    for each in [each for each in root if each.get(qn("w:type"), "normal") == "normal"]:
        root.remove(each)
    return root


def _replace(word: Document, kind: str, content_type: str, root: BaseOxmlElement) -> None:
    """A part in the place of the one that was there."""
    rels, name = word.part.rels, kind.rpartition("/")[2]
    for ident in [ident for ident, each in rels.items() if each.reltype == kind]:
        del rels[ident]
    path = PackURI(f"/word/{name}.xml")
    word.part.relate_to(Part(path, content_type, serialize_part_xml(root), word.part.package), kind)


def _tell(settings: BaseOxmlElement, ruling: list[str]) -> None:
    """Have the settings name the notes that are none, as Word wants it."""
    notes = settings.find(qn("w:footnotePr"))
    if notes is None:
        notes = parse_xml(with_namespaces(element("footnotePr")))
        settings.insert_element_before(notes, *_AFTER)
    for each in notes.findall(qn("w:footnote")):
        notes.remove(each)
    for ident in ruling:
        notes.append(parse_xml(with_namespaces(element("footnote", id=ident))))
