"""`export --format site`: the pages of a large data set are drawn by several processes at once."""

from __future__ import annotations

import gc
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING

from lanzarote_law import dataset, render, reports, wording
from lanzarote_law.cli.check_batch import processors
from lanzarote_law.cli.options import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from lanzarote_law.dataset.store import DataFolder
    from lanzarote_law.reports.site_pages import SiteData

_MANY = 100
"""A data set with fewer provisions is drawn sooner than a further process starts."""


def write_site(output: Path, folders: Sequence[DataFolder], on: date) -> None:
    """Write the pages of all languages into a folder, for today's date. Raises OSError if it cannot."""
    plain = [each._replace(earlier=dict(each.earlier), lent=dict(each.lent)) for each in folders]
    languages = _load_languages(plain, on)
    parts = range(len(reports.site.PARTS))
    processes = min(processors(), len(parts)) if len(languages[0][0].view.corpus.provisions) > _MANY else 1
    own, *others = (parts[each::processes] for each in range(processes))
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:  # starts a process only for what is submitted
        elsewhere = [pool.submit(_write_in_process, output, plain, on, wording.spoken(), each) for each in others]
        titles = _write_parts(output, languages, own)
        for each in elsewhere:
            titles |= each.result()
    for path, text in reports.site.finish_site(languages, titles):
        _write_file(output / path, text)


def _write_in_process(
    output: Path, folders: Sequence[DataFolder], on: date, spoken: str, parts: Iterable[int]
) -> dict[str, str]:
    wording.speak(spoken)
    return _write_parts(output, _load_languages(folders, on), parts)


def _load_languages(folders: Sequence[DataFolder], on: date) -> list[list[SiteData]]:
    """Load the data sets in each language, that of the Party first."""
    load, digest, detail = dataset.store.load_folder, dataset.store.digest_folder, render.phrases.Detail.VERBOSE
    data = reports.site_pages.SiteData
    return [
        [data(render.phrases.View(load(each, spoken), on, spoken, detail), digest(each, spoken)) for each in folders]
        for spoken in [each.value for each in Language]
    ]


def _write_parts(output: Path, languages: Sequence[Sequence[SiteData]], parts: Iterable[int]) -> dict[str, str]:
    """Write some parts of the pages, and return their titles by their paths."""
    gc.disable()  # values never change, so that hardly any refer to each other: collecting takes time and frees little
    titles = {}
    for part in parts:
        for page in reports.site.draw_part(languages, part):
            _write_file(output / page.path, page.text)
            titles[page.path] = page.title
    gc.freeze()  # the same at the end
    gc.enable()
    return titles


def _write_file(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
