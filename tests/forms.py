"""A compiled form as bytes and read back, without a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.dataset import compiled
from lanzarote_law.dataset.indexed_file import IndexedFileReader

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus


def pieces_of(content: bytes) -> IndexedFileReader:
    """The indexed file that consists of some bytes."""
    return IndexedFileReader(lambda start, length: content[start : start + length])


def again(corpus: Corpus) -> Corpus:
    """A corpus that was written and read as a whole."""
    return compiled.decode_corpus(pieces_of(compiled.encode_corpus(corpus)))
