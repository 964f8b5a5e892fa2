"""What a rule of the data is: it goes through a corpus and yields what is wrong, with the way to where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from lanzarote_law.errors import Place, Rules
from lanzarote_law.model import Corpus

PathSteps = tuple[str | int, ...]
"""The way to a record or to a part of it: its kind and its id, then keys and positions."""

PlaceFinder = Callable[..., Place]
"""The place to which steps lead."""


class Fault(NamedTuple):
    """What is wrong, where, and the way out; the rule that it breaks is the one that found it."""

    message: str
    steps: PathSteps
    hint: str = ""


class DataRules(Rules[Callable[[Corpus], Iterable[Fault]]]):
    """A family of rules of the data."""
