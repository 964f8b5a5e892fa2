"""`data translations`: the catalogues of the data's prose in French and Dutch, brought up to the data."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import typer

from lanzarote_law import dataset, edits, render, translations
from lanzarote_law.cli.options import OnlyAsk
from lanzarote_law.cli.screen import say
from lanzarote_law.errors import RequestError
from lanzarote_law.wording import clauses, reason, worded

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.dataset.store import DataFolder
    from lanzarote_law.translations.catalogue_update import UpdatedCatalogue


def translations_(context: typer.Context, check: OnlyAsk = False) -> None:
    """Update the translations to the data; none is lost.

    A new text gets an entry without a translation. The translation of a changed text is marked as fuzzy and not shown;
    that of a removed text is kept as obsolete.
    """
    folder = dataset.store.open_folder(context.obj)
    texts = dataset.translation_files.own_texts(folder.path, edits.drafts.open_for_edit(folder).data.corpus)
    names = {each: dataset.store.catalogue_path(each) for each in dataset.translation_files.OTHER_LANGUAGES}
    before = {each: dataset.store.read_catalogue(folder.path, each) for each in names}
    update, catalogues = translations.catalogue_update.update_catalogue, translations.catalogues
    found = {each: update(content, names[each], each, texts) for each, content in before.items()}
    changed = [language for language, each in found.items() if each.content != before[language]]
    if not check:
        _save(folder, before, {language: found[language] for language in changed})
    for language, each in found.items():
        read = catalogues.read_translations(each.content, names[language])
        say(f"{folder.path / names[language]}: {_summary(each, catalogues.count_translations(texts, read))}")
    if check and changed:
        outdated = ", ".join(names[each] for each in changed)
        say(worded("out of date: {names}; to update them: lanzarote-law data translations", names=outdated))
        raise typer.Exit(1)


def _summary(updated: UpdatedCatalogue, count: translations.catalogues.TranslationCount) -> str:
    moves = {
        worded("{number} new", number=updated.added): updated.added,
        worded("{number} now fuzzy", number=updated.fuzzy): updated.fuzzy,
        worded("{number} moved", number=updated.moved): updated.moved,
        worded("{number} now obsolete", number=updated.gone): updated.gone,
    }
    news = ", ".join(what for what, number in moves.items() if number)
    state = render.data_problems.translation_count(count)
    return clauses((news, state))


def _save(folder: DataFolder, before: dict[str, bytes], after: dict[str, UpdatedCatalogue]) -> None:
    """Write the catalogues that change, all or none. A catalogue that is not there yet begins as an empty file."""
    if not after:
        return
    names = {language: dataset.store.catalogue_path(language) for language in after}
    started = [folder.path / names[language] for language in after if not before[language]]
    dataset.saving.refuse_links(folder.path, names.values())
    former = {**folder.on_disk, **{names[language]: before[language] for language in after}}
    contents = {names[language]: each.content for language, each in after.items()}
    try:
        _create_empty(started)
        for line in dataset.saving.save_files(folder.path, former, contents, "data translations"):
            say(line)
    finally:
        with suppress(OSError):
            for path in started:
                if not path.stat().st_size:
                    path.unlink()


def _create_empty(paths: list[Path]) -> None:
    try:
        for path in paths:
            path.parent.mkdir(exist_ok=True)
            path.touch()
    except OSError as error:
        message = worded("nothing was written: {filename}: {reason}", filename=error.filename, reason=reason(error))
        raise RequestError(message) from error
