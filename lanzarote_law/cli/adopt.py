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
from lanzarote_law.cli.edit_options import GoOn, LawFile, edit_command
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit, file_label, read_input
from lanzarote_law.cli.editor import quote_path
from lanzarote_law.cli.prompts.new_law import LawDialogue
from lanzarote_law.cli.screen import Destination, say, write
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.edits.amendment import Data
    from lanzarote_law.edits.data_records import Change
    from lanzarote_law.edits.law_file import Law


@edit_command
def adopt(
    context: typer.Context,
    from_file: LawFile = None,
    go_on: GoOn = False,
    *,
    manner: EditSettings,
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
    content = read_input(from_file) if from_file else b""
    typed = edits.law_file.law_of(file_label(from_file), content) if from_file else None
    dialogs: list[LawDialogue] = []

    def changes(data: Data) -> tuple[Change, ...]:
        law = typed
        if asks:
            dialogs.append(LawDialogue(data, typed))
            law = dialogs[0].run()
        assert law
        return edits.law_adoption.adopted(data, law)

    resumed = from_file if go_on and from_file and _is_own_file(from_file, content) else None
    with _exit_on_signals(), _keep_if_unsaved(context.obj, dialogs, resumed, always=manner.dry_run):
        carry_out_edit(
            context, EditRequest("adopt", file_label(from_file) if from_file else worded("a law")), manner, changes
        )


_FILE_HEADER = "A law for lanzarote-law adopt --from; docs/updating.md says what may stand here."


def _is_own_file(path: Path, content: bytes) -> bool:
    """Whether a file may be written anew: it is one, and no comment in it but that of this command would be lost."""
    comments = [line for line in content.decode(errors="replace").splitlines() if "#" in line]
    return path.is_file() and comments in ([], [f"# {_FILE_HEADER}"])


@contextmanager
def _exit_on_signals() -> Iterator[None]:
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
def _keep_if_unsaved(
    data: Path | None, dialogs: list[LawDialogue], resumed: Path | None, *, always: bool
) -> Iterator[None]:
    """Keep what was typed in a file where it does not come into the data."""
    in_data = False
    try:
        yield
        in_data = not always
    finally:
        for law in (dialog.law for dialog in dialogs if not in_data):
            if law.act.known or law.act.dated:
                _keep_law(law, f"--data {quote_path(data)} " if data else "", resumed)


def _keep_law(law: Law, folder: str, resumed: Path | None) -> None:
    path = _write_law_file(law, resumed)
    command = f"  lanzarote-law {folder}adopt --from {quote_path(path)}"
    for line in (
        worded("what you typed is kept in {path}", path=path),
        worded("to go on with it:"),
        f"{command} --go-on",
    ):
        say(line)
    if not any(step.unfinished for step in law.articles) and law.articles:
        say(worded("to put it in as it is:"))
        say(command)


def _write_law_file(law: Law, resumed: Path | None) -> Path:
    """The file with a law: the one that it was taken up from, else a new one here, or in that for temporary files."""
    text = edits.law_file.law_text(law, _FILE_HEADER)
    if resumed:
        try:
            write(Destination(output=resumed), text)
        except RequestError as error:
            say(cli.error_line(error))
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
