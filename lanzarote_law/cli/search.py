"""`search`: what the law has about some words."""

from __future__ import annotations

import shlex

import typer

from lanzarote_law import answers, render
from lanzarote_law.cli.loading import corpus_of, reached_by, view_of
from lanzarote_law.cli.options import AsOf, FormatOption, Group, Lang, Language, LimitOrAll, Output, Verbose, Words
from lanzarote_law.cli.screen import Destination, show
from lanzarote_law.errors import NotFoundError
from lanzarote_law.wording import worded

GROUP = Group.ASK


def search(
    context: typer.Context,
    words: Words,
    as_of: AsOf = "",
    limit: LimitOrAll = None,
    format: FormatOption = None,  # noqa: A002  # the name of the option
    output: Output = None,
    lang: Lang = Language.EN,
    verbose: Verbose = False,
) -> None:
    """Which articles are about some words, those in force first.

    In English, French or Dutch: sextortion, grooming, wraakporno, pédopornographie.
    """
    typed = " ".join(words)
    corpus = reached_by(context, lang, typed)
    view = view_of(corpus, as_of, lang, verbose=verbose)
    hits = answers.search.search(corpus, typed, view.on, view.language)
    if not hits:
        raise NotFoundError(
            worded("nothing in this data set is about '{typed}'", typed=typed),
            _instead(answers.search.near_words(corpus_of(context, lang), typed, 3)),
        )
    ways = render.translated.of_answer(
        view, lambda: render.found.page(view, typed, hits, limit), lambda: render.jsons.search(view, typed, hits, limit)
    )
    show(Destination(format, output), ways)


def _instead(near: tuple[str, ...]) -> str:
    """What to try where nothing was found: near words are suggestions, and no answer."""
    other = worded("try another word, or one of another language")
    return (
        worded("did you mean {map}? or {other}", map=", ".join(map(shlex.quote, near)), other=other) if near else other
    )
