"""Lists of articles behind the word `article`, and what goes on behind them: more numbers, of one act or of another."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from lanzarote_law.citations import amending, samename
from lanzarote_law.citations.amendingarticles import AmendingArticles
from lanzarote_law.citations.attribution import NEAR
from lanzarote_law.citations.namedact import OTHER, NamedAct
from lanzarote_law.grammar import othernames
from lanzarote_law.grammar.articles import compiled
from lanzarote_law.grammar.enumerations import (
    NEXT,
    Element,
    dotted_at,
    list_at,
    with_place_behind,
)
from lanzarote_law.grammar.periods import Said, said_of
from lanzarote_law.grammar.pinpoints import NOWHERE, place_before

if TYPE_CHECKING:
    from lanzarote_law.citations.actnames import ActNames
    from lanzarote_law.citations.layout import Layout


# - 162 du Code⏎ - 185 du même Code; not a bullet without a number
_NEXT_BULLET = r"(?:\s\([^)\n]{1,40}\))?(?:[^\S\n]?[;,])?[^\S\n]*\n\s*[-–•*]\s(?=\d)"
# de la loi du 4 octobre 1867 sur les circonstances atténuantes, 162 et 185 du Code d'instruction criminelle
_BEHIND_A_TITLE = r"\s[^\d.;:()]{3,100},\s(?:(?-i:et|en|and)\s)?(?=\d)"
_NEXT_GROUP = rf"{_NEXT_BULLET} | {NEXT} | {_BEHIND_A_TITLE}"
# article 132 du nouveau Code pénal pour le consentement, 134 pour le viol; not 134 euros
_FOR_SOMETHING = re.compile(r",?\s(?:pour|for|voor)\s[^\d,.;:()]{3,40}(?:,|,?\s(?:et|and|en))\s(?=\d{1,3}\D)")
_FOR_SOMETHING_ELSE = re.compile(r"\s(?:pour|for|voor)\s(?:le|la|les|l['’]|the|de|het|[a-z]{4})")
# Art. 432. § 1. Met gevangenisstraf: the § begins the text; not: Art. 432. § 1er, alinéa 2
_TEXT_OF_ITS_OWN = re.compile(r"(?:er)?\s?\.\s?[-–—]?\s?§\s?1(?:er)?\s?\.\s*[-–—]?\s*[A-ZÀ-Ý«“\[(]")
# article 66 ancien  artikel 66 oud; not: article 66 ancien droit
_FORMER_BEHIND = re.compile(r"\s(?:anciens?|oud)(?=\s?[),;.]|\set\s|\sen\s)")
# art. 134 (ancien art. 417/7); not: art. 134 (ancien Code pénal)
_WAS = re.compile(
    r"[,;]?\s\(?(?:anciens?|anciennement|auparavant|oude?|vroegere?|voorheen|voordien|former(?:ly)?|ex|previously)[\s-]"
    r"(?:l['’])?(?:art|\d{2})",
    re.IGNORECASE,
)
# l'article 133 en projet du Code pénal  artikel 133 in ontwerp; not: en projetant
_IN_DRAFT = re.compile(r",?\s(?:en\sprojet|in\sontwerp)(?!\w)", re.IGNORECASE)
# l'article 176 précité  article 5, cited above; not: l'article 176 cité
_CITED_ABOVE = re.compile(
    r"[\s,]*(?:précité|susmentionné|susvisé|voormeld|voornoemd|aforementioned|cited above)", re.IGNORECASE
)
# , and 9(3) of the Budapest Convention
_AND = re.compile(r",?\s(?:and|et|en)\s", re.IGNORECASE)
_SINGULAR = frozenset(("article", "art.", "art", "artikel"))


class ArticleLists(AmendingArticles):
    """Reads the list of articles that begins at a number."""

    def __init__(self, text: str, names: ActNames, layout: Layout) -> None:
        super().__init__(text, names, layout)
        self.named_start = 0
        self.named_end = 0
        """Where the last name ends that was taken for the act of the numbers before it."""

    def _articles(self, start: int) -> int:
        elements, end = list_at(self.text, start)
        if not elements and self.paper.is_to_the_committee and (dotted := dotted_at(self.text, start)):
            elements, end = [dotted], dotted.stop
        if not elements:
            return start + 1
        word = self.candidates.word_start(start)
        if self._is_own(word, elements[0]):
            return self._own(elements[0])
        elements, end = self._with_place_before(elements, end, word)
        if len(elements) > 1 and (split := self._of_two_acts(start, elements, word)):
            return split
        act = self._act_after(elements, end)
        if act is None and (stop := self._of_an_amending_act(elements, end, word)):
            return stop
        if act is None and amending.is_inserted_text(self.text, word):
            return self._inserted(start, elements[0])
        if act is not None and act.codes and self._is_abroad(word, elements, act):
            act = NamedAct(OTHER, act.end)
        return self._group(start, elements, end, act, self._said(word, end, act))

    def _said(self, word: int, end: int, act: NamedAct | None) -> Said:
        """Whether articles are called former or new ones; where there is no new code, a `new article` is none of it."""
        said = Said.FORMER if _FORMER_BEHIND.match(self.text, end) else said_of(self.text, word)
        if said is Said.NOTHING and _WAS.match(self.text, end):
            said = Said.NEW
        if said is Said.NEW and self.has_no_new_code:
            return Said.NOTHING
        is_of_two = act is not None and len(act.codes) > 1
        is_in_draft = is_of_two and _IN_DRAFT.match(self.text, end) and any(map(self._speaks_of, self.names.new))
        return Said.NEW if is_in_draft else said

    def _with_place_before(self, elements: list[Element], end: int, word: int) -> tuple[list[Element], int]:
        """The list, its first number with the place that stands before the word: `§ 2 van artikel 477sexies, 2°`.

        What begins the text of an article is no place of it: `Art. 432. § 1. Met gevangenisstraf`.
        """
        first, *others = elements
        if _TEXT_OF_ITS_OWN.match(self.text, first.number_end) and self._begins_a_line(word):
            return [first._replace(end=first.number_end, stop=first.number_end, pinpoint=NOWHERE)], first.number_end
        place, counted = (NOWHERE, "") if first.pinpoint.paragraph else place_before(self.text, word)
        if place is NOWHERE:
            return elements, end
        if place and not first.pinpoint:
            first = first._replace(pinpoint=place, counted=counted)
        elif place.point and not (place.paragraph or place.alinea or first.pinpoint.point):
            first = first._replace(pinpoint=first.pinpoint._replace(point=place.point))
        elif place.paragraph and not place.point:
            first = first._replace(pinpoint=first.pinpoint._replace(paragraph=place.paragraph))
        return [first, *others], end

    def _is_abroad(self, word: int, elements: list[Element], act: NamedAct) -> bool:
        """Whether a name that codes of ours have is one of another country's: `En France, l'article 227 du Code`."""
        if not othernames.is_abroad(self.text, word) or act.kind != "code":
            return False
        return "bel" not in self.text[elements[-1].stop : act.end].lower() and not self._told_by_number(elements)

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

    def _inserted(self, start: int, element: Element) -> int:
        """An article whose text is inserted: of the act of the sentence that inserts it; a § behind begins the text."""
        first = element._replace(end=element.number_end, stop=element.number_end, pinpoint=NOWHERE)
        act = self.numbers.act_of(element.number)
        if self.waiting and self.waiting[-1].number == element.number:
            act = self.carried
        return self._group(start, [first], first.end, act.ending(first.end) if act else None)

    def _group(
        self, start: int, elements: list[Element], end: int, act: NamedAct | None, said: Said = Said.NOTHING
    ) -> int:
        """Keep a group of articles with its act, or let it wait for the act of the next one."""
        self.said = said
        is_amended = 0 <= start - self.own_end < NEAR
        if act is not None and act.back_reference:
            meant = self._pointed_at(start, elements, act, is_amended=is_amended)
            if meant is None:
                return self._more_groups(self._pointing_nowhere(start, elements, act))
            act = meant
        if self._is_cited_above(elements[0], act, end):
            known = self.numbers.act_of(elements[0].number)
            act = known and known.ending(end)
        if act is None:
            return self._without_act(start, elements, end)
        self.named_start, self.named_end = start, act.end
        if is_amended and self._amends(act):
            self.memory.amended = act
            self.own_end = -NEAR
        elements, stop = with_place_behind(self.text, elements, act.end)
        self._take(elements, act, named_after=True)
        self.memory.remember(act, act.end)
        return self._more_groups(self._each_for_something(stop, act))

    def _is_cited_above(self, first: Element, act: NamedAct | None, end: int) -> bool:
        """Whether an article is one that was cited with its act: `l'article 176 précité`, `417/11 du projet`."""
        if act is None:
            return _CITED_ABOVE.match(self.text, end) is not None
        is_of_a_draft = not (act.codes or act.instrument) and self.numbers.is_of_one_act(first)
        return is_of_a_draft and first.distinct

    def _pointed_at(self, start: int, elements: list[Element], act: NamedAct, *, is_amended: bool) -> NamedAct | None:
        """What `du même Code` means behind a list: the act that was named, unless its numbers tell another one."""
        meant = self.memory.referred(act)
        if is_amended and self.memory.amended and self.memory.amended.kind == act.back_reference:
            meant = self.memory.amended.ending(act.end)  # not the code of the words that were replaced before
        elif meant and amending.is_in_quoted_words(self.text, self.candidates.word_start(start)):
            meant = self._of_the_quoted_words(elements, meant)
        if act.back_reference == "law" and (title := self._title_of(elements[0])):
            meant = title.ending(act.end)
        if meant and not meant.kind and (told := self._told_by_number(elements)):
            meant = told.ending(act.end)  # 417/9 du même Code, behind the Code judiciaire
        if meant and elements[0].distinct and (beside := self._cited_of_another(elements, meant)):
            meant = beside.ending(act.end)  # 216ter du même Code, behind another one, where 216bis was cited
        return meant

    def _title_of(self, element: Element) -> NamedAct | None:
        """The title of a code, which is a law, that was cited with the number: `l'article 21bis de la même loi`."""
        act = self.numbers.act_of(element.number) if self.numbers.is_of_one_act(element) else None
        return act if act is not None and self.names.is_title(act) else None

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
            if act and act.back_reference in {"law", "code"}:
                act = self.memory.referred(act)
            if act is None or act.back_reference:
                return end
            self._take(elements, act)
            self.memory.remember(act, act.end)
            end = act.end
        return end

    @cached_property
    def has_no_new_code(self) -> bool:
        """Whether `the new article 410` is one that the code of the time got."""
        return samename.speaks_of_no_new_code(self.text, self.names)
