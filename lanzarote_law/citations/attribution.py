"""Which act a group of articles is of: the one named after it, before it, by the layout, or the one in mind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.citations import amending
from lanzarote_law.citations.groups import LONGEST_ARTICLE, Groups
from lanzarote_law.citations.namedact import OTHER, NamedAct
from lanzarote_law.grammar import othernames
from lanzarote_law.grammar.articles import compiled
from lanzarote_law.grammar.enumerations import REMARK, Element

if TYPE_CHECKING:
    from lanzarote_law.citations.actnames import ActNames
    from lanzarote_law.citations.citation import Citation
    from lanzarote_law.citations.layout import Layout


# article 12 XYZ: of some act, not of the one named before
_UNKNOWN_NAME = re.compile(
    r"""(?: ,\s
          | \s(?:(?:du|de\sla|of\sthe|van\shet|van\sde)\s)?
            (?P<said>(?:new|old|former|nouveau|ancien|nieuwe?|oude?)\s)? )
    (?P<name> (?!(?:EN|ET|OF|OU|OR|AND)\b) [A-Z]{2,6} (?![\w-]|\s[A-ZÀ-Ý]{2})
      | (?:[A-Z]\.){2,6} (?!\w) )""",
    re.VERBOSE,
)
# 227-23, 706-47-3: as the codes of France are numbered; or half of a range, 379-80
_FRENCH = re.compile(r"(?<=\d)-\d{1,2}(?:-\d{1,2})?(?![\d/°§-])")
# Art. 42. L'obligation de porter secours
_HEADS_A_LINE = re.compile(r"(?:er)?\s?\.\s?[-–—]?\s?[A-ZÀ-Ý]|(?:er)?\.?[ \t]*\n|\s[A-ZÀ-Ý][^\n.;:,]{3,80}\n")
_MOST_BETWEEN = 10
_NEAR_A_NUMBER = 40
"""How far apart the numbers are of an article and of those that its text cites without their act."""
# l'article 24, l'article 25 et l'article 27 de la Convention
_JOINED = re.compile(
    r",?\s\(?(?:(?:et|en|and|ou|of|or)\s)?(?:(?:à|de|van|of|in)\s)?(?:l['’]|the\s|het\s)?art(?:icles?|ikel(?:en)?)?\.?\s",
    re.IGNORECASE,
)
# 563 2° (dégradations) ou 3° (violences légères) du Code pénal
_MORE_POINTS = re.compile(r"(?:\s\([^()]{3,120}\))?\s(?:et|ou|en|of|and|or)\s\d{1,2}°(?:\s\([^()]{3,120}\))?")
# l'article 372 (et l'article 373) du Code pénal
_ADDED = re.compile(r"\((?:et|en|and|ou|of|or)\s(?:l['’]|the\s|het\s)?art(?:icles?|ikel(?:en)?)?\.?\s\Z", re.IGNORECASE)
# Code judiciaire - 10-10-1967 - Art. 827
_LEADS_ON = re.compile(r"\s?[-–,:]\s(?:\d\d[-/]\d\d[-/]\d{4}\s[-–]\s)?art", re.IGNORECASE)
LEAST_OF_A_CODE = 100
"""From here on a number is hardly one of the document's own articles."""
NEAR = 90
"""Characters between an article of an amending act itself and what it says of another one."""
_WINDOW = 18


class Attribution(Groups):
    """Finds the act of a group that was read."""

    def __init__(self, text: str, names: ActNames, layout: Layout) -> None:
        super().__init__(text, names, layout)
        self.own_number = 0
        """The number of the last article of an amending act itself."""
        self.own_end = -NEAR
        """Where the number of the last article of an amending act itself ends."""

    def _without_act(self, start: int, elements: list[Element], end: int) -> int:
        """A group behind which no act is named: one before it may be, or one that its numbers or the layout tell."""
        cell = self.layout.cell(start)
        of_cell = cell.act if cell else None
        since = max(cell.start if cell and of_cell else 0, self.memory.used(start))
        act = self.names.just_before(self.text, start, since) or of_cell or self._called_before(start)
        if act is None and amending.is_in_a_note(self.text, start):
            act = NamedAct(OTHER, 0)
        if act is None and amending.is_in_the_same(self.text, self.candidates.word_start(start)):
            act = self.memory.referred(NamedAct("", start, back_reference="code"))
        if act is not None:
            self._take(elements, act)
            self.memory.remember_here(act, start, end)
            if 0 <= start - self.own_end < NEAR and self._amends(act):
                self.memory.amends(act)
                self.own_end = -NEAR
        elif told := self._told_by_number(elements) or self.memory.of_the_same_paragraph(elements[0]):
            carried = self.memory.carried(start)
            if self._heads_a_line(start, elements[0]):
                self.lines = start, told, elements[0].figures
            self._take(elements, self._as_called(told, carried, self.layout.heading(start)))
            if carried and not set(told.codes) & set(carried.codes):
                self.memory.remember(None, end)  # which of the two is meant from here on cannot be told
        elif self.waiting and self.waiting_said is self.said and self._is_joined(start):
            self.waiting = [*self.waiting, *elements]
        else:
            self.settle()
            self.waiting, self.waiting_said = elements, self.said
            self.is_left = self.memory.is_left(start)
            self.carried = self._quoted(start) or self._carried(start, elements[0])
            self.in_mind = None if self.carried else self._in_mind(start, elements)
            heading = self.layout.heading(start)
            if heading and not (heading.instrument == OTHER and self.in_mind):  # a code was named since
                self.carried = self.carried or heading
        return end

    def _amends(self, act: NamedAct) -> bool:
        """Whether an act named by an article of an amending act may be what that amends: the Constitution is not."""
        return bool(act.codes) or (act.instrument != "" and self.own_number > 1)

    def _carried(self, start: int, element: Element) -> NamedAct | None:
        """The act that is carried over; where each article has its line, that of the first: `Art. 42. L'obligation`."""
        if not self._heads_a_line(start, element):
            return self.memory.carried(start)
        before, of_first, number = self.lines
        figures = element.figures
        if number <= figures < number + _MOST_BETWEEN and start - before < LONGEST_ARTICLE:
            carried = of_first
        elif self.layout.is_in_the_text_of_a_code(start) or not self.text.startswith(
            (".", " .", "er."), element.number_end
        ):
            carried = self.layout.heading(start) or (self.memory.carried(start) if self._is_led_to(start) else None)
        else:
            carried = self.memory.carried(start)
        self.lines = start, carried, figures
        return carried

    def _is_led_to(self, start: int) -> bool:
        """Whether the line above ends with a colon: `The Code of Criminal Procedure reads:`."""
        word = self.candidates.word_start(start)
        return self.text[max(0, word - _WINDOW) : word].rstrip(' \n\t*#"«“„').endswith(":")

    def _heads_a_line(self, start: int, element: Element) -> bool:
        """Whether an article has a line of its own, or begins one as its text does: `Art. 42. L'obligation`."""
        return (
            not element.pinpoint
            and _HEADS_A_LINE.match(self.text, element.number_end) is not None
            and self._begins_a_line(self.candidates.word_start(start))
        )

    def _begins_a_line(self, word: int) -> bool:
        return self.text[max(0, word - _WINDOW) : word].rstrip(' \t*#"«“„')[-1:] in {"", "\n"}

    def _in_mind(self, start: int, elements: list[Element]) -> NamedAct | None:
        """The act of the last citation, in a paragraph that names none, where it can have such numbers."""
        line, of_line, _ = self.lines
        is_near = start - line < LONGEST_ARTICLE and abs(elements[0].figures - self.lines[2]) < _NEAR_A_NUMBER
        if of_line is not None and of_line.codes and is_near:
            return of_line  # in the text of an article
        act = self.memory.over_paragraphs(start)
        heading = self.layout.heading(start)
        if act is None or (heading and heading.code and act.code == heading.code):
            return act
        is_of_a_title = self.names.is_title(act)  # which is short, and has low numbers alone
        is_known = any(
            self.memory.cited_of(each.number, act)
            or ((each.pinpoint or is_of_a_title) and self._is_known_of(act, [each]))
            for each in elements
        )
        is_high = all(each.figures >= LEAST_OF_A_CODE for each in elements)
        return act if is_known or (is_high and bool(act.codes)) else None

    def _called_before(self, start: int) -> NamedAct | None:
        """An act that nobody explained, right before its article: `OPSC Arts. 8`, `Wapenwet, art. 3`."""
        word = self.candidates.word_start(start)
        called = othernames.ending_at(self.text, word) if word < start else None
        if called is None or called in self.memory.defined.acts:
            return None
        if called == "LC" and self.memory.is_of_the_committee(start):
            return self.names.the_convention(0)
        return NamedAct("" if called.isalpha() and called.isupper() else OTHER, 0)

    def _quoted(self, start: int) -> NamedAct | None:
        """The act whose article is quoted at a place: `Article 382bis of the Code says: « ...`."""
        opens, leads = self.memory.quotation(start)
        if not opens:
            return None
        of_codes = [each for each in self._found_between(leads, opens) if each.code and each.instrument != OTHER]
        return self.memory.of_the_number(of_codes[0].article) if of_codes else None

    def _found_between(self, start: int, end: int) -> list[Citation]:
        """The last citations that were found, as far as they stand between two places."""
        near = []
        for each in reversed(self.found):
            if each.start < start:
                break
            if each.start < end:
                near.append(each)
        return near[::-1]

    @staticmethod
    def _as_called(told: NamedAct, carried: NamedAct | None, named: NamedAct | None) -> NamedAct:
        """The act that a number tells, by the name of the heading where that may be its name."""
        is_meant = named is not None and (carried is None or carried.codes == named.codes)
        if named is None or not is_meant or not told.codes or not set(told.codes) < set(named.codes):
            return told
        return told._replace(codes=named.codes)

    def _is_joined(self, start: int) -> bool:
        """Whether nothing but an `et l'article` stands between the waiting group and a number."""
        return _JOINED.fullmatch(self.text, self.waiting[-1].stop, start) is not None

    def _act_after(self, elements: list[Element], end: int) -> NamedAct | None:
        """The act that is named after a list, also by a name that the text gave it."""
        if self.text.startswith(")", end) and _ADDED.search(
            self.text, max(0, elements[0].start - _WINDOW), elements[0].start
        ):
            end += 1
        if self.text.startswith("-", end) and (french := _FRENCH.match(self.text, end)):
            return NamedAct("", french.end())
        named = self._named_at(end)
        if named is None and (remark := compiled(REMARK).match(self.text, end)):
            named = self._named_at(remark.end())
        if named is None and (more := _MORE_POINTS.match(self.text, end)):
            named = self._named_at(more.end())
        if named is None and (unknown := _UNKNOWN_NAME.match(self.text, end)):
            return self._called(elements, unknown)
        return named

    def _called(self, elements: list[Element], unknown: re.Match[str]) -> NamedAct:
        """The act of a list behind which a short name stands that nobody explained: by a number, or by its letters."""
        end, name = unknown.end(), unknown["name"].replace(".", "")
        told = self._told_by_number(elements)
        if not unknown["said"]:
            if told:
                told = self.names.all_called_as(told)
                self.memory.defined.learn(name, told.ending(0))
            elif name == "LC" and self.memory.is_of_the_committee(end):
                return self.names.the_convention(end)
            elif act := self.names.named_by_initials(self.text, name, end):
                return act
            else:
                self.unknown.setdefault(name, []).extend(each.start for each in elements)
        return told.ending(end) if told else NamedAct("", end)

    def _named_at(self, end: int) -> NamedAct | None:
        """The act that is named right behind a place; one in the next cell of a table is none of this one."""
        named = self.memory.defined.just_after(end) or self.names.just_after(self.text, end)
        if named and self.text.startswith("\n", end) and _LEADS_ON.match(self.text, named.end):
            return None  # the next line begins with an act of its own
        cell = self.layout.cell(end - 1) if named else None
        if named and cell and cell.act and named.end > cell.end:
            return cell.act.ending(end)
        return named
