"""Decisions of courts that a text cites: their identifiers, and the date that an ECLI gives."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.citations import decisions
from tests.command import run
from tests.labels import ON

if TYPE_CHECKING:
    from pathlib import Path

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
    assert [(text[each.start : each.end], each.kind) for each in decisions.cited_decisions(text)] == found


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


OLDER = (
    "The Court of Cassation, 15 June 2021, P.21.0326.N, and ECLI:BE:CASS:2015:ARR.20150331.3 on article 417/8 CP 1867."
)


def test_a_decision_that_is_older_than_the_article_in_its_clause_is_noted(shipped: Corpus) -> None:
    found = [each for each in check(shipped, OLDER, ON).problems if each.code == "LL304"]
    assert [(each.message, each.suggestion) for each in found] == [
        (
            "ECLI:BE:CASS:2015:ARR.20150331.3 predates 417/8 CP 1867, which entered into force on 1 June 2022",
            "the earlier law was 371/1 CP 1867",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ECLI:BE:CASS:2015:ARR.20150331.3 on article 373 CP 1867.",
        "ECLI:BE:CASS:2023:ARR.20231107.2N.13 on article 417/8 CP 1867.",
        "ECLI:BE:CASS:2015:ARR.20150331.3 is old. Article 417/8 CP 1867 is new.",
        # the clause itself names the earlier article
        "ECLI:BE:CASS:2019:ARR.20190315.1 on the former article 371/1 CP 1867, now article 417/8 CP 1867.",
        "ECLI:BE:CASS:2019:ARR.20190315.1 over het oude artikel 371/1 Sw. (thans art. 417/8 Sw.).",
        "ECLI:BE:CASS:2019:ARR.20190315.1, sur l'ancien article 371/1 C. pén. (art. 417/8 C. pén.).",
    ],
)
def test_a_decision_that_may_have_applied_the_article_is_not_noted(shipped: Corpus, text: str) -> None:
    assert [each.code for each in check(shipped, text, ON).problems if each.code == "LL304"] == []


def test_the_decisions_of_a_document_are_listed_as_in_these_data_or_not(tmp_path: Path) -> None:
    document = tmp_path / "reply.txt"
    document.write_text("See ECLI:BE:CASS:2015:ARR.20150331.3, P.23.1536.F and P.21.0326.N.", encoding="utf-8")
    ran = run("check", str(document))
    line = next(each for each in ran.out.splitlines() if "cites 3 decisions" in each)
    assert line.partition("cites ")[2] == (
        "3 decisions: in these data ECLI:BE:CASS:2015:ARR.20150331.3, P.23.1536.F; not in these data P.21.0326.N"
    )
    plain = json.loads(run("check", str(document), "--format", "json").out)
    assert [each["decision"] for each in plain["decisions"]] == [
        "ECLI:BE:CASS:2015:ARR.20150331.3",
        "ECLI:BE:CASS:2024:ARR.20240207.2F.3",
        None,
    ]
