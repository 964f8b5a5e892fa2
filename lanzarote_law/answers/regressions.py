"""Losses: points that the law answers less fully than before, or may; based only on data, never on missing data."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from lanzarote_law.answers.item_status_history import standing_since, status_change_days
from lanzarote_law.answers.lineage import successors_of
from lanzarote_law.answers.status import aspect_standing
from lanzarote_law.answers.status_types import AspectStanding, Standing
from lanzarote_law.model import Applicable, Corpus, Correspondence, Extent, Item, ItemKind

_NOTHING = frozenset((Standing.NEGATIVE, Standing.LAPSED, Standing.ANNULLED))
_LESS = {Standing.FULL: _NOTHING | {Standing.WEAK}, Standing.WEAK: _NOTHING, Standing.KNOWN_IN_PART: _NOTHING}
"""The standings weaker than each standing. A hole in the data is not weaker; an objection changes no law."""


class Downgrade(NamedTuple):
    """An aspect that the law answered more fully on an earlier date."""

    was: AspectStanding
    was_on: date
    """The last date of a change on which its standing was better."""
    now: AspectStanding
    since: date


class ChangedPart(NamedTuple):
    """An article that answers another part of an aspect than before; whether that is less is not assessed."""

    item: str
    aspect: str
    provision: str
    pinpoint: str
    was: str
    now: str
    since: date


class Regressions(NamedTuple):
    """What became worse, and what may have."""

    fallen: tuple[Downgrade, ...] = ()
    reworded: tuple[ChangedPart, ...] = ()
    without_heir: tuple[str, ...] = ()
    """The articles that ended since then and have no recorded successor."""


def regressions(corpus: Corpus, on: date, instrument: str) -> Regressions:
    """What became worse for the items of an instrument from its reference date to a later date."""
    reference_day = corpus.reference_day(instrument)
    if on <= reference_day or on < corpus.researched_from:
        return Regressions()
    items = [item for item in corpus.items if item.instrument == instrument]
    fallen = downgrades_since(corpus, on, [instrument])
    reworded = (_changed_parts(corpus, item, aspect, on) for item, aspect in _comparable_aspects(corpus, items))
    without_heir = _ended_without_successor(corpus, {item.id for item in items}, reference_day, on)
    return Regressions(fallen, tuple(chain.from_iterable(reworded)), tuple(without_heir))


def downgrades_since(corpus: Corpus, on: date, instruments: Iterable[str]) -> tuple[Downgrade, ...]:
    """The downgrades of the items of some instruments, each since its reference date."""
    found: list[Downgrade] = []
    for each in instruments:
        items = [item for item in corpus.items if item.instrument == each]
        found += downgrades_between(corpus, items, corpus.reference_day(each), on)
    return tuple(found)


def downgrades_between(corpus: Corpus, items: Iterable[Item], start: date, end: date) -> tuple[Downgrade, ...]:
    """The aspects with a lower standing at the end of a period than on a date in it, whatever the statuses."""
    start = max(start, corpus.researched_from)
    if end <= start:
        return ()
    found = (_downgrade(corpus, item, aspect, start, end) for item, aspect in _comparable_aspects(corpus, items))
    return tuple(each for each in found if each)


def is_downgrade(corpus: Corpus, was: AspectStanding, now: AspectStanding) -> bool:
    """Return whether the change of an aspect's standing is a loss; the single rule for losses."""
    is_law = corpus.item[now.item].kind is ItemKind.LAW
    praise = not corpus.aspect[now.aspect].full_means  # less is not a loss if the full answer is not positive
    return is_law and praise and is_weaker(was, now)


def is_weaker(was: AspectStanding, now: AspectStanding) -> bool:
    """Whether the law settles an aspect less fully; not a loss if the Convention leaves the choice to the State."""
    return now.standing in _LESS.get(was.standing, ())


def _comparable_aspects(corpus: Corpus, items: Iterable[Item]) -> list[tuple[Item, str]]:
    law = (each for each in items if each.kind is ItemKind.LAW and corpus.applies(each.id) is not Applicable.NO)
    return [(item, aspect) for item in law for aspect in item.aspects if not corpus.aspect[aspect].full_means]


def _downgrade(corpus: Corpus, item: Item, aspect: str, start: date, end: date) -> Downgrade | None:
    """The aspect with the last date in a period on which its standing was better; None if there is none."""
    now = aspect_standing(corpus, item.id, aspect, end)
    between = [day for day in status_change_days(corpus, item.id) if start < day < end]
    for day in (*reversed(between), start):
        was = aspect_standing(corpus, item.id, aspect, day)
        if is_downgrade(corpus, was, now):
            return Downgrade(was, day, now, standing_since(corpus, item.id, aspect, end))
    return None


def _changed_parts(corpus: Corpus, item: Item, aspect: str, on: date) -> Iterator[ChangedPart]:
    """Yield the parts that changed since the reference date, in the article or in its successor.

    A part that any article still answers did not change. One that another article took over, without being a successor,
    is not compared: two articles rarely use the same words.
    """
    reference_day = corpus.reference_day(item.instrument)
    before = aspect_standing(corpus, item.id, aspect, reference_day)
    now = aspect_standing(corpus, item.id, aspect, on)
    if now.standing is Standing.KNOWN_IN_PART:  # what answers the rest is unknown
        return
    in_part = [judged.link for judged in now.carriers if judged.extent is Extent.PARTIAL]
    earlier = [judged.link for judged in before.carriers if judged.extent is Extent.PARTIAL]
    for provision in dict.fromkeys(link.provision for link in earlier):
        parts = [link.part for link in earlier if link.provision == provision]
        lost = [part for part in parts if not any(link.part.startswith(part) for link in in_part)]
        heirs = {*successors_of(corpus, provision)}
        moved = [link for link in in_part if link.provision in heirs]
        for link in moved or [link for link in in_part if link.provision == provision and lost]:
            was = _part_before(corpus, item.id, aspect, link) if moved else "; ".join(lost)
            if was and not link.part.startswith(was) and link.start and link.start > reference_day:
                yield ChangedPart(item.id, aspect, link.provision, link.pinpoint, was, link.part, link.start)


def _part_before(corpus: Corpus, item: str, aspect: str, link: Correspondence) -> str:
    """The part that the article of a link answered until the link began; empty if none."""
    same = (each for each in corpus.links_of_item[item] if each.provision == link.provision and aspect in each.aspects)
    return next((each.part for each in same if each.end and each.end == link.start), "")


def _ended_without_successor(corpus: Corpus, items: set[str], start: date, on: date) -> Iterator[str]:
    """The articles that ended in between without a successor, and answer these items or none."""
    for provision in corpus.provisions:
        began = provision.start is None or (provision.end is not None and provision.start < provision.end)
        if provision.end is None or not began or not start < provision.end <= on or provision.replaced_by:
            continue
        answered = {item for link in corpus.links_to_provision.get(provision.id, ()) for item in link.items}
        if not answered or not answered.isdisjoint(items):
            yield provision.id
