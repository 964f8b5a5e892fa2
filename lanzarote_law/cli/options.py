"""The options of the commands, each declared once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lanzarote_law.grammar import EXAMPLE, EXAMPLE_WITH_CODE


class Format(StrEnum):
    """How a result is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MD = "md"


class Language(StrEnum):
    """The language of subjects, headings and statuses."""

    EN = "en"
    FR = "fr"
    NL = "nl"


class Scope(StrEnum):
    """Whose items are asked about."""

    QUESTIONNAIRE = "questionnaire"
    CONVENTION = "convention"
    ALL = "all"


References = Annotated[
    list[str], typer.Argument(metavar="REF...", help="Items, articles or points of the Convention.", show_default=False)
]
Reference = Annotated[
    str,
    typer.Argument(metavar="REF", help=f"An article, such as {EXAMPLE} or {EXAMPLE_WITH_CODE}.", show_default=False),
]
Words = Annotated[
    list[str],
    typer.Argument(metavar="WORDS...", help="What to look for, in English, French or Dutch.", show_default=False),
]
FromDay = Annotated[str, typer.Argument(metavar="FROM", help="The earlier day, YYYY-MM-DD.", show_default=False)]
ToDay = Annotated[str, typer.Argument(metavar="TO", help="The later day, YYYY-MM-DD.", show_default=False)]
AsOf = Annotated[
    str,
    typer.Option(
        "--as-of", metavar="DAY", help="The day that matters, YYYY-MM-DD; today if left out.", show_default=False
    ),
]
Compare = Annotated[
    str, typer.Option("--compare", metavar="DAY", help="Show what moved since another day.", show_default=False)
]
FormatOption = Annotated[
    Format | None,
    typer.Option("--format", help="How to write the result; by the ending of -o FILE, else table.", show_default=False),
]
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="Write to a file instead of the screen.", show_default=False),
]
Lang = Annotated[Language, typer.Option("--lang", help="The language of subjects, headings and statuses.")]
WhoChecked = Annotated[
    bool, typer.Option("--data", help="Who checked what of it, when and in which document; also of an item.")
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Only the status and what is open.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Every aspect, reason and note.")]
Limit = Annotated[int, typer.Option("--limit", min=1, help="How many hits to show.")]
ScopeOption = Annotated[
    Scope, typer.Option("--instrument", help="Whose items: the questionnaire's, the Convention's, or both.")
]
Data = Annotated[
    Path | None, typer.Option("--data", metavar="DIR", help="A folder with another data set.", show_default=False)
]
