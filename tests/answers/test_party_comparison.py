"""The law of two Parties side by side: standings, their changes, and what one Party has that the other lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.party_comparison import ItemComparison, compare_items
from lanzarote_law.answers.reference_resolution import resolve
from lanzarote_law.answers.status_types import Standing, Status
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import ItemKind
from tests.builders import a_day, a_party_folder
from tests.command import run

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Corpus

TODAY = "2026-11-30"


@pytest.fixture(scope="module")
def both(shipped: Corpus) -> tuple[Corpus, Corpus]:
    return shipped, corpus_loading.load(corpus_loading.party_folder(None, "lu"))


def compared(both: tuple[Corpus, ...], reference: str, day: str = TODAY) -> tuple[ItemComparison, ...]:
    return compare_items(both, resolve(both[0], reference, a_day(day)).items, a_day(day))


def every(both: tuple[Corpus, ...], day: str = TODAY) -> tuple[ItemComparison, ...]:
    return compare_items(both, both[0].items, a_day(day))


def test_abuse_in_the_circle_of_trust_became_an_offence_of_its_own_here_and_there(both: tuple[Corpus, Corpus]) -> None:
    [found] = compared(both, "18(1)(b)/2")
    turns = [
        [
            (each.on.isoformat(), each.was.standing, each.now.standing, each.acts)
            for each in party.points[0].turns
            if each.was.standing is not each.now.standing
        ]
        for party in found.parties
    ]
    assert turns == [
        [("2022-06-01", "weak", "full", ("act:2022-03-21",))],
        [("2023-08-22", "weak", "full", ("act:lu-2023-08-07-a520",))],
    ]
    assert [party.points[0].since for party in found.parties] == [a_day("2022-06-01"), a_day("2023-08-22")]
    assert found.fuller == ()


@pytest.mark.parametrize("day", ["2020-01-01", TODAY])
def test_beside_each_day_stand_the_articles_that_existed_on_it(both: tuple[Corpus, Corpus], day: str) -> None:
    for point in (point for each in every(both, day) for point in each.parties[0].points):
        told = [(both[0].researched_from, point.first), *((turn.on, turn.now) for turn in point.turns)]
        for on, standing in told:
            assert all(both[0].provision[judged.link.provision].in_force(on) for judged in standing.shown)


def test_each_change_of_an_article_is_told_with_its_act_also_when_the_standing_stays(
    both: tuple[Corpus, Corpus],
) -> None:
    [found] = compared(both, "33")
    here, there = ([(each.on.isoformat(), each.acts) for each in party.points[0].turns] for party in found.parties)
    assert ("2019-12-30", ("act:2019-11-14",)) in here
    assert ("2023-08-22", ("act:lu-2023-08-07-a520",)) in there


@pytest.mark.parametrize(
    ("day", "here"), [("2022-05-31", []), ("2022-06-01", [0]), ("2023-08-21", [0]), ("2023-08-22", [])]
)
def test_what_one_party_has_and_the_other_lacks_is_told_as_long_as_it_is_so(
    both: tuple[Corpus, Corpus], day: str, here: list[int]
) -> None:
    [found] = compared(both, "18(1)(b)/2", day)
    assert [each.fuller for each in found.fuller] == here


def test_a_loss_is_a_change_with_the_act_that_made_it(both: tuple[Corpus, Corpus]) -> None:
    [found] = compared(both, "12")
    turns = {each.now.aspect: each.turns for each in found.parties[1].points}
    assert [(each.on.isoformat(), each.now.standing, each.acts) for each in turns["luring-abroad"]] == [
        ("2021-12-14", "full", ("act:lu-2021-12-09",)),
        ("2021-12-24", "weak", ("act:lu-2021-12-17",)),
        ("2022-08-12", "full", ("act:lu-2022-07-29",)),
    ]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2021-12-13", []),
        ("2021-12-14", ["2021-12-14"]),
        ("2021-12-23", ["2021-12-14"]),
        ("2021-12-24", ["2021-12-14", "2021-12-24"]),
    ],
)
def test_a_change_is_told_from_its_day_on(both: tuple[Corpus, Corpus], day: str, told: list[str]) -> None:
    [found] = compared(both, "12", day)
    turns = {each.now.aspect: each.turns for each in found.parties[1].points}
    assert [each.on.isoformat() for each in turns["luring-abroad"]] == told


def test_a_standing_held_from_the_first_researched_date_has_no_first_date(both: tuple[Corpus, Corpus]) -> None:
    [found] = compared(both, "18(1)(b)/1")
    assert [[each.since for each in party.points] for party in found.parties] == [[None], [None]]


def test_every_comparable_item_has_the_same_points_for_each_party_and_nothing_unresearched_is_compared(
    both: tuple[Corpus, Corpus],
) -> None:
    found = every(both)
    comparable = [each for each in found if each.is_comparable]
    assert len(found) > len(comparable) > 60
    for each in comparable:
        assert [point.now.aspect for point in each.parties[0].points] == list(each.item.aspects)
        assert [point.now.aspect for point in each.parties[1].points] == list(each.item.aspects)
        told = {(one.aspect, place) for one in each.fuller for place in (one.fuller, one.less)}
        for aspect, place in told:
            [point] = [one for one in each.parties[place].points if one.now.aspect == aspect]
            assert point.now.standing is not Standing.UNKNOWN
    for each in found:
        if not each.is_comparable:
            assert each.fuller == ()


def test_only_points_that_ask_for_law_are_told_as_answered_more_fully_by_one(both: tuple[Corpus, Corpus]) -> None:
    found = [(each, one) for each in every(both) for one in each.fuller]
    assert len(found) > 20
    for each, one in found:
        assert each.item.kind is ItemKind.LAW
        assert not both[0].aspect[one.aspect].full_means


def test_an_item_that_the_data_on_one_party_have_not_looked_for_is_not_compared(tmp_path: Path) -> None:
    folder = a_party_folder(tmp_path)
    corpora = corpus_loading.load(tmp_path), corpus_loading.load(folder)
    found = {each.item.id: each for each in compare_items(corpora, corpora[0].items, a_day("2018-01-26"))}
    unmapped = found["8.1.a"]
    assert unmapped.parties[1].status.status is Status.UNMAPPED
    assert (unmapped.is_comparable, unmapped.fuller) == (False, ())
    assert [each.party_code for each in unmapped.unresearched] == ["sy"]
    assert found["20(1)(a)"].is_comparable
    assert found["20(1)(a)"].unresearched == ()


def test_before_the_researched_period_of_one_party_nothing_is_compared(both: tuple[Corpus, Corpus]) -> None:
    [found] = compared(both, "18(1)(b)/2", "2016-07-09")
    assert (found.is_comparable, [each.party_code for each in found.unresearched]) == (False, ["lu"])
    assert [len(each.points) for each in found.parties] == [1, 0]
    [found] = compared(both, "18(1)(b)/2", "2016-07-10")
    assert (found.is_comparable, [len(each.points) for each in found.parties]) == (True, [1, 1])


def test_a_heading_is_compared_by_its_limbs(both: tuple[Corpus, Corpus]) -> None:
    assert [each.item.id for each in compared(both, "8.1")] == ["8.1.a", "8.1.b", "8.1.c"]


def test_law_that_is_not_yet_in_force_answers_less_than_law_in_force(tmp_path: Path) -> None:
    folder = a_party_folder(tmp_path)
    corpora = corpus_loading.load(tmp_path), corpus_loading.load(folder)
    [found] = compare_items(corpora, [corpora[0].item["20(1)(a)"]], a_day("2018-01-26"))
    assert [party.points[0].now.standing for party in found.parties] == ["pending", "full"]
    assert [(each.aspect, each.fuller, each.less) for each in found.fuller] == [("making", 1, 0)]


def test_the_table_of_statuses_says_which_are_under_review_and_limited() -> None:
    output = run("compare", "18(1)(a)", "18(2)", "--as-of", "2026-12-01").out
    rows = {line.split()[0]: line for line in output.splitlines() if line.startswith("    18(")}
    assert "COVERED (limited); under review [inferred]" in rows["18(1)(a)"]
    assert "COVERED; under review [inferred]" in rows["18(2)"]


@pytest.mark.parametrize("item", ["28(f)", "28(g)"])
def test_a_law_that_leaves_out_offences_answers_no_more_fully_than_one_that_leaves_out_others(
    both: tuple[Corpus, Corpus], item: str
) -> None:
    [found] = compared(both, item, "2026-12-01")
    assert [party.status.status for party in found.parties] == [Status.PARTIAL, Status.PARTIAL]
    assert found.fuller == ()
