"""`search`: articles by keyword."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law import answers, render
from lanzarote_law.cli import options
from lanzarote_law.cli.common_inputs import CommonInputs, date_hint, with_common_inputs
from lanzarote_law.errors import NotFoundError
from lanzarote_law.render.blocks import Page, Paragraph, run
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from lanzarote_law.answers.decisions import CountedDecision
    from lanzarote_law.answers.search import SearchHit
    from lanzarote_law.model import Act, Corpus
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
    found = find_records(view, typed)
    inside = _in_texts(typed, limit) if in_texts else ([], {})
    if not (any(found) or inside[0]):
        raise nothing_found(asked.corpus(), typed)

    def page() -> Page:
        *above, footer = found_page(view, typed, found, limit)
        return (*above, *(render.official_texts.hits_page(view, typed, *inside) if in_texts else ()), footer)

    def document() -> Plain:
        found_json = render.json_output.search(view, typed, *found, limit)
        return {**found_json, "texts": render.official_texts.hits_json(*inside)} if in_texts else found_json

    asked.answer(view, page, document)


class FoundRecords(NamedTuple):
    """The records of the data that words find, the decisions of courts, and the acts of that date or number."""

    hits: tuple[SearchHit, ...]
    decided: tuple[CountedDecision, ...]
    acts: tuple[Act, ...]


def find_records(view: View, words: str) -> FoundRecords:
    """What the data contain under some words; where they name a decision or an act, no articles that contain them."""
    acts = answers.acts.find_acts(view.corpus, words)
    is_named = acts or answers.decisions.find_decision(view.corpus, words)
    hits = () if is_named else answers.search.search(view.corpus, words, view.on, view.language)
    aspects = {hit.id for hit in hits if hit.type == "aspect"} | {
        aspect for hit in hits if hit.type == "item" for aspect in view.corpus.item[hit.id].aspects
    }
    sources = {hit.found.unnamed.source for hit in hits if hit.found.unnamed} - {""}
    decided = answers.decisions.decisions_about(view.corpus, words, aspects, view.on, sources)
    return FoundRecords(hits, decided, acts)


def nothing_found(corpus: Corpus, words: str) -> NotFoundError:
    """The error if the data contain nothing for some words, with similar words of the data."""
    message = worded("nothing in this data set matches '{typed}'", typed=words)
    near = answers.search.similar_words(corpus, words, 3)
    return NotFoundError(message, date_hint(corpus, words) or _instead(near))


def found_page(view: View, words: str, found: FoundRecords, limit: int | None = None) -> Page:
    """The page of what words found in the data: the acts and the decisions that they name, or articles first."""
    hits = found.hits
    *above, footer = render.search_results.page(view, words, hits, limit) if hits else (Paragraph(view.footer()),)
    named = [each for act in found.acts for each in render.acts.act_blocks(view, act)]
    if answers.decisions.find_decision(view.corpus, words):
        named.append(Paragraph(run(view.word("search.reference", shlex.quote(words)))))
    dated = date_hint(view.corpus, words) if hits else ""
    every = (*named, *above, *([Paragraph(run(dated[0].upper(), dated[1:]))] if dated else []))
    return (*every, *render.decisions.decisions_found(view, found.decided, limit, every), footer)


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
