"""The clause of a text in which something stands: what is said in it is said of what stands in it."""

from __future__ import annotations

from lanzarote_law.grammar.pastlaw import CLAUSE_END

_FAR = 300
"""Characters of a clause that are looked at to either side."""


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause begins and ends in which a stretch of a text stands.

    >>> text = "In 2019 it asked; article 5 says so. It does."
    >>> text[slice(*clause(text, 26, 27))]
    'article 5 says so'
    """
    begin = max(0, start - _FAR)
    for match in CLAUSE_END.finditer(text, begin, start + 1):  # the capital behind a stop is looked at
        begin = min(match.end(), start)
    stop = CLAUSE_END.search(text, end, min(len(text), end + _FAR))
    return begin, stop.start() if stop else min(len(text), end + _FAR)
