"""Two documents of one State: what one cites differently from the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.checking.document_comparison import differences
from tests.builders import a_day

if TYPE_CHECKING:
    from lanzarote_law.citations.cited_records import Meaning
    from lanzarote_law.model import Corpus

IN_FORCE = "Article 383bis of the Belgian Criminal Code makes possession an offence."
FORMER = "The former Article 383bis of the Belgian Criminal Code."


def cited(each: Meaning | None) -> str:
    return f"{each.citation.instrument} {each.citation.article}" if each else "-"


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
    ],
)
def test_what_one_document_cites_differently(
    shipped: Corpus, first: str, second: str, found: list[tuple[str, str, str]]
) -> None:
    on = a_day("2026-11-30")
    told = differences(shipped, check(shipped, first, on), check(shipped, second, on))
    assert [(each.kind, cited(each.first), cited(each.second)) for each in told] == found
