"""What the fields of the model hold, read from their annotations: ids of other records, lists, closed sets, records.

What reads the data files, their JSON Schemas and the rules about ids follow from here. An answer needs nothing of it.
"""

from __future__ import annotations

import re
import types
import typing
from typing import TYPE_CHECKING, Any, NamedTuple

from lanzarote_law import model
from lanzarote_law.model import Corpus

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEYS = {
    "start": "from",
    "end": "until",
    "under": "as",
    "on": "day",
    "read_with": "with",
    "repeal": "repealed_by",
    "treaty_duty": "treaty",
    "applies_if": "if",
    "instruments": "instrument",
}
"""The keys of the data files that have another name than the field they fill; all others have the same."""

_KINDS = {
    "NamedDate": "date",
    "Verified": "check",
    "Text": "translated text",
    "Cited": "cited provision",
    "UnnamedConduct": "unnamed",
}
"""The kinds of records that have another name than their class; that of all others is the name of the class."""


class Field(NamedTuple):
    """A field of a record."""

    name: str
    key: str
    """What it is called in the data files."""
    of: type[Any]
    """What it holds, or where it holds many, each of them: a text, a day, a flag, a word of a closed set, a record."""
    many: bool
    required: bool
    """Whether no record can be made without it."""
    names: str
    """The kind of record of which it holds the id; `copy` where a place may stand behind the id of a source."""
    is_prose: bool
    """Whether it holds a text that is translated."""
    is_record: bool
    """Whether it holds a record, or many."""


def _fields(record: type[Any]) -> tuple[Field, ...]:
    hints = typing.get_type_hints(record, include_extras=True)
    defaults = getattr(record, "_field_defaults", {})
    return tuple(_field(name, hint, required=name not in defaults) for name, hint in hints.items())


def _field(name: str, hint: Any, *, required: bool) -> Field:
    if isinstance(hint, types.UnionType):
        hint = next(each for each in typing.get_args(hint) if each is not types.NoneType)
    many = typing.get_origin(hint) is tuple
    one = typing.get_args(hint)[0] if many else hint
    told = one.__metadata__[0] if hasattr(one, "__metadata__") else ""
    of = typing.get_args(one)[0] if told else one
    is_prose = told == model.PROSE
    is_record = hasattr(of, "_fields")
    return Field(name, _KEYS.get(name, name), of, many, required, "" if is_prose else told, is_prose, is_record)


FIELDS = {
    each: _fields(each)
    for each in vars(model).values()
    if isinstance(each, type) and (hasattr(each, "_fields") or each is Corpus) and each.__module__ == model.__name__
}
"""The fields of each class of the model."""

_RECORDS = {kind: tuple(each for each in fields if each.is_record) for kind, fields in FIELDS.items()}
"""Those of them that hold records."""


def kind_of_record(record: type[Any]) -> str:
    """What a kind of record is called: `shared number`, `act`."""
    name = record.__name__
    return _KINDS.get(name) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


class PartOfRecord(NamedTuple):
    """A record, or a record inside another one, and the way to it."""

    kind: str
    """The kind of the record in whose list it stands."""
    id: str
    steps: tuple[str | int, ...]
    """The keys and positions that lead to it inside that record; none for the record itself."""
    record: Any


def records_with_parts(corpus: Corpus) -> Iterator[PartOfRecord]:
    """Every record of the data, each followed by those inside it."""
    for field in FIELDS[Corpus]:
        if field.many:
            kind = kind_of_record(field.of)
            for record in getattr(corpus, field.name):
                yield from _inside(PartOfRecord(kind, record.id, (), record))


def _inside(part: PartOfRecord) -> Iterator[PartOfRecord]:
    yield part
    for field in _RECORDS[type(part.record)]:
        value = getattr(part.record, field.name)
        if field.many:
            for index, each in enumerate(value):
                yield from _inside(PartOfRecord(part.kind, part.id, (*part.steps, field.key, index), each))
        elif value is not None:
            yield from _inside(PartOfRecord(part.kind, part.id, (*part.steps, field.key), value))
