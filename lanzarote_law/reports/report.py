"""A report: what it is called, how it was made, its pages as blocks, and the same as plain values."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.render.formats.blocks import Page
    from lanzarote_law.render.json_output import Plain


class ReportKind(StrEnum):
    """What a report is about."""

    GAPS = "gaps"
    """The note to a minister: where the State stands, what got better, what is open and what each point needs."""
    REPLY = "reply"
    """The draft of an answer to the Committee, item by item."""
    REPLY_INTERNAL = "reply-internal"
    """What only the drafter of that answer may see: what not to say, what is not known, what must be checked."""
    COVERAGE = "coverage"
    """The tables of coverage."""
    TRANSPOSITION = "transposition"
    """The Convention, article by article."""
    COUNTRY = "country"
    """All of it: the file to keep."""


class NotePart(StrEnum):
    """A part of the note to a minister that is a document of its own."""

    NOTE = "note"
    """What is read: the first page, and each open point in a row."""
    ANNEXES = "annexes"
    """What is looked up: each point with its articles and reasons, who said what, what to check, the sources."""


class Report(NamedTuple):
    """A document that somebody hands in. The same data, day and options make the same one."""

    kind: ReportKind
    title: str
    subtitle: str
    """The State, and whose questions are answered."""
    language: str
    """In which its own words are: `en`, `fr`, `nl`."""
    on: date
    """The day for which the law is told."""
    pages: Page
    """From the first heading to the last table; a heading of level 2 begins a part, one of level 3 a point."""
    made: tuple[tuple[str, str], ...]
    """How it was made, each with its label: the day, the data set with its digest, how much of it was checked.

    Nothing of it where the State sends it.
    """
    standing: str
    """The standing sentence, that this is a reading of the law; none on what the State sends as its own."""
    document: Plain
    """The same as plain values, for JSON; its tables are those of the pages."""
    drafts: str = ""
    """How many of its texts are drafts of translations, where it does not say so itself: who sends it must be told."""
    not_followed: str = ""
    """Up to which day the least followed of its codes was followed, where it does not say so itself."""
