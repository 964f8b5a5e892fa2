"""The page and the JSON of two documents compared."""

from collections.abc import Iterable
from functools import partial
from pathlib import PurePath

from lanzarote_law.answers.reference_resolution import sort_provision_ids
from lanzarote_law.checking.document_comparison import DifferenceKind, DocumentComparison
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.documents.files import Document
from lanzarote_law.render.blocks import Block, Column, Heading, Page, Paragraph, Run, Space, Styled, Table, run
from lanzarote_law.render.checked_documents import cited_name, force_state, place_in_document
from lanzarote_law.render.json_output_keys import Plain, document, plain_record
from lanzarote_law.render.phrases import View
from lanzarote_law.text_folding_and_display import printable_line


def page(view: View, documents: tuple[Document, Document], compared: DocumentComparison) -> Page:
    """The differences by kind, what each document says beside the other, and what only one of them cites."""
    names = [printable_line(PurePath(each.name).name) for each in documents]
    blocks: list[Block] = [Heading(run(view.word("compared", *names)), 1)]
    for kind in DifferenceKind:
        pairs = ((each.first, each.second) for each in compared.differences if each.kind is kind)
        rows = tuple(tuple(map(partial(_side, view), documents, pair)) for pair in pairs)
        if rows:
            heading = Heading(run(f"{view.word(f'compared.{kind}')} ({len(rows)})"), 2)
            blocks += [Space(), heading, Table(tuple(Column(name, fixed=False) for name in names), rows)]
    if compared.differences:
        blocks.append(Space())
    elif all(compared.cited):
        same = "compared.alike" if compared.have_a_common_citation else "compared.nothing in common"
        blocks.append(Paragraph(run(view.word(same))))
    for name, number, only in zip(names, compared.cited, compared.only, strict=True):
        if only:
            blocks.append(Paragraph(run(view.word("compared.only", name, view.clauses(_names(view, only))))))
        elif not number:
            blocks.append(Paragraph(run(view.word("compared.no citation", name))))
    return view.footed((*blocks, Paragraph(run(Styled(view.word("compared.limit"), "dim")))))


def _names(view: View, cited: Iterable[CitedLaw]) -> list[str]:
    """The single articles in the order of their codes, then ranges, points and items by their names."""
    every = tuple(cited)
    single = [each for each in every if len(each.provisions) == 1 and not each.citation.article_to]
    articles = view.articles_text(sort_provision_ids(view.corpus, [each.provisions[0] for each in single]))
    others = dict.fromkeys(cited_name(view, each) for each in every if each not in single)
    return [*filter(None, [articles]), *others]


def _side(view: View, document: Document, each: CitedLaw | None) -> Run:
    """What a document cites, how, and where."""
    if each is None:
        return run("-")
    state = ""
    if each.provisions:
        said = view.word("certificate.former") if each.former or each.coming else force_state(view, each).lower()
        state = f" ({said})"
    return run(Styled(cited_name(view, each), "ref"), state, f", {_place(view, document, each.citation.start)}")


def _place(view: View, document: Document, offset: int) -> str:
    """Where in a document something is: its page, paragraph or note, or its line."""
    if document.sections:
        return place_in_document(view, document, offset)
    return view.word("place.line", str(document.line_and_column(offset)[0]))


def comparison_json(view: View, documents: tuple[Document, Document], compared: DocumentComparison) -> Plain:
    """The comparison as plain values."""
    first, second = documents
    parts = [
        {"kind": each.kind, "first": _plain(view, first, each.first), "second": _plain(view, second, each.second)}
        for each in compared.differences
    ]
    return document(
        "compare-documents",
        as_of=view.on,
        files=[first.name, second.name],
        differences=parts,
        citations=list(compared.cited),
        only_in_first=[_plain(view, first, each) for each in compared.only[0]],
        only_in_second=[_plain(view, second, each) for each in compared.only[1]],
    )


def _plain(view: View, document: Document, each: CitedLaw | None) -> Plain | None:
    if each is None:
        return None
    place, values = document.place(each.citation.start), {"said_former": each.former, "said_to_come": each.coming}
    return plain_record("compared-citation", each, each.citation, place=place, cited=cited_name(view, each), **values)
