"""The last day of which a text speaks, and the last one that is written in it."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from lanzarote_law.grammar.days import MONTH_NAMES, dates_in_text
from lanzarote_law.grammar.document_dates import without_days_of_a_database
from lanzarote_law.grammar.text_prefilter import long_figures
from lanzarote_law.grammar.validity_phrases import EDIT_OF_A_PAGE, NO_DAY_OF_A_TEXT
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex
from lanzarote_law.text_folding_and_display import fold_accents

# 2018  2018-01; not 1/2/2018: where it is looked for first is one of two figures
_YEAR = lazy_regex(r"(?:19|20)\d\d(?<![\d/.-]\d{4})(?![\d/])")
# not since 2018, depuis 2018, sinds 2018: those who say so write later
_SINCE = any_case(r"\b(?:since|depuis|sinds)\s\Z")
# 2021-2025  2021 – 2025: a period, whose end may be to come
_FROM = lazy_regex(r"(?<!\d)(?:19|20)\d\d\s?[-–—]\s?\Z")
_TO = lazy_regex(r"\s?[-–—]\s?(?:19|20)\d\d(?!\d)")
_LONGEST_PERIOD = 7
# the National Action Plan against violence 2021-2025: its name, which begins before the text does
_A_PLAN = any_case(r"\b(?:\w*plan(?:nen|s)?|strateg\w+|stratégies?|program\w*)\b[^.;\n]{0,70}\Z")
_IN = any_case(r"\b(?:in|en|of|de|van|uit)\s\Z")
_LONGEST_WORD = 8
# octobre 2026; not 3 octobre 2026
_MONTH_BEFORE = lazy_regex(r"(?<![\w.])(?<!\d\s)(?<!\der\s)(?P<name>[^\W\d_]{3,9})\.?\s\Z")
_LONGEST_MONTH = 14
_FAR = 90
_FIGURES = 4


def last_day_mentioned(text: str) -> date | None:
    """The last day of which a text surely speaks, or the last one of a year; None where it speaks of none.

    >>> last_day_mentioned("En 2015, la loi du 21 mars 2022 n'existait pas."), last_day_mentioned("(Rapport 2015)")
    (datetime.date(2015, 12, 31), None)
    """
    days = [day for day, start in dates_in_text(text) if _is_spoken_of(text, start)]
    is_sure = days or any(_IN.search(text, max(0, start - _LONGEST_WORD), start) for _, start in _years(text))
    return last_day_written(text) if is_sure else None


@lru_cache(maxsize=4)
def last_day_written(text: str) -> date | None:
    """The last day, month or year written in a text, as its last day, even if the text does not speak of that time.

    >>> last_day_written("(Rapport 2015)"), last_day_written("Nieuwsbrief | oktober 2026. Cass. 24 februari 2026")
    (datetime.date(2015, 12, 31), datetime.date(2026, 10, 31))
    """
    text = without_days_of_a_database(text)
    days = sorted((*dates_in_text(text), *_months(text)), reverse=True)
    last = next((day for day, start in days if _is_spoken_of(text, start)), None)
    years = list(_years(text))
    plans = [year for year, start in years if _is_of_a_plan(text, start)]
    if not last and len(plans) == len(years):
        return None
    latest = next(iter(years), (0, 0))[0]
    if last and latest <= last.year:
        return last
    return date(latest, 12, 31)


def _is_of_a_plan(text: str, start: int) -> bool:
    """Whether a year is the first one in the name of a plan, of which alone no text shows when it was written."""
    return (
        _TO.match(text, start + _FIGURES) is not None and _A_PLAN.search(text, max(0, start - _FAR), start) is not None
    )


def _months(text: str) -> Iterator[tuple[date, int]]:
    """The last day of each month written without a day, with its offset."""
    for year, start in _written(text):
        month = _MONTH_BEFORE.search(text, max(0, start - _LONGEST_MONTH), start)
        number = MONTH_NAMES.get(fold_accents(month["name"]), 0) if month else 0
        if number:
            yield date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1), start


def _years(text: str) -> Iterator[tuple[int, int]]:
    """The years of which a text speaks, the last one first, and where each stands; not the last one of a period."""
    for year, start in sorted(_written(text), reverse=True):
        is_an_end = _FROM.search(text, max(0, start - _LONGEST_PERIOD), start)
        is_later = is_an_end or _SINCE.search(text, max(0, start - _LONGEST_WORD), start)
        if not is_later and _is_spoken_of(text, start):
            yield year, start


def _written(text: str) -> Iterator[tuple[int, int]]:
    matches = (_YEAR.match(text, start) for start, end in long_figures(text) if end - start == _FIGURES)
    return ((int(match[0]), match.start()) for match in matches if match)


def _is_spoken_of(text: str, start: int) -> bool:
    since = max(0, start - _FAR)
    return not (NO_DAY_OF_A_TEXT.search(text, since, start) or EDIT_OF_A_PAGE.search(text, since, start))
