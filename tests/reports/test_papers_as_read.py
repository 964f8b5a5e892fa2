"""What a lawyer who reads the papers of the program expects on the page, in each language."""

from __future__ import annotations

import re
from functools import cache

import pytest

from tests.command import run

DAY = "2026-12-01"


@cache
def paper(command: str, language: str = "en") -> str:
    """A report as text, with plain blanks."""
    text = run("report", *command.split(), "--as-of", DAY, "--lang", language).out
    return text.translate(dict.fromkeys((0xA0, 0x202F), " "))


@pytest.mark.parametrize(
    ("language", "age", "told"),
    [
        ("en", "a minor of fourteen or fifteen", "For 18(3), the court judged other facts, under the same article:"),
        ("fr", "un mineur de quatorze ou quinze ans", "Pour 18(3), la Cour a jugé d'autres faits, régis par le même"),
        ("nl", "een minderjarige van veertien of vijftien", "Voor 18(3) beoordeelde het Hof andere feiten, onder"),
    ],
)
def test_a_judgment_is_told_with_the_age_and_with_the_points_on_other_facts(language: str, age: str, told: str) -> None:
    text = paper("transposition", language)
    assert age in text
    assert told in text


@pytest.mark.parametrize("kind", ["gaps", "coverage", "transposition"])
@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_the_bar_of_the_earlier_day_says_who_filed_the_comments(kind: str, language: str) -> None:
    told = re.findall(
        r"^[^|\n]* 2018, [^()\n]* \(ECPAT [A-Z][^()]* Child Focus\) ?: ", paper(kind, language), re.MULTILINE
    )
    assert len(told) == (2 if kind == "coverage" else 1)
