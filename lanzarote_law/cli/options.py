"""The options of the commands that ask, check and begin a data set, each declared once."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from enum import StrEnum
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from typer.models import ArgumentInfo, OptionInfo

from lanzarote_law.cli import completion
from lanzarote_law.cli.user_io import this_day
from lanzarote_law.grammar import EXAMPLE, EXAMPLE_WITH_CODE


class Panel(StrEnum):
    """The headings under which the help of a command lists options that many commands share."""

    OUTPUT = "Output"
    EDIT = "Saving the change"


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


# Dates are parsed below the commands, except those relative to today


def from_today(value: str) -> str:
    """The typed date; one relative to today as YYYY-MM-DD, because only commands know today."""
    if not value or value[0].isdigit():
        return value
    from lanzarote_law.grammar import days  # noqa: PLC0415  # rarely needed

    away = days.days_from_today(value)
    return value if away is None else (this_day() + timedelta(away)).isoformat()


DAY: dict[str, Any] = {"complete": completion.days, "callback": from_today}
"""Completion and parsing of a date."""


def argument(
    metavar: str, text: str, complete: completion.Offer | None = None, callback: Callable[[str], str] | None = None
) -> ArgumentInfo:
    """Declare an argument with its name, help and completion."""
    info: ArgumentInfo = typer.Argument(
        metavar=metavar, help=text, show_default=False, autocompletion=complete, callback=callback
    )
    return info


def option(
    names: str,
    metavar: str,
    text: str,
    complete: completion.Offer | None = None,
    callback: Callable[[str], str] | None = None,
    panel: Panel | None = None,
    **more: Any,  # noqa: ANN401  # as Typer has them
) -> OptionInfo:
    """An option with a value: its names, and the rest as for an argument; its default is not shown."""
    more = {"show_default": False, "rich_help_panel": panel, **more}
    info: OptionInfo = typer.Option(
        *names.split(), metavar=metavar, help=text, autocompletion=complete, callback=callback, **more
    )
    return info


def format_option(text: str, complete: completion.Offer | None = None) -> OptionInfo:
    """The option for the format of a result."""
    return option("--format", "FORMAT", text, complete, panel=Panel.OUTPUT)


def output_file(names: str, metavar: str, text: str, panel: Panel = Panel.OUTPUT) -> OptionInfo:
    """An option that names a file to write."""
    return option(names, metavar, text, panel=panel, writable=True)


def flag(names: str, text: str, panel: Panel | None = None) -> OptionInfo:
    """An option without a value."""
    info: OptionInfo = typer.Option(*names.split(), help=text, rich_help_panel=panel)
    return info


Command = Callable[..., None]


def with_options(command: Command, taker: str, options: Mapping[str, Any], make: Callable[..., object]) -> Command:
    """A command with further options in the place of its parameter `taker`, which `make` makes of their values.

    Each option is given as its annotation and its default.
    """
    parameters: list[Parameter] = []
    for name, own in signature(command, eval_str=True).parameters.items():
        parameters += [own.replace(kind=Parameter.KEYWORD_ONLY)] * (name != taker)
        for each, (annotation, default) in options.items() if name == taker else ():
            parameters.append(Parameter(each, Parameter.KEYWORD_ONLY, default=default, annotation=annotation))

    @wraps(command)
    def run(**typed: Any) -> None:  # noqa: ANN401  # options of any type
        taken = make(**{name: typed.pop(name) for name in options})
        command(**typed, **{taker: taken})

    vars(run)["__signature__"] = signature(command).replace(parameters=parameters)
    run.__annotations__ = {each.name: each.annotation for each in parameters}
    return run


# The subject of a question

References = Annotated[
    list[str], argument("REF...", "One or more items, articles or points of the Convention.", completion.references)
]
Reference = Annotated[
    str, argument("REF", f"An article, such as {EXAMPLE} or {EXAMPLE_WITH_CODE}.", completion.references)
]
Words = Annotated[list[str], argument("WORDS...", "The words to search for, in English, French or Dutch.")]
FromDay = Annotated[str, argument("FROM", "The earlier date, such as 2018-01-26.", **DAY)]
ToDay = Annotated[str, argument("TO", "The later date, or the name of a date, such as new-code.", **DAY)]
Documents = Annotated[
    list[Path] | None, argument("FILE...", "Files (txt, md, html, docx, pdf) or folders; - means standard input.")
]
SchemaName = Annotated[str, argument("[NAME]", "A data file or a command; omit it to list them.", completion.schemas)]
Topic = Annotated[
    list[str] | None, argument("[TOPIC]", "A command, a term, words (all terms) or exit-codes.", completion.topics)
]

# The date, the data, and how much to show

_AS_OF = "Give the answer as at this date, such as 2018-01-26, 26/1/2018 or new-code (default: today)."
AsOf = Annotated[str, option("--as-of", "DAY", _AS_OF, **DAY)]
Compare = Annotated[str, option("--compare", "DAY", "Show changes since another date.", **DAY)]
Data = Annotated[Path | None, option("--data", "DIR", "Use the data set in this folder.")]
PartyName = Annotated[
    str,
    option(
        "--party",
        "NAME",
        "Use the law of this Party, given by the name of its folder or by its country code.",
        completion.parties,
    ),
]
_SCOPE = "Use the items of this instrument: questionnaire, convention or all."
ScopeOption = Annotated[Scope, option("--instrument", "WHOSE", _SCOPE, show_default=True)]
_GROUPED = "Group by section, item, convention-article or regime."
_GROUPS = completion.one_of("section", "item", "convention-article", "regime")
Grouped = Annotated[str, option("--by", "GROUP", _GROUPED, _GROUPS, show_default=True)]
STATES = ("negative", "disputed", "lapsed", "annulled", "weak", "pending", "hole")
_STANDINGS = f"Exit with code 1 if any aspect is in one of these states (comma-separated): {', '.join(STATES)}."
Standings = Annotated[str, option("--fail-on", "STATES", _STANDINGS, completion.some_of(*STATES))]
WhoChecked = Annotated[
    bool,
    flag("--data", "Show who checked which fact, when and in which document; items can be given as well as articles."),
]
_MARKS = (
    "Show only facts with these marks (comma-separated): unverified, inferred, suspect, carried, "
    "questioned, second-hand."
)
_MARK_WORDS = "unverified inferred suspect carried questioned second-hand missing fuzzy unread".split()
Marks = Annotated[str, option("--mark", "MARKS", _MARKS, completion.some_of(*_MARK_WORDS))]
_KINDS = "Show only these kinds of facts (comma-separated), such as provision,act,correspondence; or translation."
Kinds = Annotated[str, option("--kind", "KINDS", _KINDS, completion.fact_kinds)]
OfItem = Annotated[
    str, option("--item", "REF", "Show only the facts on which the status of this item depends.", completion.items)
]
_LIMIT = "Show at most this number of entries; 0 shows all."
LimitOrAll = Annotated[int | None, option("--limit", "NUMBER", _LIMIT, min=0)]
Quiet = Annotated[bool, flag("-q --quiet", "Show only the status and the open aspects.", Panel.OUTPUT)]
Verbose = Annotated[bool, flag("-v --verbose", "Show every aspect, reason and note.", Panel.OUTPUT)]

WithText = Annotated[bool, flag("--text", "Include the official wording from the texts that you added.")]
InTexts = Annotated[bool, flag("--in-texts", "Also search the official texts that you added.")]

# Problems in documents and data

Problems = Annotated[str, option("--select", "CODES", "Report only these problems, such as LL101,LL3.")]
Faults = Annotated[str, option("--select", "CODES", "Report only these problems, such as dangling,version.")]
Ignored = Annotated[str, option("--ignore", "CODES", "Do not report these problems.")]
AcceptedCodes = Annotated[
    str, option("--accept", "CODES", "List these problems separately, and do not count them in the result.")
]
_VERDICT = "Exit with code 1 if there is a problem of this severity or above: error, warning, note or never."
_OTHERWISE = "“error”; “never” with --list or --items"
_WEIGHTS = completion.one_of("error", "warning", "note", "never")
Verdict = Annotated[str, option("--fail-on", "WEIGHT", _VERDICT, _WEIGHTS, show_default=_OTHERWISE)]
LeastShown = Annotated[Literal["error", "warning"], flag("--severity", "Show problems of this severity or above.")]
DataVerdict = Annotated[
    Literal["error", "warning", "never"],
    flag("--fail-on", "Exit with code 1 if there is a problem of this severity or above."),
]
EachProblem = Annotated[
    bool, flag("-v --verbose", "Show each note separately, every suggested article, and how each act was identified.")
]
EveryStatement = Annotated[
    bool, flag("-v --verbose", "Also show the statements that cite law still in force, and each step of a replacement.")
]
OnlyProblems = Annotated[bool, flag("-q --quiet", "Show errors and warnings only, one line each.")]
ExplainProblem = Annotated[str, option("--explain", "CODE", "Explain a problem code.")]
_EXPLAIN_CITATION = (
    "Explain to which act a citation was taken to refer: give its line (12 or 12:5) or an article number."
)
ExplainCitation = Annotated[str, option("--explain-citation", "PLACE", _EXPLAIN_CITATION)]
ExplainFault = Annotated[str, option("--explain", "CODE", "Explain a problem code, or all.")]
Listed = Annotated[bool, flag("--list", "List only the citations: what is cited, how often and where.")]
ByItem = Annotated[
    bool,
    flag("--items", "List the items and obligations to which the citations relate, and those to which none relates."),
]
Annotate = Annotated[
    Path | None,
    output_file("--annotate", "OUT.html", "Write the document as an HTML page with the citations in colour."),
]
_COMMENTS = (
    "Write a copy of the Word or PDF document with a comment at each problem; for several documents, name a folder."
)
Comments = Annotated[Path | None, output_file("--comments", "OUT.docx", _COMMENTS)]
_CERTIFICATE = "Write a certificate of one page: what was checked, as at which date, and against which data."
Certificate = Annotated[Path | None, output_file("--certificate", "OUT.docx", _CERTIFICATE)]

# The format and destination of a result

FormatOption = Annotated[
    Literal["table", "json", "csv", "excel", "md"] | None,
    format_option(
        "Use table, json, csv, excel or md (default: the format that the extension of -o FILE indicates,"
        " otherwise table)."
    ),
]
FaultFormat = Annotated[
    Literal["table", "json", "github"] | None,
    format_option("Use table, json or github (default: json if -o FILE ends in .json, otherwise table)."),
]
_CHECK_FORMAT = (
    "Use table, json, sarif, csv, excel or md (default: the format that the extension of -o FILE indicates,"
    " otherwise table)."
)
CheckFormat = Annotated[
    str | None, format_option(_CHECK_FORMAT, completion.one_of("table", "json", "sarif", "csv", "excel", "md"))
]
Output = Annotated[Path | None, output_file("-o --output", "FILE", "Write to this file instead of the screen.")]
Lang = Annotated[
    Language,
    typer.Option("--lang", envvar="LANZAROTE_LAW_LANG", help="Answer in this language.", rich_help_panel=Panel.OUTPUT),
]

# New data sets, and the form of the files

NewFolder = Annotated[Path, argument("DIR", "The folder to create.")]
Party = Annotated[
    str, option("--party", "NAME", "Give the English name of the Party whose law the data set is to contain.")
]
ResearchedFrom = Annotated[
    str, option("--researched-from", "DAY", "Give the first date for which the law was researched, if known.", **DAY)
]
Copy = Annotated[bool, flag("--copy", "Copy everything, including the law, as your own data set.")]
OnlyAsk = Annotated[bool, flag("--check", "Write nothing; exit with code 1 if a file would change.")]
OnlyShow = Annotated[bool, flag("--diff", "Write nothing; show the lines that would change.")]
