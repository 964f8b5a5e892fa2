"""A report: its title, how it was made, its pages as blocks, and the same content as plain values."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lanzarote_law.render.formats.blocks import Page
from lanzarote_law.render.json_outline import Plain


class ReportKind(StrEnum):
    """The subject of a report."""

    GAPS = "gaps"
    """The note to a minister, of two pages, or its annex: the points one by one, the statements, the sources."""
    REPLY = "reply"
    """The reply to the Committee, item by item."""
    REPLY_ANNEX = "reply-annex"
    """The annex for the drafter of that reply alone: what it does not state, every mark, what must be checked."""
    COVERAGE = "coverage"
    """The tables of coverage."""
    TRANSPOSITION = "transposition"
    """The Convention, article by article."""
    RECOMMENDATIONS = "recommendations"
    """What monitoring bodies have asked of the Party, what has met it, and since when."""
    DIALOGUE = "dialogue"
    """What the State, organisations and monitoring bodies said on each item, and what was answered."""
    EFFECT = "effect"
    """What a bill would change in the law and in the answers, on one page."""


class Report(NamedTuple):
    """A document to submit. The same data, date and options make the same document."""

    kind: ReportKind
    title: str
    subtitle: str
    """The State, and the instruments."""
    language: str
    """The language of its own words: `en`, `fr`, `nl`."""
    on: date
    """The date of the law."""
    pages: Page
    """From the first heading to the last table; a heading of level 2 begins a part, one of level 3 a point."""
    made: tuple[tuple[str, str], ...]
    """How it was made, each value with its label: the date, the digest of the data, how many facts were checked.

    Empty if the State sends it.
    """
    standing: str
    """The disclaimer that this is a reading of the law; empty if the State sends the report."""
    document: Plain
    """The same content as plain values, for JSON; its tables are those of the pages."""
    drafts: str = ""
    """The number of unreviewed translations, if the report itself does not give it, for the sender."""
    not_followed: str = ""
    """The date up to which its least followed code was followed, if the report itself does not give it."""
