"""Which act a group is of behind which none is named: one before it, one that its numbers or the layout tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.citations import amending
from lanzarote_law.citations.groups import Line
from lanzarote_law.citations.namedact import OTHER, NamedAct
from lanzarote_law.citations.unsaidacts import UnsaidActs
from lanzarote_law.grammar import acts, othernames

if TYPE_CHECKING:
    from lanzarote_law.citations.actnames import ActNames
    from lanzarote_law.citations.layout import Layout
    from lanzarote_law.grammar.enumerations import Element

# l'article 24, l'article 25 et l'article 27 de la Convention; not: l'article 24 dont l'article 25
_JOINED = re.compile(
    r"(?:,?\s(?:et\s(?:suivante?s|suiv\.|s\.|seq\.?)|e\.v\.|ff\.))?,?\s\(?(?:(?:et|en|and|ou|of|or)\s)?(?:(?:à|de|van|of|in)\s)?(?:l['’]|the\s|het\s)?art(?:icles?|ikel(?:en)?)?\.?\s",
    re.IGNORECASE,
)
# aux articles 417/7 et 417/8, ainsi qu'aux articles; not: 417/8, visé aux articles
_LINKED = re.compile(
    r",?\s(?:ainsi\squ['’]|alsook\s|evenals\s|as\swell\sas\s|et\s|en\s|and\s)(?:(?:aux|à|de|des|les|in|to|van|the)\s){0,2}"
    r"art(?:icles?|ikel(?:en)?)?\.?\s"
)
NEAR = 90
"""Characters between an article of an amending act itself and what it says of another one."""
_WINDOW = 18


class Attribution(UnsaidActs):
    """Finds the act of a group that was read."""

    def __init__(self, text: str, names: ActNames, layout: Layout) -> None:
        super().__init__(text, names, layout)
        self.own_number = 0
        """The number of the last article of an amending act itself."""
        self.own_end = -NEAR
        """Where the number of the last article of an amending act itself ends."""

    def _without_act(self, start: int, elements: list[Element], end: int) -> int:
        """A group behind which no act is named: one before it may be, or one that its numbers or the layout tell."""
        if act := self._named_before(start, elements) or self._of_its_place(start):
            self._take_behind(start, elements, act, end)
        elif told := self._told(start, elements):
            self._take_as_told(start, elements, told, end)
        elif self.waiting and self.waiting_said is self.said and self._is_joined(start):
            self.waiting = [*self.waiting, *elements]
        else:
            self._wait(start, elements)
        return end

    def _named_before(self, start: int, elements: list[Element]) -> NamedAct | None:
        """The act that is named right before a group, or by its cell in a table."""
        cell = self.layout.cell(start)
        of_cell = cell.act if cell else None
        since = max(cell.start if cell and of_cell else 0, self.memory.used(start))
        act = self.names.just_before(self.text, start, since) or of_cell or self._called_before(start)
        if act is None:
            return None
        is_ours = any(code.cited_as for code in act.codes)
        if (act.called or act.is_law) and not is_ours and (told := self._told_by_number(elements)):
            act = told.ending(start)  # buiten de strafwet (artikel 417/49)
        return None if act.codes and self._is_used_up(start, elements, act) else act

    def _of_its_place(self, start: int) -> NamedAct | None:
        """The act of a number in a register, in an editor's note, or in what an amending act puts into `the same`."""
        if self._is_behind_a_key(start):
            line = self.text.rfind("\n", 0, start) + 1
            return self.names.last_mentioned(self.text, line, start) or NamedAct(OTHER, start)
        if amending.is_in_a_note(self.text, start):
            return NamedAct(OTHER, 0)
        if amending.is_in_the_same(self.text, self.candidates.word_start(start)):
            return self.memory.referred(NamedAct("", start, back_reference="code"))
        return None

    def _take_behind(self, start: int, elements: list[Element], act: NamedAct, end: int) -> None:
        """Keep a group whose act stands before it; an article of an amending act itself amends that act."""
        self._take(elements, act)
        self.memory.remember_here(act, start, end)
        if 0 <= start - self.own_end < NEAR and self._amends(act):
            self.memory.amended = act
            self.own_end = -NEAR

    def _told(self, start: int, elements: list[Element]) -> NamedAct | None:
        """The act that a number tells, that of the list before, or that of the same number in the paragraph."""
        told = self._told_by_number(elements) or self._linked(start)
        return told or self.numbers.act_in_the_paragraph(elements[0])

    def _take_as_told(self, start: int, elements: list[Element], told: NamedAct, end: int) -> None:
        """Keep a group of which the text around it told the act, which may not be the one that is carried over."""
        carried = self.memory.carried(start)
        if self._heads_a_line(start, elements[0]):
            self.line = Line(start, told, elements[0].figures)
        self._take(elements, self._as_called(told, carried, self.layout.heading(start)))
        if carried and not set(told.codes) & set(carried.codes):
            self.memory.remember(None, end)  # which of the two is meant from here on cannot be told

    def _is_used_up(self, start: int, elements: list[Element], act: NamedAct) -> bool:
        """Whether a name before a bracket was that of the numbers before it: `90ter C.I.Cr. (l'article 383bis ...)`."""
        if self.text[self.candidates.word_start(start) - 3 : start].find("(") < 0:
            return False
        told = self._told_by_number(elements)
        last = self.found[-1] if self.found else None
        is_of_numbers = last is not None and start - last.end < _WINDOW + NEAR and self.names.is_code(act, last.code)
        return told is not None and is_of_numbers and not {*told.codes} & {*act.codes}

    def _amends(self, act: NamedAct) -> bool:
        """Whether an act named by an article of an amending act may be what that amends: the Constitution is not."""
        return bool(act.codes) or (act.instrument != "" and self.own_number > 1)

    def _linked(self, start: int) -> NamedAct | None:
        """The act of the articles before, where a list goes on with `ainsi qu'aux articles`."""
        last = self.found[-1] if self.found and not self.waiting else None
        if last is None or not last.code or not _LINKED.fullmatch(self.text, last.end, start):
            return None
        act = self.numbers.act_of(last.article)
        return act if act is not None and act.codes else None

    def _called_before(self, start: int) -> NamedAct | None:
        """An act that nobody explained, right before its article: `OPSC Arts. 8`, `Wapenwet, art. 3`."""
        word = self.candidates.word_start(start)
        called = othernames.ending_at(self.text, word) if word < start else None
        if called is None or called in self.memory.defined.acts:
            return None
        if called == "LC" and self.memory.is_of_the_committee(start):
            return self.names.the_convention(0)
        if acts.may_be_criminal_law(called):
            return NamedAct(OTHER, 0, called=called)
        return NamedAct("" if called.isalpha() and called.isupper() else OTHER, 0)

    @staticmethod
    def _as_called(told: NamedAct, carried: NamedAct | None, named: NamedAct | None) -> NamedAct:
        """The act that a number tells, by the name of the heading where that may be its name."""
        is_meant = named is not None and (carried is None or carried.codes == named.codes)
        if named is None or not is_meant or not told.codes or not set(told.codes) < set(named.codes):
            return told
        return told._replace(codes=named.codes)

    def _is_joined(self, start: int) -> bool:
        """Whether nothing but an `et l'article` stands between the waiting group and a number."""
        last = self.waiting[-1].stop
        has_its_line = self.line.start == self.waiting[0].start and self.text.find("\n", last, start) >= 0
        return not has_its_line and _JOINED.fullmatch(self.text, last, start) is not None
