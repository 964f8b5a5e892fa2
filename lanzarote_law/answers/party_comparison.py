"""The law of several Parties on the same items and date, side by side; never a score or a ranking.

An item or an aspect for which the data on one Party contain no research is not compared.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise, permutations
from typing import NamedTuple

from lanzarote_law.answers.regressions import is_downgrade
from lanzarote_law.answers.status import aspect_standing, days_of_change, item_status
from lanzarote_law.answers.status_types import AspectStanding, ItemStatus, Standing, Status
from lanzarote_law.model import Corpus, Item

_NOT_RESEARCHED = (Status.UNMAPPED, Status.BEFORE_RESEARCH)
_NOT_COMPARED = (*_NOT_RESEARCHED, Status.PRACTICE, Status.NOT_APPLICABLE)


class StandingChange(NamedTuple):
    """A change of the law on which the state of an aspect rests in a Party, and often of the state itself."""

    on: date
    was: AspectStanding
    now: AspectStanding
    acts: tuple[str, ...]
    """The acts that changed or ended, on that date, an article on which the earlier or the later standing rests."""


class PartyAspect(NamedTuple):
    """An aspect in the law of a Party on a date."""

    now: AspectStanding
    turns: tuple[StandingChange, ...]
    """The changes of its standing, its articles or their wording, from the first researched date to the date."""
    first: AspectStanding
    """Its standing on the first researched date, or on the date itself if that is earlier."""

    @property
    def since(self) -> date | None:
        """The date from which it has had its standing; None if it had it on the first researched date."""
        return next((each.on for each in reversed(self.turns) if each.was.standing is not each.now.standing), None)


class PartyItem(NamedTuple):
    """An item in the law of a Party on a date."""

    corpus: Corpus
    status: ItemStatus
    points: tuple[PartyAspect, ...]
    """The core aspects of the item itself, in the order of the data."""

    @property
    def is_researched(self) -> bool:
        """Return whether the data contain research on the item."""
        if self.status.status in _NOT_RESEARCHED:
            return False
        return not self.points or any(each.now.standing is not Standing.UNKNOWN for each in self.points)


class FullerLaw(NamedTuple):
    """An aspect that the law of one Party answers more fully than that of another, by their places in the request."""

    aspect: str
    fuller: int
    less: int


class ItemComparison(NamedTuple):
    """An item in the law of several Parties."""

    item: Item
    parties: tuple[PartyItem, ...]

    @property
    def unresearched(self) -> tuple[Corpus, ...]:
        """The data, of those on each Party, that contain no research on the item."""
        return tuple(each.corpus for each in self.parties if not each.is_researched)

    @property
    def is_comparable(self) -> bool:
        """Return whether the item asks every Party for law, and the data on each contain research on it."""
        return not self.unresearched and all(each.status.status not in _NOT_COMPARED for each in self.parties)

    @property
    def rows(self) -> tuple[tuple[PartyAspect | None, ...], ...]:
        """The aspects, each for every Party; one not researched for a Party is None for those that have research."""
        if not self.is_comparable:
            return ()
        found = zip(*(party.points for party in self.parties), strict=True)
        return tuple(_without_lone_standings(row) for row in found)

    @property
    def fuller(self) -> tuple[FullerLaw, ...]:
        """The aspects that the law of one Party answers more fully, by the rule for losses; law to come is none yet."""
        return tuple(
            FullerLaw(one.now.aspect, at, other_at)
            for row in self.rows
            for (at, one), (other_at, other) in permutations(enumerate(row), 2)
            if one and other and _is_fuller(self.parties[at].corpus, one.now, other.now)
        )


def _without_lone_standings(row: tuple[PartyAspect, ...]) -> tuple[PartyAspect | None, ...]:
    unknown = [each.now.standing is Standing.UNKNOWN for each in row]
    return tuple(each if not any(unknown) or alone else None for each, alone in zip(row, unknown, strict=True))


def _is_fuller(corpus: Corpus, one: AspectStanding, other: AspectStanding) -> bool:
    if other.standing is Standing.PENDING:  # it is not law yet
        other = other._replace(standing=Standing.NEGATIVE)
    return is_downgrade(corpus, one, other)


def compare_items(corpora: Sequence[Corpus], items: Iterable[Item], on: date) -> tuple[ItemComparison, ...]:
    """The items, or the limbs of headings, in the law of each Party on a date, each once."""
    limbs = corpora[0].limbs
    wanted = dict.fromkeys(ident for item in items for ident in (item.id, *limbs.get(item.id, ())))
    found = [item for ident in wanted if (item := corpora[0].item[ident]).aspects or ident not in limbs]
    return tuple(ItemComparison(item, tuple(_party_item(corpus, item, on) for corpus in corpora)) for item in found)


def _party_item(corpus: Corpus, item: Item, on: date) -> PartyItem:
    aspects = () if on < corpus.researched_from else item.aspects
    points = tuple(_party_aspect(corpus, item.id, aspect, on) for aspect in aspects)
    return PartyItem(corpus, item_status(corpus, item.id, on), points)


def _party_aspect(corpus: Corpus, item: str, aspect: str, on: date) -> PartyAspect:
    days = [day for day in days_of_change(corpus, item) if corpus.researched_from <= day <= on]
    standings = [(day, aspect_standing(corpus, item, aspect, day)) for day in days]
    turns = (
        StandingChange(day, was, now, _acts(corpus, (was, now), day)) for (_, was), (day, now) in pairwise(standings)
    )
    changed = tuple(each for each in turns if each.acts or _state(each.was) != _state(each.now))
    return PartyAspect(aspect_standing(corpus, item, aspect, on), changed, standings[0][1])


def _state(each: AspectStanding) -> tuple[Standing, list[str]]:
    return each.standing, [judged.link.provision for judged in each.shown]


def _acts(corpus: Corpus, standings: Iterable[AspectStanding], day: date) -> tuple[str, ...]:
    """The acts by which, on a date, an article on which some standings rest began, was amended or ended."""
    links = [judged.link for each in standings for judged in each.shown]
    read = dict.fromkeys(each for link in links for each in link.provisions)
    provisions = [corpus.provision[each] for each in read]
    started = [version.act for each in provisions for version in each.versions if version.in_force_from == day]
    ended = [each.repeal.act for each in provisions if each.repeal and each.repeal.on == day]
    return tuple(filter(None, dict.fromkeys((*started, *ended))))
