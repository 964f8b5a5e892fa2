"""`add`: a new record."""

import sys
from functools import partial

import typer

from lanzarote_law import edits
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit, file_label, read_input
from lanzarote_law.cli.prompts.terminal_questions import Answers, LeaveDialogueError, ParsedAnswer, Question, ask_all
from lanzarote_law.cli.user_io import say
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.wording import worded


@edit_options.manual_edit_command
def add(
    context: typer.Context,
    settings: EditSettings,
    kind: edit_options.Kind = "",
    ident: edit_options.NewId = "",
    values: edit_options.SetValue = None,
    from_file: edit_options.FromFile = None,
    file: edit_options.InFile = "",
    edit: edit_options.Editor = False,
) -> None:
    """Add a record.

    Its values come from options, a file, an editor, or answers to questions.
    """
    if from_file and values:
        raise NotUnderstoodError(
            worded("--set and --from cannot be combined"), worded("use only one of the two options")
        )

    def changes(data: edits.amendment_and_repeal.DataSet) -> tuple[edits.data_records.RecordChange, ...]:
        if from_file:
            found = edits.new_records.parse_records(kind, file_label(from_file), read_input(from_file), data.corpus)
            return edits.record_edits.add_records(data, found, ident, file)
        wanted = edits.new_records.parse_kind(kind)
        record = edits.record_values.record_from_pairs(wanted, {"id": ident} if ident else {}, values or (), data.days)
        nameless = wanted == "date" and not ident  # its name is not a key, so it cannot be asked for
        if not (edit or nameless) and sys.stdin.isatty():
            record = _asked(wanted, record, data)
        if not edit or nameless:
            edits.new_records.refuse_incomplete_record(wanted, record)
        return (edits.record_edits.add_record(data, wanted, record, file),)

    what = ident or (file_label(from_file) if from_file else "")
    carry_out_edit(context, EditRequest(f"add {kind}".strip(), what), settings, changes, editor=edit)


def _asked(
    kind: str, record: edits.data_records.Record, data: edits.amendment_and_repeal.DataSet
) -> edits.data_records.Record:
    """Ask at the terminal for values that the record requires or should have, and return the completed record."""
    needed = {each.path for each in edits.new_records.missing_values(kind, record)}

    def questions(_typed: Answers) -> list[Question]:
        return [question(each) for each in edits.new_records.values_to_ask_for(kind, record)]

    def question(each: edits.new_records.MissingValue) -> Question:
        words, look_at = f"{each.about} [{each.path}]", partial(look, each.path)
        return Question(each.path, words, look_at, each.path in needed, completions=dict.fromkeys(each.values, ""))

    def look(path: str, text: str) -> ParsedAnswer:
        with_it = edits.record_values.set_value(kind, record, path, text, data.days)
        edits.new_records.refuse_unreadable_value(kind, with_it, path, data.corpus)
        return ParsedAnswer(text)

    while True:
        try:
            answers = ask_all(questions, {})
        except LeaveDialogueError:
            say(worded("this is the first question"))
            continue
        for path, text in answers.items():
            record = edits.record_values.set_value(kind, record, path, text, data.days) if text else record
        return record
