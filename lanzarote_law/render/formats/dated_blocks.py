"""One page on several dates: what is the same on several dates appears once, with these dates."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from operator import attrgetter, eq
from typing import Any, NamedTuple, TypeVar

from lanzarote_law.grouping import group_by_key
from lanzarote_law.render.blocks import Block, Bullets, Facts, Page, Paragraph, Space, Styled, Table

_T = TypeVar("_T")
Row = tuple[Any, ...]
"""The cells of a row, each a run; the first one of facts is their label."""


class DatedBlock(NamedTuple):
    """A block with the numbers of the dates on which it is shown."""

    block: Block
    dates: tuple[int, ...]
    inner: tuple[tuple[int, ...], ...] = ()
    """The same for each of its rows; a paragraph has none."""


def merge_dates(pages: Sequence[Page]) -> list[DatedBlock]:
    """The blocks of a page on several dates: those of a date, in their order, are its page on that date.

    Empty lines are left out.
    """
    shown = {date: [each for each in page if not isinstance(each, Space)] for date, page in enumerate(pages)}
    return [_merge_rows(each) for each in _join(shown, _are_one_block)]


def _rows(block: Block) -> Sequence[Row]:
    match block:
        case Table(rows=rows) | Facts(pairs=rows):
            return rows
        case Bullets(runs=runs):
            return [(each,) for each in runs]
        case Paragraph(run=found):
            return [(found,)]
    return ()


def _with_rows(block: Block, rows: Sequence[Row]) -> Block:
    """A block with other rows, of which a paragraph has one."""
    match block:
        case Table():
            return block._replace(rows=tuple(rows))
        case Facts():
            return block._replace(pairs=tuple((label, found) for label, found in rows))
        case Bullets():
            return Bullets(tuple(found for (found,) in rows))
        case Paragraph():
            return block._replace(run=rows[0][0])
    return block


_BEGINNING = 12
"""Letters in which two paragraphs are alike if they begin alike."""


def _are_one_block(block: Block, other: Block) -> bool:
    """Whether two blocks of different dates begin alike, or differ in rows but have one or its label in common."""
    if type(block) is not type(other):
        return False
    if isinstance(block, Paragraph) and isinstance(other, Paragraph):
        return block.indent == other.indent and bool(block.run) and _beginning(block) == _beginning(other)
    rows, others = _rows(block), _rows(other)
    if not rows or not others:
        return block == other
    in_common = {each[0] for each in rows} & {each[0] for each in others}
    return bool(in_common) and _with_rows(block, ()) == _with_rows(other, ())


def _beginning(line: Paragraph) -> list[Styled]:
    return [each._replace(text=each.text[:_BEGINNING]) for each in line.run[:1]]


def _are_one_row(row: Row, other: Row) -> bool:
    """Whether two rows of different dates begin alike and differ in half of their cells at most."""
    return bool(row[0] == other[0]) and 2 * sum(map(eq, row, other)) >= len(row)


def _merge_rows(blocks: Mapping[int, Block]) -> DatedBlock:
    """One block from those of several dates."""
    first, dates = next(iter(blocks.values())), tuple(sorted(blocks))
    rows = {date: _rows(block) for date, block in blocks.items()}
    if isinstance(first, Paragraph):
        return DatedBlock(_with_rows(first, [_merge_cells({date: found[0] for date, found in rows.items()})]), dates)
    if _are_same(blocks):
        return DatedBlock(first, dates, (dates,) * len(rows[dates[0]]))
    joined = _join(rows, _are_one_row)
    return DatedBlock(
        _with_rows(first, [*map(_merge_cells, joined)]), dates, tuple(tuple(sorted(each)) for each in joined)
    )


def _are_same(elements: Mapping[int, object]) -> bool:
    """Whether the elements that were joined are the same on all dates."""
    return len({id(each) for each in elements.values()}) == 1


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


def _align(sequences: Mapping[int, Sequence[Hashable]]) -> list[tuple[Any, list[int]]]:
    """Several sequences as one: each element with the numbers of the sequences that have it.

    >>> _align({0: "abd", 1: "acd"})
    [('a', [0, 1]), ('b', [0]), ('c', [1]), ('d', [0, 1])]
    """
    merged: list[tuple[Hashable, list[int]]] = []
    for date, sequence in sequences.items():
        before, after = _common_ends([each for each, _ in merged], sequence)
        end, stop = len(merged) - after, len(sequence) - after
        for _, dates in (*merged[:before], *merged[end:]):
            dates.append(date)
        if before < end or before < stop:
            merged[before:end] = _align_middle(merged[before:end], date, sequence[before:stop])
    return merged


def _common_ends(one: Sequence[Hashable], other: Sequence[Hashable]) -> tuple[int, int]:
    """How many elements two sequences have in common at the beginning, and after these at the end."""
    most = min(len(one), len(other))
    before = next((at for at in range(most) if one[at] != other[at]), most)
    after = next((at for at in range(most - before) if one[-1 - at] != other[-1 - at]), most - before)
    return before, after


def _align_middle(
    merged: list[tuple[Hashable, list[int]]], date: int, sequence: Sequence[Hashable]
) -> list[tuple[Hashable, list[int]]]:
    """Elements with the numbers of their sequences, and another sequence, as one."""
    if not merged or not sequence:
        return [*merged, *((each, [date]) for each in sequence)]
    matcher = SequenceMatcher(None, [each for each, _ in merged], sequence, autojunk=False)
    aligned: list[tuple[Hashable, list[int]]] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        known, added = merged[i:j], [(each, [date]) for each in sequence[k:m] if tag != "equal"]
        for _, dates in known if tag == "equal" else ():
            dates.append(date)
        aligned += known + added
    return aligned


def _merge_cells(rows: Mapping[int, Row]) -> Row:
    """One row from those of several dates: a cell that is not the same on all of them has each text with its dates."""
    if _are_same(rows):
        return next(iter(rows.values()))
    return tuple(_merge_texts(dict(zip(rows, cells, strict=True))) for cells in zip(*rows.values(), strict=True))


def _merge_texts(cells: Mapping[int, Any]) -> Any:  # noqa: ANN401  # a run, or a label
    found = group_by_key((cell, date) for date, cell in cells.items())
    if len(found) == 1:
        return next(iter(found))
    return tuple(part._replace(dates=tuple(sorted(dates))) for cell, dates in found.items() for part in cell)


def share_parts(dated: DatedBlock) -> DatedBlock:
    """A block in which each long part of a text that several dates have in common appears once."""
    rows = zip(_rows(dated.block), dated.inner or (dated.dates,), strict=False)
    shared = [tuple(_share(cell, dates) for cell in row) for row, dates in rows]
    return dated._replace(block=_with_rows(dated.block, shared))


_CLAUSES = re.compile(r"(?<=[,;:.)\]] )")


def _share(found: Any, every: tuple[int, ...]) -> Any:  # noqa: ANN401  # a run, or a label
    """The texts of several dates, one after another, as one in which each clause has the dates on which it is shown."""
    if isinstance(found, str) or not any(each.dates for each in found):
        return found
    texts = [(dates, [*_clauses(parts)]) for dates, parts in groupby(found, key=attrgetter("dates"))]
    aligned = _align({at: clauses for at, (_, clauses) in enumerate(texts)})
    shown = ((part, tuple(sorted(day for at in numbers for day in texts[at][0]))) for part, numbers in aligned)
    return tuple(part if dates == every else part._replace(dates=dates) for part, dates in shown)


def _clauses(parts: Iterable[Styled]) -> Iterator[Styled]:
    for each in parts:
        texts = [each.text] if each.link else _CLAUSES.split(each.text)
        yield from (Styled(text, each.style, each.link, each.note) for text in texts)
