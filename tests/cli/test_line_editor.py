"""Questions on a terminal of its own, typed key by key: editing, recalling, completing, and the way back."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Self

import pytest

from lanzarote_law.edits import law_input_file
from tests.builders import a_data_folder
from tests.command import ROOT, ran

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a terminal of this kind is one of Unix")

UP, TAB, SHIFT_TAB, RUB_OUT = "\x1b[A", "\t", "\x1b[Z", "\x7f"
LINE_START, WORD_OUT, LINE_OUT, CTRL_C, CTRL_D = "\x01", "\x1bd", "\x15", "\x03", "\x04"
_LONGEST = 30
"""Seconds in which a question must come on the slowest machine."""


class Terminal:
    """`lanzarote-law adopt` on a terminal, and what that shows."""

    def __init__(self, folder: Path, term: str = "xterm") -> None:
        import pty  # noqa: PLC0415  # not there on every system

        self.master, slave = pty.openpty()
        variables = {"TERM": term, "PROMPT_TOOLKIT_NO_CPR": "1", "COLUMNS": "100", "LINES": "50"}
        self.running = subprocess.Popen(
            [sys.executable, "-m", "lanzarote_law", "--data", str(folder), "adopt"],
            cwd=folder.parent,
            env={**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", **variables},
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )
        os.close(slave)
        self.shown = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.running.kill()
        self.running.wait()
        os.close(self.master)

    def _look(self) -> bool:
        """Take what is shown; whether there can be more."""
        if select.select([self.master], [], [], 0.1)[0]:
            try:
                self.shown += os.read(self.master, 65536).decode(errors="replace")
            except OSError:  # closed at the other end
                return False
        return True

    def sees(self, text: str) -> Self:
        """Wait until it shows a text, behind what was seen before."""
        end = time.monotonic() + _LONGEST
        while text not in self.shown:
            more = self._look() and time.monotonic() < end
            assert more, f"{text!r} is not in {self.shown!r}"
        self.shown = self.shown.partition(text)[2]
        return self

    def pressed(self, question: str, keys: str) -> Self:
        """Press some keys once a question is put, behind its sign."""
        self.sees(question).sees(">")
        os.write(self.master, keys.encode())
        return self

    def asked(self, question: str, keys: str) -> Self:
        """The same, and Enter."""
        return self.pressed(question, f"{keys}\r")

    def ended(self) -> int:
        """The exit code, once it has ended; it must not wait for what nobody reads."""
        while self.running.poll() is None and self._look():
            pass
        return self.running.wait(_LONGEST)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    folder = tmp_path / "data"
    folder.mkdir()
    a_data_folder(folder)
    return Terminal(folder)


def act(terminal: Terminal) -> None:
    """The questions about the act; the first is answered wrongly, and that is recalled to be mended."""
    terminal.asked("Which law?", "2089-05-01x").asked("Which law?", f"{UP}{RUB_OUT}")
    terminal.asked("What is the title of the law", "Law of 1 May 2089 on images").asked(
        "What is the number of the law", ""
    )
    terminal.asked("When was the law published", "").asked("enter into force", "2090-01-01").asked(
        "check the text", f"see{TAB}"
    )


def kept(tmp_path: Path) -> law_input_file.TypedLaw:
    return law_input_file.parse_law("law", (tmp_path / "law-2089-05-01.yaml").read_bytes())


def test_a_line_is_edited_recalled_and_completed_and_ctrl_c_keeps_what_was_typed(
    terminal: Terminal, tmp_path: Path
) -> None:
    with terminal:
        act(terminal)
        terminal.asked("In which copy", "").asked("first article", f"am{TAB}").asked("is amended?", "50")
        terminal.asked("does the change enter into force", "").asked("own words?", f"{LINE_START}{WORD_OUT}Allows")
        terminal.asked("in a few words?", "").asked("What is the penalty", "").asked("note for the reader", "").asked(
            "makes this change?", "2"
        )
        terminal.asked("check the text", "").pressed("next article", CTRL_C)
        assert terminal.ended() == 1
    law = kept(tmp_path)
    assert (law.act.dated, law.act.title.en, law.act.mark) == ("2089-05-01", "Law of 1 May 2089 on images", "seen")
    [step] = law.articles
    assert (step.deed, step.target, step.summary) == ("amends", "new/50", "Allows making images.")


def test_shift_tab_goes_back_and_an_emptied_line_is_no_answer(terminal: Terminal, tmp_path: Path) -> None:
    with terminal:
        act(terminal)
        terminal.pressed("In which copy", SHIFT_TAB).pressed("check the text", SHIFT_TAB)
        terminal.asked("enter into force", "").asked("check the text", "").asked("In which copy", "")
        terminal.asked("first article", "amends").asked("is amended?", "50").asked(
            "does the change enter into force", ""
        )
        terminal.asked("own words?", LINE_OUT).asked("an answer is required", f"{LINE_OUT}Allows images.")
        terminal.asked("in a few words?", "").pressed("What is the penalty", CTRL_C)
        assert terminal.ended() == 1
    [step] = kept(tmp_path).articles
    assert (step.summary, step.unfinished) == ("Allows images.", True)


def test_on_a_terminal_that_moves_no_cursor_what_is_offered_stands_in_brackets(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    a_data_folder(folder)
    with Terminal(folder, "dumb") as terminal:
        terminal.asked("Which law?", "2089-05-01").asked("What is the title", "Law of 1 May 2089")
        terminal.asked("What is the number", "<")
        terminal.sees("What is the title").pressed("[Law of 1\r\nMay 2089]\r\n", CTRL_D)
        assert terminal.ended() == 1
    assert kept(tmp_path).act.title.en == "Law of 1 May 2089"


def test_a_command_that_asks_nothing_loads_no_library_for_lines() -> None:
    late = "import atexit, sys; atexit.register(lambda: print('prompt_toolkit' in sys.modules))"
    assert [ran(command, before=late).out for command in ("amend", "adopt", "undo")] == ["False\n"] * 3
