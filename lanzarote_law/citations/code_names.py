"""The names of the codes of the data as a text may write them: short, with stops, cut short, misspelt, as initials."""

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from lanzarote_law.citations.name_patterns import (
    LEAST_LETTERS,
    abbreviations_pattern,
    is_abbreviation,
    join_name_patterns,
    name_pattern,
)
from lanzarote_law.citations.named_act import NamedAct
from lanzarote_law.grammar import acts, code_phrases
from lanzarote_law.grammar.code_phrases import code_key
from lanzarote_law.grammar.word_patterns import lazy_regex
from lanzarote_law.model import Code, Corpus
from lanzarote_law.text_folding_and_display import fold_accents

_LONG = 10
"""Letters from which on a name can be misspelt and still be known."""
_NEARLY = 90
"""How alike two names are, of a hundred, of which one is taken for the other misspelt."""


class CodeNames:
    """The names under which the codes of a corpus go."""

    def __init__(self, corpus: Corpus, by_key: Mapping[str, tuple[Code, ...]]) -> None:
        self.corpus = corpus
        self.by_key = by_key
        names = {name for code in corpus.codes for name in code.every_name}
        self.names = sorted(names, key=lambda name: (-len(name), name))
        """All of them, the longest first."""
        self.abbreviations = frozenset(name for name in self.names if is_abbreviation(name) and " " not in name)
        """The short names, as they are written directly before a number: `CP 417/49`, `Sw. 371/1`."""
        dated = {name for name in self.names if name.count(" ") == 1 and name[-4:].isdigit()}
        self.with_figures = frozenset(dated | {f"{series} 201" for series in code_phrases.TREATY_SERIES})
        """The short names that end in figures, as they are written before a number: `CP 1867 66`, `CETS 201 23`."""
        self._nearest: dict[str, tuple[Code, ...]] = {}

    @cached_property
    def name(self) -> str:
        """Any name of a code: written names in any case, abbreviations exactly."""
        long = join_name_patterns(
            name_pattern(name, acts.OWN_BETWEEN) + (acts.NO_OTHER_CODE if acts.BARE_CODE.fullmatch(name) else "")
            for name in self.names
            if not is_abbreviation(name)
        )
        short = abbreviations_pattern(name_pattern(name) for name in self.names if is_abbreviation(name))
        return rf"(?:(?i:{long}){acts.ENDS_A_NAME}{acts.NO_OTHER_CRIMINAL_LAW}|(?:{short})(?!\w|\.?\s?(?:soc|mil)\.))"

    @cached_property
    def with_stops(self) -> str:
        """Abbreviations with stops: `art. 372 C.P.`; only behind an article, since elsewhere they may be initials."""
        names = [re.findall("[A-Z][a-z]*", name) for name in self.names if name.isalpha() and is_abbreviation(name)]
        stops = [r"\.\s?".join(parts) + r"\." for parts in names if len(parts) > 1]
        with_words = [name.split() for name in self.names if name.split()[0] in acts.RELATIVE and name[-2:].isupper()]
        stops += [rf"{first}\s" + r"\.\s?".join(last) + r"\." for first, last in with_words]  # nouveau C.P.
        return "|".join(sorted(stops, key=len, reverse=True)) or "(?!)"

    @cached_property
    def long_names(self) -> dict[str, str]:
        """Written names without case and accents: of what `check` covers, and long words of any act."""
        every = ((code, name) for code in self.corpus.codes for name in code.names if not is_abbreviation(name))
        names = {name for code, name in every if len(name) >= _LONG and (code.cited_as or name.isalpha())}
        return {fold_accents(name): name for name in sorted(names)}

    @cached_property
    def short_forms(self) -> "AbbreviatedNames":
        """The written ones, as they may be cut short."""
        return AbbreviatedNames({name: self.by_key.get(code_key(name), ()) for name in self.long_names.values()})

    def shortened(self, match: re.Match[str]) -> tuple[Code, ...]:
        """The codes whose name a text cuts short with a stop: `Code pén.`."""
        words = fold_accents(self.corpus.state.without_own(match["other"])).split()
        if match.string[match.end("other") : match.end("other") + 1] != "." or len(words[-1]) < LEAST_LETTERS:
            return ()
        for name in self._by_first_words.get(tuple(words[:-1]), ()):
            last = fold_accents(name).split()[-1]
            if last.startswith(words[-1]):
                return self.by_key.get(code_key(name), ()) if last != words[-1] else ()
        return ()

    @cached_property
    def _by_first_words(self) -> dict[tuple[str, ...], list[str]]:
        """The names of several words, by all of them but the last."""
        found: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for name in self.names:
            if first := tuple(fold_accents(name).split()[:-1]):
                found[first].append(name)
        return found

    @cached_property
    def of_day(self) -> dict[date, tuple[Code, ...]]:
        """The codes that go by the day of the law that they are."""
        days = {name: acts.day_of_a_law(name) for name in self.names}
        return {day: self.by_key.get(code_key(name), ()) for name, day in days.items() if day}

    def near(self, words: str) -> tuple[Code, ...]:
        """The codes whose name a text nearly has: `Crimnal Code`."""
        if words not in self._nearest:
            from rapidfuzz import fuzz, process  # noqa: PLC0415  # only where an act is named that is not in the data

            folded = " ".join(fold_accents(self.corpus.state.without_own(words)).split())
            found = process.extractOne(folded, list(self.long_names), scorer=fuzz.ratio, score_cutoff=_NEARLY)
            name = self.long_names[found[0]] if found and found[0] != folded else ""
            self._nearest[words] = self.by_key.get(code_key(name), ()) if name else ()
        return self._nearest[words]

    def written(self, name: str) -> NamedAct | None:
        """The act that goes by a name."""
        codes = self.by_key.get(code_key(name), ())
        return NamedAct("", 0, codes) if codes else None

    def of_initials(self, text: str, letters: str, end: int) -> NamedAct | None:
        """The code that some letters mean, if the text names it in words before: `PC` for the Penal Code.

        The letter of the State may precede them: `BCC` for the Belgian Criminal Code.
        """
        of_the_state = letters[1:] if letters[:1].lower() in {stem[:1] for stem in self.corpus.state.stems} else ""
        for initials, pattern, name in self._initials:
            if initials in {letters, of_the_state} and pattern.search(text, 0, end):
                return self.written(name)
        return None

    @cached_property
    def _initials(self) -> list[tuple[str, re.Pattern[str], str]]:
        found = []
        for name in self.long_names.values():
            letters = "".join(word[0] for word in name.split() if word[0].isupper())
            if len(letters) > 1 and letters.isalpha() and len(letters) == len(re.findall(r"\b[A-Z]", name)):
                found.append((letters, re.compile(rf"(?i:{name_pattern(name)})(?!\w)"), name))
        return found


def relative_code(names: CodeNames, word: str, end: int) -> NamedAct | None:
    """`du nouveau`, `van het oude`, said of codes: the one that is called so with the noun behind."""
    for name in acts.relative_code_names(word):
        if codes := names.by_key.get(code_key(name)):
            return NamedAct("", end, codes)
    return None


# -- names whose words are cut short in any way: `C. pénal`, `Code d'instr. crim.` ------------------------------------

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
