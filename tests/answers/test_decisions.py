"""What courts decided: what counts on which day, what it puts in question, and what ends that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers import decisions
from lanzarote_law.answers.law_over_time import changes
from lanzarote_law.answers.links_pending_review import review_notice
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.todo import TodoReason, count_checked, todo
from lanzarote_law.model import Corpus, Decision, Mark, TextRead, Verified, last_day
from tests import shipped
from tests.builders import (
    a_bearing,
    a_corpus,
    a_day,
    a_decision,
    a_decision_search,
    a_link,
    a_provision,
    an_aspect,
    an_item,
)

if TYPE_CHECKING:
    from lanzarote_law.answers.decisions import CaseTally

AFTER = a_day("2025-01-01")
ECLI = "ECLI:RU:SUPR:2015:ARR.20150331.3"


def a_law(*records: Decision, read_again: str = "") -> Corpus:
    """An aspect that old/383bis answers, and from 2022-06-01 on new/417, which replaced it."""
    link = a_link("old/383bis", "8.1.a", "images")
    checks = (Verified(Mark.SEEN, "A lawyer", a_day("2016-01-01"), read_again),) if read_again else ()
    return a_corpus(
        an_aspect("images"),
        an_item("8.1.a", aspects="images"),
        a_provision("old/383bis", repealed_on="2022-06-01", replaced_by="new/417"),
        a_provision("new/417", start="2022-06-01"),
        a_provision("old/999", repealed_on="2016-01-01"),
        link._replace(verified=checks),
        a_link("new/417", "8.1.a", "images"),
        *records,
    )


def counted(corpus: Corpus, day: str) -> CaseTally | None:
    return decisions.tally(corpus, decisions.decisions_on_items(corpus, ["8.1.a"], a_day(day)))


def test_a_decision_counts_from_its_day_on() -> None:
    corpus = a_law(a_decision(ECLI, a_bearing(fit="facts")))
    assert counted(corpus, "2015-03-30") is None
    assert counted(corpus, "2015-03-31") == (1, 0, 0, 1, 0, 0, a_day("2015-03-31"), (TextRead.ABSTRACT,))


@pytest.mark.parametrize(
    ("day", "last"), [("2015-03", "2015-03-31"), ("2015", "2015-12-31"), ("2024-02", "2024-02-29")]
)
def test_a_decision_of_a_month_or_a_year_counts_from_its_last_day_on(day: str, last: str) -> None:
    corpus = a_law(a_decision("BE:COURT:1", a_bearing(), day=day))
    eve = (a_day(last) - a_day(last).resolution).isoformat()
    assert (last_day(day), counted(corpus, eve)) == (a_day(last), None)
    assert counted(corpus, last) is not None


def test_a_decision_of_which_no_provision_is_told_counts_for_what_it_bears_on() -> None:
    corpus = a_law(a_decision(ECLI, a_bearing(), provisions=""))
    assert counted(corpus, "2015-03-31") == (1, 0, 0, 0, 0, 0, a_day("2015-03-31"), (TextRead.ABSTRACT,))


def test_several_decisions_of_one_case_count_once() -> None:
    first = a_decision("BE:COURT:1", a_bearing(), day="2016-01-01", case="club")
    second = a_decision("BE:COURT:2", a_bearing(way="limits"), day="2017-01-01", case="club")
    other = a_decision("BE:COURT:3", a_bearing(), day="2018-01-01", read="press")
    found = counted(a_law(first, second, other), "2020-01-01")
    assert found == (1, 0, 1, 0, 0, 0, a_day("2018-01-01"), (TextRead.ABSTRACT, TextRead.PRESS))


@pytest.mark.parametrize(
    ("ways", "counts"),
    [
        (("supports",), (1, 0, 0)),
        (("supports", "limits"), (0, 0, 1)),
        (("supports", "contradicts"), (0, 1, 0)),
        (("limits", "contradicts"), (0, 1, 0)),
        (("contradicts", "limits", "supports"), (0, 1, 0)),
    ],
)
def test_a_case_is_counted_once_and_in_the_way_that_supports_the_reading_least(
    ways: tuple[str, ...], counts: tuple[int, int, int]
) -> None:
    found = counted(a_law(a_decision(ECLI, *(a_bearing(way=way) for way in ways))), "2020-01-01")
    assert found is not None
    assert (found.supporting, found.against, found.limiting) == counts


def test_a_limit_does_not_count_as_against_nor_an_aspect_that_does_not_count_without_a_word() -> None:
    limiting = a_decision(ECLI, a_bearing(way="limits"))
    corpus = a_law(limiting)
    assert counted(corpus, "2020-01-01") == (0, 0, 1, 0, 0, 0, a_day("2015-03-31"), (TextRead.ABSTRACT,))
    shown = an_item("8.1.a", aspects="sound", extra_aspects="images")
    for_information = a_corpus(shown, a_provision("old/383bis"), limiting)
    assert counted(for_information, "2020-01-01") == (0, 0, 1, 0, 0, 1, a_day("2015-03-31"), (TextRead.ABSTRACT,))


def test_a_decision_is_found_by_the_source_in_which_it_was_read() -> None:
    corpus = a_law(a_decision(ECLI, a_bearing(), read_in="web:paper"))
    assert decisions.decisions_about(corpus, "deepfake", (), AFTER) == ()
    [found] = decisions.decisions_about(corpus, "deepfake", (), AFTER, {"web:paper"})
    assert found.decision.id == ECLI


def test_a_decision_whose_outcome_was_not_read_counts_neither_for_nor_against() -> None:
    corpus = a_law(a_decision(ECLI, a_bearing(fit="facts"), outcome="not-read", read=""))
    assert counted(corpus, "2020-01-01") == (0, 0, 0, 0, 1, 0, a_day("2015-03-31"), ())


def test_a_decision_counts_for_what_took_over_from_its_provision_and_no_longer_when_nothing_did() -> None:
    on_predecessor = a_decision(ECLI, a_bearing(provision="old/383bis"))
    [found] = decisions.decisions_on_items(a_law(on_predecessor), ["8.1.a"], AFTER)
    assert found.predecessors == ("old/383bis",)
    assert [
        each.predecessors for each in decisions.decisions_on_provision(a_law(on_predecessor), "new/417", AFTER)
    ] == [("old/383bis",)]
    gone = a_decision(ECLI, a_bearing(), provisions="old/999")
    assert counted(a_law(gone), "2015-12-31") is not None
    assert counted(a_law(gone), "2016-01-01") is None


def test_a_decision_never_moves_a_status() -> None:
    bears = a_bearing(way="contradicts", fit="facts")
    plain, ruled = a_law(), a_law(a_decision(ECLI, bears, outcome="unconstitutional"))
    before, after = (item_status(each, "8.1.a", AFTER) for each in (plain, ruled))
    assert (before.status, before.weakness) == (after.status, after.weakness)
    assert (before.flags, after.flags) == ((), ("under-review",))


@pytest.mark.parametrize(
    ("outcome", "way", "questioned"),
    [
        ("applied", "supports", False),
        ("interpreted", "limits", False),
        ("interpreted", "contradicts", True),
        ("refused", "limits", True),
        ("refused", "supports", False),
        ("unconstitutional", "limits", True),
        ("annulled", "contradicts", True),
        ("not-unconstitutional", "supports", False),
        ("not-read", "limits", False),
    ],
)
def test_what_puts_a_link_in_question(outcome: str, way: str, questioned: bool) -> None:  # noqa: FBT001  # a table
    corpus = a_law(a_decision(ECLI, a_bearing(way=way), outcome=outcome))
    day = a_day("2015-03-31")
    found = [link.provision for link in corpus.correspondences if decisions.decisions_questioning(corpus, link, day)]
    assert found == (["old/383bis", "new/417"] if questioned else [])
    assert not any(
        decisions.decisions_questioning(corpus, link, a_day("2015-03-30")) for link in corpus.correspondences
    )


@pytest.mark.parametrize(("way", "questioned"), [("supports", 0), ("contradicts", 2)])
def test_a_link_that_a_decision_questions_is_not_counted_as_checked(way: str, questioned: int) -> None:
    corpus = a_law(a_decision(ECLI, a_bearing(way=way)))
    told = todo(corpus, AFTER)
    assert len([each for each in told.entries if each.state is TodoReason.QUESTIONED]) == questioned
    assert count_checked(corpus) == (told.facts, told.checked)


def test_a_decision_that_bears_on_nothing_told_questions_every_link_to_its_provisions() -> None:
    corpus = a_law(a_decision(ECLI, outcome="unconstitutional", docket="P.1"))
    assert review_notice(corpus, corpus.correspondences[1], AFTER, "en") == (
        "called into question by Supreme Court, P.1 (31 March 2015); not reviewed since"
    )


def test_a_link_that_was_read_again_with_the_decision_is_no_longer_in_question() -> None:
    ruling = a_decision(ECLI, outcome="unconstitutional")
    old, new = a_law(ruling, read_again=ECLI).correspondences
    corpus = a_law(ruling, read_again=ECLI)
    assert (
        decisions.decisions_questioning(corpus, old, AFTER),
        decisions.decisions_questioning(corpus, new, AFTER),
    ) == ((), (ruling,))


def test_a_search_holds_for_the_items_and_aspects_that_it_names() -> None:
    corpus = a_corpus(
        an_item("8.1.a", aspects="images"), a_decision_search(), a_decision_search("b", up_to="2025-01-01")
    )
    assert [each.id for each in decisions.searches_on_items(corpus, ["8.1.a"], "images")] == ["b", "searched-decisions"]
    assert decisions.searches_on_items(corpus, ["8.1.a"], "texts") == ()


def test_the_decisions_of_a_period_are_among_its_changes() -> None:
    corpus = a_law(a_decision(ECLI), a_decision("BE:COURT:1", day="2016"))
    assert [each.id for each in changes(corpus, a_day("2015-03-30"), a_day("2016-12-30")).decisions] == [ECLI]


@pytest.mark.parametrize(
    "typed", [ECLI, f"[{ECLI}]", ECLI.lower(), "P.14.0293.N", "p.14.0293.n", "Cass. P.14.0293.N of 2015"]
)
def test_a_decision_is_found_by_its_ecli_and_by_its_docket(typed: str) -> None:
    decision = a_decision(ECLI, docket="P.14.0293.N")
    assert decisions.find_decision(a_law(decision), typed) == decision


@pytest.mark.parametrize("typed", ["383bis", "371/1", "8.1.a", "ECLI:RU:SUPR:2015:ARR.1", "P.14.0001.N"])
def test_what_is_not_a_decision_of_the_data_is_left_to_the_other_references(typed: str) -> None:
    assert decisions.find_decision(a_law(a_decision(ECLI, docket="P.14.0293.N")), typed) is None


@pytest.mark.parametrize(
    ("on", "questions"), [("2018-12-05", 0), ("2018-12-06", 1), ("2019-01-21", 1), ("2019-01-22", 0)]
)
def test_an_annulment_questions_a_link_until_the_annulled_article_has_a_newer_wording(on: str, questions: int) -> None:
    corpus = shipped.law()
    link = next(each for each in corpus.correspondences if each.id == "CETS201.30(5)/1:cic/39bis:1")
    assert len(decisions.decisions_questioning(corpus, link, a_day(on))) == questions
