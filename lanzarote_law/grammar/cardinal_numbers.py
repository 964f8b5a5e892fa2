"""Numbers as acts and comments write them: 10,000  10.000  dix mille  tienduizend  ten thousand."""

import re
from functools import cache

from lanzarote_law.text_folding_and_display import fold_accents

_ENGLISH = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_FRENCH = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit"
    " dix-neuf"
).split()
_FRENCH_TENS = "vingt trente quarante cinquante soixante septante quatre-vingt nonante".split()
_DUTCH = (
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien"
    " negentien"
).split()
_DUTCH_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
_MOST = 200
"""Thousands up to which amounts are known in words."""


def parse_number(written: str) -> int | None:
    """The value of a number in words or figures; None if the text is no number.

    >>> [parse_number(each) for each in ("10.000", "vingt-six", "tienduizend", "two hundred", "many")]
    [10000, 26, 10000, 200, None]
    """
    figures = re.sub(r"(?<=\d)[.,\s](?=\d{3}(?!\d))", "", written.strip())
    if figures.isdecimal():
        return int(figures)
    return _words().get(_key(written))


def _key(words: str) -> str:
    return re.sub(r"[^a-z]", "", fold_accents(words))


@cache
def _words() -> dict[str, int]:
    """Every number up to a thousand, and every thousand up to some, with how the three languages write it."""
    found: dict[str, int] = {}
    for value in range(1, 1000):
        found.update((_key(each), value) for each in (*_english(value), *_french(value), *_dutch(value)))
    for thousands in range(1, _MOST + 1):
        value = thousands * 1000
        found.update((_key(f"{each} thousand"), value) for each in _english(thousands))
        found.update((_key(f"{each}duizend"), value) for each in _dutch(thousands))
        found.update((_key(f"{each} mille"), value) for each in _french(thousands))
    found |= {"mille": 1000, "duizend": 1000, "une": 1, "a": 1}
    return found


def french_and_dutch(value: int) -> list[str]:
    """How French and Dutch write a number below a thousand, its words joined by hyphens.

    >>> french_and_dutch(21)
    ['vingt-un', 'vingt-et-un', 'eenentwintig']
    """
    return [each.replace(" ", "-") for each in (*_french(value), *_dutch(value))]


def _english(value: int) -> list[str]:
    hundreds, rest = divmod(value, 100)
    if hundreds:
        head = f"{_ENGLISH[hundreds - 1]} hundred"
        return [f"{head}{joint} {each}" for joint in ("", " and") for each in _english(rest)] if rest else [head]
    return [_below_hundred(value, _ENGLISH, _ENGLISH_TENS)]


def _french(value: int) -> list[str]:
    hundreds, rest = divmod(value, 100)
    if hundreds:
        head = "cent" if hundreds == 1 else f"{_FRENCH[hundreds - 1]} cent"
        return [head, f"{head}s"] if not rest else [f"{head} {each}" for each in _french(rest)]
    plain = _below_hundred(value, _FRENCH, _FRENCH_TENS)
    tens, ones = divmod(value, 10)
    others = [f"{plain}s"] if value == 80 else []  # noqa: PLR2004  # quatre-vingts
    if ones == 1 and tens > 1:
        others.append(f"{_FRENCH_TENS[tens - 2]} et un")
    if tens in {7, 9}:  # soixante-dix, quatre-vingt-dix
        others += [f"{_FRENCH_TENS[tens - 3]} {joined}{_FRENCH[9 + ones]}" for joined in ("", "et ")]
    return [plain, *others]


def _dutch(value: int) -> list[str]:
    hundreds, rest = divmod(value, 100)
    if hundreds:
        head = "honderd" if hundreds == 1 else f"{_DUTCH[hundreds - 1]}honderd"
        return [f"{head}{joint}{each}" for joint in ("", "en") for each in _dutch(rest)] if rest else [head]
    tens, ones = divmod(value, 10)
    if tens < 2 or not ones:  # noqa: PLR2004  # they have words of their own
        return [_below_hundred(value, _DUTCH, _DUTCH_TENS)]
    return [f"{_DUTCH[ones - 1]}en{_DUTCH_TENS[tens - 2]}"]


def _below_hundred(value: int, small: list[str], tens: list[str]) -> str:
    if value <= len(small):
        return small[value - 1]
    return f"{tens[value // 10 - 2]} {small[value % 10 - 1]}" if value % 10 else tens[value // 10 - 2]
