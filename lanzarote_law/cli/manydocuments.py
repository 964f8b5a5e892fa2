"""The documents of a check: which are meant, and each checked, by every processor where that is worth its start."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law import checking, dataset, documents, render, reviewing, wording
from lanzarote_law.cli import screen
from lanzarote_law.cli.screen import at_work
from lanzarote_law.errors import NotUnderstoodError, UnreadableError
from lanzarote_law.typography import one_line
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lanzarote_law.render.checked_documents import CheckedDocument
    from lanzarote_law.render.phrases import View

_READ = frozenset((".docx", ".htm", ".html", ".md", ".pdf", ".txt"))
"""Endings of the documents of a folder."""
_PDF, _OTHER, _BYTES = 0.3, 0.02, 2_000_000
"""Seconds that a document takes at least, as each PDF has a process of its own, and bytes that are read in one."""
_WORTH = 1.5
"""Seconds from which several processes are sooner done than one, each of which takes a third of one to start."""


class NamedDocument(NamedTuple):
    """A document that is to be checked."""

    path: Path
    below: Path
    """Its path below the folder that was named; its name, where it was named itself."""


class Asked(NamedTuple):
    """What is asked of each document."""

    codes: dict[str, tuple[str, ...]]
    """Which problems are selected, ignored and accepted."""
    commented: frozenset[Path]
    """Of which documents a copy with comments is made."""


class Outcome(NamedTuple):
    """What came of a document."""

    report: CheckedDocument | None
    copy: bytes = b""
    """With comments, where that was asked for."""
    error: UnreadableError | None = None
    """Why it could not be read, or no copy be made of it."""


def meant(files: Iterable[Path], apart: Path | None = None) -> list[NamedDocument]:
    """The documents that were named, and those of folders that were, but not in the folder into which copies go.

    Raises NotUnderstoodError where a folder has none.
    """
    found: list[NamedDocument] = []
    for each in files:
        if not _is_folder(each):
            found.append(NamedDocument(each, Path(each.name)))
            continue
        inside = [NamedDocument(path, path.relative_to(each)) for path in _inside(each, apart)]
        if not inside:
            message = worded("{folder} holds no document", folder=each)
            raise NotUnderstoodError(message, worded("check reads {endings}", endings=", ".join(sorted(_READ))))
        found += inside
    return found


def _is_folder(path: Path) -> bool:
    with suppress(OSError, ValueError):
        return str(path) != "-" and path.is_dir()
    return False


def _inside(folder: Path, apart: Path | None) -> Iterator[Path]:
    """The documents of a folder and of those in it; not what is hidden, nor what Word leaves beside an open one."""
    left_out = None if apart is None else apart.resolve()
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if each[0] != "." and (Path(place) / each).resolve() != left_out)
        for name in sorted(names):
            if Path(name).suffix.lower() in _READ and not name.startswith((".", "~$")):
                yield Path(place) / name


def checked(view: View, data: Path | None, documents: Sequence[NamedDocument], asked: Asked) -> Iterator[Outcome]:
    """What comes of each, in their order, as soon as it is known."""
    paths = [each.path for each in documents]
    workers = min(len(paths), _processors())
    if workers < 2 or sum(map(_seconds, paths)) < _WORTH:  # noqa: PLR2004  # one is this process
        for path in paths:
            yield _one(view, path, asked)
        return
    yield from _by_several(workers, (data, view._replace(corpus=None)), paths, asked)  # type: ignore[arg-type]


def _by_several(
    workers: int, begin: tuple[Path | None, View], paths: Sequence[Path], asked: Asked
) -> Iterator[Outcome]:
    """The same by several processes, each of which loads the data itself."""
    # a check of one document does not wait for these
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    pool = ProcessPoolExecutor(workers, get_context("spawn"), _begin, begin)
    try:
        yield from pool.map(_elsewhere, paths, [asked] * len(paths))
    except BrokenProcessPool as error:
        message = worded("a process that reads documents came to a sudden end")
        raise UnreadableError(message, worded("check the documents one by one")) from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _seconds(path: Path) -> float:
    """How long a document will take, as far as that can be told from outside; nothing, where it cannot be read."""
    with suppress(OSError, ValueError):
        return (_PDF if path.suffix.lower() == ".pdf" else _OTHER) + path.stat().st_size / _BYTES
    return 0.0


_views: list[View] = []
"""In a process that reads documents for another: the one view that all of them are checked by."""


def _begin(data: Path | None, view: View) -> None:
    wording.speak(view.language)
    _views[:] = [view._replace(corpus=dataset.store.load(data, view.language))]


def _elsewhere(path: Path, asked: Asked) -> Outcome:
    return _one(_views[0], path, asked)


def _one(view: View, path: Path, asked: Asked) -> Outcome:
    report = None
    try:
        content = documents.files.content_of(path)
        document = documents.files.of_content(path, content)
        report = render.checked_documents.CheckedDocument(
            document, checking.check.check(view.corpus, document, view.on, **asked.codes)
        )
        copy = reviewing.reviewed.reviewed(view, report, content) if path in asked.commented else b""
    except UnreadableError as error:
        return Outcome(report, error=error)
    return Outcome(report, copy)


@contextmanager
def progress(words: str, documents: Sequence[NamedDocument]) -> Iterator[Callable[[], None]]:
    """A line or a bar on a terminal, once somebody waits; what is given is told each time that a document is done."""
    if len(documents) == 1:
        with at_work(one_line(f"{words} {documents[0].path}")):
            yield lambda: None
        return
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda: None
        return
    bar = ProgressBar(words, len(documents))
    timer = threading.Timer(screen.SOON, bar.show)
    timer.daemon = True
    timer.start()
    try:
        yield bar.step
    finally:
        timer.cancel()
        timer.join()
        bar.end()


class ProgressBar:
    """How many documents are done, drawn on the error stream once that is wanted."""

    def __init__(self, words: str, count: int) -> None:
        self.words = words
        self.count = count
        self.done = 0
        self._lock = threading.Lock()
        self._update: Callable[[int], None] | None = None
        self._stop: Callable[[], None] = lambda: None

    def show(self) -> None:
        """Draw it from now on."""
        from rich.console import Console  # noqa: PLC0415  # only where somebody waits
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

        columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
        drawn = Progress(*columns, console=Console(stderr=True), transient=True)
        with self._lock:
            task = drawn.add_task(self.words, total=self.count, completed=self.done)
            drawn.start()
            self._stop = drawn.stop
            self._update = lambda done: drawn.update(task, completed=done)

    def step(self) -> None:
        """One more is done."""
        with self._lock:
            self.done += 1
            if self._update:
                self._update(self.done)

    def end(self) -> None:
        """Take it away."""
        self._stop()
