"""`replace`: an article is replaced by others."""

import typer

from lanzarote_law import edits
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit
from lanzarote_law.cli.prompts.act import ask_missing, legal_ground, parse_penalty
from lanzarote_law.wording import worded


@edit_options.edit_command
def replace(
    context: typer.Context,
    settings: EditSettings,
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
) -> None:
    """Replace an article by others.

    Its links are copied to the new articles for review.
    """
    given = {"target": reference, "on": on, "by": ", ".join(by or ()), "act": act, "article": article, "part": part}
    given |= {"summary": summary, "penalty": penalty or "", "note": note, "mark": mark or ""}
    typed = ask_missing(context, lambda law: law.with_act_questions("replaces"), given, ["target", "by", "on"])
    heirs = by or typed["by"].split(", ")

    def changes(data: edits.amendment_and_repeal.DataSet) -> tuple[edits.data_records.RecordChange, ...]:
        day = edits.amendment_and_repeal.parse_typed_day(data.corpus, typed["on"])
        old = edits.amendment_and_repeal.find_article(data.corpus, typed["target"], day.eve)
        new = edits.replacement.find_successors(data.corpus, heirs, old, day.on)
        wording = edits.amendment_and_repeal.NewWording(
            typed.get("summary", ""), parse_penalty(typed), typed.get("note", "")
        )
        taking = edits.replacement.ChosenSuccessors(new, typed.get("part", ""), carry)
        return edits.replacement.replace_article(data, old, day, legal_ground(typed, source), taking, wording)

    request = EditRequest("replace", typed["target"], worded("by {by} on {on}", by=typed["by"], on=typed["on"]))
    carry_out_edit(context, request, settings, changes, editor=edit)
