"""The merge of a data set with a newer one, as text: what is merged, and what the user must choose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lanzarote_law.typography import printable
from lanzarote_law.wording import worded, worded_count


class Difference(NamedTuple):
    """A value that both sides changed, as lines: what it was if that is known, yours, the new one."""

    name: str
    was: Sequence[str] | None
    mine: Sequence[str]
    theirs: Sequence[str]


def difference(each: Difference) -> str:
    """The value on both sides, and what it was."""
    sides = ((worded("was"), each.was), (worded("yours"), each.mine), (worded("new"), each.theirs))
    width = max(len(label) for label, _ in sides)
    lines = [each.name]
    for label, side in sides:
        if side is not None:
            lines += [f"  {label if index == 0 else '':{width}}  {line}" for index, line in enumerate(side)]
    return _text(lines)


def summary(taken: int, kept: int, told: Iterable[tuple[str, Sequence[str]]]) -> str:
    """How much comes from where, and the records of which more is to be said."""
    from_newer = worded_count(
        taken, "{number} record from the newer data set", "{number} records from the newer data set"
    )
    lines = [f"{from_newer}, {worded_count(kept, '{number} record of your own', '{number} records of your own')}"]
    return _text([*lines, *_named(told)])


def _named(told: Iterable[tuple[str, Sequence[str]]]) -> Iterator[str]:
    for what, ids in told:
        if ids:
            yield f"  {what}: {', '.join(ids)}"


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Labels, each with what belongs to it."""
    found = [(label, text) for label, text in pairs if text]
    width = max(len(label) for label, _ in found)
    return _text(f"{label:{width}}  {text}" for label, text in found)


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{printable(line).rstrip()}\n" for line in lines)
