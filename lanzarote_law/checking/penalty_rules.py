"""Rules on the penalty that a text states for an article, compared with the versions in the data."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from lanzarote_law.answers.certainty import bracketed_mark
from lanzarote_law.checking.cited_groups import is_of_a_list
from lanzarote_law.checking.contradictions import Contradiction
from lanzarote_law.checking.rule_context import RuleContext, RuleHit, provision_names
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.named_act import OTHER
from lanzarote_law.errors import Rules
from lanzarote_law.grammar import aggravating_facts, penalties
from lanzarote_law.grammar.penalties import Penalty, PenaltyKind, PenaltyReading
from lanzarote_law.grammar.text_prefilter import distinct_words
from lanzarote_law.grammar.word_patterns import lazy_regex
from lanzarote_law.model import PENALTY_EFFECTS, Corpus, Mark, Partner, PartnerEffect, Provision, Version
from lanzarote_law.wording import worded

rules = Rules[Callable[[RuleContext], Iterable[Contradiction]]]()


@rules.warning("LL303", "a penalty that the data contradict")
def _other_penalty(context: RuleContext) -> Iterator[Contradiction]:
    for begin, close in _clauses(context, penalties.MAY_BE_COMPARED, _is_comparable):
        if penalties.MAY_BE_COMPARED.search(context.text, begin, close):
            yield from contradicted_penalties(context, begin, close)


def _clauses(
    context: RuleContext, words: re.Pattern[str], is_one: Callable[[CitedLaw], bool]
) -> Iterator[tuple[int, int]]:
    """Yield the clauses with certain citations, each once, if the text has certain words anywhere."""
    done = 0
    for each in context.cited if words.search(distinct_words(context.text)) else ():
        if done <= each.citation.start and is_one(each):
            begin, done = context.clause(each.citation.start, each.citation.end)
            yield begin, done


def _is_comparable(each: CitedLaw) -> bool:
    return each.in_force is not None and _single(each)


def _is_of_the_data(each: CitedLaw) -> bool:
    return bool(each.provisions) and each.citation.instrument != OTHER


def _single(each: CitedLaw) -> bool:
    return len(each.provisions) == 1 and not each.citation.article_to and _is_of_the_data(each)


class PenaltyMatch(StrEnum):
    """The result of comparing the penalty that a text states for an article with the penalties in the data."""

    SAME = "same"
    OTHER = "other"
    NOT_COMPARED = "not-compared"
    """The data have no penalty of that kind, or it is not certain for which article or case the text gives it."""


def contradicted_penalties(context: RuleContext, begin: int, close: int) -> Iterator[Contradiction]:
    """Yield the penalties stated in a range of the text that the data contradict."""
    for stated, bound in _compared(context, begin, close):
        if bound and _compare(context, stated.penalty, bound, (begin, close)) is PenaltyMatch.OTHER:
            yield Contradiction(stated.start, stated.end, _contradiction(context, bound.first, stated))


def uncompared_penalties(context: RuleContext) -> tuple[int, ...]:
    """The offsets of penalties in a clause with an article of the data that could not be compared with the data."""
    found: set[int] = set()
    for begin, close in _clauses(context, penalties.MAY_STATE, _is_of_the_data):
        read = list(_compared(context, begin, close))
        for penalty, bound in read:
            compared = _compare(context, penalty.penalty, bound, (begin, close)) if bound else PenaltyMatch.NOT_COMPARED
            if compared is PenaltyMatch.NOT_COMPARED:
                found.add(penalty.start)
        for stated in penalties.STATED_LOOSELY.finditer(context.text, begin, close):
            if not any(penalty.start < stated.end() and stated.start() < penalty.end for penalty, _ in read):
                found.add(stated.start())
    return tuple(sorted(found))


class _Bound(NamedTuple):
    """The article to which a stated penalty belongs, and all articles of its clause, to any of which it may belong."""

    cited: CitedLaw
    first: Provision
    others: tuple[Provision, ...]


def _compared(context: RuleContext, begin: int, close: int) -> Iterator[tuple[penalties.StatedPenalty, _Bound | None]]:
    """Yield the penalties of a stretch of the text, each with the article that it is of, if that is certain."""
    inside = (context.cited[index] for index in context.within(begin, close))
    cited = [each for each in inside if each.provisions]
    others = tuple(context.corpus.provision[ident] for each in cited for ident in each.provisions)
    for bundle in _bundles(penalties.stated_penalties(context.text, begin, close)):
        bound = _bound(context.text, cited, bundle)
        if bound is None or _has_a_condition(context, bound, bundle, close):
            yield from ((stated, None) for stated in bundle)
        else:
            first = context.corpus.provision[bound.provisions[0]]
            yield from ((stated, _Bound(bound, first, others)) for stated in bundle)


def _compare(context: RuleContext, penalty: Penalty, bound: _Bound, around: tuple[int, int]) -> PenaltyMatch:
    """A penalty beside those of all articles of its clause."""
    return _best(_compare_with(context, other, bound.cited, penalty, around) for other in bound.others)


def _best(found: Iterable[PenaltyMatch]) -> PenaltyMatch:
    """The same, if one is the same; another one, only if each that could be compared is another, and all could be."""
    kinds = set(found)
    return next((each for each in (PenaltyMatch.SAME, PenaltyMatch.NOT_COMPARED) if each in kinds), PenaltyMatch.OTHER)


def _bundles(stated: list[penalties.StatedPenalty]) -> list[list[penalties.StatedPenalty]]:
    """Groups of penalties that a text states together, such as imprisonment and a fine."""
    bundles: list[list[penalties.StatedPenalty]] = []
    for each in stated:
        if bundles and each.start - bundles[-1][-1].end <= _TOGETHER and each.penalty.fine:
            bundles[-1].append(each)
        else:
            bundles.append([each])
    return bundles


_TOGETHER = 30
# Voyeurism stays at the level of art. 135. | violation of sexual integrity: level 4; not: | art. 135 | level 4
_ENDS_A_CELL = lazy_regex(r"(?:\w{5}|\d)[.!?]\s*[|\n]")


def _bound(text: str, cited: Sequence[CitedLaw], bundle: list[penalties.StatedPenalty]) -> CitedLaw | None:
    """The article to which penalties belong: the one in brackets after the penalties, else the last one before them."""
    start, end = bundle[0].start, bundle[-1].end
    behind = next((each for each in cited if each.citation.start >= end), None)
    nearest = (
        penalties.OF_AN_ARTICLE_BEHIND
        if any(each.citation.end <= start for each in cited)
        else penalties.OF_ONE_FARTHER_BEHIND
    )
    chosen = behind if behind and nearest.fullmatch(text, end, behind.citation.start) else None
    if chosen is None:
        before = [each for each in cited if each.citation.end <= start]
        chosen = before[-1] if before else None
    if chosen is None or not _single(chosen) or is_of_a_list(text, cited, cited.index(chosen)):
        return None  # the penalty may be that of another one
    return None if _ENDS_A_CELL.search(text, chosen.citation.start, start) else chosen


_OF_ANOTHER_CASE = {"aggravated", "association", "authority", "death", "vulnerable"}
"""The facts for which the data may lack a penalty."""
_BEHIND_A_PENALTY = 60


def _has_a_condition(context: RuleContext, bound: CitedLaw, bundle: list[penalties.StatedPenalty], close: int) -> bool:
    """Whether a penalty is proposed, denied, or stated for a case that the data may not have: an attempt.

    What the article itself is about, by its subject, is no such case.
    """
    start, end = bundle[0].start, bundle[-1].end
    if penalties.PROPOSED_OR_DENIED.search(context.text, context.clause(start, end)[0], start):
        return True
    first = min(bound.citation.end, start) if bound.citation.end <= start else max(0, start - _BEHIND_A_PENALTY)
    around = (first, start), (end, min(close, end + _BEHIND_A_PENALTY))
    if any(penalties.IN_A_CASE.search(context.text, *each) for each in around):
        return True
    facts = set[str]().union(*(aggravating_facts.stated_facts(context.text, *each) for each in around))
    subject = context.corpus.provision[bound.provisions[0]].subject.en
    return bool(facts & _OF_ANOTHER_CASE - aggravating_facts.stated_facts(subject))


def _compare_with(
    context: RuleContext, provision: Provision, bound: CitedLaw, penalty: Penalty, around: tuple[int, int]
) -> PenaltyMatch:
    """A penalty beside those of an article, by all its versions."""
    last = provision.version(context.on) or provision.versions[-1]
    if not last.penalty or not _is_known(last) or _speaks_of_an_unknown_version(context, provision, *around):
        return PenaltyMatch.NOT_COMPARED
    readings = [each.penalties for each in provision.versions if each.penalty and _is_known(each)]
    if bound.citation.paragraph and bound.provisions[0] == provision.id:
        readings = [_of_paragraph(each, bound.citation.paragraph) for each in readings]
    facts = aggravating_facts.stated_facts(context.text, *around)
    for partner in provision.partners:
        if partner.does in PENALTY_EFFECTS and _is_for(facts, partner, provision):
            readings += _of_partner(context.corpus, partner, provision)
    named = aggravating_facts.named_offences(context.text, *around)
    return _best(_compare_with_reading(_of_offences(reading, named), penalty) for reading in readings)


def _is_for(facts: set[str], partner: Partner, provision: Provision) -> bool:
    """Whether a text states what a partner's penalty requires besides the offence itself, or may state it."""
    own = aggravating_facts.stated_facts(provision.subject.en)
    required = aggravating_facts.stated_facts(partner.purpose) - own
    if required:
        return not facts.isdisjoint({*required, "aggravated"})
    return partner.does is PartnerEffect.SETS_PENALTY or bool(facts - own)


def _of_partner(corpus: Corpus, partner: Partner, provision: Provision) -> list[PenaltyReading]:
    """The penalties that another article sets for an offence; one that nothing contradicts where they are not known."""
    versions = [each for each in corpus.provision[partner.provision].versions if each.penalty]
    if not all(map(_is_known, versions)):
        return [_NOT_KNOWN]
    readings = (
        [penalties.parse_penalties(partner.penalty)] if partner.penalty else [each.penalties for each in versions]
    )
    return [_of_offences(each, aggravating_facts.named_offences(provision.subject.en)) for each in readings]


_NOT_KNOWN = penalties.PenaltyReading((), whole=False)


def _of_offences(reading: PenaltyReading, named: set[str]) -> PenaltyReading:
    """The penalties of the named offences, if a reading gives penalties by offence; else all penalties of the reading.

    A part that names no offence may be one of any.
    """
    parts = [(each, aggravating_facts.named_offences(each.part)) for each in reading.penalties]
    if len(set[str]().union(*(offences for _, offences in parts))) < 2:  # noqa: PLR2004  # several
        return reading
    own = tuple(each for each, offences in parts if not offences or not named.isdisjoint(offences))
    return reading._replace(penalties=own) if own else reading


def _speaks_of_an_unknown_version(context: RuleContext, provision: Provision, begin: int, close: int) -> bool:
    """Whether a clause names a year of the time of a version of which the penalty was not read in figures."""
    years = [int(match[0]) for match in _YEAR.finditer(context.text, begin, close)]
    versions = pairwise(provision.versions)
    ends = [after.in_force_from for each, after in versions if each.penalty and not _is_known(each)]
    return any(end is None or year <= end.year for end in ends for year in years)


_YEAR = lazy_regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _of_paragraph(reading: PenaltyReading, paragraph: str) -> PenaltyReading:
    """The penalties of one paragraph, if the data give penalties by paragraph; else all penalties of the article."""
    own = tuple(each for each in reading.penalties if re.match(rf"§ {re.escape(paragraph)}(?!\d)", each.part))
    return reading._replace(penalties=own) if own else reading


def _is_known(version: Version) -> bool:
    """Whether a penalty was read in the law itself, of which no more than the day may be inferred, and in figures."""
    mark = _penalty_mark(version)
    return (mark is Mark.SEEN or (mark is Mark.INFERRED and bool(version.date_name))) and version.penalties.whole


def _penalty_mark(version: Version) -> Mark:
    return version.penalty_verification or version.verification


_SURCHARGES = (1, 5, 5.5, 6, 8)
"""By what fines have been multiplied since the euro; a text may give them with that or without."""


def _compare_with_reading(reading: PenaltyReading, penalty: Penalty) -> PenaltyMatch:
    each = reading.penalties
    if penalty.level:
        levels = {other.level for other in each if other.level}
        return _one_of(levels, penalty.level in levels)
    if penalty.fine:
        fines = [other.fine for other in each if other.fine]
        found = penalty.fine
        return _one_of(
            fines,
            any((fine.least * by, fine.most * by) == (found.least, found.most) for fine in fines for by in _SURCHARGES),
        )
    terms = [other.term.length for other in each if other.term]
    if penalty.term is None:
        return PenaltyMatch.NOT_COMPARED
    if not terms:  # a level has its term in the law
        is_unknown = not each or any(other.kind is not PenaltyKind.FINE for other in each)
        return PenaltyMatch.NOT_COMPARED if is_unknown else PenaltyMatch.OTHER
    least, most = penalty.term.length
    return _one_of(terms, any(least == term[0] for term in terms) and any(most == term[1] for term in terms))


def _one_of(known: Collection[object], is_one: bool) -> PenaltyMatch:  # noqa: FBT001  # an answer, not a choice
    if not known:
        return PenaltyMatch.NOT_COMPARED
    return PenaltyMatch.SAME if is_one else PenaltyMatch.OTHER


def _contradiction(context: RuleContext, provision: Provision, stated: penalties.StatedPenalty) -> RuleHit:
    version = provision.version(context.on) or provision.versions[-1]
    message = worded(
        "according to the data, '{words}' is not a penalty of {article}{sure}",
        words=" ".join(context.text[stated.start : stated.end].split()),
        article=provision_names(context.corpus, [provision.id]),
        sure=bracketed_mark(_penalty_mark(version)),
    )
    return RuleHit(message, worded("the data record: {penalty}", penalty=version.penalty))
