"""`changes`: changes in the law and in the answers between two dates."""

from __future__ import annotations

import typer

from lanzarote_law import answers, render
from lanzarote_law.cli.loading import load_corpus, make_view, parse_day
from lanzarote_law.cli.options import FormatOption, FromDay, Lang, Language, Output, ToDay, Verbose
from lanzarote_law.cli.screen import Destination, show


def changes(
    context: typer.Context,
    from_day: FromDay,
    to_day: ToDay,
    format: FormatOption = None,  # noqa: A002  # the name of the option
    output: Output = None,
    lang: Lang = Language.EN,
    verbose: Verbose = False,
) -> None:
    """Show changes in the law and the answers between two dates."""
    corpus = load_corpus(context, lang)
    view = make_view(corpus, to_day, lang, verbose=verbose)
    result = answers.timeline.changes(corpus, parse_day(corpus, from_day), view.on)
    page, document = lambda: render.changes.page(view, result), lambda: render.json_output.changes(view, result)
    show(Destination(format, output), render.translation_notes.answer_formats(view, page, document))
