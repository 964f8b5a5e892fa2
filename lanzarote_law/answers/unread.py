"""Links that nobody has read again since the law changed, or since they were carried over, and how that is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.answers.decisions import questioned_by
from lanzarote_law.model import UNTRANSLATED, Corpus, Correspondence, Review, Translated
from lanzarote_law.wording import ENGLISH, word, written_day

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.model import Decision

WORDS = {
    "not read.since": "written before the change of {0}; not read again",
    "not read.due": "written before the law changed; not read again",
    "not read.carried": "carried over from an earlier article; not read again",
    "not read.questioned": "put in question by {0}; not read again",
    "decision named": "{0} ({1})",
}
_ENOUGH = 57
"""Characters of a limit that has no short form which stand in its place."""


def review_of(corpus: Corpus, link: Correspondence, on: date) -> Review | None:
    """Why a link wants a second look for what the law says on a day; a question raised by a court comes last."""
    return link.review_on(on) or (Review.QUESTIONED if questioned_by(corpus, link, on) else None)


def decision_name(decision: Decision, language: str) -> str:
    """A decision as it is named in a sentence: its court, its docket or ECLI, and its date."""
    exact = decision.decided if decision.decided and decision.day == decision.decided.isoformat() else None
    day = written_day(exact, language) if exact else decision.day
    number = decision.docket or (decision.id if decision.id.startswith("ECLI:") else "")
    told = word("decision named", WORDS["decision named"], language)
    return told.format(", ".join(filter(None, (decision.court, number))), day)


def not_read(corpus: Corpus, link: Correspondence, on: date, language: str) -> str:
    """That a link was written of other law than that of a day, and not read again; empty where that is not so."""
    review = review_of(corpus, link, on)
    if review is None:
        return ""
    if review is Review.QUESTIONED:
        by = "; ".join(decision_name(each, language) for each in questioned_by(corpus, link, on))
        return word("not read.questioned", WORDS["not read.questioned"], language).format(by)
    since = link.review_from if review is Review.DUE else None
    key = "not read.since" if since else f"not read.{review}"
    return word(key, WORDS[key], language).format(written_day(since, language) if since else "")


def as_read(corpus: Corpus, link: Correspondence, on: date) -> Correspondence:
    """A link as it is told on a day: one under review says so behind each of its texts, wherever these are printed."""
    told = not_read(corpus, link, on, corpus.language if isinstance(corpus, Translated) else ENGLISH)
    if not told:
        return link
    reason, part, limit, short = (
        text and f"{text} [{told}]" for text in (link.reason, link.part, link.limit, link.limit and short_limit(link))
    )
    return link._replace(reason=reason, part=part, limit=limit, limit_short=short)


def left(corpus: Corpus, on: date | None = None) -> int:
    """How many links nobody has read again, for what the law says on a day or on any."""
    return sum((review_of(corpus, each, on) if on else each.review) is not None for each in corpus.correspondences)


def short_limit(link: Correspondence) -> str:
    """The short form of a limit; where it has none, its first words."""
    if link.limit_short or len(link.limit) <= _ENOUGH:
        return link.limit_short or link.limit.rstrip(".")
    sign = UNTRANSLATED * link.limit.endswith(UNTRANSLATED)  # must not be cut off
    return link.limit[:_ENOUGH].rpartition(" ")[0] + " ..." + sign
