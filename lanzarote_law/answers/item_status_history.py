"""Since when an item or an aspect has had its status, when it can change, and which gaps were closed."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from lanzarote_law.answers.certainty import link_period
from lanzarote_law.answers.listed_offences import days_of_lists
from lanzarote_law.answers.status import aspect_standing, dispute_settled_on, item_status
from lanzarote_law.answers.status_types import OPEN_STANDINGS, AspectStanding, ItemStatus, Standing
from lanzarote_law.model import Corpus, ItemKind


@lru_cache(maxsize=1024)
def status_change_days(corpus: Corpus, item: str) -> tuple[date, ...]:
    """The dates on which the status of an item can change, from the first researched date."""
    days: set[date | None] = {corpus.researched_from}
    for each in (item, *corpus.limbs.get(item, ())):
        for link in corpus.links_of_item.get(each, ()):
            days.update(link_period(corpus, link))
        for search in (*corpus.negatives_of_item.get(each, ()), *corpus.rests_of_item.get(each, ())):
            days.update((search.start, search.end))
        days.update(dispute_settled_on(corpus, position) for position in corpus.disputes_of_item.get(each, ()))
    return tuple(sorted(day for day in days if day and day >= corpus.researched_from))


def review_days(corpus: Corpus, item: str) -> tuple[date, ...]:
    """The dates on which an item can come under review: status changes, amendments and decisions."""
    links = [link for each in (item, *corpus.limbs.get(item, ())) for link in corpus.links_of_item.get(each, ())]
    amended = {link.review_from for link in links if link.review_from}
    read = {ident for link in links for ident in link.provisions}
    rulings = (each for ident in read for each in corpus.decisions_of_provision.get(ident, ()))
    decided = {each.decided for each in rulings if each.is_questioning and each.decided}
    listed = {day for ident in read for day in days_of_lists(corpus, corpus.provision[ident])}
    return tuple(sorted({*status_change_days(corpus, item), *amended, *decided, *listed}))


def status_since(corpus: Corpus, item: str, on: date) -> date:
    """The first date from which an item has had its current status without interruption."""
    status = item_status(corpus, item, on).status
    days = [day for day in status_change_days(corpus, item) if day <= on]
    return unbroken_since(days, on, lambda day: item_status(corpus, item, day).status is status)


def standing_since(corpus: Corpus, item: str, aspect: str, on: date) -> date:
    """The first date from which one aspect of an item has had its current standing without interruption."""
    state = aspect_standing(corpus, item, aspect, on).standing
    days = [day for day in status_change_days(corpus, item) if day <= on]
    return unbroken_since(days, on, lambda day: aspect_standing(corpus, item, aspect, day).standing is state)


def statuses_to_come(corpus: Corpus, item: str, on: date) -> tuple[ItemStatus, ...]:
    """The later statuses of an item that the law already fixes: one for each date on which a standing changes."""
    found, before = [], item_status(corpus, item, on)
    for day in status_change_days(corpus, item):
        if day > on:
            after = item_status(corpus, item, day)
            if [each.standing for each in after.aspects] != [each.standing for each in before.aspects]:
                found.append(after)
            before = after
    return tuple(found)


def unbroken_since(days: Iterable[date], on: date, holds: Callable[[date], bool]) -> date:
    """The first of some dates since which `holds` has been true without a break up to `on`; `on` if there is none."""
    held = takewhile(holds, sorted(days, reverse=True))
    return min(held, default=on)


class ClosedGap(NamedTuple):
    """An aspect open on the reference date that is full now, or a gap now answered in part (narrowed)."""

    item: str
    aspect: str
    was: AspectStanding
    now: AspectStanding
    closed_on: date
    closed_by: tuple[str, ...]
    """The provisions that carried it on the date it was closed."""

    @property
    def narrowed(self) -> bool:
        """Whether it is not closed, only smaller."""
        return self.now.standing is not Standing.FULL


def gaps_closed_since(corpus: Corpus, item: str, on: date) -> tuple[ClosedGap, ...]:
    """The core aspects of an item that were open on the reference date and closed or narrowed by `on`."""
    record = corpus.item[item]
    reference_day = corpus.reference_day(record.instrument)
    if record.kind is not ItemKind.LAW or on <= reference_day:
        return ()
    found = []
    for aspect in record.aspects:
        was = aspect_standing(corpus, item, aspect, reference_day)
        now = aspect_standing(corpus, item, aspect, on)
        closed = was.standing in OPEN_STANDINGS and now.standing is Standing.FULL  # a hole in the data is not open
        narrowed = was.standing is Standing.NEGATIVE and now.standing in {Standing.WEAK, Standing.KNOWN_IN_PART}
        if closed or narrowed:
            day = standing_since(corpus, item, aspect, on)
            first = aspect_standing(corpus, item, aspect, day)
            carriers = dict.fromkeys(each.link.provision for each in first.carriers)
            found.append(ClosedGap(item, aspect, was, now, day, tuple(carriers)))
    return tuple(found)
