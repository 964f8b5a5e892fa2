"""`check`: every citation in documents, and what is wrong with it."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from lanzarote_law.cli.options import AsOf, Lang, Language, Output
from lanzarote_law.cli.screen import Target, page_text, say, write
from lanzarote_law.errors import NotUnderstoodError, UnreadableError
from lanzarote_law.typography import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lanzarote_law.render.checked import Report
    from lanzarote_law.render.phrases import View

_FORMATS = ("table", "json", "sarif", "csv", "md")
_WEIGHTS = ("error", "warning", "note")
_LARGE = 2_000_000
"""Characters from which a file is worth a word while it is read."""


def check(
    context: typer.Context,
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE...", help="txt, md, html, docx or pdf; - for standard input.", show_default=False),
    ] = None,
    as_of: AsOf = "",
    select: Annotated[
        str, typer.Option("--select", metavar="CODES", help="Only these problems: LL101,LL3", show_default=False)
    ] = "",
    ignore: Annotated[
        str, typer.Option("--ignore", metavar="CODES", help="Not these problems.", show_default=False)
    ] = "",
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            metavar="WEIGHT",
            help="Exit 1 from this weight on: error, warning, note or never.",
            show_default="error; never with --list and --items",
        ),
    ] = "",
    list_: Annotated[bool, typer.Option("--list", help="Only the citations: what is cited, how often, where.")] = False,
    items: Annotated[
        bool, typer.Option("--items", help="The items and obligations on which the citations bear, and those left out.")
    ] = False,
    annotate: Annotated[
        Path | None,
        typer.Option(
            "--annotate", metavar="OUT.html", help="Write the document with its citations coloured.", show_default=False
        ),
    ] = None,
    explain: Annotated[
        str, typer.Option("--explain", metavar="CODE", help="What a problem means.", show_default=False)
    ] = "",
    format: Annotated[  # noqa: A002
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="table, json, sarif, csv or md; by the ending of -o FILE, else table.",
            show_default=False,
        ),
    ] = "",
    output: Output = None,
    lang: Lang = Language.EN,
) -> None:
    """Every citation in a document, and what is wrong with it on a day: not in force, ambiguous, in the wrong place."""
    from lanzarote_law.cli.app import corpus_of, view_of  # noqa: PLC0415  # this module is declared in that one

    if explain:
        write(Target(None, output), explanation(explain))
        return
    chosen = format or _by_ending(output)
    fail_on = fail_on or ("never" if list_ or items else "error")  # a table of what is cited is no verdict
    _refuse_unknown(chosen, fail_on, select, ignore)
    if not files:
        raise NotUnderstoodError("no document was named", "write: lanzarote-law check FILE..., or - for standard input")
    view = view_of(corpus_of(context), as_of, lang)
    reports, code = read_all(view, files, _codes(select), _codes(ignore))
    if reports:
        if annotate:
            write(Target(None, annotate), _annotated(view, reports))
        shape = _Shape(chosen, list_, items, output is not None, len(files) > 1)
        write(Target(None, output), _result(view, reports, shape))
    raise typer.Exit(max(code, _verdict(reports, fail_on)))


class _Shape(NamedTuple):
    """How a result is to be written."""

    format: str
    list: bool
    items: bool
    to_file: bool
    several: bool
    """Whether several files were named, however many of them could be read."""


def _by_ending(output: Path | None) -> str:
    ending = output.suffix.lower().removeprefix(".") if output else ""
    return ending if ending in _FORMATS else "table"


def _refuse_unknown(format_: str, fail_on: str, select: str, ignore: str) -> None:
    from lanzarote_law.citations.rules import RULES  # noqa: PLC0415

    if format_ not in _FORMATS:
        raise NotUnderstoodError(
            f"'{printable(format_)}' is no format of check", f"the formats are {', '.join(_FORMATS)}"
        )
    if fail_on not in (*_WEIGHTS, "never"):
        raise NotUnderstoodError(
            f"'{printable(fail_on)}' is no weight of a problem", "the weights are error, warning and note; or never"
        )
    for code in (*_codes(select), *_codes(ignore)):
        if not any(known.startswith(code) for known in RULES):
            raise NotUnderstoodError(
                f"'{printable(code)}' is no code of a problem", f"the codes are {', '.join(RULES)}"
            )


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code.upper() for code in re.split(r"[\s,]+", text) if code)


def explanation(code: str) -> str:
    """What a problem means, or all of them for `all`. Raises NotUnderstoodError."""
    from lanzarote_law.citations.rules import RULES  # noqa: PLC0415
    from lanzarote_law.cli.explain import explained  # noqa: PLC0415

    wanted = list(RULES) if code.lower() == "all" else [code.upper()]
    if not set(wanted) <= set(RULES):
        raise NotUnderstoodError(f"'{printable(code)}' is no code of a problem", f"the codes are {', '.join(RULES)}")
    advice = "To accept one on purpose, write on its line or the one before: lanzarote-law: accept {code}"
    return explained((RULES[each] for each in wanted), advice)


def read_all(
    view: View, files: list[str], select: tuple[str, ...], ignore: tuple[str, ...]
) -> tuple[list[Report], int]:
    """The documents checked, and 3 where one could not be read: that is said, and the others still run."""
    from lanzarote_law.citations import check as checking  # noqa: PLC0415
    from lanzarote_law.citations import documents  # noqa: PLC0415
    from lanzarote_law.cli import report as line_of  # noqa: PLC0415
    from lanzarote_law.render.checked import Report  # noqa: PLC0415

    reports: list[Report] = []
    code = 0
    for index, name in enumerate(files, start=1):
        try:
            document = documents.read(Path(name))
        except UnreadableError as error:
            say(line_of(error))
            code = error.exit_code
            continue
        if sys.stderr.isatty() and (len(files) > 1 or len(document.text) > _LARGE):
            say(f"checking {index} of {len(files)}: {printable(document.name)}")
        reports.append(
            Report(document, checking.check(view.corpus, document.text, view.on, select=select, ignore=ignore))
        )
    return reports, code


def _verdict(reports: Sequence[Report], fail_on: str) -> int:
    if fail_on == "never":
        return 0
    heavy = _WEIGHTS[: _WEIGHTS.index(fail_on) + 1]
    return int(any(problem.severity in heavy for report in reports for problem in report.checked.problems))


def _annotated(view: View, reports: Sequence[Report]) -> str:
    from lanzarote_law.render import annotated  # noqa: PLC0415

    return annotated.html(view, reports, view.word("footer", view.on.isoformat()))


def _result(view: View, reports: list[Report], shape: _Shape) -> str | Iterator[str]:
    from lanzarote_law.citations import check as checking  # noqa: PLC0415
    from lanzarote_law.render import checked  # noqa: PLC0415

    borne = [checking.bearings(view.corpus, report.checked, view.on) if shape.items else () for report in reports]
    if shape.format in {"table", "md"}:
        if shape.items:
            page = checked.items(view, list(zip(reports, borne, strict=True)))
        elif shape.list:
            page = checked.citations(view, reports)
        else:
            page = checked.problems(view, reports)
        return page_text(page, markdown=shape.format == "md", to_file=shape.to_file)
    return _plain_text(
        [checked.document(view, report, each) for report, each in zip(reports, borne, strict=True)], shape
    )


def _plain_text(plain: list[dict[str, Any]], shape: _Shape) -> str | Iterator[str]:
    from lanzarote_law import __version__  # noqa: PLC0415
    from lanzarote_law.render import checked, jsons  # noqa: PLC0415
    from lanzarote_law.render.formats import comma_separated  # noqa: PLC0415

    if shape.format == "sarif":
        return jsons.text(checked.sarif(__version__, plain))
    if shape.format == "csv":
        return comma_separated.check_text(plain, citations=shape.list)
    return jsons.by_record(plain if shape.several else plain[0])


def register(app: typer.Typer) -> None:
    """Declare the command."""
    app.command()(check)
