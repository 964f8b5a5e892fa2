"""Up to which date amendments were followed, as the pages and the JSON of an answer say it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.builders import a_data_folder
from tests.command import run

if TYPE_CHECKING:
    from pathlib import Path

BOTH = """followed:
  - code: old
    up_to: "2030-01-01"
    searched: A consolidated text.
    source: copy:code
    verification: seen

  - code: new
    up_to: "2030-01-01"
    searched: The gazette, number by number.
    verification: inferred
"""
PART = """followed:
  - code: old
    up_to: "2018-01-26"
    searched: A consolidated text.
    verification: seen

  - code: new
    articles: ["50"]
    searched: Nothing was searched.
    verification: seen

  - code: new
    articles: ["51"]
    up_to: "2024-07-01"
    searched: The gazette.
    verification: seen
"""
NEVER = "to article 50 NPC were not checked"
OLD = "to PC 1900 were checked up to 26 January 2018"
BARE = "to {} were not checked (no search is recorded)."
TOLD = "Amendments "


def out(folder: Path, *words: str, told: str = PART) -> str:
    if not any(folder.iterdir()):
        a_data_folder(folder, party=(BOTH, told))
    return run("--data", str(folder), *words).out


def said(text: str) -> list[str]:
    """The lines of a page that are about it."""
    return [each.strip() for each in text.splitlines() if "mendments" in each]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (("lookup", "100", "--as-of", "2018-01-26"), []),
        (("lookup", "100", "--as-of", "2018-01-27"), [f"{TOLD}{OLD}."]),
        (("lookup", "PC 1900 100", "--as-of", "2024-07-01"), [f"{TOLD}{NEVER}."]),  # what took over is another code
        (("lookup", "50 NPC", "--as-of", "2024-07-01"), [f"{TOLD}{NEVER}."]),
        (("lookup", "51 NPC", "--as-of", "2024-07-01"), []),
        (("history", "100", "--as-of", "2018-01-27"), [f"{TOLD}{OLD}."]),
        (("history", "100", "-v", "--as-of", "2018-01-27"), [f"{TOLD}{OLD}."]),
        (("history", "100", "--as-of", "2018-01-26"), []),
        (("gaps", "--as-of", "2018-01-27"), [f"Certainty: {TOLD}{OLD}."]),
        (("gaps", "--as-of", "2018-01-26"), []),
    ],
)
def test_an_answer_says_how_far_what_it_rests_on_was_followed(
    tmp_path: Path, words: tuple[str, ...], lines: list[str]
) -> None:
    assert said(out(tmp_path, *words)) == lines


NEW = "those to article 51 NPC were checked up to 1 July 2024"


def test_what_is_not_named_is_counted_with_the_last_of_its_dates_and_named_in_full(tmp_path: Path) -> None:
    words = "lookup", "8.1.a", "100", "51 NPC", "--as-of", "2025-01-01"
    assert said(out(tmp_path, *words, "-q"))[-1:] == [
        (f"{TOLD}{NEVER}; those to 2 other articles were checked up to 1 July 2024 at the latest.")
    ]
    assert said(out(tmp_path, *words, "-v"))[-1] == f"{TOLD}{NEVER}; those {OLD}; {NEW}."


def test_two_dates_are_both_named(tmp_path: Path) -> None:
    assert said(out(tmp_path, "lookup", "100", "51 NPC", "--as-of", "2024-06-30")) == [f"{TOLD}{OLD}."]
    assert said(out(tmp_path, "lookup", "50 NPC", "51 NPC", "--as-of", "2025-01-01")) == [f"{TOLD}{NEVER}; {NEW}."]


def test_a_data_set_that_records_nothing_says_so_and_not_that_it_was_followed(tmp_path: Path) -> None:
    assert said(out(tmp_path, "lookup", "100", "--as-of", "2018-01-26", told="")) == [TOLD + BARE.format("PC 1900")]
    assert said(out(tmp_path, "lookup", "50 NPC", "--as-of", "2024-07-01")) == [TOLD + BARE.format("NPC")]
    found = json.loads(out(tmp_path, "lookup", "100", "--as-of", "2018-01-26", "--format", "json"))
    assert found["results"][0]["not_followed"] == [
        {"code": "old", "articles": ["old/100"], "up_to": None, "recorded": False}
    ]


def test_the_json_of_an_answer_has_what_was_not_followed(tmp_path: Path) -> None:
    def plain(*words: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(out(tmp_path, *words, "--format", "json"))
        return found

    stretch = {"code": "old", "articles": ["old/100"], "up_to": "2018-01-26", "recorded": True}
    assert plain("lookup", "100", "--as-of", "2018-01-27")["results"][0]["not_followed"] == [stretch]
    assert plain("lookup", "100", "--as-of", "2018-01-26")["results"][0]["not_followed"] == []
    assert plain("history", "100", "--as-of", "2018-01-27")["not_followed"] == [stretch]
    assert plain("gaps", "--as-of", "2018-01-27")["not_followed"] == [stretch]
    assert plain("todo", "--as-of", "2018-01-27")["not_followed"] == [{**stretch, "items": ["8.1.a"]}]


def test_a_status_coverage_and_todo_say_it_too(tmp_path: Path) -> None:
    on = "--as-of", "2018-01-27"
    assert "; later amendments unchecked)\n" in out(tmp_path, "lookup", "8.1.a", "-v", *on)
    certainty = "Certainty        wording of 8.1.a: second-hand. Amendments to PC 1900 checked to 26 January 2018"
    assert said(out(tmp_path, "lookup", "8.1.a", *on))[-1:] == [certainty]
    later = "PARTIAL from "
    assert all(line.startswith(later) for line in said(out(tmp_path, "lookup", "8.1.a", "--as-of", "2018-01-26")))
    [told] = said(out(tmp_path, "coverage", *on))
    assert ". For 1 status, amendments were not checked up to this date (see todo)." in told
    assert said(out(tmp_path, "todo", *on))[-1] == "Amendments not checked: PC 1900 since 26 January 2018 (1 item)"
    assert said(out(tmp_path, "todo", "--item", "9.10", *on)) == []
    full = out(tmp_path, "todo", "-v", *on).splitlines()
    at = next(index for index, line in enumerate(full) if "Amendments not checked" in line)
    assert full[at + 1].split() == ["PC", "1900", "since", "26", "January", "2018", "8.1.a"]


FLAG = "later amendments unchecked"


@pytest.mark.parametrize(("told", "then"), [(PART, False), ("", True)], ids=["up to the reference day", "never"])
def test_the_status_of_each_day_says_whether_amendments_up_to_that_day_were_checked(
    tmp_path: Path, told: str, *, then: bool
) -> None:
    for detail in ("-q", "", "-v"):  # below the status of the day, the screen says up to when each code was checked
        page = out(tmp_path, "lookup", "8.1.a", *filter(None, [detail]), "--as-of", "2018-01-27", told=told)
        statuses = [line for line in page.splitlines() if line.startswith("  DISPUTED")]
        assert [f"; {FLAG})" in line for line in statuses] == [bool(detail), then]
    [line] = [
        each
        for each in out(tmp_path, "report", "reply-annex", "8.1.a", "--as-of", "2018-01-27").splitlines()
        if each.startswith("- **8.1.a (if asked):** **DISPUTED**")
    ]
    now, _, before = line.partition("on 26 January 2018:")
    assert [f"; {FLAG}" in now, f"; {FLAG}" in before] == [True, then]


def test_a_report_says_it_below_its_title_and_of_a_reply_only_to_who_sends_it(tmp_path: Path) -> None:
    on = "--as-of", "2018-01-27"
    assert (
        "**Questionnaire of the second round. As at 27 January 2018; amendments to the texts were followed up to 26"
        " January 2018**"
    ) in out(tmp_path, "report", "gaps", *on).splitlines()
    assert f"**{TOLD}{OLD}.**" in said(out(tmp_path, "report", "gaps", "--annex", *on))
    ran = run("--data", str(tmp_path), "report", "reply", "8.1.a", *on)
    assert said(ran.out) == []
    assert f"before sending: {TOLD}{OLD}" in ran.err


# -- before the first version ----------------------------------------------------------------------------------------


def test_before_its_first_version_an_article_that_may_be_older_is_not_called_law_to_come(tmp_path: Path) -> None:
    told = list(filter(None, out(tmp_path, "lookup", "PC 1900 100", "--as-of", "1999-12-31").splitlines()))
    assert told[1] == (
        "  NOT RECORDED on 31 December 1999: from 1 January 2000; these data contain no earlier wording"
        " (entry into force of 100 PC 1900: unverified)"
    )
    assert told[2].split(None, 1) == ["Summary", "from 1 January 2000: Prohibits distributing images."]
    life = out(tmp_path, "history", "PC 1900 100", "--as-of", "1999-12-31").splitlines()
    assert life[2].split("  ")[1:] == ["before 1 January 2000", "these data contain no earlier wording"]
