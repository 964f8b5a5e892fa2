"""Removes links to other files, data fields and personal data from a Word template, so that no report has them.

A paper that is sent opens no picture of another server, asks no other program for data, and names nobody's folder.
"""

import re
from collections.abc import Iterator

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.part import Part, XmlPart
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from lanzarote_law.wording import to_word

ELSEWHERE = to_word("links to other files and servers, such as its own template")
PICTURES = to_word("pictures that are fetched from elsewhere")
FIELDS = to_word("fields that fetch or start something")
OBJECTS = to_word("objects of other programs")
CHANGES = to_word("tracked changes, with the names of those who made them")
PEOPLE = to_word("properties that name people or folders")

_WEB = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
# C:\Users\jan\logo.png  \\server\share  file:///home
_PATH = re.compile(r"[A-Za-z]:[\\/]|\\\\|file:", re.IGNORECASE)
_HARMLESS = frozenset(
    "PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF REF NOTEREF STYLEREF SEQ DATE TIME CREATEDATE SAVEDATE PRINTDATE TITLE"
    " SUBJECT KEYWORDS COMMENTS FORMTEXT IF QUOTE SYMBOL = DOCPROPERTY".split()
)
_FIELD_LINK = re.compile(r'HYPERLINK\s+(?:"(?:https?://|mailto:)|\\l\s)', re.IGNORECASE)
_OF_SETTINGS = "attachedTemplate linkStyles mailMerge docVars attachedSchema saveThroughXslt rsids".split()
_OBJECTS = "object control altChunk subDoc".split()
_UNWRAPPED = frozenset(map(qn, ("w:ins", "w:moveTo")))
_DROPPED = frozenset(map(qn, ("w:del", "w:moveFrom", "w:numberingChange")))
_PERSONAL = re.compile(r".*(?:_Owner|_AuthorEmail(?:DisplayName)?|_EmailSubject|_(?:Ad|Previous).*CycleID)")
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def remove_metadata(word: Document) -> frozenset[str]:
    """Remove links and personal data from a document; return the names of what was removed."""
    removed: set[str] = set()
    for part in word.part.package.iter_parts():
        if isinstance(part, XmlPart):
            removed.update(_of_part(part, part.element))
        elif part.partname.endswith(".xml") or part.rels:
            root = parse_xml(part.blob) if part.blob.lstrip()[:1] == b"<" else None
            found = set(_of_part(part, root))
            if found and root is not None:
                part._blob = serialize_part_xml(root)  # noqa: SLF001  # python-docx has no other way for a part that it does not know
            removed |= found
    return frozenset(removed)


def _of_part(part: Part, root: BaseOxmlElement | None) -> Iterator[str]:
    outside = {ident: each for ident, each in part.rels.items() if each.is_external}
    for ident, each in outside.items():
        if each.reltype == RELATIONSHIP_TYPE.HYPERLINK and _WEB.match(each.target_ref):
            continue
        yield PICTURES if each.reltype == RELATIONSHIP_TYPE.IMAGE else ELSEWHERE
        del part.rels[ident]
        if root is not None:
            _detach(root, ident)
    if root is not None:
        yield from _of_content(root)


def _detach(root: BaseOxmlElement, ident: str) -> None:
    """Take out what leads to a target that is none any more."""
    for each in [each for each in root.iter() if ident in each.attrib.values()]:
        names = [name for name, value in each.attrib.items() if value == ident and name.startswith(_REL)]
        if not names:
            continue
        for name in names:
            del each.attrib[name]
        shown = next((above for above in (each, *each.iterancestors()) if above.tag in _SHOWN), each)
        if each.tag == qn("w:hyperlink"):
            _unwrap(each)
        elif not any(name.startswith(_REL) for name in each.attrib):  # else the picture is here, too
            _drop(shown)


_SHOWN = {qn("w:drawing"), qn("w:pict")}


def _of_content(root: BaseOxmlElement) -> Iterator[str]:
    for each in _all(root, *_OF_SETTINGS):
        if each.tag != qn("w:rsids"):
            yield ELSEWHERE
        _drop(each)
    for each in _all(root, *_OBJECTS):
        yield OBJECTS
        _drop(each)
    yield from _fields(root)
    for each in [each for each in root.iter() if isinstance(each.tag, str)]:
        yield from _of_element(each)
    if root.tag.endswith("custom-properties}Properties"):
        for each in list(root):
            if _PERSONAL.fullmatch(each.get("name", "")) or _PATH.match("".join(each.itertext())):
                yield PEOPLE
                _drop(each)


def _of_element(element: BaseOxmlElement) -> Iterator[str]:
    name = element.tag.rpartition("}")[2]
    if element.tag in _UNWRAPPED:
        yield CHANGES
        _unwrap(element)
    elif element.tag in _DROPPED or name.endswith("PrChange"):
        yield CHANGES
        _drop(element)
    for key in [key for key, value in element.attrib.items() if _PATH.match(value)]:
        yield PEOPLE
        del element.attrib[key]


def _all(root: BaseOxmlElement, *names: str) -> list[BaseOxmlElement]:
    return list(root.iter(*(qn(f"w:{name}") for name in names)))


def _drop(element: BaseOxmlElement) -> None:
    above = element.getparent()
    if above is not None:
        above.remove(element)


def _unwrap(element: BaseOxmlElement) -> None:
    for each in list(element):
        element.addprevious(each)
    _drop(element)


def _fields(root: BaseOxmlElement) -> Iterator[str]:
    """Take out every field that is not known to be harmless, with what it showed."""
    for each in _all(root, "fldSimple"):
        if not _is_harmless(each.get(qn("w:instr"), "")):
            yield FIELDS
            _drop(each)
    open_: list[_TemplateField] = []
    for each in [part for run in _all(root, "r") for part in run]:
        kind = each.get(qn("w:fldCharType")) if each.tag == qn("w:fldChar") else ""
        if kind == "begin":
            open_.append(_TemplateField())
        for field in open_:
            field.parts.append(each)
        if open_:
            open_[-1].read(each, kind)
        if open_ and kind == "end" and not _is_harmless((field := open_.pop()).code):
            yield FIELDS
            _leave_out(field)
    for field in open_:  # it has no end: nobody can say what belongs to it
        yield FIELDS
        _leave_out(field)


class _TemplateField:
    """A field that is being read: what it asks for, and all that belongs to it."""

    def __init__(self) -> None:
        self.code = ""
        self.is_past_instruction = False
        self.parts: list[BaseOxmlElement] = []

    def read(self, part: BaseOxmlElement, kind: str | None) -> None:
        """Take in the next part of it; behind its code stands what it showed last."""
        self.is_past_instruction = self.is_past_instruction or kind == "separate"
        if part.tag == qn("w:instrText") and not self.is_past_instruction:
            self.code += part.text or ""


def _leave_out(field: _TemplateField) -> None:
    for each in field.parts:
        _drop(each)


def _is_harmless(code: str) -> bool:
    words = code.split()
    return bool(words) and (words[0].upper() in _HARMLESS or _FIELD_LINK.match(code.strip()) is not None)
