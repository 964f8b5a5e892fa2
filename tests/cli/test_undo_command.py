"""`undo`: what a command changed is as it was, byte for byte; what was done since is never lost."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from lanzarote_law import cli
from lanzarote_law.dataset import change_history, corpus_loading
from tests.builders import problems_in
from tests.cli.test_edit_commands import ADD, AMEND, EDIT, POSTPONE, REMOVE, REPEAL, REPLACE, VERIFY
from tests.command import Ran
from tests.edited import Keyboard, typed

WHEN = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}")
NOTHING = (
    "error: no change to {0} can be undone; only the last 50 changes made by commands are kept, "
    "not changes made by hand\n"
)


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in corpus_loading.DATA_FILE_NAMES}


def undo(folder: Path, *words: str) -> Ran:
    """What `undo` leaves behind, with each moment as WHEN."""
    ran = typed(folder, "undo", *words)
    out, err = (WHEN.sub("WHEN", text).replace(str(folder), "DATA") for text in (ran.out, ran.err))
    return Ran(out, err, ran.code)


SOURCE = ("add", "source", "copy:new", "--set", "title=A copy", "--set", "verification=seen")
COMMANDS = (AMEND, REPEAL, REPLACE, POSTPONE, ADD, EDIT, REMOVE, VERIFY)


@pytest.mark.parametrize("command", COMMANDS, ids=[each[0] for each in COMMANDS])
def test_what_a_command_changed_is_taken_back_and_made_again(command: tuple[str, ...], tmp_path: Path) -> None:
    typed(tmp_path, "format")
    before = contents(tmp_path)
    assert typed(tmp_path, *command, "--yes").code == 0
    after = contents(tmp_path)
    assert after != before
    assert undo(tmp_path, "--yes").code == 0
    assert contents(tmp_path) == before
    assert undo(tmp_path, "--redo", "--yes").code == 0
    assert contents(tmp_path) == after
    assert undo(tmp_path, "--yes").code == 0
    assert contents(tmp_path) == before


def test_what_format_changed_is_taken_back(tmp_path: Path) -> None:
    typed(tmp_path, "format")
    path = tmp_path / "sources.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n\n", b"\n\n\n"))
    before = contents(tmp_path)
    assert typed(tmp_path, "format").code == 0
    assert undo(tmp_path, "--yes").code == 0
    assert contents(tmp_path) == before


def test_changes_are_taken_back_one_after_the_other(tmp_path: Path) -> None:
    typed(tmp_path, "format")
    states = [contents(tmp_path)]
    for command in (AMEND, ADD, EDIT):
        typed(tmp_path, *command, "--yes")
        states.append(contents(tmp_path))
    for state in states[-2::-1]:
        assert undo(tmp_path, "--yes").code == 0
        assert contents(tmp_path) == state
    assert undo(tmp_path, "--yes") == Ran("", NOTHING.format("DATA"), 1)
    for state in states[1:]:
        assert undo(tmp_path, "--redo", "--yes").code == 0
        assert contents(tmp_path) == state
    assert undo(tmp_path, "--redo", "--yes") == Ran(
        "", "error: no change to DATA can be redone; see: lanzarote-law undo --list\n", 1
    )


def test_a_new_change_ends_what_could_be_made_again(tmp_path: Path) -> None:
    typed(tmp_path, *ADD, "--yes")
    undo(tmp_path, "--yes")
    typed(tmp_path, *EDIT, "--yes")
    assert undo(tmp_path, "--redo", "--yes").code == 1


def test_a_data_set_without_a_history_has_nothing_to_take_back(tmp_path: Path) -> None:
    typed(tmp_path, "format")
    assert undo(tmp_path) == Ran("", NOTHING.format("DATA"), 1)
    assert undo(tmp_path, "--list") == Ran("no change to DATA can be undone\n")
    assert not (tmp_path / change_history.FOLDER).exists()


def test_what_can_be_taken_back_is_listed(tmp_path: Path) -> None:
    typed(tmp_path, *ADD, "--yes")
    typed(tmp_path, *REPLACE, "--yes")
    typed(tmp_path, *EDIT, "-yq")
    undo(tmp_path, "-yq")
    assert undo(tmp_path, "--list") == Ran("""\
2 changes to DATA can be undone

  WHEN  lanzarote-law --data DATA replace new/50 --by new/51 --on 2025-01-01 --act act:2023 --yes
    provisions.yaml, correspondences.yaml: new/50, own-50:new/51:1; 19 lines added, 0 removed

  WHEN  lanzarote-law --data DATA add holder guild --set 'title.en=Guild of Judges' --yes
    positions.yaml: guild; 4 lines added, 0 removed

1 change can be redone with --redo

  WHEN  lanzarote-law --data DATA edit new/51 --set 'versions[0].penalty=One year.' -yq
    provisions.yaml: new/51; 2 lines added, 1 removed
""")


def test_an_undo_shows_what_follows_as_the_command_did(tmp_path: Path) -> None:
    typed(tmp_path, *ADD, "--yes")
    before = contents(tmp_path)
    assert undo(tmp_path, "--dry-run") == Ran(
        """\
undo of WHEN, lanzarote-law --data DATA add holder guild --set 'title.en=Guild of Judges' --yes

  No status changes.

  Records changed: guild; to show the lines, use --diff

  A reading of the law on every date from 1 January 2010 onwards, computed from this data set; not legal advice \
and not a finding of the Committee.
""",
        "nothing was written: --dry-run\n",
    )
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    ("answer", "code", "told"), [("y\n", 0, "written: positions.yaml\n"), ("n\n", 1, "nothing was written\n")]
)
def test_an_undo_asks_before_it_writes(
    answer: str, code: int, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(tmp_path, "format")
    before = contents(tmp_path)
    typed(tmp_path, *ADD, "--yes")
    monkeypatch.setattr(sys, "stdin", Keyboard(answer))
    ran = undo(tmp_path, "-q")
    assert (ran.out, ran.err, ran.code) == (" ", f"Write these changes? [y/N]:{told}", code)
    assert (contents(tmp_path) == before) == (code == 0)


def test_without_a_terminal_it_must_be_said_whether_to_write(tmp_path: Path) -> None:
    typed(tmp_path, *ADD, "--yes")
    assert undo(tmp_path) == Ran(
        "",
        "error: the program can ask for confirmation only in a terminal window; use --dry-run for a"
        " preview, or --yes to"
        " write without confirmation\n",
        2,
    )


def test_the_list_takes_no_other_option(tmp_path: Path) -> None:
    assert undo(tmp_path, "--list", "--yes") == Ran(
        "", "error: --list only shows the changes that can be undone; omit the other options\n", 2
    )


@pytest.mark.parametrize("words", [("--yes",), ("--yes", "--force"), ("--dry-run",)])
def test_a_file_that_was_changed_since_is_not_written_over(words: tuple[str, ...], tmp_path: Path) -> None:
    typed(tmp_path, *REPLACE, "--yes")
    path = tmp_path / "provisions.yaml"
    path.write_bytes(path.read_bytes() + b"# by hand\n")
    before = contents(tmp_path)
    assert undo(tmp_path, *words) == Ran(
        "",
        (
            "error: DATA/provisions.yaml was changed since by hand or by another program; nothing was written; revert"
            " those changes by hand first, or copy what you need from DATA/.lanzarote-law/000001.zip, which contains"
            " the files as they were before: lanzarote-law --data DATA replace new/50 --by new/51 --on 2025-01-01 --act"
            " act:2023 --yes\n"
        ).replace("DATA/", ""),
        1,
    )
    assert contents(tmp_path) == before


def test_a_file_that_the_change_did_not_touch_may_be_another(tmp_path: Path) -> None:
    typed(tmp_path, "format")
    before = contents(tmp_path)
    typed(tmp_path, *ADD, "--yes")
    path = tmp_path / "sources.yaml"
    path.write_bytes(path.read_bytes() + b"# by hand\n")
    assert undo(tmp_path, "--yes").code == 0
    assert contents(tmp_path) == before | {"sources.yaml": before["sources.yaml"] + b"# by hand\n"}


def test_an_undo_that_would_make_the_data_faulty_is_refused(tmp_path: Path) -> None:
    typed(tmp_path, *SOURCE, "--yes")
    path = tmp_path / "provisions.yaml"
    path.write_bytes(path.read_bytes().replace(b"read_in: [copy:code]", b"read_in: [copy:code, copy:new]", 1))
    ran = undo(tmp_path, "-yq")
    assert ran.code == 1
    assert ran.err == "error: nothing was written: 1 other place refers to copy:new; first remove it from: old/100\n"
    assert undo(tmp_path, "-yq", "--force").code == 0
    assert any(each.startswith("dangling: ") for each in problems_in(tmp_path))


def test_every_command_that_saves_keeps_what_it_changed() -> None:
    found = Path(cli.__file__).parent.glob("*.py")
    modules = [each for each in found if "saving.save_files(" in each.read_text("utf-8")]
    assert sorted(path.name for path in modules) == ["data.py", "saved_changes.py"]
