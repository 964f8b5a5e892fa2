"""The ids of a data set as one JSON text and back, beside the compiled form: for what must not wait for all of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

Index = dict[str, list[tuple[str, str]]]
"""The ids of a data set with what they are called, kind by kind; articles also by their numbers alone."""


def dump(corpus: Corpus) -> str:
    """The ids as JSON in one line, for what must not wait for the rest."""
    found: Index = {
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
        "position": [(each.id, "") for each in corpus.positions],
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def _articles(corpus: Corpus) -> list[tuple[str, str]]:
    """The numbers of the articles in legal order, each once, with what it is in the last code that has it."""
    told: dict[str, str] = {}
    for each in corpus.provisions:
        if each.article[0].isdigit():
            told[each.article] = f"{corpus.code[each.code].short}: {each.subject.en}"
    from lanzarote_law.grammar.articles import article_key  # noqa: PLC0415  # to load an index needs no grammar

    return sorted(told.items(), key=lambda pair: article_key(pair[0]))


def load(text: str) -> Index:
    """The ids that `dump` wrote. Raises ValueError or TypeError where the text is something else."""
    return {kind: [(ident, title) for ident, title in found] for kind, found in json.loads(text).items()}
