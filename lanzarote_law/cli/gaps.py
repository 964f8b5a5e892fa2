"""`gaps`: open points, closed points, reported concerns, and points not researched; or lists of offences."""

from __future__ import annotations

from typing import Annotated

import typer

from lanzarote_law import answers, render
from lanzarote_law.cli import options
from lanzarote_law.cli.loading import instruments_in_scope, load_corpus, make_view
from lanzarote_law.cli.screen import Destination, show
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.wording import worded

_LISTS = (
    "Show instead the offences that articles on jurisdiction and limitation list or leave out, with the "
    "limitation periods."
)
OffenceListFlag = Annotated[bool, options.flag("--lists", _LISTS)]


def gaps(
    context: typer.Context,
    as_of: options.AsOf = "",
    instrument: options.ScopeOption = options.Scope.QUESTIONNAIRE,
    fail_on: options.Standings = "",
    lists: OffenceListFlag = False,
    format: options.FormatOption = None,  # noqa: A002  # the name of the option
    output: options.Output = None,
    lang: options.Lang = options.Language.EN,
    verbose: options.Verbose = False,
) -> None:
    """List the aspects open on a date, and those closed since.

    Also lists reported shortfalls in practice, and aspects that have not been researched.
    """
    corpus = load_corpus(context, lang)
    view = make_view(corpus, as_of, lang, verbose=verbose)
    refused = _parse_standings(fail_on)
    if lists:
        if refused or instrument is not options.Scope.QUESTIONNAIRE:
            message = worded("--lists cannot be combined with --fail-on or --instrument")
            raise NotUnderstoodError(message, worded("use --lists alone: it shows the offences that answer any item"))
        found = answers.offence_lists.offence_lists(corpus, view.on)
        page, values = render.offence_lists.page, render.offence_lists.values
        told = render.translation_notes.answer_formats(view, lambda: page(view, found), lambda: values(view, found))
        show(Destination(format, output), told)
        return
    asked = instruments_in_scope(corpus, instrument)
    results = tuple(answers.coverage.gaps(corpus, view.on, each, asked) for each in asked)
    ways = render.translation_notes.answer_formats(
        view,
        lambda: tuple(block for result in results for block in render.gaps.page(view, result)),
        lambda: render.json_output.gaps(view, results),
    )
    show(Destination(format, output), ways)
    standings = {str(each.standing) for result in results for each in result.open}
    if any(result.holes for result in results):
        standings.add("hole")
    unknown = bool(refused) and view.on < corpus.researched_from  # nothing is known about that date
    raise typer.Exit(1 if unknown or refused & standings else 0)


def _parse_standings(text: str) -> set[str]:
    known = {"negative", "disputed", "lapsed", "annulled", "weak", "pending", "hole"}
    wanted = {word.strip() for word in text.split(",") if word.strip()}
    if wanted - known:
        odd = ", ".join(sorted(wanted - known))
        message = worded("'{odd}' is not a state of an aspect", odd=odd)
        raise NotUnderstoodError(message, worded("the states are {known}", known=", ".join(sorted(known))))
    return wanted
