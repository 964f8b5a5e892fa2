"""The styles of a report in Word: those of a template are kept, missing ones are added.

Styles are found by their names, which Word writes in English whatever its language, not by their ids, which it
translates.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.parts.numbering import NumberingPart

from lanzarote_law.render.formats.docx_xml import element, value_element, with_namespaces

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document
    from docx.oxml.numbering import CT_Numbering
    from docx.oxml.xmlchemy import BaseOxmlElement

_DARK, _GREY, _RULE, _SHADE = "1F3864", "595959", "BFBFBF", "E9EDF4"


class _Style(NamedTuple):
    name: str
    ident: str
    """Its id, where no other style of the template has that."""
    kind: str = "paragraph"
    based: str = ""
    paragraph: str = ""
    letters: str = ""
    further: str = ""
    following: str = ""


def _spacing(before: int, after: int, line: int = 0) -> str:
    if not line:
        return element("spacing", before=before, after=after)
    return element("spacing", before=before, after=after, line=line, lineRule="auto")


def _set(size: int, colour: str = "", *, bold: bool = False) -> str:
    """How letters look, in half points."""
    return (
        (element("b") if bold else "")
        + (value_element("color", colour) if colour else "")
        + (value_element("sz", size) + value_element("szCs", size) if size else "")
    )


def _heading(level: int, size: int, before: int) -> _Style:
    together = element("keepNext") + element("keepLines")
    looks = together + _spacing(before, 80) + value_element("outlineLvl", level - 1)
    letters = _set(size, _DARK, bold=True)
    return _Style(f"heading {level}", f"Heading{level}", "paragraph", "Normal", looks, letters, following="Normal")


def _edge(name: str, size: int, colour: str) -> str:
    return element(name, val="single", sz=size, space=0, color=colour)


_TABLE_LOOK = (
    element("tblPr", element("tblBorders", *(_edge(each, 4, _RULE) for each in ("top", "bottom", "insideH"))))
    + element("tcPr", value_element("vAlign", "top"))
    + element(
        "tblStylePr",
        element("rPr", element("b"), value_element("color", _DARK)),
        element(
            "tcPr",
            element("tcBorders", _edge("bottom", 8, _DARK)),
            element("shd", val="clear", color="auto", fill=_SHADE),
        ),
        type="firstRow",
    )
)
_APART = element("keepNext") + _spacing(200, 80)
_LOW = element("spacing", before=0, after=0, line=160, lineRule="exact")

_STYLES = (
    _Style("Normal", "Normal", paragraph=_spacing(0, 120, 264)),
    _Style("Default Paragraph Font", "DefaultParagraphFont", "character"),
    _Style(
        "Normal Table",
        "TableNormal",
        "table",
        further=element(
            "tblPr",
            element("tblInd", w=0, type="dxa"),
            element("tblCellMar", *(element(each, w=80, type="dxa") for each in ("left", "right"))),
        ),
    ),
    _Style("Title", "Title", "paragraph", "Normal", _spacing(0, 20), _set(32, _DARK, bold=True), "", "Subtitle"),
    _Style("Subtitle", "Subtitle", "paragraph", "Normal", _spacing(0, 40), _set(20, _GREY), "", "Normal"),
    _heading(1, 30, 360),
    _heading(2, 25, 280),
    _heading(3, 22, 200),
    _Style("List Bullet", "ListBullet", "paragraph", "Normal", "{bullet}" + _spacing(0, 60)),
    _Style("Quote", "Quote", "paragraph", "Normal", element("ind", left=400), element("i")),
    _Style("TOC Heading", "TOCHeading", "paragraph", "Normal", _APART, _set(24, _DARK, bold=True)),
    _Style("toc 1", "TOC1", "paragraph", "Normal", _spacing(20, 0, 240), _set(20)),
    _Style("toc 2", "TOC2", "paragraph", "Normal", _spacing(0, 0, 240) + element("ind", left=280), _set(19)),
    _Style("header", "Header", "paragraph", "Normal", _spacing(0, 0), _set(16, _GREY)),
    _Style("footer", "Footer", "paragraph", "Normal", _spacing(0, 0), _set(16, _GREY)),
    _Style("footnote text", "FootnoteText", "paragraph", "Normal", _spacing(0, 20, 240), _set(17)),
    _Style("footnote reference", "FootnoteReference", "character", "", "", value_element("vertAlign", "superscript")),
    _Style(
        "Hyperlink", "Hyperlink", "character", "", "", value_element("color", "0B4F8A") + value_element("u", "single")
    ),
    _Style("Strong", "Strong", "character", "", "", element("b")),
    _Style("Report Origin", "ReportOrigin", "paragraph", "Normal", _spacing(0, 20, 240), _set(16, _GREY)),
    _Style("Report Brief", "ReportBrief", "paragraph", "Normal", _spacing(0, 10, 228), _set(17)),
    _Style("Report Brief Point", "ReportBriefPoint", "paragraph", "List Bullet", _spacing(0, 0, 228), _set(17)),
    _Style("Report Cell", "ReportCell", "paragraph", "Normal", _spacing(20, 20, 240), _set(18)),
    _Style("Report Space", "ReportSpace", "paragraph", "Normal", _LOW, _set(8)),
    _Style("Report Good", "ReportGood", "character", "", "", _set(0, "1E6B3A", bold=True)),
    _Style("Report Warn", "ReportWarn", "character", "", "", _set(0, "7A4B00", bold=True)),
    _Style("Report Bad", "ReportBad", "character", "", "", _set(0, "A11B1B", bold=True)),
    _Style("Report Dim", "ReportDim", "character", "", "", _set(0, _GREY)),
    _Style("Report Reference", "ReportReference", "character", "", "", _set(0, _DARK)),
    _Style("Report Table", "ReportTable", "table", "Normal Table", "", "", _TABLE_LOOK),
)  # fmt: skip  # a style a line
_DEFAULTS = {"Normal", "Default Paragraph Font", "Normal Table"}
_OWN = "Report "


def add_missing_styles(word: Document) -> dict[str, str]:
    """The ids of all styles by their names, once those that the document lacks are added to it."""
    known = word.styles.element
    ids = {_name(each): each.get(qn("w:styleId")) for each in known.findall(qn("w:style"))}
    for style in _STYLES:
        if style.name.lower() not in ids:
            ident = _free(style.ident, set(ids.values()))
            ids[style.name.lower()] = ident
            known.append(parse_xml(_xml(word, style, ident, ids)))
    return {style.name: ids[style.name.lower()] for style in _STYLES}


def _name(style: BaseOxmlElement) -> str:
    named = style.find(qn("w:name"))
    return str(named.get(qn("w:val"))).lower() if named is not None else ""


def _free(wanted: str, taken: set[str]) -> str:
    ident, number = wanted, 1
    while ident in taken:
        ident, number = f"{wanted}{number}", number + 1
    return ident


def _xml(word: Document, style: _Style, ident: str, ids: Mapping[str, str]) -> str:
    looks = style.paragraph
    if "{bullet}" in looks:
        looks = looks.replace("{bullet}", element("numPr", value_element("numId", _bullet(word))))
    body = (
        value_element("name", style.name),
        value_element("basedOn", ids[style.based.lower()]) if style.based else "",
        value_element("next", ids.get(style.following.lower(), ident)) if style.following else "",
        value_element("uiPriority", 1 if style.name.startswith(_OWN) else 9),
        element("qFormat") if style.kind == "paragraph" else "",
        element("pPr", looks) if looks else "",
        element("rPr", style.letters) if style.letters else "",
        style.further,
    )
    marks = {"default": "1"} if style.name in _DEFAULTS else {}
    marks |= {"customStyle": "1"} if style.name.startswith(_OWN) else {}
    return with_namespaces(element("style", *body, type=style.kind, **marks, styleId=ident))


# -- the bullet of a list --------------------------------------------------------------------------------------------


def _bullet(word: Document) -> int:
    """The number of a new list whose points are bullets."""
    numbering = _numbering(word)
    lists, kinds = (numbering.findall(qn(f"w:{each}")) for each in ("num", "abstractNum"))
    kind = max((int(each.get(qn("w:abstractNumId"))) for each in kinds), default=-1) + 1
    number = max((int(each.get(qn("w:numId"))) for each in lists), default=0) + 1
    level = element(
        "lvl",
        value_element("start", 1),
        value_element("numFmt", "bullet"),
        value_element("lvlText", "•"),
        value_element("lvlJc", "left"),
        element("pPr", element("ind", left=360, hanging=260)),
        ilvl=0,
    )
    shape = element("abstractNum", value_element("multiLevelType", "hybridMultilevel"), level, abstractNumId=kind)
    use = element("num", value_element("abstractNumId", kind), numId=number)
    new_kind, new_list = (parse_xml(with_namespaces(each)) for each in (shape, use))
    numbering.insert_element_before(new_kind, "w:num", "w:numIdMacAtCleanup")
    numbering.insert_element_before(new_list, "w:numIdMacAtCleanup")
    return number


def _numbering(word: Document) -> CT_Numbering:
    """The lists of a document; python-docx makes none where there are none."""
    with suppress(NotImplementedError):
        found: CT_Numbering = word.part.numbering_part.element
        return found
    name, root = PackURI("/word/numbering.xml"), cast("CT_Numbering", parse_xml(with_namespaces(element("numbering"))))
    part = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, root, word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return root


# -- the language ----------------------------------------------------------------------------------------------------


def set_language(word: Document, language: str) -> None:
    """Have Word know in which language a document is, for its spelling and for what reads it aloud."""
    known = word.styles.element
    defaults = known.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = parse_xml(with_namespaces(element("docDefaults")))
        known.insert(0, defaults)
    letters = _within(_within(defaults, "rPrDefault", "pPrDefault"), "rPr")
    if letters.find(qn("w:lang")) is None:
        lang = parse_xml(with_namespaces(element("lang")))
        letters.insert_element_before(lang, "w:eastAsianLayout", "w:specVanish", "w:oMath")
    for each in known.iter(qn("w:lang")):
        each.set(qn("w:val"), language)


def _within(outer: BaseOxmlElement, name: str, *later: str) -> BaseOxmlElement:
    found: BaseOxmlElement | None = outer.find(qn(f"w:{name}"))
    if found is None:
        found = parse_xml(with_namespaces(element(name)))
        outer.insert_element_before(found, *(f"w:{each}" for each in later))
    return found
