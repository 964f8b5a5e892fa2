"""A file of many chunks, each with its own checksum, so that a start reads only the chunks it needs.

The file has a head and a body. The head is JSON and gives the positions of chunks, rows of chunks, and tables in which
a key leads to a chunk. SQLite could do the same, but importing and opening it takes longer than reading everything that
a start needs from here.
"""

from __future__ import annotations

import json
from _imp import source_hash
from typing import TYPE_CHECKING, Any

from lanzarote_law.errors import BrokenFormError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Read = Callable[[int, int], bytes]
    """The bytes from a place on, as many as there are up to a number."""

Row = tuple[int, int]
"""The position and the number of consecutive pointers."""

_LINE = 32
"""Bytes of the first line: the checksum and the length of the head."""

_POINTER = 18
"""Bytes of a pointer: six for the start of a chunk, four for its length, eight for its checksum."""

_KEY = 0x2007_CE75_0201
"""Any constant."""

_IN_A_BUCKET = 4
"""Approximate number of keys of a table that are stored in one chunk."""


def checksum(content: bytes) -> bytes:
    """Return a checksum, by which an incomplete chunk is detected.

    It is the hash that Python uses for its compiled files: importing hashlib would take longer than all the hashing.
    Python's own key differs between versions; this one does not, because one version makes the shipped form for all.
    """
    return source_hash(_KEY, content)


class IndexedFileWriter:
    """Builds an indexed file."""

    def __init__(self) -> None:
        self._body = bytearray()

    def piece(self, content: bytes) -> bytes:
        """Append a chunk and return a pointer to it."""
        start = len(self._body)
        self._body += content
        return make_pointer(start, content)

    def row(self, pointers: Iterable[bytes]) -> Row:
        """Append pointers."""
        start = len(self._body)
        self._body += b"".join(pointers)
        return start, (len(self._body) - start) // _POINTER

    def pieces(self, contents: list[bytes], between: bytes) -> tuple[str, Row]:
        """Append consecutive chunks; return a pointer to all of them, with their separators, and to each."""
        start = len(self._body)
        whole = between.join(contents)
        pointers = []
        for content in contents:
            pointers.append(make_pointer(start, content))
            start += len(content) + len(between)
        return self.piece(whole).hex(), self.row(pointers)

    def table(self, entries: dict[str, Any]) -> Row:
        """Append a table of JSON values in which each key can be looked up separately."""
        buckets: list[dict[str, Any]] = [{} for _ in range(len(entries) // _IN_A_BUCKET + 1)]
        for key, value in entries.items():
            buckets[_bucket(key, len(buckets))][key] = value
        return self.row([self.piece(encode_json(bucket)) for bucket in buckets])

    def file(self, head: dict[str, Any]) -> bytes:
        """Return the whole file."""
        content = encode_json(head)
        line = f"{checksum(content).hex()} {len(content)}".ljust(_LINE - 1) + "\n"
        return b"".join((line.encode(), content, self._body))


def make_pointer(start: int, content: bytes) -> bytes:
    """Return the position of a chunk with its checksum."""
    return start.to_bytes(6) + len(content).to_bytes(4) + checksum(content)


def encode_json(value: Any) -> bytes:  # noqa: ANN401  # plain values
    """Return a value as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _bucket(key: str, buckets: int) -> int:
    return int.from_bytes(checksum(key.encode())) % buckets


class IndexedFileReader:
    """Reads an indexed file. Raises BrokenFormError for any chunk that is damaged."""

    def __init__(self, read: Read) -> None:
        self._read = read
        line = read(0, _LINE)
        try:
            recorded, length = line.split()
            content = read(_LINE, int(length))
            if len(line) != _LINE or recorded != checksum(content).hex().encode():
                raise BrokenFormError(line)
            self.head: dict[str, Any] = json.loads(content)
        except (ValueError, RecursionError, OSError) as error:
            raise BrokenFormError from error
        self._start = _LINE + len(content)
        self._buckets: dict[tuple[int, int], dict[str, Any]] = {}

    def at(self, place: str | bytes) -> bytes:
        """Return the chunk to which a pointer leads."""
        where = bytes.fromhex(place) if isinstance(place, str) else place
        length = int.from_bytes(where[6:10])
        content = self._read(self._start + int.from_bytes(where[:6]), length)
        if len(where) != _POINTER or len(content) != length or checksum(content) != where[10:]:
            raise BrokenFormError(where)
        return content

    def of(self, row: Row, at: int) -> bytes:
        """Return a chunk of a row by its position."""
        return self.at(self._read(self._start + row[0] + at * _POINTER, _POINTER))

    def under(self, row: Row, key: str) -> Any:  # noqa: ANN401  # plain values
        """Return the value of a key in a table; None if the table does not have it."""
        return self._in_bucket(row, _bucket(key, row[1])).get(key)

    def every(self, row: Row) -> dict[str, Any]:
        """Return all entries of a table, in no order."""
        return {key: value for at in range(row[1]) for key, value in self._in_bucket(row, at).items()}

    def _in_bucket(self, row: Row, at: int) -> dict[str, Any]:
        found = self._buckets.get((row[0], at))
        if found is None:
            found = self._buckets[row[0], at] = json.loads(self.of(row, at).decode())
        return found
