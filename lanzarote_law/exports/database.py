"""The data set as a database of SQLite: the records, how everything stood when, a search in all texts, and views."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from lanzarote_law.exports import status_periods, tables
from lanzarote_law.exports.tables import Value
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, Text
from lanzarote_law.model_fields import FIELDS, records


def build_database(corpus: Corpus, about: Mapping[str, str]) -> bytes:
    """Build the database and return the bytes of its file; the table `about` describes its origin."""
    with closing(sqlite3.connect(":memory:")) as database:
        rows = (*tables.table_rows(corpus), *status_periods.status_rows(corpus))
        found = group_by_key((row.table, row.values) for row in rows)
        found["about"] = [{"what": what, "told": told} for what, told in about.items()]
        for table, values in ((table, values) for table, values in found.items() if values):
            _table(database, table, values)
        _search(database, corpus)
        for name, select in VIEWS.items():
            if _can(database, select):
                database.execute(f"create view {name} as {select}")
        database.commit()
        database.execute("pragma temp_store = memory")  # it must not need disk space
        database.execute("vacuum")
        return database.serialize()


def _table(database: sqlite3.Connection, table: str, rows: list[dict[str, Value]]) -> None:
    """Create a table with the columns of all its rows, and an index for each column that refers to another table."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    numbers = {column for row in rows for column, value in row.items() if isinstance(value, int)}
    definitions = ", ".join(_column(table, column, "integer" if column in numbers else "text") for column in columns)
    database.execute(f'create table "{table}" ({definitions})')
    places = ", ".join("?" * len(columns))
    values = ([row.get(column) for column in columns] for row in rows)
    database.executemany(f'insert into "{table}" values ({places})', values)
    for column in columns:
        if column in tables.TABLE_OF_KIND or (column.endswith("_of") and column != "because_of"):
            database.execute(f'create index "{table}_{column}" on "{table}" ("{column}")')


def _column(table: str, column: str, kind_of_value: str) -> str:
    """A column with the table to which it leads: browsers of databases make a link of that."""
    if column == "id" and table not in {tables.CHECKS, tables.KEYWORDS}:
        return '"id" text primary key'
    kind = column.removesuffix("_of")
    leads = f' references "{tables.TABLE_OF_KIND[kind]}" ("id")' if kind in tables.TABLE_OF_KIND else ""
    return f'"{column}" {kind_of_value}{leads}'


def _search(database: sqlite3.Connection, corpus: Corpus) -> None:
    """A table of all texts in which words are found, in any language, with or without accents."""
    database.execute(
        "create virtual table search using fts5(kind unindexed, id unindexed, title, text,"
        " tokenize='unicode61 remove_diacritics 2')"
    )
    database.executemany("insert into search values (?, ?, ?, ?)", record_texts(corpus))


def record_texts(corpus: Corpus) -> Iterator[tuple[str, str, str, str]]:
    """Yield every record with text: its kind, its id, its title in every language, and all its text."""
    for field, record in records(corpus):
        title = next((each for each in record if isinstance(each, Text)), Text(getattr(record, "title", "")))
        text = "\n".join(each for each in dict.fromkeys(_words(record)) if each not in title)
        yield (field.name, record.id, " / ".join(dict.fromkeys(filter(None, title))), text)


def _words(record: tuple[object, ...]) -> Iterator[str]:
    """All texts of a record, at any depth."""
    fields = FIELDS.get(type(record), ())
    for field in fields:
        value = getattr(record, field.name)
        every: Iterable[object] = value if field.many else [value]
        for each in every:
            if field.is_record and isinstance(each, tuple):
                yield from _words(each)
            elif isinstance(each, str) and each and (field.is_prose or type(record).__name__ in _ALL_TEXT):
                yield each


_ALL_TEXT = {"Text", "Keywords"}


def _can(database: sqlite3.Connection, select: str) -> bool:
    """Return whether a view can be created: a data set without positions has no table for them."""
    try:
        database.execute(f"explain {select}")
    except sqlite3.OperationalError:
        return False
    return True


_SQL = Path(__file__).with_name("views.sql")


def _views() -> dict[str, str]:
    """The parts and the views by name; a part stands before what uses it, and is put in its place there."""
    views = re.split(r"\n\n-- (\S+)", _SQL.read_text(encoding="utf-8").rstrip("\n"))[1:]
    found: dict[str, str] = {}
    for name, text in zip(views[::2], views[1::2], strict=True):
        whole = re.sub(r"(\$\w+)(?:\((\w+)\))?", lambda use: found[use[1]].replace("TABLE", use[2] or "TABLE"), text)
        found[name] = whole.removeprefix("\n") if name.startswith("$") else whole
    return found


VIEWS = {name: text for name, text in _views().items() if not name.startswith("$")}
"""The views by name."""
