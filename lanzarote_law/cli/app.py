"""The commands: each loads, asks, renders and prints."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from lanzarote_law import __version__
from lanzarote_law.cli.options import (
    AsOf,
    Compare,
    Data,
    FormatOption,
    FromDay,
    Lang,
    Language,
    Limit,
    Output,
    Quiet,
    Reference,
    References,
    Scope,
    ScopeOption,
    ToDay,
    Verbose,
    WhoChecked,
    Words,
)
from lanzarote_law.cli.screen import Target, say, show, this_day
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, RequestError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from types import ModuleType

    from lanzarote_law.answers.lookup import Answer
    from lanzarote_law.model import Corpus
    from lanzarote_law.render.phrases import View

app = typer.Typer(
    help="Which provision of criminal law answers which item of the Lanzarote Committee, on any day, on whose word.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:  # the way Typer calls back
    if wanted:
        print(f"lanzarote-law {__version__}")
        raise typer.Exit


@app.callback()
def start(
    context: typer.Context,
    data: Data = None,
    version: Annotated[  # noqa: ARG001  # the callback prints it and leaves
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="The version.")
    ] = False,
) -> None:
    """Which provision of criminal law answers which item of the Lanzarote Committee, on any day, on whose word."""
    context.obj = data


def corpus_of(context: typer.Context) -> Corpus:
    """The data set that the command was given."""
    from lanzarote_law.dataset import store  # noqa: PLC0415

    folder: Path | None = context.obj
    return store.load(folder)


def day_of(corpus: Corpus, text: str) -> date:
    """The day that was typed: YYYY-MM-DD, the name of a day of the data, or today where none was.

    Raises NotUnderstoodError.
    """
    from lanzarote_law.answers.resolve import day_meant  # noqa: PLC0415

    return day_meant(corpus, text) if text else this_day()


def documents() -> ModuleType:
    """The renderer of JSON and CSV, imported only where one of them is asked for."""
    from lanzarote_law.render import jsons  # noqa: PLC0415

    return jsons


def view_of(corpus: Corpus, as_of: str, language: Language, *, quiet: bool = False, verbose: bool = False) -> View:
    """What the pages need. Raises NotUnderstoodError."""
    from lanzarote_law.render.phrases import Detail, View  # noqa: PLC0415

    if quiet and verbose:
        raise NotUnderstoodError("-q and -v ask for opposite things", "give one of them")
    detail = Detail.QUIET if quiet else Detail.VERBOSE if verbose else Detail.NORMAL
    return View(corpus, day_of(corpus, as_of), language.value, detail)


@app.command()
def lookup(
    context: typer.Context,
    references: References,
    as_of: AsOf = "",
    format: FormatOption = None,  # noqa: A002  # the name of the option
    output: Output = None,
    lang: Lang = Language.EN,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """What the law says about an item, an article or a point of the Convention: 8.1.a, 383bis, "20(1)(f)"."""
    from lanzarote_law.render import lookup as pages  # noqa: PLC0415

    corpus = corpus_of(context)
    view = view_of(corpus, as_of, lang, quiet=quiet, verbose=verbose)
    answers, code = answers_to(corpus, references, view.on)
    if answers:
        show(Target(format, output), lambda: pages.page(view, answers), lambda: documents().lookup(view, answers))
    raise typer.Exit(code)


def answers_to(corpus: Corpus, references: list[str], on: date) -> tuple[tuple[Answer, ...], int]:
    """The answers to several references, and the exit code: what cannot be answered is said, the rest is answered."""
    from lanzarote_law.answers import lookup as query  # noqa: PLC0415
    from lanzarote_law.cli import report  # noqa: PLC0415

    answers: list[Answer] = []
    code = 0
    for reference in references:
        try:
            answers += query.lookup(corpus, reference, on)
        except (NotFoundError, NotUnderstoodError) as error:
            say(report(with_suggestions(corpus, reference, error)))
            code = max(code, error.exit_code)
    return tuple(answers), code


def with_suggestions(corpus: Corpus, reference: str, error: RequestError) -> RequestError:
    """The error with the nearest references of the data, which are suggestions and nothing more."""
    from lanzarote_law.answers import search as near  # noqa: PLC0415

    found = near.near_references(corpus, reference, 3)
    if found:
        meant = f"did you mean {', '.join(found)}?"
        error.hint = f"{meant} {error.hint}".strip() if not error.hint else f"{error.hint}; {meant}"
    return error


@app.command()
def history(
    context: typer.Context,
    reference: Reference,
    as_of: AsOf = "",
    format: FormatOption = None,  # noqa: A002
    output: Output = None,
    lang: Lang = Language.EN,
    verbose: Verbose = False,
    data: WhoChecked = False,
) -> None:
    """An article through time: its versions, what it took over from, what took over from it; or who checked them."""
    from lanzarote_law.answers import timeline  # noqa: PLC0415
    from lanzarote_law.render import provenance, tables  # noqa: PLC0415

    corpus = corpus_of(context)
    view = view_of(corpus, as_of, lang, verbose=verbose)
    target = Target(format, output)
    try:
        if data:
            found = timeline.provenance(corpus, reference, view.on)
            show(target, lambda: provenance.page(view, found), lambda: provenance.document(view, found))
            return
        result = timeline.history(corpus, reference, view.on)
    except NotFoundError as error:
        raise with_suggestions(corpus, reference, error) from None
    show(target, lambda: tables.history(view, result), lambda: documents().history(view, result))


@app.command()
def search(
    context: typer.Context,
    words: Words,
    as_of: AsOf = "",
    limit: Limit = 20,
    format: FormatOption = None,  # noqa: A002
    output: Output = None,
    lang: Lang = Language.EN,
) -> None:
    """Where anything is about some words: sextortion, grooming, wraakporno, pédopornographie."""
    from lanzarote_law.answers import search as near  # noqa: PLC0415
    from lanzarote_law.render import tables  # noqa: PLC0415

    corpus = corpus_of(context)
    view = view_of(corpus, as_of, lang)
    typed = " ".join(words)
    hits = near.search(corpus, typed, view.language, limit)
    if not hits:
        raise NotFoundError(
            f"nothing in this data set is about '{typed}'", "try another word, or one of another language"
        )
    show(
        Target(format, output), lambda: tables.search(view, typed, hits), lambda: documents().search(view, typed, hits)
    )


@app.command()
def gaps(
    context: typer.Context,
    as_of: AsOf = "",
    instrument: ScopeOption = Scope.QUESTIONNAIRE,
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            metavar="STANDINGS",
            help="Exit 1 where one of these is open, with commas: negative, disputed, lapsed, weak, pending, hole.",
            show_default=False,
        ),
    ] = "",
    format: FormatOption = None,  # noqa: A002
    output: Output = None,
    lang: Lang = Language.EN,
    verbose: Verbose = False,
) -> None:
    """What is open on a day, what was closed since, what is reported of practice, what nobody has looked for."""
    from lanzarote_law.answers import coverage as rule  # noqa: PLC0415
    from lanzarote_law.render import tables  # noqa: PLC0415

    corpus = corpus_of(context)
    view = view_of(corpus, as_of, lang, verbose=verbose)
    refused = _standings(fail_on)
    results = tuple(rule.gaps(corpus, view.on, each) for each in _instruments(corpus, instrument))
    show(
        Target(format, output),
        lambda: tuple(block for result in results for block in tables.gaps(view, result)),
        lambda: documents().gaps(view, results),
    )
    found = {str(each.standing) for result in results for each in result.open}
    if any(result.holes for result in results):
        found.add("hole")
    unknown = bool(refused) and view.on < corpus.researched_from  # nothing is known of that day: no clean bill
    raise typer.Exit(1 if unknown or refused & found else 0)


def _standings(text: str) -> set[str]:
    known = {"negative", "disputed", "lapsed", "weak", "pending", "hole"}
    wanted = {word.strip() for word in text.split(",") if word.strip()}
    if wanted - known:
        odd = ", ".join(sorted(wanted - known))
        raise NotUnderstoodError(
            f"'{odd}' is no standing that an aspect can have", f"the standings are {', '.join(sorted(known))}"
        )
    return wanted


def _instruments(corpus: Corpus, scope: Scope) -> list[str]:
    return [each.id for each in corpus.instruments if scope is Scope.ALL or each.kind.value == scope.value]


@app.command()
def coverage(
    context: typer.Context,
    by: Annotated[
        str, typer.Option("--by", metavar="GROUP", help="section, item, convention-article or regime.")
    ] = "section",
    instrument: ScopeOption = Scope.QUESTIONNAIRE,
    as_of: AsOf = "",
    compare: Compare = "",
    format: FormatOption = None,  # noqa: A002
    output: Output = None,
    lang: Lang = Language.EN,
) -> None:
    """How many items have which status: by section, item, article of the Convention or regime."""
    from lanzarote_law.answers import coverage as rule  # noqa: PLC0415
    from lanzarote_law.render import coverage as pages  # noqa: PLC0415
    from lanzarote_law.render.words import shown  # noqa: PLC0415

    corpus = corpus_of(context)
    view = view_of(corpus, as_of, lang)
    if by not in set(rule.Grouping):
        raise NotUnderstoodError(f"'{by}' is no way to group", f"group by {', '.join(rule.Grouping)}")
    grouping = rule.Grouping(by)
    chosen = _instruments(corpus, instrument)
    other = day_of(corpus, compare) if compare else None

    def rows(on: date) -> tuple[rule.Row, ...]:
        return tuple(row for each in chosen for row in rule.coverage(corpus, on, each, grouping, view.language))

    now, before = rows(view.on), rows(other) if other else ()
    totals = sum((rule.totals(corpus, view.on, each) for each in chosen), Counter())
    marks = sum((rule.total_marks(corpus, view.on, each) for each in chosen), Counter())
    title = ", ".join(shown(corpus.instrument[each].title, view.language) for each in chosen)
    show(
        Target(format, output),
        lambda: pages.page(view, title, now, before),
        lambda: documents().coverage(view, now, before, other, (totals, marks)),
    )


@app.command()
def changes(
    context: typer.Context,
    from_day: FromDay,
    to_day: ToDay,
    format: FormatOption = None,  # noqa: A002
    output: Output = None,
    lang: Lang = Language.EN,
) -> None:
    """What changed in the law between two days, and which answers it changed."""
    from lanzarote_law.answers import timeline  # noqa: PLC0415
    from lanzarote_law.render import tables  # noqa: PLC0415

    corpus = corpus_of(context)
    view = view_of(corpus, to_day, lang)
    result = timeline.changes(corpus, day_of(corpus, from_day), view.on)
    show(Target(format, output), lambda: tables.changes(view, result), lambda: documents().changes(view, result))
