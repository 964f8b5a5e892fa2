"""`export --format site`: the pages of a large data set are drawn by several processes at once."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

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


class _Order(NamedTuple):
    """What a process needs to draw pages: the folder for them, the data, today's date, the language of messages."""

    output: Path
    folders: Sequence[DataFolder]
    on: date
    spoken: str


def write_site(output: Path, folders: Sequence[DataFolder], on: date) -> None:
    """Write the pages of all languages into a folder, for today's date. Raises OSError if it cannot."""
    plain = [each._replace(earlier=dict(each.earlier), lent=dict(each.lent)) for each in folders]
    order = _Order(output, plain, on, wording.spoken())
    languages = _load_languages(order)
    parts = [*range(len(reports.site.PARTS))]
    is_large = len(languages[0][0].view.corpus.provisions) > _MANY
    processes = min(processors(), len(parts)) if is_large else 1
    with _no_collection():
        if processes == 1:
            titles = _write_parts(output, languages, parts)
        else:
            titles = _write_by_several(order, languages, [parts[at::processes] for at in range(processes)])
        for path, text in reports.site.finish_site(languages, titles):
            _write_file(output / path, text)


def _load_languages(order: _Order) -> list[list[SiteData]]:
    """Load the data sets in each language, that of the Party first."""
    detail = render.phrases.Detail.VERBOSE
    return [
        [
            reports.site_pages.SiteData(
                render.phrases.View(dataset.store.load_folder(each, language), order.on, language, detail),
                dataset.store.digest_folder(each, language),
            )
            for each in order.folders
        ]
        for language in Language
    ]


def _write_by_several(
    order: _Order, languages: Sequence[Sequence[SiteData]], shares: Sequence[Sequence[int]]
) -> dict[str, str]:
    """Write the shares of some processes, the first in this one, and return the titles of the pages by their paths."""
    # imported only for a large data set
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    own, *others = shares
    with ProcessPoolExecutor(len(others), get_context("spawn")) as pool:
        elsewhere = [pool.submit(_write_in_process, order, each) for each in others]
        titles = _write_parts(order.output, languages, own)
        for each in elsewhere:
            titles |= each.result()
    return titles


def _write_in_process(order: _Order, parts: Iterable[int]) -> dict[str, str]:
    wording.speak(order.spoken)
    with _no_collection():
        return _write_parts(order.output, _load_languages(order), parts)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Values never change, so that hardly any refer to each other: collecting them takes time, also at the end."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _write_parts(output: Path, languages: Sequence[Sequence[SiteData]], parts: Iterable[int]) -> dict[str, str]:
    titles = {}
    for part in parts:
        for page in reports.site.draw_part(languages, part):
            _write_file(output / page.path, page.text)
            titles[page.path] = page.title
    return titles


def _write_file(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
