"""A page on several dates: nothing is lost, nothing is shown twice, and each date keeps its order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from lanzarote_law.render.blocks import Bullets, Column, Facts, Heading, Paragraph, Styled, Table, run, text_of_run
from lanzarote_law.render.formats.dated_blocks import DatedBlock, merge_dates, share_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.render.blocks import Block, Page, Run

LONG = "a clause that is long enough to be shown only once; "
TEXTS = st.sampled_from(("", "one", "two", f"{LONG}one", f"{LONG}two", f"one; {LONG}"))
RUNS = TEXTS.map(run)
BLOCKS = st.one_of(
    RUNS.map(Heading),
    TEXTS.map(lambda text: Paragraph(run(Styled("Always", "strong"), text))),
    st.lists(st.tuples(TEXTS, RUNS), min_size=1, max_size=3).map(lambda pairs: Facts(tuple(pairs))),
    st.lists(RUNS, min_size=1, max_size=3).map(lambda runs: Bullets(tuple(runs))),
    st.lists(st.tuples(RUNS, RUNS, RUNS), min_size=1, max_size=3).map(
        lambda rows: Table((Column(), Column(), Column()), tuple(rows))
    ),
)


def text_on(found: Run, date: int) -> str:
    return "".join(each.text for each in found if not each.dates or date in each.dates)


def runs_of(block: Block) -> list[tuple[Run, ...]]:
    """The rows of a block, each as its runs."""
    match block:
        case Table(rows=rows):
            return [*rows]
        case Facts(pairs=pairs):
            return [(run(label), found) for label, found in pairs]
        case Bullets(runs=runs):
            return [(each,) for each in runs]
        case Heading(run=found) | Paragraph(run=found):
            return [(found,)]
    return []


def shown(dated: list[DatedBlock], date: int) -> Iterator[list[str]]:
    """The texts of a date, row by row."""
    for each in dated:
        if date in each.dates:
            rows = runs_of(each.block)
            inner = each.inner or [each.dates] * len(rows)
            for cells, dates in zip(rows, inner, strict=True):
                if date in dates:
                    yield [text_on(cell, date) for cell in cells]


def texts(page: Page) -> list[list[str]]:
    return [[text_of_run(cell) for cell in row] for block in page for row in runs_of(block)]


@given(st.lists(st.lists(BLOCKS, max_size=4).map(tuple), min_size=1, max_size=5))
def test_each_date_has_its_page_and_nothing_else(pages: list[Page]) -> None:
    for dated in (merge_dates(pages), [share_parts(each) for each in merge_dates(pages)]):
        assert [list(shown(dated, date)) for date in range(len(pages))] == [texts(page) for page in pages]


def test_a_cell_that_differs_has_its_dates_and_the_rest_of_its_row_is_there_once() -> None:
    columns = (Column(), Column(), Column())
    pages = [(Table(columns, ((run("176"), run("exempts conduct"), run(word)),)),) for word in ("weak", "weak", "full")]
    cell = (Styled("weak", dates=(0, 1)), Styled("full", dates=(2,)))
    table = Table(columns, ((run("176"), run("exempts conduct"), cell),))
    assert merge_dates(pages) == [DatedBlock(table, (0, 1, 2), ((0, 1, 2),))]


def test_a_long_clause_that_two_dates_share_is_there_once() -> None:
    pages = [(Paragraph(run(Styled("Open", "warn"), f"{LONG}{end}")),) for end in ("one.", "two.")]
    [shared] = [share_parts(each) for each in merge_dates(pages)]
    parts = (Styled("Open", "warn"), Styled(LONG), Styled("one.", dates=(0,)), Styled("two.", dates=(1,)))
    assert shared == DatedBlock(Paragraph(parts), (0, 1))
