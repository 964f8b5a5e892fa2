"""Plain data → canonical YAML lines: one way to write each value, so that a change of data is a change of its lines.

Texts are plain where they begin with a letter and YAML reads them as themselves, else in double quotes; a text that
does not fit is folded at its spaces; a list of texts stands on one line where it fits, any other list below its key.
Keys stand in the order of their shape, and blank lines only between records.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from lanzarote_law.dataset.value_readers import ByName, Records

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lanzarote_law.dataset.value_readers import Plain, Reader

WIDTH = 110
"""Columns that a line may take."""

STEP = 2
"""Columns by which what is inside stands to the right."""

_RESOLVER: Any = yaml.resolver.Resolver()


class Slot(NamedTuple):
    """A place for a value: behind a key, or in a list."""

    key: str | None
    """None in a list."""
    reader: Reader | None
    """What reads the value, where that is known."""
    column: int
    """Where the key or the dash stands, from 0."""

    @property
    def head(self) -> str:
        """The line of the key or the dash, where nothing stands behind it."""
        return " " * self.column + ("-" if self.key is None else f"{_key(self.key)}:")

    @property
    def gap(self) -> tuple[str, ...]:
        """The lines between the parts of the value."""
        return ("",) if isinstance(self.reader, Records) else ()


def slot_of(reader: Reader | None, key: str | None, column: int) -> Slot:
    """The slot of a key or an element inside what `reader` reads."""
    inside: Reader | None = None
    if key is None or isinstance(reader, ByName):
        inside = getattr(reader, "of", None)
    elif reader and key in reader.shape:
        inside = reader.shape[key].read
    return Slot(key, inside, column)


def in_order(keys: Iterable[str], reader: Reader | None) -> list[str]:
    """Keys in the order of their shape; those that it does not know behind, in their own order."""
    order = list(reader.shape) if reader and not isinstance(reader, ByName) else []
    return sorted(keys, key=lambda key: order.index(key) if key in order else len(order))


def file_lines(root: Mapping[str, Plain], reader: Reader | None) -> list[str]:
    """The lines of a whole file."""
    return joined((slot_lines(slot_of(reader, key, 0), root[key]) for key in in_order(root, reader)), ("",))


def mapping_lines(values: Mapping[str, Plain], column: int) -> list[str]:
    """The lines of a mapping whose keys begin at a column, in its own order."""
    return [line for key, value in values.items() for line in slot_lines(Slot(key, None, column), value)]


def slot_lines(slot: Slot, value: Plain) -> list[str]:
    """The lines of a value with its key or dash."""
    behind = _lines_behind(slot, value)
    if behind or isinstance(value, (str, bool)):
        return behind
    column = slot.column + STEP
    if isinstance(value, list):
        parts = [slot_lines(slot_of(slot.reader, None, column), each) for each in value]
    else:
        parts = [slot_lines(slot_of(slot.reader, key, column), value[key]) for key in in_order(value, slot.reader)]
    return below(slot, joined(parts, slot.gap))


def below(slot: Slot, lines: list[str]) -> list[str]:
    """The lines of what is inside a list or mapping below its key, or with its dash."""
    return [slot.head, *lines] if slot.key is not None else with_lead(lines, f"{slot.head} ")


def joined(parts: Iterable[list[str]], gap: Iterable[str]) -> list[str]:
    """The lines of parts with a gap between them."""
    return [line for index, part in enumerate(parts) for line in (part if index == 0 else [*gap, *part])]


def with_lead(lines: list[str], lead: str) -> list[str]:
    """Lines with a dash in the place of spaces, on the first that is neither blank nor a comment; these stand above."""
    first = next(index for index, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#"))
    margin = lead[: -len(lead.lstrip(" "))]
    above = [margin + line.lstrip(" ") if line.strip() else line for line in lines[:first]]
    return [*above, lead + lines[first][len(lead) :], *lines[first + 1 :]]


def _lines_behind(slot: Slot, value: Plain) -> list[str]:
    """The lines of a value that stands behind its key or dash; none where it is laid out below."""
    head = f"{slot.head} "
    if isinstance(value, str):
        written = value if is_plain(value) else _quoted(value)
        return _folded(head + written, len(head), slot.column + STEP)
    if isinstance(value, bool):
        return [head + str(value).lower()]
    if isinstance(value, dict):
        return [] if value else [head + "{}"]
    if not all(isinstance(each, str) and "\n" not in each for each in value):
        return []
    line = f"{head}[{', '.join(_in_brackets(str(each)) for each in value)}]"
    return [line] if len(line) <= WIDTH else []


def one_line(slot: Slot, text: str) -> str:
    """A text behind its key or dash, where one line has room for it; else nothing."""
    line = f"{slot.head} {text if is_plain(text) else _quoted(text)}"
    return line if len(line) <= WIDTH else ""


def _in_brackets(text: str) -> str:
    return text if is_plain(text) and not re.search(r"[\[\]{},]", text) else _quoted(text)


def _key(key: str) -> str:
    return key if is_plain(key) else _quoted(key)


@lru_cache(maxsize=65536)
def is_plain(text: str) -> bool:
    """Whether a text may stand without quotation marks."""
    return (
        text[:1].isalpha()
        and text.isprintable()
        and not re.search(r":(?:\s|$)|\s#|\s\s|\s$", text)
        and _RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) == "tag:yaml.org,2002:str"
    )


_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')
"""What ends a text in quotation marks, breaks its line, or may not stand in a file at all."""

_MARKS = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def _quoted(text: str) -> str:
    return '"' + _ESCAPED.sub(lambda found: _MARKS.get(found[0]) or f"\\u{ord(found[0]):04X}", text) + '"'


def _folded(line: str, start: int, column: int) -> list[str]:
    """A line broken at single spaces behind `start`; YAML reads each break as the space that it was."""
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
"""A space between two letters, at which a line can be broken."""


def _cut(line: str, start: int) -> int:
    """The last single space behind `start` at which a line fits, else the first one behind that; -1 where none is."""
    at = line.rfind(" ", start + 1, WIDTH + 1)
    while at > 0 and not _SINGLE.match(line, at):
        at = line.rfind(" ", start + 1, at)
    if at < 0:
        found = _SINGLE.search(line, max(start, WIDTH) + 1)
        at = found.start() if found else -1
    return at
