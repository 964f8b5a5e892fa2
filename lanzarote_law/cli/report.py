"""`report`: a whole document to hand in, as Word, HTML, Excel, Markdown or JSON."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from lanzarote_law import dataset, render, reports
from lanzarote_law.cli import completion, options, reply_edit_detection, user_io
from lanzarote_law.cli.common_inputs import CommonInputs, instruments_in_scope, items_of_reference, with_common_inputs
from lanzarote_law.cli.edit_workflow import draft_law, read_input
from lanzarote_law.cli.user_io import Destination, show
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.reports.report import Report, ReportKind
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import clauses, command_line, worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lanzarote_law.dataset.corpus_loading import DataFolder
    from lanzarote_law.model import Corpus, Item
    from lanzarote_law.render.formats.output_formats import Surface, Ways, Written
    from lanzarote_law.render.phrases import View
    from lanzarote_law.reports.report_builder import ReportRequest

_KIND = "The kind: gaps, reply, reply-annex, coverage, transposition, recommendations, dialogue or effect."
Kind = Annotated[ReportKind, options.argument("KIND", _KIND, completion.one_of(*ReportKind))]
_REPLY_ITEMS = (
    "For reply and dialogue: items or points of the Convention (default: all); for effect: the file of a law."
)
ReplyItems = Annotated[list[str] | None, options.argument("[REF...]", _REPLY_ITEMS, completion.items)]
ReportFormat = Annotated[
    Literal["md", "json", "html", "docx", "xlsx"] | None,
    options.format_option(
        "Use md, json, html, docx or xlsx (default: the format that the extension of -o FILE indicates, otherwise md)."
    ),
]
_WITHOUT_TABLES = (ReportKind.REPLY, ReportKind.REPLY_ANNEX)
_ANNEX = "For gaps or transposition: write the annex, in full, instead of the report (an .xlsx file contains both)."
Annex = Annotated[bool, options.flag("--annex", _ANNEX)]
_TEMPLATE = "For docx: use the styles, header and page size of this Word document."
Template = Annotated[Path | None, options.option("--template", "DOCX", _TEMPLATE, panel=options.Panel.OUTPUT)]
_READY = "For reply: refuse if anything is under review, disputed without answer, incomplete or unverified."
Ready = Annotated[bool, options.flag("--ready", _READY)]
Signs = Annotated[
    bool, options.flag("-v --verbose", "Mark each translation that no lawyer has read.", options.Panel.OUTPUT)
]
_REPORT_SCOPE = "Use the items of this instrument: questionnaire, convention or all (default: depends on the report)."
ReportScope = Annotated[options.Scope | None, options.option("--instrument", "WHOSE", _REPORT_SCOPE)]
_SCOPES = {
    ReportKind.GAPS: options.Scope.QUESTIONNAIRE,
    ReportKind.REPLY: options.Scope.QUESTIONNAIRE,
    ReportKind.REPLY_ANNEX: options.Scope.QUESTIONNAIRE,
    ReportKind.TRANSPOSITION: options.Scope.CONVENTION,
}
"""The default instruments of the kinds of reports that do not cover all."""


_WITH_ANNEX = (ReportKind.GAPS, ReportKind.TRANSPOSITION)
_OF_ITEMS = (ReportKind.REPLY, ReportKind.REPLY_ANNEX, ReportKind.DIALOGUE)


@with_common_inputs(format=ReportFormat, verbose=Signs)
def report(
    asked: CommonInputs,
    kind: Kind,
    references: ReplyItems = None,
    instrument: ReportScope = None,
    annex: Annex = False,
    ready: Ready = False,
    template: Template = None,
    text: options.WithText = False,
) -> None:
    """Write a report in Word, HTML, Excel, Markdown or JSON.

    gaps is a note to a minister of two pages. reply is a reply to the Committee, item by item; -o FILE also writes
    FILE-annex, for its drafter only, which reply-annex prints alone. coverage contains the counts and tables,
    transposition the Convention article by article, recommendations the follow-up to what monitoring bodies asked.
    dialogue lists who said what on each item, and what was answered. effect says on one page what a law in a file would
    change; nothing is written to the data. The annexes of gaps and transposition are written apart, with --annex.
    """
    folder, named, output = dataset.corpus_loading.open_folder(asked.context.obj), references or [], asked.output
    corpus = dataset.corpus_loading.load_folder(folder, asked.lang.value)
    view = asked.view(corpus)
    scope = _scope(kind, instrument, named)
    target = Destination(asked.format or (None if output and output.suffix else "md"), output)
    written = target.format or (output.suffix.lower().removeprefix(".") if output else "")
    _refuse_misplaced(kind, written, annex=annex, ready=ready)
    words = _command_words(kind, named, view, instrument) + ["--annex"] * annex
    after = _adopted(folder, named, asked.lang) if kind is ReportKind.EFFECT else None
    items = tuple(item for each in named if not after for item in items_of_reference(corpus, each, view.on))
    if kind is ReportKind.RECOMMENDATIONS:
        items = tuple(corpus.item[each] for each in corpus.recommendations_of_item)
    wanted = reports.report_builder.ReportRequest(
        kind=kind,
        instruments=_instruments(corpus, scope, items),
        items=items,
        after=after,
        digest=folder.digest,
        translations=dataset.corpus_loading.digest_translations(folder, asked.lang.value),
        command=command_line(*words) + " --text" * text,
        main=not annex or written == "xlsx",
        annex=annex or written == "xlsx",
    )
    if ready:
        _refuse_unready(view, wanted)
    house = _read_template(template, written)
    left_out = render.formats.docx.removed_template_parts(house) if house is not None else ()

    @cache
    def made(request: ReportRequest) -> Report:
        report = reports.report_builder.build_report(view, request)
        return _with_texts(view, report, request) if text else report

    ways = _output_formats(wanted, house, made)
    beside: list[tuple[Destination, Ways]] = []
    if kind is ReportKind.REPLY and target.path:
        ways = whole = {name: _as_bytes(way) for name, way in ways.items()}
        apart = Destination(target.format, reply_edit_detection.annex_path(target.path))
        user_io.refuse_overwriting([target.path], [apart.path or target.path], force=asked.context.meta["force"])
        beside = [(apart, _annex_formats(wanted, house, made, whole))]
    show(target, user_io.with_progress(worded("report {kind}", kind=kind), ways), *beside)
    if left_out:
        user_io.say(worded("not used from the template: {what}", what=clauses(map(worded, left_out))))
    for notice in _notices(made(wanted), wanted, words, output):
        user_io.say(notice)


def _adopted(folder: DataFolder, files: list[str], lang: options.Language) -> Corpus:
    """The data as they would be if the law in a file were adopted. Raises NotUnderstoodError, or what adopt raises."""
    if len(files) != 1:
        message = worded("report effect needs the file of one law")
        raise NotUnderstoodError(message, worded("name a file in the form that adopt saves"))
    return dataset.corpus_loading.translate(folder, draft_law(folder, Path(files[0])).corpus, lang.value)


def _refuse_misplaced(kind: ReportKind, written: str, *, annex: bool, ready: bool) -> None:
    """Refuse options and a format that belong to another kind of report. Raises NotUnderstoodError."""
    if written == "xlsx" and kind in _WITHOUT_TABLES:
        message = worded("report {kind} is a text, which a table in Excel cannot contain", kind=kind)
        raise NotUnderstoodError(message, worded("use docx, html or md, or report dialogue for a table"))
    if annex and kind not in _WITH_ANNEX:
        message = worded("report {kind} has no annex; only gaps and transposition have one", kind=kind)
        raise NotUnderstoodError(message, worded("omit --annex, or name one of these"))
    if ready and kind is not ReportKind.REPLY:
        raise NotUnderstoodError(worded("--ready was given for a report other than reply"), worded("omit --ready"))


def _read_template(template: Path | None, written: str) -> bytes | None:
    """The bytes of the template, if there is one. Raises NotUnderstoodError if the format takes none."""
    if template and written != "docx":
        message = worded("a template works only with docx, not {written}", written=written)
        raise NotUnderstoodError(message, worded("name a .docx file"))
    return read_input(template) if template else None


def _refuse_unready(view: View, wanted: ReportRequest) -> None:
    """Refuse a reply that leaves something out. Raises NotFoundError, which names each omission."""
    found = reports.report_builder.omitted(view, wanted)
    if found:
        command = _annex_command(wanted)
        raise NotFoundError(
            worded("the reply is not ready: {omitted}", omitted=found), worded("see: {command}", command=command)
        )


def _annex_command(wanted: ReportRequest) -> str:
    return wanted.command.replace(f"report {ReportKind.REPLY}", f"report {ReportKind.REPLY_ANNEX}", 1)


def _as_bytes(way: Callable[[Surface], Written]) -> Callable[[Surface], bytes]:
    """A way of writing as bytes, made once."""
    return cache(lambda surface: b"".join(user_io.encoded(way(surface))))


def _annex_formats(
    wanted: ReportRequest,
    template: bytes | None,
    made: Callable[[ReportRequest], Report],
    ways: Mapping[str, Callable[[Surface], bytes]],
) -> Ways:
    """The output formats of the annex to a reply; it records the digest of that as it is written."""

    def way(name: str, surface: Surface) -> Written:
        digest = reply_edit_detection.reply_digest(ways[name](surface))
        request = wanted._replace(kind=ReportKind.REPLY_ANNEX, reply=digest, command=_annex_command(wanted))
        return _output_formats(request, template, made)[name](surface)

    return {name: partial(way, name) for name in ways}


def _notices(report: Report, wanted: ReportRequest, asked: list[str], output: Path | None) -> Iterator[str]:
    """Yield notices for the sender that are not part of the report, and the commands for related documents."""
    if report.not_followed:
        yield worded("before sending: {told}", told=report.not_followed)
    for each in report.notices:
        yield worded("before sending: {told}", told=each)
    if report.drafts:
        sentence = worded("before sending: {told}; to see which:", told=report.drafts)
        yield f"{sentence}\n  {command_line(*asked)} -v"
    if wanted.kind in _WITH_ANNEX and output and not wanted.annex:
        beside = output.with_name(f"{output.stem}-annex{output.suffix}")
        remark = worded("the articles in full and the sources are in the annex, a separate document:")
        yield f"{remark}\n  {command_line(*asked, '--annex', '-o', str(beside))}"
    if wanted.kind is ReportKind.REPLY and output:
        yield worded("for the drafter only, not to be sent: {path}", path=reply_edit_detection.annex_path(output))


def _output_formats(wanted: ReportRequest, template: bytes | None, made: Callable[[ReportRequest], Report]) -> Ways:
    """The output formats of a report, which is made when one of them is requested."""
    return {
        "docx": lambda _: render.formats.docx.document(made(wanted), template),
        "xlsx": lambda _: render.formats.xlsx.document(made(wanted)),
        "html": lambda _: render.formats.html.document(made(wanted)),
        "md": lambda _: render.formats.markdown.document(made(wanted)),
        "json": lambda _: render.json_output.json_text(made(wanted).document),
    }


def _with_texts(view: View, report: Report, wanted: ReportRequest) -> Report:
    """Append the wording of the articles in force that answer the items of the report."""
    from lanzarote_law.cli import official_wording  # noqa: PLC0415  # imported only for --text

    items = wanted.items or [
        each for each in view.corpus.items if each.instrument in wanted.instruments and each.aspects
    ]
    links = (link for item in items for link in view.corpus.links_of_item.get(item.id, ()))
    ids = (link.provision for link in links if view.corpus.provision[link.provision].version(view.on))
    wordings = official_wording.find_wordings(view, ids)
    blocks = [block for each in wordings if each.copy for block in render.official_texts.wording_blocks(view, each)]
    heading = render.blocks.Heading(render.blocks.run(view.word("h.wordings")), 2)
    none = render.blocks.Paragraph(render.blocks.run(render.official_texts.missing_text(view)))
    pages = (*report.pages, heading, *(blocks or [none]))
    return replace(report, pages=pages, document=official_wording.json_with_wording(report.document, wordings))


def _scope(kind: ReportKind, instrument: options.Scope | None, references: list[str]) -> options.Scope:
    """The instruments of a report. Raises NotUnderstoodError if they are given twice or do not fit."""
    if kind is ReportKind.EFFECT:
        references = []
    if references and kind not in _OF_ITEMS:
        message = worded(
            "report {kind} does not take items such as '{references}'", kind=kind, references=printable(references[0])
        )
        raise NotUnderstoodError(message, worded("omit them, or use report reply"))
    if references and instrument:
        raise NotUnderstoodError(worded("the items already determine the instrument"), worded("omit --instrument"))
    if kind is ReportKind.EFFECT and instrument:
        raise NotUnderstoodError(worded("report effect covers all instruments"), worded("omit --instrument"))
    if kind is ReportKind.TRANSPOSITION and instrument not in {None, options.Scope.CONVENTION}:
        message = worded("report transposition covers only the Convention")
        raise NotUnderstoodError(message, worded("omit --instrument, or use report coverage"))
    return instrument or _SCOPES.get(kind, options.Scope.ALL)


def _instruments(corpus: Corpus, scope: options.Scope, items: tuple[Item, ...]) -> tuple[str, ...]:
    """The instruments of the named items, or those of the scope."""
    named = {item.instrument for item in items} or {*instruments_in_scope(corpus, scope)}
    return tuple(each for each in corpus.instrument if each in named)


def _command_words(kind: ReportKind, references: list[str], view: View, instrument: options.Scope | None) -> list[str]:
    """The command that makes the same report from the same data on any date."""
    words = ["report", kind.value, *references, "--as-of", view.on.isoformat()]
    words += ["--instrument", instrument.value] if instrument else []
    words += ["--lang", view.language] if view.language != "en" else []
    words += ["-v"] if view.detail is render.phrases.Detail.VERBOSE else []
    return words
