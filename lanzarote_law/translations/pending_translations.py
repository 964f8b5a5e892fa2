"""Translations that need attention: missing, of a former text, or not reviewed by a lawyer.

The most consequential come first: by the items whose status depends on the fact with the text, on the date and on the
reference day of their instrument, then by how early a page shows a text of its kind. A text of an aspect belongs to all
items that ask for it. No status depends on a text itself: a translation only describes one.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from lanzarote_law.answers.todo import dependent_items
from lanzarote_law.model import Corpus
from lanzarote_law.translations.catalogues import Translation, TranslationState, translation_state

_STATES = tuple(TranslationState)
_SHOWN_FIRST = (
    *"limit_short limit full_means reason statement summary penalty part topic condition term runs_from".split(),
    *"holding conduct found court checked searched what definition asks not_asked".split(),
    *"text applies_if purpose territory voice why".split(),
    *("title", "note"),
)
"""The translated fields of the data, in the order in which pages show them."""


class PendingTranslation(NamedTuple):
    """A translation that needs attention, and the items whose status its text describes."""

    language: str
    context: str
    state: TranslationState
    english: str
    text: str
    """The translation; empty if missing."""
    line: int
    """Its line in the catalogue; 0 if there is no entry."""
    hanging: tuple[str, ...]
    hanging_then: tuple[str, ...]

    @property
    def field(self) -> str:
        """The field of the record: `summary`, `reason` ..."""
        return self.context.rpartition("|")[2].partition("#")[0]


class PendingTranslations(NamedTuple):
    """The number of texts in each language, and the translations that need attention."""

    on: date
    texts: int
    languages: tuple[str, ...]
    entries: tuple[PendingTranslation, ...]


def find_pending(
    corpus: Corpus, texts: Mapping[str, str], catalogues: Mapping[str, Mapping[str, Translation]], on: date
) -> PendingTranslations:
    """Return all translations that need attention on a date, the most consequential first."""
    now, then = _items_by_context(corpus, texts, on), _items_by_context(corpus, texts, None)
    entries = []
    for context, english in texts.items():
        for language, catalogue in catalogues.items():
            found = catalogue.get(context)
            if state := translation_state(found, english):
                translated = (found.text, found.line) if found else ("", 0)
                items = (now[context], then[context])
                entries.append(PendingTranslation(language, context, state, english, *translated, *items))
    return PendingTranslations(on, len(texts), tuple(catalogues), tuple(sorted(entries, key=_order)))


def select_pending(
    entries: Iterable[PendingTranslation], states: Collection[str], items: Collection[str] | None
) -> tuple[PendingTranslation, ...]:
    """Return the entries in some states that concern some items."""
    found = (each for each in entries if not states or each.state in states)
    named = None if items is None else set(items)
    return tuple(each for each in found if named is None or named.intersection((*each.hanging, *each.hanging_then)))


def _order(entry: PendingTranslation) -> tuple[int, int, int, int]:
    return -len(entry.hanging), -len(entry.hanging_then), _SHOWN_FIRST.index(entry.field), _STATES.index(entry.state)


def _items_by_context(corpus: Corpus, texts: Iterable[str], on: date | None) -> dict[str, tuple[str, ...]]:
    """Return the items whose status depends on the fact to which each text belongs."""
    held = dependent_items(corpus, on)
    for item in corpus.items:
        for aspect in item.aspects:
            held.setdefault(aspect, []).append(item.id)
    found = {}
    for context in texts:
        ident, part, _ = context.split("|", 2)
        found[context] = tuple(held.get(f"{ident}@{part}", ()) if part else held.get(ident, ()))
    return found
