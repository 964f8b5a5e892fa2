"""Text → citations: every article, item and point of the Convention that a text cites, with its place.

The steps: find the numbers that can begin a citation; read on from there, list by list (`articles 372 à 377, 379 et
433quinquies, § 1er`); find out which act is meant: the one named after the list, before it, carried over inside the
paragraph, or the only one that has such a number. Precision comes first: what cannot be told is None.

No pattern repeats inside a repetition, and each is anchored where it is used: the time grows with the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.citations import bounds
from lanzarote_law.citations.actnames import CONVENTION, OTHER, QUESTIONNAIRE, NamedAct
from lanzarote_law.citations.definitions import Definitions
from lanzarote_law.citations.items import items_at
from lanzarote_law.grammar.acts import TREATY_SERIES
from lanzarote_law.grammar.articles import ARTICLE_WORDS, SECTION_WORDS, compiled
from lanzarote_law.grammar.enumerations import BRACKETS, NEXT, NUMBER, Element, bracket_element, canonical, list_at
from lanzarote_law.grammar.numerals import LATIN_PATTERN
from lanzarote_law.grammar.pinpoints import counts_paragraphs
from lanzarote_law.grammar.references import NUMBER_SIGNS, QUESTION_WORDS

if TYPE_CHECKING:
    from lanzarote_law.citations.actnames import ActNames


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


# -- patterns, each with what it must not take -----------------------------------------------------------------------

_FIGURES = re.compile(r"[1-9]\d*")
_MOST_FIGURES = 4
_INSIDE = frozenset(".,/§°-_")

_BEFORE_ARTICLES = frozenset(ARTICLE_WORDS)
_BEFORE_ITEMS = frozenset(QUESTION_WORDS)
_NUMBERED = ("numéro", "numéros", "number", "numbers", "nummer", "nummers")
_BULLETS = frozenset(("-", "–", "•", "*"))
# Gelet op de artikelen:
# - 11, 12 van de wet van 15 juni 1935
_OPENS_BULLETS = re.compile(r"\b(?:articles?|artikel(?:en|s)?|art\.)\s?:?\s*[-–•*]\s*$", re.IGNORECASE)
_BULLETS_END = re.compile(r"\.\s*\n|\n\s*\n(?!\s*[-–•*]\s)")
_WINDOW = 18
"""Characters looked at before a number: the longest word before one, and some spaces."""

# 383bis  371/1  433quater/1: no other number looks like these; not 12/2018, 1/2, 24/7
_DISTINCT = re.compile(
    rf"\d{{2,3}}(?:(?:\s|-\s?)?(?:{LATIN_PATTERN})\b(?:/\d{{1,2}}(?![\d/]))?|\n?/\d{{1,2}}(?![\d/]))", re.IGNORECASE
)

_NEXT_BULLET = re.compile(r"(?:\s\([^)\n]{1,40}\))?[;,]?[^\S\n]*\n\s*[-–•*]\s(?=\d)")
_SENTENCE_END = re.compile(r"[.;!?]\s+[A-ZÀ-Ý]|\n\s*\n|;\s")
# Wetstraat 383  rue de la Loi 136  chaussée de Louvain 383bis  bus 4
_STREET = re.compile(
    r"(?:straat|laan|steenweg|plein|lei|dreef|kaai|avenue|chaussée|boulevard|rue|place|square|quai|bus|bte|boîte|street"
    r"|located at|is at)\b[\w\s'’-]*$",
    re.IGNORECASE,
)
# article 12 XYZ: of some act, not of the one named before
_UNKNOWN_NAME = re.compile(
    r"""(?: ,\s | \s(?:(?:du|de\sla|of\sthe|van\shet|van\sde)\s)? )
    (?: (?!(?:EN|ET|OF|OU|OR|AND)\b) [A-Z]{2,6} (?![\w-]|\s[A-ZÀ-Ý]{2})
      | (?:[A-Z]\.){2,6} (?!\w) )""",
    re.VERBOSE,
)
_CITED_ABOVE = re.compile(
    r"[\s,]*(?:précité|susmentionné|susvisé|voormeld|voornoemd|aforementioned|cited above)", re.IGNORECASE
)
# (379, 380, §§ 4 et 5, du Code pénal)  et 258, § 1er, du Code pénal; not chapitre 3, § 2
_PLAIN_LIST = re.compile(r"\d{1,3}(?:,?\s?§|,\s(?:al|\d))")
_OPENS_LIST = re.compile(r"(?:^|[\n(,;:]|\b(?:et|en|and|ou|of|or|à|aux|les|des|the))\s*$", re.IGNORECASE)
_FAR_BACK = 5000
_FAR = 600
"""Characters over which a name is carried at most."""
_SAME_BREATH = 60
_MOST_HEADINGS = 99
_FIRST_TREATY = 100
"""No treaty that is called `CETS` has a lower number."""


def extract(text: str, names: ActNames, called: str = "the text") -> list[Citation]:
    """The citations of a text, in the order of their places. Raises UnreadableError where they are far too many."""
    reader = _Reader(text, names)
    done = 0
    for figures in _FIGURES.finditer(text):
        start, end = figures.span()
        if start >= done and end - start <= _MOST_FIGURES and _stands_alone(text, start):
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


def _stands_alone(text: str, start: int) -> bool:
    """383, 417/49, 8.1.a, Art.383, Q8; not the 26 of 3.26, the 49 of 417/49, the 3 of A3, the 2 of 002."""
    before = text[start - 1] if start else " "
    if before == "Q":
        return True
    if before == ".":
        return text[max(0, start - 2)].isalpha()
    return not (before in _INSIDE or before.isalnum())


class _Reader:
    """Reads groups of citations at candidate places, and remembers which act was named last."""

    def __init__(self, text: str, names: ActNames) -> None:
        self.text = text
        self.names = names
        self.found: list[Citation] = []
        self.last: NamedAct | None = None
        self.last_end = 0
        self.last_of: dict[str, NamedAct] = {}
        """The last code and the last convention that were named, for words that point back."""
        self.searched: dict[str, int] = {}
        """How far the text was searched for one of each kind, in vain."""
        self.bullets_end = 0
        """Where the list ends whose bullets are all articles."""
        self.waiting: list[Element] = []
        """A group whose act may be named after the next one: `l'article 379 et l'article 380 du Code pénal`."""
        self.carried: NamedAct | None = None
        """The act that the waiting group has where the next one names none."""
        self.defined = Definitions(text, names)
        """The short names that the text itself gives: `(hereinafter "CC")`."""
        self.known: dict[str, tuple[NamedAct, int]] = {}
        """The act of each number that was cited, and where, for `l'article 176 précité`."""
        self.plain_end = 0
        """Where the last list of plain numbers ends: none of them is read again."""
        self.cited: set[str] = set()
        """The numbers that were cited with a word before them, and that may be met bare from then on."""

    def read(self, start: int) -> int:
        """Read the citations that begin at a number; the answer is where to look on."""
        before = self.text[max(0, start - _WINDOW) : start].split()
        last = before[-1] if before else ""
        word = last.lower()
        if not word[:1].isalpha() or "'" in word or "’" in word:
            word = word[_word_start(word) :]
        if last.lstrip("([") in self.names.abbreviations and word not in _BEFORE_ARTICLES:
            return self._after_abbreviation(start)
        if word in _BEFORE_ARTICLES or (word in SECTION_WORDS and self._section_is_article(start)):
            return self._articles(start)
        asking = before[-2].lower() if last.lower() in NUMBER_SIGNS and len(before) > 1 else word  # question n° 9.10
        if asking in _BEFORE_ITEMS:
            return self._items(start)
        if last in _BULLETS and (start < self.bullets_end or self._opens_bullets(start)):
            return self._articles(start)
        if last.isdecimal() and " ".join(before[-2:]).lstrip("([") in self.names.with_figures:
            return self._articles(start)
        if last in TREATY_SERIES:
            return self._of_series(start)
        if word in _NUMBERED:
            return list_at(self.text, start)[1] or start + 1
        return self._bare(start)

    def _opens_bullets(self, start: int) -> bool:
        """Whether a bullet is the first of a list of articles: `Vu les articles :`, and a line for each act."""
        before = _OPENS_BULLETS.search(self.text, max(0, start - 2 * _WINDOW), start)
        if before is None:
            return False
        after = _BULLETS_END.search(self.text, start)
        self.bullets_end = after.start() if after else len(self.text)
        return True

    def _section_is_article(self, start: int) -> bool:
        """`section 377` is an article in machine translations; `section 2` is a heading."""
        match = compiled(NUMBER).match(self.text, start)
        return match is not None and (int(match["base"]) > _MOST_HEADINGS or bool(match["latin"] or match["slash"]))

    def _after_abbreviation(self, start: int) -> int:
        """`Sw. 371/1` is a citation; `Sw. 1867` is a name with a year, `CP 1040` a post code."""
        figures = _FIGURES.match(self.text, start)
        if figures is None or len(figures[0]) == _MOST_FIGURES:
            return start + _MOST_FIGURES
        return self._articles(start)

    def _of_series(self, start: int) -> int:
        """`CETS 20(1)(f)` is a citation; `CETS 185` is another treaty."""
        elements, end = list_at(self.text, start)
        if not elements or int(elements[0].number.partition("/")[0]) >= _FIRST_TREATY:
            return start + 1
        act = self.names.the_convention(end)
        self._take(elements, act)
        self._remember(act, end)
        return end

    # -- articles without a word before them

    def _bare(self, start: int) -> int:
        """A number with no word before it: only one that no other number looks like, where the text speaks of law."""
        brackets = compiled(BRACKETS).match(self.text, start)
        if brackets:
            return self._bare_point(brackets)
        distinct = _DISTINCT.match(self.text, start)
        if distinct is None and _PLAIN_LIST.match(self.text, start):
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
            or self.names.is_code(self._carried(start), self.names.only_code_with(number))
        )
        return self._group(start, elements, end, act) if lawful else start + 1

    def _plain_list(self, start: int) -> int:
        """Plain numbers with no word before them: only with a § or an alinéa and the name of a code after them."""
        if start < self.plain_end or not _OPENS_LIST.search(self.text, max(0, start - _WINDOW), start):
            return start + 1
        elements, end = list_at(self.text, start)
        self.plain_end = end
        act = (
            self._act_after(elements, end)
            if any(each.pinpoint.paragraph or each.pinpoint.alinea for each in elements)
            else None
        )
        return self._group(start, elements, end, act) if act is not None and act.codes else start + 1

    def _bare_point(self, match: re.Match[str]) -> int:
        """`20(1)(f)` without a word before it: a point of the Convention where that is named after it or before."""
        element = bracket_element(match)
        named = self.names.just_after(self.text, element.stop) or self._carried(match.start())
        if named and named.instrument == CONVENTION and named.end:
            self.settle()
            self.found.append(self._citation(element, named))
            self._remember(named, element.stop)
        return element.stop

    # -- articles

    def _articles(self, start: int) -> int:
        elements, end = list_at(self.text, start)
        return self._group(start, elements, end, self._act_after(elements, end)) if elements else start + 1

    def _group(self, start: int, elements: list[Element], end: int, act: NamedAct | None) -> int:
        """Keep a group of articles with its act, or let it wait for the act of the next one."""
        if act is not None and act.back_reference:
            act = self._referred(act)
        if act is None and _CITED_ABOVE.match(self.text, end):
            act, _place = self.known.get(elements[0].number, (None, 0))
        if act is not None:
            self._take(elements, act, named_after=True)
            self._remember(act, act.end)
            return self._more_groups(act.end)
        act = self.names.just_before(self.text, start)
        if act is not None:
            self._take(elements, act)
            self._remember(act, end)
        elif told := self._told_by_number(elements) or self._cited_just_before(elements):
            self._take(elements, told)
        else:
            self.settle()
            self.waiting, self.carried = elements, self._carried(start)
        return end

    def _referred(self, act: NamedAct) -> NamedAct | None:
        """The act to which `du même Code` or `of the Convention` points back: the last one of that kind."""
        defined = self.defined.last_mentioned(max(self.last_end, act.end - _FAR), act.end)
        if defined is not None and defined.kind == act.back_reference:
            return defined._replace(end=act.end)
        found = self.last_of.get(act.back_reference)
        if found is None:
            since = max(act.end - _FAR_BACK, self.searched.get(act.back_reference, 0))
            found = self.names.last_mentioned(self.text, since, act.end, act.back_reference)
            self.searched[act.back_reference] = act.end
        return found._replace(end=act.end) if found else None

    def _more_groups(self, end: int) -> int:
        """Numbers that follow an act and have one of their own: `22bis van de Grondwet en 18 Sw.` is two groups."""
        while following := _NEXT_BULLET.match(self.text, end) or compiled(NEXT).match(self.text, end):
            elements, stop = list_at(self.text, following.end()) if following[0].strip() else ([], 0)
            act = self._act_after(elements, stop) if elements else None
            if act is None or act.back_reference:
                return end
            self._take(elements, act)
            self._remember(act, act.end)
            end = act.end
        return end

    def _take(self, elements: list[Element], act: NamedAct, *, named_after: bool = False) -> None:
        """Keep a group; an act that is named after it is that of a waiting group of the same sentence too."""
        if self.waiting:
            gap = self.text[self.waiting[-1].end : elements[0].start]
            if named_after and len(gap) < _SAME_BREATH and not _SENTENCE_END.search(gap):
                elements, self.waiting = [*self.waiting, *elements], []
            else:
                self.settle()
        self._keep(elements, act)

    def settle(self) -> None:
        """Decide on a waiting group: the act carried over, or the one that a number of the list tells."""
        if self.waiting:
            elements, self.waiting = self.waiting, []
            self._keep(elements, self.carried)

    def _keep(self, elements: list[Element], act: NamedAct | None) -> None:
        found = [self._citation(element, act) for element in elements]
        told = {each.code for each in found if each.shared_name and not each.ambiguous}
        if len(told) == 1:  # a list is of one act
            code = told.pop()
            found = [_as(each, code, self.names) if each.ambiguous else each for each in found]
        self.found += found
        if act is not None and (act.codes or act.instrument):
            self.known.update((element.number, (act._replace(end=0), element.end)) for element in elements)
        self.cited.update(element.number for element in elements if element.distinct)

    def _told_by_number(self, elements: list[Element]) -> NamedAct | None:
        """A list is of one act: a number in it that only one code has tells for all of them."""
        for element in elements:
            for number in (element.number, element.number_to):
                if not number.isdecimal() and (named := self.names.told_by(number, element.end)):
                    return named
        return None

    def _cited_just_before(self, elements: list[Element]) -> NamedAct | None:
        """The act of the same article where the same paragraph cited it with its act."""
        act, place = self.known.get(elements[0].number, (None, 0))
        return act if act is not None and place >= self._paragraph(elements[0].start) else None

    def _remember(self, act: NamedAct, end: int) -> None:
        self.last, self.last_end = act, end
        if act.kind:
            self.last_of[act.kind] = act

    def _act_after(self, elements: list[Element], end: int) -> NamedAct | None:
        """The act that is named after a list, also by a name that the text gave it."""
        named = self.defined.just_after(end) or self.names.just_after(self.text, end)
        if named is None and (unknown := _UNKNOWN_NAME.match(self.text, end)):
            told = self._told_by_number(elements)
            return told._replace(end=unknown.end()) if told else NamedAct("", unknown.end())
        return named

    def _carried(self, start: int) -> NamedAct | None:
        """The act that a careful reader carries over: the last one that the paragraph speaks of before a place."""
        paragraph = self._paragraph(start)
        since = max(paragraph, self.last_end)
        if defined := self.defined.last_mentioned(since, start):
            return defined
        named = self.names.last_mentioned(self.text, since, start)
        if named is None and self.last is not None and self.last_end >= paragraph:
            named = self.last
        return named

    def _paragraph(self, place: int) -> int:
        """Where the paragraph begins, as far back as a name is carried."""
        far = max(0, place - _FAR)
        return max(far, self.text.rfind("\n\n", far, place))

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
        )

    def _counts_paragraphs(self, element: Element, instrument: str | None, code: str) -> bool:
        by_sign = self.names.has_paragraphs(code, element.number)
        return counts_paragraphs(element.counted, of_a_code=instrument != OTHER, by_sign=by_sign)


def _word_start(word: str) -> int:
    """Where the letters and stops at the end of a word begin: `l'art.` > `art.`."""
    index = len(word)
    while index and (word[index - 1].isalpha() or word[index - 1] == "."):
        index -= 1
    return index
