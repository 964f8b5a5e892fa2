"""The examples of README.md and of the documentation are run, and the paths that these pages name exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lanzarote_law.reports.report import ReportKind
from tests import transcripts
from tests.command import ROOT, run

DOCS = ROOT / "docs"
COMMANDS = (DOCS / "commands.md").read_text(encoding="utf-8")
GUIDES = {"updating.md": 10, "watching.md": 6, "parties.md": 3}
"""The guides that are followed from their beginning, and the least number of examples in each."""
BLOCKS = [
    pytest.param(block, id=f"{page.name}: {transcripts.commands(block)[0]}")
    for page in transcripts.PAGES
    if page.name not in GUIDES
    for block in transcripts.examples(page.read_text(encoding="utf-8"))
]
PATHS = {"README.md": 18, "CONTRIBUTING.md": 4} | dict.fromkeys((f"docs/{page.name}" for page in DOCS.glob("*.md")), 0)
del PATHS["docs/terms.md"]  # it cites files of others
PATHS |= {"docs/index.md": 14, "docs/updating.md": 1, "docs/watching.md": 1, "docs/scale.md": 1}
"""Pages, and the least number of paths that each names."""


def test_the_readme_is_one_screen() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 60


def test_the_examples_are_found() -> None:
    assert len(BLOCKS) >= 20
    assert len(PATHS) >= 21


@pytest.mark.parametrize("block", BLOCKS)
def test_an_example_prints_what_it_shows(block: str) -> None:
    assert transcripts.replayed(block) == block


@pytest.mark.xdist_group("guides")  # one processor follows them, from the start
@pytest.mark.parametrize(
    ("name", "least"),
    [pytest.param(*guide, marks=[pytest.mark.slow] * (guide[0] == "updating.md")) for guide in GUIDES.items()],
)
def test_a_guide_can_be_followed_to_the_letter(name: str, least: int) -> None:
    guide = (DOCS / name).read_text(encoding="utf-8")
    assert len(transcripts.examples(guide)) >= least
    assert transcripts.rewritten(DOCS / name) == guide


def test_no_step_of_a_guide_fails_and_no_two_guides_make_the_same_folder() -> None:
    guides = [(DOCS / name).read_text(encoding="utf-8") for name in GUIDES]
    steps = [block for guide in guides for block in transcripts.examples(guide)]
    made = [re.findall(r"^\$ lanzarote-law init (\w+) --copy", block, re.MULTILINE) for block in steps]
    assert [line for block in steps for line in block.splitlines() if line.startswith("error: ")] == []
    assert sorted(name for names in made for name in names) == ["mydata", "otherdata", "practice"]


def test_a_guide_names_the_folder_of_data_in_full_so_that_it_is_found_from_everywhere() -> None:
    guides = "".join((DOCS / name).read_text(encoding="utf-8") for name in GUIDES)
    named = re.findall(r"export LANZAROTE_LAW_DATA=([^\s`]+)", guides)
    assert named == ['"$PWD/mydata"', '"$PWD/tests/ruritania"', '"$PWD/practice"']


def test_the_guides_are_those_that_make_data() -> None:
    made = {page.name for page in transcripts.PAGES if "$ lanzarote-law init" in page.read_text(encoding="utf-8")}
    assert made == {*GUIDES} == {*transcripts.GUIDES}


@pytest.mark.parametrize("name", transcripts.REPORT_COMMANDS)
def test_an_example_of_a_report_is_what_the_command_writes(name: str) -> None:
    written = transcripts.reported(name)
    assert written.startswith("# ")
    assert (transcripts.REPORTS / name).read_text(encoding="utf-8") == written


@pytest.mark.parametrize("name", transcripts.PICTURES)
def test_a_picture_is_what_the_command_shows_on_a_terminal(name: str) -> None:
    drawn = transcripts.pictured(name)
    assert "@font-face" not in drawn  # it would be loaded from elsewhere
    assert (transcripts.PICTURE_FOLDER / name).read_text(encoding="utf-8") == drawn


def test_there_is_an_example_of_every_kind_of_report() -> None:
    kinds = {command.split()[1] for command in transcripts.REPORT_COMMANDS.values()}
    assert kinds == {str(kind) for kind in ReportKind}


def listed_commands() -> set[str]:
    found = set(re.findall(r"^  ([a-z-]+)  ", run("help").out.partition("Ask:")[2], re.MULTILINE))
    assert len(found) >= 32
    return found


def test_there_is_an_example_for_every_command() -> None:
    blocks = [block for page in transcripts.PAGES for block in transcripts.examples(page.read_text(encoding="utf-8"))]
    shown = {word for block in blocks for command in transcripts.commands(block) for word in command.split()}
    assert len(blocks) >= 45
    assert listed_commands() - shown == {"help"}


def test_every_command_is_in_the_table_of_commands() -> None:
    told = set(re.findall(r"^\| `([a-z-]+)\b", COMMANDS, re.MULTILINE))
    assert listed_commands() - told == {"help"}


def test_every_exit_code_is_told_as_the_program_tells_it() -> None:
    codes = re.findall(r"^(\d)  (.+)$", run("help", "exit-codes").out, re.MULTILINE)
    assert len(codes) == 4
    assert re.findall(r"^\| (\d) \| (.+) \|$", COMMANDS, re.MULTILINE) == codes


@pytest.mark.parametrize(
    ("page", "heading", "least"),
    [
        ("status.md", "status of an item", 13),
        ("status.md", "state of an aspect", 9),
        ("marks.md", "verification mark", 4),
    ],
)
def test_every_status_standing_and_mark_is_explained_by_the_word_that_pages_print(
    page: str, heading: str, least: int
) -> None:
    section = run("help", "words").out.partition(heading)[2].partition("\n\n")[0]
    words = re.findall(r"^    (\S.*?)  ", section, re.MULTILINE)
    assert len(words) >= least
    text = " ".join((DOCS / page).read_text(encoding="utf-8").split())
    assert [word for word in words if word.lower() not in text.lower()] == []


def paths(page: str) -> set[str]:
    """The files and folders that a page names, in links and in code."""
    text = (ROOT / page).read_text(encoding="utf-8")
    linked = re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", text)
    coded = re.findall(
        r"`((?:[\w.-]+/)*[\w*-]*\.(?:py|md|yaml|toml|cff)|(?:data|tests|benchmarks|\.ci)(?:/[\w.*-]+)*)`", text
    )
    return {*linked, *coded}


@pytest.mark.parametrize("page", PATHS)
def test_every_path_that_a_page_names_exists(page: str) -> None:
    named = paths(page)
    assert len(named) >= PATHS[page]
    assert [path for path in sorted(named) if not exists(path, ROOT / page)] == []


def exists(path: str, page: Path) -> bool:
    """Whether a path, or a pattern of paths, exists beside a page, in the project or among its data."""
    roots = (page.parent / Path(path).parent, ROOT / Path(path).parent, ROOT / "data" / Path(path).parent)
    return any(any(root.glob(Path(path).name)) for root in roots if root.is_dir())
