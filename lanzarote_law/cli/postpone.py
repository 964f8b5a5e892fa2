"""`postpone`: another start for a code or an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import edits
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.lawquestions import completed, ground_of
from lanzarote_law.cli.writing import Manner, Request, carry_out
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from lanzarote_law.edits.amendment import DataSet
    from lanzarote_law.edits.data_records import RecordChange


@edit_options.an_edit
def postpone(
    context: typer.Context,
    what: edit_options.Postponed = "",
    to: edit_options.NewStart = "",
    act: edit_options.MovingAct = "",
    note: edit_options.Note = "",
    mark: edit_options.MarkOption = None,
    edit: edit_options.Editor = False,
    *,
    manner: Manner,
) -> None:
    """Another start for a code or an act, in one place.

    The day before stays on record.
    """
    given = {"what": what, "to": to, "act": act, "note": note, "mark": mark or ""}
    typed = completed(context, lambda asker: asker.postpones, given, ["what", "to"])

    def changes(data: DataSet) -> tuple[RecordChange, ...]:
        day = edits.amendment.parse_day(data.corpus, typed["to"])
        return edits.postponement.postpone_start(data, typed["what"], day, ground_of(typed), typed.get("note", ""))

    carry_out(
        context, Request("postpone", typed["what"], worded("to {to}", to=typed["to"])), manner, changes, editor=edit
    )
