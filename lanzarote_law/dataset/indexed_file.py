"""One file of many pieces, each under its own seal, and found without the rest: a start reads what it asks for.

A file is a head and a body. The head is JSON and says where things stand in the body; what it leads to there are
pieces, rows of pieces, and tables in which the piece for a key is found. An SQLite file would do the same, and to load
and open SQLite takes a start longer than to read all that it needs from here.
"""

from __future__ import annotations

import json
import os
from _imp import source_hash
from typing import TYPE_CHECKING, Any

from lanzarote_law.errors import BrokenFormError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Read = Callable[[int, int], bytes]
    """The bytes from a place on, as many as there are up to a number."""

Row = tuple[int, int]
"""Where the pointers to many pieces stand, and how many these are."""

_LINE = 32
"""Bytes of the first line: the seal of the head and its length."""

_POINTER = 18
"""Bytes of a pointer: six say where a piece begins, four how long it is, eight are its seal."""

_KEY = 0x2007_CE75_0201
"""Any number, as long as it stays."""

_IN_A_BUCKET = 4
"""Keys of a table that stand in one piece, about."""


def seal(content: bytes) -> bytes:
    """What shows that a piece is whole: half a file must not give half an answer.

    It is the hash by which Python keys its own compiled files: hashlib costs more to import than all the hashing. Its
    own key is another in each version of Python; ours is not, as the form that ships is made by one of them for all.
    """
    return source_hash(_KEY, content)


class Writer:
    """What makes a file of pieces."""

    def __init__(self) -> None:
        self._body = bytearray()

    def piece(self, content: bytes) -> bytes:
        """Put a piece at the end; the pointer to it."""
        start = len(self._body)
        self._body += content
        return pointer(start, content)

    def row(self, pointers: Iterable[bytes]) -> Row:
        """Put pointers at the end."""
        start = len(self._body)
        self._body += b"".join(pointers)
        return start, (len(self._body) - start) // _POINTER

    def pieces(self, contents: list[bytes], between: bytes) -> tuple[str, Row]:
        """Put pieces one behind the other; the pointer to all of them with what stands between, and to each."""
        start = len(self._body)
        whole = between.join(contents)
        pointers = []
        for content in contents:
            pointers.append(pointer(start, content))
            start += len(content) + len(between)
        return self.piece(whole).hex(), self.row(pointers)

    def table(self, entries: dict[str, Any]) -> Row:
        """Put what stands under keys at the end, in JSON, so that each is found on its own."""
        buckets: list[dict[str, Any]] = [{} for _ in range(len(entries) // _IN_A_BUCKET + 1)]
        for key, value in entries.items():
            buckets[_bucket(key, len(buckets))][key] = value
        return self.row([self.piece(as_json(bucket)) for bucket in buckets])

    def file(self, head: dict[str, Any]) -> bytes:
        """The whole file."""
        content = as_json(head)
        line = f"{seal(content).hex()} {len(content)}".ljust(_LINE - 1) + "\n"
        return b"".join((line.encode(), content, self._body))


def pointer(start: int, content: bytes) -> bytes:
    """Where a piece stands, with its seal."""
    return start.to_bytes(6) + len(content).to_bytes(4) + seal(content)


def as_json(value: Any) -> bytes:  # noqa: ANN401  # plain values
    """A value as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _bucket(key: str, buckets: int) -> int:
    return int.from_bytes(seal(key.encode())) % buckets


class Pieces:
    """A file of pieces that is read. Whatever is not whole raises BrokenFormError."""

    def __init__(self, read: Read) -> None:
        self._read = read
        line = read(0, _LINE)
        try:
            told, length = line.split()
            content = read(_LINE, int(length))
            if len(line) != _LINE or told != seal(content).hex().encode():
                raise BrokenFormError(line)
            self.head: dict[str, Any] = json.loads(content)
        except (ValueError, RecursionError, OSError) as error:
            raise BrokenFormError from error
        self._start = _LINE + len(content)
        self._buckets: dict[tuple[int, int], dict[str, Any]] = {}

    def at(self, told: str | bytes) -> bytes:
        """The piece to which a pointer leads."""
        where = bytes.fromhex(told) if isinstance(told, str) else told
        length = int.from_bytes(where[6:10])
        content = self._read(self._start + int.from_bytes(where[:6]), length)
        if len(where) != _POINTER or len(content) != length or seal(content) != where[10:]:
            raise BrokenFormError(where)
        return content

    def of(self, row: Row, at: int) -> bytes:
        """A piece of a row, by its place in it."""
        return self.at(self._read(self._start + row[0] + at * _POINTER, _POINTER))

    def under(self, row: Row, key: str) -> Any:  # noqa: ANN401  # plain values
        """What stands under a key of a table; None where nothing does."""
        return self._in_bucket(row, _bucket(key, row[1])).get(key)

    def every(self, row: Row) -> dict[str, Any]:
        """All that stands in a table, in no order."""
        return {key: value for at in range(row[1]) for key, value in self._in_bucket(row, at).items()}

    def _in_bucket(self, row: Row, at: int) -> dict[str, Any]:
        found = self._buckets.get((row[0], at))
        if found is None:
            found = self._buckets[row[0], at] = json.loads(self.of(row, at).decode())
        return found


_BLOCK = 8192
"""Bytes that are read at once: what a question comes to often stands together, and each reading is a call of the
system."""


class OpenFile:
    """A file that is open as long as something reads from it."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._close = os.close
        """Kept here, as the interpreter takes modules apart before the last of what they made."""
        self._blocks: dict[int, bytes] = {}

    def __call__(self, start: int, length: int) -> bytes:
        """The bytes from a place on. Raises BrokenFormError."""
        block, inside = divmod(start, _BLOCK)
        if inside + length > _BLOCK:
            return self._bytes(start, length)
        if block not in self._blocks:
            self._blocks[block] = self._bytes(start - inside, _BLOCK)
        return self._blocks[block][inside : inside + length]

    def _bytes(self, start: int, length: int) -> bytes:
        try:
            if hasattr(os, "pread"):
                return os.pread(self._descriptor, length, start)
            os.lseek(self._descriptor, start, os.SEEK_SET)
            return os.read(self._descriptor, length)
        except (OSError, OverflowError) as error:
            raise BrokenFormError(error) from error

    def __del__(self) -> None:
        self._close(self._descriptor)
