"""Text → citations: every article, item and point of the Convention that a text cites, with its place.

The steps: find the numbers that can begin a citation; read on from there, list by list (`articles 372 à 377, 379 et
433quinquies, § 1er`); find out which act is meant: the one named after the list, before it, by the layout, carried over
inside the paragraph, or the only one that has such a number. Precision comes first: what cannot be told is None.

No pattern repeats inside a repetition, and each is anchored where it is used: the time grows with the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.citations import amending, bounds, candidates, misprints
from lanzarote_law.citations.actnames import CONVENTION, OTHER, QUESTIONNAIRE, NamedAct
from lanzarote_law.citations.candidates import Candidates, Kind
from lanzarote_law.citations.items import items_at
from lanzarote_law.citations.layout import Layout
from lanzarote_law.citations.memory import Memory
from lanzarote_law.grammar.articles import compiled
from lanzarote_law.grammar.enumerations import (
    BRACKETS,
    NEXT,
    REMARK,
    Element,
    bracket_element,
    canonical,
    list_at,
    with_place_behind,
)
from lanzarote_law.grammar.numerals import LATIN_PATTERN
from lanzarote_law.grammar.periods import CALLS_PRESENT, Said, said_of
from lanzarote_law.grammar.pinpoints import NOWHERE, counts_paragraphs, place_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lanzarote_law.citations.actnames import ActNames
    from lanzarote_law.citations.tables import Cell


class Citation(NamedTuple):
    """A reference found in a text. `start` and `end` are offsets in characters; values are canonical strings."""

    start: int
    end: int
    instrument: str | None
    """CP, CP2024, TP, CIC, CETS201, QUESTIONNAIRE, OTHER; None where it cannot be told."""
    article: str
    article_to: str = ""
    paragraph: str = ""
    alinea: str = ""
    point: str = ""
    indent: str = ""
    code: str = ""
    """The id of the code or instrument in the data, where it is one of them."""
    ambiguous: bool = False
    """Whether the words fit two codes, so that the day decides."""
    shared_name: bool = False
    """Whether the act is called by a name that two codes share."""
    distinct: bool = False
    """Whether the number looks like no other: 383bis, 417/49."""
    called: str = ""
    """How the text calls the act, where no code of the data is called so and one may be meant."""


# -- patterns, each with what it must not take -----------------------------------------------------------------------

# 383bis  371/1  433quater/1: no other number looks like these; not 12/2018, 1/2, 24/7
_DISTINCT = re.compile(
    rf"\d{{2,3}}(?:(?:\s|-\s?)?(?:{LATIN_PATTERN})\b(?:/\d{{1,2}}(?![\d/]))?|\n?/\d{{1,2}}(?![\d/]))", re.IGNORECASE
)

_NEXT_BULLET = re.compile(r"(?:\s\([^)\n]{1,40}\))?(?:[^\S\n]?[;,])?[^\S\n]*\n\s*[-–•*]\s(?=\d)")
# de la loi du 4 octobre 1867 sur les circonstances atténuantes, 162 et 185 du Code d'instruction criminelle
_BEHIND_A_TITLE = re.compile(r"\s[^\d.;:()]{3,100},\s(?:(?:et|en|and)\s)?(?=\d)")
_SENTENCE_END = re.compile(r"[.;!?]\s+[A-ZÀ-Ý]|\.Art|\n\s*\n|;\s")
# Wetstraat 383  rue de la Loi 136  chaussée de Louvain 383bis  bus 4
_STREET = re.compile(
    r"(?:straat|laan|steenweg|plein|lei|dreef|kaai|avenue|chaussée|boulevard|rue|place|square|quai|bus|bte|boîte|street"
    r"|located at|is at)\b[\w\s'’-]*$",
    re.IGNORECASE,
)
# article 12 XYZ: of some act, not of the one named before
_UNKNOWN_NAME = re.compile(
    r"""(?: ,\s
          | \s(?:(?:du|de\sla|of\sthe|van\shet|van\sde)\s)?(?:(?:new|old|former|nouveau|ancien|nieuwe?|oude?)\s)? )
    (?: (?!(?:EN|ET|OF|OU|OR|AND)\b) [A-Z]{2,6} (?![\w-]|\s[A-ZÀ-Ý]{2})
      | (?:[A-Z]\.){2,6} (?!\w) )""",
    re.VERBOSE,
)
_CITED_ABOVE = re.compile(
    r"[\s,]*(?:précité|susmentionné|susvisé|voormeld|voornoemd|aforementioned|cited above)", re.IGNORECASE
)
# (379-380 CP)  (375 C. pén.): at least three figures, and the name of a code behind
_IN_A_BRACKET = re.compile(r"\d{3}(?!\d|[.,]\d)")
# (379, 380, §§ 4 et 5, du Code pénal)  et 258, § 1er, du Code pénal; not chapitre 3, § 2
_PLAIN_LIST = re.compile(r"\d{1,3}(?:,?\s?§|,\s(?:al|\d))")
_OPENS_LIST = re.compile(r"(?:^|[\n(,;:]|\b(?:et|en|and|ou|of|or|à|aux|les|des|the))\s*$", re.IGNORECASE)
# l'article 24, l'article 25 et l'article 27 de la Convention
_JOINED = re.compile(
    r",?\s(?:(?:et|en|and|ou|of|or)\s)?(?:(?:à|de|van|of|in)\s)?(?:l['’]|the\s|het\s)?art(?:icles?|ikel(?:en)?)?\.?\s",
    re.IGNORECASE,
)
_WINDOW = 18
_SAME_BREATH = 60
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
    for start in reader.candidates:
        if start >= done:
            done = reader.read(start)
            bounds.within(bounds.CITATIONS, len(reader.found), called, "citations")
    reader.settle()
    bounds.within(bounds.CITATIONS, len(reader.found), called, "citations")
    return _read_as_the_rest(text, reader.found, names)


def _read_as_the_rest(text: str, found: list[Citation], names: ActNames) -> list[Citation]:
    """The name that two codes share means one of them throughout a text.

    A judgment that cites `417/44 Sw.` means the same Code by `65 Sw.`, and the other one only where it says `nieuw`; a
    paper that says `ancien Code pénal` of the one means the other by `Code pénal`. Else the numbers decide, one by one.
    """
    meant = {each.code for each in found if each.shared_name and each.distinct}
    if not meant and (called := {code for code in names.shared if names.speaks_of(text, code)}):
        meant = set(names.shared - called)
    if len(meant) != 1:
        return found
    code = meant.pop()
    return [_as(each, code, names) if each.shared_name and not each.distinct else each for each in found]


def _as(citation: Citation, code: str, names: ActNames) -> Citation:
    return citation._replace(code=code, instrument=names.instrument_of(code), ambiguous=False)


class _Reader:
    """Reads groups of citations at candidate places, and finds the act of each."""

    def __init__(self, text: str, names: ActNames, layout: Layout) -> None:
        self.text = text
        self.names = names
        self.candidates = Candidates(text, names)
        self.memory = Memory(text, names)
        self.layout = layout
        self.found: list[Citation] = []
        self.waiting: list[Element] = []
        """A group whose act may be named after the next one: `l'article 379 et l'article 380 du Code pénal`."""
        self.said = Said.NOTHING
        """Whether the group that is read is called a former or a new article."""
        self.waiting_said = Said.NOTHING
        self.carried: NamedAct | None = None
        """The act that the waiting group has where the next one names none."""
        self.plain_end = 0
        """Where the last list of plain numbers ends: none of them is read again."""
        self.cited: set[str] = set()
        """The numbers that were cited with a word before them, and that may be met bare from then on."""

    def read(self, start: int) -> int:
        """Read the citations that begin at a number; the answer is where to look on."""
        kind = self.candidates.kind(start)
        if kind is Kind.ARTICLES:
            return self._articles(start)
        if kind is Kind.BEHIND_A_NAME:
            return start + 1 if candidates.is_of_the_name(self.text, start) else self._articles(start)
        if kind is Kind.ITEMS:
            return self._items(start)
        if kind is Kind.OF_SERIES:
            return self._of_series(start)
        if kind is Kind.NUMBERED:
            return list_at(self.text, start)[1] or start + 1
        return self._bare(start)

    def _of_series(self, start: int) -> int:
        """`CETS 20(1)(f)` is a citation; `CETS 185` is another treaty."""
        elements, end = list_at(self.text, start)
        if not elements or int(elements[0].number.partition("/")[0]) >= _FIRST_TREATY:
            return start + 1
        act = self.names.the_convention(end)
        self._take(elements, act)
        self.memory.remember(act, end)
        return end

    # -- articles without a word before them

    def _bare(self, start: int) -> int:
        """A number with no word before it: only one that no other number looks like, where the text speaks of law."""
        cell = self.layout.cell(start)
        if cell and cell.is_article(self.text, start):
            return self._articles(start)
        brackets = compiled(BRACKETS).match(self.text, start)
        if brackets and len(brackets["article"]) < 3:  # noqa: PLR2004  # no treaty has hundreds of articles
            return self._bare_point(brackets)
        distinct = _DISTINCT.match(self.text, start)
        if distinct is None and (
            _PLAIN_LIST.match(self.text, start) or self._is_in_a_bracket(start) or self._is_called_present(start)
        ):
            return self._plain_list(start)
        number = canonical(distinct[0]) if distinct else ""
        if not number or not self.names.only_code_with(number) or _STREET.search(self.text[max(0, start - 40) : start]):
            return start + 1
        elements, end = list_at(self.text, start)
        act = self._act_after(elements, end) if elements else None
        lawful = elements and (
            act is not None
            or number in self.cited
            or any(element.number_to or element.pinpoint for element in elements)
            or sum(element.distinct for element in elements) > 1
            or (cell is not None and self.names.is_code(cell.act, self.names.only_code_with(number)))
            or self.names.is_code(self.memory.carried(start), self.names.only_code_with(number))
        )
        return self._group(start, elements, end, act) if lawful else start + 1

    def _is_called_present(self, start: int) -> bool:
        return CALLS_PRESENT.search(self.text, max(0, start - _WINDOW), start) is not None

    def _is_in_a_bracket(self, start: int) -> bool:
        return self.text[start - 1 : start] == "(" and _IN_A_BRACKET.match(self.text, start) is not None

    def _plain_list(self, start: int) -> int:
        """Plain numbers with no word before them: with a § or an alinéa, `now` or a bracket, and a code after them."""
        is_present = self._is_called_present(start) or self._is_in_a_bracket(start)
        if start < self.plain_end or not (is_present or _OPENS_LIST.search(self.text, max(0, start - _WINDOW), start)):
            return start + 1
        elements, end = list_at(self.text, start)
        self.plain_end = end
        placed = is_present or any(each.pinpoint.paragraph or each.pinpoint.alinea for each in elements)
        act = self._act_after(elements, end) if placed else None
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

    # -- articles

    def _articles(self, start: int) -> int:
        elements, end = list_at(self.text, start)
        if not elements:
            return start + 1
        word = self.candidates.word_start(start)
        if amending.is_own(self.text, word, elements[0].number_end):
            return self._own(elements[0])
        if not elements[0].pinpoint:
            place, counted = place_before(self.text, word)
            elements[0] = elements[0]._replace(pinpoint=place, counted=counted)
        act = self._act_after(elements, end)
        if act is None and not elements[0].distinct and amending.is_by_an_own_one(self.text, word):
            self.settle()
            self._keep(elements, NamedAct(OTHER, end))
            return end
        if act is None and amending.is_inserted_text(self.text, word):
            return self._inserted(start, elements[0])
        return self._group(start, elements, end, act, said_of(self.text, word))

    def _own(self, element: Element) -> int:
        """An article of an amending act itself: what it says is not said of the act that was named before."""
        end = element.number_end
        self._take([element._replace(end=end, stop=end, pinpoint=NOWHERE)], NamedAct(OTHER, end))
        self.memory.remember(self.layout.heading(element.start), end)
        return end

    def _inserted(self, start: int, element: Element) -> int:
        """An article whose text is inserted: of the act of the sentence that inserts it; a § behind begins the text."""
        first = element._replace(end=element.number_end, stop=element.number_end, pinpoint=NOWHERE)
        act = self.memory.of_the_number(element.number)
        if self.waiting and self.waiting[-1].number == element.number:
            act = self.carried
        return self._group(start, [first], first.end, act._replace(end=first.end) if act else None)

    def _group(
        self, start: int, elements: list[Element], end: int, act: NamedAct | None, said: Said = Said.NOTHING
    ) -> int:
        """Keep a group of articles with its act, or let it wait for the act of the next one."""
        self.said = said
        if act is not None and act.back_reference:
            meant = self.memory.referred(act)
            if meant is None:
                return self._more_groups(self._pointing_nowhere(start, elements, act))
            act = meant
        if act is None and _CITED_ABOVE.match(self.text, end):
            act = self.memory.of_the_number(elements[0].number)
        if act is not None:
            elements, stop = with_place_behind(self.text, elements, act.end)
            self._take(elements, act, named_after=True)
            self.memory.remember(act, act.end)
            return self._more_groups(stop)
        return self._without_act(start, elements, end)

    def _pointing_nowhere(self, start: int, elements: list[Element], act: NamedAct) -> int:
        """A group `of the Convention`, `du même Code`, where none was named: the act of the next group is not meant."""
        if act.back_reference == "code":
            self._without_act(start, elements, act.end)
            self.settle()
        else:  # and no code that was named is meant, by what follows neither
            self._take(elements, NamedAct("", act.end))
            self.memory.remember(NamedAct("", act.end), act.end)
        return act.end

    def _without_act(self, start: int, elements: list[Element], end: int) -> int:
        """A group behind which no act is named: one before it may be, or one that its numbers or the layout tell."""
        cell = self.layout.cell(start)
        of_cell = cell.act if cell else None
        since = max(cell.start if cell and of_cell else 0, self.memory.used(start))
        act = self.names.just_before(self.text, start, since) or of_cell
        if act is not None:
            self._take(elements, act)
            self.memory.remember_here(act, start, end)
        elif told := self._told_by_number(elements) or self.memory.of_the_same_paragraph(elements[0]):
            carried = self.memory.carried(start)
            self._take(elements, told)
            if carried and not set(told.codes) & set(carried.codes):
                self.memory.remember(None, end)  # which of the two is meant from here on cannot be told
        elif self.waiting and self.waiting_said is self.said and self._is_joined(start):
            self.waiting = [*self.waiting, *elements]
        else:
            self.settle()
            self.waiting, self.waiting_said = elements, self.said
            self.carried = self.memory.carried(start) or self.layout.heading(start)
        return end

    def _is_joined(self, start: int) -> bool:
        """Whether nothing but an `et l'article` stands between the waiting group and a number."""
        return _JOINED.fullmatch(self.text, self.waiting[-1].stop, start) is not None

    def _more_groups(self, end: int) -> int:
        """Numbers that follow an act and have one of their own: `22bis van de Grondwet en 18 Sw.` is two groups."""
        while following := (
            _NEXT_BULLET.match(self.text, end)
            or compiled(NEXT).match(self.text, end)
            or _BEHIND_A_TITLE.match(self.text, end)
        ):
            elements, stop = list_at(self.text, following.end()) if following[0].strip() else ([], 0)
            act = self._act_after(elements, stop) if elements else None
            if act is None or act.back_reference:
                return end
            self._take(elements, act)
            self.memory.remember(act, act.end)
            end = act.end
        return end

    def _take(self, elements: list[Element], act: NamedAct, *, named_after: bool = False) -> None:
        """Keep a group; an act that is named after it is that of a waiting group of the same sentence too."""
        if self.waiting:
            gap = self.text[self.waiting[-1].end : elements[0].start]
            if not named_after or len(gap) >= _SAME_BREATH or _SENTENCE_END.search(gap):
                self.settle()
            elif self.waiting_said is self.said:
                elements, self.waiting = [*self.waiting, *elements], []
            else:  # l'ancien article 66 et le nouvel article 20 du Code pénal
                waiting, self.waiting = self.waiting, []
                self._keep(waiting, self.names.as_said(act, self.waiting_said))
        self._keep(elements, self.names.as_said(act, self.said))
        self.said = Said.NOTHING

    def settle(self) -> None:
        """Decide on a waiting group: the act carried over, or the one that a number of the list tells."""
        if self.waiting:
            elements, self.waiting = self.waiting, []
            self._keep(elements, self.carried and self.names.as_said(self.carried, self.waiting_said))

    def _keep(self, elements: list[Element], act: NamedAct | None) -> None:
        found = [self._citation(element, act) for element in elements]
        told = {each.code for each in found if each.shared_name and not each.ambiguous}
        if len(told) == 1:  # a list is of one act
            code = told.pop()
            found = [_as(each, code, self.names) if each.ambiguous else each for each in found]
        self.found += found
        if act is not None and (act.codes or act.instrument):
            self.memory.cite(elements, act)
        self.cited.update(element.number for element in elements if element.distinct)

    def _told_by_number(self, elements: list[Element]) -> NamedAct | None:
        """A list is of one act: a number in it that only one code has tells for all of them."""
        for element in elements:
            for number in (element.number, element.number_to):
                if not number.isdecimal() and (named := self.names.told_by(number, element.end)):
                    return named
        return None

    def _act_after(self, elements: list[Element], end: int) -> NamedAct | None:
        """The act that is named after a list, also by a name that the text gave it."""
        named = self._named_at(end)
        if named is None and (remark := compiled(REMARK).match(self.text, end)):
            named = self._named_at(remark.end())
        if named is None and (unknown := _UNKNOWN_NAME.match(self.text, end)):
            told = self._told_by_number(elements)
            return told._replace(end=unknown.end()) if told else NamedAct("", unknown.end())
        return named

    def _named_at(self, end: int) -> NamedAct | None:
        """The act that is named right behind a place; one in the next cell of a table is none of this one."""
        named = self.memory.defined.just_after(end) or self.names.just_after(self.text, end)
        cell = self.layout.cell(end - 1) if named else None
        if named and cell and cell.act and named.end > cell.end:
            return cell.act._replace(end=end)
        return named

    # -- items of the questionnaire

    def _items(self, start: int) -> int:
        items = items_at(self.text, start)
        if not items:
            return start + 1
        self.settle()
        code = self.names.questionnaire
        self.found += [
            Citation(each.start, each.end, QUESTIONNAIRE, each.number, each.number_to, code=code) for each in items
        ]
        return items[-1].end

    def _citation(self, element: Element, act: NamedAct | None) -> Citation:
        """The element with its act: the one that was named, or the only code that has such a number."""
        instrument, code, ambiguous = self.names.meaning(act, element.number, distinct=element.distinct)
        place = element.pinpoint
        if place and (
            instrument == CONVENTION or (element.counted and self._counts_paragraphs(element, instrument, code))
        ):
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
