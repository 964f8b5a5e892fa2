"""Composes Word documents, such as a reply of three pages with the features of real ones, and reads the results."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import docx
from docx.oxml import parse_xml
from docx.shared import Pt
from lxml import etree

if TYPE_CHECKING:
    from docx.document import Document

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{WORD}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
LONG = (
    "The authorities recall that the second monitoring round concerns what children make of themselves and share, and"
    " that the services of the police, the prosecutors and the helplines work together in each of the provinces. The"
    " figures of the last three years stand in the annex; where none were kept, that is said. Training is given to"
    " magistrates each year, and the material is open to all."
)


def run(words: str, look: str = "") -> str:
    """A run of the text as Word writes it."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r w:rsidR="00A1B2C3">{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def field(code: str, shown: str) -> str:
    """A field with its displayed text."""
    signs = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    words = shown if shown.startswith("<") else run(shown)
    return f"{signs[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{signs[1]}{words}{signs[2]}"


def control(words: str, kind: str = "") -> str:
    """A content control in a line."""
    return f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{run(words)}</w:sdtContent></w:sdt>"


def paragraph(*inner: str) -> str:
    """A paragraph of elements."""
    return f"<w:p {_SPACES}>{''.join(inner)}</w:p>"


INSERTED = '<w:ins w:id="900" w:author="A. Drafter" w:date="2026-01-05T10:00:00Z">{}</w:ins>'
DELETED = (
    '<w:del w:id="901" w:author="A. Drafter" w:date="2026-01-05T10:00:00Z"><w:r><w:delText xml:space="preserve">'
    "article 9 of the Penal Code </w:delText></w:r></w:del>"
)
CHANGED = '<w:b/><w:rPrChange w:id="902" w:author="A. Drafter" w:date="2026-01-05T10:00:00Z"><w:rPr/></w:rPrChange>'
NOTE = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>'
BOX = (
    '<w:r><w:pict><v:shape type="#_x0000_t202" style="width:200pt;height:40pt"><v:textbox><w:txbxContent><w:p>{}</w:p>'
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
TOLD = (
    (run("Making images is punished by "), run("article 10", CHANGED), run("0 of the Penal Code &amp; by others.")),
    (run("A link leads to "), '<w:hyperlink r:id="LINK">', run("article 101 of the Penal Code"), "</w:hyperlink>"),
    (run("Somebody put in "), INSERTED.format(run("article 100, § 1, of the Penal Code")), DELETED, run(".")),
    (run("A field shows "), field("REF article", "article 101 of the Penal Code"), run(".")),
    (run("A control holds "), control("article 100 of the Penal Code"), run(", another "),
     control("article 101 of the Penal Code", "<w:text/>"), run(".")),
    (run("The note says more"), NOTE.format(2), run(", here.")),
    (BOX.format(run("The box cites article 100 of the Penal Code.")), run("Beside it stands a box.")),
    (run("Tabs, lines: article "), "<w:r><w:t>101</w:t><w:tab/><w:t>of the</w:t><w:br/><w:t>Penal Code</w:t></w:r>"),
)  # fmt: skip
"""Paragraphs of the reply that cite a repealed article, each in another form."""


def reply() -> bytes:
    """The reply as Word saves it: headings, a table, a header, a footnote, a comment, and citations in each."""
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(11)
    document.add_heading("Reply of Ruritania", 0)
    link = document.part.relate_to("https://example.org/", _relation("hyperlink"), is_external=True)
    document.add_heading("Question 8.1.a", 1)
    commented = document.add_paragraph(
        "The comments are answered here, as they ask about article 101 of the Penal Code."
    )
    document.add_comment(
        commented.runs, text="Is article 100 of the Penal Code meant?", author="B. Reader", initials="BR"
    )
    for told in TOLD:
        _append(document, paragraph(*told).replace("LINK", link))
        document.add_paragraph(f"{LONG} {LONG[:200]}")
    document.add_heading("Question 9.10", 1)
    _table(document)
    document.add_paragraph(LONG)
    document.sections[0].header.paragraphs[0].text = "Draft on article 101 of the Penal Code"
    return with_footnotes(saved(document))


def _relation(kind: str) -> str:
    return f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"


def _append(document: Document, xml: str) -> None:
    document.element.body.insert_element_before(parse_xml(xml), "w:sectPr")


def _table(document: Document) -> None:
    table = document.add_table(rows=3, cols=2, style="Table Grid")
    rows = (("Offence", "Provision"), ("Making", "article 100 of the Penal Code"), ("Trying", "article 50 NPC"))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def saved(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_footnotes(content: bytes, words: str = " See article 100 of the Penal Code.") -> bytes:
    """A document with the footnote 2."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in enumerate(("separator", "continuationSeparator"))
    )
    note = f'<w:footnote w:id="2"><w:p>{run(words)}</w:p></w:footnote>'
    notes = f'<?xml version="1.0"?><w:footnotes xmlns:w="{WORD}">{separators}{note}</w:footnotes>'
    override = (
        '<Override PartName="/word/footnotes.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>'
    )
    relation = f'<Relationship Id="rIdNotes" Type="{_FOOTNOTES}" Target="footnotes.xml"/></Relationships>'
    return rewritten(
        content,
        {
            "[Content_Types].xml": lambda xml: xml.replace("</Types>", override),
            "word/_rels/document.xml.rels": lambda xml: xml.replace("</Relationships>", relation),
        },
        {"word/footnotes.xml": notes},
    )


def rewritten(content: bytes, changes: dict[str, object], added: dict[str, str] | None = None) -> bytes:
    """A package with some files changed, and others added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            inner = old.read(info)
            change = changes.get(info.filename)
            new.writestr(info, change(inner.decode()).encode() if callable(change) else inner)
        for name, text in (added or {}).items():
            new.writestr(zipfile.ZipInfo(name), text)
    return stream.getvalue()


@cache
def _empty() -> bytes:
    return saved(docx.Document())


def small(*paragraphs: str) -> bytes:
    """A document of paragraphs, each written as given."""
    return rewritten(
        _empty(), {"word/document.xml": lambda xml: xml.replace("<w:sectPr", f"{''.join(paragraphs)}<w:sectPr")}
    )


class Comment(NamedTuple):
    """A comment as another reader finds it."""

    author: str
    date: str
    words: str
    covered: str
    """The letters between its marks."""


def comments(content: bytes) -> list[Comment]:
    """The comments of a document in the order of their file, with the covered text, as lxml reads them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        held = etree.fromstring(archive.read("word/comments.xml"))
        body = etree.fromstring(archive.read("word/document.xml"))
    covered: dict[str, str] = {}
    open_: dict[str, list[str]] = {}
    for element in body.iter():
        name, ident = etree.QName(element).localname if isinstance(element.tag, str) else "", _own(element, "id")
        if name == "commentRangeStart":
            open_[ident] = []
        elif name == "commentRangeEnd":
            covered[ident] = "".join(open_.pop(ident))
        elif name in {"t", "tab", "br"}:
            for letters in open_.values():
                letters.append(_seen(element))
    assert not open_
    return [
        Comment(
            _own(each, "author"),
            _own(each, "date"),
            "\n".join("".join(paragraph.itertext()) for paragraph in each),
            covered[_own(each, "id")],
        )
        for each in held
    ]


def _own(element: etree._Element, name: str) -> str:
    return str(element.get(f"{{{WORD}}}{name}") or "")


def text(content: bytes) -> list[str]:
    """The text of each file of a package that has one, as lxml reads it, without the comments of a check."""
    found = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in sorted(archive.namelist()):
            if re.fullmatch(r"word/[a-z]+\d*\.xml", name):
                shown = _shown(archive.read(name))
                if shown:
                    found.append(f"{name}: {shown}")
    return found


@lru_cache(maxsize=64)
def _shown(content: bytes) -> str:
    tree = etree.fromstring(content)
    told = [each for each in tree.iter(etree.Element) if _own(each, "author") == "lanzarote-law"]
    inside = {below for each in told for below in each.iterdescendants()}
    return "".join(_seen(element) for element in tree.iter(etree.Element) if element not in inside)


def _seen(element: etree._Element) -> str:
    """The text of an element itself; a tab occurs also where a paragraph defines tab stops."""
    name, parent = etree.QName(element).localname, element.getparent()
    if name in {"tab", "br"} and (parent is None or etree.QName(parent).localname != "r"):
        return ""
    if name in {"t", "delText", "instrText"}:
        return str(element.xpath("string()"))
    return {"tab": "\t", "br": "\n", "p": "¶"}.get(name, "")


def files(content: bytes) -> dict[str, bytes]:
    """The files packed into a document, by their paths."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}
