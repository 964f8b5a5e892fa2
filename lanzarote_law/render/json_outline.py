"""The outline of the JSON that commands write, `json_keys.txt`: the keys of each record in order, with their shapes.

Both the JSON and its schema are made from it: a key of the outline is written, and no other.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

OUTLINE = Path(__file__).with_name("json_keys.txt")
SHAPE = re.compile(r"(?P<base>'[^']*'|\([^)]*\)|(?:document|answer) \S+|[=@]?[\w-]+)(?P<signs>[?*]*)")
LINE = re.compile(
    rf"(?P<key>[^:]+?)(?P<sometimes>\??): {SHAPE.pattern}(?: \{{(?P<what>[^}}]*)\}})?(?: -- (?P<said>.*))?"
)
_FIELDS = {"from": "start", "until": "end", "on": "day", "day": "on", "with": "read_with"}
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


@cache
def _keys(name: str) -> dict[str, tuple[bool, bool]]:
    """The keys of a record, or of one inside it (`changes/events`): whether each may be null, and left out."""
    first, *inside = name.split("/")
    below = sections()[first][1]
    for key in inside:
        below = next(lines for text, lines in entries(below) if text.partition(":")[0].rstrip("?") == key)
    keys: dict[str, tuple[bool, bool]] = {}
    for text, _ in entries(below):
        if text.startswith("..."):
            keys |= _keys(text[3:])
        elif line := LINE.fullmatch(text):
            keys[line["key"]] = "?" in line["signs"], bool(line["sometimes"])
    return keys


def record(name: str, /, *sources: object, **values: Any) -> dict[str, Any]:  # noqa: ANN401  # plain values for JSON
    """A record of the outline as plain values: the given ones, for each other key the field of the first source.

    A date is written as a text, and an empty text as null if the outline says that it may be null.
    """
    found: dict[str, Any] = {}
    for key, (may_be_null, may_be_left_out) in _keys(name).items():
        if key in values:
            value = values.pop(key)
        elif may_be_left_out:
            continue
        else:
            value = _field(sources, key)
        found[key] = None if may_be_null and value == "" else _plain(value)
    assert not values, f"{name} has no {', '.join(values)}"
    return found


def _field(sources: tuple[object, ...], key: str) -> object:
    """The value of a key in the first source that has it."""
    for source in sources:
        for field in (key, _FIELDS.get(key, key)):
            if hasattr(source, field):
                return getattr(source, field)
    raise AttributeError(key)


def _plain(value: Any) -> Any:  # noqa: ANN401  # as above
    if isinstance(value, date):
        return value.isoformat() if date.min < value < date.max else None
    return list(value) if isinstance(value, tuple) else value
