"""Where anything is about some words: titles, subjects and keywords in three languages, exact before near."""

from __future__ import annotations

import pytest

from lanzarote_law.answers.search import CLOSE_ENOUGH, Hit, near_references, search
from tests.builders import CONVENTION, Record, a_corpus, a_provision, an_aspect, an_item

RECORDS: tuple[Record, ...] = (
    an_aspect(
        "extortion", title="Sexual extortion", fr="Extorsion sexuelle", nl="Seksuele afpersing", keywords="sextortion"
    ),
    an_aspect("grooming", title="Grooming", keywords="kinderlokkerij"),
    an_item("11.a", aspects="extortion", title="Sexual coercion and extortion", fr="Coercition", nl="Dwang"),
    an_item("11.b", extra_aspects="extortion", title="Threats"),
    an_item("23", instrument=CONVENTION, title="Grooming", fr="Sollicitation d'enfants", nl="Benaderen van kinderen"),
    a_provision("old/470", subject="Extortion", fr="Extorsion", nl="Afpersing"),
    a_provision("old/383bis", subject="Child sexual abuse images", fr="Pédopornographie"),
    a_provision("old/371", subject="Voyeurism", nl="Wraakporno"),
)


def found(words: str, language: str = "en", limit: int = 10) -> list[tuple[str, str, int]]:
    return [(hit.kind, hit.id, hit.score) for hit in search(a_corpus(*RECORDS), words, language, limit)]


def test_a_keyword_finds_its_aspect_and_the_items_that_ask_for_it() -> None:
    assert search(a_corpus(*RECORDS), "sextortion", "en", 1) == (
        Hit("aspect", "extortion", "Sexual extortion", 100, "sextortion", ("11.a", "11.b")),
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("wraakporno", ("provision", "old/371", 100)),
        ("Voyeurism", ("provision", "old/371", 100)),
        ("pedopornographie", ("provision", "old/383bis", 100)),
        ("PÉDOPORNOGRAPHIE", ("provision", "old/383bis", 100)),
        ("Afpersing", ("provision", "old/470", 100)),
        ("coercition", ("item", "11.a", 100)),
        ("kinderlokkerij", ("aspect", "grooming", 100)),
        ("sollicitation d\u2019enfants", ("obligation", "23", 100)),
    ],
)
def test_words_are_found_in_every_language_without_regard_to_accents_or_capitals(
    words: str, expected: tuple[str, str, int]
) -> None:
    assert found(words)[0] == expected


def test_the_whole_phrase_comes_before_a_part_of_it_and_a_part_before_what_is_only_near() -> None:
    assert found("extortion")[:3] == [("provision", "old/470", 100), ("aspect", "extortion", 95), ("item", "11.a", 95)]
    near = [score for _, _, score in found("extorsoin")]
    assert near == sorted(near, reverse=True)
    assert CLOSE_ENOUGH <= near[0] < 95


def test_hits_of_one_score_come_as_aspects_items_obligations_and_provisions() -> None:
    assert found("grooming") == [("aspect", "grooming", 100), ("obligation", "23", 100)]


def test_a_hit_has_its_title_in_the_language_asked_for_or_the_first_there_is() -> None:
    titles = [search(a_corpus(*RECORDS), words, "nl", 1)[0].title for words in ("extortion", "voyeurism", "threats")]
    assert titles == ["Afpersing", "Wraakporno", "Threats"]


def test_no_more_hits_than_asked_for() -> None:
    assert len(found("extortion", limit=2)) == 2


@pytest.mark.parametrize("words", ["", "  ", "taxation", "zzz"])
def test_words_that_nothing_is_about_find_nothing(words: str) -> None:
    assert found(words) == []


def test_a_record_without_any_text_is_no_hit_and_no_fault() -> None:
    corpus = a_corpus(an_item("8.1", title=" "), an_aspect("x", title="?"))
    assert search(corpus, "images", "en", 10) == ()


@pytest.mark.parametrize(
    ("typed", "first"), [("383bsi", "383bis"), ("383 BIS", "383bis"), ("11.c", "11.a"), ("417/94", "417/49")]
)
def test_the_reference_that_looks_most_like_what_was_typed_is_suggested(typed: str, first: str) -> None:
    corpus = a_corpus(*RECORDS, a_provision("old/417/49"))
    assert near_references(corpus, typed, 3)[0] == first


def test_an_article_of_two_codes_is_suggested_once_and_never_more_than_asked_for() -> None:
    corpus = a_corpus(a_provision("old/468"), a_provision("new/468"), a_provision("old/469"), a_provision("old/460"))
    assert near_references(corpus, "468", 5).count("468") == 1
    assert len(near_references(corpus, "468", 2)) == 2


def test_nothing_is_suggested_where_nothing_is_near() -> None:
    assert near_references(a_corpus(*RECORDS), "999", 3) == ()
