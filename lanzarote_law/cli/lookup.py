"""`lookup`: an item, an article or a point of the Convention."""

from collections.abc import Iterator
from datetime import date

import typer

from lanzarote_law import answers, cli, render
from lanzarote_law.cli import options
from lanzarote_law.cli.common_inputs import CommonInputs, with_common_inputs, with_suggestions
from lanzarote_law.cli.user_io import say
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.model import Corpus


@with_common_inputs(quiet=options.Quiet)
def lookup(asked: CommonInputs, references: options.References, text: options.WithText = False) -> None:
    """Show which law answers an item, or what an article says.

    References are typed as people write them: 8.1.a, 383bis, "20(1)(f)".
    """
    view = asked.view(asked.reachable())
    found, code = _answers(view.corpus, references, view.on)
    if found:
        page, document = lambda: render.lookup.dated_page(view, found), lambda: render.json_output.lookup(view, found)
        asked.answer(view, page, document, _articles(found) if text else None)
    raise typer.Exit(code)


def _articles(found: tuple[answers.lookup.Answer, ...]) -> Iterator[str]:
    """Yield each article that was asked for and, for an item, the articles in force that answer it."""
    for each in found:
        if isinstance(each, answers.lookup.ProvisionRecord):
            yield each.provision.id
        elif isinstance(each, answers.lookup.ItemAnswer):
            in_force = answers.lookup.ForceState.IN_FORCE
            yield from (one.provision.id for one in each.provisions if one.when is in_force)


def _answers(corpus: Corpus, references: list[str], on: date) -> tuple[tuple[answers.lookup.Answer, ...], int]:
    """The answers to several references, and the exit code; errors are printed, the rest is answered."""
    found: list[answers.lookup.Answer] = []
    code = 0
    for reference in references:
        try:
            found += answers.lookup.lookup(corpus, reference, on)
        except (NotFoundError, NotUnderstoodError) as error:
            say(cli.error_line(with_suggestions(corpus, reference, error)))
            code = max(code, error.exit_code)
    return tuple(found), code
