"""Fast searches of a whole text in one pass, which show where slower patterns can find something."""

from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache

_SLICE = 50_000
"""Characters that are read at a time: the words of a whole text at once take ten times its memory."""
_SHORT = 2_000
"""Characters of a text that is read again each time: a line, a sentence."""
_AS_ONES = bytes(ord("1") if chr(byte).isdecimal() else 0 for byte in range(256))


def distinct_words(text: str) -> str:
    """The words of a text, each once, divided by blanks.

    >>> sorted(distinct_words("the act, the Act").split())
    ['Act', 'act,', 'the']
    """
    return _words_of(text) if len(text) > _SHORT else " ".join(set(text.split()))


@lru_cache(maxsize=2)  # many rules ask for those of the same text
def _words_of(text: str) -> str:
    words: set[str] = set()
    for _, part in _parts(text):
        words.update(part.split())
    return " ".join(words)


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """A text in parts, none of which ends inside a word, and where each begins."""
    start = 0
    while start < len(text):
        end = start + _SLICE
        while end < len(text) and not text[end].isspace():
            end += 1
        yield start, text[start:end]
        start = end


@lru_cache(maxsize=2)
def _small_words_of(text: str) -> str:
    return distinct_words(text).lower()


def contains_any(text: str, parts: Iterable[str]) -> bool:
    """Whether a text contains one of some parts of words, which are given in small letters."""
    return any(map(_small_words_of(text).__contains__, parts))


@lru_cache(maxsize=4)
def phrases_possibly_in(text: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases, in lower case, that may occur in a text, as their first word or a part of it does."""
    words = _small_words_of(text)
    return tuple(each for each in parts if each.split()[0] in words)


@lru_cache(maxsize=2)
def _long_figures(text: str) -> "tuple[array[int], array[int]]":
    starts, ends = array("q"), array("q")
    for since, part in _parts(text):
        ones = part.encode("latin-1", "replace").translate(_AS_ONES)  # found ten times as fast as any of ten figures
        at = ones.find(b"1111")
        while at >= 0:
            end = at + 4
            while ones[end : end + 1] == b"1":
                end += 1
            starts.append(since + at)
            ends.append(since + end)
            at = ones.find(b"1111", end)
    return starts, ends


def long_figures(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of each sequence of four or more digits, which alone may be a year.

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
