"""`adopt`: a new law, from its first article to its last, as one change."""

from __future__ import annotations

import signal
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from lanzarote_law import cli, edits
from lanzarote_law.cli.adoption import Dialog
from lanzarote_law.cli.edit_options import GoOn, LawFile, an_edit
from lanzarote_law.cli.editor import quoted
from lanzarote_law.cli.screen import Destination, say, write
from lanzarote_law.cli.writing import Manner, Request, carry_out, content_of, name_of
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.edits.amendment import DataSet
    from lanzarote_law.edits.data_records import RecordChange
    from lanzarote_law.edits.law_file import TypedLaw


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
        message = worded("there is no terminal on which to ask")
        raise NotUnderstoodError(message, worded("write the law in a file, and give --from FILE"))
    if go_on and from_file is None:
        raise NotUnderstoodError(worded("--go-on asks on after what a file says"), worded("name it with --from FILE"))
    content = content_of(from_file) if from_file else b""
    typed = edits.law_file.parse_law(name_of(from_file), content) if from_file else None
    dialogs: list[Dialog] = []

    def changes(data: DataSet) -> tuple[RecordChange, ...]:
        law = typed
        if asks:
            dialogs.append(Dialog(data, typed))
            law = dialogs[0].run()
        assert law
        return edits.law_adoption.adopt_law(data, law)

    resumed = from_file if go_on and from_file and _is_ours(from_file, content) else None
    with _ending(), _kept(context.obj, dialogs, resumed, always=manner.dry_run):
        carry_out(context, Request("adopt", name_of(from_file) if from_file else worded("a law")), manner, changes)


_HEAD = "A law for lanzarote-law adopt --from; docs/updating.md says what may stand here."


def _is_ours(path: Path, content: bytes) -> bool:
    """Whether a file may be written anew: it is one, and no comment in it but that of this command would be lost."""
    comments = [line for line in content.decode(errors="replace").splitlines() if "#" in line]
    return path.is_file() and comments in ([], [f"# {_HEAD}"])


@contextmanager
def _ending() -> Iterator[None]:
    """End as with Ctrl-C where the terminal is closed or the system asks for it."""

    def end(number: int, _: object) -> None:
        raise SystemExit(128 + number)

    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {number: signal.signal(number, end) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _kept(data: Path | None, dialogs: list[Dialog], resumed: Path | None, *, always: bool) -> Iterator[None]:
    """Keep what was typed in a file where it does not come into the data."""
    in_data = False
    try:
        yield
        in_data = not always
    finally:
        for law in (dialog.law for dialog in dialogs if not in_data):
            if law.act.known or law.act.dated:
                _keep(law, f"--data {quoted(data)} " if data else "", resumed)


def _keep(law: TypedLaw, folder: str, resumed: Path | None) -> None:
    path = _written(law, resumed)
    command = f"  lanzarote-law {folder}adopt --from {quoted(path)}"
    for line in (
        worded("what you typed is kept in {path}", path=path),
        worded("to go on with it:"),
        f"{command} --go-on",
    ):
        say(line)
    if not any(step.unfinished for step in law.articles) and law.articles:
        say(worded("to put it in as it is:"))
        say(command)


def _written(law: TypedLaw, resumed: Path | None) -> Path:
    """The file with a law: the one that it was taken up from, else a new one here, or in that for temporary files."""
    text = edits.law_file.law_file_text(law, _HEAD)
    if resumed:
        try:
            write(Destination(output=resumed), text)
        except RequestError as error:
            say(cli.as_line(error))
        else:
            return resumed
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
    raise RequestError(worded("what you typed cannot be kept: no file can be written"), "")
