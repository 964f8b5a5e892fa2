"""Messages beside the result, and faults of the data: broken at the width of a terminal, and whole in a pipe."""

from __future__ import annotations

from pathlib import Path

import pytest

from lanzarote_law.errors import Place, Problem
from lanzarote_law.render import data_problems
from tests.builders import a_data_folder
from tests.command import on_terminal, ruritania, told_on_terminal

WRONG = [
    ("lookup", "8.1.a", "--as-of", "1/2/2018"),
    ("lookup", "8.1.q"),
    ("lookup", "8.1.a", "--lang", "de"),
    ("gaps", "--instrument", "treaty"),
    ("verify", "50", "--mark", "unverified", "--by", "A. Reader"),
    ("amend", "50", "--on", "2030-02-30", "--summary", "Prohibits making images.", "--yes"),
]


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_a_message_is_broken_at_spaces_on_a_terminal_and_says_the_same_in_a_pipe(
    words: tuple[str, ...], language: str
) -> None:
    piped = ruritania(*words, LANZAROTE_LAW_LANG=language).err
    told = told_on_terminal(*words, columns=50, LANZAROTE_LAW_LANG=language)
    assert told.split() == piped.split()
    assert max(map(len, piped.splitlines())) > 50
    assert [line for line in told.splitlines() if len(line) > 50 and not line.startswith("  lanzarote-law ")] == []


def test_a_command_to_be_copied_stands_whole_on_a_line_of_its_own() -> None:
    words = ("verify", "new/50@2024-07-01", "--mark", "unverified", "--by", "A. Reader")
    assert told_on_terminal(*words, columns=40).splitlines() == [
        "error: a fact that was checked cannot be",
        "given the mark 'unverified'; to lower a",
        "mark:",
        "  lanzarote-law edit new/50@2024-07-01",
    ]


LINE = '      - in_force_from: "2012-13-01"'
FAULT = Problem("date", "'2012-13-01' is not a date", Place("law.yaml", 7, 24, "versions[0]", LINE), "write YYYY-MM-DD")


@pytest.mark.parametrize("columns", [0, 200])
def test_the_way_out_stands_beside_the_caret_where_there_is_room(columns: int) -> None:
    assert data_problems.problems_text(Path("data"), [FAULT], 0, columns).splitlines()[:3] == [
        "law.yaml:7: versions[0]: '2012-13-01' is not a date [date]",
        f"  {LINE}",
        f"  {' ' * 23}^ write YYYY-MM-DD",
    ]


def test_the_caret_stays_below_its_place_on_a_narrow_terminal() -> None:
    told = data_problems.problems_text(Path("data"), [FAULT], 0, 44).splitlines()
    assert told[:5] == [
        "law.yaml:7: versions[0]: '2012-13-01' is not",
        "  a date [date]",
        f"  {LINE}",
        f"  {' ' * 23}^",
        "  write YYYY-MM-DD",
    ]
    assert told[2][told[3].index("^")] == '"'


def test_no_fault_of_the_data_is_wider_than_the_terminal_but_for_the_line_of_the_file(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, correspondences=("    part: Spreading only.\n", ""))
    told = on_terminal("--data", str(folder), "validate", columns=60).replace(str(folder), "HERE")
    assert "[" in told
    files = "".join(path.read_text("utf-8") for path in folder.glob("*.yaml"))
    wide = [line for line in told.splitlines() if len(line) > 60 and line[2:] not in files]
    assert wide == []


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
@pytest.mark.parametrize("command", ["check", "validate"])
def test_an_explanation_keeps_within_the_terminal(command: str, language: str) -> None:
    words = (command, "--explain", "all")
    told = on_terminal(*words, LANZAROTE_LAW_LANG=language)
    assert told.count("\n") > 100
    assert [line for line in told.splitlines() if len(line) > 80] == []
    assert told.split() == ruritania(*words, LANZAROTE_LAW_LANG=language).out.split()
