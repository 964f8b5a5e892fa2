"""What courts decided on an aspect or a provision, counted on a day; none of it raises a status.

A decision counts from its own day on, for the provisions that it applied and for those that took over from them.
Several decisions of one case count once. One whose outcome was not read counts neither for nor against.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.lineage import successors_of, walk_from
from lanzarote_law.answers.word_matching import STOP_WORDS, SearchPhrase
from lanzarote_law.model import QUESTIONING, CourtOutcome, DecisionEffect, PrecedentRelevance, TextRead

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from lanzarote_law.model import Corpus, Correspondence, CourtBearing, Decision, DecisionSearch


class CountedDecision(NamedTuple):
    """A decision that counts on a day, with those of its bearings on aspects that count."""

    decision: Decision
    bears: tuple[CourtBearing, ...]
    """The bearings that count; none where the decision is asked for by its provision alone."""
    predecessors: tuple[str, ...]
    """The provisions that it applied and that are no longer in force on the day; others took over from them."""

    @property
    def case(self) -> str:
        """The id of the case of the decision; a decision without a recorded case is a case of its own."""
        return self.decision.case or self.decision.id

    @property
    def ways(self) -> frozenset[DecisionEffect]:
        """The ways in which it bears on what is asked; none if its outcome was not read."""
        return frozenset(each.way for each in self.bears if self.decision.outcome is not CourtOutcome.NOT_READ)

    @property
    def is_on_these_facts(self) -> bool:
        """Whether it judged the conduct that is asked about."""
        return bool(self.ways) and any(each.fit is PrecedentRelevance.FACTS for each in self.bears)


class CaseTally(NamedTuple):
    """The number of cases for and against a reading, each case counted once, and how similar their facts are."""

    supporting: int
    against: int
    """How many contradict the reading, whatever else they decide."""
    limiting: int
    """How many support the reading only within a limit, also where one of their decisions supports it without one."""
    on_facts: int
    not_read: int
    """How many cases are known whose outcome was not read."""
    for_information: int
    """How many bear only on aspects that do not count for the status."""
    newest: date
    read: tuple[TextRead, ...]
    """What was read of these decisions, each once, the surest first."""


def decisions_on_items(corpus: Corpus, items: Iterable[str], on: date, aspect: str = "") -> tuple[CountedDecision, ...]:
    """The decisions that bear on some items on a day, or on one aspect of them, the newest first."""
    return _decisions_on(corpus, frozenset(items), on, aspect)


@lru_cache(maxsize=1024)
def _decisions_on(corpus: Corpus, wanted: frozenset[str], on: date, aspect: str) -> tuple[CountedDecision, ...]:
    found = {each.id: each for item in wanted for each in corpus.decisions_of_item.get(item, ())}
    counted = []
    for decision in found.values():
        bears = [each for each in decision.bears if not wanted.isdisjoint(each.items) and aspect in {"", each.aspect}]
        counted.append(_counted(corpus, decision, bears, on))
    return _newest_first(each for each in counted if each.bears)


def decisions_on_provision(corpus: Corpus, provision: str, on: date) -> tuple[CountedDecision, ...]:
    """The decisions on a provision, or on one from which it took over, decided by a day, the newest first."""
    known = (each for each in corpus.decisions_of_provision.get(provision, ()) if is_decided(each, on))
    return _newest_first(CountedDecision(each, each.bears, _before(corpus, each, provision)) for each in known)


def _before(corpus: Corpus, decision: Decision, provision: str) -> tuple[str, ...]:
    """The provisions that a decision applied and from which another one took over; none if it applied that itself."""
    if provision in decision.provisions:
        return ()
    return tuple(ident for ident in decision.provisions if provision in successor_line(corpus, ident))


def is_decided(decision: Decision, on: date) -> bool:
    """Whether a decision was given by a day."""
    return decision.decided is not None and decision.decided <= on


def has_newer_wording(corpus: Corpus, decision: Decision, provisions: Iterable[str], on: date) -> bool:
    """Whether each of some provisions that a court decided on has on a day a wording newer than the decision."""
    wordings = [corpus.provision[ident].version(on) for ident in provisions if ident in decision.provisions]
    decided = decision.decided
    return bool(wordings) and all(
        each and each.in_force_from and decided and decided < each.in_force_from for each in wordings
    )


def _counted(corpus: Corpus, decision: Decision, bears: Iterable[CourtBearing], on: date) -> CountedDecision:
    found, predecessors = [], []
    for bearing in bears if is_decided(decision, on) else ():
        applied = _applied(decision, bearing)
        alive = [
            ident
            for ident in applied
            if any(corpus.provision[each].in_force(on) for each in successor_line(corpus, ident))
        ]
        if alive or not applied:  # which provision it applied is not told
            found.append(bearing)
            predecessors += [ident for ident in alive if not corpus.provision[ident].in_force(on)]
    return CountedDecision(decision, tuple(found), tuple(dict.fromkeys(predecessors)))


def _applied(decision: Decision, bearing: CourtBearing) -> tuple[str, ...]:
    return (bearing.provision,) if bearing.provision else decision.provisions


@lru_cache(maxsize=4096)
def successor_line(corpus: Corpus, ident: str) -> tuple[str, ...]:
    """A provision and all its direct and indirect successors, on any date."""
    return walk_from([ident], lambda each: successors_of(corpus, each))


def _newest_first(found: Iterable[CountedDecision]) -> tuple[CountedDecision, ...]:
    return tuple(sorted(found, key=lambda each: (each.decision.decided or date.min, each.decision.id), reverse=True))


_LEAST_SUPPORT_FIRST = (DecisionEffect.CONTRADICTS, DecisionEffect.LIMITS, DecisionEffect.SUPPORTS)


def tally(corpus: Corpus, found: Iterable[CountedDecision]) -> CaseTally | None:
    """The number of cases for and against a reading, and how near their facts are; None if no decision is known."""
    every = tuple(found)
    if not every:
        return None
    ways: dict[str, set[DecisionEffect]] = {}
    for each in every:
        ways.setdefault(each.case, set()).update(each.ways)
    cases = Counter(next((way for way in _LEAST_SUPPORT_FIRST if way in used), None) for used in ways.values())
    read = {each.decision.read for each in every}
    return CaseTally(
        cases[DecisionEffect.SUPPORTS],
        cases[DecisionEffect.CONTRADICTS],
        cases[DecisionEffect.LIMITS],
        len({each.case for each in every if each.is_on_these_facts}),
        cases[None],
        len(ways.keys() - {each.case for each in every if _affects_a_status(corpus, each)}),
        max(each.decision.decided or date.min for each in every),
        tuple(each for each in TextRead if each in read),
    )


def _affects_a_status(corpus: Corpus, each: CountedDecision) -> bool:
    """Whether a decision bears on an aspect that counts for an item, or on its provision alone."""
    counts = (
        bearing.aspect in corpus.item[item].aspects
        for bearing in each.bears
        for item in bearing.items
        if item in corpus.item
    )
    return not each.bears or any(counts)


def decisions_about(
    corpus: Corpus, words: str, aspects: Collection[str], on: date, sources: Collection[str] = ()
) -> tuple[CountedDecision, ...]:
    """The decisions that contain some words, and those that bear on some aspects, the nearest to the facts first.

    Those read in some sources count as containing the words.
    """
    if decision := find_decision(corpus, words):
        return (CountedDecision(decision, decision.bears, ()),)
    wanted = SearchPhrase(words)
    found = []
    for each in corpus.decisions:
        bears = tuple(bearing for bearing in each.bears if bearing.aspect in aspects)
        named = bool(wanted) and wanted.match(_searched_words(each)) is not None
        named = named or any(copy.partition(" ")[0] in sources for copy in each.read_in)
        if is_decided(each, on) and (named or bears):
            found.append((named, CountedDecision(each, bears or each.bears, ())))

    def nearness(pair: tuple[bool, CountedDecision]) -> tuple[bool, bool, int, date]:
        named, each = pair
        return named, each.is_on_these_facts, len(each.bears), each.decision.decided or date.min

    return tuple(each for _, each in sorted(found, key=nearness, reverse=True))


def _searched_words(decision: Decision) -> str:
    """The words by which a decision is found, among them its court in letters: `ECHR`, `CASS`."""
    words = (word for word in re.findall(r"\w\w+", decision.court) if word.lower() not in STOP_WORDS)
    letters = "".join(word[0] for word in words)
    return " ".join((letters, *decision.id.split(":")[1:3], decision.court, decision.conduct, decision.holding))


_KIND = re.compile(
    r"\b(?:judge?ments?|rulings?|case[ -]law|jurisprudence|jugements?|rechtspraak|vonnis(?:sen)?)\b", re.IGNORECASE
)


def without_decision_words(words: str) -> str:
    """Typed words without words that only ask for decisions, such as "judgment"; unchanged if no others are left.

    >>> without_decision_words("judgment sexting minors"), without_decision_words("case law")
    ('sexting minors', 'case law')
    """
    return " ".join(_KIND.sub(" ", words).split()) or words


def searches_on_items(corpus: Corpus, items: Iterable[str], aspect: str = "") -> tuple[DecisionSearch, ...]:
    """The recorded searches for decisions on some items, or on one aspect of them, the newest first."""
    found = {each.id: each for item in items for each in corpus.decision_searches_of_item.get(item, ())}
    wanted = (each for each in found.values() if not aspect or aspect in each.aspects)
    return tuple(sorted(wanted, key=lambda each: each.up_to, reverse=True))


def searches_on_provision(corpus: Corpus, provision: str) -> tuple[DecisionSearch, ...]:
    """The recorded searches for decisions on a provision, or on one from which it took over, the newest first."""
    every = corpus.decision_searches
    found = [each for each in every if any(provision in successor_line(corpus, old) for old in each.provisions)]
    return tuple(sorted(found, key=lambda each: each.up_to, reverse=True))


def decisions_questioning(corpus: Corpus, link: Correspondence, on: date) -> tuple[Decision, ...]:
    """The decisions that question a link on a day, unless the link was reviewed after the decision.

    An annulment no longer does so once the annulled article has a newer wording.
    """
    decided = (each for each in _questions(corpus, link) if is_decided(each, on))
    return tuple(
        each
        for each in decided
        if each.outcome is not CourtOutcome.ANNULLED or not has_newer_wording(corpus, each, link.provisions, on)
    )


@lru_cache(maxsize=8192)
def _questions(corpus: Corpus, link: Correspondence) -> tuple[Decision, ...]:
    read_with = {each.source for each in link.verified}
    wanted = link.provisions
    found = {each.id: each for ident in wanted for each in corpus.decisions_of_provision.get(ident, ())}
    open_ = (each for each in found.values() if each.is_questioning and each.id not in read_with)
    return tuple(each for each in open_ if _is_questioned(corpus, each, link, wanted))


def _is_questioned(corpus: Corpus, decision: Decision, link: Correspondence, wanted: tuple[str, ...]) -> bool:
    """Whether a decision puts a link in question: through what it bears on; without that, through its provisions."""
    if not decision.bears:
        return decision.outcome in QUESTIONING
    return any(
        bearing.aspect in link.aspects
        and not set(bearing.items).isdisjoint(link.items)
        and (
            bearing.way is DecisionEffect.CONTRADICTS
            or (decision.outcome in QUESTIONING and bearing.way is DecisionEffect.LIMITS)
        )
        and any(not set(successor_line(corpus, ident)).isdisjoint(wanted) for ident in _applied(decision, bearing))
        for bearing in decision.bears
    )


_DOCKET = re.compile(r"[A-Z]\.\d\d\.\d{4}\.[A-Z]|\d{1,3}/(?:19|20)\d\d|\d{1,6}/\d\d")  # P.14.0293.N  112/2025  8638/12


def find_decision(corpus: Corpus, text: str) -> Decision | None:
    """The decision named by a text, by its id or docket number; None if the data contain no such decision."""
    name = text.strip().strip("[]").upper()
    if name.startswith(("ECLI:", "BE:")):
        return corpus.decision.get(name)
    dockets = [each for each in name.split() if _DOCKET.fullmatch(each)]
    return next((each for each in corpus.decisions if each.docket in dockets), None) if dockets else None
