"""What a question begins with: the data, the day, whose items; and what to suggest where nothing is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law import answers, dataset, render
from lanzarote_law.cli.options import Language, Scope
from lanzarote_law.cli.screen import this_day
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.typography import printable
from lanzarote_law.wording import clauses, worded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    import typer

    from lanzarote_law.model import Corpus
    from lanzarote_law.render.phrases import View


def load_corpus(context: typer.Context, language: Language) -> Corpus:
    """The data set that the command was given, in a language."""
    return dataset.store.load(context.obj, language.value)


def load_reachable(context: typer.Context, language: Language, words: str = "") -> Corpus:
    """The same data set, of which no more is read than a question comes to: with words, a search for them."""
    if _CompiledForm.is_broken:
        return load_corpus(context, language)
    return dataset.store.reached(context.obj, language.value, words)


class _CompiledForm:
    """What this run knows of the compiled form."""

    is_broken = False


def disable_partial_loading() -> None:
    """From now on read all of the data at once: what was kept of them turned out broken on the way."""
    _CompiledForm.is_broken = True


def parse_day(corpus: Corpus, text: str) -> date:
    """The day that was typed, as people write one or by its name in the data; today where none was.

    Raises NotUnderstoodError.
    """
    return answers.resolve.parse_day(corpus, text) if text else this_day()


def make_view(corpus: Corpus, as_of: str, language: Language, *, quiet: bool = False, verbose: bool = False) -> View:
    """What the pages need. Raises NotUnderstoodError."""
    detail = render.phrases.Detail
    if quiet and verbose:
        raise NotUnderstoodError(worded("-q and -v ask for opposite things"), worded("give one of them"))
    how_much = detail.QUIET if quiet else detail.VERBOSE if verbose else detail.NORMAL
    return render.phrases.View(corpus, parse_day(corpus, as_of), language.value, how_much)


def instruments_in_scope(corpus: Corpus, scope: Scope) -> list[str]:
    """The ids of the instruments whose items are asked about."""
    return [each.id for each in corpus.instruments if scope is Scope.ALL or each.kind.value == scope.value]


def parse_list(text: str, known: Iterable[str], what: str) -> set[str]:
    """The words of a list with commas. Raises NotUnderstoodError where one is not known."""
    wanted = {word.strip() for word in text.split(",") if word.strip()}
    if odd := sorted(wanted - set(known)):
        message = worded("'{odd}' is no {what}", odd=printable(odd[0]), what=what)
        raise NotUnderstoodError(message, worded("write {known}", known=", ".join(known)))
    return wanted


def with_suggestions(corpus: Corpus, reference: str, error: RequestError) -> RequestError:
    """The error with the nearest references of the data, which are suggestions and nothing more."""
    found = answers.search.similar_references(corpus, reference, 3)
    if found:
        meant = worded("did you mean {found}?", found=", ".join(found))
        error.hint = clauses((error.hint, meant))
    return error
