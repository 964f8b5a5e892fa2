"""Recommendations at the terminal: the table of follow-up, the line of an item, and what can be added."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jsonschema import Draft202012Validator

from lanzarote_law.render.json_schemas import output_schema
from tests.builders import RURITANIA, a_data_folder
from tests.command import run
from tests.edited import typed

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--as-of", "2026-11-24")
"""A day on which Ruritania meets the one recommendation of the data."""


def ruritanian(*words: str) -> str:
    return run("--data", str(RURITANIA), *words).out


def test_a_recommendation_is_told_with_what_met_it_since_when_and_where_it_was_read() -> None:
    assert ruritanian("recommendations", *DAY, "--format", "md").splitlines() == [
        "# Ruritania: Recommendations of monitoring bodies (law as at 24 November 2026)",
        "",
        "| Recommendation | Party | What the law does | Since | Source |",
        "| --- | --- | --- | --- | --- |",
        (
            "| R1 Committee of the Parties, 26 January 2016: The Committee asks Ruritania to make it an offence to"
            " produce images. | Ruritania (Parties named: RU) | act:2023: 50 NPC; stated by State of Ruritania: There"
            " is a"
            " course \\[P02; second-hand\\] | met since 1 July 2024 (computed; entry into force of the new Code:"
            " inferred);"
            " stated: since 1 January 2024 | Comments of the Children's League, read in ICT-RU · second-hand |"
        ),
        "",
        (
            "A reading of the law as at 24 November 2026, computed from this data set; not legal advice and not a"
            " finding of the Committee."
        ),
    ]


def test_the_day_before_it_was_made_there_is_none() -> None:
    assert ruritanian("recommendations", "--as-of", "2016-01-25").splitlines()[:2] == [
        "Ruritania: Recommendations of monitoring bodies (law as at 25 January 2016)",
        "    -",
    ]


def test_an_item_has_one_line_on_the_recommendations_and_their_texts_with_more_detail() -> None:
    [line] = [each for each in ruritanian("lookup", "20(1)(a)", *DAY).splitlines() if "Recommendations" in each]
    assert line == "  Recommendations: R1: met since 1 July 2024; stated: since 1 January 2024 (2016) [inferred]"
    told = ruritanian("lookup", "20(1)(a)", *DAY, "-v")
    assert "make it an offence to produce images. The rest was not found." in told
    assert "Recommendations" not in ruritanian("lookup", "8.1.a", *DAY)


def test_gaps_name_those_that_are_not_met_or_not_known_to_be_met() -> None:
    def lines(day: str) -> list[str]:
        told = ruritanian("gaps", "--instrument", "convention", "--as-of", day).splitlines()
        return [each for each in told if "ecommendations" in each]

    assert lines("2024-06-30") == [
        (
            "  1 hole in the data (not a gap in the law), on item 20(3)/2. No concerns about practice."
            " Recommendations: R1: not known;"
            " stated: since 1 January 2024 (2016) [second-hand]"
        )
    ]
    assert lines("2024-07-01") == []


def test_the_values_are_those_of_the_table_the_item_and_the_gaps() -> None:
    [value] = json.loads(ruritanian("recommendations", *DAY, "--format", "json"))["results"]
    [item] = json.loads(ruritanian("lookup", "20(1)(a)", *DAY, "--format", "json"))["results"]
    report = json.loads(ruritanian("report", "recommendations", *DAY, "--format", "json"))
    assert item["recommendations"] == report["recommendations"] == [value]
    schema = output_schema("recommendations --as-of")
    found = json.loads(ruritanian("recommendations", *DAY, "--format", "json"))
    assert [each.message for each in Draft202012Validator(schema).iter_errors(found)] == []
    assert {key: value[key] for key in ("id", "status", "status_since", "met_by", "reason", "stated")} == {
        "id": "asked-making",
        "status": "met",
        "status_since": "2024-07-01",
        "met_by": ["new/50"],
        "reason": None,
        "stated": [{"position": "P02", "since": "2024-01-01"}],
    }
    gaps = json.loads(ruritanian("gaps", "--instrument", "all", "--as-of", "2024-06-30", "--format", "json"))
    assert [(each["id"], each["status"]) for each in gaps["recommendations"]] == [("asked-making", "not-known")]


def test_a_recommendation_is_added_with_the_aspects_that_would_meet_it(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path)
    told = (
        "number=R2",
        "by.en=Committee",
        "day=2017-01-01",
        "text=The Committee asks for more.",
        "source=doc:comments",
    )
    values = [*told, "verification=second-hand", "items=8.1.a", "aspects=making"]
    sets = [word for value in values for word in ("--set", value)]
    ran = typed(folder, "add", "recommendation", "asked-more", *sets, "-yq")
    assert (ran.code, ran.err) == (0, "written: recommendations.yaml\n")
    found = json.loads(run("--data", str(folder), "recommendations", *DAY, "--format", "json").out)["results"]
    assert [(each["id"], each["parties"]) for each in found] == [("asked-making", ["ru"]), ("asked-more", [])]
    assert run("--data", str(folder), "verify", "asked-more", "--mark", "seen", "--source", "doc:comments").code == 2


def test_the_follow_up_is_written_as_a_document(tmp_path: Path) -> None:
    for ending in ("docx", "xlsx", "html"):
        path = tmp_path / f"follow-up.{ending}"
        ran = run("--data", str(RURITANIA), "report", "recommendations", *DAY, "-o", str(path))
        assert (ran.code, path.stat().st_size > 1000) == (0, True)
