"""`search`: articles by keyword."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from lanzarote_law import answers, render
from lanzarote_law.cli import options
from lanzarote_law.cli.common_inputs import CommonInputs, with_common_inputs
from lanzarote_law.errors import NotFoundError
from lanzarote_law.render.blocks import Page, Paragraph
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from lanzarote_law.answers.decisions import CountedDecision
    from lanzarote_law.answers.search import SearchHit
    from lanzarote_law.model import Corpus
    from lanzarote_law.render.json_output_keys import Plain
    from lanzarote_law.render.phrases import View
    from lanzarote_law.texts.library import StoredArticle, StoredCopy


@with_common_inputs()
def search(
    asked: CommonInputs, words: options.Words, limit: options.LimitOrAll = None, in_texts: options.InTexts = False
) -> None:
    """Search articles by keyword, those in force first.

    In English, French or Dutch: sextortion, grooming, wraakporno, pédopornographie.
    """
    typed = answers.decisions.without_decision_words(" ".join(words))
    view = asked.view(asked.reachable(typed))
    hits, decided = find_records(view, typed)
    inside = _in_texts(typed, limit) if in_texts else ([], {})
    if not hits and not decided and not inside[0]:
        raise nothing_found(asked.corpus(), typed)

    def page() -> Page:
        found = found_page(view, typed, hits, decided, limit)
        return (*found[:-1], *render.official_texts.hits_page(view, typed, *inside), found[-1]) if in_texts else found

    def document() -> Plain:
        found = render.json_output.search(view, typed, hits, decided, limit)
        return {**found, "texts": render.official_texts.hits_json(*inside)} if in_texts else found

    asked.answer(view, page, document)


def find_records(view: View, words: str) -> tuple[tuple[SearchHit, ...], tuple[CountedDecision, ...]]:
    """The records of the data that words find, and the decisions of courts."""
    hits = answers.search.search(view.corpus, words, view.on, view.language)
    aspects = {hit.id for hit in hits if hit.type == "aspect"} | {
        aspect for hit in hits if hit.type == "item" for aspect in view.corpus.item[hit.id].aspects
    }
    sources = {hit.found.unnamed.source for hit in hits if hit.found.unnamed} - {""}
    return hits, answers.decisions.decisions_about(view.corpus, words, aspects, view.on, sources)


def nothing_found(corpus: Corpus, words: str) -> NotFoundError:
    """The error if the data contain nothing for some words, with similar words of the data."""
    message = worded("nothing in this data set matches '{typed}'", typed=words)
    return NotFoundError(message, _instead(answers.search.similar_words(corpus, words, 3)))


def found_page(
    view: View, words: str, hits: tuple[SearchHit, ...], decided: tuple[CountedDecision, ...], limit: int | None = None
) -> Page:
    """The page of what words found in the data."""
    found = render.search_results.page(view, words, hits, limit) if hits else (Paragraph(view.footer()),)
    return (*found[:-1], *render.decisions.decisions_found(view, decided, limit, found), found[-1])


_IN_TEXTS = 10
"""The number of articles from texts shown by default."""


def _in_texts(words: str, limit: int | None) -> tuple[list[tuple[StoredArticle, str]], dict[int, StoredCopy]]:
    """The articles in the library that contain the words, and its copies by number."""
    from lanzarote_law import texts  # noqa: PLC0415  # imported only for --in-texts

    with texts.library.open_library() as library:
        hits = library.search(words, -1 if limit == 0 else limit or _IN_TEXTS)
        return hits, {each.id: each for each in library.copies()}


def _instead(near: tuple[str, ...]) -> str:
    """Suggestions if nothing was found: similar words, never an answer."""
    other = worded("try another word or another language")
    if near:
        return worded("did you mean {near}? or {other}", near=", ".join(map(shlex.quote, near)), other=other)
    return other
