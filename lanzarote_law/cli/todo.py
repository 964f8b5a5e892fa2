"""`todo`: what nobody has checked in the original yet, the most consequential first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import typer

from lanzarote_law import answers, dataset, render, translations
from lanzarote_law.cli import options
from lanzarote_law.cli.loading import corpus_of, listed, view_of, with_suggestions
from lanzarote_law.cli.screen import Destination, say, show
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.typography import printable
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.answers.todo import Entry
    from lanzarote_law.model import Corpus
    from lanzarote_law.render.phrases import View

_WRITTEN = 20
"""As many entries are written to a file or a program that asks for no number."""


def todo(
    context: typer.Context,
    as_of: options.AsOf = "",
    mark: options.Marks = "",
    kind: options.Kinds = "",
    item: options.OfItem = "",
    limit: options.LimitOrAll = None,
    format: options.FormatOption = None,  # noqa: A002  # the name of the option
    output: options.Output = None,
    lang: options.Lang = options.Language.EN,
    verbose: options.Verbose = False,
) -> None:
    """What nobody has checked in the original yet.

    The most consequential first, and where to look it up.
    """
    corpus = corpus_of(context, lang)
    view = view_of(corpus, as_of, lang, verbose=verbose)
    kinds = listed(kind, (*answers.todo.KINDS, _TRANSLATION), worded("kind of fact"))
    items = _items(corpus, item, view.on) if item else None
    if _TRANSLATION in kinds or (not kinds and _marks_of_translations(mark)):
        _refuse_more(kinds)
        _translations(context, view, Narrowed(mark, items, limit), Destination(format, output))
        return
    states = listed(mark, [*answers.todo.State], worded("mark"))
    result = answers.todo.todo(corpus, view.on)
    if kinds or states:
        result = result._replace(not_followed=())
    elif items is not None:
        result = result._replace(not_followed=tuple(s for s in result.not_followed if not items.isdisjoint(s.items)))
    statuses = [answers.status.item_status(corpus, each, view.on) for each in sorted(items or ())]
    holes = tuple(dict.fromkeys(each for found in statuses for each in found.holes))
    written = _WRITTEN if limit is None else limit
    at_hand = _at_hand(corpus, result.entries, view.on) if _has_texts() else frozenset()
    chosen = answers.todo.chosen(result.entries, states, kinds, items)
    entries = tuple(sorted(chosen, key=lambda entry: entry.address not in at_hand))
    ways = render.translation_notes.answer_formats(
        view,
        lambda: render.todo.page(view, result, entries, limit, at_hand, holes),
        lambda: render.todo.todo_json(view, result, entries, written, at_hand),
    )
    if show(Destination(format, output), ways) in {"json", "csv", "excel"} and 0 < written < len(entries):
        say(worded("{number} more: --limit 0 writes all of them", number=len(entries) - written))


_TRANSLATION = "translation"
"""A kind of its own: a translation is no fact, and has another mark."""


class Narrowed(NamedTuple):
    """Which translations are asked for, and how many of them."""

    mark: str
    items: set[str] | None
    limit: int | None


def _marks_of_translations(mark: str) -> bool:
    """Whether marks are asked for that only translations have."""
    return {each.strip() for each in mark.split(",")} <= {*translations.waiting.State}


def _refuse_more(kinds: set[str]) -> None:
    others = sorted(kinds - {_TRANSLATION})
    if others:
        message = worded("translations are no facts: they are not listed beside {others}", others=", ".join(others))
        raise NotUnderstoodError(message, worded("ask for --kind translation alone"))


def _translations(context: typer.Context, view: View, wanted: Narrowed, to: Destination) -> None:
    """What is left to translate and to read: in the language of the answer, or in every other than English."""
    states = listed(wanted.mark, [*translations.waiting.State], worded("mark of a translation"))
    folder = dataset.store.open_folder(context.obj)
    english = dataset.store.loaded(folder)
    texts = translations.prose.texts(english)
    known = dataset.translated.catalogues(folder.path)
    if view.language != dataset.store.ENGLISH:
        known = {view.language: known.get(view.language, {})}
    result = translations.waiting.waiting(english, texts, known, view.on)
    entries = translations.waiting.chosen(result.entries, states, wanted.items)
    written = _WRITTEN if wanted.limit is None else wanted.limit
    ways = render.translation_notes.answer_formats(
        view,
        lambda: render.translations_todo.page(view, result, entries, wanted.limit),
        lambda: render.translations_todo.translations_json(view, result, entries, written),
    )
    if show(to, ways) in {"json", "csv", "excel"} and 0 < written < len(entries):
        say(worded("{number} more: --limit 0 writes all of them", number=len(entries) - written))


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
            worded("'{reference}' is an article, not an item", reference=printable(reference)),
            worded(
                "for what is recorded of it: lanzarote-law history --data {provision}", provision=found.provision.id
            ),
        )
    return {ident for item in found.items for ident in (item.id, *corpus.limbs.get(item.id, ()))}
