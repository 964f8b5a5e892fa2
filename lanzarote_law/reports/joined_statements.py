"""Statements that differ only in the middle, as one statement: what they share is said once."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

_LEAST_AT_THE_END = 4
"""The fewest words that statements share at their end; fewer may belong to the middle of each."""

_LONG_BEGINNING = 6
"""How many words at the beginning are enough to join statements."""


def joined_statements(statements: Iterable[str], last: str) -> list[str]:
    """Statements with consecutive alike ones joined; `last` joins the last two of them.

    >>> joined_statements(["Extorting money by threats is an offence", "Luring is an offence"], "{} or {}")
    ['Extorting money by threats is an offence', 'Luring is an offence']
    >>> joined_statements(["Extorting money by threats is banned", "Extorting data by threats is banned"], "{} or {}")
    ['Extorting money or data by threats is banned']
    """
    return [_joined(group, last) for group in _groups(statements)]


class _Shared(NamedTuple):
    """What statements share: words at their beginning, and words at their end."""

    before: int
    behind: int


def _groups(statements: Iterable[str]) -> Iterator[list[list[str]]]:
    group: list[list[str]] = []
    for each in statements:
        words = each.split()
        if group and not _are_alike([*group, words]):
            yield group
            group = []
        group.append(words)
    if group:
        yield group


def _shared(group: Sequence[Sequence[str]]) -> _Shared:
    before = _alike_at_the_start(group)
    return _Shared(before, _alike_at_the_start([each[before:][::-1] for each in group]))


def _alike_at_the_start(group: Sequence[Sequence[str]]) -> int:
    return len(list(takewhile(lambda words: len(set(words)) == 1, zip(*group, strict=False))))


def _are_alike(group: Sequence[Sequence[str]]) -> bool:
    """Whether statements share a long beginning or half of the words of the longest, and can be joined."""
    before, behind = _shared(group)
    if not before or before + behind >= min(map(len, group)):
        return False
    is_much = before >= _LONG_BEGINNING or 2 * (before + behind) >= max(map(len, group))
    return is_much and not 1 < behind < _LEAST_AT_THE_END and _part_at_words(group, _Shared(before, behind))


def _part_at_words(group: Sequence[Sequence[str]], shared: _Shared) -> bool:
    """Whether the parts of statements that differ are words in a row: no clause ends there, and nothing is listed."""
    parts = [each[shared.before : len(each) - shared.behind] for each in group]
    starts = {part[0].rstrip(",") for part in parts}
    return len(starts) > 1 and not any(part[-1].endswith(",") or any(":" in word for word in part) for part in parts)


def _joined(group: Sequence[Sequence[str]], last: str) -> str:
    if len(group) == 1:
        return " ".join(group[0])
    before, behind = _shared(group)
    behind = behind if behind >= _LEAST_AT_THE_END else 0
    *others, end = (" ".join(each[before : len(each) - behind]) for each in group)
    middle = last.format(", ".join(others), end)
    return " ".join((*group[0][:before], middle, *group[0][len(group[0]) - behind :]))
