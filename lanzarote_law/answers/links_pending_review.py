"""Links that nobody has reviewed since the law changed, or since they were copied from another article."""

from datetime import date

from lanzarote_law.answers.decisions import decisions_questioning
from lanzarote_law.model import UNTRANSLATED, Corpus, Correspondence, Decision, ReviewReason, TranslatedCorpus
from lanzarote_law.wording import ENGLISH, word, written_day

_ENOUGH = 57
"""The number of characters shown of a limit that has no short form."""


def review_reason(corpus: Corpus, link: Correspondence, on: date) -> ReviewReason | None:
    """The reason to review a link for the law of a date, if any; a question raised by a court comes last."""
    return link.review_on(on) or (ReviewReason.QUESTIONED if decisions_questioning(corpus, link, on) else None)


def decision_name(decision: Decision, language: str) -> str:
    """The name of a decision in a sentence: its court, its docket number or ECLI, and its date."""
    exact = decision.decided if decision.decided and decision.day == decision.decided.isoformat() else None
    day = written_day(exact, language) if exact else decision.day
    number = decision.docket or (decision.id if decision.id.startswith("ECLI:") else "")
    return word("decision named", language).format(", ".join(filter(None, (decision.court, number))), day)


def review_notice(corpus: Corpus, link: Correspondence, on: date, language: str) -> str:
    """The notice that a link was written for earlier law and has not been reviewed; empty if that is not so."""
    review = review_reason(corpus, link, on)
    if review is None:
        return ""
    if review is ReviewReason.QUESTIONED:
        by = "; ".join(decision_name(each, language) for each in decisions_questioning(corpus, link, on))
        return word("not read.questioned", language).format(by)
    since = link.review_from if review is ReviewReason.DUE else None
    key = "not read.since" if since else f"not read.{review}"
    return word(key, language).format(written_day(since, language) if since else "")


def with_review_notice(corpus: Corpus, link: Correspondence, on: date) -> Correspondence:
    """A link with the review notice after each of its texts, if it is under review on the date."""
    notice = review_notice(corpus, link, on, corpus.language if isinstance(corpus, TranslatedCorpus) else ENGLISH)
    if not notice:
        return link
    reason, part, limit, short = (
        text and f"{text} [{notice}]" for text in (link.reason, link.part, link.limit, link.limit and short_limit(link))
    )
    return link._replace(reason=reason, part=part, limit=limit, limit_short=short)


def count_pending(corpus: Corpus, on: date | None = None) -> int:
    """The number of links that await review, for the law of a date or of any date."""
    return sum((review_reason(corpus, each, on) if on else each.review) is not None for each in corpus.correspondences)


def short_limit(link: Correspondence) -> str:
    """The short form of the limit of a link or, failing that, the first words of the limit."""
    if link.limit_short or len(link.limit) <= _ENOUGH:
        return link.limit_short or link.limit.rstrip(".")
    sign = UNTRANSLATED * link.limit.endswith(UNTRANSLATED)  # must be kept
    return link.limit[:_ENOUGH].rpartition(" ")[0] + " ..." + sign
