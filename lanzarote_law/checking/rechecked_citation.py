"""A citation of an old document with its outcome: whether it held on the date of the document, and what is since."""

from enum import StrEnum
from typing import NamedTuple

from lanzarote_law.checking.law_questioned_by_courts import CourtFinding
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.model import Mark


class StatementOutcome(StrEnum):
    """Whether a statement held on the date of its document, and whether it holds on the later date; the worst first."""

    WRONG = "did-not-hold"
    CHANGED = "held-changed-since"
    COMING = "law-to-come"
    """It announces or proposes law that was not yet in force."""
    UNKNOWN = "unknown"
    PAST_EVENT = "past-event"
    """It is on an article that was no longer in force, or it is the title of an act or a bill."""
    HOLDS = "held-holds-now"


HELD = {StatementOutcome.CHANGED, StatementOutcome.HOLDS}
"""The outcomes of what was right on the date of the document."""


class RecheckedCitation(NamedTuple):
    """A citation with its outcome."""

    cited: CitedLaw
    """The citation, read on the date of the document."""
    outcome: StatementOutcome
    reason: str = ""
    """What was wrong, or why it is not known; empty if the citation held."""
    correction: str = ""
    """What would have been right on the date of the document."""
    since: str = ""
    """What happened since to what is cited; empty if nothing did."""
    replacement: str = ""
    """What replaced it, in words; empty if nothing is recorded or if it is still in force."""
    replacement_brief: str = ""
    """The same in short, if it is long."""
    successor: str = ""
    """The one provision in force that replaced the whole of the cited article; empty if there is none, if there are
    several, or if these data note that it is not the same rule."""
    verification: Mark = Mark.SEEN
    """The least certain of the facts on which the outcome is based."""
    note: str = ""
    """What these data note on the step to the successor: that it is narrower, for example; or what it says now."""
    place: str = ""
    """The part of that successor that contains the rule, if not the whole: `§ 1`."""
    heirs: tuple[str, ...] = ()
    """The provisions that contain the rule on the later date: those that replaced it, or itself."""
    other_end: bool = False
    """Whether the document gives a repeal or a successor that these data contradict."""
    courts: tuple[CourtFinding, ...] = ()
    """The decisions that called what is cited, or what replaced it, into question."""

    def with_note(self, sentence: str) -> "RecheckedCitation":
        """The same with another note behind its own."""
        return self._replace(note=" ".join(filter(None, (self.note, sentence))))


CONTRADICTIONS = "LL3"
"""Problems of statements that contradict the data: a date, a penalty."""
