"""The day that a document bears in its head."""

from __future__ import annotations

import pytest

from lanzarote_law.checking.document_date import last_own_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Brussels, 14 March 2019\n\nArticle 383bis", "2019-03-14"),
        ("Commentaires\n\nBruxelles, le 1er juin 2018\n", "2018-06-01"),
        ("Advies\nBrussel, 3 mei 2021.\n", "2021-05-03"),
        ("# Reply\n\nDate: 26/01/2018\n", "2018-01-26"),
        ("2018-01-26\n", "2018-01-26"),
        ("Bande des caves\nRédaction en ligne – publié le 19/02/2015 à 17h52\n", "2015-02-19"),
        ("Witwassen\n\n14 maart 2024 | Strafrecht\n", "2024-03-14"),
        ("3 May 2021 brought a law that punishes\n", None),
        ("Strasbourg, March 2019\n", "2019-03-31"),
        ("The law that parliament passed in the end after long debates on 31 May 2016\n", None),
        ("In 2019\n", None),
        ("Article 383bis\n" * 30 + "Brussels, 14 March 2019\n", None),
        ("", None),
    ],
)
def test_the_day_stands_at_the_end_of_a_short_line_of_the_head(text: str, day: str | None) -> None:
    found = last_own_day(text)
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Extrait de l'arrêt n° 89/2019 du 28 mai 2019\n\nNuméro du rôle : 6946\n", "2019-05-28"),
        ("Uittreksel uit arrest nr. 127/2013 van 26 september 2013\n\nRolnummer : 5458\n", "2013-09-26"),
        ("Question écrite n° 5-10856\n\nde Guido De Padt (Open Vld) du 14 janvier 2014\n\nà la ministre", "2014-01-14"),
        ("Question écrite n° 5-10856 de Guido De Padt (Open Vld) du 14 janvier 2014 à la ministre", "2014-01-14"),
        ("Schriftelijke vraag nr. 5-10856\n\nvan Guido De Padt (Open Vld) d.d. 14 januari 2014\n", "2014-01-14"),
        ("Vraag nr. 1199 van mevrouw Thijs d.d. 7 maart 2001 (N.) :\n", "2001-03-07"),
        ("Bulletin 2-38, zitting 2000-2001. Vraag nr. 1199 van mevrouw Thijs d.d. 7 maart 2001 (N.) :\n", "2001-03-07"),
        ("Proposition 51K2767\n\nMarch 8, 2007 | Plenary session (Chamber of representatives)\n", "2007-03-08"),
        ("Projet\n\n8 mars 2007 | Séance plénière (Chambre)\n", "2007-03-08"),
        ("Ontwerp\n\n8 maart 2007 | Plenaire vergadering\n", "2007-03-08"),
        ("Art. 377bis. Enacted by: L 2007-05-10/35, art. 33; Effective Date: 09-06-2007\n", None),
        ("Art. 377bis. Entrée en vigueur, date: 09-06-2007\n", None),
        ("Art. 377bis. Datum van inwerkingtreding: 09-06-2007\n", None),
        ("Art. 377bis\nEffective Date: 9 June 2007\n", None),
    ],
)
def test_the_day_of_a_judgment_a_question_or_a_sitting_is_its_own_and_that_of_an_entry_into_force_is_not(
    text: str, day: str | None
) -> None:
    found = last_own_day(text)
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("CAT/C/BEL/Q/2\n\n21 October 2008\n\nForty-first session\n\n3-21 November 2008\n", "2008-10-21"),
        ("Avis\n\n12 mars 2019\n\nSession\n\ndu 3 au 21 juin 2019\n", "2019-03-12"),
        ("Forty-first session\n\n3-21 November 2008\n", "2008-11-21"),
        ("COURT (CHAMBER) " + "CASE OF A v. BELGIUM " * 9 + "JUDGMENT STRASBOURG 26 October 1984\n", "1984-10-26"),
        ("Contributors Updated 02 Mar 2020 |\n\nAs far as we know (January 2022), this stands.\n", "2022-01-31"),
        ("Brussels, 2 March 2020\n\nThe bill is to be law in January 2022.\n", "2020-03-02"),
    ],
)
def test_neither_a_session_nor_an_earlier_update_is_the_day_of_a_document(text: str, day: str) -> None:
    found = last_own_day(text)
    assert found is not None
    assert found.isoformat() == day
