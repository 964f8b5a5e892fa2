"""Finds the data files and loads them as a corpus, with a compiled form in the user's cache folder."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from mmap import ACCESS_READ, mmap
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law import dataset, translations, validation
from lanzarote_law.errors import BrokenFormError, NotFoundError, NotUnderstoodError, Problem, UnreadableError
from lanzarote_law.version import __version__
from lanzarote_law.wording import clauses, joined_by_and, reason, worded, worded_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lanzarote_law.dataset.compiled import IdIndex
    from lanzarote_law.dataset.indexed_file import IndexedFileReader
    from lanzarote_law.dataset.value_readers import ParsedFile, ReadState
    from lanzarote_law.model import Corpus
    from lanzarote_law.translations.catalogues import Translation

DATA_FOLDER_VARIABLE = "LANZAROTE_LAW_DATA"

DATA_FILE_NAMES = (
    *("provisions.yaml", "party.yaml", "sources.yaml", "questions.yaml", "convention.yaml"),
    *("correspondences.yaml", "positions.yaml", "decisions.yaml", "recommendations.yaml"),
)

_PARTY = "party.yaml"
JOURNAL = ".lanzarote-law-journal.json"
"""The file that `saving` leaves after an interruption; repeated here to avoid importing that module at start."""

CATALOGUE_FOLDER = "translations"
"""The folder with the translations of the data, next to the data files."""

ENGLISH = "en"
"""The language of the data files."""

PARTIES_FOLDER = "parties"
"""The folder of a data set with a folder for each other Party."""

SHARED_FILE_NAMES = ("questions.yaml", "convention.yaml", "recommendations.yaml")
"""The files of what is asked, which all Parties of a data set share."""

_LENT = ("sources.yaml", "positions.yaml")
"""The files of the whole data set with the sources that the shared files cite, and their authors."""

MAX_FILE_BYTES = 64_000_000
"""Maximum size of a file in bytes: more than a hundred times the law of one Party."""

_READINGS = 10
"""How often files are reread while a writer replaces them, which takes a hundredth of a second."""


class DataFolder(NamedTuple):
    """A folder of data files, with their content as this version reads it."""

    path: Path
    contents: dict[str, bytes]
    earlier: Mapping[str, bytes] = MappingProxyType({})
    """The files of an earlier version as they are on disk; empty if there are none."""
    lent: Mapping[str, bytes] = MappingProxyType({})
    """For a Party with a folder of its own: the files with what the shared files cite, by their paths from there."""

    @property
    def shared(self) -> tuple[str, ...]:
        """Return the names of the files that are not in this folder, because all Parties share them."""
        return SHARED_FILE_NAMES if self.lent else ()

    @property
    def on_disk(self) -> dict[str, bytes]:
        """Return the content of each file of this folder on disk."""
        return {name: each for name, each in {**self.contents, **self.earlier}.items() if name not in self.shared}

    @property
    def key(self) -> str:
        """Return the cache key of the compiled form, which depends on the files and the code that validates them."""
        files = {**{name: self.contents[name] for name in DATA_FILE_NAMES}, **self.lent}
        parts = [_code(), *(part for name, content in files.items() for part in (name.encode(), content))]
        return _hash(b"\0".join(parts))

    @property
    def digest(self) -> str:
        """Return what identifies the data, whatever code reads them: the same files have the same digest everywhere."""
        return digest_files(self.contents, others=self.lent)

    @property
    def questions_digest(self) -> str:
        """Return what identifies the questions: two Parties with the same one answer the same questions."""
        return digest_files({name: self.contents[name] for name in SHARED_FILE_NAMES})


_SHOWN = 32
"""Letters of a digest that are shown; enough to rule out accidental collisions."""


def digest_files(files: Mapping[str, bytes], *, others: Mapping[str, bytes] = MappingProxyType({})) -> str:
    """Return the digest of files, which reports, exports and `data where` also show.

    It is the beginning of what `sha256sum provisions.yaml sources.yaml ... | sha256sum` prints in their folder.
    """
    from hashlib import sha256  # noqa: PLC0415  # a start has no need of it

    digested = {**{name: files[name] for name in DATA_FILE_NAMES if name in files}, **others}
    lines = (f"{sha256(content).hexdigest()}  {name}\n" for name, content in digested.items())
    return sha256("".join(lines).encode()).hexdigest()[:_SHOWN]


def digest_translations(folder: DataFolder, language: str) -> str:
    """Return what identifies the translations of a data set into a language; empty if it has none.

    The digest of the data is the same in every language; a changed translation changes only this one.
    """
    content = _read_catalogues(folder.path, language)
    return digest_files({}, others={catalogue_path(language): content}) if content else ""


_PACKAGE = Path(__file__).parent.parent
_READING_CODE = ("", "dataset", "grammar", "translations", "validation")
"""The packages whose code determines what the files mean, and whether they are valid."""


def _code() -> bytes:
    """Return the names, sizes and times of the code, which is three times as fast as reading it."""
    stamps = [__version__]
    for room in _READING_CODE:
        with suppress(OSError), os.scandir(f"{_PACKAGE}{os.sep}{room}") as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    status = entry.stat()
                    stamps.append(f"{room} {entry.name} {status.st_size} {status.st_mtime_ns}")
    return "\n".join(sorted(stamps)).encode()


def default_folder() -> Path:
    """Return the data set shipped with the program: next to the package in a checkout, inside it when installed."""
    inside = _PACKAGE / "data"
    return inside if inside.is_dir() else _PACKAGE.parent / "data"


def shipped_counterpart(folder: Path) -> Path:
    """Return the folder of the same Party in the data set shipped with the program, whether there is one or not."""
    is_party = root_folder(folder) != folder
    return default_folder() / PARTIES_FOLDER / in_full(folder).name if is_party else default_folder()


def is_part_of_program(folder: Path) -> bool:
    """Whether a data set is part of the installed program, so that the next version replaces it."""
    return folder.is_relative_to(_PACKAGE / "data")


def resolve_folder(path: Path | None = None) -> Path:
    """Return the folder to use: the given one, the one of the environment variable, or the shipped one."""
    named = os.environ.get(DATA_FOLDER_VARIABLE)
    return path or (Path(named) if named else default_folder())


def root_folder(folder: Path) -> Path:
    """Return the folder of the files that the Parties of a data set share: the one above `parties`, or the same."""
    place = folder if folder.parent.name == PARTIES_FOLDER else in_full(folder)
    root, asks = place.parent.parent, SHARED_FILE_NAMES[0]
    is_party = place.parent.name == PARTIES_FOLDER and (root / asks).exists() and not (place / asks).exists()
    return root if is_party else folder


def in_full(folder: Path) -> Path:
    """Return the absolute path of a folder, without `..`; with it if a link before it leads to another folder."""
    plain = Path(os.path.abspath(folder))  # noqa: PTH100  # `resolve` would follow every link
    is_same = ".." not in folder.parts or os.path.realpath(plain) == os.path.realpath(folder)
    return plain if is_same else folder.absolute()


def parties(path: Path | None = None) -> dict[str, Path]:
    """Return the folder of each Party of a data set by its code, or by its name if it has none, the root first."""
    root = root_folder(resolve_folder(path))
    found: dict[str, Path] = {}
    for folder in (root, *sorted(each.parent for each in root.glob(f"{PARTIES_FOLDER}/*/{_PARTY}"))):
        code = next((each for each in names_of_party(folder) if len(each) == len("be")), "")
        found[code if code and code not in found else folder.name] = folder
    return found


def open_all(path: Path | None) -> list[DataFolder]:
    """Open a folder and, if it is that of a whole data set, those of its other Parties. Raises UnreadableError."""
    folder = resolve_folder(path)
    others = parties(folder).values() if root_folder(folder) == folder else ()
    return [open_folder(path), *(open_folder(each) for each in others if each != folder)]


def party_folder(path: Path | None, name: str) -> Path:
    """Return the folder of the Party with this code, folder name or English name.

    Raises NotFoundError if there is none, NotUnderstoodError if there are several.
    """
    from difflib import get_close_matches  # noqa: PLC0415  # only for a Party that is named

    known: dict[str, list[Path]] = {}
    for code, folder in parties(path).items():
        for each in {each.casefold() for each in (code, folder.name, *names_of_party(folder))}:
            known.setdefault(each, []).append(folder)
    meant = name.strip().casefold()
    if len(known.get(meant, ())) > 1:
        values = {"name": name, "folders": joined_by_and(map(str, known[meant]))}
        message = worded("'{name}' is the code or name of several Parties: those in {folders}", **values)
        raise NotUnderstoodError(message, worded("give each Party a code and a name of its own"))
    if meant in known:
        return known[meant][0]
    message = worded("'{name}' is not a Party of the data set in {folder}", name=name, folder=resolve_folder(path))
    if near := get_close_matches(meant, known, 1):
        raise NotFoundError(message, worded("did you mean '{near}'?", near=near[0]))
    raise NotFoundError(message, worded("the Parties are {known}", known=joined_by_and(parties(path))))


def other_parties(path: Path | None) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the code or folder, the English name, and every name and adjective of the other Parties of a data set."""
    import re  # noqa: PLC0415  # only where a document is checked

    found, own = [], resolve_folder(path).resolve()
    for code, folder in parties(path).items():
        if folder.resolve() != own:
            text = read_regular_file(folder / _PARTY).decode("utf-8-sig", errors="replace")
            blocks = re.findall(r"^(?:party|adjective):[^\n]*\n((?:[ \t]+[^\n]*\n)+)", text, re.MULTILINE)
            words = re.findall(r"[^\W\d_]{4,}", " ".join(blocks))
            found.append((code, (names_of_party(folder) or [folder.name])[-1], tuple(dict.fromkeys(words))))
    return found


def names_of_party(folder: Path) -> list[str]:
    """Return the code and the English name of a Party, as far as it has them; read without YAML, as at every start."""
    import re  # noqa: PLC0415  # as above

    with suppress(OSError):
        text = read_regular_file(folder / _PARTY).decode("utf-8-sig", errors="replace")
        return re.findall(r"^(?:code: +|party:\s*\n +en: +)[\"']?([^\"'\n#]*[^\"'\n#\s])", text, re.MULTILINE)
    return []


def open_folder(path: Path | None = None) -> DataFolder:
    """Read the data files of a folder. Raises UnreadableError, naming each file that cannot be read."""
    folder = resolve_folder(path)
    for _ in range(_READINGS):
        stamps = _stamps(folder)
        contents, missing = _read(folder)
        if _stamps(folder) == stamps:
            break
    lent = {name: contents.pop(name) for name in tuple(contents) if name.startswith("../")}
    is_without_party = not contents.get(_PARTY, b"").strip()  # only then is `migration` loaded, which parses YAML
    older = is_without_party and set(missing) <= {_PARTY, *dataset.migration.ADDED_FILES}
    if older and dataset.migration.is_earlier_layout(contents):
        stood = {name: contents.get(name, b"") for name in DATA_FILE_NAMES}
        contents = dataset.migration.migrate_files(stood)
        return DataFolder(folder, contents, {name: old for name, old in stood.items() if old != contents[name]}, lent)
    if not missing:
        return DataFolder(folder, contents, lent=lent)
    hint = worded("a data set is a folder with {file_names}", file_names=joined_by_and(DATA_FILE_NAMES))
    if not folder.exists():
        named = worded("it is named by {variable}", variable=DATA_FOLDER_VARIABLE)
        raise UnreadableError(worded("there is no folder {folder}", folder=folder), hint if path else named)
    none = len(missing) == len(DATA_FILE_NAMES)
    message = worded("{folder} does not contain a data set", folder=folder) if none else clauses(missing.values())
    raise UnreadableError(message, hint)


def file_paths(folder: Path) -> dict[str, Path]:
    """Return the path of each file of a data set by its name; those that are lent by their paths from the folder."""
    root = root_folder(folder)
    own = {name: (root if name in SHARED_FILE_NAMES else folder) / name for name in DATA_FILE_NAMES}
    return own if root == folder else {**own, **{f"../../{name}": root / name for name in _LENT}}


def stamped_paths(folder: Path) -> list[str]:
    """Return the paths of the files from which a data set is read, its journal first."""
    journals = {each / JOURNAL: None for each in (folder, root_folder(folder))}
    return list(map(str, (*journals, *file_paths(folder).values())))


def _stamps(folder: Path) -> list[tuple[int, ...] | None]:
    """Return stamps that show whether a file was replaced during reading; the journal comes first."""
    return list(map(dataset.cache_freshness.file_stamp, stamped_paths(folder)))


def _read(folder: Path) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the content of each file, recorded or in place, and an error for each unreadable one."""
    recorded = {each: _uncommitted_files(each) for each in (folder, root_folder(folder))}
    contents: dict[str, bytes] = {}
    missing: dict[str, str] = {}
    for name, path in file_paths(folder).items():
        known = recorded[path.parent]
        try:
            contents[name] = known[path.name] if path.name in known else read_regular_file(path)
        except OSError as error:
            missing[name] = f"{path}: {reason(error)}"
    return contents, missing


def read_regular_file(path: Path) -> bytes:
    """Return the bytes of a regular file. Raises OSError for others: a pipe would block, a device may never end."""
    status = path.stat()
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
        raise OSError(errno.ENXIO, worded("this is not a regular file, but a pipe or a device"), str(path))
    if status.st_size > MAX_FILE_BYTES:
        why = worded(
            "the file has more than {largest:,} bytes, which is too large to be read safely", largest=MAX_FILE_BYTES
        )
        raise OSError(errno.EFBIG, why, str(path))
    return path.read_bytes()


def _uncommitted_files(folder: Path) -> dict[str, bytes]:
    """Return the new content of an interrupted change that is committed but not yet in place."""
    is_interrupted = dataset.cache_freshness.file_stamp(f"{folder}{os.sep}{JOURNAL}") is not None
    return dataset.saving.pending_files(folder) if is_interrupted else {}


def load(path: Path | None = None, language: str = ENGLISH) -> Corpus:
    """Load the corpus of a folder in a language, from the compiled form if there is one.

    Raises UnreadableError with all problems if the data have any, or if a catalogue cannot be read.
    """
    with suppress(*_BROKEN):
        return dataset.compiled.decode_corpus(_form(path, language))
    return load_folder(open_folder(path), language)


def load_lazily(path: Path | None = None, language: str = ENGLISH, words: str = "") -> Corpus:
    """Load the corpus of a folder so that only the records needed by a question, or a search for words, are read.

    Raises what `load` raises, and BrokenFormError at any later time if the compiled form is damaged: `load` then works
    without it.
    """
    with suppress(*_BROKEN):
        return dataset.compiled.open_lazily(_form(path, language), words)
    corpus = load_folder(open_folder(path), language)
    if language == ENGLISH:
        return corpus
    # pages count the unreviewed translations of the records that were read: the same without a compiled form as with it
    return dataset.compiled.open_lazily(_reader(dataset.compiled.encode_corpus(corpus)), words)


def load_folder(folder: DataFolder, language: str = ENGLISH) -> Corpus:
    """Load the corpus of an opened folder, from the cache if neither the data nor a catalogue has changed.

    Raises what `load` raises.
    """
    key = _key(folder, language, _read_catalogues(folder.path, language))
    with suppress(*_BROKEN):
        return dataset.compiled.decode_corpus(_read_cached(key))
    corpus = _load_sound(folder) if language == ENGLISH else translate(folder, load_folder(folder), language)
    write_cached(_cached_path(key), dataset.compiled.encode_corpus(corpus))
    return corpus


def translate(folder: DataFolder, corpus: Corpus, language: str) -> Corpus:
    """Return a corpus in a language by the catalogues of a folder. Raises UnreadableError."""
    if language == ENGLISH:
        return corpus
    known = read_translations(root_folder(folder.path), language) | read_translations(folder.path, language)
    return translations.translatable_texts.translate_corpus(corpus, language, known)


def _key(folder: DataFolder, language: str, content: bytes) -> str:
    """Return the cache key of a corpus: it depends on the data and, in another language, on the catalogue."""
    return folder.key if language == ENGLISH else f"{folder.key}-{_hash(content)}"


def _read_catalogues(folder: Path, language: str) -> bytes:
    """Return the catalogue of a language, for a Party after the one of the shared files; empty in English."""
    if language == ENGLISH:
        return b""
    folders = dict.fromkeys((root_folder(folder), folder))
    return b"".join(read_catalogue(each, language) for each in folders)


def read_translations(folder: Path, language: str) -> dict[str, Translation]:
    """Return the translations of a catalogue by context. Raises UnreadableError."""
    name = str(folder / catalogue_path(language))
    return translations.catalogues.read_translations(read_catalogue(folder, language), name)


def read_catalogue(folder: Path, language: str) -> bytes:
    """Return the catalogue of a language; empty if there is none. Raises UnreadableError."""
    name = catalogue_path(language)
    recorded = _uncommitted_files(folder)
    try:
        return recorded[name] if name in recorded else read_regular_file(folder / name)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise UnreadableError(f"{folder / name}: {reason(error)}") from error


def catalogue_path(language: str) -> str:
    """Return the path of the catalogue of a language from the folder of the data files."""
    return f"{CATALOGUE_FOLDER}/{language}.po"


def is_translation_catalogue(name: str) -> bool:
    """Whether a file of a data set, named from the folder of the data files, is a catalogue."""
    folder, _, last = name.rpartition("/")
    return folder == CATALOGUE_FOLDER and last.endswith(".po") and Path(last).name == last


def _load_sound(folder: DataFolder) -> Corpus:
    """Parse and validate a folder. Raises UnreadableError with all problems."""
    corpus, problems, _ = read_with_problems(folder)
    faults = tuple(problem for problem in problems if problem.severity == "error")
    if corpus is None or faults:
        message = worded_count(
            len(faults),
            "the data in {path} have {number} problem",
            "the data in {path} have {number} problems",
            path=folder.path,
        )
        hint = worded("the first is: {faults}; to list all of them: lanzarote-law validate", faults=faults[0])
        raise UnreadableError(message, hint, faults)
    return corpus


def read_with_problems(folder: DataFolder) -> tuple[Corpus | None, list[Problem], ReadState]:
    """Return the corpus of a folder as far as it can be read, all problems, and the places of records."""
    with dataset.compiled.garbage_collection_paused():
        return validate_files(*parse_files(folder))


def parse_files(folder: DataFolder) -> tuple[list[ParsedFile], list[Problem]]:
    """Parse the files of a folder; return them with the faults of their YAML."""
    # importing YAML takes a fifth of a second: only if there is no compiled form
    problems: list[Problem] = []
    files: list[ParsedFile] = []
    paths, contents = file_paths(folder.path), {**folder.contents, **folder.lent}
    for name in (*dataset.schema.FILE_SHAPES, *folder.lent):
        file, faults = dataset.yaml_parser.parse_yaml(str(paths[name]), contents[name])
        file.shape = name
        problems += faults
        files.append(
            dataset.sources_cited_by_shared_files.without_uncited(file, files) if name in folder.lent else file
        )
    return files, problems


def validate_files(files: list[ParsedFile], faults: list[Problem]) -> tuple[Corpus | None, list[Problem], ReadState]:
    """Return the corpus of files as far as it can be read, all problems, and the places of records."""
    corpus, reading = dataset.schema.read_corpus(files)
    problems = [*faults, *reading.problems]
    if any(file.shape == "provisions.yaml" and file.root is None for file in files):
        problems = [each for each in problems if each.code != "date"]  # that file contains the named dates
    if corpus is not None:
        problems += validation.validate.find_problems(corpus, reading.where)
    return corpus, sort_problems(files, problems), reading


def sort_problems(files: list[ParsedFile], problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems in the best order for correcting: unreadable files first, then by file and place."""
    order = {file.name: (file.root is not None, index) for index, file in enumerate(files)}
    return sorted(problems, key=lambda each: (order[each.place.file], each.place.line, each.place.column))


def cache_folder() -> Path:
    """Return the folder for compiled forms: the user's cache folder, by the convention of the system."""
    if os.name == "nt":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "lanzarote-law"


def load_id_index(path: Path | None = None, kinds: Iterable[str] = ()) -> IdIndex:
    """Return the ids in the compiled form, of some or all kinds; none if there is no compiled form.

    Raises UnreadableError.
    """
    with suppress(*_BROKEN):
        return dataset.compiled.read_ids(_form(path), kinds)
    return {}


_KEPT_FORMS = 12
"""Number of compiled forms to keep: four data sets, each in three languages."""

_BROKEN = (OSError, RuntimeError, ValueError, KeyError, TypeError, AttributeError, IndexError, BrokenFormError)
"""Errors of a missing, damaged or foreign compiled form, which is then ignored."""


def _form(path: Path | None, language: str = ENGLISH) -> IndexedFileReader:
    """Return the compiled form of a folder. Raises one of _BROKEN if there is none, and what `load` raises.

    The data are read only if their stamp does not show that they are unchanged.
    """
    folder = resolve_folder(path)
    stamp = dataset.cache_freshness.DataSetStamp(folder, language, _code())
    key = stamp.known(cache_folder())
    if key:
        return _read_cached(key)
    opened = open_folder(path)
    content = _read_catalogues(folder, language)
    key = _key(opened, language, content)
    try:
        form = _read_cached(key)
    except _BROKEN:
        if not is_part_of_program(opened.path):
            raise
        shipped = (_PACKAGE / SHIPPED_FORMS_FOLDER / shipped_form_name(opened, content)).read_bytes()
        write_cached(_cached_path(key), shipped)
        form = _reader(shipped)
    stamp.keep(cache_folder(), key)
    return form


def _reader(content: bytes | mmap) -> IndexedFileReader:
    return dataset.indexed_file.IndexedFileReader(lambda start, length: content[start : start + length])


SHIPPED_FORMS_FOLDER = "compiled"
"""The folder of the installed program with compiled forms of its own data, so that a first start parses nothing."""


def shipped_form_name(folder: DataFolder, content: bytes) -> str:
    """Return the name of a shipped form, which depends on the data files, a catalogue and the code."""
    code = []
    for room in _READING_CODE:
        for path in sorted((_PACKAGE / room).glob("*.py")):
            code += [path.relative_to(_PACKAGE).as_posix().encode(), path.read_bytes()]
    return _hash(b"\0".join((folder.digest.encode(), content, *code))) + _ENDING


def make_shipped_form(folder: DataFolder, language: str) -> tuple[str, bytes]:
    """Return the name and the compiled form of shipped data. Raises what `load` raises."""
    content = _read_catalogues(folder.path, language)
    return shipped_form_name(folder, content), dataset.compiled.encode_corpus(load_folder(folder, language))


def _cached_path(key: str) -> Path:
    return cache_folder() / f"{key}{_ENDING}"


def _read_cached(key: str) -> IndexedFileReader:
    """Return the compiled form from the cache. Raises one of _BROKEN if there is no intact one of this user."""
    folder = cache_folder()
    descriptor = os.open(_cached_path(key), NON_BLOCKING_READ)
    try:
        if not is_safe_own_file(folder, descriptor):
            raise BrokenFormError(key)
        return _reader(mmap(descriptor, 0, access=ACCESS_READ))  # only what is needed is read from the disk
    finally:
        os.close(descriptor)


_ENDING = ".form"

NON_BLOCKING_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""Flags for opening a file of the cache; a pipe in its place would block."""


def is_safe_own_file(folder: str | Path, descriptor: int) -> bool:
    """Whether an open file in a folder can only have been placed there by the user."""
    status = os.fstat(descriptor)
    return is_owned_by_user(os.lstat(folder)) and is_owned_by_user(status) and stat.S_ISREG(status.st_mode)


def is_owned_by_user(status: os.stat_result) -> bool:
    """Whether a file or folder belongs to the user and only the user can write to it; always on Windows."""
    return os.name == "nt" or (status.st_uid == os.geteuid() and not status.st_mode & 0o022)


def _hash(content: bytes) -> str:
    return dataset.indexed_file.checksum(content).hex()


def write_cached(path: Path, content: bytes) -> None:
    """Store a file of the cache for the next start; failures are ignored."""
    import tempfile  # noqa: PLC0415  # only on the first start

    try:
        folder = path.parent
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not is_owned_by_user(os.lstat(folder)):
            return
        handle, name = tempfile.mkstemp(dir=folder)  # only for the user
        try:
            with os.fdopen(handle, "wb") as whole:
                whole.write(content)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
        _delete_old_forms(folder)
    except (OSError, RuntimeError):
        return


def _delete_old_forms(folder: Path) -> None:
    """Delete forms that were not used for long, forms of former versions, and unfinished ones."""
    for ending in (_ENDING, dataset.cache_freshness.ENDING):
        for stale in sorted(folder.glob(f"*{ending}"), key=lambda each: each.stat().st_mtime)[:-_KEPT_FORMS]:
            stale.unlink()
    # left by a killed process; a running one can do without
    for litter in (*folder.glob("*.json"), *folder.glob("tmp*")):
        if litter.is_dir() and not litter.is_symlink():
            (litter / "whole").unlink(missing_ok=True)
            litter.rmdir()
        else:
            litter.unlink()
