"""`history`: an article through time, or who checked what of it."""

from __future__ import annotations

from functools import partial

import typer

from lanzarote_law import answers, render
from lanzarote_law.cli.loading import corpus_of, reached_by, view_of, with_suggestions
from lanzarote_law.cli.options import AsOf, FormatOption, Group, Lang, Language, Output, Reference, Verbose, WhoChecked
from lanzarote_law.cli.screen import Destination, show
from lanzarote_law.errors import NotFoundError

GROUP = Group.ASK


def history(
    context: typer.Context,
    reference: Reference,
    as_of: AsOf = "",
    format: FormatOption = None,  # noqa: A002  # the name of the option
    output: Output = None,
    lang: Lang = Language.EN,
    verbose: Verbose = False,
    data: WhoChecked = False,
) -> None:
    """An article through time, or with --data who checked it.

    Its versions, what it took over from, and what took over from it.
    """
    corpus = corpus_of(context, lang) if data else reached_by(context, lang)
    view = view_of(corpus, as_of, lang, verbose=verbose)
    written = partial(render.translated.of_answer, view)
    try:
        if data:
            facts = answers.timeline.provenance(corpus, reference, view.on)
            ways = written(lambda: render.provenance.page(view, facts), lambda: render.provenance.document(view, facts))
        else:
            life = answers.timeline.history(corpus, reference, view.on)
            ways = written(lambda: render.history.page(view, life), lambda: render.jsons.history(view, life))
    except NotFoundError as error:
        raise with_suggestions(corpus, reference, error) from None
    show(Destination(format, output), ways)
