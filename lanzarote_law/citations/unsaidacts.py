"""Which act a group is of that names none: the one that is quoted, the one carried over, or the one in mind.

An act that is carried over gives way where the data know no such number of it, and the text cited one of another act.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.citations import quotations
from lanzarote_law.citations.articlelines import ArticleLines
from lanzarote_law.citations.namedact import OTHER, NamedAct
from lanzarote_law.grammar.enumerations import HIGHEST_ARTICLE

if TYPE_CHECKING:
    from lanzarote_law.citations.citation import Citation
    from lanzarote_law.grammar.enumerations import Element

LEAST_OF_A_CODE = 100
"""From here on a number is hardly one of the document's own articles."""


class UnsaidActs(ArticleLines):
    """Decides between the acts that a reader may have in mind."""

    def _wait(self, start: int, elements: list[Element]) -> None:
        """Let a group wait for the act of the next one, with what it is of where that names none."""
        self.settle()
        self.waiting, self.waiting_said = elements, self.said
        self.is_left = self.memory.is_left(start)
        self.carried = self._quoted(start) or self._carried_over(start, elements[0])
        self.in_mind = None if self.carried else self._beside(elements) or self._in_mind(start, elements)
        if self.carried:
            self.carried = self._cited_of_another(elements, self.carried) or self.carried
        if self.in_mind:
            self.in_mind = self._cited_of_another(elements, self.in_mind) or self.in_mind
        heading = self.layout.heading(start)
        if heading and not (heading.instrument == OTHER and self.in_mind):  # a code was named since
            self.carried = self.carried or heading

    def _quoted(self, start: int) -> NamedAct | None:
        """The act whose article is quoted at a place: `Article 382bis of the Code says: « ...`."""
        opens, leads = quotations.open_at(self.text, start)
        if not opens:
            return None
        since = self.paper.paragraph(leads)
        of_codes = [each for each in self._found_between(since, opens) if each.code and each.instrument != OTHER]
        if not of_codes:
            return None
        act = self.numbers.act_of(of_codes[0].article)
        named = self.names.last_mentioned(self.text, of_codes[-1].end, opens)
        is_of_another = named is not None and act is not None and named.kind not in {"", act.kind}
        return None if is_of_another else act

    def _found_between(self, start: int, end: int) -> list[Citation]:
        """The last citations that were found, as far as they stand between two places."""
        near = []
        for each in reversed(self.found):
            if each.start < start:
                break
            if each.start < end:
                near.append(each)
        return near[::-1]

    def _beside(self, elements: list[Element]) -> NamedAct | None:
        """The act of a number with another suffix that stands near: of 442bis, for 442ter."""
        first = elements[0]
        return self.numbers.act_beside(first) if first.distinct and first.figures >= LEAST_OF_A_CODE else None

    def _in_mind(self, start: int, elements: list[Element]) -> NamedAct | None:
        """The act of the last citation, in a paragraph that names none, where it can have such numbers."""
        first = elements[0]
        if around := self._of_the_article_around(start, first):
            return around
        if first.distinct and self.numbers.is_of_one_act(first):
            return self.numbers.act_of(first.number)
        act = self.memory.over_paragraphs(start)
        if _is_low_with_a_suffix(first) and not self._may_be_put_in(first, act):
            return self.numbers.only_act_with_low_suffixes()
        if act is None:
            return None
        if not self.names.can_have(act, first.figures):
            return self.numbers.act_that_has(elements)
        heading = self.layout.heading(start)
        if heading and heading.code and act.code == heading.code:
            return act
        if heading and heading.instrument == OTHER and not self.memory.has_named_since(self.layout.heading_start):
            return None
        return act if self._are_met(elements, act) or self._are_as_of_a_code(elements, act) else None

    def _are_met(self, elements: list[Element], act: NamedAct) -> bool:
        """Whether some numbers were cited of an act before, or are known of it and say where in the article."""
        is_of_a_title = self.names.is_title(act)  # which is short, and has low numbers alone
        return any(
            self.numbers.is_of(each.number, act)
            or ((each.pinpoint or is_of_a_title) and self._is_known_of(act, [each]))
            for each in elements
        )

    def _are_as_of_a_code(self, elements: list[Element], act: NamedAct) -> bool:
        """Whether numbers are as high as a code of the data alone has them, or put between others of it."""
        return bool(act.codes) and all(
            LEAST_OF_A_CODE <= each.figures <= HIGHEST_ARTICLE or self._may_be_put_in(each, act) for each in elements
        )

    def _cited_of_another(self, elements: list[Element], carried: NamedAct) -> NamedAct | None:
        """The one act of which a high number was cited, where the data know none such of the one carried over."""
        first = elements[0]
        if first.distinct and self.numbers.is_of_one_act(first) and not self._is_known_of(carried, elements):
            return self.numbers.act_of(first.number)
        if _is_low_with_a_suffix(first) and self._is_strange(first, carried):
            return NamedAct("", 0)
        if first.figures < LEAST_OF_A_CODE or self._is_known_of(carried, elements):
            return None
        if first.distinct:
            is_known = self.names.is_known(first.number)
            return self.numbers.act_that_has([first]) if is_known else self.numbers.act_beside(first, since=0)
        known = self.numbers.act_of(first.number) if self.numbers.is_of_one_act(first) else None
        is_better = known is not None and known.codes and self._is_known_of(known, elements)
        return known if is_better else None

    def _is_strange(self, first: Element, carried: NamedAct) -> bool:
        """Whether low numbers with a suffix were cited of another act alone, not of a criminal code: `21bis`."""
        is_of_one = bool(carried.codes) and {code.id for code in carried.codes} <= self.names.shared
        return (
            is_of_one
            and not self._is_known_of(carried, [first])
            and not self.numbers.has_low_suffixes(carried)
            and self.numbers.others_have_low_suffixes(carried)
        )

    def _may_be_put_in(self, element: Element, act: NamedAct | None) -> bool:
        """Whether a number was put between others, and is not known to be one of another act: `56bis`."""
        if act is None:
            return False
        has_it = self.names.has_one_of(act, [element])
        is_free = has_it or (not self.names.is_known(element.number) and self.numbers.has_low_suffixes(act))
        return element.number[-1].isalpha() and element.figures <= HIGHEST_ARTICLE and is_free


def _is_low_with_a_suffix(element: Element) -> bool:
    """Whether a number is one such as `21bis`, which few acts have."""
    return element.number[-1].isalpha() and element.figures < LEAST_OF_A_CODE
