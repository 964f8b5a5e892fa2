"""Articles that have a line of their own, as in a code that is reproduced: they are of the act of the first one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.citations import quotations
from lanzarote_law.citations.groups import LONGEST_ARTICLE, Line
from lanzarote_law.citations.namedbehind import NamedBehind

if TYPE_CHECKING:
    from lanzarote_law.citations.namedact import NamedAct
    from lanzarote_law.grammar.enumerations import Element

# Art. 42. L'obligation de porter secours  Art. 42⏎  Art. 42 - Le viol⏎; not: Art. 42, alinéa 2  Art. 42 du Code
_HEADS_A_LINE = re.compile(
    r"(?:er)?\s?\.\s?[-–—]?\s?(?:[A-ZÀ-Ý(\[…]|<(?:[LWD]|Ins|Ing|Abr|Opg))|(?:er)?\.?[ \t]*\n"
    r"|\s(?:[–—-]\s)?[A-ZÀ-Ý][^\n.;:,]{3,80}\n"
)
# Article 21bis, first paragraph.⏎; not: Article 21bis, first paragraph, of the
_ENDS_A_LINE = re.compile(r"[.:]?[ \t]*\n")
# 378. <L 2000-11-28/35, art. 12> Dans les cas; not: 378. Dans les cas
_IS_REPRODUCED = re.compile(r"\d{1,3}[a-z]*(?:/\d{1,2})?\.?\s?[<(\[](?:[LWD]\b|Ins|Ing|Abr|Opg)")
# dans l'ancien Code pénal, dont l'article 134; not: dont fait état l'article 134
_WHOSE = re.compile(r"\b(?:dont|waarvan|whose)\s(?:les\s|de\s|l['’])?\w+\.?\s\Z", re.IGNORECASE)
_MOST_BETWEEN = 10
_NEAR_A_NUMBER = 40
"""How far apart the numbers are of an article and of those that its text cites without their act."""
_SIGNS = ' \t*#"«“„'
_WINDOW = 18


class ArticleLines(NamedBehind):
    """Carries the act of an article over to those that have their lines below it."""

    def _carried_over(self, start: int, element: Element) -> NamedAct | None:
        """The act that is carried over; where each article has its line, that of the first: `Art. 42. L'obligation`."""
        if not self._heads_a_line(start, element):
            return self._over_sentences(start, element)
        if self._goes_on_from_the_line(start, element):
            act = self.line.act
        elif self.layout.is_in_the_text_of_a_code(start):
            act = self.layout.heading(start)
        elif not self.text.startswith((".", " .", "er."), element.number_end):
            act = (self.memory.carried(start) if self._is_led_to(start) else None) or self.layout.heading(start)
        else:
            act = self._over_sentences(start, element)
        self.line = Line(start, act, element.figures)
        return act

    def _goes_on_from_the_line(self, start: int, element: Element) -> bool:
        """Whether an article comes after the last one that has its line, a few numbers on, or in one quotation."""
        before, _, number = self.line
        if not number <= element.figures or start - before >= LONGEST_ARTICLE:
            return False
        return element.figures < number + _MOST_BETWEEN or quotations.is_one(self.text, before, start)

    def _over_sentences(self, start: int, element: Element) -> NamedAct | None:
        """The act that the paragraph speaks of; of two codes, either, where the data know the other one's number."""
        act = self.memory.carried(start)
        if act is None:
            return None
        may_be_new = self.is_about_the_new_code and not element.distinct and self.names.is_old(act)
        may_be_new = may_be_new and not _WHOSE.search(self.text, max(0, start - _WINDOW), start)
        is_met = self.names.is_old(act) and self.numbers.is_of(element.number, self.names.sharing_a_name)
        is_open = may_be_new or is_met or self.names.has_only_the_other(act, element.number)
        return self.names.all_called_as(act) if is_open else act

    def _is_led_to(self, start: int) -> bool:
        """Whether the line above ends with a colon: `The Code of Criminal Procedure reads:`."""
        word = self.candidates.word_start(start)
        return self.text[max(0, word - _WINDOW) : word].rstrip(f"\n{_SIGNS}").endswith(":")

    def _heads_a_line(self, start: int, element: Element) -> bool:
        """Whether an article has a line of its own, or begins one as its text does: `Art. 42. L'obligation`."""
        heads = (
            _ENDS_A_LINE.match(self.text, element.stop)  # Article 21bis, first paragraph
            if element.pinpoint
            else _HEADS_A_LINE.match(self.text, element.number_end)
        )
        return heads is not None and self._begins_a_line(self.candidates.word_start(start))

    def _begins_a_line(self, word: int) -> bool:
        return self.text[max(0, word - _WINDOW) : word].rstrip(_SIGNS)[-1:] in {"", "\n"}

    def _of_the_article_around(self, start: int, element: Element) -> NamedAct | None:
        """The act of the article in whose text a number stands, where that has a line and can cite such numbers."""
        before, act, number = self.line
        if act is None or not act.codes or start - before >= LONGEST_ARTICLE:
            return None
        is_near = (
            abs(element.figures - number) < _NEAR_A_NUMBER
            or _IS_REPRODUCED.match(self.text, before) is not None
            or self._is_of_a_heading(act, start)
        )
        return act if is_near else None

    def _is_of_a_heading(self, act: NamedAct, start: int) -> bool:
        """Whether a heading names an act whose articles have lines of their own."""
        heading = self.layout.heading(start)
        return heading is not None and heading.codes == act.codes
