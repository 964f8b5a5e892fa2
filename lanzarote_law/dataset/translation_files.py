"""What the catalogues beside the data files hold: how much of the data is translated, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law import translations
from lanzarote_law.dataset import store
from lanzarote_law.errors import Place, Problem, Severity, UnreadableError
from lanzarote_law.wording import LANGUAGES, both, worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lanzarote_law.model import Corpus
    from lanzarote_law.translations.catalogues import Count, Effects, Translation

OTHERS = tuple(each for each in LANGUAGES if each != store.ENGLISH)
"""The languages that have catalogues."""


def catalogues(folder: Path) -> dict[str, dict[str, Translation]]:
    """The catalogues that are there, by their languages. Raises UnreadableError."""
    found = {language: _catalogue(folder, language) for language in OTHERS}
    return {language: each for language, each in found.items() if each}


def _catalogue(folder: Path, language: str) -> dict[str, Translation]:
    name = str(folder / store.catalogue_name(language))
    return translations.catalogues.translations(store.catalogue(folder, language), name)


class Catalogues(NamedTuple):
    """The catalogues of a folder, as far as they can be read."""

    catalogues: dict[str, dict[str, Translation]]
    """By their languages; those that are not there are empty."""
    problems: tuple[Problem, ...]
    """Why each of the others cannot be read."""


def read(folder: Path) -> Catalogues:
    """The catalogues beside the data files, each read once."""
    found: dict[str, dict[str, Translation]] = {}
    faults: list[Problem] = []
    for language in OTHERS:
        try:
            found[language] = _catalogue(folder, language)
        except UnreadableError as error:
            faults += error.problems
    return Catalogues(found, tuple(faults))


def problems(folder: Path, found: Catalogues) -> Iterator[Problem]:
    """What is wrong with the catalogues: what cannot be read, and translations with other numbers than their texts."""
    yield from found.problems
    for language, catalogue in found.catalogues.items():
        name = str(folder / store.catalogue_name(language))
        for context, each in catalogue.items():
            if each.text and not each.is_fuzzy:
                lacking, added = translations.number_check.differences(each.english, each.text, language)
                if lacking or added:
                    message = worded("{context}: the translation {told}", context=context, told=_told(lacking, added))
                    place, hint = Place(name, each.line), worded("translate every number and day, and no other")
                    yield Problem("figures", message, place, hint, Severity.WARNING)


def _told(lacking: tuple[str, ...], added: tuple[str, ...]) -> str:
    parts = ((worded("lacks"), lacking), (worded("adds"), added))
    return both(f"{verb} {', '.join(figures)}" for verb, figures in parts if figures)


def counts(found: Catalogues, corpus: Corpus) -> dict[str, Count]:
    """How much of the data each catalogue that is there has, by its language."""
    texts = translations.translatable_texts.texts(corpus)
    return {language: translations.catalogues.count(texts, each) for language, each in found.catalogues.items() if each}


def contents(folder: Path) -> dict[str, bytes]:
    """The catalogues that are there, as they stand, by the names of their files. Raises UnreadableError."""
    found = {store.catalogue_name(language): store.catalogue(folder, language) for language in OTHERS}
    return {name: content for name, content in found.items() if content}


def brought_up(folder: Path, found: Mapping[str, bytes], before: Corpus, after: Corpus) -> dict[str, bytes]:
    """The catalogues that a change of the data makes others, brought up to it, by the names of their files.

    Raises UnreadableError where one cannot be read, which is not done where every text stays.
    """
    new = translations.translatable_texts.texts(after)
    if not found or list(translations.translatable_texts.texts(before).items()) == list(new.items()):
        return {}
    names = {store.catalogue_name(language): language for language in OTHERS}
    updated = {
        name: translations.catalogue_update.updated(content, str(folder / name), names[name], new).content
        for name, content in found.items()
    }
    return {name: content for name, content in updated.items() if content != found[name]}


def effects(
    folder: Path, found: Mapping[str, bytes], before: Corpus, after: Corpus, given: Mapping[str, bytes]
) -> dict[str, Effects]:
    """What a change does to the translations, by language; `given` are catalogues that take the place of others.

    Raises UnreadableError where a catalogue cannot be read, which is not done where every text stays.
    """
    old, new = translations.translatable_texts.texts(before), translations.translatable_texts.texts(after)
    if old == new:
        return {}
    effects: dict[str, Effects] = {}
    for language in OTHERS:
        name = store.catalogue_name(language)
        if name in found:
            known = translations.catalogues.translations(found[name], str(folder / name))
            then = translations.catalogues.translations(given[name], name) if name in given else None
            effects[language] = translations.catalogues.effects(old, new, known, then)
    return {language: each for language, each in effects.items() if each}
