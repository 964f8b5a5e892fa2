"""`export --format site`: the pages of a large data set are drawn by several processes at once."""

from __future__ import annotations

import gc
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law import dataset, render, reports, wording
from lanzarote_law.cli.check_batch import processors
from lanzarote_law.cli.options import Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from lanzarote_law.dataset.store import DataFolder
    from lanzarote_law.reports.site import SiteData

_MANY = 100
"""A data set with fewer provisions is drawn sooner than further processes start."""

Task = tuple[str, tuple[int, ...]]
"""Parts of the pages in a language."""


class _Begin(NamedTuple):
    """What a process needs to draw pages."""

    output: Path
    folders: tuple[DataFolder, ...]
    on: date
    spoken: str


class _Drawing:
    """Draws parts of the site, and writes their pages."""

    def __init__(self, begin: _Begin) -> None:
        self._begin = begin
        self.sources = cache(self._sources)

    def _sources(self, language: str) -> list[SiteData]:
        """The data sets in a language, that of the Party first."""
        folders, detail = self._begin.folders, render.phrases.Detail.VERBOSE
        corpora = [dataset.store.load_folder(each, language) for each in folders]
        views = [render.phrases.View(each, self._begin.on, language, detail) for each in corpora]
        digests = [dataset.store.digest_folder(each, language) for each in folders]
        return [reports.site.SiteData(*each) for each in zip(views, digests, strict=True)]

    def write_parts(self, task: Task) -> dict[str, str]:
        """Write the pages of some parts, and return their titles by their paths."""
        language, parts = task
        titles = {}
        for part in parts:
            for page in reports.site.draw_part(self.sources(language), part):
                self.write_file(page.path, page.text)
                titles[page.path] = page.title
        return titles

    def write_file(self, path: str, text: str) -> None:
        file = self._begin.output / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def write_site(output: Path, folders: Sequence[DataFolder], on: date) -> None:
    """Write the pages of all languages into a folder, for today's date. Raises OSError if it cannot."""
    plain = tuple(each._replace(earlier=dict(each.earlier), lent=dict(each.lent)) for each in folders)
    begin = _Begin(output, plain, on, wording.spoken())
    drawing = _Drawing(begin)
    languages = [each.value for each in Language]
    first, *others = languages
    tasks: list[Task] = [(each, (*range(reports.site.PARTS),)) for each in others]
    tasks += [(first, (part,)) for part in range(reports.site.PARTS)]  # two processes end at about the same time
    is_large = len(drawing.sources(first)[0].view.corpus.provisions) > _MANY
    workers = min(processors(), len(tasks)) if is_large else 1
    drawn = _in_processes(workers, begin, tasks) if workers > 1 else map(drawing.write_parts, tasks)
    titles: dict[str, dict[str, str]] = {each: {} for each in languages}
    for (language, _), found in zip(tasks, drawn, strict=True):
        titles[language] |= found
    for path, text in reports.site.finish_site([drawing.sources(each) for each in languages], titles.values()):
        drawing.write_file(path, text)


def _in_processes(workers: int, begin: _Begin, tasks: Sequence[Task]) -> Iterator[dict[str, str]]:
    # imported only for a large data set
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    with ProcessPoolExecutor(workers, get_context("spawn"), _start_worker, (begin,)) as pool:
        yield from pool.map(_write_in_worker, tasks)


_drawing: list[_Drawing] = []
"""In a worker process: what draws its parts."""


def _start_worker(begin: _Begin) -> None:
    gc.disable()  # values never change, so that hardly any refer to each other: collecting takes time and frees little
    wording.speak(begin.spoken)
    _drawing[:] = [_Drawing(begin)]


def _write_in_worker(task: Task) -> dict[str, str]:
    return _drawing[0].write_parts(task)
