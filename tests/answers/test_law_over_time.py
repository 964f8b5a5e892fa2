"""The law through time: an article with its versions and its concordance, and what changed between two days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.law_over_time import LawChanges, LawEventKind, changes, future_events, history
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.model import Mark, Renumbering
from tests.builders import (
    CONVENTION,
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_position,
    a_provision,
    a_successor,
    a_version,
    an_item,
)

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus
    from tests.builders import Record

DAY = "2018-01-26"
TODAY = "2026-11-24"


def steps(corpus: Corpus, text: str) -> list[tuple[str, str, str]]:
    found = history(corpus, text, a_day(TODAY)).steps
    return [(step.on.isoformat(), step.old, step.successor.provision) for step in found]


def three_codes() -> Corpus:
    """383bis, split in 2022 and taken over in 2026, and an article that has nothing to do with it."""
    return a_corpus(
        a_provision(
            repealed_on="2022-06-01", successors=[a_successor("old/417/44", part="§ 1"), a_successor("old/417/43")]
        ),
        a_provision("old/383", repealed_on="2022-06-01", replaced_by="old/417/43"),
        a_provision("old/417/43", start="2022-06-01", repealed_on="new-code", replaced_by="new/170"),
        a_provision("old/417/44", start="2022-06-01", repealed_on="new-code", replaced_by="new/171"),
        a_provision("new/170", start="new-code"),
        a_provision("new/171", start="new-code"),
        a_provision("old/371", repealed_on="2022-06-01", replaced_by="old/417/9"),
        a_provision("old/417/9", start="2022-06-01"),
    )


def test_a_history_follows_what_took_over_to_its_end() -> None:
    assert steps(three_codes(), "383bis") == [
        ("2022-06-01", "old/383bis", "old/417/43"),
        ("2022-06-01", "old/383bis", "old/417/44"),
        ("2026-09-01", "old/417/43", "new/170"),
        ("2026-09-01", "old/417/44", "new/171"),
    ]


def test_a_history_follows_what_came_before_to_its_beginning() -> None:
    assert steps(three_codes(), "PC 2024 170") == [
        ("2022-06-01", "old/383", "old/417/43"),
        ("2022-06-01", "old/383bis", "old/417/43"),
        ("2026-09-01", "old/417/43", "new/170"),
    ]


def test_a_history_goes_both_ways_and_leaves_out_the_other_branches() -> None:
    assert steps(three_codes(), "417/44") == [
        ("2022-06-01", "old/383bis", "old/417/44"),
        ("2026-09-01", "old/417/44", "new/171"),
    ]


def test_a_step_says_which_part_went_where() -> None:
    found = history(three_codes(), "383bis", a_day(TODAY)).steps
    assert [(step.successor.provision, step.successor.part) for step in found[:2]] == [
        ("old/417/43", ""),
        ("old/417/44", "§ 1"),
    ]


def test_a_step_has_a_day_of_its_own_where_that_is_not_the_day_of_the_repeal() -> None:
    corpus = a_corpus(
        a_provision("old/433", repealed_on="2022-08-18", successors=[a_successor("old/434", on="2022-08-20")]),
        a_provision("old/434", start="2022-08-20"),
    )
    assert steps(corpus, "433") == [("2022-08-20", "old/433", "old/434")]


def test_a_number_that_was_used_again_does_not_lead_round_in_a_circle() -> None:
    corpus = a_corpus(
        a_provision("old/380", repealed_on="2022-06-01", replaced_by="old/381"),
        a_provision("old/381", repealed_on="2023-01-01", replaced_by="old/380"),
    )
    expected = [("2022-06-01", "old/380", "old/381"), ("2023-01-01", "old/381", "old/380")]
    assert steps(corpus, "380") == steps(corpus, "381") == expected


def test_a_history_names_the_numbers_that_an_article_bore() -> None:
    corpus = a_corpus(
        a_provision("old/380", a_version("1995-05-05", numbered="380bis"), a_version("2001-03-27")),
        a_provision("old/417/1"),
        Renumbering("old", "380bis", "380", a_day("2001-03-27"), "act:1", Mark.SEEN),
        Renumbering("old", "417bis", "417/1", a_day("2022-06-01"), "act:2", Mark.SEEN),
        Renumbering("pre", "91", "417/1", a_day("2022-06-01"), "act:2", Mark.SEEN),
    )
    found = {text: [each.was for each in history(corpus, text, a_day(TODAY)).renumberings] for text in ("380", "417/1")}
    assert found == {"380": ["380bis"], "417/1": ["417bis"]}


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("8.1.a", "to see how its status changed: lanzarote-law changes FROM TO"),
        ("12", "to see how its status changed: lanzarote-law changes FROM TO; for an article, use art. 12 TP"),
        ("18(1)(b)", "to see how its status changed: lanzarote-law changes FROM TO"),
    ],
)
def test_an_item_has_no_history_and_only_a_number_can_be_an_article_instead(text: str, hint: str) -> None:
    corpus = a_corpus(
        an_item("8.1.a"), an_item("12"), an_item("18(1)(b)/1", instrument=CONVENTION), a_provision("pre/12")
    )
    with pytest.raises(NotUnderstoodError) as error:
        history(corpus, text, a_day(TODAY))
    assert (error.value.message, error.value.hint) == (
        f"'{text}' is an item, and items have no history of their own",
        hint,
    )


def test_the_history_of_what_is_not_in_the_data_is_not_told() -> None:
    with pytest.raises(NotFoundError) as error:
        history(three_codes(), "384bis", a_day(TODAY))
    assert (
        error.value.message
        == "art. 384bis is not in this data set, which is not complete; the article may nonetheless exist"
    )


def events(found: LawChanges) -> list[tuple[str, str, str]]:
    return [(each.on.isoformat(), each.event.value, each.provision) for each in found.events]


def an_amended_corpus(*more: Record) -> Corpus:
    return a_corpus(
        a_provision(
            "old/383bis",
            a_version("2000-01-01", act="act:1"),
            a_version("2018-01-26", act="act:2"),
            repealed_on="2022-06-01",
            repeal_act="act:3",
        ),
        a_provision("old/417/2", start="2022-06-01"),
        a_provision("old/417/11", start="2022-06-01"),
        a_provision("pre/1", start="2022-06-01"),
        a_provision("pre/2", start=""),
        *more,
    )


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2018-01-25", "2018-01-26", [("2018-01-26", "amended", "old/383bis")]),
        ("2018-01-26", "2018-01-27", []),
        ("2018-01-26", "2022-05-31", []),
        (
            "2018-01-26",
            "2022-06-01",
            [
                ("2022-06-01", "ended", "old/383bis"),
                ("2022-06-01", "entered", "old/417/2"),
                ("2022-06-01", "entered", "old/417/11"),
                ("2022-06-01", "entered", "pre/1"),
            ],
        ),
        ("1999-12-31", "2000-01-01", [("2000-01-01", "entered", "old/383bis")]),
        ("2018-01-26", "2018-01-26", []),
    ],
)
def test_changes_are_those_after_the_first_day_and_up_to_the_second(
    start: str, end: str, expected: list[tuple[str, str, str]]
) -> None:
    assert events(changes(an_amended_corpus(), a_day(start), a_day(end))) == expected


def test_each_change_names_the_act_that_made_it() -> None:
    found = changes(an_amended_corpus(), a_day("1990-01-01"), a_day(TODAY)).events
    assert [(each.event, each.act) for each in found if each.provision == "old/383bis"] == [
        (LawEventKind.ENTERED, "act:1"),
        (LawEventKind.AMENDED, "act:2"),
        (LawEventKind.ENDED, "act:3"),
    ]


def test_a_renumbering_is_a_change_with_both_numbers() -> None:
    corpus = a_corpus(
        a_provision("old/417/1"), Renumbering("old", "417bis", "417/1", a_day("2022-06-01"), "act:2", Mark.SEEN)
    )
    periods = [(DAY, "2022-05-31"), (DAY, "2022-06-01"), ("2022-05-31", "2022-06-01"), ("2022-06-01", "2022-06-02")]
    found = [changes(corpus, a_day(start), a_day(end)).events for start, end in periods]
    told = [(LawEventKind.RENUMBERED, "old/417/1", "417bis > 417/1")]
    assert [[(each.event, each.provision, each.number) for each in events] for events in found] == [[], told, told, []]


@pytest.mark.parametrize(
    ("on", "told"),
    [
        ("1999-12-31", []),
        ("2000-01-01", [("2018-01-26", "amended"), ("2022-06-01", "ended")]),
        ("2018-01-25", [("2018-01-26", "amended"), ("2022-06-01", "ended")]),
        ("2018-01-26", [("2022-06-01", "ended")]),
        ("2022-05-31", [("2022-06-01", "ended")]),
        ("2022-06-01", []),
    ],
)
def test_what_happens_to_an_article_on_a_day_is_from_that_day_on_no_longer_to_come(
    on: str, told: list[tuple[str, str]]
) -> None:
    corpus = an_amended_corpus()
    found = future_events(corpus, corpus.provision["old/383bis"], a_day(on))
    assert [(each.on.isoformat(), each.event.value) for each in found] == told


def test_days_the_wrong_way_round_are_not_understood() -> None:
    with pytest.raises(NotUnderstoodError) as error:
        changes(an_amended_corpus(), a_day("2018-01-27"), a_day(DAY))
    assert (error.value.message, error.value.hint) == (
        "2018-01-26 comes before 2018-01-27",
        "give the earlier date first",
    )


def a_moving_corpus() -> Corpus:
    return a_corpus(
        an_item("8.1.a", aspects="images"),
        an_item("8.1.c", aspects="texts"),
        an_item("9.1", aspects="images"),
        a_provision(repealed_on="2022-06-01"),
        a_provision("old/417/49", start="2022-06-01"),
        a_provision("old/417/9", start="2023-01-01"),
        a_link(),
        a_link(items="9.1", ident="9.1"),
        a_link("old/417/49", "8.1.a 9.1"),
        a_link("old/417/9", "8.1.c", "texts"),
        a_negative("8.1.c", "texts", end="2023-01-01"),
        a_position(targets="8.1.a images old/383bis", answered_by="old/417/49"),
    )


def moves(corpus: Corpus, start: str, end: str) -> list[tuple[str, str, str, list[tuple[str, str]]]]:
    found = changes(corpus, a_day(start), a_day(end)).moves
    return [
        (
            move.item,
            move.before.status.value,
            move.after.status.value,
            [(day.isoformat(), status.status.value) for day, status in move.days],
        )
        for move in found
    ]


def test_an_item_whose_status_changed_is_named_with_the_days() -> None:
    assert moves(a_moving_corpus(), DAY, TODAY) == [
        ("8.1.a", "disputed", "covered", [("2022-06-01", "covered")]),
        ("8.1.c", "gap", "covered", [("2023-01-01", "covered")]),
    ]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2022-05-30", "2022-05-31", []),
        ("2022-05-31", "2022-06-01", [("8.1.a", [("2022-06-01", "covered")])]),
        ("2022-06-01", "2022-06-02", []),
        ("2022-05-31", "2023-01-01", [("8.1.a", [("2022-06-01", "covered")]), ("8.1.c", [("2023-01-01", "covered")])]),
    ],
)
def test_a_move_counts_from_the_day_after_the_first(
    start: str, end: str, expected: list[tuple[str, list[tuple[str, str]]]]
) -> None:
    assert [(item, days) for item, _, _, days in moves(a_moving_corpus(), start, end)] == expected


def test_a_status_that_changed_and_came_back_is_named_with_both_days() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(repealed_on="2020-01-01"),
        a_provision("old/417/49", start="2022-06-01"),
        a_link(),
        a_link("old/417/49"),
        a_negative(),
    )
    assert moves(corpus, DAY, TODAY) == [
        ("8.1.a", "covered", "covered", [("2020-01-01", "gap"), ("2022-06-01", "covered")])
    ]


def test_an_aspect_that_moved_is_named_where_the_status_of_the_item_stayed() -> None:
    corpus = a_corpus(
        an_item(aspects="images sound"),
        a_provision(),
        a_provision("old/417/9", start="2022-06-01"),
        a_link(extent="implied"),
        a_link("old/417/9"),
        a_negative(aspect="sound"),
    )
    (move,) = changes(corpus, a_day(DAY), a_day(TODAY)).moves
    assert (move.before.status, move.after.status, move.days) == ("partial", "partial", ())
    assert [(old.aspect, old.standing, new.standing) for old, new in move.aspects] == [("images", "weak", "full")]


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2018-01-25", "2018-01-25", []),
        ("2018-01-24", "2018-01-26", ["2018-01-26 8.1.a"]),
        ("2018-01-25", "2018-01-27", ["2018-01-26 8.1.a"]),
        ("2018-01-26", "2018-01-27", []),
    ],
)
def test_an_item_that_came_under_review_is_named_with_the_day(start: str, end: str, told: list[str]) -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link(review="due", review_from="2018-01-26"))
    found = changes(corpus, a_day(start), a_day(end)).under_review
    assert [f"{day} {item}" for day, item in found] == told
