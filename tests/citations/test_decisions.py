"""Decisions of courts that a text cites: their identifiers, and the date that an ECLI gives."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.citations import decisions
from tests.labels import ON

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cass. 15 maart 2019, ECLI:BE:CASS:2019:ARR.20190315.1.", [("ECLI:BE:CASS:2019:ARR.20190315.1", "ecli")]),
        ("ECLI:EU:C:2022:491, C-817/19 (Ligue)", [("ECLI:EU:C:2022:491", "ecli"), ("C-817/19", "docket")]),
        ("(Cass., 15 juin 2021, P.21.0326.N)", [("P.21.0326.N", "docket")]),
        ("Brussels, 2019/AR/1006", [("2019/AR/1006", "docket")]),
        ("Application no. 12345/19; arrêt n° 83/2016; arrest nr. 148/2017", [
            ("12345/19", "docket"), ("83/2016", "docket"), ("148/2017", "docket")
        ]),
        ("directive 2011/93/UE, artikel 383bis, 2019/1234", []),
        ("COM-12/19 and xP.21.0326.N", []),
    ],
)  # fmt: skip
def test_the_identifiers_of_decisions_are_found(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[each.start : each.end], each.kind) for each in decisions.cited(text)] == found


def test_decisions_stand_apart_from_citations_and_an_impossible_date_is_told(shipped: Corpus) -> None:
    text = "Arrest ECLI:BE:CASS:2019:ARR.20190231.1 en  ECLI:BE:CASS:2019:ARR.20190315.1. Artikel 417/11 Sw."
    checked = check(shipped, text, ON)
    assert [each.citation.article for each in checked.citations] == ["417/11"]
    assert [(text[each.start : each.end], each.day) for each in checked.decisions] == [
        ("ECLI:BE:CASS:2019:ARR.20190231.1", None),
        ("ECLI:BE:CASS:2019:ARR.20190315.1", date(2019, 3, 15)),
    ]
    assert [(each.message, each.suggestion) for each in checked.problems if each.code == "LL204"] == [
        (
            "ECLI:BE:CASS:2019:ARR.20190231.1 gives a date that does not exist",
            "compare the identifier with the decision",
        )
    ]
