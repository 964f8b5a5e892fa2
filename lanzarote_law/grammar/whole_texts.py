"""What stands anywhere in a text, found in one pass: a long one is then searched only where something can be found."""

from __future__ import annotations

import re
from array import array
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SLICE = 50_000
"""Characters that are read at a time: the words of a whole text at once take ten times its memory."""
_SHORT = 2_000
"""Characters of a text that is read again each time: a line, a sentence."""
_LONG_FIGURES = re.compile("[0-9]{4,}")


def words_of(text: str) -> str:
    """The words of a text, each once, divided by blanks.

    >>> sorted(words_of("the act, the Act").split())
    ['Act', 'act,', 'the']
    """
    return _words_of(text) if len(text) > _SHORT else " ".join(set(text.split()))


@lru_cache(maxsize=2)  # many rules ask for those of the same text
def _words_of(text: str) -> str:
    words: set[str] = set()
    start = 0
    while start < len(text):
        end = start + _SLICE
        while end < len(text) and not text[end].isspace():
            end += 1
        words.update(text[start:end].split())
        start = end
    return " ".join(words)


@lru_cache(maxsize=2)
def _small_words_of(text: str) -> str:
    return words_of(text).lower()


def has_any(text: str, parts: Iterable[str]) -> bool:
    """Whether a text contains one of some parts of words, which are given in small letters."""
    return any(map(_small_words_of(text).__contains__, parts))


@lru_cache(maxsize=4)
def parts_in(text: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some phrases in small letters whose first word, or a part of it, stands in a text."""
    words = _small_words_of(text)
    return tuple(each for each in parts if each.split()[0] in words)


@lru_cache(maxsize=2)
def _long_figures(text: str) -> tuple[array[int], array[int]]:
    starts, ends = array("q"), array("q")
    for match in _LONG_FIGURES.finditer(text):
        starts.append(match.start())
        ends.append(match.end())
    return starts, ends


def long_figures(text: str) -> Iterator[tuple[int, int]]:
    """Where figures begin and end of which four or more follow each other: only there can a year stand.

    >>> list(long_figures("in 2016, art. 383"))
    [(3, 7)]
    """
    return zip(*_long_figures(text), strict=True)


def line_starts(text: str) -> Iterator[int]:
    """Where the lines of a text begin."""
    at = 0
    while at >= 0:
        yield at
        at = text.find("\n", at) + 1 or -1
