"""Lists of articles in a text: `372 à 377, 379 et 433quinquies, § 1er`, each number with its own place.

Of which act they are is not asked here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lanzarote_law.grammar.articles import ARTICLE_NUMBER, ArticleNumber
from lanzarote_law.grammar.pinpoints import INDENTS, JOIN, UNTIL, Place

# 383bis  417/49¹ (the mark of a footnote)  417/7,417/8  372,373; not 383x, 1.000, 1,500, 26.5, 5 %, 383 euros
NUMBER = re.compile(
    ARTICLE_NUMBER
    + r"(?![a-zà-ÿ0-9_%€]|/\d|\.\d|\s?(?:EUR|euros?|%|€))(?(latin)|(?(slash)|(?:(?<=\d{3})|(?!,\d{3}))))",
    re.IGNORECASE,
)

# 20(1)(f)  20 (1) (f)  18(1)(b)  20(1)(a), (c) and (e)
BRACKETS = re.compile(
    r"(?P<article>\d{1,2})\s?\((?P<paragraph>\d)\)"
    rf"(?:\s?\((?P<letter>[a-g])\)(?P<more>(?:(?:{JOIN}|{UNTIL})\([a-g]\)){{0,7}}))?"
    r"|(?P<only>\d{1,2})\s?\((?P<only_letter>[a-g])\)"
)
_MORE_IN_BRACKETS = re.compile(rf"(?:{JOIN}|(?P<until>{UNTIL}))\((?P<letter>[a-g])\)")

# 20.1.a: article, paragraph and letter of a treaty
_DOTTED = re.compile(r"(?P<article>\d{1,2})\.(?P<paragraph>\d)\.(?P<letter>[a-g])(?!\w)")
_RANGE = re.compile(rf"{UNTIL}(?:l'|les\s)?", re.IGNORECASE)
NEXT = re.compile(
    r"\s?(?:\.?\s?,|;)?\s?(?:(?:et|en|and|ou|of|or|ainsi que?|alsook|evenals|as well as|jo\.?|juncto)\s)?"
    r"(?:aux?\s|à\s|de\s|des\s|les\s|l')?(?=\d)|\s?(?:et|en|and)\s(?=\d)",
    re.IGNORECASE,
)
_DATE_FOLLOWS = re.compile(
    r"\s(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre"
    r"|januari|februari|maart|april|mei|juni|juli|augustus|oktober|november|december"
    r"|january|february|march|may|june|july|august|september|october)\b",
    re.IGNORECASE,
)


_READ_WITH = re.compile(r"jo|juncto", re.IGNORECASE)
# les articles 372, 377 et 66 du Code pénal: a lower number, but right before the name
_OF_A_CODE = re.compile(r"\s(?:du\s(?:même\s|nouveau\s)?C|van\shet\s[A-Z]|of\sthe\s[A-Z]|Sw\b|C\.\s?p)")

_HIGHEST_ARTICLE = 999
"""No article of the codes is higher; a year or an amount is."""
_NO_PARAGRAPH = 100
"""From here on a number in a list is an article, even where a higher one stands before it."""


class Element(NamedTuple):
    """One number of a list, with its own pinpoint, before anybody knows of which act it is."""

    start: int
    end: int
    stop: int
    """Where the list goes on: an indent after the point belongs to no citation."""
    number: str
    number_to: str = ""
    paragraph: str = ""
    alinea: str = ""
    point: str = ""
    english_paragraph: bool = False
    """Whether the alinéa was written `paragraph`, which in the Convention is a paragraph."""
    distinct: bool = False


def list_at(text: str, start: int) -> tuple[list[Element], int]:
    """The numbers from a place on, each with its own pinpoint, as far as the list goes."""
    elements: list[Element] = []
    end = start
    while True:
        element = element_at(text, start)
        if element is None:
            return elements, end
        elements.append(element)
        end = element.stop
        following = NEXT.match(text, end)
        if following is None or not _continues(text, following, element):
            return elements, end
        start = following.end()


def _continues(text: str, following: re.Match[str], element: Element) -> bool:
    """Whether a number after a comma or an `et` goes on with the list: the next article, not a year or an amount."""
    match = NUMBER.match(text, following.end())
    if match is None or not following[0].strip():
        return bool(_DOTTED.match(text, following.end()) and _DOTTED.match(text, element.start))
    if match["latin"] or match["slash"]:
        return True
    base = int(match["base"])
    first = re.match(r"\d+", element.number)
    previous = int(first[0]) if first else 0
    if _DATE_FOLLOWS.match(text, match.end()):
        return False
    if base >= previous or previous < _NO_PARAGRAPH or base >= _NO_PARAGRAPH:
        return base <= _HIGHEST_ARTICLE
    return bool(_READ_WITH.search(following[0]) or _OF_A_CODE.match(text, match.end()))


def element_at(text: str, start: int) -> Element | None:
    """The number at a place, the end of its range if it has one, and the place inside the article."""
    if dotted := _DOTTED.match(text, start):
        return Element(start, dotted.end(), dotted.end(), dotted[1], "", dotted[2], "", dotted[3])
    match = NUMBER.match(text, start)
    if match is None or text[start] == "0":
        return None
    if text[match.end() : match.end() + 2].strip()[:1] == "(" and (brackets := BRACKETS.match(text, start)):
        return bracket_element(brackets)
    number = str(ArticleNumber.matched(match))
    end = match.end()
    upper = _range_end(text, end, int(match["base"]))
    if upper:
        number_to, end = upper
    else:
        number_to = ""
    place = Place(text, end, int(match["base"])).read()
    distinct = bool(match["latin"] or match["slash"])
    return Element(start, place.end, place.stop, number, number_to, *place.values, place.english, distinct)


def _range_end(text: str, end: int, base: int) -> tuple[str, int] | None:
    link = _RANGE.match(text, end)
    match = NUMBER.match(text, link.end()) if link else None
    highest = max(_HIGHEST_ARTICLE, base + _NO_PARAGRAPH)
    if match is None or not base <= int(match["base"]) <= highest or _DATE_FOLLOWS.match(text, match.end()):
        return None
    return str(ArticleNumber.matched(match)), match.end()


def bracket_element(match: re.Match[str]) -> Element:
    """A number with brackets behind, as treaties have them: `20(1)(f)`."""
    article = match["article"] or match["only"]
    letter = match["letter"] or match["only_letter"] or ""
    for more in _MORE_IN_BRACKETS.finditer(match["more"] or ""):
        letter += ("-" if more["until"] else ",") + more["letter"]
    indent = INDENTS.match(match.string, match.end())
    stop = indent.end() if indent and not letter else match.end()
    return Element(match.start(), match.end(), stop, article, "", match["paragraph"] or "", "", letter)


def canonical(number: str) -> str:
    """The spelling used here of an article number.

    >>> canonical("433 Quinquies")
    '433quinquies'
    """
    match = NUMBER.match(number)
    return str(ArticleNumber.matched(match)) if match else number
