"""What an edit would do: two corpora compared, status by status, before anything is written."""

from __future__ import annotations

from datetime import date
from itertools import pairwise, product
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.certainty import span
from lanzarote_law.answers.decisions import questioned_by
from lanzarote_law.answers.regressions import Fallen, is_less, is_settled_less
from lanzarote_law.answers.searches import outlived
from lanzarote_law.answers.since import review_days
from lanzarote_law.answers.status import answered, item_status
from lanzarote_law.answers.unread import left
from lanzarote_law.model import Review

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.answers.searches import Outlived
    from lanzarote_law.answers.standings import AspectStanding, ItemStatus
    from lanzarote_law.model import Corpus, Correspondence, Position, Provision


class Moved(NamedTuple):
    """An item that would stand otherwise in a period: the first day of it, and the first day without."""

    item: str
    start: date
    end: date | None
    before: ItemStatus
    after: ItemStatus

    @property
    def aspects(self) -> tuple[tuple[AspectStanding | None, AspectStanding | None], ...]:
        """The core aspects that would stand otherwise: as they do, as they would; None where one is not asked for."""
        old, new = ({(each.item, each.aspect): each for each in status.aspects} for status in (self.before, self.after))
        pairs = ((old.get(key), new.get(key)) for key in dict.fromkeys((*old, *new)))
        return tuple((was, now) for was, now in pairs if not (was and now and was.standing is now.standing))

    @property
    def stands_otherwise(self) -> bool:
        """Whether its status moves, or an aspect that is weighed before and after; to weigh others moves nothing."""
        return self.before.status is not self.after.status or any(was and now for was, now in self.aspects)

    @property
    def settled_less(self) -> Iterator[Fallen]:
        """Its own aspects that the law would settle less far than it does."""
        for was, now in self.aspects:
            if was and now and now.item == self.item and is_settled_less(was, now):
                yield Fallen(was, self.start, now, self.start)


class OutlivedCitation(NamedTuple):
    """A document whose positions cite an article that would be in force for a shorter time."""

    source: str
    provision: str
    as_written: str
    positions: tuple[str, ...]
    until: date
    """The first day on which the citation would be of an article that is not in force."""


class LeftBehind(NamedTuple):
    """A dispute of an article whose links would be carried over: it is about the old text, and blocks none of them."""

    position: Position
    item: str
    old: str
    new: str


class Consequences(NamedTuple):
    """What an edit would change, beyond the records that it writes."""

    moved: tuple[Moved, ...]
    remarked: tuple[Moved, ...]
    """Items whose status stays and whose mark, or what a reader must know beside it, would be another one."""
    suspect: tuple[Correspondence, ...]
    carried: tuple[Correspondence, ...]
    reviewed: tuple[Correspondence, ...]
    left_behind: tuple[LeftBehind, ...]
    cited: tuple[OutlivedCitation, ...]
    searched: tuple[Outlived, ...]
    """Versions that recorded searches could not know, and which were not in the data."""
    losses: tuple[Fallen, ...] = ()
    """The aspects that would stand lower than they do, each from the first such day."""
    settled_less: tuple[Fallen, ...] = ()
    """Those for the State to decide, which the law would settle less far than it does: that is not worse."""
    left: int = 0
    """How many links nobody has read again would be left in all, where any are concerned."""
    questioned: tuple[Correspondence, ...] = ()
    """The links that decisions would put in question, on their own days."""


def consequences(before: Corpus, after: Corpus) -> Consequences:
    """What is different between two states of the data, for the items that both have."""
    items = [item.id for item in after.items if item.id in before.item]
    found = [moved for item in items for moved in _periods(before, after, item)]
    doubted, asked = _questioned(before), _questioned(after)
    old = {link.id: link for link in before.correspondences}
    carried = _under(after, old, Review.CARRIED)
    known = set(map(_version_of, outlived(before)))
    fallen = [each for moved in found for each in moved.settled_less]
    losses = {(each.now.item, each.now.aspect): each for each in reversed(fallen)}.values()
    return Consequences(
        tuple(each for each in found if each.stands_otherwise),
        tuple(each for each in found if not each.stands_otherwise),
        _under(after, old, Review.DUE),
        carried,
        tuple(
            link
            for link in after.correspondences
            if link.review is None
            and link.id in old
            and (old[link.id].review is not None or (link.id in doubted and link.id not in asked))
        ),
        tuple(dict.fromkeys(each for link in carried for each in _left_behind(after, link))),
        tuple(_cited(before, after)),
        tuple(each for each in outlived(after) if _version_of(each) not in known),
        tuple(each for each in losses if is_less(after, each.was, each.now)),
        tuple(each for each in losses if not is_less(after, each.was, each.now)),
        left(after) if left(after) != left(before) else 0,
        tuple(link for ident, link in asked.items() if ident not in doubted),
    )


def _questioned(corpus: Corpus) -> dict[str, Correspondence]:
    """The links that decisions put in question, on any day."""
    return {link.id: link for link in corpus.correspondences if questioned_by(corpus, link, date.max)}


def _version_of(each: Outlived) -> tuple[str, str, date]:
    return each.search.id, each.provision, each.start


def telling_days(before: Corpus, after: Corpus, today: date) -> tuple[date, ...]:
    """Days on which a citation can stand otherwise: each start and end that is another one, and its eve; then today."""
    changed = {
        day
        for each in after.provisions
        for day in set(_ends(before.provision.get(each.id))) ^ set(_ends(each))
        if day and day > date.min
    }
    eves = {day - date.resolution for day in changed}
    return (*sorted((changed | eves) - {today}), today)


def _ends(provision: Provision | None) -> tuple[date | None, ...]:
    return (provision.start, provision.end) if provision else ()


def _under(after: Corpus, old: dict[str, Correspondence], review: Review) -> tuple[Correspondence, ...]:
    return tuple(
        link
        for link in after.correspondences
        if link.review is review and (link.id not in old or old[link.id].review is not review)
    )


def _left_behind(after: Corpus, link: Correspondence) -> Iterator[LeftBehind]:
    """The disputes of the articles that a carried link comes from which no later law has answered when it starts."""
    new, (start, _) = link.provision, span(after, link)
    sources = [old.id for old in after.provisions if new in {each.provision for each in old.replaced_by}]
    for item, aspect, old in product(link.items, link.aspects, sources):
        reaching = after.disputes.get((item, aspect, new), ())
        for position in after.disputes.get((item, aspect, old), ()):
            if position not in reaching and not (start and answered(after, position, start)):
                yield LeftBehind(position, item, old, new)


def _periods(before: Corpus, after: Corpus, item: str) -> Iterator[Moved]:
    """The periods in which an item would stand otherwise, each as long as nothing in it changes."""
    days = sorted({*_days(before, item), *_days(after, item)})
    last: Moved | None = None
    for start, end in pairwise([*days, None]):
        assert start is not None
        moved = Moved(item, start, end, item_status(before, item, start), item_status(after, item, start))
        if last and _stands(last) == _stands(moved):
            last = last._replace(end=end)
            continue
        if last and _stands(last)[0] != _stands(last)[1]:
            yield last
        last = moved
    if last and _stands(last)[0] != _stands(last)[1]:
        yield last


def _days(corpus: Corpus, item: str) -> tuple[date, ...]:
    """The days on which an item's status, or its mark, can change: also those of versions, and former named days."""
    family = (item, *corpus.limbs.get(item, ()))
    provisions = {
        ident
        for each in family
        for link in corpus.links_of_item.get(each, ())
        for ident in (link.provision, *(other.provision for other in link.read_with))
    }
    versions = {
        version.in_force_from
        for ident in provisions
        for version in corpus.provision[ident].versions
        if version.in_force_from and version.in_force_from >= corpus.researched_from
    }
    former = {day for named in corpus.dates for day in named.was if day >= corpus.researched_from}
    amended = (day for day in review_days(corpus, item) if day >= corpus.researched_from)
    return (*amended, *versions, *former)


def _stands(moved: Moved) -> tuple[tuple[object, ...], tuple[object, ...]]:
    """How an item stands before and after: its status, its aspects, its flags, its mark."""
    return _state(moved.before), _state(moved.after)


def _state(status: ItemStatus) -> tuple[object, ...]:
    standings = tuple((each.item, each.aspect, each.standing) for each in status.aspects)
    return status.status, standings, status.flags, status.weakness.mark if status.weakness else None


def _cited(before: Corpus, after: Corpus) -> Iterator[OutlivedCitation]:
    """The citations in the documents of the data that would be of an article no longer in force, and were not."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for position in after.positions:
        for cite in position.cites:
            found.setdefault((position.source, cite.provision, cite.as_written), []).append(position.id)
    for (source, provision, as_written), positions in found.items():
        end = after.provision[provision].end
        was = before.provision[provision].end if provision in before.provision else None
        if end and (was is None or end < was):
            yield OutlivedCitation(source, provision, as_written, tuple(positions), end)
