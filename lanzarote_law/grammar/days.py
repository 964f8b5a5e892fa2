"""How people write a day: 2018-01-26, 26/01/2018, 26.1.2018, 1er juin 2022, 1 juni 2022, March 15, 2020.

In figures the day comes first; what an American would read as another day is refused, not guessed.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import starmap

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.text_prefilter import long_figures
from lanzarote_law.grammar.word_patterns import any_case
from lanzarote_law.text_folding_and_display import fold_accents, normalise_reference, printable
from lanzarote_law.wording import joined_by_or, worded

_MONTHS = (
    "january jan janvier janv januari",
    "february feb fevrier fevr fev februari",
    "march mar mars maart mrt",
    "april apr avril avr",
    "may mai mei",
    "june jun juin juni",
    "july jul juillet juil juli",
    "august aug aout augustus",
    "september sept sep septembre",
    "october oct octobre oktober okt",
    "november nov novembre",
    "december dec decembre",
)
MONTH_NAMES = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
"""Every name of a month, folded, with its number."""

_DAY = "(?P<day>[0-9]{1,2})"
_MONTH = "(?P<month>[0-9]{1,2})"
_YEAR = "(?P<year>[0-9]{4})"
_NAME = rf"(?P<name>{'|'.join(sorted(MONTH_NAMES, key=len, reverse=True))})\.?"
_PART = r"(?P<part>[/.-])"
# 1er 1st 2nd 3rd 26th 1ste 26e
_ORDINAL = "(?:er|ere|st|nd|rd|th|ste|de|e)?"
# 26 mars  26-mrt-  March 15, 2020
_GAP = r"(?:,?\s|[/.-])"

_DAYS = (
    rf"{_YEAR}{_PART}{_MONTH}(?P=part){_DAY}",
    rf"{_DAY}{_PART}{_MONTH}(?P=part){_YEAR}",
    rf"(?:(?:le|du|op|on|the)\s)?{_DAY}{_ORDINAL}{_GAP}(?:of\s)?{_NAME}{_GAP}{_YEAR}",
    rf"{_NAME}{_GAP}{_DAY}(?:st|nd|rd|th)?{_GAP}{_YEAR}",
)
_SPANS = (_YEAR, rf"{_YEAR}{_PART}{_MONTH}", rf"{_MONTH}{_PART}{_YEAR}", rf"{_NAME}{_GAP}{_YEAR}")
"""A year or a month alone."""
_YEARLESS = (
    rf"{_DAY}{_PART}{_MONTH}(?:(?P=part)[0-9]{{2}})?",
    rf"(?:le\s|op\s)?{_DAY}{_ORDINAL}{_GAP}{_NAME}(?:{_GAP}[0-9]{{2}})?",
    rf"{_NAME}{_GAP}{_DAY}",
)


def days_from_today(text: str) -> int | None:
    """The number of days from today to a day written relative to today; None if the text is not of that form.

    >>> days_from_today("aujourd’hui"), days_from_today("gisteren"), days_from_today("2018-01-26")
    (0, -1, None)
    """
    return _FROM_TODAY.get(fold_accents(normalise_reference(text)))


_FROM_TODAY = {
    **dict.fromkeys(("today", "aujourd'hui", "vandaag"), 0),
    **dict.fromkeys(("yesterday", "hier", "gisteren"), -1),
    **dict.fromkeys(("tomorrow", "demain", "morgen"), 1),
}


def parse_typed_date(text: str) -> date | None:
    """The day that somebody wrote; None where it is none.

    Raises NotUnderstoodError where it can be two days, or a year is missing, or the day.

    >>> parse_typed_date("15/03/2020"), parse_typed_date("1er juin 2022"), parse_typed_date("15.13.2020")
    (datetime.date(2020, 3, 15), datetime.date(2022, 6, 1), None)
    """
    typed = fold_accents(normalise_reference(text))
    found = _matched(_DAYS, typed)
    if found:
        return _day(found, text)
    if span := _matched(_SPANS, typed):
        _refuse_span(span, text)
    elif _matched(_YEARLESS, typed):
        message = worded("'{text}' does not give its year in full", text=printable(text))
        raise NotUnderstoodError(message, worded("write it in four figures, such as 2018-01-26"))
    return None


# 29 November 2019  29 November, 2019; not le 29 novembre, 2000 personnes
BEFORE_YEAR = r"(?:\s|,\s(?=[0-9]{4}\b(?!\s(?-i:[a-zà-ÿ]))))"
"""What separates a month from its year."""
_WRITTEN_OUT = any_case(
    rf"(?<![\w/.-])(?:{_DAY}{_ORDINAL}\s(?P<name>[^\W\d_]{{3,9}})\.?{BEFORE_YEAR}{_YEAR}|(?P<d>[0-9]{{1,2}})(?P<p>[/.-])(?P<m>[0-9]{{1,2}})(?P=p)(?P<y>[0-9]{{4}})"
    r"|(?<!L\s)(?<!W\s)(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})(?!/))\b"
)


def dates_in_text(text: str) -> Iterator[tuple[date, int]]:
    """The dates in a text, each followed by its offset.

    >>> list(dates_in_text("le 1er mars 2019 et le 5/6/2020, 2020-06-07"))
    [(datetime.date(2019, 3, 1), 3), (datetime.date(2020, 6, 5), 23), (datetime.date(2020, 6, 7), 33)]
    >>> list(dates_in_text("Gent, 28 maart, 2021. Le 28 mars, 2000 personnes"))
    [(datetime.date(2021, 3, 28), 6)]
    """
    for match in _written_in(text):
        by_name = match["year"], MONTH_NAMES.get(fold_accents(match["name"] or ""), 0), match["day"]
        by_figures = match["iso"].split("-") if match["iso"] else match.group("y", "m", "d")
        year, month, day = by_name if match["name"] else by_figures
        if found := _dated(int(year), int(month), int(day)):
            yield found, match.start()


_LONGEST = 24
"""Characters of a day at most, before the figures of its year: `31ste september `."""
_AFTER = 8
"""Characters after them that tell whether they are a year, and whether it begins a day: `2026-05-15`."""


def _written_in(text: str) -> Iterator[re.Match[str]]:
    """What _WRITTEN_OUT finds, looked for before the figures of years alone."""
    done = 0
    for start, end in long_figures(text):
        if found := _WRITTEN_OUT.search(text, max(done, start - _LONGEST), min(end + _AFTER, len(text))):
            yield found
            done = found.end()


def _matched(patterns: tuple[str, ...], typed: str) -> re.Match[str] | None:
    return next(filter(None, (re.fullmatch(each, typed) for each in patterns)), None)


def _month(found: re.Match[str]) -> int:
    parts = found.groupdict()
    return MONTH_NAMES[parts["name"]] if parts.get("name") else int(parts["month"])


def _day(found: re.Match[str], text: str) -> date | None:
    year, month, day = int(found["year"]), _month(found), int(found["day"])
    on = _dated(year, month, day)
    other = _dated(year, day, month)
    by_figures = "month" in found.groupdict() and found.start("day") < found.start("year")
    if not (by_figures and other):
        return on
    if on is None:
        message = worded("'{text}' is not a day: the day comes first", text=printable(text))
        raise NotUnderstoodError(message, worded("write {other}", other=other))
    if on != other:
        both = joined_by_or((_written_out(on), _written_out(other)))
        message = worded("'{text}' can be read as {both}", text=printable(text), both=both)
        raise NotUnderstoodError(message, worded("write {on} or {other}", on=on, other=other))
    return on


def _written_out(on: date) -> str:
    names = worded("January February March April May June July August September October November December").split()
    number = worded("1") if on.day == 1 else on.day  # French says the first, and the other days as they count
    return f"{number} {names[on.month - 1]} {on.year}"


def _dated(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _refuse_span(found: re.Match[str], text: str) -> None:
    """Refuse a year or a month alone; nothing is said of what is neither, such as the month 13."""
    year = int(found["year"])
    of_year = len(found.groupdict()) == 1
    first, after = starmap(_dated, ((year, 1, 1), (year + 1, 1, 1)) if of_year else _around(year, _month(found)))
    if first and after:
        last = after - timedelta(days=1)
        raise NotUnderstoodError(
            worded(
                "'{text}' is a {span}, not a day",
                text=printable(text),
                span=worded("year") if of_year else worded("month"),
            ),
            worded("write its first day, {first}, or its last, {last}", first=first, last=last),
        )


def _around(year: int, month: int) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """The first day of a month and of the next one, as figures."""
    return (year, month, 1), (year + month // 12, month % 12 + 1, 1)
