"""`amend`: a new version of an article."""

import typer

from lanzarote_law import edits
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit
from lanzarote_law.cli.prompts.act import ask_missing, legal_ground, parse_penalty, parse_title
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import ActEffect
from lanzarote_law.wording import worded


@edit_options.edit_command
def amend(
    context: typer.Context,
    settings: EditSettings,
    reference: edit_options.Article = "",
    on: edit_options.On = "",
    act: edit_options.ActId = "",
    summary: edit_options.Summary = "",
    subject: edit_options.NewSubject = "",
    article: edit_options.ActArticle = "",
    source: edit_options.ReadIn = "",
    penalty: edit_options.NewPenalty = None,
    note: edit_options.NewNote = None,
    change: edit_options.WhatChanged = ActEffect.AMENDED,
    mark: edit_options.MarkOption = None,
    historical: edit_options.Historical = False,
    edit: edit_options.Editor = False,
) -> None:
    """Add a new version of an article that applies from a given date.

    Links that depend on the article are then marked as suspect, until they are reviewed.
    """
    given = {"target": reference, "on": on, "act": act, "article": article, "summary": summary, "subject": subject}
    given |= {"penalty": "none" if penalty == "" else penalty or "", "mark": mark or "", "note": note or ""}
    needed = ["target", "on", *([] if source else ["act"]), *([] if edit else ["summary"])]
    typed = ask_missing(context, lambda law: law.with_act_questions("amends"), given, needed)

    def changes(data: edits.amendment_and_repeal.DataSet) -> tuple[edits.data_records.RecordChange, ...]:
        day = edits.amendment_and_repeal.parse_typed_day(data.corpus, typed["on"])
        provision = edits.amendment_and_repeal.find_article(data.corpus, typed["target"], day.on)
        if not ("summary" in typed or edit):
            message = worded("the summary of {provision} from {on} is missing", provision=provision.id, on=day.on)
            raise NotUnderstoodError(message, worded("add --summary TEXT"))
        title = parse_title(typed.get("subject", ""))
        wording = edits.amendment_and_repeal.NewWording(
            typed.get("summary", ""), parse_penalty(typed), typed.get("note"), change, title
        )
        return edits.amendment_and_repeal.amend_article(
            data, provision, day, legal_ground(typed, source), wording, historical=historical
        )

    request = EditRequest("amend", typed["target"], worded("on {on}", on=typed["on"]))
    carry_out_edit(context, request, settings, changes, editor=edit)
