"""`todo`: what nobody has checked in the original yet, the most consequential first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from lanzarote_law.cli.options import AsOf, Format, FormatOption, Lang, Language, Output, Verbose
from lanzarote_law.cli.screen import Target, say, show
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.typography import printable

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.model import Corpus


def todo(
    context: typer.Context,
    as_of: AsOf = "",
    mark: Annotated[
        str,
        typer.Option(
            "--mark",
            metavar="MARKS",
            help="Only these, with commas: unverified, inferred, second-hand, suspect, carried.",
            show_default=False,
        ),
    ] = "",
    kind: Annotated[
        str,
        typer.Option(
            "--kind",
            metavar="KINDS",
            help="Only these kinds of facts: provision,act,correspondence ...",
            show_default=False,
        ),
    ] = "",
    item: Annotated[
        str, typer.Option("--item", metavar="REF", help="Only what the status of an item hangs on.", show_default=False)
    ] = "",
    limit: Annotated[int, typer.Option("--limit", min=0, help="How many to show; 0 for all of them.")] = 20,
    format: FormatOption = None,  # noqa: A002  # the name of the option
    output: Output = None,
    lang: Lang = Language.EN,
    verbose: Verbose = False,
) -> None:
    """What nobody has checked in the original yet, the most consequential first, and where to look it up."""
    from lanzarote_law.answers import todo as rule  # noqa: PLC0415
    from lanzarote_law.cli.app import corpus_of, view_of  # noqa: PLC0415  # this module is declared in that one
    from lanzarote_law.render import todo as pages  # noqa: PLC0415

    corpus = corpus_of(context)
    view = view_of(corpus, as_of, lang, verbose=verbose)
    states = _listed(mark, [*rule.State], "mark")
    kinds = _listed(kind, rule.KINDS, "kind of fact")
    items = _items(corpus, item, view.on) if item else None
    result = rule.todo(corpus, view.on)
    entries = rule.chosen(result.entries, states, kinds, items)
    target = Target(format, output)
    show(
        target,
        lambda: pages.page(view, result, entries, limit),
        lambda: pages.document(view, result, entries, limit),
    )
    if target.chosen in {Format.JSON, Format.CSV} and 0 < limit < len(entries):
        say(f"{len(entries) - limit} more: --limit 0 writes all of them")


def _listed(text: str, known: Iterable[str], what: str) -> set[str]:
    """The words of a list with commas. Raises NotUnderstoodError where one is not known."""
    wanted = {word.strip() for word in text.split(",") if word.strip()}
    if odd := sorted(wanted - set(known)):
        raise NotUnderstoodError(f"'{printable(odd[0])}' is no {what}", f"write {', '.join(known)}")
    return wanted


def _items(corpus: Corpus, reference: str, on: date) -> set[str]:
    """The items that a reference means, with their limbs. Raises NotFoundError or NotUnderstoodError."""
    from lanzarote_law.answers.resolve import resolve  # noqa: PLC0415
    from lanzarote_law.cli.app import with_suggestions  # noqa: PLC0415

    try:
        found = resolve(corpus, reference, on)
    except NotFoundError as error:
        raise with_suggestions(corpus, reference, error) from None
    if found.provision:
        raise NotUnderstoodError(
            f"'{printable(reference)}' is an article, not an item",
            f"for what is recorded of it: lanzarote-law history --data {found.provision.id}",
        )
    return {ident for item in found.items for ident in (item.id, *corpus.limbs.get(item.id, ()))}


def register(app: typer.Typer) -> None:
    """Declare the command."""
    app.command()(todo)
