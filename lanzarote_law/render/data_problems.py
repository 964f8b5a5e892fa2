"""Problems of the data files as text, as JSON, or as annotations for GitHub."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from lanzarote_law.errors import DATA_SEVERITIES, Problem
from lanzarote_law.render.json_output_keys import Plain, document, plain_record
from lanzarote_law.render.words import word
from lanzarote_law.text_folding_and_display import printable, wrap_line
from lanzarote_law.translations.catalogues import TranslationCount
from lanzarote_law.wording import spoken, worded, worded_count


def problems_text(folder: Path, shown: Sequence[Problem], hidden: int, columns: int = 0) -> str:
    """The faults one below the other, then how many there are, and how many were not asked for; broken at a width."""
    more = worded("; {number} more not shown", number=hidden) if hidden else ""
    found = worded("{problems} in {folder}", problems=problem_count(len(shown)), folder=folder)
    return "\n".join([*(_drawn(each, columns) for each in shown), printable(f"{found}{more}\n")])


def problem_count(number: int) -> str:
    """A number of problems."""
    return worded_count(number, "{number} problem", "{number} problems")


def translation_count(count: TranslationCount) -> str:
    """How much of the data a catalogue has: what it lacks is worth knowing, and no fault."""
    return worded_count(
        count.texts,
        "{number} text; not translated: {missing}; English changed since: {fuzzy}; not reviewed by a lawyer: {unread}",
        "{number} texts; not translated: {missing}; English changed since: {fuzzy}; not reviewed by a lawyer: {unread}",
        missing=len(count.missing),
        fuzzy=len(count.fuzzy),
        unread=len(count.unread),
    )


_NARROW = 40
"""Columns that a way out wants beside the caret; where there are fewer, it stands below."""


def _drawn(problem: Problem, columns: int) -> str:
    """A problem as a compiler would print it: the place, the message, the line with a caret, the way out.

    On a terminal of some columns no word is broken, and the line of the file stays whole above its caret.
    """
    place = problem.place
    kind = "" if problem.severity == "error" else f"{word(problem.severity, spoken())}: "
    lines = [_broken(f"{place}: {kind}{problem.message} [{problem.code}]", columns, 2)]
    caret = " " * max(place.column + 1, 2) + "^"
    beside = not columns or len(caret) + _NARROW <= columns
    if place.text:
        way = f"{caret} {problem.hint}".rstrip()
        lines += [f"  {place.text}", _broken(way, columns, len(caret) + 1) if beside else caret]
    if problem.hint and not (place.text and beside):
        lines.append(_broken(f"  {problem.hint}", columns, 2))
    return "".join(f"{printable(line)}\n" for line in lines)


def _broken(line: str, columns: int, hanging: int) -> str:
    return wrap_line(line, columns, hanging) if columns else line


def problems_json(
    folder: Path, shown: Sequence[Problem], from_here: Callable[[str], str], counts: Mapping[str, TranslationCount]
) -> Plain:
    """The faults and their number, and how much is translated; `from_here` writes a path from where the reader is."""
    severities, kind = [each.severity for each in shown], "validate/translations"
    problems = [_problem_json(each, from_here(each.place.file)) for each in shown]
    totals = {str(severity): severities.count(severity) for severity in DATA_SEVERITIES}
    translated = [
        plain_record(kind, each, language=language, unread=len(each.unread)) for language, each in counts.items()
    ]
    values = {"problems": problems, "totals": totals, "translations": translated}
    return document("validate", folder=from_here(str(folder)), **values)


def _problem_json(each: Problem, file: str) -> Plain:
    line, column = each.place.line or None, each.place.column or None
    return plain_record("validate/problems", each, each.place, file=file, line=line, column=column)


def github_annotation(problem: Problem, from_here: Callable[[str], str]) -> str:
    """A problem as a workflow command of GitHub, which shows it beside the line.

    https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
    """
    place = problem.place
    properties = {"file": from_here(place.file), "line": place.line, "col": place.column, "title": problem.code}
    escaped = {name: _data(str(value)).replace(":", "%3A").replace(",", "%2C") for name, value in properties.items()}
    where = ",".join(f"{name}={value}" for name, value in escaped.items() if properties[name])
    advice = f" ({problem.hint})" if problem.hint else ""
    return printable(f"::{problem.severity} {where}::{_data(problem.message + advice)}") + "\n"


def _data(text: str) -> str:
    """Text behind the second colons of a workflow command, escaped as its toolkit does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
