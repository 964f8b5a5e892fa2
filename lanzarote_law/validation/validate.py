"""Applies all data rules to a corpus."""

from collections.abc import Iterator

from lanzarote_law import validation
from lanzarote_law.errors import Problem, rules_by_code
from lanzarote_law.model import Corpus
from lanzarote_law.validation.data_rule import DataRules, PlaceFinder

_FAMILIES = (
    "files_and_records duplicate_entries law amendment_searches read_together items links"
    " positions_and_recommendations keywords verification_marks incomplete_dataset"
    " divisions_and_offence_lists decisions"
)
"""The modules of this package with rules, in the order in which the rules are explained."""

_RULES: dict[str, DataRules] = {name: getattr(validation, name).rules for name in _FAMILIES.split()}
RULE_FAMILIES = tuple(_RULES.values())
_INDEPENDENT_FAMILIES = (_RULES["incomplete_dataset"], _RULES["files_and_records"])
_BLOCKING_RULES = {"dangling", "far-day"}
"""Rules on which others depend: ids that cannot be found, and impossible dates."""

DATA_RULES = rules_by_code(rule for family in RULE_FAMILIES for rule in family.declared)
"""All rules for data files by code, in the order in which they are explained."""


def find_problems(corpus: Corpus, where: PlaceFinder) -> Iterator[Problem]:
    """Yield all problems; rules that follow ids and dates run only once these are all valid."""
    astray = False
    for family in _INDEPENDENT_FAMILIES:
        for problem in _found(family, corpus, where):
            astray = astray or problem.code in _BLOCKING_RULES
            yield problem
    for family in () if astray else RULE_FAMILIES:
        if family not in _INDEPENDENT_FAMILIES:
            yield from _found(family, corpus, where)


def _found(family: DataRules, corpus: Corpus, where: PlaceFinder) -> Iterator[Problem]:
    for rule, finder in family.finders:
        for message, steps, hint in family.faults(finder, corpus):
            yield Problem(rule.code, message, where(*steps), hint, rule.severity)
