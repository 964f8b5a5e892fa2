"""The commands that put a change of the law into the data: amend, repeal, replace, postpone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lanzarote_law.cli.editing import Drafts, DryRun, Editor, Force, Request, Yes, a_manner, carry_out
from lanzarote_law.cli.options import Reference
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Effect, Mark

if TYPE_CHECKING:
    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.records import Change

On = Annotated[
    str,
    typer.Option(
        "--on", metavar="DAY", help="The first day of it, YYYY-MM-DD, or the name of a day.", show_default=False
    ),
]
ActId = Annotated[str, typer.Option("--act", metavar="ID", help="The act that does it.", show_default=False)]
ActArticle = Annotated[
    str, typer.Option("--article", metavar="NUMBER", help="The article of the act that does it.", show_default=False)
]
Summary = Annotated[
    str, typer.Option("--summary", metavar="TEXT", help="What it says, in your own words.", show_default=False)
]
Penalty = Annotated[str, typer.Option("--penalty", metavar="TEXT", help="The penalty.", show_default=False)]
Note = Annotated[
    str, typer.Option("--note", metavar="TEXT", help="What a reader must know beside it.", show_default=False)
]
MarkOption = Annotated[Mark, typer.Option("--mark", help="How you checked it.")]
WhatChanged = Annotated[Effect, typer.Option("--change", help="What the act does to the article.")]


def amend(
    context: typer.Context,
    reference: Reference,
    on: On,
    act: ActId,
    summary: Summary = "",
    article: ActArticle = "",
    penalty: Penalty = "",
    note: Note = "",
    change: WhatChanged = Effect.AMENDED,
    mark: MarkOption = Mark.UNVERIFIED,
    edit: Editor = False,
    check: Drafts = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    force: Force = False,
) -> None:
    """A new version of an article from a day on; the correspondences that rest on it become suspect."""
    from lanzarote_law.edits import amending  # noqa: PLC0415

    def changes(data: Data) -> tuple[Change, ...]:
        day = amending.a_day(data.corpus, on)
        provision = amending.an_article(data.corpus, reference, day.on)
        if not (summary or edit):
            raise NotUnderstoodError(f"it is not said what {provision.id} says from {day.on} on", "add --summary TEXT")
        ground, wording = amending.Ground(act, article, mark), amending.Wording(summary, penalty, note, change)
        return amending.amend(data, provision, day, ground, wording)

    carry_out(context, Request("amend", reference, f"on {on}"), a_manner(dry_run, yes, force, edit, check), changes)


def repeal(
    context: typer.Context,
    reference: Reference,
    on: On,
    act: ActId,
    article: ActArticle = "",
    mark: MarkOption = Mark.UNVERIFIED,
    edit: Editor = False,
    check: Drafts = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    force: Force = False,
) -> None:
    """The end of an article; the day is the first without it."""
    from lanzarote_law.edits import amending  # noqa: PLC0415

    def changes(data: Data) -> tuple[Change, ...]:
        day = amending.a_day(data.corpus, on)
        provision = amending.an_article(data.corpus, reference, day.eve)
        return amending.repeal(data, provision, day, amending.Ground(act, article, mark))

    carry_out(context, Request("repeal", reference, f"on {on}"), a_manner(dry_run, yes, force, edit, check), changes)


def replace(
    context: typer.Context,
    reference: Annotated[str, typer.Argument(metavar="OLD", help="The article that ends.", show_default=False)],
    by: Annotated[
        list[str],
        typer.Option("--by", metavar="NEW", help="The article that takes over; once for each.", show_default=False),
    ],
    on: On,
    act: ActId = "",
    article: ActArticle = "",
    part: Annotated[
        str,
        typer.Option("--part", metavar="TEXT", help="Which part of the old one goes there: § 2.", show_default=False),
    ] = "",
    summary: Summary = "",
    penalty: Penalty = "",
    note: Note = "",
    carry: Annotated[
        bool, typer.Option("--carry/--no-carry", help="Carry the old one's correspondences over, for review.")
    ] = True,
    mark: MarkOption = Mark.UNVERIFIED,
    edit: Editor = False,
    check: Drafts = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    force: Force = False,
) -> None:
    """An article ends and others take over; its correspondences are carried over, for review."""
    from lanzarote_law.edits import amending, replacing  # noqa: PLC0415

    def changes(data: Data) -> tuple[Change, ...]:
        day = amending.a_day(data.corpus, on)
        old = amending.an_article(data.corpus, reference, day.eve)
        heirs = replacing.Heirs(replacing.heirs_of(data.corpus, by, old, day.on), part, carry)
        ground, wording = amending.Ground(act, article, mark), amending.Wording(summary, penalty, note)
        return replacing.replace(data, old, day, ground, heirs, wording)

    request = Request("replace", reference, f"by {', '.join(by)} on {on}")
    carry_out(context, request, a_manner(dry_run, yes, force, edit, check), changes)


def postpone(
    context: typer.Context,
    what: Annotated[
        str, typer.Argument(metavar="WHAT", help="A named day, a code or an act: new-code.", show_default=False)
    ],
    to: Annotated[str, typer.Option("--to", metavar="DAY", help="The new start, YYYY-MM-DD.", show_default=False)],
    act: Annotated[str, typer.Option("--act", metavar="ID", help="The act that moves it.", show_default=False)] = "",
    note: Note = "",
    mark: MarkOption = Mark.UNVERIFIED,
    edit: Editor = False,
    check: Drafts = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    force: Force = False,
) -> None:
    """Another start for a code or an act, in one place; the day before stays on record."""
    from lanzarote_law.edits import amending, postponing  # noqa: PLC0415

    def changes(data: Data) -> tuple[Change, ...]:
        day = amending.a_day(data.corpus, to)
        return postponing.postpone(data, what, day, amending.Ground(act, "", mark), note)

    carry_out(context, Request("postpone", what, f"to {to}"), a_manner(dry_run, yes, force, edit, check), changes)


def register(app: typer.Typer) -> None:
    """Declare the commands."""
    for command in (amend, repeal, replace, postpone):
        app.command()(command)
