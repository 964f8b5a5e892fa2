"""Recorded searches that found nothing, and the law that came after them."""

from __future__ import annotations

import pytest

from lanzarote_law.answers.research_currency import outdated_searches
from lanzarote_law.model import Mark, Verified
from tests.builders import (
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_provision,
    a_rest,
    a_source,
    a_version,
    an_act,
    an_item,
)

FOUND = "old/100"
JOURNAL = "copy:of-the-law"


@pytest.mark.parametrize(
    ("start", "published", "checked", "end", "known"),
    [
        ("2020-01-01", "", "", "", True),
        ("2020-01-02", "", "", "", False),
        ("2020-01-02", "", "", "2020-01-02", True),
        ("2024-01-01", "2023-12-01", "2023-11-30", "", False),
        ("2024-01-01", "2023-12-01", "2023-12-01", "", True),
        ("2024-01-01", "", "2023-12-31", "", False),
        ("2024-01-01", "", "2024-01-01", "", True),
        ("2012-01-01", "2025-01-01", "2024-01-01", "", True),
    ],
)
def test_a_search_knows_the_law_until_its_last_check_or_its_first_day(
    start: str, published: str, checked: str, end: str, *, known: bool
) -> None:
    search = a_negative(start="2020-01-01", end=end)
    if checked:
        search = search._replace(verified=(Verified(Mark.SEEN, "A. Adviser", a_day(checked)),))
    corpus = a_corpus(
        an_item(aspects="images private-use"),
        an_act("act:1", published=published),
        a_provision(FOUND, a_version("2000-01-01", act="act:2"), a_version(start)),
        a_link(FOUND, aspects="private-use"),
        search,
    )
    assert [each.provision for each in outdated_searches(corpus)] == ([] if known else [FOUND])


@pytest.mark.parametrize(
    ("read", "known"),
    [
        ("copy:2015", False),
        ("copy:2020", True),
        ("copy:undated", True),
        ("copy:of-the-law", True),
        ("", True),
        ("copy:2020 copy:2015", True),
    ],
)
def test_a_search_knows_no_law_that_is_later_than_what_was_read(read: str, *, known: bool) -> None:
    checks = [Verified(Mark.SEEN, "A. Adviser", a_day("2026-11-30"), each) for each in read.split() or [""]]
    corpus = a_corpus(
        an_item(aspects="images private-use"),
        an_act("act:1", published="2019-12-10"),
        an_act("act:2015", dated="2015-07-15"),
        a_source("copy:2015", day="2015-07-15"),
        a_source("copy:2020", day="2020-01-01"),
        a_source("copy:undated", day="2020"),
        a_source(JOURNAL, day="2019-12-09"),
        a_provision(FOUND, a_version("2000-01-01", act="act:2015"), a_version("2020-01-01", source=JOURNAL)),
        a_link(FOUND, aspects="private-use"),
        a_negative(start="2000-01-01")._replace(verified=tuple(checks)),
    )
    assert [each.provision for each in outdated_searches(corpus)] == ([] if known else [FOUND])


@pytest.mark.parametrize(("end", "known"), [("2019-12-31", True), ("2020-01-01", True), ("2020-01-02", False)])
def test_an_article_that_ended_by_the_first_day_of_a_search_has_nothing_that_it_need_know(
    end: str, *, known: bool
) -> None:
    checked = Verified(Mark.SEEN, "A. Adviser", a_day("2018-06-01"))
    corpus = a_corpus(
        an_item(aspects="images private-use"),
        an_act("act:1", published="2018-12-01"),
        a_provision(FOUND, a_version("2000-01-01"), a_version("2019-01-01"), repealed_on=end),
        a_link(FOUND, aspects="private-use"),
        a_negative(start="2020-01-01")._replace(verified=(checked,)),
    )
    assert [each.provision for each in outdated_searches(corpus)] == ([] if known else [FOUND])


@pytest.mark.parametrize(("finding", "found"), [("searched", [FOUND]), ("outside-scope", []), ("not-looked-for", [])])
def test_what_was_searched_for_the_rest_does_not_know_later_law_either(finding: str, found: list[str]) -> None:
    corpus = a_corpus(
        an_item(aspects="images private-use"),
        a_provision(FOUND, a_version("2000-01-01"), a_version("2025-01-01")),
        a_link(FOUND, extent="partial", part="sound"),
        a_rest(finding, start="2020-01-01"),
    )
    assert [each.provision for each in outdated_searches(corpus)] == found


@pytest.mark.parametrize(
    ("linked", "found"), [("8.1.a", ["old/100"]), ("8.1.b", ["old/100"]), ("", ["old/100", "new/50"])]
)
def test_the_codes_are_those_that_answer_the_items_or_their_neighbours_or_any(linked: str, found: list[str]) -> None:
    links = [a_link("old/99", items=linked)] if linked else []
    corpus = a_corpus(
        *(an_item(each) for each in ("8.1", "8.1.a", "8.1.b")),
        a_provision("old/99"),
        a_provision("old/100", start="2025-01-01"),
        a_provision("new/50", start="2025-01-01"),
        a_negative(start="2020-01-01", aspect="private-use"),
        *links,
    )
    assert [each.provision for each in outdated_searches(corpus)] == found
