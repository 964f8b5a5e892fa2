"""Which act a reader has in mind at a place: the one that was named last, that of a heading, that of the same article.

A name is carried over inside a paragraph; over its end only where the layout says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from functools import cached_property
from typing import TYPE_CHECKING

from lanzarote_law.citations.definitions import Definitions
from lanzarote_law.citations.namedact import OTHER, NamedAct

if TYPE_CHECKING:
    from lanzarote_law.citations.actnames import ActNames
    from lanzarote_law.grammar.enumerations import Element
    from lanzarote_law.grammar.pinpoints import Pinpoint

# [233] Article 35(1)(d)  12. Articles 4 to 10
_NEW_LINE = re.compile(r"\n[ \t]*(?:[\[(]?\d{1,3}[.)\]]+|[-–•*])?[ \t]*(?:Art\w*\.?|L['’]art\w+)[ \t]*\Z")
_LONGEST_PLACE = 5
"""Letters between the brackets of a place such as `5(7)`: no act is named in them."""
_NEAR_A_LINE = 30
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
# and in the Committee's papers: 28. As concerns  Question 12. International  Article 20
_PARTS_OF_A_PAPER = re.compile(
    r"\n(?:[^\S\n]*\n|(?=\d{1,3}(?:\.|(?:\.\d{1,2}){1,2}\.?)\s[A-ZÀ-Ý]|(?:Question|Vraag|Recommend\w+|R)\s?\d|[a-z]\.\s|[-–•]\sArt|(?:Article|Artikel)\s\d{1,2}[^\S\n]*\n))"
)
# Art. 371/1. <L 2020-05-04/13, art. 2, 010; En vigueur : 01-07-2020>  [inséré par L 2016-02-01/09, art. 5]
_OPENS_A_NOTE = re.compile(r"[<\[][^<>\[\]\n]*\Z")
_LONGEST_NOTE = 80
_ENDS_A_LINE = re.compile(r"[.!?][»”\")]?[^\S\n]*\n")
# a quotation, opened behind a colon: what it cites is of the act whose article it is
_OPENS_A_QUOTATION = re.compile(r":\s{0,3}[«“„]\Z")
_OPENS_PLAIN = re.compile(r':\s{0,3}"\Z')
_LONGEST_QUOTATION = 3000
# the name, the number of its papers, and the subject of its first round
_LANZAROTE = re.compile(
    r"lanzarote|T-ES[-\w]{0,9}\(20\d\d\)|circle\sof\strust|cercle\sde\sconfiance|vertrouwens(?:kring|cirkel)",
    re.IGNORECASE,
)
# the Committee's own papers, and those that are written to it
_TO_THE_COMMITTEE = re.compile(
    r"(?:committee|comité|comite)|T-ES|(?:shadow|alternative|alternatief|schaduw|alternatif)\w*\s?(?:report|rapport|submission)"
    r"|implementation\sof\sthe\sLanzarote|mise\sen\s(?:œ|oe)uvre\sde\sla\sConvention\sde\sLanzarote|Verdrag\svan\sLanzarote\sdoor"
    r"|rapport\salternatif|questionnaire|vragenlijst|explanatory\sreport|rapport\sexplicatif"
    r"|toelichtend\s(?:rapport|verslag)",
    re.IGNORECASE,
)
_THE_COMMITTEE_SPEAKS = re.compile(
    r"(?:Lanzarote\sCommittee|Comité\sde\sLanzarote|Lanzarote[\s-]?[Cc]omité)\s(?:also\s|considère|considers?|invites?|urges?|recalls?"
    r"|rappelle|requests?|asks?|demande|encourage|welcomes?|notes?|observes?|verzoekt|vraagt|nodigt|is\sof\sthe)"
)
_ANOTHER_BODY = re.compile(
    r"\b(?:GREVIO|GRETA|GRECO|MONEYVAL|CEDAW|CRC/C|CCPR|CAT/C|CRPD/C|CPT/Inf|(?i:Committee\son\sthe\sRights\sof\sthe\sChild"
    r"|Comité\sdes\sdroits\sde\sl['’]enfant|Comité\svoor\sde\srechten\svan\shet\skind|Committee\sagainst\sTorture"
    r"|Human\sRights\sCommittee))\b"
)
_OF_THE_COURT = re.compile(
    r"European\sCourt\sof\sHuman\sRights|Cour\seuropéenne\sdes\sdroits\sde\sl['’]homme|\b(?:CASE\sOF|AFFAIRE|ZAAK)\s[^\n]{2,80}"
    r"\s(?:v\.|c\.|t\.|contre|tegen)\s[A-Z]|\(?(?:Application\sno\.|Requête\sn[o°])\s?\d",
)
# of that Convention  de ladite Convention
_THAT = re.compile(
    r"\b(?:that|this|same|said|cette|ladite|même|dat|dit|dezelfde|hetzelfde|voormelde?)\s\w+\Z", re.IGNORECASE
)
_LEAST_TELLING = 40
"""The lowest plain number that is met again as of the act of which it was cited before."""
_TITLE = 400
"""Characters at the top of a document: what is named there, all of it speaks of."""
_FAR_BACK = 5000
_NEAR = 5
_LONGEST_BACK = 30
"""Characters of `12 of that same Code`, at most, in which no act is named."""
_SOME = 4
_FEW_FIGURES = 2
_FAR_OVER_PARAGRAPHS = 4000
_FAR = 600
"""Characters over which a name is carried at most."""


class Memory:
    """The acts that a text named, as far as it was read."""

    def __init__(self, text: str, names: ActNames) -> None:
        self.text = text
        self.names = names
        self.defined = Definitions(text, names)
        """The short names that the text itself gives: `(hereinafter "CC")`."""
        ends = _PARTS_OF_A_PAPER if self.is_to_the_committee else _BLANK_LINE
        self._blank_lines = [
            each.start() for each in ends.finditer(text) if text[each.start() - 1 : each.start()] != ":"
        ]
        """Where paragraphs end; one that ends with a colon goes on in the next."""
        self._last: NamedAct | None = None
        self._last_end = 0
        self._last_of: dict[str, NamedAct] = {}
        """The last code and the last convention that were named, for words that point back."""
        self._codes: deque[tuple[NamedAct, int]] = deque(maxlen=_SOME)
        """The last codes that were named, and where."""
        self._last_known: NamedAct | None = None
        self._last_known_end = 0
        self._last_treaty: tuple[NamedAct, int] | None = None
        self.amended: NamedAct | None = None
        """The act that the article of an amending act amends."""
        self.answers_questions = False
        """Whether the text answers questions of the questionnaire."""
        self._seen: tuple[NamedAct | None, int] = None, 0
        """The act that was mentioned last where none is cited, and up to where that was looked for."""
        self._searched: dict[str, int] = {}
        """How far the text was searched for one of each kind, in vain."""
        self._acts_of: dict[str, str] = {}
        self._acts_at: dict[tuple[str, Pinpoint], str] = {}
        """The one act of which each number, or place, was cited; empty where there was another."""
        self._cited: dict[str, NamedAct] = {}
        """The acts of which articles were cited, the last one last."""
        self._known: dict[str, tuple[NamedAct, int]] = {}
        """The act of each number that was cited, and where, for `l'article 176 précité`."""

    def remember(self, act: NamedAct | None, end: int) -> None:
        """An act was named that ends at a place, or from there on none is meant any more."""
        self._last, self._last_end = act, end
        if act is None:
            return
        if kind := act.kind:
            self._last_known, self._last_known_end = act, end
            is_title = self.names.is_title(act)
            self._last_of["title" if is_title else kind] = act
            if is_title and (whole := self.names.code_of_title(act)):
                self._last_of["code"] = whole  # `du même Code` is no title
        elif self._is_a_code(act):
            self._last_of["code"] = act
        if "code" in self._last_of and (not self._codes or self._codes[-1][0] is not self._last_of["code"]):
            self._codes.append((self._last_of["code"], end))
        if act.is_law:
            self._last_of["law"] = act
        if act.is_treaty or kind == "convention":
            self._last_treaty = act, end

    def remember_here(self, act: NamedAct, start: int, end: int) -> None:
        """An act was named before the number at a place; in an editor's note it is not in mind behind that."""
        if not _OPENS_A_NOTE.search(self.text, max(0, start - _LONGEST_NOTE), start):
            self.remember(act, end)
        elif self._last_end > self._paragraph(start):
            self._last_end = end

    def cite(self, elements: list[Element], act: NamedAct) -> None:
        """Articles of an act were cited."""
        name = act.code or act.instrument or f"{act.codes[0].id}{len(act.codes)}"
        self._cited.pop(name, None)
        self._cited[name] = act
        for element in elements:
            self._known[element.number] = act, element.end
            if self._acts_of.setdefault(element.number, name) != name:
                self._acts_of[element.number] = ""
            if element.pinpoint and self._acts_at.setdefault((element.number, element.pinpoint), name) != name:
                self._acts_at[element.number, element.pinpoint] = ""

    def referred(self, act: NamedAct) -> NamedAct | None:
        """The act to which `du même Code` or `of the Convention` points back: the last one of that kind."""
        defined = self.defined.last_mentioned(max(self._last_end, act.end - _FAR), act.end)
        if defined is not None and defined.kind == act.back_reference:
            return defined.ending(act.end)
        if act.back_reference == "law":
            law = self._last_law() or self._law_named_before(act.end)
            return law.ending(act.end) if law else NamedAct(OTHER, act.end)
        is_another = self.is_of_the_court or self.is_of_another_body
        if (
            act.back_reference == "convention"
            and is_another
            and not _THAT.search(self.text, max(0, act.end - _TITLE // 10), act.end)
        ):
            return NamedAct(OTHER, act.end, is_treaty=True)
        if act.back_reference == "convention":
            named = self.names.last_mentioned(self.text, max(self._paragraph(act.end), self._last_end), act.end)
            if named is not None and named.is_treaty:  # the Istanbul Convention, not the one named pages before
                return named.ending(act.end)
            treaty, place = self._last_treaty or (None, 0)
            if treaty is not None and treaty.is_treaty and place > self._paragraph(act.end):
                return treaty.ending(act.end)
        if act.back_reference == "code" and (
            named := self.names.last_mentioned(
                self.text, max(self._paragraph(act.end), self._last_end), act.end - _LONGEST_BACK, "code"
            )
        ):
            return named.ending(act.end)  # depuis que le Code pénal de 2024 ..., l'article 157 de ce Code
        found = self._outside_quotations(act) if act.back_reference == "code" else self._last_of.get(act.back_reference)
        if found is None:
            since = max(act.end - _FAR_BACK, self._searched.get(act.back_reference, 0))
            kind = "convention" if act.back_reference == "convention" else "code"
            found = self.names.last_mentioned(self.text, since, act.end, kind)
            self._searched[act.back_reference] = act.end
        if found is None and act.back_reference == "convention" and self.is_of_the_committee(act.end):
            found = self.names.the_convention(act.end)
        return found.ending(act.end) if found else None

    def _outside_quotations(self, act: NamedAct) -> NamedAct | None:
        """The last code that was named, but for those of quoted words that are closed since."""
        for code, place in reversed(self._codes):
            closes = self.text.find("»", place, act.end)
            opens = self.text.rfind("«", max(0, place - _LONGEST_QUOTATION), place)
            is_quoted = opens >= 0 and closes >= 0 and self.text.find("»", opens, place) < 0
            if not is_quoted:
                return code
        return self._last_of.get("code")

    def _last_law(self) -> NamedAct | None:
        """The law, or the title of a code, which is one, that was named last."""
        law, title = (self._last_of.get(each) for each in ("law", "title"))
        return title if title and (law is None or law.end < title.end) else law

    def _law_named_before(self, place: int) -> NamedAct | None:
        """The title of a code that a text called a law last: `la loi du 17 avril 1878 contenant le Titre`."""
        named = self.names.last_mentioned(self.text, max(0, place - _FAR_BACK), place, "code")
        return named if named is not None and (named.is_law or self.names.is_title(named)) else None

    def is_of_the_committee(self, place: int) -> bool:
        """Whether no treaty is nearer than the Committee of Lanzarote, or than the questions of the questionnaire."""
        since = self._last_treaty[1] if self._last_treaty and self._last_treaty[0].is_treaty else 0
        speaks = (
            self._speaks_of_lanzarote[:1]
            if not since
            else [at for at in self._speaks_of_lanzarote if since < at < place]
        )
        return self.names.convention != "" and bool(
            speaks or self.is_to_the_committee or (self.answers_questions and not since)
        )

    @cached_property
    def _speaks_of_lanzarote(self) -> list[int]:
        return [match.start() for match in _LANZAROTE.finditer(self.text)]

    @cached_property
    def is_to_the_committee(self) -> bool:
        """Whether its first lines say that a document is the Committee's, or written to it."""
        if "anzarote" in self.text and _THE_COMMITTEE_SPEAKS.search(self.text):
            return True
        is_at_its_top = _LANZAROTE.search(self.text, 0, _TITLE + _LONGEST_BACK) is not None
        return is_at_its_top and _TO_THE_COMMITTEE.search(self.text, 0, _TITLE) is not None

    @cached_property
    def is_of_the_court(self) -> bool:
        """Whether a text is a judgment of the European Court of Human Rights, whose Convention is another."""
        return _OF_THE_COURT.search(self.text, 0, 3 * _TITLE) is not None

    @cached_property
    def is_of_another_body(self) -> bool:
        """Whether its first lines say that a document is of a body that watches over another treaty."""
        return not self.is_to_the_committee and _ANOTHER_BODY.search(self.text, 0, _TITLE) is not None

    def amends(self, act: NamedAct) -> None:
        """The first act that an article of an amending act names is the one that it amends."""
        self.amended = act

    def quotation(self, place: int) -> tuple[int, int]:
        """Where the quotation begins that is open at a place, and the paragraph that leads to it; or 0."""
        since = max(0, place - _LONGEST_QUOTATION)
        for opens, closes in (("«", "»"), ("“", "”"), ("„", "”")):
            at = self.text.rfind(opens, since, place)
            if at > self.text.rfind(closes, since, place) and _OPENS_A_QUOTATION.search(
                self.text, max(0, at - _NEAR), at + 1
            ):
                leads = at - 1
                while leads and self.text[leads].isspace():
                    leads -= 1
                return at, self._paragraph(leads)
        at = self.text.rfind('"', since, place)
        opened = _OPENS_PLAIN.search(self.text, max(0, at - _NEAR), at + 1) if at >= 0 else None
        return (at, self._paragraph(opened.start())) if opened else (0, 0)

    def is_in_one_quotation(self, before: int, place: int) -> bool:
        """Whether two places are in the same quotation: the articles of a treaty that a judgment quotes."""
        opens, _ = self.quotation(place)
        return 0 < opens < before

    def carried(self, start: int) -> NamedAct | None:
        """The act that a careful reader carries over: the last one that the paragraph speaks of before a place."""
        paragraph = self._paragraph(start)
        since = max(paragraph, self._last_end)
        named = self._last_outside_notes(since, start)
        defined = self.defined.last_mentioned(since, start)
        if defined and (named is None or named.end <= defined.end or not named.kind):
            return defined
        place = named.end if named else self._last_end
        if named is None and self._last is not None and self._last_end > paragraph:
            named = self._last
        if named is not None and not named.kind and _ENDS_A_LINE.search(self.text, place, start):
            return None  # an act that is named aside in the line before is in mind no more
        if named is not None and not named.kind and self._is_aside(paragraph, place, start):
            opens = self.text.rfind("(", paragraph, place)
            known = self._last_known if paragraph < self._last_known_end <= opens else None
            outer = self.names.last_mentioned(self.text, max(paragraph, self._last_known_end), opens) or known
            return outer if outer and outer.kind else named
        return named

    def _last_outside_notes(self, since: int, start: int) -> NamedAct | None:
        """The act that is named last, but for those of notes that are closed: `<W 10-07-1967, art. 1>`."""
        named = self.names.last_mentioned(self.text, since, start)
        while named is not None:
            opens = max(self.text.rfind("<", since, named.end), self.text.rfind("[", since, named.end))
            closes = ">" if self.text[opens] == "<" else "]"
            if opens < 0 or not named.end <= self.text.find(closes, opens, start):
                return named
            named = self.names.last_mentioned(self.text, since, opens)
        return None

    def over_paragraphs(self, start: int) -> NamedAct | None:
        """The act that was named last, over the ends of paragraphs; None where documents are told nothing of it."""
        far = max(0, start - _FAR_OVER_PARAGRAPHS)
        seen = max(far, self._last_end)
        named, place = self._seen
        if place < seen:
            named = None
        named = self.names.last_mentioned(self.text, max(seen, place), start) or named
        self._seen = named, start
        act = named or (self._last if self._last_end > far else None)
        is_aside = named is None and self._is_aside(far, self._last_end, start)
        last_end = max(self._last_end, named.end if named else 0)
        is_before = last_end <= self._paragraph(start) or _ENDS_A_LINE.search(self.text, last_end, start)
        if act is not None and not act.kind and (is_aside or (is_before and not self._is_a_code(act))):
            act = self._last_known if self._last_known_end > far else None
        return act if act is not None and act.kind else None

    def _is_a_code(self, act: NamedAct) -> bool:
        return act.is_other_code or self.names.is_a_code(act)

    def has_named_since(self, place: int) -> bool:
        """Whether an act of the data was named behind a place."""
        return self._last_known_end > place

    def _is_aside(self, paragraph: int, place: int, start: int) -> bool:
        """Whether an act was named in a bracket that is closed before a place: `(loi du 15 mai 1912, art. 48)`."""
        opens = self.text.rfind("(", paragraph, place)
        closes = self.text.find(")", place - 1, start)
        return opens > self.text.rfind(")", paragraph, place - 1) and closes - opens > _LONGEST_PLACE

    def is_left(self, start: int) -> bool:
        """Whether a paper of the Committee comes back to the Convention: behind a bracket, in a new numbered line."""
        if not self.is_to_the_committee:
            return False
        paragraph = self._paragraph(start)
        return _NEW_LINE.search(self.text, max(0, start - _NEAR_A_LINE), start) is not None or (
            self._last_end > paragraph and self._is_aside(paragraph, self._last_end, start)
        )

    def used(self, start: int) -> int:
        """Up to where a name is used up by a paragraph before a place: `379 CP`, a blank line, `Art. 12`."""
        return self._last_end if self._last_end <= self._paragraph(start) else 0

    def of_the_number(self, number: str) -> NamedAct | None:
        """The act of a number where it was cited last."""
        act, _ = self._known.get(number, (None, 0))
        return act and act.ending(0)

    def cited_of(self, number: str, act: NamedAct) -> bool:
        """Whether a number was cited of an act before."""
        known = self.of_the_number(number)
        return known is not None and (known.codes, known.code) == (act.codes, act.code)

    def cited_that_has(self, elements: list[Element]) -> NamedAct | None:
        """The one act of those that were cited of which the data know one of some numbers; the last of one name."""
        having = [act for act in self._cited.values() if self.names.has_one_of(act, elements)]
        codes = {code.id for act in having for code in act.codes}
        return having[-1].ending(0) if len(codes) == 1 or (codes and codes <= self.names.shared) else None

    def has_low_suffixes(self, act: NamedAct) -> bool:
        """Whether the text cited a number such as `56bis` of an act."""
        return any(
            not number.isdecimal() and len(re.match(r"\d*", number)[0]) <= _FEW_FIGURES and known.codes == act.codes  # type: ignore[index]
            for number, (known, _) in self._known.items()
        )

    def only_one_with_low_suffixes(self) -> NamedAct | None:
        """The one act of the data of which the text cited numbers such as `56bis`."""
        having = [act for act in self._cited.values() if act.codes and self.has_low_suffixes(act)]
        return having[0].ending(0) if len(having) == 1 else None

    def others_have_low_suffixes(self, act: NamedAct) -> bool:
        """Whether the text cited such numbers of another act of the data."""
        return any(
            each.codes and {*each.codes}.isdisjoint(act.codes) and self.has_low_suffixes(each)
            for each in self._cited.values()
        )

    def beside(self, element: Element, *, since: int | None = None) -> NamedAct | None:
        """The act of which a number beside one with a suffix was cited in the paragraph: the 458bis of a 458ter."""
        since = self._paragraph(element.start) if since is None else since
        near = [
            act
            for number, (act, place) in self._known.items()
            if place > since and re.match(r"\d*", number)[0] == str(element.figures)  # type: ignore[index]
        ]
        return near[-1] if near and all(each.codes == near[-1].codes for each in near) else None

    def is_of_one_act(self, element: Element) -> bool:
        """Whether a number was cited before, and of one act alone."""
        return bool(self._acts_of.get(element.number))

    def of_the_same_paragraph(self, element: Element) -> NamedAct | None:
        """The act of the same article where the same paragraph cited it with its act."""
        act, place = self._known.get(element.number, (None, 0))
        return act.ending(0) if act is not None and place > self._paragraph(element.start) else None

    def of_a_number_met_before(self, elements: list[Element]) -> NamedAct | None:
        """The one act of which the same places were cited before, wherever that was: `42, 1°`."""
        acts: set[str] = set()
        for element in elements:
            if not element.pinpoint or not element.number.isdecimal():
                return None
            if int(element.number) < _LEAST_TELLING:
                acts.add(self._acts_of.get(element.number, "") if element.pinpoint.alinea else "")
                continue
            acts.add(self._acts_at.get((element.number, element.pinpoint), ""))
        return self.of_the_number(elements[0].number) if len(acts) == 1 and "" not in acts else None

    def is_of_the_convention_alone(self, element: Element) -> bool:
        """Whether a number was cited before of the Convention, and of nothing else."""
        return self._acts_of.get(element.number) == self.names.convention

    def _paragraph(self, place: int) -> int:
        """Where the paragraph begins, as far back as a name is carried."""
        far = max(0, place - _FAR)
        index = bisect_left(self._blank_lines, place) - 1
        return max(far, self._blank_lines[index] if index >= 0 else 0)
