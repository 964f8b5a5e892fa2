"""`init`: a new data set for another Party or monitoring round, or a copy."""

from __future__ import annotations

from pathlib import Path

import typer

from lanzarote_law import dataset, edits
from lanzarote_law.cli.editor import quote_path
from lanzarote_law.cli.options import Copy, NewFolder, Party, ResearchedFrom
from lanzarote_law.cli.screen import resolve_path, say
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.version import __version__
from lanzarote_law.wording import reason, worded


class UnmadeError(RequestError):
    """A data set cannot be made: exit 3."""

    exit_code = 3


def init(
    context: typer.Context,
    folder: NewFolder,
    party: Party = "",
    researched_from: ResearchedFrom = "",
    copy: Copy = False,
) -> None:
    """Create a data set for another Party, or a copy of your own.

    It includes the questionnaire and the Convention with their translations; the law only with --copy.
    """
    if copy == bool(party.strip()):
        message = worded("the Party whose law the data set will contain is missing")
        raise NotUnderstoodError(message, worded("use --party NAME for a new data set, or --copy for a full copy"))
    if copy and researched_from:
        message = worded("a copy keeps the first researched date of its original")
        raise NotUnderstoodError(message, worded("omit --researched-from"))
    source = dataset.store.open_folder(context.obj)
    catalogues = dataset.translation_files.catalogue_files(source.path)
    if copy:
        files = source.contents
        shipped = source.contents == dataset.store.open_folder(dataset.store.default_folder()).contents
        kept = dataset.change_history.initial_history_files(
            dataset.change_history.BaseDataSet(files, __version__ if shipped else "", catalogues)
        )
        kept |= catalogues
    else:
        kept = {}
        corpus = dataset.store.load(context.obj)
        first = edits.amendment.parse_typed_day(corpus, researched_from).on if researched_from else None
        files = edits.new_dataset.new_data_files(source, party.strip(), first, catalogues)
    _make(folder, files | edits.new_dataset.json_schema_files() | kept)
    say(worded("created {folder}: {files}", folder=folder, files=", ".join(dataset.store.DATA_FILE_NAMES)))
    say(worded("to check it: lanzarote-law --data {folder} validate", folder=quote_path(folder)))


def _make(folder: Path, files: dict[str, bytes]) -> None:
    """Write a new folder, whole or not at all. Raises RequestError."""
    import tempfile  # noqa: PLC0415  # as in the editor

    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            message = worded("{folder} already exists and is not empty", folder=folder)
            raise NotUnderstoodError(message, worded("name a new folder"))
        folder = resolve_path(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as scratch:
            whole = Path(scratch) / "whole"
            whole.mkdir()
            for name, content in files.items():
                (whole / name).parent.mkdir(exist_ok=True)
                (whole / name).write_bytes(content)
            if folder.exists():  # it is empty, and may be the current directory
                for path in whole.iterdir():
                    path.replace(folder / path.name)
            else:
                whole.replace(folder)
    except OSError as error:
        raise UnmadeError(
            worded("{folder} cannot be created: {reason}", folder=folder, reason=reason(error))
        ) from error
