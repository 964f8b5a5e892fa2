"""A data file as pieces of text: each record, with the comments above it, and each other key at the top.

A piece is told by its key: a file, the name at the top of it, and for a record its kind and id. Put one behind the
other, the pieces of a file are the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from lanzarote_law.dataset import yaml_formatter, yaml_parser
from lanzarote_law.dataset.schema import FILES, file_reader
from lanzarote_law.dataset.value_readers import Records
from lanzarote_law.dataset.yaml_edits import Lines, first_line, laid_out
from lanzarote_law.edits.data_records import key_of, mapping
from lanzarote_law.errors import UnreadableError
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from lanzarote_law.dataset.value_readers import Node, Plain


Told = TypeVar("Told")


class PieceKey(NamedTuple):
    """What a piece is told by: the name at the top of its file, for a record its kind and id, too."""

    name: str
    kind: str = ""
    id: str = ""


END = PieceKey("")
"""What stands behind the last key of a file."""


class Piece(NamedTuple):
    """The lines of a record, of another key, or of the head of a list, and what they say; None for a head."""

    lines: tuple[str, ...]
    """Each with its end, which is that of Unix."""
    value: Plain | None
    first: bool = False
    """Whether it stands first in its list."""


class FilePieces(NamedTuple):
    """A data file in pieces, in the order in which they stand."""

    pieces: dict[PieceKey, Piece]
    newline: str

    def of(self, name: str) -> list[PieceKey]:
        """The keys of the records of a list."""
        return [key for key in self.pieces if key.name == name and key.kind]

    @property
    def names(self) -> list[str]:
        """The names at the top of the file."""
        return [key.name for key in self.pieces if not key.kind and key != END]


def taken_apart(place: str, name: str, content: bytes) -> FilePieces:
    """A data file in pieces; `place` is what a message calls it.

    Raises UnreadableError where it is no YAML, or two of its records are told by the same.
    """
    root = _root(place, content)
    text = content.decode("utf-8-sig")
    if not _is_laid_out(name, root):
        text = yaml_formatter.formatted(text, root, file_reader(name))
        root = _root(place, text.encode())
    lines = Lines(text)
    every = [re.sub(r"\r\n?$", "\n", line) for line in lines.lines]
    found: dict[PieceKey, Piece] = {}
    at = 0
    for key, piece_end, value, first in _marked(name, root, lines):
        if key in found:
            message = worded("{place}: two records are {key}: which is which cannot be told", place=place, key=key.id)
            raise UnreadableError(message, worded("give one of them another id"))
        found[key] = Piece(tuple(every[at:piece_end]), value, first)
        at = piece_end
    found[END] = Piece(tuple(every[at:]), None)
    return FilePieces(found, lines.newline)


def _root(place: str, content: bytes) -> Node:
    file, faults = yaml_parser.parse(place, content)
    if faults or file.root is None or not isinstance(file.root.value, dict):
        raise UnreadableError(
            str(faults[0]) if faults else worded("{place} is no data file", place=place), worded("mend that first"), ()
        )
    return file.root


def _is_laid_out(name: str, root: Node) -> bool:
    """Whether each record stands on lines of its own."""
    lists = [root.at(key) for key, shape in FILES[name].items() if isinstance(shape.read, Records)]
    nodes = [node for node in lists if node is not root and node.value]
    records = [each for node in nodes for each in (node.value if isinstance(node.value, list) else ())]
    starts = [each.line for each in records]
    return laid_out(root) and all(map(laid_out, nodes)) and len(set(starts)) == len(starts) and _alone(records)


def _alone(records: Sequence[Node]) -> bool:
    return all(isinstance(each.value, dict) for each in records)


def _marked(name: str, root: Node, lines: Lines) -> Iterator[tuple[PieceKey, int, Plain | None, bool]]:
    """The key of each piece, the line behind its last, what it says, and whether it is the first of its list."""
    for top, node in mapping_of(root).items():
        start, end = lines.span(node, 0)
        shape = FILES[name].get(top)
        if shape is None or not isinstance(shape.read, Records) or not laid_out(node):
            yield PieceKey(top), end, node.plain(), False
            continue
        kind = shape.read.kind
        yield PieceKey(top), first_line(node, start), None, False
        inside: Iterable[tuple[str, Node]]
        if isinstance(node.value, dict):
            inside = node.value.items()
        else:
            assert isinstance(node.value, list)
            inside = ((key_of(kind, mapping(child.plain())), child) for child in node.value)
        for index, (ident, child) in enumerate(inside):
            yield PieceKey(top, kind, ident), lines.span(child, node.column - 1)[1], child.plain(), index == 0


def mapping_of(node: Node) -> dict[str, Node]:
    """The nodes behind the keys of one that is known to be a mapping."""
    assert isinstance(node.value, dict)
    return node.value


def put_together(chosen: Mapping[PieceKey, Piece], newline: str) -> str:
    """The text of pieces one behind the other; what is the first of a list now, or no longer, stands accordingly."""
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
            part[-1] = f"{key.name}:\n"  # a list that had nothing in it
        elif piece.value is None and key != END and key.name not in filled:
            part[-1] = f"{key.name}: []\n"
        found += part
    text = "".join(found)
    return text if newline == "\n" else text.replace("\n", newline)


def lines_of(piece: Piece | None) -> list[str] | None:
    """The lines of a piece without the blank ones above it."""
    return None if piece is None else _without_gap(list(piece.lines))


def _without_gap(lines: list[str]) -> list[str]:
    while lines and not lines[0].strip():
        lines = lines[1:]
    return lines


def ordered(
    base: Iterable[Told], mine: Iterable[Told], theirs: Iterable[Told], keep: Callable[[Told], bool]
) -> list[Told]:
    """Keys in the order of both sides: that of the side that changed the old one, the others behind what they follow.

    >>> ordered([1, 2, 3], [1, 9, 2, 3], [1, 2, 8, 3], lambda key: key != 3)
    [1, 9, 2, 8]
    """
    old, ours, news = list(base), list(mine), list(theirs)
    stayed = [key for key in old if key in set(news)]
    in_place = [key for key in news if key in set(old)] == stayed
    main, other = (ours, news) if in_place else (news, ours)
    found = [key for key in main if keep(key)]
    placed = set(found)
    before: Told | None = None
    for key in other:
        if key not in placed and keep(key):
            found.insert(found.index(before) + 1 if before is not None else 0, key)
            placed.add(key)
        if key in placed:
            before = key
    return found
