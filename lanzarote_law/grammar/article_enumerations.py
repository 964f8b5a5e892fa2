"""Lists of articles in a text: `372 à 377, 379 et 433quinquies, § 1er`, each number with its own place.

Of which act they are is not asked here.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from lanzarote_law.grammar.article_numbers import ANOTHER_AFTER_STROKE, ARTICLE_NUMBER, ArticleNumber, compiled
from lanzarote_law.grammar.latin_suffixes_and_ordinals import LATIN, LATIN_PATTERN, ORDINAL_PATTERN, canonical_latin
from lanzarote_law.grammar.pinpoints import (
    BEGIN_JOIN,
    BEGIN_UNTIL,
    JOIN,
    NOWHERE,
    THE_CONVENTION_FOLLOWS,
    UNTIL,
    Pinpoint,
    PinpointReader,
    has_sign_at,
)

# 383bis  417/49¹ (the mark of a footnote)  417/7,417/8  373et 374  36.4°, as 36, 4°
# not 383x, 1.000, 1,500, 26.5, 26.5 °C, 5 %, 383 euros, 383bis/IV
NUMBER = rf"""{ARTICLE_NUMBER}
    (?!(?!(?:van|du|of)\s|(?:et|en|and|ou|or)\s\d|ff?\b|(?-i:S[wv]\b|C\.?P\b|Ger\b))[a-zà-ÿ0-9_%€]
      | (?!{ANOTHER_AFTER_STROKE})/\d | (?-i:/[IVX]+\b) | \.\d(?!\d?\s?[°º](?!\s?[CF]\b)) | :\d
      | \s?(?:(?:EUR|euros?)\b|%|€))
    (?(latin)|(?(slash)|(?:(?<=\d{{3}})|(?!,\d{{3}}))))"""

# 25(10), where that can be no mark of a footnote: alone, or before the name of the Convention
_TWO_FIGURES = rf"""\d{{2}}(?=\)(?:\s?\([a-z]\))?
    (?: \s*\Z | ,?\s(?-i:LC|CETS)(?!\w)
      | (?:{JOIN}\d{{1,2}}(?:\s?\(\w{{1,2}}\)){{0,2}}){{0,4}}{THE_CONVENTION_FOLLOWS} ))"""
# 20(1)(f)  20 (1) (f)  20(1)f  20(1)(a), (c) and (e)  28(a)
BRACKETS = rf"""(?P<article>\d{{1,3}})\s?
    (?: \((?P<paragraph>\d|{_TWO_FIGURES})\)
        (?:\s?\((?P<letter>[a-g])\)(?P<more>(?:(?:{JOIN}|{UNTIL})\([a-g]\)){{0,7}})|(?P<bare>[a-g])(?!\w))?
      | \((?P<only>[a-g])\)(?P<more_only>(?:(?:{JOIN}|{UNTIL})\([a-g]\)){{0,7}})
    )"""
_MORE_IN_BRACKETS = rf"(?:{JOIN}|(?P<until>{UNTIL}))\((?P<letter>[a-g])\)"

# 20.1.f  20.1(f)  20.1.(f)  6.3.d. EVRM: article, paragraph and letter of a treaty
_DOTTED = rf"""(?P<article>\d{{1,2}})\.(?P<paragraph>\d)
    (?:\.(?P<letter>[a-g])(?!\w)(?:[.)](?={THE_CONVENTION_FOLLOWS}))?|\.?\s?\((?P<bracketed>[a-g])\))"""
# 9.1 of the Convention  6.1. EVRM  9, 1, a, de la Convention de Lanzarote: only with the name behind
_BEFORE_THE_CONVENTION = rf"""(?P<article>\d{{1,2}})
    (?:\.(?P<dotted>\d)(?:\.(?=\s))?|,\s(?P<paragraph>\d),\s(?P<letter>[a-g])\)?)
    (?=(?:,\s\(?[a-g]\))?{THE_CONVENTION_FOLLOWS})"""
_BULLETS = frozenset(("\n- ", "\n– "))
"""Which begin an item of a list, and no end of a range."""
_FILLS_AN_ITEM = rf"{ARTICLE_NUMBER}[^\S\n]?(?:\Z|[\n:;,–-])"
_RANGE = rf"{UNTIL}(?:l'|les\s)?"
# what may stand before the next number of a list: , et  jo.  ainsi qu'aux  et de l'; nothing is tried twice
NEXT = rf"""
    {ANOTHER_AFTER_STROKE}
    | \s?+(?:\.?\s?,|;|&)?+\s?+
    (?:(?=[aejo])(?:et|en|and|ou|of|or|ainsi\sque?|alsook|alsmede|evenals|as\swell\sas|jo\.?|juncto)\s(?:(?:même|zelfs|even|non(?:\spas)?|niet|not)\s)?+)?+
    (?:(?=[aàdl])(?:aux?\s|à\s|de\s|des\s|les\s|l'))?+(?=\d)
    | \.(?:et|en|and)\s(?=\d) | \s(?:et|en|and)(?=\d{{3}}\D)"""
# 380quater (actuellement 380bis)  380bis (nu artikel 380): another number of the same article, in its own code
_NUMBER_NOW = rf"""\s\((?:now|currently|today|désormais|actuellement|aujourd['’]hui|devenue?|thans|nu|vandaag
    |geworden)\s(?:(?:l['’]|the\s|het\s)?art(?:icle|ikel)?\.?\s)?(?P<now>{ARTICLE_NUMBER})\)"""
# article 383bis du Code pénal: with these words every list, range and place has come to its end
_LEADS_TO_AN_ACT = r",?\s(?:du|of\sthe|van\s(?:het|de)|de\sla)\s"
_ENDS = r"(?!\w)(?=\s*(?:\Z|[,;.()§]|(?:et|en|and|ou|or|du|de|van|of|à|tot|to)\b|(?-i:[A-Z])))"
# 417/26 et /27  383bis, ter et quater: the number is that before with another end; not the Dutch `ter zake`
_SHORTENED = rf"(?: /(?P<slash>\d{{1,3}})(?![\d/]) | (?P<latin>{LATIN_PATTERN}){_ENDS} )"
_NEXT_SHORTENED = rf"(?:{JOIN}){_SHORTENED}"
_DATE_FOLLOWS = r"""\s(?:
    janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre
    |januari|februari|maart|april|mei|juni|juli|augustus|oktober|november|december
    |january|february|march|may|june|july|august|september|october
    )\b"""
# 417/43-48  417/7 à 22; not: 417/11 à 15 ans, 417/9 - 12 January
_RANGE_SHORTENED = rf"(?:{UNTIL})(?:{_SHORTENED}) | (?!\n)(?:{UNTIL})(?P<figures>\d{{1,3}})(?!{_DATE_FOLLOWS}){_ENDS}"
# Article 23;⏎6.⏎Noting: the number of what follows
_NUMBERS_A_LINE = r"\.\s*\n|\.\s(?-i:[A-ZÀ-Ý])"
# <L 2016-02-05/11, art. 23, 114; En vigueur : 29-02-2016>: the number of the change in a database
_ENDS_A_NOTE = r";\s(?:en\svigueur|inwerkingtreding|ed)\b"
_READ_WITH = r"jo|juncto"
# les articles 372, 377 et 66 du Code pénal: a lower number, but right before the name
# articles 375 and 51 to 53 of the Criminal Code
_OF_A_CODE = rf"""(?:(?:{JOIN}|{UNTIL})\d{{1,3}}(?!\d)){{0,4}}
    (?-i:,?\s(?:du\s(?:même\s|nouveau\s)?C|van\shet\s[A-Z]|of\sthe\s[A-Z]|Sw\b|C\.\s?[pP]|CP\b))"""
# articles 5, 2262 and 2263 of the Civil Code; not: articles 5 and 6, 2262 euros
_OF_A_LONG_CODE = rf"""(?:(?:{JOIN}|{UNTIL})\d{{1,4}}(?:{LATIN_PATTERN})?(?!\d)){{0,6}},?\s
    (?: (?:(?:du|of\sthe|van\shet)\s(?:(?:oud|nieuw|old|new|former|ancien|nouveau)\s)?|de\sl['’]ancien\s)
          (?:\w{{4,16}}\s)?(?:code|wetboek)\b
      | (?-i:B\.?W\b|C\.\s?(?:civ|jud)\b|Ger\.?\s?W\b) )"""

_NEXT_PLACE = rf"(?:{JOIN}|(?=§))(?=§|al\.|alin[ée]as?\s|lid\s|(?:{ORDINAL_PATTERN})\s(?:alin|lid\b))"
_A_DAY = r"\d{1,2}(?:\s?er)?\s[^\W\d_]{3,9}\s\d{4}"
# , modifié par la loi du 28 novembre 2000  , laatst gewijzigd bij de wetten van 27 maart 1995 en 4 mei 1999
_AS_CHANGED = rf"""
    ,\s(?:(?:as|last|laatst(?:elijk)?)\s){{0,2}}(?:(?:modifi|insér|remplac|abrog|rétabl|complét)[a-zé]{{1,4}}
        |gewijzigd|ingevoegd|vervangen|opgeheven|hersteld|aangevuld|amended|inserted|replaced|repealed|restored)
    \s(?:en\sdernier\slieu\s)?(?:par|bij|by)\s(?:(?:la|les|l['’]|de|het|the)\s?)?
    (?:loi|wet|act|law|arrêté|décret|(?:koninklijk\s)?besluit|decreet|(?:royal\s)?decree)(?:s|ten|en)?\s(?:royal\s|royaux\s)?
    (?:du|des|van|of)\s{_A_DAY}(?:(?:,|,?\s(?:et|en|and)(?:\s(?:du|van|of))?)\s{_A_DAY}){{0,4}}"""
# (vol)  in fine  avant-dernier alinéa; not (1), (§ 2), (Code pénal), (wet van)
REMARK = rf"""{_AS_CHANGED} |
    ,?\s(?:et\s(?:suivante?s|suiv\.|ss?\.|seq\.)|e\.\s?[sv]\.|en\svolgende|ff?\.)(?=,\s(?:et|en|and|ou|of|or)\s(?:(?:même|zelfs|even)\s)?\d{{3}})
  |
    ,?\s(?:et\s(?:suivante?s|suiv\.|ss?\.|seq\.)|e\.\s?[sv]\.|en\svolgende|ff?\.)\s\((?-i:[a-zà-ÿ][^()\dA-Z§]{{2,60}})\)
  | ,?\s(?:in\sfine|passim|avant-dernier\salinéa|voorlaatste\slid
        |(?:{ORDINAL_PATTERN}|last|dernière|laatste)\s(?:sentence|phrase|zin|volzin))(?!\w),?
  | \s\((?!(?:loi|wet|act|law|code|arrêté|décret|decreet|anciens?|nouveau|oude?|nieuwe?|old|new|former)\b)
    (?-i:[a-zà-ÿ](?:[^()\dA-Z§]|\d{{1,2}}\s(?:ans?|jaar|years?|mois|maand|month)){{2,120}})\)"""
_BEFORE_A_REMARK = frozenset((" ", " (", *(f" {letter}" for letter in "ipdalvfestdqz")))
HIGHEST_ARTICLE = 999
"""No article of the codes is higher; a year or an amount is."""
LONGEST_LIST = 100_000
"""Numbers after which a list is cut off, one behind: no document has so many, and whoever reads one refuses it."""
_NO_PARAGRAPH = 100
"""From here on a number in a list is an article, even where a higher one stands before it."""


class ListedNumber(NamedTuple):
    """A number of a list of articles, with its own pinpoint, before its act is known."""

    start: int
    end: int
    stop: int
    """Where the list goes on: an indent after the point belongs to no citation."""
    number: str
    number_to: str = ""
    pinpoint: Pinpoint = NOWHERE
    counted: str = ""
    """How the alinéa was written, where in some acts that is a paragraph: `paragraph` 2, `lid` 2."""
    distinct: bool = False
    of_treaty: bool = False
    """Whether it is written as only treaties are: `20(1)(f)`, `20.1.f`."""
    dotted: bool = False
    number_end: int = 0
    """Where the number itself ends, without its place."""

    @property
    def figures(self) -> int:
        """The figures of the number, without its suffix."""
        return int(re.match(r"\d*", self.number)[0] or 0)  # type: ignore[index]


def _at_its_place(start: int, place: PinpointReader, number: ArticleNumber, number_end: int) -> ListedNumber:
    """A number with the place that was read behind it."""
    counted, is_distinct = place.counted, number.is_distinct
    read = ListedNumber(start, place.end, place.stop, str(number), "", place.pinpoint, counted, is_distinct)
    return read._replace(number_end=number_end)


def numbers_at(text: str, start: int) -> tuple[list[ListedNumber], int]:
    """The numbers from a place on, each with its own pinpoint, as far as the list goes."""
    elements: list[ListedNumber] = []
    element = number_at(text, start) if text[start] != "0" else None
    while element is not None and len(elements) <= LONGEST_LIST:
        elements.append(element)
        if present := present_number(text, element.stop, element.figures):
            elements.append(element := _with_place_after_bracket(present))
        if compiled(_LEADS_TO_AN_ACT).match(text, element.stop):
            break
        following = compiled(NEXT).match(text, element.stop)
        first = text[element.stop : element.stop + 2].lstrip(",").replace("\n", " ")
        if following is None and first in _BEFORE_A_REMARK and (remark := compiled(REMARK).match(text, element.stop)):
            following = compiled(NEXT).match(text, remark.end())
        if following and _continues(text, following, element):
            element = number_at(text, following.end())
        elif has_sign_at(text, element.stop, BEGIN_JOIN) or text.startswith(
            "§", element.stop
        ):  # paragraph 1er§§ 2 to 5
            element = _shortened(text, element) or _another_place(text, element)
        else:
            element = None
    return elements, elements[-1].stop if elements else start


def present_number(text: str, end: int, figures: int) -> re.Match[str] | None:
    """The number that an article bears now, in a bracket after its former one with the same figures."""
    match = compiled(_NUMBER_NOW).match(text, end) if text.startswith(" (", end) else None
    return match if match and int(match["base"]) == figures else None


def _with_place_after_bracket(present: re.Match[str]) -> ListedNumber:
    """The present number of an article, with the place that follows the bracket."""
    number, end = ArticleNumber.matched(present), present.end("now")
    place = PinpointReader(present.string, present.end(), number.base).read()
    read = _at_its_place(present.start("now"), place, number, end)
    return read if read.pinpoint else read._replace(end=end)


def _another_place(text: str, before: ListedNumber) -> ListedNumber | None:
    """One more place in the same article, where the place before it goes deeper: `399, § 3, 2°, et § 5`."""
    if before.of_treaty or not (before.pinpoint.point or before.pinpoint.alinea):
        return None
    match = compiled(_NEXT_PLACE).match(text, before.stop)
    if match is None:
        return None
    place = PinpointReader(text, match.end(), HIGHEST_ARTICLE).read()
    own = place.pinpoint
    if not own.paragraph and not own.alinea:
        return None
    own = own._replace(paragraph=own.paragraph or before.pinpoint.paragraph)
    return ListedNumber(match.end(), place.end, place.stop, before.number, "", own, place.counted, before.distinct)


def _shortened(text: str, before: ListedNumber) -> ListedNumber | None:
    """The next number of a list where only its end is written: the 417/27 of `417/26 et /27`."""
    match = compiled(_NEXT_SHORTENED).match(text, before.stop)
    number = match and _whole(match, before.number_to or before.number)
    if not match or not number:
        return None
    start = match.start("slash") - 1 if match["slash"] else match.start("latin")
    return _with_place(text, start, match.end(), number)


def _whole(match: re.Match[str], before: str) -> ArticleNumber | None:
    """The number that a match of `_SHORTENED` stands for, behind another one; None where it cannot follow that."""
    first = ArticleNumber.parse(before)
    if not match["latin"]:
        slash = int(match["slash"] or match["figures"])
        return replace(first, slash=slash) if 0 < first.slash < slash < first.base else None
    latin = canonical_latin(match["latin"])
    return ArticleNumber(first.base, latin) if first.latin and LATIN[first.latin] < LATIN[latin] else None


def _continues(text: str, following: re.Match[str], element: ListedNumber) -> bool:
    """Whether a number after a comma or an `et` goes on with the list: the next article, not a year or an amount."""
    start = following.end()
    match = compiled(NUMBER).match(text, start)
    if match is None or not following[0].strip():
        dotted = compiled(_DOTTED)
        return bool(dotted.match(text, start) and element.figures < _NO_PARAGRAPH)
    if text[start] == "0" or ("\n" in following[0] and compiled(_NUMBERS_A_LINE).match(text, match.end())):
        return False
    if match["latin"] or match["slash"]:
        return True
    if compiled(_ENDS_A_NOTE).match(text, match.end()):
        return False
    base = int(match["base"])
    first = re.match(r"\d+", element.number)
    previous = int(first[0]) if first else 0
    if compiled(_DATE_FOLLOWS).match(text, match.end()) or (";" in following[0] and base < previous):
        return False  # 433quinquies ; 122 ; 108: numbers of something
    if base >= previous or previous < _NO_PARAGRAPH or base >= _NO_PARAGRAPH:
        # 1382 and 1383 of the Civil Code
        follows = previous > HIGHEST_ARTICLE and previous < base <= previous + _NO_PARAGRAPH
        return base <= HIGHEST_ARTICLE or follows or compiled(_OF_A_LONG_CODE).match(text, match.end()) is not None
    return bool(compiled(_READ_WITH).search(following[0]) or compiled(_OF_A_CODE).match(text, match.end()))


def number_at(text: str, start: int) -> ListedNumber | None:
    """The number at a place, the end of its range if it has one, and the place inside the article."""
    match = compiled(NUMBER).match(text, start)
    if match is None:
        return _with_stops(text, start)
    end = match.end()
    number = ArticleNumber.matched(match)
    if compiled(_LEADS_TO_AN_ACT).match(text, end):
        return ListedNumber(start, end, end, str(number), distinct=number.is_distinct, number_end=end)
    if text.startswith(",", end) and text.startswith(",", end + 3) and (treaty := _before_the_convention(text, start)):
        return treaty
    if text[end : end + 2].strip()[:1] == "(" and (found := compiled(BRACKETS).match(text, start)):
        return treaty_element(found)
    upper = _range_end(text, end, number)
    number_to, end = upper or ("", end)
    return _with_place(text, start, end, number, str(number_to))


def _with_stops(text: str, start: int) -> ListedNumber | None:
    """The article of a treaty whose parts have stops between them: `20.1.f`, `9.1 of the Convention`."""
    if dotted := compiled(_DOTTED).match(text, start):
        return _of_treaty(dotted, (dotted["letter"] or dotted["bracketed"]).lower())._replace(dotted=True)
    return _before_the_convention(text, start)


def _before_the_convention(text: str, start: int) -> ListedNumber | None:
    if treaty := compiled(_BEFORE_THE_CONVENTION).match(text, start):
        return _of_treaty(treaty, (treaty["letter"] or "").lower(), treaty["dotted"] or treaty["paragraph"])
    return None


def _with_place(text: str, start: int, end: int, number: ArticleNumber, number_to: str = "") -> ListedNumber:
    return _at_its_place(start, PinpointReader(text, end, number.base).read(), number, end)._replace(
        number_to=number_to
    )


def _range_end(text: str, end: int, number: ArticleNumber) -> tuple[ArticleNumber, int] | None:
    """The last number of a range, and where it ends."""
    link = compiled(_RANGE).match(text, end) if has_sign_at(text, end, BEGIN_UNTIL) else None
    if link is None or (link[0] in _BULLETS and compiled(_FILLS_AN_ITEM).match(text, link.end())):
        return None
    shortened = compiled(_RANGE_SHORTENED).match(text, end)
    if shortened and (whole := _whole(shortened, str(number))):
        return whole, shortened.end()
    match = compiled(NUMBER).match(text, link.end())
    highest = max(HIGHEST_ARTICLE, number.base + _NO_PARAGRAPH)
    if match is None or not number.base <= int(match["base"]) <= highest:
        return None
    if compiled(_DATE_FOLLOWS).match(text, match.end()):
        return None
    return ArticleNumber.matched(match), match.end()


def treaty_element(match: re.Match[str]) -> ListedNumber:
    """A treaty article with brackets after its number: `20(1)(f)`."""
    letter = (match["letter"] or match["bare"] or match["only"] or "").lower()
    for more in compiled(_MORE_IN_BRACKETS).finditer(match["more"] or match["more_only"] or ""):
        letter += ("-" if more["until"] else ",") + more["letter"].lower()
    return _of_treaty(match, letter)


def _of_treaty(match: re.Match[str], letter: str, paragraph: str = "") -> ListedNumber:
    number = ArticleNumber(int(match["article"]))
    paragraph = paragraph or match["paragraph"] or ""
    place = PinpointReader(match.string, match.end(), number.base, paragraph=paragraph, point=letter).read()
    is_treaty = number.base < _NO_PARAGRAPH  # no treaty has hundreds of articles: 399(2)(a) is of a code
    return _at_its_place(match.start(), place, number, match.end("article"))._replace(of_treaty=is_treaty)


def with_two_figures_after(text: str, element: ListedNumber) -> ListedNumber:
    """An article of a treaty named elsewhere with its paragraph of two figures: `Lanzarote Convention, Article 25(10)`.

    Higher numbers are marks of footnotes, as no treaty has so many paragraphs.
    """
    match = None if element.pinpoint else compiled(r"\s?\((?P<paragraph>1\d)\)(?!\w)").match(text, element.end)
    return element._replace(end=match.end(), pinpoint=Pinpoint(match["paragraph"])) if match else element


_PLACE_BEHIND = (
    r",?\s(?:(?:en\sson|in\szijn|in\sits)\s)?(?=§|(?:paragraphe?s?|para\.?|par\.|al\.|alin[ée]as?|lid)\s?\d)"
)


def with_place_behind(text: str, elements: list[ListedNumber], end: int) -> tuple[list[ListedNumber], int]:
    """The list, and the offset from which to read on, if the place follows the act: `Article 27 of the X, par. 4`."""
    leads = compiled(_PLACE_BEHIND).match(text, end) if len(elements) == 1 and not elements[0].pinpoint else None
    if leads is None:
        return elements, end
    place = PinpointReader(text, leads.end() - 1, elements[0].figures).read()
    return [elements[0]._replace(pinpoint=place.pinpoint, counted=place.counted)], place.end


# art. 9.2  Article 12.2: only where the articles of a treaty are spoken of
_DOTTED_ALONE = r"(?P<article>\d{1,2})\.(?P<paragraph>\d)(?![\w.])"


def dotted_treaty_number(text: str, start: int) -> ListedNumber | None:
    """A treaty article with its paragraph after a full stop: `12.2`; None if more parts follow."""
    treaty = compiled(_DOTTED_ALONE).match(text, start)
    return _of_treaty(treaty, "") if treaty else None


def canonical_number(number: str) -> str:
    """The spelling used here of an article number.

    >>> canonical_number("433 Quinquies")
    '433quinquies'
    """
    match = compiled(NUMBER).match(number)
    return str(ArticleNumber.matched(match)) if match else number
