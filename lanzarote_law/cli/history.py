"""`history`: an article through time, or who checked what of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import answers, render
from lanzarote_law.cli import options
from lanzarote_law.cli.loading import corpus_of, reached_by, view_of, with_suggestions
from lanzarote_law.cli.screen import Destination, show
from lanzarote_law.errors import NotFoundError

if TYPE_CHECKING:
    from lanzarote_law.answers.timeline import History
    from lanzarote_law.render.formats.output_formats import Ways
    from lanzarote_law.render.phrases import View


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
    """An article through time, or with --data who checked it.

    Its versions, what it took over from, and what took over from it.
    """
    corpus = corpus_of(context, lang) if data else reached_by(context, lang)
    view = view_of(corpus, as_of, lang, verbose=verbose)
    try:
        if data:
            facts = answers.timeline.provenance(corpus, reference, view.on)
            ways = render.translation_notes.answer_formats(
                view,
                lambda: render.provenance.page(view, facts),
                lambda: render.provenance.provenance_json(view, facts),
            )
        else:
            life = answers.timeline.history(corpus, reference, view.on)
            ways = _ways(view, life, text=text)
    except NotFoundError as error:
        raise with_suggestions(corpus, reference, error) from None
    show(Destination(format, output), ways)


def _ways(view: View, life: History, *, text: bool) -> Ways:
    """The timeline of an article, with its wording on the day where that is asked for."""
    if not text:
        return render.translation_notes.answer_formats(
            view, lambda: render.history.page(view, life), lambda: render.json_output.history(view, life)
        )
    from lanzarote_law.cli import wordings  # noqa: PLC0415  # a start without --text does without

    ids = [life.provision.id]
    return wordings.ways(
        view, ids, lambda: render.history.page(view, life), lambda: render.json_output.history(view, life)
    )
