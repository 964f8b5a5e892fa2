"""Faults of the data files → lines like those of a good compiler, JSON, or annotations of GitHub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.errors import FAULTS
from lanzarote_law.render.jsons import SCHEMA_VERSION, Plain
from lanzarote_law.render.words import word
from lanzarote_law.typography import printable
from lanzarote_law.wording import spoken, worded, worded_count

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from lanzarote_law.errors import Problem
    from lanzarote_law.translations.catalogues import Count


def text(folder: Path, shown: Sequence[Problem], hidden: int) -> str:
    """The faults one below the other, then how many there are, and how many were not asked for."""
    more = worded("; {number} more not shown", number=hidden) if hidden else ""
    found = worded("{problems} in {folder}", problems=counted(len(shown)), folder=folder)
    return "\n".join([*map(_drawn, shown), printable(f"{found}{more}\n")])


def counted(number: int) -> str:
    """A number of problems."""
    return worded_count(number, "{number} problem", "{number} problems")


def translated(count: Count) -> str:
    """How much of the data a catalogue has: what it lacks is worth knowing, and no fault."""
    return worded_count(
        count.texts,
        "{number} text, {missing} without a translation, {fuzzy} fuzzy, {unread} that no lawyer has read",
        "{number} texts, {missing} without a translation, {fuzzy} fuzzy, {unread} that no lawyer has read",
        missing=len(count.missing),
        fuzzy=len(count.fuzzy),
        unread=len(count.unread),
    )


def _drawn(problem: Problem) -> str:
    """A problem as a compiler would print it: the place, the message, the line with a caret, the way out."""
    place = problem.place
    kind = "" if problem.severity == "error" else f"{word(problem.severity, spoken())}: "
    lines = [f"{place}: {kind}{problem.message} [{problem.code}]"]
    if place.text:
        caret = " " * max(place.column - 1, 0) + "^"
        lines += [f"  {place.text}", f"  {caret} {problem.hint}".rstrip()]
    elif problem.hint:
        lines.append(f"  {problem.hint}")
    return "".join(f"{printable(line)}\n" for line in lines)


def document(folder: Path, shown: Sequence[Problem], from_here: Callable[[str], str]) -> Plain:
    """The faults and their number; `from_here` writes a path from where the reader stands."""
    severities = [each.severity for each in shown]
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "validate",
        "folder": from_here(str(folder)),
        "problems": [
            {
                "code": each.code,
                "severity": each.severity,
                "message": each.message,
                "hint": each.hint or None,
                "file": from_here(each.place.file),
                "line": each.place.line or None,
                "column": each.place.column or None,
                "path": each.place.path or None,
            }
            for each in shown
        ],
        "totals": {str(severity): severities.count(severity) for severity in FAULTS},
    }


def annotation(problem: Problem, from_here: Callable[[str], str]) -> str:
    """A problem as a workflow command of GitHub, which shows it beside the line.

    https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
    """
    place = problem.place
    properties = {"file": from_here(place.file), "line": place.line, "col": place.column, "title": problem.code}
    where = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    advice = f" ({problem.hint})" if problem.hint else ""
    return printable(f"::{problem.severity} {where}::{_data(problem.message + advice)}") + "\n"


def _data(text: str) -> str:
    """Text behind the second colons of a workflow command, escaped as its toolkit does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
