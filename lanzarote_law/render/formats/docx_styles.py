"""The styles of a report in Word: those of a template are kept, missing ones are added.

Styles are found by their names, which Word writes in English whatever its language, not by their ids, which it
translates.
"""

import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import cast

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.numbering import CT_Numbering
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.numbering import NumberingPart

from lanzarote_law.render.formats.docx_xml import element, value_element, with_namespaces

_SHIPPED = Path(__file__).with_name("docx_styles.xml")
"""The styles of a report, each on a line, with the ids that they have if no other style of the document has these."""
_STYLE = re.compile(r'<w:style [^>]*w:styleId="(?P<ident>\w+)"><w:name w:val="(?P<name>[^"]+)"/>.*')
_BULLET = '<w:numId w:val="0"/>'


def add_missing_styles(word: Document) -> dict[str, str]:
    """The ids of all styles by their names, once those that the document lacks are added to it."""
    known = word.styles.element
    ids = {_name(each): each.get(qn("w:styleId")) for each in known.findall(qn("w:style"))}
    shipped = list(_STYLE.finditer(_SHIPPED.read_text(encoding="utf-8")))
    named = {each["ident"]: ids[each["name"].lower()] for each in shipped if each["name"].lower() in ids}
    for style in shipped:
        ident, name = style["ident"], style["name"].lower()
        if name not in ids:
            named[ident] = ids[name] = own = _free(ident, set(ids.values()))
            xml = _with_ids(style[0], named, own)
            if _BULLET in xml:
                xml = xml.replace(_BULLET, value_element("numId", _bullet(word)))
            known.append(parse_xml(with_namespaces(xml)))
    return {style["name"]: ids[style["name"].lower()] for style in shipped}


_REFERENCE = re.compile(r'(w:styleId="|<w:(?:basedOn|next) w:val=")(\w+)')
"""Where a style names itself or another one."""


def _with_ids(style: str, named: Mapping[str, str], own: str) -> str:
    """A style with the ids of the document; one that is followed by a style not yet there is followed by itself."""
    return _REFERENCE.sub(lambda each: each[1] + named.get(each[2], own), style)


def _name(style: BaseOxmlElement) -> str:
    named = style.find(qn("w:name"))
    return str(named.get(qn("w:val"))).lower() if named is not None else ""


def _free(wanted: str, taken: set[str]) -> str:
    ident, number = wanted, 1
    while ident in taken:
        ident, number = f"{wanted}{number}", number + 1
    return ident


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
