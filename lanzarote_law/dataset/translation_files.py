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
    from lanzarote_law.translations.catalogues import Translation, TranslationCount, TranslationEffects

OTHER_LANGUAGES = tuple(each for each in LANGUAGES if each != store.ENGLISH)
"""The languages that have catalogues."""


def read_existing_catalogues(folder: Path) -> dict[str, dict[str, Translation]]:
    """The catalogues that are there, by their languages. Raises UnreadableError."""
    found = {language: _catalogue(folder, language) for language in OTHER_LANGUAGES}
    return {language: each for language, each in found.items() if each}


def _catalogue(folder: Path, language: str) -> dict[str, Translation]:
    name = str(folder / store.catalogue_path(language))
    return translations.catalogues.read_translations(store.read_catalogue(folder, language), name)


class FolderCatalogues(NamedTuple):
    """The catalogues of a folder, as far as they can be read."""

    catalogues: dict[str, dict[str, Translation]]
    """By their languages; those that are not there are empty."""
    problems: tuple[Problem, ...]
    """Why each of the others cannot be read."""


def read_catalogues(folder: Path) -> FolderCatalogues:
    """The catalogues beside the data files, each read once."""
    found: dict[str, dict[str, Translation]] = {}
    faults: list[Problem] = []
    for language in OTHER_LANGUAGES:
        try:
            found[language] = _catalogue(folder, language)
        except UnreadableError as error:
            faults += error.problems
    return FolderCatalogues(found, tuple(faults))


def find_catalogue_problems(folder: Path, found: FolderCatalogues) -> Iterator[Problem]:
    """What is wrong with the catalogues: what cannot be read, and translations with other numbers than their texts."""
    yield from found.problems
    for language, catalogue in found.catalogues.items():
        name = str(folder / store.catalogue_path(language))
        for context, each in catalogue.items():
            if each.text and not each.is_fuzzy:
                lacking, added = translations.number_check.number_differences(each.english, each.text, language)
                if lacking or added:
                    message = worded(
                        "{context}: the translation {told}", context=context, told=_differences_as_text(lacking, added)
                    )
                    place, hint = (
                        Place(name, each.line),
                        worded("the translation must contain every number and date of the text, and no others"),
                    )
                    yield Problem("figures", message, place, hint, Severity.WARNING)


def _differences_as_text(lacking: tuple[str, ...], added: tuple[str, ...]) -> str:
    parts = ((worded("lacks"), lacking), (worded("adds"), added))
    return both(f"{verb} {', '.join(figures)}" for verb, figures in parts if figures)


def count_translations(found: FolderCatalogues, corpus: Corpus) -> dict[str, TranslationCount]:
    """How much of the data each catalogue that is there has, by its language."""
    texts = translations.translatable_texts.collect_texts(corpus)
    return {
        language: translations.catalogues.count_translations(texts, each)
        for language, each in found.catalogues.items()
        if each
    }


def catalogue_files(folder: Path) -> dict[str, bytes]:
    """The catalogues that are there, as they stand, by the names of their files. Raises UnreadableError."""
    found = {store.catalogue_path(language): store.read_catalogue(folder, language) for language in OTHER_LANGUAGES}
    return {name: content for name, content in found.items() if content}


def update_catalogues(folder: Path, found: Mapping[str, bytes], before: Corpus, after: Corpus) -> dict[str, bytes]:
    """The catalogues that a change of the data makes others, brought up to it, by the names of their files.

    Raises UnreadableError where one cannot be read, which is not done where every text stays.
    """
    new = translations.translatable_texts.collect_texts(after)
    if not found or list(translations.translatable_texts.collect_texts(before).items()) == list(new.items()):
        return {}
    names = {store.catalogue_path(language): language for language in OTHER_LANGUAGES}
    updated = {
        name: translations.catalogue_update.update_catalogue(content, str(folder / name), names[name], new).content
        for name, content in found.items()
    }
    return {name: content for name, content in updated.items() if content != found[name]}


def translation_effects(
    folder: Path, found: Mapping[str, bytes], before: Corpus, after: Corpus, given: Mapping[str, bytes]
) -> dict[str, TranslationEffects]:
    """What a change does to the translations, by language; `given` are catalogues that take the place of others.

    Raises UnreadableError where a catalogue cannot be read, which is not done where every text stays.
    """
    old, new = (
        translations.translatable_texts.collect_texts(before),
        translations.translatable_texts.collect_texts(after),
    )
    if old == new:
        return {}
    effects: dict[str, TranslationEffects] = {}
    for language in OTHER_LANGUAGES:
        name = store.catalogue_path(language)
        if name in found:
            known = translations.catalogues.read_translations(found[name], str(folder / name))
            then = translations.catalogues.read_translations(given[name], name) if name in given else None
            effects[language] = translations.catalogues.find_effects(old, new, known, then)
    return {language: each for language, each in effects.items() if each}
