"""The options of the commands that ask, check and begin a data set, each declared once."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from lanzarote_law.cli import completion
from lanzarote_law.cli.screen import this_day
from lanzarote_law.grammar import EXAMPLE, EXAMPLE_WITH_CODE

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer.models import ArgumentInfo, OptionInfo


class Panel(StrEnum):
    """The headings under which the help of a command lists options that many commands share."""

    OUTPUT = "How the result is written"
    EDIT = "How the edit goes"


class Language(StrEnum):
    """The language of an answer: its words, and the texts of the data. The start takes it from the system at last."""

    EN = "en"
    FR = "fr"
    NL = "nl"


class Scope(StrEnum):
    """Whose items are asked about."""

    QUESTIONNAIRE = "questionnaire"
    CONVENTION = "convention"
    ALL = "all"


class Least(StrEnum):
    """How bad a fault is that is still shown."""

    ERROR = "error"
    WARNING = "warning"


class FailOn(StrEnum):
    """From which severity on the data are not accepted."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


# A day is typed as people write one; what it means, and by which name the data know it, stands below the commands


def from_today(value: str) -> str:
    """What was typed for a day; one that is told from today as YYYY-MM-DD, since only a command knows today."""
    if not value or value[0].isdigit():
        return value
    from lanzarote_law.grammar import days  # noqa: PLC0415  # most commands are given no such word

    away = days.days_from_today(value)
    return value if away is None else (this_day() + timedelta(away)).isoformat()


DAY: dict[str, Any] = {"complete": completion.days, "callback": from_today}
"""How a day is completed and read."""


def argument(
    metavar: str,
    told: str,
    complete: completion.Offer | None = None,
    callback: Callable[[str], str] | None = None,
) -> ArgumentInfo:
    """An argument: what the help calls it, what it says of it, and what completes it."""
    info: ArgumentInfo = typer.Argument(
        metavar=metavar, help=told, show_default=False, autocompletion=complete, callback=callback
    )
    return info


def option(
    names: str,
    metavar: str,
    told: str,
    complete: completion.Offer | None = None,
    callback: Callable[[str], str] | None = None,
    panel: Panel | None = None,
    *,
    writable: bool = False,
) -> OptionInfo:
    """An option with a value, which no help shows a default of: its names, and the rest as for an argument."""
    info: OptionInfo = typer.Option(
        *names.split(),
        metavar=metavar,
        help=told,
        show_default=False,
        autocompletion=complete,
        callback=callback,
        rich_help_panel=panel,
        writable=writable,
    )
    return info


def flag(names: str, told: str, panel: Panel | None = None) -> OptionInfo:
    """An option without a value."""
    info: OptionInfo = typer.Option(*names.split(), help=told, rich_help_panel=panel)
    return info


# What is asked about

References = Annotated[
    list[str], argument("REF...", "Items, articles or points of the Convention.", completion.references)
]
Reference = Annotated[
    str, argument("REF", f"An article, such as {EXAMPLE} or {EXAMPLE_WITH_CODE}.", completion.references)
]
Words = Annotated[list[str], argument("WORDS...", "What to look for, in English, French or Dutch.")]
FromDay = Annotated[str, argument("FROM", "The earlier day, as 2018-01-26.", **DAY)]
ToDay = Annotated[str, argument("TO", "The later day, or its name.", **DAY)]
Documents = Annotated[
    list[Path] | None, argument("FILE...", "txt, md, html, docx or pdf, or a folder of them; - for standard input.")
]
SchemaName = Annotated[str, argument("[NAME]", "A data file or a command; none: the list of them.", completion.schemas)]
Topic = Annotated[list[str] | None, argument("[TOPIC]", "A command, words, a word, or exit-codes.", completion.topics)]

# The day, the data and how much of them

AsOf = Annotated[
    str, option("--as-of", "DAY", "The day that matters: 2018-01-26, 26/1/2018, new-code; today if left out.", **DAY)
]
Compare = Annotated[str, option("--compare", "DAY", "Show what moved since another day.", **DAY)]
Data = Annotated[Path | None, option("--data", "DIR", "A folder with another data set.")]
ScopeOption = Annotated[
    Scope,
    typer.Option("--instrument", metavar="WHOSE", help="Whose items: questionnaire, convention, or all."),
]
Grouped = Annotated[
    str,
    typer.Option(
        "--by",
        metavar="GROUP",
        help="section, item, convention-article or regime.",
        autocompletion=completion.one_of("section", "item", "convention-article", "regime"),
    ),
]
Standings = Annotated[
    str,
    option(
        "--fail-on",
        "STANDINGS",
        "Exit 1 where one is open, with commas: negative, disputed, lapsed, annulled, weak, pending, hole.",
        completion.some_of("negative", "disputed", "lapsed", "annulled", "weak", "pending", "hole"),
    ),
]
WhoChecked = Annotated[bool, flag("--data", "Who checked what of it, when and in which document; also of an item.")]
Marks = Annotated[
    str,
    option(
        "--mark",
        "MARKS",
        "Only these, with commas: unverified, inferred, suspect, carried, questioned, second-hand.",
        completion.some_of(*"unverified inferred suspect carried questioned second-hand missing fuzzy unread".split()),
    ),
]
Kinds = Annotated[
    str,
    option(
        "--kind",
        "KINDS",
        "Only these kinds of facts, with commas: provision,act,correspondence; or translation",
        completion.fact_kinds,
    ),
]
OfItem = Annotated[str, option("--item", "REF", "Only what the status of an item hangs on.", completion.items)]
LimitOrAll = Annotated[
    int | None,
    typer.Option("--limit", metavar="NUMBER", min=0, help="How many to show; 0 for all of them.", show_default=False),
]
Quiet = Annotated[bool, flag("-q --quiet", "Only the status and what is open.", Panel.OUTPUT)]
Verbose = Annotated[bool, flag("-v --verbose", "Every aspect, reason and note.", Panel.OUTPUT)]

WithText = Annotated[bool, flag("--text", "Also what the article says, word for word, from the texts that were added.")]
InTexts = Annotated[bool, flag("--in-texts", "Also in the words of the official texts that were added.")]

# Problems, of documents and of data

Problems = Annotated[str, option("--select", "CODES", "Only these problems: LL101,LL3")]
Faults = Annotated[str, option("--select", "CODES", "Only these problems: dangling,version")]
Ignored = Annotated[str, option("--ignore", "CODES", "Not these problems.")]
AcceptedCodes = Annotated[str, option("--accept", "CODES", "List these problems apart: they count for nothing.")]
Verdict = Annotated[
    str,
    typer.Option(
        "--fail-on",
        metavar="WEIGHT",
        help="Exit 1 from this weight on: error, warning, note or never.",
        autocompletion=completion.one_of("error", "warning", "note", "never"),
        show_default="error; never with --list and --items",
    ),
]
LeastShown = Annotated[Least, flag("--severity", "The least severity that is shown.")]
DataVerdict = Annotated[FailOn, flag("--fail-on", "Exit 1 from this severity on.")]
EachProblem = Annotated[
    bool, flag("-v --verbose", "Every note by itself, every article that a suggestion names, and why an act was meant.")
]
OnlyProblems = Annotated[bool, flag("-q --quiet", "Errors and warnings only, each in one line.")]
ExplainProblem = Annotated[str, option("--explain", "CODE", "What a problem means.")]
ExplainCitation = Annotated[
    str,
    option(
        "--explain-citation",
        "PLACE",
        "Explain which act citations were taken to mean: in a line (12 or 12:5), or of an article number.",
    ),
]
ExplainFault = Annotated[str, option("--explain", "CODE", "What a problem means; all of them: all.")]
Listed = Annotated[bool, flag("--list", "Only the citations: what is cited, how often, where.")]
ByItem = Annotated[bool, flag("--items", "The items and obligations on which the citations bear, and those left out.")]
Annotate = Annotated[
    Path | None,
    option(
        "--annotate", "OUT.html", "Write the document with its citations coloured.", panel=Panel.OUTPUT, writable=True
    ),
]
Comments = Annotated[
    Path | None,
    option(
        "--comments",
        "OUT.docx",
        "Write a copy of a Word or PDF document with a comment at each problem; a folder for several.",
        panel=Panel.OUTPUT,
        writable=True,
    ),
]

# How a result is written, and where

FormatOption = Annotated[
    Literal["table", "json", "csv", "excel", "md"] | None,
    option(
        "--format", "FORMAT", "table, json, csv, excel or md; by the ending of -o FILE, else table.", panel=Panel.OUTPUT
    ),
]
FaultFormat = Annotated[
    Literal["table", "json", "github"] | None,
    option(
        "--format", "FORMAT", "table, json or github; json by the ending of -o FILE, else table.", panel=Panel.OUTPUT
    ),
]
CheckFormat = Annotated[
    str,
    option(
        "--format",
        "FORMAT",
        "table, json, sarif, csv, excel or md; by the ending of -o FILE, else table.",
        completion.one_of("table", "json", "sarif", "csv", "excel", "md"),
        panel=Panel.OUTPUT,
    ),
]
Output = Annotated[
    Path | None,
    option("-o --output", "FILE", "Write to a file instead of the screen.", panel=Panel.OUTPUT, writable=True),
]
Lang = Annotated[
    Language,
    typer.Option(
        "--lang",
        envvar="LANZAROTE_LAW_LANG",
        help="The language of the answer.",
        rich_help_panel=Panel.OUTPUT,
    ),
]

# A new data set, and the form of the files

NewFolder = Annotated[Path, argument("DIR", "The folder to make.")]
Party = Annotated[str, option("--party", "NAME", "The Party whose law goes in, in English.")]
ResearchedFrom = Annotated[
    str,
    option("--researched-from", "DAY", "The first date for which the law was researched, if known.", **DAY),
]
Copy = Annotated[bool, flag("--copy", "Copy everything, the law too: a data set of your own.")]
OnlyAsk = Annotated[bool, flag("--check", "Write nothing; exit 1 where a file would change.")]
OnlyShow = Annotated[bool, flag("--diff", "Write nothing; show the lines that would change.")]
