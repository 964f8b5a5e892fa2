"""Formats a data file in canonical form: every value is written in one way, and comments keep their places.

A comment above a key or a record stays above it. A comment after a value stays there if there is room; otherwise it
moves above. Records are separated by a blank line; there are no blank lines inside them.
"""

from typing import NamedTuple

from lanzarote_law.dataset import yaml_writer
from lanzarote_law.dataset.value_readers import Node, ValueReader
from lanzarote_law.dataset.yaml_edits import FileLines, first_content_line, holds_records, is_laid_out

_GAP = ("",)


class _Place(NamedTuple):
    """Where the parts of a value are written."""

    start: int
    """The line of the file where the parts and their comments begin."""
    column: int
    gap: tuple[str, ...]
    """The lines between the parts."""


def format_text(text: str, root: Node, reader: ValueReader) -> str:
    """Return the text of a file in canonical form; its content stays the same."""
    lines = FileLines(text)
    place = _Place(0, 0, _GAP)
    if is_laid_out(root):
        body = _parts(lines, root, reader, place)
    else:
        plain = root.plain()
        assert isinstance(plain, dict)
        head = _comments(lines, 0, root.line - 1, place)
        body = head + lines.replaced(yaml_writer.file_lines(plain, reader), (root.line - 1, root.end), 0)
    foot = _comments(lines, root.end, len(lines.lines), place)
    parts = [*body, *(["", *foot] if foot else [])]
    while parts and not parts[-1]:
        parts.pop()
    return "".join(lines.ended(parts))


def _parts(lines: FileLines, node: Node, reader: ValueReader | None, place: _Place) -> list[str]:
    """Return the lines of a laid-out mapping or list, with the keys of a mapping in the order of their shape."""
    assert isinstance(node.value, (list, dict))
    children = node.value.items() if isinstance(node.value, dict) else ((None, child) for child in node.value)
    parts: list[list[str]] = []
    at = place.start
    for key, child in children:
        start, end = lines.span(child, node.column - 1)
        part = _part(lines, child, yaml_writer.slot_inside(reader, key, place.column), (start, end))
        parts.append([*_comments(lines, at, start, place), *part])
        at = end
    if isinstance(node.value, dict):
        by_key = dict(zip(node.value, parts, strict=True))
        parts = [by_key[key] for key in yaml_writer.order_keys(by_key, reader)]
    return yaml_writer.join_parts(parts, place.gap)


def _part(lines: FileLines, child: Node, slot: yaml_writer.ValueSlot, span: tuple[int, int]) -> list[str]:
    """Return the lines of one value with its key or dash."""
    if not (is_laid_out(child) and holds_records(child)):
        rewritten = lines.rewritten(child, child.plain(), slot, span)
        if rewritten:
            return rewritten
    start = first_content_line(child, span[0])
    head = [" " * slot.column + comment for comment in lines.comments(span[0], start).values()]
    inside = _parts(lines, child, slot.reader, _Place(start, slot.column + yaml_writer.STEP, slot.gap))
    return [*head, *yaml_writer.nest_lines(slot, inside)]


def _comments(lines: FileLines, start: int, end: int, place: _Place) -> list[str]:
    """Return the comments in a span; between separate parts, several blank lines become one."""
    comments = lines.comments(start, end)
    found: list[str] = []
    for number in range(start, end):
        if number in comments:
            found.append(" " * place.column + comments[number])
        elif place.gap and found and found[-1]:
            found.append("")
    return found
