"""`remove`: a record that should not have been put in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import edits
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit
from lanzarote_law.cli.screen import this_day

if TYPE_CHECKING:
    from lanzarote_law.edits.amendment import Data
    from lanzarote_law.edits.data_records import Change


@edit_options.manual_edit_command
def remove(
    context: typer.Context,
    where: edit_options.OneRecord,
    *,
    manner: EditSettings,
) -> None:
    """Take out a record, or a part of one, that should not be there.

    The law is repealed, not removed.
    """

    def changes(data: Data) -> tuple[Change, ...]:
        change, part = edits.fact_addresses.meant(data, where, this_day())
        if part:
            return (edits.record_values.without_part(change, part, data.days),)
        return (change._replace(record={}),)

    carry_out_edit(context, EditRequest("remove", where), manner, changes)
