"""`format`: the data files in canonical form."""

import typer

from lanzarote_law import dataset, edits
from lanzarote_law.cli.common_inputs import open_folders
from lanzarote_law.cli.options import OnlyAsk, OnlyShow
from lanzarote_law.cli.saved_changes import save_change
from lanzarote_law.cli.user_io import Destination, say, write
from lanzarote_law.wording import to_word, worded


def format_(context: typer.Context, check: OnlyAsk = False, diff: OnlyShow = False) -> None:
    """Rewrite the data files in the standard form.

    Orders the keys and writes each value in one way; the content stays the same. Without --party, the files of all
    Parties are rewritten.
    """
    changed = [_format(folder, check=check, diff=diff) for folder in open_folders(context)]
    if check or diff:
        raise typer.Exit(int(any(changed)))


def _format(folder: dataset.corpus_loading.DataFolder, *, check: bool, diff: bool) -> bool:
    """Rewrite the files of a folder, or only tell which of them would change; whether there are any."""
    new = dataset.canonical_form.rewrite_files(folder)
    if diff:
        write(Destination(), (f"{line}\n" for line in edits.drafts.file_diff(folder.contents, new)))
    if not (check or diff):
        save_change(folder, new, "format", "brought into canonical form")
    sentence = (
        to_word("{path} is not in the standard form")
        if check or diff
        else to_word("{path} is now in the standard form")
    )
    for name in new:
        say(worded(sentence, path=folder.path / name))
    if not (new or check or diff):
        say(worded("the files in {path} are already in the standard form", path=folder.path))
    return bool(new)
