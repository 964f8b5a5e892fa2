"""`verify`: that somebody looked a fact up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import edits
from lanzarote_law.cli.edit_options import (
    By,
    CheckedOn,
    Facts,
    LookedUpIn,
    NewMark,
    an_edit,
)
from lanzarote_law.cli.lawquestions import completed
from lanzarote_law.cli.options import Group
from lanzarote_law.cli.screen import this_day
from lanzarote_law.cli.writing import Manner, Request, carry_out
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Mark
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.records import Change


_LOOKED_UP = {Mark.SEEN: "seen", Mark.SECOND_HAND: "reported"}
"""The marks that only a document can give."""


GROUP = Group.CURRENT


@an_edit
def verify(
    context: typer.Context,
    where: Facts = None,
    mark: NewMark = None,
    by: By = "",
    source: LookedUpIn = "",
    on: CheckedOn = "",
    *,
    manner: Manner,
) -> None:
    """Record that somebody looked a fact up, where and when.

    The fact gets the mark that it has earned.
    """
    given = {"where": "\n".join(where or ()), "mark": mark or "", "source": source, "by": by}
    typed = completed(context, lambda asker: asker.verifies, given, ["where", "mark", "by"])
    facts, mark = typed["where"].split("\n"), Mark(typed["mark"])
    if mark is Mark.UNVERIFIED:
        raise NotUnderstoodError(
            worded("what somebody has looked up is not unverified"),
            worded("to take a mark back: lanzarote-law edit {facts}", facts=facts[0]),
        )
    if mark in _LOOKED_UP and "source" not in typed:
        raise NotUnderstoodError(
            worded("it is not said in which document it was {looked_up}", looked_up=_LOOKED_UP[mark]),
            worded("name it with --source ID"),
        )

    def changes(data: Data) -> tuple[Change, ...]:
        day = edits.amending.a_day(data.corpus, on).on if on else this_day()
        check = edits.verifying.Check(typed["by"], day, mark, typed.get("source", ""))
        return edits.verifying.verify(data, facts, check, this_day(), trusting=manner.force)

    carry_out(context, Request("verify", " ".join(facts)), manner, changes)
