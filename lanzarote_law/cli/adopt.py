"""`adopt`: a new law, from its first article to its last, as one change."""

from __future__ import annotations

import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from lanzarote_law import edits
from lanzarote_law.cli.adoption import Dialog
from lanzarote_law.cli.edit_options import GoOn, LawFile, an_edit
from lanzarote_law.cli.editor import quoted
from lanzarote_law.cli.options import Group
from lanzarote_law.cli.screen import say
from lanzarote_law.cli.writing import Manner, Request, carry_out, content_of, name_of
from lanzarote_law.errors import NotUnderstoodError, RequestError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.lawfile import Law
    from lanzarote_law.edits.records import Change


GROUP = Group.CURRENT


@an_edit
def adopt(
    context: typer.Context,
    from_file: LawFile = None,
    go_on: GoOn = False,
    *,
    manner: Manner,
) -> None:
    """A new law, article by article, asked for or from a file.

    The act and what each of its articles does are shown and saved as one.
    """
    asks = from_file is None or go_on
    if asks and not sys.stdin.isatty():
        raise NotUnderstoodError(
            "there is no terminal on which to ask", "write the law in a file, and give --from FILE"
        )
    if go_on and from_file is None:
        raise NotUnderstoodError("--go-on asks on after what a file says", "name it with --from FILE")
    typed = edits.lawfile.law_of(name_of(from_file), content_of(from_file)) if from_file else None
    dialogs: list[Dialog] = []

    def changes(data: Data) -> tuple[Change, ...]:
        law = typed
        if asks:
            dialogs.append(Dialog(data, typed))
            law = dialogs[0].run()
        assert law
        return edits.adopting.adopted(data, law)

    with _kept(context.obj, dialogs, always=manner.dry_run):
        carry_out(context, Request("adopt", name_of(from_file) if from_file else "a law"), manner, changes)


@contextmanager
def _kept(data: Path | None, dialogs: list[Dialog], *, always: bool) -> Iterator[None]:
    """Keep what was typed in a file where it does not come into the data."""
    in_data = False
    try:
        yield
        in_data = not always
    finally:
        for law in (dialog.law for dialog in dialogs if not in_data):
            if law.act.known or law.act.dated:
                _keep(law, f"--data {quoted(data)} " if data else "")


def _keep(law: Law, folder: str) -> None:
    path = _written(law)
    say(f"what you typed is kept in {path}")
    say(f"to go on with it: lanzarote-law {folder}adopt --from {quoted(path)} --go-on; as it is: without --go-on")


def _written(law: Law) -> Path:
    """A new file with a law, in this folder, or where that may not be written, in that for temporary files."""
    text = edits.lawfile.law_text(
        law, "A law for lanzarote-law adopt --from; docs/updating.md says what may stand here."
    )
    stem = f"law-{law.act.dated or law.act.known.removeprefix('act:').replace('/', '-')}"
    for folder in (Path.cwd(), Path(tempfile.gettempdir())):
        for number in range(1, 100):
            path = folder / (f"{stem}.yaml" if number == 1 else f"{stem}-{number}.yaml")
            try:
                with path.open("x", encoding="utf-8") as file:
                    file.write(text)
            except FileExistsError:
                continue
            except OSError:
                break
            return path
    raise RequestError("what you typed cannot be kept: no file can be written", "")
