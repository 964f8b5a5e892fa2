"""Rules of how a document could be read: told by what reads it, and never left out by `--select`."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from lanzarote_law.documents.problem import DocumentProblem
from lanzarote_law.errors import Rules
from lanzarote_law.wording import worded

rules = Rules[Callable[[], object]]()

rules.note("LL501", "encoding guessed").means(
    "The file does not say in which encoding its letters are, and it is not UTF-8; the most likely one was taken. A"
    " letter that looks wrong may hide a citation: save the file as UTF-8."
)
rules.warning("LL502", "letters of another encoding").means(
    "Some bytes of the file are not of the encoding of the rest. They were read as the letters that they most likely"
    " are; one of which that cannot be said is shown as a sign. Look whether a citation stands there."
)
rules.error("LL503", "not read").means(
    "A part of the document could not be read, so nothing is known of the citations in it: a page of images, or a part"
    " that is damaged. The command ends with 3, unless the problem is accepted or ignored."
)

rules.warning("LL504", "shown but not read").means(
    "The document shows more than the text that was read: pictures, charts, documents inside it, numbers that Word"
    " makes by itself, or a page that an image covers. Look whether a citation stands there."
)
rules.warning("LL505", "letters that only look like usual ones").means(
    "Some words have letters or figures of another alphabet, or of a form of their own, that look like usual ones. They"
    " were read as they look; a search for the article would not find them. Or marks that nobody sees stand inside a"
    " word or a citation: they were read over."
)

GUESSED, ODD, UNREAD, PASSED, ALIKE = rules.declared
_SHOWN = 3
"""Words of which each is told."""


def lookalikes(words: tuple[tuple[int, str, str], ...]) -> Iterator[DocumentProblem]:
    """That some words of a text were read as they look, told once, at the first of them."""
    if words:
        start, first, _ = words[0]
        told = list(dict.fromkeys(worded("'{was}' as '{read}'", was=was, read=read) for _, was, read in words))
        shown = ", ".join(told[:_SHOWN])
        if len(told) > _SHOWN:
            shown = worded("{articles} and {number} more", articles=shown, number=len(told) - _SHOWN)
        message = worded("letters that only look like usual ones: read {words}", words=shown)
        advice = worded("write them with the usual letters")
        yield DocumentProblem(ALIKE.code, ALIKE.severity, message, start, start + len(first), advice)


def unseen(text: str, places: list[int]) -> Iterator[DocumentProblem]:
    """That marks which nobody sees stand at some places of a text, told once, at the first of them."""
    if places:
        first = places[0]
        mark = f"U+{ord(text[first]):04X} ({unicodedata.name(text[first], 'no name').lower()})"
        message = worded("a mark that nobody sees stands inside a word or a citation: {mark}", mark=mark)
        if len(places) > 1:
            message = worded("{message} and at {number} more places", message=message, number=len(places) - 1)
        yield DocumentProblem(ALIKE.code, ALIKE.severity, message, first, first + 1, worded("take it out"))
