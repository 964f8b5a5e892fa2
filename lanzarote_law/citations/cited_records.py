"""Finds the records of the data that each citation cites on a day, and the items under which a citation appears."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from lanzarote_law.answers.reference_resolution import find_articles, sort_provision_ids
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.named_act import CONVENTION, QUESTIONNAIRE
from lanzarote_law.grammar.article_numbers import article_key, numbers_between
from lanzarote_law.grammar.pinpoints import each_value
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex
from lanzarote_law.model import Corpus, Provision


class CitedLaw(NamedTuple):
    """A citation with the records of the data that it cites."""

    citation: Citation
    provisions: tuple[str, ...] = ()
    """One for a single article, the members for a range; empty where the data have none."""
    items: tuple[str, ...] = ()
    in_force: bool | None = None
    former: bool = False
    """Whether none of it is in force any more, and the document says so: see `acknowledged_former_law`."""
    coming: bool = False
    """Whether none of it is in force yet, and the document itself says so."""
    of_its_time: bool = False
    """Whether none of it is in force any more, and the document is of a time at which it was: see `document_date`."""
    has_its_subject: bool = False
    """Whether it may be of two codes, and the subject of the present one is beside it: see `present_code_subjects`."""
    of_others: bool = False
    """Whether it stands in what others said, under a heading of statements: `former_passages` finds that."""


class ItemPassage(NamedTuple):
    """The part of a document under a heading with items, up to the next such heading."""

    headings: list[CitedLaw]
    """More than one where they head it together: `Questions 8.1.a and 8.1.b`."""
    body: list[CitedLaw]


def resolve_citations(corpus: Corpus, on: date, citations: Iterable[Citation]) -> Iterator[CitedLaw]:
    """Each citation with the records of the data that it means."""
    known: dict[tuple[object, ...], CitedLaw] = {}
    for citation in citations:
        if citation.meant not in known:
            known[citation.meant] = _meaning(corpus, on, citation)
        yield known[citation.meant]._replace(citation=citation)


def _meaning(corpus: Corpus, on: date, citation: Citation) -> CitedLaw:
    if citation.instrument in {QUESTIONNAIRE, CONVENTION}:
        return CitedLaw(citation, items=_items(corpus, citation))
    found = _provisions(corpus, on, citation) if citation.code else ()
    is_in_force = _is_in_force(corpus, [corpus.provision[ident] for ident in found], on)
    if is_in_force is False and citation.article_to and _lacks_some(corpus, citation):
        is_in_force = None
    return CitedLaw(citation, found, (), is_in_force)


def _lacks_some(corpus: Corpus, citation: Citation) -> bool:
    """Whether the data lack an article of a range: what they do not contain may be in force."""
    numbers = numbers_between(citation.article, citation.article_to)
    return any(f"{citation.code}/{number}" not in corpus.provision for number in numbers)


def _is_in_force(corpus: Corpus, provisions: list[Provision], on: date) -> bool | None:
    """Whether one of some articles is in force on a day; None if the data do not show it."""
    if any(each.in_force(on) for each in provisions):
        return True
    return None if not provisions or any(corpus.may_be_older(each, on) for each in provisions) else False


def _provisions(corpus: Corpus, on: date, citation: Citation) -> tuple[str, ...]:
    if not citation.article_to:
        code = corpus.code[citation.code]
        return tuple(each.id for each in find_articles(corpus, code, citation.article, on))[:1]
    inside = [each for each in provisions_in_range(corpus, citation) if each.code == citation.code]
    current = [each for each in inside if each.in_force(on)]
    return tuple(sort_provision_ids(corpus, [each.id for each in current or inside]))


def provisions_in_range(corpus: Corpus, citation: Citation) -> list[Provision]:
    """The articles of any code in a range; one that ends with a plain number holds its bis, ter and so on too."""
    first, last = article_key(citation.article), article_key(citation.article_to)
    found = [(article_key(each.article), each) for each in corpus.provisions]
    widened = last[1:3] == (0, 0)
    return [
        each for key, each in found if first <= key and (key <= last or (widened and key[0] == last[0] and key[1] > 0))
    ]


def _items(corpus: Corpus, citation: Citation) -> tuple[str, ...]:
    inside = [each.id for each in corpus.items if each.instrument == citation.code]
    if citation.instrument == CONVENTION:
        return tuple(dict.fromkeys(item for point in cited_points(citation) for item in items_at_point(point, inside)))
    if citation.article not in inside:
        return ()
    first = inside.index(citation.article)
    last = inside.index(citation.article_to) if citation.article_to in inside else first
    return tuple(inside[first : max(first, last) + 1])


def cited_points(citation: Citation) -> list[str]:
    """The points of the Convention that a citation gives: `20(1)(a) and (f)` is two, `18 to 24` is seven."""
    return [
        article + "".join(f"({part})" for part in (paragraph, point) if part) + (f"/{indent}" if indent else "")
        for article in _articles_of_the_convention(citation)
        for paragraph in each_value(citation.paragraph)
        for point in each_value(citation.point)
        for indent in each_value(citation.indent)
    ]


_LAST_ARTICLE = 50
"""Of the Convention."""


def _articles_of_the_convention(citation: Citation) -> list[str]:
    """The article that a citation gives, or those of its range."""
    first, last = citation.article, citation.article_to
    if not (first.isdecimal() and last.isdecimal()):
        return [first]
    return [first, *map(str, range(int(first) + 1, min(int(last), _LAST_ARTICLE) + 1))]


def items_at_point(point: str, items: Collection[str]) -> list[str]:
    """The ids of the items equal to a point of the Convention, or below it."""
    return [point] if point in items else [each for each in items if each.startswith((f"{point}(", f"{point}/"))]


_JOINED = any_case(r"\s?(?:,|&|et|en|and)\s?(?:(?:et|en|and)\s)?(?:(?:questions?|vraag|vragen)\s)?")
_ITEM_WORD = any_case(r"(?:(?:questions?|items?|points?|vraag|vragen|punt)\s)?(?:n[°o]\.?\s?)?$")
# in our answer to question 9.10 we; not - Question 9.10, ## 9.10, . Question 9.10, As to question 9.10,
_IN_A_SENTENCE = any_case(r"[\w,)][^\S\n](?:the\s|la\s|de\s|het\s|l['’])?$")
_SENTENCE_BEFORE = lazy_regex(r"(?:^|[.!?:;|\n])[^\S\n]*[^.!?:;|\n]{0,30}$")
_WINDOW = 60


_BLANK_LINE = lazy_regex(r"\n\s*\n")


def _heads_until(text: str, citation: Citation) -> int:
    """Up to where an item heads what follows: to the end of its paragraph where it begins a sentence of it.

    In the middle of a sentence it heads nothing: there, it heads up to its own end.
    """
    start = max(0, citation.start - _WINDOW)
    words = _ITEM_WORD.search(text, start, citation.start)
    place = words.start() if words else citation.start
    if not _IN_A_SENTENCE.search(text, start, place):
        return len(text)
    if _SENTENCE_BEFORE.search(text, start, place) and text[citation.end : citation.end + 1] in {":", ",", "\n"}:
        paragraph = _BLANK_LINE.search(text, citation.end)
        return paragraph.start() if paragraph else len(text)
    return citation.end


# ## Other matters  OTHER MATTERS  Jurisdiction (Article 25 LC), with blank lines around it
_MARKED = r"(?:\#{1,6}\s[^\n]*|[A-ZÀ-Ý][A-ZÀ-Ý \t'&-]{5,})(?=\n|$)"
_SET_APART = (
    r"(?=[^\S\n]*[A-ZÀ-Ý])(?=[^\n.;:!?]{4,90}\n[^\S\n]*\n)(?=[^\n]{0,200}[a-zà-ÿ)]\s*(?:\n|$))[^\n.;:!?]{4,90}(?=\n)"
)
# 11.a | Art. 470  | 11.a | 470  11.a in a cell of its own: what follows is not of the item that the heading names
_ROW_OF_AN_ITEM = r"[^\S\n]*(?:\|[^\S\n]*)?\d{1,2}\.(?:\d{1,2}(?:\.[a-f])?|[a-f])[^\S\n]*(?=[|\t\n])"
_HEADING = lazy_regex(rf"\n(?: {_MARKED} | [^\S\n]*\n{_SET_APART} | {_ROW_OF_AN_ITEM} )", re.VERBOSE)
_FIRST_HEADING = lazy_regex(rf"{_MARKED} | {_SET_APART}", re.VERBOSE)


def item_passages(text: str, cited: Iterable[CitedLaw]) -> tuple[ItemPassage, ...]:
    """The parts of a document that items of the questionnaire head, in their order."""
    cited = tuple(cited)
    if not any(each.citation.instrument == QUESTIONNAIRE for each in cited):
        return ()
    found: list[ItemPassage] = []
    until = 0
    first = _FIRST_HEADING.match(text)
    breaks = [
        match.start() for match in (*filter(None, (first,)), *_HEADING.finditer(text, first.end() if first else 0))
    ]
    for each in cited:
        if each.citation.instrument == QUESTIONNAIRE:
            if (
                found
                and not found[-1].body
                and _JOINED.fullmatch(text, found[-1].headings[-1].citation.end, each.citation.start)
            ):
                found[-1].headings.append(each)
            elif (to := _heads_until(text, each.citation)) > each.citation.end:
                found.append(ItemPassage([each], []))
                until = to
        elif found and each.citation.start < until:
            following = bisect_left(breaks, found[-1].headings[-1].citation.end)
            if following == len(breaks) or breaks[following] > each.citation.start:
                found[-1].body.append(each)
    return tuple(found)
