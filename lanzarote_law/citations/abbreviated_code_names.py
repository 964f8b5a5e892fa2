"""Names of codes whose words are cut short in any way: `C. pénal`, `Code d'instr. crim.`, and so on."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.grammar import acts
from lanzarote_law.grammar.word_patterns import lazy_regex
from lanzarote_law.text_folding_and_display import fold_accents

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lanzarote_law.model import Code

_MAY_BE_SHORT = lazy_regex(r"(?:[^\W\d]{1,12}['’\s]\s?){0,3}[^\W\d]{1,9}\.")
_MOST_WORDS = 6


class _Form(NamedTuple):
    words: list[str]
    pattern: re.Pattern[str]
    codes: tuple[Code, ...]

    def end(self, text: str, start: int) -> int:
        """The end of a code name at an offset with at least one abbreviated word; 0 if there is no such name."""
        match = self.pattern.match(text, start)
        if match is None or not any(match.groups()):
            return 0
        return match.end() if all(map(_is_short, match.groups(), self.words)) else 0


class AbbreviatedNames:
    """The written names of some codes, as they may be cut short."""

    def __init__(self, names: Mapping[str, tuple[Code, ...]]) -> None:
        self.by_letter: dict[str, list[_Form]] = defaultdict(list)
        for name, codes in names.items():
            words = _words(name)
            if 1 < len(words) <= _MOST_WORDS:
                self.by_letter[words[0][0].lower()].append(_form(words, codes))

    def at(self, text: str, start: int) -> tuple[int, tuple[Code, ...]]:
        """The end of the longest abbreviated name at an offset, and the codes with that name; 0 if there is none."""
        if not _MAY_BE_SHORT.match(text, start):
            return 0, ()
        forms = self.by_letter.get(text[start].lower(), ())
        found = [(form.end(text, start), form.codes) for form in forms]
        return max(found, key=lambda each: each[0], default=(0, ()))


def _form(words: list[str], codes: tuple[Code, ...]) -> _Form:
    each = (
        rf"(?:{re.escape(word)}(?!\w)|({re.escape(word[0])}\w{{{least},9}})\.)"
        for least, word in (
            (0 if word is words[0] or fold_accents(word) in acts.BY_ONE_LETTER else 1, word) for word in words
        )
    )
    return _Form(words, re.compile(rf"(?:{acts.BETWEEN_WORDS.join(each)}){acts.NOT_OF_OURS}", re.IGNORECASE), codes)


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[\s'’]+", name) if word.lower() not in acts.FILLERS]


def _is_short(short: str | None, word: str) -> bool:
    """Whether some letters are those of a word, in their order: `instr`, `Wb`."""
    letters = iter(fold_accents(word))
    return short is None or all(letter in letters for letter in fold_accents(short))
