"""Records in the user's editor: what was typed there is written, or kept until it can be."""

from __future__ import annotations

import errno
import os
import re
import shlex
import sys
import tempfile
from typing import TYPE_CHECKING

import pytest

from tests.edited import Keyboard, changed, typed

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
id: P02
topic: Training
holder: state
source: doc:comments
filed: "2018-03-09"
stance: recommends
statement: Judges should be trained.
verification: seen
"""
BAD = GOOD.replace("recommends", "recommend")
HOLDER = """\
id: guild
title:
  en: Guild of Judges
"""
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes among files")
STANCES = "asserts-covered, disputes, adds-information, reports-shortfall, recommends, endorses"


def an_editor(folder: Path, *texts: str) -> str:
    """A command that types a text into the file that it is given: at each start the next of some."""
    script = folder / "editor.py"
    script.write_text(
        f"import pathlib, sys\ntexts = {texts!r}\nmarks = pathlib.Path({str(folder / 'starts')!r})\n"
        "start = len(marks.read_bytes()) if marks.exists() else 0\nmarks.write_bytes(b'.' * (start + 1))\n"
        "pathlib.Path(sys.argv[1]).write_text(texts[start], 'utf-8')\n",
        encoding="utf-8",
    )
    return shlex.join([sys.executable, str(script)])


def way(folder: Path, words: str, file: Path) -> str:
    """How to put in what was kept."""
    return f"lanzarote-law --data {folder / 'law'} {words} --from {file}"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which what was typed is kept."""
    folder = tmp_path / "kept"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_what_was_typed_in_the_editor_is_written(tmp_path: Path, kept: Path) -> None:
    ran = typed(tmp_path / "law", "edit", "P02", "--yes", EDITOR=an_editor(tmp_path, GOOD))
    assert (ran.err, ran.code) == ("written: positions.yaml\n", 0)
    assert "+     statement: Judges should be trained." in changed(tmp_path / "law")
    assert list(kept.iterdir()) == []


def test_a_bad_record_is_kept_and_put_in_once_it_is_mended(tmp_path: Path, kept: Path) -> None:
    ran = typed(tmp_path / "law", "edit", "P02", "--yes", EDITOR=an_editor(tmp_path, BAD))
    [file] = kept.iterdir()
    assert ran.err == (
        f"error: nothing was written: {file}:6: stance: 'recommend' is not one of the permitted words; did you mean"
        f" 'recommends'? (choose one of: {STANCES}); what you typed is saved in {file}: correct it there, then run"
        f" {way(tmp_path, 'edit P02', file)}\n"
    )
    assert ran.code == 3
    assert changed(tmp_path / "law") == []
    assert file.read_text("utf-8") == BAD
    file.write_text(GOOD, encoding="utf-8")
    assert typed(tmp_path / "law", "edit", "P02", "--from", str(file), "--yes").code == 0
    assert "+     statement: Judges should be trained." in changed(tmp_path / "law")


def test_a_record_that_brings_in_a_fault_is_kept_too(tmp_path: Path, kept: Path) -> None:
    editor = an_editor(tmp_path, GOOD.replace("holder: state", "holder: stat"))
    ran = typed(tmp_path / "law", "edit", "P02", "--yes", EDITOR=editor)
    [file] = kept.iterdir()
    assert ran.err == (
        "error: nothing was written, because of 1 new fault: 'stat' is not the id of an author of positions; did "
        "you mean 'state'?; save records that refer to each other together: lanzarote-law edit "
        f"--merge --from FILE; what you typed is saved in {file}: correct it there, then "
        f"run "
        f"{way(tmp_path, 'edit P02', file)}\n"
    )
    assert ran.code == 1


def test_after_a_dry_run_what_was_typed_can_still_be_put_in(tmp_path: Path, kept: Path) -> None:
    ran = typed(tmp_path / "law", "edit", "P02", "--dry-run", EDITOR=an_editor(tmp_path, GOOD))
    [file] = kept.iterdir()
    assert ran.err == (
        "nothing was written: --dry-run\n"
        f"what you typed is saved in {file}; to add it to the data: {way(tmp_path, 'edit P02', file)}\n"
    )


def test_a_new_record_is_offered_with_what_it_needs(tmp_path: Path, kept: Path) -> None:
    shown = tmp_path / "shown.yaml"
    editor = an_editor(tmp_path, HOLDER)
    code = f"import os, shutil, sys; shutil.copy(sys.argv[1], {str(shown)!r}); os.utime(sys.argv[1])"
    copy = shlex.join([sys.executable, "-c", code])
    typed(tmp_path / "law", "add", "holder", "guild", "--edit", "--dry-run", EDITOR=copy)
    assert shown.read_text("utf-8") == (
        "# holder guild: save and close to continue; the data are changed only after you have confirmed.\n"
        "id: guild\n"
        "# still required: title.en (The title of the record)\n"
    )
    assert typed(tmp_path / "law", "add", "holder", "guild", "--edit", "--yes", EDITOR=editor).code == 0
    assert list(kept.iterdir()) == []


def test_an_editor_that_does_not_wait_keeps_the_file_that_it_has_open(tmp_path: Path, kept: Path) -> None:
    editor = f"{sys.executable} -S -c pass"
    ran = typed(tmp_path / "law", "edit", "P02", "--yes", EDITOR=editor)
    [file] = kept.iterdir()
    assert ran.err == (
        f"error: nothing was written: the editor '{editor}' closed at once and left {file} unchanged; if the "
        f'file is still open in the editor, make the editor wait, for example: EDITOR="{sys.executable} --wait"; once '
        f"you have saved it, run: {way(tmp_path, 'edit P02', file)}\n"
    )
    assert ran.code == 1


def test_a_record_that_is_saved_as_it_was_is_no_change(tmp_path: Path, kept: Path) -> None:
    code = "import pathlib, sys; file = pathlib.Path(sys.argv[1]); file.write_bytes(file.read_bytes())"
    ran = typed(tmp_path / "law", "edit", "P02", "--yes", EDITOR=shlex.join([sys.executable, "-c", code]))
    assert (ran.err, ran.code) == ("the data already contain this; nothing was written\n", 0)
    assert list(kept.iterdir()) == []


@pytest.mark.parametrize(
    ("editor", "message"),
    [
        (
            "nosuch-editor",
            (
                "the editor 'nosuch-editor' cannot be started: [Errno 2] No such file or directory: "
                "'nosuch-editor'; set EDITOR"
            ),
        ),
        (
            f"{sys.executable} -c 'raise SystemExit(3)'",
            f"nothing was written: the editor '{sys.executable} -c 'raise SystemExit(3)'' exited with code 3",
        ),
    ],
)
def test_where_nothing_was_typed_nothing_is_kept(editor: str, message: str, tmp_path: Path, kept: Path) -> None:
    ran = typed(tmp_path / "law", "edit", "P02", "--yes", EDITOR=editor)
    assert ran.err == f"error: {message}\n"
    assert list(kept.iterdir()) == []


def test_on_a_terminal_a_bad_record_can_be_mended_at_once(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard("y\ny\n"))
    ran = typed(tmp_path / "law", "edit", "P02", EDITOR=an_editor(tmp_path, BAD, GOOD))
    assert ran.err.splitlines()[1:] == ["Edit the text again? [Y/n]:Write these changes? [y/N]:written: positions.yaml"]
    assert list(kept.iterdir()) == []


def test_on_a_terminal_what_is_missing_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard("Guild of Judges\ny\n"))
    ran = typed(tmp_path, "add", "holder", "guild")
    assert ran.err == "The title of the record [title.en]\n>Write these changes? [y/N]:written: positions.yaml\n"
    assert "+       en: Guild of Judges" in changed(tmp_path)


def test_a_record_keeps_what_it_is_told_by(tmp_path: Path, kept: Path) -> None:
    ran = typed(tmp_path / "law", "edit", "P02", "--yes", EDITOR=an_editor(tmp_path, GOOD.replace("P02", "P03")))
    [file] = kept.iterdir()
    assert ran.err == (
        f"error: nothing was written: {file}:1: the record is P02, but P03 was entered (other records may refer"
        " to it: keep the values that identify it, or add a record under the new id); what you typed is "
        f"saved in {file}: correct it there, then run {way(tmp_path, 'edit P02', file)}\n"
    )


def test_a_new_record_has_the_id_that_was_typed_before(tmp_path: Path, kept: Path) -> None:
    words = ("add", "holder", "bar", "--edit", "--yes")
    ran = typed(tmp_path / "law", *words, EDITOR=an_editor(tmp_path, HOLDER))
    [file] = kept.iterdir()
    assert ran.err == (
        "error: the record in the file is guild, not bar; correct the wrong id; what you typed is"
        f" saved in {file}: correct it there, then run {way(tmp_path, 'add holder bar', file)}\n"
    )


def test_each_fault_of_what_was_typed_is_told(tmp_path: Path, kept: Path) -> None:
    ran = typed(tmp_path / "law", "edit", "P02", "--yes", EDITOR=an_editor(tmp_path, BAD.replace("holder", "older")))
    [file] = kept.iterdir()
    lines = ran.err.replace(str(file), "FILE").splitlines()
    assert [line.split(" (")[0] for line in lines] == [
        "FILE:3: older: 'older' is not a key of this record; did you mean 'holder'?",
        "FILE:1: the key 'holder' is missing",
        "FILE:6: stance: 'recommend' is not one of the permitted words; did you mean 'recommends'?",
        (
            "error: nothing was written: there are 3 faults; the first is: FILE:3: older: 'older' is not a key of "
            "this record; did you mean 'holder'?"
        ),
    ]


def test_what_is_no_yaml_is_kept_too(tmp_path: Path, kept: Path) -> None:
    ran = typed(tmp_path / "law", "edit", "P02", "--yes", EDITOR=an_editor(tmp_path, "id: [P02\n"))
    [file] = kept.iterdir()
    assert ran.err == (
        f"error: nothing was written: {file}:2: invalid YAML at this place: did not find expected ',' or ']' (check"
        f" indentation, colons and quotation marks); what you typed is saved in {file}: correct it there, then run"
        f" {way(tmp_path, 'edit P02', file)}\n"
    )


def test_yaml_that_can_be_read_and_says_more_than_a_record_is_kept_too(tmp_path: Path, kept: Path) -> None:
    twice = GOOD.replace("statement:", "statement: Judges are trained.\nstatement:")
    ran = typed(tmp_path / "law", "edit", "P02", "--yes", EDITOR=an_editor(tmp_path, twice))
    [file] = kept.iterdir()
    assert ran.err == (
        f"error: nothing was written: {file}:8: the key 'statement' already occurs on line 7 (keep one of "
        f"them); what you typed is saved in {file}: correct it there, then run {way(tmp_path, 'edit P02', file)}\n"
    )


def test_a_file_that_the_editor_takes_away_is_missed(tmp_path: Path, kept: Path) -> None:
    editor = shlex.join([sys.executable, "-c", "import os, sys; os.remove(sys.argv[1])"])
    ran = typed(tmp_path / "law", "edit", "P02", "--yes", EDITOR=editor)
    assert re.sub(r"\S+\.yaml", "FILE", ran.err) == "error: FILE cannot be read: No such file or directory\n"
    assert list(kept.iterdir()) == []


def test_at_the_end_of_the_input_nothing_is_written_and_what_was_typed_is_kept(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard(""))
    ran = typed(tmp_path / "law", "edit", "P02", EDITOR=an_editor(tmp_path, GOOD))
    [file] = kept.iterdir()
    way_out = way(tmp_path, "edit P02", file)
    told = f"nothing was written\nwhat you typed is saved in {file}; to add it to the data: {way_out}\n"
    assert (ran.err.removeprefix("Write these changes? [y/N]:").lstrip("\n"), ran.code) == (told, 1)
    assert changed(tmp_path / "law") == []


def test_an_amendment_in_the_editor_leaves_the_links_to_the_amendment(tmp_path: Path, kept: Path) -> None:
    words = ("amend", "new/50", "--on", "2025-01-01", "--act", "act:2023", "--edit", "--dry-run")
    text = (
        "id: new/50\nsubject:\n  en: Making images\nversions:\n  - in_force_from: new-code\n    act: act:2023\n"
        "    summary: Prohibits making images.\n    verification: seen\n  - in_force_from: '2025-01-01'\n"
        "    change: amended\n    act: act:2023\n    summary: Prohibits keeping them too.\n    verification: seen\n"
        "verification: seen\n"
    )
    ran = typed(tmp_path / "law", *words, EDITOR=an_editor(tmp_path, text))
    [file] = kept.iterdir()
    assert ran.err == (
        "nothing was written: --dry-run\n"
        f"what you typed is saved in {file}; to add it to the data: "
        f"{way(tmp_path, 'edit new/50', file)}; the "
        "other records of this change (1)"
        " are then left as they are\n"
    )


@pytest.mark.parametrize(
    ("left", "why"),
    [
        ("path.mkdir()", os.strerror(errno.EISDIR)),
        pytest.param("os.mkfifo(path)", "this is not a regular file, but a pipe or a device", marks=POSIX),
        ("", os.strerror(errno.ENOENT)),
    ],
)
def test_an_editor_that_leaves_no_file_is_told(tmp_path: Path, kept: Path, left: str, why: str) -> None:
    script = tmp_path / "editor.py"
    script.write_text(f"import os, pathlib, sys\npath = pathlib.Path(sys.argv[1])\npath.unlink()\n{left}\n", "utf-8")
    ran = typed(tmp_path / "law", "edit", "P02", "--yes", EDITOR=shlex.join([sys.executable, str(script)]), VISUAL="")
    assert ran.code == 3
    assert f" cannot be read: {why}" in ran.err
    assert len([*kept.iterdir()]) == bool(left)
