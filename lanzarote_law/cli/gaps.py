"""`gaps`: open points, closed points, reported concerns, and points not researched; or lists of offences."""

from typing import Annotated

import typer

from lanzarote_law import answers, render
from lanzarote_law.cli import options
from lanzarote_law.cli.common_inputs import CommonInputs, instruments_in_scope, with_common_inputs
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.wording import joined_by_and, worded

_LISTS = (
    "Show instead the offences that articles on jurisdiction and limitation list or leave out, with the "
    "limitation periods."
)
OffenceListFlag = Annotated[bool, options.flag("--lists", _LISTS)]


@with_common_inputs()
def gaps(
    asked: CommonInputs,
    instrument: options.ScopeOption = options.Scope.QUESTIONNAIRE,
    fail_on: options.Standings = "",
    lists: OffenceListFlag = False,
) -> None:
    """List the aspects open on a date, and those closed since.

    Also lists reported shortfalls in practice, and aspects that have not been researched.
    """
    view = asked.view()
    refused = _parse_standings(fail_on)
    if lists:
        if refused or instrument is not options.Scope.QUESTIONNAIRE:
            message = worded("--lists cannot be combined with --fail-on or --instrument")
            raise NotUnderstoodError(message, worded("use --lists alone: it shows the offences that answer any item"))
        found = answers.listed_offences.offence_lists(view.corpus, view.on)
        page, values = render.listed_offences.page, render.listed_offences.values
        asked.answer(view, lambda: page(view, found), lambda: values(view, found))
        return
    scope = instruments_in_scope(view.corpus, instrument)
    results = tuple(answers.coverage.gaps(view.corpus, view.on, each, scope) for each in scope)
    asked.answer(
        view,
        lambda: tuple(block for result in results for block in render.gaps.page(view, result)),
        lambda: render.json_output.gaps(view, results),
    )
    standings = {str(each.standing) for result in results for each in result.open}
    if any(result.holes for result in results):
        standings.add("hole")
    unknown = bool(refused) and view.on < view.corpus.researched_from  # nothing is known about that date
    raise typer.Exit(1 if unknown or refused & standings else 0)


def _parse_standings(text: str) -> set[str]:
    known = options.STATES
    wanted = {word.strip() for word in text.split(",") if word.strip()}
    if odd := ", ".join(sorted(wanted.difference(known))):
        message = worded("'{odd}' is not a state of an aspect", odd=odd)
        raise NotUnderstoodError(message, worded("the states are {known}", known=joined_by_and(sorted(known))))
    return wanted
