"""The changes that can be undone or redone, as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from lanzarote_law.typography import printable
from lanzarote_law.wording import worded_count


class UndoableChange(NamedTuple):
    """A change: when it was saved, the command as it was typed, the files, and what it changed."""

    when: str
    typed: str
    files: tuple[str, ...]
    about: str


def changes_text(folder: Path, done: Sequence[UndoableChange], undone: Sequence[UndoableChange]) -> str:
    """The changes that `undo` would take back, the last first, then those that `undo --redo` would make again."""
    can_be = worded_count(
        len(done),
        "{number} change of {folder} can be taken back",
        "{number} changes of {folder} can be taken back",
        folder=folder,
    )
    lines = [can_be, *_drawn(done)]
    if undone:
        again = worded_count(
            len(undone),
            "{number} change can be made again with --redo",
            "{number} changes can be made again with --redo",
        )
        lines += ["", again, *_drawn(undone)]
    return "".join(f"{printable(line)}\n" for line in lines)


def _drawn(changes: Sequence[UndoableChange]) -> Iterator[str]:
    for each in changes:
        yield ""
        yield f"  {change_time(each.when)}  {each.typed}"
        yield f"    {', '.join(each.files)}: {each.about}"


def change_time(when: str) -> str:
    """A moment as its writer's clock had it, to the minute.

    >>> change_time("2026-11-24T10:15:30+01:00")
    '2026-11-24 10:15'
    """
    return when[: len("YYYY-MM-DDTHH:MM")].replace("T", " ")
