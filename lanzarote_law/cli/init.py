"""`init`: a new data set for another Party or monitoring round, or a copy."""

from pathlib import Path

import typer

from lanzarote_law import dataset, edits
from lanzarote_law.cli.editor import quote_path
from lanzarote_law.cli.options import Copy, NewFolder, Party, ResearchedFrom
from lanzarote_law.cli.user_io import resolve_path, say
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.version import __version__
from lanzarote_law.wording import clauses, commands_with, reason, worded


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

    It includes the questionnaire and the Convention with their translations; the law only with --copy. A folder in
    the folder `parties` of a data set shares them with its other Parties.
    """
    if copy == bool(party.strip()):
        hint = worded(
            "use --party NAME to name the Party whose law the data set is to contain, or --copy for a full copy"
        )
        raise NotUnderstoodError(worded("no Party is given"), hint)
    if copy and researched_from:
        message = worded("--researched-from was given, but a copy keeps the first researched date of its original")
        raise NotUnderstoodError(message, worded("omit --researched-from"))
    if copy:
        files = _copied_files(context) | edits.new_dataset.json_schema_files()
    else:
        files = _new_files(context, folder, party.strip(), researched_from)
    _make(folder, files)
    names = ", ".join(name for name in dataset.corpus_loading.DATA_FILE_NAMES if name in files)
    say(worded("created {folder}: {files}", folder=folder, files=names))
    if not copy:
        with commands_with("--data", str(folder)):
            _say_what_to_add(folder)
    with commands_with():
        say(worded("to check it: lanzarote-law --data {folder} validate", folder=quote_path(folder)))


def _copied_files(context: typer.Context) -> dict[str, bytes]:
    """The files of a whole data set, each with the record of what it was copied from."""
    found: dict[str, bytes] = {}
    root = dataset.corpus_loading.root_folder(dataset.corpus_loading.resolve_folder(context.obj))
    for source in dataset.corpus_loading.open_all(root):
        catalogues = dataset.translation_files.catalogue_files(source.path)
        ships = dataset.corpus_loading.shipped_counterpart(source.path)
        is_shipped = ships.is_dir() and source.contents == dataset.corpus_loading.open_folder(ships).contents
        base = dataset.change_history.BaseDataSet(source.contents, __version__ if is_shipped else "", catalogues)
        own = {name: content for name, content in source.contents.items() if name not in source.shared}
        for name, content in {**own, **catalogues, **dataset.change_history.initial_history_files(base)}.items():
            found[(source.path.relative_to(root) / name).as_posix()] = content
    return found


def _new_files(context: typer.Context, folder: Path, party: str, researched_from: str) -> dict[str, bytes]:
    """The files of a data set without law: of one of several Parties if the folder is among theirs."""
    root = dataset.corpus_loading.root_folder(folder)
    is_beside_others = root != folder
    whole = dataset.corpus_loading.root_folder(dataset.corpus_loading.resolve_folder(context.obj))
    source = dataset.corpus_loading.open_folder(root if is_beside_others else whole)
    corpus = dataset.corpus_loading.load(source.path)
    first = edits.amendment_and_repeal.parse_typed_day(corpus, researched_from).on if researched_from else None
    if is_beside_others:
        return edits.new_dataset.new_party_files(source, party, first)
    catalogues = dataset.translation_files.catalogue_files(source.path)
    files = edits.new_dataset.new_data_files(source, party, first, catalogues)
    return files | edits.new_dataset.json_schema_files()


def _say_what_to_add(folder: Path) -> None:
    """Say what a new data set lacks, in the order in which it is best added."""
    _, problems, _ = dataset.corpus_loading.read_with_problems(dataset.corpus_loading.open_folder(folder))
    say(worded("to add next:"))
    for each in problems:
        say(f"  {Path(each.place.file).name}: {clauses((each.message, each.hint))}")


def _make(folder: Path, files: dict[str, bytes]) -> None:
    """Write a new folder, whole or not at all. Raises RequestError."""
    import tempfile  # noqa: PLC0415  # as in the editor

    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            message = worded("{folder} already exists and is not empty", folder=folder)
            raise NotUnderstoodError(message, worded("name a new folder"))
        dataset.saving.refuse_links(folder, files)
        folder = resolve_path(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as scratch:
            whole = Path(scratch) / "whole"
            whole.mkdir()
            for name, content in files.items():
                (whole / name).parent.mkdir(parents=True, exist_ok=True)
                (whole / name).write_bytes(content)
            if folder.exists():  # it is empty, and may be the current directory
                for path in whole.iterdir():
                    path.replace(folder / path.name)
            else:
                whole.replace(folder)
    except OSError as error:
        message = worded("{folder} cannot be created: {reason}", folder=folder, reason=reason(error))
        raise UnmadeError(message) from error
