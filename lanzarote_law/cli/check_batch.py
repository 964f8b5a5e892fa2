"""Finds the documents to check, and checks them, in several processes if that is faster."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law import annotation, checking, dataset, documents, render, wording
from lanzarote_law.cli import user_io
from lanzarote_law.cli.user_io import show_progress
from lanzarote_law.errors import NotUnderstoodError, UnreadableError
from lanzarote_law.text_folding_and_display import printable_line
from lanzarote_law.wording import joined_by_and, worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lanzarote_law.render.checked_documents import CheckedDocument
    from lanzarote_law.render.phrases import View

_ENDINGS = frozenset((".docx", ".htm", ".html", ".md", ".pdf", ".txt"))
"""Endings of the documents of a folder."""
_PDF, _OTHER, _BYTES = 0.3, 0.02, 2_000_000
"""Seconds that a document takes at least, as each PDF has a process of its own, and bytes that are read in one."""
_WORTH = 1.5
"""The number of seconds of work from which several processes are faster; each takes a third of a second to start."""


class DocumentToCheck(NamedTuple):
    """A document that is to be checked."""

    path: Path
    below: Path
    """Its path relative to the named folder; its name if it was named itself."""


class CheckRequest(NamedTuple):
    """What to check in each document."""

    codes: dict[str, tuple[str, ...]]
    """Which problems are selected, ignored and accepted."""
    commented: frozenset[Path]
    """The documents to copy with comments."""
    parties: tuple[checking.other_party_citations.OtherParty, ...] = ()
    """The other Parties of the data set."""


class CheckOutcome(NamedTuple):
    """The result for one document."""

    report: CheckedDocument | None
    copy: bytes = b""
    """The copy with comments, if requested."""
    error: UnreadableError | None = None
    """Why it could not be read, or no copy be made of it."""


def find_documents(files: Iterable[Path], apart: Path | None = None) -> list[DocumentToCheck]:
    """The named documents and those of named folders, except in the folder for copies.

    Raises NotUnderstoodError if a folder contains none.
    """
    found: list[DocumentToCheck] = []
    for each in files:
        if not _is_folder(each):
            found.append(DocumentToCheck(each, Path(each.name)))
            continue
        inside = [DocumentToCheck(path, path.relative_to(each)) for path in _documents_in(each, apart)]
        if not inside:
            message = worded("{folder} contains no documents", folder=each)
            raise NotUnderstoodError(
                message,
                worded("the command check reads files of the types {endings}", endings=joined_by_and(sorted(_ENDINGS))),
            )
        found += inside
    return found


def _is_folder(path: Path) -> bool:
    with suppress(OSError, ValueError):
        return str(path) != "-" and path.is_dir()
    return False


def _documents_in(folder: Path, apart: Path | None) -> Iterator[Path]:
    """Yield the documents of a folder and its subfolders, except hidden files and the lock files of Word."""
    left_out = None if apart is None else apart.resolve()
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if each[0] != "." and (Path(place) / each).resolve() != left_out)
        for name in sorted(names):
            if Path(name).suffix.lower() in _ENDINGS and not name.startswith((".", "~$")):
                yield Path(place) / name


def check_documents(
    view: View, data: Path | None, documents: Sequence[DocumentToCheck], asked: CheckRequest
) -> Iterator[CheckOutcome]:
    """Yield the outcome of each document, in order, as soon as it is known."""
    paths = [each.path for each in documents]
    workers = min(len(paths), processors())
    if workers < 2 or sum(map(_seconds, paths)) < _WORTH:  # noqa: PLR2004  # one worker would be this process
        for path in paths:
            yield _check_one(view, path, asked)
        return
    yield from _check_in_processes(workers, (data, view._replace(corpus=None)), paths, asked)  # type: ignore[arg-type]


def _check_in_processes(
    workers: int, begin: tuple[Path | None, View], paths: Sequence[Path], asked: CheckRequest
) -> Iterator[CheckOutcome]:
    """Check documents in several processes, each of which loads the data."""
    # imported only for several documents
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    pool = ProcessPoolExecutor(workers, get_context("spawn"), _start_worker, begin)
    try:
        yield from pool.map(_check_in_worker, paths, [asked] * len(paths))
    except BrokenProcessPool as error:
        message = worded("a process that reads documents stopped unexpectedly")
        raise UnreadableError(message, worded("check the documents one by one")) from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _seconds(path: Path) -> float:
    """The estimated seconds for a document; zero if it cannot be read."""
    with suppress(OSError, ValueError):
        return (_PDF if path.suffix.lower() == ".pdf" else _OTHER) + path.stat().st_size / _BYTES
    return 0.0


_views: list[View] = []
"""In a worker process: the view with which it checks."""


def _start_worker(data: Path | None, view: View) -> None:
    wording.speak(view.language)
    _views[:] = [view._replace(corpus=dataset.corpus_loading.load(data, view.language))]


def _check_in_worker(path: Path, asked: CheckRequest) -> CheckOutcome:
    return _check_one(_views[0], path, asked)


def _check_one(view: View, path: Path, asked: CheckRequest) -> CheckOutcome:
    report = None
    try:
        content = documents.files.read_content(path)
        document = documents.files.document_of_content(path, content)
        report = render.checked_documents.CheckedDocument(
            document, checking.check.check(view.corpus, document, view.on, **asked.codes, parties=asked.parties)
        )
        copy = annotation.annotated_copy.annotate_document(view, report, content) if path in asked.commented else b""
    except UnreadableError as error:
        return CheckOutcome(report, error=error)
    return CheckOutcome(report, copy)


@contextmanager
def progress(words: str, documents: Sequence[DocumentToCheck]) -> Iterator[Callable[[], None]]:
    """Show a line or a bar on a terminal after a short wait; call the yielded function after each document."""
    if len(documents) == 1:
        with show_progress(printable_line(f"{words} {documents[0].path}")):
            yield lambda: None
        return
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415  # imported only for several documents on a terminal
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415  # as above

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task(words, total=len(documents))
    timer = threading.Timer(user_io.SOON, bar.start)
    timer.daemon = True
    timer.start()
    try:
        yield lambda: bar.advance(task)
    finally:
        timer.cancel()
        timer.join()
        bar.stop()
