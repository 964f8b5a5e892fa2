"""Long patterns are tried only where one of their stems stands: they find what they find when tried everywhere."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from random import Random

import pytest

from lanzarote_law.grammar import entry_into_force, former_law_phrases, period_phrases, repeal_phrases, word_patterns

CITATIONS = Path(__file__).parents[1] / "citations"
ENTERING = (
    *(
        "entered into force",
        "will come into effect",
        "est entrée en vigueur le",
        "entreront en vigueur",
        "entrant en vigueur",
    ),
    *(
        "in werking getreden",
        "in werking zal treden",
        "in werking zal",
        "trad in werking",
        "treedt op 1 mei in werking",
    ),
    *(
        "zal op de dag die de Koning bepaalt in werking treden",
        "in force since",
        "en vigueur depuis",
        "van kracht sinds",
    ),
    *("force", "effect", "werking", "trad", "zal", "article 383bis.", "\n\n", "TRAD IN WERKING", "kracht;"),
)
PHRASES = repeal_phrases, former_law_phrases, period_phrases
FORMER = tuple(
    """REPEALED REPEALS CALLED_BEFORE OF_OLD_RULES THE_FORMER_CODE_DID AFTER_IT HAVE_ENDED IN_A_QUOTED_REFERENCE
    CALLED_BEHIND OF_A_FORMER_CODE BEFORE_IT REPLACES COMPARES THEN_BEFORE STOOD_IN BEFORE_ITS_END AT_THAT_TIME THEN
    EARLIER_IN ADDED_AS_EARLIER TOLD_OF_OLD_RULES CHANGED BEFORE_NOW WHEN""".split()
)


@cache
def texts() -> list[str]:
    """The lines of every page and table of citations, and of the examples of former law."""
    files = [*CITATIONS.glob("pages/*.txt"), *CITATIONS.glob("*.yaml"), *CITATIONS.glob("test_*.py")]
    return [line for file in sorted(files) for line in file.read_text("utf-8").splitlines()]


@cache
def examples() -> list[str]:
    """The lines of the examples of former law, each whole, up to each article and from each number on."""
    files = (CITATIONS.parent / "checking").glob("test_*.py")
    lines = [line for file in sorted(files) for line in file.read_text("utf-8").splitlines()]
    heads = [line[: each.end()] for line in lines for each in re.finditer(r"(?i)\bart\w*\.?\s|l['’](?=art)", line)]
    heads.append("Ended since, without a recorded successor: ")
    return lines + heads + [line[each.end() :] for line in lines for each in re.finditer(r"\d[a-z]*\b", line)]


def test_words_that_say_that_something_enters_into_force_are_found_beside_their_stems() -> None:
    random = Random(383)  # noqa: S311  # the same texts in every run
    count = 0
    for _ in range(2_000):
        text = " ".join(random.choice(ENTERING) for _ in range(random.randint(1, 30)))
        everywhere = [match.span() for match in entry_into_force.ENTERS.finditer(text)]
        assert [match.span() for match in entry_into_force.find_entries_into_force(text)] == everywhere
        count += len(everywhere)
    assert count > 10_000


@pytest.mark.parametrize("name", FORMER)
def test_words_of_former_law_are_found_beside_their_parts(name: str) -> None:
    pattern: re.Pattern[str] = next(vars(each)[name] for each in PHRASES if name in vars(each))
    found = [match for words in (*texts(), *examples()) if (match := pattern.search(words))]
    said = [f" {match[0]} ".lower() for match in found]
    assert [words for words in said if not any(map(words.__contains__, former_law_phrases.WORDS_OF_FORMER_LAW))] == []
    assert said


def test_a_first_letter_is_known_in_each_form_that_a_pattern_takes_for_it() -> None:
    assert [word_patterns.either_case(letter) for letter in "cks1"] == ["cC", "kK\u212a", "sS\u017f", "11"]
