"""The data files: where they are, read as a corpus, with a compiled form in the user's cache folder."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law import dataset, translations, validation
from lanzarote_law.errors import BrokenFormError, Problem, UnreadableError
from lanzarote_law.version import __version__
from lanzarote_law.wording import clauses, reason, worded, worded_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lanzarote_law.dataset.index import Index
    from lanzarote_law.dataset.pieces import Pieces
    from lanzarote_law.dataset.readers import File, Reading
    from lanzarote_law.model import Corpus

ENVIRONMENT = "LANZAROTE_LAW_DATA"

FILE_NAMES = (
    "provisions.yaml",
    "party.yaml",
    "sources.yaml",
    "questions.yaml",
    "convention.yaml",
    "correspondences.yaml",
    "positions.yaml",
    "decisions.yaml",
)

_PARTY = "party.yaml"
_DECISIONS = "decisions.yaml"
JOURNAL = ".lanzarote-law-journal.json"
"""What `saving` leaves where a writer was interrupted; named here too, as a start should not wait for that module."""

CATALOGUES = "translations"
"""The folder in which the translations of the data stand, beside the data files."""

ENGLISH = "en"
"""The language in which the data files are written."""

READ = (JOURNAL, *FILE_NAMES)
"""What is read of a folder, the journal first."""

LARGEST = 64_000_000
"""Bytes of a file that is read: more than a hundred times the law of one Party."""

_READINGS = 10
"""How often the files are read while a writer replaces them: it is at work for a hundredth of a second."""


class Folder(NamedTuple):
    """A folder with the data files, and their content as this version reads it."""

    path: Path
    contents: dict[str, bytes]
    earlier: Mapping[str, bytes] = MappingProxyType({})
    """The files that an earlier version wrote, as they stand there; empty where there was no such file."""

    @property
    def on_disk(self) -> dict[str, bytes]:
        """The content of each file as it stands there."""
        return {**self.contents, **self.earlier}

    @property
    def key(self) -> str:
        """What the compiled form is kept under: the content of the files, and the code that reads and judges them."""
        parts = [_code(), *(part for name in FILE_NAMES for part in (name.encode(), self.contents[name]))]
        return _hash(b"\0".join(parts))

    @property
    def digest(self) -> str:
        """What shows which data these are, whatever code reads them: the same files have the same one anywhere."""
        return digest_of(self.contents)


_SHOWN = 32
"""Letters of a digest that are shown: nobody makes other data for them."""


def digest_of(files: Mapping[str, bytes], *, others: Mapping[str, bytes] = MappingProxyType({})) -> str:
    """What shows which data some files are: reports, exports and `data where` tell the same.

    It is what `sha256sum provisions.yaml sources.yaml ... | sha256sum` prints in their folder, as far as it is shown.
    """
    from hashlib import sha256  # noqa: PLC0415  # a start has no need of it

    told = {**{name: files[name] for name in FILE_NAMES}, **others}
    lines = (f"{sha256(content).hexdigest()}  {name}\n" for name, content in told.items())
    return sha256("".join(lines).encode()).hexdigest()[:_SHOWN]


def digest(folder: Folder, language: str = ENGLISH) -> str:
    """What shows which data these are and, in another language, which translations; without these that of the data."""
    content = b"" if language == ENGLISH else catalogue(folder.path, language)
    return digest_of(folder.contents, others={catalogue_name(language): content} if content else {})


_PACKAGE = Path(__file__).parent.parent
_READING_CODE = ("", "dataset", "grammar", "translations", "validation")
"""The rooms whose code decides what the files say, and whether they may say it."""


def _code() -> bytes:
    """What shows that code was replaced: its names, sizes and times; to read it all would take three times as long."""
    stamps = [__version__]
    for room in _READING_CODE:
        with suppress(OSError), os.scandir(f"{_PACKAGE}{os.sep}{room}") as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    status = entry.stat()
                    stamps.append(f"{room} {entry.name} {status.st_size} {status.st_mtime_ns}")
    return "\n".join(sorted(stamps)).encode()


def default_folder() -> Path:
    """The data set that ships with the program: beside the package in a checkout, inside it when installed."""
    inside = _PACKAGE / "data"
    return inside if inside.is_dir() else _PACKAGE.parent / "data"


def is_installed(folder: Path) -> bool:
    """Whether a data set is part of the installed program, so that the next version of it takes its place."""
    return folder == _PACKAGE / "data"


def named(path: Path | None = None) -> Path:
    """The folder that is meant: the one that was given, that of the environment, or the one that ships."""
    return path or (Path(os.environ[ENVIRONMENT]) if os.environ.get(ENVIRONMENT) else default_folder())


def open_folder(path: Path | None = None) -> Folder:
    """The data files of a folder. Raises UnreadableError, naming each file that cannot be read."""
    folder = named(path)
    for _ in range(_READINGS):
        stamps = _stamps(folder)
        contents, missing = _read(folder, {} if stamps[0] is None else _recorded(folder))
        if _stamps(folder) == stamps:
            break
    is_without_party = not contents.get(_PARTY, b"").strip()  # only then is `earlier` loaded, which reads YAML
    older = set(missing) <= {_PARTY, _DECISIONS}
    if older and (dataset.earlier.is_so(contents) if is_without_party else _DECISIONS in missing):
        return _brought_up(folder, {name: contents.get(name, b"") for name in FILE_NAMES})
    if missing and not folder.exists():
        raise UnreadableError(
            worded("there is no folder {folder}", folder=folder),
            worded("{variable} names it", variable=ENVIRONMENT)
            if path is None
            else worded("a data set is a folder with {file_names}", file_names=", ".join(FILE_NAMES)),
        )
    if missing:
        raise UnreadableError(
            clauses(missing.values())
            if len(missing) < len(FILE_NAMES)
            else worded("{folder} holds no data set", folder=folder),
            worded("a data set is a folder with {file_names}", file_names=", ".join(FILE_NAMES)),
        )
    return Folder(folder, contents)


def _brought_up(folder: Path, stood: dict[str, bytes]) -> Folder:
    """A folder that an earlier version wrote."""
    contents = dataset.earlier.brought_up(stood)
    return Folder(folder, contents, {name: old for name, old in stood.items() if old != contents[name]})


def _stamps(folder: Path) -> list[tuple[int, ...] | None]:
    """What shows that a file was replaced between the reading of the first and of the last; the journal comes first."""
    return [dataset.stamps.of_file(f"{folder}{os.sep}{name}") for name in READ]


def _read(folder: Path, recorded: dict[str, bytes]) -> tuple[dict[str, bytes], dict[str, str]]:
    """The content of each file, recorded or in its place, and what is wrong with those that cannot be read."""
    contents: dict[str, bytes] = {}
    missing: dict[str, str] = {}
    for name in FILE_NAMES:
        try:
            contents[name] = recorded[name] if name in recorded else content_of(folder / name)
        except OSError as error:
            missing[name] = f"{folder / name}: {reason(error)}"
    return contents, missing


def content_of(path: Path) -> bytes:
    """The bytes of a file. Raises OSError, also where it is none: a pipe would wait, and a device may never end."""
    status = path.stat()
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
        raise OSError(errno.ENXIO, worded("it is no file, but a pipe or a device"), str(path))
    if status.st_size > LARGEST:
        raise OSError(
            errno.EFBIG,
            worded("it has more than {largest:,} bytes, too many to be read safely", largest=LARGEST),
            str(path),
        )
    return path.read_bytes()


def _recorded(folder: Path) -> dict[str, bytes]:
    """What an interrupted change has recorded and not put in its place: it stands as a whole."""
    return dataset.saving.committed(folder)


def load(path: Path | None = None, language: str = ENGLISH) -> Corpus:
    """The corpus of a folder in a language, from the compiled form where there is one.

    Raises UnreadableError with every problem where the data have one, and where a catalogue cannot be read.
    """
    with suppress(*_BROKEN):
        return dataset.compiled.load(_form(path, language))
    return loaded(open_folder(path), language)


def reached(path: Path | None = None, language: str = ENGLISH, words: str = "") -> Corpus:
    """The same, of which no more is read than a question comes to: with words, what a search for them comes to.

    Raises as `load` does, and whenever more is read BrokenFormError where the compiled form is not whole: `load` then
    does without.
    """
    with suppress(*_BROKEN):
        return dataset.compiled.reached(_form(path, language), words)
    return loaded(open_folder(path), language)


def loaded(folder: Folder, language: str = ENGLISH) -> Corpus:
    """The corpus of a folder that has been opened. Raises as `load` does."""
    return _original(folder) if language == ENGLISH else _translated(folder, language)


def _translated(folder: Folder, language: str) -> Corpus:
    """The corpus in another language: the catalogue is taken in only where it, or the data, were changed."""
    content = catalogue(folder.path, language)
    key = _key(folder, content)
    corpus = _from_cache(key)
    if corpus is None:
        english = _original(folder)
        name = str(folder.path / catalogue_name(language))
        known = translations.catalogues.translations(content, name)
        corpus = translations.prose.translated(english, language, known)
        _to_cache(key, corpus)
    return corpus


def _key(folder: Folder, content: bytes) -> str:
    """What the corpus in another language is kept under: what the data are kept under, and the catalogue."""
    return f"{folder.key}-{_hash(content)}"


def catalogue(folder: Path, language: str) -> bytes:
    """The catalogue of a language beside the data files; empty where there is none. Raises UnreadableError."""
    name = catalogue_name(language)
    recorded = {} if dataset.stamps.of_file(f"{folder}{os.sep}{JOURNAL}") is None else _recorded(folder)
    try:
        return recorded[name] if name in recorded else content_of(folder / name)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise UnreadableError(f"{folder / name}: {reason(error)}") from error


def catalogue_name(language: str) -> str:
    """Where the catalogue of a language stands, from the folder of the data files."""
    return f"{CATALOGUES}/{language}.po"


def is_catalogue(name: str) -> bool:
    """Whether a file of a data set, by its name from the folder of the data files, is a catalogue."""
    folder, _, last = name.rpartition("/")
    return folder == CATALOGUES and last.endswith(".po") and Path(last).name == last


def _original(folder: Folder) -> Corpus:
    corpus = _from_cache(folder.key)
    if corpus is not None:
        return corpus
    corpus, problems, _ = examine(folder)
    faults = tuple(problem for problem in problems if problem.severity == "error")
    if corpus is None or faults:
        raise UnreadableError(
            worded_count(
                len(faults),
                "the data in {path} have {number} problem",
                "the data in {path} have {number} problems",
                path=folder.path,
            ),
            worded("the first: {faults}; all of them: lanzarote-law validate", faults=faults[0]),
            faults,
        )
    _to_cache(folder.key, corpus)
    return corpus


def examine(folder: Folder) -> tuple[Corpus | None, list[Problem], Reading]:
    """The corpus of a folder as far as it can be read, every problem of the data, and where each record stands."""
    with dataset.intake.all_kept():
        return judged(*parsed(folder))


def parsed(folder: Folder) -> tuple[list[File], list[Problem]]:
    """The files of a folder with what stands where in them, and the faults of their YAML."""
    # YAML costs a fifth of a second: only where there is no compiled form
    problems: list[Problem] = []
    files = []
    for name in dataset.schema.FILES:
        file, faults = dataset.yamlnodes.parse(str(folder.path / name), folder.contents[name])
        file.shape = name
        problems += faults
        files.append(file)
    return files, problems


def judged(files: list[File], faults: list[Problem]) -> tuple[Corpus | None, list[Problem], Reading]:
    """The corpus that files hold as far as it can be read, every problem, and where each record stands."""
    corpus, reading = dataset.schema.read(files)
    problems = [*faults, *reading.problems]
    if any(file.shape == "provisions.yaml" and file.root is None for file in files):
        problems = [each for each in problems if each.code != "date"]  # the names of days stand in that file
    if corpus is not None:
        problems += validation.validate.problems(corpus, reading.where)
    return corpus, ranked(files, problems), reading


def ranked(files: list[File], problems: Iterable[Problem]) -> list[Problem]:
    """Problems as they are best mended: files that cannot be read first, then in the order of the files, by place."""
    order = {file.name: (file.root is not None, index) for index, file in enumerate(files)}
    return sorted(problems, key=lambda each: (order[each.place.file], each.place.line, each.place.column))


def cache_folder() -> Path:
    """Where compiled forms are kept: the user's cache folder, by the habit of the system."""
    if os.name == "nt":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "lanzarote-law"


def index(path: Path | None = None, kinds: Iterable[str] = ()) -> Index:
    """The ids of a folder from the compiled form, of some kinds or of all; none where there is no such form.

    Raises UnreadableError.
    """
    with suppress(*_BROKEN):
        return dataset.index.load(_form(path), kinds)
    return {}


_KEPT_FORMS = 12
"""As many compiled forms are kept: four data sets, each in three languages."""

_BROKEN = (OSError, RuntimeError, ValueError, KeyError, TypeError, AttributeError, IndexError, BrokenFormError)
"""What a compiled form can raise that is missing, broken or foreign: then it is done without."""


def _form(path: Path | None, language: str = ENGLISH) -> Pieces:
    """The compiled form of a folder in a language. Raises one of _BROKEN where there is none of our own, and as `load`.

    The data are read only where a stamp of theirs does not show that they are those of the last time.
    """
    folder = named(path)
    stamp = dataset.stamps.Stamp(folder, language, _code())
    key = stamp.known(cache_folder())
    if key:
        return _kept(key)
    opened = open_folder(path)
    content = b"" if language == ENGLISH else catalogue(folder, language)
    key = opened.key if language == ENGLISH else _key(opened, content)
    try:
        form = _kept(key)
    except _BROKEN:
        if not is_installed(opened.path):
            raise
        shipped = (_PACKAGE / SHIPPED / shipped_name(opened, content)).read_bytes()
        _keep(key, shipped)
        form = dataset.pieces.Pieces(lambda start, length: shipped[start : start + length])
    stamp.keep(cache_folder(), key)
    return form


SHIPPED = "compiled"
"""The folder of the installed program with the compiled forms of its own data: a first start parses nothing."""


def shipped_name(folder: Folder, content: bytes) -> str:
    """What a form is called that ships: what the data files, a catalogue and the code say of which it was made."""
    code = []
    for room in _READING_CODE:
        for path in sorted((_PACKAGE / room).glob("*.py")):
            code += [path.relative_to(_PACKAGE).as_posix().encode(), path.read_bytes()]
    return _hash(b"\0".join((folder.digest.encode(), content, *code))) + _ENDING


def shipped(folder: Folder, language: str) -> tuple[str, bytes]:
    """The compiled form of data that ship, made of the data themselves, and its name. Raises as `load` does."""
    content = b"" if language == ENGLISH else catalogue(folder.path, language)
    return shipped_name(folder, content), dataset.compiled.dump(loaded(folder, language))


def _from_cache(key: str) -> Corpus | None:
    """The compiled form as a whole, or None where it is missing, broken or foreign."""
    with suppress(*_BROKEN):
        return dataset.compiled.load(_kept(key))
    return None


def _kept(key: str) -> Pieces:
    """The compiled form as it is kept. Raises one of _BROKEN where there is nothing whole of our own."""
    folder = cache_folder()
    descriptor = os.open(folder / f"{key}{_ENDING}", AT_ONCE)
    file = dataset.pieces.OpenFile(descriptor)
    if not is_own_file(folder, descriptor):
        raise BrokenFormError(key)
    return dataset.pieces.Pieces(file)


_ENDING = ".form"

AT_ONCE = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""How a file of the cache is opened: a pipe in its place would wait for a writer."""


def is_own_file(folder: str | Path, descriptor: int) -> bool:
    """Whether what is open in a folder is a file that the user alone can have put there."""
    status = os.fstat(descriptor)
    return is_own(os.lstat(folder)) and is_own(status) and stat.S_ISREG(status.st_mode)


def is_own(status: os.stat_result) -> bool:
    """Whether a file or folder is the user's, whom nobody else can write to; Windows keeps the folder to the user."""
    return os.name == "nt" or (status.st_uid == os.geteuid() and not status.st_mode & 0o022)


def _hash(content: bytes) -> str:
    return dataset.pieces.seal(content).hex()


def _to_cache(key: str, corpus: Corpus) -> None:
    _keep(key, dataset.compiled.dump(corpus))


def _keep(key: str, form: bytes) -> None:
    """Keep a compiled form for the next start; where that is not possible, nothing is said and nothing is lost."""
    import tempfile  # noqa: PLC0415  # only on the first start

    try:
        folder = cache_folder()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not is_own(os.lstat(folder)):
            return
        handle, name = tempfile.mkstemp(dir=folder)  # for the user alone
        try:
            with os.fdopen(handle, "wb") as whole:
                whole.write(form)
            Path(name).replace(folder / f"{key}{_ENDING}")
        finally:
            Path(name).unlink(missing_ok=True)
        _sweep(folder)
    except (OSError, RuntimeError):
        return


def _sweep(folder: Path) -> None:
    """Remove the forms that have not been made or stamped for long, those of former versions, and unfinished ones."""
    for ending in (_ENDING, dataset.stamps.ENDING):
        for stale in sorted(folder.glob(f"*{ending}"), key=lambda each: each.stat().st_mtime)[:-_KEPT_FORMS]:
            stale.unlink()
    # what a killed start left; another that is at work does without
    for litter in (*folder.glob("*.json"), *folder.glob("tmp*")):
        if litter.is_dir() and not litter.is_symlink():
            (litter / "whole").unlink(missing_ok=True)
            litter.rmdir()
        else:
            litter.unlink()
