"""What a number means in an act: which codes have it, which of two codes of one name is meant, and on which day."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from lanzarote_law.citations.namedact import OTHER, NamedAct
from lanzarote_law.citations.namepatterns import any_of
from lanzarote_law.grammar.leads import code_key
from lanzarote_law.grammar.periods import Said
from lanzarote_law.model import within
from lanzarote_law.typography import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from lanzarote_law.grammar.enumerations import Element
    from lanzarote_law.model import Code, Corpus

_folded = lru_cache(maxsize=4096)(fold)
"""Of what articles are called: a text cites the same few again and again."""


_MANY = 100
"""Articles that an act has at least of which the data know one as high."""


class CodeNumbers:
    """The codes of a corpus on a day, and the numbers that the data know of each."""

    def __init__(self, corpus: Corpus, on: date) -> None:
        self.corpus = corpus
        self.on = on

    @cached_property
    def _by_key(self) -> dict[str, tuple[Code, ...]]:
        return {key: tuple(codes) for key, codes in self.corpus.codes_named.items()}

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
        return frozenset(self.corpus.sharing_a_name)

    @cached_property
    def sharing_a_name(self) -> NamedAct:
        """What is named where no more is said than `the Criminal Code`."""
        return NamedAct("", 0, tuple(code for code in self.corpus.codes if code.id in self.shared))

    @property
    def old(self) -> frozenset[str]:
        """Of the codes that go by one name, those before the last one."""
        return self.shared - self.new

    @cached_property
    def new(self) -> frozenset[str]:
        """Of the codes that go by one name, the last one of each: the new Criminal Code."""
        return frozenset(self._last(codes).id for codes in self._by_key.values() if len(codes) > 1)

    def shared_until(self, day: date | None) -> str:
        """The one code of those that share a name which was law on a day, and is none any more."""
        codes = [self.corpus.code[each] for each in self.shared]
        had = [each.id for each in codes if day and within(day, each.in_force_from, each.repealed_on)]
        return had[0] if len(had) == 1 and not self._is_in_force(had[0]) else ""

    def is_of_the_year_of_a_new_one(self, day: date) -> bool:
        """Whether a day is of the year in which one of the new codes begins, or of a later one."""
        starts = [self.corpus.code[each].in_force_from for each in self.new]
        return any(start is not None and start.year <= day.year for start in starts)

    def had_begun(self, code: str, day: date) -> bool:
        """Whether a code had begun by a day."""
        start = self.corpus.code[code].in_force_from
        return start is not None and start <= day

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

    def called(self, code: str, number: str) -> set[str]:
        """What an article is called, in the words of the data, folded: `viol`, `verkrachting van een kind`."""
        provision = self.corpus.provision.get(f"{code}/{number}")
        if provision is None:
            return set()
        return {_folded(name) for name in (*provision.subject, *(word for each in provision.keywords for word in each))}

    def only_code_with(self, number: str) -> str:
        """The one criminal code that has an article of a number that looks like no other; empty where none has."""
        codes = self._numbers.get(number, set())
        return next(iter(codes)) if len(codes) == 1 and codes <= self.shared else ""

    def written(self, name: str) -> NamedAct | None:
        """The act that goes by a name."""
        codes = self._by_key.get(code_key(name), ())
        return NamedAct("", 0, codes) if codes else None

    def all_called_as(self, act: NamedAct) -> NamedAct:
        """An act of one code of those that share a name, as if it had been called by that."""
        is_shared = len(act.codes) == 1 and act.codes[0].id in self.shared
        return act._replace(codes=self.sharing_a_name.codes) if is_shared else act

    def is_old(self, act: NamedAct) -> bool:
        """Whether an act is a former one of the codes that share a name, and no other."""
        return bool(act.codes) and {code.id for code in act.codes} <= self.old

    def has_only_the_other(self, act: NamedAct, number: str) -> bool:
        """Whether the data know a number, and of the other code alone of those that share the name of an act."""
        having = self._numbers.get(number, set()) & self.shared
        return (
            len(act.codes) == 1 and act.codes[0].id in self.shared and having != set() and act.codes[0].id not in having
        )

    def of_which_suffixes_are(self, act: NamedAct) -> NamedAct:
        """An act, or the old code of its name where it is a new one, into which no number was put so far: `505ter`."""
        is_without = len(act.codes) == 1 and act.codes[0].id in self.new - self._with_suffixes
        return self.as_said(self.all_called_as(act), Said.FORMER) if is_without else act

    @cached_property
    def _with_suffixes(self) -> set[str]:
        return {code for number, codes in self._numbers.items() if number[-1:].isalpha() for code in codes}

    def only_act_with(self, number: str) -> str:
        """The one code, of those that are cited by a name of their own, that the data know to have a number."""
        codes = self._numbers.get(number, set())
        return next((code for code in codes if len(codes) == 1 and self.corpus.code[code].cited_as), "")

    def has(self, code: str, number: str) -> bool:
        """Whether the data know a number of a code."""
        return code in self._numbers.get(number, ())

    def is_known(self, number: str) -> bool:
        """Whether the data know a number of any code."""
        return number in self._numbers

    def has_one_of(self, act: NamedAct, elements: Sequence[Element]) -> bool:
        """Whether the data know one of some numbers of an act."""
        return any(self.has(code.id, each.number) for code in act.codes for each in elements)

    def numbers_of(self, code: str) -> set[str]:
        """The numbers that the data know of a code."""
        return {number for number, codes in self._numbers.items() if code in codes}

    def told_by(self, number: str, end: int) -> NamedAct | None:
        """The code that a number alone tells, as if it had been named."""
        code = self.only_code_with(number)
        return NamedAct("", end, (self.corpus.code[code],)) if code else None

    def told_by_one_of(self, elements: Iterable[Element]) -> NamedAct | None:
        """A list is of one act: a number in it that only one code has tells for all of them."""
        for element in elements:
            for number in (element.number, element.number_to):
                if not number.isdecimal() and (named := self.told_by(number, element.end)):
                    return named
        return None

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

    def can_have(self, act: NamedAct, figures: int) -> bool:
        """Whether an act can have so high a number: one of which the data know low numbers alone has no hundreds."""
        lowest = min((self._highest.get(code.id, 0) for code in act.codes), default=0)
        return figures < _MANY or not 0 < lowest < _MANY

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
        return {code: re.compile(rf"(?<!\w)(?:{any_of(names)})(?!\w)") for code, names in own.items()}

    def speaks_of(self, text: str, code: str) -> bool:
        """Whether a text calls a code by a name that is its alone: `nouveau Code pénal`, `Sw. 2024`."""
        pattern = self._own_names.get(code)
        return pattern is not None and pattern.search(text) is not None

    def speaks_of_a_new_one(self, text: str) -> bool:
        """Whether a text calls one of the new codes by a name that is its alone."""
        return any(self.speaks_of(text, code) for code in self.new)

    def instrument_of(self, code: str) -> str:
        """How `check` calls a code of the data."""
        return self._instrument(code)

    def _instrument(self, code: str) -> str:
        return self.corpus.code[code].cited_as or OTHER
