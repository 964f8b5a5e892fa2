"""Rechecks an old document: which of its statements of law held on its own date, and which hold on a later date."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from lanzarote_law.checking import check, contradictions, document_date
from lanzarote_law.checking.check import CheckedText
from lanzarote_law.checking.contradictions import StatedDay, StatedSubject
from lanzarote_law.checking.enacted_by_document import enacted_articles
from lanzarote_law.checking.law_questioned_by_courts import court_findings
from lanzarote_law.checking.outcome_at_document_date import with_outcome
from lanzarote_law.checking.rechecked_citation import CONTRADICTIONS, RecheckedCitation, StatementOutcome
from lanzarote_law.checking.rule_context import RuleContext, day_text
from lanzarote_law.checking.statement_content import add_statement_content
from lanzarote_law.checking.statements import (
    Statement,
    TextParts,
    group_by_statement,
    mark_titles_and_bills,
    text_parts,
)
from lanzarote_law.checking.subject_rules import called_by_another_title
from lanzarote_law.citations.citation import Citation, WayName
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.named_act import OTHER, QUESTIONNAIRE
from lanzarote_law.documents.files import Document
from lanzarote_law.documents.normalise import OffsetMap
from lanzarote_law.documents.problem import DocumentProblem
from lanzarote_law.errors import NotUnderstoodError, Severity
from lanzarote_law.grammar.bills_and_acts import is_in_a_publication
from lanzarote_law.grammar.citation_context_phrases import UNDER_A_HEADING
from lanzarote_law.model import Corpus
from lanzarote_law.wording import worded


class RecheckedDocument(NamedTuple):
    """The statements of a document that cite law, with their outcomes, and its mere references to that law."""

    document: Document
    then: date
    now: date
    statements: tuple[Statement, ...]
    of_other_acts: int
    """The number of citations of other acts, which are not assessed."""
    of_unknown_acts: int
    """The number of citations of which the act could not be determined, which are not assessed."""
    items: tuple[str, ...]
    """The items and obligations to which the cited provisions are linked, or that the document names."""
    references: tuple[RecheckedCitation, ...] = ()
    """The citations that state nothing, of what a statement cites too."""


def own_date(document: Document) -> date | None:
    """The date that a document bears; None if it bears no date."""
    return document_date.last_own_day(document.text)


def recheck_document(corpus: Corpus, document: Document, then: date, now: date) -> RecheckedDocument:
    """The statements of a document, checked as at its own date and as at a later one.

    Raises UnreadableError, and NotUnderstoodError if the other date is the earlier one.
    """
    if now < then:
        message = worded("{now} comes before the date of the document, {then}", now=now, then=then)
        raise NotUnderstoodError(message, worded("give a later date with --as-of"))
    checked = check.check(corpus, document, then)
    acts = [each.citation.instrument for each in checked.citations]
    assessed = [
        each
        for each in checked.citations
        if _is_of_these_data(each) and not _is_under_another_heading(document, each.citation)
    ]
    places = tuple(each.citation.start for each in assessed)
    before = RuleContext(corpus, then, document.text, tuple(assessed), (), places, of_all_acts=True)
    before = before._replace(
        paragraphs=check.paragraph_starts(document, OffsetMap()), made=enacted_articles(document.text, assessed)
    )
    context = before._replace(on=now)
    parts = text_parts(document)
    days = list(contradictions.stated_start_days(before))
    wrong = _by_citation(parts, _problems(checked, places, days), assessed, days)
    found = [with_outcome(before, context, each, wrong.pop(each.citation.start, ())) for each in assessed]
    found = [*_without_items(found), *(_alone(document, each) for same in wrong.values() for each in same)]
    found = [
        each
        for each in found
        if not is_in_a_publication(document.text, each.cited.citation.start, each.cited.citation.end)
    ]
    found = [_with_the_day_of_a_wording(before, parts, days, each) for each in found]
    doubtful = called_by_another_title(before)
    found = [each._replace(successor="") if each.cited.citation.start in doubtful else each for each in found]
    found.sort(key=lambda each: each.cited.citation.start)
    borne = [each.item for each in check.cited_items(corpus, checked, then) if each.provisions]
    named = [item for each in assessed for item in each.items if not each.provisions]
    stated, references = group_by_statement(parts, found)
    return RecheckedDocument(
        document,
        then,
        now,
        tuple(_with_content(before, context, parts, each) for each in mark_titles_and_bills(before, parts, stated)),
        len(acts) - len(assessed) - acts.count(None),
        acts.count(None),
        tuple(dict.fromkeys((*named, *borne))),
        tuple(_with_the_courts(before, context, each) for each in references),
    )


def _is_of_these_data(each: CitedLaw) -> bool:
    """Whether the act of a citation is assessed; of one without an instrument of its own, what was in force."""
    return each.citation.instrument not in {OTHER, None} or bool(each.in_force and each.provisions)


def _is_under_another_heading(document: Document, citation: Citation) -> bool:
    """Whether a title or a book is named after an article without a code: `Article 388, Titre X 'De la minorité'`."""
    is_named = citation.why is not None and citation.why.way in {WayName.NAMED_AFTER, WayName.NAMED_BEFORE}
    return not is_named and UNDER_A_HEADING.match(document.text, citation.end) is not None


def _with_the_day_of_a_wording(
    before: RuleContext, parts: TextParts, days: Iterable[tuple[StatedSubject, StatedDay]], each: RecheckedCitation
) -> RecheckedCitation:
    """A citation with a note if its sentence gives the day of a later wording as that of its entry into force."""
    at = parts.at(each.cited.citation.start)
    for subject, stated in days:
        if each.cited.provisions == (subject.article,) and parts.at(stated.start) == at and stated.at.is_a_day:
            first, *later = (one.in_force_from for one in before.corpus.provision[subject.article].versions)
            if first and not stated.at.has(first) and any(on and stated.at.has(on) for on in later):
                note = worded(
                    "'{words}' is the date of a later wording; {article} entered into force on {day}.",
                    words=" ".join(before.text[stated.start : stated.end].split()),
                    article=subject.name,
                    day=day_text(first),
                )
                return each.with_note(note)._replace(successor="")
    return each


def _with_content(before: RuleContext, context: RuleContext, parts: TextParts, each: Statement) -> Statement:
    text, part = before.text[each.start : each.end], parts.at(each.citations[0].cited.citation.start)
    sentence = None if each.citations[1:] else (parts.bounds[part], parts.bounds[part + 1])
    found = (add_statement_content(before, context, one, text, sentence) for one in each.citations)
    return each._replace(citations=tuple(_with_the_courts(before, context, one) for one in found))


def _with_the_courts(before: RuleContext, context: RuleContext, each: RecheckedCitation) -> RecheckedCitation:
    """A citation with the decisions that question it; if there are any, no successor counts as certain."""
    if each.outcome is StatementOutcome.PAST_EVENT:
        return each
    found = tuple(court_findings(context, (*each.cited.provisions, *each.heirs), before.on))
    return each._replace(courts=found, successor="") if found else each


def _problems(
    checked: CheckedText, places: Sequence[int], days: Iterable[tuple[StatedSubject, StatedDay]]
) -> Iterator[DocumentProblem]:
    """Yield the problems of the statements of law; without a correction that is one of several possible dates."""
    others = {each.citation.start for each in checked.citations}.difference(places)
    doubtful = {(_A_DATE, stated.start) for subject, stated in days if len(set(subject.days)) > 1}
    for each in checked.problems:
        is_of_law = each.severity is not Severity.NOTE and each.start < each.end
        if is_of_law and each.start not in others and not each.code.startswith(_NOT_OF_THE_LAW):
            yield each._replace(suggestion="") if (each.code, each.start) in doubtful else each


def _by_citation(
    parts: TextParts,
    problems: Iterable[DocumentProblem],
    assessed: Sequence[CitedLaw],
    days: Iterable[tuple[StatedSubject, StatedDay]],
) -> dict[int, list[DocumentProblem]]:
    """The problems by the start of their citation: that at which they are, or the nearest before, as for a penalty.

    That of a date is by the article that is said to have entered into force, or by its own start in a sentence without
    a citation.
    """
    starts = [each.citation.start for each in assessed]
    cited = {parts.at(start) for start in starts}
    subjects = {stated.start: subject.article for subject, stated in days}
    found: dict[int, list[DocumentProblem]] = {}
    for each in problems:
        part, before = parts.at(each.start), bisect_right(starts, each.start)
        beside = assessed[bisect_left(starts, parts.bounds[part]) : before]
        named = [one for one in beside if one.provisions == (subjects.get(each.start),)]
        if not starts or (each.code == _A_DATE and part not in cited):
            place = each.start
        elif named and each.code == _A_DATE:
            place = named[-1].citation.start
        else:
            place = starts[max(before - 1, 0)]
        found.setdefault(place, []).append(each)
    return found


_NOT_OF_THE_LAW = ("LL5", "LL2", "LL104", "LL121")
"""The beginnings of the codes of problems that do not show whether a statement on the law was right.

LL5: how the document could be read. LL2: links that the data lack. LL104: a name that two codes share; the date of the
document decides between them. LL121: rulings of courts, which are listed with each citation.
"""
_A_DATE = "LL302"
"""A day of entry into force that the data contradict."""


def _alone(document: Document, problem: DocumentProblem) -> RecheckedCitation:
    """A contradiction in a sentence that cites no article."""
    words = " ".join(document.text[problem.start : problem.end].split())
    cited = CitedLaw(Citation(problem.start, problem.end, OTHER, words))
    is_wrong = problem.severity is Severity.ERROR or problem.code.startswith(CONTRADICTIONS)
    outcome = StatementOutcome.WRONG if is_wrong else StatementOutcome.UNKNOWN
    return RecheckedCitation(cited, outcome, problem.message, problem.way)


def _without_items(found: Iterable[RecheckedCitation]) -> list[RecheckedCitation]:
    """The citations of law: the number of a question states nothing, unless that question does not exist."""
    return [
        each
        for each in found
        if each.cited.citation.instrument != QUESTIONNAIRE
        or each.outcome in {StatementOutcome.WRONG, StatementOutcome.UNKNOWN}
    ]
