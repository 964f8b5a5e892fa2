"""Translations that want somebody: texts that nobody has translated, that were changed since, or that no lawyer read.

The most consequential come first: by the items whose status hangs on the fact that a text belongs to, on the day and on
the reference day of their instrument, then by how early a page shows a text of its kind. A text of an aspect belongs to
all items that ask for it. Nothing hangs on a text itself: a translation changes no status, it tells of one.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.todo import hanging

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import date

    from lanzarote_law.model import Corpus
    from lanzarote_law.translations.catalogues import Translation


class State(StrEnum):
    """Why a translation wants somebody."""

    MISSING = "missing"
    FUZZY = "fuzzy"
    """It was made of another text than the one of today."""
    UNREAD = "unread"
    """No lawyer has read it."""


_STATES = tuple(State)
_SHOWN_FIRST = (
    *"limit_short limit full_means reason statement summary penalty part topic".split(),
    *"holding conduct found court checked searched what definition asks not_asked".split(),
    *"applies_if purpose territory voice why".split(),
    *("title", "note"),
)
"""The fields of the data with a text that is translated, in the order in which pages come to show them."""


class Entry(NamedTuple):
    """A translation that wants somebody, and the items that rest on what its text tells of."""

    language: str
    context: str
    state: State
    english: str
    text: str
    """The translation; empty where there is none."""
    line: int
    """Where it stands in its catalogue; 0 where it has no entry there."""
    hanging: tuple[str, ...]
    hanging_then: tuple[str, ...]

    @property
    def field(self) -> str:
        """Which text of a record it is: `summary`, `reason` ..."""
        return self.context.rpartition("|")[2].partition("#")[0]


class Waiting(NamedTuple):
    """How many texts each language has, and those among them that want somebody."""

    on: date
    texts: int
    languages: tuple[str, ...]
    entries: tuple[Entry, ...]


def waiting(
    corpus: Corpus, texts: Mapping[str, str], catalogues: Mapping[str, Mapping[str, Translation]], on: date
) -> Waiting:
    """Every translation that wants somebody on a day, the most consequential first."""
    now, then = _items_by_context(corpus, texts, on), _items_by_context(corpus, texts, None)
    entries = [
        Entry(language, context, state, english, *told, now[context], then[context])
        for context, english in texts.items()
        for language, catalogue in catalogues.items()
        for state, told in _state(catalogue.get(context), english)
    ]
    return Waiting(on, len(texts), tuple(catalogues), tuple(sorted(entries, key=_order)))


def chosen(entries: Iterable[Entry], states: Collection[str], items: Collection[str] | None) -> tuple[Entry, ...]:
    """The entries of some states, and those of which the status of one of some items tells."""
    return tuple(
        each
        for each in entries
        if (not states or each.state in states)
        and (items is None or not set(items).isdisjoint((*each.hanging, *each.hanging_then)))
    )


def _state(found: Translation | None, english: str) -> Iterator[tuple[State, tuple[str, int]]]:
    """Why a translation wants somebody, what it says and where it stands; nothing where it wants nobody."""
    if found is None or not found.text:
        yield State.MISSING, ("", found.line if found else 0)
    elif not found.holds_for(english):
        yield State.FUZZY, (found.text, found.line)
    elif not found.is_read:
        yield State.UNREAD, (found.text, found.line)


def _order(entry: Entry) -> tuple[int, int, int, int]:
    field = _SHOWN_FIRST.index(entry.field)
    return -len(entry.hanging), -len(entry.hanging_then), field, _STATES.index(entry.state)


def _items_by_context(corpus: Corpus, texts: Iterable[str], on: date | None) -> dict[str, tuple[str, ...]]:
    """The items whose status hangs on the fact that a text belongs to."""
    held = hanging(corpus, on)
    for item in corpus.items:
        for aspect in item.aspects:
            held.setdefault(aspect, []).append(item.id)
    found = {}
    for context in texts:
        ident, part, _ = context.split("|", 2)
        found[context] = tuple(held.get(f"{ident}@{part}", ()) if part else held.get(ident, ()))
    return found
