"""Citations of documents whose law has changed since they were written: as a page, JSON, SARIF."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lanzarote_law.answers.decisions import successor_line
from lanzarote_law.documents.files import Document
from lanzarote_law.render import checked_until
from lanzarote_law.render.blocks import Block, Heading, Page, Paragraph, Space, Styled, Table, row, run
from lanzarote_law.render.decisions import decision_as_named
from lanzarote_law.render.json_output import sarif_log
from lanzarote_law.render.json_output_keys import Plain, document, plain_record
from lanzarote_law.render.layout import columns
from lanzarote_law.render.phrases import View
from lanzarote_law.render.text_discrepancies import SARIF_RULES, act_name, sarif_result
from lanzarote_law.text_folding_and_display import printable_line
from lanzarote_law.texts.changes_to_cited_articles import ArticleChange, ChangedArticle


class DatedDocument(NamedTuple):
    """A document, the day on which it was written and how that is known, and what it cites that changed since."""

    document: Document
    day: date
    how: str
    """`given`, or the date that its `text` bears."""
    changed: tuple[ChangedArticle, ...]
    cited: tuple[str, ...]
    """All provisions that it cites."""


def outdated_page(view: View, found: Sequence[DatedDocument]) -> Page:
    """What each document cites that changed since it was written."""
    blocks: list[Block] = []
    for each in found:
        title = view.word("h.written", printable_line(each.document.name), view.day(each.day))
        blocks += [Heading(run(title), 1), Paragraph(run(Styled(view.word(f"written.{each.how}"), "dim"))), Space()]
        unseen = checked_until.checked_until_blocks(view, each.cited)
        if not each.changed:
            blocks += [Paragraph(run(view.word("written.nothing"))), *unseen, Space()]
            continue
        places = ((one, Styled(each.document.place(one.places[0]), "dim")) for one in each.changed)
        rows = tuple(
            row(Styled(view.article(one.provision), "ref"), _changes(view, one), place) for one, place in places
        )
        blocks += [Table(columns(view, "c.cited", "c.since", "c.place"), rows, 1), *unseen, Space()]
    return (*blocks, Paragraph(view.footer()))


def _changes(view: View, each: ChangedArticle) -> str:
    return "; ".join(_change(view, each.provision, change) for change in each.changes)


def _change(view: View, provision: str, change: ArticleChange) -> str:
    if decision := view.corpus.decision.get(change.act):
        key = (
            "changed.successor"
            if {*change.judged} & {*successor_line(view.corpus, provision)}
            else "changed.predecessor"
        )
        other = f" ({view.word(key, view.articles_text(change.judged))})" if change.judged else ""
        return f"{view.word(f'did.{change.did}')}{other}{view.colon}{decision_as_named(view, decision)}"
    text = f"{view.word(f'did.{change.did}')} ({act_name(view, change.act)})"
    return view.word("changed.data" if change.in_data else "changed.copy", text, view.day(change.on))


def outdated_json(view: View, found: Sequence[DatedDocument]) -> Plain:
    """The outdated citations of each document as plain values."""
    return document("watch FILE", as_of=view.on, documents=[_document_json(view, each) for each in found])


def _document_json(view: View, each: DatedDocument) -> Plain:
    kind, place = "watch FILE/documents", each.document.place
    changed = [plain_record(f"{kind}/changed", one, places=[*map(place, one.places)]) for one in each.changed]
    unseen = checked_until.amendments_json(view, each.cited)
    values = {"file": each.document.name, "written": each.day, "known_by": each.how}
    return plain_record(kind, **values, changed=changed, not_followed=unseen)


def outdated_sarif(view: View, found: Sequence[DatedDocument]) -> Plain:
    """The outdated citations of each document as SARIF 2.1.0."""
    results = []
    for each in found:
        for one in each.changed:
            message = f"{view.article(one.provision)}: {_changes(view, one)}"
            lines = (each.document.line_and_column(place)[0] for place in one.places)
            results += [sarif_result("cited", "warning", message, each.document.name, line) for line in lines]
    return sarif_log(SARIF_RULES, results)
