"""What is kept beside a data set: each change that a command saved, with the files before it, and what a copy is of.

It stands in a hidden folder of the data set, which nothing but `undo` and `data` reads. `saving` writes there, as a
part of the change itself: a record is in its place if and only if its change is.
"""

from __future__ import annotations

import errno
import io
import json
import re
import zlib
from contextlib import suppress
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lanzarote_law import dataset
from lanzarote_law.dataset.store import FILE_NAMES, LARGEST, content_of, is_catalogue
from lanzarote_law.errors import UnreadableError
from lanzarote_law.wording import reason, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FOLDER = ".lanzarote-law"
"""The hidden folder."""

BASE = "base.zip"
"""In it, the data set that a copy was made of; empty where that is not known."""

MOST_CHANGES = 50
MOST_BYTES = 20_000_000

UNKEPT = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.EISDIR, errno.ELOOP}
"""How a system says that nothing can be kept in the hidden folder, though the data can be written beside it."""

_RECORD = "change.json"
_PROGRAM = "program.txt"
_NAME = re.compile(r"(\d{6,})\.zip")
_BESIDE = re.compile(r"\.(\d{6,}\.zip|base\.zip)\.[0-9a-f]{8}\.tmp")
_IGNORED = b"# what undo and data update need on this machine\n*\n"


class ChangeNote(NamedTuple):
    """What a command says of the change that it saves."""

    when: str
    """The moment, as YYYY-MM-DDTHH:MM:SS+ZZ:ZZ."""
    typed: str
    """The command as it was typed."""
    about: str
    """What it changed, in one line."""
    undoes: int = 0
    """The number of the change that it takes back."""
    base: bytes | None = None
    """The data set that a copy is made of from now on; None where that stays."""


class SavedChange(NamedTuple):
    """A change that was saved."""

    number: int
    path: Path
    told: ChangeNote
    """With the base as it was before the change, if the change was one of the base, too."""
    files: dict[str, tuple[str, str]]
    """The hashes of the old and of the new content of each file, by its name."""
    before: dict[str, bytes]
    """The old content of each file."""


def hidden(folder: Path) -> Path:
    """The hidden folder of a data set."""
    return folder / FOLDER


def members(
    folder: Path, told: ChangeNote, before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> dict[str, bytes]:
    """What goes into the hidden folder with a change, by the names of its files; for the holder of the lock."""
    found = {} if told.base is None else {BASE: told.base}
    if after:
        found[f"{max(_numbers(folder), default=0) + 1:06}.zip"] = _record(folder, told, before, after)
    return found


def _record(folder: Path, told: ChangeNote, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> bytes:
    """A change as it is kept: a zip, out of which anybody can take what a file was."""
    values: dict[str, object] = {key: value for key, value in told._asdict().items() if key != "base"}
    values["files"] = {name: (_hash(before[name]), _hash(content)) for name, content in after.items()}
    kept = {_RECORD: json.dumps(values, indent=1).encode(), **{name: before[name] for name in after}}
    if told.base is not None:
        with suppress(OSError):
            kept[BASE] = b""
            kept[BASE] = content_of(hidden(folder) / BASE)
    return packed(kept)


def packed(files: Mapping[str, bytes]) -> bytes:
    """Files in a zip; the same files give the same bytes."""
    whole = io.BytesIO()
    with ZipFile(whole, "w") as archive:
        for name, content in files.items():
            info = ZipInfo(name)
            info.external_attr = 0o644 << 16  # whoever takes it out may read it
            archive.writestr(info, content, ZIP_DEFLATED)
    return whole.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    """The files in a zip. Raises ValueError where it is none, not whole, or larger than a data set can be."""
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            return _members(archive)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, KeyError, zlib.error) as error:
        raise ValueError(str(error)) from None


def _members(archive: ZipFile) -> dict[str, bytes]:
    """The files in an archive, counted as they are unpacked: what it says of their sizes may be a lie."""
    found: dict[str, bytes] = {}
    left = LARGEST
    for info in archive.infolist():
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise BadZipFile(worded("{filename} is packed in a way in which nothing is kept", filename=info.filename))
        with archive.open(info) as file:
            found[info.filename] = file.read(left + 1)
        left -= len(found[info.filename])
        if left < 0:
            raise BadZipFile(worded("it holds more than {largest:,} bytes", largest=LARGEST))
    return found


def changes(folder: Path, mark: str = "") -> tuple[SavedChange, ...]:
    """The changes that are kept, the oldest first; with that of a writer of a mark, who was interrupted in finishing.

    Raises UnreadableError where one cannot be read.
    """
    return tuple(_read(number, path) for number, path in sorted(_paths(folder, mark)))


class Base(NamedTuple):
    """The data set that a copy was made of."""

    files: dict[str, bytes]
    program: str
    """The version of the program that it shipped with; empty where it was another one."""
    catalogues: Mapping[str, bytes] = MappingProxyType({})
    """Its translations, by the names of their files; none where they were not kept."""


def packed_base(base: Base) -> bytes:
    """A data set as what a copy is made of."""
    files = {name: base.files[name] for name in FILE_NAMES}
    return packed({_PROGRAM: base.program.encode(), **files, **base.catalogues})


def base(folder: Path, mark: str = "") -> Base | None:
    """What a copy is made of; None where that is not known.

    Raises UnreadableError where it was kept and cannot be read.
    """
    for path in (*([_waiting(folder, BASE, mark)] if mark else []), hidden(folder) / BASE):
        try:
            content = content_of(path)
        except OSError as error:
            if error.errno in {errno.ENXIO, errno.EFBIG}:
                raise _no_base(path) from error
            continue
        return _base(path, content) if content else None
    return None


def _base(path: Path, content: bytes) -> Base:
    try:
        files = unpacked(content)
        program = files.pop(_PROGRAM).decode()
        catalogues = {name: files.pop(name) for name in [*files] if is_catalogue(name)}
        files = dataset.migration.brought_up(files)
        sound = files.keys() == set(FILE_NAMES) and program.isprintable()
    except (ValueError, KeyError):
        sound = False
    if not sound:
        raise _no_base(path)
    return Base(files, program, catalogues)


def _no_base(path: Path) -> UnreadableError:
    hint = worded("delete it, and every difference counts as one that you made")
    return UnreadableError(worded("{path} is not the data set that the copy was made of", path=path), hint)


def _paths(folder: Path, mark: str) -> Iterable[tuple[int, Path]]:
    found = {number: hidden(folder) / f"{number:06}.zip" for number in _numbers(folder)}
    if mark:
        for path in hidden(folder).glob(f".*.zip.{mark}.tmp"):
            named = _NAME.match(path.name[1:])
            if named:
                found[int(named[1])] = path
    return found.items()


def _numbers(folder: Path) -> list[int]:
    try:
        names = [_NAME.fullmatch(path.name) for path in hidden(folder).iterdir()]
    except OSError:
        return []
    return [int(name[1]) for name in names if name]


def _read(number: int, path: Path) -> SavedChange:
    try:
        files = unpacked(content_of(path))
        values = json.loads(files.pop(_RECORD))
        was = files.pop(BASE, None)
        hashes = {name: (str(old), str(new)) for name, (old, new) in values.pop("files").items()}
        told = ChangeNote(**values, base=was)
        texts = all(isinstance(values[key], str) for key in ("when", "typed", "about"))
        known = all(name in FILE_NAMES or is_catalogue(name) for name in hashes)
        sound = texts and isinstance(values["undoes"], int) and files.keys() == hashes.keys() and known
        sound = sound and all(_hash(content) == hashes[name][0] for name, content in files.items())
    except OSError as error:
        raise UnreadableError(f"{path}: {reason(error)}") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        sound = False
    if not sound:
        hint = worded("what it was cannot be told, and cannot be taken back; delete it, and the others can be")
        raise UnreadableError(worded("{path} is not the record of a change", path=path), hint)
    return SavedChange(number, path, told, hashes, files)


def changed_since(kept: SavedChange, contents: Mapping[str, bytes]) -> tuple[str, ...]:
    """The files of a change that are not any more what it made of them."""
    return tuple(name for name, (_, new) in kept.files.items() if _hash(contents.get(name, b"")) != new)


class UndoState(NamedTuple):
    """What can be taken back, and what was taken back and can be made again; the last of each first."""

    done: tuple[SavedChange, ...]
    undone: tuple[SavedChange, ...]


def state(kept: Iterable[SavedChange]) -> UndoState:
    """How changes and those that take them back leave the data: a new change ends what could be made again.

    What takes a change back, or makes it again, is told as the change itself.
    """
    done: list[SavedChange] = []
    undone: list[SavedChange] = []
    for each in kept:
        if not each.told.undoes:
            done.append(each)
            undone.clear()
        elif done and done[-1].number == each.told.undoes:
            undone.append(_told_as(each, done.pop()))
        elif undone and undone[-1].number == each.told.undoes:
            done.append(_told_as(each, undone.pop()))
    return UndoState(tuple(done[::-1]), tuple(undone[::-1]))


def _told_as(kept: SavedChange, other: SavedChange) -> SavedChange:
    first = other.told
    return kept._replace(told=kept.told._replace(when=first.when, typed=first.typed, about=first.about))


def ready(folder: Path) -> Path:
    """The hidden folder, made if need be, and never seen by git."""
    path = hidden(folder)
    if path.is_symlink():
        raise OSError(errno.ELOOP, worded("it is a symbolic link, and no command writes through one"), str(path))
    if not path.is_dir():
        path.mkdir()
    with suppress(FileExistsError), (path / ".gitignore").open("xb") as file:
        file.write(_IGNORED)
    return path


def started(base: Base) -> dict[str, bytes]:
    """What stands in the hidden folder of a new copy, by paths from the data set."""
    return {f"{FOLDER}/.gitignore": _IGNORED, f"{FOLDER}/{BASE}": packed_base(base)}


def _waiting(folder: Path, name: str, mark: str) -> Path:
    """Where the content of a file of the hidden folder waits until its change is recorded."""
    return hidden(folder) / f".{name}.{mark}.tmp"


def waiting(folder: Path, mark: str) -> dict[Path, Path]:
    """What a writer has put in the hidden folder and not in its place, and the place of each."""
    paths = hidden(folder).glob(f".*.zip.{mark}.tmp")
    return {path: path.with_name(path.name[1 : -len(f".{mark}.tmp")]) for path in paths}


def prune(folder: Path) -> None:
    """Drop the oldest changes that are more than is kept, and litter; what cannot be dropped stays."""
    size = 0
    with suppress(OSError):
        if not dataset.saving.is_own(folder, FOLDER):
            return
        numbers = sorted(_numbers(folder), reverse=True)
        for at, number in enumerate(numbers):
            path = hidden(folder) / f"{number:06}.zip"
            size += path.stat().st_size
            if at and (at >= MOST_CHANGES or size > MOST_BYTES):
                path.unlink(missing_ok=True)
        for path in hidden(folder).glob(".*.tmp"):
            if _BESIDE.fullmatch(path.name):
                path.unlink(missing_ok=True)


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()
