"""The ways that were tried to attribute a citation to an act, with the result of each."""

from collections.abc import Sequence

from lanzarote_law.checking.check import ExplainedCitation
from lanzarote_law.citations.attribution_ways import SENTENCES
from lanzarote_law.citations.named_act import OTHER, NamedAct
from lanzarote_law.documents.files import Document
from lanzarote_law.render import checked_documents
from lanzarote_law.render.attribution_reasons import reason_sentence
from lanzarote_law.render.blocks import Block, Column, Page, Paragraph, Space, Styled, Table, row, run
from lanzarote_law.render.phrases import View
from lanzarote_law.text_folding_and_display import printable_line
from lanzarote_law.wording import worded


def page(view: View, document: Document, found: Sequence[ExplainedCitation]) -> Page:
    """Citations, each with the ways that were tried for its act, and what each told."""
    blocks: list[Block] = []
    columns = (Column(worded("Way"), fixed=False), Column(worded("Act"), fixed=False))
    for cited, tried in found:
        why = reason_sentence(document, cited.citation)
        place = checked_documents.place_in_document(view, document, cited.citation.start)
        where = Styled(f"{printable_line(document.name)}:{place}", "strong")
        named = checked_documents.cited_name(view, cited)
        blocks += [Paragraph(run(where, ": ", Styled(named, "ref"), f": {why}" if why else ""), 0), Space()]
        rows = tuple(row(worded(SENTENCES[each.way]), _act(view, each.act)) for each in tried)
        blocks += [Table(columns, rows, 1), Space()] if rows else []
    return tuple(blocks)


def _act(view: View, act: NamedAct | None) -> str:
    """The act that a way told."""
    if act is None:
        return "-"
    if act.codes:
        return " / ".join(view.code(code.id) for code in act.codes)
    if act.code:
        return view.word(f"instrument.{act.instrument}")
    return view.word("another act" if act.instrument == OTHER else "act not told")
