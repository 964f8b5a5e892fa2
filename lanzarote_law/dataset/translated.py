"""What the catalogues beside the data files hold: how much of the data is translated, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law import translations
from lanzarote_law.dataset import store
from lanzarote_law.errors import Place, Problem, Severity, UnreadableError
from lanzarote_law.model import LANGUAGES
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lanzarote_law.model import Corpus
    from lanzarote_law.translations.catalogues import Count, Translation

OTHERS = tuple(each for each in LANGUAGES if each != store.ENGLISH)
"""The languages that have catalogues."""


def catalogues(folder: Path) -> dict[str, dict[str, Translation]]:
    """The catalogues that are there, by their languages. Raises UnreadableError."""
    found = {language: _catalogue(folder, language) for language in OTHERS}
    return {language: each for language, each in found.items() if each}


def _catalogue(folder: Path, language: str) -> dict[str, Translation]:
    name = str(folder / store.catalogue_name(language))
    return translations.catalogues.translations(store.catalogue(folder, language), name)


def problems(folder: Path) -> Iterator[Problem]:
    """What is wrong with the catalogues: what cannot be read, and translations with other numbers than their texts."""
    for language in OTHERS:
        name = str(folder / store.catalogue_name(language))
        try:
            found = _catalogue(folder, language)
        except UnreadableError as error:
            yield from error.problems
            continue
        for context, each in found.items():
            if each.text and not each.is_fuzzy:
                lacking, added = translations.figures.differences(each.english, each.text, language)
                if lacking or added:
                    message = worded("{context}: the translation {told}", context=context, told=_told(lacking, added))
                    place, hint = Place(name, each.line), worded("translate every number and day, and no other")
                    yield Problem("figures", message, place, hint, Severity.WARNING)


def _told(lacking: tuple[str, ...], added: tuple[str, ...]) -> str:
    parts = (("lacks", lacking), ("adds", added))
    return " and ".join(f"{verb} {', '.join(figures)}" for verb, figures in parts if figures)


def counts(folder: Path, corpus: Corpus) -> dict[str, Count]:
    """How much of the data each catalogue that is there has, by its language. Raises UnreadableError."""
    texts = translations.prose.texts(corpus)
    return {language: translations.catalogues.count(texts, each) for language, each in catalogues(folder).items()}


def outdated(folder: Path, before: Corpus, after: Corpus) -> dict[str, int]:
    """How many translations hold for a text as it was, and not as it is now, by language.

    Raises UnreadableError where a catalogue cannot be read, which is not done where no text is another.
    """
    old, new = translations.prose.texts(before), translations.prose.texts(after)
    if all(old.get(context, text) == text for context, text in new.items()):
        return {}
    found = {
        language: len(translations.catalogues.outdated(old, new, each)) for language, each in catalogues(folder).items()
    }
    return {language: number for language, number in found.items() if number}
