"""`watch`: the texts of this machine held against the data; and which documents cite what changed since."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lanzarote_law import checking, cli, documents, render, texts
from lanzarote_law.cli import completion, options
from lanzarote_law.cli.loading import corpus_of, day_of, listed, view_of
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
    from lanzarote_law.texts.library import Held, Kept

_FORMATS = ("table", "json", "sarif", "csv", "excel", "md")

WatchedFiles = Annotated[
    list[Path] | None,
    options.argument("[FILE]...", "Your documents: which of them cite what changed since they were written."),
]
Since = Annotated[
    str,
    options.option(
        "--since",
        "DAY",
        "For documents: the day on which they were written; if left out, the date that they bear in their text.",
        callback=options.from_today,
    ),
]
Sorts = Annotated[
    str,
    options.option(
        "--only",
        "SORTS",
        "Only these findings, with commas: annulled, ended, missing, day, act, new, reworded, outdated ...",
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
    """What the official texts say and the data do not.

    And of documents that are named: what they cite that changed since.
    """
    if format and format not in _FORMATS:
        message = worded("'{format}' is no format of watch", format=printable(format))
        raise NotUnderstoodError(message, worded("the formats are {formats}", formats=", ".join(_FORMATS)))
    if since and not files:
        message = worded("--since is about documents, and none was named")
        raise NotUnderstoodError(message, worded("write: lanzarote-law watch FILE --since DAY"))
    corpus = corpus_of(context, lang)
    view = view_of(corpus, as_of, lang, verbose=verbose)
    copies, held = _library(corpus, needed=not files)
    target = Destination(format or None, output)
    if files:
        raise typer.Exit(_documents(view, files, since, held, target))
    sorts = listed(only, [*texts.findings.Sort], worded("sort of finding"))
    result = texts.watch.watch(corpus, copies, held, view.on)
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


def _library(corpus: Corpus, *, needed: bool) -> tuple[list[Kept], list[Held]]:
    """All copies, and the articles of the codes of the data. Raises UnreadableError where there is none to watch."""
    try:
        with texts.library.opened() as library:
            copies = library.copies()
            held = library.articles(corpus.code, words=False)
    except NotFoundError as error:
        if needed:
            raise UnreadableError(error.message, error.hint) from None
        return [], []
    if needed and not copies:
        raise UnreadableError(worded("no text was added yet"), worded("add one with: lanzarote-law texts add FILE"))
    return copies, held


def _documents(view: View, files: list[Path], since: str, held: list[Held], target: Destination) -> int:
    """Show what changed since documents were written; 1 where something did, 3 where one could not be read."""
    given = day_of(view.corpus, since) if since else None
    code = 0
    found: list[DatedDocument] = []
    for path in files:
        try:
            found.append(_written(view, path, given, held))
        except UnreadableError as error:
            say(cli.as_line(error))
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


def _written(view: View, path: Path, given: date | None, held: list[Held]) -> DatedDocument:
    document = documents.files.read(path)
    own = None if given else checking.owntime.own_time(document.text)
    day = given or (own.last if own and own.first == own.last else None)
    if day is None:
        message = worded("{path}: the day on which it was written is not known", path=path)
        raise UnreadableError(message, worded("give --since DAY"))
    checked = checking.check.check(view.corpus, document, day)
    cited: dict[str, list[int]] = {}
    for each in checked.citations:
        for ident in each.provisions:
            cited.setdefault(ident, []).append(each.citation.start)
    how = "given" if given else "text"
    changed = texts.citing.changed(view.corpus, cited, held, day, view.on)
    return render.outdated_citations.DatedDocument(document, day, how, changed, tuple(cited))
