"""A data file as blocks of text: one for each record, with the comments above it, and each other top-level key.

A block is identified by its key: the top-level name and, for a record, its kind and id. Joined together, the blocks of
a file are the file.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from lanzarote_law.dataset import yaml_formatter, yaml_parser
from lanzarote_law.dataset.schema import FILE_SHAPES, reader_of_file
from lanzarote_law.dataset.value_readers import Node, PlainValue, RecordListReader
from lanzarote_law.dataset.yaml_edits import FileLines, first_content_line, is_laid_out
from lanzarote_law.edits.data_records import as_mapping, record_key
from lanzarote_law.errors import UnreadableError
from lanzarote_law.wording import to_word, worded

Name = TypeVar("Name")


class BlockKey(NamedTuple):
    """Identifies a block: the top-level name and, for a record, its kind and id."""

    name: str
    kind: str = ""
    id: str = ""


END = BlockKey("")
"""The text after the last key of a file."""


class TextBlock(NamedTuple):
    """The lines of a record, of another key, or of the head of a list, with their content; None for a head."""

    lines: tuple[str, ...]
    """Each with a Unix line ending."""
    value: PlainValue | None
    first: bool = False
    """Whether it is the first of its list."""


class FileBlocks(NamedTuple):
    """A data file as blocks in order."""

    pieces: dict[BlockKey, TextBlock]
    newline: str

    def of(self, name: str) -> list[BlockKey]:
        """Return the keys of the records of a list."""
        return [key for key in self.pieces if key.name == name and key.kind]

    def provision(self, ident: str) -> PlainValue | None:
        """Return the content of a provision; None if it is not in the file."""
        piece = self.pieces.get(BlockKey("provisions", "provision", ident))
        return piece.value if piece else None

    @property
    def names(self) -> list[str]:
        """The top-level names of the file."""
        return [key.name for key in self.pieces if not key.kind and key != END]


def split_file(place: str, name: str, content: bytes) -> FileBlocks:
    """Split a data file into blocks; `place` is its name in messages.

    Raises UnreadableError if it is not YAML, or two of its records have the same key.
    """
    root = _root(place, content)
    text = content.decode("utf-8-sig")
    if not _is_laid_out(name, root):
        text = yaml_formatter.format_text(text, root, reader_of_file(name))
        root = _root(place, text.encode())
    lines = FileLines(text)
    every = [re.sub(r"\r\n?$", "\n", line) for line in lines.lines]
    found: dict[BlockKey, TextBlock] = {}
    at = 0
    for key, piece_end, value, first in _marked(name, root, lines):
        if key in found:
            sentence = to_word("{place}: two records are called {key} and cannot be distinguished")
            raise UnreadableError(
                worded(sentence, place=place, key=key.id), worded("give one of the records another id")
            )
        found[key] = TextBlock(tuple(every[at:piece_end]), value, first)
        at = piece_end
    found[END] = TextBlock(tuple(every[at:]), None)
    return FileBlocks(found, lines.newline)


def _root(place: str, content: bytes) -> Node:
    file, faults = yaml_parser.parse_yaml(place, content)
    if faults or file.root is None or not isinstance(file.root.value, dict):
        message = str(faults[0]) if faults else worded("{place} is not a data file", place=place)
        raise UnreadableError(message, worded("correct that fault first"))
    return file.root


def _is_laid_out(name: str, root: Node) -> bool:
    """Whether each record is on lines of its own."""
    lists = [root.at(key) for key, shape in FILE_SHAPES[name].items() if isinstance(shape.read, RecordListReader)]
    nodes = [node for node in lists if node is not root and node.value]
    records = [each for node in nodes for each in (node.value if isinstance(node.value, list) else ())]
    starts, alone = {each.line for each in records}, all(isinstance(each.value, dict) for each in records)
    return is_laid_out(root) and all(map(is_laid_out, nodes)) and len(starts) == len(records) and alone


def _marked(name: str, root: Node, lines: FileLines) -> Iterator[tuple[BlockKey, int, PlainValue | None, bool]]:
    """Yield the key of each block, the line after its last, its content, and whether it is first in its list."""
    for top, node in nodes_by_key(root).items():
        start, end = lines.span(node, 0)
        shape = FILE_SHAPES[name].get(top)
        if shape is None or not isinstance(shape.read, RecordListReader) or not is_laid_out(node):
            yield BlockKey(top), end, node.plain(), False
            continue
        kind = shape.read.of.name
        yield BlockKey(top), first_content_line(node, start), None, False
        named = node.value.items() if isinstance(node.value, dict) else ()
        listed = node.value if isinstance(node.value, list) else ()
        inside = (*named, *((record_key(kind, as_mapping(child.plain())), child) for child in listed))
        for index, (ident, child) in enumerate(inside):
            yield BlockKey(top, kind, ident), lines.span(child, node.column - 1)[1], child.plain(), index == 0


def nodes_by_key(node: Node) -> dict[str, Node]:
    """Return the nodes under the keys of a mapping node."""
    assert isinstance(node.value, dict)
    return node.value


def join_blocks(chosen: Mapping[BlockKey, TextBlock], newline: str) -> str:
    """Return the text of blocks in order; the first of each list is adjusted."""
    found: list[str] = []
    filled = {key.name for key in chosen if key.kind}
    begun: set[str] = set()
    for key, piece in chosen.items():
        part = list(piece.lines)
        if key.kind:
            first = key.name not in begun
            begun.add(key.name)
            if first != piece.first:
                part = [*([] if first else ["\n"]), *_without_gap(part)]
        elif key.name in filled and piece.value is not None:
            part[-1] = f"{key.name}:\n"  # a list that was empty
        elif piece.value is None and key != END and key.name not in filled:
            part[-1] = f"{key.name}: []\n"
        found += part
    text = "".join(found)
    return text if newline == "\n" else text.replace("\n", newline)


def block_lines(piece: TextBlock | None) -> list[str] | None:
    """Return the lines of a block without blank lines above it."""
    return None if piece is None else _without_gap(list(piece.lines))


def _without_gap(lines: list[str]) -> list[str]:
    while lines and not lines[0].strip():
        lines = lines[1:]
    return lines


def merge_order(
    base: Iterable[Name], mine: Iterable[Name], theirs: Iterable[Name], keep: Callable[[Name], bool]
) -> list[Name]:
    """Merge the order of both sides: the changed order if only one changed it, with others after what they follow.

    >>> merge_order([1, 2, 3], [1, 9, 2, 3], [1, 2, 8, 3], lambda key: key != 3)
    [1, 9, 2, 8]
    """
    old, ours, news = list(base), list(mine), list(theirs)
    stayed = [key for key in old if key in set(news)]
    in_place = [key for key in news if key in set(old)] == stayed
    main, other = (ours, news) if in_place else (news, ours)
    found = [key for key in main if keep(key)]
    placed = set(found)
    before: Name | None = None
    for key in other:
        if key not in placed and keep(key):
            found.insert(found.index(before) + 1 if before is not None else 0, key)
            placed.add(key)
        if key in placed:
            before = key
    return found
