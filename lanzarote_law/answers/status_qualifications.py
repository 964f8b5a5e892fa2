"""What qualifies a status: the limits within which it holds, and the provisions read with an article.

A status is never printed without its limits: COVERED alone would promise more than the law.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lanzarote_law.answers.certainty import link_period
from lanzarote_law.answers.links_pending_review import short_limit
from lanzarote_law.answers.status_types import AspectStanding, ItemStatus, Standing
from lanzarote_law.model import PENALTY_EFFECTS, Corpus, Partner, Role, is_within


class StatusQualifications(NamedTuple):
    """What must be shown with the status of an item."""

    open: int
    """How many of its core aspects are open."""
    unknown: int
    """The number of them that nobody has researched; these are not gaps."""
    in_part: int
    """The number of them known in part; the rest is not a gap either."""
    aspects: int
    """The number of core aspects, including those of its limbs."""
    means: tuple[str, ...]
    """The meaning of its full aspects if that is not positive: "the child is punishable"."""
    exempted: tuple[str, ...]
    """The provisions that exempt conduct from that meaning, for the item or one of its limbs."""
    limits: tuple[str, ...]
    """The limits in short, each once."""
    of_limbs: bool
    """Whether some of the limits are those of limbs: then only their number is shown."""


def status_qualifications(corpus: Corpus, status: ItemStatus) -> StatusQualifications:
    """What must be shown with a status; empty if there is nothing."""
    full = [each for each in status.aspects if each.standing is Standing.FULL]
    means = [corpus.aspect[each.aspect].full_means for each in full]
    links = (judged.link for each in status.aspects for judged in (*each.carriers, *each.exempting))
    limits = dict.fromkeys(short_limit(link) for link in links if link.limit)
    of_limbs = any(each.item != status.item for each in status.aspects)
    standings = [each.standing for each in status.aspects]
    holes = standings.count(Standing.UNKNOWN), standings.count(Standing.KNOWN_IN_PART)
    texts = tuple(dict.fromkeys(filter(None, means)))
    exempted = _exempting(corpus, status) if texts else ()
    return StatusQualifications(len(status.open), *holes, len(status.aspects), texts, exempted, tuple(limits), of_limbs)


def _exempting(corpus: Corpus, status: ItemStatus) -> tuple[str, ...]:
    """The provisions in force that exempt, for an item and its limbs."""
    items = dict.fromkeys((status.item, *(each.item for each in status.aspects)))
    links = [link for item in items for link in corpus.links_of_item.get(item, ()) if link.role is Role.EXEMPTS]
    return tuple(dict.fromkeys(link.provision for link in links if is_within(status.on, *link_period(corpus, link))))


class NeutralOutcome(StrEnum):
    """How the law settles aspects for which a full answer is not positive."""

    OFFENCE = "offence"
    """The conduct is an offence, such as an act of a child."""
    EXEMPTION = "exemption"
    """It takes that out of an offence, and does nothing else."""
    OTHERWISE = "otherwise"


def outcome_of_neutral_aspects(corpus: Corpus, standings: Iterable[AspectStanding]) -> NeutralOutcome | None:
    """How the law settles the aspects for which a full answer is not positive; None if there are none."""
    full = [each for each in standings if each.standing is Standing.FULL and corpus.aspect[each.aspect].full_means]
    roles = {judged.link.role for each in full for judged in each.carriers}
    if Role.INCRIMINATES in roles:
        return NeutralOutcome.OFFENCE
    if full:
        return NeutralOutcome.EXEMPTION if roles == {Role.EXEMPTS} else NeutralOutcome.OTHERWISE
    return None


def short_limits(each: AspectStanding) -> tuple[str, ...]:
    """The short limits of the links that carry an aspect, or that exempt conduct from it."""
    links = [judged.link for judged in (*each.carriers, *each.exempting)]
    return tuple(dict.fromkeys(short_limit(link) for link in links if link.limit))


def partners_in_force(corpus: Corpus, provision: str, on: date) -> tuple[Partner, ...]:
    """The partners with which a provision must be read on a date: those in force, if the provision is in force too."""
    found = corpus.provision[provision]
    beside = [each for each in found.partners if is_within(on, None, each.end)] if found.in_force(on) else []
    return tuple(each for each in beside if corpus.provision[each.provision].in_force(on))


def penalty_partners(corpus: Corpus, provision: str, on: date) -> tuple[Partner, ...]:
    """The partners that set, raise or lower the penalty of a provision on a date, if the data state how."""
    found = (each for each in partners_in_force(corpus, provision, on) if each.does in PENALTY_EFFECTS)
    versions = ((each, corpus.provision[each.provision].version(on)) for each in found)
    return tuple(each for each, version in versions if version and version.penalty)
