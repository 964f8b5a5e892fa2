"""The outline of the JSON that commands write, `json_keys.txt`: the keys of each record in order, with their shapes.

Both the JSON and its schema are made from it: a key of the outline is written, and no other.
"""

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

SCHEMA_VERSION = 2
Plain = dict[str, Any]

OUTLINE = Path(__file__).with_name("json_keys.txt")
SHAPE = re.compile(r"(?P<base>'[^']*'|\([^)]*\)|(?:document|answer) \S+|[=@]?[\w-]+)(?P<signs>[?*]*)")
LINE = re.compile(
    rf"(?P<key>[^:]+?)(?P<sometimes>\??): {SHAPE.pattern}(?: \{{(?P<what>[^}}]*)\}})?(?: -- (?P<said>.*))?"
)
_FIELDS = {"from": "start", "until": "end", "on": "day", "day": "on", "with": "read_with", "told": "sentence"}
"""The fields of records that are called otherwise in the JSON."""


@cache
def sections() -> dict[str, tuple[str, list[str]]]:
    """Each line of the outline that is not indented, by its key, with those below it."""
    outline = OUTLINE.read_text(encoding="utf-8").replace("\\\n", "")
    lines = [re.sub(r"(?<=\S) +", " ", line) for line in outline.splitlines() if not line.startswith("#")]
    return {text.partition(": ")[0]: (text, below) for text, below in entries(lines)}


def entries(lines: list[str]) -> list[tuple[str, list[str]]]:
    """Each line that is not indented, with those that are below it."""
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        if line.startswith("    "):
            found[-1][1].append(line[4:])
        else:
            found.append((line, []))
    return found


class _Key(NamedTuple):
    """A key of a record: whether it may be null and left out, and the record that its values are."""

    may_be_null: bool
    may_be_left_out: bool
    inner: str = ""


@cache
def _keys(name: str) -> dict[str, _Key]:
    """The keys of a record, or of one inside it (`changes/events`)."""
    first, *inside = name.split("/")
    below = sections()[first][1]
    for key in inside:
        below = next(lines for text, lines in entries(below) if text.partition(":")[0].rstrip("?") == key)
    keys: dict[str, _Key] = {}
    for text, _ in entries(below):
        if text.startswith("..."):
            keys |= _keys(text[3:])
        elif line := LINE.fullmatch(text):
            base = line["base"].removeprefix("@")
            inner = f"{name}/{line['key']}" if base == "record" else base if base in sections() else ""
            keys[line["key"]] = _Key("?" in line["signs"], bool(line["sometimes"]), inner)
    return keys


def document(name: str, /, *sources: object, **values: Any) -> Plain:  # noqa: ANN401  # plain values for JSON
    """A document of the outline as plain values, as `plain_record` makes them."""
    line = LINE.fullmatch(sections()[name][0])
    assert line, name
    kind = line["base"].partition(" ")[2]
    return {"schema_version": SCHEMA_VERSION, "kind": kind, **plain_record(name, *sources, **values)}


def plain_record(name: str, /, *sources: object, **values: Any) -> Plain:  # noqa: ANN401  # as above
    """A record of the outline as plain values: the given ones, for each other key the field of the first source.

    A date is written as a text, an empty text as null if the outline says that it may be null, and a value that is a
    record of the outline by its own fields.
    """
    found: Plain = {}
    types = tuple(map(type, sources))
    for key, (may_be_null, may_be_left_out, inner) in _keys(name).items():
        if key in values:
            value = values.pop(key)
        elif may_be_left_out:
            continue
        else:
            index, field = _place_of(key, types)
            value = getattr(sources[index], field)
        if value == "" and may_be_null:
            value = None
        found[key] = value if type(value) in _PLAIN else _plain(value, inner)
    assert not values, f"{name} has no {', '.join(values)}"
    return found


_PLAIN = frozenset((str, int, bool, type(None)))


@cache
def _place_of(key: str, types: tuple[type, ...]) -> tuple[int, str]:
    """The first source that has the value of a key, by the types of all, and the name of its field."""
    for index, kind in enumerate(types):
        for field in (key, _FIELDS.get(key, key)):
            if hasattr(kind, field) or field in getattr(kind, "__dataclass_fields__", ()):
                return index, field
    raise AttributeError(key)


def _plain(value: Any, inner: str) -> Any:  # noqa: ANN401  # as above
    if isinstance(value, date):
        return value.isoformat() if date.min < value < date.max else None
    if not isinstance(value, (list, tuple)):
        return value
    if hasattr(value, "_fields"):
        return plain_record(inner, value)
    return [_plain(each, inner) for each in value] if inner else list(value)
