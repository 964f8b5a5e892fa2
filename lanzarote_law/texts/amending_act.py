"""The articles of an amending act in their own words: where each begins and ends, and what it does to other articles.

`Art. 4. Dans l'article 380, § 6, du même Code, les mots ... sont remplacés`: an article of the act begins a line and has
the next number. What it quotes becomes law elsewhere, so that articles in a quotation are not its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.citations import actnames, amending, cited_records, extraction
from lanzarote_law.citations.citation import WayName
from lanzarote_law.documents import normalise
from lanzarote_law.grammar.articles import article_key
from lanzarote_law.texts import article_parser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lanzarote_law.citations.citation import Citation
    from lanzarote_law.documents.files import Document
    from lanzarote_law.model import Corpus


class OwnArticle(NamedTuple):
    """An article of an act: its number, and the offsets of its word, of its own words and of its end."""

    number: str
    start: int
    body: int
    end: int
    headings: tuple[str, ...] = ()
    """The headings above it, the nearest last: "Chapitre 2"."""


class Touched(NamedTuple):
    """What an article of an act does to an article of a code of the data."""

    deed: str
    """`amends`, `repeals` or `inserts`."""
    code: str
    number: str
    own: OwnArticle
    start: int
    """The offsets of the words in which the act names the article."""
    end: int
    words: tuple[int, int]
    """The offsets of the words of the act about it."""
    becomes: str = ""
    """The number that it has from then on, if that changes."""


_HEAD = re.compile(
    rf"^[^\S\n]*(?:#+[^\S\n]+)?(?:\*\*)?Art(?:icle|ikel)?\.?[^\S\n]*(?P<number>{article_parser.NUMBER})"
    r"(?:\*\*)?[^\S\n]*(?:\.(?:er)?|[-–—:]|$)[^\S\n]*(?:[-–—][^\S\n]*)?",
    re.MULTILINE,
)
_QUOTED_HEAD = re.compile(
    rf"(?:^|[\"«“„])[^\S\n]*(?:#+[^\S\n]+)?Art(?:icle|ikel)?\.?\s?(?P<number>{article_parser.NUMBER})\s?\.", re.MULTILINE
)
_END = re.compile(
    r"^\W*(?:Promulguons|Kondigen\s+deze|Mandons\s+et\s+ordonnons|Donné\s+à|Gegeven\s+te|Signatures?\s*$|Handtekening"
    r"|Travaux\s+parlementaires|Parlementaire\s+werkzaamheden)",
    re.MULTILINE,
)
_OPENS, _CLOSES = "«“„", "»”"
_SKIPPED = 5
"""Numbers that a copy may lack between two articles of an act."""
_INSERTED = r"(?:ins[ée]r|r[ée]tabli|ajout|introdui|ingevoegd|hersteld|toegevoegd)"
_REPEALED = r"(?:abrog|supprim|opgeheven|ingetrokken|rapport[ée])"
_VERB = re.compile(rf"{_INSERTED}|{_REPEALED}|remplac|modifi[ée]|compl[ée]t|rédigé|vervangen|gewijzigd|aangevuld|luiden")
_WITHIN = re.compile(r"\W*(?:Dans|A|À|Aux?|In|Aan)\s(?!(?:le|la|het|de|l['’](?!art))\s?[^,]*\b(?:est|sont|wordt|worden)\b)[^,]*\Z")
_IS_REPEALED = re.compile(rf"\b(?:est|sont|wordt|worden)\s(?:(?!de\s|het\s|les?\s|la\s)\w+\s)?{_REPEALED}", re.IGNORECASE)
_PUTS_BEFORE = re.compile(
    rf"{_INSERTED}\w*\s(?:[\w-]+\s){{0,3}}?(?:nouve\w+\s)?articles?\s\Z"
    r"|\b(?:wordt|worden)\b[^.;:]{0,160}?\b(?:een|de|twee|drie|vier|vijf)\s(?:nieuwe?\s)?artikel(?:en)?\s\Z",
    re.IGNORECASE,
)
_PUTS_DUTCH = re.compile(r"[^.;:]{0,200}?\b(?:ingevoegd|hersteld|toegevoegd)\b")
_JOINS = re.compile(r"[\s,;/]*(?:(?:et|en|tot|à|aux?|l['’]|les|de|articles?|artikel(?:en)?|ainsi\sque)\s?)*")
_SAME_LAW = re.compile(
    r"[^.;:\n]{0,40}?\b(?:de\s(?:la\smême|cette|ladite)\sloi|du\smême\sdécret|van\s(?:dezelfde|die)\swet|van\shetzelfde\sdecreet)\b"
)
_ITEM = re.compile(r"^\s*(?:\d{1,2}°(?:/\d)?|[a-z]\)|[-–•])\s", re.MULTILINE)
_BECOMES = re.compile(
    rf"\b(?:devien(?:t|nent|dra)|formera|wordt|worden|vernummerd\stot)\s(?:l['’]article|les\sarticles|het\sartikel|artikel)\s"
    rf"(?P<number>{article_parser.NUMBER})",
    re.IGNORECASE,
)


class AmendingAct:
    """An act read from a document: its articles, and where in the file each place is."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text, self._places, _ = normalise.normalise(document.text)
        heads = self._own_heads()
        self.outside = self._without_quotations(heads)
        """The text with blanks in place of what its articles quote."""
        self.articles = tuple(self._own_articles(heads))

    def place(self, offset: int) -> int:
        """The offset in the document of one in the text."""
        return self._places[offset] if self._places else offset

    def _own_heads(self) -> list[re.Match[str]]:
        """The heads of its articles: each has the next number, and none is in a quotation."""
        found: list[re.Match[str]] = []
        last, done, is_open = 0, 0, False
        for head in _HEAD.finditer(self.text):
            is_open, done = _is_open(self.text, done, head.start(), is_open=is_open), head.start()
            number = article_parser.normalise_number(head["number"])
            if not number.isdecimal() or _HEAD.match(self.text, head.end()):
                continue
            is_own = amending.is_own(self.text, head.start("number"), head.end("number"))
            if int(number) == 1 and is_own and not is_open:  # what was found before is a table of contents
                found, last = [], 0
            is_next = int(number) == last + 1 and (is_own or not is_open)
            if is_next or (is_own and last < int(number) <= last + _SKIPPED):
                found.append(head)
                last, done, is_open = int(number), head.end(), False
        return found

    def _without_quotations(self, heads: list[re.Match[str]]) -> str:
        starts = [0, *(head.end() for head in heads)]
        ends = [*(head.start() for head in heads), len(self.text)]
        found = []
        for start, end, head in zip(starts, ends, (*heads, None), strict=True):
            part, at, is_open = "", start, False
            for sign in (*_QUOTE.finditer(self.text, start, end), None):
                to = sign.start() if sign else end
                part += re.sub(r"[^\n]", " ", self.text[at:to]) if is_open else self.text[at:to]
                is_open, at = sign is not None and _opens(sign[0], is_open=is_open), to
            found += [part, head[0] if head else ""]
        return "".join(found)

    def _own_articles(self, heads: list[re.Match[str]]) -> Iterator[OwnArticle]:
        last = _END.search(self.text, heads[-1].end()) if heads else None
        ends = [*(head.start() for head in heads[1:]), last.start() if last else len(self.text)]
        headings: dict[str, str] = {}
        done = 0
        for head, end in zip(heads, ends, strict=True):
            for found in article_parser.HEADING.finditer(self.outside, done, head.start()):
                kind, number = (*found[0].strip(" \t#*").lower().split(), "")[:2]
                kinds = [*headings]
                for below in kinds[kinds.index(kind) :] if kind in kinds else ():
                    del headings[below]
                headings[kind] = number.removesuffix(".").removesuffix("er")
            done = head.end()
            cut = article_parser.HEADING.search(self.outside, head.end(), end)
            above = tuple(f"{kind} {number}" for kind, number in headings.items())
            number = article_parser.normalise_number(head["number"])
            yield OwnArticle(number, head.start(), head.end(), cut.start() if cut else end, above)


_QUOTE = re.compile(r'[«“„»”"]')


def _opens(sign: str, *, is_open: bool) -> bool:
    """Whether a quotation is open behind a sign: a straight one closes what is open."""
    return sign in "«“„" or (sign == '"' and not is_open)


def _is_open(text: str, start: int, end: int, *, is_open: bool) -> bool:
    """Whether a quotation is open at the end of a stretch."""
    for sign in _QUOTE.finditer(text, start, end):
        is_open = _opens(sign[0], is_open=is_open)
    return is_open


# -- what its articles do ----------------------------------------------------------------------------------------------


def touched_articles(corpus: Corpus, act: AmendingAct, on: date) -> Iterator[Touched]:
    """Yield what an act does to articles of the codes of the data, in its own order; `on` is a date before it."""
    cited = extraction.extract(act.text, actnames.ActNames(corpus, on))
    last = ""
    for own in act.articles:
        within = [each for each in cited if own.body <= each.start < own.end and not (each.why and each.why.way == WayName.OWN_ARTICLE)]
        reading = _ArticleReading(corpus, act, own, within, last, on)
        yield from reading.touched()
        last = reading.last


class _ArticleReading:
    """The reading of one article of an act."""

    def __init__(  # noqa: PLR0913  # all that an article is read with
        self, corpus: Corpus, act: AmendingAct, own: OwnArticle, cited: list[Citation], last: str, on: date
    ) -> None:
        self.corpus, self.act, self.own, self.on = corpus, act, own, on
        self.last = last
        """The code of the article that an article of the act named last with its act; empty if it is none of ours."""
        self.cited = [each for each in cited if act.outside[each.start] != " "]
        self.quoted = [each for each in cited if act.outside[each.start] == " "]

    def touched(self) -> Iterator[Touched]:
        """Yield what the article does: to the articles that it names first, and to those that it inserts."""
        outside, own = self.act.outside, self.own
        breaks = [own.body, *(found.start() for found in _ITEM.finditer(outside, own.body, own.end)), own.end]
        head = self._leading(own.body, breaks[1])
        is_repeal = _IS_REPEALED.search(outside, own.body, breaks[1]) is not None
        found: list[Touched] = []
        for start, end in zip(breaks, breaks[1:], strict=False):
            leading = self._leading(start, end) if start == own.body or not head else []
            found += self._of_leading(leading, start, end, is_repeal=is_repeal and start > own.body)
        found += self._inserted(found)
        yield from found

    def _leading(self, start: int, end: int) -> list[Citation]:
        """The articles that a stretch names before its first verb."""
        found: list[Citation] = []
        for each in self.cited:
            if not start <= each.start < end:
                continue
            between = self.act.outside[found[-1].end if found else start : each.start]
            if (_JOINS.fullmatch(between) is None) if found else (_VERB.search(between) or ";" in between):
                break
            found.append(each)
        return found

    def _of_leading(self, leading: list[Citation], start: int, end: int, *, is_repeal: bool) -> Iterator[Touched]:
        if not leading:
            return
        outside = self.act.outside
        code = self._code(leading[-1])
        is_within = _WITHIN.match(outside[start : leading[0].start].removeprefix("\n")) is not None
        tail = leading[-1].end
        is_gone = not is_within and (is_repeal or _IS_REPEALED.search(outside, tail, end) is not None)
        becomes = _BECOMES.search(outside, tail, end)
        for each in leading:
            deed = "repeals" if is_gone and not (each.paragraph or each.alinea or each.point) else "amends"
            new = becomes["number"] if becomes and len(leading) == 1 and not is_within else ""
            for number in self._numbers(code, each):
                yield Touched(deed, code, number, self.own, each.start, each.end, (self.own.body, self.own.end), new)

    def _code(self, cited: Citation) -> str:
        """The code of an article; where the text points back to a law, that of the law named last."""
        if _SAME_LAW.match(self.act.text, cited.end):
            return self.last
        if cited.why and cited.why.way == WayName.NAMED_AFTER:
            self.last = cited.code
        return cited.code if cited.code in self.corpus.code else ""

    def _numbers(self, code: str, cited: Citation) -> list[str]:
        """The articles that a citation means: of a range, those in force in the data."""
        if not code:
            return []
        if not cited.article_to:
            return [cited.article]
        inside = cited_records.between(self.corpus, cited)
        return [each.number(self.on) for each in inside if each.code == code and each.in_force(self.on)]

    def _inserted(self, found: list[Touched]) -> Iterator[Touched]:
        """Yield the articles that it inserts: those that it says so of, and those whose text it quotes."""
        act, own = self.act, self.own
        known = {(each.code, each.number) for each in found}
        heads = {
            article_parser.normalise_number(head["number"]): head
            for head in _QUOTED_HEAD.finditer(act.text, own.body, own.end)
            if act.outside[head.start("number")] == " "
        }
        code, is_in_list, done = "", False, own.body
        for each in self.cited:
            before = act.outside[max(own.body, each.start - 200) : each.start]
            is_in_list = (is_in_list and _JOINS.fullmatch(act.outside[done : each.start]) is not None) or (
                _PUTS_BEFORE.search(before) is not None
                and ("ins" in before.lower() or "tabli" in before or "ajout" in before or _PUTS_DUTCH.match(act.outside, each.end) is not None)
            )
            done = each.end
            if not is_in_list or not self._code(each):
                continue
            code = self._code(each)
            number = each.article
            if (code, number) not in known:
                known.add((code, number))
                yield Touched("inserts", code, number, own, each.start, each.end, self._words_of(heads, number))
        code = code or next((self._code(each) for each in self.quoted if each.article in heads), "")
        for number, head in heads.items():
            if code and (code, number) not in known and _VERB.search(act.outside, own.body, head.start()):
                known.add((code, number))
                yield Touched("inserts", code, number, own, head.start("number"), head.end("number"), self._words_of(heads, number))

    def _words_of(self, heads: dict[str, re.Match[str]], number: str) -> tuple[int, int]:
        """The words of the act about an article: its quoted text, if it quotes several; else the whole article."""
        if number not in heads or len(heads) == 1:
            return self.own.body, self.own.end
        start = heads[number].start()
        return start, min((each.start() for each in heads.values() if each.start() > start), default=self.own.end)
