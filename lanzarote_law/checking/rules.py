"""Every rule of documents, and the problems that they find."""

from lanzarote_law.checking import (
    citation_rules,
    context_rules,
    contradictions,
    decision_rules,
    in_force_rules,
    law_at_document_date,
    other_party_citations,
    penalty_rules,
    reassigned_numbers,
    stated_repeal_rules,
    subject_rules,
)
from lanzarote_law.checking.rule_context import RuleContext, RuleHit
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.documents import reading_rules
from lanzarote_law.documents.problem import DocumentProblem
from lanzarote_law.errors import Rule, rules_by_code
from lanzarote_law.grammar.clause_boundaries import JOINS

_FAMILIES = (
    *(in_force_rules, citation_rules, reassigned_numbers, context_rules, subject_rules, contradictions, penalty_rules),
    *(stated_repeal_rules, law_at_document_date, decision_rules, other_party_citations, reading_rules),
)
RULES = rules_by_code(
    sorted((each for family in _FAMILIES for each in family.rules.declared), key=lambda each: each.code)
)
"""What a document can have wrong, by code."""


def find_document_problems(context: RuleContext) -> list[DocumentProblem]:
    """All problems of a document, in the order of their places."""
    lists = list_starts(context)
    found = [
        _problem(rule, each.citation, hit)._replace(list_start=lists[each.citation.start])
        for same in _alike(context.cited)
        for rule, finder in (*in_force_rules.rules.finders, *citation_rules.rules.finders)
        for hit in finder(context, same[0])
        for each in same
    ]
    found += [
        _problem(rule, citation, hit)
        for rule, finder in (
            *context_rules.rules.finders,
            *reassigned_numbers.rules.finders,
            *subject_rules.rules.finders,
        )
        for citation, hit in finder(context)
    ]
    found += [
        DocumentProblem(rule.code, rule.severity, each.hit.message, each.start, each.end, *each.hit[1:])
        for family in (contradictions, penalty_rules, stated_repeal_rules, law_at_document_date, decision_rules)
        for rule, finder in family.rules.finders
        for each in finder(context)
    ]
    return sorted(found, key=lambda each: (each.start, each.code))


def list_starts(context: RuleContext) -> dict[int, int]:
    """For each citation, by its start, the start of the list that contains it."""
    starts: dict[int, int] = {}
    last: Citation | None = None
    for found in context.cited:
        each = found.citation
        joined = (
            last is not None
            and "\n\n" not in context.text[last.end : each.start]
            and JOINS.fullmatch(context.text, last.end, each.start)
        )
        starts[each.start] = starts[last.start] if last and joined else each.start
        last = each
    return starts


def _alike(cited: tuple[CitedLaw, ...]) -> list[list[CitedLaw]]:
    """Citations grouped by what rules report: equal in meaning and in the marks for former law."""
    groups: dict[tuple[object, ...], list[CitedLaw]] = {}
    for each in cited:
        groups.setdefault(
            (each.former, each.coming, each.of_its_time, each.has_its_subject, *each.citation.meant), []
        ).append(each)
    return list(groups.values())


def _problem(rule: Rule, citation: Citation, hit: RuleHit) -> DocumentProblem:
    return DocumentProblem(rule.code, rule.severity, hit.message, citation.start, citation.end, *hit[1:])
