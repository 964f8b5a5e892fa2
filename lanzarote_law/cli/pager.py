"""What is longer than the terminal goes to the reader's pager, as git and gh do it."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Callable

NONE = "cat"
"""The pager of who wants none."""

_AT_ONCE = 0.5
"""Seconds within which a pager that fails has shown nothing that somebody could have read."""


def show_in_pager(text: str, moment: Callable[[], float]) -> bool:
    """Show a text by `PAGER`, or by less where that is not set; False where it fits the terminal or no pager shows it.

    `moment` tells the seconds of a clock. `LESS` is `-FRX` unless it is set: quit where all fits, keep colours,
    leave the text on the screen; and its last line says how to see the rest.
    """
    command = _command(os.environ.get("PAGER", "less"))
    if text.count("\n") < shutil.get_terminal_size().lines or os.environ.get("TERM") == "dumb":
        return False
    if not command or command == [NONE] or shutil.which(command[0]) is None:
        return False
    started = moment()
    try:
        process = subprocess.Popen(  # noqa: S603  # the reader's own choice
            command,
            stdin=subprocess.PIPE,
            env={"LESS": f"-FRX -Ps{_prompt()}$", "LESSCHARSET": "utf-8", **os.environ},
            encoding="utf-8",
            errors="replace",
        )
    except OSError:  # a file that the system cannot run
        return False
    while True:
        try:
            process.communicate(text)
        except KeyboardInterrupt:
            continue  # meant for the pager, which reads on
        return process.returncode == 0 or moment() - started >= _AT_ONCE


def _prompt() -> str:
    """What less says below a page, and below the last one; it takes no stop and no colon for itself."""
    return f"?e{worded('End; q closes')}:{worded('Space shows the next lines, q closes')}."


def _command(typed: str) -> list[str]:
    """The words of a command; none where they cannot be told apart, as for want of a quotation mark."""
    import shlex  # noqa: PLC0415  # what is shown whole has no need of it

    try:
        return shlex.split(typed)
    except ValueError:
        return []
