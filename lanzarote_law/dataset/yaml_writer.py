"""Writes plain data as canonical YAML: each value in only one way, so that only changed data change lines.

Texts are unquoted if they begin with a letter and YAML reads them unchanged; others are in double quotes. A long text
is folded at its spaces. A list of texts is on one line if it fits; any other list is below its key. Keys are in the
order of their shape, and only records are separated by blank lines.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import yaml

from lanzarote_law.dataset.value_readers import PlainValue, RecordListReader, RecordsByNameReader, ValueReader

WIDTH = 110
"""Maximum number of columns of a line."""

STEP = 2
"""Columns of indentation."""

_RESOLVER: Any = yaml.resolver.Resolver()


class ValueSlot(NamedTuple):
    """A place for a value: after a key, or in a list."""

    key: str | None
    """None in a list."""
    reader: ValueReader | None
    """The reader of the value, if known."""
    column: int
    """The column of the key or dash, from 0."""

    @property
    def head(self) -> str:
        """The line of the key or dash without a value."""
        return " " * self.column + ("-" if self.key is None else f"{_key(self.key)}:")

    @property
    def gap(self) -> tuple[str, ...]:
        """The lines between the parts of the value."""
        return ("",) if isinstance(self.reader, RecordListReader) else ()


def slot_inside(reader: ValueReader | None, key: str | None, column: int) -> ValueSlot:
    """Return the slot of a key or an element inside the value of `reader`."""
    inside: ValueReader | None = None
    if key is None or isinstance(reader, RecordsByNameReader):
        inside = getattr(reader, "of", None)
    elif reader and key in reader.shape:
        inside = reader.shape[key].read
    return ValueSlot(key, inside, column)


def order_keys(keys: Iterable[str], reader: ValueReader | None) -> list[str]:
    """Return keys in the order of their shape; unknown ones come last, in their own order."""
    order = list(reader.shape) if reader and not isinstance(reader, RecordsByNameReader) else []
    return sorted(keys, key=lambda key: order.index(key) if key in order else len(order))


def file_lines(root: Mapping[str, PlainValue], reader: ValueReader | None) -> list[str]:
    """Return the lines of a whole file."""
    return join_parts((slot_lines(slot_inside(reader, key, 0), root[key]) for key in order_keys(root, reader)), ("",))


def mapping_lines(values: Mapping[str, PlainValue], column: int) -> list[str]:
    """Return the lines of a mapping whose keys begin at a column, in its own order."""
    return [line for key, value in values.items() for line in slot_lines(ValueSlot(key, None, column), value)]


def slot_lines(slot: ValueSlot, value: PlainValue) -> list[str]:
    """Return the lines of a value with its key or dash."""
    behind = _inline_lines(slot, value)
    if behind or isinstance(value, (str, bool)):
        return behind
    column = slot.column + STEP
    if isinstance(value, list):
        parts = [slot_lines(slot_inside(slot.reader, None, column), each) for each in value]
    else:
        keys = order_keys(value, slot.reader)
        parts = [slot_lines(slot_inside(slot.reader, key, column), value[key]) for key in keys]
    return nest_lines(slot, join_parts(parts, slot.gap))


def nest_lines(slot: ValueSlot, lines: list[str]) -> list[str]:
    """Return the lines inside a list or mapping, below its key or with its dash."""
    return [slot.head, *lines] if slot.key is not None else add_dash(lines, f"{slot.head} ")


def join_parts(parts: Iterable[list[str]], gap: Iterable[str]) -> list[str]:
    """Return the lines of parts separated by a gap."""
    return [line for index, part in enumerate(parts) for line in (part if index == 0 else [*gap, *part])]


def add_dash(lines: list[str], lead: str) -> list[str]:
    """Replace spaces by a dash on the first line that is neither blank nor a comment."""
    first = next(index for index, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#"))
    margin = lead[: -len(lead.lstrip(" "))]
    above = [margin + line.lstrip(" ") if line.strip() else line for line in lines[:first]]
    return [*above, lead + lines[first][len(lead) :], *lines[first + 1 :]]


def _inline_lines(slot: ValueSlot, value: PlainValue) -> list[str]:
    """Return the lines of a value after its key or dash; none if it is laid out below."""
    head = f"{slot.head} "
    if isinstance(value, str):
        written = value if needs_no_quotes(value) else _quoted(value)
        return _folded(head + written, len(head), slot.column + STEP)
    if isinstance(value, bool):
        return [head + str(value).lower()]
    if isinstance(value, dict):
        return [] if value else [head + "{}"]
    if not all(isinstance(each, str) and "\n" not in each for each in value):
        return []
    line = f"{head}[{', '.join(_in_brackets(str(each)) for each in value)}]"
    return [line] if len(line) <= WIDTH else []


def _in_brackets(text: str) -> str:
    return text if needs_no_quotes(text) and not re.search(r"[\[\]{},]", text) else _quoted(text)


def _key(key: str) -> str:
    return key if needs_no_quotes(key) else _quoted(key)


@lru_cache(maxsize=65536)
def needs_no_quotes(text: str) -> bool:
    """Whether a text can be written without quotation marks."""
    return (
        text[:1].isalpha()
        and text.isprintable()
        and not re.search(r":(?:\s|$)|\s#|\s\s|\s$", text)
        and _RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) == "tag:yaml.org,2002:str"
    )


_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')
"""Characters that end a quoted text, break its line, or are not allowed in a file."""

_MARKS = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def _quoted(text: str) -> str:
    return '"' + _ESCAPED.sub(lambda found: _MARKS.get(found[0]) or f"\\u{ord(found[0]):04X}", text) + '"'


def _folded(line: str, start: int, column: int) -> list[str]:
    """Return a line broken at single spaces after `start`; YAML reads each break as a space."""
    lines = []
    while len(line) > WIDTH:
        cut = _cut(line, start)
        if cut < 0:
            break
        lines.append(line[:cut])
        line = " " * column + line[cut + 1 :]
        start = column
    return [*lines, line]


_SINGLE = re.compile(r"(?<=\S) (?=\S)")
"""A single space between two letters, at which a line can be broken."""


def _cut(line: str, start: int) -> int:
    """Return the last single space after `start` at which a line fits, else the first one; -1 if there is none."""
    at = line.rfind(" ", start + 1, WIDTH + 1)
    while at > 0 and not _SINGLE.match(line, at):
        at = line.rfind(" ", start + 1, at)
    if at < 0:
        found = _SINGLE.search(line, max(start, WIDTH) + 1)
        at = found.start() if found else -1
    return at
