"""Citations that a text names in one breath, and the clause in which it does."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.clauses import clause_bounds
from lanzarote_law.grammar import clause_boundaries, former_law_phrases, repeal_phrases
from lanzarote_law.grammar.text_prefilter import phrases_possibly_in
from lanzarote_law.grammar.word_patterns import lazy_regex

NEAR = 80
"""Characters between an article and the words that say what became of it."""
_BEHIND = 400
"""Characters behind a clause that may say what an article is now, or how it was inserted, amended and repealed."""
_FIGURE = lazy_regex(r"\d")
_CELLS = 12
"""Citations beside an article that are looked at in a row of a table, or in a list."""


class CitedGroup(NamedTuple):
    """Consecutive citations, `articles 371/1, 372 and 383bis`, with the clause that contains the citations."""

    text: str
    """The clause."""
    begin: int
    """Where it begins in the document."""
    first: CitedLaw
    start: int
    """Where in it the first one begins."""
    end: int
    """Where the last one ends."""
    before: CitedLaw | None
    """The citation before them in the clause."""
    earlier: tuple[CitedLaw, ...]
    """The last few citations before them, in whatever clause."""
    after: CitedLaw | None
    """The one after them."""
    after_start: int
    behind: str
    """What stands behind the clause, up to the next citation."""
    then: CitedLaw | None
    """That citation."""
    row: tuple[CitedLaw, ...]
    """The citations behind them in the same row of a table."""
    said: str
    """`tail` without what is said aside: `, which was amended in 2011,`."""
    may_be_former: bool
    """Whether it stands beside another citation, a figure or a word of former law: most do not, and this is quick."""

    @property
    def head(self) -> str:
        """The words of the clause before the cited articles."""
        return self.text[: self.start]

    @property
    def tail(self) -> str:
        """The words of the clause after the cited articles, up to the next citation."""
        return self.text[self.end : self.after_start]


def group_bounds(text: str, cited: Sequence[CitedLaw]) -> Iterator[tuple[int, int]]:
    """For each group of consecutive citations, the index of its first citation, and the index after its last one."""
    first = 0
    for index in range(1, len(cited) + 1):
        if index < len(cited):
            between = cited[index - 1].citation.end, cited[index].citation.start
            if between[1] - between[0] <= NEAR and clause_boundaries.JOINS.fullmatch(text, *between):
                continue
        yield first, index
        first = index


def listed_with(text: str, cited: Sequence[CitedLaw], index: int) -> Sequence[CitedLaw]:
    """The citations that a text names in one breath with that of an index, and this one; of many, the nearest."""
    near = cited[max(0, index - _CELLS) : index + _CELLS]
    place = min(index, _CELLS)
    return next(near[first:last] for first, last in group_bounds(text, near) if first <= place < last)


def is_of_a_list(text: str, cited: Sequence[CitedLaw], index: int) -> bool:
    """Whether a citation is named in one breath with the one before or behind it."""
    return any(are_joined(text, *pair) for pair in pairwise(cited[max(0, index - 1) : index + 2]))


def are_joined(text: str, one: CitedLaw, other: CitedLaw) -> bool:
    """Whether a citation and the next one are named in one breath."""
    return clause_boundaries.JOINS.fullmatch(text, one.citation.end, other.citation.start) is not None


def cited_group(text: str, cited: Sequence[CitedLaw], first: int, last: int) -> CitedGroup:
    """The group of citations from the index `first` up to, but without, the index `last`."""
    start, end = cited[first].citation.start, cited[last - 1].citation.end
    begin, close = clause_bounds(text, start, end)
    earlier = tuple(cited[max(0, first - _CELLS) : first])
    before = earlier[-1] if earlier and earlier[-1].citation.start >= begin else None
    after = cited[last] if last < len(cited) and cited[last].citation.start < close else None
    after_start = after.citation.start - begin if after else close - begin
    following = cited[last].citation.start if last < len(cited) else len(text)
    behind = "" if after else text[close : min(following, close + _BEHIND)]
    then = None if after or last == len(cited) else cited[last]
    spans = start - begin, end - begin
    words = text[begin:close]
    row = tuple(each for each in cited[last : last + _CELLS] if each.citation.start < close) if "|" in words else ()
    said = clause_boundaries.ASIDE.sub(" ", words[spans[1] : after_start])
    beside = f" {words[: spans[0]]} {words[spans[1] :]} {behind}".lower().replace("\n", " ")
    ways = repeal_phrases.THE_SAME_OR_NOTHING, repeal_phrases.BECAME, repeal_phrases.NOW_IN_THE_NEXT_CLAUSE
    goes_on = any(each.match(behind) for each in ways)
    may_be_former = bool(after or row or (then and goes_on) or _FIGURE.search(beside)) or any(
        map(beside.__contains__, phrases_possibly_in(text, former_law_phrases.WORDS_OF_FORMER_LAW))
    )
    places = begin, cited[first], *spans, before, earlier, after, after_start
    return CitedGroup(words, *places, behind, then, row, said, may_be_former)


def has_phrase(words: str, *patterns: re.Pattern[str]) -> bool:
    """Whether words match one of some patterns."""
    return any(each.search(words) for each in patterns)
