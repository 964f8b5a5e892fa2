"""`postpone`: another date of entry into force for a code or an act."""

import typer

from lanzarote_law import edits
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit
from lanzarote_law.cli.prompts.act import ask_missing, legal_ground
from lanzarote_law.wording import worded


@edit_options.edit_command
def postpone(
    context: typer.Context,
    settings: EditSettings,
    what: edit_options.Postponed = "",
    to: edit_options.NewStart = "",
    act: edit_options.MovingAct = "",
    note: edit_options.Note = "",
    mark: edit_options.MarkOption = None,
    edit: edit_options.Editor = False,
) -> None:
    """Change the date of entry into force of a code or an act.

    The earlier date stays on record.
    """
    given = {"what": what, "to": to, "act": act, "note": note, "mark": mark or ""}
    typed = ask_missing(context, lambda law: law.postpones, given, ["what", "to"])

    def changes(data: edits.amendment_and_repeal.DataSet) -> tuple[edits.data_records.RecordChange, ...]:
        day = edits.amendment_and_repeal.parse_typed_day(data.corpus, typed["to"])
        return edits.postponement.postpone_start(data, typed["what"], day, legal_ground(typed), typed.get("note", ""))

    request = EditRequest("postpone", typed["what"], worded("to {to}", to=typed["to"]))
    carry_out_edit(context, request, settings, changes, editor=edit)
