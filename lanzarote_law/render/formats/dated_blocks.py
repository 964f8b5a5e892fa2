"""One page on several dates: what is the same on several dates appears once, with these dates."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import groupby
from operator import attrgetter, eq
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from lanzarote_law.render.formats.blocks import Bullets, Facts, Line, Space, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from lanzarote_law.render.formats.blocks import Block, Page, Run, Styled


_T = TypeVar("_T")


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
    shown = {date: [each for each in page if not isinstance(each, Space)] for date, page in enumerate(pages)}
    return [_merge_rows(each) for each in _join(shown, _are_one_block)]


def _key(block: Block) -> Hashable:
    """What two dates have in common in a block whose rows may differ."""
    match block:
        case Table():
            return block._replace(rows=())
        case Facts():
            return block._replace(pairs=())
        case Bullets():
            return Bullets
        case Line(run=(first, *_)):
            return block._replace(run=(first._replace(text=first.text[:_BEGINNING]),))
    return block


_BEGINNING = 12
"""Letters in which two paragraphs are alike if they begin alike."""


def _are_one_block(block: Block, other: Block) -> bool:
    """Whether two blocks of different dates begin alike, or differ in rows but have one or its label in common."""
    if _key(block) != _key(other):
        return False
    rows, others = _rows(block), _rows(other)
    return not rows or not {each[0] for each in rows}.isdisjoint(each[0] for each in others)


def _merge_rows(blocks: Mapping[int, Block]) -> DatedBlock:
    """One block from those of several dates."""
    first, dates = next(iter(blocks.values())), tuple(sorted(blocks))
    if _are_same(blocks):
        return DatedBlock(first, dates, (dates,) * len(_rows(first)))
    joined = _join({date: _rows(block) for date, block in blocks.items()}, _are_one_row)
    merged, inner = tuple(map(_merge_cells, joined)), tuple(tuple(sorted(each)) for each in joined)
    match first:
        case Table():
            first = first._replace(rows=merged)
        case Facts():
            first = first._replace(pairs=tuple((label, found) for label, found in merged))
        case Bullets():
            first = Bullets(tuple(found for (found,) in merged))
        case Line():
            first = first._replace(run=_merge_texts({date: _run_of(block) for date, block in blocks.items()}))
    return DatedBlock(first, dates, inner)


def _are_same(elements: Mapping[int, object]) -> bool:
    """Whether the elements that were joined are the same on all dates."""
    return len({id(each) for each in elements.values()}) == 1


def _run_of(block: Block) -> Run:
    assert isinstance(block, Line)
    return block.run


def _rows(block: Block) -> Sequence[tuple[Any, ...]]:
    """The rows of a block, each as its cells."""
    match block:
        case Table(rows=rows) | Facts(pairs=rows):
            return rows
        case Bullets(runs=runs):
            return [(each,) for each in runs]
    return ()


def _are_one_row(row: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    """Whether two rows of different dates begin alike and differ in half of their cells at most."""
    return bool(row[0] == other[0]) and 2 * sum(map(eq, row, other)) >= len(row)


def _join(sequences: Mapping[int, Sequence[_T]], are_one: Callable[[_T, _T], bool]) -> list[dict[int, _T]]:
    """Several sequences as one: each element by date; one that is almost that of other dates nearby joins it.

    Equal elements become one object.
    """
    numbers: dict[_T, int] = {}
    numbered = {date: [numbers.setdefault(each, len(numbers)) for each in found] for date, found in sequences.items()}
    elements = [*numbers]
    joined: list[dict[int, _T]] = []
    for number, dates in _align(numbered):
        each = dict.fromkeys(dates, elements[number])
        at = _place_to_join(joined, each, are_one) if len(each) < len(sequences) else None
        if at is None:
            joined.append(each)
            continue
        after = {date for one in joined[at + 1 :] for date in one}
        other = joined.pop(at)
        joined.insert(at if after.isdisjoint(each) else len(joined), other | each)
    return joined


def _place_to_join(joined: list[dict[int, _T]], each: dict[int, _T], are_one: Callable[[_T, _T], bool]) -> int | None:
    """The place of the element that another joins; either passes only elements of other dates than its own."""
    between: set[int] = set()
    one = next(iter(each.values()))
    for at in reversed(range(len(joined))):
        other = joined[at]
        can_pass = between.isdisjoint(each) or between.isdisjoint(other)
        if can_pass and other.keys().isdisjoint(each) and are_one(one, next(reversed(other.values()))):
            return at
        between.update(other)
    return None


def _merge_cells(rows: Mapping[int, tuple[Any, ...]]) -> tuple[Any, ...]:
    """One row from those of several dates: a cell that is not the same on all of them has each text with its dates."""
    if _are_same(rows):
        return next(iter(rows.values()))
    return tuple(_merge_texts(dict(zip(rows, cells, strict=True))) for cells in zip(*rows.values(), strict=True))


def _merge_texts(cells: Mapping[int, Any]) -> Any:  # noqa: ANN401  # a run, or a label
    found: dict[Any, list[int]] = {}
    for date, cell in cells.items():
        found.setdefault(cell, []).append(date)
    if len(found) == 1:
        return next(iter(found))
    return tuple(part._replace(dates=tuple(sorted(dates))) for cell, dates in found.items() for part in cell)


def share_parts(dated: DatedBlock) -> DatedBlock:
    """A block in which each long part of a text that several dates have in common appears once."""
    block = dated.block
    match block:
        case Line():
            return dated._replace(block=block._replace(run=_share(block.run, dated.dates)))
        case Table():
            rows = zip(block.rows, dated.inner, strict=True)
            block = block._replace(rows=tuple(tuple(_share(cell, dates) for cell in row) for row, dates in rows))
        case Facts():
            pairs = zip(block.pairs, dated.inner, strict=True)
            block = block._replace(pairs=tuple((label, _share(found, dates)) for (label, found), dates in pairs))
    return dated._replace(block=block)


_LONG = 30
"""Letters of a part that is worth showing once: the dates of a part take as many."""
_CLAUSES = re.compile(r"(?<=[,;:.)\]] )")


def _share(found: Run, every: tuple[int, ...]) -> Run:
    """The texts of several dates, one after another, as one in which each clause has the dates on which it is shown."""
    merged: list[Styled] = []
    for dates, parts in groupby(found, key=attrgetter("dates")):
        if not dates:
            return found
        merged = _shared(merged, [each._replace(text=text) for each in parts for text in _clauses(each)], dates)
    return tuple(each._replace(dates=()) if each.dates == every else each for each in merged)


def _clauses(part: Styled) -> list[str]:
    return [part.text] if part.link else _CLAUSES.split(part.text)


def _shared(merged: list[Styled], parts: list[Styled], dates: tuple[int, ...]) -> list[Styled]:
    """Clauses, each with its dates, and those of further dates."""
    texts = [each[:-1] for each in merged]
    matcher = SequenceMatcher(None, texts, [each[:-1] for each in parts], autojunk=False)
    told: list[Styled] = []
    i = j = 0
    for old, new, size in matcher.get_matching_blocks():
        if size and sum(len(each.text) for each in parts[new : new + size]) < _LONG:
            continue
        told += merged[i:old] + parts[j:new]
        i, j = old + size, new + size
        told += (each._replace(dates=tuple(sorted((*each.dates, *dates)))) for each in merged[old:i])
    return told


def _align(sequences: Mapping[int, Sequence[_T]]) -> list[tuple[_T, list[int]]]:
    """Several sequences as one: each element with the numbers of the sequences that have it.

    >>> _align({0: "abd", 1: "acd"})
    [('a', [0, 1]), ('b', [0]), ('c', [1]), ('d', [0, 1])]
    """
    merged: list[tuple[_T, list[int]]] = []
    for date, sequence in sequences.items():
        old, new = [each for each, _ in merged], [*sequence]
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        end = len(old) - tail
        shown, inside = merged[:head] + merged[end:], merged[head:end]
        if head + tail < len(new):
            inside = []
            matcher = SequenceMatcher(None, old[head:end], new[head : len(new) - tail], autojunk=False)
            for tag, i, j, k, m in matcher.get_opcodes():
                inside += (known := merged[head + i : head + j])
                added: list[tuple[_T, list[int]]] = [(each, []) for each in new[head + k : head + m]]
                inside += added if tag != "equal" else ()
                shown += added if tag != "equal" else known
        for _, dates in shown:
            dates.append(date)
        merged[head:end] = inside
    return merged


def _common(one: Sequence[_T], other: Sequence[_T]) -> int:
    """With how many of the same elements two sequences begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (each, same) in pairs if each != same), min(len(one), len(other)))
