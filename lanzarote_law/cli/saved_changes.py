"""Changes of the data: saved so that they can be undone, and shown as text, as are those of a merge with newer data."""

import shlex
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from lanzarote_law import dataset, edits
from lanzarote_law.cli.user_io import say, this_moment
from lanzarote_law.text_folding_and_display import printable, printable_line
from lanzarote_law.wording import worded, worded_count


def save_change(
    folder: dataset.corpus_loading.DataFolder,
    contents: Mapping[str, bytes],
    command: str,
    about: str,
    *,
    undoes: int = 0,
    base: bytes | None = None,
) -> None:
    """Write the changed files of a data set, and keep their earlier content. Raises RequestError."""
    typed = printable_line(f"lanzarote-law {shlex.join(sys.argv[1:])}")
    note = dataset.change_history.ChangeNote(this_moment(), typed, printable_line(about), undoes, base)
    for line in dataset.saving.save_files(folder.path, folder.on_disk, contents, command, note):
        say(line)


def undoable_text(folder: Path, state: dataset.change_history.UndoState) -> str:
    """The changes that `undo` would take back, the last first, then those that `undo --redo` would make again."""
    can_be = worded_count(
        len(state.done),
        "{number} change to {folder} can be undone",
        "{number} changes to {folder} can be undone",
        folder=folder,
    )
    lines = [can_be if state.done else worded("no change to {path} can be undone", path=folder), *_drawn(state.done)]
    if state.undone:
        again = worded_count(
            len(state.undone), "{number} change can be redone with --redo", "{number} changes can be redone with --redo"
        )
        lines += ["", again, *_drawn(state.undone)]
    return "".join(f"{printable(line)}\n" for line in lines)


def _drawn(changes: Sequence[dataset.change_history.SavedChange]) -> Iterator[str]:
    for each in changes:
        yield ""
        yield f"  {change_time(each.note.when)}  {each.note.typed}"
        yield f"    {', '.join(each.files)}: {each.note.about}"


def change_time(when: str) -> str:
    """A moment as its writer's clock had it, to the minute.

    >>> change_time("2026-11-24T10:15:30+01:00")
    '2026-11-24 10:15'
    """
    return when[: len("YYYY-MM-DDTHH:MM")].replace("T", " ")


def conflict_text(conflict: edits.value_merge.ValueConflict) -> str:
    """A value that both sides changed: what it was if that is known, yours, the new one."""
    sides = ((worded("was"), conflict.was), (worded("yours"), conflict.mine), (worded("new"), conflict.theirs))
    width = max(len(label) for label, _ in sides)
    lines = [f"{conflict.about}: {conflict.path}" if conflict.path else conflict.about]
    for label, value in sides if conflict.known else sides[1:]:
        numbered = enumerate(edits.value_merge.value_lines(value))
        lines += [f"  {'' if index else label:{width}}  {line}" for index, line in numbered]
    return _text(lines)


def merge_summary(taken: int, kept: int, groups: Iterable[tuple[str, Sequence[str]]]) -> str:
    """A summary of a merge: how many records come from each side, and the records that need attention."""
    from_newer = worded_count(
        taken, "{number} record from the newer data set", "{number} records from the newer data set"
    )
    counts = f"{from_newer}, {worded_count(kept, '{number} record of your own', '{number} records of your own')}"
    return _text([counts, *(f"  {what}: {', '.join(ids)}" for what, ids in groups if ids)])


def labelled_lines(pairs: Iterable[tuple[str, str]]) -> str:
    """Lines of labels, each with its text."""
    found = [(label, text) for label, text in pairs if text]
    width = max(len(label) for label, _ in found)
    return _text(f"{label:{width}}  {text}" for label, text in found)


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{printable(line).rstrip()}\n" for line in lines)
