"""What monitoring bodies asked of the Party, and whether its law meets it on a date.

Whether a recommendation is met is computed from the standings of its aspects, or stated by somebody in a position. If
it has no aspects, or the data do not show how far the law answers one, it is not known: then it is never "not met".
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lanzarote_law.answers.item_status_history import standing_since
from lanzarote_law.answers.status import aspect_standing
from lanzarote_law.answers.status_types import AspectStanding, Standing
from lanzarote_law.model import Corpus, Position, Recommendation


class RecommendationStatus(StrEnum):
    """Whether the law of the Party meets a recommendation on a date."""

    MET = "met"
    NOT_FULLY_MET = "not-fully-met"
    """An aspect is weak or disputed, or recorded searches found no provision for some of the aspects."""
    NOT_MET = "not-met"
    """Recorded searches found no provision for any of its aspects."""
    NOT_KNOWN = "not-known"


class FollowUp(NamedTuple):
    """A recommendation to the Party, and what became of it by a date."""

    recommendation: Recommendation
    status: RecommendationStatus
    standings: tuple[AspectStanding, ...]
    """The standings of its aspects on the date; none if it has none, or before the researched period."""
    since: date | None
    """The first date from which it has been met; None if it is not."""
    met_by: tuple[str, ...]
    """The provisions that carried its aspects when each was first answered in full."""
    stated: tuple[Position, ...]
    """The positions according to which it was followed."""


_SHOWN = frozenset({Standing.FULL, Standing.WEAK, Standing.DISPUTED, Standing.NEGATIVE})
"""The standings that show how far the law in force answers an aspect."""


def follow_ups(corpus: Corpus, on: date, items: Iterable[str] | None = None) -> tuple[FollowUp, ...]:
    """The recommendations made to the Party by a date, in the order of the data: all, or those on some items."""
    found: Iterable[Recommendation] = corpus.recommendations
    if items is not None:
        found = dict.fromkeys(each for item in items for each in corpus.recommendations_of_item.get(item, ()))
    made = (each for each in found if each.is_addressed_to(corpus.party_code) and each.on <= on)
    return tuple(_follow_up(corpus, each, on) for each in made)


def open_follow_ups(corpus: Corpus, on: date, items: Iterable[str]) -> tuple[FollowUp, ...]:
    """The recommendations on some items that the law does not meet, or of which nobody knows whether it meets them."""
    return tuple(each for each in follow_ups(corpus, on, items) if each.status is not RecommendationStatus.MET)


def _follow_up(corpus: Corpus, recommendation: Recommendation, on: date) -> FollowUp:
    stated = tuple(corpus.positions_of_recommendation.get(recommendation.id, ()))
    aspects = recommendation.aspects if on >= corpus.researched_from else ()
    asking = [(item.id, aspect) for aspect in aspects for item in corpus.items_asking[aspect]]
    asked = [each for each in asking if each[0] in recommendation.items]
    standings = tuple(aspect_standing(corpus, *each, on) for each in asked)
    status = _status({each.standing for each in standings})
    if status is not RecommendationStatus.MET:
        return FollowUp(recommendation, status, standings, None, (), stated)
    days = [standing_since(corpus, *each, on) for each in asked]
    first = (aspect_standing(corpus, *each, day) for each, day in zip(asked, days, strict=True))
    carriers = dict.fromkeys(judged.link.provision for standing in first for judged in standing.carriers)
    return FollowUp(recommendation, status, standings, max(days), tuple(carriers), stated)


def _status(standings: set[Standing]) -> RecommendationStatus:
    if not standings or not standings <= _SHOWN:
        return RecommendationStatus.NOT_KNOWN
    if standings == {Standing.FULL}:
        return RecommendationStatus.MET
    none = standings == {Standing.NEGATIVE}
    return RecommendationStatus.NOT_MET if none else RecommendationStatus.NOT_FULLY_MET
