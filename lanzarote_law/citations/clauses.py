"""The clause of a text in which something stands: what is said in it is said of what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.grammar.repeal_phrases import CLAUSE_END

if TYPE_CHECKING:
    from collections.abc import Iterator

_FAR = 300
"""Characters of a clause that are looked at to either side."""
_SHORT_LINE = 45
"""Characters of a line that is broken by no margin: a heading, a cell, the end of a paragraph."""


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
    close = stop.start() if stop else min(len(text), end + _FAR)
    blocks = [at for at in _block_ends(text, begin, close) if not start <= at < end]
    begin = max((at + 1 for at in blocks if at < start), default=begin)
    return begin, min((at for at in blocks if at >= end), default=close)


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
