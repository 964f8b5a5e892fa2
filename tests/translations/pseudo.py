"""A language that nobody speaks: each text of the data in brackets, so that one that escaped stands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polib

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.translations import data_catalogue_update, translatable_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from lanzarote_law.model import Corpus


def bracketed(text: str) -> str:
    """A text of the data in the language that nobody speaks."""
    return f"⟪{text}⟫"


def in_brackets(corpus: Corpus, turn: Callable[[str], str] = bracketed) -> dict[str, str]:
    """What each text of a corpus becomes in that language, by its context; a document keeps the title that it bears."""
    borne = {f"{each.id}||title" for each in corpus.sources if not each.described}
    return {
        context: f"{text} [{turn(text)}]" if context in borne else turn(text)
        for context, text in translatable_texts.collect_texts(corpus).items()
    }


def a_catalogue(
    texts: Mapping[str, str], turn: Callable[[str], str] = bracketed, comment: str = "by: draft", language: str = "fr"
) -> bytes:
    """A catalogue with a translation of every text, as `data translations` leaves it."""
    file = polib.pofile(data_catalogue_update.update_catalogue(b"", "fr.po", language, texts).content.decode())
    for each in file:
        each.msgstr, each.tcomment = turn(each.msgid), comment
    return data_catalogue_update.update_catalogue(str(file).encode(), "fr.po", language, texts).content


def with_catalogue(folder: Path, turn: Callable[[str], str] = bracketed, comment: str = "by: draft") -> Path:
    """A data folder with a catalogue in French and in Dutch that has a translation of every text."""
    texts = translatable_texts.collect_texts(corpus_loading.load(folder))
    (folder / "translations").mkdir(exist_ok=True)
    for language in ("fr", "nl"):
        (folder / "translations" / f"{language}.po").write_bytes(a_catalogue(texts, turn, comment, language))
    return folder
