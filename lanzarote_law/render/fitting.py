"""A page in whole sentences where it fits one screen, otherwise with the shorter forms of some of them."""

from collections.abc import Callable

from lanzarote_law.render.blocks import Facts, Page, Table, text_of_run
from lanzarote_law.render.layout import LINES, height_of
from lanzarote_law.render.phrases import Detail, View


def in_words_that_fit(view: View, build: Callable[[View], Page]) -> Page:
    """A page in whole sentences; with shorter forms if these would not fit, or would leave less room for the rest."""
    whole = build(view)
    if view.detail is Detail.VERBOSE:
        return whole
    short = build(view._replace(tight=True))
    shows_as_much = [*map(int.__ge__, _contents(whole), _contents(short))]
    return whole if height_of(whole) <= LINES and all(shows_as_much) else short


def _contents(page: Page) -> list[int]:
    """The letters of the tables of a page, and the rows of its facts: a page shows more of them if it has room."""
    return [
        sum(len(text_of_run(cell)) for cells in each.rows for cell in cells)
        if isinstance(each, Table)
        else len(each.pairs)
        for each in page
        if isinstance(each, (Table, Facts))
    ]
