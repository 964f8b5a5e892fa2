"""Articles that a text itself puts into a code: a bill is not told that its own article does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from tests.builders import a_day

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

CODES = ("LL101", "LL103", "LL105")


def codes(law: Corpus, text: str) -> list[str]:
    return [each.code for each in check(law, text, a_day("2026-11-24"), select=CODES).problems]


@pytest.mark.parametrize("number", ["417/7", "417/12/1"])
@pytest.mark.parametrize(
    "text",
    [
        "Dans le Code pénal, il est inséré un article {}, rédigé comme suit :",
        "Insérer dans le Code pénal un article {}, rédigé comme suit :",
        "Un article {} est inséré dans le Code pénal.",
        "La proposition vise l'insertion d'un article {} dans le Code pénal.",
        "L'article {} proposé du Code pénal définit l'acte.",
        "L'article {} en projet du Code pénal définit l'acte.",
        "In het Strafwetboek wordt een artikel {} ingevoegd, luidende:",
        "Een artikel {} wordt in het Strafwetboek ingevoegd.",
        "Het voorstel voegt ook een artikel {} in het Strafwetboek in.",
        "Het ontworpen artikel {} van het Strafwetboek omschrijft het.",
        "An Article {} is inserted in the Criminal Code.",
        "The bill adds an Article {} to the Criminal Code, reading as follows.",
        "Proposed Article {} of the Criminal Code defines the act.",
    ],
)
def test_an_article_that_the_text_itself_makes_is_neither_repealed_nor_unknown(
    law: Corpus, text: str, number: str
) -> None:
    again = f"{text.format(number)}\n\nL'article {number} du Code pénal définit l'acte."
    assert codes(law, again) == []


@pytest.mark.parametrize(
    "text",
    [
        "Article 417/7 of the Criminal Code defines the act.",
        "L'article 417/7 du Code pénal est remplacé par ce qui suit : « Art. 417/7. Un acte »",
        "Dans l'article 417/7 du Code pénal, les mots « un acte » sont insérés.",
        "In artikel 417/7 van het Strafwetboek worden woorden ingevoegd.",
        "L'article 417/7 du Code pénal, inséré par la loi du 21 mars 2022, définit l'acte.",
    ],
)
def test_an_article_that_it_only_amends_or_names_is_repealed_as_ever(law: Corpus, text: str) -> None:
    assert set(codes(law, text)) == {"LL101"}


def test_a_bill_of_a_day_after_the_end_of_an_article_is_told_of_it(law: Corpus) -> None:
    text = "{}\n\nDans le Code pénal de 1867, il est inséré un article 417/7, rédigé comme suit :"
    assert codes(law, text.format("5 novembre 2026")) == ["LL101"]
    assert codes(law, text.format("5 novembre 2021")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Les dispositions qui suivent forment le livre II du Code pénal:\n\nArt. 79. Les définitions\n\nLe mineur.",
            [],
        ),
        ("De hiernavolgende bepalingen vormen boek II van het Strafwetboek:\n\nArt. 79. Definities\n\nDe dader.", []),
        ("The following provisions form Book II of the Criminal Code:\n\nArt. 79. Definitions\n\nA minor.", []),
        ("L'article 79 du nouveau Code pénal définit le mineur.", ["LL102"]),
    ],
)
def test_a_law_is_not_told_that_the_code_that_it_brings_in_is_not_in_force(
    law: Corpus, text: str, found: list[str]
) -> None:
    result = check(law, f"Art. 2. {text}", a_day("2024-02-29"), select=("LL102", "LL103"))
    assert [each.citation.code for each in result.citations if each.citation.article == "79"] == ["be-cp-2024"]
    assert [each.code for each in result.problems] == found


@pytest.mark.parametrize(
    ("begins", "day", "found"),
    [
        ("Article 1. This Act regulates a matter.\nArt. 2. In", "2005-08-10", []),
        ("Article 1er. La présente loi règle une matière.\nArt. 2. In", "2005-08-10", []),
        ("Artikel 1. Deze wet regelt een aangelegenheid.\nArt. 2. In", "2005-08-10", []),
        ("Article 1. This Act regulates a matter.\nArt. 2. In", "2005-08-11", ["LL102"]),
        ("By", "2005-08-10", ["LL102"]),
    ],
)
def test_a_law_may_cite_what_a_law_of_its_day_puts_in(law: Corpus, begins: str, day: str, found: list[str]) -> None:
    text = f"{begins} article 433quinquies of the Criminal Code it is punished."
    assert [each.code for each in check(law, text, a_day(day), select=("LL102",)).problems] == found
