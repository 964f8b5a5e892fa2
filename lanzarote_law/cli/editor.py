"""The user's editor: a record is opened in it, and what was typed is kept in a file until it is in the data."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from lanzarote_law import dataset, edits
from lanzarote_law.cli.screen import monotonic_seconds, say
from lanzarote_law.errors import NotUnderstoodError, RequestError, UnreadableError
from lanzarote_law.typography import printable
from lanzarote_law.wording import clauses, reason, worded

if TYPE_CHECKING:
    from lanzarote_law.edits.amendment import Data
    from lanzarote_law.edits.data_records import Change


def quote_path(path: Path) -> str:
    """A path as it can be typed on a command line."""
    return f'"{path}"' if " " in str(path) else str(path)


class EditorNotWaitingError(RequestError):
    """The editor gave the file back at once, as it was: it may have it open still. Exit 1."""

    exit_code = 1


_AT_ONCE = 2
"""Seconds in which nobody opens a file, reads it and closes it again."""


class EditorDraft:
    """What somebody typed in an editor: kept in a file until it is in the data."""

    def __init__(self, command: str, folder: Path | None) -> None:
        self.command = command
        self.data = f"--data {quote_path(folder)} " if folder else ""
        self.path: Path | None = None
        self.offered = b""
        """What the editor was given."""
        self.way = ""
        """How to give what was typed once it is mended."""

    def hold(self, text: str, first: Change, others: int) -> Path:
        """A file with a record, for the editor."""
        import tempfile  # noqa: PLC0415  # most edits need no editor

        handle, name = tempfile.mkstemp(prefix="lanzarote-law-", suffix=".yaml")
        self.path, self.offered = Path(name), text.encode()
        with os.fdopen(handle, "wb") as file:
            file.write(self.offered)
        words = f"{self.command} {first.id}" if self.command.startswith("add ") else f"edit {first.id}"
        words += f" --in {first.file}" if first.file else ""
        rest = (
            worded("; the other records that this change is about ({others}) stay as they are then", others=others)
            if others
            else ""
        )
        self.way = f"lanzarote-law {self.data}{words.strip()} --from {quote_path(self.path)}{rest}"
        return self.path

    def kept(self, error: RequestError) -> RequestError:
        """The error, with where to find what was typed."""
        if isinstance(error, EditorNotWaitingError):
            error.hint += worded("; what you save there goes in with: {way}", way=self.way)
        elif self._typed():
            kept = worded("what you typed is kept in {path}: mend it there, then {way}", path=self.path, way=self.way)
            error.hint = clauses((error.hint, kept))
        return error

    def keep(self) -> None:
        """Say where what was typed is kept."""
        if self._typed():
            say(worded("what you typed is kept in {path}; to put it in: {way}", path=self.path, way=self.way))

    def _typed(self) -> bool:
        """Whether there is anything to keep; a file that is as it was offered is taken away."""
        if self.path and not self._is_other(self.path):
            self.forget()
        return self.path is not None

    def _is_other(self, path: Path) -> bool:
        """Whether an editor left something else than it was given; what cannot be read may be it."""
        try:
            return dataset.store.content_of(path) != self.offered
        except OSError as error:
            return not isinstance(error, FileNotFoundError)

    def forget(self) -> None:
        """Take the file away: what was typed is in the data."""
        if self.path:
            with suppress(OSError):  # a folder, which the editor put in its place, stays
                self.path.unlink()
            self.path = None


def change_from_file(data: Data, change: Change, path: Path) -> Change:
    """A change with the record that stands in a file. Raises UnreadableError or NotUnderstoodError."""
    try:
        content = dataset.store.content_of(path)
    except OSError as error:
        raise UnreadableError(worded("{path} cannot be read: {reason}", path=path, reason=reason(error)), "") from None
    record, problems = edits.drafts.typed_record(data, change, content, str(path))
    if problems:
        if len(problems) > 1:
            for problem in problems:
                say(str(problem))
        raise edits.new_records.mistyped(list(problems))
    if (change.kind, change.id) in data.records or change.kind == "date":
        put_in = edits.amendment.versions_in_order(data, change._replace(record=record))
        [settled] = edits.verification_upgrades.refuse_raised(data, [edits.fact_checks.still_checked(data, put_in)])
        return settled
    return edits.amendment.add_all(data, [(change.kind, record)], change.id, change.file)[0]


def open_editor(path: Path) -> None:
    """Wait while the user's editor has the file.

    Raises UnreadableError where it cannot be started, or fails, NotWaitedError where it did not wait for the user.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("notepad" if os.name == "nt" else "vi")
    if command == "vi" and not sys.stdin.isatty():
        message = worded("there is no terminal for an editor")
        raise NotUnderstoodError(message, worded("give --set KEY=VALUE or --from FILE, or set EDITOR"))
    started, stamp = monotonic_seconds(), path.stat().st_mtime_ns
    try:
        words = [*shlex.split(command), str(path)]
        code = subprocess.run(words, check=False).returncode  # noqa: S603  # the user's own
    except (OSError, ValueError) as error:
        message = worded("the editor '{command}' cannot be started: {error}", command=printable(command), error=error)
        raise UnreadableError(message, worded("set EDITOR")) from None
    if code:
        raise UnreadableError(
            worded(
                "nothing was written: the editor '{command}' ended with {code}", command=printable(command), code=code
            ),
            "",
        )
    if path.exists() and path.stat().st_mtime_ns == stamp and monotonic_seconds() - started < _AT_ONCE:
        program = shlex.split(command)[0]
        raise EditorNotWaitingError(
            worded(
                "nothing was written: the editor '{command}' ended at once, and {path} is as it was",
                command=printable(command),
                path=path,
            ),
            worded(
                'if it is still open there, let it wait: EDITOR="{program} --wait", for example',
                program=printable(program),
            ),
        )
