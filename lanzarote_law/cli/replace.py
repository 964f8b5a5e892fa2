"""`replace`: an article ends, and others take over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import edits
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.lawquestions import completed, ground_of, penalty_of
from lanzarote_law.cli.writing import Manner, Request, carry_out
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from lanzarote_law.edits.amendment import DataSet
    from lanzarote_law.edits.data_records import RecordChange


@edit_options.an_edit
def replace(
    context: typer.Context,
    reference: edit_options.Old = "",
    by: edit_options.Heirs = None,
    on: edit_options.On = "",
    act: edit_options.ActId = "",
    article: edit_options.ActArticle = "",
    source: edit_options.ReadIn = "",
    part: edit_options.Part = "",
    summary: edit_options.Summary = "",
    penalty: edit_options.Penalty = None,
    note: edit_options.Note = "",
    carry: edit_options.Carry = True,
    mark: edit_options.MarkOption = None,
    edit: edit_options.Editor = False,
    *,
    manner: Manner,
) -> None:
    """An article ends and others take over.

    Its correspondences are carried over, for review.
    """
    given = {"target": reference, "on": on, "by": ", ".join(by or ()), "act": act, "article": article, "part": part}
    given |= {"summary": summary, "penalty": penalty or "", "note": note, "mark": mark or ""}
    typed = completed(context, lambda asker: asker.by_a_law("replaces"), given, ["target", "by", "on"])
    heirs = by or typed["by"].split(", ")

    def changes(data: DataSet) -> tuple[RecordChange, ...]:
        day = edits.amendment.parse_day(data.corpus, typed["on"])
        old = edits.amendment.find_article(data.corpus, typed["target"], day.eve)
        new = edits.replacement.find_successors(data.corpus, heirs, old, day.on)
        wording = edits.amendment.NewWording(typed.get("summary", ""), penalty_of(typed), typed.get("note", ""))
        taking = edits.replacement.Successors(new, typed.get("part", ""), carry)
        return edits.replacement.replace_article(data, old, day, ground_of(typed, source), taking, wording)

    request = Request("replace", typed["target"], worded("by {by} on {on}", by=typed["by"], on=typed["on"]))
    carry_out(context, request, manner, changes, editor=edit)
