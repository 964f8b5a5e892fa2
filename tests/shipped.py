"""The shipped data, read and validated once in each process of the tests, since that takes longer than most of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.edits import drafts
from tests.command import ROOT, RURITANIA

if TYPE_CHECKING:
    from collections.abc import Mapping
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


load_afresh, load_folder_afresh = corpus_loading.load, corpus_loading.load_folder
_SHIPPED = {each.resolve() for each in corpus_loading.parties(corpus_loading.default_folder()).values()}
"""The folder of each Party of the shipped data."""

UNCHANGED_FOLDERS = (*_SHIPPED, ROOT / RURITANIA)
"""The folders of data that no test changes."""


def load_once(path: Path | None = None, language: str = corpus_loading.ENGLISH) -> Corpus:
    """What `load` returns; the shipped data, which no test changes, are loaded once in each process."""
    folder = corpus_loading.resolve_folder(path).resolve()
    return _shipped(folder, language) if folder in _SHIPPED else load_afresh(path, language)


def load_folder_once(folder: DataFolder, language: str = corpus_loading.ENGLISH) -> Corpus:
    """What `load_folder` returns, likewise; a folder with other contents than its files is not the shipped one."""
    path = folder.path.resolve()
    is_shipped = path in _SHIPPED and (folder.contents, folder.lent) == _contents(path)
    return _shipped(path, language) if is_shipped else load_folder_afresh(folder, language)


@cache
def _shipped(folder: Path, language: str) -> Corpus:
    return load_folder_afresh(corpus_loading.open_folder(folder), language)


@cache
def _contents(folder: Path) -> tuple[dict[str, bytes], Mapping[str, bytes]]:
    opened_folder = corpus_loading.open_folder(folder)
    return opened_folder.contents, opened_folder.lent
