"""The catalogues next to the data files: how much of the data is translated, and which problems they have."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from lanzarote_law import translations
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.errors import Place, Problem, Severity, UnreadableError
from lanzarote_law.model import Corpus
from lanzarote_law.translations.catalogues import Translation, TranslationCount, TranslationEffects
from lanzarote_law.wording import LANGUAGES, joined_by_and, worded

OTHER_LANGUAGES = tuple(each for each in LANGUAGES if each != corpus_loading.ENGLISH)
"""The languages that have catalogues."""


def read_existing_catalogues(folder: Path) -> dict[str, dict[str, Translation]]:
    """Return the existing catalogues by language. Raises UnreadableError."""
    found = {language: corpus_loading.read_translations(folder, language) for language in OTHER_LANGUAGES}
    return {language: each for language, each in found.items() if each}


class FolderCatalogues(NamedTuple):
    """The catalogues of a folder, as far as they can be read."""

    catalogues: dict[str, dict[str, Translation]]
    """By language; empty for a language without a catalogue."""
    problems: tuple[Problem, ...]
    """The reason why each of the others cannot be read."""


def read_catalogues(folder: Path) -> FolderCatalogues:
    """Read each catalogue next to the data files once."""
    found: dict[str, dict[str, Translation]] = {}
    faults: list[Problem] = []
    for language in OTHER_LANGUAGES:
        try:
            found[language] = corpus_loading.read_translations(folder, language)
        except UnreadableError as error:
            faults += error.problems
    return FolderCatalogues(found, tuple(faults))


def find_catalogue_problems(folder: Path, found: FolderCatalogues) -> Iterator[Problem]:
    """Yield the problems of the catalogues: unreadable ones, and translations with other numbers than their texts."""
    yield from found.problems
    for language, catalogue in found.catalogues.items():
        name = str(folder / corpus_loading.catalogue_path(language))
        for context, each in catalogue.items():
            if each.text and not each.is_fuzzy:
                lacking, added = translations.number_check.number_differences(each.english, each.text, language)
                if lacking or added:
                    parts = ((worded("lacks"), lacking), (worded("adds"), added))
                    differences = joined_by_and(f"{verb} {', '.join(figures)}" for verb, figures in parts if figures)
                    message = worded("{context}: the translation {told}", context=context, told=differences)
                    hint = worded("the translation must contain every number and date of the text, and no others")
                    yield Problem("figures", message, Place(name, each.line), hint, Severity.WARNING)


def own_texts(folder: Path, corpus: Corpus) -> dict[str, str]:
    """Return the texts that the catalogues of a folder translate: for a Party, those that are not of the whole set."""
    texts, root = translations.translatable_texts.collect_texts(corpus), corpus_loading.root_folder(folder)
    if root == folder:
        return texts
    try:
        whole: Corpus | None = corpus_loading.load(root)
    except UnreadableError:  # the law of another Party has faults
        whole = corpus_loading.read_with_problems(corpus_loading.open_folder(root))[0]
    shared = translations.translatable_texts.collect_texts(whole) if whole else {}
    return {context: text for context, text in texts.items() if shared.get(context) != text}


def count_translations(folder: Path, found: FolderCatalogues, corpus: Corpus) -> dict[str, TranslationCount]:
    """Return how much of the data each catalogue translates, by language; nothing if there is no catalogue."""
    if not any(found.catalogues.values()):
        return {}
    texts, count = own_texts(folder, corpus), translations.catalogues.count_translations
    return {language: count(texts, each) for language, each in found.catalogues.items()}


def catalogue_files(folder: Path) -> dict[str, bytes]:
    """Return the existing catalogues unchanged, by file name. Raises UnreadableError."""
    found = {
        corpus_loading.catalogue_path(language): corpus_loading.read_catalogue(folder, language)
        for language in OTHER_LANGUAGES
    }
    return {name: content for name, content in found.items() if content}


def update_catalogues(folder: Path, found: Mapping[str, bytes], before: Corpus, after: Corpus) -> dict[str, bytes]:
    """Return the catalogues that change with the data, updated, by file name.

    Raises UnreadableError if one cannot be read; none is read if no text changes.
    """
    if not found:
        return {}
    old, new = (own_texts(folder, each) for each in (before, after))
    if list(old.items()) == list(new.items()):
        return {}
    update = translations.data_catalogue_update.update_catalogue
    updated = {
        name: update(content, str(folder / name), Path(name).stem, new).content for name, content in found.items()
    }
    return {name: content for name, content in updated.items() if content != found[name]}


def translation_effects(
    folder: Path, found: Mapping[str, bytes], before: Corpus, after: Corpus, given: Mapping[str, bytes]
) -> dict[str, TranslationEffects]:
    """Return the effects of a change on translations, by language; catalogues in `given` replace others.

    Raises UnreadableError if a catalogue cannot be read; none is read if no text changes.
    """
    old, new = (own_texts(folder, each) for each in (before, after))
    if old == new:
        return {}
    effects: dict[str, TranslationEffects] = {}
    for name, content in found.items():
        known = translations.catalogues.read_translations(content, str(folder / name))
        then = translations.catalogues.read_translations(given[name], name) if name in given else None
        effects[Path(name).stem] = translations.catalogues.find_effects(old, new, known, then)
    return {language: each for language, each in effects.items() if each}
