"""Word documents of every kind that cite one outdated article, whose number a redline replaces where it can."""

from __future__ import annotations

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION

from tests.annotation import docx_builder
from tests.annotation.docx_builder import BOX, CHANGED, DELETED, INSERTED, NOTE, control, field, paragraph, run, small

OLD, NEW = "417/38", "165"
LEAD, TAIL = "Article ", " of the Criminal Code punishes the use of minors for begging."
WHOLE = f"{LEAD}{OLD}{TAIL}"
_LINK = '<w:hyperlink w:anchor="place">{}</w:hyperlink>'


def papers() -> dict[str, tuple[bytes, int]]:
    """Each document with the number of its tracked changes: none where the number is not plain text of the body."""
    of_runs = {
        "plain": ((run(WHOLE),), 1),
        "bold number": ((run(LEAD), run(OLD, "<w:b/>"), run(TAIL)), 1),
        "divided number": ((run(LEAD), run("417", "<w:i/>"), run("/38"), run(TAIL)), 1),
        "blanks and breaks": (
            (run("One"), "<w:r><w:tab/><w:br/></w:r>", run(WHOLE), "<w:r><w:br/></w:r>", run("Two")),
            1,
        ),
        "field beside": ((run("See "), field("PAGE", "1"), run(f". {WHOLE}")), 1),
        "field": ((run(LEAD), field("REF a", OLD), run(TAIL)), 0),
        "link beside": ((_LINK.format(run("A link.")), run(f" {WHOLE}")), 1),
        "link": ((run(LEAD), _LINK.format(run(OLD)), run(TAIL)), 1),
        "control": ((run(LEAD), control(OLD), run(TAIL)), 1),
        "bookmark": (
            (run(LEAD), '<w:bookmarkStart w:id="7" w:name="a"/>', run(OLD), '<w:bookmarkEnd w:id="7"/>', run(TAIL)),
            1,
        ),
        "insertion beside": ((INSERTED.format(run("One thing more. ")), run(WHOLE)), 1),
        "insertion": ((INSERTED.format(run(WHOLE)),), 0),
        "deletion beside": ((run("It says "), DELETED, run(f"more. {WHOLE}")), 1),
        "changed looks": ((run(LEAD), run(OLD, CHANGED), run(TAIL)), 1),
        "text box": ((BOX.format(run(WHOLE)), run("Beside it stands a box.")), 0),
        "right to left": (("<w:pPr><w:bidi/></w:pPr>", run(WHOLE)), 1),
        "hidden beside": ((run("Not shown. ", "<w:vanish/>"), run(WHOLE)), 1),
    }
    found = {name: (small(paragraph(*inner)), count) for name, (inner, count) in of_runs.items()}
    found |= {name: (docx_builder.saved(document), count) for name, (document, count) in _of_documents().items()}
    found["footnote"] = (
        docx_builder.with_footnotes(small(paragraph(run(WHOLE), NOTE.format(2))), " A note that cites nothing."),
        1,
    )
    found["protected"] = (
        docx_builder.rewritten(
            small(paragraph(run(WHOLE))),
            {
                "word/settings.xml": lambda xml: xml.replace(
                    "</w:settings>",
                    '<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:trackRevisions/></w:settings>',
                )
            },
        ),
        1,
    )
    found["large"] = small(*[paragraph(run(docx_builder.LONG))] * 1_500, paragraph(run(WHOLE))), 1
    return found


def _of_documents() -> dict[str, tuple[docx.document.Document, int]]:
    heading, table, items, comment, header, sections = (docx.Document() for _ in range(6))
    heading.add_heading(WHOLE, 2)
    cell = table.add_table(2, 2, style="Table Grid").cell(1, 1)
    cell.add_table(1, 1).cell(0, 0).text = WHOLE
    table.add_paragraph("A document that ends with a table stops LibreOffice.")
    for words in ("An item.", WHOLE):
        items.add_paragraph(words, style="List Number")
    comment.add_comment(comment.add_paragraph(WHOLE).runs, text="Still true?", author="B. Reader", initials="BR")
    header.sections[0].header.paragraphs[0].text = WHOLE
    header.add_paragraph("The header cites it.")
    sections.add_paragraph("The first section.")
    sections.add_section(WD_SECTION.NEW_PAGE).orientation = WD_ORIENT.LANDSCAPE
    sections.add_paragraph(WHOLE)
    return {
        "heading": (heading, 1),
        "table in a table": (table, 1),
        "list": (items, 1),
        "comment of a reader": (comment, 1),
        "header": (header, 0),
        "sections": (sections, 1),
    }
