"""`validate`: every fault of the data files, with its place and the way out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lanzarote_law.cli.options import Output
from lanzarote_law.cli.screen import Target, say, write
from lanzarote_law.errors import FAULTS, NotUnderstoodError, Severity
from lanzarote_law.typography import printable

if TYPE_CHECKING:
    from lanzarote_law.errors import Problem
    from lanzarote_law.model import Corpus
    from lanzarote_law.render.jsons import Plain


class Shape(StrEnum):
    """How the problems are written."""

    TABLE = "table"
    JSON = "json"
    GITHUB = "github"


class Least(StrEnum):
    """How bad a fault is that is still shown."""

    ERROR = "error"
    WARNING = "warning"


class FailOn(StrEnum):
    """From which severity on the data are not accepted."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


Select = Annotated[
    str, typer.Option("--select", metavar="CODES", help="Only these problems: dangling,version", show_default=False)
]
Ignore = Annotated[str, typer.Option("--ignore", metavar="CODES", help="Not these problems.", show_default=False)]
LeastShown = Annotated[Least, typer.Option("--severity", help="The least severity that is shown.")]
Failing = Annotated[FailOn, typer.Option("--fail-on", help="Exit 1 from this severity on.")]
Explain = Annotated[
    str, typer.Option("--explain", metavar="CODE", help="What a problem means; all of them: all.", show_default=False)
]
ShapeOption = Annotated[
    Shape | None,
    typer.Option(
        "--format", help="How to write the problems; json by the ending of -o FILE, else table.", show_default=False
    ),
]


def validate(
    context: typer.Context,
    select: Select = "",
    ignore: Ignore = "",
    severity: LeastShown = Least.WARNING,
    fail_on: Failing = FailOn.ERROR,
    explain: Explain = "",
    format: ShapeOption = None,  # noqa: A002  # the name of the option
    output: Output = None,
) -> None:
    """Every fault of the data files, with its line and the way out; nothing is ever written to them."""
    if explain:
        write(Target(None, output), _explanation(explain))
        return
    codes = _codes(select, ignore)
    from lanzarote_law.dataset import forms, store  # noqa: PLC0415

    folder = store.open_folder(context.obj)
    corpus, problems = forms.every_problem(folder)
    least = {Severity.ERROR, Severity(severity)}
    shown = [each for each in problems if each.code in codes and each.severity in least]
    hidden = len(problems) - len(shown)
    write(Target(None, output), _written(format or _by_ending(output), folder.path, shown, hidden))
    raise typer.Exit(_verdict(corpus, problems, shown, fail_on))


def _by_ending(output: Path | None) -> Shape:
    return Shape.JSON if output and output.suffix.lower() == ".json" else Shape.TABLE


def _explanation(code: str) -> str:
    from lanzarote_law.cli.explain import explained  # noqa: PLC0415
    from lanzarote_law.validation.rules import DATA_RULES  # noqa: PLC0415

    if code.lower() == "all":
        return explained(DATA_RULES.values())
    if code.lower() not in DATA_RULES:
        raise _unknown(code)
    return explained([DATA_RULES[code.lower()]])


def _codes(select: str, ignore: str) -> frozenset[str]:
    """The codes that are wanted. Raises NotUnderstoodError."""
    from lanzarote_law.validation.rules import DATA_RULES  # noqa: PLC0415

    return (_meant(select) or frozenset(DATA_RULES)) - _meant(ignore)


def _meant(typed: str) -> frozenset[str]:
    """The codes that a text names, whole or by how they begin."""
    from lanzarote_law.validation.rules import DATA_RULES  # noqa: PLC0415

    found: set[str] = set()
    for word in re.split(r"[\s,]+", typed.lower()):
        meant = {word} if word in DATA_RULES else {code for code in DATA_RULES if word and code.startswith(word)}
        if word and not meant:
            raise _unknown(word)
        found |= meant
    return frozenset(found)


def _unknown(code: str) -> NotUnderstoodError:
    from difflib import get_close_matches  # noqa: PLC0415

    from lanzarote_law.validation.rules import DATA_RULES  # noqa: PLC0415

    near = get_close_matches(code.lower(), DATA_RULES, 1)
    hint = f"did you mean '{near[0]}'?" if near else f"the codes are {', '.join(DATA_RULES)}"
    return NotUnderstoodError(f"'{printable(code)}' is no code of a problem of the data", hint)


def _verdict(corpus: Corpus | None, problems: Sequence[Problem], shown: Sequence[Problem], fail_on: FailOn) -> int:
    """The exit code; what keeps rules from being run is a fault also where it was not asked for."""
    if any(each.code in {"yaml", "encoding"} for each in problems):
        return 3
    errors = {each for each in problems if each.severity is Severity.ERROR}
    first = errors if corpus is None else {each for each in errors if each.code == "dangling"}
    unseen = len(first.difference(shown))
    if unseen:
        say(f"some rules were not run: {_counted(unseen, 'problem')} not shown must be mended first")
    heavy = {Severity.ERROR} if fail_on is FailOn.ERROR else set(FAULTS)
    return int(fail_on is not FailOn.NEVER and (unseen > 0 or any(each.severity in heavy for each in shown)))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number != 1 else ''}"


def _written(shape: Shape, folder: Path, shown: Sequence[Problem], hidden: int) -> str:
    if shape is Shape.JSON:
        from lanzarote_law.render import jsons  # noqa: PLC0415

        return jsons.text(_plain(folder, shown))
    if shape is Shape.GITHUB:
        return "".join(map(_annotation, shown))
    more = f"; {hidden} more not shown" if hidden else ""
    return "\n".join([*map(_drawn, shown), f"{_counted(len(shown), 'problem')} in {folder}{more}\n"])


def _drawn(problem: Problem) -> str:
    """A problem as a compiler would print it: the place, the message, the line with a caret, the way out."""
    place = problem.place
    kind = "" if problem.severity == "error" else f"{problem.severity}: "
    lines = [f"{place}: {kind}{problem.message} [{problem.code}]"]
    if place.text:
        caret = " " * max(place.column - 1, 0) + "^"
        lines += [f"  {place.text}", f"  {caret} {problem.hint}".rstrip()]
    elif problem.hint:
        lines.append(f"  {problem.hint}")
    return "".join(f"{printable(line)}\n" for line in lines)


def _plain(folder: Path, shown: Sequence[Problem]) -> Plain:
    from lanzarote_law.render.jsons import SCHEMA_VERSION  # noqa: PLC0415

    severities = [each.severity for each in shown]
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "validate",
        "folder": _from_here(str(folder)),
        "problems": [
            {
                "code": each.code,
                "severity": each.severity,
                "message": each.message,
                "hint": each.hint or None,
                "file": _from_here(each.place.file),
                "line": each.place.line or None,
                "column": each.place.column or None,
                "path": each.place.path or None,
            }
            for each in shown
        ],
        "totals": {str(severity): severities.count(severity) for severity in FAULTS},
    }


def _from_here(path: str) -> str:
    """A path from the working directory where it lies below it, as annotations need it; else as it was given."""
    try:
        return Path(path).resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path


def _annotation(problem: Problem) -> str:
    """A problem as a workflow command of GitHub, which shows it beside the line.

    https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
    """
    place = problem.place
    properties = {"file": _from_here(place.file), "line": place.line, "col": place.column, "title": problem.code}
    where = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    advice = f" ({problem.hint})" if problem.hint else ""
    return printable(f"::{problem.severity} {where}::{_data(problem.message + advice)}") + "\n"


def _data(text: str) -> str:
    """Text behind the second colons of a workflow command, escaped as its toolkit does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def register(app: typer.Typer) -> None:
    """Declare the command."""
    app.command()(validate)
