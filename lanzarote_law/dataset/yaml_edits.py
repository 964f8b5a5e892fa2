"""The lines of a data file: what is written anew when a record changes, and what stays, comments included.

An edit replaces the lines of the values that it changes. Every other line keeps its bytes: comments, blank lines, the
order of keys, quotation marks, the ends of lines. A comment behind a value that changes stays behind it where there is
room; any other comment inside what changes or goes moves above it.
"""

from __future__ import annotations

from bisect import bisect_left
from difflib import SequenceMatcher
from functools import cached_property
from itertools import dropwhile, pairwise, zip_longest
from typing import TYPE_CHECKING, Any

import yaml

from lanzarote_law.dataset.yaml_writer import WIDTH, Slot, file_lines, in_order, slot_lines, slot_of, with_lead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lanzarote_law.dataset.value_readers import Node, Plain, Reader

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Lines:
    """The text of a file as lines with their ends; spans are counted from 0, the end is the first line behind."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.splitlines(keepends=True)
        first = self.lines[0] if self.lines else ""
        self.newline = next((end for end in ("\r\n", "\r") if first.endswith(end)), "\n")
        if self.lines and not self.lines[-1].endswith(("\n", "\r")):
            self.lines[-1] += self.newline

    def ended(self, lines: Iterable[str]) -> list[str]:
        """New lines with the ends that this file has."""
        return [line + self.newline for line in lines]

    def span(self, node: Node, column: int) -> tuple[int, int]:
        """The lines of a value with its key, or with its dash at a column."""
        return node.key_line - 1 if node.key_line else self._dash(node, column), node.end

    def _dash(self, node: Node, column: int) -> int:
        number = node.line - 1
        while self.lines[number][column : column + 1] != "-" or self.lines[number].lstrip().startswith("#"):
            number -= 1
        return number

    def level(self, start: int, end: int, column: int) -> list[str]:
        """The lines of a span that begins at a column, without the dash that may stand before it."""
        return [" " * column + line[column:] if at == 0 else line for at, line in enumerate(self.lines[start:end])]

    def comments(self, start: int, end: int) -> dict[int, str]:
        """The comments in a span, each by its line."""
        at = bisect_left(self._marked, start)
        if at == len(self._marked) or self._marked[at] >= end:
            return {}
        return {number: self._comments[number] for number in range(start, end) if number in self._comments}

    @cached_property
    def _marked(self) -> list[int]:
        """The lines that have a # in them, be it in a text."""
        return [number for number, line in enumerate(self.lines) if "#" in line]

    @cached_property
    def _comments(self) -> dict[int, str]:
        """Every comment of the file by its line: what begins with a # outside of the texts."""
        inside: set[int] = set()
        behind: dict[int, int] = {}
        marked = set(self._marked)
        for token in iter(_LOADER(self.text).get_token, None):
            if type(token) is yaml.ScalarToken:
                start, end = token.start_mark, token.end_mark
                if token.style in {"|", ">"}:  # a comment may stand behind the mark, and is part of the text below
                    behind[start.line] = start.column
                    inside.update(range(start.line + 1, end.line + (end.column > 0)))
                elif start.line < end.line or end.line in marked:
                    inside.update(range(start.line, end.line))
                    behind[end.line] = end.column
        marks = {number: self.lines[number].find("#", behind.get(number, 0)) for number in self._marked}
        return {line: self.lines[line][at:].rstrip() for line, at in marks.items() if at >= 0 and line not in inside}

    def replaced(self, new: list[str], span: tuple[int, int], column: int) -> list[str]:
        """New lines in place of a span, with its comments: one at its end stays there, any other stands above."""
        comments = self.comments(*span)
        last = comments.get(span[1] - 1, "")
        if last and len(new) == 1 and len(new[0]) + 2 + len(last) <= WIDTH:
            del comments[span[1] - 1]
            new = [f"{new[0]}  {last}"]
        return [*(" " * column + comment for comment in comments.values()), *new]

    def rewritten(self, node: Node, value: Plain, slot: Slot, span: tuple[int, int]) -> list[str]:
        """The lines of a value that is written as a whole; none where it is laid out and each part stands by itself.

        A list that was laid out and fits on one line is written there, unless comments stand in it.
        """
        stays = laid_out(node) and bool(value) and isinstance(value, type(node.value))
        texts = isinstance(value, list) and all(isinstance(each, str) for each in value)
        if stays and (not texts or self.comments(span[0] + 1, span[1])):
            return []
        new = slot_lines(slot, value)
        return [] if stays and len(new) > 1 else self.replaced(new, span, slot.column)


def is_more_than_texts(node: Node) -> bool:
    """Whether it is a mapping, or a list in which one stands or another list."""
    inside = node.value
    return isinstance(inside, dict) or (
        isinstance(inside, list) and any(isinstance(each.value, (list, dict)) for each in inside)
    )


def laid_out(node: Node) -> bool:
    """Whether it is a list or mapping with something in it, laid out line by line."""
    return isinstance(node.value, (list, dict)) and bool(node.value) and not node.flow


def first_line(node: Node, start: int) -> int:
    """The line on which the parts of a value and their comments begin; its key or dash stands at `start`."""
    return start if node.line - 1 == start else start + 1


def edited(text: str, root: Node, value: dict[str, Plain], reader: Reader) -> str:
    """The text of a file once its root says what `value` says."""
    lines = Lines(text)
    start, end = root.line - 1, root.end
    if laid_out(root):
        found = _changed(lines, root, value, reader, start, [lines.newline])
    else:
        found = lines.ended(lines.replaced(file_lines(value, reader), (start, end), 0))
    whole = "".join([*lines.lines[:start], *found, *lines.lines[end:]])
    return whole if text.endswith(("\n", "\r")) else whole.removesuffix(lines.newline)


def _changed(lines: Lines, node: Node, value: Plain, reader: Reader | None, start: int, gap: list[str]) -> list[str]:
    """The lines of a mapping or list from `start` on, with `gap` between what is new in it and its neighbours."""
    column = node.column - 1
    found: list[str] = []
    at = start
    for (key, old, new), (_, following, _) in pairwise((*_pairs(node, value, reader), (None, None, None))):
        slot = slot_of(reader, key, column)
        if old is None:
            assert new is not None
            written = lines.ended(slot_lines(slot, new))
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
        if not found and at > start:  # all that stood before it is gone
            above = list(dropwhile(_is_blank, above))
        if new is None:  # the blank lines above go with it
            above = list(dropwhile(_is_blank, above[::-1]))[::-1]
        found += [*(gap if found and at == start else []), *above, *_changed_part(lines, old, new, slot, span)]
        at = span[1]
    lead = lines.lines[node.line - 1][:column]
    return with_lead(found, lead) if lead.strip() else found


def _is_first_of_its_code(new: Plain, following: Node, node: Node) -> bool:
    """Whether a new article stands before those of its code, so that their heading is its own, too."""
    assert isinstance(node.value, list)
    names = [_name(child.plain()).partition("/") for child in node.value]
    at = next(index for index, child in enumerate(node.value) if child is following)
    code = _name(new).partition("/")[:2]
    return names[at][:2] == code and code[1] == "/" and (at == 0 or names[at - 1][:2] != code)


def _is_blank(line: str) -> bool:
    return not line.strip()


def _changed_part(lines: Lines, old: Node, new: Plain | None, slot: Slot, span: tuple[int, int]) -> list[str]:
    """The lines of one value with its key or dash: as they are, changed inside, or written anew."""
    if new is None:
        return lines.ended(lines.replaced([], span, slot.column))
    if old.plain() == new:
        return lines.level(*span, slot.column)
    rewritten = lines.rewritten(old, new, slot, span)
    if rewritten:
        return lines.ended(rewritten)
    start = first_line(old, span[0])
    head = lines.level(span[0], start, slot.column)
    return head + _changed(lines, old, new, slot.reader, start, lines.ended(slot.gap))


def _pairs(node: Node, value: Plain, reader: Reader | None) -> Iterator[tuple[str | None, Node | None, Plain | None]]:
    """What stands in a mapping or list beside what is to stand there, with the keys of a mapping.

    Elements of a list are told by their ids, or else by what they say.
    """
    if isinstance(node.value, dict) and isinstance(value, dict):
        for key in _placed(list(node.value), value, reader):
            yield key, node.value.get(key), value.get(key)
    elif isinstance(node.value, list) and isinstance(value, list):
        names = [_name(child.plain()) for child in node.value], [_name(each) for each in value]
        for _, start, end, new_start, new_end in SequenceMatcher(None, *names, autojunk=False).get_opcodes():
            for old, new in zip_longest(node.value[start:end], value[new_start:new_end]):
                yield None, old, new


def _placed(keys: list[str], new: Iterable[str], reader: Reader | None) -> list[str]:
    """Keys with new ones put in, each behind those that stand before it in the order of the shape."""
    for key in new:
        if key not in keys:
            order = in_order([*keys, key], reader)
            before = order[: order.index(key)]
            at = max((index + 1 for index, name in enumerate(keys) if name in before), default=0)
            keys = [*keys[:at], key, *keys[at:]]
    return keys


def _name(value: Plain) -> str:
    return str(value.get("id") or value) if isinstance(value, dict) else repr(value)
