"""`replace`: an article ends, and others take over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import edits
from lanzarote_law.cli.edit_options import (
    ActArticle,
    ActId,
    Carry,
    Editor,
    Heirs,
    MarkOption,
    Note,
    Old,
    On,
    Part,
    Penalty,
    ReadIn,
    Summary,
    an_edit,
)
from lanzarote_law.cli.options import Group
from lanzarote_law.cli.writing import Manner, Request, carry_out
from lanzarote_law.model import Mark

if TYPE_CHECKING:
    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.records import Change


GROUP = Group.CURRENT


@an_edit
def replace(
    context: typer.Context,
    reference: Old,
    by: Heirs,
    on: On,
    act: ActId = "",
    article: ActArticle = "",
    source: ReadIn = "",
    part: Part = "",
    summary: Summary = "",
    penalty: Penalty = None,
    note: Note = "",
    carry: Carry = True,
    mark: MarkOption = Mark.UNVERIFIED,
    edit: Editor = False,
    *,
    manner: Manner,
) -> None:
    """An article ends and others take over.

    Its correspondences are carried over, for review.
    """

    def changes(data: Data) -> tuple[Change, ...]:
        day = edits.amending.a_day(data.corpus, on)
        old = edits.amending.an_article(data.corpus, reference, day.eve)
        heirs = edits.replacing.Heirs(edits.replacing.heirs_of(data.corpus, by, old, day.on), part, carry)
        ground = edits.amending.Ground(act, article, mark, source)
        wording = edits.amending.Wording(summary, penalty, note)
        return edits.replacing.replace(data, old, day, ground, heirs, wording)

    request = Request("replace", reference, f"by {', '.join(by)} on {on}")
    carry_out(context, request, manner, changes, editor=edit)
