"""Text → citations: every article, item and point of the Convention that a text cites, with its place.

The steps: find the numbers that can begin a citation; read on from there, list by list (`articles 372 à 377, 379 et
433quinquies, § 1er`); find out which act is meant: the one named after the list, before it, by the layout, carried over
inside the paragraph, or the only one that has such a number. Precision comes first: what cannot be told is None.

No pattern repeats inside a repetition, and each is anchored where it is used: the time grows with the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.citations import amending, bounds, candidates, misprints, samename
from lanzarote_law.citations.actnames import CONVENTION, OTHER, QUESTIONNAIRE, NamedAct
from lanzarote_law.citations.candidates import Candidates, Kind
from lanzarote_law.citations.items import items_at
from lanzarote_law.citations.layout import Layout
from lanzarote_law.citations.memory import Memory
from lanzarote_law.grammar import othernames
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

_NEXT_BULLET = r"(?:\s\([^)\n]{1,40}\))?(?:[^\S\n]?[;,])?[^\S\n]*\n\s*[-–•*]\s(?=\d)"
# de la loi du 4 octobre 1867 sur les circonstances atténuantes, 162 et 185 du Code d'instruction criminelle
_BEHIND_A_TITLE = r"\s[^\d.;:()]{3,100},\s(?:(?-i:et|en|and)\s)?(?=\d)"
_NEXT_GROUP = rf"{_NEXT_BULLET} | {NEXT} | {_BEHIND_A_TITLE}"
# a sentence, a line that is a heading or a note, and what signs set apart: Directive art. 3 – Art. 385 Penal Code
_SENTENCE_END = re.compile(
    r"\b(?:repeal|replac|amend|insert|abrog|remplac|modifi|insér|opgeheven|vervangen|gewijzigd|ingevoegd)"
    r"|\)\s(?:by|par|door|bij)\s(?:l['’]|les\s|the\s|de\s)?(?:[Aa]rt|[Ss]ection)"
    r"|\b(?:is|are|was|were|est|sont|wordt|worden|refers?|renvoie|verwijst)\b|\)\s?:\s"
    r"|[.;!?]\s+[A-ZÀ-Ý]|\.Art|\n\s*\n|;\s|[.)]\s*\n\s*[\dA-ZÀ-Ý•⁰-⁹]|\s[–—→=|]\s|[»”]|\A\s?\n\s*[A-ZÀ-Ý]"
)
# n'est pas modifié (art. 127, 130), pas plus que l'article 25: what stands in a bracket is of what was named before it
_CLOSES = re.compile(r"[^()]*\)")
# Wetstraat 383  rue de la Loi 136  chaussée de Louvain 383bis  bus 4
_STREET = re.compile(
    r"(?:straat|laan|steenweg|plein|lei|dreef|kaai|avenue|chaussée|boulevard|rue|place|square|quai|bus|bte|boîte|street"
    r"|located at|is at)\b[\w\s'’-]*$",
    re.IGNORECASE,
)
# article 12 XYZ: of some act, not of the one named before
_UNKNOWN_NAME = re.compile(
    r"""(?: ,\s
          | \s(?:(?:du|de\sla|of\sthe|van\shet|van\sde)\s)?
            (?P<said>(?:new|old|former|nouveau|ancien|nieuwe?|oude?)\s)? )
    (?P<name> (?!(?:EN|ET|OF|OU|OR|AND)\b) [A-Z]{2,6} (?![\w-]|\s[A-ZÀ-Ý]{2})
      | (?:[A-Z]\.){2,6} (?!\w) )""",
    re.VERBOSE,
)
# article 132 du nouveau Code pénal pour le consentement, 134 pour le viol; not 134 euros
_FOR_SOMETHING = re.compile(r",?\s(?:pour|for|voor)\s[^\d,.;:()]{3,40}(?:,|,?\s(?:et|and|en))\s(?=\d{1,3}\D)")
_FOR_SOMETHING_ELSE = re.compile(r"\s(?:pour|for|voor)\s(?:le|la|les|l['’]|the|de|het|[a-z]{4})")
# 227-23, 706-47-3: as the codes of France are numbered; or half of a range, 379-80
_FRENCH = re.compile(r"(?<=\d)-\d{1,2}(?:-\d{1,2})?(?![\d/°§-])")
_HEADING = re.compile(
    r"\b(?:chapitres?|chapters?|hoofdstuk(?:ken)?|titres?|titles?|titels?|livres?|boek|books?|sections?|afdeling|annexes?"
    r"|bijlagen?|parts?|partie|deel)\s\Z",
    re.IGNORECASE,
)
# Art. 42. L'obligation de porter secours
_HEADS_A_LINE = re.compile(r"(?:er)?\.\s?[-–—]?\s?[A-ZÀ-Ý]")
_MOST_BETWEEN = 10
_LONGEST_ARTICLE = 3000
# l'article 133 en projet du Code pénal  artikel 133 in ontwerp
_IN_DRAFT = re.compile(r",?\s(?:en\sprojet|in\sontwerp)(?!\w)", re.IGNORECASE)
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
# Code judiciaire - 10-10-1967 - Art. 827
_LEADS_ON = re.compile(r"\s?[-–,:]\s(?:\d\d[-/]\d\d[-/]\d{4}\s[-–]\s)?art", re.IGNORECASE)
# , and 9(3) of the Budapest Convention
_AND = re.compile(r",?\s(?:and|et|en)\s", re.IGNORECASE)
_SINGULAR = frozenset(("article", "art.", "art", "artikel"))
_OPENS = frozenset(("(", "«", "“", "„", '"'))
_GAP = 3
_SHORT = 2
"""Figures of a number that may be one of anything."""
_NEAR = 90
_HIGHEST_OF_THE_TREATY = 50
_LONGEST_TREATY = 100
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
    while (start := reader.candidates.following(done)) >= 0:
        done = max(reader.read(start), start + 1)
        bounds.within(bounds.CITATIONS, len(reader.found), called, "citations")
    reader.settle()
    reader.learn()
    bounds.within(bounds.CITATIONS, len(reader.found), called, "citations")
    return samename.read_as_the_rest(text, reader.found, names)


def _is_of_no_treaty(element: Element) -> bool:
    """Whether no treaty has such an article: `375`, `383bis`."""
    return element.distinct or int(element.number) > _HIGHEST_OF_THE_TREATY


def _is_of_a_code(element: Element) -> bool:
    """Whether no treaty that such a body watches over has such an article; that of Istanbul has 81."""
    return element.distinct or int(element.number) > _LONGEST_TREATY


def _is_as_in_a_treaty(element: Element) -> bool:
    """Whether an article is divided as those of treaties are: `20(1)(f)`, `30, para. 5, second indent`."""
    place = element.pinpoint
    lettered = place.indent or place.point[:1].isalpha()
    return not _is_of_no_treaty(element) and (element.of_treaty or bool(lettered and (place.paragraph or place.alinea)))


def _closes(gap: str, carried: NamedAct | None) -> bool:
    """Whether a bracket closes behind a group without an act: `(art. 127), pas plus que l'article 25 du titre`.

    Where no act is carried, `Vol (art. 461) et recel (art. 505 du Code pénal)` are of one.
    """
    return _CLOSES.match(gap) is not None and (carried is not None or "(" not in gap)


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
        self.is_left = False
        """Whether the words before the waiting group leave the act that is carried over, for the Convention."""
        self.lines: tuple[int, NamedAct | None, int] = (-_LONGEST_ARTICLE, None, 0)
        """Where the last article stands that has a line of its own, the act of the first of them, and its number."""
        self.plain_end = 0
        """Where the last list of plain numbers ends: none of them is read again."""
        self.own_end = -_NEAR
        """Where the number of the last article of an amending act itself ends."""
        self.named_start = 0
        self.named_end = 0
        """Where the last name ends that was taken for the act of the numbers before it."""
        self.unknown: dict[str, list[int]] = {}
        """Short names that nobody has explained, and where the articles stand that have them."""
        self.named: dict[str, bool] = {}
        """Whether the text names a code, where that was asked."""
        self.cited: set[str] = set()
        """The numbers that were cited with a word before them, and that may be met bare from then on."""

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
        if (
            self.memory.amended
            and amending.is_in_quoted_words(self.text, start)
            and (end := self._in_quoted_words(start))
        ):
            return end
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
            or number in self.cited
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
        if not _OPENS_LIST.search(self.text, since, start) or _HEADING.search(self.text, since, start):
            return start + 1
        elements, end = list_at(self.text, start)
        act = self.names.just_after(self.text, end) if elements else None
        return self._group(start, elements, end, act) if act is not None and act.codes else start + 1

    def _in_quoted_words(self, start: int) -> int:
        """Read a list that is all that is quoted: `les mots « 372, alinéa 2 »`, not `les mots « 14 ans »`."""
        elements, end = list_at(self.text, start)
        telling = elements and (elements[0].pinpoint or elements[0].distinct or len(elements[0].number) > _SHORT)
        if not telling or self.memory.amended is None or not amending.closes(self.text, end):
            return 0
        self._take(elements, self._of_the_amended(elements, self.memory.amended).ending(end))
        return end

    def _goes_on_from_one(self, start: int) -> bool:
        """Whether an article that looks like no other stands just before: `artikel 458bis laat toe; 422bis`."""
        last = self.waiting[-1] if self.waiting else None
        near = last is not None and last.distinct and start - last.end < _NEAR
        return near and last is not None and "\n\n" not in self.text[last.end : start]

    def _is_called_present(self, start: int) -> bool:
        return CALLS_PRESENT.search(self.text, max(0, start - _WINDOW), start) is not None

    def _is_in_a_bracket(self, start: int) -> bool:
        before = self.text[max(0, start - 2) : start].rstrip()[-1:]
        return before in _OPENS and before != "" and _IN_A_BRACKET.match(self.text, start) is not None

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
        place, counted = (NOWHERE, "") if elements[0].pinpoint else place_before(self.text, word)
        if place:
            elements[0] = elements[0]._replace(pinpoint=place, counted=counted)
        if len(elements) > 1 and (split := self._of_two_acts(start, elements, word)):
            return split
        act = self._act_after(elements, end)
        if act is not None and act.codes and self._is_abroad(word, elements, act):
            act = NamedAct(OTHER, act.end)
        if act is None and self.memory.amended and self._is_of_the_amended(word):
            self._take(elements, self._of_the_amended(elements, self.memory.amended).ending(end))
            return end
        if act is None and not elements[0].distinct and amending.is_by_an_own_one(self.text, word):
            self.settle()
            self._keep(elements, NamedAct(OTHER, end))
            return end
        if act is None and amending.is_inserted_text(self.text, word):
            return self._inserted(start, elements[0])
        said = said_of(self.text, word)
        is_of_two = act is not None and len(act.codes) > 1
        if is_of_two and _IN_DRAFT.match(self.text, end) and any(map(self._speaks_of, self.names.new)):
            said = Said.NEW
        return self._group(start, elements, end, act, said)

    def _is_of_the_amended(self, word: int) -> bool:
        """Whether an article without an act is of the one that is amended."""
        if amending.is_in_quoted_words(self.text, word) or amending.is_what_one_becomes(self.text, word):
            return True
        since = max(self.own_end, word - 2 * _NEAR)
        return self.own_end > word - 2 * _NEAR and amending.is_put_into_the_same(self.text, word, since)

    def _is_abroad(self, word: int, elements: list[Element], act: NamedAct) -> bool:
        """Whether a name that codes of ours have is one of another country's: `En France, l'article 227 du Code`."""
        if not othernames.is_abroad(self.text, word) or act.kind != "code":
            return False
        return "bel" not in self.text[elements[-1].stop : act.end].lower() and not self._told_by_number(elements)

    def _of_the_amended(self, elements: list[Element], amended: NamedAct) -> NamedAct:
        """The act that is amended, or the code that alone has a number: `417/25` in the title of another code."""
        told = self._told_by_number(elements)
        return told if told and not set(told.codes) & set(amended.codes) else amended

    def _of_two_acts(self, start: int, elements: list[Element], word: int) -> int:
        """Read `the X Convention, Article 20(1)(f), and 9(3) of the Y Convention`; 0 where the text is not such."""
        first, second = elements[0], elements[1]
        is_single = self.text[word : word + 8].lower().rstrip("0123456789").strip() in _SINGULAR
        named = self.names.just_before(self.text, start, self.memory.used(start)) if is_single else None
        if named is None or not _AND.fullmatch(self.text, first.stop, second.start):
            return 0
        behind = self._act_after(elements[1:], elements[-1].stop)
        if (
            behind is None
            or behind.back_reference
            or (behind.instrument, behind.codes) == (named.instrument, named.codes)
        ):
            return 0
        self._take([first], named)
        self._take(elements[1:], behind)
        self.memory.remember(behind, behind.end)
        return behind.end

    def _own(self, element: Element) -> int:
        """An article of an amending act itself: what it says is not said of the act that was named before."""
        end = element.number_end
        self._take([element._replace(end=end, stop=end, pinpoint=NOWHERE)], NamedAct(OTHER, end))
        self.memory.remember(self.layout.heading(element.start), end)
        self.own_end = end
        return end

    def _inserted(self, start: int, element: Element) -> int:
        """An article whose text is inserted: of the act of the sentence that inserts it; a § behind begins the text."""
        first = element._replace(end=element.number_end, stop=element.number_end, pinpoint=NOWHERE)
        act = self.memory.of_the_number(element.number)
        if self.waiting and self.waiting[-1].number == element.number:
            act = self.carried
        return self._group(start, [first], first.end, act.ending(first.end) if act else None)

    def _group(
        self, start: int, elements: list[Element], end: int, act: NamedAct | None, said: Said = Said.NOTHING
    ) -> int:
        """Keep a group of articles with its act, or let it wait for the act of the next one."""
        self.said = said
        is_amended = 0 <= start - self.own_end < _NEAR
        if act is not None and act.back_reference:
            meant = self.memory.referred(act)
            if is_amended and self.memory.amended and self.memory.amended.kind == act.back_reference:
                meant = self.memory.amended.ending(act.end)  # not the code of the words that were replaced before
            elif meant and amending.is_in_quoted_words(self.text, self.candidates.word_start(start)):
                meant = self._of_the_quoted_words(elements, meant)
            if meant and not meant.kind and (told := self._told_by_number(elements)):
                meant = told.ending(act.end)  # 417/9 du même Code, behind the Code judiciaire
            if meant is None:
                return self._more_groups(self._pointing_nowhere(start, elements, act))
            act = meant
        if act is None and _CITED_ABOVE.match(self.text, end):
            act = self.memory.of_the_number(elements[0].number)
        if act is not None:
            self.named_start, self.named_end = start, act.end
            if is_amended and (act.codes or act.instrument):
                self.memory.amends(act)
                self.own_end = -_NEAR
            elements, stop = with_place_behind(self.text, elements, act.end)
            self._take(elements, act, named_after=True)
            self.memory.remember(act, act.end)
            return self._more_groups(self._each_for_something(stop, act))
        return self._without_act(start, elements, end)

    def _of_the_quoted_words(self, elements: list[Element], meant: NamedAct) -> NamedAct:
        """What `van hetzelfde Wetboek` means in quoted words: the act that was named, if it has such numbers."""
        told = self.names.known_to_have(
            [each.number for each in elements], self.names.shared | {c.id for c in meant.codes}
        )
        known = len(told) == 1 and any(each.number in self.names.numbers_of(next(iter(told))) for each in elements)
        codes = (self.names.corpus.code[next(iter(told))],)
        return meant._replace(codes=codes) if known else meant

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
        act = self.names.just_before(self.text, start, since) or of_cell or self._called_before(start)
        if act is not None:
            self._take(elements, act)
            self.memory.remember_here(act, start, end)
            if 0 <= start - self.own_end < _NEAR and (act.codes or act.instrument):
                self.memory.amends(act)
                self.own_end = -_NEAR
        elif told := self._told_by_number(elements) or self.memory.of_the_same_paragraph(elements[0]):
            carried = self.memory.carried(start)
            self._take(elements, self._as_called(told, carried, self.layout.heading(start)))
            if carried and not set(told.codes) & set(carried.codes):
                self.memory.remember(None, end)  # which of the two is meant from here on cannot be told
        elif self.waiting and self.waiting_said is self.said and self._is_joined(start):
            self.waiting = [*self.waiting, *elements]
        else:
            self.settle()
            self.waiting, self.waiting_said = elements, self.said
            self.is_left = self.memory.is_left(start)
            self.carried = self._quoted(start) or self._carried(start, elements[0]) or self.layout.heading(start)
        return end

    def _carried(self, start: int, element: Element) -> NamedAct | None:
        """The act that is carried over; where each article has its line, that of the first: `Art. 42. L'obligation`."""
        carried = self.memory.carried(start)
        word = self.candidates.word_start(start)
        if element.pinpoint or not _HEADS_A_LINE.match(self.text, element.number_end):
            return carried
        if self.text[max(0, word - 3) : word].rstrip(" \t*#")[-1:] not in {"", "\n"}:
            return carried
        _, of_first, number = self.lines
        figures = int(re.match(r"\d*", element.number)[0] or 0)  # type: ignore[index]
        if number <= figures < number + _MOST_BETWEEN and start - self.lines[0] < _LONGEST_ARTICLE:
            carried = of_first
        self.lines = start, carried, figures
        return carried

    def _called_before(self, start: int) -> NamedAct | None:
        """An act that nobody explained, right before its article: `OPSC Arts. 8`, `Wapenwet, art. 3`."""
        word = self.candidates.word_start(start)
        called = othernames.ending_at(self.text, word) if word < start else None
        if called is None or called in self.memory.defined.acts:
            return None
        if called == "LC" and self.memory.is_of_the_committee(start):
            return self.names.the_convention(0)
        return NamedAct("" if called.isupper() else OTHER, 0)

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

    def _each_for_something(self, end: int, act: NamedAct) -> int:
        """Read on in `article 132 of the new Code for consent, 134 for rape`; the answer is where to go on."""
        while following := _FOR_SOMETHING.match(self.text, end):
            elements, stop = list_at(self.text, following.end())
            if not elements or _FOR_SOMETHING_ELSE.match(self.text, stop) is None:
                break
            self._take(elements, act)
            self.memory.remember(act, stop)
            end = stop
        return end

    def _more_groups(self, end: int) -> int:
        """Numbers that follow an act and have one of their own: `22bis van de Grondwet en 18 Sw.` is two groups."""
        while following := compiled(_NEXT_GROUP).match(self.text, end):
            elements, stop = list_at(self.text, following.end()) if following[0].strip() else ([], 0)
            act = self._act_after(elements, stop) if elements else None
            if act and act.back_reference == "law":
                act = self.memory.referred(act)
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
            is_apart = len(gap) >= _SAME_BREATH or _SENTENCE_END.search(gap) or _closes(gap, self.carried)
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
        if self.memory.is_of_another_body and not any(map(_is_of_a_code, self.waiting)) and act.codes:
            return True  # Article 58: satisfied by Article 21bis of the Preliminary Title
        known = {self.names.only_act_with(element.number) for element in self.waiting if element.distinct} - {""}
        return bool(known) and not known & {code.id for code in act.codes}

    def settle(self) -> None:
        """Decide on a waiting group: the act carried over, or the one that a number of the list tells."""
        if self.waiting:
            elements, self.waiting = self.waiting, []
            carried = self.carried
            if carried and carried.instrument == CONVENTION and any(map(_is_of_no_treaty, elements)):
                carried = None
            if self._is_of_the_convention(elements, carried):
                carried = self.names.the_convention(0)
            elif self._may_be_of_the_convention(elements, carried):
                carried = None
            carried = carried or self._told_by_the_rest(elements)
            self._keep(elements, carried and self.names.as_said(carried, self.waiting_said))

    def _is_of_the_convention(self, elements: list[Element], carried: NamedAct | None) -> bool:
        """Whether articles without an act are of the Convention: by their form, or since the document speaks of it."""
        if any(map(_is_of_no_treaty, elements)):
            return False
        if self.is_left and all(_is_as_in_a_treaty(each) or each.counted == "paragraph" for each in elements):
            return True
        if carried is not None:
            if not self.memory.is_to_the_committee or not carried.codes:
                return False
            formed = all(_is_as_in_a_treaty(each) or each.counted == "paragraph" for each in elements)
            met = all(map(self.memory.is_of_the_convention_alone, elements))
            return met or (formed and not self._is_known_of(carried, elements))
        formed = all(map(_is_as_in_a_treaty, elements))
        return (formed or self.memory.is_to_the_committee) and self.memory.is_of_the_committee(elements[0].start)

    def _may_be_of_the_convention(self, elements: list[Element], carried: NamedAct | None) -> bool:
        """Whether nobody can tell if a code is still meant, as the Committee speaks of the Convention anyhow."""
        if carried is None or not carried.codes:
            return False
        if self.memory.is_of_another_body:
            return not any(map(_is_of_a_code, elements))
        if not self.memory.is_to_the_committee:
            return False
        is_new = (
            _SENTENCE_END.search(self.text, max(0, elements[0].start - _SAME_BREATH), elements[0].start) is not None
        )
        return is_new and not any(map(_is_of_no_treaty, elements)) and not self._is_known_of(carried, elements)

    def _is_known_of(self, act: NamedAct, elements: list[Element]) -> bool:
        """Whether the data know some numbers of an act, or have no way to tell."""
        return any(self.names.has(code.id, each.number) for code in act.codes for each in elements)

    def _told_by_the_rest(self, elements: list[Element]) -> NamedAct | None:
        """The act of the same numbers elsewhere, or the one that alone has such a number, if the text names it."""
        for element in elements:
            if element.distinct and (code := self.names.only_act_with(element.number)) and self._speaks_of(code):
                return NamedAct("", 0, (self.names.corpus.code[code],))
        return self.memory.of_a_number_met_before(elements)

    def _speaks_of(self, code: str) -> bool:
        """Whether the text calls a code by a name that is its alone."""
        if code not in self.named:
            self.named[code] = self.names.speaks_of(self.text, code)
        return self.named[code]

    def learn(self) -> None:
        """Give the articles whose act has a short name the act that this name turned out to mean."""
        known = self.memory.defined.acts
        meant = {start: known[name] for name, starts in self.unknown.items() if name in known for start in starts}
        for index, each in enumerate(self.found):
            if each.instrument is None and (act := meant.get(each.start)):
                instrument, code, ambiguous = self.names.meaning(act, each.article, distinct=each.distinct)
                self.found[index] = each._replace(
                    instrument=instrument, code=code, ambiguous=ambiguous, shared_name=len(act.codes) > 1
                )

    def _keep(self, elements: list[Element], act: NamedAct | None) -> None:
        found = [self._citation(element, act) for element in elements]
        if [each for each in found if each.ambiguous]:
            found = self._of_one_act(found)
        self.found += found
        if act is not None and (act.codes or act.instrument):
            self.memory.cite(elements, act)
        self.cited.update([element.number for element in elements if element.distinct])

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

    def _act_after(self, elements: list[Element], end: int) -> NamedAct | None:
        """The act that is named after a list, also by a name that the text gave it."""
        if self.text.startswith("-", end) and (french := _FRENCH.match(self.text, end)):
            return NamedAct("", french.end())
        named = self._named_at(end)
        if named is None and (remark := compiled(REMARK).match(self.text, end)):
            named = self._named_at(remark.end())
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

    # -- items of the questionnaire

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
