"""`repeal`: the end of an article."""

import typer

from lanzarote_law import edits
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit
from lanzarote_law.cli.prompts.act import ask_missing, legal_ground
from lanzarote_law.wording import worded


@edit_options.edit_command
def repeal(
    context: typer.Context,
    settings: EditSettings,
    reference: edit_options.Article = "",
    on: edit_options.On = "",
    act: edit_options.ActId = "",
    article: edit_options.ActArticle = "",
    source: edit_options.ReadIn = "",
    mark: edit_options.MarkOption = None,
    edit: edit_options.Editor = False,
) -> None:
    """Record the repeal of an article from the first day without it."""
    given = {"target": reference, "on": on, "act": act, "article": article, "mark": mark or ""}
    needed = ["target", "on", *([] if source else ["act"])]
    typed = ask_missing(context, lambda law: law.with_act_questions("repeals"), given, needed)

    def changes(data: edits.amendment_and_repeal.DataSet) -> tuple[edits.data_records.RecordChange, ...]:
        day = edits.amendment_and_repeal.parse_typed_day(data.corpus, typed["on"])
        provision = edits.amendment_and_repeal.find_article(data.corpus, typed["target"], day.eve)
        return edits.amendment_and_repeal.repeal_article(data, provision, day, legal_ground(typed, source))

    request = EditRequest("repeal", typed["target"], worded("on {on}", on=typed["on"]))
    carry_out_edit(context, request, settings, changes, editor=edit)
