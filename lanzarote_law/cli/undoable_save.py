"""Saves changes for every command, with a record that makes them undoable."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Mapping

from lanzarote_law import dataset
from lanzarote_law.cli.screen import say, this_moment
from lanzarote_law.typography import printable_line


def save_change(
    folder: dataset.store.DataFolder,
    contents: Mapping[str, bytes],
    command: str,
    about: str,
    *,
    undoes: int = 0,
    base: bytes | None = None,
) -> None:
    """Write the changed files of a data set, and keep their earlier content. Raises RequestError."""
    typed = printable_line(f"lanzarote-law {shlex.join(sys.argv[1:])}")
    told = dataset.change_history.ChangeNote(this_moment(), typed, printable_line(about), undoes, base)
    for line in dataset.saving.save_files(folder.path, folder.on_disk, contents, command, told):
        say(line)
