"""`export`: the whole data set for others, as a database, as linked data or as a folder of web pages."""

from __future__ import annotations

import gc
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import accumulate
from multiprocessing import get_context
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lanzarote_law import dataset, exports, render, reports, wording
from lanzarote_law.cli.check_batch import processors
from lanzarote_law.cli.common_inputs import CommonInputs, open_folders, with_common_inputs
from lanzarote_law.cli.options import Language, format_option
from lanzarote_law.cli.user_io import Destination, show_progress, this_day, write
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.version import __version__
from lanzarote_law.wording import reason, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from lanzarote_law.dataset.corpus_loading import DataFolder
    from lanzarote_law.model import Corpus
    from lanzarote_law.reports.site_pages import SiteData

Format = Annotated[
    Literal["sqlite", "jsonld", "site"] | None,
    format_option("Use sqlite, jsonld or site (default: the format that the extension of -o FILE indicates)."),
]


@with_common_inputs(as_of=None, format=Format, verbose=None)
def export(asked: CommonInputs) -> None:
    """Export all data on a Party for use in other programs.

    An SQLite database with full-text search and common questions as views, JSON-LD in the ELI vocabulary, or a site of
    all Parties: a folder (-o DIR) of web pages in all languages that open without a network.
    """
    if asked.format == "site":
        _write_site(asked.context, asked.output)
        return
    target = Destination(asked.format, asked.output)
    chosen = _chosen(target)
    folder = dataset.corpus_loading.open_folder(asked.context.obj)
    corpus = dataset.corpus_loading.load_folder(folder, asked.lang.value)
    about = _about(folder, corpus, asked.lang)
    with show_progress(worded("computing all statuses over time")):
        made = (
            exports.database.build_database(corpus, about)
            if chosen == "sqlite"
            else exports.json_ld.build_json_ld(corpus, about)
        )
    write(target._replace(format=chosen), made)


def _write_site(context: typer.Context, folder: Path | None) -> None:
    """Write the pages of all languages into a folder. Raises NotUnderstoodError, or RequestError if it cannot."""
    if folder is None:
        raise NotUnderstoodError(worded("the folder of the site is missing"), worded("name a folder: -o DIR"))
    render.formats.output_formats.refuse_ending_of_a_file(folder)
    sources = open_folders(context)
    try:
        if folder.exists() and any(folder.iterdir()) and not context.meta["force"]:
            hint = worded("use --force to overwrite it, or name another folder")
            raise NotUnderstoodError(worded("{path} already exists", path=folder), hint)
        with show_progress(worded("drawing all pages")):
            write_site(folder, sources, this_day())
    except OSError as error:
        raise RequestError(worded("{path} cannot be written: {reason}", path=folder, reason=reason(error))) from error


def _chosen(target: Destination) -> str:
    """The format that was asked for, or that the ending of the file asks for. Raises NotUnderstoodError."""
    if target.format is None and (target.path is None or not target.path.suffix):
        message = worded("the format is missing")
        hint = worded("use --format sqlite, jsonld or site, or name a file: -o law.db, -o law.jsonld")
        raise NotUnderstoodError(message, hint)
    return render.formats.output_formats.choose_format(("sqlite", "jsonld"), target.format, target.path)


def _about(folder: DataFolder, corpus: Corpus, lang: Language) -> dict[str, str]:
    """The origin of the file, and how to read it."""
    return {
        "party": corpus.party.within(lang.value)[0],
        "researched-from": "" if corpus.researched_from == date.min else corpus.researched_from.isoformat(),
        "language": lang.value,
        "digest": folder.digest,
        "translations": dataset.corpus_loading.digest_translations(folder, lang.value),
        "program": f"lanzarote-law {__version__}",
        "means": worded(
            "A reading of the law, computed from this data set; not legal advice and not a finding of the "
            "Committee. An aspect that has not been researched is a hole in these data, not a gap in the "
            "law."
        ),
    }


_MANY = 100
"""A data set with fewer provisions is drawn sooner than a further process starts."""


def write_site(output: Path, folders: Sequence[DataFolder], on: date) -> None:
    """Write the pages of all languages into a folder, for today's date. Raises OSError if it cannot."""
    plain = [each._replace(earlier=dict(each.earlier), lent=dict(each.lent)) for each in folders]
    languages = {each: _load_language(plain, on, each) for each in Language}
    is_large = len(languages[Language.EN][0].view.corpus.provisions) > _MANY
    *others, own = _divide(min(processors(), len(reports.site.PARTS)) if is_large else 1)
    with ProcessPoolExecutor(max(1, len(others)), get_context("spawn")) as pool:  # starts a process only for a task
        elsewhere = [pool.submit(_write_in_process, output, plain, on, wording.spoken(), each) for each in others]
        titles = _write_parts(output, languages, own)
        for each in elsewhere:
            titles |= each.result()
    for path, text in reports.site.finish_site([*languages.values()], titles):
        _write_file(output / path, text)


def _divide(processes: int) -> list[list[tuple[Language, int]]]:
    """Divide the parts of all languages between processes; those of a language have many answers in common.

    The parts stand one behind the other, each as long as its share; the middle of a part decides whose it is.
    """
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
    load, translations = dataset.corpus_loading.load_folder, dataset.corpus_loading.digest_translations
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
        for page in reports.site.draw_pages(languages[language], part):
            _write_file(output / page.path, page.text)
            titles[page.path] = page.title
    gc.freeze()  # the same at the end
    gc.enable()
    return titles


def _write_file(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
