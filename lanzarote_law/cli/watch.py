"""`watch`: compares the added texts with the data, and finds documents that cite changed law."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from lanzarote_law import checking, cli, documents, edits, render, texts
from lanzarote_law.cli import completion, edit_options, options
from lanzarote_law.cli.common_inputs import CommonInputs, parse_day, parse_list, with_common_inputs
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit
from lanzarote_law.cli.user_io import Destination, say, show
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, UnreadableError
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, Mark
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import joined_by_and, worded

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date

    from lanzarote_law.edits.data_records import Record
    from lanzarote_law.render.outdated_citations import DatedDocument
    from lanzarote_law.render.phrases import View
    from lanzarote_law.texts.findings import Finding
    from lanzarote_law.texts.library import StoredArticle, StoredCopy

_FORMATS = ("table", "json", "sarif", "csv", "excel", "md")

_FILES = "Your documents, to find citations of law that changed since they were written."
WatchedFiles = Annotated[list[Path] | None, options.argument("[FILE]...", _FILES)]
_SINCE = (
    "Show only changes from this date on; for documents, the date on which they were written (default: that in "
    "their text)."
)
Since = Annotated[str, options.option("--since", "DAY", _SINCE, callback=options.from_today)]
_ONLY = (
    "Show only findings of these kinds (separate with commas): annulled, ended, missing, day, act, new, reworded, "
    "outdated ..."
)
_SORTS = completion.some_of(
    *"annulled ended not-ended start renumbered reworded missing day act untold absent new unknown outdated".split(),
    *"stale listed touches followed record place".split(),
)
Sorts = Annotated[str, options.option("--only", "SORTS", _ONLY, _SORTS)]
_UNTIL = "Show only changes up to this date."
Until = Annotated[str, options.option("--until", "DAY", _UNTIL, callback=options.from_today)]
OfCode = Annotated[str, options.option("--code", "ID", "Show only findings on this code.")]
_WEIGHT = "Show only findings of this weight: error, warning, note."
Weight = Annotated[str, options.option("--weight", "WEIGHT", _WEIGHT)]
_KNOWN = "Record that the findings on this article, act or code were examined; needs --reason."
Known = Annotated[str, options.option("--known", "ID", _KNOWN)]
Reason = Annotated[str, options.option("--reason", "TEXT", "With --known: state why nothing needs to be changed.")]


@edit_options.settings_command
@with_common_inputs(format=options.CheckFormat)
def watch(
    asked: CommonInputs,
    files: WatchedFiles = None,
    since: Since = "",
    until: Until = "",
    only: Sorts = "",
    code: OfCode = "",
    weight: Weight = "",
    known: Known = "",
    reason: Reason = "",
    source: edit_options.LookedUpIn = "",
    by: edit_options.By = "",
    mark: edit_options.MarkOption = None,
    limit: options.LimitOrAll = None,
    *,
    settings: EditSettings,
) -> None:
    """Compare the data with the official texts that you added.

    It lists, for the documents you name, the law they cite that has since changed.
    """
    if asked.format and asked.format not in _FORMATS:
        message = worded("watch does not support the format '{format}'", format=printable(asked.format))
        raise NotUnderstoodError(message, worded("the formats are {formats}", formats=joined_by_and(_FORMATS)))
    view = asked.view()
    copies, held, telling = _library(view.corpus, needed=not files)
    if files:
        raise typer.Exit(_documents(view, files, since, held, asked.target))
    comparison = texts.comparison.Comparison(view.corpus, copies, held, view.on)
    chosen = _Chosen.typed(view.corpus, only, (since, until), code, weight)
    every = texts.amendment_discrepancies.find_differences(comparison, telling)
    found = [each for each in every if chosen.includes(comparison, each)]
    if known:
        unexamined = texts.amendment_discrepancies.unexamined(view.corpus, found)
        aside = [each for each in unexamined if known in {each.record, f"act:{each.act}"}]
        _put_aside(asked.context, settings, known, [_record(each, reason, source, by, mark) for each in aside])
        return
    result = texts.amendment_discrepancies.summarise(comparison, found, chosen.codes)._replace(chosen=any(chosen))
    shown, parts = render.text_discrepancies, (view, result, comparison.copies)
    page, document = lambda: shown.discrepancies_page(*parts, limit), lambda: shown.discrepancies_json(*parts)
    _show(view, asked.target, page, document, lambda: shown.discrepancies_sarif(*parts))
    raise typer.Exit(1 if result.findings else 0 if result.compared else 3)


def _put_aside(context: typer.Context, settings: EditSettings, known: str, records: Sequence[Record]) -> None:
    """Record findings as known differences, after the preview of every edit. Raises NotFoundError if there is none."""
    if not records:
        raise NotFoundError(worded("no finding concerns {known}", known=printable(known)))
    of_kind = [("known difference", each) for each in records]
    request = EditRequest("add known difference", known)
    carry_out_edit(context, request, settings, lambda data: edits.record_edits.add_records(data, of_kind))


class _Chosen(NamedTuple):
    """The findings that were asked for: all, where nothing is said."""

    sorts: Collection[str]
    since: date | None
    until: date | None
    codes: Collection[str]
    weights: Collection[str]

    @classmethod
    def typed(cls, corpus: Corpus, only: str, period: tuple[str, str], code: str, weight: str) -> _Chosen:
        """The findings that the options ask for. Raises NotUnderstoodError."""
        first, last = (parse_day(corpus, each) if each else None for each in period)
        sorts = parse_list(only, [*texts.findings.FindingKind], worded("kind of finding"))
        codes = parse_list(code, list(corpus.code), worded("code"))
        return cls(sorts, first, last, codes, parse_list(weight, ["error", "warning", "note"], worded("weight")))

    def includes(self, comparison: texts.comparison.Comparison, finding: Finding) -> bool:
        """Return whether the options ask for a finding; a finding without a date is in every period."""
        day, copy = finding.weighed, comparison.copies.get(finding.copy)
        code = ArticleId(finding.record).code
        return (
            (not self.sorts or finding.sort in self.sorts)
            and (not (self.since and day) or self.since <= day)
            and (not (self.until and day) or day <= self.until)
            and (not self.codes or code in self.codes or (copy is not None and copy.code in self.codes))
            and (not self.weights or render.text_discrepancies.finding_level(finding) in self.weights)
        )


def _record(finding: Finding, reason: str, source: str, by: str, mark: Mark | None) -> Record:
    """The record that puts a finding aside. Raises NotUnderstoodError if reason or name is missing."""
    if not (reason and by):
        message = worded("setting a finding aside requires a reason and a name")
        raise NotUnderstoodError(message, worded("add --reason TEXT --by NAME, and --source ID if you read one"))
    values = {"reason": reason, "by": by, "verification": str(mark or Mark.UNVERIFIED), "source": source}
    about = {"about": finding.record, "finding": finding.sort.value, "states": finding.states}
    return {key: value for key, value in {**about, **values}.items() if value}


def _show(
    view: View,
    target: Destination,
    page: Callable[[], render.blocks.Page],
    document: Callable[[], render.json_output_keys.Plain],
    log: Callable[[], render.json_output_keys.Plain],
) -> None:
    """Show an answer in the formats of `watch`; `log` is the same as SARIF."""
    notes, formats = render.translation_notes, render.formats.output_formats
    ways = formats.answer_formats(
        lambda: notes.add_translation_note(view, page()), lambda: notes.add_language_keys(view, document())
    )
    show(target, {**ways, "sarif": lambda _: render.json_output.json_text(log())})


def _library(corpus: Corpus, *, needed: bool) -> tuple[list[StoredCopy], list[StoredArticle], list[StoredArticle]]:
    """All copies, the articles of the codes in the data, and those whose words the comparison needs.

    Raises UnreadableError if there is none to compare.
    """
    if texts.library.library_exists():
        with texts.library.open_library() as library:
            copies = library.copies()
            if copies or not needed:
                return copies, library.articles(corpus.code, words=False), library.telling_articles()
    elif not needed:
        return [], [], []
    raise UnreadableError(worded("no text has been added yet"), worded("to add one: lanzarote-law texts add FILE"))


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
        pages, parts = render.outdated_citations, (view, found)
        page, document = lambda: pages.outdated_page(*parts), lambda: pages.outdated_json(*parts)
        _show(view, target, page, document, lambda: pages.outdated_sarif(*parts))
    return code or int(any(each.changed for each in found))


def _changes_cited(view: View, path: Path, given: date | None, held: list[StoredArticle]) -> DatedDocument:
    document = documents.files.read_document(path)
    own = None if given else checking.document_date.document_period(document.text)
    day = given or (own.last if own and own.first == own.last else None)
    if day is None:
        message = worded("{path}: the date of the document is unknown", path=path)
        raise UnreadableError(message, worded("use --since DAY"))
    checked = checking.check.check(view.corpus, document, day)
    cited = group_by_key((ident, each.citation.start) for each in checked.citations for ident in each.provisions)
    how = "given" if given else "text"
    changed = texts.changes_to_cited_articles.find_cited_changes(view.corpus, cited, held, day, view.on)
    return render.outdated_citations.DatedDocument(document, day, how, changed, tuple(cited))
