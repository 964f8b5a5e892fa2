"""Codes that go by one name, as the criminal codes do, old and new: which is meant where more is said than the name."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from lanzarote_law.citations.namedact import NamedAct
from lanzarote_law.citations.namepatterns import any_of
from lanzarote_law.grammar.leads import code_key
from lanzarote_law.grammar.periods import Said
from lanzarote_law.model import within

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.model import Code, Corpus


class Homonyms:
    """The codes of a corpus that go by the same name as another, on a day."""

    def __init__(self, corpus: Corpus, on: date) -> None:
        self.corpus = corpus
        self.on = on
        self.by_key = {key: tuple(codes) for key, codes in corpus.codes_named.items()}
        """The codes of each name."""
        self.codes = frozenset(corpus.sharing_a_name)
        self.act = NamedAct("", 0, tuple(code for code in corpus.codes if code.id in self.codes))
        """What is named where no more is said than `the Criminal Code`."""
        self.new = frozenset(self.last(codes).id for codes in self.by_key.values() if len(codes) > 1)
        """The last one of each name: the new Criminal Code."""
        self.old = self.codes - self.new

    def shared_until(self, day: date | None) -> str:
        """The one code of those that share a name which was law on a day, and is none any more."""
        codes = [self.corpus.code[each] for each in self.codes]
        had = [each.id for each in codes if day and within(day, each.in_force_from, each.repealed_on)]
        return had[0] if len(had) == 1 and not self.in_force((self.corpus.code[had[0]],)) else ""

    def is_of_the_year_of_a_new_one(self, day: date) -> bool:
        """Whether a day is of the year in which one of the new codes begins, or of a later one."""
        starts = [self.corpus.code[each].in_force_from for each in self.new]
        return any(start is not None and start.year <= day.year for start in starts)

    def new_one_had_begun(self, day: date) -> bool:
        """Whether one of the new codes had begun by a day."""
        starts = [self.corpus.code[each].in_force_from for each in self.new]
        return any(start is not None and start <= day for start in starts)

    def all_called_as(self, act: NamedAct) -> NamedAct:
        """An act of one code of those that share a name, as if it had been called by that."""
        is_shared = len(act.codes) == 1 and act.codes[0].id in self.codes
        return act._replace(codes=self.act.codes) if is_shared else act

    def is_old(self, act: NamedAct) -> bool:
        """Whether an act is a former one of the codes that share a name, and no other."""
        return bool(act.codes) and {code.id for code in act.codes} <= self.old

    def as_said(self, act: NamedAct, said: Said) -> NamedAct:
        """The act that is called a former or a new one: of codes that share a name, those before the last, or that."""
        if len(act.codes) < 2 or said is Said.NOTHING:  # noqa: PLR2004  # nothing to choose from
            return act
        last = self.last(act.codes)
        return act._replace(codes=tuple(code for code in act.codes if (code is last) is (said is Said.NEW)))

    def last(self, codes: tuple[Code, ...]) -> Code:
        """The one of some codes that came last."""
        return max(codes, key=lambda code: code.in_force_from or self.on)

    def in_force(self, codes: tuple[Code, ...]) -> tuple[Code, ...]:
        """Those of some codes that are in force on the day."""
        return tuple(code for code in codes if within(self.on, code.in_force_from, code.repealed_on))

    @cached_property
    def _own_names(self) -> dict[str, re.Pattern[str]]:
        """For each code, the names that no other code goes by."""
        own: dict[str, list[str]] = defaultdict(list)
        for key, codes in self.by_key.items():
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
