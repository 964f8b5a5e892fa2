"""What a status holds only for: the limits of what carries it, in a few words, and what must be read with an article.

A status is never printed without them: COVERED alone promises more than the law.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.certainty import link_period
from lanzarote_law.answers.pending_review import short_limit
from lanzarote_law.answers.status_types import AspectStanding, ItemStatus, Standing
from lanzarote_law.model import PENALTIES, Role, within

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from lanzarote_law.model import Corpus, Partner


class StatusQualifiers(NamedTuple):
    """What goes along with the status of an item."""

    open: int
    """How many of its core aspects are open."""
    unknown: int
    """How many of them nobody has looked for, which is no gap."""
    in_part: int
    """How many of them are known in part, of which the rest is no gap either."""
    aspects: int
    """How many core aspects it has, those of its limbs included."""
    means: tuple[str, ...]
    """What its full aspects mean, where that is no praise: "the child is punishable"."""
    exempted: tuple[str, ...]
    """The provisions that take conduct out of what they mean, for the item or a limb of it, be it shown or weighed."""
    limits: tuple[str, ...]
    """The limits in short, each once."""
    of_limbs: bool
    """Whether some of them are those of limbs: then their number tells more than a list of them."""


def status_qualifiers(corpus: Corpus, status: ItemStatus) -> StatusQualifiers:
    """What goes along with a status; nothing where there is none."""
    full = [each for each in status.aspects if each.standing is Standing.FULL]
    means = [corpus.aspect[each.aspect].full_means for each in full]
    limits = dict.fromkeys(short for each in status.aspects for short in short_limits(each))
    of_limbs = any(each.item != status.item for each in status.aspects)
    standings = [each.standing for each in status.aspects]
    holes = standings.count(Standing.UNKNOWN), standings.count(Standing.KNOWN_IN_PART)
    told = tuple(dict.fromkeys(filter(None, means)))
    exempted = _exempting(corpus, status) if told else ()
    return StatusQualifiers(len(status.open), *holes, len(status.aspects), told, exempted, tuple(limits), of_limbs)


def _exempting(corpus: Corpus, status: ItemStatus) -> tuple[str, ...]:
    """The provisions in force that exempt, for an item and its limbs."""
    items = dict.fromkeys((status.item, *(each.item for each in status.aspects)))
    links = [link for item in items for link in corpus.links_of_item.get(item, ()) if link.role is Role.EXEMPTS]
    return tuple(dict.fromkeys(link.provision for link in links if within(status.on, *link_period(corpus, link))))


class NeutralOutcome(StrEnum):
    """How the law settles what it is no praise to answer in full, by what the provisions behind the answer do."""

    OFFENCE = "offence"
    """It punishes what is asked about, such as an act of a child."""
    EXEMPTION = "exemption"
    """It takes that out of an offence, and does nothing else."""
    OTHERWISE = "otherwise"


def neutral_outcome(corpus: Corpus, standings: Iterable[AspectStanding]) -> NeutralOutcome | None:
    """How the law settles the aspects among some that it is no praise to answer in full; None where it does not."""
    full = [each for each in standings if each.standing is Standing.FULL and corpus.aspect[each.aspect].full_means]
    roles = {judged.link.role for each in full for judged in each.carriers}
    if Role.INCRIMINATES in roles:
        return NeutralOutcome.OFFENCE
    if full:
        return NeutralOutcome.EXEMPTION if roles == {Role.EXEMPTS} else NeutralOutcome.OTHERWISE
    return None


def short_limits(each: AspectStanding) -> tuple[str, ...]:
    """The limits of the links that carry an aspect, or that take conduct out of it, in short."""
    links = [judged.link for judged in (*each.carriers, *each.exempting)]
    return tuple(dict.fromkeys(short_limit(link) for link in links if link.limit))


def partners_in_force(corpus: Corpus, provision: str, on: date) -> tuple[Partner, ...]:
    """What a provision must be read with on a day: its partners, as far as both are in force and until their end."""
    found = corpus.provision[provision]
    beside = found.partners if found.in_force(on) else ()
    return tuple(
        each for each in beside if within(on, None, each.end) and corpus.provision[each.provision].in_force(on)
    )


def penalty_partners(corpus: Corpus, provision: str, on: date) -> tuple[Partner, ...]:
    """Those of its partners that set, raise or lower its penalty on a day, as far as the data tell how."""
    return tuple(
        each
        for each in partners_in_force(corpus, provision, on)
        if each.does in PENALTIES and _penalty(corpus, each, on)
    )


def _penalty(corpus: Corpus, partner: Partner, on: date) -> str:
    version = corpus.provision[partner.provision].version(on)
    return version.penalty if version else ""
