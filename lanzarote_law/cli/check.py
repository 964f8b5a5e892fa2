"""`check`: every citation in documents, and what is wrong with it."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from lanzarote_law import checking, cli, documents, render
from lanzarote_law.cli import copies, manydocuments, options
from lanzarote_law.cli.loading import corpus_of, view_of
from lanzarote_law.cli.screen import Destination, say, show
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, Severity, UnreadableError
from lanzarote_law.typography import one_line, printable
from lanzarote_law.version import __version__
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lanzarote_law.citations.citation import Citation
    from lanzarote_law.documents.files import Document
    from lanzarote_law.render.checked_documents import CheckedDocument
    from lanzarote_law.render.formats.blocks import Page
    from lanzarote_law.render.formats.output_formats import Ways
    from lanzarote_law.render.json_output import Plain
    from lanzarote_law.render.phrases import View

_FORMATS = ("table", "json", "sarif", "csv", "excel", "md")
_SEVERITIES = tuple(Severity)


def check(
    context: typer.Context,
    files: options.Documents = None,
    as_of: options.AsOf = "",
    select: options.Problems = "",
    ignore: options.Ignored = "",
    accept: options.AcceptedCodes = "",
    fail_on: options.Verdict = "",
    list_: options.Listed = False,
    items: options.ByItem = False,
    annotate: options.Annotate = None,
    comments: options.Comments = None,
    text: options.WithText = False,
    explain: options.ExplainProblem = "",
    explain_citation: options.ExplainCitation = "",
    quiet: options.OnlyProblems = False,
    verbose: options.EachProblem = False,
    format: options.CheckFormat = "",  # noqa: A002  # the name of the option
    output: options.Output = None,
    lang: options.Lang = options.Language.EN,
) -> None:
    """Every citation in a document, and what is wrong with it on a day.

    Not in force, ambiguous, in the wrong place, not in these data.
    """
    if explain:
        show(Destination(None, output), {"table": lambda where: _explanation(explain, where.columns)})
        return
    fail_on = fail_on or ("never" if list_ or items else "error")  # a table of what is cited is no verdict
    codes = _Codes(*map(_codes, (select, ignore, accept)))
    _refuse_unknown(format, fail_on, codes)
    named = _named(files)
    _refuse_pages(annotate, text=text)
    view = view_of(corpus_of(context, lang), as_of, lang, quiet=quiet, verbose=verbose)
    if explain_citation:
        tried = _tried(view, named, explain_citation)
        show(Destination(format, output), render.formats.output_formats.page_formats(lambda: tried))
        return
    meant = manydocuments.meant(named, comments)
    several = len(meant) > 1 or meant[0].path != named[0]
    force = context.meta["force"]
    targets = copies.targets(meant, comments, several=several, force=force) if comments else {}
    reports, made, code = _read_all(view, context.obj, meant, manydocuments.Asked(codes._asdict(), frozenset(targets)))
    if reports:
        asked = _Asked(list_, items, several, bool(as_of))
        page: Ways = {"html": lambda _: _annotated(view, reports, text=text)}
        beside = [(Destination(None, annotate), page)] if annotate else []
        beside += [copies.copy(targets[path], content) for path, content in made.items()]
        copies.tell_signed(made)
        show(Destination(format, output), _ways(view, reports, asked), *beside)
    raise typer.Exit(max(code, _verdict(reports, fail_on)))


def _tried(view: View, files: list[Path], place: str) -> Page:
    """The citations at a place of some documents, with the ways in which their act may be told.

    Raises NotFoundError where none of them has a citation there.
    """
    blocks: Page = ()
    for path in files:
        document = documents.files.read(path)
        found = checking.explained.explained(view.corpus, document, view.on)
        meant = [each for each in found if _is_at(document, each.cited.citation, place)]
        blocks += render.attribution_attempts.page(view, document, meant)
    if not blocks:
        message = worded("no citation at '{place}'", place=printable(place))
        hint = worded("use a line (12), a line and column (12:5), or an article number; --list shows the citations")
        raise NotFoundError(message, hint)
    return blocks


def _is_at(document: Document, citation: Citation, place: str) -> bool:
    """Whether a citation is in a line, at a line and column, or of an article."""
    line, column = document.line_and_column(citation.start)
    is_line = place in {str(line), f"{line}:{column}"} and not document.sections
    return is_line or (place == citation.article and not (place.isdecimal() and not document.sections))


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
    on_a_given_day: bool


def _refuse_unknown(format_: str, fail_on: str, codes: _Codes) -> None:
    known = checking.rules.RULES
    if format_ and format_ not in _FORMATS:
        message = worded("'{format}' is no format of check", format=printable(format_))
        raise NotUnderstoodError(message, worded("the formats are {formats}", formats=", ".join(_FORMATS)))
    if fail_on not in (*_SEVERITIES, "never"):
        message = worded("'{fail_on}' is no weight of a problem", fail_on=printable(fail_on))
        raise NotUnderstoodError(message, worded("the weights are error, warning and note; or never"))
    for code in chain(*codes):
        if not any(each.startswith(code) for each in known):
            message = worded("'{code}' is no code of a problem", code=printable(code))
            raise NotUnderstoodError(message, worded("the codes are {known}", known=", ".join(known)))


def _named(files: list[Path] | None) -> list[Path]:
    """The documents that were named, one at least."""
    if not files:
        message = worded("no document was named")
        raise NotUnderstoodError(message, worded("write: lanzarote-law check FILE..., or - for standard input"))
    return files


def _refuse_pages(annotate: Path | None, *, text: bool) -> None:
    """Refuse a wording without the page that it is for, and a page in the place of the result."""
    if text and not annotate:
        message = worded("--text is for the page that --annotate writes")
        raise NotUnderstoodError(message, worded("add --annotate OUT.html"))
    if str(annotate) == "-":
        message = worded("the page of --annotate stands beside the result, not in it")
        raise NotUnderstoodError(message, worded("name a file for it"))


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code.upper() for code in re.split(r"[\s,]+", text) if code)


def _explanation(code: str, columns: int) -> str:
    """What a problem means, or all of them for `all`. Raises NotUnderstoodError."""
    known = checking.rules.RULES
    wanted = list(known) if code.lower() == "all" else [code.upper()]
    if not set(wanted) <= set(known):
        message = worded("'{code}' is no code of a problem", code=printable(code))
        raise NotUnderstoodError(message, worded("the codes are {known}", known=", ".join(known)))
    advice = worded(
        "To accept one on purpose, write in a text or Markdown, on its line or the one before: "
        "lanzarote-law: accept {code}; in all other documents, give --accept {code}"
    )
    return render.problem_explanations.explanation_text((known[each] for each in wanted), advice, columns)


def _read_all(
    view: View, data: Path | None, named: list[manydocuments.NamedDocument], asked: manydocuments.Asked
) -> tuple[list[CheckedDocument], dict[Path, bytes], int]:
    """The documents checked, the copies with comments, and 3 where one could not be read whole or no copy be made.

    That is said, and the others still run.
    """
    reports: list[CheckedDocument] = []
    made: dict[Path, bytes] = {}
    code = 0
    with manydocuments.progress(view.word("checking"), named) as done:
        for (path, _), found in zip(named, manydocuments.checked(view, data, named, asked), strict=True):
            done()
            if found.error:
                say(cli.as_line(found.error))
                code = found.error.exit_code
            if found.copy:
                made[path] = found.copy
            if found.report:
                reports.append(found.report)
                _warn(found.report)
                code = code if found.report.checked.whole else UnreadableError.exit_code
    return reports, made, code


def _warn(report: CheckedDocument) -> None:
    """Say what of a document had to be guessed or could not be read."""
    document, checked = report
    for each in checked.problems:
        if each in document.problems and each.severity is not Severity.NOTE:
            say(one_line(f"warning: {document.place(each.start)}: {each.message}"))


def _verdict(reports: Sequence[CheckedDocument], fail_on: str) -> int:
    if fail_on == "never":
        return 0
    heavy = _SEVERITIES[: _SEVERITIES.index(Severity(fail_on)) + 1]
    return int(any(problem.severity in heavy for report in reports for problem in report.checked.problems))


def _annotated(view: View, reports: Sequence[CheckedDocument], *, text: bool) -> str:
    """The annotated page; with the wording of what is cited under it where that is asked for."""
    sentence = view.word("footer", view.day(view.on))
    if not text:
        return render.annotated_html.annotated_page(view, reports, sentence)
    from lanzarote_law.cli import wordings  # noqa: PLC0415  # a start without --text does without

    cited = (ident for report in reports for each in report.checked.citations for ident in each.provisions)
    return render.annotated_html.annotated_page(view, reports, sentence, wordings.wordings(view, cited))


def _ways(view: View, reports: list[CheckedDocument], asked: _Asked) -> Ways:
    borne = [checking.check.bearings(view.corpus, each.checked, view.on) if asked.items else () for each in reports]

    def page() -> Page:
        if asked.items:
            return render.checked_documents.items_page(view, list(zip(reports, borne, strict=True)))
        if asked.listed:
            return render.checked_documents.citations_page(view, reports)
        return render.checked_documents.problems_page(view, reports, on_a_given_day=asked.on_a_given_day)

    def plain() -> Iterator[Plain]:
        return (
            render.checked_documents.checked_json(view, report, each)
            for report, each in zip(reports, borne, strict=True)
        )

    return {
        **render.formats.output_formats.page_formats(
            lambda: render.translation_notes.add_translation_note(view, page())
        ),
        "json": lambda _: render.json_output.json_text_by_record(plain() if asked.several else next(plain())),
        "sarif": lambda _: render.json_output.json_text(render.checked_documents.checked_sarif(__version__, plain())),
        **render.formats.output_formats.table_formats(
            lambda: render.formats.csv_tables.checked_table(plain(), citations=asked.listed)
        ),
    }
