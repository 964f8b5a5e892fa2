"""Finds the clause of a text that contains a citation: what the clause says applies to the citation."""

from collections.abc import Iterator

from lanzarote_law.grammar.clause_boundaries import CLAUSE_END

_NEAR = 60
_FAR = 300
"""Characters of a clause that are looked at to either side."""
_SHORT_LINE = 45
"""Characters of a line that is broken by no margin: a heading, a cell, the end of a paragraph."""


def clause_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets of the clause that contains a range of the text.

    >>> text = "In 2019 it asked; article 5 says so. It does."
    >>> text[slice(*clause_bounds(text, 26, 27))]
    'article 5 says so'
    """
    begin = _begin(text, start)
    stop = CLAUSE_END.search(text, end, min(len(text), end + _FAR))
    close = stop.start() if stop else min(len(text), end + _FAR)
    blocks = [at for at in _block_ends(text, begin, close) if not start <= at < end]
    begin = max((at + 1 for at in blocks if at < start), default=begin)
    return begin, min((at for at in blocks if at >= end), default=close)


def _begin(text: str, start: int) -> int:
    """Where the clause begins that goes on at a place: most often not far before it."""
    near = max(0, start - _NEAR)
    while near and near > start - _FAR and not text[near].isalpha():
        near -= 1  # no end of a clause has a letter inside, so that none is cut in two
    for since in (near, max(0, start - _FAR)):
        ends = [match.end() for match in CLAUSE_END.finditer(text, since, start + 1)]  # looks at the capital behind
        if ends:
            return min(ends[-1], start)
    return max(0, start - _FAR)


def _block_ends(text: str, begin: int, close: int) -> Iterator[int]:
    r"""Where lines end that are no part of the next one: a cell, a heading, behind which a capital begins.

    >>> list(_block_ends("art. 999\nThe new Code", 0, 20)), list(_block_ends("art. 999\nof the Code", 0, 20))
    ([8], [])
    """
    at = text.find("\n", begin, close)
    while at >= 0:
        since = text.rfind("\n", 0, at) + 1
        if at - since < _SHORT_LINE and text[at + 1 : at + 2].isupper():
            yield at
        at = text.find("\n", at + 1, close)
