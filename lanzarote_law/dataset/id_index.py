"""The ids of a data set, stored separately in the compiled form for uses that need only these."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lanzarote_law.dataset.indexed_file import IndexedFileReader
    from lanzarote_law.model import Corpus

IdIndex = dict[str, list[tuple[str, str]]]
"""The ids of a data set with their titles, by kind; articles also by their numbers alone."""


def collect_ids(corpus: Corpus) -> IdIndex:
    """Return the ids of a corpus."""
    return {
        "item": [(each.id, each.title.en) for each in corpus.items],
        "article": _articles(corpus),
        "provision": [(each.id, each.subject.en) for each in corpus.provisions],
        "source": [(each.id, each.title) for each in corpus.sources],
        "act": [(each.id, each.title.en) for each in corpus.acts],
        "date": [(each.id, f"{each.title.en}: {each.on}") for each in corpus.dates],
        "aspect": [(each.id, each.title.en) for each in corpus.aspects],
        "holder": [(each.id, each.title.en) for each in corpus.holders],
        "correspondence": [(each.id, "") for each in corpus.correspondences],
        "negative": [(each.id, "") for each in corpus.negatives],
        "rest": [(each.id, "") for each in corpus.rests],
        "position": [(each.id, "") for each in corpus.positions],
        "decision": [(each.id, f"{each.court}, {each.day}") for each in corpus.decisions],
        "recommendation": [(each.id, f"{each.by.en}, {each.on}") for each in corpus.recommendations],
    }


def _articles(corpus: Corpus) -> list[tuple[str, str]]:
    """Return the article numbers in legal order, each once, with the title in the last code that has it."""
    numbered = (each for each in corpus.provisions if each.article[0].isdigit())
    told = {each.article: f"{corpus.code[each.code].short}: {each.subject.en}" for each in numbered}
    from lanzarote_law.grammar.articles import article_key  # noqa: PLC0415  # to load an index needs no grammar

    return sorted(told.items(), key=lambda pair: article_key(pair[0]))


def read_ids(pieces: IndexedFileReader, kinds: Iterable[str]) -> IdIndex:
    """Return the ids of some kinds, or of all if none is given.

    Raises what `IndexedFileReader` raises, ValueError or TypeError.
    """
    told: dict[str, str] = pieces.head["ids"]
    return {kind: [(ident, title) for ident, title in json.loads(pieces.at(told[kind]))] for kind in kinds or told}
