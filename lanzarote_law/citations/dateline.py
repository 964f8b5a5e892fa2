"""The day that a document bears in its head, such as `Brussels, 14 March 2019`, and the last one of which it speaks."""

from __future__ import annotations

import re
from datetime import date

from lanzarote_law.grammar import timespans
from lanzarote_law.grammar.days import days_told
from lanzarote_law.grammar.periods import NO_DAY_OF_A_TEXT

# 2018  2018-01; not since 2018, depuis 2018, sinds 2018: those who say so write later
_YEAR = re.compile(
    r"(?P<at>\b(?:in|en|of|de|van|uit)\s)?(?<![\d/.-])(?<!since\s)(?<!depuis\s)(?<!sinds\s)(?P<year>(?:19|20)\d\d)(?![\d/])",
    re.IGNORECASE,
)
_FAR = 90
_LINES = 25
"""Lines with words, in which the head of a document ends at the latest."""
_LENGTH = 80
"""Characters of a line that can be one of a head; a sentence that ends with a day is longer."""
# publié le 19/02/2015 à 17h52  14 mrt 2024 | Strafrecht
_TIME = r"(?:[,–—-]|à|at|om)?\s?\d{1,2}\s?(?:[:.]|h|u)\s?\d{0,2}\s?u?\.?"
_BEHIND = re.compile(rf"[\s.)]*(?:{_TIME}|\s[|•·]\s[^.;:]{{0,40}})?\Z")
"""What may stand behind the day in such a line: a time, or what is set apart from it."""
_BEFORE = 5
"""Words before the day in such a line: a place, `Date:`, `le`."""


def day_of(text: str) -> date | None:
    r"""The first day that a line of the head ends with; None where there is none.

    >>> day_of("Comments on the reply\nBrussels, 14 March 2019\n\nOn 1 June 2022 the law changed.")
    datetime.date(2019, 3, 14)
    >>> day_of("Article 383bis was amended by the law that parliament passed on 31 May 2016.")
    """
    lines = [line.strip(" \t#*_|") for line in text[: _LINES * 400].splitlines()]
    for line in [each for each in lines if each][:_LINES]:
        found = list(timespans.TOLD.finditer(line)) if len(line) <= _LENGTH else []
        if (
            found
            and _BEHIND.match(line, found[-1].end())
            and len(re.findall(r"\w+", line[: found[-1].start()])) <= _BEFORE
        ):
            span = timespans.span(found[-1])
            if span and (span.end - span.first).days == 1:
                return span.first
    return None


def last_day(text: str) -> date | None:
    """The last day of which a text surely speaks, or the last one of a year; None where it speaks of none.

    >>> last_day("En 2015, la loi du 21 mars 2022 n'existait pas."), last_day("(Rapport 2015)")
    (datetime.date(2015, 12, 31), None)
    """
    days = [day for day, start in days_told(text) if _is_spoken_of(text, start)]
    is_sure = days or any(each["at"] for each in _years(text))
    return last_written(text) if is_sure else None


def last_written(text: str) -> date | None:
    """The last day that stands in a text, or the last one of a year, also of one that is only written.

    >>> last_written("(Rapport 2015)")
    datetime.date(2015, 12, 31)
    """
    days = [day for day, start in days_told(text) if _is_spoken_of(text, start)]
    latest = max((int(match["year"]) for match in _years(text)), default=0)
    if days and latest <= max(days).year:
        return max(days)
    return date(latest, 12, 31) if latest else None


def _years(text: str) -> list[re.Match[str]]:
    return [match for match in _YEAR.finditer(text) if _is_spoken_of(text, match.start("year"))]


def _is_spoken_of(text: str, start: int) -> bool:
    return NO_DAY_OF_A_TEXT.search(text, max(0, start - _FAR), start) is None
