"""The consequences of an edit: two corpora compared status by status, before anything is written."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby, product
from typing import NamedTuple

from lanzarote_law.answers.certainty import link_period
from lanzarote_law.answers.decisions import decisions_questioning
from lanzarote_law.answers.item_status_history import review_days
from lanzarote_law.answers.links_pending_review import count_pending
from lanzarote_law.answers.regressions import Downgrade, is_downgrade, is_weaker
from lanzarote_law.answers.research_currency import OutdatedSearch, outdated_searches
from lanzarote_law.answers.status import is_dispute_settled, item_status
from lanzarote_law.answers.status_types import AspectStanding, ItemStatus
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, Correspondence, Position, ReviewReason


class ChangedPeriod(NamedTuple):
    """A change of an item's status in a period: its first date, and the first date after it."""

    item: str
    start: date
    end: date | None
    before: ItemStatus
    after: ItemStatus

    @property
    def aspects(self) -> tuple[tuple[AspectStanding | None, AspectStanding | None], ...]:
        """The core aspects that change, before and after; None if the item does not ask for one."""
        old, new = ({(each.item, each.aspect): each for each in status.aspects} for status in (self.before, self.after))
        pairs = ((old.get(key), new.get(key)) for key in dict.fromkeys((*old, *new)))
        return tuple((was, now) for was, now in pairs if not (was and now and was.standing is now.standing))

    @property
    def stands_otherwise(self) -> bool:
        """Whether its status, or an aspect that counts both before and after, changes; other aspects do not matter."""
        return self.before.status is not self.after.status or any(was and now for was, now in self.aspects)

    @property
    def settled_less(self) -> Iterator[Downgrade]:
        """Yield its own aspects that the law would settle to a lesser extent."""
        for was, now in self.aspects:
            if was and now and now.item == self.item and is_weaker(was, now):
                yield Downgrade(was, self.start, now, self.start)


class OutlivedCitation(NamedTuple):
    """A document whose positions cite an article that would be in force for a shorter time."""

    source: str
    provision: str
    as_written: str
    positions: tuple[str, ...]
    until: date
    """The first date on which the cited article would not be in force."""


class UncarriedDispute(NamedTuple):
    """A dispute of an article whose links are carried over: it concerns the old text, and blocks no new link."""

    position: Position
    item: str
    old: str
    new: str


class Consequences(NamedTuple):
    """The consequences of an edit beyond the records that it writes."""

    moved: tuple[ChangedPeriod, ...]
    remarked: tuple[ChangedPeriod, ...]
    """Items whose status stays, but whose mark, or information beside it, would change."""
    suspect: tuple[Correspondence, ...]
    carried: tuple[Correspondence, ...]
    reviewed: tuple[Correspondence, ...]
    left_behind: tuple[UncarriedDispute, ...]
    cited: tuple[OutlivedCitation, ...]
    searched: tuple[OutdatedSearch, ...]
    """New versions that are later than recorded searches."""
    losses: tuple[Downgrade, ...] = ()
    """The aspects whose standing would fall, each from the first date on which it does."""
    settled_less: tuple[Downgrade, ...] = ()
    """Aspects for the State to decide that the law would settle to a lesser extent, which is not worse."""
    left: int = 0
    """The number of links that would remain to be reviewed, if the edit concerns any."""
    questioned: tuple[Correspondence, ...] = ()
    """The links that decisions would put in question, on their own days."""


def find_consequences(before: Corpus, after: Corpus) -> Consequences:
    """Return the differences between two states of the data, for the items that exist in both."""
    items = [item.id for item in after.items if item.id in before.item]
    found = [moved for item in items for moved in _periods(before, after, item)]
    doubted, asked = _questioned(before), _questioned(after)
    old = {link.id: link for link in before.correspondences}
    carried = _links_under_review(after, old, ReviewReason.CARRIED)
    known = set(map(_version_of, outdated_searches(before)))
    settled = doubted.keys() - asked.keys() | {ident for ident, link in old.items() if link.review is not None}
    reviewed = (link for link in after.correspondences if link.review is None and link.id in old and link.id in settled)
    fallen = [each for moved in found for each in moved.settled_less]
    losses = {(each.now.item, each.now.aspect): each for each in reversed(fallen)}.values()
    return Consequences(
        tuple(each for each in found if each.stands_otherwise),
        tuple(each for each in found if not each.stands_otherwise),
        _links_under_review(after, old, ReviewReason.DUE),
        carried,
        tuple(reviewed),
        tuple(dict.fromkeys(each for link in carried for each in _left_behind(after, link))),
        tuple(_cited(before, after)),
        tuple(each for each in outdated_searches(after) if _version_of(each) not in known),
        tuple(each for each in losses if is_downgrade(after, each.was, each.now)),
        tuple(each for each in losses if not is_downgrade(after, each.was, each.now)),
        count_pending(after) if count_pending(after) != count_pending(before) else 0,
        tuple(link for ident, link in asked.items() if ident not in doubted),
    )


def _questioned(corpus: Corpus) -> dict[str, Correspondence]:
    """The links that decisions put in question, on any day."""
    return {link.id: link for link in corpus.correspondences if decisions_questioning(corpus, link, date.max)}


def _version_of(each: OutdatedSearch) -> tuple[str, str, date]:
    return each.search.id, each.provision, each.start


def _links_under_review(
    after: Corpus, old: dict[str, Correspondence], review: ReviewReason
) -> tuple[Correspondence, ...]:
    known = {ident for ident, link in old.items() if link.review is review}
    return tuple(link for link in after.correspondences if link.review is review and link.id not in known)


def _left_behind(after: Corpus, link: Correspondence) -> Iterator[UncarriedDispute]:
    """Yield the disputes of the articles from which a link is carried over that no later law has answered."""
    new, (start, _) = link.provision, link_period(after, link)
    sources = [old.id for old in after.provisions if new in {each.provision for each in old.replaced_by}]
    for item, aspect, old in product(link.items, link.aspects, sources):
        reaching = after.disputes.get((item, aspect, new), ())
        for position in after.disputes.get((item, aspect, old), ()):
            if position not in reaching and not (start and is_dispute_settled(after, position, start)):
                yield UncarriedDispute(position, item, old, new)


def _periods(before: Corpus, after: Corpus, item: str) -> Iterator[ChangedPeriod]:
    """Yield the periods in which the status of an item would change."""
    searched = _ends_of_searches(before) ^ _ends_of_searches(after)
    days = sorted({*_days(before, item), *_days(after, item), *searched})
    every = (
        ChangedPeriod(item, start, end, item_status(before, item, start), item_status(after, item, start))
        for start, end in zip(days, [*days[1:], None], strict=True)
    )
    for (was, now), alike in groupby(every, lambda each: (_state(each.before), _state(each.after))):
        first, *others = alike
        if was != now:
            yield first._replace(end=[first, *others][-1].end)


def _days(corpus: Corpus, item: str) -> tuple[date, ...]:
    """Return the dates on which an item's status or mark can change, including those of versions and former dates."""
    family = (item, *corpus.limbs.get(item, ()))
    links = [link for each in family for link in corpus.links_of_item.get(each, ())]
    provisions = {ident for link in links for ident in (link.provision, *(each.provision for each in link.read_with))}
    versions = {version.in_force_from for ident in provisions for version in corpus.provision[ident].versions}
    former = {day for named in corpus.dates for day in named.was}
    return tuple(day for day in {*review_days(corpus, item), *versions, *former} if day)


def _ends_of_searches(corpus: Corpus) -> set[date]:
    """Return the first dates up to which amendments of a code were not searched."""
    return {each.up_to + date.resolution for each in corpus.followed if each.up_to and each.up_to < date.max}


def _state(status: ItemStatus) -> tuple[object, ...]:
    """Return what makes a status: it, the standings of its aspects, its flags and its mark."""
    standings = tuple((each.item, each.aspect, each.standing) for each in status.aspects)
    return status.status, standings, status.flags, status.weakness.mark if status.weakness else None


def _cited(before: Corpus, after: Corpus) -> Iterator[OutlivedCitation]:
    """Yield citations in documents of the data whose article would no longer be in force."""
    cites = ((position, cite) for position in after.positions for cite in position.cites)
    found = group_by_key(((each.source, cite.provision, cite.as_written), each.id) for each, cite in cites)
    for (source, provision, as_written), positions in found.items():
        end = after.provision[provision].end
        was = before.provision[provision].end if provision in before.provision else None
        if end and (was is None or end < was):
            yield OutlivedCitation(source, provision, as_written, tuple(positions), end)
