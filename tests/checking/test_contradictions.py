"""What a text says of the law and the data contradict: days of entry into force, penalties, exemptions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.grammar import aggravating_facts
from lanzarote_law.model import PENALTY_EFFECTS
from tests.builders import a_corpus, a_link, a_partner, a_provision, a_version, an_act, an_item
from tests.checking.test_problems import REPLY, TODAY, Told, told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lanzarote_law.model import Corpus


# -- LL302: days of entry into force ---------------------------------------------------------------------------------

PUT_OFF = "is not the date on which CP 2024 entered into force, which was postponed to 1 September 2026 (inferred)"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The new Criminal Code entered into force on 8 April 2026.", "8 April 2026"),
        ("Le nouveau Code pénal est entré en vigueur le 8 avril 2026.", "8 avril 2026"),
        ("Het nieuwe Strafwetboek is op 8 april 2026 in werking getreden.", "8 april 2026"),
        ("Het nieuwe Strafwetboek trad in werking op 8 april 2026.", "8 april 2026"),
        ("The new Criminal Code will come into force on 8 April 2026.", "8 April 2026"),
        ("Le nouveau Code pénal entrera en vigueur le 8 avril 2026.", "8 avril 2026"),
        ("On 8 April 2026 the new Criminal Code came into force.", "8 April 2026"),
        ("The new Penal Code, in force since 8 April 2026, says so.", "8 April 2026"),
        ("Since 2018 we waited: the new Criminal Code entered into force in April 2026.", "April 2026"),
        ("Grooming\nart. 417/24\nart. 999\nThe new Criminal Code entered into force on 8 April 2026.", "8 April 2026"),
    ],
)
def test_a_day_of_a_code_that_was_put_off_is_told_with_the_new_one(law: Corpus, text: str, words: str) -> None:
    assert told(law, text, TODAY, "LL302") == [Told("LL302", words, f"'{words}' {PUT_OFF}", "write 1 September 2026")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The new Criminal Code will enter into force on 1 January 2027.", "1 January 2027"),
        ("Le nouveau Code pénal entrera en vigueur le 1er janvier 2027.", "1er janvier 2027"),
        ("Het nieuwe Strafwetboek is in werking getreden op 1 januari 2024.", "1 januari 2024"),
        ("The Criminal Code of 2024 entered into force on 1 January 2025.", "1 January 2025"),
    ],
)
def test_a_day_of_a_code_in_another_year_is_told_though_its_day_is_inferred(law: Corpus, text: str, words: str) -> None:
    message = f"'{words}' is not the date on which CP 2024 entered into force, which is 1 September 2026 (inferred)"
    assert told(law, text, TODAY, "LL302") == [Told("LL302", words, message, "write 1 September 2026")]


@pytest.mark.parametrize(
    "text",
    [
        "On 29 February 2024 Parliament adopted the new Criminal Code, which enters into force two years later.",
        "Le 29 février 2024, la Chambre a adopté le nouveau Code pénal, qui entrera en vigueur deux ans plus tard.",
        "Het nieuwe Strafwetboek werd gepubliceerd op 8 april 2024 en treedt twee jaar later in werking.",
    ],
)
def test_the_day_on_which_a_code_was_adopted_or_published_is_none_of_its_start(law: Corpus, text: str) -> None:
    assert told(law, text, TODAY, "LL302") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Article 371/1 of the Criminal Code has applied since 2017.", "since 2017"),
        ("Since 2017, article 371/1 of the Criminal Code has applied.", "Since 2017"),
        ("L'article 371/1 du Code pénal s'applique depuis 2017.", "depuis 2017"),
        ("Artikel 371/1 van het Strafwetboek geldt sinds 2017.", "sinds 2017"),
        ("Voyeurisme is sinds 5 mei 2014 opgenomen in het Strafwetboek (art. 371/1).", "sinds 5 mei 2014"),
        ("Voyeurisme werd op 5 mei 2014 opgenomen in het Strafwetboek (art. 371/1).", "werd op 5 mei 2014"),
        ("Artikel 371/1 Sw. werd op 5 mei 2014 ingevoegd.", "werd op 5 mei 2014"),
    ],
)
def test_a_year_since_which_an_article_is_said_to_have_applied_is_told(law: Corpus, text: str, words: str) -> None:
    [found] = told(law, text, "2018-01-26", "LL301")
    assert found.message.startswith(f"'{words}' is inconsistent with 371/1 CP 1867")


def test_a_year_since_which_somebody_applies_an_article_is_of_practice(law: Corpus) -> None:
    patient = "Het slachtoffer (art. 371/1 Sw.) werd op 5 mei 2014 opgenomen in het ziekenhuis."
    assert told(law, patient, "2018-01-26", "LL301") == []
    assert told(law, "They have applied article 371/1 of the Criminal Code since 2017.", "2018-01-26", "LL301") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Article 176 of the new Criminal Code entered into force on 8 April 2026.", "8 April 2026"),
        ("L'article 176 du nouveau Code pénal est entré en vigueur le 8 avril 2026.", "8 avril 2026"),
        ("Artikel 176 van het nieuwe Strafwetboek is in werking getreden op 8 april 2026.", "8 april 2026"),
        ("Article 176 of the new Criminal Code has been in force since 8 April 2026.", "8 April 2026"),
        ("L'article 176 du nouveau Code pénal, en vigueur depuis le 8 avril 2026, le dit.", "8 avril 2026"),
    ],
)
def test_a_day_of_an_article_that_was_put_off_is_told_in_three_languages(law: Corpus, text: str, words: str) -> None:
    message = f"'{words}' {PUT_OFF.replace('CP 2024', '176 CP 2024')}"
    assert told(law, text, TODAY, "LL302", "LL301") == [Told("LL302", words, message, "write 1 September 2026")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L'article 417/49 du Code pénal, entré en vigueur le 21 mars 2022, le dit.", "21 mars 2022"),
        ("Article 417/49 of the Criminal Code, in force since 21 March 2022, says so.", "21 March 2022"),
        ("L'article 417/49 du Code pénal, en vigueur depuis le 15 avril 2022, le dit.", "15 avril 2022"),
        ("Article 417/49 of the Criminal Code, in force since 1 June 2021, says so.", "1 June 2021"),
    ],
)
def test_the_day_of_an_act_is_not_the_one_on_which_its_article_entered_into_force(
    law: Corpus, text: str, words: str
) -> None:
    message = f"'{words}' is not the date on which 417/49 CP 1867 entered into force, which is 1 June 2022"
    assert told(law, text, TODAY, "LL302", "LL301") == [Told("LL302", words, message, "write 1 June 2022")]


@pytest.mark.parametrize(
    ("text", "cited", "words", "article", "days"),
    [
        (
            "Article 176 of the new Criminal Code was inserted by the Act of 21 March 2022.",
            "176",
            "inserted by the Act of 21 March 2022",
            "176 CP 2024",
            ("29 February 2024", "1 September 2026"),
        ),
        (
            "Article 383bis of the Criminal Code was inserted by the Act of 10 April 2014.",
            "383bis",
            "inserted by the Act of 10 April 2014",
            "383bis CP 1867",
            ("13 April 1995", "5 May 1995"),
        ),
        (
            "L'article 417/24 du Code pénal, inséré par la loi du 1er février 2016, le punit.",
            "417/24",
            "inséré par la loi du 1er février 2016",
            "417/24 CP 1867",
            ("21 March 2022", "1 June 2022"),
        ),
        (
            "Artikel 417/24 van het Strafwetboek, ingevoegd bij de wet van 1 februari 2016, straft.",
            "417/24",
            "ingevoegd bij de wet van 1 februari 2016",
            "417/24 CP 1867",
            ("21 March 2022", "1 June 2022"),
        ),
    ],
)
def test_an_act_that_is_said_to_have_inserted_an_article_is_held_against_its_own(
    law: Corpus, text: str, cited: str, words: str, article: str, days: tuple[str, str]
) -> None:
    message = (
        f"'{words}' is inconsistent with {article}: the act is dated {days[0]} and entered into force on {days[1]}"
        f"{' (inferred)' if '2024' in article else ''}"
    )
    assert told(law, text, TODAY, "LL301") == [Told("LL301", cited, message, f"write {days[0]}")]


@pytest.mark.parametrize(
    "text",
    [
        "Article 417/24 of the Criminal Code, inserted by the Act of 21 March 2022, punished it.",
        "L'article 383bis du Code pénal, inséré par la loi du 13 avril 1995, le punissait.",
        "Article 383bis of the Criminal Code was amended by the Act of 10 April 2014.",
        "Article 383bis, § 4, of the Criminal Code, whose second sentence was inserted by an Act of 31 May 2016, did.",
        "This was inserted by the Act of 10 April 2014.",
    ],
)
def test_an_act_that_made_or_changed_an_article_is_right(law: Corpus, text: str) -> None:
    assert told(law, text, TODAY, "LL301") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Article 171 of the new Criminal Code (level 5) applies.", "level 5"),
        ("L'article 171 du nouveau Code pénal prévoit une peine de niveau 5.", "niveau 5"),
        ("Article 171 of the new Criminal Code (imprisonment of 10 to 15 years).", "imprisonment of 10 to 15 years"),
    ],
)
def test_a_penalty_of_the_new_code_is_held_against_its_level(law: Corpus, text: str, words: str) -> None:
    message = f"according to the data, '{words}' is not a penalty of 171 CP 2024 (inferred)"
    level = (
        "level 3 (imprisonment of more than 3 and not more than 5 years; an accessory"
        " fine of EUR 200-10,000 may be added)"
    )
    way = f"the data record: {level}"
    assert told(law, text, TODAY, "LL303") == [Told("LL303", words, message, way)]


IN_2016 = (
    "§ 1: réclusion of 5 to 10 years and a fine of EUR 500-10,000; § 2: imprisonment of 1 month to 1 year and a fine"
    " of EUR"
    " 100-1,000; § 3 (association): réclusion of 10 to 15 years and a fine of EUR 500-50,000"
)


@pytest.mark.parametrize(
    ("text", "words", "article", "penalty"),
    [
        (
            "Possession was an offence carrying imprisonment of two to five years (Article 383bis § 2 CC).",
            "imprisonment of two to five years",
            "383bis CP 1867",
            IN_2016,
        ),
        (
            "L'article 383bis, § 2, du Code pénal prévoyait la réclusion de cinq à dix ans.",
            "réclusion de cinq à dix ans",
            "383bis CP 1867",
            IN_2016,
        ),
        (
            "Artikel 371/3 Sw. bestraft de weigering met een gevangenisstraf van een maand tot een jaar.",
            "gevangenisstraf van een maand tot een jaar",
            "371/3 CP 1867",
            "a fine of EUR 200-15,000",
        ),
    ],
)
def test_a_penalty_is_held_against_the_paragraph_that_is_cited_and_against_a_fine(
    law: Corpus, text: str, words: str, article: str, penalty: str
) -> None:
    message = f"according to the data, '{words}' is not a penalty of {article}"
    assert told(law, text, REPLY, "LL303") == [Told("LL303", words, message, f"the data record: {penalty}")]


def test_a_penalty_behind_which_the_article_stands_in_a_bracket_is_its_own(law: Corpus) -> None:
    text = "Voyeurism is a level 5 offence in its plain form (Article 135 of the new Code)."
    message = "according to the data, 'level 5' is not a penalty of 135 CP 2024 (inferred)"
    level = (
        "level 3 (imprisonment of more than 3 and not more than 5 years; an accessory"
        " fine of EUR 200-10,000 may be added)"
    )
    assert told(law, text, TODAY, "LL303") == [Told("LL303", "level 5", message, f"the data record: {level}")]


@pytest.mark.parametrize(
    "text",
    [
        "Possession carried imprisonment of one month to one year (Article 383bis § 2 CC).",
        "In 1998 Article 383bis of the Criminal Code punished it with réclusion of five to eight years.",
        "L'article 383bis, § 3, du Code pénal prévoyait la réclusion de dix à quinze ans.",
        "Le taux est le niveau 5 et la définition reste (article 135 du nouveau Code pénal).",
        "Artikel 371/3 Sw. voorziet een geldboete van 200 tot 15.000 euro.",
    ],
)
def test_a_penalty_of_its_paragraph_or_of_a_version_that_was_not_read_is_not_told(law: Corpus, text: str) -> None:
    assert told(law, text, REPLY, "LL303") == []


@pytest.mark.parametrize(
    "text",
    [
        "The bill would amend article 135 of the new Criminal Code to raise the penalty to level 5.",
        "We recommend a level 5 penalty in article 135 of the new Criminal Code.",
        "Article 135 of the new Criminal Code carries a penalty of level 3, not level 5.",
        "Le projet de loi porte la peine de l'article 135 du nouveau Code pénal au niveau 5.",
        "Nous recommandons à l'article 135 du nouveau Code pénal une peine de niveau 5.",
        "Wij stellen voor in artikel 135 van het nieuwe Strafwetboek een straf van niveau 5 op te nemen.",
        "Het wetsvoorstel verhoogt de straf van artikel 135 van het nieuwe Strafwetboek tot niveau 5.",
    ],
)
def test_a_penalty_that_is_proposed_or_denied_is_not_held_against_the_law(law: Corpus, text: str) -> None:
    assert told(law, text, TODAY, "LL303") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "L'accès a été ajouté à l'article 383bis, § 2, du Code pénal par la loi du 10 avril 2014.",
            "ajouté à l'article 383bis, § 2, du Code pénal par la loi du 10 avril 2014",
        ),
        (
            "Access was added to Article 383bis of the Criminal Code by the Act of 1 February 2016.",
            "added to Article 383bis of the Criminal Code by the Act of 1 February 2016",
        ),
        (
            "De toegang werd toegevoegd aan artikel 383bis van het Strafwetboek door de wet van 10 april 2014.",
            "toegevoegd aan artikel 383bis van het Strafwetboek door de wet van 10 april 2014",
        ),
    ],
)
def test_an_act_that_is_said_to_have_added_to_an_article_is_held_against_those_that_did(
    law: Corpus, text: str, words: str
) -> None:
    days = "13 April 1995, 28 November 2000, 30 November 2011, 31 May 2016"
    message = f"'{words}' is inconsistent with 383bis CP 1867: according to the data, it comes from the acts of {days}"
    assert [each.message for each in told(law, text, REPLY, "LL301")] == [message]
    right = text.replace("10 avril 2014", "30 novembre 2011").replace("1 February 2016", "31 May 2016")
    assert told(law, right.replace("10 april 2014", "30 november 2011"), REPLY, "LL301") == []


def test_a_level_that_the_new_code_has_is_right(law: Corpus) -> None:
    assert told(law, "Article 171 of the new Criminal Code (level 3) applies.", TODAY, "LL303") == []


def test_a_day_that_is_broken_over_a_line_is_told_in_one(law: Corpus) -> None:
    found = told(law, "The new Criminal Code entered into force on 8\nApril 2026.", TODAY, "LL302")
    assert [each.message for each in found] == [f"'8 April 2026' {PUT_OFF}"]


@pytest.mark.parametrize(("day", "count"), [("2026-03-29", 0), ("2026-03-30", 1), ("2026-03-31", 1)])
def test_before_it_was_put_off_a_day_was_right(law: Corpus, day: str, count: int) -> None:
    text = "The new Criminal Code will enter into force on 8 April 2026."
    assert len(told(law, text, day, "LL302")) == count


def test_a_document_of_before_may_give_the_day_that_was_put_off_later(law: Corpus) -> None:
    text = "Academic year 2023-2024\n\nThe new Criminal Code will enter into force on 8 April 2026."
    assert told(law, text, TODAY, "LL302") == []


@pytest.mark.parametrize(
    ("text", "words", "of"),
    [
        ("The Act of 21 March 2022 entered into force on 1 July 2022.", "1 July 2022", "Act of 21 March 2022"),
        (
            "La loi du 21 mars 2022 est entrée en vigueur le 1er juillet 2022.",
            "1er juillet 2022",
            "loi du 21 mars 2022",
        ),
        ("De wet van 21 maart 2022 trad in werking op 1 juli 2022.", "1 juli 2022", "wet van 21 maart 2022"),
        ("Article 417/49 of the Criminal Code came into force on 1 July 2022.", "1 July 2022", "417/49 CP 1867"),
    ],
)
def test_a_day_of_an_act_or_an_article_that_is_another_one_is_told(law: Corpus, text: str, words: str, of: str) -> None:
    message = f"'{words}' is not the date on which {of} entered into force, which is 1 June 2022"
    assert told(law, text, TODAY, "LL302") == [Told("LL302", words, message, "write 1 June 2022")]


@pytest.mark.parametrize(
    "text",
    [
        "The new Criminal Code entered into force on 1 September 2026.",
        "The new Criminal Code entered into force in 2026.",
        "Le nouveau Code pénal est entré en vigueur en septembre 2026.",
        "The Act of 21 March 2022 entered into force on 1 June 2022.",
        "The new Civil Code entered into force on 8 April 2026.",
        "Le nouveau Code civil est entré en vigueur le 8 avril 2026.",
        "Some provisions of the new Criminal Code entered into force on 8 April 2026.",
        "It entered into force on 8 April 2026, as the new Criminal Code says.",
        "The treaty entered into force on 8 April 2026; the new Criminal Code is later.",
        "The new Criminal Code was published on 8 April 2026.",
        "The new Criminal Code was published on 8 April 2024 and enters into force two years later.",
        "Today the Act of 21 March 2022 (published on 30 March 2022) has entered into force.",
        "Today the Act of 21 March 2022 (published in the Official Gazette on 30 March 2022) has entered into force.",
        "La loi du 21 mars 2022 (publiée le 30 mars 2022) est entrée en vigueur.",
        "De wet van 21 maart 2022 (bekendgemaakt op 30 maart 2022) is in werking getreden.",
        "The Act of 3 May 1999 entered into force on 8 April 2026.",
        "The Convention, of which the new Criminal Code speaks, entered into force on 1 July 2010.",
    ],
)
def test_a_day_that_fits_or_is_said_of_something_else_is_none(law: Corpus, text: str) -> None:
    assert told(law, text, TODAY, "LL302") == []


@pytest.mark.parametrize(("mark", "count"), [("seen", 1), ("second-hand", 1), ("inferred", 0), ("unverified", 0)])
def test_a_day_is_told_only_where_the_data_know_it_well(mark: str, count: int) -> None:
    corpus = a_corpus(
        an_act("act:1", dated="2020-01-01", in_force="2020-02-01", verification=mark),
        a_provision("old/100", a_version("2020-02-01")),
    )
    text = "The Act of 1 January 2020 entered into force on 1 March 2020."
    assert len(told(corpus, text, TODAY, "LL302")) == count


# -- LL303: penalties ------------------------------------------------------------------------------------------------

POSSESSION = "imprisonment of 1 to 5 years and a fine of EUR 500-10,000"
PENALTIES = a_corpus(
    a_provision("old/100", a_version(penalty=POSSESSION)),
    a_provision(
        "old/101", a_version(penalty="§ 1: réclusion of 5 to 10 years; § 2: imprisonment of 1 month to 1 year")
    ),
    a_provision("old/102", a_version(penalty="level 3 (imprisonment of more than 3 to 5 years)")),
    a_provision(
        "old/103",
        a_version("2000-01-01", penalty="imprisonment of 1 to 2 years"),
        a_version("2010-01-01", penalty="imprisonment of 2 to 4 years"),
    ),
    a_provision("old/104", a_version(penalty="imprisonment of 1 to 2 years", penalty_verification="inferred")),
    a_provision("old/105", a_version(penalty="imprisonment of 1 to 2 years (from recollection)")),
    a_provision("old/106", a_version()),
    a_provision("old/107", a_version(penalty="imprisonment of 1 to 2 years"), partners=(a_partner("old/101"),)),
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Article 100 Sw. punishes it with imprisonment of six months to five years.",
            "imprisonment of six months to five years",
        ),
        (
            "Possession: imprisonment of six months to three years (article 100 Sw.).",
            "imprisonment of six months to three years",
        ),
        ("Article 100 Sw. carries five to ten years' imprisonment.", "carries five to ten years' imprisonment"),
        (
            "L'article 100 Sw. prévoit un emprisonnement de six mois à trois ans.",
            "emprisonnement de six mois à trois ans",
        ),
        ("puni par l'article 100 Sw. d'un emprisonnement d'un mois à un an", "emprisonnement d'un mois à un an"),
        ("| Bezit | art. 100 Sw. | gevangenisstraf van drie tot vijf jaar |", "gevangenisstraf van drie tot vijf jaar"),
        ("Article 100 Sw.: imprisonment of 1 to 5 years and a fine of EUR 100 to 1,000.", "fine of EUR 100 to 1,000"),
        ("Article 102 Sw. provides for a penalty of level 4.", "level 4"),
        ("L'article 102 Sw. prévoit une peine de niveau 2.", "niveau 2"),
        ("Artikel 102 Sw.: een straf van niveau 5.", "niveau 5"),
        ("Article 103 Sw. carries imprisonment of 3 to 4 years.", "imprisonment of 3 to 4 years"),
    ],
)
def test_a_penalty_that_no_version_has_is_told(text: str, words: str) -> None:
    (found,) = told(PENALTIES, text, REPLY, "LL303")
    number = found.message.partition(" is not a penalty of ")[2].partition(" ")[0]
    assert (found.of, found.message) == (
        words,
        f"according to the data, '{words}' is not a penalty of {number} PC 1867",
    )
    penalty = PENALTIES.provision[f"old/{number}"].versions[-1].penalty
    assert found.suggestion == f"the data record: {penalty}"


@pytest.mark.parametrize(
    "text",
    [
        "Article 100 Sw. punishes it with imprisonment of one to five years.",
        "Article 100 Sw.: a fine of EUR 500 to 10,000.",
        "Article 100 Sw.: a fine of EUR 4,000 to 80,000, with the surcharge.",
        "L'article 101 Sw. prévoit la réclusion de cinq à dix ans ou un emprisonnement d'un mois à un an.",
        "Article 102 Sw. provides for imprisonment of three to five years (level 3).",
        "Article 103 Sw. carried imprisonment of one to two years.",
        # of which the data are not sure, or know none
        "Article 104 Sw. carries imprisonment of three to four years.",
        "Article 105 Sw. carries imprisonment of three to four years.",
        "Article 106 Sw. carries imprisonment of three to four years.",
        # of another case, of another article, of a person
        "Article 100 Sw.: where the victim dies, imprisonment of ten to fifteen years.",
        "Article 100 Sw.: an attempt carries imprisonment of one to two years.",
        "Article 107 Sw.: against a minor, imprisonment of five to ten years.",
        "Articles 100 and 106 Sw. carry imprisonment of three to four years.",
        "Article 100 Sw. applies; imprisonment of three to four years is another thing.",
        "Article 100 Sw. punishes it. It carries imprisonment of three to four years.",
        "The court, by article 100 Sw., imposes fifteen months' imprisonment and a fine of EUR 300.",
        "Article 100 Sw. protects children of twelve to fourteen years old.",
        "Article 100 Sw. was discussed for two to three years.",
        "Article 100 Sw. has no level 4.",
    ],
)
def test_a_penalty_that_fits_or_is_not_said_of_the_article_is_none(text: str) -> None:
    assert told(PENALTIES, text, REPLY, "LL303") == []


def test_each_penalty_is_held_against_its_own_article() -> None:
    text = (
        "Article 100 Sw. punishes possession with imprisonment of one to five years, article 101 Sw. production with"
        " imprisonment of five to ten years and article 103 Sw. access with imprisonment of two to four years."
    )
    assert [each.message for each in told(PENALTIES, text, REPLY, "LL303")] == []
    wrong = text.replace("five to ten years", "six to nine years")
    assert [each.message for each in told(PENALTIES, wrong, REPLY, "LL303")] == [
        "according to the data, 'imprisonment of six to nine years' is not a penalty of 101 PC 1867"
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Article 417/47 of the Criminal Code: access, imprisonment of six months to three years.", 1),
        ("Article 417/47 of the Criminal Code: access, imprisonment of one to three years.", 0),
        ("Artikel 383bis, § 2, Sw.: gevangenisstraf van een maand tot een jaar, geldboete van 100 tot 1.000 euro.", 0),
        ("L'article 383bis du Code pénal : réclusion de cinq à dix ans et amende de 500 à 10.000 euros.", 0),
        ("Article 173 of the new Criminal Code: a penalty of level 6.", 1),
    ],
)
def test_penalties_are_held_against_the_shipped_data_where_these_were_seen(law: Corpus, text: str, count: int) -> None:
    assert len(told(law, text, "2024-01-01", "LL303")) == count


# -- LL203: exemptions -----------------------------------------------------------------------------------------------

EXEMPTS = a_corpus(
    an_item("9.10", aspects="sharing exchange"),
    an_item("10.1", aspects="exchange"),
    a_provision("old/100"),
    a_provision("old/101"),
    a_link("old/100", "9.10", "sharing", role="incriminates"),
    a_link("old/101", "9.10", "exchange", role="exempts"),
    a_link("old/101", "10.1", "exchange", role="exempts"),
)
AN_EXEMPTION = Told(
    "LL203",
    "101",
    "101 PC 1867 is cited under item 9.10, but according to the data it exempts conduct from criminal liability",
    "state that it exempts conduct from criminal liability; the offences are 100 PC 1867",
)


@pytest.mark.parametrize(
    "text",
    [
        "In answer to question 9.10, the authorities refer to article 101 of the Penal Code.",
        "En réponse à la question 9.10, les autorités citent l'article 101 du Sw.",
        "Als antwoord op vraag 9.10 verwijst de regering naar artikel 101 Sw.",
        "Question 9.10: articles 100 and 101 of the Penal Code.",
        "Question 9.10\n\nArticle 101 of the Penal Code punishes it.",
        "We cited article 101 of the Penal Code for question 9.10 as what punishes it.",
    ],
)
def test_an_exemption_that_is_cited_as_an_offence_is_told_with_the_offences(text: str) -> None:
    assert told(EXEMPTS, text, REPLY, "LL203") == [AN_EXEMPTION]


@pytest.mark.parametrize(
    "text",
    [
        "Question 9.10: article 100 of the Penal Code.",
        "Question 9.10: article 101 of the Penal Code exempts them.",
        "Question 9.10: by article 101 of the Penal Code, there is no offence.",
        "Vraag 9.10: artikel 101 Sw.: met toestemming is er geen misdrijf.",
        "Question 9.10 : l'article 101 Sw. exclut l'infraction, qui n'est pas punissable.",
        "In the answer to question 9.10, do not refer to article 101 of the Penal Code.",
        "Question 10.1: article 101 of the Penal Code.",
        "Article 101 of the Penal Code. Question 9.10: none.",
        "See question 9.10. Article 101 of the Penal Code.",
    ],
)
def test_an_exemption_of_which_the_text_says_so_or_that_is_asked_for_is_none(text: str) -> None:
    assert told(EXEMPTS, text, REPLY, "LL203") == []


# -- LL303: the penalties of other articles, for a case that the text states -------------------------------------------

SENTENCES = {
    "en": "Article {number} of the new Criminal Code punishes {subject} with level {level}.",
    "fr": "L'article {number} du nouveau Code pénal punit {subject} d'une peine de niveau {level}.",
    "nl": "Artikel {number} van het nieuwe Strafwetboek bestraft {subject} met een straf van niveau {level}.",
}
TWENTY = "134 135 136 137 138 143 145 151 152 153 154 158 162 166 171 172 173 174 182 184".split()


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("number", TWENTY)
def test_words_that_describe_an_offence_open_no_other_penalty_and_an_aggravating_fact_opens_its_own(
    law: Corpus, number: str, language: str
) -> None:
    def levels_told(subject: str, levels: Iterable[int]) -> set[int]:
        sentence = SENTENCES[language]
        texts = {each: sentence.format(number=number, subject=subject, level=each) for each in levels}
        return {each for each, text in texts.items() if told(law, text, TODAY, "LL303")}

    offence = law.provision[f"be-cp-2024/{number}"]
    subject = getattr(offence.subject, language)
    right = {each.level for each in offence.versions[-1].penalties.penalties if each.level}
    assert right
    assert levels_told(subject, range(1, 9)) == set(range(1, 9)) - right
    for partner in offence.partners:
        other = law.provision[partner.provision]
        raised = aggravating_facts.named_offences(offence.subject.en)
        for each in other.versions[-1].penalties.penalties if partner.does in PENALTY_EFFECTS else ():
            if each.level and (not each.part or raised & aggravating_facts.named_offences(each.part)):
                assert levels_told(f"{subject} ({getattr(other.subject, language)})", [each.level]) == set()


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        (
            (
                "L'article 171 du nouveau Code pénal punit la production d'images d'abus sexuels de mineurs d'un"
                " emprisonnement de cinq à dix ans."
            ),
            "emprisonnement de cinq à dix ans",
            TODAY,
        ),
        (
            "L'article 171 du nouveau Code pénal punit la production d'une peine de niveau 4. Les mineurs y gagnent.",
            "niveau 4",
            TODAY,
        ),
        (
            "L'article 171 du nouveau Code pénal punit l'acte sans l'accord de la victime d'une peine de niveau 2.",
            "niveau 2",
            TODAY,
        ),
        ("Article 138 of the new Criminal Code punishes rape of a minor with level 3.", "level 3", TODAY),
        (
            "Artikel 138 van het nieuwe Strafwetboek bestraft verkrachting van een minderjarige met niveau 3.",
            "niveau 3",
            TODAY,
        ),
        (
            (
                "Article 383bis § 2 of the Criminal Code punishes possession of child pornography by imprisonment of"
                " one month to three years."
            ),
            "imprisonment of one month to three years",
            REPLY,
        ),
        ("Article 143 of the new Criminal Code punishes rape with level 5.", "level 5", TODAY),
        (
            "Artikel 138 van het nieuwe Strafwetboek bestraft verkrachting met een straf van vijftien jaar, niveau 6.",
            "niveau 6",
            TODAY,
        ),
    ],
)
def test_a_penalty_of_another_case_than_the_text_states_is_told(law: Corpus, text: str, words: str, day: str) -> None:
    assert [(each.code, each.of) for each in told(law, text, day, "LL303")] == [("LL303", words)]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("een straf van vijftien jaar", set()),
        ("wordt bestraft met opsluiting van vijftien jaar", set()),
        ("een straf van tien jaar tot vijftien jaar", set()),
        ("een termijn van tien jaar", set()),
        ("een minderjarige van vijftien jaar", {"minor", "age"}),
        ("een kind van 14", {"minor", "age"}),
        ("een meisje van dertien jaar oud", {"age"}),
        ("een slachtoffer van zestien", {"age"}),
        ("met de leeftijd van zestien jaar", {"age"}),
    ],
)
def test_a_dutch_term_of_years_is_an_age_only_behind_a_person(text: str, facts: set[str]) -> None:
    assert aggravating_facts.stated_facts(text) == facts


@pytest.mark.parametrize(
    "text",
    [
        "Rape of a minor under sixteen is punished with level 6 (Article 138 of the new Criminal Code).",
        "Artikel 152 van het nieuwe Strafwetboek: jonger dan zestien jaar, niveau 5.",
        "Artikel 138 van het nieuwe Strafwetboek: verkrachting van een slachtoffer van vijftien jaar, niveau 6.",
        "En association, l'article 171 du nouveau Code pénal punit la production d'une peine de niveau 4.",
        "L'article 171 du nouveau Code pénal punit d'une peine de niveau 4 la production en association.",
        "Article 166 of the new Criminal Code: aggravated advertising is punished with level 3.",
    ],
)
def test_a_penalty_of_the_case_that_the_text_states_is_not_told(law: Corpus, text: str) -> None:
    assert told(law, text, TODAY, "LL303") == []


# -- LL301: a date beside the words of the offence itself ------------------------------------------------------------

CONSENT = (
    "is inconsistent with 371/1 CP 1867: the act is dated 1 February 2016 and entered into force on 29 February 2016"
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "La diffusion d'images sans consentement est punie depuis 2017 par l'article 371/1 de l'ancien Code pénal.",
            "depuis 2017",
        ),
        (
            (
                "La diffusion à laquelle la personne n'a pas consenti est punie depuis 2017 par l'article 371/1 de"
                " l'ancien Code pénal."
            ),
            "depuis 2017",
        ),
        (
            (
                "Dissemination without the consent of the person has been punished since 2017 by Article 371/1 of the"
                " 1867 Criminal Code."
            ),
            "since 2017",
        ),
        (
            "De niet-consensuele verspreiding is sinds 2017 strafbaar volgens artikel 371/1 van het oude Strafwetboek.",
            "sinds 2017",
        ),
        (
            "Verspreiding zonder toestemming is sinds 2017 strafbaar volgens artikel 371/1 van het oude Strafwetboek.",
            "sinds 2017",
        ),
    ],
)
def test_that_consent_is_lacking_does_not_deny_the_date(law: Corpus, text: str, words: str) -> None:
    assert [each.message for each in told(law, text, TODAY, "LL301")] == [f"'{words}' {CONSENT}"]


@pytest.mark.parametrize("day", ["2026-01-15", "2026-11-30"])
def test_since_a_day_that_was_put_off_is_told_with_the_new_one_once_it_was_put_off(law: Corpus, day: str) -> None:
    text = "La diffusion sans consentement est punie depuis le 8 avril 2026 par l'article 136 du nouveau Code pénal."
    message = (
        "'depuis le 8 avril 2026' is inconsistent with 136 CP 2024: the act is dated 29 February 2024 and entered into"
        " force on 1 September 2026 (inferred)"
    )
    found = told(law, text, day, "LL301")
    assert found == ([Told("LL301", "136", message, "write 1 September 2026")] if day > "2026-03-30" else [])


@pytest.mark.parametrize(
    "text",
    [
        "Article 375 of the Criminal Code punishes rape with réclusion of five to ten years.",
        "The rape of a minor over sixteen is punished by Article 375 of the Criminal Code with ten to fifteen years.",
        "L'article 375 du Code pénal punit le viol de la réclusion de cinq à dix ans.",
        "Artikel 375 van het Strafwetboek bestraft verkrachting met opsluiting van vijf tot tien jaar.",
    ],
)
def test_a_part_that_alone_names_the_offence_does_not_exclude_the_others(law: Corpus, text: str) -> None:
    assert told(law, text, REPLY, "LL303") == []


def test_no_penalty_of_the_data_contradicts_them(law: Corpus) -> None:
    """Each part of each penalty, said of the offence that its article is about."""
    said = [
        (version.in_force_from, f"Article {each.article} {law.code[each.code].short} ({each.subject.en}): {part}.")
        for each in law.provisions
        for version in each.versions
        if version.penalty and version.in_force_from
        for part in re.split(r"; (?![^()]*\))", version.penalty)
    ]
    assert len(said) > 400  # most have one penalty, some have twelve
    assert [text for on, text in said if check(law, text, on, select=("LL303",)).problems] == []
