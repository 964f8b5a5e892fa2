"""Which act a reader has in mind at a place: the one that was named last, or the one to which words point back.

A name is carried over inside a paragraph; over its end only where the layout says so.
"""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING

from lanzarote_law.citations import quotations
from lanzarote_law.citations.definitions import Definitions
from lanzarote_law.citations.namedact import OTHER, NamedAct

if TYPE_CHECKING:
    from lanzarote_law.citations.actnames import ActNames
    from lanzarote_law.citations.papers import Paper

# [233] Article 35(1)(d)  12. Articles 4 to 10; not: 12. Pursuant to Article 4
_NEW_LINE = re.compile(r"\n[ \t]*(?:[\[(]?\d{1,3}[.)\]]+|[-–•*])?[ \t]*(?:Art\w*\.?|L['’]art\w+)[ \t]*\Z")
_LONGEST_PLACE = 5
"""Letters between the brackets of a place such as `5(7)`: no act is named in them."""
_NEAR_A_LINE = 30
# Art. 371/1. <L 2020-05-04/13, art. 2, 010; En vigueur  [inséré par L 2016-02-01/09, art. 5]; not: <...> § 1
_OPENS_A_NOTE = re.compile(r"[<\[][^<>\[\]\n]*\Z")
_LONGEST_NOTE = 80
# Code judiciaire.»⏎; not: Code⏎judiciaire
_ENDS_A_LINE = re.compile(r"[.!?][»”\")]?[^\S\n]*\n")
# of that Convention  de ladite Convention; not: of the Convention
_THAT = re.compile(
    r"\b(?:that|this|same|said|cette|ladite|même|dat|dit|dezelfde|hetzelfde|voormelde?)\s\w+\Z", re.IGNORECASE
)
_FAR_BACK = 5000
_LONGEST_BACK = 30
"""Characters of `12 of that same Code`, at most, in which no act is named."""
_LONGEST_POINTING = 40
_SOME = 4
_FAR_OVER_PARAGRAPHS = 4000
_FAR = 600


class Memory:
    """The acts that a text named, as far as it was read."""

    def __init__(self, text: str, names: ActNames, paper: Paper) -> None:
        self.text = text
        self.names = names
        self.paper = paper
        self.defined = Definitions(text, names)
        """The short names that the text itself gives: `(hereinafter "CC")`."""
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
        """The act that the article of an amending act amends: the first one that it names."""
        self.answers_questions = False
        """Whether the text answers questions of the questionnaire."""
        self._seen: tuple[NamedAct | None, int] = None, 0
        """The act that was mentioned last where none is cited, and up to where that was looked for."""
        self._searched: dict[str, int] = {}
        """How far the text was searched for one of each kind, in vain."""

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
        elif self._last_end > self.paper.paragraph(start):
            self._last_end = end

    def referred(self, act: NamedAct) -> NamedAct | None:
        """The act to which `du même Code` or `of the Convention` points back: the last one of that kind."""
        end, kind = act.end, act.back_reference
        defined = self.defined.last_mentioned(max(self._last_end, end - _FAR), end)
        if defined is not None and defined.kind == kind:
            return defined.ending(end)
        found: NamedAct | None
        if kind == "law":
            found = self._last_law() or self._law_named_before(end) or NamedAct(OTHER, end)
        elif kind == "convention":
            found = self._last_convention(end)
        else:
            found = self._last_code(end) if kind == "code" else self._last_of.get(kind)
            found = found or self._named_far_back(end, kind)
        return found.ending(end) if found else None

    def _last_convention(self, end: int) -> NamedAct | None:
        """What `of the Convention` means: the treaty of the paragraph, or the one of which the paper speaks."""
        is_another = self.paper.is_of_the_court or self.paper.is_of_another_body
        if is_another and not _THAT.search(self.text, max(0, end - _LONGEST_POINTING), end):
            return NamedAct(OTHER, end, is_treaty=True)
        paragraph = self.paper.paragraph(end)
        named = self.names.last_mentioned(self.text, max(paragraph, self._last_end), end)
        if named is not None and named.is_treaty:  # the Istanbul Convention, not the one named pages before
            return named
        treaty, place = self._last_treaty or (None, 0)
        if treaty is not None and treaty.is_treaty and place > paragraph:
            return treaty
        found = self._last_of.get("convention") or self._named_far_back(end, "convention")
        if found is None and self.is_of_the_committee(end):
            return self.names.the_convention(end)
        return found

    def _last_code(self, end: int) -> NamedAct | None:
        """What `du même Code` means: depuis que le Code pénal de 2024 ..., l'article 157 de ce Code."""
        since = max(self.paper.paragraph(end), self._last_end)
        named = self.names.last_mentioned(self.text, since, end - _LONGEST_BACK, "code")
        return named or self._outside_quotations(end)

    def _named_far_back(self, end: int, kind: str) -> NamedAct | None:
        """The act of a kind that the text named pages before, where none of it was cited."""
        since = max(end - _FAR_BACK, self._searched.get(kind, 0))
        self._searched[kind] = end
        return self.names.last_mentioned(self.text, since, end, "convention" if kind == "convention" else "code")

    def _outside_quotations(self, end: int) -> NamedAct | None:
        """The last code that was named, but for those of quoted words that are closed since."""
        for code, place in reversed(self._codes):
            if not quotations.is_closed(self.text, place, end):
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
        speaks = self.paper.speaks_of_lanzarote
        speaks = [at for at in speaks if since < at < place] if since else speaks[:1]
        is_asked = self.answers_questions and not since
        return self.names.convention != "" and bool(speaks or self.paper.is_to_the_committee or is_asked)

    def carried(self, start: int) -> NamedAct | None:
        """The act that a careful reader carries over: the last one that the paragraph speaks of before a place."""
        paragraph = self.paper.paragraph(start)
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
        if act is None and self._last_end <= self.paper.paragraph(start):  # which was meant there could not be told
            act = self._last_known if self._last_known_end > far else None
        is_aside = named is None and self._is_aside(far, self._last_end, start)
        last_end = max(self._last_end, named.end if named else 0)
        is_before = last_end <= self.paper.paragraph(start) or _ENDS_A_LINE.search(self.text, last_end, start)
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
        if not self.paper.is_to_the_committee:
            return False
        paragraph = self.paper.paragraph(start)
        return _NEW_LINE.search(self.text, max(0, start - _NEAR_A_LINE), start) is not None or (
            self._last_end > paragraph and self._is_aside(paragraph, self._last_end, start)
        )

    def used(self, start: int) -> int:
        """Up to where a name is used up by a paragraph before a place: `379 CP`, a blank line, `Art. 12`."""
        return self._last_end if self._last_end <= self.paper.paragraph(start) else 0
