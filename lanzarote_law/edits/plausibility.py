"""Checks whether answers about a law are plausible; each check returns a remark, empty if there is none."""

from __future__ import annotations

import re
from collections import Counter

from lanzarote_law.model import Corpus
from lanzarote_law.wording import worded


def check_sentence(typed: str) -> str:
    """Return a remark on something that should be a sentence.

    >>> check_sentence("171"), check_sentence("inc"), check_sentence("Forbids images.")
    ('it does not contain a word', 'it is a single word, not a sentence', '')
    """
    return _too_few(typed, worded("it is a single word, not a sentence"))


def check_title(typed: str) -> str:
    """Return a remark on a title."""
    return _too_few(typed, worded("it is a single word, not a title"))


def _too_few(typed: str, alone: str) -> str:
    """Return a remark if there is no word, or only one."""
    words = re.findall(r"[^\W\d_]+", typed)
    return "" if len(words) > 1 else alone if words else worded("it does not contain a word")


def check_penalty(typed: str) -> str:
    """Return a remark on a penalty that is a number without a unit.

    >>> check_penalty("3"), check_penalty("level 3")
    ('it is a number without a unit: years, or a level?', '')
    """
    return worded("it is a number without a unit: years, or a level?") if typed.strip().isdecimal() else ""


def check_journal_number(corpus: Corpus, typed: str) -> str:
    """Return a remark on a number of the official journal with an unusual number of digits."""
    named = [each.number.rpartition(" ") for each in corpus.acts if " " in each.number]
    called = Counter(name for name, _, _ in named).most_common(1)
    lengths = {len(number) for name, _, number in named if called and name == called[0][0]}
    number = typed.rpartition(" ")[2]
    if len(lengths) != 1 or (number.isdecimal() and len(number) in lengths):
        return ""
    this = worded("this one has {number}", number=len(number)) if number.isdecimal() else worded("this is not a number")
    digits = lengths.pop()
    return worded(
        "a number of the official journal ({name}) has {digits} digits; {this}",
        name=called[0][0],
        digits=digits,
        this=this,
    )
