"""The options of the commands that change the data, each declared once."""

from __future__ import annotations

from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lanzarote_law.cli import completion
from lanzarote_law.cli.edit_workflow import EditSettings
from lanzarote_law.cli.options import DAY, Panel, argument, flag, option
from lanzarote_law.grammar import EXAMPLE, EXAMPLE_WITH_CODE
from lanzarote_law.model import Effect, Mark
from lanzarote_law.wording import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

# What a law does

Article = Annotated[
    str, argument("[REF]", f"An article, such as {EXAMPLE} or {EXAMPLE_WITH_CODE}.", completion.articles)
]
Old = Annotated[str, argument("[OLD]", "The article that ends.", completion.articles)]
Heirs = Annotated[
    list[str] | None, option("--by", "NEW", "The article that takes over; once for each.", completion.articles)
]
Postponed = Annotated[str, argument("[WHAT]", "A named day, a code or an act: new-code.", completion.starts)]
NewStart = Annotated[str, option("--to", "DAY", "The new start, as 2018-01-26.", **DAY)]
On = Annotated[str, option("--on", "DAY", "The first day of it, as 2018-01-26, or the name of a day.", **DAY)]
ActId = Annotated[str, option("--act", "ID", "The act that does it.", completion.acts)]
MovingAct = Annotated[str, option("--act", "ID", "The act that moves it.", completion.acts)]
ActArticle = Annotated[str, option("--article", "NUMBER", "The article of the act that does it.")]
Part = Annotated[str, option("--part", "TEXT", "Which part of the old one goes there: § 2.")]
Summary = Annotated[str, option("--summary", "TEXT", "What it says, in your own words.")]
Penalty = Annotated[str | None, option("--penalty", "TEXT", "The penalty.")]
NewSubject = Annotated[
    str, option("--subject", "TEXT", "What the article is called from then on, in a few words; as before if left out.")
]
NewPenalty = Annotated[str | None, option("--penalty", "TEXT", 'The penalty; as before if left out, none with "".')]
NewNote = Annotated[
    str | None,
    option(
        "--note", "TEXT", "What a reader must know of the new version; the note of the one before is not taken over."
    ),
]
Historical = Annotated[
    bool, flag("--historical", "It is entered late: the links were made with knowledge of it, and stay.")
]
Note = Annotated[str, option("--note", "TEXT", "What a reader must know beside it.")]
Carry = Annotated[bool, flag("--carry/--no-carry", "Carry the old one's correspondences over, for review.")]
MarkOption = Annotated[
    Mark | None, option("--mark", "MARK", f"How you checked it: {', '.join(Mark)}; unverified if left out.")
]
WhatChanged = Annotated[
    Effect, typer.Option("--change", metavar="EFFECT", help=f"What the act does to the article: {', '.join(Effect)}.")
]

# Records

Kind = Annotated[
    str,
    argument("[KIND]", "provision, item, position, source, correspondence, act or another.", completion.record_kinds),
]
NewId = Annotated[str, argument("[ID]", "The id of the new record.")]
Where = Annotated[
    list[str] | None, argument("WHERE...", "Records: articles, or the ids of anything.", completion.records)
]
OneRecord = Annotated[str, argument("WHERE", "A record: an article, or the id of anything.", completion.records)]
Facts = Annotated[
    list[str] | None,
    argument("[WHERE...]", f"Facts as todo names them: new-code, {EXAMPLE}@2016-06-18.", completion.records),
]
SetValue = Annotated[list[str] | None, option("--set", "KEY=VALUE", "A value: title.en=..., items=8.1.a,9.10.")]
Unset = Annotated[
    list[str] | None, option("--unset", "KEY", "A value to take out: note, versions[2016-06-18].penalty.")
]
AddTo = Annotated[list[str] | None, option("--add", "KEY=VALUE", "One more of a list: read_in=copy:code.")]
DropFrom = Annotated[list[str] | None, option("--drop", "KEY=VALUE", "One less of a list: items=9.10.")]
FromFile = Annotated[Path | None, option("--from", "FILE", "A file with it; - for standard input.")]
LawFile = Annotated[
    Path | None, option("--from", "FILE", "A file with the law, as adopt keeps it; - for standard input.")
]
GoOn = Annotated[bool, flag("--go-on", "Ask on after what the file says.")]
Merge = Annotated[bool, flag("--merge", "Keep what the file does not say of a record; what is new is put in.")]
InFile = Annotated[
    str,
    typer.Option(
        "--in",
        metavar="FILE",
        help="For an item or aspect: questions.yaml or convention.yaml.",
        autocompletion=completion.one_of("questions.yaml", "convention.yaml"),
    ),
]
NewMark = Annotated[Mark | None, option("--mark", "MARK", "How it is checked now: seen, second-hand or inferred.")]
By = Annotated[str, option("--by", "NAME", "Who looked it up.")]
LookedUpIn = Annotated[str, option("--source", "ID", "The document in which it was looked up.", completion.sources)]
ReadIn = Annotated[
    str, option("--source", "ID", "The copy in which it was read, if not in the act itself.", completion.sources)
]
OfTranslation = Annotated[
    str,
    option(
        "--translation",
        "LANG",
        "It is the translation that a lawyer has read: fr, nl.",
        completion.some_of(*LANGUAGES[1:]),
    ),
]
CheckedOn = Annotated[str, option("--on", "DAY", "When; today if left out.", **DAY)]

# How an edit goes

Editor = Annotated[bool, flag("--edit", "Open the record in $EDITOR before it is shown.", Panel.EDIT)]
Drafts = Annotated[
    list[Path] | None,
    option("--check", "FILE", "A document: which of its citations would be flagged?", panel=Panel.EDIT),
]
Diff = Annotated[bool, flag("--diff", "Show also the lines of the files that would change.", Panel.EDIT)]
DryRun = Annotated[bool, flag("--dry-run", "Show what would change, and write nothing.", Panel.EDIT)]
Yes = Annotated[bool, flag("-y --yes", "Write without asking.", Panel.EDIT)]
QuietEdit = Annotated[bool, flag("-q --quiet", "Show only which statuses move, and what was written.", Panel.EDIT)]
Force = Annotated[bool, flag("--force", "Write although the data would have more faults than before.", Panel.EDIT)]
ListChanges = Annotated[bool, flag("--list", "Only list what can be taken back, the last first.", Panel.EDIT)]
Redo = Annotated[bool, flag("--redo", "Make again what was taken back last.", Panel.EDIT)]

# A copy and the data set that it was made of

NewerSet = Annotated[Path | None, option("--from", "DIR", "The newer data set; that of the program if left out.")]
AllMine = Annotated[bool, flag("--mine", "Keep yours wherever both changed a value.", Panel.EDIT)]
AllTheirs = Annotated[bool, flag("--theirs", "Take the new one wherever both changed a value.", Panel.EDIT)]

_HOW = {"check": Drafts, "diff": Diff, "dry_run": DryRun, "yes": Yes, "quiet": QuietEdit, "force": Force}
"""The options that every edit has."""


def edit_command(command: Callable[..., None]) -> Callable[..., None]:
    """A command that changes the data: its parameter `manner` is made of the options that all such commands have."""
    return _with_options(command, _HOW, diff=False)


def manual_edit_command(command: Callable[..., None]) -> Callable[..., None]:
    """One that changes records as they were typed: it always shows the lines, which are what was typed."""
    return _with_options(command, {name: each for name, each in _HOW.items() if name != "diff"}, diff=True)


def _with_options(command: Callable[..., None], options: dict[str, Any], *, diff: bool) -> Callable[..., None]:
    own = signature(command, eval_str=True)
    asked = [
        Parameter(name, Parameter.KEYWORD_ONLY, default=None if name == "check" else False, annotation=each)
        for name, each in options.items()
    ]

    @wraps(command)
    def run(**typed: Any) -> None:  # noqa: ANN401  # whatever its own options hold
        how = {"diff": diff, **{name: typed.pop(name) for name in options}}
        command(**typed, manner=EditSettings(**{**how, "check": tuple(how["check"] or ())}))

    parameters = [*(each for name, each in own.parameters.items() if name != "manner"), *asked]
    vars(run)["__signature__"] = own.replace(parameters=parameters)
    run.__annotations__ = {each.name: each.annotation for each in parameters}
    return run
