"""The numbers of the articles that the data know of each code, and what a number tells of its act."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from lanzarote_law.citations.namedact import NamedAct
from lanzarote_law.grammar.periods import Said

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lanzarote_law.citations.homonyms import Homonyms
    from lanzarote_law.grammar.enumerations import Element
    from lanzarote_law.model import Corpus

_MANY = 100
"""Articles that an act has at least of which the data know one as high."""


class CodeNumbers:
    """The numbers of articles that codes of the data have, or had, as far as is known."""

    def __init__(self, corpus: Corpus, homonyms: Homonyms) -> None:
        self.corpus = corpus
        self.homonyms = homonyms
        self.known = _known(corpus)
        """For each number, the codes that have, or had, an article of it."""
        self.with_suffixes = {code for number, codes in self.known.items() if number[-1:].isalpha() for code in codes}

    def known_to_have(self, numbers: Sequence[str], codes: Iterable[str]) -> set[str]:
        """The one of some codes of which the data know the most of some numbers."""
        counts = {code: sum(code in self.known.get(number, ()) for number in numbers) for code in codes}
        best = max(counts.values())
        return {code for code, count in counts.items() if count == best}

    def only_code_with(self, number: str) -> str:
        """The one criminal code that has an article of a number that looks like no other; empty where none has."""
        codes = self.known.get(number, set())
        return next(iter(codes)) if len(codes) == 1 and codes <= self.homonyms.codes else ""

    def only_act_with(self, number: str) -> str:
        """The one code, of those that are cited by a name of their own, that the data know to have a number."""
        codes = self.known.get(number, set())
        return next((code for code in codes if len(codes) == 1 and self.corpus.code[code].cited_as), "")

    def has_only_the_other(self, act: NamedAct, number: str) -> bool:
        """Whether the data know a number, and of the other code alone of those that share the name of an act."""
        having = self.known.get(number, set()) & self.homonyms.codes
        return (
            len(act.codes) == 1
            and act.codes[0].id in self.homonyms.codes
            and having != set()
            and act.codes[0].id not in having
        )

    def of_which_suffixes_are(self, act: NamedAct) -> NamedAct:
        """An act, or the old code of its name where it is a new one, into which no number was put so far: `505ter`."""
        is_without = len(act.codes) == 1 and act.codes[0].id in self.homonyms.new - self.with_suffixes
        return self.homonyms.as_said(self.homonyms.all_called_as(act), Said.FORMER) if is_without else act

    def has(self, code: str, number: str) -> bool:
        """Whether the data know a number of a code."""
        return code in self.known.get(number, ())

    def is_known(self, number: str) -> bool:
        """Whether the data know a number of any code."""
        return number in self.known

    def has_one_of(self, act: NamedAct, elements: Sequence[Element]) -> bool:
        """Whether the data know one of some numbers of an act."""
        return any(self.has(code.id, each.number) for code in act.codes for each in elements)

    def told_by_one_of(self, elements: Iterable[Element]) -> NamedAct | None:
        """A list is of one act: a number in it that only one code has tells for all of them."""
        for element in elements:
            for number in (element.number, element.number_to):
                if not number.isdecimal() and (code := self.only_code_with(number)):
                    return NamedAct("", element.end, (self.corpus.code[code],))
        return None

    def can_have(self, act: NamedAct, figures: int) -> bool:
        """Whether an act can have so high a number: one of which the data know low numbers alone has no hundreds."""
        lowest = min((self.highest.get(code.id, 0) for code in act.codes), default=0)
        return figures < _MANY or not 0 < lowest < _MANY

    @cached_property
    def highest(self) -> dict[str, int]:
        """For each code the highest plain number that the data know: it had all below, as a code numbers in a row."""
        plain = [(code, int(number)) for number, codes in self.known.items() if number.isdecimal() for code in codes]
        return dict(sorted(plain))


def _known(corpus: Corpus) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for provision in corpus.provisions:
        for number in (provision.article, *(each.numbered for each in provision.versions if each.numbered)):
            found[number].add(provision.code)
    for renumbering in corpus.renumberings:
        found[renumbering.was].add(renumbering.code)
        found[renumbering.now].add(renumbering.code)
    for code, number in corpus.known_number:
        found[number].add(code)
    return dict(found)
