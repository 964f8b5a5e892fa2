"""Saves the data files: all files of a change or none, by one writer at a time, however the program ends.

New content is written next to each file and forced to the disk. A journal that lists it is then put in place; from that
moment the change is in effect, and every reader or writer uses the new content, whether it has been renamed or not.
Before that moment the old files are complete, and the new ones are leftovers.

Writers never follow links: a stranger could have added one to the data set, and nothing outside may be changed.
"""

from __future__ import annotations

import errno
import json
import os
import re
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law import dataset
from lanzarote_law.dataset.corpus_loading import (
    CATALOGUE_FOLDER,
    DATA_FILE_NAMES,
    PARTIES_FOLDER,
    in_full,
    read_regular_file,
)
from lanzarote_law.errors import RequestError, UnreadableError
from lanzarote_law.wording import joined_by_and, reason, to_word, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lanzarote_law.dataset.change_history import ChangeNote

JOURNAL = ".lanzarote-law-journal.json"
"""Describes a change from its commit until its last file is renamed."""

HISTORY = ".lanzarote-law"
"""The folder in which `change_history` stores changes; repeated here, as not every writer needs that module."""

_LOCK = ".lanzarote-law.lock"
_HOLDER = ".lanzarote-law-holder.json"
_MARK = re.compile(r"[0-9a-f]{8}")
SAVED = to_word("the change is saved")
_NOTHING = to_word("nothing was written")
_CHANGE_HOLDS = to_word(
    "every command already reads the data as changed, and the next command that saves will finish the change"
)
_NO_SYNC = {errno.EACCES, errno.EPERM, errno.EINVAL, errno.ENOTSUP, errno.EISDIR, errno.EBADF}
"""System errors that mean that a folder cannot be forced to the disk: on Windows and some network drives."""


class UnsavedError(RequestError):
    """A change cannot be saved or finished: exit 3. The message says which state is in effect."""

    exit_code = 3


class _Change(NamedTuple):
    """A change as recorded in the journal: the hashes of the old and the new content of each file, by name."""

    command: str
    mark: str
    files: dict[str, tuple[str, str]]

    def folders(self, folder: Path) -> set[Path]:
        """Return the folders of its files: several, if it includes catalogues or history."""
        kept = {folder / HISTORY} if is_inside_data_set(folder, HISTORY) else set()
        return {folder, *kept, *((folder / name).parent for name in self.files)}


class _Holder(NamedTuple):
    """The holder of the lock, and the mark in the names of its temporary files."""

    user: str
    process: int
    host: str
    command: str
    mark: str


class WriterLock(NamedTuple):
    """The lock while it is held: messages about an interrupted command, and the mark of the holder."""

    messages: tuple[str, ...]
    mark: str


def save_files(
    folder: Path, before: Mapping[str, bytes], after: Mapping[str, bytes], command: str, kept: ChangeNote | None = None
) -> tuple[str, ...]:
    """Write all changed files of a data set or none; return messages about an interrupted command.

    `before` is the whole data set from which the change was computed, `after` the files that change. If `kept` is
    given, the change is added to the history and can be undone. Raises UnsavedError, or UnreadableError if a file was
    edited by hand after an interrupted command recorded its change. A KeyboardInterrupt carries a note saying which
    state is in effect.
    """
    changed = {name: content for name, content in after.items() if content != before[name]}
    if not changed and not (kept and kept.base is not None):
        return ()
    command = "".join(each if each.isprintable() else "\ufffd" for each in command)
    recorded = False
    losses: tuple[str, ...] = ()
    try:
        with hold_writer_lock(folder, command) as turn:
            refuse_links(folder, changed)
            hashes = {name: (_hash(before[name]), _hash(content)) for name, content in changed.items()}
            change = _Change(command, turn.mark, hashes)
            try:
                with _refusals_as_errors(worded(_NOTHING), folder):
                    unkept = _keep(folder, change, kept, before, changed) if kept else ()
                    _prepare(folder, change, changed)
                    losses = (*unkept, *_lost_properties(folder, change))
                    _refuse_overwriting(folder, before, command)
                    _record(folder, change, next(iter(changed or before)))
                recorded = True
                state = worded("the change is recorded, but not finished")
                with _refusals_as_errors(state, folder, worded(_CHANGE_HOLDS)):
                    _finish(folder, change)
                if kept:
                    dataset.change_history.delete_oldest_changes(folder)
            except KeyboardInterrupt:
                recorded = recorded or (folder / JOURNAL).exists()
                if recorded:
                    with suppress(OSError, RequestError):
                        _finish(folder, change)
                raise
    except KeyboardInterrupt as interrupt:
        interrupt.add_note(SAVED if recorded else _NOTHING)
        raise
    return (*turn.messages, *losses)


@contextmanager
def hold_writer_lock(folder: Path, command: str) -> Iterator[WriterLock]:
    """Hold the writer's lock of a data set, after settling what the last holder left unfinished.

    Raises UnsavedError, naming the other writer, if that one holds the lock for more than a second. The system releases
    the lock of a process however it ends.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415  # 50 ms, which only a writer needs

    # writable by all: the lock file of a killed writer must not exclude other users
    lock = FileLock(folder / _LOCK, timeout=1, mode=0o666)
    refuse_links(folder, (_LOCK,))
    try:
        folder.stat()  # the lock would recreate a deleted folder
        lock.acquire()
    except Timeout as error:
        raise _locked_error(folder) from error
    except OSError as error:
        raise UnsavedError(f"{worded(_NOTHING)}: {folder}: {reason(error)}") from error
    try:
        messages = settle_interrupted_change(folder)
        with _hold_signed(folder, command) as mark:
            yield WriterLock(messages, mark)
    finally:
        if os.name != "nt":  # on these systems, filelock removes it
            # no race, as the lock is still held: filelock retries if the locked file was removed
            with suppress(OSError):
                (folder / _LOCK).unlink()
        with suppress(OSError):  # all messages are given; the end of the process releases the lock
            lock.release()


def refuse_links(folder: Path, names: Iterable[str]) -> None:
    """Raise UnsavedError if a file of a data set, or the folder of its Party, is a link or is reached through one."""
    above = (folder.parent, folder) if _is_of_party(folder) else ()
    for name in names:
        for path in (*above, (folder / name).parent, folder / name):
            if _leads_elsewhere(path, folder):
                why = worded("{path} is a symbolic link, and commands do not write through symbolic links", path=path)
                hint = worded("replace it with the file or folder that it points to")
                raise UnsavedError(f"{worded(_NOTHING)}: {why}", hint)


def _leads_elsewhere(path: Path, folder: Path) -> bool:
    """Whether a file or folder inside a data set leads elsewhere; the data set itself may be a link."""
    whole = in_full(folder).parent.parent if _is_of_party(folder) else in_full(folder)
    inside = os.path.relpath(path, whole)
    return os.path.normcase(os.path.realpath(whole / inside)) != os.path.normcase(Path(os.path.realpath(whole), inside))


def _is_of_party(folder: Path) -> bool:
    """Whether a folder is, by its path alone, that of one of the Parties of a data set: a link may lead anywhere."""
    return in_full(folder).parent.name == PARTIES_FOLDER


def is_inside_data_set(folder: Path, name: str) -> bool:
    """Whether a folder is really inside a data set, not behind a link."""
    return (folder / name).is_dir() and not _leads_elsewhere(folder / name, folder)


@contextmanager
def _hold_signed(folder: Path, command: str) -> Iterator[str]:
    """While open, a file in the folder names the writer (user, process, command); yields a token of this writer.

    At the end, that file and the unrecorded files of this writer are removed.
    """
    import secrets  # noqa: PLC0415  # as the next, only for a writer
    import socket  # noqa: PLC0415

    path, mark = folder / _HOLDER, secrets.token_hex(4)
    holder = _Holder(_user(), os.getpid(), socket.gethostname(), command, mark)
    try:
        with _refusals_as_errors(worded(_NOTHING), folder):
            path.unlink(missing_ok=True)  # the file of a killed writer, who may be another user
            path.write_bytes(json.dumps(holder._asdict()).encode())
        yield mark
    finally:
        with suppress(OSError):
            _remove_unrecorded(folder, mark)
            path.unlink(missing_ok=True)


def _user() -> str:
    import getpass  # noqa: PLC0415

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # in a container, a user may have no name
        return worded("an unknown user")


def _locked_error(folder: Path) -> UnsavedError:
    """Return the error that another writer is active: who, with which command, since when."""
    from datetime import UTC, datetime  # noqa: PLC0415

    path, hint = folder / _HOLDER, worded("try again once that command has finished")
    holder = _holder(path)
    try:
        since = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
    except OSError:
        holder = None
    values = {"folder": folder, "nothing": worded(_NOTHING)}
    if holder is None:
        return UnsavedError(worded("another command is writing to {folder}: {nothing}", **values), hint)
    values |= {"since": since, "who": worded("{command} by {user} (process {process} on {host})", **holder._asdict())}
    message = worded("{who} has been writing to {folder} since {since:%Y-%m-%d %H:%M:%S}: {nothing}", **values)
    return UnsavedError(message, hint)


def settle_interrupted_change(folder: Path) -> tuple[str, ...]:
    """Finish the recorded change of an interrupted writer, remove unrecorded files, and return messages for the user.

    Only for the holder of the lock. Raises UnreadableError if a file was edited by hand since.
    """
    with _refusals_as_errors(worded(_NOTHING), folder / JOURNAL):
        change = _journal(folder)
        if change is None:
            return _report_dropped(folder)
    values = {"nothing": worded(_NOTHING), "command": change.command, "names": joined_by_and(change.files)}
    state = worded("{nothing}, and the change that {command} recorded is not finished", **values)
    with _refusals_as_errors(state, folder, worded(_CHANGE_HOLDS)):
        _finish(folder, change)
    return (worded("{command} was interrupted while saving: its change of {names} is now finished", **values),)


def _report_dropped(folder: Path) -> tuple[str, ...]:
    """Return messages about a writer interrupted before the commit, whose files are now removed."""
    holder = _holder(folder / _HOLDER)
    if holder is None or not _remove_unrecorded(folder, holder.mark):
        return ()
    command = holder.command
    return (
        worded("{command} was interrupted before it saved anything: its change is not in the data", command=command),
    )


def pending_files(folder: Path) -> dict[str, bytes]:
    """Return the new content of the files of an interrupted change that are not yet renamed, by name.

    Raises UnreadableError if a file was edited by hand since, or the journal cannot be read.
    """
    try:
        change = _journal(folder)
        return {} if change is None else _pending(folder, change)
    except OSError as error:
        raise UnreadableError(f"{error.filename or folder}: {reason(error)}") from error


def interrupted_mark(folder: Path) -> str:
    """Return the mark of a writer whose committed change is unfinished; empty if there is none."""
    change = _journal(folder)
    return change.mark if change else ""


def _keep(
    folder: Path, change: _Change, kept: ChangeNote, before: Mapping[str, bytes], changed: Mapping[str, bytes]
) -> tuple[str, ...]:
    """Add a change to the hidden folder as part of itself; return a message if that is impossible.

    A change that can be saved is saved even if its history cannot be.
    """
    path = folder / HISTORY
    try:
        new = not path.is_dir()
        dataset.change_history.ensure_history_folder(folder)
        if new:
            _imitate(path, folder)
        like = folder / next(iter(changed or before))
        for name, content in dataset.change_history.history_files_of_change(folder, kept, before, changed).items():
            _write(path / f".{name}.{change.mark}.tmp", content, like)
    except OSError as error:
        if error.errno not in dataset.change_history.TOLERATED_ERRORS:
            raise
        for litter in dataset.change_history.pending_history_files(folder, change.mark):
            litter.unlink(missing_ok=True)
        return (worded("this change cannot be undone: {path}: {reason}", path=path, reason=reason(error)),)
    return ()


def _prepare(folder: Path, change: _Change, changed: Mapping[str, bytes]) -> None:
    """Write the new content of each file next to it."""
    for name, content in changed.items():
        with _refusals_as_errors(worded(_NOTHING), folder / name):
            like = folder / (name if (folder / name).exists() else DATA_FILE_NAMES[0])
            _write(_pending_path(folder, name, change.mark), content, like)
    for each in change.folders(folder):
        _sync(each)


def _lost_properties(folder: Path, change: _Change) -> Iterator[str]:
    """Describe what will be lost: an owner that the system does not allow to keep, or hard links."""
    for name in change.files:
        path = folder / name
        if not path.exists():  # it is new
            continue
        old, new = path.stat(), _pending_path(folder, name, change.mark).stat()
        if (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
            yield worded(
                "{path} will have another owner or group, because the system does not allow you to keep them", path=path
            )
        if old.st_nlink > 1:
            yield worded("{path} has other names (hard links), which will keep the old content", path=path)


def _refuse_overwriting(folder: Path, before: Mapping[str, bytes], command: str) -> None:
    """Refuse to overwrite content that this command has not read."""
    for name, content in before.items():
        path = folder / name
        with _refusals_as_errors(worded(_NOTHING), path):
            current = read_regular_file(path) if content or path.exists() else b""
        if current != content:
            values = {"path": path, "command": command, "nothing": worded(_NOTHING)}
            message = worded("{path} was changed while {command} was running: {nothing}", **values)
            raise UnsavedError(message, worded("run the command again"))


def _record(folder: Path, change: _Change, like: str) -> None:
    """Put the journal in place, with the owner and permissions of a data file: this is the commit."""
    path = _pending_path(folder, JOURNAL, change.mark)
    _write(path, json.dumps(change._asdict(), indent=1).encode(), folder / like)
    path.replace(folder / JOURNAL)


def _finish(folder: Path, change: _Change) -> None:
    """Rename the remaining files of a recorded change, then remove the journal."""
    refuse_links(folder, change.files)
    _sync(folder)
    for name in _pending(folder, change):
        _pending_path(folder, name, change.mark).replace(folder / name)
    if is_inside_data_set(folder, HISTORY):
        for waiting, place in dataset.change_history.pending_history_files(folder, change.mark).items():
            waiting.replace(place)
    for each in change.folders(folder):
        _sync(each)
    (folder / JOURNAL).unlink(missing_ok=True)


def _pending(folder: Path, change: _Change) -> dict[str, bytes]:
    """Return the new content of files not yet renamed; a file without pending content is done."""
    pending = {}
    for name, (old, new) in change.files.items():
        path, waiting = folder / name, _pending_path(folder, name, change.mark)
        values = {"waiting": waiting, "its_name": waiting.name, "path": path, "name": name, "command": change.command}
        content = _content(waiting)
        if content is None:
            is_lost = _hash(_content(path) or b"") == old != new
            if is_lost and _journal(folder) == change:  # and no other process has just finished it
                message = worded(
                    "{waiting}, which {command} wrote for {name}, is missing, so the change to {name} is incomplete",
                    **values,
                )
                hint = worded(
                    "check that the data files are as they should be, then delete {folder}", folder=folder / JOURNAL
                )
                raise UnreadableError(message, hint)
            continue
        current = b"" if old == _hash(b"") and not path.exists() else _content(path)
        for each, seen, right in ((waiting, content, {new}), (path, current, {old, new})):
            if seen is not None and _hash(seen) in right:
                continue
            if _journal(folder) != change:  # another process has just finished it
                return {}
            message = worded(
                "{file} was changed after {command} recorded its change: nothing was overwritten", **values, file=each
            )
            hint = worded(
                "{waiting} is the content that {command} wrote for {name}: correct {path}, then delete {its_name}",
                **values,
            )
            raise UnreadableError(message, hint)
        pending[name] = content
    return pending


def _content(path: Path) -> bytes | None:
    try:
        return read_regular_file(path)
    except FileNotFoundError:
        return None


def _journal(folder: Path) -> _Change | None:
    """Return the change in the journal, if any. Raises UnreadableError if it is not a journal of this program."""
    path = folder / JOURNAL
    content = _content(path)
    if content is None:
        return None
    try:
        record = json.loads(content)
        files = {name: (str(old), str(new)) for name, (old, new) in record["files"].items()}
        change = _Change(str(record["command"]), record["mark"], files)
        printable = all(text.isprintable() for text in (change.command, *files))
        sound = printable and _MARK.fullmatch(change.mark) and all(map(_is_inside, files))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        sound = None
    if sound:
        return change
    hint = worded("no command leaves it in this state; check that the data files are as they should be, then delete it")
    raise UnreadableError(worded("{path} is not the record of a change", path=path), hint)


def _is_inside(name: str) -> bool:
    """Whether a name is the name of a data file or a catalogue, and does not lead elsewhere."""
    folder, _, last = name.rpartition("/")
    return folder in {"", CATALOGUE_FOLDER} and bool(last) and Path(last).name == last


def _holder(path: Path) -> _Holder | None:
    """Return the recorded holder of the lock, perhaps a former one; None if there is no complete record."""
    try:
        holder = _Holder(**json.loads(read_regular_file(path)))
        printable = all(each.isprintable() for each in (holder.command, holder.user, holder.host))
        return holder if printable and _MARK.fullmatch(holder.mark) else None
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return None


def _remove_unrecorded(folder: Path, mark: str) -> bool:
    """Remove the unrecorded files of a writer; return whether there were any."""
    if (folder / JOURNAL).exists():
        return False
    folders = (folder, *(folder / name for name in (HISTORY, CATALOGUE_FOLDER) if is_inside_data_set(folder, name)))
    litter = [path for each in folders for path in each.glob(f".*.{mark}.tmp")]
    for path in litter:
        path.unlink(missing_ok=True)
    return bool(litter)


def _pending_path(folder: Path, name: str, mark: str) -> Path:
    """Return where the new content of a file is kept: in the same folder, so that renaming is one step."""
    path = folder / name
    return path.with_name(f".{path.name}.{mark}.tmp")


def _write(path: Path, content: bytes, like: Path) -> None:
    """Write a new file with the owner and permissions of another, and force it to the disk."""
    # a read-only file is not replaced: renaming would not check, and an administrator may write to any file
    if not like.stat().st_mode & 0o222:
        raise OSError(errno.EACCES, worded("the file is read-only; if you mean to change it, make it writable first"))
    with like.open("r+b"):
        pass
    with path.open("xb") as file:
        _imitate(path, like)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _imitate(path: Path, like: Path) -> None:
    """Give a file the owner, group and permissions of another, as far as the system allows."""
    import shutil  # noqa: PLC0415  # only for a writer

    status = like.stat()
    for user, group in ((-1, status.st_gid), (status.st_uid, -1)):
        with suppress(OSError, AttributeError):  # Windows has none
            os.chown(path, user, group)
    with suppress(OSError):
        shutil.copystat(like, path)


def _sync(folder: Path) -> None:
    """Force the names in a folder to the disk, if the system supports it."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise


@contextmanager
def _refusals_as_errors(state: str, where: Path, hint: str = "") -> Iterator[None]:
    """Convert system errors into one line that says which state is in effect."""
    try:
        yield
    except OSError as error:
        place = error.filename2 or where  # for a rename, the file to be replaced
        raise UnsavedError(f"{state}: {place}: {reason(error)}", hint) from error


def _hash(content: bytes) -> str:
    from hashlib import sha256  # noqa: PLC0415  # only for a writer, and for what it left

    return sha256(content).hexdigest()
