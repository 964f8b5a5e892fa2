"""A report → a Word document, by python-docx, in the look of a house where that gives its template.

python-docx opens, finds and packs. The body is written as XML: python-docx has no footnotes, no links and no header
that is repeated, and its tables take many times as long.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from lanzarote_law import render
from lanzarote_law.extras import require_extra
from lanzarote_law.render.blocks import Facts, Heading, Page, PageDocument, run
from lanzarote_law.render.formats.docx_xml import element, paragraph, text_run, valid_xml_text
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from docx.document import Document

_MOST = 255
"""Letters of a property of a document."""


def document(report: PageDocument, template: bytes | None = None) -> bytes:
    """The report as a Word document. Raises UnreadableError where the template is none of Word."""
    _refuse_without_library()
    if template is None:
        return _document(report, None)
    try:
        return _document(report, template)
    except render.formats.docx_template.BROKEN as error:
        _document(report, None)  # a fault of ours is raised as what it is
        raise render.formats.docx_template.template_error() from error


def removed_template_parts(template: bytes) -> tuple[str, ...]:
    """The names of the parts of a template that a report does not contain. Raises as `document` does."""
    _refuse_without_library()
    return render.formats.docx_template.removed_parts(template)


def _refuse_without_library() -> None:
    require_extra("report", ("docx",), worded("Word documents need the extra [report]"))


def _document(report: PageDocument, template: bytes | None) -> bytes:
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415  # an extra

    formats = render.formats
    word = formats.docx_template.open_template(template)
    styles = formats.docx_styles.add_missing_styles(word)
    formats.docx_styles.set_language(word, render.words.word("spelling", report.language))
    notes = formats.docx_footnotes.Footnotes(word, styles)
    linked = cache(lambda address: word.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    pages = (*report.pages, *_made(report))
    body = formats.docx_body.DocxBody(styles, notes, linked, formats.docx_sections.text_widths(word), pages)
    formats.docx_sections.write_header_and_footer(word, report, styles)
    stretches = [(False, "".join(_front(report, styles))), *body.xml(render.words.word("h.contents", report.language))]
    formats.docx_sections.fill_sections(word, stretches, body.space)
    notes.keep()
    _describe(word, report)
    stream = BytesIO()
    word.save(stream)
    return formats.reproducible_zip.repack(stream.getvalue())


def _front(report: PageDocument, styles: Mapping[str, str]) -> Iterator[str]:
    """What it is called, and that it is a reading, above everything else."""
    yield paragraph(styles["Title"], text_run(report.title))
    yield paragraph(styles["Subtitle"], text_run(report.subtitle))
    if report.standing:
        yield paragraph(styles["Report Origin"], text_run(report.standing), properties=element("spacing", after=60))


def _made(report: PageDocument) -> Page:
    """How it was made, behind everything else."""
    if not report.made:
        return ()
    levels = [block.level for block in report.pages if isinstance(block, Heading)]
    title = Heading(run(render.words.word("h.made", report.language)), min(levels, default=2))
    return title, Facts(tuple((label, run(value)) for label, value in report.made))


def _describe(word: Document, report: PageDocument) -> None:
    """The properties of the file: what the report says of itself, and no clock."""
    properties = word.core_properties
    properties.title = valid_xml_text(report.title)[:_MOST]
    properties.subject = valid_xml_text(report.subtitle)[:_MOST]
    properties.comments = valid_xml_text(report.standing)[:_MOST]
    properties.author = properties.last_modified_by = "lanzarote-law" if report.made else ""  # of what is sent, none
    properties.language = render.words.word("spelling", report.language)
    properties.revision = 1
    properties.created = properties.modified = datetime(report.on.year, report.on.month, report.on.day, tzinfo=UTC)
