"""The shipped data, read and validated once in each process of the tests, since that takes longer than most of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.edits import drafts

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.dataset.corpus_loading import DataFolder
    from lanzarote_law.edits.drafts import OpenDataSet
    from lanzarote_law.model import Corpus


@cache
def opened() -> OpenDataSet:
    """The files, their content, and their problems."""
    return drafts.open_for_edit(corpus_loading.open_folder(corpus_loading.default_folder()))


def law() -> Corpus:
    """383bis and 371/1 ended on 1 June 2022, 417/44, 417/49 and 470 on 1 September 2026; the second round's items."""
    return opened().data.corpus


def law_in(language: str) -> Corpus:
    """The shipped data in a language, as an answer loads them; what is worked out of one corpus is kept with it."""
    return load_once(corpus_loading.default_folder(), language)


_load, _load_folder = corpus_loading.load, corpus_loading.load_folder
_SHIPPED = corpus_loading.default_folder().resolve()


def load_once(path: Path | None = None, language: str = corpus_loading.ENGLISH) -> Corpus:
    """What `load` returns; the shipped data, which no test changes, are loaded once in each process."""
    is_shipped = corpus_loading.resolve_folder(path).resolve() == _SHIPPED
    return _shipped(language) if is_shipped else _load(path, language)


def load_folder_once(folder: DataFolder, language: str = corpus_loading.ENGLISH) -> Corpus:
    """What `load_folder` returns, likewise; a folder with other contents than its files is not the shipped one."""
    is_shipped = folder.path.resolve() == _SHIPPED and folder.digest == opened().folder.digest
    return _shipped(language) if is_shipped else _load_folder(folder, language)


@cache
def _shipped(language: str) -> Corpus:
    return _load_folder(corpus_loading.open_folder(_SHIPPED), language)
