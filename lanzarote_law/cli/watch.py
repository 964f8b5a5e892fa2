"""`watch`: compares the added texts with the data, and finds documents that cite changed law."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lanzarote_law import checking, cli, documents, render, texts
from lanzarote_law.cli import completion, options
from lanzarote_law.cli.loading import load_corpus, make_view, parse_day, parse_list
from lanzarote_law.cli.screen import Destination, say, show
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, UnreadableError
from lanzarote_law.typography import printable
from lanzarote_law.version import __version__
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.model import Corpus
    from lanzarote_law.render.outdated_citations import DatedDocument
    from lanzarote_law.render.phrases import View
    from lanzarote_law.texts.library import StoredArticle, StoredCopy

_FORMATS = ("table", "json", "sarif", "csv", "excel", "md")

WatchedFiles = Annotated[
    list[Path] | None,
    options.argument("[FILE]...", "Your documents, to find citations of law that changed since they were written."),
]
Since = Annotated[
    str,
    options.option(
        "--since",
        "DAY",
        "For documents: give the date on which they were written (default: the date in their text).",
        callback=options.from_today,
    ),
]
Sorts = Annotated[
    str,
    options.option(
        "--only",
        "SORTS",
        "Show only these findings (comma-separated): annulled, ended, missing, day, act, new, reworded, outdated ...",
        completion.some_of(
            *"annulled ended not-ended reworded missing day act untold new unknown outdated record place".split()
        ),
    ),
]


def watch(
    context: typer.Context,
    files: WatchedFiles = None,
    as_of: options.AsOf = "",
    since: Since = "",
    only: Sorts = "",
    limit: options.LimitOrAll = None,
    format: options.CheckFormat = "",  # noqa: A002  # the name of the option
    output: options.Output = None,
    lang: options.Lang = options.Language.EN,
    verbose: options.Verbose = False,
) -> None:
    """Compare the data with the official texts that you added.

    For documents that you name: lists the law they cite that has changed since.
    """
    if format and format not in _FORMATS:
        message = worded("watch does not support the format '{format}'", format=printable(format))
        raise NotUnderstoodError(message, worded("the formats are {formats}", formats=", ".join(_FORMATS)))
    if since and not files:
        message = worded("--since applies to documents, and none was given")
        raise NotUnderstoodError(message, worded("use: lanzarote-law watch FILE --since DAY"))
    corpus = load_corpus(context, lang)
    view = make_view(corpus, as_of, lang, verbose=verbose)
    copies, held, telling = _library(corpus, needed=not files)
    target = Destination(format or None, output)
    if files:
        raise typer.Exit(_documents(view, files, since, held, target))
    sorts = parse_list(only, [*texts.findings.FindingKind], worded("kind of finding"))
    result = texts.watch.watch(corpus, copies, held, view.on, telling)
    if sorts:
        result = result._replace(chosen=True, findings=tuple(each for each in result.findings if each.sort in sorts))
    by_id = {each.id: each for each in copies}
    ways = render.formats.output_formats.answer_formats(
        lambda: render.translation_notes.add_translation_note(
            view, render.text_discrepancies.discrepancies_page(view, result, by_id, limit)
        ),
        lambda: render.translation_notes.add_language_keys(
            view, render.text_discrepancies.discrepancies_json(view, result, by_id)
        ),
    )

    def sarif(_: object) -> str:
        log = render.text_discrepancies.discrepancies_sarif(view, __version__, result, by_id)
        return render.json_output.json_text(log)

    show(target, {**ways, "sarif": sarif})
    raise typer.Exit(1 if result.findings else 0)


def _library(corpus: Corpus, *, needed: bool) -> tuple[list[StoredCopy], list[StoredArticle], list[StoredArticle]]:
    """All copies, the articles of the codes in the data, and those whose words the comparison needs.

    Raises UnreadableError if there is none to compare.
    """
    try:
        with texts.library.open_library() as library:
            copies = library.copies()
            held, telling = library.articles(corpus.code, words=False), library.telling_articles()
    except NotFoundError as error:
        if needed:
            raise UnreadableError(error.message, error.hint) from None
        return [], [], []
    if needed and not copies:
        raise UnreadableError(worded("no text has been added yet"), worded("to add one: lanzarote-law texts add FILE"))
    return copies, held, telling


def _documents(view: View, files: list[Path], since: str, held: list[StoredArticle], target: Destination) -> int:
    """Show what changed since documents were written; returns 1 if anything did, 3 if one could not be read."""
    given = parse_day(view.corpus, since) if since else None
    code = 0
    found: list[DatedDocument] = []
    for path in files:
        try:
            found.append(_changes_cited(view, path, given, held))
        except UnreadableError as error:
            say(cli.error_line(error))
            code = error.exit_code
    if found:
        ways = render.formats.output_formats.answer_formats(
            lambda: render.translation_notes.add_translation_note(
                view, render.outdated_citations.outdated_page(view, found)
            ),
            lambda: render.translation_notes.add_language_keys(
                view, render.outdated_citations.outdated_json(view, found)
            ),
        )
        log = render.outdated_citations.outdated_sarif(view, __version__, found)
        show(target, {**ways, "sarif": lambda _: render.json_output.json_text(log)})
    return code or int(any(each.changed for each in found))


def _changes_cited(view: View, path: Path, given: date | None, held: list[StoredArticle]) -> DatedDocument:
    document = documents.files.read(path)
    own = None if given else checking.document_date.own_time(document.text)
    day = given or (own.last if own and own.first == own.last else None)
    if day is None:
        message = worded("{path}: the date on which it was written is unknown", path=path)
        raise UnreadableError(message, worded("use --since DAY"))
    checked = checking.check.check(view.corpus, document, day)
    cited: dict[str, list[int]] = {}
    for each in checked.citations:
        for ident in each.provisions:
            cited.setdefault(ident, []).append(each.citation.start)
    how = "given" if given else "text"
    changed = texts.cited_changes.find_cited_changes(view.corpus, cited, held, day, view.on)
    return render.outdated_citations.DatedDocument(document, day, how, changed, tuple(cited))
