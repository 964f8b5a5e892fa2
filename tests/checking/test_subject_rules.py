"""LL117 and LL118: an article cited for what another one is about, and numbers outside the rows of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checking.test_problems import TODAY, Told, told

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus


@pytest.mark.parametrize(
    ("text", "number", "article", "other"),
    [
        ("- voyeurism: Article 137 of the new Criminal Code.", "137", "137 CP 2024", "135 CP 2024"),
        ("Le viol (article 135 du nouveau Code pénal) reste puni.", "135", "135 CP 2024", "138 CP 2024"),
        ("Hij wordt vervolgd voor exhibitionisme (art. 138 nieuw Sw.).", "138", "138 CP 2024", "184 CP 2024"),
        ("Art. 138 of the new Criminal Code (voyeurism) applies.", "138", "138 CP 2024", "135 CP 2024"),
        (
            "The Convention, see Article 22 of the Lanzarote Convention (aggravating circumstances).",
            "22",
            "article 22 of the Convention",
            "article 28 of the Convention",
        ),
        (
            "It lets a child see abuse (Art. 21 of the Lanzarote Convention, corruption of children).",
            "21",
            "article 21 of the Convention",
            "article 22 of the Convention",
        ),
        ("8. International co-operation (Question 14)", "14", "question 14", "question 16"),
    ],
)
def test_the_title_of_another_article_beside_a_number_is_told(
    law: Corpus, text: str, number: str, article: str, other: str
) -> None:
    message, way = f"the words beside {article} are those of {other}", f"if that is meant, write {other}"
    assert told(law, text, TODAY, "LL117") == [Told("LL117", number, message, way)]


def test_the_number_of_the_other_code_is_told_by_what_it_is_about(law: Corpus) -> None:
    text = "Hij heeft een minderjarige benaderd voor seksuele doeleinden (art. 151 van het Strafwetboek van 1867)."
    message = "the words beside 151 CP 1867 are those of 151 CP 2024"
    assert told(law, text, TODAY, "LL117") == [Told("LL117", "151", message, "if that is meant, write 151 CP 2024")]


@pytest.mark.parametrize(
    "text",
    [
        "- voyeurism: Article 135 of the new Criminal Code.",
        "The rape of a minor under sixteen (article 143 of the new Criminal Code) is graver.",
        "Rape (articles 138, 142 and 143 of the new Criminal Code) is graver.",
        "Rape of somebody who slept (article 143 of the new Criminal Code) is graver.",
        "Le viol d'une personne vulnérable (article 142 du nouveau Code pénal) est puni.",
        "Article 135 of the new Criminal Code punishes voyeurism (Article 136 dissemination).",
        "He was charged with rape and convicted of less (article 134 of the new Criminal Code).",
        "Reservations (Article 20, paragraph 3, of the Lanzarote Convention)",
        "Jurisdiction and sexual abuse (Article 4 of the Lanzarote Convention)",
        "International co-operation (Question 16)",
        "Verkrachting blijft strafbaar; de rechter legt verboden op (art. 188 nieuw Sw.).",
    ],
)
def test_words_that_may_be_of_the_cited_article_are_not_told(law: Corpus, text: str) -> None:
    assert told(law, text, TODAY, "LL117") == []


@pytest.mark.parametrize(
    ("text", "cited", "row"),
    [
        ("Article 417/66 of the Criminal Code says so.", "417/66", "417/5 and 417/64"),
        ("L'article 417/24bis du Code pénal le punit.", "417/24bis", "417/5 and 417/64"),
        ("Artikel 433quater/11 van het Strafwetboek straft dit.", "433quater/11", "433quater/1 and 433quater/9"),
        ("L'article 377sexies du Code pénal le punissait.", "377sexies", "377 and 377quater"),
    ],
)
def test_a_number_outside_a_row_of_the_data_is_told_with_the_row(law: Corpus, text: str, cited: str, row: str) -> None:
    message = f"{cited} CP 1867 is in no row of the articles that the data have"
    way = f"check the number; the data have {row}"
    assert told(law, text, TODAY, "LL103", "LL118") == [Told("LL118", cited, message, way)]


@pytest.mark.parametrize(
    "text",
    [
        "Article 372bis of the Criminal Code was repealed in 1985.",
        "Article 3ter of the Preliminary Title of the Code of Criminal Procedure is on restorative justice.",
        "The new article 417/65 of the Criminal Code would be inserted by the bill.",
        "Article 458ter of the Criminal Code allows the consultation.",
    ],
)
def test_a_number_of_which_the_data_have_no_row_is_not_told(law: Corpus, text: str) -> None:
    assert told(law, text, TODAY, "LL118") == []
