"""The articles of an amending act: where each begins and ends, and what it quotes.

`Art. 4. Dans l'article 380, § 6, du même Code, les mots ... sont remplacés`: an article of the act begins a line and
has the next number. What it quotes becomes law elsewhere, so that articles in a quotation are not its own.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lanzarote_law.citations import amending_phrases
from lanzarote_law.documents import normalise
from lanzarote_law.documents.files import Document
from lanzarote_law.texts import article_parser


class OwnArticle(NamedTuple):
    """An article of an act: its number, and the offsets of its head, of its own words and of its end."""

    number: str
    order: int
    """Its place among the articles of the act: 2 of "Art. II"."""
    start: int
    body: int
    end: int
    headings: tuple[str, ...] = ()
    """The headings above it, the nearest last: "chapitre 2", also for "CHAPITRE II"."""


_NUMBER = article_parser.NUMBER
_HEAD = re.compile(
    rf"^[^\S\n]*(?:#+[^\S\n]+)?(?P<word>Art(?:icle|ikel)?)\.?[^\S\n]*(?P<number>{_NUMBER}|[IVX]{{1,6}}(?:er)?|unique)"
    r"[^\S\n]*(?:\.(?:er)?|[-–—:]|$)[^\S\n]*(?:[-–—][^\S\n]*)?",
    re.MULTILINE,
)
_END = re.compile(
    r"^\W*(?:Promulguons|Kondigen\sdeze|Mandons|Donné\sà|Gegeven\ste|Signatures?\s*$|Handtekening|Travaux\sparl|Parlementaire)",
    re.MULTILINE,
)
_SKIPPED = 5
"""Numbers that a copy may lack between two articles of an act."""


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
            place = article_order(head["number"])
            if not place or _HEAD.match(self.text, head.end()):
                continue
            is_own = amending_phrases.is_own_article(self.text, head.start("word"), head.end("number"))
            if place == 1 and is_own and not is_open:  # what was found before is a table of contents
                found, last = [], 0
            is_next = place == last + 1 and (is_own or not is_open)
            if is_next or (is_own and last < place <= last + _SKIPPED):
                found.append(head)
                last, done, is_open = place, head.end(), False
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
        if not heads:
            return
        last = _END.search(self.text, heads[-1].end())
        ends = [*(head.start() for head in heads[1:]), last.start() if last else len(self.text)]
        headings: dict[str, int] = {}
        done = 0
        for head, end in zip(heads, ends, strict=True):
            for found in article_parser.HEADING.finditer(self.outside, done, head.start()):
                kind, number = (*found[0].strip(" \t#*").lower().split(), "")[:2]
                kinds = [*headings]
                for below in kinds[kinds.index(kind) :] if kind in kinds else ():
                    del headings[below]
                headings[kind] = article_order(number.removesuffix("."))
            done = head.end()
            cut = article_parser.HEADING.search(self.outside, head.end(), end)
            above = tuple(f"{kind} {number}" for kind, number in headings.items())
            number = article_parser.normalise_number(head["number"])
            place = (head.start(), head.end(), cut.start() if cut else end)
            yield OwnArticle(number, article_order(head["number"]), *place, above)


_ROMAN = {"i": 1, "v": 5, "x": 10}


def article_order(number: str) -> int:
    """The place of an article or a part of an act, by its number: 2, II, unique; 0 of one with a suffix.

    >>> article_order("1er"), article_order("IV"), article_order("unique"), article_order("383bis")
    (1, 4, 1, 0)
    """
    plain = number.lower().removesuffix("er")
    if plain.isdecimal():
        return int(plain)
    values = [_ROMAN.get(sign, 0) for sign in plain]
    if 0 in values:
        return int(plain == "unique")
    return sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True))


_QUOTE = re.compile(r'[«“„»”"]')


def _opens(sign: str, *, is_open: bool) -> bool:
    """Whether a quotation is open after a sign: a straight one closes what is open."""
    return sign in "«“„" or (sign == '"' and not is_open)


def _is_open(text: str, start: int, end: int, *, is_open: bool) -> bool:
    """Whether a quotation is open at the end of a stretch."""
    for sign in _QUOTE.finditer(text, start, end):
        is_open = _opens(sign[0], is_open=is_open)
    return is_open
