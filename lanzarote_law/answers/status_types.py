"""The values of the status rule: standings, statuses, flags and reasons of aspects and items on a date."""

import re
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lanzarote_law.model import AspectRest, Basis, Correspondence, EmptySearch, Extent, Mark

_SENTENCE = re.compile(r"(?<=[.!?]) (?=[^\W\d_a-zà-ÿ])")
"""Matches the start of a sentence: after a full stop, at a capital letter."""
_SIGNS = re.compile(r"((?: \[[^\[\]]+\])*)\Z")
"""Matches the signs after a text: that it is in English, that it was not reviewed."""


def split_sentences(text: str) -> list[str]:
    """The sentences of a text; none of an empty one."""
    return _SENTENCE.split(text) if text else []


class Standing(StrEnum):
    """How far the law answers an aspect on a date."""

    FULL = "full"
    WEAK = "weak"
    DISPUTED = "disputed"
    NEGATIVE = "negative"
    LAPSED = "lapsed"
    PENDING = "pending"
    ANNULLED = "annulled"
    KNOWN_IN_PART = "known-in-part"
    UNKNOWN = "unknown"


OPEN_STANDINGS = tuple(map(Standing, "negative disputed lapsed annulled weak pending".split()))
"""The standings that leave an aspect open, in the order in which `gaps` lists them."""


DATA_HOLES = (Standing.KNOWN_IN_PART, Standing.UNKNOWN)
"""The standings for which the data do not show whether the law leaves anything open."""


class Status(StrEnum):
    """How far the law answers an item on a date: computed from this data set, never a finding of the Committee."""

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


class ItemFlag(StrEnum):
    """A qualification shown with a status."""

    IF_ASKED = "if-asked"
    """Whether the item concerns the Party is not known."""
    EXEMPTION = "exemption"
    """A provision takes conduct out of the offence; it does not make it one."""
    CONCERN = "concern"
    """A position reports a shortfall in practice."""
    RESERVATION_UNKNOWN = "reservation-unknown"
    RESERVATION_MADE = "reservation-made"
    RESERVATION_NOT_MADE = "reservation-not-made"
    RESERVATION_WITHDRAWN = "reservation-withdrawn"
    ASSERTED = "asserted"
    """A link rests on the word of the State or of a commentator alone."""
    UNDER_REVIEW = "under-review"
    """An aspect depends only on links that nobody has reviewed since the law was amended, or since they were made."""
    NOT_FOLLOWED = "not-followed"
    """An article behind it was not followed up to the date: later amendments may have been missed."""


class StandingReason(StrEnum):
    """Why an aspect has its standing."""

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
    """The least certain fact on which a statement depends."""

    mark: Mark
    what: str
    """`link`, `wording`, `start`, `end`, `amendment`, `start-not-recorded`, `annulment`, `search` or `rest`."""
    provision: str = ""
    day: date | None = None
    date_name: str = ""


class WeighedLink(NamedTuple):
    """A correspondence in force on a date, weighed for one aspect of one item."""

    link: Correspondence
    extent: Extent
    """The extent for which it counts: a mere assertion counts as implied."""
    asserted: bool
    disputed_by: tuple[str, ...]
    weakness: Weakness
    under_review: bool = False
    """Whether it needs a review for the law of that date."""


class AspectStanding(NamedTuple):
    """The standing of one aspect of one item on a date, with reasons."""

    item: str
    aspect: str
    standing: Standing
    reasons: tuple[StandingReason, ...]
    carriers: tuple[WeighedLink, ...] = ()
    """The links that make the standing."""
    exempting: tuple[WeighedLink, ...] = ()
    """Links that exempt conduct from the offence: shown, but not counted here."""
    elsewhere: tuple[Correspondence, ...] = ()
    """Links to provisions that are no longer, or not yet, in force."""
    negative: EmptySearch | None = None
    rest: AspectRest | None = None
    """The finding on the rest of the aspect, if links answer only parts."""
    weakness: Weakness | None = None
    outweighed: tuple[WeighedLink, ...] = ()
    """Links in force that do not determine the standing: weaker than those that do, or blocked."""
    annulled: tuple[Correspondence, ...] = ()
    """Links to annulled provisions, which do not count: listed if the aspect is not full without them."""
    ended: tuple[Correspondence, ...] = ()
    """Links that are past, without whose ends the standing could be better."""

    @property
    def under_review(self) -> bool:
        """Return whether all links behind the standing await review; for a full one, only the editorial links."""
        full = self.standing is Standing.FULL  # the others count as full only with these
        makers = [judged for judged in self.carriers if not full or judged.link.basis is Basis.EDITORIAL]
        return bool(makers) and all(judged.under_review for judged in makers)

    @property
    def shown(self) -> tuple[WeighedLink, ...]:
        """The links that pages show with the standing: those that answer the aspect or exempt conduct from it."""
        return (*self.carriers, *self.exempting)

    @property
    def is_partly_under_review(self) -> bool:
        """Whether any of the shown links awaits review."""
        return any(judged.under_review for judged in self.shown)

    @property
    def surest_carriers(self) -> tuple[WeighedLink, ...]:
        """The links that make its certainty: those not under review if there are any, as the others add none."""
        return tuple(each for each in self.carriers if not each.under_review) or self.carriers

    @property
    def limits(self) -> tuple[str, ...]:
        """The limits of the links that carry it, or that exempt conduct from it."""
        return tuple(dict.fromkeys(each.link.limit for each in self.shown if each.link.limit))

    @property
    def limit(self) -> str:
        """The limits as one text without repeated sentences; the rest of each limit keeps its punctuation."""
        limits = self.limits
        if len(limits) == 1:
            return limits[0]
        said: set[str] = set()
        texts = []
        for limit in limits:
            text, signs, _ = _SIGNS.split(limit, maxsplit=1)
            sentences = _SENTENCE.split(text)
            left = [each for each in sentences if not said & {each, each + signs}]
            said.update(each + signs for each in sentences)
            texts += [" ".join(left) + signs] * bool(left)
        return " ".join(texts)


class ItemStatus(NamedTuple):
    """The status of an item on a date, aspect by aspect."""

    item: str
    on: date
    status: Status
    aspects: tuple[AspectStanding, ...] = ()
    extra: tuple[AspectStanding, ...] = ()
    """Aspects that are shown, never weighed."""
    flags: tuple[ItemFlag, ...] = ()
    weakness: Weakness | None = None

    @property
    def is_partly_under_review(self) -> bool:
        """Return whether any link that is shown with one of its aspects awaits review."""
        return any(each.is_partly_under_review for each in (*self.aspects, *self.extra))

    @property
    def open(self) -> tuple[AspectStanding, ...]:
        """The core aspects that are not fully covered, in the order of `gaps`."""
        return tuple(each for standing in OPEN_STANDINGS for each in self.aspects if each.standing is standing)

    @property
    def holes(self) -> tuple[AspectStanding, ...]:
        """The core aspects for which the data have holes; those known in part come first."""
        return tuple(each for standing in DATA_HOLES for each in self.aspects if each.standing is standing)
