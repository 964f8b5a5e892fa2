"""`undo`: the last change of the data, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import dataset, edits, render
from lanzarote_law.cli.edit_options import ListChanges, Redo, an_edit
from lanzarote_law.cli.options import Group
from lanzarote_law.cli.screen import Destination, write
from lanzarote_law.cli.writing import Manner, Request, put_in_place
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, RequestError
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from lanzarote_law.dataset.history import Kept, State
    from lanzarote_law.dataset.store import Folder
    from lanzarote_law.render.kept import KeptChange


class ChangedSinceError(RequestError):
    """A change cannot be taken back, as a file is not what it made of it: exit 1."""

    exit_code = 1


GROUP = Group.CURRENT


@an_edit
def undo(context: typer.Context, manner: Manner, listed: ListChanges = False, redo: Redo = False) -> None:
    """Take back the last change that a command made to the data.

    Then the one before it, and so on; --redo makes it again.
    """
    folder = dataset.store.open_folder(context.obj)
    state = dataset.history.state(dataset.history.changes(folder.path, dataset.saving.interrupted(folder.path)))
    if listed:
        if redo or manner != Manner():
            raise NotUnderstoodError(
                worded("--list only shows what can be taken back"), worded("leave the other options out")
            )
        write(Destination(), render.kept.text(folder.path, *([_shown(each) for each in side] for side in state)))
        return
    kept = _last(folder, state, redo=redo)
    _refuse_changed(folder, kept)
    what = f"of {render.kept.moment(kept.told.when)}, {kept.told.typed}"
    request = Request("undo --redo" if redo else "undo", what, undoes=kept.number, base=kept.told.base)
    put_in_place(edits.drafts.opened(folder), request, manner, kept.before)


def _shown(kept: Kept) -> KeptChange:
    return render.kept.KeptChange(kept.told.when, kept.told.typed, tuple(kept.files), kept.told.about)


def _last(folder: Folder, state: State, *, redo: bool) -> Kept:
    """The change that is meant. Raises NotFoundError where there is none."""
    found = state.undone if redo else state.done
    if found:
        return found[0]
    if redo:
        raise NotFoundError(
            worded("no change of {path} was taken back last", path=folder.path),
            worded("see: lanzarote-law undo --list"),
        )
    raise NotFoundError(
        worded("no change of {path} is kept that could be taken back", path=folder.path),
        worded(
            "kept are the last {most_changes} that commands made; edits by hand are none of them",
            most_changes=dataset.history.MOST_CHANGES,
        ),
    )


def _refuse_changed(folder: Folder, kept: Kept) -> None:
    """Refuse to write over what was done since by hand, or by another program."""
    changed = dataset.history.changed_since(kept, folder.contents)
    if changed:
        names = " and ".join(str(folder.path / name) for name in changed)
        verb = "were" if len(changed) > 1 else "was"
        raise ChangedSinceError(
            worded(
                "{names} {verb} changed since by hand or by another program: nothing was written",
                names=names,
                verb=verb,
            ),
            worded(
                "take that back by hand first, or take what you need out of {path}, which has the files as they "
                "were before: {typed}",
                path=kept.path,
                typed=kept.told.typed,
            ),
        )
