"""Two documents of one State: what one cites differently from the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.checking.document_comparison import differences
from tests.builders import a_day

if TYPE_CHECKING:
    from lanzarote_law.citations.cited_records import CitedLaw
    from lanzarote_law.model import Corpus

IN_FORCE = "Article 383bis of the Belgian Criminal Code makes possession an offence."
FORMER = "The former Article 383bis of the Belgian Criminal Code."
FORMER_RANGE = "Les anciens articles 417/9 à 417/11 du Code pénal ne sont plus en vigueur."


def cited(each: CitedLaw | None) -> str:
    if each is None:
        return "-"
    last = f" to {each.citation.article_to}" if each.citation.article_to else ""
    return f"{each.citation.instrument} {each.citation.article}{last}"


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (IN_FORCE, IN_FORCE, []),
        (IN_FORCE, FORMER, [("force", "CP 383bis", "CP 383bis")]),
        (FORMER, IN_FORCE, [("force", "CP 383bis", "CP 383bis")]),
        (IN_FORCE, "Article 170 CP 2024 applies.", [("succession", "CP 383bis", "CP2024 170")]),
        ("Article 170 CP 2024 applies.", IN_FORCE, [("succession", "CP2024 170", "CP 383bis")]),
        (FORMER, "Article 170 CP 2024 applies.", []),
        ("Question 8.1.a", "Questions 8.1.a and 9.10", [("item", "-", "QUESTIONNAIRE 9.10")]),
        ("Question 8.1.a", "No question is named.", []),
        (FORMER_RANGE, FORMER_RANGE, []),
        (
            FORMER_RANGE,
            "Les articles 417/10 et 417/11 du Code pénal sont en vigueur.",
            [("force", "CP 417/9 to 417/11", "CP 417/10"), ("force", "CP 417/9 to 417/11", "CP 417/11")],
        ),
        (
            FORMER_RANGE,
            "Les articles 417/9 à 417/11 du Code pénal.",
            [("force", "CP 417/9 to 417/11", "CP 417/9 to 417/11")],
        ),
        (f"{FORMER_RANGE} L'article 417/10 du Code pénal.", "L'article 417/10 du Code pénal.", []),
        (
            "Les articles 417/9 à 417/11 du Code pénal.",
            "Article 136 CP 2024 applies.",
            [("succession", "CP 417/9 to 417/11", "CP2024 136")],
        ),
    ],
)
def test_what_one_document_cites_differently(
    shipped: Corpus, first: str, second: str, found: list[tuple[str, str, str]]
) -> None:
    on = a_day("2026-11-30")
    told = differences(shipped, check(shipped, first, on), check(shipped, second, on))
    assert [(each.kind, cited(each.first), cited(each.second)) for each in told] == found
