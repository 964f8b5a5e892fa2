"""`verify`: that somebody looked a fact up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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
from lanzarote_law.cli.options import Group, Panel
from lanzarote_law.cli.screen import this_day
from lanzarote_law.cli.writing import Manner, Request, carry_out
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Mark

if TYPE_CHECKING:
    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.records import Change


_LOOKED_UP = {Mark.SEEN: "seen", Mark.SECOND_HAND: "reported"}
"""The marks that only a document can give."""


GROUP = Group.CURRENT

TextBeside = Annotated[
    bool, typer.Option("--beside", help="Walk through what the texts at hand let you check, text beside record.")
]
BesidePage = Annotated[
    Path | None,
    typer.Option(
        "--page",
        metavar="OUT.html",
        help="Write these side by side as a page, and record nothing.",
        show_default=False,
        writable=True,
        rich_help_panel=Panel.EDIT,
    ),
]


@an_edit
def verify(
    context: typer.Context,
    where: Facts = None,
    mark: NewMark = None,
    by: By = "",
    source: LookedUpIn = "",
    on: CheckedOn = "",
    beside: TextBeside = False,
    page: BesidePage = None,
    *,
    manner: Manner,
) -> None:
    """Record that somebody looked a fact up, where and when.

    The fact gets the mark that it has earned. With --beside, text and record stand side by side, the most consequential
    first, and one key records what was seen.
    """
    if beside or page:
        if mark or on:
            raise NotUnderstoodError("--beside records what is seen now", "leave --mark and --on out")
        from lanzarote_law.cli import beside as walking  # noqa: PLC0415  # a check without a text does without

        walking.walk(context, where or [], walking.Reader(by, source), manner, page)
        return
    given = {"where": "\n".join(where or ()), "mark": mark or "", "source": source, "by": by}
    typed = completed(context, lambda asker: asker.verifies, given, ["where", "mark", "by"])
    facts, mark = typed["where"].split("\n"), Mark(typed["mark"])
    if mark is Mark.UNVERIFIED:
        raise NotUnderstoodError(
            "what somebody has looked up is not unverified", f"to take a mark back: lanzarote-law edit {facts[0]}"
        )
    if mark in _LOOKED_UP and "source" not in typed:
        raise NotUnderstoodError(
            f"it is not said in which document it was {_LOOKED_UP[mark]}", "name it with --source ID"
        )

    def changes(data: Data) -> tuple[Change, ...]:
        day = edits.amending.a_day(data.corpus, on).on if on else this_day()
        check = edits.verifying.Check(typed["by"], day, mark, typed.get("source", ""))
        return edits.verifying.verify(data, facts, check, this_day(), trusting=manner.force)

    carry_out(context, Request("verify", " ".join(facts)), manner, changes)
