"""The one list of the formats in which results are written, and which ending of a file asks for which.

A command says in which ways its result can be written; the reader chooses one by its name or by the ending of a file.
A new format is a module of this room and a line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law import render

if TYPE_CHECKING:
    from lanzarote_law.render.formats.blocks import Page
    from lanzarote_law.render.jsons import Plain

FORMATS = ("table", "json", "sarif", "csv", "md", "github")
"""The first is what is written where nobody asks for another."""

_ENDINGS = {".json": "json", ".csv": "csv", ".md": "md", ".sarif": "sarif"}


class Surface(NamedTuple):
    """Where a text is to stand: a terminal of some width, in colour or without, or else a pipe or a file."""

    columns: int = 0
    """0 where it is no terminal."""
    colour: bool = False


Ways = Mapping[str, Callable[[Surface], str | Iterable[str]]]
"""How a result can be written, by the name of the format: as text, or as pieces of it."""


def of_page(page: Callable[[], Page]) -> Ways:
    """The ways in which a page is written: drawn on a terminal, plain elsewhere, or as Markdown."""
    return {
        "table": lambda surface: drawn(page(), surface),
        "md": lambda _: render.formats.markdown.text(page()),
    }


def of_answer(page: Callable[[], Page], document: Callable[[], Plain]) -> Ways:
    """The ways of an answer, which is a page and plain values; each is made only where it is asked for."""
    return {
        **of_page(page),
        "json": lambda _: render.jsons.text(document()),
        "csv": lambda _: render.formats.comma_separated.text(document()),
    }


def drawn(page: Page, surface: Surface) -> str:
    """A page as a drawing for a terminal, or as plain text; only a terminal loads what draws."""
    if surface.columns:
        return render.formats.terminal.text(page, surface.columns, colour=surface.colour)
    return render.formats.plain.text(page)


def chosen(ways: Iterable[str], asked: str | None, ending: str) -> str:
    """The format that was asked for, or that the ending of a file asks for where the result can be written so."""
    by_ending = _ENDINGS.get(ending.lower(), FORMATS[0])
    return asked or (by_ending if by_ending in ways else FORMATS[0])
