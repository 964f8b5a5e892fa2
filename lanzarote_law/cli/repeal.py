"""`repeal`: the end of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import edits
from lanzarote_law.cli.edit_options import (
    ActArticle,
    ActId,
    Editor,
    MarkOption,
    On,
    ReadIn,
    an_edit,
)
from lanzarote_law.cli.options import Group, Reference
from lanzarote_law.cli.writing import Manner, Request, carry_out
from lanzarote_law.model import Mark

if TYPE_CHECKING:
    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.records import Change


GROUP = Group.CURRENT


@an_edit
def repeal(
    context: typer.Context,
    reference: Reference,
    on: On,
    act: ActId = "",
    article: ActArticle = "",
    source: ReadIn = "",
    mark: MarkOption = Mark.UNVERIFIED,
    edit: Editor = False,
    *,
    manner: Manner,
) -> None:
    """The end of an article; the day is the first without it."""

    def changes(data: Data) -> tuple[Change, ...]:
        day = edits.amending.a_day(data.corpus, on)
        provision = edits.amending.an_article(data.corpus, reference, day.eve)
        return edits.amending.repeal(data, provision, day, edits.amending.Ground(act, article, mark, source))

    carry_out(context, Request("repeal", reference, f"on {on}"), manner, changes, editor=edit)
