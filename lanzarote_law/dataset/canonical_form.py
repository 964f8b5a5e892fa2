"""Whether the data files are in canonical form, and what they are in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.dataset import schema, store, translation_files, yaml_formatter
from lanzarote_law.dataset.garbage_collection import all_kept
from lanzarote_law.dataset.migration import PARTY
from lanzarote_law.errors import Place, Problem, Severity, UnreadableError
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from lanzarote_law.dataset.store import Folder
    from lanzarote_law.dataset.translation_files import Catalogues
    from lanzarote_law.dataset.value_readers import File
    from lanzarote_law.model import Corpus


def every_problem(folder: Folder) -> tuple[Corpus | None, list[Problem], Catalogues]:
    """The corpus of a folder as far as it can be read, every problem of form and translations too, the catalogues."""
    with all_kept():
        files, faults = store.parsed(folder)
        corpus, found, _ = store.judged(files, faults)
        faulty = {problem.place.file for problem in found if problem.severity is Severity.ERROR}
        ranked = store.ranked(files, [*found, *problems(folder, files, faulty)])
        catalogues = translation_files.read(folder.path)
        return corpus, [*ranked, *translation_files.problems(folder.path, catalogues)], catalogues


def problems(folder: Folder, files: Iterable[File], faulty: Collection[str]) -> Iterator[Problem]:
    """A warning for each file that rewriting would change; a faulty file, by its name, is not asked about its form."""
    if folder.earlier:
        yield Problem(
            "form",
            worded("an earlier version of the program wrote these files"),
            Place(str(folder.path / PARTY)),
            worded("run lanzarote-law format to rewrite them; every command reads them as they are"),
            Severity.WARNING,
        )
    for file in files:
        content = folder.contents[file.shape]
        if file.root is None or file.name in faulty:
            continue
        new = _formatted(file, content)
        if new != content:
            line = _first_difference(content, new)
            text = file.lines[line - 1] if line <= len(file.lines) else ""
            message = worded("the file is not in canonical form from here on")
            yield Problem(
                "form",
                message,
                Place(file.name, line, 1, "", text),
                worded("run lanzarote-law format"),
                Severity.WARNING,
            )


def _formatted(file: File, content: bytes) -> bytes:
    assert file.root is not None
    return yaml_formatter.formatted(content.decode("utf-8-sig"), file.root, schema.file_reader(file.shape)).encode()


def _first_difference(old: bytes, new: bytes) -> int:
    """The first line that is another one, counted from 1."""
    lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    same = next((index for index, (one, other) in enumerate(zip(*lines, strict=False)) if one != other), None)
    return (min(len(lines[0]), len(lines[1])) if same is None else same) + 1


def canonical(folder: Folder) -> dict[str, bytes]:
    """The files of a folder that rewriting changes, in canonical form; they say the same as before.

    Raises UnreadableError where a file cannot be read: its form would be a guess.
    """
    files, faults = store.parsed(folder)
    _, reading = schema.read(files)
    every = [*faults, *reading.problems]
    if every:
        count = worded("1 fault") if len(every) == 1 else worded("{number} faults", number=len(every))
        message = worded("nothing was written: {every}", every=every[0])
        raise UnreadableError(message, worded("{faults} must be mended first: lanzarote-law validate", faults=count))
    new = {file.shape: _formatted(file, folder.contents[file.shape]) for file in files}
    return {name: content for name, content in new.items() if content != folder.on_disk[name]}
