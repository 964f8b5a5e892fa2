"""Converts plain data into the model: which file holds which records, and which keys each kind of record has.

The keys of a record are the fields of its class in `model`, and each is read according to its annotation. This module
defines how a record differs from its class.
"""

import dataclasses
import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from lanzarote_law import model
from lanzarote_law.dataset import key_descriptions
from lanzarote_law.dataset.value_readers import (
    DAY,
    FLAG,
    TEXT,
    ClosedSetReader,
    JoinedTextReader,
    JsonSchema,
    KeyDefinition,
    ListReader,
    Node,
    ParsedFile,
    ReadState,
    RecordListReader,
    RecordPlace,
    RecordReader,
    RecordsByNameReader,
    RecordShape,
    Unreadable,
    ValueReader,
    plain_record_reader,
)
from lanzarote_law.model_fields import FIELDS, Field, kind_of_record
from lanzarote_law.wording import to_word, worded

_KEYS_BEFORE = {
    "aspects": "stance",
    "bears": "holding outcome",
    "cites": "statement",
    "limit": "reason",
    "locator": "source",
    "part": "extent",
    "penalty": "summary",
    "provisions": "found up_to",
    "read_in": "codes finding what",
    "source": "basis role searched",
    "verified": "asks checked read_in verification",
    "voice": "holder",
    "was": "on",
}
"""The optional keys before which required ones are written, with these; the model lists all required fields first."""

_EMPTY_MESSAGES = {
    (model.Correspondence, "items"): to_word("a link needs at least one item"),
    (model.Correspondence, "aspects"): to_word("a link needs at least one aspect"),
    (model.ActSearched, "codes"): to_word("an act searched needs at least one code"),
    (model.EmptySearch, "items"): to_word("a search needs at least one item"),
    (model.CourtBearing, "items"): to_word("a decision must bear on at least one item"),
    (model.Decision, "read_in"): to_word("a decision needs at least one source"),
    (model.DecisionSearch, "items"): to_word("a search for decisions needs at least one item"),
    (model.DecisionSearch, "aspects"): to_word("a search for decisions needs at least one aspect"),
    (model.AspectRest, "items"): to_word("the rest of an aspect needs at least one item"),
    (model.Provision, "versions"): to_word("a provision needs at least one version"),
}
"""The lists that may not be empty, and the message for an empty one."""


class _TreatyReader(StrEnum):
    NONE = "none"


def _version(reading: ReadState, node: Node, _path: str, **values: Any) -> model.Version:
    """Make a version, with the name of its start date if it has one, and its penalty as written."""
    name = _name_of_day(reading, node.at("in_force_from"))
    return model.Version(**values, date_name=name, penalty_in_english=values.get("penalty", ""))


def _annulment(reading: ReadState, node: Node, _path: str, **values: Any) -> model.Annulment:
    """Make an annulment, with the name of its first date if it has one."""
    return model.Annulment(**values, date_name=_name_of_day(reading, node.at("from")))


def _name_of_day(reading: ReadState, node: Node) -> str:
    return node.value if isinstance(node.value, str) and node.value in reading.dates else ""


def _provision(reading: ReadState, node: Node, path: str, **values: Any) -> model.Provision | Unreadable:
    """Make a provision; `repealed_on` and `repealed_by` form one value, its repeal."""
    repealed_on, repealed_by = values.pop("repealed_on", None), values.pop("repeal", None)
    if (repealed_on is None) != (repealed_by is None):
        message, hint = (
            worded("repealed_on and repealed_by must be given together"),
            worded("give both keys, or neither"),
        )
        return reading.report("repeal", node, path, message, hint)
    repeal = None
    if repealed_on and repealed_by:
        repeal = model.Repeal(on=repealed_on, date_name=_name_of_day(reading, node.at("repealed_on")), **repealed_by)
    return model.Provision(repeal=repeal, **values)


def _aspect(_reading: ReadState, _node: Node, _path: str, **values: Any) -> model.Aspect:
    """Make an aspect; `treaty: none` means that there is no duty."""
    return model.Aspect(treaty_duty=values.pop("treaty_duty", None) is None, **values)


@dataclass(frozen=True, slots=True)
class _FileForm:
    """How the record in a data file differs from its class of the model."""

    make: Callable[..., Any] | None = None
    """The function that makes the record; if there is none but `without` is given, the fields are only collected."""
    without: tuple[str, ...] = ()
    """Fields without a key."""
    read: Mapping[str, ValueReader] = dataclasses.field(default_factory=dict)
    """Fields that are not read according to their annotations."""
    before: Mapping[str, RecordShape] = dataclasses.field(default_factory=dict)
    """Keys without a field, and the field before which each is written."""
    together: tuple[str, ...] = ()
    """Keys that `make` refuses if only some of them are given."""


_FILE_FORMS = {
    model.NamedDate: _FileForm(without=("id",)),
    model.Version: _FileForm(_version, without=("date_name", "penalty_in_english")),
    model.Repeal: _FileForm(without=("on", "date_name")),
    model.Annulment: _FileForm(_annulment, without=("date_name",)),
    model.Provision: _FileForm(
        _provision,
        before={"repeal": {"repealed_on": KeyDefinition("repealed_on", DAY)}},
        together=("repealed_on", "repealed_by"),
    ),
    model.Aspect: _FileForm(_aspect, read={"treaty_duty": ClosedSetReader(_TreatyReader)}),
    model.Section: _FileForm(without=("instrument",)),
    model.Item: _FileForm(without=("instrument",)),
}

_records: dict[type[Any], RecordReader] = {}


def reader_of_class(kind: type[Any]) -> RecordReader:
    """Return the reader of the records of a class of the model."""
    if kind not in _records:
        _records[kind] = _record_of(kind, _FILE_FORMS.get(kind, _FileForm()))
    return _records[kind]


def _record_of(kind: type[Any], other: _FileForm) -> RecordReader:
    keys: dict[str, KeyDefinition] = {}
    for field in _as_written(kind):
        if field.name not in other.without:
            keys |= other.before.get(field.name, {})
            read = other.read.get(field.name) or _reader(kind, field)
            keys[field.key] = KeyDefinition(field.name, read, field.required)
    if other.make:
        return RecordReader(kind_of_record(kind), other.make, keys, other.together, kind)
    return plain_record_reader(kind_of_record(kind), dict if other.without else kind, keys, kind)


def _as_written(kind: type[Any]) -> list[Field]:
    """Return the fields of a class in the order in which its keys are written."""
    optional = [each for each in FIELDS[kind] if not each.required]
    names = {each.name for each in optional}
    before: dict[str, list[Field]] = defaultdict(list)
    for field in FIELDS[kind]:
        if field.required:
            place = next((key for key, inside in _KEYS_BEFORE.items() if field.name in inside.split()), "")
            before[place if place in names else ""].append(field)
    return [*before[""], *(each for field in optional for each in (*before[field.name], field))]


_SINGLE: dict[Any, ValueReader] = {str: TEXT, date: DAY, bool: FLAG, model.Languages: JoinedTextReader(TEXT)}


def _reader(kind: type[Any], field: Field) -> ValueReader:
    """Return the reader of a field, according to its annotation."""
    if field.is_record:
        one: ValueReader = reader_of_class(field.of)
    else:
        one = _SINGLE.get(field.of) or ClosedSetReader(field.of)
    return ListReader(one, _EMPTY_MESSAGES.get((kind, field.name), "")) if field.many else one


def _named_date(reading: ReadState, name: str, values: dict[str, Any] | Unreadable) -> model.NamedDate | Unreadable:
    """Make a named date; from then on its name can be used as a date."""
    if isinstance(values, Unreadable):
        reading.dates[name] = date.max  # its fault is reported once, not wherever the name is used
        return values
    reading.dates[name] = values["on"]
    return model.NamedDate(id=name, **values)


_INSTRUMENT = "instrument sections? aspects? items"

_KEYS_OF_FILES = {
    "provisions.yaml": "dates? codes regimes renumberings? shared_numbers? numbers_known? acts provisions",
    "party.yaml": (
        "code? party adjective? local_terms? languages? numbering? journal? enters_after? researched_from?"
        " language_pages? reference_days? applicability? reservations? negatives? rests? followed? acts_searched?"
        " known_differences?"
    ),
    "sources.yaml": "sources",
    "questions.yaml": _INSTRUMENT,
    "convention.yaml": _INSTRUMENT,
    "correspondences.yaml": "correspondences",
    "positions.yaml": "holders positions",
    "decisions.yaml": "decision_searches? decisions",
    "recommendations.yaml": "recommendations",
}
"""The contents of each file: keys of the corpus, with a question mark if optional."""


def _file_shape(held: str) -> RecordShape:
    every = {each.key: each for each in FIELDS[model.Corpus]}
    shape = {}
    for word in held.split():
        field = every[word.removesuffix("?")]
        shape[field.key] = KeyDefinition(field.name, _listing(field), not word.endswith("?"))
    return shape


def _listing(field: Field) -> ValueReader:
    """Return the reader of a key of a file: records by name, by id or by content, or a single value."""
    if not field.many:
        return _reader(model.Corpus, field)
    of = reader_of_class(field.of)
    if field.of is model.Instrument:  # a file has one
        return of
    if field.of is model.NamedDate:
        return RecordsByNameReader(of, keep=_named_date)
    return RecordListReader(of)


FILE_SHAPES = {file: _file_shape(held) for file, held in _KEYS_OF_FILES.items()}
"""The data files with their keys, in the order of reading: named dates come first."""


class ListLocation(NamedTuple):
    """The location of the records of a kind: in which files, under which top-level key; and their keys."""

    files: tuple[str, ...]
    key: str
    shape: RecordShape


def _lists() -> dict[str, ListLocation]:
    found: dict[str, ListLocation] = {}
    for file, shape in FILE_SHAPES.items():
        for name, key in shape.items():
            if isinstance(key.read, RecordListReader):
                kind = key.read.of.name
                others = found[kind].files if kind in found else ()
                found[kind] = ListLocation((*others, file), name, key.read.shape)
    return found


LIST_LOCATIONS = _lists()
"""The kinds of records stored in lists or, for the kind "date", by name.

Records inside others are found through the keys: `LIST_LOCATIONS["provision"].shape["versions"].read.shape` gives the
keys of a version in their written order.
"""


def reader_of_file(name: str) -> RecordReader:
    """Return the reader of one of FILE_SHAPES as a whole."""
    shape = FILE_SHAPES[name]
    return plain_record_reader(name, _of_instrument if "instrument" in shape else dict, shape, model.Corpus)


def _of_instrument(instruments: model.Instrument, **values: Any) -> dict[str, Any]:
    """Return the contents of the file of an instrument; its sections and items refer to the instrument."""
    for name, kind in (("sections", model.Section), ("items", model.Item)):
        values[name] = tuple(kind(instrument=instruments.id, **each) for each in values.get(name, ()))
    return {"instruments": (instruments,), **values}


def reader_of_kind(kind: str) -> RecordReader:
    """Return the reader of one record of a kind."""
    place = LIST_LOCATIONS[kind]
    records = FILE_SHAPES[place.files[0]][place.key].read
    assert isinstance(records, RecordListReader)
    return records.of


def read_corpus(files: list[ParsedFile]) -> tuple[model.Corpus | None, ReadState]:
    """Return the corpus of the files, or None if a record cannot be read, and the state with the problems."""
    reading = ReadState()
    parts: dict[str, Any] = {}
    for file in files:
        if file.root is None:
            continue
        reading.file = file
        reading.places["file", file.shape] = RecordPlace(file, file.root, "")
        value = reader_of_file(PurePosixPath(file.shape).name)(reading, file.root, "")
        if not isinstance(value, Unreadable):
            parts[file.shape] = value
            for each in value.get("instruments", ()):  # the only record not in a list
                reading.places["instrument", each.id] = RecordPlace(file, file.root.at("instrument"), "instrument")
    if reading.problems or len(parts) < len(files):
        return None, reading
    corpus = _corpus(parts)
    return corpus, reading


def _corpus(parts: dict[str, Any]) -> model.Corpus:
    values: dict[str, Any] = {}
    for field in FIELDS[model.Corpus]:
        held = [part[field.name] for part in parts.values() if field.name in part]
        if field.many:
            values[field.name] = tuple(chain.from_iterable(held))
        else:  # what a file omits is empty
            values[field.name] = held[0] if held else date.min if field.of is date else field.of()
    return model.Corpus(**values)


def json_schema_text(file: str) -> str:
    """Return the JSON Schema of a data file as text."""
    return json.dumps(json_schema(file), ensure_ascii=False, indent=2) + "\n"


def json_schema(file: str) -> JsonSchema:
    """Return the JSON Schema of a data file, with a description of each key, for editors that check while typing.

    It refuses what `read_corpus` refuses of the shape of a record. Only `read_corpus` checks names of dates, unique
    ids, lengths of months, and characters that no text may contain.
    """
    root = reader_of_file(file)
    inside = {each.definition_name: each for each in root.records() if each is not root}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": file,
        **_explained(root),
        "$defs": {name: _explained(inside[name]) for name in sorted(inside)},
    }


def _explained(each: RecordReader) -> JsonSchema:
    """Return the definition of a record with the descriptions of the record and its keys."""
    defined = each.defined()
    keys = {
        name: {"description": key_descriptions.describe_key(each, name), **accepted}
        for name, accepted in defined["properties"].items()
    }
    return {"description": key_descriptions.describe_record(each), **defined, "properties": keys}
