"""Decisions of courts that a text cites, by their ECLI or their docket number: they are listed apart from articles."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from lanzarote_law.grammar.text_prefilter import distinct_words
from lanzarote_law.grammar.word_patterns import lazy_regex

# ECLI:BE:CASS:2019:ARR.20190315.1  ECLI:EU:C:2022:491
_ECLI = r"ECLI:[A-Z]{2}:[A-Z0-9]{1,12}:(?:19|20)\d\d:[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*"
# P.21.0326.N  2019/AR/1006  C-817/19
_DOCKET = (
    r"[A-Z]\.\d\d\.\d{4}\.[NFD]|(?:19|20)\d\d/(?:AR|RG|FA|JB|TQ|NT|CO|PGG?|EV|MR|KI|JR|VJ)/\d{1,5}"
    r"|[CT]-\d{1,4}/\d\d(?:\s?P(?:PU)?)?"
)
# Application no. 12345/19  requête n° 12345/19  arrêt n° 83/2016  arrest nr. 148/2017
_NUMBERED = (
    r"(?:[Aa]pplications?|[Rr]equêtes?|[Vv]erzoekschrift|[Aa]rrêts?|[Aa]rrest(?:en)?|[Jj]udgments?)\s(?:no\.|nr\.|n[°o]\.?)\s?"
    r"(?P<number>\d{1,5}/(?:\d{4}|\d\d))"
)
_POSSIBLE = lazy_regex(rf"{_ECLI}|{_DOCKET}|pplication|equête|erzoekschrift|rrêt|rrest|udgment")
"""What stands in a word of each text that cites a decision."""
_DECISION = lazy_regex(rf"(?<![\w.:/-])(?:(?P<ecli>{_ECLI})|(?P<docket>{_DOCKET})|{_NUMBERED})(?![\w/])")
# ARR.20190315.1
_DAY = lazy_regex(r"\.(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)")


class CitedDecision(NamedTuple):
    """A decision that a text cites."""

    start: int
    end: int
    kind: str
    """`ecli` or `docket`."""
    day: date | None = None
    """The date that the ECLI of the decision contains."""
    is_impossible: bool = False
    """Whether its ECLI gives a date that does not exist."""


@lru_cache(maxsize=1)  # several rules ask for those of one text
def cited_decisions(text: str) -> tuple[CitedDecision, ...]:
    """The decisions that a text cites, in the order of their places.

    >>> [(each.kind, str(each.day)) for each in cited_decisions("ECLI:BE:CASS:2019:ARR.20190315.1 and P.21.0326.N")]
    [('ecli', '2019-03-15'), ('docket', 'None')]
    >>> [each.is_impossible for each in cited_decisions("ECLI:BE:CASS:2019:ARR.20190231.1")]
    [True]
    """
    return tuple(map(_read, _DECISION.finditer(text))) if _POSSIBLE.search(distinct_words(text)) else ()


def _read(match: re.Match[str]) -> CitedDecision:
    if match["ecli"] is None:
        start, end = match.span("number" if match["number"] else "docket")
        return CitedDecision(start, end, "docket")
    start, end = match.span("ecli")
    day = _DAY.search(match.string, start, end)
    if day is None:
        return CitedDecision(start, end, "ecli")
    try:
        return CitedDecision(start, end, "ecli", date(int(day["year"]), int(day["month"]), int(day["day"])))
    except ValueError:
        return CitedDecision(start, end, "ecli", is_impossible=True)
