"""A report: its title, how it was made, its pages as blocks, and the same content as plain values."""

from dataclasses import dataclass
from enum import StrEnum

from lanzarote_law.render.blocks import PageDocument
from lanzarote_law.render.json_output_keys import Plain


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(PageDocument):
    """A document to submit. The same data, date and options make the same document."""

    kind: ReportKind
    document: Plain
    """The same content as plain values, for JSON; its tables are those of the pages."""
    drafts: str = ""
    """The number of unreviewed translations, if the report itself does not give it, for the sender."""
    not_followed: str = ""
    """The date up to which its least followed code was followed, if the report itself does not give it."""
    notices: tuple[str, ...] = ()
    """For the sender of a reply: on what it is silent until somebody reviews it, and which answers change later."""
