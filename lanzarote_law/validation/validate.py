"""Every rule of the data, and the problems that show only across records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.errors import Problem
from lanzarote_law.validation import (
    beginnings,
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
    )
)
_FOLLOWING_NO_ID = (beginnings.rules, ids.rules)

DATA_RULES = {rule.code: rule for family in FAMILIES for rule in family.declared}
"""What data files can have wrong, by code, in the order in which it is explained."""


def problems(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """Every problem across records; those that follow ids are only looked for once every id leads somewhere."""
    dangling = False
    for family in _FOLLOWING_NO_ID:
        for problem in _found(family, corpus, where):
            dangling = dangling or problem.code == "dangling"
            yield problem
    for family in () if dangling else FAMILIES:
        if family not in _FOLLOWING_NO_ID:
            yield from _found(family, corpus, where)


def _found(family: DataRules, corpus: Corpus, where: Where) -> Iterator[Problem]:
    for rule, finder in family.finders:
        for message, steps, hint in finder(corpus):
            yield Problem(rule.code, message, where(*steps), hint, rule.severity)
