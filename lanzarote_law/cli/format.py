"""`format`: the data files in canonical form."""

from __future__ import annotations

from typing import Annotated

import typer

from lanzarote_law.cli.screen import Target, say, write


def format_(
    context: typer.Context,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 where a file would change.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing; show the lines that would change.")] = False,
) -> None:
    """The data files in canonical form: keys in order, one way to write each value; they say the same as before."""
    from lanzarote_law.dataset import forms, saving, store  # noqa: PLC0415
    from lanzarote_law.edits import drafts  # noqa: PLC0415

    folder = store.open_folder(context.obj)
    new = forms.canonical(folder)
    if diff:
        write(Target(None, None), (f"{line}\n" for line in drafts.difference(folder.contents, new)))
    if not (check or diff):
        for line in saving.save(folder.path, folder.contents, new, "format"):
            say(line)
    for name in new:
        say(f"{folder.path / name} {'is not' if check or diff else 'is now'} in canonical form")
    if check or diff:
        raise typer.Exit(1 if new else 0)
    if not new:
        say(f"the files in {folder.path} are in canonical form already")


def register(app: typer.Typer) -> None:
    """Declare the command."""
    app.command(name="format")(format_)
