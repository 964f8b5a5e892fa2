"""What a text says of the end of an article: its date, the act that repealed it, what replaced it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.rule_context import day_text
from tests.builders import a_day
from tests.checking.test_problems import REPLY, TODAY, Told, told
from tests.shipped import law as law_that_ships

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

IN_2022 = "which was repealed on 1 June 2022"


@pytest.mark.parametrize(
    ("text", "words", "article"),
    [
        ("L'article 371/1, abrogé le 1er juin 2021, punissait le voyeurisme.", "1er juin 2021", "371/1"),
        ("L'article 383bis du Code pénal a été abrogé par la loi du 29 février 2024.", "29 février 2024", "383bis"),
        ("La loi du 29 février 2024 a abrogé l'article 383bis du Code pénal.", "29 février 2024", "383bis"),
        ("L'article 383bis du Code pénal a été remplacé par l'article 171 le 1er septembre 2026.", None, "383bis"),
        ("Article 371/1 of the 1867 Criminal Code was repealed in 2021.", "2021", "371/1"),
        (
            "Article 383bis of the 1867 Criminal Code was repealed by the Act of 29 February 2024.",
            "29 February 2024",
            "383bis",
        ),
        ("Artikel 371/1 van het oude Strafwetboek werd op 1 juni 2021 opgeheven.", "1 juni 2021", "371/1"),
        (
            "Artikel 383bis van het Strafwetboek is opgeheven bij de wet van 29 februari 2024.",
            "29 februari 2024",
            "383bis",
        ),
        (
            "De wet van 29 februari 2024 heeft artikel 383bis van het Strafwetboek opgeheven.",
            "29 februari 2024",
            "383bis",
        ),
    ],
)
def test_a_wrong_date_or_act_of_a_repeal_is_told_with_the_right_ones(
    law: Corpus, text: str, words: str | None, article: str
) -> None:
    of = words or "1er septembre 2026"
    message = f"'{of}' is inconsistent with {article} CP 1867, {IN_2022}"
    assert told(law, text, TODAY, "LL305") == [Told("LL305", of, message, "repealed by the act of 21 March 2022")]


def test_the_date_for_which_a_repeal_was_fixed_at_first_is_told_with_the_mark_of_the_new_one(law: Corpus) -> None:
    (found,) = told(law, "L'article 417/10 de l'ancien Code pénal, abrogé le 8 avril 2026.", TODAY, "LL305")
    words = "'8 avril 2026' is inconsistent with 417/10 CP 1867, which was repealed on 1 September 2026 (inferred)"
    assert found.message == words


@pytest.mark.parametrize(
    ("text", "later", "article", "right"),
    [
        ("Article 340 of the new Criminal Code (formerly Article 417/24).", "340 CP 2024", "417/24", "151"),
        ("L'article 136 du nouveau Code pénal (ancien article 417/10).", "136 CP 2024", "417/10", "137"),
        ("Artikel 136 van het nieuwe Strafwetboek (vroeger artikel 417/10).", "136 CP 2024", "417/10", "137"),
        ("136 (vroeger artikel 417/10)", "136", "417/10", "137"),
        ("Art. 340 Sw. (het vroegere 417/24)", "340 CP 2024", "417/24", "151"),
        (
            "L'article 417/10 de l'ancien Code pénal, devenu l'article 136 du nouveau Code pénal.",
            "136 CP 2024",
            "417/10",
            "137",
        ),
        ("L'article 417/8 (actuel article 136 du nouveau Code pénal).", "136 CP 2024", "417/8", "135"),
        ("Article 417/24, now Article 340 of the new Criminal Code.", "340 CP 2024", "417/24", "151"),
    ],
)
def test_a_wrong_successor_is_told_with_the_right_one(
    law: Corpus, text: str, later: str, article: str, right: str
) -> None:
    message = f"according to the data, {later} did not replace {article} CP 1867"
    expected = Told("LL305", later.partition(" ")[0], message, f"{right} CP 2024 (inferred)")
    assert told(law, text, TODAY, "LL305") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "L'article 371/1, abrogé le 1er juin 2022, punissait le voyeurisme.",
        "L'article 383bis du Code pénal a été abrogé par l'article 35 de la loi du 21 mars 2022.",
        "La loi du 21 mars 2022 a abrogé l'article 383bis du Code pénal.",
        "Article 371/1 of the 1867 Criminal Code was repealed in 2022; the Act of 3 May 2003 is another matter.",
        "Artikel 371/1 van het oude Strafwetboek werd op 1 juni 2022 opgeheven.",
        "L'article 383bis, § 2, de l'ancien Code pénal a été abrogé le 3 mai 2010.",
        "Article 171 of the new Criminal Code (formerly Article 417/44).",
        "Artikel 137 van het nieuwe Strafwetboek (vroeger artikel 417/10).",
        "L'article 383bis, devenu l'article 171 du nouveau Code pénal.",
        "Les articles 458 et 458bis de l'ancien Code pénal sont devenus les articles 352 et 353 du nouveau Code pénal.",
        "in artikel 417/24 Sw. Ook cyberlokking (oud art. 433bis/1 Sw.)",
        "Article 20 of the Convention (formerly Article 383bis of the 1867 Criminal Code).",
    ],
)
def test_a_right_date_and_a_right_successor_are_not_told(law: Corpus, text: str) -> None:
    assert told(law, text, TODAY, "LL305") == []


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Article 383bis of the Criminal Code was repealed in 2017.", "was repealed in 2017", REPLY),
        ("L'article 383bis du Code pénal a été abrogé le 1er janvier 2017.", "a été abrogé le 1er janvier 2017", REPLY),
        ("Artikel 383bis van het Strafwetboek werd in 2017 opgeheven.", "werd in 2017 opgeheven", REPLY),
        (
            "Article 383bis of the Criminal Code, repealed by the law of 31 May 2016.",
            "repealed by the law of 31 May 2016",
            REPLY,
        ),
        ("Article 383bis of the Criminal Code is no longer in force.", "is no longer in force", REPLY),
        ("L'article 383bis du Code pénal n'est plus en vigueur.", "n'est plus en vigueur", REPLY),
        ("Artikel 383bis van het Strafwetboek is niet meer van kracht.", "is niet meer van kracht", REPLY),
        ("Article 383bis of the Criminal Code was repealed.", "was repealed", "2022-05-31"),
    ],
)
def test_an_end_of_law_in_force_is_told(law: Corpus, text: str, words: str, day: str) -> None:
    message = f"'{words}' is inconsistent with 383bis CP 1867, which is in force on {day_text(a_day(day))}"
    assert told(law, text, day, "LL305") == [Told("LL305", "383bis", message, "")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Article 171 of the new Criminal Code was replaced by article 182.", "was replaced by article 182"),
        ("L'article 171 du nouveau Code pénal a été remplacé par l'article 182.", "a été remplacé par l'article 182"),
        ("Artikel 171 van het nieuwe Strafwetboek werd vervangen door artikel 182.", "werd vervangen door artikel 182"),
    ],
)
def test_a_replacement_of_law_in_force_is_told(law: Corpus, text: str, words: str) -> None:
    [found] = told(law, text, TODAY, "LL305")
    is_in_force = "171 CP 2024, which is in force on 24 November 2026 (inferred)"
    assert found.message == f"'{words}' is inconsistent with {is_in_force}"


@pytest.mark.parametrize(
    "text",
    [
        "Article 383bis of the Criminal Code will be repealed.",
        "Article 383bis of the Criminal Code was repealed on 1 June 2022.",
        "Article 383bis of the Criminal Code, repealed by the Act of 21 March 2022.",
        "The bill says that article 383bis of the Criminal Code was repealed.",
        "Article 383bis of the Criminal Code was partly repealed in 2011.",
        "Paragraph 4 of article 383bis of the Criminal Code was repealed in 2011.",
        "Article 383bis, § 4, of the Criminal Code was repealed in 2011.",
        "Article 383bis of the Criminal Code was repealed in 1912.",
        "Article 383bis of the Criminal Code is repealed.",
        "L'article 383bis du Code pénal est abrogé.",
        "Artikel 383bis van het Strafwetboek wordt opgeheven.",
        "Article 383bis of the Criminal Code no longer applies to adults.",
        "If article 383bis of the Criminal Code is no longer in force, nothing punishes this.",
        "The penalty of article 383bis of the Criminal Code is no longer in force.",
        "Article 383bis of the Criminal Code was replaced by the Act of 2011.",
    ],
)
def test_an_end_to_come_of_a_part_of_a_bill_or_before_the_article_is_not_told(law: Corpus, text: str) -> None:
    assert told(law, text, REPLY, "LL305") == []


@pytest.mark.parametrize(
    "text",
    [
        "Vroeger was dat art. 377quater Sw.",
        "Formerly art. 377quater CC.",
        "Formerly this was Article 377quater of the Criminal Code.",
        "Auparavant, c'était l'article 377quater du Code pénal.",
    ],
)
def test_what_an_article_was_before_is_former_law_in_three_languages(law: Corpus, text: str) -> None:
    assert [each.code for each in told(law, text, TODAY)] == ["LL109"]


@pytest.mark.parametrize(
    "text",
    [
        "Selon l'arrêt n° 999/2025, l'article 171 du nouveau Code pénal est annulé.",
        "Article 171 of the new Criminal Code has since been annulled.",
        "Artikel 171 van het nieuwe Strafwetboek werd vernietigd.",
    ],
)
def test_an_annulment_that_the_data_do_not_record_is_a_note(law: Corpus, text: str) -> None:
    assert told(law, text, TODAY, "LL306") == [
        Told("LL306", "171", "these data record no annulment of 171 CP 2024", "")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "L'article 171 du nouveau Code pénal n'est pas annulé.",
        "L'article 171 du nouveau Code pénal vaut. Le contrat est annulé.",
        "L'article 171 du nouveau Code pénal est abrogé.",
        "L'article 383bis du Code pénal de 1867 a été annulé.",
    ],
)
def test_an_article_that_nobody_calls_annulled_or_that_has_ended_is_none_to_look_up(law: Corpus, text: str) -> None:
    assert told(law, text, TODAY, "LL306") == []


@pytest.mark.parametrize(
    "text",
    [
        "L'article 380bis du Code pénal est devenu l'article 380 le 27 mars 2001.",
        "Article 380bis of the 1867 Criminal Code became article 380 on 27 March 2001.",
        "L'article 380 du Code pénal (ancien article 380bis) punissait l'incitation à la débauche.",
        "Artikel 380 van het Strafwetboek (voorheen artikel 380bis) bestrafte het aanzetten tot ontucht.",
    ],
)
def test_a_number_that_an_article_once_had_is_neither_repealed_nor_another_article(text: str) -> None:
    codes = [each.code for each in told(law_that_ships(), text, "2019-05-15") if each.code != "LL109"]
    assert codes == []
