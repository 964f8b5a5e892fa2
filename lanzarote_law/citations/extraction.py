"""Text → citations: every article, item and point of the Convention that a text cites, with its place.

The steps: find the numbers that can begin a citation; read on from there, list by list (`articles 372 à 377, 379 et
433quinquies, § 1er`); find out which act is meant: the one named after the list, before it, by the layout, carried over
inside the paragraph, or the only one that has such a number. Precision comes first: what cannot be told is None.

No pattern repeats inside a repetition, and each is anchored where it is used: the time grows with the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.citations import amending, bounds, candidates, misprints, samename, unnamed
from lanzarote_law.citations.articlelists import ArticleLists
from lanzarote_law.citations.candidates import Kind
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.items import items_at
from lanzarote_law.citations.layout import Layout
from lanzarote_law.citations.namedact import CONVENTION, QUESTIONNAIRE
from lanzarote_law.grammar.acts import NUMBER_BEFORE_LETTERS
from lanzarote_law.grammar.articles import compiled
from lanzarote_law.grammar.enumerations import (
    BRACKETS,
    bracket_element,
    canonical,
    list_at,
)
from lanzarote_law.grammar.numerals import LATIN_PATTERN
from lanzarote_law.grammar.periods import CALLS_PRESENT, Said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lanzarote_law.citations.actnames import ActNames
    from lanzarote_law.citations.namedact import NamedAct
    from lanzarote_law.citations.tables import Cell
    from lanzarote_law.grammar.enumerations import Element


# 383bis  371/1  433quater/1: no other number looks like these; not 12/2018, 1/2, 24/7
_DISTINCT = re.compile(
    rf"\d{{2,3}}(?:(?:\s|-\s?)?(?:{LATIN_PATTERN})\b(?:/\d{{1,2}}(?![\d/]))?|\n?/\d{{1,2}}(?![\d/]))", re.IGNORECASE
)
# Wetstraat 383  rue de la Loi 136  chaussée de Louvain 383bis  bus 4
_STREET = re.compile(
    r"(?:straat|laan|steenweg|plein|lei|dreef|kaai|avenue|chaussée|boulevard|rue|place|square|quai|bus|bte|boîte|street"
    r"|located at|is at)\b[\w\s'’-]*$",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"\b(?:chapitres?|chapters?|hoofdstuk(?:ken)?|titres?|titles?|titels?|livres?|boek|books?|sections?|afdeling|annexes?"
    r"|bijlagen?|parts?|partie|deel)\s\Z",
    re.IGNORECASE,
)
# (379-380 CP)  (375 C. pén.): at least three figures, and the name of a code behind
# 11.a | Art. 470  | 9.10 | art. 383bis |
_BEGINS_A_ROW = re.compile(r"(?:\A|\n)[^\S\n]*(?:\|[^\S\n]*)?\Z")
_ITEM_OF_A_ROW = re.compile(r"(?P<number>\d{1,2}\.(?:\d{1,2}(?:\.[a-f])?|[a-f]))[^\S\n]*[|\t]")
_IN_A_BRACKET = re.compile(r"\d{3}(?!\d|[.,]\d)")
# (379, 380, §§ 4 et 5, du Code pénal)  et 258, § 1er, du Code pénal; not chapitre 3, § 2
_PLAIN_LIST = re.compile(r"\d{1,3}(?:,?\s?§|,\s(?:al|\d))")
_OPENS_LIST = re.compile(r"(?:^|[\n(,;:]|\b(?:et|en|and|ou|of|or|à|aux|les|des|the))\s*$", re.IGNORECASE)
# 162, 185, 189 Sv.  vgl. 66 en 67 Sw. 1867
_LIST_BEFORE_LETTERS = re.compile(
    r"\d{1,3}[a-z]{0,9}(?:(?:,\s?|\s(?:et|en|and|ou|of|or|à|tot|to)\s|\s?[-–]\s?)\d{1,3}[a-z]{0,9}){0,40}"
    r"\s(?:(?P<of>du|de\sla|van\s(?:het|de)|of\sthe)\s)?(?:(?:oud|nieuw|ancien|nouveau|old|new)e?\s)?"
    r"(?=[A-Z][A-Za-z]{0,11}[.\s,;:)]|(?(of)[A-Z]|(?!)))"
)
_OPENS_BEFORE_LETTERS = re.compile(
    r"(?:^|[\n(;:|→=]|\n[-–•*]\s|,\s|\b(?:et|en|and|ou|of|or|aux|les|des|de|the|van|zie|voir|voy|see|juncto|jo|dont|vroeger|thans)\b"
    r"|\b(?:vgl|cf|comp|i\.p\.v|jo|voy|incl|o\.a|e\.g|i\.e)\.)\s*$",
    re.IGNORECASE,
)
# d'abord par un 458bis, ensuite par un 458ter
_CALLS_ONE = re.compile(
    r"(?:^|[\n(,;:.]|\b(?:un|een|an|le|het|the|et|en|and|van|du|des|de|aux?|of|by|to|under|volgens|krachtens|zie|voir|see))\s*$",
    re.IGNORECASE,
)
_OPENS = frozenset(("(", "«", "“", "„", '"'))
# artikel 53, vroeger 42, 43 en 43bis
_CALLED_FORMER = re.compile(
    r"\b(?:avant|vóór|before|voorheen|vroeger)\s?:\s\Z|\b(?:vroeger|voorheen|voordien|anciennement|auparavant|autrefois|formerly|previously|ex|remplace(?:nt)?|vervang(?:t|en)|replaces?)[\s-]\Z",
    re.IGNORECASE,
)
# 12 C. pén., art. 383bis: the number of a note
_LEADS_ON = re.compile(r"[,:]?\s(?:\(?art|[Aa]rt)")
_ENDS = re.compile(r"[.!?]\s+[A-ZÀ-Ý]|\n")
_MOST_OF_LOW = 99
_LONGEST_SHORT_NAME = 30
_GAP = 3
_SHORT = 2
"""Figures of a number that may be one of anything."""
_NEAR = 90
_WINDOW = 18
_FIRST_TREATY = 100
"""No treaty that is called `CETS` has a lower number."""


def extract(
    text: str, names: ActNames, tables: Sequence[Sequence[Sequence[Cell]]] = (), called: str = "the text"
) -> list[Citation]:
    """The citations of a text, in the order of their places; its tables, as far as they cannot be seen in it.

    Raises UnreadableError where the citations are far too many to be read safely.
    """
    text = misprints.mended(text, names)
    reader = _Reader(text, names, Layout(text, names, tables))
    done = 0
    while len(reader.found) <= bounds.CITATIONS and (start := reader.candidates.following(done)) >= 0:
        done = max(reader.read(start), start + 1)
    reader.settle()
    reader.learn()
    bounds.within(bounds.CITATIONS, len(reader.found), called, "citations")
    return unnamed.read_by_the_text(text, samename.read_as_the_rest(text, reader.found, names), names)


class _Reader(ArticleLists):
    """Reads groups of citations at candidate places, and finds the act of each."""

    def __init__(self, text: str, names: ActNames, layout: Layout) -> None:
        super().__init__(text, names, layout)
        self.plain_end = 0
        """Where the last list of plain numbers ends: none of them is read again."""

    def read(self, start: int) -> int:
        """Read the citations that begin at a number; the answer is where to look on."""
        kind = self.candidates.kind(start)
        if kind is Kind.ARTICLES:
            return self._articles(start)
        if kind is Kind.BEHIND_A_NAME:
            is_free = not candidates.is_of_the_name(self.text, start) and not self._is_behind_a_used_name(start)
            return self._articles(start) if is_free else start + 1
        if kind is Kind.ITEMS:
            return self._items(start)
        if kind is Kind.OF_SERIES:
            return self._of_series(start)
        if kind is Kind.NUMBERED:
            return list_at(self.text, start)[1] or start + 1
        return self._bare(start)

    def _is_behind_a_used_name(self, start: int) -> bool:
        """Whether the name before a plain number is that of the numbers before it: `artikel 380 Sw. 47. Zie`."""
        if not 0 <= start - self.named_end <= _GAP or _DISTINCT.match(self.text, start):
            return False
        # not Sw. 371/1, CP 66: each number has its name before it
        return self.names.just_before(self.text, self.named_start) is None

    def _of_series(self, start: int) -> int:
        """`CETS 20(1)(f)` is a citation; `CETS 185` is another treaty."""
        elements, end = list_at(self.text, start)
        number = elements[0].number.partition("/")[0] if elements else ""
        if not number.isdecimal() or int(number) >= _FIRST_TREATY:  # CETS 383bis is of nothing
            return start + 1
        act = self.names.the_convention(end)
        self._take(elements, act)
        self.memory.remember(act, end)
        return end

    def _bare(self, start: int) -> int:
        """A number with no word before it: only one that no other number looks like, where the text speaks of law."""
        cell = self.layout.cell(start)
        if cell and cell.is_article(self.text, start):
            return self._articles(start)
        if _BEGINS_A_ROW.search(self.text, max(0, start - _WINDOW), start) and (
            row := _ITEM_OF_A_ROW.match(self.text, start)
        ):
            return self._items(start) if self.names.is_item(row["number"]) else start + 1
        brackets = compiled(BRACKETS).match(self.text, start)
        if brackets and len(brackets["article"]) < 3:  # noqa: PLR2004  # no treaty has hundreds of articles
            return self._bare_point(brackets)
        distinct = _DISTINCT.match(self.text, start)
        if (
            self.memory.amended
            and amending.is_in_quoted_words(self.text, start)
            and (end := self._in_quoted_words(start))
        ):
            return end
        if _CALLED_FORMER.search(self.text, max(0, start - _WINDOW), start):
            return self._called_former(start)
        if self.text[start - 1 : start] == "(" and (end := self._fills_a_bracket(start)):
            return end
        if distinct is None and (listed := self._before_letters(start)):
            elements, end = list_at(self.text, start)
            if self._goes_on_from_a_place(start):
                return end
            act = self._act_after(elements, end) if elements else None
            if act is not None and act.codes:
                is_meant = self._is_called_so(elements, act, is_of=listed["of"] is not None)
                return self._group(start, elements, end, act) if is_meant else end
        if distinct is None and (
            _PLAIN_LIST.match(self.text, start) or self._is_in_a_bracket(start) or self._is_called_present(start)
        ):
            return self._plain_list(start)
        number = canonical(distinct[0]) if distinct else ""
        if not number or _STREET.search(self.text[max(0, start - 40) : start]):
            return start + 1
        if not self.names.only_code_with(number):
            return self._unknown_number(start)
        elements, end = list_at(self.text, start)
        act = self._act_after(elements, end) if elements else None
        lawful = elements and (
            act is not None
            or number in self.may_stand_bare
            or any(element.number_to or element.pinpoint for element in elements)
            or sum(element.distinct for element in elements) > 1
            or (cell is not None and self.names.is_code(cell.act, self.names.only_code_with(number)))
            or self.names.is_code(self.memory.carried(start), self.names.only_code_with(number))
            or self._goes_on_from_one(start)
        )
        return self._group(start, elements, end, act) if lawful else start + 1

    def _unknown_number(self, start: int) -> int:
        """A number like no other that the data do not have: `artikel 33 Sw. en 34ter Sw.`, not `chapitre 12bis`."""
        since = max(0, start - _WINDOW)
        if _HEADING.search(self.text, since, start):
            return start + 1
        if not _OPENS_LIST.search(self.text, since, start) and not _CALLS_ONE.search(self.text, since, start):
            return start + 1
        elements, end = list_at(self.text, start)
        act = self._act_after(elements, end) if elements else None
        if act is not None:
            return self._group(start, elements, end, act) if act.codes or act.back_reference else start + 1
        if (
            self.waiting
            and elements
            and (
                self.waiting[-1].figures == elements[0].figures or _ENDS.search(self.text, self.waiting[-1].end, start)
            )
        ):
            self.settle()
        beside = self.numbers.act_beside(elements[0]) if elements else None
        if beside is None and elements and elements[0].number[-1].isalpha() and not elements[0].figures > _MOST_OF_LOW:
            beside = self.numbers.only_act_with_low_suffixes()
        if beside is None:
            return start + 1
        self._take(elements, beside.ending(end))
        return end

    def _in_quoted_words(self, start: int) -> int:
        """Read a list that is all that is quoted: `les mots « 372, alinéa 2 »`, not `les mots « 14 ans »`."""
        elements, end = list_at(self.text, start)
        telling = elements and (elements[0].pinpoint or elements[0].distinct or len(elements[0].number) > _SHORT)
        if not telling or self.memory.amended is None or not amending.closes(self.text, end):
            return 0
        act = self._of_the_amended(elements, self.memory.amended)
        if not elements[0].pinpoint and not self._is_known_of(act, elements):  # 372, in article 91bis of another code
            act = self.numbers.act_that_has(elements) or act
        self._take(elements, act.ending(end))
        return end

    def _goes_on_from_one(self, start: int) -> bool:
        """Whether an article that looks like no other stands just before: `artikel 458bis laat toe; 422bis`."""
        last = self.waiting[-1] if self.waiting else None
        near = last is not None and last.distinct and start - last.end < _NEAR
        return near and last is not None and "\n\n" not in self.text[last.end : start]

    def _is_called_present(self, start: int) -> bool:
        return CALLS_PRESENT.search(self.text, max(0, start - _WINDOW), start) is not None

    def _goes_on_from_a_place(self, start: int) -> bool:
        """Whether a place was read right before a number: `505, eerste lid, 2, 3 en 4 Strafwetboek`."""
        last = self.waiting[-1].end if self.waiting else self.found[-1].end if self.found else 0
        return 0 < start - last <= _GAP

    def _fills_a_bracket(self, start: int) -> int:
        """Read `le voyeurisme (135)`, `tortures (376, al. 2)`, where the data know the number of the act in mind; or 0."""
        elements, end = list_at(self.text, start)
        is_telling = elements and all(each.distinct or len(each.number) > _SHORT for each in elements)
        if not is_telling or not self.text.startswith(")", end):
            return 0
        act = self._over_sentences(start, elements[0]) or self._in_mind(start, elements)
        if act is None or not self.names.has_one_of(act, elements):
            return 0
        self._take(elements, act.ending(end))
        return end

    def _called_former(self, start: int) -> int:
        """Read what is called former ones: `artikel 53, vroeger 42, 43 en 43bis`, not `vroeger 12 jaar`."""
        elements, end = list_at(self.text, start)
        is_high = len(elements) == 1 and len(elements[0].number) > _SHORT and self.text.startswith((")", ","), end)
        if len(elements) < 2 and not is_high and not any(each.distinct for each in elements):  # noqa: PLR2004  # no list
            return start + 1
        return self._group(start, elements, end, self._act_after(elements, end), Said.FORMER)

    def _is_called_so(self, elements: list[Element], act: NamedAct, *, is_of: bool) -> bool:
        """Whether numbers are articles of what stands behind them: `66 en 67 Sw.`, not `(12 CP)`, `12 C. pén., art. 3`."""
        first, last = elements[0], elements[-1]
        if not is_of and (act.end - last.stop > _LONGEST_SHORT_NAME or _LEADS_ON.match(self.text, act.end)):
            return False
        is_high = any(len(each.number) > _SHORT for each in elements)
        is_alone = len(elements) == 1 and _BEGINS_A_ROW.search(self.text, max(0, first.start - _WINDOW), first.start)
        is_in_a_bracket = self.text[first.start - 1 : first.start] == "("
        return is_high or not (is_alone or (is_in_a_bracket and (is_of or len(elements) == 1)))

    def _before_letters(self, start: int) -> re.Match[str] | None:
        """The numbers that open a list behind which a name may stand: `162, 185 Sv.`, `- 65, 66 du Code pénal`."""
        listed = _LIST_BEFORE_LETTERS.match(self.text, start)
        opens = _OPENS_BEFORE_LETTERS.search(self.text, max(0, start - _WINDOW), start) if listed else None
        return listed if opens else None

    def _is_in_a_bracket(self, start: int) -> bool:
        """Whether a number of three figures opens a bracket or a quotation, or stands right before letters."""
        before = self.text[max(0, start - 2) : start].rstrip()[-1:]
        opens = before in _OPENS and before != "" and _IN_A_BRACKET.match(self.text, start) is not None
        return opens or NUMBER_BEFORE_LETTERS.match(self.text, start) is not None

    def _plain_list(self, start: int) -> int:
        """Plain numbers with no word before them: with a § or an alinéa, `now` or a bracket, and a code after them."""
        is_present = self._is_called_present(start) or self._is_in_a_bracket(start)
        if start < self.plain_end or not (is_present or _OPENS_LIST.search(self.text, max(0, start - _WINDOW), start)):
            return start + 1
        elements, end = list_at(self.text, start)
        self.plain_end = end
        placed = is_present or any(each.pinpoint.paragraph or each.pinpoint.alinea for each in elements)
        act = self._act_after(elements, end) if placed else None
        if act is not None and act.back_reference and is_present:  # (491 van hetzelfde Wetboek)
            return self._group(start, elements, end, act)
        if act is None and placed and self.text[start - 1 : start] == "(":  # (92, § 2), as (92, § 1er, C.i.cr.) before
            act = self.numbers.act_in_the_paragraph(elements[0])
            act = act and act.ending(end)
        return self._group(start, elements, end, act) if act is not None and act.codes else start + 1

    def _bare_point(self, match: re.Match[str]) -> int:
        """`20(1)(f)` without a word before it: a point of the Convention where that is named after it or before."""
        element = bracket_element(match)
        behind = self.names.just_after(self.text, element.stop)
        if behind and behind.back_reference:
            behind = self.memory.referred(behind)
        named = behind or self.memory.carried(match.start())
        if named and named.instrument == CONVENTION and named.end:
            self.settle()
            self.found.append(self._citation(element, named))
            self.memory.remember(named, element.stop)
        elif behind:
            self.memory.remember(behind, behind.end)
        return element.stop

    def _items(self, start: int) -> int:
        items = items_at(self.text, start)
        if not items:
            return start + 1
        self.settle()
        code = self.names.questionnaire
        self.memory.answers_questions |= any(self.names.is_item(each.number) for each in items)
        self.found += [
            Citation(each.start, each.end, QUESTIONNAIRE, each.number, each.number_to, code=code) for each in items
        ]
        return items[-1].end
