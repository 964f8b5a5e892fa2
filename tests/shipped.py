"""The shipped data, read and validated once in each process of the tests, since that takes longer than most of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.edits import drafts

if TYPE_CHECKING:
    from lanzarote_law.edits.drafts import OpenDataSet
    from lanzarote_law.model import Corpus


@cache
def opened() -> OpenDataSet:
    """The files, their content, and their problems."""
    return drafts.open_for_edit(corpus_loading.open_folder(corpus_loading.default_folder()))


def law() -> Corpus:
    """383bis and 371/1 ended on 1 June 2022, 417/44, 417/49 and 470 on 1 September 2026; the second round's items."""
    return opened().data.corpus


@cache
def law_in(language: str) -> Corpus:
    """The shipped data in a language, as an answer loads them; what is worked out of one corpus is kept with it."""
    return corpus_loading.load(None, language)
