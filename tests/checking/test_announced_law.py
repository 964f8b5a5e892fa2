"""Law to come of which a document itself says on which day it enters into force."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from tests.builders import a_day

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

CIRCULAR = (
    "Op 1 juni 2022 treedt een nieuw hoofdstuk in werking in het Strafwetboek.\n\nArt. 417/49 Sw. voorziet in een"
    " strafuitsluiting. De parketten kiezen steeds de zwaarste kwalificatie, en melden elke toepassing ervan. "
)
LATER = "Le rapport compte cent pages, dont voici un résumé fidèle, écrit pour le Parlement. " * 8


def codes(law: Corpus, text: str, day: str) -> list[str]:
    """What is told of law to come in a text."""
    return [each.code for each in check(law, text, a_day(day), select=("LL102", "LL112")).problems]


@pytest.mark.parametrize(("day", "told"), [("2022-05-31", ["LL112"]), ("2022-06-01", [])])
def test_a_circular_on_law_to_come_cites_it_as_such(law: Corpus, day: str, told: list[str]) -> None:
    assert codes(law, CIRCULAR, day) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # another day, or none
        (CIRCULAR.replace("1 juni 2022", "1 juli 2022"), ["LL102"]),
        (CIRCULAR.replace("treedt een nieuw hoofdstuk in werking", "komt er een nieuw hoofdstuk"), ["LL102"]),
        # a day for which it was fixed first
        ("Le nouveau Code pénal entrera en vigueur le 8 avril 2026. Voir l'article 171 CP 2024.", ["LL112"]),
        # at the end of a long text, what is called law of today is not
        (
            f"L'article 171 CP 2024 punit la production. {LATER}Le nouveau Code entrera en vigueur le 8 avril 2026.",
            ["LL102"],
        ),
        (
            (
                f"PROPOSITION DE LOI\n\nL'article 171 CP 2024 punit la production. {LATER}"
                "Le nouveau Code entrera en vigueur le 8 avril 2026."
            ),
            ["LL112"],
        ),
        (f"Voir l'article 171 CP 2024. {LATER}Le nouveau Code entrera en vigueur le 8 avril 2026.", ["LL112"]),
    ],
)
def test_only_what_begins_on_the_day_that_is_announced_is_law_to_come(law: Corpus, text: str, told: list[str]) -> None:
    assert codes(law, text, "2022-03-01") == told


@pytest.mark.parametrize(
    "text",
    [
        "La loi, qui n'est pas encore en vigueur, maintient ce régime à l'article 138 du futur Code pénal.",
        "Artikel 138 van het toekomstige Strafwetboek bestraft dat.",
    ],
)
def test_an_article_of_a_future_code_is_law_to_come(law: Corpus, text: str) -> None:
    assert codes(law, text, "2024-06-13") == ["LL112"]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Article 171 of the new Criminal Code makes it punishable from {}.", "April May September"),
        ("L'article 171 du nouveau Code pénal le punit à partir du {}.", "avril mai septembre"),
        ("Artikel 171 van het nieuwe Strafwetboek bestraft dit vanaf {}.", "april mei september"),
    ],
)
def test_a_date_first_fixed_for_it_announces_it_as_well(law: Corpus, text: str, months: str) -> None:
    first, other, present = months.split()
    assert codes(law, text.format(f"8 {first} 2026"), "2024-05-15") == ["LL112"]
    assert codes(law, text.format(f"8 {other} 2026"), "2024-05-15") == ["LL102"]
    assert codes(law, text.format(f"1 {present} 2026"), "2024-05-15") == ["LL112"]


@pytest.mark.parametrize(("on", "told"), [("2026-04-07", "LL112"), ("2026-04-08", "LL112"), ("2026-04-09", "LL102")])
def test_a_date_that_has_passed_announces_nothing(law: Corpus, on: str, told: str) -> None:
    assert codes(law, "Article 171 of the new Criminal Code makes it punishable from 8 April 2026.", on) == [told]
