"""Compares a translation with its text: it must have the same numbers, dates, legal signs and placeholders.

Numbers are compared whatever the grouping of thousands, the order of a date or the words used: `10,000` is `10 000` and
`10.000`, `1st` is `1er` and `eerste`, `1 June 2022` is `1er juin 2022` and `1 juni 2022`. Article numbers keep their
suffix: `383bis` is not `383`.
"""

import re
from collections.abc import Iterator

from lanzarote_law.wording import LANGUAGES, word

_MONTHS = [word("months", language).split() for language in LANGUAGES]
_MONTH = {name.lower(): f"month {number}" for names in _MONTHS for number, name in enumerate(names, 1)}
_NAMES = "|".join(sorted((name for names in _MONTHS for name in names), key=len, reverse=True))

# 2018-01-26
_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
# 1 June 2022, 1er juin; a pattern that begins with something rare is tried rarely, so the (?<!...) follow it
_DAY_OF_MONTH = re.compile(rf"\d(?<!\w\d)\d?(?:er|st|nd|rd|th)?[ \u00a0]({_NAMES})\b")
# the 2022 of juni 2022; not: 62 or 65 may also be
_YEAR = re.compile(r"[ \u00a0]\d{4}\b")
_MONTH_AT_END = re.compile(rf"(?<!\w)(?:{_NAMES})\Z")
# 10 000, 10.000
_GROUPED = re.compile(r"\d[,. \u00a0\u202f]\d\d\d")
_THOUSANDS = {
    "en": re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?!\d|,\d)"),
    "fr": re.compile(r"(?<![\d/])\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?!\d)"),
    "nl": re.compile(r"(?<![\d/])\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?!\d)"),
}
# 383bis  417/49  10  not the "er" of 1er
_NUMBER = re.compile(r"\d+(?:bis|ter|quater|[a-z]+ies)?(?![a-z]*ies)", re.IGNORECASE)
# Book II, chapter IV; a single I, V, X is a letter as often as a number
_ROMAN = re.compile(r"\b(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})\b")
_TWO_OF_ROMAN = re.compile(r"[IVX][IVX]")
# {article} and %s, which are those of messages and not of the data
_PLACEHOLDER = re.compile(r"\{\w*\}|%[sd]\b")
_SIGN_OF_POINT = "°"
_SIGN_OF_PARAGRAPH = "§"

_VALUES = {
    language: {each: str(value) for value, words in enumerate(table.split(", "), 1) for each in words.split()}
    for language, table in ((each, word("numbers", each)) for each in LANGUAGES)
}
"""The words for the numbers from one on, by language, with the figures of each."""


def number_differences(english: str, translation: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the numbers, months, signs and placeholders that a translation lacks, and those that only it has."""
    there, here = _figures(english, "en"), _figures(translation, language)
    lacking, added = there - here, here - there
    if lacking:
        lacking -= _in_words(translation, language)
    if added:
        added -= _in_words(english, "en")
    added = {each for each in added if not _ROMAN.fullmatch(each) and each != _SIGN_OF_POINT}  # n° 5, Livre II
    return tuple(sorted(lacking)), tuple(sorted(added))


def _figures(text: str, language: str) -> set[str]:
    found = {sign for sign in (_SIGN_OF_POINT, _SIGN_OF_PARAGRAPH) if sign in text}
    if "{" in text or "%" in text:
        found.update(_PLACEHOLDER.findall(text))
    if _TWO_OF_ROMAN.search(text):
        found.update(_ROMAN.findall(text))
    if not _DIGIT.search(text):
        return found
    text = _DAY.sub(_in_full, text)
    if _GROUPED.search(text):
        text = _THOUSANDS[language].sub(lambda number: re.sub(r"\D", "", number[0]), text)
    found.update([_MONTH[name.lower()] for name in _months(text)])
    found.update([each.lower() for each in _NUMBER.findall(text)])
    return found


_DIGIT = re.compile(r"\d")


def _months(text: str) -> Iterator[str]:
    """Yield the names of months after a day or before a year."""
    yield from _DAY_OF_MONTH.findall(text)
    for year in _YEAR.finditer(text):
        named = _MONTH_AT_END.search(text, max(0, year.start() - _LONGEST), year.start())
        if named:
            yield named[0]


_LONGEST = max(map(len, _MONTH))


def _in_full(day: re.Match[str]) -> str:
    """Return a numeric date as it is written in a sentence; other numbers stay unchanged."""
    month = int(day[2])
    return f"{int(day[3])} {_MONTHS[0][month - 1]} {day[1]}" if 1 <= month <= len(_MONTHS[0]) else day[0]


def _in_words(text: str, language: str) -> set[str]:
    """Return the numbers that a text writes in words."""
    values = _VALUES[language]
    return {values[each] for each in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()) if each in values}
