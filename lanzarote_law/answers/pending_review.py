"""Links that nobody has read again since the law changed, or since they were carried over, and how that is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.model import UNTRANSLATED, Corpus, Correspondence, Review, Translated
from lanzarote_law.wording import ENGLISH, word, written_day

if TYPE_CHECKING:
    from datetime import date

_ENOUGH = 57
"""Characters of a limit that has no short form which stand in its place."""


def review_notice(link: Correspondence, on: date, language: str) -> str:
    """That a link was written of other law than that of a day, and not read again; empty where that is not so."""
    review = link.review_on(on)
    if review is None:
        return ""
    since = link.review_from if review is Review.DUE else None
    key = "not read.since" if since else f"not read.{review}"
    return word(key, language).format(written_day(since, language) if since else "")


def with_review_notice(corpus: Corpus, link: Correspondence, on: date) -> Correspondence:
    """A link as it is told on a day: one under review says so behind each of its texts, wherever these are printed."""
    told = review_notice(link, on, corpus.language if isinstance(corpus, Translated) else ENGLISH)
    if not told:
        return link
    reason, part, limit, short = (
        text and f"{text} [{told}]" for text in (link.reason, link.part, link.limit, link.limit and short_limit(link))
    )
    return link._replace(reason=reason, part=part, limit=limit, limit_short=short)


def count_pending(corpus: Corpus, on: date | None = None) -> int:
    """How many links nobody has read again, for what the law says on a day or on any."""
    return sum((each.review_on(on) if on else each.review) is not None for each in corpus.correspondences)


def short_limit(link: Correspondence) -> str:
    """The short form of a limit; where it has none, its first words."""
    if link.limit_short or len(link.limit) <= _ENOUGH:
        return link.limit_short or link.limit.rstrip(".")
    sign = UNTRANSLATED * link.limit.endswith(UNTRANSLATED)  # must not be cut off
    return link.limit[:_ENOUGH].rpartition(" ")[0] + " ..." + sign
