"""What a translation must have of the text that it was made of: every number and day, no other, and the signs of law.

Numbers are told apart however a language groups their thousands, orders them or writes them in words: `10,000` is
`10 000` and `10.000`, `1st` is `1er` and `eerste`, `1 June 2022` is `1er juin 2022` and `1 juni 2022`. A number of an
article keeps its suffix: `383bis` is not `383`.
"""

from __future__ import annotations

import re

_MONTHS = (
    "January February March April May June July August September October November December".split(),
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "januari februari maart april mei juni juli augustus september oktober november december".split(),
)
_MONTH = {name.lower(): f"month {number}" for names in _MONTHS for number, name in enumerate(names, 1)}
_NAMES = "|".join(sorted((name for names in _MONTHS for name in names), key=len, reverse=True))

# 2018-01-26
_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
# 1 June 2022, 1er juin, juni 2022; not: 62 or 65 may also be
_DATED = re.compile(
    rf"(?<!\w)\d\d?(?:er|st|nd|rd|th)?[ \u00a0](?P<after>{_NAMES})\b|\b(?P<alone>{_NAMES})(?=[ \u00a0]\d{{4}}\b)"
)
_THOUSANDS = {
    "en": re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?!\d|,\d)"),
    "fr": re.compile(r"(?<![\d/])\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?!\d)"),
    "nl": re.compile(r"(?<![\d/])\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?!\d)"),
}
# 383bis  417/49  10  not the "er" of 1er
_NUMBER = re.compile(r"\d+(?:bis|ter|quater|[a-z]+ies)?(?![a-z]*ies)", re.IGNORECASE)
# Book II, chapter IV; a single I, V, X is a letter as often as a number
_ROMAN = re.compile(r"\b(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})\b")
_SIGN_OF_POINT = "°"
_SIGN_OF_PARAGRAPH = "§"

_WORDS = {
    "en": (
        *("one first once", "two second twice", "three third", "four fourth", "five fifth", "six sixth"),
        *("seven seventh", "eight eighth", "nine ninth", "ten tenth", "eleven eleventh", "twelve twelfth"),
        *("thirteen thirteenth", "fourteen fourteenth", "fifteen fifteenth", "sixteen sixteenth sixteens"),
        *("seventeen seventeenth", "eighteen eighteenth", "nineteen", "twenty"),
    ),
    "fr": (
        *("un une premier première premiers premières", "deux second seconde deuxième", "trois troisième"),
        *("quatre quatrième", "cinq cinquième", "six sixième", "sept septième", "huit huitième", "neuf neuvième"),
        *("dix dixième", "onze onzième", "douze douzième", "treize treizième", "quatorze quatorzième"),
        *("quinze quinzième", "seize seizième", "dix-sept", "dix-huit", "dix-neuf", "vingt"),
    ),
    "nl": (
        *("een één eerste eenmaal", "twee tweede tweemaal", "drie derde", "vier vierde", "vijf vijfde", "zes zesde"),
        *("zeven zevende", "acht achtste", "negen negende", "tien tiende", "elf elfde", "twaalf twaalfde"),
        *("dertien dertiende", "veertien veertiende", "vijftien vijftiende", "zestien zestiende"),
        *("zeventien zeventiende", "achttien achttiende", "negentien", "twintig"),
    ),
}
_VALUES = {
    language: {word: str(value) for value, words in enumerate(table, 1) for word in words.split()}
    for language, table in _WORDS.items()
}


def differences(english: str, translation: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The numbers, months and signs that a translation lacks, and those that it has and the text has not."""
    there, here = _figures(english, "en"), _figures(translation, language)
    lacking = there - here - _in_words(translation, language)
    added = here - there - _in_words(english, "en")
    added = {each for each in added if not _ROMAN.fullmatch(each) and each != _SIGN_OF_POINT}  # n° 5, Livre II
    return tuple(sorted(lacking)), tuple(sorted(added))


def _figures(text: str, language: str) -> set[str]:
    text = _DAY.sub(_in_full, text)
    text = _THOUSANDS[language].sub(lambda number: re.sub(r"\D", "", number[0]), text)
    found = {_MONTH[(each["after"] or each["alone"]).lower()] for each in _DATED.finditer(text)}
    found |= {each[0].lower() for each in _NUMBER.finditer(text)}
    found |= set(_ROMAN.findall(text))
    return found | {sign for sign in (_SIGN_OF_POINT, _SIGN_OF_PARAGRAPH) if sign in text}


def _in_full(day: re.Match[str]) -> str:
    """A day in figures as it is written in a sentence; numbers that are no day stay as they are."""
    month = int(day[2])
    return f"{int(day[3])} {_MONTHS[0][month - 1]} {day[1]}" if 1 <= month <= len(_MONTHS[0]) else day[0]


def _in_words(text: str, language: str) -> set[str]:
    """The numbers that a text writes in words."""
    values = _VALUES[language]
    return {values[word] for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()) if word in values}
