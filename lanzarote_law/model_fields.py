"""The fields of the model, read from their annotations: ids of other records, lists, closed sets, records.

The readers of data files, their JSON Schemas and the rules about ids are derived from them. Answers do not need this
module.
"""

import re
import types
import typing
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from lanzarote_law import model
from lanzarote_law.model import Corpus

_KEYS = {
    "start": "from",
    "end": "until",
    "under": "as",
    "on": "day",
    "read_with": "with",
    "repeal": "repealed_by",
    "treaty_duty": "treaty",
    "applies_if": "if",
    "used_for": "for",
    "instruments": "instrument",
    "party_code": "code",
}
"""Keys of the data files that differ from the name of their field; all others are the same."""

_KINDS = {
    "NamedDate": "date",
    "Verified": "check",
    "Text": "translated text",
    "NonStatutoryTerm": "unnamed",
    "EmptySearch": "negative",
    "AspectRest": "rest",
    "FollowedUpTo": "followed",
    "DisputedLinkRef": "target",
    "LanguageUrlRule": "language page",
    "PositionHolder": "holder",
    "CourtBearing": "bearing",
}
"""Kinds of records that differ from the name of their class; all others are derived from it."""


class Field(NamedTuple):
    """A field of a record."""

    name: str
    key: str
    """Its name in the data files."""
    of: type[Any]
    """The type of its value or values: a text, a date, a flag, a word of a closed set, a record."""
    many: bool
    required: bool
    """Whether every record must have it."""
    names: str
    """The kind of record whose id it contains; `copy` if a place may follow the id of a source."""
    is_prose: bool
    """Whether it contains a translated text."""
    is_record: bool
    """Whether it contains one or more records."""


def _fields(record: type[Any]) -> tuple[Field, ...]:
    hints = typing.get_type_hints(record, include_extras=True)
    defaults = getattr(record, "_field_defaults", {})
    return tuple(_field(name, hint, required=name not in defaults) for name, hint in hints.items())


def _field(name: str, hint: Any, *, required: bool) -> Field:
    if isinstance(hint, types.UnionType):
        hint = next(each for each in typing.get_args(hint) if each is not types.NoneType)
    many = typing.get_origin(hint) is tuple
    one = typing.get_args(hint)[0] if many else hint
    about = one.__metadata__[0] if hasattr(one, "__metadata__") else ""
    of = typing.get_args(one)[0] if about else one
    is_prose = about == model.PROSE
    is_record = hasattr(of, "_fields")
    return Field(name, _KEYS.get(name, name), of, many, required, "" if is_prose else about, is_prose, is_record)


FIELDS = {
    each: _fields(each)
    for each in vars(model).values()
    if isinstance(each, type) and (hasattr(each, "_fields") or each is Corpus) and each.__module__ == model.__name__
}
"""The fields of each class of the model."""

_RECORDS = {kind: tuple(each for each in fields if each.is_record) for kind, fields in FIELDS.items()}
"""Those that contain records."""


def kind_of_record(record: type[Any]) -> str:
    """Return the name of a kind of record: `shared number`, `act`."""
    name = record.__name__
    return _KINDS.get(name) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


_NAMES = {each: kind_of_record(each) for each in FIELDS}


class PartOfRecord(NamedTuple):
    """A record, or a record inside another one, and the path to it."""

    kind: str
    """The kind of the outermost record."""
    id: str
    steps: tuple[str | int, ...]
    """The keys and positions that lead to it inside that record; none for the record itself."""
    record: Any


def records(corpus: Corpus) -> Iterator[tuple[Field, Any]]:
    """Yield every record of the data after the field of the corpus that contains it."""
    for field in FIELDS[Corpus]:
        if field.many:
            yield from ((field, record) for record in getattr(corpus, field.name))


@lru_cache(maxsize=4)  # several rules examine all of them
def records_with_parts(corpus: Corpus) -> tuple[PartOfRecord, ...]:
    """Return every record of the data, each followed by those inside it."""
    return tuple(part for _, record in records(corpus) for part in parts_of_record(record))


def parts_of_record(record: Any) -> Iterator[PartOfRecord]:
    """Yield a record, followed by those inside it."""
    yield from _inside(PartOfRecord(_NAMES[type(record)], record.id, (), record))


def _inside(part: PartOfRecord) -> Iterator[PartOfRecord]:
    yield part
    for field in _RECORDS[type(part.record)]:
        value = getattr(part.record, field.name)
        if field.many:
            for index, each in enumerate(value):
                yield from _inside(PartOfRecord(part.kind, part.id, (*part.steps, field.key, index), each))
        elif value is not None:
            yield from _inside(PartOfRecord(part.kind, part.id, (*part.steps, field.key), value))
