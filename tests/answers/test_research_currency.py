"""Up to which day amendments were followed: what an answer of a later day rests on."""

from __future__ import annotations

from dataclasses import replace

from lanzarote_law.answers.coverage import coverage, gaps
from lanzarote_law.answers.lookup import articles_behind_answer, lookup
from lanzarote_law.answers.research_currency import unfollowed_articles
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import ItemFlag
from lanzarote_law.answers.todo import todo
from tests.builders import (
    QUESTIONS,
    a_code,
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_position,
    a_provision,
    a_successor,
    an_item,
    followed,
)

ITEM = an_item("8.1.a", aspects="images")


def flags(corpus_records: tuple[object, ...], on: str) -> bool:
    corpus = a_corpus(ITEM, *corpus_records)  # type: ignore[arg-type]
    return ItemFlag.NOT_FOLLOWED in item_status(corpus, "8.1.a", a_day(on)).flags


# -- what was followed -----------------------------------------------------------------------------------------------


def test_an_article_is_followed_up_to_that_day_itself() -> None:
    corpus = a_corpus(a_provision("old/1"), followed("old", "2018-01-26"))
    told = [unfollowed_articles(corpus, ["old/1"], a_day(day)) for day in ("2018-01-25", "2018-01-26", "2018-01-27")]
    assert [[each.up_to for each in found] for found in told] == [[], [], [a_day("2018-01-26")]]


def test_a_search_that_nobody_verified_follows_nothing() -> None:
    corpus = a_corpus(a_provision("old/1"), followed("old", "2018-01-26", verification="unverified"))
    told = [unfollowed_articles(corpus, ["old/1"], a_day(day)) for day in ("2018-01-25", "2018-01-26", "2018-01-27")]
    assert [[each.up_to for each in found] for found in told] == [[None], [None], [None]]


def test_what_lists_an_article_wins_over_what_is_said_of_the_whole_code() -> None:
    corpus = a_corpus(
        a_provision("old/1"),
        a_provision("old/2"),
        followed("old", "2020-01-01"),
        followed("old", "2018-01-01", articles="2 3"),
    )
    found = unfollowed_articles(corpus, ["old/1", "old/2"], a_day("2019-01-01"))
    assert [(each.articles, each.up_to) for each in found] == [(("old/2",), a_day("2018-01-01"))]


def test_the_least_followed_come_first_and_what_is_not_recorded_before_all() -> None:
    corpus = a_corpus(
        a_provision("old/1"),
        a_provision("new/1"),
        a_provision("pre/1"),
        followed("old", "2020-01-01"),
        followed("new", "2018-01-01"),
        followed("pre"),
        a_code("decree", "Decree"),
        a_provision("decree/1"),
    )
    found = unfollowed_articles(corpus, ["old/1", "new/1", "pre/1", "decree/1"], a_day("2021-01-01"))
    told = [("pre", False), ("decree", True), ("new", False), ("old", False)]
    assert [(each.code, each.record is None) for each in found] == told


# -- what rests on it ------------------------------------------------------------------------------------------------


def test_a_gap_rests_on_the_criminal_code_of_the_day_as_far_as_it_was_followed() -> None:
    law = (
        a_provision("old/383bis"),
        a_provision("old/1", repealed_on="2018-01-20"),
        a_provision("pre/1"),
        followed("pre"),
    )
    search, until = a_negative(), followed("old", "2018-01-26")
    days = ("2018-01-25", "2018-01-26", "2018-01-27")
    assert [flags((*law, search, until), day) for day in days] == [False, False, True]
    assert [flags((*law, search, until, followed("old", articles="1")), day) for day in days] == [False, False, True]
    assert flags((*law, search, followed("old")), days[0])
    corpus = a_corpus(ITEM, *law, search, until)
    assert {*articles_behind_answer(corpus, lookup(corpus, "8.1.a", a_day(days[2]))[0])} == {"old/383bis"}


def test_a_gap_rests_on_every_code_in_force_where_the_data_name_no_period_of_the_criminal_law() -> None:
    law = (a_provision("old/383bis"), a_provision("pre/1"), a_provision("old/1", repealed_on="2018-01-20"))
    corpus = replace(a_corpus(ITEM, a_negative(), *law), regimes=())
    found = lookup(corpus, "8.1.a", a_day("2018-01-26"))[0]
    assert {*articles_behind_answer(corpus, found)} == {"old/383bis", "pre/1"}


def test_a_status_that_rests_on_an_article_says_so_from_the_day_after() -> None:
    records = (a_provision("old/383bis"), a_link(), followed("old", "2018-01-26"))
    assert [flags(records, day) for day in ("2018-01-25", "2018-01-26", "2018-01-27")] == [False, False, True]


def test_a_status_rests_on_an_article_from_its_first_day_on() -> None:
    records = (a_provision("old/383bis", start="2019-01-01"), a_link(), followed("old", "2018-01-26"))
    assert [flags(records, day) for day in ("2018-12-31", "2019-01-01", "2019-01-02")] == [False, True, True]


def test_a_status_that_rests_on_what_a_link_is_read_with_says_so_too() -> None:
    records = (
        a_provision("old/383bis"),
        a_provision("pre/10"),
        a_link(read_with="pre/10"),
        followed("pre", "2018-01-26"),
    )
    assert [flags(records, day) for day in ("2018-01-26", "2018-01-27")] == [False, True]


def test_a_status_that_rests_on_the_end_of_an_article_says_so() -> None:
    records = (a_provision("old/383bis", repealed_on="2017-01-01"), a_link(), followed("old", "2018-01-26"))
    assert [flags(records, day) for day in ("2018-01-26", "2018-01-27")] == [False, True]


def test_a_status_that_rests_on_no_article_says_nothing() -> None:
    assert not flags((a_provision("old/383bis"), followed("old", "2011-01-01")), "2018-01-27")


def test_an_article_that_has_ended_is_carried_by_what_took_over() -> None:
    corpus = a_corpus(
        a_provision("old/1", repealed_on="2020-01-01", successors=(a_successor("new/1"),)),
        a_provision("new/1", start="2020-01-01"),
        a_provision("old/2", repealed_on="2020-01-01"),
    )
    on = a_day("2020-01-01")
    told = [list(articles_behind_answer(corpus, *lookup(corpus, ident, on))) for ident in ("old/1", "old/2", "new/1")]
    assert told == [["new/1"], [], ["new/1"]]
    assert list(articles_behind_answer(corpus, *lookup(corpus, "old/1", a_day("2019-12-31")))) == ["old/1"]


def test_before_the_researched_period_an_item_still_rests_on_its_articles_in_force() -> None:
    corpus = a_corpus(
        ITEM,
        a_provision("old/383bis", repealed_on="2005-01-01"),
        a_provision("new/1", start="2005-01-01"),
        a_link(),
        a_link("new/1", "8.1.a", "images"),
    )
    told = {day: lookup(corpus, "8.1.a", a_day(day))[0] for day in ("2004-12-31", "2005-01-01")}
    assert [[*articles_behind_answer(corpus, each)] for each in told.values()] == [["old/383bis"], ["new/1"]]


def test_gaps_rest_on_every_article_that_answers_and_coverage_counts_the_statuses() -> None:
    corpus = a_corpus(
        ITEM,
        an_item("8.1.b", aspects="access"),
        an_item("9.1", aspects="offers"),
        a_provision("old/383bis"),
        a_provision("new/1"),
        a_link(),
        a_link("new/1", "8.1.b", "access", extent="implied"),
        followed("new", "2018-01-26"),
    )
    on = a_day("2019-01-01")
    assert gaps(corpus, on, QUESTIONS).resting_on == ("old/383bis", "new/1")
    assert [row.not_followed for row in coverage(corpus, on, QUESTIONS, language="en")] == []  # it has no sections


def test_todo_lists_the_stretches_those_first_on_which_most_statuses_rest() -> None:
    corpus = a_corpus(
        ITEM,
        an_item("8.1.b", aspects="access"),
        an_item("9.1", aspects="offers"),
        a_provision("old/383bis"),
        a_provision("new/1"),
        a_provision("pre/1"),
        a_provision("pre/2", repealed_on="2015-01-01"),
        a_link(),
        a_link("new/1", "8.1.b 9.1", "access"),
        a_link("new/1", "9.1", "offers", ident="other"),
        a_position(item="9.1"),
        followed("old", "2018-01-26"),
        followed("new", "2018-01-26"),
        followed("pre"),
    )
    found = todo(corpus, a_day("2019-01-01")).not_followed
    assert [(each.code, each.articles, each.items) for each in found] == [
        ("new", ("new/1",), ("8.1.b", "9.1")),
        ("old", ("old/383bis",), ("8.1.a",)),
        ("pre", ("pre/1",), ()),
    ]
    assert todo(corpus, a_day("2018-01-26")).not_followed[0].code == "pre"
