"""Names of acts as patterns: what may stand between their words, which of their letters may be left out."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from lanzarote_law.grammar import acts
from lanzarote_law.grammar.alternatives import either_case

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MOST_LETTERS = 4
_LEAST_LETTERS = 3
"""Letters of a word that is cut short."""
_FIRST = re.compile(r"\\(?P<sign>\()|\[?(?P<letter>\w)(?:\w\])?")
"""The sign or letter with which a pattern begins that `spaced` makes of a name."""
_IN_ANY_CASE = re.compile(r"\(\?i:(\w)")


def any_by_letter(names: Iterable[str]) -> str:
    """Patterns of written names as one that looks at the first letter, so that at most places few of them are tried.

    Those that begin with one letter keep their order; no two others can stand at one place.
    """
    begin: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for each in _opened(names):
        first = _FIRST.match(each)
        word, between, rest = each[first.end() if first else 0 :].partition(acts.BELGIAN_BETWEEN)
        letter = "" if first is None else first["sign"] or first["letter"].lower()
        begin[letter][word.lower() + between if between else word].append(rest)
    patterns = {
        letter: "|".join(f"{word}(?:{'|'.join(rests)})" for word, rests in words.items())
        for letter, words in begin.items()
    }
    return "|".join(f"(?-i:[{either_case(letter)}])(?:{each})" if letter else each for letter, each in patterns.items())


def any_in_short(names: Iterable[str]) -> str:
    """Patterns of abbreviations as one, each of which begins with a letter: those of others are passed over at once."""
    return "|".join(_IN_ANY_CASE.sub(_first_in_any_case, each) for each in _opened(names))


def _first_in_any_case(match: re.Match[str]) -> str:
    return f"[{either_case(match[1].lower())}](?i:"


def _opened(names: Iterable[str]) -> Iterator[str]:
    """The patterns, each that begins with a bracket that may be left out as two of them: with it, and without."""
    for each in names:
        if each.startswith(r"\(?"):
            yield each.replace(r"\(?", r"\(", 1)
        yield each.removeprefix(r"\(?")


_DOTTED = re.compile(r"(?:[A-Z][A-Za-zé]{0,3}\.\s?){1,4}[A-Za-zé]{1,5}\.?(?:\s?[A-Za-zé]{1,5}\.)*\Z")
"""An abbreviation with stops between its letters."""


def any_of(names: list[str]) -> str:
    """Names as a pattern: written names in any case, abbreviations exactly."""
    return "|".join(spaced(name) if is_abbreviation(name) else f"(?i:{spaced(name)})" for name in names)


def is_abbreviation(name: str) -> bool:
    """Whether a name is short for another: `Sw.`, `CP 2024`, `V.T.Sv.`; written in any case it would be a word."""
    letters = re.sub(r"[^A-Za-zé]", "", name)
    return len(letters) <= _MOST_LETTERS or letters.isupper() or "." in name


def spaced(name: str, after_first: str = "") -> str:
    """A name as a pattern: any white space between its words, a stop at its end or none."""
    first, *others = [_word(word) for word in name.rstrip(".").split()]
    if others and name.split(maxsplit=1)[0].lower() in acts.RELATIVE:  # the (old) Criminal Code
        first = rf"\(?{first}\)?"
    words = [first + (after_first if others else ""), *others]
    joined = r"\s+".join(words).replace(r"\.\s+", r"\.\s*")  # C.pén.
    joined = re.sub(r"\\\.\\s\*(?=\d)", r"\\.?\\s*", joined)  # Sw 1867
    joined = joined.replace(r"\s+van\s+Straf", r"(?:\s+van)?\s+Straf")  # Wetboek Strafvordering
    if name.isupper() and name.isascii():  # PTCCP
        joined = joined.replace(r"\s+", r"[\s-]*")
    if _DOTTED.match(name) and sum(map(str.isalpha, name)) >= _LEAST_LETTERS:  # V.T.Sv.  VT Sv.  C.i.cr.  C.I.cr.
        joined = joined.replace(r"\.", r"\.?\s?").replace(r"\s?\s*", r"\s?")
        joined = f"(?i:{joined})"
    return joined + (r"\.?" if name.endswith(".") or is_abbreviation(name) else "")


def _word(word: str) -> str:
    """A word of a name: accents may be left out, an apostrophe may have a space behind, `nieuw` may begin a cell."""
    pattern = re.escape(word).replace("é", "[ée]").replace("'", r"['’]\s?")
    return f"[{word[0]}{word[0].upper()}]{pattern[1:]}" if word in acts.RELATIVE else pattern
