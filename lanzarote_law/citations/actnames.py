"""Which act a text names beside a list of articles: a code of the data, the Convention, or some other act.

The names of the codes come from the data; what an act outside the data looks like stands here, in three languages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.resolve import has_paragraphs
from lanzarote_law.citations.shortforms import ShortForms
from lanzarote_law.grammar import acts
from lanzarote_law.grammar.acts import code_key
from lanzarote_law.grammar.alternatives import either_case
from lanzarote_law.grammar.articles import ARTICLE_WORD, compiled
from lanzarote_law.grammar.periods import Said
from lanzarote_law.model import InstrumentKind, within
from lanzarote_law.typography import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from lanzarote_law.model import Code, Corpus

OTHER = "OTHER"
CONVENTION = "CETS201"
QUESTIONNAIRE = "QUESTIONNAIRE"


class NamedAct(NamedTuple):
    """An act that a text names: what it is, where the name ends, which codes of the data it can be."""

    instrument: str
    end: int
    codes: tuple[Code, ...] = ()
    code: str = ""
    back_reference: str = ""
    """Where the words only point back: to a `code` or a `convention`."""
    is_law: bool = False
    """Whether a code of the data is called by the law that it is: `loi du 17 avril 1878`."""
    is_treaty: bool = False
    """Whether it is a convention outside the data."""
    is_other_code: bool = False
    """Whether it is a code outside the data: `Code judiciaire`."""
    called: str = ""
    """How the text calls it, where that is nearly the name of a code, or speaks of criminal law and is none."""

    @property
    def kind(self) -> str:
        """`convention`, `code` for one that `check` has a name for, or nothing."""
        if self.code:
            return "convention"
        for code in self.codes:
            if code.cited_as:
                return "code"
        return ""

    def ending(self, end: int) -> NamedAct:
        """The same act, as if its name ended at another place."""
        return NamedAct(self.instrument, end, *self[2:])


_WORD = re.compile(r"(?<!\w)[^\W\d]")
_LETTERS_OF_ARTICLE = "artiklesnARTIKLESN."
_STEM = 5
_MOST_LETTERS = 4
_LEAST_LETTERS = 3
"""Letters of a word that is cut short."""
_LONG = 10
"""Letters from which on a name can be misspelt and still be known."""
_NEARLY = 90
"""How alike two names are, of a hundred, of which one is taken for the other misspelt."""
_NEAR = 90
"""Characters before a list in which the name of its act can stand."""


class ActNames:
    """The names under which acts are cited, compiled once for a corpus and a day."""

    def __init__(self, corpus: Corpus, on: date) -> None:
        self.corpus = corpus
        self.on = on
        conventions = [each.id for each in corpus.instruments if each.kind is InstrumentKind.CONVENTION]
        questionnaires = [each.id for each in corpus.instruments if each.kind is InstrumentKind.QUESTIONNAIRE]
        self.convention = conventions[0] if conventions else ""
        self.questionnaire = questionnaires[0] if questionnaires else ""
        self._wholes: dict[str, NamedAct | None] = {}
        self._nearest: dict[str, tuple[Code, ...]] = {}
        self._behind: dict[tuple[tuple[str | None, ...], bool], NamedAct] = {}
        """What was read behind numbers, by its words; a text calls an act by the same few names."""

    # -- the names of the data

    @cached_property
    def _by_key(self) -> dict[str, tuple[Code, ...]]:
        return {key: tuple(codes) for key, codes in self.corpus.codes_named.items()}

    @cached_property
    def _names(self) -> list[str]:
        names = {name for code in self.corpus.codes for name in code.every_name}
        return sorted(names, key=lambda name: (-len(name), name))

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """The short names, as they are written directly before a number: `CP 417/49`, `Sw. 371/1`."""
        return frozenset(name for name in self._names if _is_abbreviation(name) and " " not in name)

    @cached_property
    def with_figures(self) -> frozenset[str]:
        """The short names that end in figures, as they are written before a number: `CP 1867 66`, `CETS 201 23`."""
        names = {name for name in self._names if name.count(" ") == 1 and name[-4:].isdigit()}
        return frozenset(names | {f"{series} 201" for series in acts.TREATY_SERIES})

    @cached_property
    def _name(self) -> str:
        """Any name of a code: written names in any case, abbreviations exactly."""
        long = _any_by_letter(
            _spaced(name, acts.BELGIAN_BETWEEN) + (acts.NO_OTHER_CODE if acts.BARE_CODE.fullmatch(name) else "")
            for name in self._names
            if not _is_abbreviation(name)
        )
        short = _any_by_letter(_spaced(name) for name in self._names if _is_abbreviation(name))
        return rf"(?:(?i:{long})(?!\w){acts.FOREIGN_BEHIND}|(?:{short})(?!\w|\.?\s?(?:soc|mil)\.))"

    @cached_property
    def _with_stops(self) -> str:
        """Abbreviations with stops: `art. 372 C.P.`; only behind an article, since elsewhere they may be initials."""
        names = [re.findall("[A-Z][a-z]*", name) for name in self._names if name.isalpha() and _is_abbreviation(name)]
        stops = [r"\.\s?".join(parts) + r"\." for parts in names if len(parts) > 1]
        with_words = [name.split() for name in self._names if name.split()[0] in acts.RELATIVE and name[-2:].isupper()]
        stops += [rf"{first}\s" + r"\.\s?".join(last) + r"\." for first, last in with_words]  # nouveau C.P.
        return "|".join(sorted(stops, key=len, reverse=True)) or "(?!)"

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return re.compile(
            rf"""(?i:{acts.LEAD})
                (?: (?P<foreign>(?i:{acts.FOREIGN}))?{acts.BELGIAN_BEFORE}
                    {acts.FORMER_OR_PRESENT}??(?:(?P<year>\d{{4}})\s)?{acts.QUOTED}(?P<name>{self._name}|(?:{self._with_stops})(?!\w))
                    (?:\s\((?P<again>{self._name})\))?{acts.OF_YEAR}(?i:{acts.FORMER_BEHIND})
                  | (?P<convention>(?i:{acts.CONVENTION_NAMES}))
                  | (?P<other>(?i:{acts.OTHER_ACT}{acts.OF_DAY})|{acts.OTHER_SHORT})
                )""",
            re.VERBOSE,
        )

    @cached_property
    def _before(self) -> re.Pattern[str]:
        """A name, with what may stand between it and the first number of a list."""
        return re.compile(
            rf"(?:{self._mention_with_stops.pattern}){acts.TO_A_NUMBER}(?:(?i:{ARTICLE_WORD})\s*)?$", re.VERBOSE
        )

    @cached_property
    def _ending(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self._mention_with_stops.pattern})\s?$", re.VERBOSE)

    # -- what stands beside a list

    def just_after(self, text: str, end: int) -> NamedAct | None:
        """The act that is named right after a place, with the words that may stand between."""
        match = self._after.match(text, end)
        other = match["other"] if match else None
        if (match is None or other) and (short := self._cut_short(text, end)):
            return short
        if match and _over_a_blank_line(text, end, match):
            return None
        if match and not other:
            return self._named_behind(match)
        back = compiled(acts.BACK).match(text, end)
        if back and not (other and self._near(other) != ()):  # a name that is misspelt points nowhere
            if back["untold"]:  # of the former: the first of two, which may stand anywhere
                return NamedAct("", back.end())
            if back["relative"]:
                return self._relative(back["relative"].lower(), back.end())
            kind = next(
                (each for each in ("code", "title", "convention") if back[each]), "code" if back["it"] else "law"
            )
            if kind == "law" and back["one"]:
                return NamedAct(OTHER, back.end())
            return NamedAct(OTHER if kind == "law" else "", back.end(), back_reference=kind)
        return self._named_behind(match) if match else None

    def _named_behind(self, match: re.Match[str]) -> NamedAct:
        """The act of a match of `_after`: the same words mean the same act, a stop behind them is looked at."""
        end = match.end()
        words = match.groups(), match.string.startswith(".", end)
        act = self._behind.get(words)
        if act is None:
            act = self._behind[words] = self._named(match, end)
        return act.ending(end)

    @cached_property
    def _short_forms(self) -> ShortForms:
        return ShortForms({name: self._by_key.get(code_key(name), ()) for name in self._long_names.values()})

    @cached_property
    def _leading(self) -> re.Pattern[str]:
        return re.compile(rf"(?i:{acts.LEAD}){acts.BELGIAN_BEFORE}?", re.VERBOSE)

    def _cut_short(self, text: str, end: int) -> NamedAct | None:
        """The code whose name stands behind a place with its words cut short."""
        if text.find(".", end, end + _NEAR // 2) < 0:
            return None
        before = self._leading.match(text, end)
        stop, codes = self._short_forms.at(text, before.end()) if before else (0, ())
        return NamedAct("", stop, codes) if stop else None

    @staticmethod
    def _is_of_a_title(text: str, start: int) -> bool:
        """Whether the code before an article ends the title of an act: `wet tot wijziging van het Sw., art. 5`."""
        return acts.TITLE_OF_AN_ACT.search(text, max(0, start - 2 * _NEAR), start) is not None

    def _cut_short_before(self, text: str, start: int, since: int) -> NamedAct | None:
        """The code whose name stands before an article with its words cut short: `Tit. prél., art. 21bis`."""
        since = max(since, start - _NEAR // 2)
        before = text[since:start].rstrip().rstrip(_LETTERS_OF_ARTICLE).rstrip(" \t,:([–-’'")
        stop = since + len(before)
        if "." not in before or not before.rstrip(".")[-1:].isalpha():
            return None
        for word in _WORD.finditer(text, since, stop):
            end, codes = self._short_forms.at(text, word.start())
            if 0 < end <= start and self._to_a_number.fullmatch(text, end, start):
                return NamedAct("", start, codes)
        return None

    @cached_property
    def _to_a_number(self) -> re.Pattern[str]:
        return re.compile(rf"{acts.TO_A_NUMBER}(?i:{ARTICLE_WORD})\s*", re.VERBOSE)

    def _relative(self, word: str, end: int) -> NamedAct | None:
        """`du nouveau`, `van het oude`, said of codes: the one that is called so with the noun behind."""
        for name in acts.called(word):
            codes = self._by_key.get(code_key(name))
            if codes:
                return NamedAct("", end, codes)
        return None

    def just_before(self, text: str, start: int, since: int = 0) -> NamedAct | None:
        """The act whose name stands right before the article word at a place: `Sw. (art. 21`, `Code pénal, art. 5`."""
        act = self._leading_to(self._before, text, start, since)
        if act is not None and act.codes and self._is_of_a_title(text, start):
            return NamedAct(OTHER, start)
        return act or self._cut_short_before(text, start, since)

    def ending_at(self, text: str, end: int) -> NamedAct | None:
        """The act whose name ends at a place."""
        return self._leading_to(self._ending, text, end)

    def filling(self, text: str, start: int, end: int) -> NamedAct | None:
        """The act of whose name a heading or a cell consists, but for words such as `Modifications du`."""
        before = compiled(acts.BEFORE_A_TITLE).match(text, start, end)
        at = before.end() if before else start
        match = self._mention.match(text, at, end) if self._stems.match(text, at, end) else None
        if match and compiled(acts.BEHIND_A_TITLE).fullmatch(text, match.end(), end):
            return self._named(match, 0)
        stop, codes = self._short_forms.at(text, at) if at < end else (0, ())
        is_short = 0 < stop <= end and compiled(acts.BEHIND_A_TITLE).fullmatch(text, stop, end)
        return NamedAct("", 0, codes) if is_short else None

    def _leading_to(self, pattern: re.Pattern[str], text: str, end: int, start: int = 0) -> NamedAct | None:
        start = max(start, end - _NEAR)
        for stem in self._stems.finditer(text, start, end):
            at = stem.start()
            if at and text[at - 1].isalnum():
                continue
            match = pattern.match(text, at, end)
            if match:
                return self._named(match, end)
        return None

    @cached_property
    def _stems(self) -> re.Pattern[str]:
        """The first letters of everything that can be the name of an act: where to look closer."""
        short = {name[: 2 if name[:2].isupper() else 4] for name in self._names if _is_abbreviation(name)}
        short |= {
            each
            for name in short
            if name[1:2] == "." and len(name) >= _LEAST_LETTERS
            for each in (name[:3], name[:3].upper(), name[0] + name[2])
        }
        short |= {f"{name[0]}.{name[1]}" for name in self._names if name.isalpha() and name[:2].isupper()}  # C.I.Cr.
        long = {name[:_STEM] for name in self._names if not _is_abbreviation(name)} | {
            name[:_STEM] for name in acts.MENTIONED
        }
        starts = short.union(*((each[0].upper() + each[1:], each[0].lower() + each[1:], each.upper()) for each in long))
        rests: dict[str, set[str]] = defaultdict(set)
        for stem in starts:
            rests[stem[0]].add(re.escape(stem[1:]).replace("\\ ", r"\s"))
        branches = "|".join(f"{re.escape(first)}(?:{'|'.join(sorted(each))})" for first, each in sorted(rests.items()))
        return re.compile(branches)

    @cached_property
    def _mention(self) -> re.Pattern[str]:
        return self._mention_of(self._name)

    @cached_property
    def _mention_with_stops(self) -> re.Pattern[str]:
        return self._mention_of(rf"{self._name}|(?:{self._with_stops})(?!\w)")

    def _mention_of(self, name: str) -> re.Pattern[str]:
        return re.compile(
            rf"""
                (?P<foreign>(?i:{acts.FOREIGN}))?(?<![\w.])(?P<name>{name}){acts.OF_YEAR}
                | (?P<convention>(?i:{acts.CONVENTION_NAMES}))
                | (?<!\w)(?P<other>{acts.OTHER_SHORT}|(?i:{acts.OTHER_NAMED}))""",
            re.VERBOSE,
        )

    def last_mentioned(self, text: str, start: int, end: int, kind: str = "") -> NamedAct | None:
        """The act that a stretch of text speaks of last: any, or a `code` or a `convention` of the data."""
        found = None
        done = start
        for stem in self._stems.finditer(text, start, end):
            at = stem.start()
            if at < done or (at and text[at - 1].isalnum()):
                continue
            match = self._mention.match(text, at, end)
            if match:
                act = self._named(match, match.end())
                done = act.end
                if not kind and act.codes and self._is_amended(text, found, at):
                    found = NamedAct(OTHER, act.end)  # the law of 21 March 2022 amending the Criminal Code
                    continue
                if kind in {"", act.kind}:
                    found = act
        return found

    @staticmethod
    def _is_amended(text: str, before: NamedAct | None, at: int) -> bool:
        """Whether a code stands in the title of an act that amends it."""
        since = before.end if before and before.instrument == OTHER else max(0, at - _NEAR)
        amended = acts.AMENDED_BY.search(text, since, at)
        return amended is not None and (
            bool(before and before.instrument == OTHER)
            or acts.A_LAW.search(text, max(0, amended.start() - _NEAR // 2), amended.start()) is not None
        )

    def the_convention(self, end: int) -> NamedAct:
        """The Convention, as if its name ended at a place."""
        return NamedAct(CONVENTION, end, code=self.convention)

    def is_item(self, number: str) -> bool:
        """Whether a number with parts is one of the questionnaire."""
        return "." in number and number in self.corpus.item

    def is_title(self, act: NamedAct) -> bool:
        """Whether an act is a title of a code that is cited by itself."""
        return len(act.codes) == 1 and act.codes[0].id in self._titles

    def is_a_code(self, act: NamedAct) -> bool:
        """Whether an act of the data is called a code: `Code judiciaire`, not `loi du 8 avril 1965`."""
        return bool(act.codes) and act.codes[0].id in self._called_codes

    @cached_property
    def _called_codes(self) -> frozenset[str]:
        is_code = compiled(acts.A_CODE).match
        return frozenset(each.id for each in self.corpus.codes if any(map(is_code, each.names[:3]))) - self._titles

    def code_of_title(self, act: NamedAct) -> NamedAct | None:
        """The code of which an act is a title."""
        ident = act.codes[0].id
        if ident not in self._wholes:
            self._wholes[ident] = self._whole_of(act)
        return self._wholes[ident]

    def _whole_of(self, act: NamedAct) -> NamedAct | None:
        names = [fold(name) for name in act.codes[0].names]
        for code in self.corpus.codes:
            whole = [fold(name) for name in code.names if len(name) >= _LONG]
            if code is not act.codes[0] and any(name.endswith(f" {each}") for name in names for each in whole):
                return NamedAct("", 0, (code,))
        return None

    @cached_property
    def _titles(self) -> frozenset[str]:
        codes = [code for code in self.corpus.codes if code.names]
        return frozenset(code.id for code in codes if fold(code.names[0]).startswith(acts.TITLES))

    def is_code(self, act: NamedAct | None, code: str) -> bool:
        """Whether an act is, or can be, a code of the data."""
        return act is not None and any(each.id == code for each in act.codes)

    @cached_property
    def _with_paragraphs(self) -> frozenset[str]:
        """The articles of which the data speak by §: there, the English `paragraph` is that, else it is the alinéa."""
        return frozenset(each.id for each in self.corpus.provisions if has_paragraphs(each))

    def has_paragraphs(self, code: str, number: str) -> bool:
        """Whether an article is known to be divided by §."""
        return f"{code}/{number}" in self._with_paragraphs

    def _named(self, match: re.Match[str], end: int) -> NamedAct:
        if match["convention"]:
            return self.the_convention(end)
        if match["other"] and (short := self._shortened(match)):
            return NamedAct("", end, short)
        if match["other"] and (near := self._near(match["other"])):
            return NamedAct("", end, near, called=match["other"])
        if acts.A_DRAFT.fullmatch(match["other"] or ""):
            return NamedAct("", end)  # 458bis en projet: an article of the draft, or one that it puts into a code
        if match["other"] or match["foreign"]:
            is_treaty = compiled(acts.A_TREATY).search(match["other"] or "") is not None
            called = match["other"] or ""  # one that is called as ours is told to be another by a word behind it
            called = called if acts.may_be_criminal_law(called) and fold(called) not in self._long_names else ""
            is_law = acts.BEGINS_AS_A_LAW.match(match["other"] or "") is not None
            is_code = compiled(acts.A_CODE).match(match["other"] or "") is not None
            return NamedAct(OTHER, end, is_law=is_law, is_treaty=is_treaty, is_other_code=is_code, called=called)
        codes = self._by_key.get(code_key(acts.BELGIAN.sub("", match["name"])), ())
        is_behind = "former" in match.re.groupindex  # in what stands behind a number these words are read with the name
        year = match["dated"] or (match["year"] if is_behind else _year_before(match))
        if year:
            codes = tuple(code for code in codes if any(year in name for name in code.names)) or codes
        act = NamedAct("", end, codes, is_law=acts.BEGINS_AS_A_LAW.match(match["name"]) is not None)
        if is_behind and match["present"]:
            act = act._replace(codes=self._in_force(codes) or codes)
        if is_behind and match["future"]:
            return self.as_said(act, Said.NEW)
        is_former = (match["former"] or match["former_behind"]) if is_behind else _called_former(match)
        return self.as_said(act, Said.FORMER) if is_former else act

    def _shortened(self, match: re.Match[str]) -> tuple[Code, ...]:
        """The codes whose name a text cuts short with a stop: `Code pén.`."""
        words = fold(acts.BELGIAN.sub("", match["other"])).split()
        if match.string[match.end("other") : match.end("other") + 1] != "." or len(words[-1]) < _LEAST_LETTERS:
            return ()
        for name in self._names:
            whole = fold(name).split()
            if len(whole) == len(words) > 1 and whole[:-1] == words[:-1] and whole[-1].startswith(words[-1]):
                return self._by_key.get(code_key(name), ()) if whole[-1] != words[-1] else ()
        return ()

    @cached_property
    def _long_names(self) -> dict[str, str]:
        """The written names of the codes of which documents are told something, folded."""
        codes = [code for code in self.corpus.codes if code.cited_as]
        names = {name for code in codes for name in code.names if not _is_abbreviation(name) and len(name) >= _LONG}
        return {fold(name): name for name in sorted(names)}

    def _near(self, words: str) -> tuple[Code, ...]:
        """The codes whose name a text nearly has: `Crimnal Code`."""
        if words not in self._nearest:
            from rapidfuzz import fuzz, process  # noqa: PLC0415  # only where an act is named that is not in the data

            folded = " ".join(fold(acts.BELGIAN.sub("", words)).split())
            found = process.extractOne(folded, list(self._long_names), scorer=fuzz.ratio, score_cutoff=_NEARLY)
            name = self._long_names[found[0]] if found and found[0] != folded else ""
            self._nearest[words] = self._by_key.get(code_key(name), ()) if name else ()
        return self._nearest[words]

    # -- what a number means in it

    @cached_property
    def _numbers(self) -> dict[str, set[str]]:
        """For each number, the codes of the data that have, or had, an article of that number, as far as is known."""
        found: dict[str, set[str]] = defaultdict(set)
        for provision in self.corpus.provisions:
            for number in (
                provision.article,
                *(version.numbered for version in provision.versions if version.numbered),
            ):
                found[number].add(provision.code)
        for renumbering in self.corpus.renumberings:
            found[renumbering.was].add(renumbering.code)
            found[renumbering.now].add(renumbering.code)
        for code, number in self.corpus.known_number:
            found[number].add(code)
        return found

    @cached_property
    def shared(self) -> frozenset[str]:
        """The codes that go by the same name as another: the criminal codes, old and new."""
        return frozenset(code.id for codes in self._by_key.values() if len(codes) > 1 for code in codes)

    @cached_property
    def new(self) -> frozenset[str]:
        """Of the codes that go by one name, the last one of each: the new Criminal Code."""
        return frozenset(self._last(codes).id for codes in self._by_key.values() if len(codes) > 1)

    def shared_until(self, day: date | None) -> str:
        """The one code of those that share a name which was law on a day, and is none any more."""
        codes = [self.corpus.code[each] for each in self.shared]
        had = [each.id for each in codes if day and within(day, each.in_force_from, each.repealed_on)]
        return had[0] if len(had) == 1 and not self._is_in_force(had[0]) else ""

    def _is_in_force(self, code: str) -> bool:
        return bool(self._in_force((self.corpus.code[code],)))

    def known_to_have(self, numbers: Sequence[str], codes: Iterable[str]) -> set[str]:
        """The one of some codes of which the data know the most of some numbers."""
        counts = {code: sum(code in self._numbers.get(number, ()) for number in numbers) for code in codes}
        best = max(counts.values())
        return {code for code, count in counts.items() if count == best}

    def subject(self, code: str, number: str) -> str:
        """What an article of a code is about, in the words of the data, folded; empty where they do not have it."""
        provision = self.corpus.provision.get(f"{code}/{number}")
        return (
            fold(" ".join((*provision.subject, *(word for each in provision.keywords for word in each))))
            if provision
            else ""
        )

    def only_code_with(self, number: str) -> str:
        """The one criminal code that has an article of a number that looks like no other; empty where none has."""
        codes = self._numbers.get(number, set())
        return next(iter(codes)) if len(codes) == 1 and codes <= self.shared else ""

    def all_called_as(self, act: NamedAct) -> NamedAct:
        """An act of one code of those that share a name, as if it had been called by that."""
        is_shared = len(act.codes) == 1 and act.codes[0].id in self.shared
        return (
            act._replace(codes=tuple(code for code in self.corpus.codes if code.id in self.shared))
            if is_shared
            else act
        )

    def named_by_initials(self, text: str, letters: str, end: int) -> NamedAct | None:
        """The act that some letters stand for, if the text names it in words before: `PC` for the Penal Code."""
        for initials, pattern, name in self._initials:
            if initials == letters and pattern.search(text, 0, end):
                codes = self._by_key.get(code_key(name), ()) if name else ()
                return NamedAct("", end, codes) if codes else self.the_convention(end) if not name else None
        return None

    @cached_property
    def _initials(self) -> list[tuple[str, re.Pattern[str], str]]:
        found = [("LC", re.compile(r"Lanzarote\s+(?:Convention|Committee)", re.IGNORECASE), "")]
        for name in self._long_names.values():
            letters = "".join(word[0] for word in name.split() if word[0].isupper())
            if len(letters) > 1 and letters.isalpha() and len(letters) == len(re.findall(r"\b[A-Z]", name)):
                found.append((letters, re.compile(rf"(?i:{_spaced(name)})(?!\w)"), name))
        return found

    def only_act_with(self, number: str) -> str:
        """The one code, of those that are cited by a name of their own, that the data know to have a number."""
        codes = self._numbers.get(number, set())
        return next((code for code in codes if len(codes) == 1 and self.corpus.code[code].cited_as), "")

    def has(self, code: str, number: str) -> bool:
        """Whether the data know a number of a code."""
        return code in self._numbers.get(number, ())

    def numbers_of(self, code: str) -> set[str]:
        """The numbers that the data know of a code."""
        return {number for number, codes in self._numbers.items() if code in codes}

    def told_by(self, number: str, end: int) -> NamedAct | None:
        """The code that a number alone tells, as if it had been named."""
        code = self.only_code_with(number)
        return NamedAct("", end, (self.corpus.code[code],)) if code else None

    def meaning(self, act: NamedAct | None, number: str, *, distinct: bool) -> tuple[str | None, str, bool]:
        """What a number of an act is: the instrument, the code in the data, whether the words fit two codes."""
        if act is None or (not act.codes and not act.instrument):
            code = self.only_code_with(number) if distinct else ""
            return (self._instrument(code), code, False) if code else (None, "", False)
        if not act.codes:
            return act.instrument, act.code, False
        if len(act.codes) == 1:
            code = self._meant_by(act.codes[0].id, number, distinct=distinct)
            return self._instrument(code), code, False
        known = self._numbers.get(number, ())
        having = [code for code in act.codes if code.id in known]
        if len(having) == 1 and not distinct and having[0].in_force_from and self.on < having[0].in_force_from:
            # the data are a selection: on a day before the new Code, `article 258` is the old one's, known or not
            having = list(self._in_force(act.codes)) or having
        if len(having) == 1:
            others = [] if distinct else [code for code in act.codes if self._is_usable(code)]
            return self._instrument(having[0].id), having[0].id, self._may_have(others, having[0], number)
        if distinct and not having:
            return self._instrument(act.codes[0].id), act.codes[0].id, False
        possible = tuple(having) or act.codes
        chosen = (self._in_force(possible) or possible)[0]
        return self._instrument(chosen.id), chosen.id, True

    @cached_property
    def _highest(self) -> dict[str, int]:
        """For each code the highest plain number that the data know: it had all below, as a code numbers in a row."""
        plain = [(code, int(number)) for number, codes in self._numbers.items() if number.isdecimal() for code in codes]
        return dict(sorted(plain))

    def _is_usable(self, code: Code) -> bool:
        """Whether a code has begun: of one that is only announced nobody speaks by the name that it shares."""
        return code.in_force_from is None or code.in_force_from <= self.on

    def _may_have(self, codes: Sequence[Code], but: Code, number: str) -> bool:
        """Whether another code of a name can have had an article of a plain number, known or not."""
        return any(int(number) <= self._highest.get(code.id, 0) for code in codes if code is not but)

    def _meant_by(self, code: str, number: str, *, distinct: bool) -> str:
        """The code that is named; the other one of its name, where that alone has so special a number.

        `417/9 du nouveau Code pénal` was written of the reform of 2022.
        """
        has_it = code in self._numbers.get(number, ())
        return code if has_it or not distinct or code not in self.shared else self.only_code_with(number) or code

    def as_said(self, act: NamedAct, said: Said) -> NamedAct:
        """The act that is called a former or a new one: of codes that share a name, those before the last, or that."""
        if len(act.codes) < 2 or said is Said.NOTHING:  # noqa: PLR2004  # nothing to choose from
            return act
        last = self._last(act.codes)
        return act._replace(codes=tuple(code for code in act.codes if (code is last) is (said is Said.NEW)))

    def _last(self, codes: tuple[Code, ...]) -> Code:
        """The one of some codes that came last."""
        return max(codes, key=lambda code: code.in_force_from or self.on)

    def _in_force(self, codes: tuple[Code, ...]) -> tuple[Code, ...]:
        return tuple(code for code in codes if within(self.on, code.in_force_from, code.repealed_on))

    @cached_property
    def _own_names(self) -> dict[str, re.Pattern[str]]:
        """For each code, the names that no other code goes by."""
        own: dict[str, list[str]] = defaultdict(list)
        for key, codes in self._by_key.items():
            if len(codes) == 1:
                names = [name for name in codes[0].every_name if code_key(name) == key]
                own[codes[0].id] += names[:1]
        return {code: re.compile(rf"(?<!\w)(?:{_any_of(names)})(?!\w)") for code, names in own.items()}

    def speaks_of(self, text: str, code: str) -> bool:
        """Whether a text calls a code by a name that is its alone: `nouveau Code pénal`, `Sw. 2024`."""
        pattern = self._own_names.get(code)
        return pattern is not None and pattern.search(text) is not None

    def instrument_of(self, code: str) -> str:
        """How `check` calls a code of the data."""
        return self._instrument(code)

    def _instrument(self, code: str) -> str:
        return self.corpus.code[code].cited_as or OTHER


_YEAR_BEFORE = re.compile(r"\b(\d{4})\s\Z")
_FORMER_BEFORE = re.compile(rf"\b{acts.FORMER_OR_PRESENT}\Z")


def _year_before(match: re.Match[str]) -> str:
    """The year that stands before a name: `under the 2024 Criminal Code`."""
    start = match.start("name")
    found = _YEAR_BEFORE.search(match.string, max(0, start - 6), start)
    return found[1] if found else ""


def _called_former(match: re.Match[str]) -> bool:
    """Whether a name has `former` before it: `the former Criminal Code, Article 66`."""
    start = match.start("name")
    found = _FORMER_BEFORE.search(match.string, max(0, start - 16), start)
    return found is not None and found["former"] is not None


_BLANK_LINE = re.compile(r"\n\s*\n")


def _over_a_blank_line(text: str, end: int, match: re.Match[str]) -> bool:
    """Whether a paragraph ends between a number and the name of an act: `## Article 383bis`, then the text."""
    if text.find("\n", end, match.end()) < 0:
        return False
    named = max(match.start("name"), match.start("convention"), match.start("other"))
    return _BLANK_LINE.search(text, end, named) is not None


_FIRST = re.compile(r"(?:\\\(\?|\(\?i:)?\[?(?P<letter>\w)")
"""The first letter in a pattern that `_spaced` makes of a name."""


def _any_by_letter(names: Iterable[str]) -> str:
    """Patterns of names as one that looks at the first letter, so that at most places few of them are tried.

    Those that begin with one letter keep their order; no two others can stand at one place.
    """
    begin: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for each in names:
        first = _FIRST.match(each)
        word, between, rest = each.partition(acts.BELGIAN_BETWEEN)
        begin[first["letter"].lower() if first else ""][word.lower() + between if between else each].append(rest)
    patterns = {
        letter: "|".join(f"{word}(?:{'|'.join(rests)})" for word, rests in words.items())
        for letter, words in begin.items()
    }
    return "|".join(
        rf"(?-i:(?=[({either_case(letter)}]))(?:{each})" if letter else each for letter, each in patterns.items()
    )


_DOTTED = re.compile(r"(?:[A-Z][A-Za-zé]{0,3}\.\s?){1,4}[A-Za-zé]{1,5}\.?(?:\s?[A-Za-zé]{1,5}\.)*\Z")
"""An abbreviation with stops between its letters."""


def _any_of(names: list[str]) -> str:
    """Names as a pattern: written names in any case, abbreviations exactly."""
    return "|".join(_spaced(name) if _is_abbreviation(name) else f"(?i:{_spaced(name)})" for name in names)


def _is_abbreviation(name: str) -> bool:
    """Whether a name is short for another: `Sw.`, `CP 2024`, `V.T.Sv.`; written in any case it would be a word."""
    letters = re.sub(r"[^A-Za-zé]", "", name)
    return len(letters) <= _MOST_LETTERS or letters.isupper() or "." in name


def _spaced(name: str, after_first: str = "") -> str:
    """A name as a pattern: any white space between its words, a stop at its end or none."""
    first, *others = [_word(word) for word in name.rstrip(".").split()]
    if others and name.split(maxsplit=1)[0].lower() in acts.RELATIVE:  # the (old) Criminal Code
        first = rf"\(?{first}\)?"
    words = [first + (after_first if others else ""), *others]
    joined = r"\s+".join(words).replace(r"\.\s+", r"\.\s*")  # C.pén.
    joined = joined.replace(r"\s+van\s+Straf", r"(?:\s+van)?\s+Straf")  # Wetboek Strafvordering
    if name.isupper() and name.isascii():  # PTCCP
        joined = joined.replace(r"\s+", r"\s*")
    if _DOTTED.match(name) and sum(map(str.isalpha, name)) >= _LEAST_LETTERS:  # V.T.Sv.  VT Sv.  C.i.cr.  C.I.cr.
        joined = joined.replace(r"\.", r"\.?\s?").replace(r"\s?\s*", r"\s?")
        joined = f"(?i:{joined})"
    return joined + (r"\.?" if name.endswith(".") or _is_abbreviation(name) else "")


def _word(word: str) -> str:
    """A word of a name: accents may be left out, an apostrophe may have a space behind, `nieuw` may begin a cell."""
    pattern = re.escape(word).replace("é", "[ée]").replace("'", r"['’]\s?")
    return f"[{word[0]}{word[0].upper()}]{pattern[1:]}" if word in acts.RELATIVE else pattern
