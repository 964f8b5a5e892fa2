"""An answer for an assistant, in parts that are short enough to be read at once."""

import json
import re
from collections.abc import Sequence
from typing import NamedTuple

from lanzarote_law.errors import NotFoundError
from lanzarote_law.wording import clauses, worded, worded_count

_ROOM = 7_300
"""The letters of the text and the sources of a part; with its other fields, it has 8,000 at most."""
_FOR_SOURCES = 1_500
"""The letters that a long text leaves to the sources."""


class SourcePage(NamedTuple):
    """An official page or a document."""

    name: str
    address: str

    @property
    def letters(self) -> int:
        """Its letters in an answer, with the names of its fields."""
        return len(self.name) + len(self.address) + 60


class AnswerPart(NamedTuple):
    """A part of the text of an answer, with the sources that it names, and what the other parts contain."""

    text: str
    sources: Sequence[SourcePage]
    more: str = ""


def answer_part(text: str, sources: Sequence[SourcePage], number: int) -> AnswerPart:
    """One part of an answer, counted from 1. Raises NotFoundError if it has fewer."""
    texts = _divide(text, _ROOM - min(_FOR_SOURCES, sum(each.letters for each in sources)))
    parts = _with_sources(texts, sources)
    if not 1 <= number <= len(parts):
        message = worded("the answer has no part {part}", part=number)
        raise NotFoundError(message, worded("use a number from 1 to {parts}", parts=len(parts)))
    found = parts[number - 1]
    if number == len(parts):
        return found
    left = sum(len(each.sources) for each in parts[number:])
    place = worded("part {part} of {parts}", part=number, parts=len(parts)) if number < len(texts) else ""
    others = worded_count(left, "{number} more source", "{number} more sources") if left else ""
    how = worded("to read on, use part {part}", part=number + 1)
    return found._replace(more=clauses((place, others, how)))


def _with_sources(texts: Sequence[str], sources: Sequence[SourcePage]) -> list[AnswerPart]:
    """Parts with as many sources as they have room for, those that they name first; further parts for the others."""
    parts: list[AnswerPart] = []
    left = list(sources)
    title = texts[0].partition("\n")[0]
    while left or len(parts) < len(texts):
        text = texts[len(parts)] if len(parts) < len(texts) else title
        room = _ROOM - _written(text)
        taken: list[SourcePage] = []
        for each in sorted(left, key=lambda one: one.name not in text):
            room -= each.letters
            if room < 0 and (taken or len(parts) < len(texts)):
                break
            taken.append(each)
        left = [each for each in left if each not in taken]
        parts.append(AnswerPart(text, taken))
    return parts


def _divide(text: str, room: int) -> list[str]:
    """A text in parts, each from the beginning of a paragraph; a paragraph without room is divided at its lines."""
    title = text.partition("\n")[0]
    pieces = [
        piece
        for paragraph in re.split(r"(?m)^(?= {0,2}\S)", text)
        for piece in ([paragraph] if _written(paragraph) <= room else paragraph.splitlines(keepends=True))
    ]
    parts = [""]
    for piece in pieces:
        if parts[-1] and _written(parts[-1] + piece) > room:
            parts.append(f"{title}\n")
        parts[-1] += piece
    return parts


def _written(text: str) -> int:
    """The letters of a text in JSON, where a line end has two."""
    return len(json.dumps(text, ensure_ascii=False))
