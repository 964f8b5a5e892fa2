"""A page has whole sentences where one screen has room for them, and shorter forms where it has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.render.blocks import Facts, Page, Paragraph, run
from lanzarote_law.render.page_height_fitting import in_words_that_fit
from lanzarote_law.render.phrases import Detail, View
from tests.builders import a_corpus, a_day

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCE = "decisions on the point were searched for in the collections named, up to 13 January 2026"
LABEL = "searched up to 13 Jan 2026"


def a_page(lines: int, sentence: str = SENTENCE) -> Callable[[View], Page]:
    """A page of some lines, with a row that is a sentence or a label."""

    def build(view: View) -> Page:
        rows = (("Decisions", run(LABEL if view.tight else sentence)),)
        return (*[Paragraph(run("A line."))] * lines, Facts(rows))

    return build


def told(page: Page) -> str:
    """The text of the row."""
    [(_, text)] = [pair for each in page if isinstance(each, Facts) for pair in each.pairs]
    return "".join(each.text for each in text)


@pytest.mark.parametrize(
    ("lines", "sentence", "expected"),
    [
        (10, SENTENCE, SENTENCE),
        (20, SENTENCE, SENTENCE),
        (21, SENTENCE, LABEL),  # a line more than a screen has
        (20, "one line", "one line"),
        (21, "one line", "one line"),
    ],
)
def test_a_row_is_a_sentence_if_the_page_fits_a_screen_with_it(lines: int, sentence: str, expected: str) -> None:
    view = View(a_corpus(), a_day("2026-11-24"), "en")
    assert told(in_words_that_fit(view, a_page(lines, sentence))) == expected


def test_a_page_that_fits_no_screen_has_sentences_only_if_it_may_be_longer() -> None:
    view, build = View(a_corpus(), a_day("2026-11-24"), "en"), a_page(40)
    assert told(in_words_that_fit(view, build)) == LABEL
    assert told(in_words_that_fit(view, build, may_be_longer=True)) == SENTENCE
    assert told(in_words_that_fit(view._replace(detail=Detail.VERBOSE), build)) == SENTENCE
