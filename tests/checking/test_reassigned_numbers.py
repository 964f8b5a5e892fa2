"""LL116: an article number that passed to another rule, cited by a text of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from tests.builders import a_day

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

TP = "of the Preliminary Title of the Code of Criminal Procedure"
TODAY = "2026-11-24"


def told(law: Corpus, text: str, day: str = TODAY) -> list[tuple[str, str]]:
    """What is told of numbers that passed to another rule, and where that is now."""
    return [(each.message, each.suggestion) for each in check(law, text, a_day(day), select=("LL116",)).problems]


@pytest.mark.parametrize("head", ["Reply of Belgium, 26 January 2018", "Reply of Belgium"])
@pytest.mark.parametrize(
    ("article", "number", "way"),
    [
        ("Art. 7, § 1", "7", "the earlier rule: Belgians and residents: 6 TP CIC"),
        ("Art. 10, 5°", "10", "the earlier rule: 5°, al. 1: 12 TP CIC"),
        ("Art. 10, 4°", "10", "the earlier rule: 4°: 14/2 TP CIC"),
        (
            "Art. 12",
            "12",
            "the earlier rule: "
            + "; ".join(
                f"the requirement that the suspect be found in Belgium: {article}"
                for article in ("6 TP CIC, § 3", "7 TP CIC, § 2", "14/6 TP CIC, § 2")
            ),
        ),
        ("Art. 6", "6", "the present place of the earlier rule is not recorded"),
    ],
)
def test_a_text_of_before_is_warned_where_a_number_passed_to_another_rule(
    law: Corpus, head: str, article: str, number: str, way: str
) -> None:
    message = f"since 28 April 2024, {number} TP CIC has contained another rule"
    assert told(law, f"{head}\n\n{article} {TP} applies.") == [(message, way)]


@pytest.mark.parametrize(("day", "count"), [("2024-04-27", 0), ("2024-04-28", 1), ("2024-04-29", 1)])
def test_a_number_holds_another_rule_from_the_day_on(law: Corpus, day: str, count: int) -> None:
    assert len(told(law, f"Article 7, § 1, {TP} applies.", day)) == count


@pytest.mark.parametrize(
    "text",
    [
        f"Reply of Belgium, 3 May 2025\n\nArticle 7, § 1, {TP} applies.",
        f"Since 28 April 2024, article 7 {TP} reaches legal persons.",
        f"Articles 7 and 14/6 {TP} apply.",
        f"Article 21 {TP} applies.",
        f"Article 10ter {TP} applies.",
    ],
)
def test_nothing_is_told_of_a_text_of_later_nor_of_a_number_that_kept_its_rule(law: Corpus, text: str) -> None:
    assert told(law, text) == []
