"""The options of the commands that change the data, each declared once."""

from __future__ import annotations

from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lanzarote_law.cli import completion
from lanzarote_law.cli.options import Panel, from_today
from lanzarote_law.cli.writing import Manner
from lanzarote_law.grammar import EXAMPLE, EXAMPLE_WITH_CODE
from lanzarote_law.model import Effect, Mark
from lanzarote_law.wording import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

# What a law does

Article = Annotated[
    str,
    typer.Argument(
        metavar="[REF]",
        help=f"An article, such as {EXAMPLE} or {EXAMPLE_WITH_CODE}.",
        show_default=False,
        autocompletion=completion.articles,
    ),
]
Old = Annotated[
    str,
    typer.Argument(
        metavar="[OLD]", help="The article that ends.", show_default=False, autocompletion=completion.articles
    ),
]
Heirs = Annotated[
    list[str] | None,
    typer.Option(
        "--by",
        metavar="NEW",
        help="The article that takes over; once for each.",
        show_default=False,
        autocompletion=completion.articles,
    ),
]
Postponed = Annotated[
    str,
    typer.Argument(
        metavar="[WHAT]",
        help="A named day, a code or an act: new-code.",
        show_default=False,
        autocompletion=completion.starts,
    ),
]
NewStart = Annotated[
    str,
    typer.Option(
        "--to",
        metavar="DAY",
        help="The new start, as 2018-01-26.",
        show_default=False,
        callback=from_today,
        autocompletion=completion.days,
    ),
]
On = Annotated[
    str,
    typer.Option(
        "--on",
        metavar="DAY",
        help="The first day of it, as 2018-01-26, or the name of a day.",
        show_default=False,
        callback=from_today,
        autocompletion=completion.days,
    ),
]
ActId = Annotated[
    str,
    typer.Option(
        "--act", metavar="ID", help="The act that does it.", show_default=False, autocompletion=completion.acts
    ),
]
MovingAct = Annotated[
    str,
    typer.Option(
        "--act", metavar="ID", help="The act that moves it.", show_default=False, autocompletion=completion.acts
    ),
]
ActArticle = Annotated[
    str, typer.Option("--article", metavar="NUMBER", help="The article of the act that does it.", show_default=False)
]
Part = Annotated[
    str, typer.Option("--part", metavar="TEXT", help="Which part of the old one goes there: § 2.", show_default=False)
]
Summary = Annotated[
    str, typer.Option("--summary", metavar="TEXT", help="What it says, in your own words.", show_default=False)
]
Penalty = Annotated[str | None, typer.Option("--penalty", metavar="TEXT", help="The penalty.", show_default=False)]
NewSubject = Annotated[
    str,
    typer.Option(
        "--subject",
        metavar="TEXT",
        help="What the article is called from then on, in a few words; as before if left out.",
        show_default=False,
    ),
]
NewPenalty = Annotated[
    str | None,
    typer.Option(
        "--penalty", metavar="TEXT", help='The penalty; as before if left out, none with "".', show_default=False
    ),
]
NewNote = Annotated[
    str | None,
    typer.Option(
        "--note",
        metavar="TEXT",
        help="What a reader must know of the new version; the note of the one before is not taken over.",
        show_default=False,
    ),
]
Historical = Annotated[
    bool,
    typer.Option("--historical", help="It is entered late: the links were made with knowledge of it, and stay."),
]
Note = Annotated[
    str, typer.Option("--note", metavar="TEXT", help="What a reader must know beside it.", show_default=False)
]
Carry = Annotated[
    bool, typer.Option("--carry/--no-carry", help="Carry the old one's correspondences over, for review.")
]
MarkOption = Annotated[
    Mark | None,
    typer.Option(
        "--mark",
        metavar="MARK",
        help=f"How you checked it: {', '.join(Mark)}; unverified if left out.",
        show_default=False,
    ),
]
WhatChanged = Annotated[
    Effect, typer.Option("--change", metavar="EFFECT", help=f"What the act does to the article: {', '.join(Effect)}.")
]

# Records

Kind = Annotated[
    str,
    typer.Argument(
        metavar="[KIND]",
        help="provision, item, position, source, correspondence, act or another.",
        show_default=False,
        autocompletion=completion.record_kinds,
    ),
]
NewId = Annotated[str, typer.Argument(metavar="[ID]", help="The id of the new record.", show_default=False)]
Where = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="WHERE...",
        help="Records: articles, or the ids of anything.",
        show_default=False,
        autocompletion=completion.records,
    ),
]
OneRecord = Annotated[
    str,
    typer.Argument(
        metavar="WHERE",
        help="A record: an article, or the id of anything.",
        show_default=False,
        autocompletion=completion.records,
    ),
]
Facts = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WHERE...]",
        help=f"Facts as todo names them: new-code, {EXAMPLE}@2016-06-18.",
        show_default=False,
        autocompletion=completion.records,
    ),
]
SetValue = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="KEY=VALUE", help="A value: title.en=..., items=8.1.a,9.10.", show_default=False),
]
Unset = Annotated[
    list[str] | None,
    typer.Option(
        "--unset", metavar="KEY", help="A value to take out: note, versions[2016-06-18].penalty.", show_default=False
    ),
]
AddTo = Annotated[
    list[str] | None,
    typer.Option("--add", metavar="KEY=VALUE", help="One more of a list: read_in=copy:code.", show_default=False),
]
DropFrom = Annotated[
    list[str] | None,
    typer.Option("--drop", metavar="KEY=VALUE", help="One less of a list: items=9.10.", show_default=False),
]
FromFile = Annotated[
    Path | None,
    typer.Option("--from", metavar="FILE", help="A file with it; - for standard input.", show_default=False),
]
LawFile = Annotated[
    Path | None,
    typer.Option(
        "--from",
        metavar="FILE",
        help="A file with the law, as adopt keeps it; - for standard input.",
        show_default=False,
    ),
]
GoOn = Annotated[bool, typer.Option("--go-on", help="Ask on after what the file says.")]
Merge = Annotated[
    bool, typer.Option("--merge", help="Keep what the file does not say of a record; what is new is put in.")
]
InFile = Annotated[
    str,
    typer.Option(
        "--in",
        metavar="FILE",
        help="For an item or aspect: questions.yaml or convention.yaml.",
        autocompletion=completion.one_of("questions.yaml", "convention.yaml"),
    ),
]
NewMark = Annotated[
    Mark | None,
    typer.Option(
        "--mark", metavar="MARK", help="How it is checked now: seen, second-hand or inferred.", show_default=False
    ),
]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who looked it up.", show_default=False)]
LookedUpIn = Annotated[
    str,
    typer.Option(
        "--source",
        metavar="ID",
        help="The document in which it was looked up.",
        show_default=False,
        autocompletion=completion.sources,
    ),
]
ReadIn = Annotated[
    str,
    typer.Option(
        "--source",
        metavar="ID",
        help="The copy in which it was read, if not in the act itself.",
        show_default=False,
        autocompletion=completion.sources,
    ),
]
OfTranslation = Annotated[
    str,
    typer.Option(
        "--translation",
        metavar="LANG",
        help="It is the translation that a lawyer has read: fr, nl.",
        show_default=False,
        autocompletion=completion.some_of(*LANGUAGES[1:]),
    ),
]
CheckedOn = Annotated[
    str,
    typer.Option(
        "--on",
        metavar="DAY",
        help="When; today if left out.",
        show_default=False,
        callback=from_today,
        autocompletion=completion.days,
    ),
]

# How an edit goes

Editor = Annotated[
    bool,
    typer.Option("--edit", help="Open the record in $EDITOR before it is shown.", rich_help_panel=Panel.EDIT),
]
Drafts = Annotated[
    list[Path] | None,
    typer.Option(
        "--check",
        metavar="FILE",
        help="A document: which of its citations would be flagged?",
        show_default=False,
        rich_help_panel=Panel.EDIT,
    ),
]
Diff = Annotated[
    bool,
    typer.Option("--diff", help="Show also the lines of the files that would change.", rich_help_panel=Panel.EDIT),
]
DryRun = Annotated[
    bool,
    typer.Option("--dry-run", help="Show what would change, and write nothing.", rich_help_panel=Panel.EDIT),
]
Yes = Annotated[bool, typer.Option("-y", "--yes", help="Write without asking.", rich_help_panel=Panel.EDIT)]
QuietEdit = Annotated[
    bool,
    typer.Option(
        "-q",
        "--quiet",
        help="Show only which statuses move, and what was written.",
        rich_help_panel=Panel.EDIT,
    ),
]
Force = Annotated[
    bool,
    typer.Option(
        "--force", help="Write although the data would have more faults than before.", rich_help_panel=Panel.EDIT
    ),
]
ListChanges = Annotated[
    bool, typer.Option("--list", help="Only list what can be taken back, the last first.", rich_help_panel=Panel.EDIT)
]
Redo = Annotated[bool, typer.Option("--redo", help="Make again what was taken back last.", rich_help_panel=Panel.EDIT)]

# A copy and the data set that it was made of

NewerSet = Annotated[
    Path | None,
    typer.Option(
        "--from", metavar="DIR", help="The newer data set; that of the program if left out.", show_default=False
    ),
]
AllMine = Annotated[
    bool, typer.Option("--mine", help="Keep yours wherever both changed a value.", rich_help_panel=Panel.EDIT)
]
AllTheirs = Annotated[
    bool, typer.Option("--theirs", help="Take the new one wherever both changed a value.", rich_help_panel=Panel.EDIT)
]

_HOW = {"check": Drafts, "diff": Diff, "dry_run": DryRun, "yes": Yes, "quiet": QuietEdit, "force": Force}
"""The options that every edit has."""


def an_edit(command: Callable[..., None]) -> Callable[..., None]:
    """A command that changes the data: its parameter `manner` is made of the options that all such commands have."""
    return _with_options(command, _HOW, diff=False)


def an_edit_by_hand(command: Callable[..., None]) -> Callable[..., None]:
    """One that changes records as they were typed: it always shows the lines, which are what was typed."""
    return _with_options(command, {name: option for name, option in _HOW.items() if name != "diff"}, diff=True)


def _with_options(command: Callable[..., None], options: dict[str, Any], *, diff: bool) -> Callable[..., None]:
    own = signature(command, eval_str=True)
    asked = [
        Parameter(name, Parameter.KEYWORD_ONLY, default=None if name == "check" else False, annotation=option)
        for name, option in options.items()
    ]

    @wraps(command)
    def run(**typed: Any) -> None:  # noqa: ANN401  # whatever its own options hold
        how = {"diff": diff, **{name: typed.pop(name) for name in options}}
        command(**typed, manner=Manner(**{**how, "check": tuple(how["check"] or ())}))

    parameters = [*(each for name, each in own.parameters.items() if name != "manner"), *asked]
    vars(run)["__signature__"] = own.replace(parameters=parameters)
    run.__annotations__ = {each.name: each.annotation for each in parameters}
    return run
