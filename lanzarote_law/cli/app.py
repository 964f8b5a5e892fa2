"""The commands: each loads, asks, renders and prints."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from lanzarote_law import __version__
from lanzarote_law.cli import check
from lanzarote_law.cli.options import (
    AsOf,
    Compare,
    Data,
    Format,
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
    Words,
)
from lanzarote_law.cli.screen import Target, say, show, write
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, RequestError
from lanzarote_law.typography import calendar_day, printable

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from lanzarote_law.errors import Problem
    from lanzarote_law.model import Corpus
    from lanzarote_law.query import Answer
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
    from lanzarote_law import store  # noqa: PLC0415

    folder: Path | None = context.obj
    return store.load(folder)


def day_of(corpus: Corpus, text: str) -> date:
    """The day that was typed: YYYY-MM-DD, the name of a day of the data, or today where none was.

    Raises NotUnderstoodError.
    """
    if not text:
        return date.today()  # noqa: DTZ011  # the reader's own day is meant
    if text in corpus.named_date:
        return corpus.named_date[text].on
    on = calendar_day(text)
    if on is None:
        names = ", ".join(corpus.named_date)
        hint = "write YYYY-MM-DD, such as 2018-01-26" + (f", or {names}" if names else "")
        raise NotUnderstoodError(f"'{printable(text)}' is not a day", hint)
    return on


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
    from lanzarote_law import query  # noqa: PLC0415
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
    from lanzarote_law import search as near  # noqa: PLC0415

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
) -> None:
    """An article through time: its versions, what it took over from, what took over from it."""
    from lanzarote_law import timeline  # noqa: PLC0415
    from lanzarote_law.render import tables  # noqa: PLC0415

    corpus = corpus_of(context)
    view = view_of(corpus, as_of, lang, verbose=verbose)
    try:
        result = timeline.history(corpus, reference, view.on)
    except NotFoundError as error:
        raise with_suggestions(corpus, reference, error) from None
    show(Target(format, output), lambda: tables.history(view, result), lambda: documents().history(view, result))


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
    from lanzarote_law import search as near  # noqa: PLC0415
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
    from lanzarote_law import coverage as rule  # noqa: PLC0415
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
    from lanzarote_law import coverage as rule  # noqa: PLC0415
    from lanzarote_law.render import tables  # noqa: PLC0415
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
    title = ", ".join(shown(corpus.instrument[each].title, view.language) for each in chosen)
    show(
        Target(format, output),
        lambda: tables.coverage(view, title, now, before),
        lambda: documents().coverage(view, now, before, other, totals),
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
    from lanzarote_law import timeline  # noqa: PLC0415
    from lanzarote_law.render import tables  # noqa: PLC0415

    corpus = corpus_of(context)
    view = view_of(corpus, to_day, lang)
    result = timeline.changes(corpus, day_of(corpus, from_day), view.on)
    show(Target(format, output), lambda: tables.changes(view, result), lambda: documents().changes(view, result))


check.register(app)


@app.command()
def validate(context: typer.Context, output: Output = None) -> None:
    """Every fault of the data files, with its line and the way out; nothing is ever written to them."""
    from lanzarote_law import store  # noqa: PLC0415

    folder = store.open_folder(context.obj)
    corpus, problems, _ = store.examine(folder)
    counted = f"{len(problems)} problem{'s' if len(problems) != 1 else ''} in {folder.path}"
    lines = [problem_text(problem) for problem in problems] + [counted + "\n"]
    write(Target(Format.TABLE, output), "\n".join(lines) if problems else counted + "\n")
    errors = [problem for problem in problems if problem.severity == "error"]
    unreadable = corpus is None and any(problem.code in {"yaml", "encoding"} for problem in errors)
    raise typer.Exit(3 if unreadable else 1 if errors else 0)


def problem_text(problem: Problem) -> str:
    """A problem as a compiler would print it: the place, the message, the line with a caret, the way out."""
    place = problem.place
    kind = "" if problem.severity == "error" else f"{problem.severity}: "
    lines = [f"{place}: {kind}{problem.message} [{problem.code}]"]
    if place.text:
        caret = " " * max(place.column - 1, 0) + "^"
        lines += [f"  {place.text}", f"  {caret} {problem.hint}".rstrip()]
    elif problem.hint:
        lines.append(f"  {problem.hint}")
    return "".join(f"{printable(line)}\n" for line in lines)


@app.command(name="help")
def help_(
    context: typer.Context, topic: Annotated[str, typer.Argument(metavar="[TOPIC]", show_default=False)] = ""
) -> None:
    """Help on a command, or on exit-codes."""
    write(Target(None, None), EXIT_CODES if topic == "exit-codes" else _help_of(context, topic) + "\n")


def _help_of(context: typer.Context, topic: str) -> str:
    """The help of a command, or of the whole program where no topic was given. Raises NotUnderstoodError."""
    parent = context.parent
    assert parent is not None
    if not topic:
        return parent.get_help()
    group = parent.command
    assert isinstance(group, typer.core.TyperGroup)
    command = group.get_command(parent, topic)
    if command is None:
        known = ", ".join(sorted(group.list_commands(parent)))
        raise NotUnderstoodError(f"there is no help on '{printable(topic)}'", f"the topics are exit-codes, {known}")
    return command.get_help(typer.Context(command, info_name=topic, parent=parent))


EXIT_CODES = """\
0  done
1  nothing was found, or the check ran and the answer is no
2  the request cannot be understood
3  the input cannot be read, or the data are faulty

Several references, one of them missing: the rest is answered, exit 1.
validate: 1 for any fault, 3 for a file that is no YAML.
"""
