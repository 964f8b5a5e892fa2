"""The command, run as a user types it: in this process, on a simulated terminal, or in a separate process."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from lanzarote_law import cli, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
RURITANIA = "tests/ruritania"


class Ran(NamedTuple):
    """The output, the messages and the exit code of a command."""

    out: str
    err: str = ""
    code: int = 0


class Screen(io.StringIO):
    """A stream for text that is meant for a terminal."""

    def isatty(self) -> bool:
        return True


def run(*words: str, **environment: str) -> Ran:
    """The result of `lanzarote-law` with these words, in the folder of the project."""
    return _run(words, environment, io.StringIO())


def ruritania(*words: str, **environment: str) -> Ran:
    """The same on the data of Ruritania."""
    return run(*words, **{"LANZAROTE_LAW_DATA": RURITANIA, **environment})


def on_terminal(*words: str, columns: int = 80, **environment: str) -> str:
    """The output on a terminal of some width, on the data of Ruritania, without a pager."""
    terminal = {"TERM": "xterm-256color", "NO_COLOR": "", "COLUMNS": str(columns), "PAGER": "cat"}
    terminal["LANZAROTE_LAW_DATA"] = RURITANIA
    return _run(words, {**terminal, **environment}, Screen()).out


def told_on_terminal(*words: str, columns: int = 80, **environment: str) -> str:
    """The messages beside the result on a terminal of some width, on the data of Ruritania."""
    err = Screen()
    _code(words, {"LANZAROTE_LAW_DATA": RURITANIA, "COLUMNS": str(columns), **environment}, io.StringIO(), err)
    return err.getvalue()


def in_encoding(encoding: str, *words: str) -> tuple[bytes, bytes, int]:
    """The output on a terminal with some encoding, on the data of Ruritania."""
    out, err = io.BytesIO(), io.BytesIO()
    streams = [io.TextIOWrapper(each, encoding, "strict", newline="", write_through=True) for each in (out, err)]
    code = _code(words, {"LANZAROTE_LAW_DATA": RURITANIA}, *streams)
    return out.getvalue(), err.getvalue(), code


def _run(words: tuple[str, ...], environment: dict[str, str], out: io.StringIO) -> Ran:
    err = io.StringIO()
    code = _code(words, environment, out, err)
    return Ran(out.getvalue(), err.getvalue(), code)


def _code(words: tuple[str, ...], environment: dict[str, str], out: TextIO, err: TextIO) -> int:
    with _surroundings(words, environment), redirect_stdout(out), redirect_stderr(err):
        try:
            cli.run()
        except SystemExit as end:
            return int(end.code or 0)
    return 0


@contextmanager
def _surroundings(words: tuple[str, ...], environment: dict[str, str]) -> Iterator[None]:
    typed, kept, folder, language = sys.argv, dict(os.environ), Path.cwd(), wording.spoken()
    sys.argv = ["lanzarote-law", *words]
    os.environ.pop("LANGUAGE", None)  # what was spoken before
    os.environ.update({"COLUMNS": "80", "LC_ALL": "C", **environment})
    os.chdir(environment.get("PWD", ROOT))
    try:
        yield
    finally:
        sys.argv = typed
        wording.speak(language)
        wording.set_global_options()
        os.environ.clear()
        os.environ.update(kept)
        os.chdir(folder)


LIMITED = {"PYTHONDONTWRITEBYTECODE": "1"}
"""For a process whose files are bounded: its bytecode would be cut, and be read by those that start after it."""

_START = "import sys; sys.argv[0] = 'lanzarote-law'; from lanzarote_law.cli import run; run()"


def process(*words: str, before: str = "", encoding: str = "utf-8", **environment: str) -> subprocess.Popen[str]:
    """The command in a separate process, on the data of Ruritania; `before` is Python that runs first."""
    # a process with bounds could not write what coverage measures
    inherited = {key: value for key, value in os.environ.items() if not (before and key.startswith("COVERAGE_"))}
    return subprocess.Popen(
        [sys.executable, "-c", f"{before}\n{_START}", *words],
        cwd=ROOT,
        env={**inherited, "LANGUAGE": "", "LC_ALL": "C", "LANZAROTE_LAW_DATA": RURITANIA, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding=encoding,
    )


def ran(*words: str, before: str = "", **environment: str) -> Ran:
    """The result of the command in a separate process."""
    with process(*words, before=before, **environment) as running:
        out, err = running.communicate()
    return Ran(out, err, running.returncode)
