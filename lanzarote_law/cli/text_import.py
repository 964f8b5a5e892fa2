"""The files that are named to `texts add`: single ones, those of folders and of archives; each as text, within bounds.

Nothing of an archive is written anywhere: its names are names, and those that lead out of it are refused.
"""

from __future__ import annotations

import re
import stat
import zipfile
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from lanzarote_law import documents, texts
from lanzarote_law.errors import Severity, UnreadableError
from lanzarote_law.typography import one_line
from lanzarote_law.wording import reason, worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lanzarote_law.documents.files import Document
    from lanzarote_law.texts.copies import Copy

LARGEST = 40_000_000
"""Bytes of a file: the largest code has a tenth of that as a page with all its tags."""
_ENTRIES = 5_000
"""Files of a folder or an archive."""
_UNPACKED = 400_000_000
"""Bytes of all files of an archive."""
_RATIO = 200
"""How many times larger than in the archive a file may be: text shrinks to a tenth, a trap to a thousandth."""
_SMALL = 1_000_000
_ENDINGS = frozenset((".md", ".html", ".htm", ".xhtml", ".txt", ".pdf", ".json"))
"""What may hold an act, in a folder or an archive; of others nothing is said there."""


def read_copies(paths: list[Path]) -> Iterator[Copy | UnreadableError]:
    """The act of each file, or why it has none; what a folder or an archive has besides acts is passed over."""
    for path in paths:
        yield from _read_path(path)


def _read_path(path: Path) -> Iterator[Copy | UnreadableError]:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            yield from _read_folder(path)
        elif stat.S_ISREG(mode):
            content = _read_bytes(path)
            is_zip = content[:4] == b"PK\x03\x04" or path.suffix.lower() == ".zip"
            yield from _read_archive(str(path), content) if is_zip else _read_file(str(path), content)
        else:
            yield UnreadableError(worded("{path} is no file, but a pipe or a device", path=path))
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else error
        yield UnreadableError(worded("{path} cannot be read: {reason}", path=path, reason=why))


def _read_bytes(path: Path) -> bytes:
    size = path.stat().st_size
    if size > LARGEST:
        raise OSError(0, worded("it has {size:,} bytes; an act has at most {largest:,}", size=size, largest=LARGEST))
    return path.read_bytes()


def _read_folder(folder: Path) -> Iterator[Copy | UnreadableError]:
    """The acts of a folder and those inside it; hidden ones, and links that lead elsewhere, are not followed."""
    found = [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in _ENDINGS
        and not path.is_symlink()
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]
    if len(found) > _ENTRIES:
        yield UnreadableError(
            worded(
                "{folder} has {number:,} files, more than the {entries:,} that are read at once",
                folder=folder,
                number=len(found),
                entries=_ENTRIES,
            )
        )
        return
    if not found:
        yield UnreadableError(
            worded(
                "{folder}: no file was found that may hold an act ({endings})",
                folder=folder,
                endings=", ".join(sorted(_ENDINGS)),
            )
        )
    for path in found:
        try:
            yield from _read_among_others(str(path), _read_bytes(path))
        except OSError as error:
            yield UnreadableError(worded("{path} cannot be read: {reason}", path=path, reason=reason(error)))


def _read_archive(name: str, content: bytes) -> Iterator[Copy | UnreadableError]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = [each for each in archive.infolist() if not each.is_dir()]
            if refused := _archive_fault(name, entries):
                yield refused
                return
            wanted = [each for each in entries if PurePosixPath(each.filename).suffix.lower() in _ENDINGS]
            if not wanted:
                yield UnreadableError(worded("{name}: no file was found in it that may hold an act", name=name))
            for each in wanted:
                with archive.open(each) as opened:
                    inside = opened.read(LARGEST + 1)
                if len(inside) > LARGEST:
                    yield UnreadableError(
                        worded(
                            "{inside} has more than {largest:,} bytes",
                            inside=_path_inside(name, each.filename),
                            largest=LARGEST,
                        )
                    )
                else:
                    yield from _read_among_others(_path_inside(name, each.filename), inside)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        yield UnreadableError(worded("{name} is an archive that cannot be read: {error}", name=name, error=error))
    except Exception as error:  # noqa: BLE001  # the errors of each way of packing are those of its own library
        message = worded("{name} is an archive that cannot be read: {fault}", name=name, fault=type(error).__name__)
        yield UnreadableError(message)


def _archive_fault(name: str, entries: list[zipfile.ZipInfo]) -> UnreadableError | None:
    """What makes an archive one that is not opened."""
    if len(entries) > _ENTRIES:
        return UnreadableError(
            worded(
                "{name} has {number:,} files, more than the {entries:,} that are read at once",
                name=name,
                number=len(entries),
                entries=_ENTRIES,
            )
        )
    refused = next(filter(None, (_entry_fault(name, each) for each in entries)), None)
    if refused:
        return refused
    total = sum(each.file_size for each in entries)
    if total > _UNPACKED:
        return UnreadableError(
            worded(
                "{name} would be {total:,} bytes, more than the {unpacked:,} that are read at once",
                name=name,
                total=total,
                unpacked=_UNPACKED,
            )
        )
    return None


def _entry_fault(name: str, each: zipfile.ZipInfo) -> UnreadableError | None:
    """What makes a file of an archive one for which the archive is not opened."""
    path = PurePosixPath(each.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or (path.parts and path.parts[0].endswith(":")):
        return UnreadableError(
            worded("{name} has a path that leads out of it: {filename}", name=name, filename=one_line(each.filename)),
            worded("an archive of acts has no such path"),
        )
    if each.flag_bits & 1:
        message = worded("{name}: {filename} has a password", name=name, filename=one_line(each.filename))
        return UnreadableError(message, worded("unpack it first"))
    if each.file_size > max(_SMALL, each.compress_size * _RATIO):
        return UnreadableError(
            worded(
                "{name}: {filename} would be {file_size:,} bytes, more than {ratio} times what it is in the archive",
                name=name,
                filename=one_line(each.filename),
                file_size=each.file_size,
                ratio=_RATIO,
            ),
            worded("unpack it first, and look at it"),
        )
    return None


def _path_inside(name: str, entry: str) -> str:
    return f"{name}/{one_line(entry)}"


def _read_among_others(name: str, content: bytes) -> Iterator[Copy | UnreadableError]:
    """The act of a file among others: one without an act is none, and no fault."""
    for each in _read_file(name, content):
        if not isinstance(each, texts.act_reader.NoActError):
            yield each


def _read_file(name: str, content: bytes) -> Iterator[Copy | UnreadableError]:
    try:
        document = documents.files.of_bytes(name, content)
        damaged = next((each for each in document.problems if each.code == documents.readingrules.UNREAD.code), None)
        if damaged and damaged.severity is not Severity.NOTE:
            yield UnreadableError(
                f"{document.place(damaged.start)}: {damaged.message}", worded("the file seems cut or damaged")
            )
            return
        source = getattr(document, "source", None)
        copy = texts.act_reader.read_act(
            texts.act_reader.TextFile(one_line(name), document.text, source.text if source else "")
        )
        yield copy if document.plain else copy.placed(_line_finder(document))
    except UnreadableError as error:
        yield error


def _line_finder(document: Document) -> Callable[[int], int]:
    """For a line of the text of a page, that of the file; a PDF has none."""
    starts = [0, *(found.end() for found in re.finditer("\n", document.text))]
    text = document.text

    def of_file(line: int) -> int:
        if document.sections or not 0 < line <= len(starts):
            return 0
        begins = _WORD.search(text, starts[line - 1])
        return document.line_and_column(begins.start() if begins else starts[line - 1])[0]

    return of_file


_WORD = re.compile(r"\S")
