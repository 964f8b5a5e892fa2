"""The form of a data rule: a function that examines a corpus and yields faults with the path to each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple, TypeVar

from lanzarote_law.errors import Place, Rules
from lanzarote_law.fields import kind_of_record
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


FaultFinder = Callable[..., Iterable[Fault]]
_Finder = TypeVar("_Finder", bound=FaultFinder)


class DataRules(Rules[FaultFinder]):
    """A family of data rules.

    A rule examines the corpus. A rule on the records of some lists (`negatives rests`) examines the corpus and one of
    these, and the paths of its faults begin inside the record. A rule on parts of records (`provisions.versions`) gets
    the part, too, and its paths begin inside that.
    """

    def __init__(self) -> None:
        super().__init__()
        self._records: dict[FaultFinder, str] = {}

    def error(self, code: str, title: str, records: str = "") -> Callable[[_Finder], _Finder]:
        """Declare a rule for errors; the result decorates each function that finds them."""
        return self._on(records, super().error(code, title))

    def warning(self, code: str, title: str, records: str = "") -> Callable[[_Finder], _Finder]:
        """Declare a rule for warnings."""
        return self._on(records, super().warning(code, title))

    def _on(self, records: str, declare: Callable[[FaultFinder], FaultFinder]) -> Callable[[_Finder], _Finder]:
        def finds(finder: _Finder) -> _Finder:
            self._records[finder] = records
            declare(finder)
            return finder

        return finds

    def faults(self, finder: FaultFinder, corpus: Corpus) -> Iterator[Fault]:
        """Yield the faults that the function of a rule finds in a corpus, with their whole paths."""
        lists = self._records[finder].split()
        if not lists:
            yield from finder(corpus)
        for steps, record, *part in chain.from_iterable(_walk(corpus, *each.split(".")) for each in lists):
            for message, inside, hint in finder(corpus, record, *part):
                yield Fault(message, (kind_of_record(type(record)), record.id, *steps, *inside), hint)


def _walk(corpus: Corpus, records: str, parts: str = "") -> Iterator[tuple[Any, ...]]:
    """Yield each record of a list, or each part of each of them after its record, and the steps to the part."""
    for record in getattr(corpus, records):
        if parts:
            yield from (((parts, index), record, each) for index, each in enumerate(getattr(record, parts)))
        else:
            yield (), record
