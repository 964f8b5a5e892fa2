"""The reference pages contain every command with its options, and every key of the data with its sentence."""

from __future__ import annotations

import re

import pytest

from lanzarote_law import cli, dataset
from tests import reference
from tests.command import run

COMMANDS = reference.commands()
DATA = reference.data()


def part(of: str, heading: str) -> str:
    """The part of a page below a heading, without the next one of any level."""
    found = re.search(rf"^###? `?{re.escape(heading)}`?\n(.*?)(?=^##|\Z)", of, re.MULTILINE | re.DOTALL)
    assert found, heading
    return found[1]


def test_every_command_is_a_part_with_all_its_options() -> None:
    parts = re.findall(r"^### `(.+)`$", COMMANDS, re.MULTILINE)
    assert len(parts) == len({*parts}) >= 39
    assert {*cli.COMMANDS} <= {*parts}
    assert {"texts add", "texts list", "texts remove", "data where", "data update", "data translations"} <= {*parts}
    options = 0
    for name in parts:
        shown = re.findall(r"^  (?:-\w, )?(--[\w-]+)", run(*name.split(), "-h").out, re.MULTILINE)
        told = re.findall(r"^`(?:-\w, )?(--[\w-]+)[^`\n]*`\n: \S", part(COMMANDS, name), re.MULTILINE)
        assert told == [each for each in shown if each != "--help"]
        options += len(told)
    assert options >= 200


def test_a_command_is_told_as_its_help_tells_it() -> None:
    assert part(COMMANDS, "data where") == (
        "\n```text\nlanzarote-law data where [OPTIONS]\n```\n\n"
        "Show which data set is in use and whether a newer one exists.\n\n"
        "For a copy of your own, show also what it was made from and which files have changed.\n\n"
        "**Options**\n\n`--lang <en|fr|nl>`\n: Set the language of messages.\n\n\n\n"
    )


def test_a_word_that_a_line_divides_is_whole() -> None:
    assert "Exit with code 1 if any aspect is in one of these states (comma-separated): negative," in COMMANDS


def test_every_key_of_the_data_has_its_sentence() -> None:
    keys = 0
    for file in dataset.schema.FILE_SHAPES:
        shape = dataset.schema.json_schema(file)
        for name, record in {file: shape, **shape["$defs"]}.items():
            told = re.findall(r"^`(\w+)` · .+\n: (?=\S)", part(DATA, name), re.MULTILINE)
            assert told == list(record["properties"]), name
            keys += len(told)
    assert keys >= 300


def test_every_kind_of_record_to_which_a_key_leads_is_told_once() -> None:
    kinds = re.findall(r"^### (\S+)$", DATA, re.MULTILINE)
    assert len(kinds) == len({*kinds}) >= 30
    assert {*re.findall(r"\]\(#([\w-]+)\)", DATA)} == {*kinds}


@pytest.mark.parametrize(
    "line",
    [
        "`short` · text · required\n",
        "`verification` · `seen` | `second-hand` | `inferred` | `unverified` · required\n",
        "`dates` · [date](#date) by name\n",
        "`versions` · list of [version](#version) · required\n",
        "`retroactive` · true or false\n",
    ],
)
def test_a_key_says_which_values_it_takes(line: str) -> None:
    assert line in DATA
