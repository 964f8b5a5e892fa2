"""The canonical form of the data files: which files differ from it, and the files rewritten in it."""

from collections.abc import Collection, Iterable, Iterator
from itertools import takewhile

from lanzarote_law.dataset import corpus_loading, schema, translation_files, yaml_formatter
from lanzarote_law.dataset.compiled import garbage_collection_paused
from lanzarote_law.dataset.corpus_loading import DataFolder
from lanzarote_law.dataset.migration import PARTY
from lanzarote_law.dataset.value_readers import ParsedFile
from lanzarote_law.errors import Place, Problem, Severity, UnreadableError
from lanzarote_law.model import Corpus
from lanzarote_law.wording import worded


def find_all_problems(folder: DataFolder) -> tuple[Corpus | None, list[Problem], translation_files.FolderCatalogues]:
    """Return the corpus of a folder as far as it can be read, all problems, and the catalogues.

    The problems include those of layout and of translations.
    """
    with garbage_collection_paused():
        files, faults = corpus_loading.parse_files(folder)
        corpus, found, _ = corpus_loading.validate_files(files, faults)
        faulty = {problem.place.file for problem in found if problem.severity is Severity.ERROR}
        found += find_party_problems(folder)
        ranked = corpus_loading.sort_problems(files, [*found, *find_layout_problems(folder, files, faulty)])
        catalogues = translation_files.read_catalogues(folder.path)
        return corpus, [*ranked, *translation_files.find_catalogue_problems(folder.path, catalogues)], catalogues


def find_party_problems(folder: DataFolder) -> Iterator[Problem]:
    """Yield an error for each code or name that another Party, earlier in the data set, already has."""
    others = takewhile(lambda each: not each.samefile(folder.path), corpus_loading.parties(folder.path).values())
    taken = {name.casefold(): other for other in others for name in corpus_loading.names_of_party(other)}
    for name in corpus_loading.names_of_party(folder.path):
        if other := taken.get(name.casefold()):
            message = worded("'{name}' is also the code or name of the Party in {folder}", name=name, folder=other)
            hint = worded("give each Party a code and a name of its own")
            yield Problem("party-twice", message, Place(str(folder.path / PARTY)), hint)


def find_layout_problems(folder: DataFolder, files: Iterable[ParsedFile], faulty: Collection[str]) -> Iterator[Problem]:
    """Yield a warning for each file that rewriting would change, except for the named faulty files."""
    if folder.earlier:
        message = worded("an earlier version of the program wrote these files")
        hint = worded("run lanzarote-law format to rewrite them; every command can read them as they are")
        yield Problem("form", message, Place(str(folder.path / PARTY)), hint, Severity.WARNING)
    own = folder.on_disk
    for file in files:
        if file.root is None or file.name in faulty or file.shape not in own:
            continue
        content = folder.contents[file.shape]
        new = _formatted(file, content)
        if new != content:
            line = _first_difference(content, new)
            text = file.lines[line - 1] if line <= len(file.lines) else ""
            message = worded("the file differs from the standard form from this line on")
            place, hint = Place(file.name, line, 1, "", text), worded("run lanzarote-law format")
            yield Problem("form", message, place, hint, Severity.WARNING)


def _formatted(file: ParsedFile, content: bytes) -> bytes:
    assert file.root is not None
    text, reader = content.decode("utf-8-sig"), schema.reader_of_file(file.shape)
    return yaml_formatter.format_text(text, file.root, reader).encode()


def _first_difference(old: bytes, new: bytes) -> int:
    """Return the number of the first line that differs, counted from 1."""
    lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    same = next((index for index, (one, other) in enumerate(zip(*lines, strict=False)) if one != other), None)
    return (min(len(lines[0]), len(lines[1])) if same is None else same) + 1


def rewrite_files(folder: DataFolder) -> dict[str, bytes]:
    """Return the files that rewriting changes, in canonical form; their content stays the same.

    Raises UnreadableError if a file cannot be read, as its form would then be a guess.
    """
    files, faults = corpus_loading.parse_files(folder)
    _, reading = schema.read_corpus(files)
    every = [*faults, *reading.problems]
    if every:
        count = worded("1 fault") if len(every) == 1 else worded("{number} faults", number=len(every))
        message = worded("nothing was written: {every}", every=every[0])
        raise UnreadableError(message, worded("correct {faults} first: lanzarote-law validate", faults=count))
    own = folder.on_disk
    new = {file.shape: _formatted(file, folder.contents[file.shape]) for file in files if file.shape in own}
    return {name: content for name, content in new.items() if content != own[name]}
