"""How every command saves: with a record of when, by which command and what, so that it can be taken back."""

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
    """Write the files of a data set that change, and keep what they were. Raises RequestError."""
    typed = one_line(f"lanzarote-law {shlex.join(sys.argv[1:])}")
    told = dataset.change_history.ChangeNote(this_moment(), typed, one_line(about), undoes, base)
    for line in dataset.saving.save(folder.path, folder.on_disk, contents, command, told):
        say(line)
