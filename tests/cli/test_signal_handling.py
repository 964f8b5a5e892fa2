"""A program that the system ends, or whose terminal is closed, says that nothing was written, as after Ctrl-C."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from tests.builders import a_data_folder
from tests.command import Ran, ran
from tests.edited import changed

if TYPE_CHECKING:
    from pathlib import Path

NUMBERS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT]
EDIT = ("edit", "old/100", "--set", "note=New.", "--yes")
AT_OPENING = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell has it ignored by what it starts in the background
def send(event, args):
    if event == "open" and str(args[0]).endswith("NAME"):
        os.kill(os.getpid(), NUMBER)
sys.addaudithook(send)
"""


def ended(number: int, name: str, *words: str, **environment: str) -> Ran:
    """The result of a command to which a signal is sent when it opens a file of a name."""
    before = AT_OPENING.replace("NUMBER", str(int(number))).replace("NAME", name)
    return ran(*words, before=before, **environment)


@pytest.mark.parametrize("number", NUMBERS)
def test_an_edit_that_is_ended_while_it_reads_says_that_nothing_was_written(tmp_path: Path, number: int) -> None:
    folder = a_data_folder(tmp_path)
    stopped = ended(number, "provisions.yaml", "--data", str(folder), *EDIT)
    assert (stopped, changed(folder)) == (Ran("", "nothing was written\n", 128 + number), [])


@pytest.mark.parametrize("number", NUMBERS)
def test_an_edit_that_is_ended_before_it_writes_says_so(tmp_path: Path, number: int) -> None:
    folder = a_data_folder(tmp_path)
    stopped = ended(number, ".lanzarote-law.lock", "--data", str(folder), *EDIT)
    assert stopped.code == (1 if number == signal.SIGINT else 128 + number)
    assert (stopped.err.split("\n")[-2:], changed(folder)) == (["nothing was written", ""], [])


@pytest.mark.parametrize("number", NUMBERS)
def test_a_file_that_is_not_written_when_the_program_is_ended_is_not_there_and_it_says_so(
    tmp_path: Path, number: int
) -> None:
    stopped = ended(number, "provisions.yaml", "export", "-o", str(tmp_path / "law.jsonld"))
    assert stopped == Ran("", "nothing was written\n", 128 + number)
    assert list(tmp_path.iterdir()) == []


def test_it_says_so_in_the_language_of_the_user(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path)
    stopped = ended(signal.SIGTERM, ".lanzarote-law.lock", "--data", str(folder), *EDIT, LANZAROTE_LAW_LANG="fr")
    assert stopped.err.split("\n")[-2] == "rien n'a été écrit"
