"""How certain a status is: the verification marks of the facts and dates on which it depends.

The mark of a date counts only if another date could change the status. How wrong a date may be is not recorded, so:

- the start of a version counts if it is within the researched period; an earlier one ("2001 at the latest") casts no
  doubt on a date within it; a start that is not recorded counts until the next version;
- the start of the first version counts too: verifying an amendment does not verify when the article itself began;
- the end of a version counts from its earliest possible date: its own or, for a named date, the first one ever fixed.
  Whether the old Code still applied in 2018 does not depend on the date on which the new one starts.
"""

from datetime import date
from functools import lru_cache
from itertools import pairwise

from lanzarote_law import model
from lanzarote_law.answers.status_types import Weakness
from lanzarote_law.model import Corpus, Correspondence, Provision
from lanzarote_law.wording import spoken, word


@lru_cache(maxsize=8192)
def link_period(corpus: Corpus, link: Correspondence) -> tuple[date | None, date | None]:
    """The first date of a link and the first date without it: its own, or those of its provision."""
    provision = corpus.provision[link.provision]
    starts = [day for day in (provision.start, link.start) if day]
    ends = [day for day in (provision.end, link.end) if day]
    return max(starts, default=None), min(ends, default=None)


def boundaries_status_depends_on(corpus: Corpus, provision: Provision, on: date) -> list[model.Version | model.Repeal]:
    """The start and the end of the version in force on a date, if a status on that date depends on them.

    The start of the article itself is included, because an amendment presupposes it; and so is its end, if it may
    have ended before an amendment that is to come.
    """
    version = provision.version(on)
    if version is None:
        return []
    at = provision.versions.index(version)
    first = provision.versions[0]
    starts = [version, *([first] if at and first.in_force_from else [])]
    ends = (next(iter(provision.versions[at + 1 :]), None), provision.repeal)
    return [
        *(each for each in starts if _starts_within(corpus, each)),
        *(each for each in ends if each and each.date_name and _may_have_come(corpus, each.date_name, on)),
    ]


def _may_have_come(corpus: Corpus, date_name: str, on: date) -> bool:
    """Whether a named date was once fixed for a date or one before it."""
    return any(day <= on for day in corpus.named_date[date_name].was)


def _starts_within(corpus: Corpus, version: model.Version) -> bool:
    """Whether a version may have started within the researched period."""
    return version.in_force_from is None or version.in_force_from >= corpus.researched_from


def date_weaknesses(corpus: Corpus, provision: Provision, on: date) -> list[Weakness]:
    """How certain the dates of the version in force are, if a status on that date depends on them."""
    return [day_weakness(corpus, provision, each) for each in boundaries_status_depends_on(corpus, provision, on)]


def day_weakness(corpus: Corpus, provision: Provision, dated: model.Version | model.Repeal) -> Weakness:
    """How certain the date of a version or a repeal is; a version after the first is an amendment."""
    day = dated.on if isinstance(dated, model.Repeal) else dated.in_force_from
    if day is None:
        return Weakness(model.Mark.UNVERIFIED, "start-not-recorded", provision.id)
    what = "end" if isinstance(dated, model.Repeal) else "start" if dated is provision.versions[0] else "amendment"
    return Weakness(day_mark(corpus, dated), what, provision.id, day, dated.date_name)


def end_weakness(corpus: Corpus, link: Correspondence) -> Weakness:
    """How certain the end of a link is: that of its provision, or its own date, which is part of the link."""
    provision = corpus.provision[link.provision]
    if provision.repeal and provision.repeal.on == link_period(corpus, link)[1]:
        return day_weakness(corpus, provision, provision.repeal)
    return Weakness(link.verification, "link", provision.id)


def annulment_weakness(corpus: Corpus, provision: Provision, annulled: model.Annulment) -> Weakness:
    """How certain an annulment is, or its named date if that is less certain."""
    mark = day_mark(corpus, annulled)
    name = "" if mark is annulled.verification else annulled.date_name
    return Weakness(mark, "annulment", provision.id, None, name)


def day_mark(corpus: Corpus, dated: model.Version | model.Repeal | model.Annulment) -> model.Mark:
    """The mark of the date of a version, a repeal or an annulment: never better than that of the named date it uses."""
    own = (dated.start_verification if isinstance(dated, model.Version) else None) or dated.verification
    return model.weakest((own, *([corpus.named_date[dated.date_name].verification] if dated.date_name else [])))


@lru_cache(maxsize=65536)
def link_weakness(corpus: Corpus, link: Correspondence, on: date) -> Weakness:
    """The least certain of: the link, the dates and the text of its version, and the articles it is read with.

    If a version has no separate mark for its date, its mark counts for both date and text. While a link is due for
    review, the version in which it was read counts too.
    """
    return max(_link_weaknesses(corpus, link, on), key=lambda each: each.mark.weakness)


@lru_cache(maxsize=65536)
def dates_of_link(corpus: Corpus, link: Correspondence, on: date) -> frozenset[str]:
    """The named dates on which a link depends, even if another fact of the link is less certain."""
    return frozenset(each.date_name for each in _link_weaknesses(corpus, link, on) if each.date_name)


def _link_weaknesses(corpus: Corpus, link: Correspondence, on: date) -> list[Weakness]:
    """How certain each fact of a link is."""
    found = [Weakness(link.verification, "link", link.provision)]
    for ident in link.provisions:
        provision = corpus.provision[ident]
        found += date_weaknesses(corpus, provision, on)
        for version in _read(provision, link, on):
            found.append(Weakness(version.verification, "wording", ident))
            found += [day_weakness(corpus, provision, version)] if _starts_within(corpus, version) else []
    return found


def _read(provision: Provision, link: Correspondence, on: date) -> list[model.Version]:
    """The versions on which a link depends: that of the date and, while a review is due, earlier ones."""
    version = provision.version(on)
    if version is None:
        return []
    at = provision.versions.index(version)
    if link.review_on(on) is not model.ReviewReason.DUE:
        return [version]
    amended = link.review_from
    earlier = ((each, following.in_force_from) for each, following in pairwise(provision.versions[: at + 1]))
    return [version, *(each for each, end in earlier if amended is None or end is None or end >= amended)]


def bracketed_mark(mark: model.Mark) -> str:
    """A verification mark in brackets; empty for `seen`."""
    return "" if mark is model.Mark.SEEN else f" ({word(mark, spoken())})"
