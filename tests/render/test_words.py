"""Words and days in English, French and Dutch."""

from __future__ import annotations

import ast
import gettext
import re
from typing import TYPE_CHECKING

import pytest

from lanzarote_law import wording
from lanzarote_law.answers.law_over_time import LawEventKind
from lanzarote_law.answers.lookup import ForceState
from lanzarote_law.answers.status_types import ItemFlag, Standing, StandingReason, Status
from lanzarote_law.answers.todo import TodoReason
from lanzarote_law.citations.named_act import CONVENTION, OTHER, QUESTIONNAIRE
from lanzarote_law.errors import Severity
from lanzarote_law.model import ActEffect, Basis, Extent, Mark, Role, Stance
from lanzarote_law.render.words import counted, localized_text, long_date, short_date, word
from lanzarote_law.wording import LANGUAGES
from tests import catalogues
from tests.builders import a_day, a_text
from tests.command import ROOT

if TYPE_CHECKING:
    from pathlib import Path

ENTRIES = {
    each.msgctxt: tuple(wording.word(each.msgctxt, language) for language in LANGUAGES)
    for each in catalogues.opened(wording.ENGLISH)
}
MEMBERS = [
    *Status,
    *(f"standing.{each}" for each in Standing),
    *(f"extent.{each}" for each in Extent),
    *(f"role.{each}" for each in Role),
    *(f"basis.{each}" for each in Basis),
    *Mark,
    *TodoReason,
    *Stance,
    *ItemFlag,
    *LawEventKind,
    *ForceState,
    *Severity,
    *(f"{each}.{number}" for each in Severity for number in ("one", "many")),
    *(f"change.{each}" for each in ActEffect),
    *(f"instrument.{each}" for each in (CONVENTION, OTHER, QUESTIONNAIRE, "")),
    *(
        f"place.{each}"
        for each in ("page", "paragraph", "footnote", "endnote", "comment", "header", "footer", "diagram")
    ),
    *("place.text box", "place.page comment"),
    *(f"kind.{each}" for each in ("item", "obligation", "aspect")),
    *(f"weak.{each}" for each in ("link", "search", "start", "end", "amendment", "start-not-recorded")),
    *(
        f"why.{each}"
        for each in StandingReason
        if each in {StandingReason.PART, StandingReason.GENERAL_WORDS, StandingReason.ASSERTED}
    ),
]


def test_the_compiled_words_are_those_of_the_catalogue() -> None:
    for language in LANGUAGES:
        path = wording.FOLDER / language / "LC_MESSAGES" / f"{wording.WORDS}.mo"
        with path.open("rb") as file:
            read = gettext.GNUTranslations(file)
        assert [wording.word(key, language) for key in ENTRIES] == [read.gettext(key) for key in ENTRIES]


def test_a_language_without_a_catalogue_has_the_english_words() -> None:
    assert (word("covered", "xx"), counted("error", "xx", 0)) == ("COVERED", "0 errors")


def test_no_key_stands_twice() -> None:
    assert len(ENTRIES) == len(catalogues.opened(wording.ENGLISH))


def test_every_word_stands_in_three_languages() -> None:
    assert len(ENTRIES) >= 250
    for key, entry in ENTRIES.items():
        assert len(entry) == len(LANGUAGES), key
        assert all(text.strip() for text in entry), key


def test_a_phrase_has_the_same_places_in_every_language() -> None:
    for key, entry in ENTRIES.items():
        places = {tuple(sorted(set(re.findall(r"\{\d\}", text)))) for text in entry}
        assert len(places) == 1, key


def test_every_member_of_a_closed_set_has_its_words() -> None:
    assert len(MEMBERS) >= 90
    assert [key for key in MEMBERS if key not in ENTRIES] == []


def test_every_key_that_a_page_uses_has_its_words() -> None:
    used = {key for path in (ROOT / "lanzarote_law").rglob("*.py") for key in keys_used(path)}
    assert len(used) >= 480
    assert sorted(used - set(ENTRIES)) == []


def keys_used(path: Path) -> set[str]:
    """The keys of words that a module names: in `word("since")` and `counted("error")`, and as titles of columns."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    called = set()
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(attr="word" | "counted" as name) | ast.Name(id="word" | "counted" as name),
                args=[ast.Constant(value=str(key)), *_],
            ):
                called |= {f"{key}.one", f"{key}.many"} if name == "counted" else {key}
    return called | {text for text in texts if re.fullmatch(r"[cehl]\.[a-z ]+", text)}


@pytest.mark.parametrize(
    ("language", "text"), [("en", "since 1 June 2022"), ("fr", "depuis le 1 June 2022"), ("nl", "sinds 1 June 2022")]
)
def test_the_place_of_a_phrase_is_filled(language: str, text: str) -> None:
    assert word("since", language, "1 June 2022") == text


def test_a_word_without_an_entry_is_a_fault_of_the_program_and_never_printed() -> None:
    with pytest.raises(KeyError, match="act:2011"):
        word("act:2011", "nl")


@pytest.mark.parametrize(
    ("language", "numbers"),
    [
        ("en", ["0 errors", "1 error", "2 errors"]),
        ("fr", ["0 erreur", "1 erreur", "2 erreurs"]),
        ("nl", ["0 fouten", "1 fout", "2 fouten"]),
    ],
)
def test_a_number_of_things_is_written_as_the_language_counts(language: str, numbers: list[str]) -> None:
    assert [counted("error", language, count) for count in range(3)] == numbers


@pytest.mark.parametrize(
    ("on", "language", "long", "short"),
    [
        ("2022-06-01", "en", "1 June 2022", "1 Jun 2022"),
        ("2022-06-01", "fr", "1er juin 2022", "1er juin 2022"),
        ("2022-06-01", "nl", "1 juni 2022", "1 juni 2022"),
        ("2018-01-26", "en", "26 January 2018", "26 Jan 2018"),
        ("2018-01-26", "fr", "26 janvier 2018", "26 janv. 2018"),
        ("2018-01-26", "nl", "26 januari 2018", "26 jan. 2018"),
        ("2024-08-31", "en", "31 August 2024", "31 Aug 2024"),
        ("2024-08-31", "fr", "31 août 2024", "31 août 2024"),
        ("2024-08-31", "nl", "31 augustus 2024", "31 aug. 2024"),
        ("2016-02-11", "fr", "11 février 2016", "11 févr. 2016"),
        ("2016-03-21", "nl", "21 maart 2016", "21 mrt. 2016"),
        ("2025-12-01", "fr", "1er décembre 2025", "1er déc. 2025"),
    ],
)
def test_a_day_is_written_as_a_reader_of_the_language_writes_it(on: str, language: str, long: str, short: str) -> None:
    assert (long_date(a_day(on), language), short_date(a_day(on), language)) == (long, short)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_has_its_name(language: str) -> None:
    days = [a_day(f"2024-{month:02}-15") for month in range(1, 13)]
    assert len({long_date(each, language) for each in days}) == 12
    assert len({short_date(each, language) for each in days}) == 12


@pytest.mark.parametrize(("language", "expected"), [("en", "Images"), ("fr", "Images (fr)"), ("nl", "Images [en]")])
def test_a_missing_translation_falls_back_to_english_and_says_so(language: str, expected: str) -> None:
    assert localized_text(a_text("Images", fr="Images (fr)"), language) == expected


def test_a_text_that_is_in_no_language_is_empty() -> None:
    assert localized_text(a_text(), "fr") == ""


# -- that each is used -----------------------------------------------------------------------------------------------


def keys_in_use() -> tuple[set[str], list[str]]:
    """Every text of the code that can be a key, and the patterns of those that are composed."""
    texts: set[str] = set()
    patterns: set[str] = set()
    for path in sorted((ROOT / "lanzarote_law").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts |= {node.value, *node.value.split()}
            elif isinstance(node, ast.JoinedStr):
                parts = [each.value if isinstance(each, ast.Constant) else None for each in node.values]
                if re.search(r"\w[. ]|[. ]\w", "".join(str(part) for part in parts if part)):
                    patterns.add("".join(".+" if part is None else re.escape(str(part)) for part in parts))
    return texts, sorted(patterns)


def test_every_word_of_the_catalogue_is_used() -> None:
    texts, patterns = keys_in_use()
    of_script = "".join(path.read_text("utf-8") for path in (ROOT / "lanzarote_law/render/formats/page").iterdir())
    assert len(ENTRIES) >= 700
    composed = re.compile("|".join(each for each in patterns if each not in {r".+\.one", r".+\.many"}))

    def is_used(key: str) -> bool:
        base = re.sub(r"\.(one|many)$", "", key)
        return {key, base} & texts != set() or key in of_script or any(map(composed.fullmatch, (key, base)))

    assert [key for key in ENTRIES if not is_used(key)] == []
