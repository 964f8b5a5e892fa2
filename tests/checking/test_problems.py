"""Citations → problems: whole messages, on the day before, the day itself and the day after."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.checking.rule_context import day_text as in_words
from lanzarote_law.checking.rules import RULES
from lanzarote_law.errors import Severity
from lanzarote_law.model import Mark, Renumbering
from lanzarote_law.render.problem_explanations import explanations
from tests.builders import (
    a_corpus,
    a_day,
    a_link,
    a_provision,
    a_successor,
    a_version,
    an_act,
    an_annulment,
    an_item,
    some_numbers,
)

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

REPLY, TODAY = "2018-01-26", "2026-11-24"
SELECTION = "in this data set, which is not complete; the article may nonetheless exist"


class Told(NamedTuple):
    """A problem as it is told: its code, of which citation, what is wrong, and the way out."""

    code: str
    of: str
    message: str
    suggestion: str = ""


def told(corpus: Corpus, text: str, day: str, *codes: str) -> list[Told]:
    """The problems of a text on a day; of some codes only where they are given."""
    found = check(corpus, text, a_day(day), select=codes).problems
    return [Told(each.code, text[each.start : each.end], each.message, each.suggestion) for each in found]


def test_each_code_has_its_weight() -> None:
    assert {code: str(rule.severity) for code, rule in RULES.items()} == {
        "LL101": "error",
        "LL102": "error",
        "LL103": "note",
        "LL104": "warning",
        "LL105": "warning",
        "LL106": "note",
        "LL107": "warning",
        "LL108": "note",
        "LL109": "note",
        "LL110": "error",
        "LL111": "note",
        "LL112": "note",
        "LL114": "note",
        "LL115": "error",
        "LL113": "warning",
        "LL116": "warning",
        "LL117": "warning",
        "LL118": "warning",
        "LL119": "note",
        "LL120": "note",
        "LL121": "warning",
        "LL201": "warning",
        "LL202": "note",
        "LL203": "warning",
        "LL204": "warning",
        "LL301": "warning",
        "LL302": "warning",
        "LL303": "warning",
        "LL304": "note",
        "LL305": "warning",
        "LL306": "note",
        "LL401": "note",
        "LL501": "note",
        "LL502": "warning",
        "LL503": "error",
        "LL504": "warning",
        "LL505": "warning",
    }
    assert all(rule.code == code and explanations()[code].endswith(".") for code, rule in RULES.items())
    assert list(Severity) == ["error", "warning", "note"]


# -- LL101 and LL102: in force ---------------------------------------------------------------------------------------

REPEALED = "article 383bis CP 1867 was repealed on 1 June 2022"
IN_2022 = (
    "§ 4: 417/43 CP 1867 (inferred); § 1: 417/44 CP 1867; § 3: 417/45 CP 1867;"
    " § 2 (possession, acquisition): 417/46 CP 1867 (inferred); § 2 (access): 417/47 CP 1867 (inferred)"
)
IN_2026 = (
    "§ 4: 417/43 CP 1867, now 170 CP 2024 (inferred); § 1: 417/44 CP 1867, now 171 CP 2024 (inferred);"
    " § 3: 417/45 CP 1867, now 172 CP 2024 (inferred);"
    " § 2 (possession, acquisition): 417/46 CP 1867, now 173 CP 2024 (inferred);"
    " § 2 (access): 417/47 CP 1867, now 174 CP 2024 (inferred)"
)


@pytest.mark.parametrize(
    ("day", "ways"),
    [
        ("2022-05-31", []),
        ("2022-06-01", [IN_2022]),
        ("2022-06-02", [IN_2022]),
        ("2026-08-31", [IN_2022]),
        ("2026-09-01", [IN_2026]),
        ("2026-09-02", [IN_2026]),
    ],
)
def test_an_article_that_was_repealed_leads_to_what_took_over_and_to_what_is_in_force(
    law: Corpus, day: str, ways: list[str]
) -> None:
    text = "The reply cites article 383bis of the Belgian Criminal Code."
    assert told(law, text, day) == [Told("LL101", "383bis", REPEALED, way) for way in ways]


@pytest.mark.parametrize(
    ("cited", "way"),
    [
        ("383bis, § 2", IN_2026[IN_2026.index("§ 2") :]),
        ("383bis, § 1er", "§ 1: 417/44 CP 1867, now 171 CP 2024 (inferred)"),
        ("383bis, § 4, 1°", "§ 4: 417/43 CP 1867, now 170 CP 2024 (inferred)"),
        ("383bis, § 5", "no successor of 383bis, § 5 CP 1867 is recorded"),
        ("383bis, alinéa 1er", IN_2026),
    ],
)
def test_of_a_part_that_the_concordance_knows_only_that_part_is_told(law: Corpus, cited: str, way: str) -> None:
    assert told(law, f"article {cited}, du Code pénal", TODAY) == [Told("LL101", cited, REPEALED, way)]


@pytest.mark.parametrize(
    ("cited", "day", "message", "way"),
    [
        ("417/49 CP", "2022-05-31", "article 417/49 CP 1867 is not in force before 1 June 2022", ""),
        ("417/49 CP", "2022-06-01", "", ""),
        ("417/49 CP", "2026-08-31", "", ""),
        (
            "417/49 CP",
            "2026-09-01",
            "article 417/49 CP 1867 was repealed on 1 September 2026 (inferred)",
            "176 CP 2024 (inferred)",
        ),
        (
            "171 CP 2024",
            "2026-08-31",
            "article 171 CP 2024 is not in force before 1 September 2026 (inferred)",
            "in force on 31 August 2026: 417/44 CP 1867",
        ),
        ("171 CP 2024", "2026-09-01", "", ""),
        ("433quater/8 CP", "2022-05-31", "article 433quater/8 CP 1867 is not in force before 1 June 2022", ""),
        ("433quater/8 CP", "2022-08-17", "", ""),
        ("433quater/8 CP", "2022-08-18", "", ""),
        (
            "433quater/8 CP",
            "2026-09-01",
            "article 433quater/8 CP 1867 was repealed on 1 September 2026 (inferred)",
            "confiscation: 271 CP 2024 (inferred)",
        ),
        (
            "433quater/9 CP",
            "2022-08-17",
            "article 433quater/9 CP 1867 is not in force before 18 August 2022",
            "in force on 17 August 2022: 433quater/8 CP 1867",
        ),
        ("433quater/9 CP", "2022-08-18", "", ""),
    ],
)
def test_an_article_is_in_force_from_its_first_day_to_the_day_before_its_end(
    law: Corpus, cited: str, day: str, message: str, way: str
) -> None:
    number = cited.partition(" ")[0]
    code = "LL102" if "before" in message else "LL101"
    assert told(law, f"article {cited}", day) == ([Told(code, number, message, way)] if message else [])


def test_a_succession_of_which_nothing_is_recorded_says_so() -> None:
    corpus = a_corpus(a_provision("old/100", repealed_on="2022-06-01"))
    assert told(corpus, "article 100 Sw.", "2022-06-01") == [
        Told("LL101", "100", "article 100 PC 1867 was repealed on 1 June 2022", "no successor is recorded")
    ]


def test_a_chain_is_followed_to_its_end_and_is_as_sure_as_its_weakest_link() -> None:
    corpus = a_corpus(
        a_provision("old/100", repealed_on="2020-01-01", replaced_by="old/101"),
        a_provision(
            "old/101",
            start="2020-01-01",
            repealed_on="2021-01-01",
            successors=[a_successor("old/102", verification="second-hand")],
        ),
        a_provision("old/102", start="2021-01-01", repealed_on="2022-01-01", replaced_by="old/103 old/104"),
        a_provision("old/103", start="2022-01-01"),
        a_provision("old/104", start="2022-01-01"),
    )
    ways = {
        "2020-01-01": "101 PC 1867",
        "2021-01-01": "101 PC 1867, now 102 PC 1867 (second-hand)",
        "2022-01-01": "101 PC 1867, now 103, 104 PC 1867 (second-hand)",
    }
    for day, way in ways.items():
        assert [each.suggestion for each in told(corpus, "article 100 of the Penal Code", day)] == [way]


@pytest.mark.parametrize("mark", ["second-hand", "inferred", "unverified"])
def test_an_end_and_a_start_that_were_not_seen_say_how_sure_they_are(mark: str) -> None:
    corpus = a_corpus(
        a_provision("old/100", repealed_on="2020-01-01", repeal_verification=mark),
        a_provision("old/101", a_version("2020-01-01", verification=mark)),
    )
    text = "articles 100 and 101 PC 1867"
    (repealed,) = told(corpus, text, "2020-01-01", "LL1")
    (coming,) = told(corpus, text, "2019-12-31", "LL1")
    assert repealed.message == f"article 100 PC 1867 was repealed on 1 January 2020 ({mark})"
    assert coming.message == f"article 101 PC 1867 is not in force before 1 January 2020 ({mark})"


# -- LL109: cited as former law --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Former Article 383bis of the Criminal Code",
        "Formerly article 383bis of the Criminal Code",
        "Former Articles 381 and 383bis of the Criminal Code",
        "l'ancien article 383bis du Code pénal",
        "reprise en partie de l'ancienne définition (art. 383bis du code pénal)",
        "de vroegere omschrijving (artikel 383bis Sw.)",
        "l'ancien Code pénal, article 383bis",
        "het vroegere artikel 383bis Sw.",
        "voorheen art. 383bis Sw.",
        "voorheen art. 383bis en thans art. 170 van het nieuw Sw.",
        "Before June 2022, article 383bis of the Criminal Code",
        "avant le 1er juin 2022, l'article 383bis du Code pénal",
    ],
)
def test_an_article_that_the_document_calls_a_former_one_is_a_note(law: Corpus, text: str) -> None:
    assert told(law, text, TODAY)[-1] == Told("LL109", "383bis", REPEALED, IN_2026)


@pytest.mark.parametrize(
    "text",
    [
        "A former judge said so. Article 383bis of the Criminal Code applies.",
        "In our previous reply, article 383bis of the Criminal Code was named.",
        "The former Minister; article 383bis of the Criminal Code",
        "Formerly art. 372, now article 383bis of the Criminal Code",
        "Since June 2022, article 383bis of the Criminal Code",
    ],
)
def test_another_former_thing_in_the_sentence_does_not_make_it_one(law: Corpus, text: str) -> None:
    assert Told("LL101", "383bis", REPEALED, IN_2026) in told(law, text, TODAY)


# -- LL112: cited as future law --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Article 171 of the new Criminal Code will punish it.",
        "L'article 171 du nouveau Code pénal punira la production.",
        "Artikel 171 van het nieuwe Strafwetboek zal dat bestraffen.",
        "It will be punished by article 171 of the new Criminal Code.",
        "Article 171 of the new Criminal Code is not yet in force.",
        "L'article 171 du nouveau Code pénal n'est pas encore en vigueur.",
        "Artikel 171 van het nieuwe Strafwetboek bestaat nog niet.",
        "From 1 September 2026, article 171 of the new Criminal Code",
        "À partir du 1er septembre 2026, l'article 171 du nouveau Code pénal",
        "the present article 417/44 Sw. (art. 171 of the new Criminal Code)",
        "| Production | 417/44 Sw. | art. 171 NSw. |",
        # the text calls the Code future, opens a sentence with the new Code, or only says which article it means
        "The future Criminal Code is stricter. It is punished by article 171 of the new Criminal Code.",
        "Het toekomstige Strafwetboek is strenger. Artikel 171 van het nieuwe Strafwetboek bestraft het.",
        "Le futur Code pénal est plus strict. L'article 171 du nouveau Code pénal punit la production.",
        "In het nieuwe Strafwetboek is de straf zwaarder. Artikel 171 bestraft de productie.",
        "Dans le nouveau Code pénal, la peine est plus lourde. L'article 171 punit la production.",
        "Under the new Criminal Code, article 171 punishes production.",
        "Zij zijn opgenomen in de lijst, zoals bedoeld in artikel 171 van het nieuwe Strafwetboek.",
        "Elle est punissable au sens de l'article 171 du nouveau Code pénal.",
    ],
)
def test_an_article_that_the_document_says_to_be_still_to_come_is_a_note(law: Corpus, text: str) -> None:
    message = "article 171 CP 2024 is not in force before 1 September 2026 (inferred)"
    assert told(law, text, "2026-08-31", "LL102", "LL112") == [
        Told("LL112", "171", message, "in force on 31 August 2026: 417/44 CP 1867")
    ]
    assert told(law, text, "2026-09-01", "LL102", "LL112") == []


@pytest.mark.parametrize(
    "text",
    [
        "Article 171 of the new Criminal Code punishes it.",
        "L'article 171 du nouveau Code pénal punit la production.",
        "It is punished by article 171 of the new Criminal Code.",
        "Dat wordt bestraft door artikel 171 van het nieuwe Strafwetboek.",
        "From 1 June 2022, article 171 of the new Criminal Code punishes it.",
        "article 171 CP 2024",
        "Under the new Criminal Code, article 171 already punishes production.",
        "In het nieuwe Strafwetboek is de straf zwaarder.\n\nArtikel 171 van het nieuwe Strafwetboek bestraft het.",
        "Zij worden gestraft, zoals bepaald, door artikel 171 van het nieuwe Strafwetboek.",
    ],
)
def test_an_article_of_which_it_speaks_as_if_it_were_law_is_an_error(law: Corpus, text: str) -> None:
    assert [each.code for each in told(law, text, "2026-08-31", "LL102", "LL112")] == ["LL102"]


@pytest.mark.parametrize(
    "text",
    [
        "Dans le Code pénal, il est inséré un article 417/49 rédigé comme suit :",
        "In het Strafwetboek wordt een artikel 417/49 ingevoegd.",
        "An article 417/49 is inserted in the Criminal Code.",
    ],
)
def test_an_article_that_the_text_itself_inserts_is_not_told_to_be_missing(law: Corpus, text: str) -> None:
    assert told(law, text, "2021-07-19", "LL102", "LL112") == []


@pytest.mark.parametrize(
    "text",
    [
        "In artikel 91 van het Strafwetboek wordt een 3° ingevoegd, luidende : « 3° de artikelen 417/49 en 417/50 ».",
        "À l'article 91 du Code pénal, le 3° est libellé comme suit : « 3° les articles 417/49 et 417/50 ».",
        "In Article 91 of the Criminal Code, point 3 is worded as follows: “3° Articles 417/49 and 417/50”.",
    ],
)
def test_an_article_in_the_words_that_a_text_puts_into_another_one_is_future_law(law: Corpus, text: str) -> None:
    codes = [each.code for each in told(law, text, "2021-07-19", "LL102", "LL112")]
    assert set(codes) == {"LL112"}


@pytest.mark.parametrize(
    "text",
    [
        "Art. 2. Les dispositions qui suivent forment le livre II du Code pénal :\n\n« Livre II\n\n{}Définitions\n\n{}",
        "Art. 2. De hierna volgende bepalingen vormen boek II van het Strafwetboek:\n\n« Boek II\n\n{}Begrippen\n\n{}",
        "Art. 2. The following provisions form Book II of the Criminal Code:\n\n“Book II\n\n{}Definitions\n\n{}",
    ],
)
def test_the_articles_of_the_book_that_a_law_brings_in_are_not_told_to_be_missing(law: Corpus, text: str) -> None:
    text = text.format("Art. 170. ", "Art. 171. La production. ")
    assert told(law, text, "2024-02-29", "LL102", "LL112") == []


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Article 171 of the Criminal Code of 1867 punishes this.", "2026-08-31", "LL103"),
        ("Article 171 of the Criminal Code of 1867 punishes this.", "2026-09-01", "LL101"),
        ("Article 171 of the Criminal Code of 1867 punishes this.", TODAY, "LL101"),
        ("L'article 371/9 du Code pénal de 1867 punit ceci.", TODAY, "LL101"),
        ("Artikel 245 van het Strafwetboek van 1867 bestraft dit.", TODAY, "LL101"),
        ("Article 300 of the new Criminal Code punishes this.", "2018-03-15", "LL102"),
        ("Artikel 300 van het nieuwe Strafwetboek bestraft dit.", "2026-08-31", "LL102"),
        ("Article 300 of the new Criminal Code will punish this.", "2026-08-31", "LL103"),
        ("In 2018, article 171 of the Criminal Code of 1867 punished this.", TODAY, "LL103"),
        ("Voir l'article 245 du Code pénal de 1867.", TODAY, "LL103"),
    ],
)
def test_an_article_that_the_data_lack_is_law_no_longer_than_its_code(
    law: Corpus, text: str, day: str, expected: str
) -> None:
    found = told(law, text, day, "LL101", "LL102", "LL103")
    assert [each.code for each in found] == [expected]
    of_the_code = {"LL101": "CP 1867 was repealed on 1 Sept", "LL102": "CP 2024 is not in force before 1 Sept"}
    assert found[0].message.startswith(of_the_code.get(expected, ""))


# -- LL103 and LL106: not in the data, not told ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("began", "problem"),
    [
        (True, Told("LL102", "101", "article 101 PC 1867 is not in force before 1 January 2020", "")),
        (False, Told("LL114", "101", "these data contain no wording of 101 PC 1867 from before 1 January 2020", "")),
        (None, Told("LL114", "101", "these data contain no wording of 101 PC 1867 from before 1 January 2020", "")),
    ],
)
def test_an_article_of_which_an_earlier_wording_may_be_missing_is_a_note(
    began: bool | None,  # noqa: FBT001  # a case, not a flag
    problem: Told,
) -> None:
    corpus = a_corpus(a_provision("old/101", start="2020-01-01", began=began))
    assert told(corpus, "Article 101 of the PC 1867", "2019-12-31", "LL101", "LL102", "LL114") == [problem]
    assert told(corpus, "Article 101 of the PC 1867", "2020-01-01", "LL101", "LL102", "LL114") == []


def test_of_a_range_of_which_an_earlier_wording_may_be_missing_no_more_is_said() -> None:
    corpus = a_corpus(
        a_provision("old/101", start="2020-01-01"), a_provision("old/102", start="2020-01-01", began=None)
    )
    message = "these data contain no earlier wording of 101 to 103 PC 1867"
    found = told(corpus, "Articles 101 to 103 of the PC 1867", "2019-12-31", "LL101", "LL102", "LL108", "LL114")
    assert found == [Told("LL114", "101 to 103", message, "102 PC 1867")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Article 101 of the PC 1867 has been in force since 1995.", "LL301"),
        ("Article 101 of the PC 1867 entered into force on 3 May 1995.", "LL302"),
    ],
)
def test_a_day_before_the_first_version_contradicts_the_data_only_where_the_article_began_with_it(
    text: str, code: str
) -> None:
    known, older = (a_corpus(a_provision("old/101", start="2020-01-01", began=began)) for began in (True, False))
    assert [each.code for each in told(known, text, "2021-01-01", code)] == [code]
    assert told(older, text, "2021-01-01", code) == []


def test_an_article_that_the_data_do_not_have_may_well_exist(law: Corpus) -> None:
    assert told(law, "article 999 du Code pénal de 1867", REPLY) == [
        Told("LL103", "999", f"article 999 CP 1867 is not {SELECTION}")
    ]


@pytest.mark.parametrize("number", ["136", "258"])
def test_a_number_that_the_code_is_known_to_have_is_named_with_the_other_code(law: Corpus, number: str) -> None:
    message = f"article {number} CP 1867 exists (unverified), but is not in this data set"
    assert told(law, f"article {number} of the 1867 Criminal Code", REPLY) == [
        Told("LL103", number, message, f"the data contain {number} CP 2024")
    ]


def test_a_point_of_the_convention_may_well_exist_where_its_text_was_not_read() -> None:
    text = "Articles 40 and 26(5) of the Lanzarote Convention"
    assert told(a_corpus(), text, REPLY) == [
        Told("LL103", "40", f"40 of the Convention is not {SELECTION}"),
        Told("LL103", "26(5)", f"26(5) of the Convention is not {SELECTION}"),
    ]


def test_each_article_of_the_convention_passes_whether_the_data_have_items_of_it_or_not(law: Corpus) -> None:
    numbers = [each.number for each in law.instrument["cets-201"].articles.values()]
    assert numbers == [str(number) for number in range(1, 51)]
    for number in numbers:
        assert told(law, f"Article {number} of the Lanzarote Convention applies.", TODAY) == []


# -- LL115: no such place --------------------------------------------------------------------------------------------

ARTICLE_20 = "article 20 is divided into § 1 (a-f), § 2, § 3 (/1-2), § 4"


@pytest.mark.parametrize(
    ("text", "of", "message", "way"),
    [
        ("Article 20(1)(h)", "20(1)(h)", "the Convention has no point 20(1)(h)", ARTICLE_20),
        ("Article 20(7)", "20(7)", "the Convention has no point 20(7)", ARTICLE_20),
        ("Article 20, paragraph 7", "20, paragraph 7", "the Convention has no point 20(7)", ARTICLE_20),
        ("Article 20(3)/3", "20(3)", "the Convention has no point 20(3)/3", ARTICLE_20),
        ("Article 62", "62", "the Convention has no article 62", "the articles of the Convention are 1 to 50"),
        ("Article 23(2)", "23(2)", "the Convention has no point 23(2)", "article 23 is not divided"),
        (
            "Articles 45 to 62",
            "45 to 62",
            "the Convention has no article 62",
            "the articles of the Convention are 1 to 50",
        ),
    ],
)
def test_what_the_convention_does_not_have_is_an_error(law: Corpus, text: str, of: str, message: str, way: str) -> None:
    assert told(law, f"{text} of the Lanzarote Convention", TODAY) == [Told("LL115", of, message, way)]


ARTICLE_25 = "article 25 is divided into § 1 (a-e), § 2-9"


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Article 25(10) of the Lanzarote Convention applies.", "25(10)"),
        ("Article 25 (10) of the Lanzarote Convention applies.", "25 (10)"),
        ("L'article 25(10) de la Convention de Lanzarote.", "25(10)"),
        ("Artikel 25(10) van het Verdrag van Lanzarote.", "25(10)"),
        ("Article 25, paragraph 10, of the Lanzarote Convention applies.", "25, paragraph 10"),
        ("Lanzarote Convention, Article 25(10) applies.", "25(10)"),
        ("CETS 201, art. 25 (10), says so.", "25 (10)"),
    ],
)
def test_a_paragraph_of_two_figures_is_an_error_however_it_is_written(law: Corpus, text: str, of: str) -> None:
    assert told(law, text, TODAY) == [Told("LL115", of, "the Convention has no point 25(10)", ARTICLE_25)]


def test_every_article_of_the_convention_has_a_last_paragraph(law: Corpus) -> None:
    assert told(law, "Article 20, last paragraph, of the Lanzarote Convention", TODAY, "LL115") == []


@pytest.mark.parametrize(
    "text",
    ["Article 25 (66) of the act", "Lanzarote Convention, Article 25 (66) applies.", "See article 66 (12) here."],
)
def test_the_mark_of_a_footnote_is_no_paragraph_of_the_convention(law: Corpus, text: str) -> None:
    assert [each for each in told(law, text, TODAY) if each.code == "LL115"] == []


@pytest.mark.parametrize("point", ["20(1)(f)", "20(3)/2", "18(1)(b)/3", "10(2)(b)", "41(3)(b)", "50(1)(g)", "50(g)"])
def test_a_point_that_the_convention_has_passes(law: Corpus, point: str) -> None:
    assert told(law, f"Article {point} of the Lanzarote Convention", TODAY) == []


DIVIDED = a_corpus(
    a_provision(
        "old/101",
        a_version("2000-01-01", divisions="§ 1 (al. 1-2), § 2 (al. 1, 1-3°)"),
        a_version("2020-01-01", divisions="§ 1-3"),
    ),
    a_provision("old/102", a_version("2000-01-01")),
)


@pytest.mark.parametrize(
    ("text", "day", "problem"),
    [
        ("101, § 3", "2019-12-31", "101 PC 1867 has no § 3 on 31 December 2019"),
        ("101, § 3", "2020-01-01", ""),
        ("101, § 4", "2020-01-02", "101 PC 1867 has no § 4 on 2 January 2020"),
        ("101, § 1, al. 3", "2019-12-31", "101 PC 1867 has no § 1, al. 3 on 31 December 2019"),
        ("101, § 2, 4°", "2019-12-31", "101 PC 1867 has no § 2, 4° on 31 December 2019"),
        ("101, § 2, 3°", "2019-12-31", ""),
        ("102, § 7", "2020-01-01", ""),
    ],
)
def test_a_place_that_an_article_does_not_have_on_the_day_is_an_error(text: str, day: str, problem: str) -> None:
    found = told(DIVIDED, f"article {text} PC 1867", day)
    assert [(each.code, each.message) for each in found] == ([("LL115", problem)] if problem else [])


@pytest.mark.parametrize(("day", "codes"), [("2016-06-17", []), ("2016-06-18", ["LL115"]), ("2016-06-19", ["LL115"])])
def test_no_error_rests_on_a_wording_of_which_nobody_knows_since_when_it_holds(day: str, codes: list[str]) -> None:
    corpus = a_corpus(a_provision("old/101", a_version("", divisions="§ 1-2")), researched_from="2016-06-18")
    found = told(corpus, "article 101, § 3 PC 1867", day, "LL101", "LL102", "LL115")
    assert [each.code for each in found] == codes


@pytest.mark.parametrize("began", [None, False])
def test_no_error_says_of_a_day_before_the_first_known_one_that_the_article_was_not_in_force(
    began: bool | None,  # noqa: FBT001  # a value of the data
) -> None:
    corpus = a_corpus(a_provision("old/101", a_version("2015-01-01", change="amended"), began=began))
    assert [each.code for each in told(corpus, "article 101 PC 1867", "2014-12-31")] == ["LL114"]


def test_a_paragraph_that_the_text_itself_puts_into_the_article_is_not_told_to_be_missing() -> None:
    text = "In the Penal Code, an article 101 is inserted. Article 101, § 4 of the Penal Code punishes."
    assert told(DIVIDED, text, "2020-01-02", "LL115") == []


def test_an_article_of_no_named_act_is_left_open(law: Corpus) -> None:
    assert told(law, "As article 372 says.", REPLY) == [
        Told("LL106", "372", "article 372: the text does not state to which act it belongs", "name the act")
    ]


def test_an_act_outside_the_data_is_no_problem(law: Corpus) -> None:
    assert told(law, "Article 8 ECHR, article 22bis de la Constitution and art. 6(1)(f) GDPR.", REPLY) == []


@pytest.mark.parametrize(
    ("day", "number", "problems"),
    [
        (
            "2026-08-31",
            "136",
            [
                Told(
                    "LL103",
                    "136",
                    "article 136 PC 1867 exists (unverified), but is not in this data set",
                    "the data contain 136 PC 2024",
                )
            ],
        ),
        (
            "2026-09-01",
            "136",
            [
                Told(
                    "LL104",
                    "136",
                    "two codes go by this name and have an article 136; read as PC 2024",
                    "name the code: PC 2024",
                )
            ],
        ),
        ("2026-09-01", "137", []),
        ("2026-09-02", "136bis", []),
    ],
)
def test_a_number_that_the_other_code_is_known_to_have_is_not_taken_for_the_new_one_without_a_word(
    day: str, number: str, problems: list[Told]
) -> None:
    new = [a_provision(f"new/{each}", start="new-code") for each in ("136", "136bis", "137")]
    corpus = a_corpus(*new, some_numbers("130-136", verification="unverified"))
    assert told(corpus, f"article {number} of the Penal Code", day) == problems


def test_an_article_that_may_be_of_either_code_is_not_said_to_be_repealed() -> None:
    words = " what somebody did to another person without the consent that the law demands"
    old = a_provision("old/136", repealed_on="new-code", replaced_by="new/170")
    corpus = a_corpus(old, a_provision("new/170", start="new-code"))
    found = told(corpus, f"Article 136 of the Penal Code punishes{words}.", "2026-09-02")
    assert found == [
        Told(
            "LL104",
            "136",
            "two codes go by this name and may both have an article 136; read as PC 1867",
            "name the code; if you mean the article of PC 1867, it was repealed: 170 PC 2024",
        )
    ]


# -- LL110: annulled -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "day", "effect"),
    [
        ("", "2019-12-31", "it is treated as never having been in force (second-hand)"),
        ("", "2020-01-01", "it is treated as never having been in force (second-hand)"),
        ("2022-01-01", "2021-12-31", ""),
        ("2022-01-01", "2022-01-01", "from 1 January 2022 on (second-hand)"),
        ("2022-01-01", "2022-01-02", "from 1 January 2022 on (second-hand)"),
    ],
)
def test_what_was_annulled_says_so_by_which_judgment_and_what_took_over(start: str, day: str, effect: str) -> None:
    annulled = an_annulment(start, act="act:9", verification="second-hand")
    corpus = a_corpus(
        an_act("act:9", title="[Constitutional Court, judgment 14/2021]"),
        a_provision("pre/60", start="2020-01-01", annulled=annulled, replaced_by="pre/61" if start else ""),
        a_provision("pre/61", start="2022-01-01"),
    )
    way = "61 TP" if start else "no successor is recorded"
    message = f"article 60 TP was annulled (Constitutional Court, judgment 14/2021): {effect}"
    assert told(corpus, "Article 60 of the Preliminary Title", day) == (
        [Told("LL110", "60", message, way)] if effect else []
    )


def test_a_range_of_annulled_articles_is_not_in_force_any_more() -> None:
    corpus = a_corpus(*(a_provision(f"pre/{number}", annulled=an_annulment()) for number in ("60", "61")))
    assert told(corpus, "Articles 60 to 61 of the Preliminary Title", TODAY, "LL101", "LL110") == [
        Told("LL101", "60 to 61", "none of articles 60 to 61 TP is in force on 24 November 2026")
    ]


# -- LL121: questioned by a court ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day", "ends"),
    [
        ("article 417/6, § 2, of the Criminal Code", "2025-07-16", None),
        ("article 417/6, § 2, of the Criminal Code", "2025-07-17", "new Code repeats."),
        ("article 417/6, § 2, of the Criminal Code", "2025-07-18", "new Code repeats."),
        ("former article 417/6 of the Criminal Code", TODAY, None),
        ("article 133 of the new Criminal Code", "2026-09-01", "133 CP 2024, which replaced it, is recorded."),
        ("article 133 of the new Criminal Code (see Constitutional Court, 112/2025)", TODAY, None),
        ("article 417/11 of the Criminal Code", "2025-12-01", None),
    ],
)
def test_what_a_court_held_unconstitutional_is_a_warning_unless_the_text_names_the_decision(
    law: Corpus, text: str, day: str, ends: str | None
) -> None:
    held = (
        "417/6 CP 1867 was held unconstitutional by Constitutional Court, 112/2025 (17 July 2025): Article 417/6, § 2,"
    )
    found = told(law, text, day, "LL121")
    assert [(each.message.startswith(held), each.suggestion) for each in found] == [(True, "name the decision")] * bool(
        ends
    )
    assert all(each.message.endswith(str(ends)) for each in found)


@pytest.mark.parametrize(
    ("day", "warned"),
    [("2018-12-05", False), ("2018-12-06", True), ("2019-01-21", True), ("2019-01-22", False), (TODAY, False)],
)
def test_what_a_court_annulled_in_part_is_a_warning_until_the_article_has_another_wording(
    law: Corpus, day: str, *, warned: bool
) -> None:
    assert bool(told(law, "article 39bis, § 2, of the Code of Criminal Procedure", day, "LL121")) is warned


# -- LL104: two codes of one name ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "problems"),
    [
        ("2026-08-31", []),  # one Code is in force, and the text speaks of no other
        (
            "2026-09-01",
            [
                Told(
                    "LL104",
                    "468",
                    "two codes go by this name and have an article 468; read as CP 2024",
                    "name the code: CP 2024",
                )
            ],
        ),
    ],
)
def test_a_number_that_both_codes_have_is_read_by_the_day_and_said_to_be(
    law: Corpus, day: str, problems: list[Told]
) -> None:
    assert told(law, "article 468 of the Criminal Code", day) == problems


@pytest.mark.parametrize(
    ("text", "day", "problems"),
    [
        ("artikel 65 Sw.", "2026-08-31", []),
        (
            "artikel 65 Sw.",
            "2026-09-01",
            [
                Told(
                    "LL104",
                    "65",
                    "two codes go by this name and may both have an article 65; read as CP 2024",
                    "name the code: CP 2024",
                )
            ],
        ),
        ("artikel 65 Sw. en artikel 417/44 Sw.", "2026-09-01", []),
        ("artikel 65 nieuw Sw.", "2026-09-01", []),
        ("article 686 du Code pénal", "2026-09-01", []),
    ],
)
def test_a_number_below_the_highest_of_the_other_code_may_be_one_of_that_too(
    law: Corpus, text: str, day: str, problems: list[Told]
) -> None:
    assert told(law, text, day, "LL104") == problems


@pytest.mark.parametrize("named", ["Le Code pénal de 1867 a vieilli.", "L'ancien Code civil est abrogé."])
@pytest.mark.parametrize("day", ["2008-03-01", "2021-06-16", "2026-08-31"])
def test_before_the_new_code_begins_the_plain_name_is_of_the_old_one_also_beside_its_own_name(
    law: Corpus, named: str, day: str
) -> None:
    found = check(law, f"L'article 375 du Code pénal punit le viol. {named}", a_day(day))
    assert [each.citation.instrument for each in found.citations if each.citation.article == "375"] == ["CP"]


@pytest.mark.parametrize("name", ["CP 1867", "of the 1867 Criminal Code", "de l'ancien Code pénal"])
def test_a_code_that_is_named_by_its_year_is_not_ambiguous(law: Corpus, name: str) -> None:
    assert told(law, f"article 468 {name}", REPLY) == []


# -- LL105: numbers of the past --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cited", "day", "problem"),
    [
        (
            "380quater",
            "2001-03-26",
            Told(
                "LL114",
                "380quater",
                "these data contain no wording of 380quater CP 1867 from before 27 March 2001",
                "art. 380quater CP 1867 became 380bis on 27 March 2001",
            ),
        ),
        (
            "380quater",
            "2001-03-27",
            Told(
                "LL105",
                "380quater",
                "an article was numbered 380quater CP 1867 until 27 March 2001",
                "it continued as article 380bis CP 1867",
            ),
        ),
        (
            "380quater",
            TODAY,
            Told(
                "LL105",
                "380quater",
                "an article was numbered 380quater CP 1867 until 27 March 2001",
                "it continued as article 380bis CP 1867, now 168, 267 CP 2024",
            ),
        ),
        (
            "417bis",
            "2022-06-01",
            Told(
                "LL105",
                "417bis",
                "an article was numbered 417bis CP 1867 until 1 June 2022",
                "it continued as article 417/1 CP 1867",
            ),
        ),
        (
            "417bis",
            TODAY,
            Told(
                "LL105",
                "417bis",
                "an article was numbered 417bis CP 1867 until 1 June 2022",
                "it continued as article 417/1 CP 1867; its code was repealed on 1 September 2026 (inferred)",
            ),
        ),
        (
            "382ter",
            "2001-03-26",
            Told("LL105", "382ter", "382ter CP 1867 bears the number 382bis on 26 March 2001", "write 382bis CP 1867"),
        ),
        ("382ter", "2001-03-27", None),
        ("382bis", "2001-03-26", None),
        ("382bis", "2001-03-27", None),
        (
            "380",
            "2001-03-26",
            Told("LL105", "380", "380 CP 1867 bears the number 380bis on 26 March 2001", "write 380bis CP 1867"),
        ),
        ("380", "2001-03-27", None),
        ("380bis", "2001-03-26", None),
        ("380bis", "2001-03-27", None),
    ],
)
def test_a_number_is_that_of_the_article_which_bore_it_on_the_day(
    law: Corpus, cited: str, day: str, problem: Told | None
) -> None:
    assert told(law, f"article {cited} CP 1867", day) == ([problem] if problem else [])


@pytest.mark.parametrize(
    "text",
    [
        "Articles 379, 380 and 380bis of the Criminal Code.",
        "Les articles 379, 380 et 380bis du Code pénal.",
        "De artikelen 379, 380 en 380bis van het Strafwetboek.",
    ],
)
def test_it_is_not_known_which_article_a_number_means_beside_the_one_that_it_bore(law: Corpus, text: str) -> None:
    message = (
        "380 CP 1867 bears the number 380bis on 1 June 1996, but the text also cites 380bis: it cannot be determined "
        "which article it means"
    )
    assert told(law, text, "1996-06-01", "LL105") == [Told("LL105", "380", message)]


def test_a_number_that_was_used_again_means_the_article_of_the_day(law: Corpus) -> None:
    found = {
        day: check(law, "article 380bis CP 1867", a_day(day)).citations[0].provisions
        for day in ("2001-03-26", "2001-03-27", "2001-03-28")
    }
    assert found == {
        "2001-03-26": ("be-cp-1867/380",),
        "2001-03-27": ("be-cp-1867/380bis",),
        "2001-03-28": ("be-cp-1867/380bis",),
    }


def test_what_an_article_went_on_as_is_named_even_where_the_data_do_not_have_it() -> None:
    corpus = a_corpus(Renumbering("old", "100bis", "101", a_day("2020-01-01"), "act:1", Mark.SEEN))
    (found,) = told(corpus, "article 100bis of the Penal Code", "2020-01-01")
    assert found.message == "an article was numbered 100bis PC 1867 until 1 January 2020"
    assert found.suggestion == "it continued as article 101 PC 1867"


# -- LL107: items ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("item", ["99", "8.9", "9.13"])
def test_an_item_that_the_questionnaire_does_not_have_is_a_warning(law: Corpus, item: str) -> None:
    assert told(law, f"Question {item}: none.", REPLY) == [
        Told("LL107", item, f"{item} is not an item of the questionnaire in this data set")
    ]


@pytest.mark.parametrize(
    ("cited", "items"),
    [
        ("Article 20(1)(a) and (f)", ("20(1)(a)", "20(1)(f)")),
        ("Article 20, paragraphs 2 and 4,", ("20(2)", "20(4)")),
        ("Article 27, paragraphs 1-3,", ("27(1)", "27(2)", "27(3)(a)", "27(3)(b)")),
        ("Article 18(1)(b)", ("18(1)(b)/1", "18(1)(b)/2", "18(1)(b)/3")),
        ("Article 21", ("21(1)(a)", "21(1)(b)", "21(1)(c)", "21(2)")),
        ("Article 22", ("22",)),
    ],
)
def test_a_citation_of_the_convention_means_its_points(law: Corpus, cited: str, items: tuple[str, ...]) -> None:
    found = check(law, f"{cited} of the Lanzarote Convention.", a_day(REPLY))
    assert found.problems == ()
    assert [each.items for each in found.citations] == [items]


def test_a_range_of_items_means_those_between_its_ends(law: Corpus) -> None:
    (found,) = check(law, "Questions 9.8 to 9.10", a_day(REPLY)).citations
    assert found.items == ("9.8", "9.9", "9.10")


# -- LL108: ranges ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "count", "members"),
    [
        (REPLY, 10, "371/1, 372, 373, 374, 375, 376, 377, 377bis, 377ter, 377quater"),
        ("2022-05-31", 12, "371/1, 371/2, 371/3, 372, 373, 374, 375, 376, 377, 377bis, 377ter, 377quater"),
    ],
)
def test_a_range_is_read_as_the_articles_that_were_in_force(law: Corpus, day: str, count: int, members: str) -> None:
    assert told(law, "articles 371 à 377 du Code pénal", day) == [
        Told(
            "LL108",
            "371 à 377",
            f"371 to 377 is read as the {count} articles in force on {in_words(a_day(day))}",
            f"{members} CP 1867",
        )
    ]


def test_a_range_of_which_nothing_is_in_force_any_more_is_an_error(law: Corpus) -> None:
    assert told(law, "articles 372 à 373 du Code pénal de 1867", TODAY) == [
        Told(
            "LL101",
            "372 à 373",
            "none of articles 372 to 373 CP 1867 is in force on 24 November 2026",
            "133, 134, 143, 144, 145 CP 2024",
        )
    ]


@pytest.mark.parametrize(
    ("day", "problems"),
    [
        (
            "2022-05-31",
            [
                Told(
                    "LL102",
                    "417/44 tot 417/46",
                    "none of articles 417/44 to 417/46 CP 1867 is in force on 31 May 2022",
                    "383bis CP 1867",
                )
            ],
        ),
        (
            "2022-06-01",
            [
                Told(
                    "LL108",
                    "417/44 tot 417/46",
                    "417/44 to 417/46 is read as the 3 articles in force on 1 June 2022",
                    "417/44, 417/45, 417/46 CP 1867",
                )
            ],
        ),
    ],
)
def test_a_range_that_is_not_in_force_yet_says_what_is(law: Corpus, day: str, problems: list[Told]) -> None:
    assert told(law, "artikelen 417/44 tot 417/46 van het Strafwetboek", day) == problems


@pytest.mark.parametrize(
    ("text", "quoted", "name", "held"),
    [
        ("articles 16 à 21 du Code d'instruction criminelle", "16 à 21", "16 to 21 CIC", "21quater CIC"),
        ("artikelen 16 tot 21 Sv.", "16 tot 21", "16 to 21 CIC", "21quater CIC"),
    ],
)
def test_a_range_that_the_data_contain_in_part_is_no_error(
    law: Corpus, text: str, quoted: str, name: str, held: str
) -> None:
    message = f"these data contain only some of {name}, none of them in force on 4 October 2013; others may be"
    assert told(law, text, "2013-10-04") == [Told("LL103", quoted, message, f"the data contain {held}")]


@pytest.mark.parametrize(
    ("text", "name", "way"),
    [
        ("article 54 de la loi du 8 avril 1965", "54 LPJ 1965", ""),
        ("artikel 54 V.T.Sv.", "54 TP CIC", ""),
        ("Article 54 of the Code of Criminal Procedure", "54 CIC", ""),
        ("article 10ter du Code d'instruction criminelle", "10ter CIC", "the data contain 10ter TP CIC"),
    ],
)
def test_another_act_is_not_suggested_where_the_act_is_named_unless_it_shares_the_name(
    law: Corpus, text: str, name: str, way: str
) -> None:
    assert [(each.message, each.suggestion) for each in check(law, text, a_day(TODAY)).problems] == [
        (f"article {name} is not {SELECTION}", way)
    ]


def test_a_range_of_which_the_data_have_nothing_is_not_in_the_data(law: Corpus) -> None:
    assert told(law, "articles 374 to 376 of the new Criminal Code", TODAY) == [
        Told(
            "LL103",
            "374 to 376",
            "none of articles 374 to 376 CP 2024 is in this data set, which is not complete; the articles may"
            " nonetheless exist",
            "the data contain 374, 375, 376 CP 1867",
        )
    ]


@pytest.mark.parametrize(
    ("cited", "members"),
    [
        ("100 to 102", ("100", "101", "101bis", "102", "102bis", "102ter")),
        ("100 to 101bis", ("100", "101", "101bis")),
        ("101bis to 102", ("101bis", "102", "102bis", "102ter")),
        ("102/1 to 102/2", ("102/1", "102/2")),
    ],
)
def test_a_range_ends_with_what_belongs_to_its_last_number(cited: str, members: tuple[str, ...]) -> None:
    numbers = ("99", "100", "101", "101bis", "102", "102bis", "102ter", "102/1", "102/2", "102/11", "103")
    corpus = a_corpus(*(a_provision(f"old/{number}") for number in numbers), a_provision("pre/101"))
    (found,) = check(corpus, f"articles {cited} PC 1867", a_day(REPLY)).citations
    assert found.provisions == tuple(f"old/{number}" for number in members)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Verkrachting wordt bestraft door artikel 138 Sw.", []),
        ("L'article 138 du Code pénal punit le viol.", []),
        ("Article 138 of the Criminal Code punishes rape.", []),
        ("Article 138 of the Criminal Code is wide.", ["LL104"]),
        ("Rape is grave; article 138 of the Criminal Code is wide.", ["LL104"]),
    ],
)
def test_a_number_beside_what_the_present_code_has_under_it_is_of_that_code(
    law: Corpus, text: str, codes: list[str]
) -> None:
    assert [each.code for each in told(law, text, TODAY, "LL104")] == codes


@pytest.mark.parametrize(
    "text",
    [
        "Article 171 of the Criminal Code punishes it; article 60 of the new Criminal Code is void.",
        "L'article 171 du Code pénal punit cela ; l'article 173 du nouveau Code pénal (loi du 29 février 2024) aussi.",
        "Artikel 417/46 Sw. is oud, artikel 171 van het Strafwetboek niet; zie artikel 173 nieuw Sw.",
    ],
)
def test_in_the_time_of_the_new_code_its_full_name_elsewhere_does_not_make_the_plain_one_that_of_the_old_code(
    law: Corpus, text: str
) -> None:
    message = "two codes go by this name and have an article 171; read as CP 2024"
    assert told(law, text, TODAY, "LL103", "LL104") == [Told("LL104", "171", message, "name the code: CP 2024")]
    of_old_alone = [each for each in told(law, text.replace("171", "327"), TODAY) if each.of == "327"]
    assert [each.code for each in of_old_alone] == ["LL101"]
    assert told(law, f"Brussels, 2 October 2025. {text}", TODAY, "LL103", "LL104") == [
        Told(
            "LL103",
            "171",
            "article 171 CP 1867 exists (unverified), but is not in this data set;"
            " its code was repealed on 1 September 2026 (inferred)",
            "the data contain 171 CP 2024",
        )
    ]


# -- LL201 and LL202: under an item ----------------------------------------------------------------------------------

ITEMS = a_corpus(
    an_item("8.1", aspects="images"),
    an_item("8.1.a", aspects="images"),
    an_item("9.1", aspects="grooming"),
    an_item("9.2", aspects="extortion"),
    a_provision("old/100"),
    a_provision("old/101"),
    a_provision("old/102"),
    a_provision("old/103", repealed_on="2015-01-01"),
    a_provision("old/104"),
    a_link("old/100", "8.1"),
    a_link("old/101", "8.1.a"),
    a_link("old/102", "9.1", "grooming", read_with="old/104"),
    a_link("old/103", "9.1", "grooming"),
)
OTHER_ITEM = Told(
    "LL201",
    "102",
    "102 PC 1867 is cited under item 8.1.a, to which the data do not link it",
    "linked to 8.1.a: 100, 101 PC 1867",
)
LEFT_OUT = "for item {}, the document does not mention some provisions in force on 26 January 2018"


def test_what_stands_under_several_items_is_held_against_all_of_them() -> None:
    linked, other = "articles 101 and 102 of the Penal Code", "article 102 of the Penal Code"
    assert told(ITEMS, f"Questions 8.1.a and 9.1: {linked}", REPLY, "LL201") == []
    assert told(ITEMS, f"Questions 8.1.a and 8.1: {other}", REPLY, "LL201") == [
        Told(
            "LL201",
            "102",
            "102 PC 1867 is cited under item 8.1.a and 8.1, to which the data do not link it",
            "linked to 8.1.a and 8.1: 100, 101 PC 1867",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Question 8.1.a: article 102 of the Penal Code.",
        "Question 9.1: article 104 of the Penal Code. Question 8.1.a: article 102 of the Penal Code.",
        "## Question 8.1.a\n\nSee below.\n\nArticle 102 of the Penal Code.",
        "Vraag 8.1.a\n\nArtikel 102 Sw.",
        "QUESTION 8.1.a\r\n\r\nArticle 102 of the Penal Code.",
    ],
)
def test_an_article_under_an_item_to_which_it_is_not_linked_is_a_warning(text: str) -> None:
    assert told(ITEMS, text, REPLY, "LL201") == [OTHER_ITEM]


@pytest.mark.parametrize(
    "text",
    [
        "Article 102 of the Penal Code. Question 8.1.a: none.",
        "Question 8.1.a: articles 100 and 101 of the Penal Code.",
        "Question 8.1: articles 100 and 101 of the Penal Code.",
        "Question 9.1: articles 102, 103 and 104 of the Penal Code.",
        "Question 9.2: article 102 of the Penal Code, and no link is known to that item.",
        "Question 8.1.a: none. Question 9.1: article 102 of the Penal Code.",
        "Question 8.1.a: none. Question 99: article 102 of the Penal Code.",
        "Question 8.1.a: none.\n\n## Other matters\n\nArticle 102 of the Penal Code.",
        "Question 8.1.a\n\n8.1.a | Article 101 of the Penal Code |\n9.1 | Article 102 of the Penal Code |",
        "Question 8.1.a\n\n8.1.a\nArticle 101 of the Penal Code\n9.1\nArticle 102 of the Penal Code",
        "Question 8.1.a: none.\n\nOTHER MATTERS\n\nArticle 102 of the Penal Code.",
        "Question 8.1.a: article 102 of the Constitution, and article 102.",
    ],
)
def test_an_article_that_is_linked_or_stands_elsewhere_is_none(text: str) -> None:
    assert told(ITEMS, text, REPLY, "LL201") == []


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("Question 8.1.a: articles 101 and 102 of the Penal Code.", []),
        ("Question 8.1.a: articles 102 and 101 of the Penal Code.", []),
        ("Question 8.1.a: article 101 of the Penal Code, and article 102 of it.", []),
        ("Question 8.1.a: article 102 of the Penal Code.", ["102"]),
        ("Question 8.1.a: articles 102 and 104 of the Penal Code.", ["102", "104"]),
        ("Question 8.1.a: article 102 of the Penal Code. Question 8.1: article 101 of the Penal Code.", ["102"]),
        ("Question 9.1: article 104 of the Penal Code. Question 8.1.a: article 102 of it.", ["102"]),
    ],
)
def test_an_answer_that_cites_one_linked_article_may_cite_others_and_no_other_answer_may(
    text: str, warned: list[str]
) -> None:
    assert [each.of for each in told(ITEMS, text, REPLY, "LL201")] == warned


def test_what_is_linked_to_no_item_of_a_part_is_told_once_with_all_its_places() -> None:
    text = "Question 8.1.a: articles 102 and 104 of the Penal Code, article 102 of the Penal Code."
    message = "102, 104 PC 1867 are cited under item 8.1.a, to which the data do not link them"
    assert told(ITEMS, text, REPLY, "LL201") == [
        Told("LL201", each, message, "linked to 8.1.a: 100, 101 PC 1867") for each in ("102", "104", "102")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In our answer to question 8.1.a we said nothing. Article 102 of the Penal Code.",
        "As to question 8.1.a, nothing is said.\n\nArticle 102 of the Penal Code.",
        "Question 8.1.a: none.\n\nJurisdiction (Article 25)\n\nArticle 102 of the Penal Code.",
    ],
)
def test_an_item_in_a_sentence_heads_no_part_and_a_line_alone_ends_one(text: str) -> None:
    assert told(ITEMS, text, REPLY, "LL201") == []


def test_an_item_with_which_a_sentence_begins_heads_its_paragraph() -> None:
    text = "As to question 8.1.a, article 102 of the Penal Code applies."
    assert told(ITEMS, text, REPLY, "LL201") == [OTHER_ITEM]


def test_what_is_not_in_force_is_not_said_to_be_linked_to_nothing_too() -> None:
    text = "Question 8.1.a: article 103 of the Penal Code."
    assert told(ITEMS, text, "2014-12-31", "LL201") != []
    assert told(ITEMS, text, "2015-01-01", "LL201") == []


def test_a_range_under_an_item_is_named_by_its_ends_and_one_link_is_enough() -> None:
    text = "Question 8.1.a: articles {} of the Penal Code."
    assert told(ITEMS, text.format("102 to 104"), REPLY, "LL201") == [
        Told("LL201", "102 to 104", OTHER_ITEM.message.replace("102", "102 to 104"), OTHER_ITEM.suggestion)
    ]
    assert told(ITEMS, text.format("101 to 104"), REPLY, "LL201") == []


@pytest.mark.parametrize(
    ("text", "item", "left_out"),
    [
        ("Question 8.1.a: none.", "8.1.a", "100, 101 PC 1867"),
        ("Question 8.1: article 100 of the Penal Code.", "8.1", "101 PC 1867"),
        ("Article 101 of the Penal Code. Question 8.1.a: none.", "8.1.a", "100 PC 1867"),
        ("Question 9.1: article 102 of the Penal Code.", "9.1", "104 PC 1867"),
    ],
)
def test_what_is_in_force_for_an_item_and_nowhere_mentioned_is_a_note(text: str, item: str, left_out: str) -> None:
    assert told(ITEMS, text, REPLY, "LL202") == [Told("LL202", item, LEFT_OUT.format(item), left_out)]


def test_what_is_left_out_is_told_once_for_an_item_and_by_the_day() -> None:
    text = "Question 9.1: articles 102 and 104 of the Penal Code.\n\nQuestion 9.1, once more."
    assert told(ITEMS, text, REPLY, "LL202") == []
    (found,) = told(ITEMS, text, "2014-12-31", "LL202")
    assert (found.of, found.suggestion) == ("9.1", "103 PC 1867")
    assert told(ITEMS, text, "2015-01-01", "LL202") == []


LINKED_TO_9_10 = (
    "linked to 9.10: 371/1, 371/2, 371/3, 383, 383bis, 417/6, 417/9, 417/10, 417/16, 417/17, 417/44, 417/46, 417/49,"
    " 417/51, 417/52, 417/56 CP 1867; 26, 133, 136, 137, 143, 144, 171, 173, 176, 178, 182, 183, 187 CP 2024;"
    " 36 LPJ 1965; Decree VL 2019; Decree FWB 2018; Decree DG 2023"
)


def test_the_items_of_the_questionnaire_are_held_against_the_shipped_data(law: Corpus) -> None:
    text = "Question 8.1.a: article 383bis of the Criminal Code.\nQuestion 9.10: article 372 of the Criminal Code."
    message = "372 CP 1867 is cited under item 9.10, to which the data do not link it"
    assert told(law, text, REPLY, "LL2") == [
        Told("LL202", "9.10", LEFT_OUT.format("9.10"), "371/1, 383 CP 1867; 36 LPJ 1965"),
        Told("LL201", "372", message, LINKED_TO_9_10),
    ]


# -- LL301: dates ----------------------------------------------------------------------------------------------------

_TWICE = (a_version("2016-02-29", act="act:sexual-crimes-law"), a_version("2020-07-01", act="act:2020-05-04"))
SINCE = a_corpus(
    an_act("act:sexual-crimes-law", dated="2016-02-01"),
    a_provision("old/100", *_TWICE),
    a_provision("old/101", start="1995-05-05"),
    a_provision("old/102", a_version("")),
)
WRONG = "is inconsistent with 100 PC 1867: the act is dated 1 February 2016 and entered into force on 29 February 2016"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Since 2017, this is an offence (art. 100 Sw.).", "Since 2017"),
        ("Article 100 Sw. was inserted in 2017.", "inserted in 2017"),
        ("Article 100 Sw. (in force since 2015)", "in force since 2015"),
        ("Depuis 2017, l'article 100 Sw. punit cela.", "Depuis 2017"),
        ("L'article 100 Sw., inséré en 2017,", "inséré en 2017"),
        ("Sinds 2017 is dat strafbaar (artikel 100 Sw.).", "Sinds 2017"),
        ("Artikel 100 Sw., ingevoegd in 2017,", "ingevoegd in 2017"),
    ],
)
def test_a_year_that_does_not_fit_the_article_is_told_with_the_right_one(text: str, words: str) -> None:
    assert told(SINCE, text, "2021-01-01") == [Told("LL301", "100", f"'{words}' {WRONG}", "write 2016")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Article 100 Sw. (in force since 1 March 2016)", "1 March 2016"),
        ("L'article 100 Sw., entré en vigueur le 1er mars 2017,", "1er mars 2017"),
    ],
)
def test_a_whole_day_of_entry_into_force_is_told_as_such(text: str, words: str) -> None:
    days = "is not the date on which 100 PC 1867 entered into force, which is 29 February 2016, 1 July 2020"
    assert told(SINCE, text, "2021-01-01") == [Told("LL302", words, f"'{words}' {days}", "write 29 February 2016")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("This has been an offence since 1 March 2017 (art. 100 Sw.).", "since 1 March 2017"),
        ("L'article 100 Sw., depuis le 1er mars 2017,", "depuis le 1er mars 2017"),
        ("Artikel 100 Sw. is sinds 1 maart 2017 van kracht.", "sinds 1 maart 2017"),
        ("This has been an offence since\n1 March 2017 (art. 100 Sw.).", "since 1 March 2017"),
        ("Depuis le 1er juillet 2016, l'article 100 Sw. punit cela.", "Depuis le 1er juillet 2016"),
        ("Sinds 30 juni 2020 is dat strafbaar (artikel 100 Sw.).", "Sinds 30 juni 2020"),
    ],
)
def test_a_day_that_does_not_fit_the_article_is_told_with_the_right_day(text: str, words: str) -> None:
    assert told(SINCE, text, "2021-01-01") == [Told("LL301", "100", f"'{words}' {WRONG}", "write 29 February 2016")]


@pytest.mark.parametrize(
    "text",
    [
        "Since 2017 the police have applied article 100 of the Penal Code.",
        "Depuis 2017, le parquet poursuit sur la base de l'article 100 Sw.",
        "Sinds 2017 zijn er 40 veroordelingen op grond van artikel 100 Sw.",
        "Since 2017 there is a plan for what article 100 of the Penal Code is about.",
        "Offences under article 100 Sw. have not been subject to limitation since 2019.",
        "Article 101 Sw., in force since 1995, and article 100 Sw.",
        "En voici la teneur depuis le 1er mars 2017 : « qui commet un fait puni par l'article 100 Sw. parlera »",
        "An offence since 1995 (art. 101 Sw., which became art. 100 Sw. in 2016).",
    ],
)
def test_a_year_of_practice_is_no_year_of_the_law(text: str) -> None:
    assert told(SINCE, text, "2021-01-01", "LL301") == []


@pytest.mark.parametrize(
    "text",
    [
        "Since 2016, this is an offence (art. 100 Sw.).",
        "Since 29 February 2016, this is an offence (art. 100 Sw.).",
        "Since 2020, art. 100 Sw. has another wording.",
        "In 2017 the police counted 12 cases of article 100 Sw.",
        "Since 2017 there is a plan. It names article 100 Sw.",
        "Since 2017 there is a plan; article 100 Sw. is older.",
        "Since 2017 there is a plan\n\narticle 100 Sw.",
        "Article 100 Sw. is older! Since 2017 there is a plan.",
        "Article 100 Sw. has been in force since 2016, article 101 Sw. since 1995.",
        "Since 2017, article 102 Sw., of which the start is not recorded.",
        "Since 2017, articles 100 to 101 Sw.",
        "Since 2017, article 100.",
        "Since 20170, article 100 Sw.",
    ],
)
def test_a_year_that_fits_or_is_not_said_of_the_article_is_none(text: str) -> None:
    assert told(SINCE, text, "2021-01-01", "LL301") == []


def test_the_nearest_date_is_the_one_that_is_said_of_an_article() -> None:
    text = "Article 100 Sw. has been in force since 1995, article 101 Sw. since 2016."
    assert told(SINCE, text, "2021-01-01", "LL301") == [
        Told("LL301", "100", f"'in force since 1995' {WRONG}", "write 2016"),
        Told(
            "LL301",
            "101",
            "'since 2016' is inconsistent with 101 PC 1867: it entered into force on 5 May 1995",
            "write 1995",
        ),
    ]


def test_a_date_far_away_in_an_endless_sentence_is_not_said_of_the_article() -> None:
    assert told(SINCE, f"Since 2017 {'and so on ' * 50} article 100 Sw.", "2021-01-01", "LL301") == []


def test_the_year_of_the_comments_of_2018_is_reported(law: Corpus) -> None:
    text = "Question 9.10: Since 2017, this became a criminal offence in Belgium's Criminal Code (Art. 371/1,2)."
    assert told(law, text, REPLY, "LL3") == [
        Told(
            "LL301",
            "371/1,2",
            "'Since 2017' is inconsistent with 371/1 CP 1867: the act is dated 1 February 2016 and entered into force"
            " on 29 February 2016",
            "write 2016",
        )
    ]


# -- LL401: how sure the data are ------------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", ["seen", "second-hand", "inferred"])
def test_what_was_read_or_reported_is_no_problem(mark: str) -> None:
    assert told(a_corpus(a_provision("old/100", verification=mark)), "article 100 Sw.", REPLY) == []


def test_what_rests_on_recollection_is_a_note() -> None:
    corpus = a_corpus(
        a_provision("old/100", verification="unverified"),
        a_provision("old/101", a_version(), a_version("2018-01-26", verification="unverified")),
        a_provision("old/102", a_version("")),
    )
    of_101 = Told("LL401", "101", "the data on 101 PC 1867 are unverified")
    others = [
        Told("LL401", "100", "the data on 100 PC 1867 are unverified"),
        Told("LL401", "102", "the data do not record the date from which 102 PC 1867 applies"),
    ]
    text = "articles 100, 101 and 102 of the Penal Code"
    assert told(corpus, text, "2018-01-25") == others
    assert told(corpus, text, "2018-01-26") == [others[0], of_101, others[1]]
    assert told(corpus, text, "2018-01-27") == [others[0], of_101, others[1]]


def test_an_old_number_in_the_words_of_another_act_is_no_problem(law: Corpus) -> None:
    quoted = "Le renvoi aux articles « 400, 401, 417ter du Code pénal » vise désormais les articles 96 à 100."
    assert told(law, quoted, "2026-10-06", "LL105") == []
    assert [each.of for each in told(law, "L'article 417ter du Code pénal vaut.", "2026-10-06", "LL105")] == ["417ter"]


def test_no_article_of_the_convention_is_missed_where_only_the_next_one_is_called_its(law: Corpus) -> None:
    text = "Article 353 says the opposite, in line with Article {} of the Lanzarote Convention."
    assert told(law, text.format("12, paragraph 1,"), "2026-10-20", "LL115") == []
    assert [each.of for each in told(law, text.format("51"), "2026-10-20", "LL115")] == ["51"]


# -- choosing and accepting ------------------------------------------------------------------------------------------

MANY = a_corpus(
    an_item("8.1.a", aspects="images"),
    a_provision("old/100", repealed_on="2018-01-26"),
    a_provision("old/101", a_version("2018-01-27", verification="unverified")),
    a_provision("old/102", verification="unverified"),
    a_provision("old/103"),
    a_link("old/102", "8.1.a"),
)
TEXT = (
    "Article 102 of the Penal Code. Question 8.1.a: articles 100, 101, 103 of the Penal Code; question 99; article 12;"
    " article 5 of the Penal Code."
)


def codes(text: str, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> list[str]:
    return [each.code for each in check(MANY, text, a_day(REPLY), select=select, ignore=ignore).problems]


def test_problems_come_in_the_order_of_the_text_and_of_their_codes() -> None:
    found = check(MANY, TEXT, a_day(REPLY)).problems
    assert [(each.start, each.code) for each in found] == sorted((each.start, each.code) for each in found)
    assert len(found) >= 7


@pytest.mark.parametrize(
    ("select", "ignore", "kept"),
    [
        (("LL101",), (), {"LL101"}),
        (("LL1",), (), {"LL101", "LL102", "LL103", "LL107"}),
        (("LL2", "LL4"), (), {"LL201", "LL401"}),
        (("LL",), ("LL1",), {"LL201", "LL401"}),
        ((), ("LL1", "LL201"), {"LL401"}),
        ((), ("LL",), set()),
        (("LL101",), ("LL1",), set()),
        (("LL301",), (), set()),
    ],
)
def test_problems_are_chosen_and_ignored_by_the_beginning_of_their_codes(
    select: tuple[str, ...], ignore: tuple[str, ...], kept: set[str]
) -> None:
    everything = codes(TEXT)
    assert codes(TEXT, select, ignore) == [code for code in everything if code in kept]
    assert set(everything) == {"LL101", "LL102", "LL103", "LL107", "LL201", "LL401"}


REPEALED_100 = "Article 100 of the Penal Code."


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"{REPEALED_100} <!-- lanzarote-law: accept LL101 -->", []),
        (f"<!-- lanzarote-law: accept LL101 -->\n{REPEALED_100}", []),
        (f"<!-- lanzarote-law: accept LL101 -->\n\n{REPEALED_100}", ["LL101"]),
        (f"{REPEALED_100}\n<!-- lanzarote-law: accept LL101 -->", ["LL101"]),
        (f"# LANZAROTE-LAW:accept ll101\r\n{REPEALED_100}", []),
        (f"lanzarote-law: accept LL102, LL101\n{REPEALED_100}", []),
        (f"lanzarote-law: accept LL102 LL101\n{REPEALED_100}", []),
        (f"lanzarote-law: accept LL102\n{REPEALED_100}", ["LL101"]),
        (f"lanzarote-law: accept LL1\n{REPEALED_100}", ["LL101"]),
        (f"lanzarote-law: accept\n{REPEALED_100}", ["LL101"]),
        (f"lanzarote-law: accept LL101\n{REPEALED_100}\n{REPEALED_100}", ["LL101"]),
        (f"lanzarote-law: accept LL101\n{REPEALED_100} {REPEALED_100}", []),
    ],
)
def test_a_problem_is_accepted_on_its_line_or_the_line_before(text: str, kept: list[str]) -> None:
    assert codes(text) == kept


# -- letters that no citation is made of -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("arti\u00adcle 100 of the Pe\u00adnal Code", "100"),
        ("article 10\u00ad0 of the Penal Code", "10\u00ad0"),
        ("article 100¹ of the Penal Code²", "100"),
        ("\ufeffarticle\u200b 100 of the \ufb01rst Penal Code, Sw. 100", "100"),
        ("article 100 of the Penal\u00a0Code", "100"),
    ],
)
def test_soft_hyphens_and_the_marks_of_notes_hide_nothing_and_move_no_place(text: str, cited: str) -> None:
    problem = check(MANY, text, a_day(REPLY), select=("LL101",)).problems[-1]
    assert text[problem.start : problem.end] == cited


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Article 999 LPJ applies.", ["LL103"]),
        ("L'article 999 de la loi du 8 avril 1965 vaut.", ["LL103"]),
        ("Artikel 999 van de jeugdbeschermingswet geldt.", ["LL103"]),
        ("Article 36 LPJ applies.", []),
        ("Article 731 of the Judicial Code applies.", []),
        ("Artikel 240 van het Wetboek van Strafrecht.", ["LL111"]),
        ("Artikel 240 van het Nederlandse Wetboek van Strafrecht.", []),
    ],
)
def test_an_article_of_an_act_of_ours_or_of_no_known_one_is_told(law: Corpus, text: str, codes: list[str]) -> None:
    assert [each.code for each in check(law, text, a_day(REPLY), select=("LL103", "LL111")).problems] == codes
