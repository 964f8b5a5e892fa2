"""Days, months and years as a running text gives them, in three languages, each as the stretch of time that it is."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from lanzarote_law.grammar.days import BEFORE_YEAR, MONTH_NAMES
from lanzarote_law.grammar.word_patterns import verbose_any_case
from lanzarote_law.text_folding_and_display import fold_accents


class TimeSpan(NamedTuple):
    """A stretch of time: its first day, and the first day after it."""

    first: date
    end: date

    @property
    def is_a_day(self) -> bool:
        """Whether it is one day, and not a month or a year."""
        return self.end - self.first == timedelta(days=1)

    def meets(self, start: date | None, end: date | None) -> bool:
        """Whether the span has a day in common with another one, whose start or end may be open."""
        return (end is None or self.first < end) and (start is None or start < self.end)

    def has(self, day: date | None) -> bool:
        """Whether the span contains a day."""
        return day is not None and self.first <= day < self.end


_NAMES = "|".join(sorted((name for name in MONTH_NAMES if len(name) > 2), key=len, reverse=True))  # noqa: PLR2004
_ACCENTED = _NAMES.replace("fevr", "f[ée]vr").replace("aout", "ao[ûu]t").replace("decem", "d[ée]cem")
_YEAR = r"(?:1[89]|20)\d\d"
# 1er juin 2022  1 er juin 2022  1 juni, 2022  June 1st, 2022  June 2022  01/06/2022  1/6/22  2022-06-01; not 2022/12
DAY = rf"""
    (?:(?<!\d)(?P<day>\d{{1,2}})(?:\s?er|ère|st|nd|rd|th|ste|e)?\s(?:(?:day\s)?of\s)?)?
      (?P<month>(?:{_ACCENTED})\.?){BEFORE_YEAR}(?:(?P<behind>\d{{1,2}})(?:st|nd|rd|th)?,?\s)?(?P<year>{_YEAR})(?![\d/-])
    | (?P<day_number>\d{{1,2}})[/.](?P<month_number>\d{{1,2}})[/.](?P<full_year>{_YEAR}|\d\d)(?![\d/]|\.\d)
    | (?P<iso>{_YEAR}-\d\d-\d\d)(?!\d)
    | (?<![\d/.-])(?P<alone>{_YEAR})(?![\d/]|-\d|\.\d)"""
A_DAY = re.sub("[?]P<[a-z_]+>", "?:", f"(?:{DAY})")
"""The same without the names of its parts."""
# 1 June  1er juin  June 1st
DAY_OF_THE_YEAR = rf"""(?P<day>\d{{1,2}})(?:\s?er|ère|st|nd|rd|th|ste|e)?\s(?:of\s)?(?P<month>{_ACCENTED})\b
    | (?P<month_before>{_ACCENTED})\s(?P<day_behind>\d{{1,2}})(?:st|nd|rd|th)?\b"""
DATE = verbose_any_case(DAY)


def parse_span(match: re.Match[str] | None) -> TimeSpan | None:
    """The time span that a match of `DATE` states; None if there is no match, or no such day.

    >>> parse_span(DATE.search("depuis le 1er juin 2022"))
    TimeSpan(first=datetime.date(2022, 6, 1), end=datetime.date(2022, 6, 2))
    >>> parse_span(DATE.search("since June 2022")).end, parse_span(DATE.search("in 2022")).end
    (datetime.date(2022, 7, 1), datetime.date(2023, 1, 1))
    """
    if match is None:
        return None
    if match["alone"]:
        year = int(match["alone"])
        return TimeSpan(date(year, 1, 1), date(year + 1, 1, 1))
    if match["iso"]:
        return day_span(*map(int, match["iso"].split("-")))
    if match["full_year"]:
        year = int(match["full_year"])
        century = 0 if year > _CENTURY else 2000 if year < _OF_THE_LAST_CENTURY else 1900
        return day_span(century + year, int(match["month_number"]), int(match["day_number"]))
    year, month = int(match["year"]), MONTH_NAMES[fold_accents(match["month"]).rstrip(".")]
    day = match["day"] or match["behind"]
    if day:
        return day_span(year, month, int(day))
    return month_span(year, month)


def next_day(match: re.Match[str], on: date) -> date | None:
    """The first date after another one that a match of DAY_OF_THE_YEAR gives; None if no calendar has it.

    >>> import re
    >>> next_day(re.search(DAY_OF_THE_YEAR, "1 June", re.IGNORECASE | re.VERBOSE), date(2022, 5, 30))
    datetime.date(2022, 6, 1)
    """
    month = MONTH_NAMES[fold_accents(match["month"] or match["month_before"])]
    days = [day_span(on.year + later, month, int(match["day"] or match["day_behind"])) for later in (0, 1)]
    return next((each.first for each in days if each and on < each.first), None)


_CENTURY = 99
_OF_THE_LAST_CENTURY = 60
"""From here on, a year of two figures is one of the twentieth century: 3/5/78."""


def month_span(year: int, month: int) -> TimeSpan:
    """The span of a month by its numbers, from 1 to 12."""
    return TimeSpan(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1))


def day_span(year: int, month: int, day: int) -> TimeSpan | None:
    """The span of a day by its numbers; None where no calendar has it."""
    try:
        first = date(year, month, day)
    except ValueError:
        return None
    return TimeSpan(first, first + timedelta(days=1))
