"""What a lookup answers: an item with its provisions and positions, a provision with what came before and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.lookup import (
    ForceState,
    ItemAnswer,
    PositionRecord,
    ProvisionRecord,
    day_weaknesses,
    link_answer,
    lookup,
    span_state,
    successors_in_force,
)
from lanzarote_law.answers.status_types import Weakness
from lanzarote_law.errors import NotFoundError
from lanzarote_law.model import CitedProvision, LaterLaw, Mark
from tests.builders import (
    CONVENTION,
    a_corpus,
    a_day,
    a_link,
    a_position,
    a_provision,
    a_successor,
    a_version,
    an_annulment,
    an_item,
)

if TYPE_CHECKING:
    from lanzarote_law.answers.lookup import LinkAnswer
    from lanzarote_law.model import Corpus
    from tests.builders import Record

DAY = "2018-01-26"
TODAY = "2026-11-24"


def an_item_answer(corpus: Corpus, text: str = "8.1.a", day: str = TODAY) -> ItemAnswer:
    (found,) = lookup(corpus, text, a_day(day))
    assert isinstance(found, ItemAnswer)
    return found


def a_record(corpus: Corpus, text: str = "383bis", day: str = TODAY) -> ProvisionRecord:
    (found,) = lookup(corpus, text, a_day(day))
    assert isinstance(found, ProvisionRecord)
    return found


def self_generated(*more: Record) -> Corpus:
    """The gap that started it all: 383bis, disputed; closed by 417/49, which new 176 took over."""
    return a_corpus(
        an_item(aspects="images"),
        a_provision(repealed_on="2022-06-01", replaced_by="old/417/44 old/417/43"),
        a_provision("old/417/43", start="2022-06-01", repealed_on="new-code", replaced_by="new/170"),
        a_provision("old/417/44", start="2022-06-01", repealed_on="new-code", replaced_by="new/171"),
        a_provision("old/417/49", start="2022-06-01", repealed_on="new-code", replaced_by="new/176"),
        a_provision("new/170", start="new-code"),
        a_provision("new/171", start="new-code"),
        a_provision("new/176", start="new-code"),
        a_link(basis="reply"),
        a_link(extent="implied"),
        a_link("old/417/43", extent="implied"),
        a_link("old/417/49"),
        a_link("new/170", extent="implied"),
        a_link("new/176"),
        a_position("P1", holder="state", stance="asserts-covered", targets=""),
        a_position("P2", targets="8.1.a images old/383bis", answered_by="old/417/49", filed="2018-01-26"),
        *more,
    )


@pytest.mark.parametrize(
    ("day", "now", "since", "closed"),
    [
        (DAY, "disputed", "2010-01-01", []),
        ("2022-05-31", "disputed", "2010-01-01", []),
        ("2022-06-01", "covered", "2022-06-01", ["old/417/49"]),
        ("2022-06-02", "covered", "2022-06-01", ["old/417/49"]),
        (TODAY, "covered", "2022-06-01", ["old/417/49"]),
    ],
)
def test_an_item_shows_both_days_and_what_happened_between(day: str, now: str, since: str, closed: list[str]) -> None:
    found = an_item_answer(self_generated(), day=day)
    assert (found.now.status, found.then.status, found.since.isoformat()) == (now, "disputed", since)
    assert found.then.on == a_day(DAY)
    assert [provision for each in found.closed for provision in each.closed_by] == closed


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (
            DAY,
            [
                ("old/383bis", ForceState.IN_FORCE),
                ("new/176", ForceState.FUTURE),
                ("new/170", ForceState.FUTURE),
                ("old/417/49", ForceState.FUTURE),
                ("old/417/43", ForceState.FUTURE),
            ],
        ),
        (
            TODAY,
            [
                ("new/176", ForceState.IN_FORCE),
                ("new/170", ForceState.IN_FORCE),
                ("old/417/49", ForceState.PAST),
                ("old/417/43", ForceState.PAST),
                ("old/383bis", ForceState.PAST),
            ],
        ),
    ],
)
def test_provisions_in_force_come_first_and_the_latest_and_fullest_before_the_others(
    day: str, expected: list[tuple[str, ForceState]]
) -> None:
    found = an_item_answer(self_generated(), day=day)
    assert [(each.provision.id, each.when) for each in found.provisions] == expected


def test_a_provision_among_the_answers_has_its_days_and_its_successors() -> None:
    found = {each.provision.id: each for each in an_item_answer(self_generated()).provisions}
    old = found["old/383bis"]
    assert (old.start, old.end) == (a_day("2000-01-01"), a_day("2022-06-01"))
    assert old.successors == ("old/417/44", "old/417/43")
    assert found["new/176"].end is None


def test_a_provision_whose_links_are_narrower_shows_the_days_of_the_links() -> None:
    corpus = a_corpus(
        an_item(aspects="images sound"),
        a_provision(start="", repealed_on="2024-01-01"),
        a_link(start="2012-01-01", end="2014-01-01"),
        a_link(aspects="sound", ident="sound", start="2016-01-01", end="2020-01-01"),
    )
    found = {
        day: an_item_answer(corpus, day=day).provisions[0]
        for day in ("2011-12-31", "2013-06-01", "2015-01-01", "2020-01-01")
    }
    assert {(each.start, each.end) for each in found.values()} == {(a_day("2012-01-01"), a_day("2020-01-01"))}
    assert [each.when for each in found.values()] == [
        ForceState.FUTURE,
        ForceState.IN_FORCE,
        ForceState.IN_FORCE,
        ForceState.PAST,
    ]


def test_a_parent_shows_what_is_linked_and_said_under_its_limbs_each_only_once() -> None:
    corpus = a_corpus(
        an_item("8.1"),
        an_item("8.1.a", aspects="images"),
        an_item("8.1.b", aspects="images"),
        an_item("8.10", aspects="images"),
        a_provision(),
        a_link(items="8.1.a 8.1.b 8.10"),
        a_position("P1", item="8.1", stance="recommends"),
        a_position("P2", item="8.1.b", stance="recommends"),
        a_position("P3", item="8.10", stance="recommends"),
    )
    found = an_item_answer(corpus, "8.1")
    assert [(each.link.id, each.items) for answer in found.provisions for each in answer.links] == [
        ("old/383bis-8.1.a-8.1.b-8.10-editorial", ("8.1.a", "8.1.b"))
    ]
    assert [each.id for each in found.positions] == ["P1", "P2"]


def test_a_heading_that_is_no_item_answers_with_each_of_its_items() -> None:
    corpus = a_corpus(*(an_item(f"18(1)(b)/{indent}", instrument=CONVENTION) for indent in (1, 2, 3)))
    found = lookup(corpus, "18(1)(b)", a_day(DAY))
    assert [each.item.id for each in found if isinstance(each, ItemAnswer)] == [
        "18(1)(b)/1",
        "18(1)(b)/2",
        "18(1)(b)/3",
    ]


def test_what_is_not_in_the_data_is_not_answered() -> None:
    with pytest.raises(NotFoundError, match=r"^8\.1\.b is not an item of the questionnaire in this data set$"):
        lookup(a_corpus(an_item()), "8.1.b", a_day(DAY))


def links_of(corpus: Corpus, day: str = DAY) -> dict[str, LinkAnswer]:
    return {each.link.id: each for answer in an_item_answer(corpus, day=day).provisions for each in answer.links}


@pytest.mark.parametrize(("day", "blocked"), [("2017-01-01", True), (DAY, True), ("2022-05-31", True), (TODAY, True)])
def test_a_link_shows_who_disputes_it_and_whether_that_blocked_it_to_its_last_day(day: str, blocked: bool) -> None:  # noqa: FBT001
    found = links_of(self_generated(), day)
    assert {each.link.basis.value: (each.disputed_by, each.blocked) for each in found.values() if each.disputed_by} == {
        "reply": (("P2",), blocked),
        "editorial": (("P2",), blocked),
    }


def test_a_link_that_outlives_the_dispute_is_no_longer_blocked() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(),
        a_provision("old/417/49", start="2022-06-01"),
        a_link(),
        a_position(targets="8.1.a images old/383bis", answered_by="old/417/49"),
    )
    found = [links_of(corpus, day)["old/383bis-8.1.a-editorial"].blocked for day in ("2022-05-31", "2022-06-01")]
    assert found == [True, False]


def test_an_assertion_says_so_also_where_another_link_carries_the_aspect() -> None:
    corpus = a_corpus(
        an_item(aspects="images"), a_provision(), a_provision("old/371"), a_link(basis="reply"), a_link("old/371")
    )
    found = {ident: each.asserted for ident, each in links_of(corpus).items()}
    assert found == {"old/383bis-8.1.a-reply": True, "old/371-8.1.a-editorial": False}


def test_an_assertion_that_a_provision_exempts_says_so_too() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link(basis="comment", role="exempts"))
    assert links_of(corpus)["old/383bis-8.1.a-comment"].asserted


def test_a_past_assertion_is_told_as_it_stood_on_its_last_day() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(repealed_on="2022-06-01"),
        a_link(basis="reply"),
        a_link(start="2020-01-01"),
    )
    found = [links_of(corpus, day)["old/383bis-8.1.a-reply"].asserted for day in ("2019-12-31", "2020-01-01", TODAY)]
    assert found == [True, False, False]


def test_a_future_link_is_as_sure_as_it_will_be_on_its_first_day() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision("new/176", start="new-code"), a_link("new/176"))
    found = links_of(corpus)["new/176-8.1.a-editorial"]
    assert (found.when, found.weakness) == (
        ForceState.FUTURE,
        Weakness(Mark.INFERRED, "start", "new/176", a_day("2026-09-01"), "new-code"),
    )


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("", "", ForceState.IN_FORCE),
        ("2018-01-26", "", ForceState.IN_FORCE),
        ("2018-01-27", "", ForceState.FUTURE),
        ("", "2018-01-26", ForceState.PAST),
        ("", "2018-01-27", ForceState.IN_FORCE),
    ],
)
def test_a_span_lies_in_the_past_in_the_future_or_is_in_force(start: str, end: str, expected: ForceState) -> None:
    assert span_state(a_day(DAY), a_day(start) if start else None, a_day(end) if end else None) == expected


def test_a_provision_shows_what_came_before_and_after_and_what_is_in_force_instead() -> None:
    found = a_record(self_generated())
    assert (found.when, found.version, found.predecessors) == (ForceState.PAST, None, ())
    assert found.successors == ("old/417/44", "old/417/43")
    assert found.in_force_instead == ("new/170", "new/171")
    assert a_record(self_generated(), "PC 2024 176").predecessors == ("old/417/49",)


def test_a_provision_says_what_it_said_on_the_day() -> None:
    corpus = a_corpus(
        a_provision("old/383bis", a_version("2000-01-01", summary="First."), a_version("2016-06-18", summary="Then."))
    )
    said = []
    for day in ("1999-12-31", "2000-01-01", "2016-06-17", "2016-06-18"):
        version = a_record(corpus, day=day).version
        said.append(version.summary if version else None)
    assert said == [None, "First.", "First.", "Then."]


def test_a_provision_shows_the_items_that_hang_on_it_alone_or_read_together() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        an_item("9.7.a", aspects="images"),
        a_provision("old/417/44"),
        a_provision("old/417/49"),
        a_link("old/417/49", "8.1.a 9.7.a"),
        a_link("old/417/44", "9.7.a", read_with="old/417/49"),
    )
    found = a_record(corpus, "417/49")
    assert [(each.link.provision, each.items) for each in found.links] == [
        ("old/417/49", ("8.1.a", "9.7.a")),
        ("old/417/44", ("9.7.a",)),
    ]


@pytest.mark.parametrize("typed", ["P1", "[P1]", " [P1] ", "P1 ", "\tP1"])
def test_a_statement_is_found_as_pages_print_it_also_with_blanks_around_it(typed: str) -> None:
    corpus = a_corpus(an_item("8.1.a"), a_position("P1"))
    (found,) = lookup(corpus, typed, a_day(TODAY))
    assert isinstance(found, PositionRecord)
    assert (found.query, found.position.id) == (typed, "P1")


def test_a_provision_shows_the_positions_that_cite_it_attack_it_or_are_answered_by_it() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(),
        a_provision("old/371"),
        a_position("P1", cites=[CitedProvision("article 383bis", "old/383bis")]),
        a_position("P2", targets="8.1.a images old/383bis"),
        a_position("P3", answered_by="old/383bis"),
        a_position("P4", later=[LaterLaw("old/383bis", a_day("2016-06-18"))]),
        a_position("P5", cites=[CitedProvision("article 371", "old/371")]),
    )
    assert [each.id for each in a_record(corpus).positions] == ["P1", "P2", "P3"]


def test_a_provision_in_force_has_no_heirs() -> None:
    corpus = self_generated()
    assert a_record(corpus, day="2022-05-31").in_force_instead == ()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2022-05-31", ()),
        ("2022-06-01", ("old/417/43", "old/417/44")),
        ("2026-08-31", ("old/417/43", "old/417/44")),
        ("2026-09-01", ("new/170", "new/171")),
    ],
)
def test_heirs_are_followed_through_every_change_to_what_is_in_force(day: str, expected: tuple[str, ...]) -> None:
    corpus = self_generated()
    assert successors_in_force(corpus, corpus.provision["old/383bis"], a_day(day)) == expected


def test_heirs_come_once_in_the_order_of_the_codes_and_in_legal_order() -> None:
    corpus = a_corpus(
        a_provision("old/380", repealed_on="2022-06-01", replaced_by="pre/10 old/417/27 old/417/4 old/380bis"),
        a_provision("old/380bis", repealed_on="2022-06-01", replaced_by="old/417/27 old/380"),
        a_provision("old/417/4"),
        a_provision("old/417/27"),
        a_provision("pre/10"),
    )
    assert successors_in_force(corpus, corpus.provision["old/380"], a_day(TODAY)) == (
        "old/417/4",
        "old/417/27",
        "pre/10",
    )


def test_an_heir_that_is_still_to_come_is_not_in_force_instead() -> None:
    corpus = a_corpus(
        a_provision(
            "old/433quater/8", repealed_on="2022-08-18", successors=[a_successor("old/433quater/9", on="2022-08-20")]
        ),
        a_provision("old/433quater/9", start="2022-08-20"),
    )
    found = [
        a_record(corpus, "433quater/8", day).in_force_instead for day in ("2022-08-18", "2022-08-19", "2022-08-20")
    ]
    assert found == [(), (), ("old/433quater/9",)]


def test_a_lookup_keeps_the_place_and_the_other_readings() -> None:
    corpus = a_corpus(a_provision("old/383"), a_provision("new/383", start="new-code"))
    found = a_record(corpus, "art. 383, § 2", DAY)
    assert (found.query, str(found.pinpoint)) == ("art. 383, § 2", "§ 2")
    assert [(other.label, other.id) for other in found.other_readings] == [("art. 383 PC 2024", "new/383")]


def test_nothing_is_in_force_instead_of_an_article_of_which_only_a_part_moved() -> None:
    moved = a_provision("old/383bis", successors=[a_successor("old/417/2", on="2020-01-01")])
    corpus = a_corpus(moved, a_provision("old/417/2", start="2020-01-01"))
    assert a_record(corpus).in_force_instead == ()


@pytest.mark.parametrize(
    ("annulled", "repealed_on", "state", "day"),
    [
        ("2022-01-01", "", ForceState.ANNULLED, "2020-01-01"),
        ("", "2022-01-01", ForceState.PAST, "2020-01-01"),
        ("", "", ForceState.IN_FORCE, "2026-04-08"),  # the last day on which anything may change
    ],
)
def test_a_link_that_has_ended_is_answered_as_on_its_last_day(
    annulled: str, repealed_on: str, state: ForceState, day: str
) -> None:
    judgment = an_annulment(annulled) if annulled else None
    article = a_provision("old/60", start="2020-01-01", repealed_on=repealed_on, annulled=judgment)
    corpus = a_corpus(an_item(aspects="images"), article, a_link("old/60"))
    found = link_answer(corpus, corpus.correspondences[0], a_day(TODAY), ("8.1.a",))
    assert (found.when, found.day) == (state, a_day(day))


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2013-12-31", [("start", "second-hand")]),
        ("2014-01-01", [("start", "second-hand")]),
        ("2018-01-01", [("amendment", "inferred"), ("start", "second-hand")]),
        ("2021-12-31", [("amendment", "inferred"), ("start", "second-hand")]),
        ("2022-01-01", [("end", "unverified")]),
    ],
)
def test_of_a_past_provision_the_end_may_be_uncertain_and_of_one_to_come_the_start(
    day: str, told: list[tuple[str, str]]
) -> None:
    first = a_version("2014-01-01", start_verification="second-hand")
    second = a_version("2018-01-01", start_verification="inferred")
    article = a_provision("old/60", first, second, repealed_on="2022-01-01", repeal_verification="unverified")
    found = day_weaknesses(a_corpus(article), article, a_day(day))
    assert [(each.what, each.mark) for each in found] == told


@pytest.mark.parametrize(
    ("typed", "heirs"),
    [("383bis", "old/1 old/2"), ("383bis, § 1", "old/1"), ("383bis, § 2, 3°", "old/2"), ("383bis, § 3", "")],
)
def test_a_place_is_followed_to_the_successors_that_took_it_over(typed: str, heirs: str) -> None:
    successors = [a_successor("old/1", part="§ 1"), a_successor("old/2", part="§ 2")]
    corpus = a_corpus(
        a_provision(repealed_on="2022-06-01", successors=successors), a_provision("old/1"), a_provision("old/2")
    )
    record = a_record(corpus, typed)
    assert (record.successors, record.in_force_instead) == (tuple(heirs.split()), tuple(heirs.split()))
