"""`search`: what the law has about some words."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import typer

from lanzarote_law import answers, render
from lanzarote_law.cli import options
from lanzarote_law.cli.loading import corpus_of, reached_by, view_of
from lanzarote_law.cli.screen import Destination, show
from lanzarote_law.errors import NotFoundError
from lanzarote_law.render.formats.blocks import Line
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from lanzarote_law.render.formats.blocks import Page
    from lanzarote_law.render.jsons import Plain
    from lanzarote_law.texts.library import Held, Kept


def search(
    context: typer.Context,
    words: options.Words,
    as_of: options.AsOf = "",
    limit: options.LimitOrAll = None,
    format: options.FormatOption = None,  # noqa: A002  # the name of the option
    output: options.Output = None,
    lang: options.Lang = options.Language.EN,
    verbose: options.Verbose = False,
    in_texts: options.InTexts = False,
) -> None:
    """Which articles are about some words, those in force first.

    In English, French or Dutch: sextortion, grooming, wraakporno, pédopornographie.
    """
    typed = answers.decisions.without_kind(" ".join(words))
    corpus = reached_by(context, lang, typed)
    view = view_of(corpus, as_of, lang, verbose=verbose)
    hits = answers.search.search(corpus, typed, view.on, view.language)
    aspects = {hit.id for hit in hits if hit.type == "aspect"} | {
        aspect for hit in hits if hit.type == "item" for aspect in corpus.item[hit.id].aspects
    }
    decided = answers.decisions.about(corpus, typed, aspects, view.on)
    inside = _in_texts(typed, limit) if in_texts else ([], {})
    if not hits and not decided and not inside[0]:
        message = worded("nothing in this data set is about '{typed}'", typed=typed)
        raise NotFoundError(message, _instead(answers.search.near_words(corpus_of(context, lang), typed, 3)))

    def page() -> Page:
        found = render.found.page(view, typed, hits, limit) if hits else (Line(view.footer()),)
        found = (*found[:-1], *render.decisions.found(view, decided, limit, found), found[-1])
        return (*found[:-1], *render.texts.found(view, typed, *inside), found[-1]) if in_texts else found

    def document() -> Plain:
        found = {**render.jsons.search(view, typed, hits, limit), "decisions": render.decisions.values(decided)}
        return {**found, "texts": render.texts.found_plain(*inside)} if in_texts else found

    ways = render.translated.of_answer(view, page, document)
    show(Destination(format, output), ways)


_IN_TEXTS = 10
"""As many articles of the texts are shown where nobody asks for a number."""


def _in_texts(words: str, limit: int | None) -> tuple[list[tuple[Held, str]], dict[int, Kept]]:
    """The articles of the library in which words stand, and its copies by their numbers."""
    from lanzarote_law import texts  # noqa: PLC0415  # a start without --in-texts does without

    with texts.library.opened() as library:
        hits = library.search(words, -1 if limit == 0 else limit or _IN_TEXTS)
        return hits, {each.id: each for each in library.copies()}


def _instead(near: tuple[str, ...]) -> str:
    """What to try where nothing was found: near words are suggestions, and no answer."""
    other = worded("try another word, or one of another language")
    return (
        worded("did you mean {near}? or {other}", near=", ".join(map(shlex.quote, near)), other=other)
        if near
        else other
    )
