"""A page in whole sentences where it fits one screen, otherwise with the shorter forms of some of them."""

from collections.abc import Callable

from lanzarote_law.render.blocks import Facts, Page, Table
from lanzarote_law.render.layout import LINES, height_of
from lanzarote_law.render.phrases import Detail, View


def in_words_that_fit(view: View, build: Callable[[View], Page]) -> Page:
    """A page in whole sentences; with shorter forms if these would not fit, or would leave less room for the rest."""
    whole = build(view)
    if view.detail is Detail.VERBOSE:
        return whole
    short = build(view._replace(tight=True))
    return whole if height_of(whole) <= LINES and _contents(whole) == _contents(short) else short


def _contents(page: Page) -> list[Table | int]:
    """The tables of a page, and the number of rows of its facts: what a page shows more of if it has room."""
    return [each if isinstance(each, Table) else len(each.pairs) for each in page if isinstance(each, (Table, Facts))]
