"""The history of a data set: every change saved by a command, with the former files, and the origin of a copy.

It is stored in a hidden folder of the data set that only `undo` and `data` read. `saving` writes to it as part of the
change itself, so that the record of a change exists if and only if the change does.
"""

import errno
import io
import json
import os
import re
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lanzarote_law import dataset
from lanzarote_law.dataset.corpus_loading import (
    DATA_FILE_NAMES,
    MAX_FILE_BYTES,
    is_translation_catalogue,
    read_regular_file,
)
from lanzarote_law.errors import UnreadableError
from lanzarote_law.wording import reason, worded

FOLDER = ".lanzarote-law"
"""The hidden folder."""

BASE = "base.zip"
"""In it, the data set from which a copy was made; empty if that is not known."""

MAX_CHANGES = 50
MAX_BYTES = 20_000_000

TOLERATED_ERRORS = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.EISDIR, errno.ELOOP}
"""System errors that mean that the hidden folder cannot be written, although the data files can."""

_RECORD = "change.json"
_PROGRAM = "program.txt"
_NAME = re.compile(r"(\d{6,})\.zip")
_BESIDE = re.compile(r"\.(\d{6,}\.zip|base\.zip)\.[0-9a-f]{8}\.tmp")
_IGNORED = b"# what undo and data update need on this machine\n*\n"


class ChangeNote(NamedTuple):
    """What a command records about the change that it saves."""

    when: str
    """The time, as YYYY-MM-DDTHH:MM:SS+ZZ:ZZ."""
    typed: str
    """The command as typed."""
    about: str
    """A summary of the change in one line."""
    undoes: int = 0
    """The number of the change that it undoes."""
    base: bytes | None = None
    """The data set from which the copy is made from now on; None if that does not change."""


class SavedChange(NamedTuple):
    """A saved change."""

    number: int
    path: Path
    note: ChangeNote
    """Includes the former origin of the copy, if the change replaced it."""
    files: dict[str, tuple[str, str]]
    """The hashes of the old and the new content of each file, by file name."""
    before: dict[str, bytes]
    """The old content of each file."""


def history_folder(folder: Path) -> Path:
    """Return the hidden folder of a data set."""
    return folder / FOLDER


def history_files_of_change(
    folder: Path, note: ChangeNote, before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Return the files that a change adds to the hidden folder, by name; only for the holder of the lock."""
    found = {} if note.base is None else {BASE: note.base}
    if after:
        found[f"{max(_numbers(folder), default=0) + 1:06}.zip"] = _zip_change(folder, note, before, after)
    return found


def _zip_change(folder: Path, note: ChangeNote, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> bytes:
    """Return the record of a change as a zip archive, from which anyone can extract the former files."""
    values: dict[str, object] = {key: value for key, value in note._asdict().items() if key != "base"}
    values["files"] = {name: (_hash(before[name]), _hash(content)) for name, content in after.items()}
    kept = {_RECORD: json.dumps(values, indent=1).encode(), **{name: before[name] for name in after}}
    if note.base is not None:
        with suppress(OSError):
            kept[BASE] = b""
            kept[BASE] = read_regular_file(history_folder(folder) / BASE)
    return zip_files(kept)


def zip_files(files: Mapping[str, bytes]) -> bytes:
    """Return a zip archive of files; the same files give the same bytes."""
    whole = io.BytesIO()
    with ZipFile(whole, "w") as archive:
        for name, content in files.items():
            info = ZipInfo(name)
            info.external_attr = 0o644 << 16  # everyone may read an extracted file
            archive.writestr(info, content, ZIP_DEFLATED)
    return whole.getvalue()


def unzip_files(content: bytes) -> dict[str, bytes]:
    """Return the files in a zip archive.

    Raises ValueError if it is not a complete archive, or is larger than a data set can be.
    """
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            return _members(archive)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, KeyError, zlib.error) as error:
        raise ValueError(str(error)) from None


def _members(archive: ZipFile) -> dict[str, bytes]:
    """Return the files in an archive, limited by the bytes actually unpacked, as the stated sizes may be false."""
    found: dict[str, bytes] = {}
    left = MAX_FILE_BYTES
    for info in archive.infolist():
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            name = info.filename
            raise BadZipFile(worded("{filename} uses a compression method that is not supported here", filename=name))
        with archive.open(info) as file:
            found[info.filename] = file.read(left + 1)
        left -= len(found[info.filename])
        if left < 0:
            raise BadZipFile(worded("the file contains more than {largest:,} bytes", largest=MAX_FILE_BYTES))
    return found


def read_changes(folder: Path, mark: str = "") -> tuple[SavedChange, ...]:
    """Return the saved changes, oldest first, including one that the writer with this mark did not finish.

    Raises UnreadableError if a change cannot be read.
    """
    return tuple(_read_change(number, path) for number, path in sorted(_paths(folder, mark)))


class BaseDataSet(NamedTuple):
    """The data set from which a copy was made."""

    files: dict[str, bytes]
    program: str
    """The version of the program that it shipped with; empty if it did not ship."""
    catalogues: Mapping[str, bytes] = MappingProxyType({})
    """Its translation catalogues by file name; empty if they were not stored."""


def zip_base(base: BaseDataSet) -> bytes:
    """Return the zip archive of a data set from which a copy is made."""
    files = {name: base.files[name] for name in DATA_FILE_NAMES}
    return zip_files({_PROGRAM: base.program.encode(), **files, **base.catalogues})


def read_base(folder: Path, mark: str = "") -> BaseDataSet | None:
    """Return the data set from which a copy was made; None if that is not known.

    Raises UnreadableError if it was stored but cannot be read.
    """
    for path in (*([_pending_path(folder, BASE, mark)] if mark else []), history_folder(folder) / BASE):
        try:
            content = read_regular_file(path)
        except OSError as error:
            if error.errno in {errno.ENXIO, errno.EFBIG}:
                raise _no_base(path) from error
            continue
        return _unzip_base(path, content) if content else None
    return None


def _unzip_base(path: Path, content: bytes) -> BaseDataSet:
    try:
        files = unzip_files(content)
        program = files.pop(_PROGRAM).decode()
        catalogues = {name: files.pop(name) for name in [*files] if is_translation_catalogue(name)}
        files = dataset.migration.migrate_files(files)
        sound = files.keys() == set(DATA_FILE_NAMES) and program.isprintable()
    except (ValueError, KeyError):
        sound = False
    if not sound:
        raise _no_base(path)
    return BaseDataSet(files, program, catalogues)


def _no_base(path: Path) -> UnreadableError:
    hint = worded("delete the file; every difference then counts as your own change")
    return UnreadableError(worded("{path} does not contain the data set that the copy was made from", path=path), hint)


def _paths(folder: Path, mark: str) -> Iterable[tuple[int, Path]]:
    ending = f".{mark}.tmp"
    try:
        names = {each: each[1 : -len(ending)] if mark and each.endswith(ending) else each for each in _names(folder)}
    except OSError:
        return ()
    hidden = history_folder(folder)
    return [(int(number[1]), hidden / each) for each, name in names.items() if (number := _NAME.fullmatch(name))]


def _numbers(folder: Path) -> list[int]:
    return [int(name[1]) for each in _names(folder) if (name := _NAME.fullmatch(each))]


def _names(folder: Path) -> list[str]:
    """Return the names in the hidden folder; none if the user may not read it.

    Raises OSError if the system refuses for another reason, which `Path.glob` does not.
    """
    hidden = history_folder(folder)
    try:
        return [path.name for path in hidden.iterdir()] if os.access(hidden, os.R_OK | os.X_OK) else []
    except NotADirectoryError:
        return []


def _read_change(number: int, path: Path) -> SavedChange:
    try:
        files = unzip_files(read_regular_file(path))
        values = json.loads(files.pop(_RECORD))
        was = files.pop(BASE, None)
        hashes = {name: (str(old), str(new)) for name, (old, new) in values.pop("files").items()}
        note = ChangeNote(**values, base=was)
        texts = all(isinstance(values[key], str) for key in ("when", "typed", "about"))
        known = all(name in DATA_FILE_NAMES or is_translation_catalogue(name) for name in hashes)
        sound = texts and isinstance(values["undoes"], int) and files.keys() == hashes.keys() and known
        sound = sound and all(_hash(content) == hashes[name][0] for name, content in files.items())
    except OSError as error:
        raise UnreadableError(f"{path}: {reason(error)}") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        sound = False
    if not sound:
        hint = worded("this change cannot be read or undone; delete the file, and the other changes can be undone")
        raise UnreadableError(worded("{path} is not the record of a change", path=path), hint)
    return SavedChange(number, path, note, hashes, files)


def files_changed_since(kept: SavedChange, contents: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the files of a change that have been modified since."""
    return tuple(name for name, (_, new) in kept.files.items() if _hash(contents.get(name, b"")) != new)


class UndoState(NamedTuple):
    """The changes that can be undone, and the undone changes that can be redone; the last of each first."""

    done: tuple[SavedChange, ...]
    undone: tuple[SavedChange, ...]


def undo_state(kept: Iterable[SavedChange]) -> UndoState:
    """Work out which changes can be undone or redone; a new change ends what can be redone.

    A change that undoes or redoes another is described like that other change.
    """
    done: list[SavedChange] = []
    undone: list[SavedChange] = []
    for each in kept:
        if not each.note.undoes:
            done.append(each)
            undone.clear()
        elif done and done[-1].number == each.note.undoes:
            undone.append(_with_text_of(each, done.pop()))
        elif undone and undone[-1].number == each.note.undoes:
            done.append(_with_text_of(each, undone.pop()))
    return UndoState(tuple(done[::-1]), tuple(undone[::-1]))


def _with_text_of(kept: SavedChange, other: SavedChange) -> SavedChange:
    first = other.note
    return kept._replace(note=kept.note._replace(when=first.when, typed=first.typed, about=first.about))


def ensure_history_folder(folder: Path) -> Path:
    """Return the hidden folder, created if necessary and ignored by git."""
    path = history_folder(folder)
    if path.is_symlink():
        reason = worded("it is a symbolic link, and commands do not write through symbolic links")
        raise OSError(errno.ELOOP, reason, str(path))
    if not path.is_dir():
        path.mkdir()
    with suppress(FileExistsError), (path / ".gitignore").open("xb") as file:
        file.write(_IGNORED)
    return path


def initial_history_files(base: BaseDataSet) -> dict[str, bytes]:
    """Return the files of the hidden folder of a new copy, by their paths from the data set."""
    return {f"{FOLDER}/.gitignore": _IGNORED, f"{FOLDER}/{BASE}": zip_base(base)}


def _pending_path(folder: Path, name: str, mark: str) -> Path:
    """Return where the content of a file of the hidden folder is kept until its change is recorded."""
    return history_folder(folder) / f".{name}.{mark}.tmp"


def pending_history_files(folder: Path, mark: str) -> dict[Path, Path]:
    """Return the pending files that a writer placed in the hidden folder, with the final path of each.

    Raises OSError if the folder cannot be read.
    """
    hidden, ending = history_folder(folder), f".{mark}.tmp"
    names = [name for name in _names(folder) if name.endswith(f".zip{ending}")]
    return {hidden / name: hidden / name[1 : -len(ending)] for name in names}


def delete_oldest_changes(folder: Path) -> None:
    """Delete the oldest changes beyond the limit, and leftovers; failures are ignored."""
    size = 0
    with suppress(OSError):
        if not dataset.saving.is_inside_data_set(folder, FOLDER):
            return
        numbers = sorted(_numbers(folder), reverse=True)
        for at, number in enumerate(numbers):
            path = history_folder(folder) / f"{number:06}.zip"
            size += path.stat().st_size
            if at and (at >= MAX_CHANGES or size > MAX_BYTES):
                path.unlink(missing_ok=True)
        for path in history_folder(folder).glob(".*.tmp"):
            if _BESIDE.fullmatch(path.name):
                path.unlink(missing_ok=True)


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()
