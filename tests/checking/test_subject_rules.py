"""LL117 and LL118: an article cited for what another one is about, and numbers outside the rows of the data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.model import Text
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
        ("Article 138 of the new Criminal Code punishes voyeurism.", "138", "138 CP 2024", "135 CP 2024"),
        ("Le viol est réprimé par l'article 135 du nouveau Code pénal.", "135", "135 CP 2024", "138 CP 2024"),
        ("L'article 135 du nouveau Code pénal réprime le viol.", "135", "135 CP 2024", "138 CP 2024"),
        ("Artikel 138 nieuw Sw. bestraft voyeurisme, en zwaar.", "138", "138 CP 2024", "135 CP 2024"),
        ("Voyeurisme wordt bestraft door artikel 138 nieuw Sw.", "138", "138 CP 2024", "135 CP 2024"),
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
        (
            "| 417/8 CP 1867 | non-consensual dissemination of sexual content |",
            "417/8",
            "417/8 CP 1867",
            "417/9 CP 1867",
        ),
        ("- inceste commis sur un mineur : art. 417/19 CP 1867 ;", "417/19", "417/19 CP 1867", "417/18 CP 1867"),
        (
            "Voir l'article 29 de la Convention de Lanzarote sur la responsabilité des personnes morales.",
            "29",
            "article 29 of the Convention",
            "article 26 of the Convention",
        ),
        (
            "You will find art. 173 of the 1867 Code for possession of abuse images.",
            "173",
            "173 CP 1867",
            "173 CP 2024",
        ),
    ],
)
def test_the_title_of_another_article_beside_a_number_is_told(
    law: Corpus, text: str, number: str, article: str, other: str
) -> None:
    message, way = f"the words beside {article} are those of {other}", f"if that article is meant, write {other}"
    assert told(law, text, TODAY, "LL117") == [Told("LL117", number, message, way)]


@pytest.mark.parametrize(
    ("text", "day", "article", "other"),
    [
        ("Le viol est puni par l'article 373 du Code pénal (viol).", "2018-03-15", "373", "375"),
        ("Verkrachting: artikel 417/7 van het Strafwetboek (verkrachting).", "2024-10-01", "417/7", "417/11"),
        ("Rape is punished by article 417/7 of the Criminal Code (rape).", "2024-10-01", "417/7", "417/11"),
    ],
)
def test_a_title_that_two_articles_bore_at_different_times_is_that_of_the_article_of_the_time(
    law: Corpus, text: str, day: str, article: str, other: str
) -> None:
    message = f"the words beside {article} CP 1867 are those of {other} CP 1867"
    way = f"if that article is meant, write {other} CP 1867"
    assert told(law, text, day, "LL117") == [Told("LL117", article, message, way)]


def test_the_number_of_the_other_code_is_told_by_what_it_is_about(law: Corpus) -> None:
    text = "Hij heeft een minderjarige benaderd voor seksuele doeleinden (art. 151 van het Strafwetboek van 1867)."
    message = "the words beside 151 CP 1867 are those of 151 CP 2024"
    assert told(law, text, TODAY, "LL117") == [
        Told("LL117", "151", message, "if that article is meant, write 151 CP 2024")
    ]


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
        "| 417/8 CP 1867 | voyeurism | 417/9 CP 1867 | non-consensual dissemination of sexual content |",
        "Article 29 of the Lanzarote Convention on sentences passed in another Party",
        "Voir l'article 26 de la Convention de Lanzarote sur la responsabilité des personnes morales.",
    ],
)
def test_words_that_may_be_of_the_cited_article_are_not_told(law: Corpus, text: str) -> None:
    assert told(law, text, TODAY, "LL117") == []


@pytest.mark.parametrize(
    ("text", "cited", "row"),
    [
        ("L'article 417/24bis du Code pénal le punit.", "417/24bis", "417/5 and 417/64"),
        ("Artikel 433quater/11 van het Strafwetboek straft dit.", "433quater/11", "433quater/1 and 433quater/9"),
        ("L'article 377sexies du Code pénal le punissait.", "377sexies", "377 and 377quater"),
    ],
)
@pytest.mark.parametrize("on", ["2022-06-01", "2026-01-19"])
def test_a_number_outside_a_row_of_the_data_is_told_with_the_row(
    law: Corpus, text: str, cited: str, row: str, on: str
) -> None:
    message = f"article {cited} CP 1867 is outside the known series of articles in the data"
    way = f"check the number; the data contain {row}"
    assert told(law, text, on, "LL103", "LL118") == [Told("LL118", cited, message, way)]


@pytest.mark.parametrize("suffix", ["decies", "undecies", "duodecies", "terdecies", "quaterdecies", "quinquiesdecies"])
@pytest.mark.parametrize("text", ["Article {} of the Criminal Code", "L'article {} du Code pénal", "Artikel {} Sw."])
def test_an_article_beyond_the_last_one_that_the_data_contain_is_not_called_doubtful(
    law: Corpus, suffix: str, text: str
) -> None:
    [found] = told(law, f"{text.format('433' + suffix)} punishes it.", "2018-01-01", "LL103", "LL118")
    assert found.code == "LL103"


@pytest.mark.parametrize(
    "number", ["417/65", "458quinquies", "382sexies", "442quinquies", "433quater/10", "377quinquies"]
)
def test_a_series_may_continue_after_the_day_up_to_which_amendments_were_searched(law: Corpus, number: str) -> None:
    codes = [each.code for each in told(law, f"Article {number} of the Criminal Code 1867.", TODAY, "LL103", "LL118")]
    had_ended = number in {"377quinquies", "382sexies"}  # the series are known up to their end in 2022
    assert codes == ["LL118" if had_ended else "LL103"]


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


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("gewijzigd bij de wet van 6 december 2022", ["LL301"]),
        ("amended by the Act of 6 December 2022", ["LL301"]),
        ("gewijzigd bij de wet van 30 juli 2022", []),
        # before its last wording, or after the day up to which amendments were searched
        ("gewijzigd bij de wet van 1 juli 2022", []),
        ("modifié par la loi du 1er juillet 2026", []),
        ("gelezen met de wet van 6 december 2022", []),
    ],
)
def test_an_amendment_by_an_act_that_did_not_make_it_is_told(law: Corpus, words: str, codes: list[str]) -> None:
    assert [each.code for each in told(law, f"Art. 417/42 Sw., {words}, geldt.", "2026-04-20", "LL301")] == codes


@pytest.mark.parametrize(
    "text",
    [
        "Offenders convicted of human trafficking under Article 433 of the Criminal Code lose rights.",
        "La traite des êtres humains visée à l'article 433 du Code pénal est punie.",
        "Wie schuldig is aan mensenhandel (artikel 433 Sw.) wordt gestraft.",
    ],
)
def test_a_number_whose_suffix_is_missing_is_told_by_the_words_before_it(law: Corpus, text: str) -> None:
    message = "the words beside 433 CP 1867 are those of 433quinquies CP 1867"
    way = "if that article is meant, write 433quinquies CP 1867"
    assert told(law, text, "2018-01-01", "LL117") == [Told("LL117", "433", message, way)]


@pytest.mark.parametrize(
    "text",
    [
        "The use of minors under Article 433 of the Criminal Code is no trafficking.",
        "L'article 433 du Code pénal traite des mineurs.",
        "Mensenhandel wordt bestraft; zie ook de feiten bedoeld in artikel 433 Sw.",
        "Professional secrecy under Article 458 of the Criminal Code binds.",
    ],
)
def test_a_number_is_no_other_one_without_a_suffix_if_its_words_do_not_say_so(law: Corpus, text: str) -> None:
    assert told(law, text, "2018-01-01", "LL117") == []


def test_a_title_that_an_article_got_by_an_amendment_is_its_own(law: Corpus) -> None:
    text = "- voyeurism: Article 137 of the new Criminal Code."
    article = law.provision["be-cp-2024/137"]
    later = article.versions[-1]._replace(in_force_from=date(2026, 11, 1), date_name="", subject=Text("Voyeurism"))
    amended = article._replace(versions=(*article.versions, later))
    after = replace(law, provisions=tuple(amended if each is article else each for each in law.provisions))
    assert told(law, text, TODAY, "LL117")
    assert not told(after, text, TODAY, "LL117")
