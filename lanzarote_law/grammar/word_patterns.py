"""Many words as one pattern that looks at their first letter: at most places it tries few of them, or none."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LOOKALIKES = {"i": "\u0131\u0130", "k": "\u212a", "s": "\u017f"}
"""Letters that IGNORECASE takes for others."""


def either_case(letter: str) -> str:
    """A letter in all forms that IGNORECASE takes for one, to stand between square brackets."""
    return f"{letter}{letter.upper()}{_LOOKALIKES.get(letter, '')}"


def by_letter(words: Iterable[str]) -> str:
    """Words, or patterns that begin with a letter, as one pattern with IGNORECASE; those of one letter in their order.

    >>> by_letter(["code", "charte", "wet"])
    '(?-i:[cC])(?:ode|harte)|(?-i:[wW])(?:et)'
    """
    rests: dict[str, list[str]] = defaultdict(list)
    for each in words:
        rests[each[0].lower()].append(each[1:])
    return "|".join(f"(?-i:[{either_case(letter)}])(?:{'|'.join(each)})" for letter, each in rests.items())
