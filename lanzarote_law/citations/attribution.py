"""Which act a group of articles is of: the one named after it, before it, by the layout, or the one in mind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.citations import amending, quotations
from lanzarote_law.citations.groups import LONGEST_ARTICLE, Groups
from lanzarote_law.citations.namedact import OTHER, NamedAct
from lanzarote_law.grammar import acts, othernames
from lanzarote_law.grammar.articles import compiled
from lanzarote_law.grammar.enumerations import HIGHEST_ARTICLE, REMARK, Element

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
_HEADS_A_LINE = re.compile(
    r"(?:er)?\s?\.\s?[-–—]?\s?(?:[A-ZÀ-Ý(\[…]|<(?:[LWD]|Ins|Ing|Abr|Opg))|(?:er)?\.?[ \t]*\n|\s(?:[–—-]\s)?[A-ZÀ-Ý][^\n.;:,]{3,80}\n"
)
_ENDS_A_LINE = re.compile(r"[.:]?[ \t]*\n")
# 378. <L 2000-11-28/35, art. 12> Dans les cas
_IS_REPRODUCED = re.compile(r"\d{1,3}[a-z]*(?:/\d{1,2})?\.?\s?[<(\[](?:[LWD]\b|Ins|Ing|Abr|Opg)")
# dans l'ancien Code pénal, dont l'article 134
_WHOSE = re.compile(r"\b(?:dont|waarvan|whose)\s(?:les\s|de\s|l['’])?\w+\.?\s\Z", re.IGNORECASE)
_MOST_BETWEEN = 10
_NEAR_A_NUMBER = 40
"""How far apart the numbers are of an article and of those that its text cites without their act."""
# l'article 24, l'article 25 et l'article 27 de la Convention
_JOINED = re.compile(
    r",?\s\(?(?:(?:et|en|and|ou|of|or)\s)?(?:(?:à|de|van|of|in)\s)?(?:l['’]|the\s|het\s)?art(?:icles?|ikel(?:en)?)?\.?\s",
    re.IGNORECASE,
)
# aux articles 417/7 et 417/8, ainsi qu'aux articles
_LINKED = re.compile(
    r",?\s(?:ainsi\squ['’]|alsook\s|evenals\s|as\swell\sas\s|et\s|en\s|and\s)(?:(?:aux|à|de|des|les|in|to|van|the)\s){0,2}"
    r"art(?:icles?|ikel(?:en)?)?\.?\s"
)
# 563 2° (dégradations) ou 3° (violences légères) du Code pénal
_MORE_POINTS = re.compile(r"(?:\s\([^()]{3,120}\))?\s(?:et|ou|en|of|and|or)\s\d{1,2}°(?:\s\([^()]{3,120}\))?")
# 79, 80, et les articles visés aux préventions, de l'ancien Code pénal
_MORE_ARTICLES = re.compile(
    r",?\s(?:et|en|and|ainsi\sque)\s(?:les\s|de\s|the\s)?(?:articles?|artikelen)\s(?:visés?|cités?|repris|mentionnés?|indiqués?"
    r"|bedoeld|vermeld|genoemd|aangehaald|referred|mentioned|cited)[^,;\n]{0,60}(?=,?\s(?:du\s|de\sl|van\s|of\s))"
)
# l'article 372 (et l'article 373) du Code pénal
_ADDED = re.compile(r"\((?:et|en|and|ou|of|or)\s(?:l['’]|the\s|het\s)?art(?:icles?|ikel(?:en)?)?\.?\s\Z", re.IGNORECASE)
# Code judiciaire - 10-10-1967 - Art. 827
_LEADS_ON = re.compile(r"\s?[-–,:]\s(?:\d\d[-/]\d\d[-/]\d{4}\s[-–]\s)?art", re.IGNORECASE)
# Code pénal - 08-06-1867 - Art. 65
_OF_A_KEY = re.compile(r"\d\d[-/]\d\d[-/]\d{4}\s[-–]\s[Aa]rt\.?\s\Z")
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
        if act is not None and act.called and (told := self._told_by_number(elements)):
            act = told.ending(start)  # buiten de strafwet (artikel 417/49)
        if act is not None and act.codes and self._is_used_up(start, elements, act):
            act = None
        if act is None and _OF_A_KEY.search(self.text, max(0, start - NEAR), start):
            line = self.text.rfind("\n", 0, start) + 1
            act = self.names.last_mentioned(self.text, line, start) or NamedAct(OTHER, start)
        if act is None and amending.is_in_a_note(self.text, start):
            act = NamedAct(OTHER, 0)
        if act is None and amending.is_in_the_same(self.text, self.candidates.word_start(start)):
            act = self.memory.referred(NamedAct("", start, back_reference="code"))
        if act is not None:
            self._take(elements, act)
            self.memory.remember_here(act, start, end)
            if 0 <= start - self.own_end < NEAR and self._amends(act):
                self.memory.amended = act
                self.own_end = -NEAR
        elif (
            told := self._told_by_number(elements)
            or self._linked(start)
            or self.numbers.act_in_the_paragraph(elements[0])
        ):
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
            self.in_mind = None if self.carried else self._beside(elements) or self._in_mind(start, elements)
            if self.carried and (known := self._cited_of_another(elements, self.carried)):
                self.carried = known
            if self.in_mind and (known := self._cited_of_another(elements, self.in_mind)):
                self.in_mind = known
            heading = self.layout.heading(start)
            if heading and not (heading.instrument == OTHER and self.in_mind):  # a code was named since
                self.carried = self.carried or heading
        return end

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

    def _carried(self, start: int, element: Element) -> NamedAct | None:
        """The act that is carried over; where each article has its line, that of the first: `Art. 42. L'obligation`."""
        if not self._heads_a_line(start, element):
            return self._over_sentences(start, element)
        before, of_first, number = self.lines
        figures = element.figures
        is_in_one = quotations.is_one(self.text, before, start)
        if number <= figures and (figures < number + _MOST_BETWEEN or is_in_one) and start - before < LONGEST_ARTICLE:
            carried = of_first
        elif self.layout.is_in_the_text_of_a_code(start):
            carried = self.layout.heading(start)
        elif not self.text.startswith((".", " .", "er."), element.number_end):
            carried = (self.memory.carried(start) if self._is_led_to(start) else None) or self.layout.heading(start)
        else:
            carried = self._over_sentences(start, element)
        self.lines = start, carried, figures
        return carried

    def _over_sentences(self, start: int, element: Element) -> NamedAct | None:
        """The act that the paragraph speaks of; of two codes, either, where the data know the number of the other one."""
        act = self.memory.carried(start)
        if act is None:
            return None
        may_be_new = self.is_about_the_new_code and not element.distinct and self.names.is_old(act)
        may_be_new = may_be_new and not _WHOSE.search(self.text, max(0, start - _WINDOW), start)
        is_open = may_be_new or self.names.has_only_the_other(act, element.number)
        return self.names.all_called_as(act) if is_open else act

    def _is_led_to(self, start: int) -> bool:
        """Whether the line above ends with a colon: `The Code of Criminal Procedure reads:`."""
        word = self.candidates.word_start(start)
        return self.text[max(0, word - _WINDOW) : word].rstrip(' \n\t*#"«“„').endswith(":")

    def _heads_a_line(self, start: int, element: Element) -> bool:
        """Whether an article has a line of its own, or begins one as its text does: `Art. 42. L'obligation`."""
        heads = (
            _ENDS_A_LINE.match(self.text, element.stop)  # Article 21bis, first paragraph
            if element.pinpoint
            else _HEADS_A_LINE.match(self.text, element.number_end)
        )
        return heads is not None and self._begins_a_line(self.candidates.word_start(start))

    def _begins_a_line(self, word: int) -> bool:
        return self.text[max(0, word - _WINDOW) : word].rstrip(' \t*#"«“„')[-1:] in {"", "\n"}

    def _is_of_a_heading(self, act: NamedAct | None, start: int) -> bool:
        """Whether a heading names an act whose articles have lines of their own."""
        heading = self.layout.heading(start)
        return heading is not None and act is not None and heading.codes == act.codes

    def _beside(self, elements: list[Element]) -> NamedAct | None:
        """The act of a number with another suffix that stands near: of 442bis, for 442ter."""
        first = elements[0]
        return self.numbers.act_beside(first) if first.distinct and first.figures >= LEAST_OF_A_CODE else None

    def _in_mind(self, start: int, elements: list[Element]) -> NamedAct | None:
        """The act of the last citation, in a paragraph that names none, where it can have such numbers."""
        line, of_line, _ = self.lines
        is_near = start - line < LONGEST_ARTICLE and (
            abs(elements[0].figures - self.lines[2]) < _NEAR_A_NUMBER
            or _IS_REPRODUCED.match(self.text, line) is not None
            or self._is_of_a_heading(of_line, start)
        )
        if of_line is not None and of_line.codes and is_near:
            return of_line  # in the text of an article
        act = self.memory.over_paragraphs(start)
        first = elements[0]
        if first.number[-1].isalpha() and first.figures < LEAST_OF_A_CODE and not self._may_be_put_in(first, act):
            return self.numbers.only_act_with_low_suffixes()
        if act is not None and not self.names.can_have(act, elements[0].figures):
            return self.numbers.act_that_has(elements)
        heading = self.layout.heading(start)
        if act is None or (heading and heading.code and act.code == heading.code):
            return act
        if heading and heading.instrument == OTHER and not self.memory.has_named_since(self.layout.heading_start):
            return None
        is_of_a_title = self.names.is_title(act)  # which is short, and has low numbers alone
        is_known = any(
            self.numbers.is_of(each.number, act)
            or ((each.pinpoint or is_of_a_title) and self._is_known_of(act, [each]))
            for each in elements
        )
        is_high = all(
            LEAST_OF_A_CODE <= each.figures <= HIGHEST_ARTICLE or self._may_be_put_in(each, act) for each in elements
        )
        return act if is_known or (is_high and bool(act.codes)) else None

    def _cited_of_another(self, elements: list[Element], carried: NamedAct) -> NamedAct | None:
        """The one act of which a high number was cited before, where the data know none such of the one carried over."""
        first = elements[0]
        if first.number[-1].isalpha() and first.figures < LEAST_OF_A_CODE and self._is_strange(first, carried):
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
        has_its_line = self.lines[0] == self.waiting[0].start and self.text.find("\n", last, start) >= 0
        return not has_its_line and _JOINED.fullmatch(self.text, last, start) is not None

    def _act_after(self, elements: list[Element], end: int) -> NamedAct | None:
        """The act that is named after a list, also by a name that the text gave it."""
        if self.text.startswith(")", end) and _ADDED.search(
            self.text, max(0, elements[0].start - _WINDOW), elements[0].start
        ):
            end += 1
        if self.text.startswith("-", end) and (french := _FRENCH.match(self.text, end)):
            return NamedAct("", french.end())
        named = self._named_at(end)
        if (
            named
            and self.text.startswith("\n", end)
            and _OF_A_KEY.search(self.text, max(0, elements[0].start - NEAR), elements[0].start)
        ):
            return None  # Code pénal - 08-06-1867 - Art. 65⏎L. du 17 avril 1878
        if named is None and (articles := _MORE_ARTICLES.match(self.text, end)):
            named = self._named_at(articles.end())
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
