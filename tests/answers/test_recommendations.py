"""What was asked of a Party: when it is met, by what, and when that is not known."""

from __future__ import annotations

import pytest

from lanzarote_law.answers import recommendations
from lanzarote_law.answers.recommendations import RecommendationStatus
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import Extent, Mark
from tests.builders import Record as AnyRecord
from tests.builders import (
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_position,
    a_provision,
    a_recommendation,
    a_rest,
    an_aspect,
    an_item,
)

NEW = (a_provision("new/50", start="2022-06-01"), a_link("new/50", "8.1.a", "images"))
IN_PART = (a_provision("old/100"), a_link("old/100", "8.1.a", "images", extent="partial", part="at home"))


def followed(day: str, *records: AnyRecord) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Each recommendation on a day: its id, the outcome, since when it is met, and by what."""
    asked = [each for each in records if type(each).__name__ == "Recommendation"] or [a_recommendation()]
    others = [each for each in records if each not in asked]
    corpus = a_corpus(an_item("8.1.a", aspects="images sounds"), an_item("8.1.b"), *asked, *others)
    found = recommendations.follow_ups(corpus, a_day(day))
    return [(each.recommendation.id, each.status.value, str(each.since or ""), each.met_by) for each in found]


@pytest.mark.parametrize(
    ("day", "status", "since", "met_by"),
    [
        ("2022-05-31", "not-met", "", ()),
        ("2022-06-01", "met", "2022-06-01", ("new/50",)),
        ("2024-01-01", "met", "2022-06-01", ("new/50",)),
    ],
)
def test_it_is_met_from_the_first_day_on_which_the_law_answers_its_aspect(
    day: str, status: str, since: str, met_by: tuple[str, ...]
) -> None:
    searched = a_negative("8.1.a", end="2022-06-01")
    assert followed(day, *NEW, searched) == [("R-2015", status, since, met_by)]


def test_of_several_aspects_the_last_one_decides_since_when() -> None:
    later = (a_provision("new/51", start="2023-01-01"), a_link("new/51", "8.1.a", "sounds"))
    both = a_recommendation(aspects="images sounds")
    assert followed("2022-12-31", *NEW, *later, both) == [("R-2015", "not-known", "", ())]
    assert followed("2023-01-01", *NEW, *later, both) == [("R-2015", "met", "2023-01-01", ("new/50", "new/51"))]


@pytest.mark.parametrize(
    ("records", "status"),
    [
        ((), "not-known"),  # nobody looked
        ((a_negative("8.1.a"),), "not-met"),
        (IN_PART, "not-known"),  # nobody looked for the rest
        ((*IN_PART, a_rest()), "not-fully-met"),
        ((a_provision("old/100", repealed_on="2016-01-01"), a_link("old/100", "8.1.a", "images")), "not-known"),
        ((a_provision("new/50", start="2030-01-01"), a_link("new/50", "8.1.a", "images")), "not-known"),
    ],
)
def test_it_is_not_met_only_where_the_law_was_searched(records: tuple[AnyRecord, ...], status: str) -> None:
    assert followed("2020-01-01", *records) == [("R-2015", status, "", ())]


def test_it_is_met_in_part_where_its_aspects_stand_in_every_way_in_which_the_law_is_known() -> None:
    aspects = {"full": "a", "weak": "b", "disputed": "c", "negative": "d"}
    law = [a_provision(f"old/{each}") for each in (1, 2, 3)]
    links = [a_link(each.id, aspects=aspect) for each, aspect in zip(law, "abc", strict=True)]
    links[1] = links[1]._replace(extent=Extent.IMPLIED)
    corpus = a_corpus(
        an_item("8.1.a", aspects="a b c d"),
        *law,
        *links,
        a_negative("8.1.a", aspect="d"),
        a_position(targets="8.1.a c old/3"),
        a_recommendation(aspects="a b c d"),
    )
    [found] = recommendations.follow_ups(corpus, a_day("2020-01-01"))
    assert [each.standing for each in found.standings] == [*aspects]
    assert found.status == "not-fully-met"


def test_without_aspects_it_is_not_known_whether_it_is_met() -> None:
    assert followed("2024-01-01", *NEW, a_recommendation(aspects="")) == [("R-2015", "not-known", "", ())]


def test_before_the_researched_period_it_is_not_known_whether_it_is_met() -> None:
    corpus = a_corpus(an_item(aspects="images"), *NEW, a_recommendation(), researched_from="2022-06-01")
    [before] = recommendations.follow_ups(corpus, a_day("2022-05-31"))
    [first] = recommendations.follow_ups(corpus, a_day("2022-06-01"))
    assert (before.status, before.standings) == (RecommendationStatus.NOT_KNOWN, ())
    assert (first.status, first.since) == (RecommendationStatus.MET, a_day("2022-06-01"))


def test_only_those_to_the_party_that_were_made_by_the_day_are_followed_up() -> None:
    every = (
        a_recommendation("to-all"),
        a_recommendation("to-it", parties="fd ru"),
        a_recommendation("to-others", parties="fd"),
        a_recommendation("later", day="2020-01-02"),
    )
    assert [each[0] for each in followed("2020-01-01", *every)] == ["to-all", "to-it"]
    assert [each[0] for each in followed("2020-01-02", *every)] == ["to-all", "to-it", "later"]


def test_those_on_an_item_are_found_with_it_and_the_open_ones_alone() -> None:
    asked = (
        a_recommendation("one"),
        a_recommendation("two", aspects=""),
        a_recommendation("three", items="", aspects=""),
    )
    corpus = a_corpus(an_item(aspects="images"), an_item("8.1.b"), *NEW, *asked)
    day = a_day("2024-01-01")
    on = [each.recommendation.id for each in recommendations.follow_ups(corpus, day, ["8.1.a", "8.1.b"])]
    still_open = [each.recommendation.id for each in recommendations.open_follow_ups(corpus, day, ["8.1.a"])]
    assert (on, still_open) == (["one", "two"], ["two"])
    assert recommendations.follow_ups(corpus, day, ["8.1.b"]) == ()


def test_what_somebody_states_is_beside_what_is_computed() -> None:
    stated = a_position(stance="adds-information", recommendation="R-2015", since="2021-01-01")
    corpus = a_corpus(an_item(aspects="images"), an_aspect("images"), a_recommendation(aspects=""), stated)
    [found] = recommendations.follow_ups(corpus, a_day("2024-01-01"))
    assert (found.status, found.since, found.stated) == (RecommendationStatus.NOT_KNOWN, None, (stated,))


@pytest.mark.parametrize(
    ("day", "status", "since"),
    [("2022-05-31", "not-fully-met", None), ("2022-06-01", "met", "2022-06-01"), ("2026-11-24", "met", "2022-06-01")],
)
def test_belgium_meets_the_recommendation_on_the_circle_of_trust_since_june_2022(
    day: str, status: str, since: str | None
) -> None:
    found = {each.recommendation.id: each for each in recommendations.follow_ups(corpus_loading.load(), a_day(day))}
    second = found["LC-2015-R2"]
    assert (second.status, second.since) == (status, a_day(since) if since else None)
    assert second.met_by == (("be-cp-1867/417/7",) if since else ())
    assert [each.status.value for each in (found["LC-2015-R3"], found["LC-2015-R4"])] == ["not-known"] * 2
    if day == "2026-11-24":
        assert [each.weakness.mark for each in second.standings if each.weakness] == [Mark.INFERRED]
