"""One page on several dates: blocks and rows that are the same on several dates appear once, with these dates."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.render.formats.blocks import Bullets, Facts, Space, Table

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from lanzarote_law.render.formats.blocks import Block, Page


class DatedBlock(NamedTuple):
    """A block with the numbers of the dates on which it is shown."""

    block: Block
    dates: tuple[int, ...]
    inner: tuple[tuple[int, ...], ...] = ()
    """The same for each of its rows."""


def merge_dates(pages: Sequence[Page]) -> list[DatedBlock]:
    """The blocks of a page on several dates: those of a date, in their order, are its page on that date.

    Empty lines are left out.
    """
    shown = [[block for block in page if not isinstance(block, Space)] for page in pages]
    keys = {date: [_key(block) for block in blocks] for date, blocks in enumerate(shown)}
    return [_merge_rows({date: shown[date][at] for date, at in places.items()}) for places in _align(keys)]


def _key(block: Block) -> Hashable:
    """What two dates have in common in a block whose rows may differ."""
    match block:
        case Table():
            return block._replace(rows=())
        case Facts():
            return block._replace(pairs=())
        case Bullets():
            return Bullets
    return block


def _merge_rows(blocks: Mapping[int, Block]) -> DatedBlock:
    first = next(iter(blocks.values()))
    rows = {date: _rows(block) for date, block in blocks.items()}
    places = _align(rows)
    merged = tuple(next(rows[date][at] for date, at in each.items()) for each in places)
    inner = tuple(tuple(each) for each in places)
    match first:
        case Table():
            first = first._replace(rows=merged)
        case Facts():
            first = first._replace(pairs=merged)
        case Bullets():
            first = Bullets(merged)
    return DatedBlock(first, tuple(blocks), inner)


def _rows(block: Block) -> Sequence[tuple]:  # type: ignore[type-arg]  # rows of any kind
    match block:
        case Table(rows=rows) | Facts(pairs=rows) | Bullets(runs=rows):
            return rows
    return ()


def _align(sequences: Mapping[int, Sequence[Hashable]]) -> list[dict[int, int]]:
    """Several sequences as one: for each element, its place in each of the sequences that have it.

    >>> _align({0: "abd", 1: "acd"})
    [{0: 0, 1: 0}, {0: 1}, {1: 1}, {0: 2, 1: 2}]
    """
    merged: list[Hashable] = []
    places: list[dict[int, int]] = []
    for date, sequence in sequences.items():
        if merged == list(sequence):
            for at, each in enumerate(places):
                each[date] = at
            continue
        old, merged, old_places, places = merged, [], places, []
        for _, i, j, k, m in SequenceMatcher(None, old, sequence, autojunk=False).get_opcodes():
            merged += old[i:j]
            places += old_places[i:j]
            if old[i:j] == list(sequence[k:m]):
                for each, at in zip(old_places[i:j], range(k, m), strict=True):
                    each[date] = at
            else:
                merged += sequence[k:m]
                places += ({date: at} for at in range(k, m))
    return places
