"""What is about some words: the law in force on the day first, and never a near hit as an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from lanzarote_law.answers.lookup import ForceState
from lanzarote_law.answers.search import MatchField, SearchHit, SearchMatch, search, similar_references, similar_words
from lanzarote_law.answers.status_types import Status
from lanzarote_law.answers.word_matching import MatchQuality
from lanzarote_law.model import Text
from tests.builders import (
    CONVENTION,
    Record,
    a_corpus,
    a_day,
    a_link,
    a_provision,
    a_version,
    an_annulment,
    an_aspect,
    an_item,
    an_unnamed,
)
from tests.command import ROOT

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

RECORDS: tuple[Record, ...] = (
    an_aspect("threats", title="Sexual threats", fr="Menaces", nl="Bedreigingen", keywords="webcam"),
    an_aspect("virtual", title="Children who do not exist"),
    an_item("11.a", aspects="threats", title="Sexual coercion"),
    an_item("11.b", extra_aspects="threats", title="Threats"),
    an_item("20", aspects="virtual", instrument=CONVENTION, title="Images"),
    a_provision("old/383bis", subject="Images of abuse", repealed_on="2022-06-01", replaced_by="old/417/44"),
    a_provision("old/385", subject="Indecency", repealed_on="new-code"),
    a_provision("old/417/44", subject="Images", start="2022-06-01", repealed_on="new-code", replaced_by="new/170"),
    a_provision("old/470", subject="Extortion", fr="Extorsion", nl="Afpersing", keywords="chantage blackmail"),
    a_provision(
        "new/170",
        subject="Images of sexual abuse",
        start="new-code",
        keywords="kinderporno",
        unnamed=[an_unnamed("deepfake", aspect="virtual"), an_unnamed("hologram", "Moving images")],
    ),
    a_provision("new/464", subject="Definition of extortion", start="new-code"),
    a_link("old/470", "11.a", "threats", extent="implied"),
    a_link("old/383bis", "20", "virtual"),
    a_link("new/170", "20", "virtual"),
)
BEFORE, AFTER = a_day("2018-01-26"), a_day("2026-11-24")


def found(words: str, day: str = "2026-11-24", language: str = "en") -> list[str]:
    return [hit.id for hit in search(a_corpus(*RECORDS), words, a_day(day), language)]


def by(words: str, day: str = "2026-11-24") -> dict[str, MatchField]:
    return {hit.id: hit.found.by for hit in search(a_corpus(*RECORDS), words, a_day(day))}


def test_an_article_says_which_items_it_answers_and_how_they_stand_on_the_day() -> None:
    [hit, *_] = search(a_corpus(*RECORDS), "blackmail", AFTER)
    assert hit == SearchHit(
        type="provision",
        id="old/470",
        title="Extortion",
        found=SearchMatch(MatchField.KEYWORD, MatchQuality.WHOLE, "blackmail"),
        when=ForceState.IN_FORCE,
        start=a_day("2000-01-01"),
        items=(("11.a", Status.PARTIAL),),
    )


def test_a_former_article_says_until_when_and_what_took_over() -> None:
    hits = {hit.id: hit for hit in search(a_corpus(*RECORDS), "kinderporno", AFTER)}
    former = hits["old/383bis"]
    assert (former.when, former.end) == (ForceState.PAST, a_day("2022-06-01"))
    assert (former.successors, former.heirs) == (("old/417/44",), ("new/170",))


@pytest.mark.parametrize(
    ("day", "order"),
    [
        ("2018-01-26", ["old/383bis", "old/417/44", "new/170"]),
        ("2022-05-31", ["old/383bis", "old/417/44", "new/170"]),
        ("2022-06-01", ["old/417/44", "old/383bis", "new/170"]),
        ("2026-08-31", ["old/417/44", "old/383bis", "new/170"]),
        ("2026-09-01", ["new/170", "old/417/44", "old/383bis"]),
    ],
)
def test_the_keywords_of_an_article_find_all_from_which_it_took_over_and_what_is_in_force_comes_first(
    day: str, order: list[str]
) -> None:
    assert found("kinderporno", day) == order


def test_a_successor_without_keywords_is_found_by_those_of_what_it_took_over() -> None:
    old = a_provision("old/1", keywords="grooming", repealed_on="new-code", replaced_by="new/2 new/3")
    new = a_provision("new/2", start="new-code"), a_provision("new/3", start="new-code", keywords="luring")
    hits = search(a_corpus(old, *new), "grooming", AFTER)
    assert [hit.id for hit in hits] == ["new/2", "old/1"]


def test_articles_in_force_come_first_then_former_ones_then_those_to_come_then_aspects_and_items() -> None:
    corpus = a_corpus(
        an_item("8.1", title="Images", aspects="images"),
        an_aspect("images"),
        a_provision("new/1", subject="Images", start="new-code"),
        a_provision("old/1", subject="Images", repealed_on="2016-01-01"),
        a_provision("old/2", subject="Moving images"),
    )
    assert [hit.id for hit in search(corpus, "images", BEFORE)] == ["old/2", "old/1", "new/1", "images", "8.1"]


def test_of_former_articles_that_fit_alike_the_latest_comes_first() -> None:
    first, second = (
        a_provision("old/1", subject="Images", repealed_on="2016-01-01"),
        a_provision("old/2", subject="Images", repealed_on="2017-01-01"),
    )
    assert [hit.id for hit in search(a_corpus(first, second), "images", BEFORE)] == ["old/2", "old/1"]


def test_a_keyword_comes_before_a_title_a_title_before_an_aspect_and_an_aspect_before_a_part_of_a_summary() -> None:
    corpus = a_corpus(
        an_aspect("luring", keywords="grooming"),
        an_aspect("other"),
        an_item("8.1", aspects="luring"),
        an_item("8.2", aspects="other"),
        *(a_link(f"old/{number}", "8.2", "other") for number in (1, 3, 4, 5)),
        a_provision("old/1", a_version(summary="It punishes grooming of a child.")),
        a_provision("old/2"),
        a_provision("old/3", subject="Approach of a minor (grooming)"),
        a_provision("old/4", subject="Grooming"),
        a_provision("old/5", keywords="grooming"),
        a_link("old/2", "8.1", "luring"),
    )
    hits = search(corpus, "grooming", BEFORE)[:5]
    assert [(hit.id, str(hit.found.by)) for hit in hits] == [
        ("old/5", "keyword"),
        ("old/4", "title"),
        ("old/3", "title"),
        ("old/2", "aspect"),
        ("old/1", "summary"),
    ]


def test_a_title_that_begins_with_the_words_comes_before_one_that_contains_them() -> None:
    assert found("extortion") == ["old/470", "new/464"]


@pytest.mark.parametrize(("role", "first"), [("jurisdiction", "old/2"), ("incriminates", "old/1")])
def test_what_punishes_comes_before_procedure_among_what_an_aspect_leads_to(role: str, first: str) -> None:
    links = a_link("old/1", role=role), a_link("old/2", role="general-part" if first == "old/1" else "names")
    corpus = a_corpus(
        an_item(aspects="images"), an_aspect(keywords="nudes"), a_provision("old/1"), a_provision("old/2"), *links
    )
    assert search(corpus, "nudes", BEFORE)[0].id == first


def test_what_an_aspect_leads_to_on_a_day_holds_on_that_day() -> None:
    link = a_link("old/1", start="2020-01-01")
    corpus = a_corpus(an_item(aspects="images"), an_aspect(keywords="nudes"), a_provision("old/1"), link)
    assert [hit.id for hit in search(corpus, "nudes", a_day("2019-12-31"))] == ["images"]
    assert [hit.id for hit in search(corpus, "nudes", a_day("2020-01-01"))] == ["old/1", "images"]


def test_what_the_law_does_not_name_is_found_under_what_it_is_and_says_so() -> None:
    hits = search(a_corpus(*RECORDS), "deepfake", AFTER)
    assert [(hit.id, hit.found.by, hit.found.unnamed and hit.found.unnamed.under.en) for hit in hits] == [
        ("new/170", MatchField.UNNAMED, "Realistic images"),
        ("old/383bis", MatchField.ASPECT, "Realistic images"),
        ("virtual", MatchField.UNNAMED, "Realistic images"),
    ]


def test_such_a_word_is_handed_on_only_to_articles_that_a_link_says_answer_the_same() -> None:
    assert found("deepfake", "2018-01-26") == ["old/383bis", "new/170", "virtual"]
    assert found("hologram", "2018-01-26") == ["new/170"]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Afpersing", "old/470"),
        ("EXTORSION", "old/470"),
        ("afpersingen", "old/470"),
        ("kinder-porno", "new/170"),
        ("Kinderporno\u2019s", "new/170"),
        ("abuse images", "new/170"),
        ("webcams", "old/470"),
    ],
)
def test_words_are_found_whatever_their_case_accents_hyphens_and_plural(words: str, first: str) -> None:
    assert found(words)[0] == first


def test_only_whole_words_are_found() -> None:
    assert found("ext") == found("port") == []


@pytest.mark.parametrize("words", ["extort", "extorting", "Extortions", "Afpersen", "blackmailing"])
def test_other_forms_of_a_word_are_found(words: str) -> None:
    assert found(words)[0] == "old/470"


@pytest.mark.parametrize("words", ["extortion blockchain", "blockchain Extorting", "extortion by a drone"])
def test_of_several_words_those_that_no_record_has_are_left_out_and_told(words: str) -> None:
    hits = search(a_corpus(*RECORDS), words, AFTER)
    assert [hit.id for hit in hits] == ["old/470", "new/464"]
    assert {hit.found.without for hit in hits} == {("drone",) if "drone" in words else ("blockchain",)}


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("coercion", "11.a"),
        ("webcam", "old/470"),
        ("exist", "new/170"),
        ("deepfake", "new/170"),
        ("chantage", "old/470"),
    ],
)
def test_a_word_is_known_in_whatever_record_it_stands(word: str, first: str) -> None:
    hits = search(a_corpus(*RECORDS), f"blockchain {word}", AFTER)
    assert (hits[0].id, hits[0].found.without) == (first, ("blockchain",))


def test_words_that_stand_in_no_record_together_find_nothing_though_each_is_known() -> None:
    assert found("extortion indecency") == found("extortion indecency blockchain") == []


def test_words_of_which_all_are_known_are_told_of_none_that_is_not() -> None:
    assert {hit.found.without for hit in search(a_corpus(*RECORDS), "definition of extortion", AFTER)} == {()}


def test_an_article_on_which_an_item_depends_comes_before_one_that_is_only_found_by_a_part_of_its_title() -> None:
    corpus = a_corpus(
        an_item("8.1", aspects="luring"),
        an_aspect("luring"),
        a_provision("old/1", subject="Abuse of trust"),
        a_provision("old/2", subject="Images of abuse"),
        a_provision("old/3", subject="Abuse"),
        a_provision("old/4", a_version(summary="It punishes abuse.")),
        a_link("old/2", "8.1", "luring"),
        a_link("old/4", "8.1", "luring"),
    )
    hits = [hit.id for hit in search(corpus, "abuse", BEFORE)]
    assert hits == ["old/3", "old/2", "old/4", "old/1"]


@pytest.mark.parametrize("words", ["", "  ", "?", "taxation", "zzz", "blakcmail"])
def test_words_that_nothing_is_about_find_nothing(words: str) -> None:
    assert found(words) == []


def test_a_near_word_is_a_suggestion() -> None:
    corpus = a_corpus(*RECORDS)
    assert similar_words(corpus, "blakcmail", 3) == ("blackmail",)
    assert similar_words(corpus, "deepfaek", 3) == ("deepfake",)
    assert similar_words(corpus, "webcma", 3) == ("webcam",)
    assert similar_words(corpus, "zzzzzz", 3) == ()


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("extrosion", "extorsion"),
        ("menacse", "menaces"),
        ("afpresing", "afpersing"),
        ("bedregingen", "bedreigingen"),
        ("mênâçsè", "menaces"),
    ],
)
def test_words_of_titles_are_suggested_in_every_language(typed: str, suggested: str) -> None:
    assert suggested in similar_words(a_corpus(*RECORDS), typed, 3)


@pytest.mark.parametrize(
    ("typed", "suggested"), [("chantre", ("chantage",)), ("chanter", ("chantage",)), ("chantier", ()), ("mail", ())]
)
def test_words_that_only_share_letters_are_no_suggestion(typed: str, suggested: tuple[str, ...]) -> None:
    assert similar_words(a_corpus(*RECORDS), typed, 3) == suggested


def test_a_hit_has_its_title_in_the_language_asked_for_or_the_first_there_is() -> None:
    corpus = a_corpus(*RECORDS)
    assert [search(corpus, words, AFTER, "nl")[0].title for words in ("chantage", "indecency")] == [
        "Afpersing",
        "Indecency",
    ]


def test_an_article_that_a_law_calls_otherwise_has_its_title_of_the_day() -> None:
    renamed = a_version("2020-01-01")._replace(subject=Text("Indecent assault"))
    corpus = a_corpus(a_provision("old/373", a_version(), renamed, subject="Indecency", keywords="attentat"))
    assert [search(corpus, "attentat", on, "en")[0].title for on in (BEFORE, AFTER)] == [
        "Indecency",
        "Indecent assault",
    ]


def test_a_reference_finds_what_it_means() -> None:
    assert by("383bis") == {"old/383bis": MatchField.NUMBER}
    assert by("11.a") == {"11.a": MatchField.NUMBER}
    assert by("11") == {"11.a": MatchField.NUMBER, "11.b": MatchField.NUMBER}
    assert by("999") == {}


def test_an_aspect_names_the_items_that_ask_for_it_with_their_status() -> None:
    hit = next(hit for hit in search(a_corpus(*RECORDS), "webcam", AFTER) if hit.type == "aspect")
    assert (hit.id, hit.when, [item for item, _ in hit.items]) == ("threats", None, ["11.a", "11.b"])


SEARCHES: list[dict[str, str]] = yaml.safe_load(
    (ROOT / "tests" / "answers" / "searches.yaml").read_text(encoding="utf-8")
)["searches"]


def test_the_table_has_searches_in_three_languages() -> None:
    languages = [each["language"] for each in SEARCHES]
    assert len(SEARCHES) >= 60
    assert all(languages.count(language) >= 20 for language in ("en", "fr", "nl"))
    assert sum("day" in each for each in SEARCHES) >= 8


@pytest.mark.parametrize("row", SEARCHES, ids=lambda row: f"{row['words']} {row.get('day', '')}")
def test_the_article_that_a_lawyer_would_name_comes_first(row: dict[str, Any], shipped: Corpus) -> None:
    hits = search(shipped, row["words"], a_day(row.get("day", "2026-11-24")), row["language"])
    first = hits[0] if hits else None
    assert (first.id if first else "none") == row["first"]
    unnamed = first.found.unnamed if first else None
    assert (unnamed.under.en if unnamed else None) == row.get("as")


@pytest.mark.parametrize(
    ("typed", "first"), [("383bsi", "383bis"), ("383 BIS", "383bis"), ("11.c", "11.a"), ("417/94", "417/49")]
)
def test_the_reference_that_looks_most_like_what_was_typed_is_suggested(typed: str, first: str) -> None:
    corpus = a_corpus(an_item("11.a"), a_provision("old/383bis"), a_provision("old/417/49"))
    assert similar_references(corpus, typed, 3)[0] == first


def test_an_article_of_two_codes_is_suggested_once_and_never_more_than_asked_for() -> None:
    corpus = a_corpus(a_provision("old/468"), a_provision("new/468"), a_provision("old/469"), a_provision("old/460"))
    assert similar_references(corpus, "468", 5).count("468") == 1
    assert len(similar_references(corpus, "468", 2)) == 2


def test_nothing_is_suggested_where_nothing_is_near() -> None:
    assert similar_references(a_corpus(*RECORDS), "999", 3) == ()


def test_former_and_annulled_law_comes_before_law_to_come_however_well_that_is_called() -> None:
    corpus = a_corpus(
        a_provision("new/4", subject="Images", start="new-code"),
        a_provision("old/3", subject="Showing images", annulled=an_annulment("2020-01-01")),
        a_provision("old/1", subject="Images of persons", repealed_on="2020-01-01"),
        a_provision("old/2", subject="Making of images"),
    )
    hits = search(corpus, "images", a_day("2026-08-31"))
    assert [(hit.id, hit.when) for hit in hits] == [
        ("old/2", ForceState.IN_FORCE),
        ("old/1", ForceState.PAST),
        ("old/3", ForceState.ANNULLED),
        ("new/4", ForceState.FUTURE),
    ]
