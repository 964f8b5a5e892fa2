"""What is left to check, and the statuses that depend on each: on the fact itself, or on what is based on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.todo import KINDS, dependent_items, filter_entries, todo
from lanzarote_law.answers.verifiable_facts import all_facts
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import Extent, KnownDifference, Mark, Renumbering, SharedNumber
from tests.builders import (
    CONVENTION,
    RURITANIA,
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_position,
    a_provision,
    a_rest,
    a_section,
    a_successor,
    a_version,
    an_act,
    an_act_searched,
    an_annulment,
    an_applicability,
    an_item,
    followed,
    some_numbers,
)

if TYPE_CHECKING:
    from lanzarote_law.answers.todo import TodoEntry
    from lanzarote_law.model import Corpus
    from tests.builders import Record

THEN, NOW = "2018-01-26", "2026-11-24"


def held(*records: Record, on: str = THEN) -> str:
    """What the status of 8.1.a hangs on beside its own wording, as one text."""
    told = dependent_items(a_corpus(an_item(aspects="images"), *records), a_day(on))
    assert told.pop("8.1.a", ["8.1.a"]) == ["8.1.a"]
    return " ".join(sorted(address for address in told if address))


def entries(corpus: Corpus, on: str = THEN) -> list[tuple[str, str, int, int]]:
    """The addresses of what is left to check, why, and how many items hang on it on the day and then."""
    return [
        (each.address, each.state.value, len(each.hanging), len(each.hanging_then))
        for each in todo(corpus, a_day(on)).entries
    ]


def entry(corpus: Corpus, address: str, on: str = THEN) -> TodoEntry:
    """The one entry with this address."""
    (found,) = [each for each in todo(corpus, a_day(on)).entries if each.address == address]
    return found


# -- what a status hangs on ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("carrier", ["partial", "implied"])
@pytest.mark.parametrize(
    ("blocked", "hangs"), [("full", {"partial", "implied"}), ("implied", {"partial"}), ("partial", set())]
)
def test_a_status_depends_on_a_dispute_without_which_it_would_be_answered_more_fully(
    carrier: str, blocked: str, hangs: set[str]
) -> None:
    links = [
        a_link(article, extent=extent, part="films" if extent == "partial" else "")
        for article, extent in (("old/1", carrier), ("old/2", blocked))
    ]
    dispute = a_position("P", targets="8.1.a images old/2")
    told = held(a_provision("old/1"), a_provision("old/2"), *links, dispute)
    assert ("P" in told.split()) == (carrier in hangs)


def test_without_a_reference_day_statuses_depend_on_facts_of_the_day_alone() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision("old/1"), a_link("old/1"))
    assert dependent_items(corpus)["old/1"] == ["8.1.a"]
    bare = replace(corpus, reference_days=())
    assert (dependent_items(bare), dependent_items(bare, a_day(NOW))["old/1"]) == ({}, ["8.1.a"])


def test_a_status_hangs_on_the_link_the_content_the_version_and_its_act() -> None:
    assert held(a_provision("old/1"), a_link("old/1")) == "act:1 old/1 old/1-8.1.a-editorial old/1@2000-01-01"


def test_a_status_hangs_on_the_source_of_the_version_and_on_that_of_the_link() -> None:
    provision = a_provision("old/1", a_version(act="", source="copy:1"))
    link = a_link("old/1", basis="comment", ident="link")
    assert held(provision, link) == "copy:1 doc:comment link old/1 old/1@2000-01-01"


@pytest.mark.parametrize(
    ("day", "end"), [(THEN, ""), ("2026-04-07", ""), ("2026-04-08", "act:2 act:3 "), ("2026-08-31", "act:2 act:3 ")]
)
def test_a_status_hangs_on_the_end_of_what_is_in_force_once_that_may_have_come(day: str, end: str) -> None:
    law = a_provision("old/1", repealed_on="new-code"), a_link("old/1", ident="link")
    named, repeal = ("new-code ", " old/1@repeal") if end else ("", "")
    assert held(*law, on=day) == f"act:1 {end}link {named}old/1 old/1@2000-01-01{repeal}"


@pytest.mark.parametrize(("day", "ended"), [("2026-04-07", False), ("2026-04-08", True), ("2026-06-04", True)])
def test_an_amendment_to_come_takes_no_doubt_off_an_end_that_may_have_come_before_it(day: str, *, ended: bool) -> None:
    versions = a_version(), a_version("2026-06-05", act="act:4")
    told = held(a_provision("old/1", *versions, repealed_on="new-code"), a_link("old/1", ident="link"), on=day)
    assert ("new-code" in told) is ended


def test_a_status_hangs_on_the_start_that_has_a_mark_of_its_own() -> None:
    version = a_version("2016-06-18", start_verification="inferred")
    held_by = held(a_provision("old/1", version), a_link("old/1", ident="link"))
    assert held_by == "act:1 link old/1 old/1@2016-06-18 old/1@2016-06-18@start"


@pytest.mark.parametrize(
    ("day", "versions"),
    [
        ("2017-12-31", "old/1@2010-01-01"),
        ("2018-01-01", "old/1@2010-01-01 old/1@2018-01-01"),
        ("2018-01-02", "old/1@2010-01-01 old/1@2018-01-01"),
        ("2020-01-01", "old/1@2010-01-01 old/1@2020-01-01"),
    ],
)
def test_a_status_hangs_on_the_version_of_the_day_on_the_first_and_on_no_later_one(day: str, versions: str) -> None:
    starts = ("2010-01-01", "2018-01-01", "2020-01-01")
    provision = a_provision("old/1", *map(a_version, starts))
    assert held(provision, a_link("old/1", ident="link"), on=day) == f"act:1 link old/1 {versions}"


def test_of_the_first_version_a_status_hangs_on_the_start_alone() -> None:
    versions = a_version("2010-01-01", start_verification="inferred"), a_version("2018-01-01")
    assert held(a_provision("old/1", *versions), a_link("old/1", ident="link"), on="2018-01-01") == (
        "act:1 link old/1 old/1@2010-01-01@start old/1@2018-01-01"
    )


def test_a_status_hangs_on_a_named_day_and_on_the_act_that_fixes_it() -> None:
    assert held(a_provision("new/1", start="new-code"), a_link("new/1", ident="link"), on=NOW) == (
        "act:1 act:3 link new-code new/1 new/1@new-code"
    )


@pytest.mark.parametrize(
    ("start", "end", "facts"),
    [
        ("2000-01-01", "2010-01-01", "act:2 doc:comment link old/1 old/1@repeal"),
        ("2019-01-01", "", "act:1 doc:comment link old/1 old/1@2019-01-01"),
    ],
)
def test_what_lapsed_or_is_to_come_hangs_on_the_document_that_made_the_link(start: str, end: str, facts: str) -> None:
    law = a_provision("old/1", start=start, repealed_on=end)
    assert held(law, a_link("old/1", basis="comment", ident="link")) == facts


def test_a_named_day_is_hung_on_by_all_that_starts_or_ends_by_it() -> None:
    corpus = a_corpus(
        an_item("8.1.a", aspects="images"),
        an_item("8.1.b", aspects="images"),
        an_item("8.1.c", aspects="images"),
        a_provision("old/1", repealed_on="new-code"),
        a_provision("new/1", start="new-code"),
        a_provision("pre/1"),
        a_link("old/1", "8.1.a"),
        a_link("new/1", "8.1.b"),
        a_link("pre/1", "8.1.c"),
    )
    assert [dependent_items(corpus, a_day(day))["new-code"] for day in ("2026-08-31", "2026-09-01")] == [
        ["8.1.a", "8.1.b"]
    ] * 2


def test_a_status_hangs_on_what_its_provision_is_read_with() -> None:
    told = held(a_provision("old/1"), a_provision("old/2"), a_link("old/1", read_with="old/2", ident="link"))
    assert told == "act:1 link old/1 old/1@2000-01-01 old/2 old/2@2000-01-01"


def test_what_two_links_carry_hangs_on_what_both_rest_on_alone() -> None:
    provisions = a_provision("old/1"), a_provision("old/2", a_version(act="act:2"))
    links = a_link("old/1", ident="one"), a_link("old/2", ident="two")
    assert held(*provisions, *links) == ""
    assert held(provisions[0], a_provision("old/2"), *links) == "act:1"


def test_a_weaker_link_beside_a_full_one_saves_no_status() -> None:
    provisions = a_provision("old/1"), a_provision("old/2", a_version(act="act:2"))
    links = a_link("old/1", ident="one"), a_link("old/2", extent="implied", ident="two")
    assert held(*provisions, *links) == "act:1 old/1 old/1@2000-01-01 one"


def test_the_word_of_the_state_that_counts_beside_our_reading_hangs_on_that_reading() -> None:
    provision = a_provision("old/1")
    links = a_link("old/1", ident="ours"), a_link("old/1", basis="reply", ident="theirs")
    assert held(provision, *links) == "act:1 old/1 old/1@2000-01-01 ours"


def test_of_two_readings_beside_the_word_of_the_state_neither_is_needed() -> None:
    links = a_link("old/1", ident="ours"), a_link("old/1", ident="again"), a_link("old/1", basis="reply", ident="reply")
    assert held(a_provision("old/1"), *links) == "act:1 old/1 old/1@2000-01-01"


def test_a_gap_hangs_on_the_one_search_and_on_none_of_two() -> None:
    searches = a_negative(ident="N1"), a_negative(ident="N2")
    assert held(searches[0]) == "N1"
    assert held(*searches) == ""
    assert held(searches[0], a_negative(ident="N2", end=THEN)) == "N1"


def test_what_is_weak_in_part_hangs_on_what_alone_is_known_of_the_rest() -> None:
    records = a_provision("old/1"), a_link("old/1", ident="ours", extent="partial", part="sound")
    link = "act:1 old/1 old/1@2000-01-01 ours"
    assert held(*records) == link
    assert held(*records, a_rest(ident="R1")) == f"R1 {link}"
    assert held(*records, a_rest(ident="R1"), a_rest("outside-scope", ident="R2")) == link
    assert held(*records, a_rest("not-looked-for", ident="R1")) == link


def test_what_is_weak_by_general_words_beside_a_part_hangs_on_these() -> None:
    part = a_provision("old/1"), a_link("old/1", ident="part", extent="partial", part="sound")
    words = a_provision("old/2"), a_link("old/2", ident="words", extent="implied")
    assert held(*part, *words) == "act:1 old/2 old/2@2000-01-01 words"
    assert held(*part, *words, a_rest(ident="R1")) == "act:1"


def test_beside_a_part_that_the_state_asserts_its_assertion_of_the_whole_is_not_needed() -> None:
    provision = a_provision("old/1")
    whole, part = (a_link("old/1", basis="reply", ident=each) for each in ("whole", "part"))
    part = part._replace(extent=Extent.PARTIAL)
    assert "whole" in held(provision, whole)
    assert "whole" not in held(provision, whole, part)


def test_what_lapsed_hangs_on_the_repeal_and_on_no_repeal_that_came_after_the_end_of_the_link() -> None:
    provision = a_provision("old/1", repealed_on="2017-01-01")
    assert held(provision, a_link("old/1", ident="link")) == "act:2 link old/1 old/1@repeal"
    assert held(provision, a_link("old/1", ident="link", end="2016-01-01")) == "link old/1"


def test_what_is_pending_hangs_on_the_start() -> None:
    provision = a_provision("new/1", start="new-code")
    assert held(provision, a_link("new/1", ident="link")) == "act:1 act:3 link new-code new/1 new/1@new-code"
    assert held(provision, a_link("new/1", ident="link", start="2027-01-01")) == "link new/1"


def test_a_disputed_status_hangs_on_the_dispute_unless_there_is_another() -> None:
    law = a_provision("old/1"), a_link("old/1", ident="link")
    disputes = [a_position(ident, targets="8.1.a images old/1") for ident in ("P1", "P2")]
    rests_on = "act:1 {}link old/1 old/1@2000-01-01"
    assert held(*law, disputes[0]) == f"P1 {rests_on.format('doc:comment ')}"
    assert held(*law, *disputes) == rests_on.format("doc:comment ")


def test_a_weak_status_hangs_on_the_dispute_that_keeps_it_from_being_full() -> None:
    told = held(
        a_provision("old/1"),
        a_provision("old/2", a_version(act="act:2")),
        a_link("old/1", ident="full"),
        a_link("old/2", ident="weak", extent="implied"),
        a_position(targets="8.1.a images old/1"),
    )
    assert told == "P1 act:2 doc:comment old/2 old/2@2000-01-01 weak"


def test_an_option_hangs_on_what_makes_its_answer_a_rule_of_law() -> None:
    corpus = a_corpus(
        an_item("20(3)/1", aspects="images", kind="option", instrument=CONVENTION),
        a_provision("old/1"),
        a_provision("old/2", a_version(act="act:2")),
        a_link("old/1", "20(3)/1", role="names", ident="rule"),
        a_link("old/2", "20(3)/1", role="incriminates", ident="offence"),
    )
    assert sorted(filter(None, dependent_items(corpus, a_day(THEN)))) == [
        "20(3)/1",
        "act:1",
        "old/1",
        "old/1@2000-01-01",
        "rule",
    ]


def test_an_option_that_two_articles_answer_hangs_on_what_both_rest_on() -> None:
    corpus = a_corpus(
        an_item("20(3)/1", aspects="images", kind="option", instrument=CONVENTION),
        a_provision("old/1"),
        a_provision("old/2"),
        a_link("old/1", "20(3)/1", role="names", ident="rule"),
        a_link("old/2", "20(3)/1", role="names", ident="another rule"),
    )
    assert sorted(filter(None, dependent_items(corpus, a_day(THEN)))) == ["20(3)/1", "act:1"]


def test_the_word_of_the_state_on_an_option_hangs_on_what_all_readings_of_its_article_rest_on() -> None:
    corpus = a_corpus(
        an_item("20(3)/1", aspects="images", kind="option", instrument=CONVENTION),
        a_provision("old/1"),
        a_link("old/1", "20(3)/1", basis="reply", ident="theirs"),
        a_link("old/1", "20(3)/1", role="incriminates", ident="ours"),
        a_link("old/1", "20(3)/1", role="incriminates", ident="again"),
    )
    assert " ".join(sorted(filter(None, dependent_items(corpus, a_day(THEN))))) == (
        "20(3)/1 act:1 doc:reply old/1 old/1@2000-01-01 theirs"
    )


@pytest.mark.parametrize(
    ("records", "day"),
    [
        ((an_item(aspects="images", kind="practice"),), THEN),
        ((an_item(aspects="images"), an_applicability()), THEN),
        ((an_item(aspects="images"),), "2009-12-31"),
        ((an_item(),), THEN),
    ],
    ids=["practice", "does not apply", "before the researched period", "heading"],
)
def test_nothing_hangs_on_anything_where_no_status_is_worked_out(records: tuple[Record, ...], day: str) -> None:
    assert dependent_items(a_corpus(*records, a_provision(), a_link()), a_day(day)) == {}


def test_a_status_hangs_on_its_law_from_the_first_researched_day_on() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision("old/1"), a_link("old/1"))
    found = [dependent_items(corpus, a_day(day)).get("old/1", []) for day in ("2009-12-31", "2010-01-01", "2010-01-02")]
    assert found == [[], ["8.1.a"], ["8.1.a"]]


def test_a_limb_hangs_under_its_own_number_and_not_under_its_heading() -> None:
    corpus = a_corpus(an_item("8.1"), an_item("8.1.a", aspects="images"), a_provision("old/1"), a_link("old/1"))
    assert dependent_items(corpus, a_day(THEN))["old/1"] == ["8.1.a"]


# -- what is left to check -------------------------------------------------------------------------------------------


def an_unchecked_corpus() -> Corpus:
    """A corpus in which a fact of every kind was not seen."""
    return a_corpus(
        an_item(aspects="images", verification="unverified", title_verification="inferred"),
        a_section("law", "8", verification="unverified"),
        a_provision(
            "old/1",
            a_version(
                verification="second-hand",
                start_verification="inferred",
                penalty="A fine.",
                penalty_verification="unverified",
            ),
            repealed_on="2022-06-01",
            repeal_verification="inferred",
            annulled=an_annulment("2021-01-01", verification="inferred"),
            successors=[a_successor("old/2", verification="inferred")],
            verification="second-hand",
        ),
        a_provision("old/2", start="2022-06-01"),
        a_link("old/1", ident="link", verification="inferred"),
        a_negative(verification="unverified", ident="N1"),
        a_rest(verification="unverified", ident="R1"),
        a_position(verification="second-hand"),
        an_act("act:9", verification="inferred"),
        Renumbering("old", "2bis", "2", a_day("2023-01-01"), "act:2", Mark.INFERRED),
        SharedNumber("old", "2", "Two laws.", Mark.SECOND_HAND),
        some_numbers("132-192", verification="unverified"),
        followed("old", "2030-01-01", verification="second-hand"),
        an_act_searched("act:1", verification="inferred"),
    )


def test_everything_that_was_not_seen_is_listed_by_consequence_then_by_mark_then_as_the_data_have_it() -> None:
    assert entries(an_unchecked_corpus()) == [
        ("8.1.a", "unverified", 1, 1),
        ("link", "inferred", 1, 1),
        ("old/1", "second-hand", 1, 1),
        ("old/1@2000-01-01", "second-hand", 1, 1),
        ("old/132-192@known", "unverified", 0, 0),
        ("section:law", "unverified", 0, 0),
        ("old/1@2000-01-01@penalty", "unverified", 0, 0),
        ("N1", "unverified", 0, 0),
        ("R1", "unverified", 0, 0),
        ("old/2@was-2bis", "inferred", 0, 0),
        ("act:1@searched", "inferred", 0, 0),
        ("old/1@2000-01-01@start", "inferred", 0, 0),
        ("old/1@repeal", "inferred", 0, 0),
        ("old/1@annulled", "inferred", 0, 0),
        ("old/1@old/2", "inferred", 0, 0),
        ("new-code", "inferred", 0, 0),
        ("act:9", "inferred", 0, 0),
        ("8.1.a@title", "inferred", 0, 0),
        ("old/2@shared", "second-hand", 0, 0),
        ("old@followed", "second-hand", 0, 0),
        ("P1", "second-hand", 0, 0),
    ]


def test_what_is_checked_and_what_is_left_are_all_the_marked_facts() -> None:
    corpus = an_unchecked_corpus()
    found = todo(corpus, a_day(THEN))
    marked = [fact.address for fact in all_facts(corpus)]  # beside these, a start, a penalty and a title
    assert len(marked) == 27
    assert (found.facts, len(found.entries), found.checked) == (len(marked) + 3, 21, 9)


def test_more_statuses_on_the_day_count_before_more_on_the_reference_day() -> None:
    corpus = a_corpus(
        an_item("8.1.a", aspects="images"),
        an_item("8.1.b", aspects="images"),
        a_provision("old/1", repealed_on="2020-01-01", verification="inferred"),
        a_provision("old/2", start="2020-01-01", verification="inferred"),
        a_provision("old/3", start="2020-01-01"),
        a_link("old/1", "8.1.a 8.1.b"),
        a_link("old/2", "8.1.a"),
        a_link("old/3", "8.1.b"),
    )

    def content(day: str) -> list[tuple[str, str, int, int]]:
        return [each for each in entries(corpus, day) if each[0] in {"old/1", "old/2"}]

    assert content(NOW) == [("old/2", "inferred", 1, 0), ("old/1", "inferred", 0, 2)]
    assert content(THEN) == [("old/1", "inferred", 2, 2), ("old/2", "inferred", 0, 0)]


@pytest.mark.parametrize(
    ("review", "verification", "state"),
    [
        ("due", "seen", "suspect"),
        ("carried", "seen", "carried"),
        ("due", "inferred", "suspect"),
        ("", "inferred", "inferred"),
    ],
)
def test_a_link_under_review_is_left_to_check_whatever_its_mark(review: str, verification: str, state: str) -> None:
    link = a_link("old/1", ident="link", review=review, verification=verification)
    found = entry(a_corpus(an_item(aspects="images"), a_provision("old/1"), link), "link")
    assert (found.state.value, found.mark.value, found.hanging) == (state, verification, ("8.1.a",))


def test_a_start_that_is_not_recorded_is_left_to_find_even_where_the_text_was_seen() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision("old/1", start=""), a_link("old/1"))
    found = entry(corpus, "old/1@start")
    assert (found.state.value, found.mark.value, found.by_hand) == ("unverified", "seen", True)


def test_where_all_else_was_seen_only_the_named_day_is_left() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link())
    assert entries(corpus) == [("new-code", "inferred", 0, 0)]


# -- which of them ---------------------------------------------------------------------------------------------------


PARTS = "old/1 old/1@2000-01-01 old/1@2000-01-01@penalty old/1@2000-01-01@start old/1@repeal old/1@annulled old/1@old/2"


@pytest.mark.parametrize(
    ("states", "kinds", "items", "addresses"),
    [
        ({"second-hand"}, (), None, "old/1 old/1@2000-01-01 old/2@shared old@followed P1"),
        ({"suspect", "carried"}, (), None, ""),
        ((), {"provision"}, None, PARTS),
        ((), {"end", "penalty"}, None, "old/1@2000-01-01@penalty old/1@repeal"),
        ((), {"start"}, None, "old/1@2000-01-01@start"),
        ((), {"shared-number"}, None, "old/2@shared"),
        ((), (), {"8.1.a"}, "8.1.a link old/1 old/1@2000-01-01"),
        ((), (), set(), ""),
        ({"second-hand"}, {"version"}, {"8.1.a"}, "old/1@2000-01-01"),
    ],
)
def test_entries_are_chosen_by_mark_by_kind_and_by_the_items_that_hang_on_them(
    states: set[str], kinds: set[str], items: set[str] | None, addresses: str
) -> None:
    found = filter_entries(todo(an_unchecked_corpus(), a_day(THEN)).entries, states, kinds, items)
    assert " ".join(each.address for each in found) == addresses


def test_a_link_under_review_is_found_by_its_mark_and_by_its_state() -> None:
    corpus = a_corpus(an_item(), a_provision("old/1"), a_link("old/1", review="due", verification="inferred"))
    found = todo(corpus, a_day(THEN)).entries
    for state in ("suspect", "inferred"):
        assert [each.kind for each in filter_entries(found, {state}, {"correspondence"})] == ["correspondence"]


def test_every_kind_of_fact_can_be_asked_for() -> None:
    known = KnownDifference("old/1", "missing", "2016-05-31", "Of another article.", "A. Lawyer", Mark.UNVERIFIED)
    corpora = (
        corpus_loading.load(),
        corpus_loading.load(RURITANIA),
        an_unchecked_corpus(),
        a_corpus(a_provision("old/1"), known),
    )
    found = {word for corpus in corpora for each in todo(corpus, a_day(NOW)).entries for word in (each.kind, each.part)}
    assert found - {""} == set(KINDS)


# -- the shipped data ------------------------------------------------------------------------------------------------


def test_in_the_shipped_data_the_most_hangs_on_the_day_of_the_new_code() -> None:
    corpus = corpus_loading.load()
    found = todo(corpus, a_day(NOW))
    assert found.facts >= 1877
    assert 500 <= len(found.entries) < found.facts
    assert found.entries[0].address == "new-code"
    assert len(found.entries[0].hanging) >= 80
    assert len({each.address for each in found.entries}) == len(found.entries)


def test_in_the_shipped_data_every_document_is_on_record() -> None:
    corpus = corpus_loading.load()
    named = {document.id for each in todo(corpus, a_day(NOW)).entries for document in each.documents}
    assert len(named) >= 30
    assert named <= {*corpus.act, *corpus.source}
