"""The records of a data set as rows of tables: each kind has one, and so has each list inside its records.

A column is called as the key of the data files is; a text in several languages has a column for each.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from lanzarote_law.model import Corpus, Keywords, NamedDate, Regime, Source, Text, Verified
from lanzarote_law.model_fields import FIELDS, Field, kind_of_record, records
from lanzarote_law.wording import LANGUAGES

Value = str | int | None


class TableRow(NamedTuple):
    """A row of a table."""

    table: str
    values: dict[str, Value]


TABLE_OF_KIND = {
    kind_of_record(field.of): field.name
    for field in FIELDS[Corpus]
    if field.many and "id" in field.of._fields and field.of not in {NamedDate, Regime, Source}
}
"""The tables to whose ids a column leads, by the kind of record that it names; a source may be an act as well."""

CHECKS, KEYWORDS = "checks", "keywords"
"""The tables of checks and of keywords, for records of all kinds."""


def table_rows(corpus: Corpus) -> Iterator[TableRow]:
    """Yield every record with the records inside it, kind by kind, in the order of the data."""
    for field, record in records(corpus):
        yield from _row(
            field.name, {"id": record.id}, ParentRecord(kind_of_record(field.of).replace(" ", "_"), record.id), record
        )


class ParentRecord(NamedTuple):
    """The record to which something belongs, and the part of it."""

    kind: str
    id: str
    part: str = ""


def _row(table: str, first: dict[str, Value], inside: ParentRecord, record: Any) -> Iterator[TableRow]:  # noqa: ANN401  # any record
    """Yield a record as a row, then the records inside it."""
    values = dict(first)
    behind: list[TableRow] = []
    for field in FIELDS[type(record)]:
        value = getattr(record, field.name)
        if field.of is Verified:
            checks = ({each.key: _stored(getattr(one, each.name)) for each in FIELDS[Verified]} for one in value)
            behind += [TableRow(CHECKS, {**inside._asdict(), **each}) for each in checks]
        elif field.of is Keywords:
            words = ((language, word) for language in LANGUAGES for word in getattr(value, language))
            behind += [TableRow(KEYWORDS, {**inside._asdict(), "language": at, "word": word}) for at, word in words]
        elif field.of is Text:
            values |= {f"{field.key}_{language}": getattr(value, language) or None for language in LANGUAGES}
        elif field.is_record or field.many:
            behind += _list(table, inside, field, value)
        else:
            values[field.key] = _stored(value)
    if table == "provisions":
        values |= {"code": record.code, "number": record.article}
        values |= {"from": _stored(record.start), "until": _stored(record.end)}
    yield TableRow(table, values)
    yield from behind


def _list(table: str, inside: ParentRecord, field: Field, value: Any) -> Iterator[TableRow]:  # noqa: ANN401  # one record or several
    """The records in a list of a record, or its single inner record, as rows of a separate table."""
    own = f"{_SINGULAR.get(table) or table.removesuffix('s')}_{field.key}"
    for place, one in enumerate(value if field.many else [value] if value is not None else [], 1):
        taken = field.names == inside.kind or any(each.key == inside.kind for each in FIELDS.get(field.of, ()))
        first: dict[str, Value] = {f"{inside.kind}_of" if taken else inside.kind: inside.id, "place": place}
        if field.is_record:
            part = f"{inside.part} {field.key} {place}".strip()
            yield from _row(own, first, inside._replace(part=part), one)
        else:
            yield TableRow(own, {**first, field.names or "value": _stored(one)})


def _stored(value: Any) -> Value:  # noqa: ANN401  # what a field holds
    """A value as stored in the database: dates as written, absent values as null."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if value not in {None, ""} else None


_SINGULAR = {"acts_searched": "act_searched"}
"""The names of kinds that are not those of their tables without the s."""
