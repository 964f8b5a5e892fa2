"""The data files, changed: all the files of a change or none, by one writer at a time, whatever ends the program.

New content is written beside each file and forced to the disk. Then a journal that names it is put in place, and from
that moment the change stands: whoever reads or writes next takes the new content, renamed already or not. Before that
moment the old files are whole, and what lies beside them is litter.

No writer goes through a link: it may be a stranger who put it into the data set, and nothing outside is changed by it.
"""

from __future__ import annotations

import errno
import json
import os
import re
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lanzarote_law import dataset
from lanzarote_law.dataset.store import CATALOGUES, FILE_NAMES, content_of
from lanzarote_law.errors import RequestError, UnreadableError
from lanzarote_law.wording import both, reason, to_word, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lanzarote_law.dataset.change_history import ChangeNote

JOURNAL = ".lanzarote-law-journal.json"
"""What a change consists of, from its commit until its last file is renamed."""

HISTORY = ".lanzarote-law"
"""The folder in which `history` keeps changes; named here too, as not every writer keeps any."""

_LOCK = ".lanzarote-law.lock"
_HOLDER = ".lanzarote-law-holder.json"
_MARK = re.compile(r"[0-9a-f]{8}")
SAVED = to_word("the change is saved")
_NOTHING = to_word("nothing was written")
_STANDS = to_word("every command reads the data as changed already, and the next that saves finishes it")
_NO_SYNC = {errno.EACCES, errno.EPERM, errno.EINVAL, errno.ENOTSUP, errno.EISDIR, errno.EBADF}
"""How a system says that it cannot force a folder to the disk: Windows, and some network drives."""


class UnsavedError(RequestError):
    """A change cannot be saved, or not finished: exit 3. The message says which state stands."""

    exit_code = 3


@dataclass(frozen=True, slots=True)
class _Change:
    """A change as the journal has it: the hashes of the old and of the new content of each file, by its name."""

    command: str
    mark: str
    files: dict[str, tuple[str, str]]

    def folders(self, folder: Path) -> set[Path]:
        """Where its files are: in more than one folder where some are catalogues, or something is kept of it."""
        kept = {folder / HISTORY} if is_own(folder, HISTORY) else set()
        return {folder, *kept, *((folder / name).parent for name in self.files)}


@dataclass(frozen=True, slots=True)
class _Holder:
    """Who holds the lock, and the mark in the names of the files that this writer puts beside others."""

    user: str
    process: int
    host: str
    command: str
    mark: str


@dataclass(frozen=True, slots=True)
class WriterLock:
    """The lock, while it is held: what there is to tell of an interrupted command, and the mark of the holder."""

    told: tuple[str, ...]
    mark: str


def save(
    folder: Path, before: Mapping[str, bytes], after: Mapping[str, bytes], command: str, kept: ChangeNote | None = None
) -> tuple[str, ...]:
    """Write the changed files of a data set, all or none; what there is to tell the user of an interrupted command.

    `before` is the whole data set as it was read when the change was worked out, `after` the files that change; with
    `kept` the change is kept in the history, so that it can be taken back.
    Raises UnsavedError, and UnreadableError where a file was changed by hand since an interrupted command recorded its
    change. A KeyboardInterrupt carries a note that says which state stands.
    """
    changed = {name: content for name, content in after.items() if content != before[name]}
    if not changed and not (kept and kept.base is not None):
        return ()
    command = "".join(each if each.isprintable() else "\ufffd" for each in command)
    recorded = False
    told: tuple[str, ...] = ()
    try:
        with locked(folder, command) as turn:
            refuse_links(folder, changed)
            hashes = {name: (_hash(before[name]), _hash(content)) for name, content in changed.items()}
            change = _Change(command, turn.mark, hashes)
            try:
                with _or_refused(worded(_NOTHING), folder):
                    unkept = _keep(folder, change, kept, before, changed) if kept else ()
                    _prepare(folder, change, changed)
                    told = (*unkept, *_otherwise(folder, change))
                    _compare(folder, before, command)
                    _record(folder, change, next(iter(changed or before)))
                recorded = True
                with _or_refused(worded("the change is recorded, but not finished"), folder, worded(_STANDS)):
                    _finish(folder, change)
                if kept:
                    dataset.change_history.prune(folder)
            except KeyboardInterrupt:
                recorded = recorded or (folder / JOURNAL).exists()
                if recorded:
                    with suppress(OSError, RequestError):
                        _finish(folder, change)
                raise
    except KeyboardInterrupt as interrupt:
        interrupt.add_note(SAVED if recorded else _NOTHING)
        raise
    return (*turn.told, *told)


@contextmanager
def locked(folder: Path, command: str) -> Iterator[WriterLock]:
    """Hold the writer's lock of a data set, having settled what the last holder left.

    Raises UnsavedError where another writer holds it for longer than a second, saying who. The system itself frees the
    lock of a process that has ended, however it ended.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415  # 50 ms, which only a writer needs

    # for everybody: the lock file of a writer who was killed must not keep other users out
    lock = FileLock(folder / _LOCK, timeout=1, mode=0o666)
    refuse_links(folder, (_LOCK,))
    try:
        folder.stat()  # the lock would make a folder that is gone anew
        lock.acquire()
    except Timeout as error:
        raise _held(folder) from error
    except OSError as error:
        raise UnsavedError(f"{worded(_NOTHING)}: {folder}: {reason(error)}") from error
    try:
        told = settle(folder)
        with _signed(folder, command) as mark:
            yield WriterLock(told, mark)
    finally:
        if os.name != "nt":  # there, filelock removes it
            # no race, as the lock is still held: filelock starts anew where the file that it locked was removed
            with suppress(OSError):
                (folder / _LOCK).unlink()
        with suppress(OSError):  # what can be said is said, and the end of the process frees the lock
            lock.release()


def refuse_links(folder: Path, names: Iterable[str]) -> None:
    """Raise UnsavedError where a file of a data set is a link, or stands behind one."""
    for name in names:
        for path in ((folder / name).parent, folder / name):
            if _is_link(path, folder):
                told = worded("{path} is a symbolic link, and no command writes through one", path=path)
                raise UnsavedError(
                    f"{worded(_NOTHING)}: {told}", worded("replace it with the file or folder that it points to")
                )


def _is_link(path: Path, folder: Path) -> bool:
    """Whether a file or folder of a data set leads elsewhere; to the data set itself a link may lead."""
    here, there = os.path.realpath(folder / path.relative_to(folder)), os.path.realpath(folder)
    return os.path.normcase(here) != os.path.normcase(Path(there, path.relative_to(folder)))


def is_own(folder: Path, name: str) -> bool:
    """Whether a folder stands in a data set itself, and not behind a link."""
    return (folder / name).is_dir() and not _is_link(folder / name, folder)


@contextmanager
def _signed(folder: Path, command: str) -> Iterator[str]:
    """The mark of the holder, who is named in the folder meanwhile; what is left unrecorded at the end is removed."""
    import secrets  # noqa: PLC0415  # as the next, only for a writer
    import socket  # noqa: PLC0415

    path, mark = folder / _HOLDER, secrets.token_hex(4)
    holder = _Holder(_user(), os.getpid(), socket.gethostname(), command, mark)
    try:
        with _or_refused(worded(_NOTHING), folder):
            path.unlink(missing_ok=True)  # that of a writer who was killed, who need not be this user
            path.write_bytes(json.dumps(asdict(holder)).encode())
        yield mark
    finally:
        with suppress(OSError):
            _sweep(folder, mark)
            path.unlink(missing_ok=True)


def _user() -> str:
    import getpass  # noqa: PLC0415

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # in a container, a user need not have a name
        return worded("an unknown user")


def _held(folder: Path) -> UnsavedError:
    """That another writer is at work: who, with what, since when."""
    from datetime import UTC, datetime  # noqa: PLC0415

    path, hint = folder / _HOLDER, worded("try again when it is done")
    holder = _holder(path)
    try:
        since = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
    except OSError:
        holder = None
    if holder is None:
        message = worded("another command is writing to {folder}: {nothing}", folder=folder, nothing=worded(_NOTHING))
        return UnsavedError(message, hint)
    who = worded(
        "{command} by {user} (process {process} on {host})",
        command=holder.command,
        user=holder.user,
        process=holder.process,
        host=holder.host,
    )
    return UnsavedError(
        worded(
            "{who} has been writing to {folder} since {since:%Y-%m-%d %H:%M:%S}: {nothing}",
            who=who,
            folder=folder,
            since=since,
            nothing=worded(_NOTHING),
        ),
        hint,
    )


def settle(folder: Path) -> tuple[str, ...]:
    """Finish the change that an interrupted writer had recorded, remove what it had not; what the user should know.

    Only for the holder of the lock. Raises UnreadableError where a file was changed by hand since.
    """
    with _or_refused(worded(_NOTHING), folder / JOURNAL):
        change = _journal(folder)
        if change is None:
            return _dropped(folder)
    with _or_refused(
        worded(
            "{nothing}, and the change that {command} recorded is not finished",
            nothing=worded(_NOTHING),
            command=change.command,
        ),
        folder,
        worded(_STANDS),
    ):
        _finish(folder, change)
    names = both(change.files)
    return (
        worded(
            "{command} was interrupted while it saved: its change of {names} is now finished",
            command=change.command,
            names=names,
        ),
    )


def _dropped(folder: Path) -> tuple[str, ...]:
    """What there is to tell of a writer who was interrupted before the commit, and whose files are removed now."""
    holder = _holder(folder / _HOLDER)
    if holder is None or not _sweep(folder, holder.mark):
        return ()
    return (
        worded(
            "{command} was interrupted before it had saved anything: its change is not in the data",
            command=holder.command,
        ),
    )


def committed(folder: Path) -> dict[str, bytes]:
    """The files of an interrupted change whose new content is not in its place yet, by their names.

    Raises UnreadableError where a file was changed by hand since, or the journal cannot be read.
    """
    try:
        change = _journal(folder)
        return {} if change is None else _pending(folder, change)
    except OSError as error:
        raise UnreadableError(f"{error.filename or folder}: {reason(error)}") from error


def interrupted(folder: Path) -> str:
    """The mark of a writer whose change stands and is not finished; empty where there is none."""
    change = _journal(folder)
    return change.mark if change else ""


def _keep(
    folder: Path, change: _Change, kept: ChangeNote, before: Mapping[str, bytes], changed: Mapping[str, bytes]
) -> tuple[str, ...]:
    """Put what is kept of a change into the hidden folder, to be in its place with the change; what cannot be kept.

    A change that the system lets us save is saved, also where it does not let us keep anything of it.
    """
    path = folder / HISTORY
    try:
        new = not path.is_dir()
        dataset.change_history.ready(folder)
        if new:
            _imitate(path, folder)
        like = folder / next(iter(changed or before))
        for name, content in dataset.change_history.members(folder, kept, before, changed).items():
            _write(path / f".{name}.{change.mark}.tmp", content, like)
    except OSError as error:
        if error.errno not in dataset.change_history.UNKEPT:
            raise
        for litter in dataset.change_history.waiting(folder, change.mark):
            litter.unlink(missing_ok=True)
        return (
            worded(
                "this change cannot be taken back with undo: {path}: {reason}",
                path=path,
                reason=reason(error),
            ),
        )
    return ()


def _prepare(folder: Path, change: _Change, changed: Mapping[str, bytes]) -> None:
    """Put the new content of each file beside it."""
    for name, content in changed.items():
        with _or_refused(worded(_NOTHING), folder / name):
            like = folder / (name if (folder / name).exists() else FILE_NAMES[0])
            _write(_beside(folder, name, change.mark), content, like)
    for each in change.folders(folder):
        _sync(each)


def _otherwise(folder: Path, change: _Change) -> Iterator[str]:
    """What of the files cannot be kept: their owner where the system forbids it, other names of the same content."""
    for name in change.files:
        path = folder / name
        if not path.exists():  # it is new
            continue
        old, new = path.stat(), _beside(folder, name, change.mark).stat()
        if (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
            yield worded("{path} gets another owner or group, as the system does not let you keep them", path=path)
        if old.st_nlink > 1:
            yield worded("{path} has other names (hard links), which go on to hold what it was", path=path)


def _compare(folder: Path, before: Mapping[str, bytes], command: str) -> None:
    """Refuse to write over what nobody has read."""
    for name, content in before.items():
        path = folder / name
        with _or_refused(worded(_NOTHING), path):
            current = content_of(path) if content or path.exists() else b""
        if current != content:
            raise UnsavedError(
                worded(
                    "{path} was changed while {command} was at work: {nothing}",
                    path=path,
                    command=command,
                    nothing=worded(_NOTHING),
                ),
                worded("run the command again"),
            )


def _record(folder: Path, change: _Change, like: str) -> None:
    """Put the journal in its place, owned and protected like a data file: the commit."""
    path = _beside(folder, JOURNAL, change.mark)
    _write(path, json.dumps(asdict(change), indent=1).encode(), folder / like)
    path.replace(folder / JOURNAL)


def _finish(folder: Path, change: _Change) -> None:
    """Rename each file of a recorded change that is not renamed yet, and take the journal away."""
    refuse_links(folder, change.files)
    _sync(folder)
    for name in _pending(folder, change):
        _beside(folder, name, change.mark).replace(folder / name)
    if is_own(folder, HISTORY):
        for waiting, place in dataset.change_history.waiting(folder, change.mark).items():
            waiting.replace(place)
    for each in change.folders(folder):
        _sync(each)
    (folder / JOURNAL).unlink(missing_ok=True)


def _pending(folder: Path, change: _Change) -> dict[str, bytes]:
    """The new content of the files that are not renamed yet; a file is done once nothing waits beside it."""
    pending = {}
    for name, (old, new) in change.files.items():
        path, waiting = folder / name, _beside(folder, name, change.mark)
        content = _content(waiting)
        if content is None:
            if _hash(_content(path) or b"") == old != new and _journal(folder) == change:  # and nobody finished it now
                raise UnreadableError(
                    worded(
                        "{waiting} is gone, which is what {command} made of {name}: its change is not whole",
                        waiting=waiting,
                        command=change.command,
                        name=name,
                    ),
                    worded(
                        "see that the data files are what they should be, then delete {folder}", folder=folder / JOURNAL
                    ),
                )
            continue
        current = b"" if old == _hash(b"") and not path.exists() else _content(path)
        for each, seen, right in ((waiting, content, {new}), (path, current, {old, new})):
            if seen is None or _hash(seen) not in right:
                raise UnreadableError(
                    worded(
                        "{file} was changed since {command} recorded its change: nothing was overwritten",
                        file=each,
                        command=change.command,
                    ),
                    worded(
                        "{waiting} is what {command} made of {name}: put into {path} what it should say, then delete "
                        "{its_name}",
                        waiting=waiting,
                        command=change.command,
                        name=name,
                        path=path,
                        its_name=waiting.name,
                    ),
                )
        pending[name] = content
    return pending


def _content(path: Path) -> bytes | None:
    try:
        return content_of(path)
    except FileNotFoundError:
        return None


def _journal(folder: Path) -> _Change | None:
    """The change in the journal, if there is one. Raises UnreadableError where it is no journal of this program."""
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
    if not sound:
        hint = worded("no command leaves it so; see that the data files are what they should be, then delete it")
        raise UnreadableError(worded("{path} is not the record of a change", path=path), hint)
    return change


def _is_inside(name: str) -> bool:
    """Whether a name is that of a data file or of a catalogue, and leads nowhere else."""
    folder, _, last = name.rpartition("/")
    return folder in {"", CATALOGUES} and bool(last) and Path(last).name == last


def _holder(path: Path) -> _Holder | None:
    """Who signed as the holder of the lock, perhaps long ago; None where nobody did, or not to the end."""
    try:
        holder = _Holder(**json.loads(content_of(path)))
        printable = all(each.isprintable() for each in (holder.command, holder.user, holder.host))
        return holder if printable and _MARK.fullmatch(holder.mark) else None
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return None


def _sweep(folder: Path, mark: str) -> bool:
    """Remove what a writer put beside the files and did not record; whether there was any."""
    if (folder / JOURNAL).exists():
        return False
    folders = (folder, *(folder / name for name in (HISTORY, CATALOGUES) if is_own(folder, name)))
    litter = [path for each in folders for path in each.glob(f".*.{mark}.tmp")]
    for path in litter:
        path.unlink(missing_ok=True)
    return bool(litter)


def _beside(folder: Path, name: str, mark: str) -> Path:
    """Where the new content of a file waits: in the folder of the file, so that to rename it is one step."""
    path = folder / name
    return path.with_name(f".{path.name}.{mark}.tmp")


def _write(path: Path, content: bytes, like: Path) -> None:
    """Write a new file, owned and protected like another, and force it to the disk."""
    # a protected file stays as it is: to rename another over it would not ask, and an administrator may write to any
    if not like.stat().st_mode & 0o222:
        raise OSError(errno.EACCES, worded("it is read-only; make it writable first, where it is meant to change"))
    with like.open("r+b"):
        pass
    with path.open("xb") as file:
        _imitate(path, like)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _imitate(path: Path, like: Path) -> None:
    """Give a file the owner, the group and the rights of another, as far as the system lets us."""
    import shutil  # noqa: PLC0415  # only for a writer

    status = like.stat()
    for user, group in ((-1, status.st_gid), (status.st_uid, -1)):
        with suppress(OSError, AttributeError):  # Windows has none
            os.chown(path, user, group)
    with suppress(OSError):
        shutil.copystat(like, path)


def _sync(folder: Path) -> None:
    """Force the names in a folder to the disk, where the system can do that."""
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
def _or_refused(state: str, where: Path, hint: str = "") -> Iterator[None]:
    """Turn what the system refuses into one line that says which state stands."""
    try:
        yield
    except OSError as error:
        place = error.filename2 or where  # of a rename, the file that was to be replaced
        raise UnsavedError(f"{state}: {place}: {reason(error)}", hint) from error


def _hash(content: bytes) -> str:
    from hashlib import sha256  # noqa: PLC0415  # only for a writer, and for what it left

    return sha256(content).hexdigest()
