"""What got worse since the reference day, or may have: only what the data show, never what they merely lack."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.status import AspectStanding, Standing, standing, standing_since, turning_days
from lanzarote_law.model import Extent, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lanzarote_law.model import Corpus, Item

_NOTHING = frozenset((Standing.NEGATIVE, Standing.LAPSED, Standing.ANNULLED))
_LESS = {
    Standing.FULL: _NOTHING | {Standing.WEAK},
    Standing.WEAK: _NOTHING,
    Standing.KNOWN_IN_PART: _NOTHING,
}
"""What is less than a standing. A hole in the data is not less, and an objection changes no law."""


class Fallen(NamedTuple):
    """An aspect that the law answered further on an earlier day than it does now."""

    was: AspectStanding
    was_on: date
    """The last day on which something began or ended, on which it stood better."""
    now: AspectStanding
    since: date


class Reworded(NamedTuple):
    """An article that answers another part of an aspect than on the reference day: whether less is not worked out."""

    item: str
    aspect: str
    provision: str
    pinpoint: str
    was: str
    now: str
    since: date


class Regressions(NamedTuple):
    """What got worse, and what may have."""

    fallen: tuple[Fallen, ...] = ()
    reworded: tuple[Reworded, ...] = ()
    without_heir: tuple[str, ...] = ()
    """The articles that ended since, and of which no successor is recorded."""


def regressions(corpus: Corpus, on: date, instrument: str) -> Regressions:
    """What got worse for the items of an instrument, by its id, from its reference day to a later day."""
    reference_day = corpus.reference_day(instrument)
    if on <= reference_day or on < corpus.researched_from:
        return Regressions()
    items = [item for item in corpus.items if item.instrument == instrument]
    praised = [
        (item, aspect)
        for item in items
        if item.kind is Kind.LAW
        for aspect in item.aspects
        if not corpus.aspect[aspect].full_means  # less of what is no praise is not worse
    ]
    return Regressions(
        tuple(found for item, aspect in praised for found in _fallen(corpus, item, aspect, on)),
        tuple(found for item, aspect in praised for found in _reworded(corpus, item, aspect, on)),
        tuple(_without_heir(corpus, {item.id for item in items}, reference_day, on)),
    )


def _fallen(corpus: Corpus, item: Item, aspect: str, on: date) -> Iterator[Fallen]:
    """The latest day since the reference day on which an aspect stood better, if there is one."""
    now = standing(corpus, item.id, aspect, on)
    reference_day = corpus.reference_day(item.instrument)
    between = [day for day in turning_days(corpus, item.id) if reference_day < day < on]
    for day in (*reversed(between), reference_day):
        was = standing(corpus, item.id, aspect, day)
        if now.standing in _LESS.get(was.standing, ()):
            yield Fallen(was, day, now, standing_since(corpus, item.id, aspect, on))
            return


def _reworded(corpus: Corpus, item: Item, aspect: str, on: date) -> Iterator[Reworded]:
    before = standing(corpus, item.id, aspect, corpus.reference_day(item.instrument))
    now = standing(corpus, item.id, aspect, on)
    parts = {judged.link.provision: judged.link.part for judged in before.carriers if judged.extent is Extent.PARTIAL}
    for judged in now.carriers:
        link = judged.link
        was = parts.get(link.provision, "")
        if judged.extent is Extent.PARTIAL and link.start and was and was != link.part:
            yield Reworded(item.id, aspect, link.provision, link.pinpoint, was, link.part, link.start)


def _without_heir(corpus: Corpus, items: set[str], start: date, on: date) -> Iterator[str]:
    """The articles that ended in between without a successor, and answer these items or none."""
    for provision in corpus.provisions:
        began = provision.start is None or (provision.end is not None and provision.start < provision.end)
        if provision.end is None or not began or not start < provision.end <= on or provision.replaced_by:
            continue
        answered = {item for link in corpus.links_to_provision.get(provision.id, ()) for item in link.items}
        if not answered or not answered.isdisjoint(items):
            yield provision.id
