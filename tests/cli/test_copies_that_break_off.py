"""`revise --redline` and `check --certificate` that are killed, lack room or must not write: no half file is left."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import command
from tests.annotation import docx_builder
from tests.annotation.docx_builder import paragraph, run
from tests.dataset.test_saving import as_nobody, at_step, die, fail, forks, in_a_process

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.dataset.test_saving import Act

pytestmark = [pytest.mark.kills, forks]

STEPS = ("writelines", "fsync", "link", "chmod", "replace")
"""What the system is asked to do while a copy is written."""
UNSTOPPED = "False written"
"""The answer of a command that took all its steps."""
WAYS = {
    "redline": ("revise", "--then", "2023-01-01", "--as-of", "2026-11-30", "--redline"),
    "certificate": ("check", "--as-of", "2023-01-01", "--certificate"),
}


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that every user can write to, with a paper."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place)
        path.chmod(0o777)
        sentence = "Article 417/38 of the Criminal Code punishes the use of minors for begging."
        (path / "paper.docx").write_bytes(docx_builder.small(paragraph(run(sentence))))
        yield path


def attempt(folder: Path, way: str, *options: str) -> str:
    """What the command says if it writes a copy beside the paper."""
    first, *rest = WAYS[way]
    ran = command.run(first, str(folder / "paper.docx"), *rest, str(folder / "copy.docx"), *options)
    return ran.err.splitlines()[-1] if ran.code == 2 else "written"


def state(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def stopped(folder: Path, way: str, act: Act, *events: str) -> Iterator[str | None]:
    """What is answered if a command is stopped before (c_call) or after each of its steps; None if it was killed."""
    for name in STEPS:
        for event in events:
            for number in count(1):

                def told(name: str = name, event: str = event, number: int = number) -> str:
                    with at_step(number, act, event=event, name=name) as steps:
                        answer = attempt(folder, way, "--force")
                    return f"{steps.reached} {answer}"

                answer = in_a_process(told)
                yield answer
                if answer == UNSTOPPED:
                    break


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("old", [None, b"mine"])
def test_a_command_that_is_killed_leaves_the_paper_and_no_half_copy(folder: Path, way: str, old: bytes | None) -> None:
    paper = state(folder)
    attempt(folder, way)
    whole = state(folder)
    kills = 0
    for answer in stopped(folder, way, die, "c_call", "c_return"):
        assert answer in {None, UNSTOPPED}
        found = {name: content for name, content in state(folder).items() if content != whole["copy.docx"]}
        assert found in (paper, paper | ({"copy.docx": old} if old else {}))  # what there is besides is whole
        kills += answer is None
        for name in state(folder).keys() - paper.keys():
            (folder / name).unlink()
        if old:
            (folder / "copy.docx").write_bytes(old)
    assert kills >= 6  # before and after each step


@pytest.mark.parametrize("way", WAYS)
def test_on_a_full_disk_the_old_copy_stays_and_the_command_says_so(folder: Path, way: str) -> None:
    (folder / "copy.docx").write_bytes(b"mine")
    before = state(folder)
    full = f"error: {folder / 'copy.docx'} cannot be written: {os.strerror(errno.ENOSPC)}"
    answers = []
    for answer in stopped(folder, way, fail(errno.ENOSPC), "c_call"):
        answers.append(answer)
        assert set(state(folder)) == set(before)
        assert state(folder)["paper.docx"] == before["paper.docx"]
        assert (state(folder) == before) == (answer == f"True {full}")
        (folder / "copy.docx").write_bytes(b"mine")
    assert answers.count(f"True {full}") >= 4


@pytest.mark.parametrize("way", WAYS)
def test_a_locked_copy_and_a_locked_folder_are_left_as_they_are(folder: Path, way: str) -> None:
    copy, denied = folder / "copy.docx", os.strerror(errno.EACCES)
    copy.write_bytes(b"mine")
    copy.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    before = state(folder)
    told = f"Error: Invalid value for '--{way}': Path '{copy}' is not writable."
    assert as_nobody(lambda: attempt(folder, way, "--force")) == told
    assert state(folder) == before
    copy.unlink()
    folder.chmod(0o555)
    assert as_nobody(lambda: attempt(folder, way)) == f"error: {copy} cannot be written: {denied}"
    assert state(folder) == {"paper.docx": before["paper.docx"]}
    folder.chmod(0o777)


@pytest.mark.parametrize("way", WAYS)
def test_the_paper_itself_is_never_written_over(folder: Path, way: str) -> None:
    before = state(folder)
    first, *rest = WAYS[way]
    paper = str(folder / "paper.docx")
    assert command.run(first, paper, *rest, paper, "--force").code == 2
    assert state(folder) == before
