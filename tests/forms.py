"""A compiled form as bytes and read back, without a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.dataset import compiled
from lanzarote_law.dataset.indexed_file import Pieces

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus


def pieces_of(content: bytes) -> Pieces:
    """The indexed file that consists of some bytes."""
    return Pieces(lambda start, length: content[start : start + length])


def again(corpus: Corpus) -> Corpus:
    """A corpus that was written and read as a whole."""
    return compiled.load(pieces_of(compiled.dump(corpus)))
