"""What every command that answers is asked: on which date, in which language and detail, and where the answer goes."""

from __future__ import annotations

from inspect import Parameter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from lanzarote_law import render
from lanzarote_law.cli import options
from lanzarote_law.cli.loading import load_corpus, load_reachable, make_view
from lanzarote_law.cli.screen import Destination, show

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lanzarote_law.model import Corpus
    from lanzarote_law.render.formats.blocks import Page
    from lanzarote_law.render.formats.output_formats import Ways
    from lanzarote_law.render.json_outline import Plain
    from lanzarote_law.render.phrases import View


class Question(NamedTuple):
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
        """The data set, of which only the parts needed by the question are read."""
        return load_reachable(self.context, self.lang, words)

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


def question(**others: Any) -> Callable[[options.Command], options.Command]:  # noqa: ANN401  # annotations
    """Decorate a command that answers: its parameter `asked` is a Question.

    `others` are the options that it has in another form, or None for those that it does not have.
    """
    forms = {name: (others.get(name, form), default) for name, (form, default) in _OPTIONS.items()}
    had = {name: each for name, each in forms.items() if each[0]}
    return lambda command: options.with_options(command, "asked", had, Question)
