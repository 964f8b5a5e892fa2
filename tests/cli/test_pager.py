"""The pager, on a terminal of its own: what is longer than the screen goes to it, unless nobody wants or has one."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.command import ROOT, RURITANIA, on_terminal

if os.name == "nt":
    pytest.skip("Windows has no such terminals", allow_module_level=True)

import fcntl
import pty
import struct
import termios

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--as-of", "2018-01-26")
LONG = ("lookup", "8.1.a", *DAY, "-v")
SHORT = ("lookup", "9.10", *DAY)


class Shown(NamedTuple):
    """What a terminal was sent, and the exit code of the command."""

    text: str
    code: int


def on_pty(*words: str, lines: int = 24, **environment: str) -> Shown:
    """What a terminal of so many lines by 80 columns is sent, on the data of Ruritania."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, 80, 0, 0))
    mode = termios.tcgetattr(theirs)
    mode[1] &= ~termios.OPOST  # line ends stay as they are written
    termios.tcsetattr(theirs, termios.TCSANOW, mode)
    kept = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES", "PAGER", "LESS"}}
    terminal = {"TERM": "xterm", "NO_COLOR": "1", "LANZAROTE_LAW_DATA": RURITANIA}
    command = [sys.executable, "-m", "lanzarote_law", *words]
    with subprocess.Popen(
        command, cwd=ROOT, env={**kept, **terminal, **environment}, stdout=theirs, stdin=theirs
    ) as ran:
        os.close(theirs)
        sent = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux says so where the other side is closed
                break
            if not piece:
                break
            sent += piece
    os.close(ours)
    return Shown(sent.decode(), ran.returncode)


@pytest.fixture
def pager(tmp_path: Path) -> Path:
    """A pager that writes what it reads and its environment beside itself, and says that it was there."""
    script = tmp_path / "a pager"
    script.write_text(
        '#!/bin/sh\ncat > "$0.read"\necho "LESS=$LESS LESSCHARSET=$LESSCHARSET $*" > "$0.told"\necho paged\n', "utf-8"
    )
    script.chmod(0o700)
    return script


def read_by(pager: Path) -> str | None:
    """What the pager read; None where it was not started."""
    read = pager.with_name(f"{pager.name}.read")
    return read.read_text(encoding="utf-8") if read.exists() else None


def whole(*words: str) -> str:
    """The page as a terminal without a pager is sent it."""
    return on_terminal(*words, NO_COLOR="1", TERM="xterm")


def test_what_is_longer_than_the_screen_goes_to_the_pager_as_it_would_go_to_the_screen(pager: Path) -> None:
    assert on_pty(*LONG, PAGER=f"'{pager}' --plain") == ("paged\n", 0)
    assert read_by(pager) == whole(*LONG)
    told = pager.with_name(f"{pager.name}.told").read_text(encoding="utf-8")
    prompt = "?eEnd; q closes:Space shows the next lines, q closes."
    assert told == f"LESS=-FRX -Ps{prompt}$ LESSCHARSET=utf-8 --plain\n"


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_what_less_says_below_a_page_has_no_sign_that_less_reads_as_its_own(pager: Path, language: str) -> None:
    on_pty(*LONG, "--lang", language, PAGER=f"'{pager}'")
    told = pager.with_name(f"{pager.name}.told").read_text(encoding="utf-8")
    assert re.fullmatch(r"LESS=-FRX -Ps\?e[^?:.%\\$]+:[^?:.%\\$]+\.\$ LESSCHARSET=utf-8 \n", told)
    assert "q closes" not in told


def test_how_less_is_set_stays_as_the_reader_has_set_it(pager: Path) -> None:
    on_pty(*LONG, PAGER=f"'{pager}'", LESS="-S", LESSCHARSET="latin1")
    assert pager.with_name(f"{pager.name}.told").read_text(encoding="utf-8") == "LESS=-S LESSCHARSET=latin1 \n"


def test_what_fits_the_screen_starts_no_pager(pager: Path) -> None:
    assert on_pty(*SHORT, PAGER=f"'{pager}'") == (whole(*SHORT), 0)
    assert read_by(pager) is None


@pytest.mark.parametrize(("more", "paged"), [(0, True), (1, False)])
def test_the_prompt_needs_a_line_too(pager: Path, more: int, paged: bool) -> None:  # noqa: FBT001  # a case, not a flag
    lines = whole(*LONG).count("\n") + more
    shown = on_pty(*LONG, lines=lines, PAGER=f"'{pager}'")
    assert (shown.text == "paged\n", read_by(pager) is not None) == (paged, paged)


@pytest.mark.parametrize(
    ("before", "environment"),
    [
        (("--no-pager",), {}),
        ((), {"PAGER": "cat"}),
        ((), {"PAGER": ""}),
        ((), {"TERM": "dumb"}),
        ((), {"PAGER": "no-such-pager --plain"}),
        ((), {"PAGER": "less 'unfinished"}),
        ((), {"PAGER": "README.md"}),
        ((), {"PAGER": "tests"}),
    ],
    ids="no-pager cat empty dumb missing unfinished not-a-program folder".split(),
)
def test_who_wants_no_pager_or_has_none_gets_everything_on_the_screen(
    pager: Path, before: tuple[str, ...], environment: dict[str, str]
) -> None:
    shown = on_pty(*before, *LONG, lines=24, **{"PAGER": f"'{pager}'", **environment})
    assert shown == (whole(*LONG), 0)
    assert read_by(pager) is None


def test_a_pager_that_ends_before_it_has_read_all_is_no_error(pager: Path) -> None:
    pager.write_text("#!/bin/sh\nhead -n 1\n", encoding="utf-8")
    shown = on_pty("validate", "--explain", "all", PAGER=f"'{pager}'")
    assert (len(shown.text.splitlines()), shown.code) == (1, 0)
    pager.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    words = ("validate", "--explain", "all")
    assert on_pty(*words, PAGER=f"'{pager}'") == (whole(*words), 0)


def test_a_pager_that_the_system_cannot_run_is_as_none(pager: Path) -> None:
    pager.write_bytes(b"\x00\x01")
    assert on_pty(*LONG, PAGER=f"'{pager}'") == (whole(*LONG), 0)


def test_a_pager_that_fails_at_once_is_as_none() -> None:
    assert on_pty(*LONG, PAGER="false") == (whole(*LONG), 0)


def test_the_exit_code_is_that_of_the_command_and_not_that_of_the_pager(pager: Path) -> None:
    pager.write_text("#!/bin/sh\ncat > /dev/null\nsleep 1\nexit 3\n", encoding="utf-8")
    words = ("gaps", *DAY, "-v", "--fail-on", "disputed")
    assert on_pty(*words, lines=5, PAGER=f"'{pager}'") == ("", 1)


@pytest.mark.parametrize("words", [(*LONG, "--format", "json"), (*LONG, "--format", "csv"), (*LONG, "--format", "md")])
def test_other_formats_on_a_terminal_are_paged_as_the_page_is(pager: Path, words: tuple[str, ...]) -> None:
    assert on_pty(*words, lines=2, PAGER=f"'{pager}'") == ("paged\n", 0)
    assert read_by(pager) == whole(*words).replace("\r\n", "\n")


def test_what_goes_to_a_file_or_a_pipe_starts_no_pager(pager: Path, tmp_path: Path) -> None:
    assert on_pty(*LONG, "-o", str(tmp_path / "page.txt"), PAGER=f"'{pager}'") == ("", 0)
    environment = {**os.environ, "PAGER": f"'{pager}'", "LANZAROTE_LAW_DATA": RURITANIA}
    command = [sys.executable, "-m", "lanzarote_law", *LONG]
    piped = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True)
    assert piped.stdout == (tmp_path / "page.txt").read_text(encoding="utf-8")
    assert read_by(pager) is None
