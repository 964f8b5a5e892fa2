"""`check`: the citations in documents, and their problems."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from lanzarote_law import annotation, checking, cli, dataset, documents, render
from lanzarote_law.cli import check_batch, commented_copy_paths, options
from lanzarote_law.cli.common_inputs import CommonInputs, with_common_inputs
from lanzarote_law.cli.user_io import Destination, say, show, show_progress
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, Severity, UnreadableError
from lanzarote_law.text_folding_and_display import printable, printable_line
from lanzarote_law.wording import joined_by_and, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lanzarote_law.citations.citation import Citation
    from lanzarote_law.render.checked_documents import CheckedDocument
    from lanzarote_law.render.formats.csv_tables import Cells
    from lanzarote_law.render.formats.output_formats import Ways
    from lanzarote_law.render.phrases import View
    from lanzarote_law.texts.wording_on_date import DatedWording

_FORMATS = ("table", "json", "sarif", "csv", "excel", "md")
_SEVERITIES = tuple(Severity)


@with_common_inputs(format=options.CheckFormat, quiet=options.OnlyProblems, verbose=options.EachProblem)
def check(
    asked: CommonInputs,
    files: options.Documents = None,
    select: options.Problems = "",
    ignore: options.Ignored = "",
    accept: options.AcceptedCodes = "",
    fail_on: options.Verdict = "",
    list_: options.Listed = False,
    items: options.ByItem = False,
    annotate: options.Annotate = None,
    comments: options.Comments = None,
    certificate: options.Certificate = None,
    text: options.WithText = False,
    explain: options.ExplainProblem = "",
    explain_citation: options.ExplainCitation = "",
) -> None:
    """Check citations in documents against the law on a date.

    Reports articles that are not in force, ambiguous, in the wrong place, or not in these data.
    """
    if explain:
        show(Destination(None, asked.output), {"table": lambda where: _explanation(explain, where.columns)})
        return
    fail_on = fail_on or ("never" if list_ or items else "error")  # a list of citations is not a verdict
    codes = {"select": _parse_codes(select), "ignore": _parse_codes(ignore), "accept": _parse_codes(accept)}
    _refuse_unknown(asked.format, fail_on, chain(*codes.values()))
    named = files or []
    _refuse_unclear(named, annotate, text=text)
    view, context = asked.view(), asked.context
    if explain_citation:
        tried = _explain_citations(view, named, explain_citation)
        show(asked.target, render.formats.output_formats.page_formats(lambda: tried))
        return
    meant = check_batch.find_documents(named, comments)
    several = len(meant) > 1 or meant[0].path != named[0]
    targets: dict[Path, Path] = {}
    if comments:
        advice, force = worded(annotation.annotated_copy.ANNOTATE_INSTEAD), context.meta["force"]
        targets = commented_copy_paths.target_paths(meant, comments, advice, several=several, force=force)
    parties = tuple(
        checking.other_party_citations.OtherParty(*each) for each in dataset.corpus_loading.other_parties(context.obj)
    )
    request = check_batch.CheckRequest(codes, frozenset(targets), parties)
    reports, unread, made, code = _check_all(view, context.obj, meant, request)
    if reports:
        page: Ways = {"html": lambda _: _annotated_html(view, reports, text=text)}
        beside = [(Destination(None, annotate), page)] if annotate else []
        beside += [commented_copy_paths.copy_destination(targets[path], content) for path, content in made.items()]
        beside += [_certificate(context, view, reports, meant, certificate)] if certificate else []
        commented_copy_paths.warn_of_lost_signatures(made)
        ways = _output_formats(asked, view, reports, unread, listed=list_, items=items, several=several)
        show(asked.target, ways, *beside)
    raise typer.Exit(max(code, _exit_code(reports, fail_on)))


def _explain_citations(view: View, files: list[Path], place: str) -> render.blocks.Page:
    """The citations at a place in some documents, with the ways in which their act was identified.

    Raises NotFoundError if there is none.
    """
    blocks: render.blocks.Page = ()
    for path in files:
        with show_progress(printable_line(f"{view.word('checking')} {path}")):
            document = documents.files.read_document(path)
            found = list(checking.check.explain_citations(view.corpus, document, view.on))
        meant = [each for each in found if _is_at(document, each.cited.citation, place)]
        meant = meant or [each for each in found if each.cited.citation.article == place]
        blocks += render.attribution_attempts.page(view, document, meant)
    if not blocks:
        message = worded("no citation was found at '{place}'", place=printable(place))
        hint = worded("use a line (12), a line and column (12:5), or an article number; --list shows the citations")
        raise NotFoundError(message, hint)
    return blocks


def _is_at(document: documents.files.Document, citation: Citation, place: str) -> bool:
    """Whether a citation is in a line, or at a line and column, of a document that has lines."""
    line, column = document.line_and_column(citation.start)
    return place in {str(line), f"{line}:{column}"} and not document.sections


def _refuse_unknown(format_: str | None, fail_on: str, codes: Iterable[str]) -> None:
    if format_ and format_ not in _FORMATS:
        message = worded("check does not support the format '{format}'", format=printable(format_))
        raise NotUnderstoodError(message, worded("the formats are {formats}", formats=joined_by_and(_FORMATS)))
    if fail_on not in (*_SEVERITIES, "never"):
        message = worded("'{fail_on}' is not a severity", fail_on=printable(fail_on))
        raise NotUnderstoodError(message, worded("use error, warning, note or never"))
    for code in codes:
        if not any(each.startswith(code) for each in checking.rules.RULES):
            raise _unknown_code(code)


def _unknown_code(code: str) -> NotUnderstoodError:
    message = worded("'{code}' is not a problem code", code=printable(code))
    return NotUnderstoodError(message, worded("the codes are {known}", known=joined_by_and(checking.rules.RULES)))


def _refuse_unclear(files: list[Path], annotate: Path | None, *, text: bool) -> None:
    """Refuse a check of no document, a wording without the page that it is for, a page in the place of the result."""
    if not files:
        message = worded("no document was given")
        raise NotUnderstoodError(message, worded("use: lanzarote-law check FILE..., or - for standard input"))
    if text and not annotate:
        message = worded("--text was given without --annotate")
        raise NotUnderstoodError(message, worded("add --annotate OUT.html"))
    if str(annotate) == "-":
        message = worded("the page produced by --annotate cannot be written to standard output")
        raise NotUnderstoodError(message, worded("name a file"))


def _parse_codes(text: str) -> tuple[str, ...]:
    return tuple(code.upper() for code in re.split(r"[\s,]+", text) if code)


def _explanation(code: str, columns: int) -> str:
    """The explanation of a problem code, or of all for `all`. Raises NotUnderstoodError."""
    known = checking.rules.RULES
    wanted = list(known) if code.lower() == "all" else [code.upper()]
    if not set(wanted) <= set(known):
        raise _unknown_code(code)
    advice = worded(
        "To accept a problem in a text or Markdown file, write 'lanzarote-law: accept {code}' on its line or on the "
        "line before; for other documents, use --accept {code}"
    )
    return render.problem_explanations.explanation_text((known[each] for each in wanted), advice, columns)


def _check_all(
    view: View, data: Path | None, named: list[check_batch.DocumentToCheck], asked: check_batch.CheckRequest
) -> tuple[list[CheckedDocument], list[Path], dict[Path, bytes], int]:
    """The checked documents, those that were not read, the copies with comments, and 3 if one was not read or copied.

    Errors are printed, and the other documents are still checked.
    """
    reports: list[CheckedDocument] = []
    unread: list[Path] = []
    made: dict[Path, bytes] = {}
    code = 0
    with check_batch.progress(view.word("checking"), named) as done:
        for (path, _), found in zip(named, check_batch.check_documents(view, data, named, asked), strict=True):
            done()
            if found.error:
                say(cli.error_line(found.error))
                code = found.error.exit_code
            if found.copy:
                made[path] = found.copy
            if found.report:
                reports.append(found.report)
                _warn(found.report)
                code = code if found.report.checked.whole else UnreadableError.exit_code
            else:
                unread.append(path)
    return reports, unread, made, code


def _warn(report: CheckedDocument) -> None:
    """Print what had to be guessed or could not be read in a document."""
    document, checked = report
    for each in checked.problems:
        if each in document.problems and each.severity is not Severity.NOTE:
            say(printable_line(f"warning: {document.place(each.start)}: {each.message}"))


def _exit_code(reports: Sequence[CheckedDocument], fail_on: str) -> int:
    if fail_on == "never":
        return 0
    heavy = _SEVERITIES[: _SEVERITIES.index(Severity(fail_on)) + 1]
    return int(any(problem.severity in heavy for report in reports for problem in report.checked.problems))


def _annotated_html(view: View, reports: Sequence[CheckedDocument], *, text: bool) -> str:
    """The annotated page, with the wording of cited articles if requested."""
    wordings: Sequence[DatedWording] = ()
    if text:
        from lanzarote_law.cli import official_wording  # noqa: PLC0415  # imported only for --text

        cited = (ident for report in reports for each in report.checked.citations for ident in each.provisions)
        wordings = official_wording.find_wordings(view, cited)
    return render.annotated_html.annotated_page(view, reports, wordings)


def _certificate(
    context: typer.Context,
    view: View,
    reports: Sequence[CheckedDocument],
    named: Sequence[check_batch.DocumentToCheck],
    target: Path,
) -> tuple[Destination, Ways]:
    """The certificate of the only document, and its destination. Raises NotUnderstoodError if there are several."""
    if len(named) > 1 or str(named[0].path) == "-":
        message = worded("a certificate was requested for more than one file")
        raise NotUnderstoodError(message, worded("check the documents one by one"))
    content = documents.files.read_content(named[0].path)
    folder = dataset.corpus_loading.open_folder(context.obj)
    digests = folder.digest, dataset.corpus_loading.digest_translations(folder, view.language)

    def made() -> render.blocks.PageDocument:
        return render.certificate.certificate(view, reports[0], content, digests)

    formats = render.formats
    ways: Ways = {
        "docx": lambda _: formats.docx.document(made()),
        "html": lambda _: formats.html.document(made()),
        "md": lambda _: formats.markdown.document(made()),
    }
    return Destination(None, target), ways


def _output_formats(
    asked: CommonInputs,
    view: View,
    reports: list[CheckedDocument],
    unread: list[Path],
    *,
    listed: bool,
    items: bool,
    several: bool,
) -> Ways:
    """The formats of the result; `several` tells if several files were named, however many could be read."""
    borne = [checking.check.cited_items(view.corpus, each.checked, view.on) if items else () for each in reports]
    shown, formats, written = render.checked_documents, render.formats, render.json_output

    def page() -> render.blocks.Page:
        return shown.unread_documents(view, unread, len(reports) + len(unread)) + checked_page()

    def checked_page() -> render.blocks.Page:
        if items:
            return shown.items_page(view, list(zip(reports, borne, strict=True)))
        if listed:
            return shown.citations_page(view, reports)
        return shown.problems_page(view, reports, on_a_given_day=bool(asked.as_of))

    def plain() -> Iterator[render.json_output_keys.Plain]:
        return (shown.checked_json(view, report, each) for report, each in zip(reports, borne, strict=True))

    def cells() -> Cells:
        return formats.csv_tables.checked_table(plain(), citations=listed)

    return {
        **formats.output_formats.page_formats(lambda: render.translation_notes.add_translation_note(view, page())),
        "json": lambda _: written.json_text_by_record(plain() if several else next(plain())),
        "sarif": lambda _: written.json_text(shown.checked_sarif(plain())),
        **formats.output_formats.table_formats(cells),
    }
