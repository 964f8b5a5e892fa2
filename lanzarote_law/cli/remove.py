"""`remove`: a record that should not have been put in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import edits
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.screen import this_day
from lanzarote_law.cli.writing import Manner, Request, carry_out

if TYPE_CHECKING:
    from lanzarote_law.edits.amendment import DataSet
    from lanzarote_law.edits.data_records import RecordChange


@edit_options.an_edit_by_hand
def remove(
    context: typer.Context,
    where: edit_options.OneRecord,
    *,
    manner: Manner,
) -> None:
    """Take out a record, or a part of one, that should not be there.

    The law is repealed, not removed.
    """

    def changes(data: DataSet) -> tuple[RecordChange, ...]:
        change, part = edits.fact_addresses.find_record(data, where, this_day())
        if part:
            return (edits.record_values.remove_part(change, part, data.days),)
        return (change._replace(record={}),)

    carry_out(context, Request("remove", where), manner, changes)
