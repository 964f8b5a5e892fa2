"""The wording of an article on a date, as far as the copies extend, and what they leave open.

A copy has the wording in force from the last change of the article until the date of the copy. For an earlier date an
older copy is needed; for a later one, changes are unknown, and if the data record one, the wording is not shown as that
of the date, unless it is a change that was ahead of the copy and is in it.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lanzarote_law.model import Provision
from lanzarote_law.texts.consolidated_act import CopyArticle
from lanzarote_law.texts.library import StoredArticle, StoredCopy


class Availability(StrEnum):
    """Whether the copies have the wording of a date."""

    THERE = "there"
    """A copy has the wording of the date."""
    OLDER = "older"
    """The newest copy is older than the date; whether the wording has changed since is unknown."""
    EARLY = "early"
    """The newest copy is older than the entry into force of the article: it has the wording as adopted until then."""
    CHANGED = "changed"
    """The newest copy is older than a change in the data; its wording is not that of the date."""
    NEWER = "newer"
    """Every copy has only a wording that came later."""
    GONE = "gone"
    """The article is repealed in the copies, without its former text."""
    NONE = "none"
    """No copy has the article."""


class DatedWording(NamedTuple):
    """The wording of an article on a date, with its copy."""

    provision: str
    reach: Availability
    article: CopyArticle | None = None
    copy: StoredCopy | None = None
    since: date | None = None
    """The first date of the wording, the date of the repeal, or the date of the change that the copy lacks.

    For an early copy, the date of entry into force.
    """
    variants: tuple[CopyArticle, ...] = ()
    """Wordings that hold in a part of the State alone."""

    is_later_than_data: bool = False
    """Whether the wording began after the version in the data that applies on the date."""

    @property
    def shown(self) -> bool:
        """Return whether there is a wording to show for the date."""
        return self.article is not None and self.reach in {Availability.THERE, Availability.OLDER, Availability.EARLY}


def wording_on(
    provision: Provision, held: Iterable[StoredArticle], copies: Mapping[int, StoredCopy], on: date
) -> DatedWording:
    """The wording of a provision on a date, from everything in the library on its article."""
    every = [(copies[each.copy], each.article) for each in held if not each.article.future]
    found = [(copy, article) for copy, article in every if not article.territory]
    # a copy of unknown date is as old as the last change that it notes
    found.sort(key=lambda each: (each[0].day or each[1].since or date.min, each[0].id))
    if not found:
        return DatedWording(provision.id, Availability.NONE)
    begun = [each for each in found if _begins(*each) <= on]
    there = [each for each in begun if each[0].day and on <= each[0].day]
    copy, article = there[0] if there else begun[-1] if begun else found[-1]
    variants = tuple(each for other, each in every if each.territory and other.id == copy.id and each.words)
    begins = _begins(copy, article) if article.undated else article.since
    if article.repealed or not article.words:
        gone = article.repealed.on if article.repealed else article.since
        return DatedWording(provision.id, Availability.GONE, None, copy, gone, variants)
    start = provision.start if provision.versions[0].date_name else None  # with its code, not by an amendment
    if start and copy.day and copy.day < start and not _change(provision, start, on):
        return DatedWording(provision.id, Availability.EARLY, article, copy, start, variants)
    version = provision.version(on)
    recorded = version.in_force_from if version else None
    is_later = bool(article.since and recorded and recorded < article.since)
    if there:
        return DatedWording(provision.id, Availability.THERE, article, copy, article.since, variants, is_later)
    if begins and begins > on:
        first = min((day for each in found if (day := _begins(*each)) not in {date.min, date.max}), default=None)
        return DatedWording(provision.id, Availability.NEWER, article, copy, first, variants)
    # a copy has a change that lay ahead of it
    change = _change(provision, max(copy.day, begins or copy.day) if copy.day else None, on)
    reach = Availability.CHANGED if change else Availability.OLDER
    return DatedWording(provision.id, reach, article, copy, change or article.since, variants, is_later)


def _begins(copy: StoredCopy, article: CopyArticle) -> date:
    """The first date on which a copy certainly has the wording: its own date if a note has an impossible date."""
    if article.undated:
        return copy.day or date.max
    return article.since or date.min


def _change(provision: Provision, day: date | None, on: date) -> date | None:
    """The first change in the data after `day` and up to `on`."""
    days = [version.in_force_from for version in provision.versions]
    days += [provision.repeal.on if provision.repeal else None]
    return min((each for each in days if each and day and day < each <= on), default=None)
