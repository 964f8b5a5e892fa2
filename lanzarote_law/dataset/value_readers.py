"""Readers of values in data files: texts, dates, closed sets, lists and records; each fault is given with its path.

A `Node` is a value in a data file with its line; this module does not depend on YAML, files or the law. Each reader
also describes itself as JSON Schema, so that an editor refuses the same faults.
"""

from __future__ import annotations

import difflib
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar

from lanzarote_law.errors import Place, Problem
from lanzarote_law.text_folding_and_display import parse_calendar_day
from lanzarote_law.wording import to_word, worded

MAPPINGS = to_word("a mapping")

JsonSchema = dict[str, Any]
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class UnquotedScalar:
    """A scalar that YAML does not read as the text as written: 9.10, no, 2016-06-18."""

    text: str
    read_as: str


PlainValue = str | bool | list["PlainValue"] | dict[str, "PlainValue"]
"""The content of a record without places: texts, lists, mappings, and true or false."""


@dataclass(slots=True)
class Node:
    """A value in a data file, a text, list or mapping, with its place (lines and columns from 1)."""

    value: str | UnquotedScalar | list[Node] | dict[str, Node]
    line: int = 0
    column: int = 0
    key_line: int = 0
    end: int = 0
    """Its last line."""
    flow: bool = False
    """Whether it is a list in brackets or a mapping in braces."""

    def plain(self) -> PlainValue:
        """Return the value without places; a scalar that YAML does not read as text is given as written."""
        inside = self.value
        if isinstance(inside, dict):
            return {key: child.plain() for key, child in inside.items()}
        if isinstance(inside, list):
            return [child.plain() for child in inside]
        if isinstance(inside, UnquotedScalar):
            return inside.text == "true" if inside.text in {"true", "false"} else inside.text
        return inside

    def at(self, *steps: str | int) -> Node:
        """Return the node to which steps lead, or the last existing one on the way."""
        node: Node = self
        for step in steps:
            inside = node.value
            if isinstance(inside, dict) and step in inside:
                node = inside[str(step)]
            elif isinstance(inside, list) and isinstance(step, int) and step < len(inside):
                node = inside[step]
            else:
                break
        return node


@dataclass(slots=True)
class ParsedFile:
    """A data file: its name as the user knows it, its lines, its content, and which of FILE_SHAPES it is."""

    name: str
    lines: list[str]
    root: Node | None
    shape: str = ""

    def place(self, node: Node, path: str = "") -> Place:
        """Return the place of a node of this file."""
        text = self.lines[node.line - 1] if 0 < node.line <= len(self.lines) else ""
        return Place(self.name, node.line, node.column, path, text)


class RecordPlace(NamedTuple):
    """The place of a record, for faults that only appear when records are compared."""

    file: ParsedFile
    node: Node
    path: str


@dataclass(slots=True)
class ReadState:
    """The state while reading: the problems so far, the named dates, and the place of each record."""

    problems: list[Problem] = field(default_factory=list)
    dates: dict[str, date] = field(default_factory=dict)
    places: dict[tuple[str, str], RecordPlace] = field(default_factory=dict)
    file: ParsedFile = field(default_factory=lambda: ParsedFile("", [], None))

    def report(self, code: str, node: Node, path: str, message: str, hint: str = "") -> Unreadable:
        """Report a fault at a node of the current file, whose value is unreadable."""
        self.problems.append(Problem(code, message, self.file.place(node, path), hint))
        return UNREADABLE

    def where(self, kind: str, ident: str, *steps: str | int) -> Place:
        """Return the place of a record, or of a part of it."""
        found = self.places.get((kind, ident))
        if found is None:
            return Place("", path=f"{kind} {ident}")
        path = found.path + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
        return found.file.place(found.node.at(*steps), path.lstrip("."))


class Unreadable:
    """The value of something that could not be read; its fault is already reported."""


UNREADABLE = Unreadable()


class ValueReader(ABC):
    """Reads a value in a data file."""

    __slots__ = ()

    @abstractmethod
    def __call__(self, reading: ReadState, node: Node, path: str) -> Any:
        """Return the value of a node; UNREADABLE, with its fault reported, if it could not be read."""

    @abstractmethod
    def described(self) -> JsonSchema:
        """Return the JSON Schema of the value; a record is referred to by name."""

    def records(self) -> Iterator[RecordReader]:
        """Yield the records that are read, each followed by those inside it."""
        yield from ()

    @property
    def shape(self) -> RecordShape:
        """The keys of the record, or of each record of a list; empty if there is no record."""
        return {}


class KeyDefinition(NamedTuple):
    """A key of a record: its field, its reader, and whether it is required."""

    field: str
    read: ValueReader
    required: bool = False


RecordShape = Mapping[str, KeyDefinition]
"""The keys of a record in the order in which they are written."""


@dataclass(frozen=True, slots=True, eq=False)
class _ScalarReader(ValueReader, Generic[_Value]):
    """Reads a value without parts."""

    read: Callable[[ReadState, Node, str], _Value | Unreadable]
    schema: JsonSchema

    def __call__(self, reading: ReadState, node: Node, path: str) -> _Value | Unreadable:
        return self.read(reading, node, path)

    def described(self) -> JsonSchema:
        return {**self.schema}


def _text(reading: ReadState, node: Node, path: str) -> str | Unreadable:
    """Read a text: not empty, and quoted if YAML would not read it as text."""
    value = node.value
    if isinstance(value, UnquotedScalar):
        return _unquoted(reading, node, path, value)
    if not isinstance(value, str):
        return reading.report("type", node, path, worded("the value should be text, but is {kind}", kind=_kind(value)))
    if not value.strip():
        message, hint = worded("the text is empty"), worded("remove the key, or give it a value")
        return reading.report("empty", node, path, message, hint)
    control = re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", value)
    if control:
        message = worded("the text contains the control character U+{code:04X}", code=ord(control[0]))
        return reading.report("control", node, path, message, worded("remove it"))
    return value


def _unquoted(reading: ReadState, node: Node, path: str, value: UnquotedScalar) -> Unreadable:
    if value.read_as == "null":
        message, hint = worded("the value is missing"), worded("remove the key, or give it a value")
        return reading.report("empty", node, path, message, hint)
    values = {"value": value.text, "read_as": value.read_as}
    message = worded("without quotation marks, YAML reads {value} as {read_as}", **values)
    return reading.report("unquoted", node, path, message, worded('use "{value}"', **values))


def _kind(value: object) -> str:
    if isinstance(value, UnquotedScalar):
        return value.read_as
    kinds: dict[type, str] = {str: to_word("a text"), list: to_word("a list")}
    return worded(kinds.get(type(value), MAPPINGS))


# 2018-01-26; not 2018-13-01, 20180126, 26 January 2018; `validate` checks the length of months
CALENDAR_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
# new-code; the data define the names
DAY_NAME = r"[^0-9\s].*"


def _day(reading: ReadState, node: Node, path: str) -> date | Unreadable:
    """Read a date as YYYY-MM-DD, or the name of a named date."""
    value = TEXT(reading, node, path)
    if isinstance(value, Unreadable):
        return value
    on = reading.dates.get(value) or parse_calendar_day(value)
    if on is None:
        names = worded(" or the name of a date: {dates}", dates=", ".join(reading.dates)) if reading.dates else ""
        message = worded("'{value}' is not a date", value=value)
        return reading.report("date", node, path, message, worded("use YYYY-MM-DD{names}", names=names))
    return on


def _flag(reading: ReadState, node: Node, path: str) -> bool | Unreadable:
    """Read true or false."""
    if isinstance(node.value, UnquotedScalar) and node.value.text in {"true", "false"}:
        return node.value.text == "true"
    message, hint = worded("the value should be true or false"), worded("use true or false, without quotation marks")
    return reading.report("type", node, path, message, hint)


TEXT = _ScalarReader(_text, {"type": "string", "pattern": r"\S"})
DAY = _ScalarReader(_day, {"type": "string", "pattern": f"^({CALENDAR_DAY}|{DAY_NAME})$"})
FLAG = _ScalarReader(_flag, {"type": "boolean"})


@dataclass(frozen=True, slots=True)
class ClosedSetReader(ValueReader):
    """Reads a word of a closed set."""

    values: type[StrEnum]

    def __call__(self, reading: ReadState, node: Node, path: str) -> StrEnum | Unreadable:
        """Return the word as a member of the set."""
        value = TEXT(reading, node, path)
        if isinstance(value, Unreadable):
            return value
        try:
            return self.values(value)
        except ValueError:
            near = _nearest(value, list(self.values))
            message = worded("'{value}' is not one of the permitted words{nearest}", value=value, nearest=near)
            hint = worded("choose one of: {values}", values=", ".join(self.values))
            return reading.report("value", node, path, message, hint)

    def described(self) -> JsonSchema:
        """Return the words."""
        return {"enum": [str(value) for value in self.values]}


def _nearest(word: str, known: list[str]) -> str:
    near = difflib.get_close_matches(word, known, 1)
    return worded("; did you mean '{near}'?", near=near[0]) if near else ""


@dataclass(frozen=True, slots=True)
class ListReader(ValueReader):
    """Reads a list as a tuple; `needed` is the message for an empty list, if that is a fault."""

    of: ValueReader
    needed: str = ""

    def __call__(self, reading: ReadState, node: Node, path: str) -> tuple[Any, ...] | Unreadable:
        """Return the values of the list that could be read."""
        if not isinstance(node.value, list):
            return _other_than(worded("a list"), reading, node, path)
        if self.needed and not node.value:
            return reading.report("missing", node, path, worded(self.needed))
        values = [self._element(reading, child, f"{path}[{index}]") for index, child in enumerate(node.value)]
        return tuple(value for value in values if not isinstance(value, Unreadable))

    def _element(self, reading: ReadState, node: Node, path: str) -> Any:
        return self.of(reading, node, path)

    def described(self) -> JsonSchema:
        """Return the schema of a list of its elements."""
        return {"type": "array", "items": self.of.described(), **({"minItems": 1} if self.needed else {})}

    def records(self) -> Iterator[RecordReader]:
        """Yield the records of the list."""
        return self.of.records()

    @property
    def shape(self) -> RecordShape:
        """The keys of each record of the list."""
        return self.of.shape


class JoinedTextReader(ListReader):
    """Reads a list of texts as one text, with blanks between them."""

    def __call__(self, reading: ReadState, node: Node, path: str) -> Any:
        """Return the texts that could be read."""
        found = super().__call__(reading, node, path)
        return found if isinstance(found, Unreadable) else " ".join(found)


def _other_than(expected: str, reading: ReadState, node: Node, path: str) -> Unreadable:
    message = worded("the value should be {expected}, but is {kind}", expected=expected, kind=_kind(node.value))
    return reading.report("type", node, path, message)


@dataclass(frozen=True, slots=True)
class RecordReader(ValueReader):
    """Reads a mapping; `make` receives the state, the node, the path, and the fields by name."""

    name: str
    make: Callable[..., Any]
    keys: RecordShape
    together: tuple[str, ...] = ()
    """Keys that `make` refuses if only some of them are given."""
    of: type = object
    """The class of the model whose fields the keys fill."""

    def __call__(self, reading: ReadState, node: Node, path: str) -> Any:
        """Return what `make` makes of the fields, once all keys have been read."""
        if not isinstance(node.value, dict):
            return _other_than(worded(MAPPINGS), reading, node, path)
        self._refuse_unknown(reading, node, path)
        inside = f"{path}." if path else ""
        values: dict[str, Any] = {}
        # in the order of the shape: named dates are read before their uses, wherever they are in the file
        for name, key in self.keys.items():
            if name in node.value:
                values[key.field] = key.read(reading, node.value[name], inside + name)
            elif key.required:
                if not any(_RENAMED.get(each) == name for each in node.value):  # already reported
                    reading.report("missing", node, path, worded("the key '{name}' is missing", name=name))
                values[key.field] = UNREADABLE
        if any(isinstance(value, Unreadable) for value in values.values()):
            return UNREADABLE
        return self.make(reading, node, path, **values)

    def described(self) -> JsonSchema:
        """Return a reference to its definition."""
        return {"$ref": f"#/$defs/{self.definition_name}"}

    @property
    def definition_name(self) -> str:
        """The name of its definition."""
        return self.name.replace(" ", "-")

    def defined(self) -> JsonSchema:
        """Return its definition: the value of each key, the required keys, and that no others are allowed."""
        others = {key: [other for other in self.together if other != key] for key in self.together}
        return {
            "type": "object",
            "properties": {name: key.read.described() for name, key in self.keys.items()},
            "required": [name for name, key in self.keys.items() if key.required],
            "additionalProperties": False,
            **({"dependentRequired": others} if others else {}),
        }

    def records(self) -> Iterator[RecordReader]:
        """Yield itself and the records under its keys."""
        yield self
        for key in self.keys.values():
            yield from key.read.records()

    @property
    def shape(self) -> RecordShape:
        """The keys."""
        return self.keys

    def _refuse_unknown(self, reading: ReadState, node: Node, path: str) -> None:
        assert isinstance(node.value, dict)
        for name, child in node.value.items():
            if name not in self.keys:
                at = Node(name, child.key_line or child.line, node.column)
                reading.report("key", at, f"{path}.{name}" if path else name, *self._unknown(name))

    def _unknown(self, name: str) -> tuple[str, str]:
        """Return the message for an unknown key, and the hint."""
        message = worded("'{name}' is not a key of this record", name=name)
        if _RENAMED.get(name) in self.keys:
            return message, worded("use {name}", name=_RENAMED[name])
        if name in _MOVED:
            return message, worded("the value now belongs in party.yaml")
        if name in _DROPPED:
            return message, worded("remove the key: it had no effect")
        return message + _nearest(name, list(self.keys)), worded("permitted keys: {keys}", keys=", ".join(self.keys))


_RENAMED = {"on": "day"}
"""Keys of older data files that have been renamed."""

_DROPPED = {"practice"}
"""Keys of older data files that had no effect."""


_MOVED = {"party", "journal", "researched_from", "reference_day", "negatives", "applies", "applies_if", "reservation"}
"""Keys that were in other files before there was a file of the Party."""


def plain_record_reader(name: str, build: Callable[..., Any], keys: RecordShape, of: type = object) -> RecordReader:
    """Return the reader of a record that is made only of its fields."""

    def make(_reading: ReadState, _node: Node, _path: str, **values: Any) -> Any:
        return build(**values)

    return RecordReader(name, make, keys, of=of)


@dataclass(frozen=True, slots=True)
class RecordListReader(ListReader):
    """Reads a list of records of one kind, and remembers the place of each: by its unique id, or else its content."""

    of: RecordReader

    def _element(self, reading: ReadState, node: Node, path: str) -> Any:
        """Return a record; if it has an id, its place is remembered even if it could not be read."""
        value = self.of(reading, node, path)
        if "id" in self.of.keys:
            self._remember(reading, node, path)
        elif not isinstance(value, Unreadable):
            reading.places[self.of.name, value.id] = RecordPlace(reading.file, node, path)
        return value

    def _remember(self, reading: ReadState, node: Node, path: str) -> None:
        ident = node.at("id").value if isinstance(node.value, dict) else None
        if not isinstance(ident, str):
            return
        first = reading.places.setdefault((self.of.name, ident), RecordPlace(reading.file, node, path))
        if first.node is not node:
            at = first.file.place(first.node)
            message = worded("'{ident}' is already the id of {file}:{line}", ident=ident, file=at.file, line=at.line)
            reading.report("duplicate-id", node.at("id"), f"{path}.id", message)


@dataclass(frozen=True, slots=True)
class RecordsByNameReader(RecordListReader):
    """Reads records by name; `keep` receives the name and the value, even UNREADABLE, and returns what to keep."""

    keep: Callable[[ReadState, str, Any], Any] = field(kw_only=True)

    def __call__(self, reading: ReadState, node: Node, path: str) -> tuple[Any, ...] | Unreadable:
        """Return what `keep` keeps of the records."""
        if not isinstance(node.value, dict):
            return _other_than(worded(MAPPINGS), reading, node, path)
        found = []
        for name, child in node.value.items():
            reading.places[self.of.name, name] = RecordPlace(reading.file, child, f"{path}.{name}")
            value = self.keep(reading, name, self.of(reading, child, f"{path}.{name}"))
            if not isinstance(value, Unreadable):
                found.append(value)
        return tuple(found)

    def described(self) -> JsonSchema:
        """Return the schema of a mapping of names that can be used as dates."""
        names = {"pattern": f"^{DAY_NAME}$"}
        return {"type": "object", "propertyNames": names, "additionalProperties": self.of.described()}
