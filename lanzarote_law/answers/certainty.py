"""How sure a status is: the marks of all that it rests on, and the dates between which these hold.

The mark of a date counts only where the status could be another one if the date were: how far a date may be out is not
recorded, so

- the start of a version counts within the researched period; one that lies before it ("2001 at the latest") leaves no
  doubt about a date within it; one that is not recorded counts until the next version, which shows that there was one;
- the start of the first version counts with it: an amendment that was seen makes the date no surer on which the article
  itself began;
- the end of a version counts from the earliest date on that it may have been: its own date, or for a named date the
  first for which it was ever fixed. Whether the old Code still held in 2018 does not depend on the date on which the
  new one starts.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lanzarote_law.answers.status_types import Weakness
from lanzarote_law.model import (
    Annulment,
    Corpus,
    Correspondence,
    Mark,
    Provision,
    Repeal,
    Review,
    Version,
    weakest,
)

if TYPE_CHECKING:
    from datetime import date


def link_period(corpus: Corpus, link: Correspondence) -> tuple[date | None, date | None]:
    """The first day of a link and the first day without it: its own, or those of its provision."""
    provision = corpus.provision[link.provision]
    starts = [day for day in (provision.start, link.start) if day]
    ends = [day for day in (provision.end, link.end) if day]
    return max(starts, default=None), min(ends, default=None)


def relevant_boundaries(corpus: Corpus, provision: Provision, on: date) -> list[Version | Repeal]:
    """What starts and what ends the version in force on a day, as far as a status on it hangs on these days.

    The start of the article itself comes along, as an amendment presupposes it.
    """
    version = provision.version(on)
    if version is None:
        return []
    at = provision.versions.index(version)
    end = next(iter(provision.versions[at + 1 :]), provision.repeal)
    first = provision.versions[0]
    starts = [version, *([first] if at and first.in_force_from else [])]
    former = corpus.named_date[end.date_name].was if end and end.date_name else ()
    ends = [end] if end and any(day <= on for day in former) else []
    return [*(each for each in starts if _starts_within(corpus, each)), *ends]


def _starts_within(corpus: Corpus, version: Version) -> bool:
    """Whether a version may have started within the researched period."""
    return version.in_force_from is None or version.in_force_from >= corpus.researched_from


def provision_weaknesses(corpus: Corpus, provision: Provision, on: date) -> list[Weakness]:
    """How sure the days are that a status on a day hangs on, of the version that is in force on it."""
    return [day_weakness(corpus, provision, each) for each in relevant_boundaries(corpus, provision, on)]


def day_weakness(corpus: Corpus, provision: Provision, dated: Version | Repeal) -> Weakness:
    """How sure the day of a version or of a repeal is; a version behind the first is an amendment."""
    day = dated.on if isinstance(dated, Repeal) else dated.in_force_from
    if day is None:
        return Weakness(Mark.UNVERIFIED, "start-not-recorded", provision.id)
    what = "end" if isinstance(dated, Repeal) else "start" if dated is provision.versions[0] else "amendment"
    return Weakness(day_mark(corpus, dated), what, provision.id, day, dated.date_name)


def annulment_weakness(corpus: Corpus, provision: Provision, annulled: Annulment) -> Weakness:
    """How sure an annulment is, or the named day of it where that is less sure."""
    mark = day_mark(corpus, annulled)
    name = "" if mark is annulled.verification else annulled.date_name
    return Weakness(mark, "annulment", provision.id, None, name)


def day_mark(corpus: Corpus, dated: Version | Repeal | Annulment) -> Mark:
    """How sure the day of a version, a repeal or an annulment is: no surer than the named day that it hangs on."""
    own = (dated.start_verification if isinstance(dated, Version) else None) or dated.verification
    return weakest((own, *([corpus.named_date[dated.date_name].verification] if dated.date_name else [])))


def link_weakness(corpus: Corpus, link: Correspondence, on: date) -> Weakness:
    """The least sure of: the link, the days between which its version holds, what that says, and what it is read with.

    The mark of a version that has no other for its day counts for both: the day, and what the version says from it on.
    As long as a link is due for review, what it was read in counts as well: an amendment makes nothing surer.
    """
    found = [Weakness(link.verification, "link", link.provision)]
    for ident in (link.provision, *(other.provision for other in link.read_with)):
        provision = corpus.provision[ident]
        found += provision_weaknesses(corpus, provision, on)
        for version in _read(provision, link, on):
            found.append(Weakness(version.verification, "wording", ident))
            found += [day_weakness(corpus, provision, version)] if _starts_within(corpus, version) else []
    return max(found, key=lambda each: each.mark.weakness)


def _read(provision: Provision, link: Correspondence, on: date) -> list[Version]:
    """What a link says of a day rests on: the version of that day, while a review is due also those before it."""
    version = provision.version(on)
    if version is None:
        return []
    at = provision.versions.index(version)
    if link.review_on(on) is not Review.DUE:
        return [version]
    amended = link.review_from
    read = [
        each
        for each, following in pairwise(provision.versions[: at + 1])
        if amended is None or following.in_force_from is None or following.in_force_from >= amended
    ]
    return [version, *read]
