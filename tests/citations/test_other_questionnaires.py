"""Items of other questionnaires, of another body or round, are none of the questionnaire of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.citations.named_act import QUESTIONNAIRE
from tests.builders import a_day

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus


def items(law: Corpus, text: str) -> tuple[list[str], list[str]]:
    """The items that are read, and the problems of items."""
    found = check(law, text, a_day("2026-11-24"), select=("LL107", "LL2"))
    cited = [each.citation.article for each in found.citations if each.citation.instrument == QUESTIONNAIRE]
    return cited, [each.code for each in found.problems if each.code == "LL107"]


@pytest.mark.parametrize(
    "text",
    [
        "See our answer to question 9.10 of the GREVIO questionnaire.",
        "Voir la réponse à la question 9.10 du questionnaire du GRETA.",
        "Zie het antwoord op vraag 9.10 van de vragenlijst van GREVIO.",
        "GRETA (third round), question 9.10, asks about the same.",
        "See question 9.10 of the questionnaire of the first monitoring round.",
        "Additional information to GREVIO\n\nReport of 2023\n\nQuestion 34. Rape.\n\nQuestion 9.10. More.",
        "Réponse de la Belgique au questionnaire du GRETA\n\nQuestion 9.10 : rien.\n\nQuestion 34 : rien.",
        "Reply to the Lanzarote Committee.\n\nGREVIO's report says more. Question 34 is answered there.",
    ],
)
def test_an_item_of_another_questionnaire_is_none_of_this_one(law: Corpus, text: str) -> None:
    assert items(law, text) == ([], [])


@pytest.mark.parametrize(
    ("text", "cited", "problems"),
    [
        ("## Question 9.10\n\nRead also what GREVIO found in its report of 2020.", ["9.10"], []),
        ("GREVIO published a report in 2020.\n\n## Question 9.10\n\nNone.", ["9.10"], []),
        ("Reply to the Lanzarote Committee and to GREVIO: report\n\n## Question 9.10\n\nNone.", ["9.10"], []),
        ("## Question 34\n\nNone.", ["34"], ["LL107"]),
        ("See below, question 34, and what GREVIO asked.", [], []),
        ("Reply to GRETA, questionnaire\n\nIt was said under question 9.10 of the Lanzarote Committee.", ["9.10"], []),
        ("## Question 9.10 of the second monitoring round\n\nGRETA asked it too.", ["9.10"], []),
    ],
)
def test_an_item_of_this_one_stays_one_beside_the_name_of_another_body(
    law: Corpus, text: str, cited: list[str], problems: list[str]
) -> None:
    assert items(law, text) == (cited, problems)
