"""A copy of the data of Ruritania, and the commands that change it, as a user types them."""

from __future__ import annotations

import difflib
import io
import os
from typing import TYPE_CHECKING

from tests.builders import RURITANIA, a_data_folder
from tests.command import Ran, run

if TYPE_CHECKING:
    from pathlib import Path


class Keyboard(io.StringIO):
    """The input of a user at a terminal."""

    def isatty(self) -> bool:
        return True


def typed(folder: Path, *words: str, **environment: str) -> Ran:
    """The result of a command on the data of a folder, without the name of the folder."""
    folder.mkdir(exist_ok=True)
    if not any(folder.iterdir()):
        a_data_folder(folder)
    ran = run("--data", str(folder), *words, **environment)
    out, err = (text.replace(f"{folder}{os.sep}", "").replace("\r\n", "\n") for text in (ran.out, ran.err))
    return Ran(out, err, ran.code)


def changed(folder: Path) -> list[str]:
    """The lines that differ from Ruritania, file by file: `-` before removed lines, `+` before new ones."""
    found: list[str] = []
    for original in sorted(RURITANIA.glob("*.yaml")):
        old, new = (path.read_text("utf-8").splitlines() for path in (original, folder / original.name))
        lines = [f"{line[0]} {line[1:]}" for line in list(difflib.unified_diff(old, new, n=0))[2:] if line[0] != "@"]
        found += [f"{original.name}:", *lines] if lines else []
    return found
