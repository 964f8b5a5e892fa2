"""The articles of an amending act: its own, which say what it does, and those that it amends or puts in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.citations import amending
from lanzarote_law.citations.attribution import NEAR, Attribution
from lanzarote_law.citations.namedact import OTHER, NamedAct
from lanzarote_law.citations.unsaidacts import LEAST_OF_A_CODE
from lanzarote_law.grammar.pinpoints import NOWHERE

if TYPE_CHECKING:
    from lanzarote_law.grammar.enumerations import Element

_QUOTES = frozenset('"«“„')


class AmendingArticles(Attribution):
    """Reads the articles of an amending act."""

    def _of_an_amending_act(self, elements: list[Element], end: int, word: int) -> int:
        """Read articles that an amending act amends, or does it by; 0 where they are none of these."""
        if self.memory.amended is None and self._is_put_into_the_same(word):
            self.memory.amended = self.memory.referred(NamedAct("", word, back_reference="code"))
        if self.memory.amended and self._is_of_the_amended(word):
            self._take(elements, self._of_the_amended(elements, self.memory.amended).ending(end))
            return end
        if not elements[0].distinct and (
            amending.is_by_an_own_one(self.text, word)
            or (self.own_number > 0 and amending.begins_later(self.text, word, end))
        ):
            self.settle()
            self._keep(elements, NamedAct(OTHER, end))
            return end
        return 0

    def _is_of_the_amended(self, word: int) -> bool:
        """Whether an article without an act is of the one that is amended."""
        if amending.is_in_quoted_words(self.text, word) or amending.is_what_one_becomes(self.text, word):
            return True
        return self._is_put_into_the_same(word)

    def _is_put_into_the_same(self, word: int) -> bool:
        """Whether an article of an amending act itself puts an article into the code that was named."""
        since = max(self.own_end, word - 2 * NEAR)
        return self.own_end > word - 2 * NEAR and amending.is_put_into_the_same(self.text, word, since)

    def _of_the_amended(self, elements: list[Element], amended: NamedAct) -> NamedAct:
        """The act that is amended, or the code that alone has a number: `417/25` in the title of another code."""
        told = self._told_by_number(elements)
        if told and not set(told.codes) & set(amended.codes):
            return told
        if not self.names.can_have(amended, elements[0].figures):
            having = self.numbers.act_that_has(elements)
            return having.ending(amended.end) if having else NamedAct("", amended.end)
        is_known = any(self.names.has(c.id, elements[0].number) or c.id not in self.names.shared for c in amended.codes)
        is_strange = elements[0].distinct and elements[0].figures < LEAST_OF_A_CODE and not is_known
        return NamedAct("", amended.end) if is_strange else amended  # « artikel 77bis » in article 324bis of the Code

    def _is_own(self, word: int, element: Element) -> bool:
        """Whether an article is one of an amending act itself; one with a suffix that opens a quotation is put in."""
        is_own = not self.paper.is_to_the_committee and (
            amending.is_own(self.text, word, element.number_end) or self._is_next_own(word, element)
        )
        is_put_in = is_own and element.distinct and self.text[max(0, word - 2) : word].rstrip()[-1:] in _QUOTES
        return is_own and not is_put_in

    def _is_next_own(self, word: int, element: Element) -> bool:
        """Whether a line begins with the article of an act that comes after its last own one: `Art. 4. Uit artikel`."""
        follows = self.own_number > 0 and not element.distinct and element.number == str(self.own_number + 1)
        return follows and self._begins_a_line(word) and not self.layout.is_in_the_text_of_a_code(word)

    def _own(self, element: Element) -> int:
        """An article of an amending act itself: what it says is not said of the act that was named before."""
        end = element.number_end
        self.own_number = element.figures
        self._take([element._replace(end=end, stop=end, pinpoint=NOWHERE)], NamedAct(OTHER, end))
        self.memory.remember(self.layout.heading(element.start), end)
        self.own_end = end
        return end
