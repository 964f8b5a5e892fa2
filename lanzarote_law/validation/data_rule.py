"""The form of a data rule: a function that examines a corpus and yields faults with the path to each."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from lanzarote_law.errors import Place, Rules
from lanzarote_law.model import Corpus
from lanzarote_law.model_fields import kind_of_record

PathSteps = tuple[str | int, ...]
"""The path to a record or a part of it: its kind and id, then keys and positions."""

PlaceFinder = Callable[..., Place]
"""Returns the place to which steps lead."""


class Fault(NamedTuple):
    """A fault: its message, its path, and a hint; the rule is the one that yields it."""

    message: str
    steps: PathSteps
    hint: str = ""


class DataRules(Rules[Callable[..., Iterable[Fault]]]):
    """A family of data rules.

    The function of a rule examines the corpus. If the rule is declared for the records of some lists, it examines the
    corpus and one of these, and the paths of its faults begin inside the record: `negatives rests`. For parts of
    records it gets the part, too, and its paths begin inside that: `provisions.versions`.
    """

    def faults(self, finder: Callable[..., Iterable[Fault]], corpus: Corpus) -> Iterator[Fault]:
        """Yield the faults that the function of a rule finds in a corpus, with their whole paths."""
        lists = self.examined[finder].split()
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
