"""`amend`: a new version of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import edits
from lanzarote_law.cli.edit_options import (
    ActArticle,
    ActId,
    Editor,
    Historical,
    MarkOption,
    NewNote,
    NewPenalty,
    On,
    ReadIn,
    Summary,
    WhatChanged,
    an_edit,
)
from lanzarote_law.cli.options import Group, Reference
from lanzarote_law.cli.writing import Manner, Request, carry_out
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Effect, Mark

if TYPE_CHECKING:
    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.records import Change


GROUP = Group.CURRENT


@an_edit
def amend(
    context: typer.Context,
    reference: Reference,
    on: On,
    act: ActId = "",
    summary: Summary = "",
    article: ActArticle = "",
    source: ReadIn = "",
    penalty: NewPenalty = None,
    note: NewNote = None,
    change: WhatChanged = Effect.AMENDED,
    mark: MarkOption = Mark.UNVERIFIED,
    historical: Historical = False,
    edit: Editor = False,
    *,
    manner: Manner,
) -> None:
    """A new version of an article from a day on.

    The correspondences that rest on it become suspect.
    """

    def changes(data: Data) -> tuple[Change, ...]:
        day = edits.amending.a_day(data.corpus, on)
        provision = edits.amending.an_article(data.corpus, reference, day.on)
        if not (summary or edit):
            raise NotUnderstoodError(f"it is not said what {provision.id} says from {day.on} on", "add --summary TEXT")
        ground = edits.amending.Ground(act, article, mark, source)
        wording = edits.amending.Wording(summary, penalty, note, change)
        return edits.amending.amend(data, provision, day, ground, wording, historical=historical)

    carry_out(context, Request("amend", reference, f"on {on}"), manner, changes, editor=edit)
