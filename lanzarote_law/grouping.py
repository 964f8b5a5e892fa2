"""Values grouped by a key."""

from collections.abc import Iterable
from typing import TypeVar

Alike = TypeVar("Alike")
Each = TypeVar("Each")


def group_by_key(pairs: Iterable[tuple[Alike, Each]]) -> dict[Alike, list[Each]]:
    """The second values of pairs, grouped by equal first values.

    >>> group_by_key([("b", 1), ("a", 2), ("b", 3)])
    {'b': [1, 3], 'a': [2]}
    """
    found: dict[Alike, list[Each]] = {}
    for alike, each in pairs:
        found.setdefault(alike, []).append(each)
    return found
