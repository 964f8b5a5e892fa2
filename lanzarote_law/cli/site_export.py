"""`export --format site`: the pages of a large data set are drawn by several processes at once."""

from __future__ import annotations

import gc
from concurrent.futures import ProcessPoolExecutor
from itertools import accumulate
from multiprocessing import get_context
from typing import TYPE_CHECKING

from lanzarote_law import dataset, render, reports, wording
from lanzarote_law.cli.check_batch import processors
from lanzarote_law.cli.options import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from lanzarote_law.dataset.store import DataFolder
    from lanzarote_law.reports.site_pages import SiteData

_MANY = 100
"""A data set with fewer provisions is drawn sooner than a further process starts."""


def write_site(output: Path, folders: Sequence[DataFolder], on: date) -> None:
    """Write the pages of all languages into a folder, for today's date. Raises OSError if it cannot."""
    plain = [each._replace(earlier=dict(each.earlier), lent=dict(each.lent)) for each in folders]
    languages = {each: _load_language(plain, on, each) for each in Language}
    is_large = len(languages[Language.EN][0].view.corpus.provisions) > _MANY
    own, *others = _divide(min(processors(), len(reports.site.PARTS)) if is_large else 1)
    with ProcessPoolExecutor(max(1, len(others)), get_context("spawn")) as pool:  # starts a process only for a task
        elsewhere = [pool.submit(_write_in_process, output, plain, on, wording.spoken(), each) for each in others]
        titles = _write_parts(output, languages, own)
        for each in elsewhere:
            titles |= each.result()
    for path, text in reports.site.finish_site([*languages.values()], titles):
        _write_file(output / path, text)


def _divide(processes: int) -> list[list[tuple[Language, int]]]:
    """Divide the parts of all languages between processes; those of a language have many answers in common."""
    parts = [(each, part) for each in Language for part in range(len(reports.site.PARTS))]
    ends = [*accumulate(reports.site.SHARES[part] for _, part in parts)]
    divided: list[list[tuple[Language, int]]] = [[] for _ in range(processes)]
    for each, start, end in zip(parts, (0, *ends), ends, strict=False):
        divided[(start + end) * processes // (2 * ends[-1])].append(each)
    return divided


def _write_in_process(
    output: Path, folders: Sequence[DataFolder], on: date, spoken: str, parts: Sequence[tuple[Language, int]]
) -> dict[str, str]:
    wording.speak(spoken)
    return _write_parts(output, {each: _load_language(folders, on, each) for each, _ in parts}, parts)


def _load_language(folders: Sequence[DataFolder], on: date, language: Language) -> list[SiteData]:
    """Load the data sets in a language, that of the Party first."""
    load, translations = dataset.store.load_folder, dataset.store.digest_translations
    data, view, spoken = reports.site_pages.SiteData, render.phrases.View, language.value
    return [
        data(
            view(load(each, spoken), on, spoken, render.phrases.Detail.VERBOSE), each.digest, translations(each, spoken)
        )
        for each in folders
    ]


def _write_parts(
    output: Path, languages: Mapping[Language, Sequence[SiteData]], parts: Iterable[tuple[Language, int]]
) -> dict[str, str]:
    """Write some parts of the pages, and return their titles by their paths."""
    gc.disable()  # values never change, so that hardly any refer to each other: collecting takes time and frees little
    titles = {}
    for language, part in parts:
        for page in reports.site.draw_part(languages[language], part):
            _write_file(output / page.path, page.text)
            titles[page.path] = page.title
    gc.freeze()  # the same at the end
    gc.enable()
    return titles


def _write_file(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
