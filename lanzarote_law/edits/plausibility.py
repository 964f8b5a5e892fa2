"""What is odd in an answer about a law, though it may be right: said in a clause, empty where nothing is odd."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus


def of_sentence(typed: str) -> str:
    """What is odd in what ought to be a sentence.

    >>> of_sentence("171"), of_sentence("inc"), of_sentence("Forbids images.")
    ('there is no word in it', 'it is one word, no sentence', '')
    """
    return _too_few(typed, worded("it is one word, no sentence"))


def of_title(typed: str) -> str:
    """What is odd in a title."""
    return _too_few(typed, worded("it is one word, no title"))


def _too_few(typed: str, alone: str) -> str:
    """What is odd about the number of words: none, or a single one."""
    words = re.findall(r"[^\W\d_]+", typed)
    return "" if len(words) > 1 else alone if words else worded("there is no word in it")


def of_penalty(typed: str) -> str:
    """What is odd in a penalty: a number that says not of what.

    >>> of_penalty("3"), of_penalty("level 3")
    ('it is a bare number: of years, or a level?', '')
    """
    return worded("it is a bare number: of years, or a level?") if typed.strip().isdecimal() else ""


def of_number(corpus: Corpus, typed: str) -> str:
    """What is odd in a number of the official journal: it has not as many digits as those in the data all have."""
    named = [each.number.rpartition(" ") for each in corpus.acts if " " in each.number]
    called = Counter(name for name, _, _ in named).most_common(1)
    lengths = {len(number) for name, _, number in named if called and name == called[0][0]}
    number = typed.rpartition(" ")[2]
    if len(lengths) != 1 or (number.isdecimal() and len(number) in lengths):
        return ""
    this = worded("this has {number}", number=len(number)) if number.isdecimal() else worded("this is no number")
    digits = lengths.pop()
    return worded(
        "a number of the journal ({name}) has {digits} digits, {this}", name=called[0][0], digits=digits, this=this
    )
