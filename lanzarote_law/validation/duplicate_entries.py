"""The rule of every list: what it names, it names once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.fields import kind_of
from lanzarote_law.validation.id_references import listings
from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus

rules = DataRules()


_LISTED_TWICE = rules.error("listed-twice", "twice in one list").means(
    "A list names the same thing twice, so it would be shown and counted twice. Take one of the two out; perhaps"
    " another id was meant."
)


@_LISTED_TWICE
def _in_one_list(corpus: Corpus) -> Iterator[Fault]:
    for steps, values in listings(corpus):
        if len(set(values)) < len(values):
            for index, value in enumerate(values):
                if value in values[:index]:
                    message = worded("'{value}' already stands in this list", value=value)
                    yield Fault(message, (*steps, index), worded("take it out"))


@_LISTED_TWICE
def _among_former_days(corpus: Corpus) -> Iterator[Fault]:
    """The day on which the named day lies now aside: of that one, `date-was` says more."""
    for named in corpus.dates:
        for index, was in enumerate(named.was):
            if was != named.on and was in named.was[:index]:
                message = worded("'{was}' already stands in this list", was=was)
                yield Fault(message, ("date", named.id, "was", index), worded("take it out"))


@_LISTED_TWICE
def _under_both_aspects(corpus: Corpus) -> Iterator[Fault]:
    for item in corpus.items:
        for index, aspect in enumerate(item.extra_aspects):
            if aspect in item.aspects:
                steps = ("item", item.id, "extra_aspects", index)
                message = worded("'{aspect}' already stands under aspects", aspect=aspect)
                yield Fault(message, steps, worded("take it out"))


@_LISTED_TWICE
def _told_twice(corpus: Corpus) -> Iterator[Fault]:
    """Of what has no id, but is told by the item or the instrument that it is about."""
    for name in ("reference_days", "applicability", "reservations"):
        met: set[str] = set()
        for each in getattr(corpus, name):
            if each.id in met:
                message = worded("'{value}' already stands in this list", value=each.id)
                yield Fault(message, (kind_of(type(each)), each.id), worded("take it out"))
            met.add(each.id)
