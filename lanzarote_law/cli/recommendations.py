"""`recommendations`: what monitoring bodies asked of the Party, and what met it since when."""

from __future__ import annotations

import typer

from lanzarote_law import answers, render
from lanzarote_law.cli import options
from lanzarote_law.cli.loading import load_corpus, make_view
from lanzarote_law.cli.screen import Destination, show


def recommendations(
    context: typer.Context,
    as_of: options.AsOf = "",
    format: options.FormatOption = None,  # noqa: A002  # the name of the option
    output: options.Output = None,
    lang: options.Lang = options.Language.EN,
    verbose: options.Verbose = False,
) -> None:
    """List recommendations to the Party, and what has met them.

    Whether one is met is computed from the law on a date, or stated by a source. As a document: report recommendations.
    """
    view = make_view(load_corpus(context, lang), as_of, lang, verbose=verbose)
    found = answers.recommendations.follow_ups(view.corpus, view.on)
    ways = render.translation_notes.answer_formats(
        view, lambda: render.recommendations.page(view, found), lambda: render.json_output.recommendations(view, found)
    )
    show(Destination(format, output), ways)
