"""What was found where the texts and the data do not say the same, and the commands by which a person may mend it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class FindingKind(StrEnum):
    """What was found, the most serious first."""

    ANNULLED = "annulled"
    """A court annulled or suspended an article that the data have as law."""
    ENDED = "ended"
    """The copy has an article as repealed, the data do not."""
    NOT_ENDED = "not-ended"
    """The data have an article as repealed, the copy does not."""
    REWORDED = "reworded"
    """The text is no longer the one that somebody verified."""
    MISSING = "missing"
    """The data have no version of a change."""
    DAY = "day"
    """The data have a change on another day."""
    ACT = "act"
    """The data have a change by another act, or by none."""
    NO_DAY = "no-day"
    """A note of the copy has a day that no calendar has: what it tells of that day was not read."""
    UNTOLD = "untold"
    """The copy does not know a change that the data have."""
    NEW = "new"
    """An article beside those of the data that these do not have."""
    UNKNOWN = "unknown"
    """An act that changed articles of the data, and that these do not know."""
    OUTDATED = "outdated"
    """The newest copy is older than a change that the data record."""
    RECORD = "record"
    """What the copy says of its act, and the data otherwise or not at all."""
    PLACE = "place"
    """The article of the act, which the data have otherwise or not at all."""


class Finding(NamedTuple):
    """Something that the texts and the data do not say alike."""

    sort: FindingKind
    record: str
    """The id of the article, the act or the code that it is about."""
    values: tuple[str, ...] = ()
    """What the sentence of the sort names, in its order."""
    on: date | None = None
    """The day of the change."""
    act: str = ""
    """The act as the copy names it."""
    copy: int = 0
    line: int = 0
    note: str = ""
    """The note as it is written."""
    items: tuple[str, ...] = ()
    """The items whose status hangs on what the article says."""
    command: tuple[str, ...] = ()
    """What a person may type, word for word, once it was read."""
    others: tuple[str, ...] = ()
    """The other articles of which the same is to be said."""
    territory: str = ""
    dated: date | None = None
    """The day of the act, where the note does not tell when it entered into force."""

    @property
    def weighed(self) -> date | None:
        """The day by which it is told whether it concerns the researched period."""
        return self.on or self.dated


class WatchResult(NamedTuple):
    """All that was found, and what could not be looked at."""

    findings: tuple[Finding, ...]
    compared: int
    """Articles of the data that stand in a copy."""
    unread: int
    """Those among them of which nobody has laid a version beside its text."""
    without: tuple[str, ...] = ()
    """The codes of the data of which there is no copy."""
    chosen: bool = False
    """Whether only some sorts of findings were asked for."""


def edit_command(ident: str, **values: str) -> tuple[str, ...]:
    """The command that sets values of a record."""
    sets = [word for key, value in values.items() for word in ("--set", f"{key}={value}")]
    return ("lanzarote-law", "edit", ident, *sets)
