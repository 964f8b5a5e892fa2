"""How every edit goes: work it out, show what follows from it, ask, write; nothing is touched before the last step."""

from __future__ import annotations

import errno
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import typer

from lanzarote_law import checking, cli, dataset, documents, edits, render
from lanzarote_law.cli.agreeing import agreed
from lanzarote_law.cli.editor import Typed, as_typed, open_editor
from lanzarote_law.cli.recording import save_change
from lanzarote_law.cli.screen import say, show_page, this_day
from lanzarote_law.errors import NotUnderstoodError, RequestError, Severity, UnreadableError
from lanzarote_law.wording import clauses, reason, spoken, to_word, worded, worded_count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from lanzarote_law.documents.problem import DocumentProblem
    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.drafts import Draft, Opened
    from lanzarote_law.edits.records import Change, Record
    from lanzarote_law.errors import Problem
    from lanzarote_law.render.formats.blocks import Page
    from lanzarote_law.render.phrases import View
    from lanzarote_law.translations.catalogues import Effects

Found = TypeVar("Found")


class Request(NamedTuple):
    """What was typed: the command, what it is about, and the rest of it."""

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
        """Whether records are put in as they were typed, be it to mend what is wrong with them."""
        return self.command.partition(" ")[0] in {"add", "edit", "remove"}

    @property
    def is_whole(self) -> bool:
        """Whether it is about the data as a whole, so that no record is what it is about."""
        return bool(self.undoes) or self.command == "data update"


class Manner(NamedTuple):
    """How an edit is to go: the options that every edit has."""

    check: tuple[Path, ...] = ()
    """Documents of which is shown what would be flagged in them."""
    diff: bool = False
    dry_run: bool = False
    yes: bool = False
    quiet: bool = False
    force: bool = False


def name_of(path: Path) -> str:
    """What a file that was typed is called."""
    return worded("standard input") if str(path) == "-" else str(path)


def content_of(path: Path) -> bytes:
    """The bytes of a file, or of standard input. Raises UnreadableError."""
    most = dataset.store.LARGEST
    try:
        content = sys.stdin.buffer.read(most + 1) if str(path) == "-" else dataset.store.content_of(path)
    except OSError as error:
        hint = worded("for what comes through a pipe write --from -") if error.errno == errno.ENXIO else ""
        message = worded("{path} cannot be read: {reason}", path=path, reason=reason(error))
        raise UnreadableError(message, hint) from None
    if len(content) > most:
        message = worded("standard input has more than {most:,} bytes, too many to be read safely", most=most)
        raise UnreadableError(message, "")
    return content


class RefusedError(RequestError):
    """An edit that would leave the data with more faults than before: exit 1."""

    exit_code = 1


_NOT_YOURS = (
    to_word("these data are part of the program, and its next version replaces them"),
    to_word("to have data of your own:"),
    "  lanzarote-law init DIR --copy",
    to_word("then, for each command:"),
    "  lanzarote-law --data DIR COMMAND",
)
"""What is said before the data of the program are changed; a command to be copied stands on a line of its own."""


def carry_out(
    context: typer.Context,
    request: Request,
    manner: Manner,
    changes: Callable[[Data], Iterable[Change]],
    *,
    editor: bool = False,
) -> None:
    """Work an edit out, in an editor if that was asked for, show it, ask, and write it. Raises RequestError."""
    _refuse_silence(manner)
    opened = edits.drafts.opened(dataset.store.open_folder(context.obj))
    if dataset.store.is_installed(opened.folder.path):
        for line in _NOT_YOURS:
            say(worded(line))
    if not request.by_hand:
        _refuse_dangling(opened)
    _tell_faults(opened)
    typed = Typed(request.command, context.obj)

    def drafted() -> Draft:
        wanted = tuple(edits.amending.versions_in_order(opened.data, each) for each in changes(opened.data))
        if editor and wanted:
            return _in_editor(opened, wanted, request, manner, typed)
        return edits.drafts.drafted(opened, wanted)

    _see_through(request, manner, typed, drafted)


def put_in_place(opened: Opened, request: Request, manner: Manner, contents: Mapping[str, bytes]) -> None:
    """Show what follows where the data files are others, ask, and write them. Raises RequestError."""
    _refuse_silence(manner)
    _tell_faults(opened)
    typed = Typed(request.command, opened.folder.path)
    data = {name: content for name, content in contents.items() if not dataset.store.is_catalogue(name)}
    given = {name: content for name, content in contents.items() if name not in data}
    _see_through(request, manner, typed, lambda: edits.wholefiles.drafted(opened, data), given)


def _see_through(
    request: Request,
    manner: Manner,
    typed: Typed,
    drafted: Callable[[], Draft],
    given: Mapping[str, bytes] = MappingProxyType({}),
) -> None:
    """Work a draft out, show it, ask, and write it; exit 1 where it was not to be written.

    `given` are catalogues that go into their places as they are; the others are brought up to the data.
    """
    try:
        draft = drafted()
        written = _decided(request, draft, _Catalogues(draft, given), manner, typed)
    except RequestError as error:
        raise typed.kept(error) from None
    except (KeyboardInterrupt, typer.Abort) as end:
        _interrupted(end, typed)
        raise typer.Exit(1) from None
    if not (written or manner.dry_run):
        raise typer.Exit(1)


def _interrupted(end: BaseException, typed: Typed) -> None:
    """Say which state stands; an interruption of the saving itself has a note of it."""
    notes = getattr(end, "__notes__", [worded("nothing was written")])
    say("")  # behind a question that was not answered
    for told in notes:
        say(told)
    if dataset.saving.SAVED in notes:
        typed.forget()
    typed.keep()


def _refuse_silence(manner: Manner) -> None:
    """Without a terminal nobody can be asked."""
    if manner.yes and manner.dry_run:
        raise NotUnderstoodError(worded("--yes and --dry-run ask for opposite things"), worded("give one of them"))
    if not (manner.yes or manner.dry_run or sys.stdin.isatty()):
        message = worded("there is no terminal on which to ask before writing")
        raise NotUnderstoodError(message, worded("give --dry-run to look, or --yes to write"))


def _refuse_dangling(opened: Opened) -> None:
    """What follows from a change of the law cannot be worked out where an id leads nowhere."""
    if any(problem.code == "dangling" for problem in opened.problems):
        raise edits.drafts.unreadable(opened.folder, opened.problems)


def _tell_faults(opened: Opened) -> None:
    """Say what is wrong with the data already, be it that --force let it in."""
    faults = [problem for problem in opened.problems if problem.severity is Severity.ERROR]
    if faults:
        more = worded(", and {number} more", number=len(faults) - 1) if len(faults) > 1 else ""
        say(
            worded(
                "the data are faulty, and no answer is given from them: {faults}{more}; see: lanzarote-law validate",
                faults=faults[0],
                more=more,
            )
        )


class _Catalogues:
    """The translations beside the data of a draft, each step worked out where it is needed."""

    def __init__(self, draft: Draft, given: Mapping[str, bytes]) -> None:
        self._draft, self._given = draft, given
        self._folder = draft.opened.folder.path
        self._corpora = draft.opened.data.corpus, draft.corpus
        self.before: dict[str, bytes] = {}
        self.unread = ""
        """What keeps them from being read, which keeps nobody from editing the data."""
        try:
            self.before = dataset.translated.contents(self._folder)
        except UnreadableError as error:
            self.unread = error.message

    def effects(self) -> dict[str, Effects]:
        """What the draft does to the translations, by language."""
        return self._or_left(lambda: dataset.translated.effects(self._folder, self.before, *self._corpora, self._given))

    def after(self) -> dict[str, bytes]:
        """The catalogues that the draft makes others."""
        given = {name: content for name, content in self._given.items() if content != self.before.get(name, b"")}
        rest = {name: content for name, content in self.before.items() if name not in self._given}
        return {**given, **self._or_left(lambda: dataset.translated.brought_up(self._folder, rest, *self._corpora))}

    def _or_left(self, found: Callable[[], dict[str, Found]]) -> dict[str, Found]:
        try:
            return {} if self.unread else found()
        except UnreadableError as error:
            self.unread = error.message
            return {}


def _decided(request: Request, draft: Draft, catalogues: _Catalogues, manner: Manner, typed: Typed) -> bool:
    """Show a draft, and write it if it may be written; whether it was."""
    if not draft.contents and not catalogues.after():
        typed.forget()
        say(worded("the data say that already: nothing was written"))
        return True
    page = _moves(draft) if manner.quiet else _preview(request, draft, catalogues, manner)
    if page:
        show_page(page)
    for warning in _one_of_each_kind(_warnings(draft)) if manner.quiet else ():
        say(worded("warning: {warning}", warning=warning))
    refused = draft.new_errors and not draft.mends
    if refused and not manner.force:
        raise _refused(draft, request)
    if refused:
        codes = ", ".join(dict.fromkeys(each.code for each in draft.new_errors))
        say(
            worded(
                "--force overrides {faults}: {codes}; no answer is given from the data until they are mended",
                faults=_counted(draft),
                codes=codes,
            )
        )
    if manner.dry_run or not (manner.yes or agreed(worded("Write this?"))):
        say(worded("nothing was written") + (worded(": --dry-run") if manner.dry_run else ""))
        typed.keep()
        return False
    _save(draft, catalogues, request)
    typed.forget()
    return True


_TOGETHER = {"dangling", "link-aspect", "renumbering-day", "section-item"}
"""Faults that another record mends: one of the two cannot come first."""


_FIRST = 3
"""As many of the records that name what is to go are told."""


def _refused(draft: Draft, request: Request) -> RefusedError:
    first = draft.new_errors[0]
    gone = [each.id for each in draft.changes if not each.record]
    if gone and first.code == "dangling":
        records = edits.drafts.at_fault(draft)
        more = worded(", and {number} more", number=len(records) - _FIRST) if len(records) > _FIRST else ""
        return RefusedError(
            worded(
                "nothing was written: {named_elsewhere} {gone}",
                named_elsewhere=edits.drafts.named_elsewhere(len(draft.new_errors)),
                gone=", ".join(gone),
            ),
            worded("take it out there first: {records}", records=", ".join(records[:_FIRST]) + more)
            + worded(_BETTER_REPEALED) * any(each.kind == "provision" and not each.record for each in draft.changes),
        )
    together = worded("records that need each other go in one change: lanzarote-law edit --merge --from FILE")
    hints = (first.hint, together if request.by_hand and first.code in _TOGETHER else "")
    message = worded(
        "nothing was written: there would be {faults}; {message}", faults=_counted(draft), message=first.message
    )
    return RefusedError(message, clauses(hints))


_BETTER_REPEALED = to_word("; an article that is no longer law is repealed, not removed")


def _counted(draft: Draft) -> str:
    return worded_count(
        len(draft.new_errors),
        "{number} fault that the data did not have",
        "{number} faults that the data did not have",
    )


def _save(draft: Draft, catalogues: _Catalogues, request: Request) -> None:
    """Write the data files and the catalogues that change, all of them or none."""
    folder, after = draft.opened.folder, catalogues.after()
    if catalogues.unread:
        say(worded("the translations stay as they are: {unread}", unread=catalogues.unread))
    contents = {**draft.contents, **after}
    before = {**folder.contents, **{name: catalogues.before.get(name, b"") for name in after}}
    about = edits.wholefiles.about(draft) if draft.contents else ", ".join(after)
    save_change(
        folder._replace(contents=before), contents, str(request), about, undoes=request.undoes, base=request.base
    )
    say(worded("written: {contents}", contents=", ".join(str(folder.path / name) for name in contents)))


def _preview(request: Request, draft: Draft, catalogues: _Catalogues, manner: Manner) -> Page:
    """What follows from an edit, and which records it changes; the lines where these are wanted."""
    before, view = draft.opened.data.corpus, render.phrases.View(draft.corpus, this_day(), spoken())
    named = draft.changes if request.by_hand or request.command == "verify" else draft.changes[:1]
    named = () if request.is_whole else named
    old = render.phrases.View(before, view.on, spoken())
    told = [] if draft.new_errors else [each[:2] for each in named]  # what is at fault may have no title
    page = render.edit_preview.heading(view if all(each.record for each in named) else old, str(request), told)
    if draft.whole:
        page += render.edit_preview.consequences(view, edits.consequences.consequences(before, draft.corpus))
        for path in manner.check:
            page += _flagged(view, draft, path)
    else:
        page += render.edit_preview.unknown_consequences(view)
    page += render.edit_preview.draft_notices(view, (each for change in draft.changes for each in change.told))
    page += render.edit_preview.affected_translations(view, _effects(catalogues))
    page += render.edit_preview.new_warnings(
        view, (each for each in _warnings(draft) if each.code != "search-before-law")
    )
    page += render.edit_preview.new_problems(view, draft.new_errors)
    page = render.translation_notes.typeset_page(view, page, " ")
    if manner.diff or not draft.contents:
        page += render.edit_preview.changed_lines(view, draft.diff or _translated_lines(catalogues))
    else:
        records = render.edit_preview.changed_records(view, (each[:2] for each in draft.changes))
        page += render.translation_notes.typeset_page(view, records, " ")
    return page + render.edit_preview.preview_footer(view)


def _effects(catalogues: _Catalogues) -> dict[str, Effects]:
    """What the edit does to the translations; a catalogue that cannot be read keeps nobody from editing the data."""
    found = catalogues.effects()
    if catalogues.unread:
        say(worded("which translations this outdates cannot be told: {unread}", unread=catalogues.unread))
    return found


def _translated_lines(catalogues: _Catalogues) -> tuple[str, ...]:
    """The lines of the catalogues that change, which are shown where no data do: beside those they would be a flood."""
    after = catalogues.after()
    return edits.drafts.difference({name: catalogues.before.get(name, b"") for name in after}, after)


def _warnings(draft: Draft) -> list[Problem]:
    """What would want a look and did not before; what is said of the links themselves is not said again."""
    return [each for each in draft.new_warnings if each.code not in {"suspect", "carried"}]


def _one_of_each_kind(warnings: list[Problem]) -> Iterator[str]:
    """The first warning of each kind, with the number of the others."""
    kinds: dict[str, list[Problem]] = {}
    for each in warnings:
        kinds.setdefault(each.code, []).append(each)
    for first, *others in kinds.values():
        more = worded(" ({number} more of this kind)", number=len(others))
        yield f"{first}{more if others else ''}"


def _moves(draft: Draft) -> Page:
    """The statuses that would be others, and the faults: none where none would."""
    view = render.phrases.View(draft.corpus, this_day(), spoken())
    if not draft.whole:
        page = render.edit_preview.unknown_consequences(view)
    else:
        page = render.edit_preview.status_changes(
            view, edits.consequences.consequences(draft.opened.data.corpus, draft.corpus).moved
        )
    return render.translation_notes.typeset_page(
        view, page + render.edit_preview.new_problems(view, draft.new_errors), " "
    )


def _flagged(view: View, draft: Draft, path: Path) -> Page:
    """What `check` would say of a document after the edit, and does not say before it, on the first day of each."""
    before, after = draft.opened.data.corpus, draft.corpus
    document = documents.files.read(path)
    found: dict[tuple[int, str], tuple[date, DocumentProblem]] = {}
    for day in edits.consequences.telling_days(before, after, view.on):
        old = {(each.start, each.code) for each in checking.check.check(before, document, day).problems}
        for each in checking.check.check(after, document, day).problems:
            if (each.start, each.code) not in old:
                found.setdefault((each.start, each.code), (day, each))
    rows = [(document.place(each.start), day, each) for _, (day, each) in sorted(found.items())]
    return render.edit_preview.flagged_citations(view, document.name, rows)


def _in_editor(opened: Opened, changes: tuple[Change, ...], request: Request, manner: Manner, typed: Typed) -> Draft:
    """The draft with the first record as somebody left it in the editor, once it can be read, or is not mended."""
    first, *rest = changes
    named: Record = {"id": first.id} if first.id else {}
    needed = [f"{each.path} ({each.about})" for each in edits.newrecords.missing(first.kind, {**named, **first.record})]
    path = typed.hold(edits.drafts.record_text(first, needed), first, len(rest))
    while True:
        open_editor(path)
        try:
            draft = edits.drafts.drafted(opened, (as_typed(opened.data, first, path), *rest))
        except RequestError as error:
            if not _again(error):
                raise
            continue
        if manner.force or draft.mends or not draft.new_errors or not _again(_refused(draft, request)):
            return draft


def _again(error: RequestError) -> bool:
    """Whether somebody who is told of a fault wants to mend it at once."""
    if not sys.stdin.isatty():
        return False
    say(cli.as_line(error))
    return agreed(worded("Edit it again?"), otherwise=True)
