"""The comparison of several Parties as a document: the items by Party with one key, then point by point."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.render import party_comparison, translation_notes
from lanzarote_law.render.formats.blocks import Line
from lanzarote_law.render.phrases import Detail
from lanzarote_law.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lanzarote_law.answers.party_comparison import ItemComparison
    from lanzarote_law.render.formats.blocks import Page
    from lanzarote_law.render.phrases import View


class ComparisonPaper(NamedTuple):
    """A comparison as every format of documents writes it."""

    title: str
    subtitle: str
    language: str
    on: date
    pages: Page
    made: tuple[tuple[str, str], ...]
    standing: str


def build_paper(
    views: Sequence[View], results: Sequence[ItemComparison], digests: Sequence[str], command: str, *, history: bool
) -> ComparisonPaper:
    """The document, with the digest of the data on each Party and the command that makes it again."""
    view = views[0]
    names = [party_comparison.party_name(each) for each in views]
    data = view.word("semicolon").join(f"{name} {digest}" for name, digest in zip(names, digests, strict=True))
    made = {"as_of": view.day(view.on), "data": data, "version": f"lanzarote-law {__version__}", "command": command}
    in_full = [each._replace(detail=Detail.VERBOSE) for each in views]
    found = party_comparison.blocks(in_full, results, history=history)
    note = translation_notes.translation_note(view, found)
    return ComparisonPaper(
        title=view.word("r.title.comparison", ", ".join(names)),
        subtitle=view.word("r.as of", view.day(view.on)),
        language=view.language,
        on=view.on,
        pages=translation_notes.typeset_page(view, (*found, *([Line(note)] if note else ()))),
        made=tuple((view.word(f"r.made.{key}"), text) for key, text in made.items()),
        standing=view.footer()[0].text,
    )
