"""The options of the commands that ask, check and begin a data set, each declared once."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from lanzarote_law.cli import completion
from lanzarote_law.cli.screen import this_day
from lanzarote_law.grammar import EXAMPLE, EXAMPLE_WITH_CODE


class Group(StrEnum):
    """The groups in which the help lists the commands, in this order."""

    ASK = "Ask"
    CHECK = "Check"
    CURRENT = "Keep current"
    DATA = "Data"


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


# What is asked about

References = Annotated[
    list[str],
    typer.Argument(
        metavar="REF...",
        help="Items, articles or points of the Convention.",
        show_default=False,
        autocompletion=completion.references,
    ),
]
Reference = Annotated[
    str,
    typer.Argument(
        metavar="REF",
        help=f"An article, such as {EXAMPLE} or {EXAMPLE_WITH_CODE}.",
        show_default=False,
        autocompletion=completion.references,
    ),
]
Words = Annotated[
    list[str],
    typer.Argument(metavar="WORDS...", help="What to look for, in English, French or Dutch.", show_default=False),
]
FromDay = Annotated[
    str,
    typer.Argument(
        metavar="FROM",
        help="The earlier day, as 2018-01-26.",
        show_default=False,
        callback=from_today,
        autocompletion=completion.days,
    ),
]
ToDay = Annotated[
    str,
    typer.Argument(
        metavar="TO",
        help="The later day, or its name.",
        show_default=False,
        callback=from_today,
        autocompletion=completion.days,
    ),
]
Documents = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="FILE...",
        help="txt, md, html, docx or pdf, or a folder of them; - for standard input.",
        show_default=False,
    ),
]
SchemaName = Annotated[
    str,
    typer.Argument(
        metavar="[NAME]",
        help="A data file or a command; none: the list of them.",
        show_default=False,
        autocompletion=completion.schemas,
    ),
]
Topic = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[TOPIC]",
        help="A command, words, a word, or exit-codes.",
        show_default=False,
        autocompletion=completion.topics,
    ),
]

# The day, the data and how much of them

AsOf = Annotated[
    str,
    typer.Option(
        "--as-of",
        metavar="DAY",
        help="The day that matters: 2018-01-26, 26/1/2018, new-code; today if left out.",
        show_default=False,
        callback=from_today,
        autocompletion=completion.days,
    ),
]
Compare = Annotated[
    str,
    typer.Option(
        "--compare",
        metavar="DAY",
        help="Show what moved since another day.",
        show_default=False,
        callback=from_today,
        autocompletion=completion.days,
    ),
]
Data = Annotated[
    Path | None, typer.Option("--data", metavar="DIR", help="A folder with another data set.", show_default=False)
]
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
    typer.Option(
        "--fail-on",
        metavar="STANDINGS",
        help="Exit 1 where one is open, with commas: negative, disputed, lapsed, annulled, weak, pending, hole.",
        autocompletion=completion.some_of("negative", "disputed", "lapsed", "annulled", "weak", "pending", "hole"),
        show_default=False,
    ),
]
WhoChecked = Annotated[
    bool, typer.Option("--data", help="Who checked what of it, when and in which document; also of an item.")
]
Marks = Annotated[
    str,
    typer.Option(
        "--mark",
        metavar="MARKS",
        help="Only these, with commas: unverified, inferred, suspect, carried, second-hand.",
        autocompletion=completion.some_of(
            *("unverified", "inferred", "suspect", "carried", "second-hand"),
            *("missing", "fuzzy", "unread"),
        ),
        show_default=False,
    ),
]
Kinds = Annotated[
    str,
    typer.Option(
        "--kind",
        metavar="KINDS",
        help="Only these kinds of facts, with commas: provision,act,correspondence; or translation",
        autocompletion=completion.some_of(
            *("provision", "version", "end", "annulment", "succession", "partner", "unnamed", "start", "penalty"),
            *("date", "act", "source"),
            *("item", "title", "section", "correspondence", "negative", "rest", "position"),
            *("renumbering", "shared-number", "numbers-known", "followed", "act-searched"),
            "translation",
        ),
        show_default=False,
    ),
]
OfItem = Annotated[
    str,
    typer.Option(
        "--item",
        metavar="REF",
        help="Only what the status of an item hangs on.",
        show_default=False,
        autocompletion=completion.items,
    ),
]
Limit = Annotated[int, typer.Option("--limit", metavar="NUMBER", min=1, help="How many hits to show.")]
LimitOrAll = Annotated[
    int | None,
    typer.Option("--limit", metavar="NUMBER", min=0, help="How many to show; 0 for all of them.", show_default=False),
]
Quiet = Annotated[
    bool, typer.Option("-q", "--quiet", help="Only the status and what is open.", rich_help_panel=Panel.OUTPUT)
]
Verbose = Annotated[
    bool, typer.Option("-v", "--verbose", help="Every aspect, reason and note.", rich_help_panel=Panel.OUTPUT)
]

WithText = Annotated[
    bool,
    typer.Option("--text", help="Also what the article says, word for word, from the texts that were added."),
]
InTexts = Annotated[bool, typer.Option("--in-texts", help="Also in the words of the official texts that were added.")]

# Problems, of documents and of data

Problems = Annotated[
    str, typer.Option("--select", metavar="CODES", help="Only these problems: LL101,LL3", show_default=False)
]
Faults = Annotated[
    str, typer.Option("--select", metavar="CODES", help="Only these problems: dangling,version", show_default=False)
]
Ignored = Annotated[str, typer.Option("--ignore", metavar="CODES", help="Not these problems.", show_default=False)]
AcceptedCodes = Annotated[
    str,
    typer.Option(
        "--accept", metavar="CODES", help="List these problems apart: they count for nothing.", show_default=False
    ),
]
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
LeastShown = Annotated[Least, typer.Option("--severity", help="The least severity that is shown.")]
DataVerdict = Annotated[FailOn, typer.Option("--fail-on", help="Exit 1 from this severity on.")]
EachProblem = Annotated[
    bool,
    typer.Option(
        "-v", "--verbose", help="Every note by itself, every article that a suggestion names, and why an act was meant."
    ),
]
ExplainProblem = Annotated[
    str, typer.Option("--explain", metavar="CODE", help="What a problem means.", show_default=False)
]
ExplainCitation = Annotated[
    str,
    typer.Option(
        "--explain-citation",
        metavar="PLACE",
        help="Explain which act citations were taken to mean: in a line (12 or 12:5), or of an article number.",
        show_default=False,
    ),
]
ExplainFault = Annotated[
    str, typer.Option("--explain", metavar="CODE", help="What a problem means; all of them: all.", show_default=False)
]
Listed = Annotated[bool, typer.Option("--list", help="Only the citations: what is cited, how often, where.")]
ByItem = Annotated[
    bool, typer.Option("--items", help="The items and obligations on which the citations bear, and those left out.")
]
Annotate = Annotated[
    Path | None,
    typer.Option(
        "--annotate",
        metavar="OUT.html",
        help="Write the document with its citations coloured.",
        show_default=False,
        writable=True,
        rich_help_panel=Panel.OUTPUT,
    ),
]
Comments = Annotated[
    Path | None,
    typer.Option(
        "--comments",
        metavar="OUT.docx",
        help="Write a copy of a Word or PDF document with a comment at each problem; a folder for several.",
        show_default=False,
        writable=True,
        rich_help_panel=Panel.OUTPUT,
    ),
]

# How a result is written, and where

FormatOption = Annotated[
    Literal["table", "json", "csv", "excel", "md"] | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="table, json, csv, excel or md; by the ending of -o FILE, else table.",
        show_default=False,
        rich_help_panel=Panel.OUTPUT,
    ),
]
FaultFormat = Annotated[
    Literal["table", "json", "github"] | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="table, json or github; json by the ending of -o FILE, else table.",
        show_default=False,
        rich_help_panel=Panel.OUTPUT,
    ),
]
CheckFormat = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="table, json, sarif, csv, excel or md; by the ending of -o FILE, else table.",
        autocompletion=completion.one_of("table", "json", "sarif", "csv", "excel", "md"),
        show_default=False,
        rich_help_panel=Panel.OUTPUT,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write to a file instead of the screen.",
        show_default=False,
        writable=True,
        rich_help_panel=Panel.OUTPUT,
    ),
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

NewFolder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make.", show_default=False)]
Party = Annotated[
    str, typer.Option("--party", metavar="NAME", help="The Party whose law goes in, in English.", show_default=False)
]
ResearchedFrom = Annotated[
    str,
    typer.Option(
        "--researched-from",
        metavar="DAY",
        help="The first day for which statuses are given; the reference day if left out.",
        show_default=False,
        callback=from_today,
        autocompletion=completion.days,
    ),
]
Copy = Annotated[bool, typer.Option("--copy", help="Copy everything, the law too: a data set of your own.")]
OnlyAsk = Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 where a file would change.")]
OnlyShow = Annotated[bool, typer.Option("--diff", help="Write nothing; show the lines that would change.")]
