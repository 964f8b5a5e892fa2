"""What reads a piece of a data file: texts, days, closed sets, lists and records, every fault with its path.

A `Node` is a piece of a data file with the line on which it stands; nothing here knows YAML, files or the law. Each
reader also describes itself as JSON Schema, so that an editor refuses what it would refuse.
"""

from __future__ import annotations

import difflib
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from lanzarote_law.errors import Place, Problem
from lanzarote_law.typography import calendar_day
from lanzarote_law.wording import to_word, worded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from enum import StrEnum

MAPPINGS = to_word("a mapping")

JsonSchema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Unquoted:
    """A scalar that YAML reads as something else than the text that stands there: 9.10, no, 2016-06-18."""

    text: str
    read_as: str


Plain = str | bool | list["Plain"] | dict[str, "Plain"]
"""What a record is made of, without places: texts, lists, mappings, and true or false."""


@dataclass(slots=True)
class Node:
    """A piece of a data file: a text, a list or a mapping, and where it stands (lines and columns from 1)."""

    value: str | Unquoted | list[Node] | dict[str, Node]
    line: int = 0
    column: int = 0
    key_line: int = 0
    end: int = 0
    """Its last line."""
    flow: bool = False
    """Whether it is a list in brackets or a mapping in braces."""

    def plain(self) -> Plain:
        """What it says, without places; a scalar that YAML does not read as text stands as it is written."""
        inside = self.value
        if isinstance(inside, dict):
            return {key: child.plain() for key, child in inside.items()}
        if isinstance(inside, list):
            return [child.plain() for child in inside]
        if isinstance(inside, Unquoted):
            return inside.text == "true" if inside.text in {"true", "false"} else inside.text
        return inside

    def at(self, *steps: str | int) -> Node:
        """The node that the steps lead to, or the last one on the way that exists."""
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
class File:
    """One data file: its name as the user knows it, its lines, its content, and which of FILES it is."""

    name: str
    lines: list[str]
    root: Node | None
    shape: str = ""

    def place(self, node: Node, path: str = "") -> Place:
        """Where a node of this file stands."""
        text = self.lines[node.line - 1] if 0 < node.line <= len(self.lines) else ""
        return Place(self.name, node.line, node.column, path, text)


class Found(NamedTuple):
    """Where a record stands, for faults that only show across records."""

    file: File
    node: Node
    path: str


@dataclass(slots=True)
class Reading:
    """The state of one reading: the problems so far, the named dates, where each record was found."""

    problems: list[Problem] = field(default_factory=list)
    dates: dict[str, date] = field(default_factory=dict)
    places: dict[tuple[str, str], Found] = field(default_factory=dict)
    file: File = field(default_factory=lambda: File("", [], None))

    def report(self, code: str, node: Node, path: str, message: str, hint: str = "") -> Bad:
        """Add a fault at a node of the file that is being read, whose value is bad."""
        self.problems.append(Problem(code, message, self.file.place(node, path), hint))
        return BAD

    def where(self, kind: str, ident: str, *steps: str | int) -> Place:
        """The place of a record that was read, or of a part of it."""
        found = self.places.get((kind, ident))
        if found is None:
            return Place("", path=f"{kind} {ident}")
        path = found.path + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
        return found.file.place(found.node.at(*steps), path.lstrip("."))


class Bad:
    """Stands for a value that could not be read; its fault is already reported."""


BAD = Bad()


class Reader(ABC):
    """What reads a piece of a data file."""

    __slots__ = ()

    @abstractmethod
    def __call__(self, reading: Reading, node: Node, path: str) -> Any:
        """The value of a node; BAD where it could not be read, and then its fault is reported."""

    @abstractmethod
    def described(self) -> JsonSchema:
        """What may stand at a place that is read with it; a record is described elsewhere, by its name."""

    def records(self) -> Iterator[Record]:
        """The records that are read, each followed by those inside it."""
        yield from ()

    @property
    def shape(self) -> Shape:
        """The keys of the record that is read, or of each record of a list; none where no record is read."""
        return {}


class Key(NamedTuple):
    """A key that a record may hold: the field it fills, how it is read, whether it must be there."""

    field: str
    read: Reader
    required: bool = False


Shape = Mapping[str, Key]
"""The keys of a record, in the order in which they are written."""


class _Text(Reader):
    """A text: not empty, and quoted where YAML would read it as something else."""

    __slots__ = ()

    def __call__(self, reading: Reading, node: Node, path: str) -> str | Bad:
        value = node.value
        if isinstance(value, Unquoted):
            return _unquoted(reading, node, path, value)
        if not isinstance(value, str):
            return reading.report("type", node, path, worded("expected a text, found {kind}", kind=_kind(value)))
        if not value.strip():
            message, hint = worded("the text is empty"), worded("leave the key out, or write the value")
            return reading.report("empty", node, path, message, hint)
        control = re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", value)
        if control:
            message = worded("the text holds the control character U+{code:04X}", code=ord(control[0]))
            return reading.report("control", node, path, message, worded("take it out"))
        return value

    def described(self) -> JsonSchema:
        return {"type": "string", "pattern": r"\S"}


def _unquoted(reading: Reading, node: Node, path: str, value: Unquoted) -> Bad:
    if value.read_as == "null":
        message, hint = worded("there is no value"), worded("leave the key out, or write the value")
        return reading.report("empty", node, path, message, hint)
    message = worded("{value} without quotation marks is {read_as} to YAML", value=value.text, read_as=value.read_as)
    return reading.report("unquoted", node, path, message, worded('write "{value}"', value=value.text))


def _kind(value: object) -> str:
    if isinstance(value, Unquoted):
        return value.read_as
    kinds: dict[type, str] = {str: to_word("a text"), list: to_word("a list")}
    return worded(kinds.get(type(value), MAPPINGS))


# 2018-01-26; not 2018-13-01, 20180126, 26 January 2018; how long a month is, `validate` knows
CALENDAR_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
# new-code; which names there are stands in the data
DAY_NAME = r"[^0-9\s].*"


class _Day(Reader):
    """A day as YYYY-MM-DD, or the name of a named date."""

    __slots__ = ()

    def __call__(self, reading: Reading, node: Node, path: str) -> date | Bad:
        value = text(reading, node, path)
        if isinstance(value, Bad):
            return value
        on = reading.dates.get(value) or calendar_day(value)
        if on is None:
            names = worded(" or the name of a day: {dates}", dates=", ".join(reading.dates)) if reading.dates else ""
            message, hint = (
                worded("'{value}' is not a date", value=value),
                worded("write YYYY-MM-DD{names}", names=names),
            )
            return reading.report("date", node, path, message, hint)
        return on

    def described(self) -> JsonSchema:
        return {"type": "string", "pattern": f"^({CALENDAR_DAY}|{DAY_NAME})$"}


class _Flag(Reader):
    """True or false."""

    __slots__ = ()

    def __call__(self, reading: Reading, node: Node, path: str) -> bool | Bad:
        if isinstance(node.value, Unquoted) and node.value.text in {"true", "false"}:
            return node.value.text == "true"
        message, hint = worded("expected true or false"), worded("write true or false, without quotation marks")
        return reading.report("type", node, path, message, hint)

    def described(self) -> JsonSchema:
        return {"type": "boolean"}


text = _Text()
day = _Day()
flag = _Flag()


@dataclass(frozen=True, slots=True)
class OneOf(Reader):
    """A word of a closed set."""

    values: type[StrEnum]

    def __call__(self, reading: Reading, node: Node, path: str) -> StrEnum | Bad:
        """The word as a member of the set."""
        value = text(reading, node, path)
        if isinstance(value, Bad):
            return value
        try:
            return self.values(value)
        except ValueError:
            near = _nearest(value, list(self.values))
            message = worded("'{value}' is not known here{nearest}", value=value, nearest=near)
            hint = worded("one of: {values}", values=", ".join(self.values))
            return reading.report("value", node, path, message, hint)

    def described(self) -> JsonSchema:
        """The words."""
        return {"enum": [str(value) for value in self.values]}


def _nearest(word: str, known: list[str]) -> str:
    near = difflib.get_close_matches(word, known, 1)
    return worded("; did you mean '{near}'?", near=near[0]) if near else ""


@dataclass(frozen=True, slots=True)
class Many(Reader):
    """A list, as a tuple; `needed` is what is wrong with an empty one, if anything is."""

    of: Reader
    needed: str = ""

    def __call__(self, reading: Reading, node: Node, path: str) -> tuple[Any, ...] | Bad:
        """The values of the list that could be read."""
        if not isinstance(node.value, list):
            return _other_than(worded("a list"), reading, node, path)
        if self.needed and not node.value:
            return reading.report("missing", node, path, worded(self.needed))
        values = tuple(self.of(reading, child, f"{path}[{index}]") for index, child in enumerate(node.value))
        return tuple(value for value in values if not isinstance(value, Bad))

    def described(self) -> JsonSchema:
        """A list of what its elements are."""
        return {"type": "array", "items": self.of.described(), **({"minItems": 1} if self.needed else {})}

    def records(self) -> Iterator[Record]:
        """The records of the list."""
        return self.of.records()

    @property
    def shape(self) -> Shape:
        """The keys of each record of the list."""
        return self.of.shape


def _other_than(expected: str, reading: Reading, node: Node, path: str) -> Bad:
    message = worded("expected {expected}, found {kind}", expected=expected, kind=_kind(node.value))
    return reading.report("type", node, path, message)


texts = Many(text)
days = Many(day)


@dataclass(frozen=True, slots=True)
class Record(Reader):
    """A mapping with the keys of a shape; `make` takes the reading, the node, the path, and the fields by name."""

    name: str
    make: Callable[..., Any]
    keys: Shape
    together: tuple[str, ...] = ()
    """Keys of which `make` refuses some without the others."""
    of: type = object
    """The class of the model whose fields the keys fill."""

    def __call__(self, reading: Reading, node: Node, path: str) -> Any:
        """What `make` makes of the fields, once each key has been read."""
        if not isinstance(node.value, dict):
            return _other_than(worded(MAPPINGS), reading, node, path)
        self._refuse_unknown(reading, node, path)
        inside = f"{path}." if path else ""
        values: dict[str, Any] = {}
        # by the shape: named dates are read before what may use them, wherever they stand
        for name, key in self.keys.items():
            if name in node.value:
                values[key.field] = key.read(reading, node.value[name], inside + name)
            elif key.required:
                if not any(_RENAMED.get(each) == name for each in node.value):  # that fault is reported already
                    reading.report("missing", node, path, worded("'{name}' is missing", name=name))
                values[key.field] = BAD
        if any(isinstance(value, Bad) for value in values.values()):
            return BAD
        return self.make(reading, node, path, **values)

    def described(self) -> JsonSchema:
        """A reference to its definition."""
        return {"$ref": f"#/$defs/{self.definition_name}"}

    @property
    def definition_name(self) -> str:
        """The name under which its definition stands."""
        return self.name.replace(" ", "-")

    def defined(self) -> JsonSchema:
        """Its definition: what may stand behind each key, which keys must be there, and that there are no others."""
        others = {key: [other for other in self.together if other != key] for key in self.together}
        return {
            "type": "object",
            "properties": {name: key.read.described() for name, key in self.keys.items()},
            "required": [name for name, key in self.keys.items() if key.required],
            "additionalProperties": False,
            **({"dependentRequired": others} if others else {}),
        }

    def records(self) -> Iterator[Record]:
        """Itself, and the records behind its keys."""
        yield self
        for key in self.keys.values():
            yield from key.read.records()

    @property
    def shape(self) -> Shape:
        """The keys."""
        return self.keys

    def _refuse_unknown(self, reading: Reading, node: Node, path: str) -> None:
        assert isinstance(node.value, dict)
        for name, child in node.value.items():
            if name not in self.keys:
                at = Node(name, child.key_line or child.line, node.column)
                reading.report("key", at, f"{path}.{name}" if path else name, *self._unknown(name))

    def _unknown(self, name: str) -> tuple[str, str]:
        """That a key is not known, and what to write instead."""
        message = worded("'{name}' is not a key of this record", name=name)
        if _RENAMED.get(name) in self.keys:
            return message, worded("write {name}", name=_RENAMED[name])
        if name in _MOVED:
            return message, worded("it is written in party.yaml now")
        if name in _DROPPED:
            return message, worded("take it out: it counted for nothing")
        return message + _nearest(name, list(self.keys)), worded("known here: {keys}", keys=", ".join(self.keys))


_RENAMED = {"on": "day"}
"""Keys that older data files have, and what they are called now."""

_DROPPED = {"practice"}
"""Keys that older data files have, and that counted for nothing."""


_MOVED = {"party", "journal", "researched_from", "reference_day", "negatives", "applies", "applies_if", "reservation"}
"""Keys that other data files had before there was one for the Party."""


def record(name: str, build: Callable[..., Any], keys: Shape, of: type = object) -> Record:
    """A record that is made of its fields alone, wherever it stands."""

    def make(_reading: Reading, _node: Node, _path: str, **values: Any) -> Any:
        return build(**values)

    return Record(name, make, keys, of=of)


@dataclass(frozen=True, slots=True)
class Records(Reader, ABC):
    """Records of one kind, for which it is remembered where each stands."""

    kind: str
    of: Record

    def described(self) -> JsonSchema:
        """A list of records."""
        return {"type": "array", "items": self.of.described()}

    def records(self) -> Iterator[Record]:
        """The records of the kind, and those inside them."""
        return self.of.records()

    @property
    def shape(self) -> Shape:
        """The keys of each of the records."""
        return self.of.shape


@dataclass(frozen=True, slots=True)
class Named(Records):
    """A list of records with ids, which are unique."""

    def __call__(self, reading: Reading, node: Node, path: str) -> tuple[Any, ...] | Bad:
        """The records that could be read; also the places of the others are remembered."""
        if not isinstance(node.value, list):
            return _other_than(worded("a list"), reading, node, path)
        found = []
        for index, child in enumerate(node.value):
            here = f"{path}[{index}]"
            value = self.of(reading, child, here)
            self._remember(reading, child, here)
            if not isinstance(value, Bad):
                found.append(value)
        return tuple(found)

    def _remember(self, reading: Reading, child: Node, here: str) -> None:
        ident = child.at("id").value if isinstance(child.value, dict) else None
        if not isinstance(ident, str):
            return
        first = reading.places.setdefault((self.kind, ident), Found(reading.file, child, here))
        if first.node is not child:
            at = first.file.place(first.node)
            message = worded("'{ident}' is already the id of {file}:{line}", ident=ident, file=at.file, line=at.line)
            reading.report("duplicate-id", child.at("id"), f"{here}.id", message)


@dataclass(frozen=True, slots=True)
class Unnamed(Records):
    """A list of records without ids, each remembered by what it says."""

    def __call__(self, reading: Reading, node: Node, path: str) -> tuple[Any, ...] | Bad:
        """The records that could be read."""
        if not isinstance(node.value, list):
            return _other_than(worded("a list"), reading, node, path)
        found = []
        for index, child in enumerate(node.value):
            value = self.of(reading, child, f"{path}[{index}]")
            if not isinstance(value, Bad):
                reading.places[self.kind, value.id] = Found(reading.file, child, f"{path}[{index}]")
                found.append(value)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class ByName(Records):
    """Records behind their names; `keep` takes the name and what was read, also BAD, and says what is kept."""

    keep: Callable[[Reading, str, Any], Any]

    def __call__(self, reading: Reading, node: Node, path: str) -> tuple[Any, ...] | Bad:
        """What `keep` keeps of the records."""
        if not isinstance(node.value, dict):
            return _other_than(worded(MAPPINGS), reading, node, path)
        found = []
        for name, child in node.value.items():
            reading.places[self.kind, name] = Found(reading.file, child, f"{path}.{name}")
            value = self.keep(reading, name, self.of(reading, child, f"{path}.{name}"))
            if not isinstance(value, Bad):
                found.append(value)
        return tuple(found)

    def described(self) -> JsonSchema:
        """A mapping of names that can stand where a day may."""
        names = {"pattern": f"^{DAY_NAME}$"}
        return {"type": "object", "propertyNames": names, "additionalProperties": self.of.described()}
