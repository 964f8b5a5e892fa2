"""`repeal`: the end of an article."""

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
def repeal(
    context: typer.Context,
    reference: edit_options.Article = "",
    on: edit_options.On = "",
    act: edit_options.ActId = "",
    article: edit_options.ActArticle = "",
    source: edit_options.ReadIn = "",
    mark: edit_options.MarkOption = None,
    edit: edit_options.Editor = False,
    *,
    manner: Manner,
) -> None:
    """The end of an article; the day is the first without it."""
    given = {"target": reference, "on": on, "act": act, "article": article, "mark": mark or ""}
    needed = ["target", "on", *([] if source else ["act"])]
    typed = completed(context, lambda asker: asker.by_a_law("repeals"), given, needed)

    def changes(data: DataSet) -> tuple[RecordChange, ...]:
        day = edits.amendment.parse_day(data.corpus, typed["on"])
        provision = edits.amendment.find_article(data.corpus, typed["target"], day.eve)
        return edits.amendment.repeal_article(data, provision, day, ground_of(typed, source))

    carry_out(
        context, Request("repeal", typed["target"], worded("on {on}", on=typed["on"])), manner, changes, editor=edit
    )
