"""The texts of the program in each language: the catalogues are complete, and sentences keep their placeholders."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from lanzarote_law import wording
from lanzarote_law.wording import LANGUAGES, to_word, worded, worded_count
from tests import catalogues
from tests.command import ran, run


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """What is said inside is in a language."""
    before = wording.spoken()
    wording.speak(language)
    try:
        yield
    finally:
        wording.speak(before)


@pytest.mark.parametrize("language", catalogues.OTHERS)
def test_every_message_stands_in_the_catalogue_and_nothing_else(language: str) -> None:
    wanted = catalogues.messages()
    assert len(wanted) >= 1000
    catalogue = catalogues.opened(language)
    assert [(each.msgctxt, each.msgid) for each in catalogue] == [(each.key, each.english) for each in wanted]


@pytest.mark.parametrize("language", catalogues.OTHERS)
def test_every_message_is_translated(language: str) -> None:
    assert catalogues.lacking(catalogues.opened(language)) == []


@pytest.mark.parametrize("language", catalogues.OTHERS)
def test_python_reads_what_the_translator_wrote(language: str) -> None:
    compiled = catalogues.compiled(language, catalogues.opened(language))
    assert len(compiled) == 3
    assert {path: path.read_bytes() for path in compiled} == compiled, "run: python -m tests.catalogues"


@pytest.mark.parametrize("language", catalogues.OTHERS)
def test_a_translation_has_the_places_and_the_commands_of_its_sentence(language: str) -> None:
    kept = re.compile(r"\{\w*!?\w?\}|(?<!\w)--?[a-z][a-z-]*|lanzarote-law (?!data set)\w+|LL\d+")
    for each in catalogues.opened(language):
        one, many = each.msgstr_plural.get(0, each.msgstr), each.msgstr_plural.get(1, "")
        for english, text in ((each.msgid, one), (each.msgid_plural, many)):
            assert not text or {*kept.findall(text)} == {*kept.findall(english)}, each.msgid


def test_a_place_of_a_sentence_is_named_by_what_it_holds() -> None:
    """A translator sees only the name: `{provision}` and `{heir}`, not `{provision_2}`, `{map}` or `{getattr}`."""
    every = [each.english + each.many for each in catalogues.messages()]
    places = {place for text in every for place in re.findall(r"\{([a-z]\w*)", text)}
    assert len(places) >= 200
    of_python = {*dir(builtins), *dir(str)} - {"copy", "format", "id", "range", "title"}
    assert [place for place in sorted(places) if re.search(r"_\d", place) or place in of_python] == []


def test_a_sentence_is_said_in_the_language_that_is_spoken() -> None:
    assert worded("Aborted!") == "Aborted!"
    with speaking("fr"):
        assert worded("error: {message}", message="383bis") == "erreur : 383bis"
        assert wording.spoken() == "fr"
    assert wording.spoken() == "en"


def test_a_sentence_that_no_catalogue_has_is_said_in_english() -> None:
    with speaking("nl"):
        assert worded("{number} of something", number=3) == "3 of something"
        assert [worded_count(each, "{number} thing", "{number} things") for each in (0, 1, 2)] == [
            "0 things",
            "1 thing",
            "2 things",
        ]
    assert to_word("left alone") == "left alone"


@pytest.mark.parametrize(
    ("words", "environment", "begins"),
    [
        (("lookup", "-h"), {}, "Usage: "),
        (("lookup", "-h"), {"LC_ALL": "", "LANG": "nl_BE.UTF-8"}, "Gebruik: "),
        (("lookup", "-h"), {"LC_ALL": "fr_BE.UTF-8", "LANG": "nl_BE.UTF-8"}, "Usage : "),
        (("lookup", "-h"), {"LC_ALL": "fr_BE.UTF-8", "LANZAROTE_LAW_LANG": "nl"}, "Gebruik: "),
        (("lookup", "-h", "--lang", "nl"), {"LANZAROTE_LAW_LANG": "fr"}, "Gebruik: "),
        (("lookup", "--lang=fr", "-h"), {"LC_ALL": "nl_BE"}, "Usage : "),
        (("lookup", "-h"), {"LC_ALL": "de_BE.UTF-8"}, "Usage: "),
        (("lookup", "-h"), {"LC_ALL": "", "LANGUAGE": "de:nl_BE:fr", "LANG": "fr_BE.UTF-8"}, "Gebruik: "),
        (("lookup", "-h"), {"LANGUAGE": "nl"}, "Usage: "),  # the locale is C
    ],
)
def test_the_option_comes_before_the_variable_and_that_before_the_system(
    words: tuple[str, ...], environment: dict[str, str], begins: str
) -> None:
    assert run(*words, **environment).out.startswith(begins)


@pytest.mark.parametrize("words", [(), ("help", "-h"), ("--version",), ("data", "--help")])
def test_a_variable_with_an_unknown_language_is_refused_in_the_language_of_the_system(words: tuple[str, ...]) -> None:
    refused = run(*words, LANZAROTE_LAW_LANG="de", LC_ALL="nl_BE.UTF-8")
    told = "LANZAROTE_LAW_LANG: 'de' is geen taal van dit programma; gebruik en, fr of nl"
    assert (refused.out, refused.err, refused.code) == ("", f"fout: {told}\n", 2)


def test_an_option_with_a_known_language_counts_before_a_variable_with_an_unknown_one() -> None:
    assert run("lookup", "-h", "--lang", "fr", LANZAROTE_LAW_LANG="de").out.startswith("Usage : ")


def test_an_answer_is_in_the_language_of_the_system_where_none_is_named() -> None:
    assert "Lecture de la loi au " in ran("lookup", "8.1.a", LC_ALL="fr_BE.UTF-8").out


def test_what_is_put_together_is_in_the_language_of_the_reader() -> None:
    with speaking("fr"):
        assert wording.joined_by_or(("a", "b")) == "a ou b"
        assert wording.joined_by_and(("a", "b")) == "a et b"
        assert wording.clauses(("a", "", "b")) == "a ; b"
        assert wording.reason(FileNotFoundError(2, "No such file or directory")) == "fichier ou dossier inexistant"
    assert wording.clauses(("a", "b")) == "a; b"


def test_the_help_is_set_as_the_language_of_the_reader_has_it() -> None:
    found = run("help", "lookup", "--lang", "fr").out
    assert "\nArguments :\n" in found
    assert "Install" not in run("help", LANZAROTE_LAW_LANG="fr").out.replace("Installer", "")
    assert not re.search(r"\w[:;](?= )", found)


def test_what_typer_refuses_is_told_in_the_language_of_the_reader() -> None:
    assert run("lookup", "--lang", "fr").err == (
        "Usage : lanzarote-law lookup [OPTIONS] {REF...}\n"
        "Essayez 'lanzarote-law lookup -h' pour obtenir de l'aide.\n\n"
        "Erreur : L'argument 'REF...' manque.\n"
    )


def test_thousands_stand_apart_as_the_language_writes_them() -> None:
    told = {}
    for language in LANGUAGES:
        with speaking(language):
            told[language] = worded("the file contains more than {largest:,} bytes", largest=16_000_000)
    assert told["en"] == "the file contains more than 16,000,000 bytes"
    assert "16\u00a0000\u00a0000" in told["fr"]
    assert "16.000.000" in told["nl"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (
            ("lookup", "8.1.a", "--lang", "de"),
            (
                "Fout: Ongeldige waarde voor '--lang' (omgevingsvariabele: 'LANZAROTE_LAW_LANG'): "
                "'de' is geen van de waarden 'en', 'fr', 'nl'."
            ),
        ),
        (("search", "x", "--limit", "a"), "Fout: Ongeldige waarde voor '--limit': 'a' is geen geheel getal."),
        (
            ("lookup", "8.1.a", "--as-of", "1/2/2018"),
            (
                "fout: '1/2/2018' kan worden gelezen als 1 februari 2018 of 2 januari 2018; "
                "schrijf 2018-02-01 of 2018-01-02"
            ),
        ),
        (
            ("check", "/none/none.txt"),
            "fout: /none/none.txt kan niet worden gelezen: het bestand of de map bestaat niet",
        ),
    ],
)
def test_no_word_of_a_refusal_stays_in_english(words: tuple[str, ...], says: str) -> None:
    assert run(*words, LANZAROTE_LAW_LANG="nl").err.splitlines()[-1] == says


def test_the_values_of_a_missing_argument_are_listed_in_the_language_of_the_reader() -> None:
    values = "gaps,\n\treply,\n\treply-annex,\n\tcoverage,\n\ttransposition,\n\trecommendations"
    values += ",\n\tdialogue,\n\teffect"
    assert run("report", LANZAROTE_LAW_LANG="nl").err.partition("\n\n")[2] == (
        f"Fout: Argument 'KIND' ontbreekt. Kies uit:\n\t{values}\n"
    )


def test_the_options_that_typer_adds_are_told_in_the_language_of_the_reader() -> None:
    told = " ".join(run("help", LANZAROTE_LAW_LANG="nl").out.split())
    assert "--install-completion Installeer de aanvulling voor de huidige shell." in told
