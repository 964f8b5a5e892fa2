"""Opens a record in the user's editor, and keeps the text in a file until it is saved in the data."""

import os
import shlex
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from lanzarote_law import dataset, edits
from lanzarote_law.cli.user_io import monotonic_seconds, say
from lanzarote_law.errors import NotUnderstoodError, RequestError, UnreadableError
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import clauses, reason, to_word, worded


def quote_path(path: Path) -> str:
    """A path as it can be typed on a command line."""
    return f'"{path}"' if " " in str(path) else str(path)


class EditorNotWaitingError(RequestError):
    """The editor gave the file back at once, as it was: it may have it open still. Exit 1."""

    exit_code = 1


_AT_ONCE = 2
"""Seconds in which nobody can open, read and close a file."""


class EditorDraft:
    """The text typed in an editor, kept in a file until it is saved in the data."""

    def __init__(self, command: str, folder: Path | None) -> None:
        self.command = command
        self.data_option = f"--data {quote_path(folder)} " if folder else ""
        self.path: Path | None = None
        self.original = b""
        """The text given to the editor."""
        self.resume_command = ""
        """The command that continues after a correction."""

    def create(self, text: str, first: edits.data_records.RecordChange, others: int) -> Path:
        """A file with a record, for the editor."""
        import tempfile  # noqa: PLC0415  # most edits need no editor

        handle, name = tempfile.mkstemp(prefix="lanzarote-law-", suffix=".yaml")
        self.path, self.original = Path(name), text.encode()
        with os.fdopen(handle, "wb") as file:
            file.write(self.original)
        words = f"{self.command} {first.id}" if self.command.startswith("add ") else f"edit {first.id}"
        words += f" --in {first.file}" if first.file else ""
        rest = ""
        if others:
            rest = worded("; the other records of this change ({others}) are then left as they are", others=others)
        self.resume_command = f"lanzarote-law {self.data_option}{words.strip()} --from {quote_path(self.path)}{rest}"
        return self.path

    def with_location(self, error: RequestError) -> RequestError:
        """Add the location of the typed text to an error."""
        if isinstance(error, EditorNotWaitingError):
            error.hint += worded("; once you have saved it, run: {way}", way=self.resume_command)
        elif self._typed():
            sentence = to_word("what you typed is saved in {path}: correct it there, then run {way}")
            error.hint = clauses((error.hint, worded(sentence, path=self.path, way=self.resume_command)))
        return error

    def report_location(self) -> None:
        """Print the location of the typed text."""
        if self._typed():
            sentence = to_word("what you typed is saved in {path}; to add it to the data: {way}")
            say(worded(sentence, path=self.path, way=self.resume_command))

    def _typed(self) -> bool:
        """Return whether there is text to keep; deletes an unchanged file."""
        if self.path and not self._is_other(self.path):
            self.delete()
        return self.path is not None

    def _is_other(self, path: Path) -> bool:
        """Return whether the editor left a different text; an unreadable file counts as different."""
        try:
            return dataset.corpus_loading.read_regular_file(path) != self.original
        except OSError as error:
            return not isinstance(error, FileNotFoundError)

    def delete(self) -> None:
        """Delete the file once its text is saved in the data."""
        if self.path:
            with suppress(OSError):  # a folder left by the editor stays
                self.path.unlink()
            self.path = None


def change_from_file(
    data: edits.amendment_and_repeal.DataSet, change: edits.data_records.RecordChange, path: Path
) -> edits.data_records.RecordChange:
    """The change with the record from a file. Raises UnreadableError or NotUnderstoodError."""
    try:
        content = dataset.corpus_loading.read_regular_file(path)
    except OSError as error:
        raise UnreadableError(worded("{path} cannot be read: {reason}", path=path, reason=reason(error)), "") from None
    record, problems = edits.drafts.parse_record(data, change, content, str(path))
    if problems:
        for problem in problems if len(problems) > 1 else ():
            say(str(problem))
        raise edits.new_records.unreadable_input_error(list(problems))
    if (change.kind, change.id) in data.records or change.kind == "date":
        put_in = edits.amendment_and_repeal.sort_versions(data, change._replace(record=record))
        settled = edits.fact_checks.drop_outdated_marks(data, put_in)
        return edits.unsupported_verification_upgrades.refuse_unsupported_upgrades(data, [settled])[0]
    return edits.record_edits.add_records(data, [(change.kind, record)], change.id, change.file)[0]


def open_editor(path: Path) -> None:
    """Wait until the user's editor closes the file.

    Raises UnreadableError if it cannot be started or fails, EditorNotWaitingError if it did not wait.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("notepad" if os.name == "nt" else "vi")
    name = printable(command)
    if command == "vi" and not sys.stdin.isatty():
        message = worded("the editor can be used only in a terminal window")
        raise NotUnderstoodError(
            message, worded("use --set KEY=VALUE or --from FILE, or set the environment variable EDITOR")
        )
    started, stamp = monotonic_seconds(), path.stat().st_mtime_ns
    try:
        words = [*shlex.split(command), str(path)]
        code = subprocess.run(words, check=False).returncode  # noqa: S603  # the user's own
    except (OSError, ValueError) as error:
        message = worded("the editor '{command}' cannot be started: {error}", command=name, error=error)
        raise UnreadableError(message, worded("set EDITOR")) from None
    if code:
        sentence = to_word("nothing was written: the editor '{command}' exited with code {code}")
        raise UnreadableError(worded(sentence, command=name, code=code))
    if path.exists() and path.stat().st_mtime_ns == stamp and monotonic_seconds() - started < _AT_ONCE:
        message = to_word("nothing was written: the editor '{command}' closed at once and left {path} unchanged")
        hint = to_word(
            'if the file is still open in the editor, make the editor wait, for example: EDITOR="{program} --wait"'
        )
        program = printable(shlex.split(command)[0])
        raise EditorNotWaitingError(worded(message, command=name, path=path), worded(hint, program=program))
