"""Where a marked fact stands, what concerns an article or an item, and who checked it: `history --data`."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from lanzarote_law.answers.verifiable_facts import all_facts, facts_about_items, facts_about_provision, source_documents
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import CitedProvision, LaterLaw, Mark, Renumbering, SharedNumber, Text
from lanzarote_law.render.json_schemas import output_schema
from lanzarote_law.render.phrases import View
from lanzarote_law.render.provenance import document_reference, fact_text
from tests.builders import (
    RURITANIA,
    a_checked_folder,
    a_corpus,
    a_data_folder,
    a_day,
    a_link,
    a_negative,
    a_partner,
    a_position,
    a_provision,
    a_source,
    a_successor,
    a_version,
    an_act,
    an_item,
    some_numbers,
)
from tests.command import Ran, run, ruritania

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Corpus

DAY = ("--as-of", "2018-01-26")


def where(corpus: Corpus, address: str) -> str:
    """The documents of a fact, as one text."""
    (fact,) = [each for each in all_facts(corpus) if each.address == address]
    return ", ".join(f"{document.id} {document.place}".rstrip() for document in source_documents(corpus, fact))


def test_each_version_and_the_end_of_an_article_have_the_title_of_their_time() -> None:
    versions = a_version("2000-01-01"), a_version("2015-01-01")._replace(subject=Text("Fifteen and over"))
    corpus = a_corpus(a_provision("old/1", *versions, subject="Over sixteen", repealed_on="2020-01-01"))
    told = {each.address: fact_text(View(corpus, a_day("2017-01-01"), "en"), each) for each in all_facts(corpus)}
    assert {address: text for address, text in told.items() if address.startswith("old/1")} == {
        "old/1": "1 PC 1867, summary of content: Fifteen and over",
        "old/1@2000-01-01": "Version of 1 PC 1867 (from 1 January 2000): Over sixteen",
        "old/1@2015-01-01": "Version of 1 PC 1867 (from 1 January 2015): Fifteen and over",
        "old/1@repeal": "End of 1 PC 1867 on 1 January 2020: Fifteen and over",
    }


# -- the documents of a fact -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "found"),
    [("2019-12-09", "act:9"), ("2019-12-10", "act:9, copy:code"), ("2019-11", "act:9"), ("2019", "act:9, copy:code")],
)
def test_a_version_is_not_based_on_a_copy_that_is_older_than_its_act(day: str, found: str) -> None:
    versions = a_version("2000-01-01"), a_version("2020-01-01", act="act:9")
    corpus = a_corpus(
        a_provision("old/1", *versions, read_in="copy:code"),
        an_act("act:9", dated="2019-12-10"),
        a_source("copy:code", day=day),
    )
    assert where(corpus, "old/1@2020-01-01") == found
    assert where(corpus, "old/1@2000-01-01") == "act:1, copy:code"


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("old/100", "act:1999, act:2011 art. 3, copy:code"),
        ("old/100@2000-01-01", "act:1999, copy:code"),
        ("old/100@2012-01-01", "act:2011 art. 3, copy:code"),
        ("old/100@repeal", "act:2023 art. 9"),
        ("old/100@new/50", "act:2023 art. 9"),
        ("old/101@start", "copy:code"),
        ("old/101@repeal", "act:2011"),
        ("old/100@was-99bis", "act:2011"),
        ("old/120@shared", ""),
        ("section:prosecution", ""),
        ("new-code", "act:2023"),
        ("act:2011", "act:2011, copy:code p. 12, act:2023"),
        ("copy:code", "copy:code"),
        ("8.1.a", "doc:reply"),
        ("9.10", ""),
        ("searched-making", ""),
        ("reply-100", "doc:reply, act:2011 art. 3, copy:code, act:2023"),
        ("own-50", "act:2023"),
        ("P01", "doc:comments p. 3"),
    ],
)
def test_the_act_of_a_fact_comes_first_then_the_copies_and_reports(address: str, found: str) -> None:
    assert where(corpus_loading.load(RURITANIA), address) == found


def test_a_link_stands_in_the_act_of_the_last_version_that_it_reads() -> None:
    versions = [a_version("2000-01-01", act="act:1"), a_version("2015-01-01", act="act:2")]
    provision = a_provision("old/1", *versions)
    for end, act in (("", "act:2"), ("2015-01-02", "act:2"), ("2015-01-01", "act:1")):
        assert where(a_corpus(an_item(), provision, a_link("old/1", ident="link", end=end)), "link") == act


def test_a_succession_stands_in_the_acts_of_both_and_in_the_copies_of_the_new_article() -> None:
    old = a_provision("old/1", repealed_on="2022-06-01", replaced_by="old/2")
    new = a_provision("old/2", a_version("2022-06-01", act="act:3"), read_in="copy:new act:3")
    assert where(a_corpus(old, new), "old/1@old/2") == "act:2, act:3, copy:new"


def test_a_start_on_a_named_date_stands_in_the_act_that_fixes_the_date_too() -> None:
    corpus = a_corpus(a_provision("old/1", a_version("new-code", act="act:9")))
    assert where(corpus, "old/1@new-code") == f"act:9, {corpus.named_date['new-code'].act}"


def test_that_an_article_is_read_with_another_stands_in_the_texts_of_both() -> None:
    first = a_provision("old/1", a_version(act="act:1"), partners=(a_partner("old/2", source="doc:note"),))
    other = a_provision("old/2", a_version(act="act:3"), read_in="copy:new")
    assert where(a_corpus(first, other), "old/1@with-old/2") == "doc:note, act:1, act:3, copy:new"


@pytest.mark.parametrize(
    ("ident", "found"),
    [
        ("act:2011", ("Gazette 2011009001, published on 10 December 2011, p. 4711", "https://law.example/2011/1")),
        ("act:2023", ("published on 5 May 2023", "https://law.example/find?file=2023-05-01")),
        ("act:1999", ("", "")),
        ("doc:reply", ("ICT-RU", "https://law.example/reply")),
        ("doc:nowhere", ("", "")),
    ],
)
def test_a_document_is_found_under_its_number_day_and_page(ident: str, found: tuple[str, str]) -> None:
    assert document_reference(View(corpus_loading.load(RURITANIA), a_day("2018-01-26"), "en"), ident) == found


def test_an_act_without_a_number_of_the_gazette_goes_by_its_file() -> None:
    corpus = corpus_loading.load()
    without = [act for act in corpus.acts if act.dossier and not act.number]
    assert len(without) >= 3
    for act in without:
        view = View(corpus, a_day("2018-01-26"), "en")
        assert document_reference(view, act.id)[0].startswith(f"dossier {act.dossier}")


# -- in words --------------------------------------------------------------------------------------------------------


def test_every_fact_has_its_words_in_three_languages() -> None:
    for folder in (RURITANIA, None):
        corpus = corpus_loading.load(folder)
        for language in ("en", "fr", "nl"):
            view = View(corpus, a_day("2018-01-26"), language)
            texts = [fact_text(view, fact) for fact in all_facts(corpus)]
            assert len(texts) >= 33
            assert [text for text in texts if "{" in text or not text.strip() or text.startswith("fact.")] == []


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("old/100", "100 PC 1900, résumé du contenu : Images"),
        ("old/100@2012-01-01", "Version de 100 PC 1900 (à partir du 1er janvier 2012) : Images"),
        ("old/101@start", "Version de 101 PC 1900 (prise d'effet non enregistrée) : Attempts [en]"),
        ("old/100@repeal", "Fin de vigueur de 100 PC 1900 le 1er juillet 2024 : Images"),
        ("old/100@new/50", "100 PC 1900 § 1 a été remplacé par 50 NPC"),
        ("old/100@was-99bis", "99bis est devenu 100 PC 1900 le 1er janvier 2012"),
        ("8.1.a", "8.1.a, résumé du contenu : Produites par des enfants"),
        ("reply-100", "8.1.a > 100, § 1er PC 1900 : Production d'images"),
        ("P02", "State of Ruritania [en], complément (Training)"),
    ],
)
def test_a_fact_speaks_the_language_of_the_page(address: str, text: str) -> None:
    corpus = corpus_loading.load(RURITANIA)
    (fact,) = [each for each in all_facts(corpus) if each.address == address]
    assert fact_text(View(corpus, a_day("2018-01-26"), "fr"), fact) == text


# -- what concerns an article or an item -----------------------------------------------------------------------------


def test_all_that_names_an_article_concerns_it_its_own_facts_first() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/1", repealed_on="2015-01-01", replaced_by="old/2"),
        a_provision("old/2", a_version("2015-01-01", numbered="2bis"), repealed_on="2022-06-01", replaced_by="old/3"),
        a_provision("old/3", start="2022-06-01", successors=[a_successor("old/4", on="2022-06-01")]),
        a_provision("old/4", start="2022-06-01", partners=(a_partner("old/2"), a_partner("old/3"))),
        Renumbering("old", "2bis", "2", a_day("2016-01-01"), "act:2", Mark.SEEN),
        Renumbering("old", "3bis", "3", a_day("2016-01-01"), "act:2", Mark.SEEN),
        Renumbering("new", "2bis", "2", a_day("2016-01-01"), "act:2", Mark.SEEN),
        SharedNumber("old", "2", "Two laws.", Mark.SEEN),
        SharedNumber("old", "22", "Two laws.", Mark.SEEN),
        some_numbers("2-5"),
        some_numbers("6-9"),
        a_link("old/2", ident="link"),
        a_link("old/3", ident="with", read_with="old/2"),
        a_link("old/3", ident="other"),
        a_position("P1", cites=[CitedProvision("art. 2", "old/2")]),
        a_position("P2", targets="8.1.a images old/2"),
        a_position("P3", answered_by="old/2"),
        a_position("P4", later=[LaterLaw("old/2", a_day("2015-01-01"))]),
        a_position("P5", cites=[CitedProvision("art. 3", "old/3")]),
    )
    found = facts_about_provision(corpus, corpus.provision["old/2"])
    assert " ".join(fact.address for fact in found) == (
        "old/2 old/2@2015-01-01 old/2@repeal old/2@old/3 old/2@was-2bis old/2@shared old/2-5@known old@followed"
        " old/1@old/2 old/4@with-old/2 link with P1 P2 P3 P4"
    )


def test_what_an_item_asks_its_searches_links_and_positions_concern_it() -> None:
    corpus = a_corpus(
        an_item("8.1.a", aspects="images"),
        an_item("8.1.b", aspects="images"),
        a_provision(),
        a_link(items="8.1.a 8.1.b", ident="both"),
        a_link(items="8.1.b", ident="other"),
        a_negative("8.1.a", ident="N1"),
        a_negative("8.1.b", ident="N2"),
        a_position("P1", item="8.1.a"),
        a_position("P2", item="8.1.b"),
        a_position("P3", item=""),
    )
    assert [fact.address for fact in facts_about_items(corpus, ["8.1.a"])] == ["8.1.a", "N1", "both", "P1"]


# -- history --data --------------------------------------------------------------------------------------------------


def document(*words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ruritania("history", "--data", *words, *DAY, "--format", "json").out)
    return found


def a_folder_with_two_checks(folder: Path) -> str:
    """The data of Ruritania, in which the repeal of 101 was checked twice."""
    repeal = "      act: act:2011\n      verification: second-hand\n    verification: second-hand\n"
    checks = (
        "      act: act:2011\n      verification: second-hand\n      verified:\n"
        '        - {mark: unverified, by: A. Trainee, day: "2024-05-01"}\n'
        '        - {mark: second-hand, by: B. Adviser, day: "2024-08-01", source: copy:code}\n'
        "    verification: second-hand\n"
    )
    return str(a_data_folder(folder, provisions=(repeal, checks)))


def test_each_check_is_shown_with_who_made_it_when_and_in_which_document(tmp_path: Path) -> None:
    folder = a_folder_with_two_checks(tmp_path)
    lines = run("--data", folder, "history", "--data", "101", *DAY).out.splitlines()
    assert lines[2] == (
        "  Of the 5 facts that carry a verification mark, 2 have been checked in an official text; for 1 of these, the"
        " name of the reader is recorded."
    )
    assert [" ".join(line[71:].split()) for line in lines[4:9]] == [
        "Mark Checked by",
        "second-hand the person who checked it is not recorded; source: copy:code",
        "seen the person who checked it is not recorded; source: copy:code",
        "unverified A. Trainee, 1 May 2024",
        "second-hand B. Adviser, 1 August 2024, in copy:code",
    ]
    assert [line[:71].rstrip() for line in lines[7:9]] == [
        "  End of 101 PC 1900 on 1 March 2015: Attempts [old/101@repeal]",
        "",
    ]


def test_json_and_csv_give_every_check(tmp_path: Path) -> None:
    folder = a_folder_with_two_checks(tmp_path)
    words = ("--data", folder, "history", "--data", "101", *DAY)
    found = json.loads(run(*words, "--format", "json").out)
    unread = {"copy_day": None, "fingerprint": None}
    assert found["facts"][2]["verified"] == [
        {"mark": "unverified", "by": "A. Trainee", "on": "2024-05-01", "source": None, **unread},
        {"mark": "second-hand", "by": "B. Adviser", "on": "2024-08-01", "source": "copy:code", **unread},
    ]
    rows = list(csv.DictReader(io.StringIO(run(*words, "--format", "csv").out, newline="")))
    assert [
        (row["address"], row["check_mark"], row["check_by"], row["check_on"], row["check_source"]) for row in rows
    ] == [
        ("old/101", "", "", "", ""),
        ("old/101@start", "", "", "", ""),
        ("old/101@repeal", "unverified", "A. Trainee", "2024-05-01", ""),
        ("old/101@repeal", "second-hand", "B. Adviser", "2024-08-01", "copy:code"),
        ("old@followed", "", "", "", ""),
        ("reply-100", "", "", "", ""),
    ]


def test_every_kind_of_fact_shows_its_check(tmp_path: Path) -> None:
    folder = str(a_checked_folder(tmp_path))
    for reference, count in (("100", 11), ("101", 5), ("102", 4), ("8.1", 8), ("9.10", 1)):
        ran = run("--data", folder, "history", "--data", reference, *DAY)
        assert f"for {count} of these, the name of the reader is recorded.\n" in ran.out
        assert ran.out.count("A. Adviser, 1 August 2024, in copy:code") == count


def test_json_has_the_keys_of_the_contract() -> None:
    for reference in ("100", "101", "50", "8.1", "9.10", "20(1)(a)"):
        errors = Draft202012Validator(output_schema("history --data")).iter_errors(document(reference))
        assert [error.message for error in errors] == []
    found = document("8.1.a")
    assert (found["provision"], found["items"], len(found["facts"])) == (None, ["8.1.a"], 7)
    found = document("100")
    assert (found["provision"], found["items"], len(found["facts"])) == ("old/100", [], 11)


def test_plain_history_still_refuses_an_item_and_tells_what_is_not_in_the_data() -> None:
    assert ruritania("history", "8.1.a", *DAY).code == 2
    assert ruritania("history", "--data", "102", *DAY) == Ran(
        "",
        "error: art. 102 PC 1900 and art. 102 NPC are not in this data set, which is not complete; the articles"
        " may nonetheless exist;"
        " did you mean 100 or 101?\n",
        1,
    )
