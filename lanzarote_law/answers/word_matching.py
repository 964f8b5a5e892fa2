"""Compares words as a search does: whole words, ignoring case, accents, hyphens and endings."""

import re
from enum import IntEnum
from functools import lru_cache

from lanzarote_law.grammar.stemming import stem
from lanzarote_law.text_folding_and_display import fold_accents, normalise_reference


class MatchQuality(IntEnum):
    """How well a phrase fits, the best first."""

    WHOLE = 0
    """It equals the typed text."""
    PHRASE = 1
    """It contains the typed words in sequence."""
    WORDS = 2
    """It contains the words in some order."""


STOP_WORDS = frozenset(
    "and by for from in of on or the to with"
    " au aux avec dans de des du en et la le les ou par pour sur un une"
    " bij die een en het met naar of op te tot van voor".split()
)
"""Words that carry no meaning by themselves."""


_NOWHERE = 99
_UNCHANGED = 3
"""So many letters at its beginning no stem changes."""


class SearchPhrase:
    """A typed text, prepared for comparison with many phrases."""

    __slots__ = ("_beginnings", "_joined", "_stems", "significant")

    def __init__(self, text: str) -> None:
        self._stems = stems(text)
        self._joined = as_one_word(text)
        self.significant = frozenset(self._stems) - STOP_WORDS or frozenset(self._stems)
        self._beginnings = tuple(each[:_UNCHANGED] for each in self.significant)

    def __bool__(self) -> bool:
        return bool(self._stems)

    def match(self, phrase: str) -> MatchQuality | None:
        """How well a phrase fits; None where it does not.

        >>> SearchPhrase("live streaming").match("livestreaming")
        <MatchQuality.WHOLE: 0>
        >>> SearchPhrase("naaktfoto").match("Naaktfoto\u2019s doorsturen")
        <MatchQuality.PHRASE: 1>
        """
        folded = _folded(phrase)
        together = folded.replace("-", "").replace(" ", "")
        for beginning in self._beginnings:  # a cheap test that excludes most phrases
            if beginning not in together:
                return None
        words = _words(folded)
        found = tuple(map(stem, words))
        if found == self._stems or self._joined == _joined(words):
            return MatchQuality.WHOLE
        if _place(found, self._stems) is not None:
            return MatchQuality.PHRASE
        return MatchQuality.WORDS if self.significant.issubset(found) else None

    def position(self, phrase: str) -> int:
        """The number of words of a phrase before the typed words; a high number if the phrase does not contain those.

        >>> SearchPhrase("grooming").position("Grooming in order to abuse"), SearchPhrase("rape").position("Consent")
        (0, 99)
        """
        at = _place(stems(phrase), self._stems)
        return _NOWHERE if at is None else at


def _place(found: tuple[str, ...], wanted: tuple[str, ...]) -> int | None:
    length = len(wanted)
    return next((at for at in range(len(found) - length + 1) if found[at : at + length] == wanted), None)


def stems(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents and endings; a single letter counts for nothing.

    >>> stems("Naaktfoto\u2019s van minderjarigen"), stems("AI-generated"), stems("outrages aux m\u0153urs")
    (('naaktfoto', 'van', 'minderjarig'), ('ai', 'gener'), ('outrag', 'aux', 'moeur'))
    """
    return tuple(map(stem, _words(_folded(text))))


@lru_cache(maxsize=1 << 14)  # as many as the phrases in the data, which a search compares repeatedly
def _folded(text: str) -> str:
    if not text.isascii():
        text = fold_accents(normalise_reference(text)).replace("\u0153", "oe")
        text = text.replace("\u00e6", "ae").replace("\u00df", "ss")
    return text.lower().replace("paed", "ped")  # British: paedophile


def _words(folded: str) -> list[str]:
    words = re.findall(r"[^\W_]+", re.sub(r"'s\b", "", folded))
    return [word for word in words if len(word) > 1 or word.isdigit()]


def as_one_word(text: str) -> str:
    """The words of a text written together: `live streaming` is `livestreaming`.

    >>> as_one_word("Live streams"), as_one_word("livestreaming")
    ('livestream', 'livestream')
    """
    return _joined(_words(_folded(text)))


def _joined(words: list[str]) -> str:
    return "".join((*words[:-1], *map(stem, words[-1:])))
