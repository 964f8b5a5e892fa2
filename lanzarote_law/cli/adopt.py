"""`adopt`: enters a newly adopted law into the data, from its first article to its last, as one change."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from lanzarote_law import cli, documents, edits, render, reports, texts
from lanzarote_law.cli import text_input_files
from lanzarote_law.cli.common_inputs import load_corpus
from lanzarote_law.cli.edit_options import GoOn, LawFile, LawText, edit_command
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit, file_label, read_input
from lanzarote_law.cli.editor import quote_path
from lanzarote_law.cli.options import Language
from lanzarote_law.cli.prompts.new_law import LawDialogue
from lanzarote_law.cli.user_io import Destination, say, this_day, write
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, RequestError
from lanzarote_law.wording import spoken, worded


@edit_command
def adopt(
    context: typer.Context,
    from_file: LawFile = None,
    from_text: LawText = None,
    go_on: GoOn = False,
    *,
    settings: EditSettings,
) -> None:
    """Add a new law, article by article, from a file or a dialogue.

    The act and the changes that its articles make are shown and saved together. From the text of a law, it writes a
    draft of such a file.
    """
    if from_text:
        if from_file or go_on or any(settings._replace(dry_run=False)):
            message = worded("--from-text only writes a draft")
            raise NotUnderstoodError(message, worded("use --from-text alone, or with --dry-run to see the draft"))
        _draft_law(context, from_text, dry_run=settings.dry_run)
        return
    asks = from_file is None or go_on
    if asks and not sys.stdin.isatty():
        message = worded("questions can be asked only in a terminal window")
        raise NotUnderstoodError(message, worded("write the law in a file and use --from FILE"))
    if go_on and from_file is None:
        message = worded("--go-on was given without the file of a law that was saved earlier")
        raise NotUnderstoodError(message, worded("name the file with --from FILE"))
    content = read_input(from_file) if from_file else b""
    content = edits.law_input_file.without_open_questions(content) if go_on else content
    typed = edits.law_input_file.parse_law(file_label(from_file), content) if from_file else None
    dialogs: list[LawDialogue] = []

    def changes(data: edits.amendment_and_repeal.DataSet) -> tuple[edits.data_records.RecordChange, ...]:
        law = typed
        if asks:
            dialogs.append(LawDialogue(data, typed))
            law = dialogs[0].run()
        assert law
        return edits.law_adoption.adopt_law(data, law)

    resumed = from_file if go_on and from_file and _is_own_file(from_file, content) else None
    request = EditRequest("adopt", file_label(from_file) if from_file else worded("a law"))
    with _keep_if_unsaved(context.obj, dialogs, resumed, always=settings.dry_run):
        carry_out_edit(context, request, settings, changes)


def _draft_law(context: typer.Context, files: list[Path], *, dry_run: bool) -> None:
    """Write a draft of the law in some texts, to be completed by a person."""
    corpus = load_corpus(context, Language(spoken()))
    read = [documents.files.read_document(path) for path in files]
    draft = texts.law_draft.draft_law(corpus, read)
    for each in read:
        text_input_files.say_what_is_hidden(each)
    left = reports.law_draft_file.entries_left(corpus, draft)
    if draft.unread:
        numbers = ", ".join(draft.unread)
        say(worded("{file}: these article numbers were not read: {numbers}", file=files[0], numbers=numbers))
    refused = reports.law_draft_file.entries_refused(corpus, draft)
    if refused and not left:
        message = worded("adopt cannot enter what was found in {file}", file=files[0])
        raise NotFoundError(message, "; ".join(f"{each.target}: {reason}" for each, reason in refused.items()))
    if refused:
        articles = ", ".join(each.target for each in refused)
        say(worded("adopt cannot enter these changes; the end of the draft says why: {articles}", articles=articles))
    if not left:
        message = worded("no new amendment to a code in these data was found in {file}", file=files[0])
        raise NotFoundError(message, worded("use the text of an amending act, or a newer consolidated copy of a code"))
    text = reports.law_draft_file.law_draft_text(render.phrases.View(corpus, this_day(), spoken()), draft)
    if dry_run:
        write(Destination(), text)
        say(worded("nothing was written") + worded(": --dry-run"))
        return
    dated = dict(draft.act).get("dated")
    path = _write_new_file(text, f"law-{dated.value}" if dated else "law")
    questions = len(edits.law_input_file.OPEN_VALUE.findall(text.encode()))
    values = {"path": path, "articles": len(left), "questions": questions}
    say(worded("written: {path}; articles: {articles}; questions marked OPEN: {questions}", **values))
    say(worded("answer the questions in the file, or have them asked with --go-on; then:"))
    folder = f"--data {quote_path(context.obj)} " if context.obj else ""
    say(f"  lanzarote-law {folder}adopt --from {quote_path(path)} --dry-run")


_FILE_HEADER = "A law for lanzarote-law adopt --from; docs/updating.md says what may stand here."


def _is_own_file(path: Path, content: bytes) -> bool:
    """Return whether a file may be overwritten: it contains no comment except that of this command."""
    comments = [line for line in content.decode(errors="replace").splitlines() if "#" in line]
    return path.is_file() and comments in ([], [f"# {_FILE_HEADER}"])


@contextmanager
def _keep_if_unsaved(
    data: Path | None, dialogs: list[LawDialogue], resumed: Path | None, *, always: bool
) -> Iterator[None]:
    """Save what was typed in a file if it is not added to the data."""
    in_data = False
    try:
        yield
        in_data = not always
    finally:
        for law in (dialog.law for dialog in dialogs if not in_data):
            if law.act.known or law.act.dated:
                _keep_law(law, f"--data {quote_path(data)} " if data else "", resumed)


def _keep_law(law: edits.law_input_file.TypedLaw, folder: str, resumed: Path | None) -> None:
    path = _write_law_file(law, resumed)
    command = f"  lanzarote-law {folder}adopt --from {quote_path(path)}"
    for line in (worded("what you typed is saved in {path}", path=path), worded("to continue:"), f"{command} --go-on"):
        say(line)
    if not any(step.unfinished for step in law.articles) and law.articles:
        say(worded("to add the law to the data as it is:"))
        say(command)


def _write_law_file(law: edits.law_input_file.TypedLaw, resumed: Path | None) -> Path:
    """Write a law to the file from which it was read, else to a new one here or in the temporary folder."""
    text = edits.law_input_file.law_file_text(law, _FILE_HEADER)
    if resumed:
        try:
            write(Destination(output=resumed), text)
        except RequestError as error:
            say(cli.error_line(error))
        else:
            return resumed
    return _write_new_file(text, f"law-{law.act.dated or law.act.known.removeprefix('act:').replace('/', '-')}")


def _write_new_file(text: str, stem: str) -> Path:
    """Write a text to a new file here or in the temporary folder. Raises RequestError."""
    for folder in (Path.cwd(), Path(tempfile.gettempdir())):
        for number in range(1, 100):
            path = folder / (f"{stem}.yaml" if number == 1 else f"{stem}-{number}.yaml")
            try:
                with path.open("x", encoding="utf-8") as file:
                    file.write(text)
            except FileExistsError:
                continue
            except OSError:
                break
            return path
    raise RequestError(worded("what you typed cannot be saved: no file can be written"), "")
