"""Shows long output in the user's pager, as git and gh do."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable

from lanzarote_law.wording import worded

NONE = "cat"
"""The pager of who wants none."""

_AT_ONCE = 0.5
"""Seconds within which a failing pager cannot have shown anything."""


def show_in_pager(text: str, moment: Callable[[], float]) -> bool:
    """Show a text with `PAGER`, or less by default; False if it fits the terminal or no pager works.

    `moment` is a clock in seconds. `LESS` defaults to `-FRX`: exit if all fits, keep colours, leave the text on the
    screen; its last line explains how to continue.
    """
    command = _command(os.environ.get("PAGER", "less"))
    if text.count("\n") < shutil.get_terminal_size().lines or os.environ.get("TERM") == "dumb":
        return False
    if not command or command == [NONE] or shutil.which(command[0]) is None:
        return False
    # of less, below a page and at the end; a full stop or colon would be taken as syntax
    prompt = f"?e{worded('End; q closes')}:{worded('Space shows the next lines, q closes')}."
    started = moment()
    try:
        process = subprocess.Popen(  # noqa: S603  # the reader's own choice
            command,
            stdin=subprocess.PIPE,
            env={"LESS": f"-FRX -Ps{prompt}$", "LESSCHARSET": "utf-8", **os.environ},
            encoding="utf-8",
            errors="replace",
        )
    except OSError:  # not executable
        return False
    while True:
        try:
            process.communicate(text)
        except KeyboardInterrupt:
            continue  # meant for the pager, which continues
        return process.returncode == 0 or moment() - started >= _AT_ONCE


def _command(typed: str) -> list[str]:
    """The words of a command; empty if it cannot be parsed, as with a missing quotation mark."""
    import shlex  # noqa: PLC0415  # not needed for short output

    try:
        return shlex.split(typed)
    except ValueError:
        return []
