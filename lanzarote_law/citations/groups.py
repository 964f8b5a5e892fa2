"""Groups of citations that were read: which of them wait for the act of the next one, and what is kept of each.

A group is a list of articles, which is of one act. What cannot be told is None.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.citations import samename
from lanzarote_law.citations.candidates import Candidates
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.citednumbers import CitedNumbers
from lanzarote_law.citations.memory import Memory
from lanzarote_law.citations.namedact import CONVENTION, OTHER, NamedAct
from lanzarote_law.citations.papers import Paper
from lanzarote_law.citations.treatyarticles import (
    heads_an_item,
    is_asked,
    is_bracketed,
    is_divided_as_one,
    is_of_a_code,
    is_of_none,
    is_written_as_one,
)
from lanzarote_law.grammar.periods import Said
from lanzarote_law.grammar.pinpoints import counts_paragraphs

if TYPE_CHECKING:
    from lanzarote_law.citations.actnames import ActNames
    from lanzarote_law.citations.layout import Layout
    from lanzarote_law.grammar.enumerations import Element


# a sentence, a line that is a heading, a note or a key of a register (Art. 16, § 5 - 31), and what signs set apart:
# Directive art. 3 – Art. 385 Penal Code
_SENTENCE_END = re.compile(
    r"\b(?:repeal|replac|amend|insert|abrog|remplac|modifi|insér|opgeheven|vervangen|gewijzigd|ingevoegd)"
    r"|\)\s(?:by|par|door|bij)\s(?:l['’]|les\s|the\s|de\s)?(?:[Aa]rt|[Ss]ection)"
    r"|\b(?:is|are|was|were|est|sont|wordt|worden|refers?|renvoie|verwijst)\b|\)\s?:\s"
    r"|\s[-–]\s\d{1,2}[^\S\n]*\n"
    r"|[.;!?]\s+[A-ZÀ-Ý]|\.Art|\n\s*\n|[^\S\n]{3}|\.{3}|;\s|\n\s*(?:[-–•*]|\d{1,2}(?:\.\d{1,2})*\.?\s)"
    r"|[.)]\s*\n\s*[\dA-ZÀ-Ý•⁰-⁹]|\s[–—→=|]\s|[»”]|\A\s?\n\s*[A-ZÀ-Ý]"
)
# n'est pas modifié (art. 127, 130), pas plus que l'article 25: what stands in a bracket is of what was named before it
_CLOSES = re.compile(r"[^()]*\)")
LONGEST_ARTICLE = 3000
"""Characters of the text of an article, as far as numbers in it are taken for those of its act."""
_TOP = 500
_SAME_BREATH = 60
_NO_MORE_THAN_AND = 20
"""Characters in which nothing stands but `et l'article`."""
_CRIMINAL_LETTERS = frozenset(("CC", "PC", "CrC"))
_ENGLISH_ON_CRIMES = re.compile(r"\b(?:criminal|penal|crimes?|offences?|bribery|convicted|punishable)\b")


class Line(NamedTuple):
    """An article that has a line of its own."""

    start: int
    act: NamedAct | None
    """The act of the first of them."""
    figures: int


class Groups:
    """The citations of a text, and the group whose act is not told yet."""

    def __init__(self, text: str, names: ActNames, layout: Layout) -> None:
        self.text = text
        self.names = names
        self.candidates = Candidates(text, names)
        self.paper = Paper(text)
        self.memory = Memory(text, names, self.paper)
        self.numbers = CitedNumbers(names, self.paper)
        self.layout = layout
        self.found: list[Citation] = []
        self.waiting: list[Element] = []
        """A group whose act may be named after the next one: `l'article 379 et l'article 380 du Code pénal`."""
        self.said = Said.NOTHING
        """Whether the group that is read is called a former or a new article."""
        self.waiting_said = Said.NOTHING
        self.carried: NamedAct | None = None
        """The act that the waiting group has where the next one names none."""
        self.in_mind: NamedAct | None = None
        """The act of the last citation, where the paragraph of the waiting group names none."""
        self.is_left = False
        """Whether the words before the waiting group leave the act that is carried over, for the Convention."""
        self.line = Line(-LONGEST_ARTICLE, None, 0)
        """The last article that has a line of its own."""
        self.unknown: dict[str, list[int]] = {}
        """Short names that nobody has explained, and where the articles stand that have them."""
        self.named: dict[str, bool] = {}
        """Whether the text names a code, where that was asked."""
        self.may_stand_bare: set[str] = set()
        """The numbers that were cited with a word before them, and that may be met bare from then on."""

    def _take(self, elements: list[Element], act: NamedAct, *, named_after: bool = False) -> None:
        """Keep a group; an act that is named after it is that of a waiting group of the same sentence too."""
        if self.waiting:
            gap = self.text[self.waiting[-1].end : elements[0].start]
            heads = self.line.start == self.waiting[0].start and "\n" in gap
            heads |= self.is_about_the_new_code and self.names.is_old(act) and len(gap) > _NO_MORE_THAN_AND
            is_apart = heads or len(gap) >= _SAME_BREATH or _SENTENCE_END.search(gap) or _closes(gap, self.carried)
            if not named_after or is_apart or self._is_of_another(act):
                self.settle()
            elif self.waiting_said is self.said:
                elements, self.waiting = [*self.waiting, *elements], []
            else:  # l'ancien article 66 et le nouvel article 20 du Code pénal
                waiting, self.waiting = self.waiting, []
                self._keep(waiting, self.names.as_said(act, self.waiting_said))
        self._keep(elements, self.names.as_said(act, self.said))
        self.said = Said.NOTHING

    def _is_of_another(self, act: NamedAct) -> bool:
        """Whether a number that waits is one of another code alone: the first of `39bis vise l'article 417/9 CP`."""
        if self.paper.is_of_another_body and not any(map(is_of_a_code, self.waiting)) and act.codes:
            return True  # Article 58: satisfied by Article 21bis of the Preliminary Title
        if self.paper.is_to_the_committee and act.codes and self._are_written_as_of_it(self.waiting):
            return True  # Pour l'article 18, par. 1.b, la Belgique se réfère aux articles 376 et 377 du Code pénal
        known = {self.names.only_act_with(element.number) for element in self.waiting if element.distinct} - {""}
        return bool(known) and not known & {code.id for code in act.codes}

    def settle(self) -> None:
        """Decide on a waiting group: the act carried over, or the one that a number of the list tells."""
        if self.waiting:
            elements, self.waiting = self.waiting, []
            carried = self.carried
            if carried and carried.instrument == CONVENTION and any(map(is_of_none, elements)):
                carried = None
            if self._is_of_the_convention(elements, carried):
                carried = self.names.the_convention(0)
            elif self._may_be_of_the_convention(elements, carried):
                carried = None
            if carried and not self.names.can_have(carried, elements[0].figures):  # nobody has 409 of a title in mind
                carried = self.numbers.act_that_has(elements)
            carried = carried or self._told_by_the_rest(elements) or self.in_mind or self._one_of_two()
            carried = carried or self._of_the_new_one(elements)
            if carried and any(map(_has_a_suffix, elements)):
                carried = self.names.of_which_suffixes_are(carried)
            if self.line.start == elements[0].start:
                self.line = self.line._replace(act=carried)
            if carried and self.waiting_said is not Said.NOTHING:  # article 9 du nouveau Code pénal (ancien article 51)
                carried = self.names.as_said(self.names.all_called_as(carried), self.waiting_said)
            self._keep(elements, carried)

    def _one_of_two(self) -> NamedAct | None:
        """The codes that share a name, where an article is called a former or a new one of a text that names one."""
        is_said = self.waiting_said is not Said.NOTHING
        is_told = is_said and (
            self.numbers.has_of(self.names.shared) or any(map(self._speaks_of, sorted(self.names.shared)))
        )
        return self.names.sharing_a_name if is_told else None

    def _of_the_new_one(self, elements: list[Element]) -> NamedAct | None:
        """The new code, where a text of its time is about it, as its top says, and articles are named alone."""
        is_its = self.is_about_the_new_code and self.line.start != elements[0].start
        is_plain = not any(each.distinct or each.of_treaty for each in elements)
        return self.names.as_said(self.names.sharing_a_name, Said.NEW) if is_its and is_plain else None

    @cached_property
    def is_about_the_new_code(self) -> bool:
        """Whether a text of the time of the new code names that at its top, by a name of its own."""
        return self.names.speaks_of_a_new_one(self.text[:_TOP]) and samename.is_written_in_the_new_time(
            self.text, self.names
        )

    def _is_of_the_convention(self, elements: list[Element], carried: NamedAct | None) -> bool:
        """Whether articles without an act are of the Convention: by their form, or since the document speaks of it."""
        if any(map(is_of_none, elements)):
            return False
        if self.is_left and (self._are_written_as_of_it(elements) or heads_an_item(self.text, elements[-1])):
            return True
        if carried is not None:
            if not self.paper.is_to_the_committee or not carried.codes:
                return False
            if (
                is_bracketed(self.text, self.candidates.word_start(elements[0].start), elements)
                or is_asked(self.text, elements[0].start)
                or all(map(self.numbers.is_of_the_convention_alone, elements))
            ):
                return True
            return self._are_written_as_of_it(elements) and not self._is_known_of(carried, elements)
        is_formed = all(map(is_divided_as_one, elements))
        return (is_formed or self.paper.is_to_the_committee) and self.memory.is_of_the_committee(elements[0].start)

    def _are_written_as_of_it(self, elements: list[Element]) -> bool:
        return all(is_written_as_one(self.text, each) for each in elements)

    def _may_be_of_the_convention(self, elements: list[Element], carried: NamedAct | None) -> bool:
        """Whether nobody can tell if a code is still meant, as the Committee speaks of the Convention anyhow."""
        if carried is None or not carried.codes:
            return False
        if self.paper.is_of_another_body:
            return not any(map(is_of_a_code, elements))
        if not self.paper.is_to_the_committee:
            return False
        is_new = (
            _SENTENCE_END.search(self.text, max(0, elements[0].start - _SAME_BREATH), elements[0].start) is not None
        )
        return is_new and not any(map(is_of_none, elements)) and not self._is_known_of(carried, elements)

    def _is_known_of(self, act: NamedAct, elements: list[Element]) -> bool:
        """Whether the data know some numbers of an act, or have no way to tell."""
        return self.names.has_one_of(act, elements)

    def _told_by_the_rest(self, elements: list[Element]) -> NamedAct | None:
        """The act of the same numbers elsewhere, or the one that alone has such a number, if the text names it."""
        for element in elements:
            if element.distinct and (code := self.names.only_act_with(element.number)) and self._speaks_of(code):
                return NamedAct("", 0, (self.names.corpus.code[code],))
        return self.numbers.act_of_places(elements)

    def _speaks_of(self, code: str) -> bool:
        """Whether the text calls a code by a name that is its alone."""
        if code not in self.named:
            self.named[code] = self.names.speaks_of(self.text, code)
        return self.named[code]

    def learn(self) -> None:
        """Give the articles whose act has a short name the act that this name turned out to mean."""
        known = {**self._called_in_english(), **self.memory.defined.acts}
        meant = {start: known[name] for name, starts in self.unknown.items() if name in known for start in starts}
        for index, each in enumerate(self.found):
            if each.instrument is None and (act := meant.get(each.start)):
                instrument, code, ambiguous = self.names.meaning(act, each.article, distinct=each.distinct)
                self.found[index] = each._replace(
                    instrument=instrument, code=code, ambiguous=ambiguous, shared_name=len(act.codes) > 1
                )

    def _called_in_english(self) -> dict[str, NamedAct]:
        """What `CC` and `PC` mean behind articles of an English text on crimes that explains neither."""
        letters = _CRIMINAL_LETTERS & set(self.unknown)
        act = self.names.written("Criminal Code") if letters and _ENGLISH_ON_CRIMES.search(self.text) else None
        return dict.fromkeys(letters, act) if act else {}

    def _keep(self, elements: list[Element], act: NamedAct | None) -> None:
        found = [self._citation(element, act) for element in elements]
        if act is not None and len(act.codes) > 1 and any(each.ambiguous for each in found):
            found = self._of_one_act(found)
        self.found += found
        if act is not None and (act.codes or act.instrument):
            self.numbers.cite(elements, act)
        for element in elements:
            if element.distinct:
                self.may_stand_bare.add(element.number)

    def _of_one_act(self, found: list[Citation]) -> list[Citation]:
        """The citations of a list, which is of one act, those of two codes as of the one that the others tell."""
        told = {each.code for each in found if each.shared_name and not each.ambiguous}
        guessed = {each.code for each in found if each.ambiguous}
        if not told and len(guessed) > 1:
            told = self.names.known_to_have([each.article for each in found], guessed)
        if len(told) == 1:  # a list is of one act
            code = told.pop()
            is_sure = code not in guessed
            instrument = self.names.instrument_of(code)
            found = [
                each._replace(code=code, instrument=instrument, ambiguous=not is_sure) if each.ambiguous else each
                for each in found
            ]
        return found

    def _told_by_number(self, elements: list[Element]) -> NamedAct | None:
        """A list is of one act: a number in it that only one code has tells for all of them."""
        for element in elements:
            for number in (element.number, element.number_to):
                if not number.isdecimal() and (named := self.names.told_by(number, element.end)):
                    return named
        return None

    def _citation(self, element: Element, act: NamedAct | None) -> Citation:
        """The element with its act: the one that was named, or the only code that has such a number."""
        instrument, code, ambiguous = self.names.meaning(act, element.number, distinct=element.distinct)
        place = element.pinpoint
        if instrument == CONVENTION or (element.counted and self._counts_paragraphs(element, instrument, code)):
            place = place.by_paragraph
        return Citation(
            element.start,
            element.end,
            instrument,
            element.number,
            element.number_to,
            place.paragraph,
            place.alinea,
            place.point,
            place.indent,
            code,
            ambiguous,
            act is not None and len(act.codes) > 1,
            element.distinct,
            act.called if act is not None else "",
        )

    def _counts_paragraphs(self, element: Element, instrument: str | None, code: str) -> bool:
        by_sign = self.names.has_paragraphs(code, element.number)
        return counts_paragraphs(element.counted, of_a_code=instrument != OTHER, by_sign=by_sign)


def _has_a_suffix(element: Element) -> bool:
    """Whether a number was put between others: `505ter`."""
    return element.number[-1:].isalpha()


def _closes(gap: str, carried: NamedAct | None) -> bool:
    """Whether a bracket closes behind a group without an act: `(art. 127), pas plus que l'article 25 du titre`.

    Where no act is carried, `Vol (art. 461) et recel (art. 505 du Code pénal)` are of one.
    """
    return _CLOSES.match(gap) is not None and (carried is not None or "(" not in gap)
