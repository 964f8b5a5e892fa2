"""The index of the search, which a page of the site reads without a network."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import quote

from lanzarote_law.exports.database import record_texts
from lanzarote_law.reports.site_links import page_path
from lanzarote_law.typography import fold_accents

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lanzarote_law.render.phrases import View


def search_index(view: View, titles: Mapping[str, str]) -> str:
    """The titles of the pages of records, articles in force first, and the pages of each word, as a script."""
    corpus = view.corpus
    kinds = {"provisions": "article", "items": "item", "codes": "code", "positions": "position"}
    kinds |= {"decisions": "decision", "recommendations": "recommendation"}
    words: dict[str, str] = {}
    for kind, ident, title, text in record_texts(corpus):
        asking = corpus.items_asking.get(ident, ()) if kind == "aspects" else ()
        for path in (
            (page_path("item", each.id) for each in asking) if asking else (page_path(kinds.get(kind, ""), ident),)
        ):
            words[path] = f"{words.get(path, '')} {title} {text}"
    first = {page_path("article", each.id) for each in corpus.provisions if each.in_force(view.on)}
    found = [path for path in sorted(words, key=lambda each: each not in first) if f"{view.language}/{path}" in titles]
    pages = [(quote(path, safe="/()"), titles[f"{view.language}/{path}"]) for path in found]
    places: dict[str, list[int]] = {}
    for place, path in enumerate(found):
        every = sorted(set(re.findall(r"[\w/.()-]+", fold_accents(words[path]).lower())))
        for word, following in pairwise((*every, "")):
            if not following.startswith(word):  # the search finds words by their parts
                places.setdefault(word, []).append(place)
    listed = "\n".join(f"{word} {_steps(places[word])}" for word in sorted(places))
    told = {"pages": pages, "words": listed}
    return f"window.searchIndex = {json.dumps(told, ensure_ascii=False, separators=(',', ':'))};\n"


def _steps(places: Sequence[int]) -> str:
    """Ascending numbers, each as its distance from the one before, in the figures of base 36.

    >>> _steps([0, 2, 40])
    '1 2 12'
    """
    return " ".join(_in_base_36(each - before) for before, each in pairwise((-1, *places)))


def _in_base_36(number: int) -> str:
    figure = "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]
    return figure if number < 36 else _in_base_36(number // 36) + figure  # noqa: PLR2004  # as often as its figures
