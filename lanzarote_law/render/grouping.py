"""Grouping of values by a key, in the order in which each key first occurs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Alike = TypeVar("Alike")
Each = TypeVar("Each")


def group_by_key(pairs: Iterable[tuple[Alike, Each]]) -> dict[Alike, list[Each]]:
    """All that have the same in front of them, together.

    >>> group_by_key([("b", 1), ("a", 2), ("b", 3)])
    {'b': [1, 3], 'a': [2]}
    """
    found: dict[Alike, list[Each]] = {}
    for alike, each in pairs:
        found.setdefault(alike, []).append(each)
    return found
