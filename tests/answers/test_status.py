"""The status of an item: what follows from its aspects, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.item_status_history import standing_since, status_change_days, status_since
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import ItemFlag, ItemStatus
from tests.builders import (
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_position,
    a_provision,
    a_reservation,
    an_applicability,
    an_aspect,
    an_item,
)

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus
    from tests.builders import Record

DAY = "2018-01-26"
TARGET = "8.1.a images old/383bis"


def status_of(corpus: Corpus, day: str = DAY, item: str = "8.1.a") -> ItemStatus:
    return item_status(corpus, item, a_day(day))


def a_corpus_of_standings(standings: str, kind: str = "law") -> Corpus:
    """Item 8.1.a with one aspect for each word, which stands so on 26 January 2018."""
    words = [f"{word}-{number}" for number, word in enumerate(standings.split())]
    records: dict[str, tuple[Record, ...]] = {}
    for word in words:
        state = word.partition("-")[0]
        start, end = {"lapsed": ("2000-01-01", DAY), "pending": ("2018-01-27", "")}.get(state, ("2000-01-01", ""))
        article = a_provision(f"old/{word}", start=start, repealed_on=end)
        extent = {"weak": "implied", "part": "partial"}.get(state, "full")
        link = a_link(article.id, aspects=word, extent=extent, role="incriminates")
        records[word] = {
            "negative": (a_negative(aspect=word),),
            "disputed": (article, link, a_position(word, targets=f"8.1.a {word} {article.id}")),
            "unknown": (),
        }.get(state, (article, link))
    return a_corpus(an_item(aspects=" ".join(words), kind=kind), *(each for word in words for each in records[word]))


@pytest.mark.parametrize(
    ("standings", "status"),
    [
        ("", "unmapped"),
        ("unknown unknown", "unmapped"),
        ("full full", "covered"),
        ("full weak", "partial"),
        ("weak", "partial"),
        ("full disputed", "disputed"),
        ("negative disputed lapsed", "disputed"),
        ("negative negative", "gap"),
        ("negative full", "partial"),
        ("negative weak", "partial"),
        ("negative lapsed", "partial"),
        ("negative unknown", "partial"),
        ("lapsed lapsed", "lapsed"),
        ("lapsed full", "partial"),
        ("lapsed unknown", "partial"),
        ("full unknown", "incomplete"),
        ("full part", "incomplete"),
        ("part", "incomplete"),
        ("part unknown", "incomplete"),
        ("full part unknown", "incomplete"),
        ("part weak", "partial"),
        ("part negative", "partial"),
        ("part disputed", "disputed"),
        ("part lapsed", "partial"),
        ("part pending", "partial"),
        ("weak unknown", "partial"),
        ("pending", "partial"),
        ("full pending", "partial"),
    ],
)
def test_the_status_of_an_item_follows_from_its_aspects(standings: str, status: str) -> None:
    found = status_of(a_corpus_of_standings(standings))
    assert [each.standing for each in found.aspects] == standings.replace("part", "known-in-part").split()
    assert found.status == status


@pytest.mark.parametrize(
    ("standings", "status"),
    [
        ("", "unmapped"),
        ("unknown", "unmapped"),
        ("full", "conduct-punished"),
        ("weak", "conduct-punished"),
        ("part", "conduct-punished"),
        ("full negative", "conduct-punished"),
        ("negative", "no-rule"),
        ("lapsed", "lapsed"),
    ],
)
def test_an_option_is_never_a_gap(standings: str, status: str) -> None:
    assert status_of(a_corpus_of_standings(standings, "option")).status == status


@pytest.mark.parametrize("role", ["exempts", "sanctions", "general-part", "procedure"])
def test_an_option_has_a_rule_in_law_where_a_provision_does_more_than_punish(role: str) -> None:
    corpus = a_corpus(
        an_item(kind="option", aspects="images"),
        an_aspect("images", exemption=True),
        a_provision(),
        a_link(role="incriminates"),
        a_link(role=role, ident="rule"),
    )
    assert status_of(corpus).status == "rule-in-law"


@pytest.mark.parametrize(
    ("reservation", "flags"),
    [
        ("made", ((ItemFlag.RESERVATION_NOT_MADE,), (ItemFlag.RESERVATION_MADE,), (ItemFlag.RESERVATION_MADE,))),
        ("not-made", ((), (ItemFlag.RESERVATION_NOT_MADE,), (ItemFlag.RESERVATION_NOT_MADE,))),
        (
            "withdrawn",
            ((ItemFlag.RESERVATION_UNKNOWN,), (ItemFlag.RESERVATION_WITHDRAWN,), (ItemFlag.RESERVATION_WITHDRAWN,)),
        ),
    ],
)
def test_a_reservation_holds_from_its_date_on(reservation: str, flags: tuple[tuple[ItemFlag, ...], ...]) -> None:
    corpus = a_corpus(an_item(kind="option", aspects="images"), a_reservation("8.1.a", reservation, on="2018-07-29"))
    days = ("2018-07-28", "2018-07-29", "2018-07-30")
    assert tuple(item_status(corpus, "8.1.a", a_day(day)).flags for day in days) == flags


@pytest.mark.parametrize(
    ("day", "flag"),
    [
        ("2014-02-28", ItemFlag.RESERVATION_NOT_MADE),
        ("2014-03-01", ItemFlag.RESERVATION_MADE),
        ("2018-05-31", ItemFlag.RESERVATION_MADE),
        ("2018-06-01", ItemFlag.RESERVATION_WITHDRAWN),
    ],
)
def test_a_withdrawn_reservation_is_made_from_the_date_it_was_made_to_that_of_its_withdrawal(
    day: str, flag: ItemFlag
) -> None:
    withdrawn = a_reservation("8.1.a", "withdrawn", on="2014-03-01", withdrawn="2018-06-01")
    corpus = a_corpus(an_item(kind="option", aspects="images"), withdrawn)
    assert item_status(corpus, "8.1.a", a_day(day)).flags == (flag,)


@pytest.mark.parametrize(("reservation", "flags"), [("unknown", (ItemFlag.RESERVATION_UNKNOWN,)), ("", ())])
def test_an_option_says_where_a_reservation_is_not_known(reservation: str, flags: tuple[ItemFlag, ...]) -> None:
    corpus = a_corpus(an_item(kind="option", aspects="images"), *([a_reservation()] if reservation else []))
    assert status_of(corpus).flags == flags


@pytest.mark.parametrize(
    ("stance", "flags"),
    [("reports-shortfall", (ItemFlag.CONCERN,)), ("recommends", ()), ("disputes", ()), ("adds-information", ())],
)
def test_practice_is_practice_and_a_reported_shortfall_is_a_concern(stance: str, flags: tuple[ItemFlag, ...]) -> None:
    corpus = a_corpus(
        an_item("14", kind="practice", aspects="training"),
        an_item("14.a", kind="practice"),
        a_position(item="14.a", stance=stance),
    )
    found = [(status_of(corpus, item=item).status, status_of(corpus, item=item).flags) for item in ("14", "14.a")]
    assert found == [("practice", flags), ("practice", flags)]


def test_the_status_of_practice_names_its_item_and_its_day() -> None:
    status = status_of(a_corpus(an_item("14", kind="practice")), item="14")
    assert (status.item, status.on) == ("14", a_day(DAY))


@pytest.mark.parametrize(
    ("own", "reported", "extent", "waits"),
    [
        ("due", "", "full", True),
        ("", "due", "full", False),
        ("", "due", "partial", False),
        ("due", "due", "partial", True),
        ("due", "", "partial", False),
    ],
)
def test_full_links_wait_for_review_by_their_own_reading_and_weak_ones_by_all(
    own: str, reported: str, extent: str, *, waits: bool
) -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(),
        a_link(ident="own", extent=extent, review=own),
        a_link(ident="reported", extent=extent, basis="reply", review=reported),
    )
    assert (ItemFlag.UNDER_REVIEW in status_of(corpus).flags) is waits


def test_a_review_counts_from_the_day_on_which_the_law_changed() -> None:
    link = a_link(review="due", review_from="2027-01-01")
    corpus = a_corpus(an_item(aspects="images"), a_provision(), link)
    days = ("2026-12-31", "2027-01-01", "2027-01-02")
    flags = [item_status(corpus, "8.1.a", a_day(day)).flags for day in days]
    assert flags == [(), (ItemFlag.UNDER_REVIEW,), (ItemFlag.UNDER_REVIEW,)]


def test_what_waits_for_review_makes_nothing_surer() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(),
        a_provision("old/383ter"),
        a_link(ident="waits", verification="seen", review="due"),
        a_link("old/383ter", ident="stands", verification="inferred"),
    )
    [aspect] = status_of(corpus).aspects
    assert aspect.weakness is not None
    assert aspect.weakness.mark == "inferred"


def test_a_concern_about_practice_is_no_flag_on_a_law_item() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link(), a_position(stance="reports-shortfall"))
    assert (status_of(corpus).status, status_of(corpus).flags) == ("covered", ())


@pytest.mark.parametrize("kind", ["law", "option", "practice"])
def test_an_item_that_does_not_concern_the_party_is_not_applicable(kind: str) -> None:
    corpus = a_corpus(an_item(kind=kind, aspects="images"), an_applicability(), a_negative())
    assert status_of(corpus).status == "not-applicable"


def test_where_it_is_not_known_whether_an_item_is_asked_its_parents_say_so_too() -> None:
    corpus = a_corpus(
        an_item("10"),
        an_item("10.1", aspects="images"),
        an_applicability("10.1", "unknown"),
        an_item("10.2", aspects="sound"),
        a_negative("10.1"),
        a_negative("10.2", "sound"),
    )
    found = {item: (status_of(corpus, item=item).status, status_of(corpus, item=item).flags) for item in corpus.item}
    assert found == {"10": ("gap", (ItemFlag.IF_ASKED,)), "10.1": ("gap", (ItemFlag.IF_ASKED,)), "10.2": ("gap", ())}


def test_practice_too_says_where_it_is_not_known_whether_it_is_asked() -> None:
    corpus = a_corpus(an_item("14", kind="practice"), an_applicability("14", "unknown"))
    assert (status_of(corpus, item="14").status, status_of(corpus, item="14").flags) == (
        "practice",
        (ItemFlag.IF_ASKED,),
    )


@pytest.mark.parametrize(
    ("day", "status"),
    [("2016-06-17", "before-researched-period"), ("2016-06-18", "covered"), ("2016-06-19", "covered")],
)
def test_before_the_researched_period_there_is_no_status(day: str, status: str) -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link(), researched_from="2016-06-18")
    found = status_of(corpus, day)
    assert (found.status, bool(found.aspects)) == (status, status == "covered")
    assert (found.item, found.on) == ("8.1.a", a_day(day))


def test_the_open_aspects_of_an_item_stand_in_the_order_of_gaps() -> None:
    found = status_of(a_corpus_of_standings("full weak lapsed unknown disputed negative"))
    assert [each.standing for each in found.open] == ["negative", "disputed", "lapsed", "weak"]


def test_the_law_that_answers_a_dispute_turns_the_item_it_targets_wherever_the_dispute_is_filed() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        an_item("8.1.b", aspects="images"),
        a_provision(),
        a_provision("old/417/49", start="2022-06-01"),
        a_link(),
        a_position(item="8.1.b", targets=TARGET, answered_by="old/417/49"),
    )
    assert status_change_days(corpus, "8.1.a") == (a_day("2010-01-01"), a_day("2022-06-01"))
    assert status_change_days(corpus, "8.1.b") == (a_day("2010-01-01"),)


def test_the_days_of_a_limb_and_of_its_searches_turn_the_item_above_it() -> None:
    corpus = a_corpus(
        an_item("8.1"),
        an_item("8.1.a", aspects="images sound"),
        a_provision(start="2016-01-01"),
        a_link(start="2017-01-01", end="2020-01-01"),
        a_negative(aspect="sound", start="2011-01-01", end="2018-01-01"),
    )
    days = tuple(map(a_day, ("2010-01-01", "2011-01-01", "2017-01-01", "2018-01-01", "2020-01-01")))
    assert (status_change_days(corpus, "8.1"), status_change_days(corpus, "8.1.a")) == (days, days)


def test_a_status_holds_since_the_first_day_from_which_it_was_the_same_without_a_break() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(start="2012-01-01", repealed_on="2014-01-01"),
        a_provision("old/417/44", start="2016-01-01", repealed_on="2022-06-01"),
        a_provision("new/171", start="2022-06-01"),
        a_link(),
        a_link("old/417/44"),
        a_link("new/171"),
    )
    found = [
        (status_of(corpus, day).status.value, status_since(corpus, "8.1.a", a_day(day)).isoformat())
        for day in ("2009-01-01", "2011-12-31", "2012-01-01", "2013-12-31", "2014-01-01", "2016-01-01", "2026-11-24")
    ]
    assert found == [
        ("before-researched-period", "2009-01-01"),
        ("partial", "2010-01-01"),
        ("covered", "2012-01-01"),
        ("covered", "2012-01-01"),
        ("lapsed", "2014-01-01"),
        ("covered", "2016-01-01"),
        ("covered", "2016-01-01"),
    ]


def test_an_aspect_has_stood_as_it_does_since_a_day_of_its_own() -> None:
    corpus = a_corpus(
        an_item(aspects="images sound"),
        a_provision(start="2012-01-01"),
        a_provision("old/371", start="2016-01-01"),
        a_link(),
        a_link("old/371", aspects="sound"),
    )
    found = [standing_since(corpus, "8.1.a", aspect, a_day(DAY)) for aspect in ("images", "sound")]
    assert found == [a_day("2012-01-01"), a_day("2016-01-01")]


@pytest.mark.parametrize(
    ("day", "since"), [("2009-12-31", "2009-12-31"), ("2010-01-01", "2010-01-01"), ("2010-01-02", "2010-01-01")]
)
def test_before_the_researched_period_an_aspect_has_stood_since_the_day_asked_for(day: str, since: str) -> None:
    corpus = a_corpus(an_item(aspects="images"))
    assert standing_since(corpus, "8.1.a", "images", a_day(day)) == a_day(since)
