"""The canonical form of a data file: every value written the one way, comments kept where they belong.

A comment above a key or a record stays above it. One behind a value stays behind it where there is room, else it moves
above. A blank line stands between records and nowhere inside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.dataset.yaml_edits import Lines, first_line, is_more_than_texts, laid_out
from lanzarote_law.dataset.yaml_writer import STEP, Slot, below, file_lines, in_order, joined, one_line, slot_of

if TYPE_CHECKING:
    from lanzarote_law.dataset.value_readers import Node, Reader

_GAP = ("",)


class _Place(NamedTuple):
    """Where the parts of a value are written."""

    start: int
    """The line of the file from which on they and their comments stand."""
    column: int
    gap: tuple[str, ...]
    """The lines between them."""


def formatted(text: str, root: Node, reader: Reader) -> str:
    """The text of a file in canonical form; it says the same."""
    lines = Lines(text)
    place = _Place(0, 0, _GAP)
    if laid_out(root):
        body = _parts(lines, root, reader, place)
    else:
        plain = root.plain()
        assert isinstance(plain, dict)
        head = _comments(lines, 0, root.line - 1, place)
        body = head + lines.replaced(file_lines(plain, reader), (root.line - 1, root.end), 0)
    foot = _comments(lines, root.end, len(lines.lines), place)
    parts = [*body, *(["", *foot] if foot else [])]
    while parts and not parts[-1]:
        parts.pop()
    return "".join(lines.ended(parts))


def _parts(lines: Lines, node: Node, reader: Reader | None, place: _Place) -> list[str]:
    """The lines of a mapping or list that is laid out, the keys of a mapping in the order of their shape."""
    assert isinstance(node.value, (list, dict))
    children = node.value.items() if isinstance(node.value, dict) else ((None, child) for child in node.value)
    parts: list[list[str]] = []
    at = place.start
    for key, child in children:
        start, end = lines.span(child, node.column - 1)
        part = _part(lines, child, slot_of(reader, key, place.column), (start, end))
        parts.append([*_comments(lines, at, start, place), *part])
        at = end
    if isinstance(node.value, dict):
        by_key = dict(zip(node.value, parts, strict=True))
        parts = [by_key[key] for key in in_order(by_key, reader)]
    return joined(parts, place.gap)


def _part(lines: Lines, child: Node, slot: Slot, span: tuple[int, int]) -> list[str]:
    """The lines of one value with its key or dash."""
    if isinstance(child.value, str) and span[1] - span[0] == 1 and "#" not in lines.lines[span[0]]:  # as most are
        line = one_line(slot, child.value)
        if line:
            return [line]
    if not (laid_out(child) and is_more_than_texts(child)):
        rewritten = lines.rewritten(child, child.plain(), slot, span)
        if rewritten:
            return rewritten
    start = first_line(child, span[0])
    head = [" " * slot.column + comment for comment in lines.comments(span[0], start).values()]
    inside = _parts(lines, child, slot.reader, _Place(start, slot.column + STEP, slot.gap))
    return [*head, *below(slot, inside)]


def _comments(lines: Lines, start: int, end: int, place: _Place) -> list[str]:
    """The comments in a span; where parts stand apart, runs of blank lines in and behind them become one."""
    if start >= end:  # as between most values
        return []
    comments = lines.comments(start, end)
    found: list[str] = []
    for number in range(start, end):
        if number in comments:
            found.append(" " * place.column + comments[number])
        elif place.gap and found and found[-1]:
            found.append("")
    return found
