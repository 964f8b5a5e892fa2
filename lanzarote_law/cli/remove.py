"""`remove`: a record that should not have been put in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import edits
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.edit_workflow import Manner, Request, carry_out
from lanzarote_law.cli.screen import this_day

if TYPE_CHECKING:
    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.records import Change


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

    def changes(data: Data) -> tuple[Change, ...]:
        change, part = edits.addresses.meant(data, where, this_day())
        if part:
            return (edits.values.without_part(change, part, data.days),)
        return (change._replace(record={}),)

    carry_out(context, Request("remove", where), manner, changes)
