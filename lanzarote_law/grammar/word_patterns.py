"""Patterns of many words, grouped by first letter, so that most offsets of a text try few of them; lazy patterns."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, cast

_LOOKALIKES = {"i": "\u0131\u0130", "k": "\u212a", "s": "\u017f"}
"""Letters that IGNORECASE takes for others."""


def either_case(letter: str) -> str:
    """The forms of a letter that IGNORECASE treats as equal, for use between square brackets."""
    return f"{letter}{letter.upper()}{_LOOKALIKES.get(letter, '')}"


def words_by_letter(words: Iterable[str]) -> str:
    """Words, or patterns that begin with a letter, as one pattern with IGNORECASE; those of one letter in their order.

    >>> words_by_letter(["code", "charte", "wet"])
    '(?-i:[cC])(?:ode|harte)|(?-i:[wW])(?:et)'
    """
    rests: dict[str, list[str]] = defaultdict(list)
    for each in words:
        rests[each[0].lower()].append(each[1:])
    return "|".join(f"(?-i:[{either_case(letter)}])(?:{'|'.join(each)})" for letter, each in rests.items())


class LazyPattern:
    """A pattern that is compiled when it is first used: a text uses few of the hundreds that are known."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever a compiled pattern has
        value = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, value)
        return value


def lazy_regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` returns, compiled when it is first used."""
    return cast("re.Pattern[str]", LazyPattern(pattern, flags))


def any_case(pattern: str) -> re.Pattern[str]:
    """A pattern as `lazy_regex` returns it, with IGNORECASE."""
    return lazy_regex(pattern, re.IGNORECASE)


def verbose_any_case(pattern: str) -> re.Pattern[str]:
    """A pattern as `lazy_regex` returns it, with IGNORECASE and VERBOSE: blanks and line ends mean nothing."""
    return lazy_regex(pattern, re.IGNORECASE | re.VERBOSE)
