"""What the Constitutional Court annulled: never in force or until a day, and never lapsed without a word."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from lanzarote_law.answers import law_over_time, lookup
from lanzarote_law.answers.lookup import ForceState, ProvisionRecord
from lanzarote_law.answers.status import aspect_standing, item_status
from lanzarote_law.answers.todo import dependent_items
from lanzarote_law.answers.verifiable_facts import all_facts, source_documents
from lanzarote_law.model import Mark
from lanzarote_law.render import history, json_output, translation_notes
from lanzarote_law.render import lookup as pages
from lanzarote_law.render.formats import csv_tables, plain_text
from lanzarote_law.render.json_schemas import output_schema
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.render.provenance import fact_text
from tests.builders import (
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_position,
    a_provision,
    a_rest,
    an_act,
    an_annulment,
    an_item,
)

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus
    from tests.builders import Record

JUDGMENT = an_act("act:2021-01-28", title="Constitutional Court, judgment 14/2021", dated="2021-01-28")
NEVER = an_annulment(act="act:2021-01-28", verification="second-hand", source="doc:reply", note="It was not read.")
FROM = NEVER._replace(start=a_day("2022-01-01"))
THEN, NOW = "2018-01-26", "2024-11-24"


def a_law(*records: Record, start: str = "2020-01-01", until: bool = False) -> Corpus:
    """An item that an article answers which was annulled: as if it had never been, or from 1 January 2022 on."""
    article = a_provision("old/60", start=start, annulled=FROM if until else NEVER, subject="Recidivism")
    return a_corpus(an_item(aspects="images"), JUDGMENT, article, a_link("old/60", ident="link"), *records)


def stands(corpus: Corpus, day: str) -> tuple[str, str, str]:
    """The status of the item, how its aspect stands, and how sure that is."""
    found = item_status(corpus, "8.1.a", a_day(day))
    aspect = aspect_standing(corpus, "8.1.a", "images", a_day(day))
    return found.status, aspect.standing, aspect.weakness.mark if aspect.weakness else ""


@pytest.mark.parametrize("day", [THEN, "2019-12-31", "2020-01-01", "2021-01-28", NOW])
def test_what_was_annulled_as_if_it_had_never_been_is_in_force_on_no_day(day: str) -> None:
    corpus = a_law()
    assert not corpus.provision["old/60"].in_force(a_day(day))
    assert stands(corpus, day) == ("lapsed", "annulled", "second-hand")


@pytest.mark.parametrize("kind", ["law", "option"])
def test_an_item_lapsed_where_one_aspect_lapsed_and_the_other_was_annulled(kind: str) -> None:
    annulled = a_provision("old/60", start="2020-01-01", annulled=NEVER), a_link("old/60")
    ended = a_provision("old/61", repealed_on="2015-01-01"), a_link("old/61", aspects="films")
    corpus = a_corpus(an_item(aspects="images films", kind=kind), JUDGMENT, *annulled, *ended)
    assert {each.standing for each in item_status(corpus, "8.1.a", a_day(THEN)).aspects} == {"annulled", "lapsed"}
    assert item_status(corpus, "8.1.a", a_day(THEN)).status == "lapsed"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2019-12-31", ("partial", "pending", "")),
        ("2020-01-01", ("covered", "full", "seen")),
        ("2021-12-31", ("covered", "full", "seen")),
        ("2022-01-01", ("lapsed", "annulled", "second-hand")),
        ("2022-01-02", ("lapsed", "annulled", "second-hand")),
    ],
)
def test_what_was_annulled_from_a_day_on_was_law_until_then(day: str, expected: tuple[str, str, str]) -> None:
    assert stands(a_law(until=True), day) == expected


@pytest.mark.parametrize(
    ("day", "how"), [("2021-05-31", "annulled"), ("2021-06-01", "lapsed"), ("2021-06-02", "lapsed")]
)
def test_a_link_that_has_ended_lapsed_whatever_became_of_its_article(day: str, how: str) -> None:
    article = a_provision("old/60", start="2020-01-01", annulled=NEVER)
    corpus = a_corpus(an_item(aspects="images"), JUDGMENT, article, a_link("old/60", end="2021-06-01"))
    assert stands(corpus, day)[:2] == ("lapsed", how)


def test_an_article_whose_start_is_not_recorded_can_be_annulled_too() -> None:
    assert stands(a_law(start=""), NOW) == ("lapsed", "annulled", "second-hand")
    (answer,) = lookup.lookup(a_law(start=""), "8.1.a", a_day(NOW))
    assert isinstance(answer, lookup.ItemAnswer)
    assert answer.provisions[0].when is ForceState.ANNULLED


OLD = a_provision("old/54", repealed_on="2020-01-01"), a_link("old/54", ident="old")


@pytest.mark.parametrize(
    ("records", "expected", "told"),
    [
        (OLD, ("lapsed", "lapsed", "second-hand"), "linked only to law no longer in force: article 54 PC 1867; {}"),
        (
            (a_negative(),),
            ("gap", "negative", "second-hand"),
            "no provision was found; texts searched: The whole of the Code.; {}",
        ),
        (
            (a_provision("old/1"), a_link("old/1", extent="partial", part="some"), a_rest()),
            ("partial", "weak", "second-hand"),
            (
                "covered only in part by article 1 PC 1867 (some); for the rest, no provision was found; "
                "texts searched: The whole of the Code; {}"
            ),
        ),
        (
            (a_provision("old/1"), a_link("old/1", extent="partial", part="some")),
            ("incomplete", "known-in-part", "second-hand"),
            "covered only in part by article 1 PC 1867 (some); the rest was not researched; {}",
        ),
        ((a_provision("old/1"), a_link("old/1")), ("covered", "full", "seen"), "1 PC 1867"),
        (
            (a_provision("new/1", start="new-code"), a_link("new/1")),
            ("partial", "pending", "second-hand"),
            "linked only to law not yet in force in this respect: article 1 PC 2024; {}",
        ),
    ],
    ids=[
        "what lapsed",
        "a gap",
        "what is weak",
        "what is known in part",
        "what is full all the same",
        "what is to come",
    ],
)
def test_beside_other_links_and_searches_an_annulment_counts_where_the_aspect_would_stand_better(
    records: tuple[Record, ...], expected: tuple[str, str, str], told: str
) -> None:
    corpus = a_law(*records)
    assert stands(corpus, NOW) == expected
    view = View(corpus, a_day(NOW), "en")
    annulled = "60 PC 1867, annulled by act of 28 January 2021"
    assert view.why(aspect_standing(corpus, "8.1.a", "images", view.on)) == told.format(annulled)


def test_before_its_start_an_annulled_article_makes_a_gap_no_less_sure() -> None:
    assert stands(a_law(a_negative()), "2019-12-31") == ("gap", "negative", "seen")
    assert stands(a_law(a_negative()), "2020-01-01") == ("gap", "negative", "second-hand")


def test_an_annulled_article_answers_no_dispute() -> None:
    law = a_provision("old/1"), a_link("old/1"), a_position(targets="8.1.a images old/1", answered_by="old/60")
    assert stands(a_law(*law), NOW)[0] == "disputed"


def test_what_lapsed_with_a_judgment_hangs_on_it() -> None:
    told = dependent_items(a_law(), a_day(NOW))
    assert sorted(filter(None, told)) == ["8.1.a", "act:2021-01-28", "doc:reply", "link", "old/60@annulled"]


@pytest.mark.parametrize(
    ("own", "sure"),
    [("seen", "entry into force of the new Code: inferred"), ("unverified", "annulment of 60 PC 1867: unverified")],
)
def test_an_annulment_is_no_surer_than_the_named_day_from_which_it_holds(own: str, sure: str) -> None:
    annulled = an_annulment("new-code", act="act:2021-01-28", verification=own)
    article = a_provision("old/60", start="2020-01-01", annulled=annulled)
    corpus = a_corpus(an_item(aspects="images"), JUDGMENT, article, a_link("old/60", ident="link"))
    view = View(corpus, a_day("2026-09-01"), "en", Detail.NORMAL)
    aspect = aspect_standing(corpus, "8.1.a", "images", view.on)
    assert (aspect.standing, view.weakness_text(aspect.weakness)) == ("annulled", sure)
    [record] = lookup.lookup(corpus, "old/60", view.on)
    assert isinstance(record, ProvisionRecord)
    assert [view.weakness_text(each) for each in record.weaknesses] == [sure]
    assert dependent_items(corpus, view.on).keys() >= {"old/60@annulled", "new-code"}


def lines(corpus: Corpus, reference: str, day: str, detail: Detail = Detail.NORMAL) -> list[str]:
    view = View(corpus, a_day(day), "en", detail)
    return plain_text.text(pages.page(view, lookup.lookup(corpus, reference, view.on))).splitlines()


def test_an_annulled_article_says_by_which_judgment_from_when_on_whose_word_and_how_sure_that_is() -> None:
    by, sure = "by act of 28 January 2021", "(annulment of 60 PC 1867: second-hand)"
    title = "  Annulled by  Constitutional Court, judgment 14/2021 [second-hand · doc:reply] It was not read."
    for day, shown in ((THEN, "26 January 2018"), (NOW, "24 November 2024")):
        page = lines(a_law(), "60", day)
        assert page[2:5] == [f"  ANNULLED on {shown}, {by}: deemed never to have been in force {sure}", "", title]
    page = lines(a_law(until=True), "60", NOW)
    assert page[2:5] == [f"  ANNULLED on 24 November 2024: {by}, with effect from 1 January 2022 {sure}", "", title]
    assert lines(a_law(until=True), "60", "2021-12-31")[2:5] == [
        "  IN FORCE on 31 December 2021",
        "",
        title.replace("  Constitutional", "   Constitutional"),
    ]


def test_an_item_shows_its_annulled_article_under_a_heading_of_its_own() -> None:
    short, loud = (lines(a_law(), "8.1.a", NOW, detail) for detail in (Detail.NORMAL, Detail.VERBOSE))
    statuses = [
        "  LAPSED (annulment of 60 PC 1867: second-hand)",
        "  LAPSED on 26 January 2018 (annulment of 60 PC 1867: second-hand)",
        "",
    ]
    assert short[2:9] == [
        *statuses,
        "  Open      annulled  Images: 60 PC 1867, annulled by act of 28 January 2021",
        "  Formerly  60 PC 1867, annulled by act of 28 January 2021",
        "",
        "  More with -v: reasons and sources",
    ]
    assert loud[2:6] == [
        *statuses,
        "  Open       annulled  Images (8.1.a): 60 PC 1867, annulled by act of 28 January 2021",
    ]
    assert loud[17:20] == [
        "  Annulled: The old Code, until 31 May 2022",
        "    60  names the matter  full  60 PC 1867, annulled by act of 28 January 2021",
        "      60  It says so. [8.1.a; our reading · seen]",
    ]


def test_what_an_annulled_article_took_over_from_says_that_it_was_annulled() -> None:
    corpus = a_law(a_provision("old/54", repealed_on="2020-01-01", replaced_by="old/60"))
    for detail in (Detail.NORMAL, Detail.VERBOSE):
        assert "  Replaced by  60 PC 1867 [annulled]" in lines(corpus, "54", NOW, detail)


def test_an_annulment_is_told_in_the_life_of_the_article() -> None:
    for until, first in ((False, "                  "), (True, "  1 January 2022  ")):
        corpus = a_law(until=until)
        life = law_over_time.history(corpus, "60", a_day(NOW))
        short, loud = (
            plain_text.text(history.page(View(corpus, a_day(NOW), "en", detail), life)).splitlines()[3]
            for detail in (Detail.NORMAL, Detail.VERBOSE)
        )
        assert short == f"{first}annulled: It was not read: act of 28 January 2021 · second-hand"
        assert loud == f"{first}annulled: It was not read.  act of 28 January 2021 · second-hand"


def test_what_was_never_in_force_changes_nothing_and_what_was_law_ends_with_the_judgment() -> None:
    days = a_day(THEN), a_day(NOW)
    assert law_over_time.changes(a_law(), *days).events == ()
    ended = [(str(each.on), each.event, each.act) for each in law_over_time.changes(a_law(until=True), *days).events]
    assert ended == [("2020-01-01", "entered", "act:1"), ("2022-01-01", "ended", "act:2021-01-28")]


def test_json_and_csv_say_what_was_annulled() -> None:
    told = {
        "act": "act:2021-01-28",
        "from": None,
        "source": "doc:reply",
        "verification": "second-hand",
        "note": "It was not read.",
    }
    corpus = a_law()
    view = View(corpus, a_day(NOW), "en")
    found = json_output.lookup(view, lookup.lookup(corpus, "60", view.on) + lookup.lookup(corpus, "8.1.a", view.on))
    Draft202012Validator(output_schema("lookup")).validate(
        json.loads(json_output.json_text(translation_notes.add_language_keys(view, found)))
    )
    article, item = found["results"]
    assert (article["in_force"], article["annulled"], article["answers"][0]["annulled"]) == (False, told, True)
    assert [(each["annulled"], each["links"][0]["annulled"]) for each in item["provisions"]] == [(True, True)]
    assert [(each["status"], each["reason_codes"]) for each in item["gaps"]] == [("annulled", ["annulled"])]
    life = json_output.history(view, law_over_time.history(corpus, "60", view.on))
    Draft202012Validator(output_schema("history")).validate(
        json.loads(json_output.json_text(translation_notes.add_language_keys(view, life)))
    )
    assert life["annulled"] == told
    assert "annulment,old/60," in csv_tables.text(csv_tables.table(life))


def test_an_annulment_is_a_marked_fact_with_an_address() -> None:
    corpus = a_law()
    (fact,) = [each for each in all_facts(corpus) if each.address == "old/60@annulled"]
    assert (fact.part, fact.verification) == ("annulment", Mark.SECOND_HAND)
    assert [each.id for each in source_documents(corpus, fact)] == ["act:2021-01-28", "doc:reply"]
    assert fact_text(View(corpus, a_day(NOW), "fr"), fact) == "Annulation de 60 PC 1867 : Recidivism [en]"


def test_a_provision_record_of_an_annulled_article_is_of_no_version() -> None:
    (answer,) = lookup.lookup(a_law(), "60", a_day(NOW))
    assert isinstance(answer, ProvisionRecord)
    assert (answer.when, answer.version) == (ForceState.ANNULLED, None)


@pytest.mark.parametrize(
    ("beside", "extent", "mark"),
    [
        ("search", "partial", "second-hand"),
        ("search", "full", "second-hand"),
        ("part", "partial", "seen"),
        ("part", "full", "second-hand"),
    ],
)
def test_an_annulment_makes_less_certain_what_would_be_answered_more_fully_without_it(
    beside: str, extent: str, mark: str
) -> None:
    part = "films" if extent == "partial" else ""
    link = a_link("old/60", ident="annulled", extent=extent, part=part)
    others = {"search": (a_negative(),), "part": (a_provision(), a_link(extent="partial", part="films"), a_rest())}
    article = a_provision("old/60", start="2020-01-01", annulled=FROM)
    corpus = a_corpus(an_item(aspects="images"), JUDGMENT, article, link, *others[beside])
    assert stands(corpus, NOW)[2] == mark
