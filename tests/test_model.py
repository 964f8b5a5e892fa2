"""The law through time, and the indexes of a corpus."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lanzarote_law.model import Mark, ReadWith, Text, is_within, weakest
from tests.builders import (
    CONVENTION,
    a_code,
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_position,
    a_provision,
    a_successor,
    a_text,
    a_version,
    an_act,
    an_aspect,
    an_item,
)

TIMELINE = a_provision(
    "old/100",
    a_version("2000-01-01", summary="first", numbered="99bis"),
    a_version("2012-01-01", summary="second"),
    repealed_on="2022-06-01",
)


@pytest.mark.parametrize(
    ("day", "says", "number"),
    [
        ("1999-12-31", None, "100"),
        ("2000-01-01", "first", "99bis"),
        ("2011-12-31", "first", "99bis"),
        ("2012-01-01", "second", "100"),
        ("2022-05-31", "second", "100"),
        ("2022-06-01", None, "100"),
        ("2022-06-02", None, "100"),
    ],
)
def test_a_provision_says_what_its_version_of_the_day_says(day: str, says: str | None, number: str) -> None:
    version = TIMELINE.version(a_day(day))
    assert (version.summary if version else None) == says
    assert TIMELINE.in_force(a_day(day)) is (says is not None)
    assert TIMELINE.number(a_day(day)) == number


def test_a_provision_whose_start_is_not_recorded_is_in_force_up_to_its_end() -> None:
    provision = a_provision("old/1", a_version("", summary="ever"), repealed_on="2022-06-01")
    assert (provision.start, provision.end) == (None, a_day("2022-06-01"))
    assert [provision.in_force(a_day(day)) for day in ("0001-01-01", "2022-05-31", "2022-06-01")] == [True, True, False]
    version = provision.version(a_day("1900-01-01"))
    assert version is not None
    assert version.summary == "ever"


def test_a_provision_without_a_repeal_has_no_end() -> None:
    provision = a_provision("old/417/49")
    assert (provision.code, provision.article, provision.end) == ("old", "417/49", None)
    assert provision.in_force(date.max)


days = st.one_of(st.none(), st.dates())


@given(st.dates(), days, days)
def test_a_span_begins_on_its_first_day_and_ends_before_its_end(on: date, start: date | None, end: date | None) -> None:
    expected = (start is None or on >= start) and not (end is not None and on >= end)
    assert is_within(on, start, end) is expected


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (a_text("gap", "lacune", "leemte"), "nl", ("leemte", "nl")),
        (a_text("gap", "lacune"), "nl", ("gap", "en")),
        (a_text("", "lacune"), "nl", ("lacune", "fr")),
        (a_text("", "", "leemte"), "en", ("leemte", "nl")),
        (a_text(), "fr", ("", "fr")),
    ],
)
def test_a_missing_translation_falls_back_and_says_so(text: Text, language: str, found: tuple[str, str]) -> None:
    assert text.within(language) == found


def test_the_weakest_mark_is_the_least_sure() -> None:
    assert [mark.weakness for mark in (Mark.SEEN, Mark.SECOND_HAND, Mark.INFERRED, Mark.UNVERIFIED)] == [0, 1, 2, 3]
    assert weakest([Mark.SEEN, Mark.INFERRED, Mark.SECOND_HAND]) is Mark.INFERRED
    assert weakest([Mark.SEEN]) is Mark.SEEN


def test_limbs_are_the_items_below_by_parts_at_any_depth_within_the_instrument() -> None:
    corpus = a_corpus(
        *(an_item(ident) for ident in ("9", "9.1", "9.10", "9.10.a", "20")),
        *(an_item(ident, instrument=CONVENTION) for ident in ("20(1)(f)", "20(3)", "20(3)/2")),
    )
    assert dict(corpus.limbs) == {"9": ["9.1", "9.10", "9.10.a"], "9.10": ["9.10.a"], "20(3)": ["20(3)/2"]}
    assert [str(corpus.reference(item)) for item in ("9.10", "20(3)/2")] == ["9.10", "20(3)/2"]


def test_records_are_found_by_their_ids() -> None:
    corpus = a_corpus(an_item("8.1", aspects="images"), a_provision("old/1"))
    assert corpus.item["8.1"].aspects == ("images",)
    assert corpus.aspect["images"] == an_aspect("images")
    assert corpus.provision["old/1"] == a_provision("old/1")
    assert corpus.act["act:2"] == an_act("act:2", published="2022-03-30", in_force="2022-06-01")
    assert corpus.source["doc:reply"].title == "Reply of the State"
    assert corpus.code["new"].short == "PC 2024"
    assert corpus.holder["ngo"].title.en == "The NGOs"
    assert corpus.instrument["convention"].kind == "convention"
    assert corpus.named_date["new-code"].on == a_day("2026-09-01")


def test_links_are_found_by_item_and_by_every_provision_that_they_read() -> None:
    one = a_link("old/1", "8.1 8.2", read_with="old/2 old/1")
    other = a_link("old/2", "8.1")
    corpus = a_corpus(one, other)
    assert dict(corpus.links_of_item) == {"8.1": [one, other], "8.2": [one]}
    assert dict(corpus.links_to_provision) == {"old/1": [one], "old/2": [one, other]}
    assert one.read_with == (ReadWith("old/2"), ReadWith("old/1"))


def test_searches_and_positions_are_found_by_item() -> None:
    negative = a_negative("8.1 8.2")
    position, topical = a_position("P1", item="8.1"), a_position("P2", item="", topic="Training")
    corpus = a_corpus(negative, position, topical)
    assert dict(corpus.negatives_of_item) == {"8.1": [negative], "8.2": [negative]}
    assert dict(corpus.positions_of_item) == {"8.1": [position]}


def test_disputes_are_found_by_what_they_target_and_other_stances_dispute_nothing() -> None:
    dispute = a_position("P1", targets="8.1 images old/1, 8.1 images old/2")
    praise = a_position("P2", stance="endorses", targets="8.1 images old/1")
    corpus = a_corpus(dispute, a_position("P3"), praise)
    assert dict(corpus.disputes) == {("8.1", "images", "old/1"): [dispute], ("8.1", "images", "old/2"): [dispute]}


def test_predecessors_are_the_concordance_read_backwards() -> None:
    split = a_provision("old/1", repealed_on="2022-06-01", replaced_by="old/2 old/3")
    merged = a_provision("old/4", successors=[a_successor("old/3", on="2022-06-01")])
    assert dict(a_corpus(split, merged).predecessors) == {"old/2": ["old/1"], "old/3": ["old/1", "old/4"]}


def test_a_name_may_mean_two_codes_and_a_code_goes_by_its_short_name_too() -> None:
    corpus = a_corpus(a_code("pre", "Titre préliminaire", "T.P.", short="TP"))
    named = {name: [code.id for code in codes] for name, codes in corpus.codes_named.items()}
    assert named == {
        "pc1867": ["old"],
        "pc2024": ["new"],
        "penalcode": ["old", "new"],
        "sw": ["old", "new"],
        "newcc": ["new"],
        "titrepreliminaire": ["pre"],
        "tp": ["pre"],
    }
