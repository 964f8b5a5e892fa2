"""How typed words are compared with those of the data: as whole words, without case, accents, hyphens and plural."""

from __future__ import annotations

import re
from enum import IntEnum

from lanzarote_law.typography import clean, fold


class Fit(IntEnum):
    """How well a phrase fits, the best first."""

    WHOLE = 0
    """It is what was typed."""
    PHRASE = 1
    """It contains what was typed, word behind word."""
    WORDS = 2
    """It contains the words in some order."""


_SMALL = frozenset(
    "and by for from in of on or the to with"
    " au aux avec dans de des du en et la le les ou par pour sur un une"
    " bij die een en het met naar of op te tot van voor".split()
)
"""Words that tell nothing on their own."""


_NOWHERE = 99


class Wanted:
    """What was typed, ready to be compared with many phrases."""

    __slots__ = ("_beginnings", "_joined", "_stems", "telling")

    def __init__(self, text: str) -> None:
        self._stems = stems(text)
        self._joined = "".join(self._stems)
        self.telling = frozenset(self._stems) - _SMALL or frozenset(self._stems)
        self._beginnings = tuple(stem[:4] for stem in self.telling)

    def __bool__(self) -> bool:
        return bool(self._stems)

    def fit(self, phrase: str) -> Fit | None:
        """How well a phrase fits; None where it does not.

        >>> Wanted("live streaming").fit("livestreaming"), Wanted("naaktfoto").fit("Naaktfoto\u2019s doorsturen")
        (<Fit.WHOLE: 0>, <Fit.PHRASE: 1>)
        """
        folded = _folded(phrase)
        for beginning in self._beginnings:  # most phrases are told apart by that, and cheaply
            if beginning not in folded:
                return None
        found = _stems(folded)
        if self._joined == "".join(found):
            return Fit.WHOLE
        if _place(found, self._stems) is not None:
            return Fit.PHRASE
        return Fit.WORDS if self.telling.issubset(found) else None

    def place(self, phrase: str) -> int:
        """How many words of a phrase stand before what was typed; many where it does not contain that.

        >>> Wanted("grooming").place("Grooming in order to abuse"), Wanted("rape").place("Consent")
        (0, 99)
        """
        at = _place(stems(phrase), self._stems)
        return _NOWHERE if at is None else at


def _place(found: tuple[str, ...], wanted: tuple[str, ...]) -> int | None:
    length = len(wanted)
    return next((at for at in range(len(found) - length + 1) if found[at : at + length] == wanted), None)


def stems(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents and the endings of the plural; a single letter counts for nothing.

    >>> stems("Naaktfoto\u2019s van minderjarigen"), stems("AI-generated"), stems("outrages aux m\u0153urs")
    (('naaktfoto', 'van', 'minderjarig'), ('ai', 'generated'), ('outrag', 'aux', 'moeur'))
    """
    return _stems(_folded(text))


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    return fold(clean(text)).replace("\u0153", "oe").replace("\u00e6", "ae").replace("\u00df", "ss")


def _stems(folded: str) -> tuple[str, ...]:
    words = re.findall(r"[^\W_]+", re.sub(r"'s\b", "", folded))
    return tuple(_stem(word) for word in words if len(word) > 1 or word.isdigit())


_SHORT = 4
_SHORT_WITH_EN = 6
"""Up to so many letters a word keeps its ending: `abus` is no plural."""


def _stem(word: str) -> str:
    if len(word) > _SHORT and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if len(word) > _SHORT_WITH_EN and word.endswith("en"):
        word = word[:-2]
        return word[:-1] if word[-1] == word[-2] and word[-1] not in "aeiou" else word
    return word[:-1] if len(word) > _SHORT and word.endswith("e") else word
