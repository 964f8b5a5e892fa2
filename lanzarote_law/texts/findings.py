"""Differences between the texts and the data, and the commands with which a person may correct them."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lanzarote_law.model import Provision


class FindingKind(StrEnum):
    """The kinds of findings, the most serious first."""

    ANNULLED = "annulled"
    """A court annulled or suspended an article that the data have as law."""
    ENDED = "ended"
    """The copy has an article as repealed, the data do not."""
    NOT_ENDED = "not-ended"
    """The data have an article as repealed, the copy does not."""
    START = "start"
    """The copy sets another date for a start that the data record once, under a name."""
    RENUMBERED = "renumbered"
    """The article continues under another number in the copy."""
    REWORDED = "reworded"
    """The text is no longer the verified one."""
    MISSING = "missing"
    """The data have no version of a change."""
    DAY = "day"
    """The data have the change on another date."""
    ACT = "act"
    """The data have the change by another act, or without an act."""
    NO_DAY = "no-day"
    """A note in the copy has an impossible date, so that its content was not used."""
    UNTOLD = "untold"
    """The copy does not know a change that the data have."""
    ABSENT = "absent"
    """The copy lacks articles that the data have in force on its date, between others that it contains."""
    NEW = "new"
    """An article next to those in the data that the data lack."""
    UNKNOWN = "unknown"
    """An act that changed articles of the data, and that these do not know."""
    OUTDATED = "outdated"
    """The newest copy is older than a change in the data."""
    STALE = "stale"
    """The text of a copy is older than its head."""
    LISTED = "listed"
    """A copy lists an act that changed articles of the data, which do not have the change."""
    TOUCHES = "touches"
    """An act that modifies a code of the data, according to its own copy, and that the data lack."""
    FOLLOWED = "followed"
    """A copy without findings is newer than the date up to which the data say that amendments were searched."""
    RECORD = "record"
    """The copy states something on its act that the data lack or state differently."""
    PLACE = "place"
    """The article of the act, which the data have otherwise or not at all."""


class Finding(NamedTuple):
    """A difference between the texts and the data."""

    sort: FindingKind
    record: str
    """The id of the article, the act or the code that it is about."""
    values: tuple[str, ...] = ()
    """The values named in the sentence of the finding, in order."""
    on: date | None = None
    """The date of the change."""
    act: str = ""
    """The act by the name that the copy gives it."""
    copy: int = 0
    line: int = 0
    note: str = ""
    """The note as it is written."""
    items: tuple[str, ...] = ()
    """The items whose status depends on the article."""
    command: tuple[str, ...] = ()
    """The command to type after reading the text; empty if no command would make the data correct."""
    needs: tuple[str, ...] = ()
    """The options and keys that the command also needs, and that only a person can give."""
    first: tuple[str, ...] = ()
    """The command that adds the act, if the data lack it."""
    named: str = ""
    """The name under which the data record the date."""
    other_language: str = ""
    """The note in the copy in another language if that differs, a dash if it has none; no command is then offered."""
    others: tuple[str, ...] = ()
    """The other articles with the same finding."""
    territory: str = ""
    article: str = ""
    """The article of the copy where it is found, if that is not the article that it is about."""
    dated: date | None = None
    """The date of the act, if the note gives no date of entry into force."""

    @property
    def states(self) -> str:
        """What it states, in one line: the act, the date and the values that both sides give."""
        values = self.values[1:] if self.sort is FindingKind.NEW else self.values  # a heading is of one language
        return "; ".join(filter(None, (self.act, self.on.isoformat() if self.on else "", *values)))

    @property
    def weighed(self) -> date | None:
        """The date that decides whether it concerns the researched period."""
        return self.on or self.dated


class WatchResult(NamedTuple):
    """All findings, and what could not be compared."""

    findings: tuple[Finding, ...]
    compared: int
    """The number of articles in the data that a copy contains."""
    unread: int
    """The number of those for which nobody has checked a version against its text."""
    without: tuple[str, ...] = ()
    """The codes in the data without a copy."""
    unmatched: int = 0
    """The number of changes in the data of which no copy has a note, so that nothing was compared."""
    known: int = 0
    """The number of findings that the data record as examined, and that are left out."""
    chosen: bool = False
    """Whether only some sorts of findings were asked for."""
    codes: tuple[str, ...] = ()
    """The codes that were asked for; empty for all."""


def edit_command(ident: str, **values: str) -> tuple[str, ...]:
    """The command that sets values of a record."""
    return ("edit", ident, *_sets(values))


def add_command(kind: str, ident: str, **values: str) -> tuple[str, ...]:
    """The command that adds a record."""
    return ("add", kind, ident, *_sets(values))


def given_options(**values: str) -> tuple[str, ...]:
    """The command-line options that have a value."""
    return tuple(word for name, value in values.items() if value for word in (f"--{name}", value))


def missing_act_options(language: str) -> tuple[str, ...]:
    """The options that a person must complete in the command that adds an act, given a copy of it in a language."""
    return f"--set title.{language}", "--set verification"


def wording_options(provision: Provision) -> tuple[str, ...]:
    """The options with the new content of an article; without `--penalty`, that of before would be kept."""
    return ("--summary", "--penalty") if any(each.penalty for each in provision.versions) else ("--summary",)


def _sets(values: dict[str, str]) -> list[str]:
    return [word for key, value in values.items() if value for word in ("--set", f"{key}={value}")]
