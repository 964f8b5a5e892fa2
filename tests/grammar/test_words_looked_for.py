"""Long patterns are tried only where one of their stems stands: they find what they find when tried everywhere."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.grammar import entry_into_force, repeal_phrases, word_patterns

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

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
PAST = {
    "repealed": (repeal_phrases.repealed, repeal_phrases.REPEALED),
    "became": (repeal_phrases.became, repeal_phrases.BECAME),
    "then": (repeal_phrases.then, repeal_phrases.THEN),
}


def texts() -> list[str]:
    """The lines of every page and table of citations, and of the examples of former law."""
    files = [*CITATIONS.glob("pages/*.txt"), *CITATIONS.glob("*.yaml"), *CITATIONS.glob("test_*.py")]
    return [line for file in sorted(files) for line in file.read_text("utf-8").splitlines()]


def test_words_that_say_that_something_enters_into_force_are_found_beside_their_stems() -> None:
    random = Random(383)  # noqa: S311  # the same texts in every run
    count = 0
    for _ in range(2_000):
        text = " ".join(random.choice(ENTERING) for _ in range(random.randint(1, 30)))
        everywhere = [match.span() for match in entry_into_force.ENTERS.finditer(text)]
        assert [match.span() for match in entry_into_force.entering(text)] == everywhere
        count += len(everywhere)
    assert count > 10_000


@pytest.mark.parametrize(("name", "least"), [("repealed", 40), ("became", 1_000), ("then", 8)])
def test_words_of_former_law_are_found_beside_their_stems(name: str, least: int) -> None:
    told: Callable[[str], re.Match[str] | None]
    told, pattern = PAST[name]
    everywhere = [pattern.search(line) for line in texts()]
    found = [told(line) for line in texts()]
    assert [match and match.span() for match in found] == [match and match.span() for match in everywhere]
    assert len([match for match in everywhere if match]) >= least


def test_a_first_letter_is_known_in_each_form_that_a_pattern_takes_for_it() -> None:
    assert [word_patterns.either_case(letter) for letter in "cks1"] == ["cC", "kK\u212a", "sS\u017f", "11"]
