"""Errors: requests that cannot be answered, and faults of the data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar


class RequestError(Exception):
    """A request that ends with a one-line message and an exit code, never with a traceback."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class NotUnderstoodError(RequestError):
    """The request cannot be understood: exit 2."""


class NotFoundError(RequestError):
    """The request is well formed, but the data set does not contain what it names: exit 1."""

    exit_code = 1


class UnreadableError(RequestError):
    """The input cannot be read, or the data have faults: exit 3."""

    exit_code = 3

    def __init__(self, message: str, hint: str = "", problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message, hint)
        self.problems = problems


class BrokenFormError(Exception):
    """A compiled form of the data is damaged or unexpected, and is ignored."""


class TerminatedError(KeyboardInterrupt):
    """A signal ends the program: what works on the data stops as on Ctrl-C."""


class Severity(StrEnum):
    """The severity of a fault: an error is wrong, a warning should be checked, a note is for information."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


DATA_SEVERITIES = (Severity.ERROR, Severity.WARNING)
"""The severities of faults of data files; documents can also have notes."""


class Rule(NamedTuple):
    """A kind of fault in the data or a document: its stable code, its severity, and its title."""

    code: str
    severity: Severity
    title: str


def rules_by_code(rules: Iterable[Rule]) -> dict[str, Rule]:
    """Return rules by code. Raises ValueError if two rules have the same code."""
    found: dict[str, Rule] = {}
    for rule in rules:
        if found.setdefault(rule.code, rule) is not rule:
            raise ValueError(f"two rules have the code {rule.code}: {found[rule.code].title}; {rule.title}")
    return found


Finder = TypeVar("Finder", bound="Callable[..., object]")


class Rules(Generic[Finder]):
    """Rules in order, each declared on the function that finds its faults.

    A rule whose faults are found elsewhere, for example while a file is read, is declared without a function.
    """

    def __init__(self) -> None:
        self.declared: list[Rule] = []
        self.finders: list[tuple[Rule, Finder]] = []
        self.examined: dict[Finder, str] = {}
        """What each function examines; empty for everything."""

    def error(self, code: str, title: str, examined: str = "") -> Callable[[Finder], Finder]:
        """Declare a rule for errors; the result decorates each function that finds them."""
        return self._declare(Rule(code, Severity.ERROR, title), examined)

    def warning(self, code: str, title: str, examined: str = "") -> Callable[[Finder], Finder]:
        """Declare a rule for warnings."""
        return self._declare(Rule(code, Severity.WARNING, title), examined)

    def note(self, code: str, title: str) -> Callable[[Finder], Finder]:
        """Declare a rule for notes."""
        return self._declare(Rule(code, Severity.NOTE, title))

    def _declare(self, rule: Rule, examined: str = "") -> Callable[[Finder], Finder]:
        self.declared.append(rule)

        def finds(finder: Finder) -> Finder:
            self.finders.append((rule, finder))
            self.examined[finder] = examined
            return finder

        return finds


class Place(NamedTuple):
    """The place of a fault: a file, a line and a column (from 1), a path such as `provisions[12].versions[0]`."""

    file: str
    line: int = 0
    column: int = 0
    path: str = ""
    text: str = ""
    """The text of the line."""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.path}" if self.path else where


class Problem(NamedTuple):
    """A fault in the data: a stable code, its place, a message, and a hint."""

    code: str
    message: str
    place: Place
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        advice = f" ({self.hint})" if self.hint else ""
        return f"{self.place}: {self.message}{advice}"
