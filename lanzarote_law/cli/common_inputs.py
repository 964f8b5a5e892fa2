"""Common inputs of commands: the data, the date, the instruments, and suggestions."""

from __future__ import annotations

from inspect import Parameter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from lanzarote_law import answers, dataset, render
from lanzarote_law.cli import options
from lanzarote_law.cli.options import Language, Scope
from lanzarote_law.cli.user_io import Destination, show, this_day
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, RequestError
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import clauses, command_line, joined_by_or, to_word, worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from lanzarote_law.dataset.corpus_loading import DataFolder
    from lanzarote_law.model import Corpus, Item
    from lanzarote_law.render.blocks import Page
    from lanzarote_law.render.formats.output_formats import Ways
    from lanzarote_law.render.json_output_keys import Plain
    from lanzarote_law.render.phrases import View


def open_folders(context: typer.Context) -> list[DataFolder]:
    """The folder that the command was given and, if no Party was named, those of the other Parties."""
    is_one = bool(context.find_root().params.get("party"))
    return [dataset.corpus_loading.open_folder(context.obj)] if is_one else dataset.corpus_loading.open_all(context.obj)


def load_corpus(context: typer.Context, language: Language) -> Corpus:
    """The data set that the command was given, in a language."""
    return dataset.corpus_loading.load(context.obj, language.value)


class _CompiledForm:
    """What this run knows about the compiled data."""

    is_broken = False


def disable_partial_loading() -> None:
    """Read all data at once from now on, because the compiled data are broken."""
    _CompiledForm.is_broken = True


def parse_day(corpus: Corpus, text: str) -> date:
    """The typed date or named date; today if none was typed. Raises NotUnderstoodError."""
    return answers.typed_dates.parse_day(corpus, text) if text else this_day()


def make_view(corpus: Corpus, as_of: str, language: Language, *, quiet: bool = False, verbose: bool = False) -> View:
    """The view that pages need. Raises NotUnderstoodError."""
    detail = render.phrases.Detail
    if quiet and verbose:
        raise NotUnderstoodError(worded("-q and -v cannot be combined"), worded("use only one of the two options"))
    how_much = detail.QUIET if quiet else detail.VERBOSE if verbose else detail.NORMAL
    return render.phrases.View(corpus, parse_day(corpus, as_of), language.value, how_much)


def instruments_in_scope(corpus: Corpus, scope: Scope) -> list[str]:
    """The ids of the instruments whose items are asked about."""
    return [each.id for each in corpus.instruments if scope is Scope.ALL or each.kind.value == scope.value]


def parse_list(text: str, known: Iterable[str], what: str) -> set[str]:
    """The words of a comma-separated list. Raises NotUnderstoodError for an unknown one."""
    wanted = {word.strip() for word in text.split(",") if word.strip()}
    if odd := sorted(wanted - set(known)):
        message = worded("'{odd}' is not a valid {what}", odd=printable(odd[0]), what=what)
        raise NotUnderstoodError(message, worded("use {known}", known=joined_by_or(known)))
    return wanted


_DEPENDS = to_word("to see what depends on it: lanzarote-law lookup {article}")


def items_of_reference(corpus: Corpus, reference: str, on: date, other: str = _DEPENDS) -> tuple[Item, ...]:
    """The items that a reference means; `other` is the hint if it means an article.

    Raises NotFoundError or NotUnderstoodError.
    """
    try:
        found = answers.reference_resolution.resolve(corpus, reference, on)
    except (NotFoundError, NotUnderstoodError) as error:
        raise with_suggestions(corpus, reference, error) from None
    if found.provision:
        message = worded("'{reference}' is an article, not an item", reference=printable(reference))
        import shlex  # noqa: PLC0415  # only for this error

        ident = shlex.quote(found.provision.id)
        raise NotUnderstoodError(message, worded(other, article=ident, provision=ident))
    return found.items


def with_suggestions(corpus: Corpus, reference: str, error: RequestError) -> RequestError:
    """The error with the nearest references of the data, which are suggestions and nothing more."""
    dated = date_hint(corpus, reference) if isinstance(error, NotUnderstoodError) else ""
    if dated:
        error.hint = dated
    elif found := answers.search.similar_references(corpus, reference, 3):
        meant = worded("did you mean {found}?", found=joined_by_or(found))
        error.hint = clauses((error.hint, meant))
    return error


def date_hint(corpus: Corpus, typed: str) -> str:
    """How to ask about a reference, or about words, on a date that was typed after them; empty if none was."""
    words, day = answers.typed_dates.split_date(corpus, typed)
    if day is None:
        return ""
    command = "lookup"
    try:
        answers.reference_resolution.resolve(corpus, words, day)
    except RequestError:
        command = "search"
    ask = command_line(command, words, "--as-of", str(day))
    return worded("for the law of that date: {ask}", ask=ask)


class CommonInputs(NamedTuple):
    """The options that commands that answer have in common, as typed."""

    context: typer.Context
    as_of: str = ""
    format: str | None = None
    output: Path | None = None
    lang: options.Language = options.Language.EN
    quiet: bool = False
    verbose: bool = False

    @property
    def target(self) -> Destination:
        """Where the answer goes, and in which format."""
        return Destination(self.format, self.output)

    def corpus(self) -> Corpus:
        """The data set, read as a whole."""
        return load_corpus(self.context, self.lang)

    def reachable(self, words: str = "") -> Corpus:
        """The data set, of which only the parts needed by the question are read; with words, by a search for them."""
        if _CompiledForm.is_broken:
            return self.corpus()
        return dataset.corpus_loading.load_lazily(self.context.obj, self.lang.value, words)

    def view(self, corpus: Corpus | None = None) -> View:
        """The view of the answer. Raises NotUnderstoodError."""
        return make_view(corpus or self.corpus(), self.as_of, self.lang, quiet=self.quiet, verbose=self.verbose)

    def answer(
        self,
        view: View,
        page: Callable[[], Page],
        document: Callable[[], Plain],
        articles: Iterable[str] | None = None,
        more: Ways | None = None,
    ) -> str:
        """Write an answer, with the official wording of some articles if it is requested, and return its format.

        `more` are formats that only this answer has.
        """
        if articles is not None:
            from lanzarote_law.cli import official_wording  # noqa: PLC0415  # imported only for --text

            page, document = official_wording.with_wordings(view, page, document, articles)
        return show(self.target, {**render.translation_notes.answer_formats(view, page, document), **(more or {})})


_OPTIONS: dict[str, Any] = {
    "context": (typer.Context, Parameter.empty),
    "as_of": (options.AsOf, ""),
    "format": (options.FormatOption, None),
    "output": (options.Output, None),
    "lang": (options.Lang, options.Language.EN),
    "quiet": (None, False),
    "verbose": (options.Verbose, False),
}


def with_common_inputs(**others: Any) -> Callable[[options.Command], options.Command]:  # noqa: ANN401  # annotations
    """Decorate a command that answers: its parameter `asked` is a value of CommonInputs.

    `others` are the options that it has in another form, or None for those that it does not have.
    """
    if unknown := others.keys() - _OPTIONS.keys():
        raise TypeError(f"no command that answers has the options of: {', '.join(sorted(unknown))}")
    forms = {name: (others.get(name, form), default) for name, (form, default) in _OPTIONS.items()}
    had = {name: each for name, each in forms.items() if each[0]}
    return lambda command: options.with_options(command, "asked", had, CommonInputs)
