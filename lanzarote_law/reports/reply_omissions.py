"""What a reply does not say, and why: its annex lists it, with the documents in which to look it up."""

import re
from typing import NamedTuple

from lanzarote_law.answers.decisions import decisions_questioning
from lanzarote_law.answers.lookup import ItemAnswer
from lanzarote_law.answers.reference_resolution import sort_provision_ids
from lanzarote_law.answers.status_types import DATA_HOLES, AspectStanding, Standing, WeighedLink, split_sentences
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Decision, Mark, PrecedentRelevance
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import citations_and_footnotes
from lanzarote_law.reports.citations_and_footnotes import capitalise, uncapitalise

_NOT_RESEARCHED = (*DATA_HOLES, Standing.LAPSED, Standing.ANNULLED, Standing.PENDING)
"""The standings of aspects for which no law in force is recorded, and no search for it."""


UNDER_REVIEW = "under-review"
"""Why a reply is silent on an aspect of which a link awaits review."""
STATED = ""
"""The reason for which `omitted_link` omits nothing."""


class Omission(NamedTuple):
    """Points of a reply that are not answered, or not by some provisions, for one reason."""

    reason: str
    """`unverified`, `under-review`, or the standing of the points, such as `disputed`: the key of its words."""
    points: tuple[AspectStanding, ...]
    provisions: tuple[str, ...]


def omitted_link(view: View, each: AspectStanding, judged: WeighedLink) -> str:
    """Why a reply does not state a link, as the key of its words; empty if it does."""
    provision = view.corpus.provision[judged.link.provision]
    version = provision.version(view.on)
    if any(_is_withheld(view, each, one) for one in each.shown):  # the others may not decide alone
        return UNDER_REVIEW
    if judged.disputed_by:
        return "disputed"
    if each.standing is Standing.KNOWN_IN_PART and judged.link.verification is not Mark.SEEN:
        return str(each.standing)
    marks = (
        (judged.link.verification, citations_and_footnotes.wording_verification(provision, version)) if version else ()
    )
    return str(Mark.UNVERIFIED) if Mark.UNVERIFIED in marks else ""


def _is_withheld(view: View, each: AspectStanding, judged: WeighedLink) -> bool:
    """Whether a link waits for a review; not if courts only questioned its article on other facts."""
    decisions = decisions_questioning(view.corpus, judged.link, view.on)
    is_on_others = decisions and all(is_on_other_facts(one, each.aspect) for one in decisions)
    return judged.link.review_on(view.on) is not None or bool(decisions and not is_on_others)


def is_on_other_facts(decision: Decision, aspect: str) -> bool:
    """Whether a decision bears on an aspect by its rule only, as the facts that it judged were others."""
    return any(each.aspect == aspect and each.fit is PrecedentRelevance.PRINCIPLE for each in decision.bears)


def omissions(view: View, answer: ItemAnswer) -> list[Omission]:
    """What a reply to an item does not say, grouped by reason and provisions."""
    groups: dict[tuple[str, tuple[str, ...]], list[AspectStanding]] = {}
    for each in (*answer.now.aspects, *answer.now.extra):
        reasons = ((omitted_link(view, each, judged), judged.link.provision) for judged in each.shown)
        found = group_by_key((reason, ident) for reason, ident in reasons if reason)
        if each in answer.now.aspects and each.standing in _NOT_RESEARCHED and not found:
            found[str(each.standing)] = []
        if each.negative and each.negative.verification is Mark.UNVERIFIED:
            found[str(Mark.UNVERIFIED)] = []
        for reason, idents in found.items():
            groups.setdefault((reason, tuple(sort_provision_ids(view.corpus, idents))), []).append(each)
    return [Omission(reason, tuple(points), idents) for (reason, idents), points in groups.items()]


def reason_text(view: View, reason: str) -> str:
    """Why something is not stated, in words."""
    return view.word(f"standing.{reason}" if reason in set(Standing) else reason)


def dates_read(view: View, text: str) -> list[str]:
    """The dates as at which the law was read, as a text names them."""
    found = re.finditer(view.word("r.read as at"), text)
    return [day for each in found for day in each.groups() if day]


def without_doubts(view: View, text: str) -> str:
    """A text without what it says of the search of this data set, and without comparisons with former articles.

    The reply says once as at which dates some articles were read.
    """
    text = re.sub(view.word("r.read as at"), "", capitalise(re.sub(view.word("r.history"), "", text)))
    phrases = view.word("r.doubts")
    text = re.sub(rf", [^,.;()]*(?:{phrases})[^,.;()]*,| \([^.;()]*(?:{phrases})[^.;()]*\)", "", text)
    text = re.sub(rf"\s?;[^.;()]*(?:{phrases})[^.;()]*(?=[.;)])", "", text)
    return " ".join(each for each in split_sentences(text) if not re.search(phrases, each))


def rules_not_read(view: View, limit: str) -> list[str]:
    """The rules of which a limit says that they were not read: `the rule of the French Community on ...`."""
    found = (re.match(view.word("r.rule not read"), each) for each in split_sentences(limit))
    return [uncapitalise(each[1]) for each in found if each]
