"""Rules on how far a document could be read; its reader reports their problems, and `--select` never drops them."""

import unicodedata
from collections.abc import Callable, Iterator

from lanzarote_law.documents.problem import DocumentProblem
from lanzarote_law.errors import Rules
from lanzarote_law.wording import worded

rules = Rules[Callable[[], object]]()

rules.note("LL501", "encoding guessed")
rules.warning("LL502", "characters of another encoding")
rules.error("LL503", "not read")

rules.warning("LL504", "part of the document that is shown but was not read")
rules.warning("LL505", "characters that only resemble ordinary ones")

GUESSED, ODD, UNREAD, PASSED, ALIKE = rules.declared
_SHOWN = 3
"""Words of which each is told."""


def lookalike_problem(words: tuple[tuple[int, str, str], ...]) -> Iterator[DocumentProblem]:
    """The problem that some words contain lookalike letters, reported once, at the first such word."""
    if words:
        start, first, _ = words[0]
        pairs = list(dict.fromkeys(worded("'{was}' as '{read}'", was=was, read=read) for _, was, read in words))
        shown = ", ".join(pairs[:_SHOWN])
        if len(pairs) > _SHOWN:
            shown = worded("{articles} and {number} more", articles=shown, number=len(pairs) - _SHOWN)
        message = worded("characters that only resemble ordinary ones: read {words}", words=shown)
        advice = worded("write them with ordinary letters")
        yield DocumentProblem(ALIKE.code, ALIKE.severity, message, start, start + len(first), advice)


def invisible_mark_problem(text: str, places: list[int]) -> Iterator[DocumentProblem]:
    """The problem that a text contains invisible marks, reported once, at the first mark."""
    if places:
        first = places[0]
        mark = f"U+{ord(text[first]):04X} ({unicodedata.name(text[first], 'no name').lower()})"
        message = worded("an invisible character inside a word or a citation: {mark}", mark=mark)
        if len(places) > 1:
            message = worded("{message}, and in {number} other places", message=message, number=len(places) - 1)
        yield DocumentProblem(ALIKE.code, ALIKE.severity, message, first, first + 1, worded("remove it"))
