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

    from lanzarote_law.dataset.store import Folder
    from lanzarote_law.translations.updating import Updated


def translations_(context: typer.Context, check: OnlyAsk = False) -> None:
    """Bring the translations up to the data; none is lost.

    What is new has an entry without a translation. What was made of another text is marked as fuzzy and not shown, and
    what belongs to nothing is kept as obsolete.
    """
    folder = dataset.store.open_folder(context.obj)
    texts = translations.prose.texts(edits.drafts.opened(folder).data.corpus)
    before = {each: dataset.store.catalogue(folder.path, each) for each in dataset.translated.OTHERS}
    found = {
        language: translations.updating.updated(content, dataset.store.catalogue_name(language), language, texts)
        for language, content in before.items()
    }
    changed = [language for language, each in found.items() if each.content != before[language]]
    if not check:
        _save(folder, before, {language: found[language] for language in changed})
    for language, each in found.items():
        name = dataset.store.catalogue_name(language)
        count = translations.catalogues.count(texts, translations.catalogues.translations(each.content, name))
        say(f"{folder.path / name}: {_told(each, count)}")
    if check and changed:
        names = ", ".join(map(dataset.store.catalogue_name, changed))
        say(
            worded(
                "not up to the data: {names}; bring them up to it with: lanzarote-law data translations", names=names
            )
        )
        raise typer.Exit(1)


def _told(updated: Updated, count: translations.catalogues.Count) -> str:
    moves = {
        worded("{number} new", number=updated.added): updated.added,
        worded("{number} fuzzy now", number=updated.fuzzy): updated.fuzzy,
        worded("{number} under another context", number=updated.moved): updated.moved,
        worded("{number} obsolete now", number=updated.gone): updated.gone,
    }
    news = ", ".join(what for what, number in moves.items() if number)
    state = render.data_problems.translation_count(count)
    return clauses((news, state))


def _save(folder: Folder, before: dict[str, bytes], after: dict[str, Updated]) -> None:
    """Write the catalogues that change, all or none. A catalogue that is not there yet begins as an empty file."""
    if not after:
        return
    names = {language: dataset.store.catalogue_name(language) for language in after}
    started = [folder.path / names[language] for language in after if not before[language]]
    dataset.saving.refuse_links(folder.path, names.values())
    try:
        _start(started)
        for line in dataset.saving.save(
            folder.path,
            {**folder.on_disk, **{names[language]: before[language] for language in after}},
            {names[language]: each.content for language, each in after.items()},
            "data translations",
        ):
            say(line)
    finally:
        with suppress(OSError):
            for path in started:
                if not path.stat().st_size:
                    path.unlink()


def _start(paths: list[Path]) -> None:
    try:
        for path in paths:
            path.parent.mkdir(exist_ok=True)
            path.touch()
    except OSError as error:
        message = worded("nothing was written: {filename}: {reason}", filename=error.filename, reason=reason(error))
        raise RequestError(message) from error
