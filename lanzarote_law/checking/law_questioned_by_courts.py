"""Finds the decisions in which a court questioned a provision that a document cites, or its successor."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from lanzarote_law.answers.decisions import decisions_on_provision, has_newer_wording, successor_line
from lanzarote_law.answers.links_pending_review import decision_name
from lanzarote_law.checking.rule_context import RuleContext, provision_names
from lanzarote_law.model import QUESTIONING, CourtOutcome, Decision
from lanzarote_law.wording import spoken, to_word, worded


class CourtFinding(NamedTuple):
    """A decision that held a provision unconstitutional, annulled it or refused to apply it."""

    decision: str
    """Its id."""
    on: date
    """The day from which it counts."""
    is_later: bool
    """Whether the decision was given after the date of the document."""
    sentence: str
    """What the court held of which provision; and which provisions replaced that, if no decision on them is known."""


_HELD = {
    CourtOutcome.UNCONSTITUTIONAL: to_word("{article} was held unconstitutional by {decision}: {holding}"),
    CourtOutcome.ANNULLED: to_word("{article} was annulled by {decision}: {holding}"),
    CourtOutcome.REFUSED: to_word("In {decision}, the court refused to apply {article}: {holding}"),
}


def court_findings(context: RuleContext, idents: Iterable[str], written: date) -> Iterator[CourtFinding]:
    """Yield the decisions known on the day of the law on provisions that a document cites, or on those before them.

    A decision given before the document counts no more once the provision has a newer wording.
    """
    line = tuple(dict.fromkeys(idents))
    counted = (each for ident in line for each in decisions_on_provision(context.corpus, ident, context.on))
    found = {each.decision.id: each.decision for each in counted}
    for decision in sorted(found.values(), key=lambda each: (each.day, each.id)):
        if decision.outcome in QUESTIONING and decision.decided:
            is_later = written < decision.decided
            if not is_later and has_newer_wording(context.corpus, decision, line, context.on):
                continue
            yield CourtFinding(decision.id, decision.decided, is_later, _sentence(context, decision, line))


def _sentence(context: RuleContext, decision: Decision, line: tuple[str, ...]) -> str:
    """What a court held, and which of the provisions that took over from its own no decision is recorded on."""
    sentence = worded(
        _HELD[decision.outcome],
        article=provision_names(context.corpus, decision.provisions),
        decision=decision_name(decision, spoken()),
        holding=decision.holding,
    )
    decided = {ident for each in context.corpus.decisions for ident in each.provisions}
    in_force = (ident for ident in line if context.corpus.provision[ident].in_force(context.on))
    later = [ident for ident in in_force if ident not in decided and _took_over(context, decision, ident)]
    if not later:
        return sentence
    tail = worded(
        "No decision on {articles}, which replaced it, is recorded.", articles=provision_names(context.corpus, later)
    )
    return f"{sentence} {tail}"


def _took_over(context: RuleContext, decision: Decision, ident: str) -> bool:
    """Whether a provision took over from one on which a court decided."""
    return any(ident in successor_line(context.corpus, each) for each in decision.provisions)
