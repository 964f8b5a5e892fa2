"""Plain data with places → model: which data file holds which records, and which keys each kind of record may have.

What a record may hold stands in `model`: its keys are the fields, and each is read as its annotation says. Here stands
how a record differs from its class.
"""

from __future__ import annotations

import dataclasses
import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from lanzarote_law import model
from lanzarote_law.dataset import glossary
from lanzarote_law.dataset.readers import (
    BAD,
    Bad,
    ByName,
    File,
    Found,
    JsonSchema,
    Key,
    Many,
    Named,
    Node,
    OneOf,
    Reader,
    Reading,
    Record,
    Records,
    Shape,
    Unnamed,
    day,
    flag,
    record,
    text,
)
from lanzarote_law.fields import FIELDS, Field, kind_of
from lanzarote_law.wording import to_word, worded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


_BEFORE = {
    "asks": "verified",
    "basis": "source",
    "checked": "verified",
    "codes": "read_in",
    "extent": "part",
    "finding": "read_in",
    "found": "provisions",
    "holder": "voice",
    "holding": "bears",
    "on": "was",
    "outcome": "bears",
    "read_in": "verified",
    "reason": "limit",
    "role": "source",
    "searched": "source",
    "source": "locator",
    "stance": "aspects",
    "statement": "cites",
    "summary": "penalty",
    "up_to": "provisions",
    "verification": "verified",
    "what": "read_in",
}
"""Before which fields that may be absent some that must be there are written: in the model they all come first."""

_NEEDED = {
    (model.Correspondence, "items"): to_word("a link serves at least one item"),
    (model.Correspondence, "aspects"): to_word("a link serves at least one aspect"),
    (model.ActSearched, "codes"): to_word("an act searched names at least one code"),
    (model.Negative, "items"): to_word("a search is for at least one item"),
    (model.Bearing, "items"): to_word("a decision bears on at least one item"),
    (model.Decision, "read_in"): to_word("a decision was read in at least one source"),
    (model.DecisionSearch, "items"): to_word("a search is for at least one item"),
    (model.DecisionSearch, "aspects"): to_word("a search is for at least one aspect"),
    (model.Rest, "items"): to_word("the rest of an aspect is that of at least one item"),
    (model.Provision, "versions"): to_word("a provision needs at least one version"),
}
"""The lists that may not be empty, and what is wrong with an empty one."""


class _Treaty(StrEnum):
    NONE = "none"


def _version(reading: Reading, node: Node, _path: str, **values: Any) -> model.Version:
    """A version, with the name of the day it starts on where that day has one, and its penalty as it is written."""
    name = _name_of_day(reading, node.at("in_force_from"))
    return model.Version(**values, date_name=name, penalty_in_english=values.get("penalty", ""))


def _annulment(reading: Reading, node: Node, _path: str, **values: Any) -> model.Annulment:
    """An annulment, with the name of its first day where that day has one."""
    return model.Annulment(**values, date_name=_name_of_day(reading, node.at("from")))


def _name_of_day(reading: Reading, node: Node) -> str:
    return node.value if isinstance(node.value, str) and node.value in reading.dates else ""


def _provision(reading: Reading, node: Node, path: str, **values: Any) -> model.Provision | Bad:
    """A provision; its repeal is one value made of `repealed_on` and `repealed_by`."""
    repealed_on, repealed_by = values.pop("repealed_on", None), values.pop("repeal", None)
    if not values["versions"]:  # none of them could be read
        return BAD
    if (repealed_on is None) != (repealed_by is None):
        message, hint = worded("repealed_on and repealed_by go together"), worded("write both, or none")
        return reading.report("repeal", node, path, message, hint)
    repeal = None
    if repealed_on and repealed_by:
        repeal = model.Repeal(on=repealed_on, date_name=_name_of_day(reading, node.at("repealed_on")), **repealed_by)
    return model.Provision(repeal=repeal, **values)


def _aspect(_reading: Reading, _node: Node, _path: str, **values: Any) -> model.Aspect:
    """An aspect; `treaty: none` says that there is no duty."""
    return model.Aspect(treaty_duty=values.pop("treaty_duty", None) is None, **values)


@dataclass(frozen=True, slots=True)
class _Otherwise:
    """How the record of a data file differs from the class of the model that it becomes."""

    make: Callable[..., Any] | None = None
    """What makes it of the fields; where `without` names some, and nothing makes it, they are only kept together."""
    without: tuple[str, ...] = ()
    """Fields that no key fills."""
    read: Mapping[str, Reader] = dataclasses.field(default_factory=dict)
    """Fields that are read otherwise than their annotations say."""
    before: Mapping[str, Shape] = dataclasses.field(default_factory=dict)
    """Keys that fill no field, and before which field they are written."""
    together: tuple[str, ...] = ()
    """Keys of which `make` refuses some without the others."""


_OTHERWISE = {
    model.NamedDate: _Otherwise(without=("id",)),
    model.Version: _Otherwise(_version, without=("date_name", "penalty_in_english")),
    model.Repeal: _Otherwise(without=("on", "date_name")),
    model.Annulment: _Otherwise(_annulment, without=("date_name",)),
    model.Provision: _Otherwise(
        _provision,
        before={"repeal": {"repealed_on": Key("repealed_on", day)}},
        together=("repealed_on", "repealed_by"),
    ),
    model.Aspect: _Otherwise(_aspect, read={"treaty_duty": OneOf(_Treaty)}),
    model.Section: _Otherwise(without=("instrument",)),
    model.Item: _Otherwise(without=("instrument",)),
}

_records: dict[type[Any], Record] = {}


def record_of(kind: type[Any]) -> Record:
    """What reads a record that becomes a class of the model."""
    if kind not in _records:
        _records[kind] = _record_of(kind, _OTHERWISE.get(kind, _Otherwise()))
    return _records[kind]


def _record_of(kind: type[Any], other: _Otherwise) -> Record:
    keys: dict[str, Key] = {}
    for field in _as_written(kind):
        if field.name not in other.without:
            keys |= other.before.get(field.name, {})
            keys[field.key] = Key(field.name, other.read.get(field.name) or _reader(kind, field), field.required)
    if other.make:
        return Record(kind_of(kind), other.make, keys, other.together, kind)
    return record(kind_of(kind), dict if other.without else kind, keys, kind)


def _as_written(kind: type[Any]) -> list[Field]:
    """The fields of a class in the order in which its keys are written."""
    optional = [each for each in FIELDS[kind] if not each.required]
    names = {each.name for each in optional}
    before: dict[str, list[Field]] = defaultdict(list)
    for field in FIELDS[kind]:
        if field.required:
            place = _BEFORE.get(field.name, "")
            before[place if place in names else ""].append(field)
    return [*before[""], *(each for field in optional for each in (*before[field.name], field))]


_SINGLE: dict[Any, Reader] = {str: text, date: day, bool: flag}


def _reader(kind: type[Any], field: Field) -> Reader:
    """What reads a field, by its annotation."""
    if field.is_record:
        one: Reader = record_of(field.of)
    else:
        one = _SINGLE.get(field.of) or OneOf(field.of)
    return Many(one, _NEEDED.get((kind, field.name), "")) if field.many else one


def _named_date(reading: Reading, name: str, values: dict[str, Any] | Bad) -> model.NamedDate | Bad:
    """A named date: from here on its name may stand wherever a day may."""
    if isinstance(values, Bad):
        reading.dates[name] = date.max  # its fault is reported once, not again wherever the name stands
        return values
    reading.dates[name] = values["on"]
    return model.NamedDate(id=name, **values)


_INSTRUMENT = "instrument sections? aspects? items"

_HELD = {
    "provisions.yaml": "dates? codes regimes renumberings? shared_numbers? numbers_known? acts provisions",
    "party.yaml": (
        "party journal? researched_from? reference_days? applicability? reservations? negatives? rests? followed?"
        " acts_searched?"
    ),
    "sources.yaml": "sources",
    "questions.yaml": _INSTRUMENT,
    "convention.yaml": _INSTRUMENT,
    "correspondences.yaml": "correspondences",
    "positions.yaml": "holders positions",
    "decisions.yaml": "decision_searches? decisions",
}
"""What stands in which file: keys of the corpus, with a question mark where they may be absent."""


def _file_shape(held: str) -> Shape:
    every = {each.key: each for each in FIELDS[model.Corpus]}
    shape = {}
    for word in held.split():
        field = every[word.removesuffix("?")]
        shape[field.key] = Key(field.name, _listing(field), not word.endswith("?"))
    return shape


def _listing(field: Field) -> Reader:
    """What reads a key of a file: records behind their names, by their ids or by what they say, or a single value."""
    if not field.many:
        return _reader(model.Corpus, field)
    of = record_of(field.of)
    if field.of is model.Instrument:  # a file has one
        return of
    if field.of is model.NamedDate:
        return ByName(of.name, of, _named_date)
    return Named(of.name, of) if "id" in of.keys else Unnamed(of.name, of)


FILES = {file: _file_shape(held) for file, held in _HELD.items()}
"""The data files with their keys, in the order in which they are read: the named dates come first."""


class ListPlace(NamedTuple):
    """Where the records of a kind stand: in which files, behind which key at the top; and which keys they have."""

    files: tuple[str, ...]
    key: str
    shape: Shape


def _lists() -> dict[str, ListPlace]:
    found: dict[str, ListPlace] = {}
    for file, shape in FILES.items():
        for name, key in shape.items():
            if isinstance(key.read, Records):
                others = found[key.read.kind].files if key.read.kind in found else ()
                found[key.read.kind] = ListPlace((*others, file), name, key.read.shape)
    return found


LISTS = _lists()
"""The kinds of records that stand in lists, or for the kind "date" behind their names.

What stands inside a record is found by its keys: `LISTS["provision"].shape["versions"].read.shape` are the keys of a
version, in the order in which they are written.
"""


def file_reader(name: str) -> Record:
    """What reads the whole of one of FILES."""
    return record(name, _of_instrument if "instrument" in FILES[name] else dict, FILES[name], model.Corpus)


def _of_instrument(instruments: model.Instrument, **values: Any) -> dict[str, Any]:
    """What the file of an instrument holds: a section and an item belong to its instrument."""
    for name, kind in (("sections", model.Section), ("items", model.Item)):
        values[name] = tuple(kind(instrument=instruments.id, **each) for each in values.get(name, ()))
    return {"instruments": (instruments,), **values}


def record_reader(kind: str) -> Record:
    """What reads one record of a kind."""
    place = LISTS[kind]
    records = FILES[place.files[0]][place.key].read
    assert isinstance(records, Records)
    return records.of


def read(files: list[File]) -> tuple[model.Corpus | None, Reading]:
    """The corpus that the files hold, or None where a record could not be read; the problems are in the reading."""
    reading = Reading()
    parts: dict[str, Any] = {}
    for file in files:
        if file.root is None:
            continue
        reading.file = file
        reading.places["file", file.shape] = Found(file, file.root, "")
        value = file_reader(file.shape)(reading, file.root, "")
        if not isinstance(value, Bad):
            parts[file.shape] = value
            for each in value.get("instruments", ()):  # the one record that stands in no list
                reading.places["instrument", each.id] = Found(file, file.root.at("instrument"), "instrument")
    if reading.problems or len(parts) < len(FILES):
        return None, reading
    corpus = _corpus(parts)
    return corpus, reading


_ABSENT = {"journal": model.Text(), "researched_from": date.min}
"""What the corpus has for a single value that a file leaves out."""


def _corpus(parts: dict[str, Any]) -> model.Corpus:
    values: dict[str, Any] = {}
    for field in FIELDS[model.Corpus]:
        held = [parts[file][field.name] for file in FILES if field.name in parts[file]]
        values[field.name] = tuple(chain.from_iterable(held)) if field.many else (held or [_ABSENT[field.name]])[0]
    return model.Corpus(**values)


def json_schema_text(file: str) -> str:
    """The JSON Schema of a data file as the text of a file."""
    return json.dumps(json_schema(file), ensure_ascii=False, indent=2) + "\n"


def json_schema(file: str) -> JsonSchema:
    """What a data file may hold, as JSON Schema with a word on each key, for an editor that checks while one types.

    It refuses what `read` refuses of the shape of a record. Only `read` knows which days have names, which ids are
    taken, how long a month is and which characters no text may hold.
    """
    root = file_reader(file)
    inside = {each.definition_name: each for each in root.records() if each is not root}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": file,
        **_explained(root),
        "$defs": {name: _explained(inside[name]) for name in sorted(inside)},
    }


def _explained(each: Record) -> JsonSchema:
    """The definition of a record with what the record and its keys mean."""
    defined = each.defined()
    keys = {
        name: {"description": glossary.of_key(each, name), **accepted}
        for name, accepted in defined["properties"].items()
    }
    return {"description": glossary.of_record(each), **defined, "properties": keys}
