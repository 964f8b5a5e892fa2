"""`todo`: what nobody has checked in the original yet, the most consequential first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import answers, render
from lanzarote_law.cli.loading import corpus_of, listed, view_of, with_suggestions
from lanzarote_law.cli.options import (
    AsOf,
    FormatOption,
    Group,
    Kinds,
    Lang,
    Language,
    LimitOrAll,
    Marks,
    OfItem,
    Output,
    Verbose,
)
from lanzarote_law.cli.screen import Destination, say, show
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.typography import printable

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.answers.todo import Entry
    from lanzarote_law.model import Corpus


GROUP = Group.CHECK

_WRITTEN = 20
"""As many entries are written to a file or a program that asks for no number."""


def todo(
    context: typer.Context,
    as_of: AsOf = "",
    mark: Marks = "",
    kind: Kinds = "",
    item: OfItem = "",
    limit: LimitOrAll = None,
    format: FormatOption = None,  # noqa: A002  # the name of the option
    output: Output = None,
    lang: Lang = Language.EN,
    verbose: Verbose = False,
) -> None:
    """What nobody has checked in the original yet.

    The most consequential first, and where to look it up.
    """
    corpus = corpus_of(context, lang)
    view = view_of(corpus, as_of, lang, verbose=verbose)
    states = listed(mark, [*answers.todo.State], "mark")
    kinds = listed(kind, answers.todo.KINDS, "kind of fact")
    items = _items(corpus, item, view.on) if item else None
    result = answers.todo.todo(corpus, view.on)
    written = _WRITTEN if limit is None else limit
    at_hand = _at_hand(corpus, result.entries, view.on) if _has_texts() else frozenset()
    chosen = answers.todo.chosen(result.entries, states, kinds, items)
    entries = tuple(sorted(chosen, key=lambda entry: entry.address not in at_hand))
    ways = render.translated.of_answer(
        view,
        lambda: render.todo.page(view, result, entries, limit, at_hand),
        lambda: render.todo.document(view, result, entries, written, at_hand),
    )
    if show(Destination(format, output), ways) in {"json", "csv", "excel"} and 0 < written < len(entries):
        say(f"{len(entries) - written} more: --limit 0 writes all of them")


def _has_texts() -> bool:
    """Whether texts were added on this machine."""
    from lanzarote_law import texts  # noqa: PLC0415  # of these alone

    return texts.library.exists()


def _at_hand(corpus: Corpus, entries: tuple[Entry, ...], on: date) -> frozenset[str]:
    """The addresses of the entries that can be checked with the copies at hand, which come first."""
    from lanzarote_law import texts  # noqa: PLC0415  # a start without texts does without

    with texts.library.opened() as library:
        hand = texts.athand.AtHand(corpus, library.copies(), library.articles(corpus.code, words=False), on)
    return frozenset(each.address for each in entries if not each.by_hand and hand.beside(each.fact))


def _items(corpus: Corpus, reference: str, on: date) -> set[str]:
    """The items that a reference means, with their limbs. Raises NotFoundError or NotUnderstoodError."""
    try:
        found = answers.resolve.resolve(corpus, reference, on)
    except NotFoundError as error:
        raise with_suggestions(corpus, reference, error) from None
    if found.provision:
        raise NotUnderstoodError(
            f"'{printable(reference)}' is an article, not an item",
            f"for what is recorded of it: lanzarote-law history --data {found.provision.id}",
        )
    return {ident for item in found.items for ident in (item.id, *corpus.limbs.get(item.id, ()))}
