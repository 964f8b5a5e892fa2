"""Reads the files given to `texts add`: files, folders and archives, within limits.

Archives are never unpacked to disk; paths that lead outside the archive are refused.
"""

import re
import stat
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from lanzarote_law import documents, texts
from lanzarote_law.cli.user_io import say
from lanzarote_law.errors import Severity, UnreadableError
from lanzarote_law.text_folding_and_display import printable_line
from lanzarote_law.wording import reason, worded

LARGEST = 40_000_000
"""Bytes of a file: the largest code has a tenth of that as a page with all its tags."""
_ENTRIES = 5_000
"""Files of a folder or an archive."""
_UNPACKED = 400_000_000
"""Bytes of all files of an archive."""
_RATIO = 200
"""The maximum expansion of a file in an archive: text compresses to a tenth, a zip bomb to a thousandth."""
_SMALL = 1_000_000
_ENDINGS = frozenset((".md", ".html", ".htm", ".xhtml", ".txt", ".pdf", ".json"))
"""Types of files that can hold an act; others in a folder or archive are ignored."""


class SkippedError(UnreadableError):
    """A file in a folder or an archive that contains no act."""


class _FileFound(NamedTuple):
    """A file with its content."""

    name: str
    content: bytes
    is_among_others: bool = False
    """Whether it was found in a folder or an archive: without an act, it is then skipped."""


def read_copies(
    paths: list[Path], *, hyphens: bool = False
) -> Iterator[texts.consolidated_act.ActCopy | UnreadableError]:
    """Yield the act of each file, or its error; with `hyphens`, numbers such as 12-1 are those of articles."""
    for found in (each for path in paths for each in _files_at(path)):
        if isinstance(found, UnreadableError):
            yield found
            continue
        copy = _read_file(found, hyphens=hyphens)
        is_skipped = found.is_among_others and isinstance(copy, texts.act_reader.NoActError)
        yield SkippedError(found.name) if is_skipped else copy


def _files_at(path: Path) -> Iterator[_FileFound | UnreadableError]:
    """Yield the files at a path: itself, or those of a folder or an archive."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            yield from _in_folder(path)
        elif stat.S_ISREG(mode):
            content = _read_bytes(path)
            is_zip = content[:4] == b"PK\x03\x04" or path.suffix.lower() == ".zip"
            yield from _in_archive(str(path), content) if is_zip else (_FileFound(str(path), content),)
        else:
            yield UnreadableError(worded("{path} is a pipe or a device, not a file", path=path))
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else error
        yield UnreadableError(worded("{path} cannot be read: {reason}", path=path, reason=why))


def _read_bytes(path: Path) -> bytes:
    size = path.stat().st_size
    if size > LARGEST:
        raise OSError(
            0,
            worded(
                "the file is {size:,} bytes long; the largest file of an act that can be read is {largest:,} bytes",
                size=size,
                largest=LARGEST,
            ),
        )
    return path.read_bytes()


def _in_folder(folder: Path) -> Iterator[_FileFound | UnreadableError]:
    """Yield the files of a folder and those inside it; hidden ones, and links that lead elsewhere, are not followed."""
    named = (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in _ENDINGS)
    shown = (path for path in named if not any(part.startswith(".") for part in path.relative_to(folder).parts))
    found = [path for path in shown if path.is_file() and not path.is_symlink()]
    if len(found) > _ENTRIES:
        yield _too_many_files(str(folder), len(found))
        return
    if not found:
        kinds = ", ".join(sorted(_ENDINGS))
        values = {"folder": folder, "endings": kinds}
        yield UnreadableError(
            worded("{folder} contains no file of a type that can contain an act ({endings})", **values)
        )
    for path in found:
        try:
            yield _FileFound(str(path), _read_bytes(path), is_among_others=True)
        except OSError as error:
            yield UnreadableError(worded("{path} cannot be read: {reason}", path=path, reason=reason(error)))


def _in_archive(name: str, content: bytes) -> Iterator[_FileFound | UnreadableError]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = [each for each in archive.infolist() if not each.is_dir()]
            if refused := _archive_fault(name, entries):
                yield refused
                return
            wanted = [each for each in entries if PurePosixPath(each.filename).suffix.lower() in _ENDINGS]
            if not wanted:
                yield UnreadableError(worded("{name} contains no file of a type that can contain an act", name=name))
            for each in wanted:
                place = f"{name}/{printable_line(each.filename)}"
                with archive.open(each) as opened:
                    content = opened.read(LARGEST + 1)
                if len(content) > LARGEST:
                    told = worded("{inside} has more than {largest:,} bytes", inside=place, largest=LARGEST)
                    yield UnreadableError(told)
                else:
                    yield _FileFound(place, content, is_among_others=True)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        yield UnreadableError(worded("the archive {name} cannot be read: {error}", name=name, error=error))
    except Exception as error:  # noqa: BLE001  # each compression library has its own errors
        message = worded("the archive {name} cannot be read: {fault}", name=name, fault=type(error).__name__)
        yield UnreadableError(message)


def _too_many_files(name: str, number: int) -> UnreadableError:
    values = {"name": name, "number": number, "entries": _ENTRIES}
    return UnreadableError(worded("{name} has {number:,} files; at most {entries:,} are read at once", **values))


def _archive_fault(name: str, entries: list[zipfile.ZipInfo]) -> UnreadableError | None:
    """Why an archive is not opened; None if it is."""
    if len(entries) > _ENTRIES:
        return _too_many_files(name, len(entries))
    refused = next(filter(None, (_entry_fault(name, each) for each in entries)), None)
    if refused:
        return refused
    total = sum(each.file_size for each in entries)
    values = {"name": name, "total": total, "unpacked": _UNPACKED}
    message = worded("{name} would unpack to {total:,} bytes; at most {unpacked:,} are read at once", **values)
    return UnreadableError(message) if total > _UNPACKED else None


def _entry_fault(name: str, each: zipfile.ZipInfo) -> UnreadableError | None:
    """Why an entry prevents the archive from being opened; None if it does not."""
    path = PurePosixPath(each.filename.replace("\\", "/"))
    values = {"name": name, "filename": printable_line(each.filename)}
    if path.is_absolute() or ".." in path.parts or (path.parts and path.parts[0].endswith(":")):
        message = worded("{name} contains a path that leads outside the archive: {filename}", **values)
        return UnreadableError(message, worded("remove this entry from the archive"))
    if each.flag_bits & 1:
        return UnreadableError(
            worded("{name}: {filename} has a password", **values), worded("unpack the archive first")
        )
    if each.file_size > max(_SMALL, each.compress_size * _RATIO):
        message = worded(
            "{name}: {filename} would unpack to {file_size:,} bytes, more than {ratio} times its size in the archive",
            **values,
            file_size=each.file_size,
            ratio=_RATIO,
        )
        return UnreadableError(message, worded("unpack the archive first and inspect it"))
    return None


def _read_file(found: _FileFound, *, hyphens: bool) -> texts.consolidated_act.ActCopy | UnreadableError:
    """The act in a file, or its error."""
    try:
        document = documents.files.document_of_bytes(found.name, found.content)
        damaged = next((each for each in document.problems if each.code == documents.reading_rules.UNREAD.code), None)
        if damaged and damaged.severity is not Severity.NOTE:
            message = f"{document.place(damaged.start)}: {damaged.message}"
            return UnreadableError(message, worded("the file seems incomplete or damaged"))
        source = getattr(document, "source", None)
        name, page = printable_line(found.name), source.text if source else ""
        copy = texts.act_reader.read_act(texts.act_reader.TextFile(name, document.text, page, hyphens))
        say_what_is_hidden(document)
        return copy if document.plain else copy.with_lines(_line_finder(document))
    except UnreadableError as error:
        return error


def say_what_is_hidden(document: documents.files.Document) -> None:
    """Print which words with a number a page hides: an article among them is missing from the text that was read."""
    for lost in documents.unread_content.report_hidden_words(getattr(document, "hidden", ())):
        say(f"{document.place(lost.at)}: {lost.message}")


def _line_finder(document: documents.files.Document) -> Callable[[int], int]:
    """A function that maps a line of the text to one of the file; 0 for PDF, and for lines too long to be searched."""
    starts = [0, *(found.end() for found in re.finditer("\n", document.text))]
    text = document.text
    source = getattr(document, "source", None)
    lengths = [len(line) for line in source.text.split("\n")] if source else []

    def of_file(line: int) -> int:
        if document.sections or not 0 < line <= len(starts):
            return 0
        begins = _WORD.search(text, starts[line - 1])
        found = document.line_and_column(begins.start() if begins else starts[line - 1])[0]
        return 0 if lengths and lengths[found - 1] > _FINDABLE else found

    return of_file


_WORD = re.compile(r"\S")
_FINDABLE = 4_000
"""The letters of a line in which a person finds a place; pages of the old layout have a whole act in one line."""
