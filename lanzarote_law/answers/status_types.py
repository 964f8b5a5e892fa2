"""How an aspect and an item stand on a date, and why: the values that the rule for a status (`status`) gives."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.model import Basis, Correspondence, Extent, Mark, Negative, Rest

if TYPE_CHECKING:
    from datetime import date


_SENTENCE = re.compile(r"(?<=[.!?]) (?=[^\W\d_a-zà-ÿ])")
"""Where in a text a sentence begins: behind a full stop, with a capital."""


class Standing(StrEnum):
    """How an aspect stands on a day."""

    FULL = "full"
    WEAK = "weak"
    DISPUTED = "disputed"
    NEGATIVE = "negative"
    LAPSED = "lapsed"
    PENDING = "pending"
    ANNULLED = "annulled"
    KNOWN_IN_PART = "known-in-part"
    UNKNOWN = "unknown"


OPEN_STANDINGS = (
    Standing.NEGATIVE,
    Standing.DISPUTED,
    Standing.LAPSED,
    Standing.ANNULLED,
    Standing.WEAK,
    Standing.PENDING,
)
"""The standings that leave an aspect open, in the order in which `gaps` lists them."""


DATA_HOLES = (Standing.KNOWN_IN_PART, Standing.UNKNOWN)
"""The standings of which the data do not say whether the law leaves anything open."""


class Status(StrEnum):
    """How an item stands on a day: computed from this data set, never the Committee's own finding."""

    COVERED = "covered"
    INCOMPLETE = "incomplete"
    PARTIAL = "partial"
    DISPUTED = "disputed"
    GAP = "gap"
    LAPSED = "lapsed"
    UNMAPPED = "unmapped"
    PRACTICE = "practice"
    RULE_IN_LAW = "rule-in-law"
    CONDUCT_PUNISHED = "conduct-punished"
    NO_RULE = "no-rule"
    NOT_APPLICABLE = "not-applicable"
    BEFORE_RESEARCH = "before-researched-period"


class Flag(StrEnum):
    """What a reader must know beside a status."""

    IF_ASKED = "if-asked"
    """Whether the item concerns the Party is not known."""
    EXEMPTION = "exemption"
    """A provision takes conduct out of the offence; it does not make it one."""
    CONCERN = "concern"
    """A position reports a shortfall in practice."""
    RESERVATION_UNKNOWN = "reservation-unknown"
    ASSERTED = "asserted"
    """A link rests on the word of the State or of a commentator alone."""
    UNDER_REVIEW = "under-review"
    """An aspect stands on links alone that nobody has reviewed since the law was amended, or since they were made."""
    NOT_FOLLOWED = "not-followed"
    """An article that it rests on was not followed up to the day: nobody searched what changed it since."""


class Reason(StrEnum):
    """Why an aspect stands as it does."""

    EXPRESS = "express"
    GENERAL_WORDS = "general-words"
    PART = "part"
    ASSERTED = "asserted"
    DISPUTED = "disputed"
    SEARCHED = "searched"
    NO_LONGER_IN_FORCE = "no-longer-in-force"
    NOT_YET_IN_FORCE = "not-yet-in-force"
    ANNULLED = "annulled"
    NOT_LOOKED_FOR = "not-looked-for"
    EARLIER_WORDING = "earlier-wording"
    """A link leads to an article that may have been law before, in a wording that the data lack."""


class Weakness(NamedTuple):
    """The least sure thing that a statement rests on."""

    mark: Mark
    what: str
    """`link`, `wording`, `start`, `end`, `amendment` (of a version), `start-not-recorded`, `annulment`; `search`, and
    `rest` (what is known of the rest of an aspect)."""
    provision: str = ""
    day: date | None = None
    date_name: str = ""


class WeighedLink(NamedTuple):
    """A correspondence in force on a day, weighed for one aspect of one item."""

    link: Correspondence
    extent: Extent
    """What it counts for: a bare assertion counts as implied."""
    asserted: bool
    disputed_by: tuple[str, ...]
    weakness: Weakness
    under_review: bool = False
    """Whether it wants a second look for what the law says on that day."""


class AspectStanding(NamedTuple):
    """How one aspect of one item stands on a day, and why."""

    item: str
    aspect: str
    standing: Standing
    reasons: tuple[Reason, ...]
    carriers: tuple[WeighedLink, ...] = ()
    """The links that make the standing."""
    exempting: tuple[WeighedLink, ...] = ()
    """Links that take conduct out of the offence: shown, not counted here."""
    elsewhere: tuple[Correspondence, ...] = ()
    """Links to provisions that are no longer, or not yet, in force: what lapsed or is pending."""
    negative: Negative | None = None
    rest: Rest | None = None
    """What is known of the rest of it, where links answer parts alone."""
    weakness: Weakness | None = None
    outweighed: tuple[WeighedLink, ...] = ()
    """Links in force that do not make the standing: weaker than those that do, or blocked."""
    annulled: tuple[Correspondence, ...] = ()
    """Links to provisions that were annulled, which count for nothing: told where the aspect is not full without."""

    @property
    def under_review(self) -> bool:
        """Whether every link that makes it wants a review; of full ones, those of this data set's own reading."""
        full = self.standing is Standing.FULL  # there the others count as full only beside these
        makers = [judged for judged in self.carriers if not full or judged.link.basis is Basis.EDITORIAL]
        return bool(makers) and all(judged.under_review for judged in makers)

    @property
    def limits(self) -> tuple[str, ...]:
        """The limits of the links that carry it, or that take conduct out."""
        judged = (*self.carriers, *self.exempting)
        return tuple(dict.fromkeys(each.link.limit for each in judged if each.link.limit))

    @property
    def limit(self) -> str:
        """These in one text, with each sentence once."""
        sentences = (each for limit in self.limits for each in _SENTENCE.split(limit))
        return " ".join(dict.fromkeys(sentences))


class ItemStatus(NamedTuple):
    """The status of an item on a day, aspect by aspect."""

    item: str
    on: date
    status: Status
    aspects: tuple[AspectStanding, ...] = ()
    extra: tuple[AspectStanding, ...] = ()
    """Aspects that are shown, never weighed."""
    flags: tuple[Flag, ...] = ()
    weakness: Weakness | None = None

    @property
    def open(self) -> tuple[AspectStanding, ...]:
        """The core aspects that are not fully covered, in the order of `gaps`."""
        return tuple(each for standing in OPEN_STANDINGS for each in self.aspects if each.standing is standing)

    @property
    def holes(self) -> tuple[AspectStanding, ...]:
        """The core aspects of which it is not known whether the law leaves anything open: first those known in part."""
        return tuple(each for standing in DATA_HOLES for each in self.aspects if each.standing is standing)
