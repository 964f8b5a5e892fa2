"""The steps of every edit: compute, preview, confirm, write; nothing is changed before the last step."""

from __future__ import annotations

import errno
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import typer

from lanzarote_law import cli, dataset, edits, render
from lanzarote_law.cli.editor import EditorDraft, change_from_file, open_editor
from lanzarote_law.cli.prompts.terminal_questions import confirm
from lanzarote_law.cli.saved_changes import save_change
from lanzarote_law.cli.user_io import say, show_page, this_day
from lanzarote_law.errors import NotUnderstoodError, Problem, RequestError, Severity, UnreadableError
from lanzarote_law.grouping import group_by_key
from lanzarote_law.wording import clauses, reason, spoken, to_word, word, worded, worded_count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from lanzarote_law.edits.drafts import DataDraft, OpenDataSet
    from lanzarote_law.render.blocks import Page
    from lanzarote_law.translations.catalogues import TranslationEffects

Value = TypeVar("Value")


class EditRequest(NamedTuple):
    """The typed command, its object and its other words."""

    command: str
    what: str
    rest: str = ""
    undoes: int = 0
    """The number of the change in the history that it takes back."""
    base: bytes | None = None
    """The data set that a copy is made of from now on."""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.command, self.what, self.rest)))

    @property
    def by_hand(self) -> bool:
        """Return whether records are changed directly, for example to correct them."""
        return self.command.partition(" ")[0] in {"add", "edit", "remove"}

    @property
    def is_whole(self) -> bool:
        """Return whether the request concerns the data as a whole, not certain records."""
        return bool(self.undoes) or self.command == "data update"


class EditSettings(NamedTuple):
    """How an edit is to go: the options that every edit has."""

    diff: bool = False
    dry_run: bool = False
    yes: bool = False
    quiet: bool = False
    force: bool = False


def file_label(path: Path) -> str:
    """The name of an input file."""
    return worded("standard input") if str(path) == "-" else str(path)


def read_input(path: Path) -> bytes:
    """The bytes of a file, or of standard input. Raises UnreadableError."""
    most = dataset.corpus_loading.MAX_FILE_BYTES
    try:
        content = (
            sys.stdin.buffer.read(most + 1) if str(path) == "-" else dataset.corpus_loading.read_regular_file(path)
        )
    except OSError as error:
        hint = worded("for input from a pipe, use --from -") if error.errno == errno.ENXIO else ""
        message = worded("{path} cannot be read: {reason}", path=path, reason=reason(error))
        raise UnreadableError(message, hint) from None
    if len(content) > most:
        message = worded("the input has more than {most:,} bytes, the limit for safe reading", most=most)
        raise UnreadableError(message, "")
    return content


class RefusedError(RequestError):
    """An edit that would add faults to the data: exit 1."""

    exit_code = 1


def carry_out_edit(
    context: typer.Context,
    request: EditRequest,
    settings: EditSettings,
    changes: Callable[[edits.amendment_and_repeal.DataSet], Iterable[edits.data_records.RecordChange]],
    *,
    editor: bool = False,
) -> None:
    """Work an edit out, in an editor if that was asked for, show it, ask, and write it. Raises RequestError."""
    _require_consent(settings)
    opened = edits.drafts.open_for_edit(dataset.corpus_loading.open_folder(context.obj))
    if dataset.corpus_loading.is_part_of_program(opened.folder.path):
        for line in word("edit.not yours", spoken()).splitlines():  # commands to copy are on lines of their own
            say(line)
    if not request.by_hand:
        _refuse_dangling(opened)
    _warn_of_faults(opened)
    draft_file = EditorDraft(request.command, context.obj)

    def drafted() -> DataDraft:
        wanted = tuple(edits.amendment_and_repeal.sort_versions(opened.data, each) for each in changes(opened.data))
        if editor and wanted:
            draft = _in_editor(opened, wanted, request, settings, draft_file)
        else:
            draft = edits.drafts.draft_changes(opened, wanted)
        edits.fact_checks.refuse_future_searches(opened.data.corpus, draft.corpus, this_day())
        if not settings.force:
            edits.unsupported_verification_upgrades.refuse_unfit_documents(opened.data.corpus, draft.corpus)
        return draft

    _preview_and_write(request, settings, draft_file, drafted)


def draft_law(folder: dataset.corpus_loading.DataFolder, path: Path) -> DataDraft:
    """The data as they would be if a law in a file were adopted; nothing is written. Raises what `adopt` raises."""
    law = edits.law_input_file.parse_law(file_label(path), read_input(path))
    opened = edits.drafts.open_for_edit(folder)
    changes = edits.law_adoption.adopt_law(opened.data, law)
    draft = edits.drafts.draft_changes(
        opened, (edits.amendment_and_repeal.sort_versions(opened.data, each) for each in changes)
    )
    if draft.new_errors:
        raise _refusal(draft, EditRequest("adopt", file_label(path)))
    return draft


def replace_files(
    opened: OpenDataSet, request: EditRequest, settings: EditSettings, contents: Mapping[str, bytes]
) -> None:
    """Preview the effect of other file contents, ask, and write them. Raises RequestError."""
    _require_consent(settings)
    _warn_of_faults(opened)
    draft_file = EditorDraft(request.command, opened.folder.path)
    data = {
        name: content for name, content in contents.items() if not dataset.corpus_loading.is_translation_catalogue(name)
    }
    given = {name: content for name, content in contents.items() if name not in data}
    _preview_and_write(request, settings, draft_file, lambda: edits.drafts.draft_replacement(opened, data), given)


def _preview_and_write(
    request: EditRequest,
    settings: EditSettings,
    draft_file: EditorDraft,
    drafted: Callable[[], DataDraft],
    given: Mapping[str, bytes] = MappingProxyType({}),
) -> None:
    """Create a draft, preview it, ask, and write it; exit 1 if it is not to be written.

    `given` are catalogues to write unchanged; the others are updated to the data.
    """
    try:
        draft = drafted()
        written = _confirm_and_write(request, draft, _Catalogues(draft, given), settings, draft_file)
    except RequestError as error:
        raise draft_file.with_location(error) from None
    except (KeyboardInterrupt, typer.Abort) as end:
        _interrupted(end, draft_file)
        raise typer.Exit(1) from None
    if not (written or settings.dry_run):
        raise typer.Exit(1)


def _interrupted(end: BaseException, draft_file: EditorDraft) -> None:
    """Print the state of the data; an interrupted save has a note on it."""
    notes = getattr(end, "__notes__", [to_word("nothing was written")])
    say("")  # ends the line of an unanswered question
    for note in notes:
        say(worded(note))
    if dataset.saving.SAVED in notes:
        draft_file.delete()
    draft_file.report_location()


def _require_consent(settings: EditSettings) -> None:
    """Refuse an edit that cannot be confirmed for want of a terminal."""
    if settings.yes and settings.dry_run:
        raise NotUnderstoodError(
            worded("--yes and --dry-run cannot be combined"), worded("use only one of the two options")
        )
    if not (settings.yes or settings.dry_run or sys.stdin.isatty()):
        message = worded("the program can ask for confirmation only in a terminal window")
        raise NotUnderstoodError(message, worded("use --dry-run for a preview, or --yes to write without confirmation"))


def _refuse_dangling(opened: OpenDataSet) -> None:
    """Refuse a change of the law if an id is dangling: its effect could not be computed."""
    if any(problem.code == "dangling" for problem in opened.problems):
        raise edits.drafts.unreadable_data_error(opened.folder, opened.problems)


def _warn_of_faults(opened: OpenDataSet) -> None:
    """Print the errors that the data already contain, for example because of --force."""
    faults = [problem for problem in opened.problems if problem.severity is Severity.ERROR]
    if faults:
        more = worded(", and {number} more", number=len(faults) - 1) if len(faults) > 1 else ""
        message = to_word("the data contain errors and give no answers: {faults}{more}; see: lanzarote-law validate")
        say(worded(message, faults=faults[0], more=more))


class _Catalogues:
    """The translations for the data of a draft, computed when needed."""

    def __init__(self, draft: DataDraft, given: Mapping[str, bytes]) -> None:
        self._draft, self._given = draft, given
        self._folder = draft.opened.folder.path
        self._corpora = draft.opened.data.corpus, draft.corpus
        self.before: dict[str, bytes] = {}
        self.unread = ""
        """Why they cannot be read; the data can be edited nevertheless."""
        try:
            self.before = dataset.translation_files.catalogue_files(self._folder)
        except UnreadableError as error:
            self.unread = error.message

    def effects(self) -> dict[str, TranslationEffects]:
        """The effect of the draft on the translations, by language."""
        find = dataset.translation_files.translation_effects
        return self._or_left(lambda: find(self._folder, self.before, *self._corpora, self._given))

    def after(self) -> dict[str, bytes]:
        """The catalogues that the draft makes others."""
        given = {name: content for name, content in self._given.items() if content != self.before.get(name, b"")}
        rest = {name: content for name, content in self.before.items() if name not in self._given}
        update = dataset.translation_files.update_catalogues
        return given | self._or_left(lambda: update(self._folder, rest, *self._corpora))

    def _or_left(self, found: Callable[[], dict[str, Value]]) -> dict[str, Value]:
        try:
            return {} if self.unread else found()
        except UnreadableError as error:
            self.unread = error.message
            return {}


def _confirm_and_write(
    request: EditRequest, draft: DataDraft, catalogues: _Catalogues, settings: EditSettings, draft_file: EditorDraft
) -> bool:
    """Show a draft, and write it if it may be written; whether it was."""
    if not draft.contents and not catalogues.after():
        draft_file.delete()
        say(worded("the data already contain this; nothing was written"))
        return True
    page = _status_changes(draft) if settings.quiet else _preview(request, draft, catalogues, settings)
    if page:
        show_page(page)
    for warning in _one_of_each_kind(_warnings(draft)) if settings.quiet else ():
        say(worded("warning: {warning}", warning=warning))
    refused = draft.new_errors and not draft.mends
    if refused and not settings.force:
        raise _refusal(draft, request)
    if refused:
        codes = ", ".join(dict.fromkeys(each.code for each in draft.new_errors))
        message = to_word("--force saves {faults}: {codes}; the data give no answers until these are corrected")
        say(worded(message, faults=_fault_count(draft), codes=codes))
    if settings.dry_run or not (settings.yes or confirm(worded("Write these changes?"))):
        say(worded("nothing was written") + (worded(": --dry-run") if settings.dry_run else ""))
        draft_file.report_location()
        return False
    _save(draft, catalogues, request)
    draft_file.delete()
    return True


_TOGETHER = {"dangling", "link-aspect", "renumbering-day", "section-item"}
"""Faults that only another record corrects, so that both must be saved together."""


_FIRST = 3
"""The number of referring records that are listed."""


def _refusal(draft: DataDraft, request: EditRequest) -> RefusedError:
    first = draft.new_errors[0]
    gone = [each.id for each in draft.changes if not each.record]
    if gone and first.code == "dangling":
        records, places = edits.drafts.faulty_record_ids(draft), edits.drafts.count_other_places(len(draft.new_errors))
        more = worded(", and {number} more", number=len(records) - _FIRST) if len(records) > _FIRST else ""
        message = to_word("nothing was written: {named_elsewhere} {gone}")
        hint = worded("first remove it from: {records}", records=", ".join(records[:_FIRST]) + more)
        if any(each.kind == "provision" and not each.record for each in draft.changes):
            hint += worded("; to record that an article of law has been repealed, use repeal, not remove")
        return RefusedError(worded(message, named_elsewhere=places, gone=", ".join(gone)), hint)
    together = worded("save records that refer to each other together: lanzarote-law edit --merge --from FILE")
    hints = (first.hint, together if request.by_hand and first.code in _TOGETHER else "")
    message = to_word("nothing was written, because of {faults}: {message}")
    return RefusedError(worded(message, faults=_fault_count(draft), message=first.message), clauses(hints))


def _fault_count(draft: DataDraft) -> str:
    return worded_count(len(draft.new_errors), "{number} new fault", "{number} new faults")


def _save(draft: DataDraft, catalogues: _Catalogues, request: EditRequest) -> None:
    """Write the data files and the catalogues that change, all of them or none."""
    folder, after = draft.opened.folder, catalogues.after()
    if catalogues.unread:
        say(worded("the translations were not updated: {unread}", unread=catalogues.unread))
    contents = {**draft.contents, **after}
    before = {**folder.contents, **{name: catalogues.before.get(name, b"") for name in after}}
    about = edits.drafts.summarise_draft(draft) if draft.contents else ", ".join(after)
    folder = folder._replace(contents=before)
    save_change(folder, contents, str(request), about, undoes=request.undoes, base=request.base)
    try:
        say(worded("written: {contents}", contents=", ".join(str(folder.path / name) for name in contents)))
    except KeyboardInterrupt as interrupt:
        interrupt.add_note(dataset.saving.SAVED)
        raise


def _preview(request: EditRequest, draft: DataDraft, catalogues: _Catalogues, settings: EditSettings) -> Page:
    """The effect of an edit and the records that it changes; the changed lines if requested."""
    before, view, parts = draft.opened.data.corpus, _view(draft), render.edit_preview
    named = draft.changes if request.by_hand or request.command == "verify" else draft.changes[:1]
    named = () if request.is_whole else named
    old = view._replace(corpus=before)
    titled = [] if draft.new_errors else [each[:2] for each in named]  # faulty records may have no title
    page = parts.heading(view if all(each.record for each in named) else old, str(request), titled)
    if draft.whole:
        page += parts.consequences(view, edits.consequences.find_consequences(before, draft.corpus))
    else:
        page += parts.unknown_consequences(view)
    page += parts.edit_notices(view, (each for change in draft.changes for each in change.remarks))
    page += parts.affected_translations(view, _effects(catalogues))
    page += parts.new_warnings(view, (each for each in _warnings(draft) if each.code != "search-before-law"))
    page += parts.new_problems(view, draft.new_errors)
    page = render.translation_notes.typeset_page(view, page, " ")
    if settings.diff or not draft.contents:
        page += parts.changed_lines(view, draft.diff or _translated_lines(catalogues))
    else:
        records = parts.changed_records(view, (each[:2] for each in draft.changes))
        page += render.translation_notes.typeset_page(view, records, " ")
    return page + parts.preview_footer(view)


def _view(draft: DataDraft) -> render.phrases.View:
    return render.phrases.View(draft.corpus, this_day(), spoken())


def _effects(catalogues: _Catalogues) -> dict[str, TranslationEffects]:
    """The effect on the translations; an unreadable catalogue does not prevent the edit."""
    found = catalogues.effects()
    if catalogues.unread:
        say(worded("the effect on the translations is unknown: {unread}", unread=catalogues.unread))
    return found


def _translated_lines(catalogues: _Catalogues) -> tuple[str, ...]:
    """The changed lines of the catalogues, shown only if no data change."""
    after = catalogues.after()
    return edits.drafts.file_diff({name: catalogues.before.get(name, b"") for name in after}, after)


def _warnings(draft: DataDraft) -> list[Problem]:
    """New warnings, except those on links, which are shown separately."""
    return [each for each in draft.new_warnings if each.code not in {"suspect", "carried"}]


def _one_of_each_kind(warnings: list[Problem]) -> Iterator[str]:
    """The first warning of each kind, with the number of the others."""
    for first, *others in group_by_key((each.code, each) for each in warnings).values():
        more = worded(" ({number} more of this kind)", number=len(others))
        yield f"{first}{more if others else ''}"


def _status_changes(draft: DataDraft) -> Page:
    """The statuses that would change, and the faults; empty if there are none."""
    view, parts = _view(draft), render.edit_preview
    page = parts.unknown_consequences(view)
    if draft.whole:
        found = edits.consequences.find_consequences(draft.opened.data.corpus, draft.corpus)
        page = parts.status_changes(view, found.moved)
    return render.translation_notes.typeset_page(view, page + parts.new_problems(view, draft.new_errors), " ")


def _in_editor(
    opened: OpenDataSet,
    changes: tuple[edits.data_records.RecordChange, ...],
    request: EditRequest,
    settings: EditSettings,
    draft_file: EditorDraft,
) -> DataDraft:
    """The draft with the first record as edited, once it is valid or the user stops correcting it."""
    first, *rest = changes
    named: edits.data_records.Record = {"id": first.id} if first.id else {}
    missing = edits.new_records.missing_values(first.kind, {**named, **first.record})
    needed = [f"{each.path} ({each.about})" for each in missing]
    path = draft_file.create(edits.drafts.record_text(first, needed), first, len(rest))
    while True:
        open_editor(path)
        try:
            draft = edits.drafts.draft_changes(opened, (change_from_file(opened.data, first, path), *rest))
        except RequestError as error:
            if not _offer_retry(error):
                raise
            continue
        if settings.force or draft.mends or not draft.new_errors or not _offer_retry(_refusal(draft, request)):
            return draft


def _offer_retry(error: RequestError) -> bool:
    """Ask whether the user wants to correct a fault at once."""
    if not sys.stdin.isatty():
        return False
    say(cli.error_line(error))
    return confirm(worded("Edit the text again?"), default=True)
