"""`todo`: what has not been checked in an official text, the most important first."""

from datetime import date

from lanzarote_law import answers, dataset, render, translations
from lanzarote_law.cli import options
from lanzarote_law.cli.common_inputs import CommonInputs, items_of_reference, parse_list, with_common_inputs
from lanzarote_law.cli.user_io import say
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Corpus
from lanzarote_law.wording import to_word, worded

_WRITTEN = 20
"""As many entries are written to a file or a program that asks for no number."""


@with_common_inputs()
def todo(
    asked: CommonInputs,
    mark: options.Marks = "",
    kind: options.Kinds = "",
    item: options.OfItem = "",
    limit: options.LimitOrAll = None,
) -> None:
    """List what has not been checked in an official text yet.

    The most important first, with the documents to check.
    """
    view = asked.view()
    corpus = view.corpus
    kinds = parse_list(kind, (*answers.todo.KINDS, _TRANSLATION), worded("kind of fact"))
    items = _items(corpus, item, view.on) if item else None
    if _TRANSLATION in kinds or (not kinds and _marks_of_translations(mark)):
        _refuse_more(kinds)
        _translations(asked, view, mark, items, limit)
        return
    states = parse_list(mark, [*answers.todo.TodoReason], worded("mark"))
    result = answers.todo.todo(corpus, view.on)
    if kinds or states:
        result = result._replace(not_followed=())
    elif items is not None:
        result = result._replace(not_followed=tuple(s for s in result.not_followed if not items.isdisjoint(s.items)))
    statuses = [answers.status.item_status(corpus, each, view.on) for each in sorted(items or ())]
    holes = tuple(dict.fromkeys(each for found in statuses for each in found.holes))
    written = _WRITTEN if limit is None else limit
    at_hand = _checkable(corpus, result.entries, view.on)
    chosen = answers.todo.filter_entries(result.entries, states, kinds, items)
    entries = tuple(sorted(chosen, key=lambda entry: entry.address not in at_hand))
    format_ = asked.answer(
        view,
        lambda: render.todo.page(view, result, entries, limit, at_hand, holes),
        lambda: render.todo.todo_json(view, result, entries, written, at_hand),
    )
    _print_rest(format_, written, len(entries))


_TRANSLATION = "translation"
"""Translations are listed separately: they are not facts and have other marks."""


def _marks_of_translations(mark: str) -> bool:
    """Whether marks are asked for that only translations have."""
    return {each.strip() for each in mark.split(",")} <= {*translations.catalogues.TranslationState}


def _refuse_more(kinds: set[str]) -> None:
    others = sorted(kinds - {_TRANSLATION})
    if others:
        message = worded("translations are not facts and cannot be listed with {others}", others=", ".join(others))
        raise NotUnderstoodError(message, worded("use --kind translation alone"))


def _translations(
    asked: CommonInputs, view: render.phrases.View, mark: str, items: set[str] | None, limit: int | None
) -> None:
    """Show what is left to translate and to read, in the language of the answer or in all others than English."""
    folder = dataset.corpus_loading.open_folder(asked.context.obj)
    states = parse_list(mark, [*translations.catalogues.TranslationState], worded("mark of a translation"))
    english = dataset.corpus_loading.load_folder(folder)
    texts = dataset.translation_files.own_texts(folder.path, english)
    known = dataset.translation_files.read_existing_catalogues(folder.path)
    if view.language != dataset.corpus_loading.ENGLISH:
        known = {view.language: known.get(view.language, {})}
    result = translations.pending_translations.find_pending(english, texts, known, view.on)
    entries = translations.pending_translations.select_pending(result.entries, states, items)
    written = _WRITTEN if limit is None else limit
    format_ = asked.answer(
        view,
        lambda: render.todo.translations_page(view, result, entries, limit),
        lambda: render.todo.translations_json(view, result, entries, written),
    )
    _print_rest(format_, written, len(entries))


def _print_rest(format_: str, written: int, count: int) -> None:
    """Print how many entries a file or a program did not get."""
    if format_ in {"json", "csv", "excel"} and 0 < written < count:
        say(worded("{number} more; use --limit 0 for all", number=count - written))


def _checkable(corpus: Corpus, entries: tuple[answers.todo.TodoEntry, ...], on: date) -> frozenset[str]:
    """The addresses of entries that can be checked against added copies; these are listed first."""
    from lanzarote_law import texts  # noqa: PLC0415  # imported only here

    if not texts.library.library_exists():
        return frozenset()
    with texts.library.open_library() as library:
        hand = texts.checkable_facts.CheckableFacts(
            corpus, library.copies(), library.articles(corpus.code, words=False), on
        )
    return frozenset(each.address for each in entries if not each.by_hand and hand.find(each.fact))


_RECORDED = to_word("to see what is recorded about it: lanzarote-law history --data {provision}")


def _items(corpus: Corpus, reference: str, on: date) -> set[str]:
    """The items that a reference means, with their limbs. Raises NotFoundError or NotUnderstoodError."""
    found = items_of_reference(corpus, reference, on, _RECORDED)
    return {ident for item in found for ident in (item.id, *corpus.limbs.get(item.id, ()))}
