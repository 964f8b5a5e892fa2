"""`export`: the whole data set for others, as a database, as linked data or as a folder of web pages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lanzarote_law import dataset, exports
from lanzarote_law.cli import site_export
from lanzarote_law.cli.loading import open_folders
from lanzarote_law.cli.options import Lang, Language, Output, format_option
from lanzarote_law.cli.screen import Destination, show_progress, this_day, write
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.version import __version__
from lanzarote_law.wording import reason, worded

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.dataset.store import DataFolder
    from lanzarote_law.model import Corpus

Format = Annotated[
    Literal["sqlite", "jsonld", "site"] | None,
    format_option("Use sqlite, jsonld or site (default: the extension of -o FILE)."),
]
_ENDINGS = {".sqlite": "sqlite", ".sqlite3": "sqlite", ".db": "sqlite", ".jsonld": "jsonld"}


def export(
    context: typer.Context,
    format: Format = None,  # noqa: A002  # the name of the option
    output: Output = None,
    lang: Lang = Language.EN,
) -> None:
    """Export all data on a Party for use in other programs.

    An SQLite database with full-text search and common questions as views, JSON-LD in the ELI vocabulary, or a site of
    all Parties: a folder (-o DIR) of web pages in all languages that open without a network.
    """
    chosen = format or _by_ending(output)
    if chosen == "site":
        _write_site(context, output)
        return
    folder = dataset.store.open_folder(context.obj)
    corpus = dataset.store.load_folder(folder, lang.value)
    about = _about(folder, corpus, lang)
    with show_progress(worded("computing all statuses over time")):
        made = (
            exports.database.build_database(corpus, about)
            if chosen == "sqlite"
            else exports.json_ld.build_json_ld(corpus, about)
        )
    write(Destination(chosen, output), made)


def _write_site(context: typer.Context, folder: Path | None) -> None:
    """Write the pages of all languages into a folder. Raises NotUnderstoodError, or RequestError if it cannot."""
    if folder is None:
        raise NotUnderstoodError(worded("the folder of the site is missing"), worded("name a folder: -o DIR"))
    sources = open_folders(context)
    try:
        if folder.exists() and any(folder.iterdir()) and not context.meta["force"]:
            hint = worded("use --force to overwrite it, or name another folder")
            raise NotUnderstoodError(worded("{path} already exists", path=folder), hint)
        with show_progress(worded("drawing all pages")):
            site_export.write_site(folder, sources, this_day())
    except OSError as error:
        raise RequestError(worded("{path} cannot be written: {reason}", path=folder, reason=reason(error))) from error


def _by_ending(output: Path | None) -> str:
    ending = output.suffix.lower() if output else ""
    if ending not in _ENDINGS:
        message = worded("the format is missing")
        hint = worded("use --format sqlite, jsonld or site, or name a file: -o law.db, -o law.jsonld")
        raise NotUnderstoodError(message, hint)
    return _ENDINGS[ending]


def _about(folder: DataFolder, corpus: Corpus, lang: Language) -> dict[str, str]:
    """The origin of the file, and how to read it."""
    return {
        "party": corpus.party.within(lang.value)[0],
        "researched-from": "" if corpus.researched_from == date.min else corpus.researched_from.isoformat(),
        "language": lang.value,
        "digest": folder.digest,
        "translations": dataset.store.digest_translations(folder, lang.value),
        "program": f"lanzarote-law {__version__}",
        "means": worded(
            "A reading of the law, computed from this data set; not legal advice and not a finding of the "
            "Committee. An aspect that has not been researched is a hole in these data, not a gap in the "
            "law."
        ),
    }
