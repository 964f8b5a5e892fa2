"""What can go wrong: requests that cannot be answered, and faults of the data."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class RequestError(Exception):
    """A request that ends in one helpful line and an exit code, never in a traceback."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class NotUnderstoodError(RequestError):
    """The request cannot be understood: exit 2."""


class NotFoundError(RequestError):
    """The request is well formed, but the data set has nothing under it: exit 1."""

    exit_code = 1


class UnreadableError(RequestError):
    """The input cannot be read, or the data are faulty: exit 3."""

    exit_code = 3

    def __init__(self, message: str, hint: str = "", problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message, hint)
        self.problems = problems


class BrokenFormError(Exception):
    """A compiled form of the data is not whole, or says something else than it should: it is done without."""


class Severity(StrEnum):
    """How bad a fault is: an error is wrong, a warning wants a look, a note is worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


DATA_SEVERITIES = (Severity.ERROR, Severity.WARNING)
"""What a fault of the data files can be; a document can also have what is only worth knowing."""


class Rule(NamedTuple):
    """A kind of fault, of the data or of a document: its stable code, how bad it is, and what it means."""

    code: str
    severity: Severity
    title: str
    explanation: str


def rules_by_code(rules: Iterable[Rule]) -> dict[str, Rule]:
    """Rules by their codes. Raises ValueError where two have one, of which nobody would miss the first."""
    found: dict[str, Rule] = {}
    for rule in rules:
        if found.setdefault(rule.code, rule) is not rule:
            raise ValueError(f"two rules have the code {rule.code}: {found[rule.code].title}; {rule.title}")
    return found


Finder = TypeVar("Finder", bound="Callable[..., object]")


class Rules(Generic[Finder]):
    """Rules in their order, each declared on the function that finds its faults.

    A rule whose faults are found elsewhere, as while a file is read, is declared alone.
    """

    def __init__(self) -> None:
        self.declared: list[Rule] = []
        self.finders: list[tuple[Rule, Finder]] = []

    def error(self, code: str, title: str) -> TitledRule[Finder]:
        """What is wrong."""
        return TitledRule(self, code, Severity.ERROR, title)

    def warning(self, code: str, title: str) -> TitledRule[Finder]:
        """What wants a look."""
        return TitledRule(self, code, Severity.WARNING, title)

    def note(self, code: str, title: str) -> TitledRule[Finder]:
        """What is worth knowing."""
        return TitledRule(self, code, Severity.NOTE, title)


class TitledRule(NamedTuple, Generic[Finder]):
    """A rule that is declared as soon as it is said what it means."""

    rules: Rules[Finder]
    code: str
    severity: Severity
    title: str

    def means(self, explanation: str) -> Callable[[Finder], Finder]:
        """Declare the rule; the result decorates each function that finds its faults."""
        rule = Rule(self.code, self.severity, self.title, explanation)
        self.rules.declared.append(rule)

        def finds(finder: Finder) -> Finder:
            self.rules.finders.append((rule, finder))
            return finder

        return finds


class Place(NamedTuple):
    """Where a fault stands: a file, a line and a column (from 1), a path such as `provisions[12].versions[0]`."""

    file: str
    line: int = 0
    column: int = 0
    path: str = ""
    text: str = ""
    """The line itself, for the reader."""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.path}" if self.path else where


class Problem(NamedTuple):
    """A fault in the data: a stable code, where it stands, what was found, and the way out."""

    code: str
    message: str
    place: Place
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        advice = f" ({self.hint})" if self.hint else ""
        return f"{self.place}: {self.message}{advice}"
