"""`undo`: the last change of the data, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import dataset, edits, render
from lanzarote_law.cli.edit_options import ListChanges, Redo, an_edit
from lanzarote_law.cli.screen import Destination, write
from lanzarote_law.cli.writing import Manner, Request, put_in_place
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, RequestError
from lanzarote_law.wording import both, worded, worded_count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lanzarote_law.dataset.history import SavedChange, UndoState
    from lanzarote_law.dataset.store import Folder
    from lanzarote_law.render.undoable_changes import UndoableChange


class ChangedSinceError(RequestError):
    """A change cannot be taken back, as a file is not what it made of it: exit 1."""

    exit_code = 1


@an_edit
def undo(context: typer.Context, manner: Manner, listed: ListChanges = False, redo: Redo = False) -> None:
    """Take back the last change that a command made to the data.

    Then the one before it, and so on; --redo makes it again.
    """
    folder = dataset.store.open_folder(context.obj)
    state = dataset.history.state(dataset.history.changes(folder.path, dataset.saving.interrupted(folder.path)))
    if listed:
        if redo or manner != Manner():
            message = worded("--list only shows what can be taken back")
            raise NotUnderstoodError(message, worded("leave the other options out"))
        write(
            Destination(),
            render.undoable_changes.changes_text(folder.path, *([_shown(each) for each in side] for side in state)),
        )
        return
    kept = _last(folder, state, redo=redo)
    changed = dataset.history.changed_since(kept, {**folder.on_disk, **dataset.translated.contents(folder.path)})
    _refuse_changed(folder, kept, changed)
    before = {name: content for name, content in kept.before.items() if name not in changed}
    what = worded(
        "of {moment}, {typed}", moment=render.undoable_changes.change_time(kept.told.when), typed=kept.told.typed
    )
    request = Request("undo --redo" if redo else "undo", what, undoes=kept.number, base=kept.told.base)
    put_in_place(edits.drafts.opened(folder), request, manner, before)


def _shown(kept: SavedChange) -> UndoableChange:
    return render.undoable_changes.UndoableChange(kept.told.when, kept.told.typed, tuple(kept.files), kept.told.about)


def _last(folder: Folder, state: UndoState, *, redo: bool) -> SavedChange:
    """The change that is meant. Raises NotFoundError where there is none."""
    found = state.undone if redo else state.done
    if found:
        return found[0]
    if redo:
        message = worded("no change of {path} was taken back last", path=folder.path)
        raise NotFoundError(message, worded("see: lanzarote-law undo --list"))
    raise NotFoundError(
        worded("no change of {path} is kept that could be taken back", path=folder.path),
        worded(
            "kept are the last {number} that commands made; edits by hand are none of them",
            number=dataset.history.MOST_CHANGES,
        ),
    )


def _refuse_changed(folder: Folder, kept: SavedChange, since: Iterable[str]) -> None:
    """Refuse to write over what was done since by hand, or by another program.

    A catalogue that somebody has worked on beside data that were changed is none of it: it is brought up to the data,
    and no translation is lost.
    """
    beside = any(not dataset.store.is_catalogue(name) for name in kept.files)
    changed = [name for name in since if not (beside and dataset.store.is_catalogue(name))]
    if changed:
        names = both(str(folder.path / name) for name in changed)
        raise ChangedSinceError(
            worded_count(
                len(changed),
                "{names} was changed since by hand or by another program: nothing was written",
                "{names} were changed since by hand or by another program: nothing was written",
                names=names,
            ),
            worded(
                "take that back by hand first, or take what you need out of {path}, which has the files as they "
                "were before: {typed}",
                path=kept.path,
                typed=kept.told.typed,
            ),
        )
