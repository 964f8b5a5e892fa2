"""Edits the lines of a data file: rewrites what changes in a record, and keeps the rest with its comments.

An edit replaces the lines of the values that it changes. Every other line keeps its bytes: comments, blank lines, order
of keys, quotation marks, line endings. A comment after a changed value stays there if there is room; any other comment
inside changed or deleted lines moves above them.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cached_property
from itertools import dropwhile, pairwise, zip_longest
from typing import Any

import yaml

from lanzarote_law.dataset import yaml_writer
from lanzarote_law.dataset.value_readers import Node, PlainValue, ValueReader

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class FileLines:
    """The text of a file as lines with their endings; spans count from 0 and exclude their end."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.splitlines(keepends=True)
        first = self.lines[0] if self.lines else ""
        self.newline = next((end for end in ("\r\n", "\r") if first.endswith(end)), "\n")
        if self.lines and not self.lines[-1].endswith(("\n", "\r")):
            self.lines[-1] += self.newline

    def ended(self, lines: Iterable[str]) -> list[str]:
        """Return new lines with the line endings of this file."""
        return [line + self.newline for line in lines]

    def span(self, node: Node, column: int) -> tuple[int, int]:
        """Return the span of a value with its key, or with its dash at a column."""
        return node.key_line - 1 if node.key_line else self._dash(node, column), node.end

    def _dash(self, node: Node, column: int) -> int:
        number = node.line - 1
        while self.lines[number][column : column + 1] != "-" or self.lines[number].lstrip().startswith("#"):
            number -= 1
        return number

    def level(self, start: int, end: int, column: int) -> list[str]:
        """Return the lines of a span that begins at a column, without a dash before it."""
        return [" " * column + line[column:] if at == 0 else line for at, line in enumerate(self.lines[start:end])]

    def comments(self, start: int, end: int) -> dict[int, str]:
        """Return the comments in a span by line."""
        at = bisect_left(self._marked, start)
        if at == len(self._marked) or self._marked[at] >= end:
            return {}
        return {number: self._comments[number] for number in range(start, end) if number in self._comments}

    @cached_property
    def _marked(self) -> list[int]:
        """The lines that contain a #, even inside a text."""
        return [number for number, line in enumerate(self.lines) if "#" in line]

    @cached_property
    def _comments(self) -> dict[int, str]:
        """Return all comments of the file by line: those that begin with a # outside of texts."""
        inside: set[int] = set()
        behind: dict[int, int] = {}
        for token in iter(_LOADER(self.text).get_token, None):
            if type(token) is yaml.ScalarToken:
                start, end = token.start_mark, token.end_mark
                if token.style in {"|", ">"}:  # a comment may follow the mark of a block text, which continues below
                    behind[start.line] = start.column
                    inside.update(range(start.line + 1, end.line + (end.column > 0)))
                else:
                    inside.update(range(start.line, end.line))
                    behind[end.line] = end.column
        marks = {number: self.lines[number].find("#", behind.get(number, 0)) for number in self._marked}
        return {line: self.lines[line][at:].rstrip() for line, at in marks.items() if at >= 0 and line not in inside}

    def replaced(self, new: list[str], span: tuple[int, int], column: int) -> list[str]:
        """Return new lines for a span with its comments: one at the end stays there, others move above."""
        comments = self.comments(*span)
        last = comments.get(span[1] - 1, "")
        if last and len(new) == 1 and len(new[0]) + 2 + len(last) <= yaml_writer.WIDTH:
            del comments[span[1] - 1]
            new = [f"{new[0]}  {last}"]
        return [*(" " * column + comment for comment in comments.values()), *new]

    def rewritten(self, node: Node, value: PlainValue, slot: yaml_writer.ValueSlot, span: tuple[int, int]) -> list[str]:
        """Return the lines of a value written as a whole; none if its parts are laid out separately.

        A list that was laid out is written on one line if it fits and contains no comments.
        """
        stays = is_laid_out(node) and bool(value) and isinstance(value, type(node.value))
        texts = isinstance(value, list) and all(isinstance(each, str) for each in value)
        if stays and (not texts or self.comments(span[0] + 1, span[1])):
            return []
        new = yaml_writer.slot_lines(slot, value)
        return [] if stays and len(new) > 1 else self.replaced(new, span, slot.column)


def holds_records(node: Node) -> bool:
    """Whether a node is a mapping, or a list that contains mappings or lists."""
    inside = node.value
    return isinstance(inside, dict) or (
        isinstance(inside, list) and any(isinstance(each.value, (list, dict)) for each in inside)
    )


def is_laid_out(node: Node) -> bool:
    """Whether a node is a non-empty list or mapping, laid out line by line."""
    return isinstance(node.value, (list, dict)) and bool(node.value) and not node.flow


def first_content_line(node: Node, start: int) -> int:
    """Return the line on which the parts of a value, or their comments, begin; its key is on line `start`."""
    return start if node.line - 1 == start else start + 1


def edit_text(text: str, root: Node, value: dict[str, PlainValue], reader: ValueReader) -> str:
    """Return the text of a file, edited so that its root equals `value`."""
    lines = FileLines(text)
    start, end = root.line - 1, root.end
    if is_laid_out(root):
        found = _changed(lines, root, value, reader, start, [lines.newline])
    else:
        found = lines.ended(lines.replaced(yaml_writer.file_lines(value, reader), (start, end), 0))
    whole = "".join([*lines.lines[:start], *found, *lines.lines[end:]])
    return whole if text.endswith(("\n", "\r")) else whole.removesuffix(lines.newline)


def _changed(
    lines: FileLines, node: Node, value: PlainValue, reader: ValueReader | None, start: int, gap: list[str]
) -> list[str]:
    """Return the lines of a mapping or list from `start` on, with `gap` between new parts and others."""
    column = node.column - 1
    found: list[str] = []
    at = start
    for (key, old, new), (_, following, _) in pairwise((*_pairs(node, value, reader), (None, None, None))):
        slot = yaml_writer.slot_inside(reader, key, column)
        if old is None:
            assert new is not None
            written = lines.ended(yaml_writer.slot_lines(slot, new))
            heading: list[str] = []
            if following and key is None and _is_first_of_its_code(new, following, node):
                heading = lines.lines[at : lines.span(following, column)[0]]
            if heading:
                found += [*heading, *written, *gap]
                at += len(heading)
            else:
                found += [*(gap if found and not _is_blank(found[-1]) else []), *written]
            continue
        span = lines.span(old, column)
        above = lines.lines[at : span[0]]
        if not found and at > start:  # everything before it was removed
            above = list(dropwhile(_is_blank, above))
        if new is None:  # the blank lines above are removed, too
            above = list(dropwhile(_is_blank, above[::-1]))[::-1]
        found += [*(gap if found and at == start else []), *above, *_changed_part(lines, old, new, slot, span)]
        at = span[1]
    lead = lines.lines[node.line - 1][:column]
    return yaml_writer.add_dash(found, lead) if lead.strip() else found


def _is_first_of_its_code(new: PlainValue, following: Node, node: Node) -> bool:
    """Whether a new article comes before those of its code, so that their heading is also its own."""
    assert isinstance(node.value, list)
    names = [_name(child.plain()).partition("/") for child in node.value]
    at = next(index for index, child in enumerate(node.value) if child is following)
    code = _name(new).partition("/")[:2]
    return names[at][:2] == code and code[1] == "/" and (at == 0 or names[at - 1][:2] != code)


def _is_blank(line: str) -> bool:
    return not line.strip()


def _changed_part(
    lines: FileLines, old: Node, new: PlainValue | None, slot: yaml_writer.ValueSlot, span: tuple[int, int]
) -> list[str]:
    """Return the lines of one value with its key or dash: unchanged, edited inside, or rewritten."""
    if new is None:
        return lines.ended(lines.replaced([], span, slot.column))
    if old.plain() == new:
        return lines.level(*span, slot.column)
    rewritten = lines.rewritten(old, new, slot, span)
    if rewritten:
        return lines.ended(rewritten)
    start = first_content_line(old, span[0])
    head = lines.level(span[0], start, slot.column)
    return head + _changed(lines, old, new, slot.reader, start, lines.ended(slot.gap))


def _pairs(
    node: Node, value: PlainValue, reader: ValueReader | None
) -> Iterator[tuple[str | None, Node | None, PlainValue | None]]:
    """Yield the old and the new parts of a mapping or list side by side, with the keys of a mapping.

    Elements of a list are matched by id, or else by content.
    """
    if isinstance(node.value, dict) and isinstance(value, dict):
        for key in _placed(list(node.value), value, reader):
            yield key, node.value.get(key), value.get(key)
    elif isinstance(node.value, list) and isinstance(value, list):
        names = [_name(child.plain()) for child in node.value], [_name(each) for each in value]
        for _, start, end, new_start, new_end in SequenceMatcher(None, *names, autojunk=False).get_opcodes():
            for old, new in zip_longest(node.value[start:end], value[new_start:new_end]):
                yield None, old, new


def _placed(keys: list[str], new: Iterable[str], reader: ValueReader | None) -> list[str]:
    """Return keys with new ones inserted, each after those that precede it in the shape."""
    for key in new:
        if key not in keys:
            order = yaml_writer.order_keys([*keys, key], reader)
            before = order[: order.index(key)]
            at = max((index + 1 for index, name in enumerate(keys) if name in before), default=0)
            keys = [*keys[:at], key, *keys[at:]]
    return keys


def _name(value: PlainValue) -> str:
    return str(value.get("id") or value) if isinstance(value, dict) else repr(value)
