"""`gaps`: what is open on a day, what was closed since, what is reported of practice, what nobody has looked for."""

from __future__ import annotations

import typer

from lanzarote_law import answers, render
from lanzarote_law.cli import options
from lanzarote_law.cli.loading import corpus_of, instruments, view_of
from lanzarote_law.cli.screen import Destination, show
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.wording import worded


def gaps(
    context: typer.Context,
    as_of: options.AsOf = "",
    instrument: options.ScopeOption = options.Scope.QUESTIONNAIRE,
    fail_on: options.Standings = "",
    format: options.FormatOption = None,  # noqa: A002  # the name of the option
    output: options.Output = None,
    lang: options.Lang = options.Language.EN,
    verbose: options.Verbose = False,
) -> None:
    """What is open on a day, and what was closed since.

    Then what is reported of practice, and what nobody has looked for.
    """
    corpus = corpus_of(context, lang)
    view = view_of(corpus, as_of, lang, verbose=verbose)
    refused = _standings(fail_on)
    asked = instruments(corpus, instrument)
    results = tuple(answers.coverage.gaps(corpus, view.on, each, asked) for each in asked)
    ways = render.translation_notes.answer_formats(
        view,
        lambda: tuple(block for result in results for block in render.gaps.page(view, result)),
        lambda: render.json_output.gaps(view, results),
    )
    show(Destination(format, output), ways)
    found = {str(each.standing) for result in results for each in result.open}
    if any(result.holes for result in results):
        found.add("hole")
    unknown = bool(refused) and view.on < corpus.researched_from  # nothing is known of that day: no clean bill
    raise typer.Exit(1 if unknown or refused & found else 0)


def _standings(text: str) -> set[str]:
    known = {"negative", "disputed", "lapsed", "annulled", "weak", "pending", "hole"}
    wanted = {word.strip() for word in text.split(",") if word.strip()}
    if wanted - known:
        odd = ", ".join(sorted(wanted - known))
        message = worded("'{odd}' is no standing that an aspect can have", odd=odd)
        raise NotUnderstoodError(message, worded("the standings are {known}", known=", ".join(sorted(known))))
    return wanted
