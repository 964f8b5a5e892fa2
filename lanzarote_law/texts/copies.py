"""What a consolidated copy of an act holds: its articles with their words, and what their notes say was done to them.

A note is an event: an act, by one of its articles, did something to an article, in force from a day on. Days and acts
are those that the note has; what it does not say is absent.
"""

from __future__ import annotations

import re
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.grammar.articles import article_key
from lanzarote_law.texts import note_dates
from lanzarote_law.typography import fold

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


class AmendmentKind(StrEnum):
    """What a note says was done to an article."""

    INSERTED = "inserted"
    REPLACED = "replaced"
    AMENDED = "amended"
    REINSTATED = "reinstated"
    REPEALED = "repealed"
    ANNULLED = "annulled"
    SUSPENDED = "suspended"
    UNCONSTITUTIONAL = "unconstitutional"


COURT_ACTIONS = (AmendmentKind.ANNULLED, AmendmentKind.SUSPENDED, AmendmentKind.UNCONSTITUTIONAL)
"""What a court does."""


class Note(NamedTuple):
    """What a note under or in an article tells."""

    did: AmendmentKind
    act: str
    """The file number of the act, "2016-05-31/02", its day alone, or the number of the judgment, "148/2017"."""
    day: date | None
    """The day of the act or the judgment."""
    article: str = ""
    """The article of the act."""
    on: date | None = None
    """The day on which it entered into force, where the note has one."""
    whole: bool = False
    """Whether it concerns the article as a whole: notes on what it said before are no longer there."""
    line: int = 0
    """The line of the file in which it stands."""
    words: str = ""
    """The note as it is written, on one line."""

    @property
    def impossible_days(self) -> tuple[str, ...]:
        """The days that it names and no calendar has, as they are written; what a court did is told by its number."""
        return () if self.did in COURT_ACTIONS else note_dates.impossible_dates(self.words)


class Article(NamedTuple):
    """An article as a copy has it."""

    number: str
    """Its number as the data write it: "383bis", "417/49", "1"."""
    words: str
    """What it says, without the notes and the signs that lead to them."""
    notes: tuple[Note, ...] = ()
    territory: str = ""
    """Where alone this wording holds, as the copy writes it: "COMMUNAUTE FLAMANDE"."""
    future: bool = False
    """Whether the copy shows it as law to come, beside the wording in force."""
    quoted: bool = False
    """Whether it is an article of a Code that an article of the act puts in."""
    heading: str = ""
    """The heading under which it stands."""
    line: int = 0

    @property
    def repealed(self) -> Note | None:
        """The note that says that it is no more."""
        return next((note for note in self.notes if note.did is AmendmentKind.REPEALED and note.whole), None)

    @property
    def undated(self) -> bool:
        """Whether a note on it names a day that no calendar has."""
        return any(note.impossible_days for note in self.notes)

    @property
    def since(self) -> date | None:
        """The last day on which something entered into force in it, and so the first of this wording.

        Absent where a day of a note is none: the wording may be of that day.
        """
        if self.undated:
            return None
        return max((note.on for note in self.notes if note.on), default=None)

    @property
    def fingerprint(self) -> str:
        """What tells this wording from every other one, whatever the file it stands in."""
        return fingerprint(self.words)

    @property
    def key(self) -> tuple[int, int, int, str]:
        """The order of articles in law."""
        return article_key(self.number)


class Copy(NamedTuple):
    """A consolidated act as somebody got it."""

    title: str
    language: str
    """The language of its text: "fr", "nl"."""
    articles: tuple[Article, ...]
    day: date | None = None
    """The day up to which the copy says that it is up to date, or on which it was taken."""
    numac: str = ""
    """Its number in the official journal."""
    dossier: str = ""
    """Its file number, "1867-06-08/01"."""
    dated: date | None = None
    """The day of the act."""
    published: date | None = None
    page: str = ""
    in_force: tuple[date, ...] = ()
    source: str = ""
    """The address at which it stands."""
    name: str = ""
    """The file in which it was."""

    def taken(self, day: date | None) -> Copy:
        """The same copy, of a day that somebody gave."""
        return self._replace(day=day) if day else self

    def placed(self, line: Callable[[int], int]) -> Copy:
        """The same copy, where a line of its text is another one of its file."""
        articles = (
            each._replace(line=line(each.line), notes=tuple(note._replace(line=line(note.line)) for note in each.notes))
            for each in self.articles
        )
        return self._replace(articles=tuple(articles))


def fingerprint(words: str) -> str:
    r"""What tells a wording from every other one: of its letters and figures alone, so that layout counts for nothing.

    >>> fingerprint("§ 1er. Le vol est puni.") == fingerprint("§ 1er.  Le vol\nest puni")
    True
    >>> fingerprint("Le vol est puni.") == fingerprint("Le viol est puni.")
    False
    """
    return sha256(re.sub(r"[\W_]+", "", fold(words)).encode()).hexdigest()[:16]
