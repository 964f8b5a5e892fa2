"""Numbers of two codes of one name beside what the present code has under them: nobody wonders which of them is meant.

`verkrachting wordt bestraft door artikel 138 Sw.` is said of the Code that has rape under that number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.citations.clauses import clause
from lanzarote_law.typography import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lanzarote_law.citations.actnames import ActNames
    from lanzarote_law.citations.citation import Citation

_WORD = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*")
_LEAST = 4
"""Letters of a name that tells a subject."""


def told_by_their_subject(text: str, found: Iterable[Citation], names: ActNames) -> list[Citation]:
    """The citations, those in doubt as of the code as whose they are read, where their clause tells its subject."""
    return [each._replace(ambiguous=False) if _is_told(text, each, names) else each for each in found]


def _is_told(text: str, each: Citation, names: ActNames) -> bool:
    """Whether the clause of a citation names what the new code has under its number, and nothing of the others."""
    if not each.ambiguous or each.code not in names.new or each.article_to:
        return False
    new = names.called(each.code, each.article)
    old = {name for code in names.shared - {each.code} for name in names.called(code, each.article)}
    begin, close = clause(text, each.start, each.end)
    words = _words(fold(text[begin:close]))
    told = (name for name in new - old if len(name) >= _LEAST)
    return any(_words(name) in words for name in told) and not any(_words(name) in words for name in old)


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text))} "
