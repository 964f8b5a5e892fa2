"""From which date each article of an act applies, as its own articles say it."""

from __future__ import annotations

import re

import pytest

from lanzarote_law.documents import files
from lanzarote_law.texts import commencement
from lanzarote_law.texts.amending_act import AmendingAct
from tests.builders import a_day

ACT = """\
CHAPITRE 1er. - Disposition générale
Art. 1er. La présente loi règle une matière visée à l'article 74 de la Constitution.
CHAPITRE 2. - Modifications
Art. 2. L'article 5 du Code pénal est abrogé.
Art. 3. L'article 6 du Code pénal est abrogé.
Art. 4. L'article 7 du Code pénal est abrogé.
CHAPITRE 3. - Entrée en vigueur
Art. 5. """

BY_RULE = "2022-04-09"
ROMAN = ("", "I", "II", "III", "IV", "V")
SAID: dict[str, dict[str, str]] = {
    # what the last article of an act says that was published on 30 March 2022, and the dates of its articles 2, 3 and 4
    "L'article 9 du Code pénal est abrogé.": {"2": BY_RULE, "3": BY_RULE, "4": BY_RULE},
    "La présente loi entre en vigueur le 1er juin 2022.": {"2": "2022-06-01", "3": "2022-06-01"},
    "La présente loi entre en vigueur le jour de sa publication au Moniteur belge.": {"2": "2022-03-30"},
    "La présente loi entre en vigueur le dixième jour qui suit sa publication au Moniteur belge.": {"2": BY_RULE},
    "La présente loi entre en vigueur dix jours après sa publication au Moniteur belge.": {"2": BY_RULE},
    "La présente loi entre en vigueur le premier jour du troisième mois qui suit celui de sa publication au Moniteur"
    " belge.": {"2": "2022-06-01"},
    "La présente loi entre en vigueur le premier jour du mois qui suit l'expiration d'un délai de dix jours"
    " prenant cours"
    " le jour après sa publication au Moniteur belge.": {"2": "2022-05-01"},
    "La présente loi entre en vigueur le 1er juin 2022, à l'exception des articles 3 et 4, qui entrent en"
    " vigueur le 1er"
    " mars 2023.": {"2": "2022-06-01", "3": "2023-03-01", "4": "2023-03-01"},
    "A l'exception de l'article 3, la présente loi entre en vigueur le 1er juin 2022. L'article 3 entre en"
    " vigueur le 1er"
    " juillet 2022.": {"2": "2022-06-01", "3": "2022-07-01"},
    "La présente loi entre en vigueur dix jours après sa publication au Moniteur belge, à l'exception des"
    " articles [¹ 3 et"
    " 4]¹.\n\nLes articles [¹ 3 et 4]¹ entrent en vigueur le 1er janvier 2023.": {"2": BY_RULE, "4": "2023-01-01"},
    "Les articles 2 à 3 produisent leurs effets le 1er janvier 2022.": {
        "2": "2022-01-01",
        "3": "2022-01-01",
        "4": BY_RULE,
    },
    "Le chapitre 2 entre en vigueur le 1er janvier 2023.": {"2": "2023-01-01", "4": "2023-01-01", "5": BY_RULE},
    "Le présent article entre en vigueur le 1er janvier 2023.": {"2": BY_RULE, "5": "2023-01-01"},
    # a date that somebody else sets, a part that cannot be found, articles of a code: no date
    "La présente loi entre en vigueur à une date fixée par le Roi et au plus tard le 1er juillet 2022.": {"2": ""},
    "Le Roi fixe la date d'entrée en vigueur de la présente loi.": {"2": ""},
    "La présente loi entre en vigueur le 1er juin 2022, à l'exception du chapitre 9.": {"2": ""},
    "Les articles 2 et 3 du Code pénal entrent en vigueur le 1er janvier 2023.": {"2": "", "3": ""},
    "La présente loi entre en vigueur le 1er juin 2022. La présente loi entre en vigueur le 1er juillet 2022.": {
        "2": ""
    },
    # in Dutch
    "Deze wet treedt in werking op 1 juni 2022.": {"2": "2022-06-01"},
    "Deze wet treedt in werking op de eerste dag van de tweede maand na die waarin ze is bekendgemaakt in het Belgisch"
    " Staatsblad, met uitzondering van artikel 3 dat in werking treedt op 1 juli 2023.": {
        "2": "2022-05-01",
        "3": "2023-07-01",
    },
    "De Koning bepaalt de datum van inwerkingtreding van deze wet.": {"2": ""},
    "Deze wet treedt in werking twintig dagen na haar verschijning in het Belgisch Staatsblad.": {"2": "2022-04-19"},
    "La présente loi entre en vigueur vingt jours après sa parution au Moniteur belge.": {"2": "2022-04-19"},
    "Artikel 2 heeft uitwerking met ingang van 1 januari 2022.": {"2": "2022-01-01", "3": BY_RULE},
}


IN_PARTS = "TITRE 1er. - Partie\n" + "\n".join(
    f"CHAPITRE {part}. - Modifications\nArt. {number}. L'article {number} du Code pénal est abrogé."
    for number, part in enumerate(("1er", "2", "3", "4", "5"), start=1)
)


@pytest.mark.parametrize(
    ("said", "articles"),
    [
        ("Les chapitres 2 à 4 entrent", "234"),
        ("Les chapitres 2 et 4 entrent", "24"),
        ("Les chapitres 1er et 3 entrent", "13"),
        ("Les chapitres 1er, 3 à 5 entrent", "1345"),
        ("Les chapitres II à IV entrent", "234"),
        ("De hoofdstukken 2 tot 4 treden", "234"),
        ("De hoofdstukken II en IV treden", "24"),
    ],
)
@pytest.mark.parametrize("roman", [False, True])
def test_a_list_of_chapters_is_all_the_articles_in_them(said: str, articles: str, *, roman: bool) -> None:
    parts = IN_PARTS.replace("CHAPITRE", "HOOFDSTUK") if said.startswith("De") else IN_PARTS
    if roman:
        parts = re.sub(r"(?<=CHAPITRE |OOFDSTUK )\d", lambda found: ROMAN[int(found[0])], parts)
    start = " in werking op 1 januari 2023." if said.startswith("De") else " en vigueur le 1er janvier 2023."
    act = AmendingAct(files.document_of_bytes("act.txt", f"{parts}\nTITRE 2. - Fin\nArt. 6. {said}{start}\n".encode()))
    found = commencement.commencements(act, a_day("2022-03-30"), 10)
    days = {each.number: str(commencement.commencement_of(found, each.number).day) for each in act.articles}
    assert days == {number: "2023-01-01" if number in articles else BY_RULE for number in "123456"}


def test_a_chapter_is_found_by_its_roman_number() -> None:
    text = "".join(
        f"CHAPITRE {part}. - Partie\nArt. {number}. L'article {number} du Code pénal est abrogé.\n"
        for number, part in enumerate(("VIII", "IX", "X", "XI"), start=1)
    )
    said = "CHAPITRE XII. - Fin\nArt. 5. Le chapitre 10 entre en vigueur le 1er janvier 2023.\n"
    act = AmendingAct(files.document_of_bytes("act.txt", f"{text}{said}".encode()))
    found = commencement.commencements(act, a_day("2022-03-30"), 10)
    days = {each.number: str(commencement.commencement_of(found, each.number).day) for each in act.articles}
    assert days == {**dict.fromkeys("1245", BY_RULE), "3": "2023-01-01"}


@pytest.mark.parametrize("said", SAID)
def test_an_act_says_from_which_date_its_articles_apply(said: str) -> None:
    act = AmendingAct(files.document_of_bytes("act.txt", f"{ACT}{said}\n".encode()))
    found = commencement.commencements(act, a_day("2022-03-30"), 10)
    days = {article: commencement.commencement_of(found, article).day for article in SAID[said]}
    assert {article: str(day or "") for article, day in days.items()} == SAID[said]


POINTS = """\
Art. 1er. La présente loi règle une matière visée à l'article 74 de la Constitution.
Art. 2. L'article 9 du Code pénal est abrogé.
Art. 3. Sont abrogés dans le Code pénal :

1° les articles 10 et 11;

2° l'article 12;

3° l'article 13.
Art. 4. """
FIRST, SECOND = "2022-06-01", "2023-01-01"
OF_POINTS = {
    # what article 4 says, and the dates of article 2 and of the three points of article 3
    "La présente loi entre en vigueur le 1er juin 2022, à l'exception de l'article 3, 2°, qui entre en vigueur le 1er"
    " janvier 2023.": (FIRST, FIRST, SECOND, FIRST),
    "Deze wet treedt in werking op 1 juni 2022, met uitzondering van artikel 3, 2°, dat in werking treedt op 1 januari"
    " 2023.": (FIRST, FIRST, SECOND, FIRST),
    "La présente loi entre en vigueur le 1er juin 2022. Par dérogation à l'alinéa 1er, l'article 3, 1° et 3°, entre en"
    " vigueur le 1er janvier 2023.": (FIRST, SECOND, FIRST, SECOND),
    "Deze wet treedt in werking op 1 juni 2022. In afwijking van het eerste lid treedt artikel 3, 2° en 3°, in werking"
    " op 1 januari 2023.": (FIRST, FIRST, SECOND, SECOND),
    "L'article 3, 2°, entre en vigueur le 1er janvier 2023. Les autres dispositions entrent en vigueur le 1er juin"
    " 2022.": (FIRST, FIRST, SECOND, FIRST),
    "Artikel 3, 2°, treedt in werking op 1 januari 2023. De overige bepalingen treden in werking op 1 juni 2022.": (
        *(FIRST, FIRST, SECOND, FIRST),
    ),
    "L'article 3 entre en vigueur le 1er janvier 2023. Les autres articles entrent en vigueur le 1er juin 2022.": (
        *(FIRST, SECOND, SECOND, SECOND),
    ),
    "De andere artikelen treden in werking op 1 juni 2022; artikel 3 treedt in werking op 1 januari 2023.": (
        *(FIRST, SECOND, SECOND, SECOND),
    ),
    "Les articles 2 à 3, 1°, entrent en vigueur le 1er janvier 2023. Les autres dispositions entrent en vigueur le 1er"
    " juin 2022.": (SECOND, SECOND, FIRST, FIRST),
    # a part that is not a point, or two dates in one sentence: no date
    "La présente loi entre en vigueur le 1er juin 2022, à l'exception de l'article 3, alinéa 2, qui entre en vigueur le"
    " 1er janvier 2023.": (FIRST, "", "", ""),
    "Deze wet treedt in werking op 1 juni 2022, met uitzondering van artikel 3, § 2, dat in werking treedt op 1 januari"
    " 2023.": (FIRST, "", "", ""),
    "L'article 3, 1°, entre en vigueur le 1er juin 2022 et l'article 3, 2°, le 1er janvier 2023.": (
        *(BY_RULE, "", "", BY_RULE),
    ),
    "Artikel 2 treedt in werking op 1 juni 2022 en artikel 3 op 1 januari 2023.": ("", "", "", ""),
}


@pytest.mark.parametrize("said", OF_POINTS)
@pytest.mark.parametrize("layout", [POINTS, POINTS.replace("\n\n", " ")])
def test_a_point_of_an_article_may_have_its_own_date(said: str, layout: str) -> None:
    act = AmendingAct(files.document_of_bytes("act.txt", f"{layout}{said}\n".encode()))
    found = commencement.commencements(act, a_day("2022-03-30"), 10)
    third = act.articles[2]
    points = [commencement.point_at(act, third, act.text.index(f"article{word}")) for word in ("s 10", " 12", " 13")]
    assert points == ["1", "2", "3"]
    days = [
        commencement.commencement_of(found, "2", ""),
        *(commencement.commencement_of(found, "3", point) for point in points),
    ]
    assert tuple(str(each.day or "") for each in days) == OF_POINTS[said]


@pytest.mark.parametrize(
    "body",
    [
        "§ 1er. Sont abrogés : 1° l'article 10. \n§ 2. L'article 12 est abrogé.",
        "Sont abrogés : 1° l'article 10; 2° l'article 11.\n\nSont modifiés : 1° l'article 12; 2° l'article 13.",
    ],
)
def test_points_that_are_counted_twice_tell_nothing(body: str) -> None:
    act = AmendingAct(files.document_of_bytes("act.txt", f"Art. 1er. La loi.\nArt. 2. {body}\n".encode()))
    own = act.articles[1]
    assert commencement.point_at(act, own, act.text.index("article 12")) == commencement.UNCLEAR


@pytest.mark.parametrize(
    ("published", "day"), [("2022-03-27", "2022-05-27"), ("2022-03-28", "2022-05-28"), ("2022-03-29", "")]
)
def test_a_day_that_some_month_lacks_is_not_counted_in_months(published: str, day: str) -> None:
    said = "La présente loi entre en vigueur deux mois après sa publication au Moniteur belge."
    act = AmendingAct(files.document_of_bytes("act.txt", f"{ACT}{said}\n".encode()))
    assert (
        str(commencement.commencement_of(commencement.commencements(act, a_day(published), 10), "2").day or "") == day
    )


def test_without_a_date_of_publication_or_a_general_rule_there_is_no_date() -> None:
    act = AmendingAct(files.document_of_bytes("act.txt", ACT.replace("Art. 5. ", "").encode()))
    assert [
        commencement.commencement_of(commencement.commencements(act, *given), "2").day
        for given in ((None, 10), (a_day("2022-03-30"), None))
    ] == [None, None]
