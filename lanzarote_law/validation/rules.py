"""The form of a data rule: a function that examines a corpus and yields faults with the path to each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from lanzarote_law.errors import Place, Rules
from lanzarote_law.model import Corpus

PathSteps = tuple[str | int, ...]
"""The path to a record or a part of it: its kind and id, then keys and positions."""

PlaceFinder = Callable[..., Place]
"""Returns the place to which steps lead."""


class Fault(NamedTuple):
    """A fault: its message, its path, and a hint; the rule is the one that yields it."""

    message: str
    steps: PathSteps
    hint: str = ""


class DataRules(Rules[Callable[[Corpus], Iterable[Fault]]]):
    """A family of data rules."""
