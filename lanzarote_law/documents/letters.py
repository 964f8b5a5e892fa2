"""Text → the same text as a reader takes it: without marks, in usual letters, and where each letter stood.

What no citation is made of is taken out: soft hyphens, marks that nobody sees, marks of notes, the marks of Markdown. A
letter and an accent of its own are read as one. Letters and figures of
other alphabets that look like usual ones are read as these, and that is told.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.grammar.numerals import LATIN_PATTERN

if TYPE_CHECKING:
    from collections.abc import Iterable


class Places:
    """Where the letters of a text stood before some were taken out of it: runs of letters, each with both offsets."""

    def __init__(self) -> None:
        self.after = [0]
        self.before = [0]

    def add(self, after: int, before: int) -> None:
        """A run begins."""
        self.after.append(after)
        self.before.append(before)

    def __bool__(self) -> bool:
        """Whether any letter stands elsewhere than it stood."""
        return len(self.after) > 1

    def __getitem__(self, offset: int) -> int:
        run = bisect_right(self.after, offset) - 1
        return self.before[run] + offset - self.after[run]

    def moved(self, offset: int) -> int:
        """Where a letter stands now that stood at a place before."""
        run = bisect_right(self.before, offset) - 1
        there = self.after[run] + offset - self.before[run]
        return min(there, self.after[run + 1]) if run + 1 < len(self.after) else there


class Read(NamedTuple):
    """A text in usual letters."""

    text: str
    places: Places
    alike: tuple[tuple[int, str, str], ...] = ()
    """Words that had letters which only look like usual ones: where they stood, as they were and as they were read."""


_UNSEEN = (
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    "\u034f\u180e\u2061\u2062\u2063\u2064\ufe0e\ufe0f"
)
"""Marks of direction, joiners and choices of form: nobody sees them, and a search stumbles over them."""
_MARKS = _UNSEEN + "\u00ad\u200b\u200c\u200d\u2060\ufeff\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
"""Soft hyphens, joiners, and raised figures: `383bis¹ of the Criminal Code²` has the marks of two notes."""
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_TAGS = "b|i|u|a|em|strong|sup|sub|span|code|mark|small|font"
# **383bis**  *383bis*  _383bis_  `383bis`  [383bis](https://...)  [383bis][1]  <b>383bis</b>; not * 383bis, snake_case
_MARKDOWN = rf"""
    \*{{1,3}}(?=\S) | (?<=\S)\*{{1,3}} | `+
  | (?<![^\W_])_{{1,3}}(?=\w) | (?<=\w)_{{1,3}}(?![^\W_])
  | \[\^[^\]\[\n]{{1,20}}\](?!:) | \^\d{{1,3}}\^ | <sup>\d{{1,3}}</sup>        # 383[^1]  383^1^: marks of notes
  | (?<=\d)\^\{{?(?=[a-z]) | (?<=[a-z])\}}?\^(?!\w)                            # 383^bis^
  | \[(?=[^\[\]\n]{{1,80}}\][(\[]) | \]\([^()\n]{{0,500}}\) | \]\[[^\[\]\n]{{0,80}}\]
  | </?(?:{_TAGS})(?:\s[^<>\n]{{0,300}})?> | <!--[^<>\n]{{0,300}}-->
  | \\(?=[\]!-/:-@\[\^_`{{|}}~])                                               # 1\. Article 383\-bis
  | (?<=\n)>\x20?                                     # a quotation goes on in the next line
  # 377qua-⏎ter
  | (?:(?<=\dqua)-\n(?=ter\b)|(?<=\dquin)-\n(?=quies\b)|(?<=\dsep)-\n(?=ties\b)|(?<=\docto)-\n(?=decies\b))
  | (?<=[a-zà-ÿ]{{3}})-\n(?=[a-zà-ÿ]{{3}})(?!{LATIN_PATTERN}\b)   # Strafwet-⏎boek; not 383quinquies-⏎octies
"""
_LETTER = r"&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,31}\d{0,2});"
_BREAK = r"<br\s?/?>"
_ACCENTED = "[^\\W\\d_][\u0300-\u034e\u0350-\u036f]{1,8}"
_UNREAD = re.compile(f"[{_MARKS}{''.join(_LIGATURES)}] | {_ACCENTED} | {_MARKDOWN} | {_LETTER} | {_BREAK}", re.VERBOSE)
_SIGNS = (*_MARKS, *_LIGATURES, *"*`_<[>&^\\", "-\n")


def read(text: str) -> Read:
    """A text without what no citation is made of, the marks of Markdown included, and with its letters made usual.

    >>> found = read("arti\u00adcle")
    >>> found.text, found.places[3], found.places[4]
    ('article', 3, 5)
    """
    alike: tuple[tuple[int, str, str], ...] = ()
    if not text.isascii():
        text, alike = _in_usual_letters(text)
    places = Places()
    if not any(sign in text for sign in _SIGNS) and unicodedata.is_normalized("NFC", text):
        return Read(text, places, alike)
    parts: list[str] = []
    done = length = 0
    for match in _UNREAD.finditer(text):
        parts.append(text[done : match.start()])
        length += match.start() - done
        for letter in _instead(match[0]):
            places.add(length, match.start())
            parts.append(letter)
            length += 1
        done = match.end()
        places.add(length, done)
    parts.append(text[done:])
    return Read("".join(parts), places, alike)


def _instead(words: str) -> str:
    """What is read instead of a sign."""
    if words[0] == "&":
        return "".join(letter for letter in unescape(words) if letter not in _MARKS)
    if len(words) > 1 and unicodedata.combining(words[1]):  # e and an accent of its own
        return unicodedata.normalize("NFC", words)
    return "\n" if words.startswith("<br") else _LIGATURES.get(words, "")


_UNSEEN_IN_A_WORD = re.compile(rf"(?<=\w)[{_UNSEEN}]+(?=\w)|[\u202d\u202e]")
_UNSEEN_MARK = re.compile(f"[{_UNSEEN}]")


def unseen(text: str, spans: Iterable[tuple[int, int]]) -> list[int]:
    """Where marks that nobody sees stand inside a word or one of the given stretches, or turn the order of letters.

    >>> unseen("383\u200ebis", ()), unseen("383bis\u200e", ()), unseen("383\u200e \u200f§ 1", [(0, 8)])
    ([3], [], [3, 5])
    """
    if not any(mark in text for mark in _UNSEEN):
        return []
    found = {match.start() for match in _UNSEEN_IN_A_WORD.finditer(text)}
    for start, end in spans:
        found.update(match.start() for match in _UNSEEN_MARK.finditer(text, start, end))
    return sorted(found)


_SAME = (
    *(("\u2019", "'"), ("\u2018", "'"), ("\u02bc", "'"), ("\u2010", "-"), ("\u2011", "-")),
    *(("\u2044", "/"), ("\u2215", "/"), ("\u00a0", " "), ("\u202f", " "), ("\u2009", " ")),
)
"""Apostrophes, spaces and hyphens at which no line breaks, strokes of fractions: they mean what the usual ones do."""
_ODD = re.compile("[\u0370-\u052f\uff01-\uff5e\U0001d400-\U0001d7ff]|(?![0-9])\\d")
_BEYOND_LATIN = re.compile("[\u0370-\u1fff\u2300-\U0010ffff]")
"""Where all of them stand: one set of letters is found ten times as fast as one of two."""
_FOREIGN = re.compile("[\u0370-\u052f]")
_WORD = re.compile(r"[^\W_]+")
_LOOKALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХЬаеѕіјорсухьһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναικρυϲ",  # that is what they are
    "ABESIJKMHOPCTYXbaesijopcyxbhdqwABEZHIKMNOPTYXovaikpuc",
)


def _in_usual_letters(text: str) -> tuple[str, tuple[tuple[int, str, str], ...]]:
    """The text, as long as before, and the words of it that had letters of another alphabet."""
    for odd, usual in _SAME:
        text = text.replace(odd, usual)
    beyond = _BEYOND_LATIN.search(text)
    if beyond is None or not _ODD.search(text, beyond.start()):
        return text, ()
    is_foreign = any(_is_of_its_own(match[0]) for match in _WORD.finditer(text) if _FOREIGN.search(match[0]))
    parts: list[str] = []
    alike: list[tuple[int, str, str]] = []
    done = 0
    for match in _WORD.finditer(text):
        if match[0].isascii() or (word := _usual(match[0], is_foreign=is_foreign)) == match[0]:
            continue
        parts += (text[done : match.start()], word)
        alike.append((match.start(), match[0], word))
        done = match.end()
    parts.append(text[done:])
    return "".join(parts), tuple(alike)


def _is_of_its_own(word: str) -> bool:
    """Whether a word can only be one of the other alphabet."""
    return bool(_FOREIGN.search(word.translate(_LOOKALIKES)))


def _usual(word: str, *, is_foreign: bool) -> str:
    """A word in the letters that it seems to have: each figure, and letters beside usual ones, or where all look so."""
    usual = "".join(map(_usual_letter, word))
    alike = usual.translate(_LOOKALIKES)
    is_mixed = re.search("[A-Za-zÀ-ÿ0-9]", usual) is not None
    seems = is_mixed or (len(usual) > 1 and not is_foreign)
    return alike if seems and not _FOREIGN.search(alike) else usual


def _usual_letter(letter: str) -> str:
    """A figure, or a letter of full width or of formulas, as the usual one."""
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    is_form = "\uff01" <= letter <= "\uff5e" or "\U0001d400" <= letter <= "\U0001d7ff"
    usual = unicodedata.normalize("NFKC", letter) if is_form else letter
    return usual if len(usual) == 1 else letter
