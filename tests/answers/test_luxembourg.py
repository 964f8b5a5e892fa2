"""What the data on Luxembourg must answer: two dated changes on the day before, the day itself and the day after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.status import aspect_standing, item_status
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import Mark, ReservationState
from tests.builders import a_day, problems_in
from tests.command import run

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

FOUR_DAYS = ("2018-01-26", "2021-12-20", "2022-01-15", "2026-11-30")

UNCHANGED = {
    "covered": (
        "9.1 9.1.a 9.1.b 9.1.c 9.3 9.9 9.12 18(1)(a) 18(1)(b)/1 18(2) 19(1)(a) 19(1)(b) 20(1)(b) 20(1)(c) 20(1)(e)"
        " 20(1)(f) 21(1)(a) 21(1)(b) 21(1)(c) 24(1) 25(1)(a) 25(1)(d) 25(1)(e) 25(4) 25(6) 25(7) 26(1) 26(4) 27(1)"
        " 27(2) 27(3)(b) 29 31(4) 35(1)(f) 35(2) 35(3)"
    ),
    "partial": (
        "9 9.2 9.4 9.4.a 9.4.b 9.4.c 9.5 9.6 9.7 9.7.a 9.7.b 9.7.c 9.7.d 9.7.e 9.7.f 9.8 9.10 9.10.a 9.10.b 9.10.c"
        " 9.10.d 9.10.e 9.10.f 9.11 10 10.2 11 11.a 11.b 12 18(1)(b)/3 20(1)(d) 20(2) 22 23 24(2) 28(a) 28(b) 28(c)"
        " 28(d) 28(f) 28(g) 33"
    ),
    "gap": "8 8.1 8.1.a 8.1.b 8.1.c 8.2 8.3",
    "no-rule": "20(3)/2",
    "rule-in-law": "27(4)",
    "not-applicable": "21(2) 26(3)",
    "incomplete": "27(3)(a) 28(e) 31(1)(a) 31(6)",
}
CHANGED = {
    "18(1)(b)/2": ("partial", "partial", "partial", "covered"),
    "18(3)": ("no-rule", "no-rule", "no-rule", "rule-in-law"),
    "19(1)(c)": ("partial", "covered", "covered", "covered"),
    "20(1)(a)": ("partial", "partial", "partial", "covered"),
    "25(2)": ("partial", "covered", "covered", "covered"),
    "26(2)": ("gap", "covered", "covered", "covered"),
    "30(5)/1": ("partial", "incomplete", "incomplete", "incomplete"),
}
NOT_ANSWERED_BY_LAW = {"practice", "unmapped"}
TEN_DAYS = """\
Changes from 20 December 2021 to 15 January 2022
  Losses: aspects that the law covers less fully than before (2 aspects)
    From full to weak on 24 December 2021 (already weak on 26 January 2018): “Sexual abuse or grooming committed\
 abroad” (12); “Online luring committed abroad” (12) [second-hand]
  No longer listed (article 5-1 CPP, jurisdiction) since 24 December 2021: 385-2 CP

  Items whose status, or the reasons for it, changed (1 item)
    PARTIAL (status unchanged, for other reasons): 12 [unverified]

  Changes in the law
    24 December 2021  31 CP; 5-1 CPP amended (law of 17 December 2021)
  More with -v: dates, reasons and limits; each change in the law
  A reading of the law as at 15 January 2022, computed from this data set; not legal advice and not a finding of the\
 Committee.
"""


@pytest.fixture(scope="module")
def luxembourg() -> Corpus:
    return corpus_loading.load(corpus_loading.party_folder(None, "lu"))


def statuses(corpus: Corpus, day: str) -> dict[str, str]:
    """The statuses on a day of the items that the law answers."""
    every = {item.id: str(item_status(corpus, item.id, a_day(day)).status) for item in corpus.items}
    return {item: status for item, status in every.items() if status not in NOT_ANSWERED_BY_LAW}


def standings(corpus: Corpus, item: str, aspect: str, *days: str) -> list[str]:
    return [str(aspect_standing(corpus, item, aspect, a_day(day)).standing) for day in days]


def changes(start: str, end: str) -> list[str]:
    out, err, code = run("--party", "lu", "changes", start, end)
    assert (err, code) == ("", 0)
    return [line.strip() for line in out.splitlines()]


# -- December 2021: an offence leaves a list ten days after it entered ------------------------------------------------


def test_luring_abroad_left_the_list_ten_days_after_it_had_entered() -> None:
    assert run("--party", "lu", "changes", "2021-12-20", "2022-01-15") == (TEN_DAYS, "", 0)


def test_luring_abroad_entered_the_list_on_14_december_2021_left_it_on_the_24th_and_returned_on_12_august_2022(
    luxembourg: Corpus,
) -> None:
    days = ("2021-12-13", "2021-12-14", "2021-12-23", "2021-12-24", "2022-08-11", "2022-08-12", "2026-11-30")
    found = standings(luxembourg, "12", "luring-abroad", *days)
    assert found == ["weak", "full", "full", "weak", "weak", "full", "full"]


def test_an_act_of_july_2022_brought_luring_abroad_back() -> None:
    assert "12 August 2022  5-1 CPP amended (law of 29 July 2022)" in changes("2022-08-11", "2022-08-13")


def test_the_day_after_the_return_brings_no_change() -> None:
    assert changes("2022-08-12", "2022-08-13")[1:6] == [
        "",
        "Items whose status, or the reasons for it, changed (0 items)",
        "-",
        "",
        "Changes in the law",
    ]
    assert changes("2022-08-12", "2022-08-13")[6] == "-"


# -- 22 August 2023: authority -----------------------------------------------------------------------------------------


def test_abuse_of_authority_is_covered_in_full_since_22_august_2023(luxembourg: Corpus) -> None:
    days = ("2023-08-21", "2023-08-22", "2023-08-23")
    found = [str(item_status(luxembourg, "18(1)(b)/2", a_day(day)).status) for day in days]
    assert found == ["partial", "covered", "covered"]


def test_the_changes_of_22_august_2023_say_so() -> None:
    assert changes("2023-08-21", "2023-08-23")[2:5] == [
        "Items whose status, or the reasons for it, changed (4 items)",
        "PARTIAL > COVERED: 18(1)(b)/2, 20(1)(a) [inferred]",
        "NO RULE > REGULATED BY LAW: 18(3) (does not apply within the family or under authority) [inferred]",
    ]


# -- the whole ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", range(4), ids=FOUR_DAYS)
def test_the_statuses_on_four_days(luxembourg: Corpus, at: int) -> None:
    same = {item: status for status, items in UNCHANGED.items() for item in items.split()}
    assert statuses(luxembourg, FOUR_DAYS[at]) == same | {item: days[at] for item, days in CHANGED.items()}


def test_a_gap_of_luxembourg_rests_on_a_recorded_search(luxembourg: Corpus) -> None:
    gaps = {item for item, status in statuses(luxembourg, "2026-11-30").items() if status == "gap"}
    assert gaps == set(UNCHANGED["gap"].split())
    searched = {item for search in luxembourg.negatives for item in search.items}
    assert {"8.1.a", "8.1.b", "8.1.c", "8.2", "8.3"} <= searched


def test_the_reservation_to_article_24_is_recorded_with_its_day_and_its_source(luxembourg: Corpus) -> None:
    [made] = [each for each in luxembourg.reservations if each.item == "24(3)"]
    assert (made.reservation, made.on, made.verification) == (ReservationState.MADE, a_day("2011-07-16"), Mark.SEEN)
    assert made.source == "act:lu-2011-07-16"


def test_the_data_on_luxembourg_have_no_fault() -> None:
    assert problems_in(corpus_loading.party_folder(None, "lu")) == []
