"""Saves changes for every command, with a record that makes them undoable."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

from lanzarote_law import dataset
from lanzarote_law.cli.screen import say, this_moment
from lanzarote_law.typography import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lanzarote_law.dataset.store import Folder


def save_change(
    folder: Folder,
    contents: Mapping[str, bytes],
    command: str,
    about: str,
    *,
    undoes: int = 0,
    base: bytes | None = None,
) -> None:
    """Write the changed files of a data set, and keep their earlier content. Raises RequestError."""
    typed = one_line(f"lanzarote-law {shlex.join(sys.argv[1:])}")
    told = dataset.history.ChangeNote(this_moment(), typed, one_line(about), undoes, base)
    for line in dataset.saving.save(folder.path, folder.on_disk, contents, command, told):
        say(line)
