"""Every rule of the data, and the problems that show only across records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.errors import Problem, by_code
from lanzarote_law.validation import (
    beginnings,
    decisions,
    divided,
    files,
    ids,
    items,
    keywords,
    law,
    links,
    lists,
    marks,
    partners,
    positions,
    records,
    rests,
    searched,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus
    from lanzarote_law.validation.rules import DataRules, Where

FAMILIES = tuple(
    family.rules
    for family in (
        *(files, records, ids, lists, law, searched, partners, items, links, rests, positions, keywords, marks),
        beginnings,
        divided,
        decisions,
    )
)
_FOLLOWING_NOTHING = (beginnings.rules, ids.rules, records.rules)
_ASTRAY = {"dangling", "far-day"}
"""Faults of what the other rules follow: ids that lead nowhere, and days from which none can be counted."""

DATA_RULES = by_code(rule for family in FAMILIES for rule in family.declared)
"""What data files can have wrong, by code, in the order in which it is explained."""


def problems(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """Every problem across records; those that follow ids and days only once every one of these leads somewhere."""
    astray = False
    for family in _FOLLOWING_NOTHING:
        for problem in _found(family, corpus, where):
            astray = astray or problem.code in _ASTRAY
            yield problem
    for family in () if astray else FAMILIES:
        if family not in _FOLLOWING_NOTHING:
            yield from _found(family, corpus, where)


def _found(family: DataRules, corpus: Corpus, where: Where) -> Iterator[Problem]:
    for rule, finder in family.finders:
        for message, steps, hint in finder(corpus):
            yield Problem(rule.code, message, where(*steps), hint, rule.severity)
