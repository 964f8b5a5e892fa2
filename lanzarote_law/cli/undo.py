"""`undo`: undoes the last change of the data."""

from collections.abc import Iterable

import typer

from lanzarote_law import dataset, edits
from lanzarote_law.cli import saved_changes
from lanzarote_law.cli.edit_options import ListChanges, Redo, edit_command
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, replace_files
from lanzarote_law.cli.user_io import Destination, write
from lanzarote_law.dataset.change_history import SavedChange, UndoState
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, RequestError
from lanzarote_law.wording import joined_by_and, worded, worded_count


class ChangedSinceError(RequestError):
    """A change cannot be undone because a file has changed since: exit 1."""

    exit_code = 1


@edit_command
def undo(context: typer.Context, settings: EditSettings, listed: ListChanges = False, redo: Redo = False) -> None:
    """Undo the last change that a command made to the data.

    Repeat it to undo earlier changes; --redo makes the change again.
    """
    folder = dataset.corpus_loading.open_folder(context.obj)
    history = dataset.change_history
    state = history.undo_state(history.read_changes(folder.path, dataset.saving.interrupted_mark(folder.path)))
    if listed:
        if redo or settings != EditSettings():
            message = worded("--list only shows the changes that can be undone")
            raise NotUnderstoodError(message, worded("omit the other options"))
        write(Destination(), saved_changes.undoable_text(folder.path, state))
        return
    kept = _change_to_undo(folder, state, redo=redo)
    files = {**folder.on_disk, **dataset.translation_files.catalogue_files(folder.path)}
    changed = history.files_changed_since(kept, files)
    _refuse_changed(folder, kept, changed)
    before = {name: content for name, content in kept.before.items() if name not in changed}
    moment = saved_changes.change_time(kept.note.when)
    what = worded("of {moment}, {typed}", moment=moment, typed=kept.note.typed)
    request = EditRequest("undo --redo" if redo else "undo", what, undoes=kept.number, base=kept.note.base)
    replace_files(edits.drafts.open_for_edit(folder), request, settings, before)


def _change_to_undo(folder: dataset.corpus_loading.DataFolder, state: UndoState, *, redo: bool) -> SavedChange:
    """The change to undo or redo. Raises NotFoundError if there is none."""
    found = state.undone if redo else state.done
    if found:
        return found[0]
    if redo:
        message = worded("no change to {path} can be redone", path=folder.path)
        raise NotFoundError(message, worded("see: lanzarote-law undo --list"))
    message = worded("no change to {path} can be undone", path=folder.path)
    most = dataset.change_history.MAX_CHANGES
    hint = worded("only the last {number} changes made by commands are kept, not changes made by hand", number=most)
    raise NotFoundError(message, hint)


def _refuse_changed(folder: dataset.corpus_loading.DataFolder, kept: SavedChange, since: Iterable[str]) -> None:
    """Refuse to overwrite later changes by hand or by another program.

    Catalogues edited alongside changed data do not count: they are updated, and no translation is lost.
    """
    beside = any(not dataset.corpus_loading.is_translation_catalogue(name) for name in kept.files)
    changed = [name for name in since if not (beside and dataset.corpus_loading.is_translation_catalogue(name))]
    if changed:
        names = joined_by_and(str(folder.path / name) for name in changed)
        message = worded_count(
            len(changed),
            "{names} was changed since by hand or by another program; nothing was written",
            "{names} were changed since by hand or by another program; nothing was written",
            names=names,
        )
        hint = worded(
            "revert those changes by hand first, or copy what you need from {path}, which contains "
            "the files as they were before: {typed}",
            path=kept.path,
            typed=kept.note.typed,
        )
        raise ChangedSinceError(message, hint)
