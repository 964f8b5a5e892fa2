"""`report`: a whole document to hand in, as Word, HTML, Excel, Markdown or JSON."""

from __future__ import annotations

import shlex
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lanzarote_law import answers, dataset, render, reports
from lanzarote_law.cli import completion, options, screen
from lanzarote_law.cli.loading import instruments, view_of, with_suggestions
from lanzarote_law.cli.screen import Destination, show
from lanzarote_law.cli.writing import content_of
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.reports.report import NotePart, ReportKind
from lanzarote_law.typography import printable
from lanzarote_law.wording import clauses, worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from lanzarote_law.model import Corpus, Item
    from lanzarote_law.render.formats.output_formats import Surface, Ways, Written
    from lanzarote_law.render.phrases import View
    from lanzarote_law.reports.making import ReportRequest
    from lanzarote_law.reports.report import Report

Kind = Annotated[
    ReportKind,
    options.argument(
        "KIND", "gaps, reply, reply-internal, coverage, transposition or country.", completion.one_of(*ReportKind)
    ),
]
ReplyItems = Annotated[
    list[str] | None,
    options.argument(
        "[REF...]", "For a reply: the items, or points of the Convention; none: all that ask for law.", completion.items
    ),
]
ReportFormat = Annotated[
    Literal["md", "json", "html", "docx", "xlsx"] | None,
    options.option(
        "--format",
        "FORMAT",
        "md, json, html, docx or xlsx; by the ending of -o FILE, else md.",
        panel=options.Panel.OUTPUT,
    ),
]
PartOfNote = Annotated[
    NotePart | None,
    options.option(
        "--part",
        "PART",
        "Of gaps: note, what is read, or annexes, what is looked up; all of it if left out.",
        completion.one_of(*NotePart),
    ),
]
Template = Annotated[
    Path | None,
    options.option(
        "--template",
        "DOCX",
        "A Word document whose styles, header and paper are taken over, for docx.",
        panel=options.Panel.OUTPUT,
    ),
]
Signs = Annotated[
    bool, options.flag("-v --verbose", "A sign behind each translation that no lawyer has read.", options.Panel.OUTPUT)
]
ReportScope = Annotated[
    options.Scope | None,
    options.option("--instrument", "WHOSE", "Whose items: questionnaire, convention, or all; by the kind if left out."),
]
_SCOPES = {
    ReportKind.GAPS: options.Scope.QUESTIONNAIRE,
    ReportKind.REPLY: options.Scope.QUESTIONNAIRE,
    ReportKind.REPLY_INTERNAL: options.Scope.QUESTIONNAIRE,
    ReportKind.COVERAGE: options.Scope.ALL,
    ReportKind.TRANSPOSITION: options.Scope.CONVENTION,
    ReportKind.COUNTRY: options.Scope.ALL,
}
"""Whose items a report is about where nobody says it."""


_OF_ITEMS = (ReportKind.REPLY, ReportKind.REPLY_INTERNAL)


def report(
    context: typer.Context,
    kind: Kind,
    references: ReplyItems = None,
    as_of: options.AsOf = "",
    instrument: ReportScope = None,
    part: PartOfNote = None,
    template: Template = None,
    format: ReportFormat = None,  # noqa: A002  # the name of the option
    output: options.Output = None,
    lang: options.Lang = options.Language.EN,
    text: options.WithText = False,
    verbose: Signs = False,
) -> None:
    """A document to hand in: Word, HTML, Excel, Markdown or JSON.

    gaps is a note to a minister; reply the draft of an answer to the Committee, item by item, and reply-internal what
    only its drafter may see; coverage has the tables, transposition the Convention article by article, country all.
    """
    folder = dataset.store.open_folder(context.obj)
    corpus = dataset.store.loaded(folder, lang.value)
    view = view_of(corpus, as_of, lang, verbose=verbose)
    scope = _scope(kind, instrument, references or [])
    if part and kind is not ReportKind.GAPS:
        message = worded("only report gaps has annexes, and report {kind} has none", kind=kind)
        raise NotUnderstoodError(message, worded("leave --part out, or write report gaps"))
    asked = _words(kind, references or [], view, instrument) + (["--part", part.value] if part else [])
    items = tuple(item for each in references or [] for item in _items(corpus, each, view.on))
    wanted = reports.making.ReportRequest(
        kind=kind,
        instruments=_instruments(corpus, scope, items),
        items=items,
        digest=dataset.store.digest(folder, lang.value),
        command=shlex.join(asked) + " --text" * text,
        part=part,
    )
    target = Destination(format or _format(output), output)
    written = target.format or (output.suffix.lower().removeprefix(".") if output else "")
    if template and written != "docx":
        message = worded("a template is for docx, not for {written}", written=written)
        raise NotUnderstoodError(message, worded("name a file that ends in .docx"))
    house = content_of(template) if template else None
    left_out = render.formats.docx.removed_template_parts(house) if house is not None else ()

    @cache
    def made() -> Report:
        report = reports.making.report(view, wanted)
        return _with_texts(view, report, wanted) if text else report

    ways = _ways(view, wanted, house, made)
    show(target, {name: _at_work(kind, way) for name, way in ways.items()})
    if left_out:
        screen.say(worded("left out of the template: {what}", what=clauses(map(worded, left_out))))
    internal = _words(ReportKind.REPLY_INTERNAL, references or [], view, instrument)
    for told in _behind(made(), wanted, asked, internal, output):
        screen.say(told)


def _behind(
    report: Report, wanted: ReportRequest, asked: list[str], internal: list[str], output: Path | None
) -> Iterator[str]:
    """What who sends a report must know, which it does not say, and how to write what belongs to it."""
    if report.not_followed:
        yield worded("before this is sent: {told}", told=report.not_followed)
    if report.drafts:
        sentence = worded("before this is sent: {told}; which they are is shown by:", told=report.drafts)
        yield f"{sentence}\n  {shlex.join(asked)} -v"
    if wanted.part is NotePart.NOTE and output:
        annexes = output.with_name(f"{output.stem}-annexes{output.suffix}")
        command = shlex.join((*asked[:-1], NotePart.ANNEXES.value, "-o", str(annexes)))
        yield f"{worded('the annexes are another document:')}\n  {command}"
    if wanted.kind is ReportKind.REPLY and output:
        beside = output.with_name(f"{output.stem}-internal{output.suffix}")
        told = worded("what is not to be sent (what not to say, what is not known, what to check) is another document:")
        yield f"{told}\n  {shlex.join((*internal, '-o', str(beside)))}"


def _format(output: Path | None) -> str | None:
    """The format where none is asked for: that of the ending, or Markdown."""
    return None if output and output.suffix else "md"


def _ways(view: View, wanted: ReportRequest, template: bytes | None, made: Callable[[], Report]) -> Ways:
    """The ways in which a report is written; it is made once somebody asks for one of them."""

    def page() -> str:
        if wanted.kind is ReportKind.REPLY or wanted.part is NotePart.NOTE:  # how each item stands is for others
            return render.formats.html.document(made())
        living = reports.living.living(view.corpus, view.on, view.language, list(wanted.instruments))
        return render.formats.html.document(made(), living)

    return {
        "docx": lambda _: render.formats.docx.document(made(), template),
        "xlsx": lambda _: render.formats.xlsx.document(made()),
        "html": lambda _: page(),
        "md": lambda _: render.formats.markdown.document(made()),
        "json": lambda _: render.json_output.json_text(made().document),
    }


def _with_texts(view: View, report: Report, wanted: ReportRequest) -> Report:
    """A report with the wording of the articles in force that answer its items, behind everything else."""
    from lanzarote_law.cli import wordings  # noqa: PLC0415  # a start without --text does without

    items = wanted.items or [
        each for each in view.corpus.items if each.instrument in wanted.instruments and each.aspects
    ]
    links = (link for item in items for link in view.corpus.links_of_item.get(item.id, ()))
    ids = (link.provision for link in links if view.corpus.provision[link.provision].version(view.on))
    told = wordings.wordings(view, ids)
    blocks = [block for each in told if each.copy for block in render.official_texts.wording_blocks(view, each)]
    heading = render.formats.blocks.Heading(render.formats.blocks.run(view.word("h.wordings")), 2)
    none = render.formats.blocks.Line(render.formats.blocks.run(view.word("text none", render.official_texts.ADD)))
    pages = (*report.pages, heading, *(blocks or [none]))
    return report._replace(pages=pages, document=wordings.plain(report.document, told))


def _at_work(kind: ReportKind, way: Callable[[Surface], Written]) -> Callable[[Surface], Written]:
    """A way of writing that says what it is at where it takes a while."""

    def written(surface: Surface) -> Written:
        with screen.at_work(worded("report {kind}", kind=kind)):
            return way(surface)

    return written


def _scope(kind: ReportKind, instrument: options.Scope | None, references: list[str]) -> options.Scope:
    """Whose items a report is about. Raises NotUnderstoodError where that is said twice, or makes no sense."""
    if references and kind not in _OF_ITEMS:
        raise NotUnderstoodError(
            worded(
                "report {kind} takes no items, and '{references}' is one too many",
                kind=kind,
                references=printable(references[0]),
            ),
            worded("leave them out, or write report reply with them"),
        )
    if references and instrument:
        raise NotUnderstoodError(worded("the items say already whose they are"), worded("leave --instrument out"))
    if kind is ReportKind.TRANSPOSITION and instrument not in {None, options.Scope.CONVENTION}:
        message = worded("report transposition is about the Convention")
        raise NotUnderstoodError(message, worded("leave --instrument out, or write report coverage"))
    return instrument or _SCOPES[kind]


def _items(corpus: Corpus, reference: str, on: date) -> tuple[Item, ...]:
    """The items that a reference means. Raises NotFoundError or NotUnderstoodError."""
    try:
        found = answers.resolve.resolve(corpus, reference, on)
    except (NotFoundError, NotUnderstoodError) as error:
        raise with_suggestions(corpus, reference, error) from None
    if found.provision:
        message = worded("'{reference}' is an article, not an item", reference=printable(reference))
        hint = worded("for what hangs on it: lanzarote-law lookup {article}", article=shlex.quote(found.provision.id))
        raise NotUnderstoodError(message, hint)
    return found.items


def _instruments(corpus: Corpus, scope: options.Scope, items: tuple[Item, ...]) -> tuple[str, ...]:
    """The instruments of the items that were named, or those of a scope."""
    named = {item.instrument for item in items}
    return tuple(each for each in corpus.instrument if each in named) if named else tuple(instruments(corpus, scope))


def _words(kind: ReportKind, references: list[str], view: View, instrument: options.Scope | None) -> list[str]:
    """What to type for the same report from the same data, whatever the day on which it is typed."""
    words = ["lanzarote-law", "report", kind.value, *references, "--as-of", view.on.isoformat()]
    words += ["--instrument", instrument.value] if instrument else []
    words += ["--lang", view.language] if view.language != "en" else []
    words += ["-v"] if view.detail is render.phrases.Detail.VERBOSE else []
    return words
