"""`check`: every citation in documents, and what is wrong with it."""

from __future__ import annotations

import re
import sys
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from lanzarote_law import citations, cli, render
from lanzarote_law.cli.loading import corpus_of, view_of
from lanzarote_law.cli.options import (
    AcceptedCodes,
    Annotate,
    AsOf,
    ByItem,
    CheckFormat,
    Documents,
    ExplainProblem,
    Group,
    Ignored,
    Lang,
    Language,
    Listed,
    Output,
    Problems,
    Verdict,
    WithText,
)
from lanzarote_law.cli.screen import Destination, say, show
from lanzarote_law.errors import NotUnderstoodError, Severity, UnreadableError
from lanzarote_law.typography import one_line, printable
from lanzarote_law.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lanzarote_law.citations.documents import Document
    from lanzarote_law.render.checked import Report
    from lanzarote_law.render.formats.blocks import Page
    from lanzarote_law.render.formats.writing import Ways
    from lanzarote_law.render.jsons import Plain
    from lanzarote_law.render.phrases import View

_FORMATS = ("table", "json", "sarif", "csv", "excel", "md")
_SEVERITIES = tuple(Severity)
_LARGE = 2_000_000
"""Characters from which a file is worth a word while it is read."""


GROUP = Group.CHECK


def check(
    context: typer.Context,
    files: Documents = None,
    as_of: AsOf = "",
    select: Problems = "",
    ignore: Ignored = "",
    accept: AcceptedCodes = "",
    fail_on: Verdict = "",
    list_: Listed = False,
    items: ByItem = False,
    annotate: Annotate = None,
    text: WithText = False,
    explain: ExplainProblem = "",
    format: CheckFormat = "",  # noqa: A002  # the name of the option
    output: Output = None,
    lang: Lang = Language.EN,
) -> None:
    """Every citation in a document, and what is wrong with it on a day.

    Not in force, ambiguous, in the wrong place, not in these data.
    """
    if explain:
        show(Destination(None, output), {"table": lambda _: _explanation(explain)})
        return
    fail_on = fail_on or ("never" if list_ or items else "error")  # a table of what is cited is no verdict
    codes = _Codes(*map(_codes, (select, ignore, accept)))
    _refuse_unknown(format, fail_on, codes)
    if not files:
        raise NotUnderstoodError("no document was named", "write: lanzarote-law check FILE..., or - for standard input")
    if text and not annotate:
        raise NotUnderstoodError("--text is for the page that --annotate writes", "add --annotate OUT.html")
    if str(annotate) == "-":
        raise NotUnderstoodError("the page of --annotate stands beside the result, not in it", "name a file for it")
    view = view_of(corpus_of(context, lang), as_of, lang)
    reports, code = _read_all(view, files, codes)
    if reports:
        asked = _Asked(list_, items, len(files) > 1)
        page: Ways = {"html": lambda _: _annotated(view, reports, text=text)}
        beside = [(Destination(None, annotate), page)] if annotate else []
        show(Destination(format, output), _ways(view, reports, asked), *beside)
    raise typer.Exit(max(code, _verdict(reports, fail_on)))


class _Codes(NamedTuple):
    """The problems that are asked for, those that are not, and those that are accepted."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    accept: tuple[str, ...]


class _Asked(NamedTuple):
    """What is asked of the documents."""

    listed: bool
    items: bool
    several: bool
    """Whether several files were named, however many of them could be read."""


def _refuse_unknown(format_: str, fail_on: str, codes: _Codes) -> None:
    known = citations.rules.RULES
    if format_ and format_ not in _FORMATS:
        raise NotUnderstoodError(
            f"'{printable(format_)}' is no format of check", f"the formats are {', '.join(_FORMATS)}"
        )
    if fail_on not in (*_SEVERITIES, "never"):
        raise NotUnderstoodError(
            f"'{printable(fail_on)}' is no weight of a problem", "the weights are error, warning and note; or never"
        )
    for code in chain(*codes):
        if not any(each.startswith(code) for each in known):
            raise NotUnderstoodError(
                f"'{printable(code)}' is no code of a problem", f"the codes are {', '.join(known)}"
            )


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code.upper() for code in re.split(r"[\s,]+", text) if code)


def _explanation(code: str) -> str:
    """What a problem means, or all of them for `all`. Raises NotUnderstoodError."""
    known = citations.rules.RULES
    wanted = list(known) if code.lower() == "all" else [code.upper()]
    if not set(wanted) <= set(known):
        raise NotUnderstoodError(f"'{printable(code)}' is no code of a problem", f"the codes are {', '.join(known)}")
    advice = (
        "To accept one on purpose, write in a text or Markdown, on its line or the one before: lanzarote-law: accept"
        " {code}; in all other documents, give --accept {code}"
    )
    return render.explained.text((known[each] for each in wanted), advice)


def _read_all(view: View, files: list[Path], codes: _Codes) -> tuple[list[Report], int]:
    """The documents checked, and 3 where one could not be read whole: that is said, and the others still run."""
    reports: list[Report] = []
    code = 0
    for index, path in enumerate(files, start=1):
        try:
            document = citations.documents.read(path)
            _tell_progress(document, index, len(files))
            checked = citations.check.check(view.corpus, document, view.on, **codes._asdict())
        except UnreadableError as error:
            say(cli.as_line(error))
            code = error.exit_code
            continue
        for each in checked.problems:
            if each in document.problems and each.severity is not Severity.NOTE:
                say(one_line(f"warning: {document.place(each.start)}: {each.message}"))
        code = code if checked.whole else UnreadableError.exit_code
        reports.append(render.checked.Report(document, checked))
    return reports, code


def _tell_progress(document: Document, index: int, count: int) -> None:
    """Say on a terminal which document is checked, where somebody would wait for it."""
    if sys.stderr.isatty() and (count > 1 or len(document.text) > _LARGE):
        say(f"checking {index} of {count}: {one_line(document.name)}")


def _verdict(reports: Sequence[Report], fail_on: str) -> int:
    if fail_on == "never":
        return 0
    heavy = _SEVERITIES[: _SEVERITIES.index(Severity(fail_on)) + 1]
    return int(any(problem.severity in heavy for report in reports for problem in report.checked.problems))


def _annotated(view: View, reports: Sequence[Report], *, text: bool) -> str:
    """The annotated page; with the wording of what is cited under it where that is asked for."""
    sentence = view.word("footer", view.on.isoformat())
    if not text:
        return render.annotated.html(view, reports, sentence)
    from lanzarote_law.cli import wordings  # noqa: PLC0415  # a start without --text does without

    cited = (ident for report in reports for each in report.checked.citations for ident in each.provisions)
    return render.annotated.html(view, reports, sentence, wordings.wordings(view, cited))


def _ways(view: View, reports: list[Report], asked: _Asked) -> Ways:
    borne = [citations.check.bearings(view.corpus, each.checked, view.on) if asked.items else () for each in reports]

    def page() -> Page:
        if asked.items:
            return render.checked.items(view, list(zip(reports, borne, strict=True)))
        return (render.checked.citations if asked.listed else render.checked.problems)(view, reports)

    def documents() -> list[Plain]:
        return [render.checked.document(view, report, each) for report, each in zip(reports, borne, strict=True)]

    return {
        **render.formats.writing.of_page(lambda: render.translated.footed(view, page())),
        "json": lambda _: render.jsons.by_record(documents() if asked.several else documents()[0]),
        "sarif": lambda _: render.jsons.text(render.checked.sarif(__version__, documents())),
        **render.formats.writing.of_table(
            lambda: render.formats.comma_separated.checked(documents(), citations=asked.listed)
        ),
    }
