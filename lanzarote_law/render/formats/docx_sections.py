"""The sections of a Word document: headers, footers, portrait and landscape pages."""

import copy
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _Footer, _Header

from lanzarote_law.render.blocks import PageDocument
from lanzarote_law.render.formats.docx_body import TextWidths
from lanzarote_law.render.formats.docx_xml import element, field, paragraph, text_run, value_element, with_namespaces
from lanzarote_law.render.words import long_date as day_of

_A4 = {"w": 11906, "h": 16838, "edge": 1134}
"""What a template means that does not say how large its page is, in twentieths of a point."""


def write_header_and_footer(word: Document, report: PageDocument, styles: Mapping[str, str]) -> None:
    """The title and the day above, the standing sentence below, if any, where the template has nothing of its own."""
    section = word.sections[0]
    rule = element("pBdr", element("bottom", val="single", sz=4, space=4, color="BFBFBF"))
    title = f"{report.title} · {day_of(report.on, report.language)}"
    above = (paragraph(styles["header"], text_run(title), properties=rule),)
    rule = element("pBdr", element("top", val="single", sz=4, space=4, color="BFBFBF"))
    number = (field("PAGE"), text_run(" / "), field("NUMPAGES"))
    right = value_element("jc", "right")
    parts = [paragraph(styles["footer"], text_run(report.standing), properties=rule)] if report.standing else []
    below = (*parts, paragraph(styles["footer"], *number, properties=right if parts else rule + right))
    _put(section.header, above)
    _put(section.footer, below)


def _put(place: _Header | _Footer, paragraphs: Iterable[str]) -> None:
    if not place.is_linked_to_previous and _says_something(place.part.element):
        return
    place.is_linked_to_previous = False
    root = place.part.element
    for each in list(root):
        root.remove(each)
    for each in paragraphs:
        root.append(parse_xml(with_namespaces(each)))
    assert root.find(qn("w:p")) is not None


def _says_something(root: BaseOxmlElement) -> bool:
    shown = (qn(f"w:{each}") for each in ("drawing", "pict", "object", "fldSimple", "instrText", "sdt"))
    return bool("".join(root.itertext()).strip()) or next(root.iter(*shown), None) is not None


# -- pages -----------------------------------------------------------------------------------------------------------


def text_widths(word: Document) -> TextWidths:
    """How wide the text of a page is: upright, and on its side."""
    page = word.sections[0]
    edges = sum(_A4["edge"] if each is None else each.twips for each in (page.left_margin, page.right_margin)) + (
        page.gutter.twips if page.gutter else 0
    )
    sizes = [each.twips if each else _A4[name] for name, each in (("w", page.page_width), ("h", page.page_height))]
    return TextWidths(sizes[0] - edges, max(sizes) - edges)


def fill_sections(word: Document, stretches: list[tuple[bool, str]], space: Callable[[str], str]) -> None:
    """Add the parts of a report to the document, each in a section with portrait or landscape pages."""
    joined = [
        (turned, "".join(xml for _, xml in group)) for turned, group in groupby(stretches, key=lambda each: each[0])
    ]
    ended = [xml.removesuffix(space("")) + space(element("sectPr")) for _, xml in joined[:-1]]
    written = parse_xml(with_namespaces(element("body", *ended, joined[-1][1])))
    body = word.element.body
    model = body.find(qn("w:sectPr"))
    pages = [_page(model, turned=turned, first=not index) for index, (turned, _) in enumerate(joined)]
    for place, page in zip(list(written.iter(qn("w:sectPr"))), pages, strict=False):
        place.getparent().replace(place, page)
    for each in list(written):
        model.addprevious(each)
    body.replace(model, pages[-1])


def _page(model: BaseOxmlElement, *, turned: bool, first: bool) -> BaseOxmlElement:
    """A section like that of the template; its head and foot go on from the first."""
    page = copy.deepcopy(model)
    gone = ["type"] if first else ["type", "headerReference", "footerReference", "titlePg", "pgNumType"]
    for each in [each for name in gone for each in page.findall(qn(f"w:{name}"))]:
        page.remove(each)
    size = page.find(qn("w:pgSz"))
    if turned and size is not None:
        width, height = (int(size.get(qn(f"w:{each}")) or _A4[each]) for each in "wh")
        size.set(qn("w:w"), str(max(width, height)))
        size.set(qn("w:h"), str(min(width, height)))
        size.set(qn("w:orient"), "landscape")
    return page
