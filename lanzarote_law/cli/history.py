"""`history`: an article over time, or its checks."""

from __future__ import annotations

import typer

from lanzarote_law import answers, render
from lanzarote_law.cli import options
from lanzarote_law.cli.loading import answer_formats, load_corpus, load_reachable, make_view, with_suggestions
from lanzarote_law.cli.screen import Destination, show
from lanzarote_law.errors import NotFoundError


def history(
    context: typer.Context,
    reference: options.Reference,
    as_of: options.AsOf = "",
    format: options.FormatOption = None,  # noqa: A002  # the name of the option
    output: options.Output = None,
    lang: options.Lang = options.Language.EN,
    verbose: options.Verbose = False,
    data: options.WhoChecked = False,
    text: options.WithText = False,
) -> None:
    """Show an article through time, or who checked it (--data).

    Lists its versions, its predecessors and its successors.
    """
    corpus = load_corpus(context, lang) if data else load_reachable(context, lang)
    view = make_view(corpus, as_of, lang, verbose=verbose)
    try:
        if data:
            facts, shown = answers.timeline.provenance(corpus, reference, view.on), render.provenance
            ways = answer_formats(view, lambda: shown.page(view, facts), lambda: shown.provenance_json(view, facts))
        else:
            life = answers.timeline.history(corpus, reference, view.on)
            ways = answer_formats(
                view,
                lambda: render.history.page(view, life),
                lambda: render.json_output.history(view, life),
                [life.provision.id] if text else None,
            )
    except NotFoundError as error:
        raise with_suggestions(corpus, reference, error) from None
    show(Destination(format, output), ways)
