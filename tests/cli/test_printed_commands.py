"""The commands that the program prints: on the Party that was asked about, and quoted for the shell."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import polib
import pytest

from lanzarote_law import wording
from lanzarote_law.cli import COMMANDS
from tests.builders import a_party_folder
from tests.command import ROOT, run

if TYPE_CHECKING:
    from pathlib import Path

ASKED = (
    "lookup 20(1)(a) -v",
    "lookup 9999",
    "lookup pornography",
    "lookup 20(3)/2",
    "history 385-2",
    "search images",
    "search sylvan",
    "search zzz",
    "gaps",
    "coverage",
    "coverage --instrument convention",
    "changes 2015-01-01 2026-01-01",
    "changes 20(1)(a)",
    "compare 20(1)(a)",
    "recommendations",
    "report gaps",
    "report gaps -o {out}/gaps.md",
    "report gaps --format json",
    "report reply 20(1)(a) -o {out}/reply.md",
    "report reply 20(1)(a) --ready",
    "report reply-annex 20(1)(a)",
    "report coverage",
    "report transposition -o {out}/transposition.md",
    "report recommendations",
    "todo",
    "todo -v --limit 0",
    "todo --format json",
    "todo --item 385-2",
    "todo --item 20(1)(a)",
    "todo --kind translation",
    "validate",
    "validate --explain form",
    "watch",
    "verify 385-2@2011-07-29",
    "verify sy-cp/385-2@2011-07-29 --mark seen --source doc:none --by X --yes",
    "verify act:sy-2011 --mark unverified --by X --yes",
    "verify --beside --by X",
    "add",
    "add provision",
    "add nothing x",
    "amend sy-cp/385-2 --yes",
    "amend sy-cp/999 2024-01-01 --act act:sy-2011 --summary X --yes",
    "repeal sy-cp/385-2 2011-07-29 --act act:none --yes",
    "replace sy-cp/372 2024-01-01 --act act:sy-2011 --by sy-cp/999 --yes",
    "remove sy-cp/372@1880-01-01 --yes",
    "edit sy-cp/385-2 --set verification=seen --yes",
    "edit nothing --yes",
    "undo X",
    "postpone X 2030-01-01 --yes",
    "check",
    "format --check",
    "data translations --check",
    "texts list",
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    a_party_folder(folder, correspondences=("verification: seen", "verification: seen\n    review: due"))
    return folder


def printed(data: Path, out: Path, line: str, *party: str) -> list[str]:
    """The commands in what a command prints, as far as the word after the global options."""
    words = line.format(out=out).split()
    ran = run("--data", str(data), *party, *words, XDG_DATA_HOME=str(out), XDG_CACHE_HOME=str(out))
    return re.findall(
        r"(?<![\w/])(?<!Usage: )lanzarote-law (?:--party \S+ |--data \S+ )*+[a-z][a-z-]*\b(?! -)", ran.out + ran.err
    )


def test_every_command_that_is_printed_is_on_the_party_that_was_asked_about(data: Path, tmp_path: Path) -> None:
    found = {line: printed(data, tmp_path, line, "--party", "sy") for line in ASKED}
    astray = [
        (line, each)
        for line, commands in found.items()
        for each in commands
        if not each.startswith("lanzarote-law --party sy ") and each.split()[1] not in {"help", "init"}
    ]
    assert astray == []
    assert sum(map(bool, found.values())) >= 20


def test_validate_of_all_parties_names_in_its_commands_the_party_that_each_is_about(data: Path, tmp_path: Path) -> None:
    found = {"lanzarote-law verify", *(f"lanzarote-law --party sylvania {word}" for word in ("add", "edit", "format"))}
    assert set(printed(data, tmp_path, "validate")) == found


def test_a_command_names_no_party_where_none_was_named(data: Path, tmp_path: Path) -> None:
    printed(data, tmp_path, "todo", "--party", "sy")
    assert set(printed(data, tmp_path, "todo")) == {"lanzarote-law verify"}


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_the_commands_in_other_languages_are_on_the_party_too(data: Path, tmp_path: Path, language: str) -> None:
    told = printed(data, tmp_path, f"validate --lang {language}", "--party", "sy")
    assert set(told) == {f"lanzarote-law --party sy {word}" for word in ("add", "edit", "format")}


def test_an_id_with_brackets_is_quoted_in_a_command() -> None:
    hint = "read the law, then record the check: lanzarote-law verify {link} --mark seen --source ID --by NAME"
    told = wording.worded(hint, link="CETS201.18(1)(b)/2:x/1:1")
    command = told.partition(": ")[2]
    assert shlex.split(command)[:3] == ["lanzarote-law", "verify", "CETS201.18(1)(b)/2:x/1:1"]
    with wording.commands_with("--party", "my party"):
        assert wording.command_line("lookup", "20(1)(a)") == "lanzarote-law --party 'my party' lookup '20(1)(a)'"


def test_no_module_composes_a_command_itself() -> None:
    composed = re.compile(r"[(=] *(?:f?\"lanzarote-law (?!help )[a-z]|f\"lanzarote-law {(?!__)|\"lanzarote-law\", \")")
    paths = sorted((ROOT / "lanzarote_law").rglob("*.py"))
    texts = {
        path.relative_to(ROOT / "lanzarote_law").as_posix(): re.sub(r"worded\(\s*\"", "", path.read_text("utf-8"))
        for path in paths
    }
    found = [name for name, text in texts.items() if composed.search(text)]
    assert len(texts) > 300
    # one names the folder of the data, with --data; the other is what the reader typed
    assert found == ["cli/editor.py", "cli/saved_changes.py"]


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_what_the_catalogues_write_after_the_name_of_the_program_is_a_command(language: str) -> None:
    path = ROOT / "lanzarote_law" / "locale" / language / "LC_MESSAGES" / "lanzarote_law.po"
    texts = [text for entry in polib.pofile(str(path)) for text in (entry.msgid, entry.msgstr)]
    words = [word for text in texts for word in re.findall(r"(?<!\w)lanzarote-law ([a-z-]+)", text)]
    assert len(words) > 5
    assert [word for word in words if word not in COMMANDS and not word.startswith("--")] == []
