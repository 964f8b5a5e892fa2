"""The codes of the data on a day: the numbers that they are known to have, and which of them go by one name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property, lru_cache

from lanzarote_law.citations.name_patterns import names_pattern
from lanzarote_law.citations.named_act import NamedAct
from lanzarote_law.grammar import acts
from lanzarote_law.grammar.article_enumerations import HIGHEST_ARTICLE, ListedNumber
from lanzarote_law.grammar.code_phrases import code_key
from lanzarote_law.grammar.validity_phrases import FormerOrNew
from lanzarote_law.model import Act, Code, Corpus, is_within

_MANY = 100
"""Articles that an act has at least of which the data know one as high."""


class ArticleNumbersByCode:
    """The numbers of articles that codes of the data have, or had, as far as is known."""

    def __init__(self, corpus: Corpus, homonyms: "Homonyms") -> None:
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
        return self.homonyms.as_said(self.homonyms.all_called_as(act), FormerOrNew.FORMER) if is_without else act

    def has(self, code: str, number: str) -> bool:
        """Whether the data know a number of a code."""
        return code in self.known.get(number, ())

    def is_known(self, number: str) -> bool:
        """Whether the data know a number of any code."""
        return number in self.known

    def has_one_of(self, act: NamedAct, elements: Sequence[ListedNumber]) -> bool:
        """Whether the data know one of some numbers of an act."""
        return any(self.has(code.id, each.number) for code in act.codes for each in elements)

    def act_with_one_of(self, elements: Iterable[ListedNumber]) -> NamedAct | None:
        """The act of a list, found by a number that only one code has; no other act may have more of the list."""
        elements = tuple(elements)
        numbers = [number for each in elements for number in (each.number, each.number_to) if number]
        for element in elements:
            for number in (element.number, element.number_to):
                if not number.isdecimal() and (code := self.only_code_with(number)):
                    has_most = code in self.known_to_have(numbers, self.corpus.code)
                    return NamedAct("", element.end, (self.corpus.code[code],)) if has_most else None
        return None

    def can_have(self, act: NamedAct, figures: int) -> bool:
        """Whether an act can have so high a number: one of which the data know low numbers alone has no hundreds.

        None that `check` covers has thousands.
        """
        if figures > HIGHEST_ARTICLE and any(code.cited_as for code in act.codes):
            return False
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


class Homonyms:
    """The codes of a corpus that go by the same name as another, on a day."""

    def __init__(self, corpus: Corpus, on: date) -> None:
        self.corpus = corpus
        self.on = on
        self.codes = frozenset(corpus.sharing_a_name)
        self.act = NamedAct("", 0, tuple(code for code in corpus.codes if code.id in self.codes))
        """What is named where no more is said than `the Criminal Code`."""
        self.by_key = dict.fromkeys(map(code_key, acts.CALLED_LOOSELY), self.act.codes)
        """The codes of each name."""
        self.by_key |= {key: tuple(codes) for key, codes in corpus.codes_named.items()}
        self.new = frozenset(self.last(codes).id for codes in self.by_key.values() if len(codes) > 1)
        """The last one of each name: the new Criminal Code."""
        self.old = self.codes - self.new

    def shared_until(self, day: date | None) -> str:
        """The one code of those that share a name which was law on a day, and is none any more."""
        codes = [self.corpus.code[each] for each in self.codes]
        had = [each.id for each in codes if day and is_within(day, each.in_force_from, each.repealed_on)]
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

    def as_said(self, act: NamedAct, said: FormerOrNew) -> NamedAct:
        """The act that is called a former or a new one: of codes that share a name, those before the last, or that."""
        if len(act.codes) < 2 or said is FormerOrNew.NOTHING:  # noqa: PLR2004  # nothing to choose from
            return act
        last = self.last(act.codes)
        return act._replace(codes=tuple(code for code in act.codes if (code is last) is (said is FormerOrNew.NEW)))

    def last(self, codes: tuple[Code, ...]) -> Code:
        """The code with the latest date of entry into force; one without a date counts as from the date of reading."""
        return max(codes, key=lambda code: code.in_force_from or self.on)

    def in_force(self, codes: tuple[Code, ...]) -> tuple[Code, ...]:
        """Those of some codes that are in force on the day."""
        return tuple(code for code in codes if is_within(self.on, code.in_force_from, code.repealed_on))

    @cached_property
    def _own_names(self) -> dict[str, re.Pattern[str]]:
        """For each code, the names that no other code goes by."""
        own: dict[str, list[str]] = defaultdict(list)
        for key, codes in self.by_key.items():
            if len(codes) == 1:
                names = [name for name in codes[0].every_name if code_key(name) == key]
                own[codes[0].id] += names[:1]
        return {code: re.compile(rf"(?<!\w)(?:{_any_but_of_others(names)})(?!\w)") for code, names in own.items()}

    def speaks_of(self, text: str, code: str) -> bool:
        """Whether a text calls a code by a name that is its alone: `nouveau Code pénal`, `Sw. 2024`."""
        pattern = self._own_names.get(code)
        return pattern is not None and pattern.search(text) is not None

    def speaks_of_a_new_one(self, text: str) -> bool:
        """Whether a text calls one of the new codes by a name that is its alone."""
        return any(self.speaks_of(text, code) for code in self.new)


def _any_but_of_others(names: Iterable[str]) -> str:
    """Names as a pattern; `ancien Code` is not the beginning of `ancien Code civil`."""
    return "|".join(
        names_pattern([name]) + (acts.NO_OTHER_CODE if acts.BARE_CODE.fullmatch(name) else "") for name in names
    )


@lru_cache(maxsize=8)
def acts_of_new_codes(homonyms: Homonyms) -> tuple[Act, ...]:
    """The acts of the articles of the new codes in the data, as far as the data have a day of them."""
    corpus = homonyms.corpus
    acts = {one.versions[0].act for one in corpus.provisions if one.code in homonyms.new and one.versions}
    return tuple(each for ident in acts if (each := corpus.act.get(ident)) and each.dated)


def new_code_was_enacted(homonyms: Homonyms, day: date | None = None) -> bool:
    """Whether one of the new codes had been enacted by a day, that of the reading if no other is given."""
    dated = [each.dated for each in acts_of_new_codes(homonyms) if each.dated]
    return not dated or min(dated) <= (day or homonyms.on)
