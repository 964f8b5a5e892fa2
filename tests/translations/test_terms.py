"""The list of terms: each comes from an act, and the translations keep to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.translations import catalogues

TERMS = Path(__file__).parents[2] / "docs" / "terms.md"
COMPARED = {"read in the act", "French read", "Dutch read", "not compared"}


def rows() -> list[list[str]]:
    """The rows of the tables of terms, without their heads."""
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in TERMS.read_text(encoding="utf-8").splitlines()
        if line.startswith("| ") and line.count("|") == 6
    ]
    return [row for row in cells if row[0] not in {"English", "---"}]


def test_each_term_says_from_which_act_it_comes_and_how_far_it_was_compared() -> None:
    assert len(rows()) >= 120
    assert [row for row in rows() if not row[3] or row[4] not in COMPARED] == []


@pytest.mark.parametrize(("language", "column"), [("fr", 1), ("nl", 2)])
def test_the_translations_use_each_term(language: str, column: int) -> None:
    known = catalogues.read_translations(
        corpus_loading.read_catalogue(corpus_loading.default_folder(), language), language
    )
    whole = "\n".join(each.text for each in known.values()).lower()
    assert [row[column] for row in rows() if row[column].lower() not in whole] == []


@pytest.mark.parametrize(
    ("language", "left"),
    [
        ("fr", ("simple déclaration de culpabilité ;", "cyberprédation", "point de contact agréé", "désinhibitrice")),
        ("nl", ("loutere schuldigverklaring", "erkend meldpunt", "seksueel expliciete gedraging")),
    ],
)
def test_words_that_were_given_up_are_in_no_translation(language: str, left: tuple[str, ...]) -> None:
    known = catalogues.read_translations(
        corpus_loading.read_catalogue(corpus_loading.default_folder(), language), language
    )
    assert [(word, context) for word in left for context, each in known.items() if word in each.text] == []
