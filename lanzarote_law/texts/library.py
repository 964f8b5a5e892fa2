"""The library of added copies: one SQLite file in the user's data folder. Only this module of the room accesses files.

Additions are all or nothing. Copies of an act with different dates are kept side by side. A library made by another
version of the program is not changed; a message tells how to recreate it.
"""

import json
import os
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from lanzarote_law.errors import NotFoundError, UnreadableError
from lanzarote_law.texts.consolidated_act import ActCopy, AmendmentKind, ArticleNote, CopyArticle, CopyHead, ListedAct
from lanzarote_law.wording import reason, to_word, worded

TABLES_VERSION = 2
"""The version of the tables; a file with another version is not opened."""
NAME = "texts.db"
_NAMED = "LANZAROTE_LAW_TEXTS"
"""The environment variable that names another file."""

_COLUMNS = (
    "(SELECT copies.id FROM copies WHERE copies.id = copy), code, number, territory, future, quoted, heading, line,"
    " fingerprint"
)


class StoredCopy(NamedTuple):
    """A copy in the library."""

    id: int
    code: str
    """The code in the data whose articles it contains; empty if none."""
    quoted_code: str
    """The code into which its act inserts a book."""
    title: str
    language: str
    day: date | None
    numac: str
    dossier: str
    dated: date | None
    published: date | None
    page: str
    in_force: tuple[date, ...]
    source: str
    name: str
    added: date
    articles: int = 0
    head: CopyHead = CopyHead()


class StoredArticle(NamedTuple):
    """An article in the library: as its copy has it, and in which one that is."""

    copy: int
    code: str
    article: CopyArticle
    fingerprint: str


class NewCopy(NamedTuple):
    """A copy that is to be added, and which code of the data it is."""

    copy: ActCopy
    code: str = ""
    quoted_code: str = ""

    def code_of(self, article: CopyArticle) -> str:
        """The code of an article: an inserted article belongs to the code into which it is inserted."""
        return (self.quoted_code or self.code) if article.quoted else self.code


def data_folder() -> Path:
    """The user's data folder, following the conventions of the system."""
    if os.name == "nt":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / ("Application Support")
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "lanzarote-law"


def library_path() -> Path:
    """The file of the library."""
    named = os.environ.get(_NAMED)
    return Path(named) if named else data_folder() / NAME


def library_exists() -> bool:
    """Whether anything was ever added."""
    return os.path.exists(library_path())  # noqa: PTH110  # false for an impossible path, where Path raises


class Library:
    """An open library."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._sql = connection
        self.path = path

    def add(self, incoming: Iterable[NewCopy], today: date) -> list[tuple[StoredCopy, bool]]:
        """Add copies, all or none; return each stored copy, and whether it is new: an equal copy is stored once."""
        numbers: list[tuple[int, bool]] = []
        with self._sql:
            for each in incoming:
                content = sha256(repr(each.copy._replace(name="")).encode()).hexdigest()
                there = next(self._rows("i", "SELECT id FROM copies WHERE content = ?", (content,)), None)
                if there:
                    self._recode(there[0], each)
                numbers.append((there[0], False) if there else (self._insert(each, content, today), True))
        kept = {each.id: each for each in self.copies()}
        return [(kept[number], new) for number, new in numbers]

    def _recode(self, number: int, each: NewCopy) -> None:
        """Update the code of a copy and of its articles once it is known."""
        values = (each.code, each.quoted_code, number)
        self._sql.execute("UPDATE copies SET code = ?, quoted_code = ? WHERE id = ?", values)
        for quoted, code in enumerate((each.code, each.quoted_code or each.code)):
            self._sql.execute("UPDATE articles SET code = ? WHERE copy = ? AND quoted = ?", (code, number, quoted))

    def _insert(self, each: NewCopy, content: str, today: date) -> int:
        copy = each.copy
        number = (self._sql.execute("SELECT max(id) FROM copies").fetchone()[0] or 0) + 1
        row = (
            *(number, each.code, each.quoted_code, copy.title, copy.language, _iso(copy.day), copy.numac, copy.dossier),
            *(_iso(copy.dated), _iso(copy.published), copy.page, " ".join(map(date.isoformat, copy.in_force))),
            *(copy.source, copy.name, today.isoformat(), content),
            *(_iso(copy.head.updated), " ".join(copy.head.modifies), json.dumps(copy.head.amended_by, default=str)),
        )
        first = (self._sql.execute("SELECT max(id) FROM articles").fetchone()[0] or 0) + 1
        numbered = list(enumerate(copy.articles, start=first))
        articles = (
            (
                *(at, number, each.code_of(article), article.number, article.territory, article.future, article.quoted),
                *(article.heading, article.line, article.fingerprint, article.words),
            )
            for at, article in numbered
        )
        notes = (
            (at, n.did, n.act, _iso(n.day), n.article, _iso(n.on), n.whole, n.line, n.words)
            for at, article in numbered
            for n in article.notes
        )
        for table, rows in (("copies", [row]), ("articles", articles), ("notes", notes)):
            marks = ", ".join("?" * len(self._sql.execute(f"SELECT * FROM {table} LIMIT 0").description))  # noqa: S608
            self._sql.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608  # the tables above
        words = ((at, each.words) for at, each in numbered)
        self._sql.executemany("INSERT INTO found (rowid, words) VALUES (?, ?)", words)
        return number

    def copies(self) -> list[StoredCopy]:
        """All copies: by code and act, the newest first."""
        rows = self._rows(
            "itttt?tt??t*tt.i?ta",
            "SELECT id, code, quoted_code, title, language, day, numac, dossier, dated, published, page, in_force,"
            " source, name, added, (SELECT count(*) FROM articles a WHERE a.copy = c.id), updated, modifies, amended_by"
            " FROM copies c ORDER BY code = '', code, dated, numac, day DESC, id",
        )
        return [StoredCopy._make((*row[:16], CopyHead(row[16], tuple(row[17].split()), row[18]))) for row in rows]

    def remove(self, numbers: Sequence[int]) -> list[StoredCopy]:
        """Remove copies, all or none. Raises NotFoundError if one does not exist."""
        known = {each.id: each for each in self.copies()}
        for number in numbers:
            if number not in known:
                there = ", ".join(map(str, sorted(known)))
                message = worded("no copy has the number {number}", number=number)
                raise NotFoundError(message, worded("the numbers are {numbers}", numbers=there) if there else "")
        with self._sql:
            for number in numbers:
                words = "DELETE FROM found WHERE rowid IN (SELECT id FROM articles WHERE copy = ?)"
                self._sql.execute(words, (number,))
                self._sql.execute("DELETE FROM copies WHERE id = ?", (number,))
        return [known[number] for number in numbers]

    def articles(
        self, codes: Iterable[str] = (), *, code: str = "", number: str = "", words: bool = True
    ) -> list[StoredArticle]:
        """The articles of codes, or one article in every copy; only their first letters with `words=False`."""
        values = [code, number] if code else sorted(set(codes))
        where = "code = ? AND number = ?" if code else f"code IN ({', '.join('?' * len(values))})"
        return self._articles(where, values, "words" if words else "substr(words, 1, 1)")

    def _articles(self, where: str, values: Sequence[str | int], what: str) -> list[StoredArticle]:
        query = f"SELECT id, {_COLUMNS}, {what} FROM articles WHERE {where} ORDER BY id"  # noqa: S608  # as written here
        rows = self._rows("iitttiititt", query, values)
        notes = self._notes(where, values)
        return [_held(row[1:], notes.get(row[0], ())) for row in rows]

    def articles_of(self, copy: int) -> list[StoredArticle]:
        """The articles of a copy, in its order."""
        return self._articles("copy = ?", [copy], "words")

    def telling_articles(self) -> list[StoredArticle]:
        """The articles, with their words, that may set a start, repeal others or name their former number."""
        kinds = ("entre en vigueur", "treedt in werking", "abrog", "opgeheven")
        where = " OR ".join(f"words LIKE '%{each}%'" for each in kinds)
        former = "substr(words, 1, 40) LIKE '%ancien%art%' OR substr(words, 1, 40) LIKE '%oud%art%'"
        return self._articles(f"{where} OR {former}", [], "words")

    def _notes(self, where: str, values: Sequence[str | int]) -> dict[int, tuple[ArticleNote, ...]]:
        found: dict[int, tuple[ArticleNote, ...]] = {}
        for row in self._rows(
            "i!t?t?iit",
            "SELECT article, did, act, day, act_article, in_force, whole, line, words FROM notes"  # noqa: S608
            f" WHERE article IN (SELECT id FROM articles WHERE {where}) ORDER BY rowid",
            values,
        ):
            note = ArticleNote._make((*row[1:6], bool(row[6]), *row[7:]))
            found[row[0]] = (*found.get(row[0], ()), note)
        return found

    def search(self, words: str, limit: int) -> list[tuple[StoredArticle, str]]:
        """The articles that contain all the words, the best match first, each with the words around a hit."""
        query = " ".join(f'"{word}"*' for word in words.replace('"', " ").split())
        if not query:
            return []
        rows = self._rows(
            "itttiitittt",
            f"SELECT {_COLUMNS}, articles.words, snippet(found, 0, '', '', ' ... ', 24) FROM found"  # noqa: S608
            " JOIN articles ON articles.id = found.rowid WHERE found MATCH ? ORDER BY rank, articles.id LIMIT ?",
            (query, limit),
        )
        return [(_held(row[:-1], ()), row[-1]) for row in rows]

    def _rows(self, kinds: str, query: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, with each value converted. Raises DataError if a row is damaged."""
        try:
            for row in self._sql.execute(query, values):
                yield tuple(_READ[kind](value) for kind, value in zip(kinds, row, strict=True))
        except (ValueError, TypeError) as error:
            raise sqlite3.DataError(worded("one of its entries is damaged")) from error


@contextmanager
def open_library(*, make: bool = False) -> Iterator[Library]:
    """Open the library; create it if `make` is set.

    Raises NotFoundError if nothing has been added yet, UnreadableError if the file cannot be read or written.
    """
    path = library_path()
    if os.path.islink(path) and not os.environ.get(_NAMED):  # noqa: PTH114  # as above
        message = worded("{path} is a symbolic link; commands do not write through links", path=path)
        raise UnreadableError(message, worded("give the path of the file itself: {variable}=FILE", variable=_NAMED))
    if not make and not library_exists():
        raise NotFoundError(worded("no text has been added yet"), worded("to add one: lanzarote-law texts add FILE"))
    try:
        if make:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not path.exists():
                path.touch(mode=0o600)
        with closing(sqlite3.connect(path, timeout=20)) as connection:
            _prepare(connection, path)
            yield Library(connection, path)
    except sqlite3.Error as error:
        is_whole = getattr(error, "sqlite_errorname", "").startswith(_OF_THE_SYSTEM)
        message = worded("{path}: the library of texts cannot be used: {error}", path=path, error=error)
        raise UnreadableError(message, "" if is_whole else worded(_ANEW)) from None
    except OSError as error:
        raise UnreadableError(f"{path}: {reason(error)}") from None


_OF_THE_SYSTEM = ("SQLITE_FULL", "SQLITE_BUSY", "SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN", "SQLITE_IOERR")
"""SQLite errors that are not a fault of the file."""

_ANEW = to_word("move the file away and add the texts again")


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    form = connection.execute("PRAGMA user_version").fetchone()[0]
    if form == 0 and not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        tables = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
        connection.executescript(f"BEGIN; {tables} PRAGMA user_version = {TABLES_VERSION}; COMMIT;")
    elif form != TABLES_VERSION:
        message = worded("{path} is not a text library of this version of the program", path=path)
        raise UnreadableError(message, worded(_ANEW))


def _held(row: tuple[Any, ...], notes: tuple[ArticleNote, ...]) -> StoredArticle:
    """An article by its row."""
    copy, code, number, territory, future, quoted, heading, line, fingerprint, words = row
    article = CopyArticle(number, words, notes, territory, bool(future), bool(quoted), heading, line)
    return StoredArticle(copy, code, article, fingerprint)


def _an(kind: type) -> Callable[[Any], Any]:
    """A function that accepts only values of one type."""

    def checked(value: Any) -> Any:  # noqa: ANN401  # as stored
        if type(value) is not kind:
            raise TypeError(value)
        return value

    return checked


_READ: dict[str, Callable[[Any], Any]] = {
    "i": _an(int),
    "t": _an(str),
    ".": date.fromisoformat,
    "?": lambda value: None if value is None else date.fromisoformat(value),
    "*": lambda value: tuple(map(date.fromisoformat, _an(str)(value).split())),
    "!": AmendmentKind,
    "a": lambda value: tuple(
        ListedAct(date.fromisoformat(dated), _READ["?"](published), tuple(map(str, articles)))
        for dated, published, articles in json.loads(value)
    ),
}
"""The conversion of each kind of value: integer, text, date, optional date, dates, kind of amendment, listed acts."""


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
