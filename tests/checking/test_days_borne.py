"""The day that a document bears in its head."""

from __future__ import annotations

import pytest

from lanzarote_law.checking.document_date import borne


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
    found = borne(text)
    assert (found.isoformat() if found else None) == day
