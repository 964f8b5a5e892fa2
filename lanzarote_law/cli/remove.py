"""`remove`: removes a record that was added by mistake."""

import typer

from lanzarote_law import edits
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit
from lanzarote_law.cli.user_io import this_day


@edit_options.manual_edit_command
def remove(context: typer.Context, where: edit_options.OneRecord, *, settings: EditSettings) -> None:
    """Remove a record, or part of one, that was added by mistake.

    To record that an article of law has been repealed, use repeal.
    """

    def changes(data: edits.amendment_and_repeal.DataSet) -> tuple[edits.data_records.RecordChange, ...]:
        change, part = edits.fact_addresses.find_record(data, where, this_day())
        if part:
            return (edits.record_values.remove_part(change, part, data.days),)
        return (change._replace(record={}),)

    carry_out_edit(context, EditRequest("remove", where), settings, changes)
