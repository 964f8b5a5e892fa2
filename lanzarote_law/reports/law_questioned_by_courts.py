"""The decisions of courts that call into question an article on which the answers of an instrument depend."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lanzarote_law.answers.coverage import counted_items
from lanzarote_law.answers.decisions import decisions_questioning, successor_line
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import AspectStanding
from lanzarote_law.model import CourtOutcome, Decision
from lanzarote_law.render.decisions import judgment_as_subject
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import citations_and_footnotes
from lanzarote_law.reports.citations_and_footnotes import as_sentence
from lanzarote_law.reports.convention_requirements import numbered
from lanzarote_law.reports.reply_draft_state import in_sentence
from lanzarote_law.reports.reply_omissions import is_on_other_facts


class QuestionedLaw(NamedTuple):
    """A decision, the articles on which it was given, those that took over from them, and the items that depend on it.

    Articles and items are written out.
    """

    decision: Decision
    judged: str
    today: str
    """The articles in force; the judged ones themselves if they still are."""
    items: str
    others: str
    """Those of the items that ask about other facts than the court judged."""
    subject: str
    """The titles of the articles in force."""


def questioned_in_instrument(view: View, instrument: str) -> Iterator[QuestionedLaw]:
    """The decisions that call into question what the items of an instrument rest on, each once."""
    return questioned_law(view, (each.id for each in counted_items(view.corpus, instrument)))


def questioned_law(view: View, items: Iterable[str]) -> Iterator[QuestionedLaw]:
    """The decisions that call into question what some items, or their limbs, rest on, each once."""
    found: dict[str, list[tuple[str, AspectStanding]]] = {}
    for item in items:
        status = item_status(view.corpus, item, view.on)
        for each in (*status.aspects, *status.extra):
            for weighed in each.shown:
                for decision in decisions_questioning(view.corpus, weighed.link, view.on):
                    found.setdefault(decision.id, []).extend((ident, each) for ident in weighed.link.provisions)
    for name, links in found.items():
        decision = view.corpus.decision[name]
        line = {later for ident in decision.provisions for later in successor_line(view.corpus, ident)}
        judged = citations_and_footnotes.short_citations(view, decision.provisions, dated=True)
        now = dict.fromkeys(ident for ident, _ in links if ident in line)
        subject = view.clauses(view.text(view.corpus.provision[each].title(view.on)) for each in now)
        points = [each for _, each in links]
        told = (citations_and_footnotes.short_citations(view, now), numbered(view, (each.item for each in points)))
        others = items_on_other_facts(view, decision, points)
        yield QuestionedLaw(decision, judged, *told, others, subject)


def items_on_other_facts(view: View, decision: Decision, points: Iterable[AspectStanding]) -> str:
    """The items of some points on which a decision bears by its rule only, as the facts that it judged were others."""
    return numbered(view, (each.item for each in points if is_on_other_facts(decision, each.aspect)))


def questioned_law_text(view: View, each: QuestionedLaw) -> str:
    """What a court held of which article, and which items depend on it."""
    decision = each.decision
    held = as_sentence(f"{in_sentence(decision.holding.rstrip('.'))}{view.less_than_seen(decision.verification)}")
    is_former = each.today and each.today != each.judged
    named = f"{each.judged}, {view.word('r.note.today', each.today)}" if is_former else each.judged
    outcome = decision.outcome if decision.outcome in _CONTRARY else "questioned"
    text = view.word(f"r.judged {outcome}", judgment_as_subject(view, decision), named, held, each.items)
    return f"{text} {other_facts(view, each.others, each.items)}" if each.others else text


def other_facts(view: View, others: str, items: str) -> str:
    """That a court judged other facts than those about which some items ask; all of `items`, or only some of them."""
    return view.word("r.judged other facts") if others == items else view.word("r.judged other facts than", others)


_CONTRARY = (CourtOutcome.UNCONSTITUTIONAL, CourtOutcome.ANNULLED)
"""The outcomes by which a court itself held or declared a provision contrary to a higher rule."""


def is_for_the_legislator(each: QuestionedLaw) -> bool:
    """Whether a decision leaves the legislator to amend a provision, which a court held to be unconstitutional."""
    return each.decision.outcome is CourtOutcome.UNCONSTITUTIONAL
