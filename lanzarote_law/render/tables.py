"""What all tables share, and the results of `search` → a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.render.formats.blocks import (
    Column,
    Heading,
    Line,
    Page,
    Space,
    Styled,
    Table,
    run,
)
from lanzarote_law.render.phrases import (
    View,
    footed,
)

if TYPE_CHECKING:
    from lanzarote_law.answers.search import Hit

NOTHING = Line(run("-"), 2)
"""Under a heading that has nothing under it."""


def columns(view: View, *titles: str) -> tuple[Column, ...]:
    """Columns by the keys of their titles; the first is never broken over lines."""
    return tuple(Column(view.word(title) if title else "", fixed=index == 0) for index, title in enumerate(titles))


def search(view: View, words: str, hits: tuple[Hit, ...]) -> Page:
    """What comes closest to some words."""
    rows = []
    for hit in hits:
        name = view.article(hit.id) if hit.kind == "provision" else hit.id
        asked = f" ({', '.join(hit.items)})" if hit.items else ""
        current = ""
        if hit.kind == "provision" and not view.corpus.provision[hit.id].in_force(view.on):
            found = view.corpus.provision[hit.id]
            state = "annulled" if found.is_annulled(view.on) else "past" if found.end else "future"
            current = f" [{view.word(state).lower()}]"
        rows.append(
            (
                run(view.word(f"kind.{hit.kind}")),
                run(Styled(name, "ref")),
                run(f"{hit.title}{asked}{current}"),
                run(Styled(hit.found_in, "dim")),
            )
        )
    columns = (Column(), Column(), Column(view.word("c.title"), fixed=False), Column(view.word("c.found"), fixed=False))
    title = Heading(run(f"{words}  {view.word('on', view.day(view.on))}"), 1)
    return footed(view, (title, Space(), Table(columns, tuple(rows), indent=1)))
