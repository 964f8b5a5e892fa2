"""The counts of coverage: none exceeds the whole of which it is a part."""

from __future__ import annotations

import re

from lanzarote_law.answers.coverage import coverage
from lanzarote_law.render import coverage as coverage_page
from lanzarote_law.render.formats import plain_text
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import status_counts
from tests.builders import QUESTIONS, a_corpus, a_day, a_link, a_provision, a_section, an_item

LAPSED = a_corpus(
    a_section("prosecution", "8 9"),
    an_item("8.1", aspects="images", verification="second-hand"),
    an_item("9.1", aspects="images", verification="second-hand"),
    a_provision("old/383bis", start="2001-01-01"),
    a_provision("old/384", start="2001-01-01", repealed_on="2020-01-01", repeal_verification="unverified"),
    a_link(items="8.1"),
    a_link("old/384", items="9.1", ident="lapsed"),
)
"""Of two items with links, one has lapsed, by an end that nobody checked."""
VIEW = View(LAPSED, a_day("2024-01-01"), "en")


def test_an_item_with_an_unchecked_end_counts_in_the_whole_and_not_among_the_checked() -> None:
    page = coverage_page.page(VIEW, "Questions", coverage(LAPSED, VIEW.on, QUESTIONS))
    told = plain_text.text(page)
    assert "Total                   1       1      2   1 of 2\n" in told
    assert ". The official wording of none of the 2 questions was consulted.\n" in told


def test_the_first_page_counts_it_likewise() -> None:
    assert _verified(VIEW) == "Resting entirely on texts that were read: 1 (8.1) of 2 questions."
    before = View(LAPSED, a_day("2019-12-31"), "en")
    assert _verified(before) == "Resting entirely on texts that were read: 2 (8.1, 9.1) of 2 questions."


def _verified(view: View) -> str:
    told = plain_text.text(tuple(status_counts.warning_lines(view, QUESTIONS)))
    return re.sub(r"\s+", " ", "".join(told.partition("Resting")[1:]).partition(" Not")[0]).strip()
