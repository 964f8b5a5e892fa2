"""`export --format site`: the pages of a large data set are drawn by several processes at once."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from lanzarote_law import dataset, render, reports, wording
from lanzarote_law.cli.check_batch import processors
from lanzarote_law.cli.options import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from lanzarote_law.dataset.store import DataFolder
    from lanzarote_law.reports.site_pages import SiteData

_MANY = 100
"""A data set with fewer provisions is drawn sooner than a further process starts."""


class _Drawing:
    """Draws parts of the site, and writes their pages."""

    def __init__(self, output: Path, folders: Sequence[DataFolder], on: date) -> None:
        self._output, self._folders, self._on, self._spoken = output, folders, on, wording.spoken()

    def __getstate__(self) -> dict[str, object]:
        """What another process needs to draw: it loads the data itself."""
        return {name: value for name, value in vars(self).items() if name != "languages"}

    @cached_property
    def languages(self) -> list[list[SiteData]]:
        """For each language, the data sets in it, that of the Party first."""
        return [self._sources(each.value) for each in Language]

    def _sources(self, language: str) -> list[SiteData]:
        corpora = [dataset.store.load_folder(each, language) for each in self._folders]
        views = [render.phrases.View(each, self._on, language, render.phrases.Detail.VERBOSE) for each in corpora]
        digests = [dataset.store.digest_folder(each, language) for each in self._folders]
        return [reports.site_pages.SiteData(*each) for each in zip(views, digests, strict=True)]

    def write_parts(self, parts: Iterable[int]) -> dict[str, str]:
        """Write the pages of some parts, and return their titles by their paths."""
        wording.speak(self._spoken)
        with _no_collection():
            pages = (page for part in parts for page in reports.site.draw_part(self.languages, part))
            return {page.path: page.title for page in pages if self.write_file(page.path, page.text)}

    def write_file(self, path: str, text: str) -> int:
        """Write a file of the site, and return its length."""
        file = self._output / path
        file.parent.mkdir(parents=True, exist_ok=True)
        return file.write_text(text, encoding="utf-8", newline="\n")


@contextmanager
def _no_collection() -> Iterator[None]:
    """Values never change, so that hardly any refer to each other: collecting them takes time, also at the end."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def write_site(output: Path, folders: Sequence[DataFolder], on: date) -> None:
    """Write the pages of all languages into a folder, for today's date. Raises OSError if it cannot."""
    plain = [each._replace(earlier=dict(each.earlier), lent=dict(each.lent)) for each in folders]
    drawing = _Drawing(output, plain, on)
    is_large = len(dataset.store.load_folder(plain[0]).provisions) > _MANY
    titles = _titles(drawing, min(processors(), len(reports.site.PARTS)) if is_large else 1)
    for path, text in reports.site.finish_site(drawing.languages, titles):
        drawing.write_file(path, text)


def _titles(drawing: _Drawing, processes: int) -> dict[str, str]:
    """The titles of the pages by their paths; each process writes every so manieth part, and this one the first."""
    # imported only for a large data set
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    own, *others = (range(each, len(reports.site.PARTS), processes) for each in range(processes))
    if not others:
        return drawing.write_parts(own)
    with ProcessPoolExecutor(len(others), get_context("spawn")) as pool:
        elsewhere = [pool.submit(drawing.write_parts, each) for each in others]
        titles = drawing.write_parts(own)
        return {
            path: title for found in (titles, *(each.result() for each in elsewhere)) for path, title in found.items()
        }
