"""What documents cite that changed since they were written → a page, plain values, SARIF."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.render import followed
from lanzarote_law.render.formats.blocks import Block, Heading, Line, Page, Space, Styled, Table, run
from lanzarote_law.render.jsons import Plain, head
from lanzarote_law.render.tables import columns
from lanzarote_law.render.watched import a_result, act_name, as_sarif
from lanzarote_law.typography import printable_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lanzarote_law.documents.files import Document
    from lanzarote_law.render.phrases import View
    from lanzarote_law.texts.cited_changes import ArticleChange, ChangedArticle


class Written(NamedTuple):
    """A document, the day on which it was written and how that is known, and what it cites that changed since."""

    document: Document
    day: date
    how: str
    """`given`, or the date that its `text` bears."""
    changed: tuple[ChangedArticle, ...]
    cited: tuple[str, ...]
    """All provisions that it cites."""


def written(view: View, found: Sequence[Written]) -> Page:
    """What each document cites that changed since it was written."""
    blocks: list[Block] = []
    for each in found:
        title = view.word("h.written", printable_line(each.document.name), view.day(each.day))
        blocks += [Heading(run(title), 1), Line(run(Styled(view.word(f"written.{each.how}"), "dim"))), Space()]
        unseen = followed.lines(view, each.cited)
        if not each.changed:
            blocks += [Line(run(view.word("written.nothing"))), *unseen, Space()]
            continue
        rows = tuple(
            (
                run(Styled(view.article(one.provision), "ref")),
                run("; ".join(_change(view, change) for change in one.changes)),
                run(Styled(each.document.place(one.places[0]), "dim")),
            )
            for one in each.changed
        )
        blocks += [Table(columns(view, "c.cited", "c.since", "c.place"), rows, 1), *unseen, Space()]
    return (*blocks, Line(view.footer()))


def _change(view: View, change: ArticleChange) -> str:
    told = f"{view.word(f'did.{change.did}')} ({act_name(view, change.act)})"
    return view.word("changed.data" if change.in_data else "changed.copy", told, view.day(change.on))


def written_plain(view: View, found: Sequence[Written]) -> Plain:
    """The same as plain values."""
    return {
        **head("watch-documents", view.on),
        "documents": [
            {
                "file": each.document.name,
                "written": each.day.isoformat(),
                "known_by": each.how,
                "changed": [
                    {
                        "provision": one.provision,
                        "places": [each.document.place(place) for place in one.places],
                        "changes": [
                            {
                                "did": change.did,
                                "on": change.on.isoformat(),
                                "act": change.act,
                                "in_data": change.in_data,
                            }
                            for change in one.changes
                        ],
                    }
                    for one in each.changed
                ],
                "not_followed": followed.plain(view, each.cited),
            }
            for each in found
        ],
    }


def written_sarif(view: View, version: str, found: Sequence[Written]) -> Plain:
    """The same as SARIF 2.1.0."""
    return as_sarif(
        version,
        [
            a_result(
                "cited",
                "warning",
                f"{view.article(one.provision)}: {'; '.join(_change(view, change) for change in one.changes)}",
                each.document.name,
                each.document.line_and_column(place)[0],
            )
            for each in found
            for one in each.changed
            for place in one.places
        ],
    )
