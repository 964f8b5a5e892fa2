"""A document checked: its citations, what they mean, and what is wrong with them, on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from lanzarote_law import actnames, citations, problems
from lanzarote_law.model import Kind
from lanzarote_law.status import Status, item_status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from lanzarote_law.model import Corpus
    from lanzarote_law.problems import DocumentProblem, Resolved


class Checked(NamedTuple):
    """What was found in a text."""

    citations: tuple[Resolved, ...]
    problems: tuple[DocumentProblem, ...]


def check(corpus: Corpus, text: str, on: date, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Checked:
    """The citations of a text and their problems; only those of `select` where it is given, none of `ignore`."""
    clean, places = without_marks(text)
    checker = problems.Checker(corpus, on)
    found = [checker.resolve(each) for each in citations.extract(clean, actnames.ActNames(corpus, on))]
    wanted = [each for each in checker.problems(clean, found) if _wanted(each.code, select, ignore)]
    if places is None:
        return Checked(tuple(found), tuple(wanted))
    return Checked(
        tuple(each._replace(citation=_moved(each.citation, places)) for each in found),
        tuple(_moved(each, places) for each in wanted),
    )


def _wanted(code: str, select: Iterable[str], ignore: Iterable[str]) -> bool:
    chosen = tuple(select)
    return (not chosen or code.startswith(chosen)) and not code.startswith(tuple(ignore) or ("-",))


_MARKS = ("\u00ad", "\u200b", "\u200c", "\u200d", "\ufeff")
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}


def without_marks(text: str) -> tuple[str, list[int] | None]:
    """The text without what is not seen in it (soft hyphens, joiners) and with its ligatures taken apart.

    With the offset in the text for each character of the answer, and one for its end; None where nothing had to change.

    >>> without_marks("arti\u00adcle")
    ('article', [0, 1, 2, 3, 5, 6, 7, 8])
    """
    if text.isascii() or not any(mark in text for mark in (*_MARKS, *_LIGATURES)):
        return text, None
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        if letter in _MARKS:
            continue
        for each in _LIGATURES.get(letter, letter):
            letters.append(each)
            places.append(place)
    places.append(len(text))
    return "".join(letters), places


Placed = TypeVar("Placed", "citations.Citation", "DocumentProblem")


def _moved(each: Placed, places: list[int]) -> Placed:
    return each._replace(start=places[each.start], end=places[each.end - 1] + 1)


class Bearing(NamedTuple):
    """An item on which the citations of a document bear, or that they leave out."""

    item: str
    status: Status
    provisions: tuple[str, ...]
    """The cited provisions that are linked to it; empty where the document leaves it out."""


def bearings(corpus: Corpus, checked: Checked, on: date) -> tuple[Bearing, ...]:
    """The items and obligations of law, with the cited provisions that bear on each, in the order of the data."""
    cited = dict.fromkeys(ident for each in checked.citations for ident in each.provisions)
    found: dict[str, list[str]] = {}
    for ident in cited:
        for link in corpus.links_to_provision.get(ident, ()):
            for item in link.items:
                found.setdefault(item, []).append(ident)
    return tuple(
        Bearing(item.id, item_status(corpus, item.id, on).status, tuple(dict.fromkeys(found.get(item.id, ()))))
        for item in corpus.items
        if item.kind is not Kind.PRACTICE and (item.aspects or item.id in found)
    )
