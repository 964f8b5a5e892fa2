"""A consolidated act as a copy has it: its articles, and the amendments that its notes record.

A note is an event: an act, by one of its articles, changed an article from a date on. Dates and acts are those in the
note; anything else is absent.
"""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from lanzarote_law.grammar.article_numbers import article_key
from lanzarote_law.text_folding_and_display import fold_accents
from lanzarote_law.texts import note_dates


class AmendmentKind(StrEnum):
    """The change to an article that a note records."""

    INSERTED = "inserted"
    REPLACED = "replaced"
    AMENDED = "amended"
    REINSTATED = "reinstated"
    REPEALED = "repealed"
    ANNULLED = "annulled"
    SUSPENDED = "suspended"
    UNCONSTITUTIONAL = "unconstitutional"


COURT_ACTIONS = (AmendmentKind.ANNULLED, AmendmentKind.SUSPENDED, AmendmentKind.UNCONSTITUTIONAL)
"""The changes made by a court."""


class ArticleNote(NamedTuple):
    """A note in or below an article."""

    did: AmendmentKind
    act: str
    """The file number of the act, "2016-05-31/02", or only its date, or the number of the judgment, "148/2017"."""
    day: date | None
    """The date of the act or the judgment."""
    article: str = ""
    """The article of the act."""
    on: date | None = None
    """The date of entry into force, if the note has one."""
    whole: bool = False
    """Whether it concerns the whole article: notes on the earlier text then no longer exist."""
    line: int = 0
    """Its line in the file."""
    words: str = ""
    """The note as it is written, on one line."""

    @property
    def undetermined(self) -> bool:
        """Whether it says that the date of entry into force is not determined yet."""
        return self.on is None and re.search(r"ind[ée]termin|onbepaald", self.words, re.IGNORECASE) is not None

    @property
    def impossible_days(self) -> tuple[str, ...]:
        """The impossible dates in it, as written; none for court decisions, which are identified by number."""
        return () if self.did in COURT_ACTIONS else note_dates.impossible_dates(self.words)


class CopyArticle(NamedTuple):
    """An article as a copy has it."""

    number: str
    """Its number as the data write it: "383bis", "417/49", "1"."""
    words: str
    """The text without notes and note signs."""
    notes: tuple[ArticleNote, ...] = ()
    territory: str = ""
    """The only territory to which this wording applies, as the copy names it: "COMMUNAUTE FLAMANDE"."""
    future: bool = False
    """Whether the copy shows it as future law, next to the wording in force."""
    quoted: bool = False
    """Whether it is an article of a Code that an article of the act puts in."""
    heading: str = ""
    """The heading above it."""
    line: int = 0

    @property
    def repealed(self) -> ArticleNote | None:
        """The note that repeals the whole article; None if there is none."""
        return next((note for note in self.notes if note.did is AmendmentKind.REPEALED and note.whole), None)

    @property
    def undated(self) -> bool:
        """Return whether a note on it has an impossible date."""
        return any(note.impossible_days for note in self.notes)

    @property
    def since(self) -> date | None:
        """The date of the last change, and so the first date of this wording.

        None if a note has an impossible date, since that may be the date of this wording.
        """
        if self.undated:
            return None
        return max((note.on for note in self.notes if note.on), default=None)

    @property
    def fingerprint(self) -> str:
        """A hash of the wording, independent of the file."""
        return fingerprint(self.words)

    @property
    def key(self) -> tuple[int, int, int, str]:
        """The order of articles in law."""
        return article_key(self.number)


class ListedAct(NamedTuple):
    """An act that a copy lists as one that changed articles of its own."""

    dated: date
    published: date | None
    articles: tuple[str, ...]


class CopyHead(NamedTuple):
    """What a copy states about its own state, beside its date."""

    updated: date | None = None
    """The date of the last update according to its head; its text may be older."""
    modifies: tuple[str, ...] = ()
    """The acts that its act modifies, by their number in the official journal."""
    amended_by: tuple[ListedAct, ...] = ()
    """The acts that changed it, as it lists them."""
    contents: tuple[str, ...] = ()
    """The articles that its table of contents names; of a range, its ends and the plain numbers between."""
    unread: tuple[str, ...] = ()
    """The numbers at the head of its articles that could not be read: these articles are missing from it."""


class ActCopy(NamedTuple):
    """A consolidated act, as obtained by the user."""

    title: str
    language: str
    """The language of its text: "fr", "nl"."""
    articles: tuple[CopyArticle, ...]
    day: date | None = None
    """The date up to which the copy states that it is up to date, or on which it was obtained."""
    numac: str = ""
    """The number of the act in the official journal."""
    dossier: str = ""
    """Its file number, "1867-06-08/01"."""
    dated: date | None = None
    """The date of the act."""
    published: date | None = None
    page: str = ""
    in_force: tuple[date, ...] = ()
    source: str = ""
    """The address of the copy."""
    name: str = ""
    """The file from which it was read."""
    head: CopyHead = CopyHead()

    @property
    def lacking(self) -> tuple[str, ...]:
        """The articles in the table of contents of the copy that its text does not contain."""
        there = {each.number for each in self.articles}
        return tuple(each for each in self.head.contents if each not in there)

    def with_lines(self, line: Callable[[int], int]) -> "ActCopy":
        """The copy with its lines mapped to those of the file."""
        articles = []
        for each in self.articles:
            notes = tuple(note._replace(line=line(note.line)) for note in each.notes)
            articles.append(each._replace(line=line(each.line), notes=notes))
        return self._replace(articles=tuple(articles))


def fingerprint(words: str) -> str:
    r"""A hash of the letters and digits of a wording; layout does not count.

    >>> fingerprint("§ 1er. Le vol est puni.") == fingerprint("§ 1er.  Le vol\nest puni")
    True
    >>> fingerprint("Le vol est puni.") == fingerprint("Le viol est puni.")
    False
    """
    return sha256(re.sub(r"[\W_]+", "", fold_accents(words)).encode()).hexdigest()[:16]
