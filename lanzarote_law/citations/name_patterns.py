"""Patterns for the names of acts: the words that may come between, and the letters that may be left out."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from lanzarote_law.grammar import acts, code_phrases, states
from lanzarote_law.grammar.article_numbers import ARTICLE_WORD
from lanzarote_law.grammar.code_phrases import AMERICAN_MONTHS
from lanzarote_law.grammar.word_patterns import either_case, lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lanzarote_law.citations.code_names import CodeNames

_MOST_LETTERS = 4
LEAST_LETTERS = 3
"""Letters of a word that is cut short."""
_FIRST = lazy_regex(r"\\(?P<sign>\()|\[?(?P<letter>\w)(?:\w\])?")
"""The sign or letter with which a pattern begins that `name_pattern` makes of a name."""
_IN_ANY_CASE = lazy_regex(r"\(\?i:(\w)")


def join_name_patterns(names: Iterable[str]) -> str:
    """Patterns of written names as one that looks at the first letter, so that at most places few of them are tried.

    Those that begin with one letter keep their order; no two others can stand at one place.
    """
    begin: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for each in _opened(names):
        first = _FIRST.match(each)
        word, between, rest = each[first.end() if first else 0 :].partition(acts.OWN_BETWEEN)
        letter = "" if first is None else first["sign"] or first["letter"].lower()
        begin[letter][word.lower() + between if between else word].append(rest)
    patterns = {
        letter: "|".join(f"{word}(?:{'|'.join(rests)})" for word, rests in words.items())
        for letter, words in begin.items()
    }
    return "|".join(f"(?-i:[{either_case(letter)}])(?:{each})" if letter else each for letter, each in patterns.items())


def abbreviations_pattern(names: Iterable[str]) -> str:
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


_DOTTED = lazy_regex(r"(?:[A-Z][A-Za-zé]{0,3}\.\s?){1,4}[A-Za-zé]{1,5}\.?(?:\s?[A-Za-zé]{1,5}\.)*\Z")
"""An abbreviation with stops between its letters."""


def names_pattern(names: Iterable[str]) -> str:
    """Names as a pattern: written names in any case, abbreviations exactly."""
    return "|".join(name_pattern(name) if is_abbreviation(name) else f"(?i:{name_pattern(name)})" for name in names)


def is_abbreviation(name: str) -> bool:
    """Whether a name is short for another: `Sw.`, `CP 2024`, `V.T.Sv.`; written in any case it would be a word."""
    letters = re.sub(r"[^A-Za-zé]", "", name)
    return len(letters) <= _MOST_LETTERS or letters.isupper() or "." in name


_DAY_OF_A_NAME = re.compile(rf"(\d{{1,2}})\\s\+({'|'.join(AMERICAN_MONTHS)})\\s\+(?=\d{{4}})")
"""The day in a pattern of a name: `Act of 8 April 1965` is also the `Act of April 8, 1965`."""
_LOSING_A_BLANK = (
    ("d['", ""),
    ("p[ée]nal", ""),
    ("pr[ée]liminaire", ""),
    ("titel", ""),
    ("Title", ""),
    ("Criminal", r"\s+of"),
)
"""Words before which a copy may have lost the blank: `Coded'instruction criminelle`, `Code ofCriminal Procedure`."""


def name_pattern(name: str, after_first: str = "") -> str:
    """A pattern for a name, with any blanks between words and an optional full stop; `after_first` follows word one."""
    first, *others = [_word(word) for word in name.rstrip(".").split()]
    if others and name.split(maxsplit=1)[0].lower() in acts.RELATIVE:  # the (old) Criminal Code
        first = rf"\(?{first}\)?"
    words = [first + (after_first if others else ""), *others]
    joined = r"\s+".join(words).replace(r"\.\s+", r"\.\s*")  # C.pén.
    joined = acts.OF_A_COMMUNITY.sub(r"\\(?\g<0>\\)?", joined)
    joined = _DAY_OF_A_NAME.sub(r"(?:\1\\s+\2|\2\\s+\1,?)\\s+", joined)
    joined = re.sub(r"\\\.\\s\*(?=\d)", r"\\.?\\s*", joined)  # Sw 1867
    joined = joined.replace(r"\s+van\s+Straf", r"(?:\s*van)?\s*Straf")  # Wetboek Strafvordering
    # Voorafgaande Titel Wetboek van Strafvordering
    joined = code_phrases.OF_THE_CODE_IN_NAME.sub(r"(?:\\s+\1)?", joined)
    for word, before in _LOSING_A_BLANK:
        joined = joined.replace(rf"{before}\s+{word}", rf"{before.replace('+', '*')}\s*{word}")
    if name.lower() in acts.BARE_TITLES:
        joined += acts.OF_A_CODE_IN_SHORT
    if acts.WITH_A_SLIP[0] in name:
        joined = joined.replace(*acts.WITH_A_SLIP[1:])
    if name.isupper() and name.isascii():  # PTCCP
        joined = joined.replace(r"\s+", r"[\s-]*")
    if _DOTTED.match(name) and sum(map(str.isalpha, name)) >= LEAST_LETTERS:  # V.T.Sv.  VT Sv.  C.i.cr.  C.I.cr.
        joined = joined.replace(r"\.", r"\.?\s?").replace(r"\s?\s*", r"\s?")
        joined = f"(?i:{joined})"
    return joined + (r"\.?" if name.endswith(".") or is_abbreviation(name) else "")


def _word(word: str) -> str:
    """A word of a name: accents may be left out, an apostrophe may have a space behind, `nieuw` may begin a cell."""
    pattern = re.escape(word).replace("é", "[ée]").replace("'", r"['’]\s?")
    return f"[{word[0]}{word[0].upper()}]{pattern[1:]}" if word in acts.RELATIVE else pattern


def _of_year(names: Iterable[str]) -> str:
    """The year that may follow the name of a code."""
    years = sorted({year for name in names for year in re.findall(r"\b\d{4}\b", name)})
    return acts.OF_YEAR.replace("YEARS", "|".join(years) or "(?!)")


_STEM = 5


class ActPatterns:
    """Patterns of the names of acts: those of the data, and what any other act looks like."""

    def __init__(self, spellings: CodeNames) -> None:
        self.spellings = spellings

    @cached_property
    def after(self) -> re.Pattern[str]:
        """What may follow a number and name its act."""
        called_loosely = names_pattern(acts.CALLED_LOOSELY)
        return self._compiled(
            rf"""(?i:{code_phrases.LEAD}(?P<new_book>{acts.NEW_BOOK})?)
                (?: (?P<foreign>(?i:{states.BEFORE_NAMES}))?{acts.OWN_BEFORE}
                    {acts.FORMER_OR_PRESENT}??(?:\[?(?P<year>\d{{4}})\s)?{acts.QUOTED}
                    (?P<name>{self.spellings.name}|(?:{self.spellings.with_stops}|(?i:{called_loosely}){acts.NO_OTHER_CRIMINAL_LAW})(?!\w))
                    (?:\s(?!(?i:{acts.CALLED_IN_A_BRACKET}))\({self.spellings.name}\))?{_of_year(self.spellings.names)}
                    (?P<abroad>{acts.BEHIND_OF_ANOTHER_STATE})?(?i:{acts.FORMER_BEHIND})
                  | (?P<convention>(?i:{code_phrases.CONVENTION_NAMES})|Lanzarote{code_phrases.NOTHING_MORE})
                  | (?P<other>(?i:{acts.OTHER_ACT}{acts.OF_DAY})|{acts.OTHER_SHORT})
                )"""
        )

    @cached_property
    def before(self) -> re.Pattern[str]:
        """A pattern for a name, with the words that may come between it and the first number of a list."""
        return self._compiled(rf"(?:{self.mention_with_stops.pattern}){acts.TO_A_NUMBER}(?:(?i:{ARTICLE_WORD})\s*)?$")

    @cached_property
    def ending(self) -> re.Pattern[str]:
        """A name that ends where another thing begins."""
        return self._compiled(rf"(?:{self.mention_with_stops.pattern})\s?$")

    @cached_property
    def leading(self) -> re.Pattern[str]:
        """The words that lead to a name."""
        return self._compiled(rf"(?i:{code_phrases.LEAD}){acts.OWN_BEFORE}?")

    @cached_property
    def to_a_number(self) -> re.Pattern[str]:
        """A pattern for the words that may come between a name and a number."""
        return self._compiled(rf"{acts.TO_A_NUMBER}(?i:{ARTICLE_WORD})\s*")

    @cached_property
    def is_foreign(self) -> re.Pattern[str]:
        """The word of another country that ends before the name of a code: `Swiss Criminal Code: Article 187`."""
        return self._compiled(rf"(?<!\w)(?i:{states.BEFORE_NAMES})$")

    @cached_property
    def stems(self) -> re.Pattern[str]:
        """The first letters of everything that can be the name of an act: where to look closer."""
        short = {name[: 2 if name[:2].isupper() else 4] for name in self.spellings.names if is_abbreviation(name)}
        short |= {
            each
            for name in short
            if name[1:2] == "." and len(name) >= LEAST_LETTERS
            for each in (name[:3], name[:3].upper(), name[0] + name[2])
        }
        short |= {
            f"{name[0]}.{name[1]}" for name in self.spellings.names if name.isalpha() and name[:2].isupper()
        }  # C.I.Cr.
        names = {name for name in self.spellings.names if not is_abbreviation(name)}.union(acts.MENTIONED)
        long = {each[:_STEM] for name in names for each in (name, name.replace(" ", "", 1))}
        starts = short.union(*((each[0].upper() + each[1:], each[0].lower() + each[1:], each.upper()) for each in long))
        rests: dict[str, set[str]] = defaultdict(set)
        for stem in starts:
            rests[stem[0]].add(re.escape(stem[1:]).replace("\\ ", r"\s"))
        branches = "|".join(f"{re.escape(first)}(?:{'|'.join(sorted(each))})" for first, each in sorted(rests.items()))
        return re.compile(branches)

    @cached_property
    def mention(self) -> re.Pattern[str]:
        """A name of an act anywhere."""
        return self._mention_of(self.spellings.name)

    @cached_property
    def mention_with_stops(self) -> re.Pattern[str]:
        """A pattern for the name of an act anywhere, also as initials with full stops."""
        return self._mention_of(rf"{self.spellings.name}|(?:{self.spellings.with_stops})(?!\w)")

    def _mention_of(self, name: str) -> re.Pattern[str]:
        return self._compiled(
            rf"""
                (?P<foreign>(?i:{states.BEFORE_NAMES}))?(?<![\w.])(?P<name>{name}){_of_year(self.spellings.names)}
                    (?P<abroad>{acts.BEHIND_OF_ANOTHER_STATE})?
                | (?P<convention>(?i:{code_phrases.CONVENTION_NAMES}))
                | (?<!\w)(?P<other>{acts.OTHER_SHORT}|(?i:{acts.OTHER_NAMED}))"""
        )

    def _compiled(self, pattern: str) -> re.Pattern[str]:
        return re.compile(self.spellings.corpus.state.fill(pattern), re.VERBOSE)
