"""The examples of README.md and of the guides are run, and the paths that they and CONTRIBUTING.md name exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lanzarote_law.reports.report import ReportKind
from tests import transcripts
from tests.command import ROOT, RURITANIA, run

README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = transcripts.examples(README)
PAGES = {"README.md": 4, "CONTRIBUTING.md": 4, "docs/updating.md": 1, "docs/watching.md": 1, "docs/scale.md": 1}
"""Pages, and the least number of paths that each names."""


@pytest.mark.parametrize("block", EXAMPLES, ids=[transcripts.commands(block)[0] for block in EXAMPLES])
def test_an_example_prints_what_it_shows(block: str) -> None:
    assert transcripts.replayed(block) == block


def test_the_guide_can_be_followed_to_the_letter(tmp_path: Path) -> None:
    guide = transcripts.GUIDE.read_text(encoding="utf-8")
    assert len(transcripts.examples(guide)) >= 10
    assert transcripts.walked(guide, tmp_path) == guide


def test_the_guide_to_texts_can_be_followed_to_the_letter(tmp_path: Path) -> None:
    guide = transcripts.WATCHING.read_text(encoding="utf-8")
    assert len(transcripts.examples(guide)) >= 6
    assert transcripts.walked(guide, tmp_path, RURITANIA) == guide


@pytest.mark.parametrize("name", transcripts.REPORT_COMMANDS)
def test_an_example_of_a_report_is_what_the_command_writes(name: str) -> None:
    written = transcripts.reported(name)
    assert written.startswith("# ")
    assert (transcripts.REPORTS / name).read_text(encoding="utf-8") == written


def test_there_is_an_example_of_every_kind_of_report() -> None:
    kinds = {command.split()[1] for command in transcripts.REPORT_COMMANDS.values()}
    assert kinds == {str(kind) for kind in ReportKind}


def listed_commands() -> set[str]:
    found = set(re.findall(r"^  ([a-z]+)  ", run("help").out.partition("Ask:")[2], re.MULTILINE))
    assert len(found) >= 8
    return found


def test_there_is_an_example_for_every_command() -> None:
    guides = (transcripts.GUIDE, transcripts.WATCHING)
    blocks = [
        *EXAMPLES,
        *(block for each in guides for block in transcripts.examples(each.read_text(encoding="utf-8"))),
    ]
    shown = {word for block in blocks for command in transcripts.commands(block) for word in command.split()}
    assert len(blocks) >= 20
    assert listed_commands() - shown == {"help"}


def test_every_command_is_in_the_table_of_commands() -> None:
    told = set(re.findall(r"^\| `([a-z]+)\b", README, re.MULTILINE))
    assert listed_commands() - told == {"help"}


def test_every_exit_code_is_told_as_the_program_tells_it() -> None:
    codes = re.findall(r"^(\d)  (.+)$", run("help", "exit-codes").out, re.MULTILINE)
    assert len(codes) == 4
    assert re.findall(r"^\| (\d) \| (.+) \|$", README, re.MULTILINE) == codes


def paths(page: str) -> set[str]:
    """The files and folders that a page names, in links and in code."""
    text = (ROOT / page).read_text(encoding="utf-8")
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
    coded = re.findall(
        r"`((?:[\w.-]+/)*[\w*-]*\.(?:py|md|yaml|toml|cff)|(?:data|tests|benchmarks|\.ci)(?:/[\w.*-]+)*)`", text
    )
    return {*linked, *coded}


@pytest.mark.parametrize("page", PAGES)
def test_every_path_that_a_page_names_exists(page: str) -> None:
    named = paths(page)
    assert len(named) >= PAGES[page]
    assert [path for path in sorted(named) if not exists(path, ROOT / page)] == []


def exists(path: str, page: Path) -> bool:
    """Whether a path, or a pattern of paths, exists beside a page, in the project or among its data."""
    roots = (page.parent / Path(path).parent, ROOT / Path(path).parent, ROOT / "data" / Path(path).parent)
    return any(any(root.glob(Path(path).name)) for root in roots if root.is_dir())
