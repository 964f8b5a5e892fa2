"""What an article said on a day, word for word, as far as the copies reach; and what they cannot tell.

A copy has the wording in force from the last day on which something entered into force in the article until the day
of the copy. Before that an older copy is needed; after it nobody knows what changed, and where the data know of a
change since, the wording is not shown as that of the day.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lanzarote_law.model import Provision
    from lanzarote_law.texts.copies import Article
    from lanzarote_law.texts.library import StoredArticle, StoredCopy


class Availability(StrEnum):
    """How far the copies reach towards a day."""

    THERE = "there"
    """A copy has the wording of the day."""
    OLDER = "older"
    """The newest copy is older than the day: whether anything changed since, it cannot say."""
    CHANGED = "changed"
    """The newest copy is older than a change that the data record: its wording is not that of the day."""
    NEWER = "newer"
    """Every copy has only a wording that came later."""
    GONE = "gone"
    """The copies have the article as repealed, without what it said."""
    NONE = "none"
    """No copy has the article."""


class DatedWording(NamedTuple):
    """The wording of an article on a day, and where it stands."""

    provision: str
    reach: Availability
    article: Article | None = None
    copy: StoredCopy | None = None
    since: date | None = None
    """The first day of the wording, the day of the repeal, or the day of the change that the copy does not have."""
    variants: tuple[Article, ...] = ()
    """Wordings that hold in a part of the State alone."""

    @property
    def shown(self) -> bool:
        """Whether there is a wording to show for the day."""
        return self.article is not None and self.reach in {Availability.THERE, Availability.OLDER}


def wording_on(
    provision: Provision, held: Iterable[StoredArticle], copies: Mapping[int, StoredCopy], on: date
) -> DatedWording:
    """The wording of a provision on a day, from all that the library has of its article."""
    every = [(copies[each.copy], each.article) for each in held if not each.article.future]
    found = [(copy, article) for copy, article in every if not article.territory]
    found.sort(key=lambda each: (each[0].day is None, each[0].day or on, each[0].id))
    if not found:
        return DatedWording(provision.id, Availability.NONE)
    there = [each for each in found if _begins(*each) <= on and each[0].day and on <= each[0].day]
    copy, article = there[0] if there else found[-1]
    variants = tuple(each for other, each in every if each.territory and other.id == copy.id and each.words)
    begins = _begins(copy, article) if article.undated else article.since
    if article.repealed or not article.words:
        gone = article.repealed.on if article.repealed else article.since
        return DatedWording(provision.id, Availability.GONE, None, copy, gone, variants)
    if there:
        return DatedWording(provision.id, Availability.THERE, article, copy, article.since, variants)
    if begins and begins > on:
        return DatedWording(provision.id, Availability.NEWER, article, copy, _first(found), variants)
    change = _change(provision, copy.day, on)
    reach = Availability.CHANGED if change else Availability.OLDER
    return DatedWording(provision.id, reach, article, copy, change or article.since, variants)


def _begins(copy: StoredCopy, article: Article) -> date:
    """The first day of which a copy surely has the wording: its own, where a day of a note is none."""
    if article.undated:
        return copy.day or date.max
    return article.since or date.min


def _first(found: list[tuple[StoredCopy, Article]]) -> date | None:
    """The first day that any copy reaches."""
    begins = (_begins(copy, article) for copy, article in found if article.since or article.undated)
    return min((day for day in begins if day is not date.max), default=None)


def _change(provision: Provision, day: date | None, on: date) -> date | None:
    """The first change after a day, up to another, that the data record."""
    days = [version.in_force_from for version in provision.versions]
    days += [provision.repeal.on if provision.repeal else None]
    return min((each for each in days if each and day and day < each <= on), default=None)
