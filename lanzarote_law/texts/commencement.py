"""From which date each article of an act applies: as its own articles say, else by the general rule of the Party.

`La présente loi entre en vigueur le 1er juin 2022, à l'exception des articles 3 à 5, qui entrent en vigueur le ...`:
the sentence decides for the articles that it names, else for the whole act. A date that the government fixes, or that
depends on something else, is not a date.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from lanzarote_law.grammar import cardinal_numbers, date_expressions
from lanzarote_law.grammar.article_enumerations import ListedNumber, numbers_at
from lanzarote_law.grammar.pinpoints import NOWHERE
from lanzarote_law.texts.amending_act import AmendingAct, OwnArticle, article_order

UNCLEAR = "?"
"""A part of an article that is not one of its points."""
REST = "rest"
"""The points of an article that no sentence names."""


class Commencement(NamedTuple):
    """The date from which articles of an act apply, and the sentence of the act that decides it."""

    day: date | None
    """None if the sentence gives no date."""
    at: int = -1
    """The offset of the sentence; -1 if the act says nothing and the general rule applies."""
    sentence: str = ""
    articles: frozenset[str] = frozenset()
    """The articles for which it holds, "5", and points of articles, "5 2"; empty for the whole act.

    "5 ?" is a part of an article that is not a point, such as a paragraph or a subparagraph.
    """
    is_unclear: bool = False
    """Whether the sentence speaks of a part of the act that could not be identified."""


_ENTERS = re.compile(
    r"\b(?:entre(?:nt|ra|ront)?\s(?:\w+\s)?en\svigueur|produi(?:t|sent)\s(?:ses|leurs)\seffets|sort(?:ent)?\sses\seffets"
    r"|in\swerking\s(?:treedt|treden)|(?:treedt|treden)\b[^.;]{0,80}?\bin\swerking|(?:heeft|hebben)\suitwerking|uitwerking\s(?:heeft|hebben))",
    re.IGNORECASE,
)
_LEFT_OPEN = re.compile(
    r"\b(?:le\sRoi|le\sGouvernement|arrêté|au\splus\stard|(?:de\s)?Koning|de\sRegering|uiterlijk|besluit)\b",
    re.IGNORECASE,
)
_FIXED_LATER = re.compile(
    r"\b(?:fixe|détermine|bepaalt|vaststel\w*|stelt)\b[^.;]{0,120}?(?:entrée\sen\svigueur|entre\w*\sen\svigueur|inwerkingtreding|in\swerking|uitwerking)",
    re.IGNORECASE,
)
_OF_THE_ACT = re.compile(
    r"\b(?:la\sprésente\sloi|le\sprésent\s(?:décret|article|chapitre|titre)|la\sprésente\sordonnance|deze\s(?:wet|ordonnantie)|dit\s(?:decreet|artikel|hoofdstuk)"
    r"|les?\s(?:autres\s)?(?:articles?|chapitres?|titres?|dispositions?)|l['’]article|(?:de\s|het\s)?(?:(?:overige|andere)\s)?(?:artikel(?:en)?|hoofdstuk(?:ken)?|titels?|bepalingen))\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:la\sprésente\sloi|le\sprésent\sdécret|la\sprésente\sordonnance|deze\s(?:wet|ordonnantie)|dit\sdecreet"
    r"|les\sautres\s(?:articles|dispositions)|(?:de\s)?(?:overige|andere)\s(?:artikelen|bepalingen))\b",
    re.IGNORECASE,
)
"""The whole act, or all of it for which no other sentence decides."""
_EXCEPT = re.compile(
    r"\b(?:[àa]\sl['’]exception|sauf|hormis|excepté|met\suitzondering|behalve|uitgezonderd)\b", re.IGNORECASE
)
_EXCEPT_ENDS = re.compile(
    r",?\s(?=(?:qui|dont|lesquels|die|dat|welke)\s)|,\s(?=(?:la\sprésente|le\sprésent|deze|dit|treedt|entre)\s)",
    re.IGNORECASE,
)
_ARTICLES = re.compile(r"\b(?:articles?|artikel(?:en)?)\s(?:\[\S*\s)?(?=\d)", re.IGNORECASE)
_OF_ANOTHER_ACT = re.compile(
    r",?\s(?:du|de\sl['’]|de\sla|des|van\s(?:het|de|dezelfde|hetzelfde))\s?(?!présente?\b|dit\b|deze\b)", re.IGNORECASE
)
_PARTS = re.compile(
    r"\b(?P<kind>chapitre|titre|hoofdstuk|titel)(?:s|ken)?\s(?P<numbers>(?:\d+|[IVX]+)(?:er)?(?:(?:,\s|\s(?:et|en|à|tot)\s)(?:\d+|[IVX]+))*)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"(?P<first>\d+|[IVX]+)(?:er)?(?:\s(?:à|tot)\s(?P<last>\d+|[IVX]+))?", re.IGNORECASE)
_THIS_ARTICLE = re.compile(r"\b(?:le\sprésent|dit)\s(?:article|artikel)\b", re.IGNORECASE)
_THIS_PART = re.compile(r"\b(?:le\sprésent|dit)\s(?P<kind>chapitre|titre|hoofdstuk)\b", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"(?<=[^\d\s])[.;](?=\s|$)|(?<=\d{4})[.;](?=\s|$)|\n\s*\n")

_RELATIVE = tuple(
    (re.compile(pattern, re.IGNORECASE), unit)
    for pattern, unit in (
        (
            r"premier\sjour\sdu\s(?:(?P<count>\w+)\s)?mois\s(?:qui\ssuit|suivant)|eerste\sdag\svan\sde\s(?:(?P<nl>\w+)\s)?maand\s(?:na|die\svolgt\sop|volgend\sop)",
            "month",
        ),
        (r"(?P<count>\w+)\smois\saprès|(?P<nl>\w+)\smaanden?\sna", "months"),
        (r"lendemain|dag\sna\s(?:die|de\sdag|de\sbekendmaking)", "next"),
        (r"(?P<count>\w+)\sjours?\s(?:après|qui\ssui(?:t|vent)|suivant)|(?P<nl>\w+)\sdag(?:en)?\sna", "days"),
        (r"(?:jour|date)\sde\s(?:sa|leur|la)\spublication|dag\s(?:waarop\b.{0,60}?bekendg|van\s\w+\sbekendm)", "days"),
    )
)
_PUBLISHED = re.compile(
    r"publi(?:cation|ée?)|bekend(?:making|gemaakt)|Staatsblad|Moniteur|Journal\sofficiel", re.IGNORECASE
)
_PERIOD = re.compile(r"(?:expiration\sd['’]un\sdélai\sde|termijn\svan)\s(?P<count>\w+)\s(?:jours|dagen)", re.IGNORECASE)
_COUNTS = {"premier": 1, "première": 1, "eerste": 1, "derde": 3, "quatrième": 4, "cinquième": 5, "neuvième": 9}


def commencements(act: AmendingAct, published: date | None, after: int | None) -> tuple[Commencement, ...]:
    """The dates from which the articles of an act apply, those of single articles first, that of the act last.

    `after` is the number of days after publication of the general rule, if the Party has one.
    """
    found = [each for own in act.articles for each in _of_article(act, own, published)]
    if all(each.articles for each in found):
        day = published + timedelta(days=after) if published and after is not None else None
        found.append(Commencement(day))
    return tuple(sorted(found, key=lambda each: not each.articles))


def commencement_of(found: tuple[Commencement, ...], article: str, point: str = "") -> Commencement:
    """The start of an article of an act, or of a point of it.

    Without a date if two sentences differ, if one of them is unclear, or if one of them is on a part of the article of
    which it is not certain that it is this one.
    """
    own = [each for each in found if point and f"{article} {point}" in each.articles]
    on_parts = [each for each in found if any(part.startswith(f"{article} ") for part in each.articles)]
    is_certain = point not in {"", UNCLEAR} and all(f"{article} {UNCLEAR}" not in each.articles for each in found)
    if on_parts and not own and not is_certain:
        return on_parts[0]._replace(day=None)
    own = own or [each for each in found if article in each.articles]
    unclear = [] if own else [each for each in found if each.is_unclear]
    own = unclear or own or [each for each in found if not each.articles]
    own = [each for each in own if each.day] or own  # an exception whose date another sentence gives
    return own[0] if len({each.day for each in own}) == 1 else own[0]._replace(day=None)


_POINT = re.compile(r"(?:^|[:;,]|\b(?:et|en)\b)[^\S\n]*(?P<number>\d+)\s?°", re.MULTILINE)
_PARAGRAPH = re.compile(r"^[^\S\n]*§\s?\d", re.MULTILINE)


def point_at(act: AmendingAct, own: OwnArticle, offset: int) -> str:
    """The point of an article of the act that contains an offset, "2"; empty if none, "?" if numbering is unclear."""
    body = act.outside[own.body : own.end]
    numbers = [int(each["number"]) for each in _POINT.finditer(body)]
    if _PARAGRAPH.search(body) or numbers != sorted(set(numbers)):
        return UNCLEAR
    before = [each["number"] for each in _POINT.finditer(body) if own.body + each.start() <= offset]
    return before[-1] if before else ""


def _of_article(act: AmendingAct, own: OwnArticle, published: date | None) -> Iterator[Commencement]:
    """Yield what an article of an act says on entry into force."""
    since = own.body
    for end in (*(found.end() for found in _SENTENCE_ENDS.finditer(act.outside, own.body, own.end)), own.end):
        sentence = act.outside[since:end]
        if (_ENTERS.search(sentence) or _FIXED_LATER.search(sentence)) and _OF_THE_ACT.search(sentence):
            at = since + len(sentence) - len(sentence.lstrip())
            yield from _of_sentence(act, own, Commencement(None, at, " ".join(sentence.split())), published)
        since = end


def _of_sentence(
    act: AmendingAct, own: OwnArticle, start: Commencement, published: date | None
) -> Iterator[Commencement]:
    """Yield the starts that a sentence gives: for what it speaks of, and for what it excepts."""
    sentence = start.sentence
    excepted = _EXCEPT.search(sentence)
    if not excepted:
        yield _scoped(act, own, start._replace(day=_day(sentence, published)), _subject(sentence))
        yield from _further(act, own, start)
        return
    ends = _EXCEPT_ENDS.search(sentence, excepted.end())
    inside = sentence[excepted.start() : ends.start() if ends else len(sentence)]
    rest = sentence[ends.start() :] if ends else ""
    is_relative = re.match(r",?\s(?:qui|dont|lesquels|die|dat|welke)\s", rest) is not None
    main = sentence[: excepted.start()] if is_relative or not rest else sentence[: excepted.start()] + rest
    yield _scoped(act, own, start._replace(day=_day(main, published)), _subject(main))
    named = _articles(act, own, inside)
    day = _day(rest, published) if is_relative else None
    yield start._replace(day=day if named else None, articles=named, is_unclear=not named)


def _further(act: AmendingAct, own: OwnArticle, start: Commencement) -> Iterator[Commencement]:
    """Yield, without a date, what a sentence with several dates names after its verb: `et l'article 6 le ...`."""
    enters = _ENTERS.search(start.sentence)
    tail = start.sentence[enters.end() :] if enters else ""
    named = _articles(act, own, tail) if len(_days(tail)) > 1 else frozenset()
    if named:
        yield start._replace(articles=named)


def _scoped(act: AmendingAct, own: OwnArticle, start: Commencement, subject: str) -> Commencement:
    """A start with the articles for which it holds; without a date if these cannot be identified."""
    named = _articles(act, own, subject)
    if named or _WHOLE.search(subject):
        return start._replace(articles=named)
    return start._replace(day=None, is_unclear=True)


def _subject(sentence: str) -> str:
    """What a sentence on entry into force speaks of."""
    enters = _ENTERS.search(sentence)
    before = sentence[: enters.start()] if enters else sentence
    is_dutch_order = enters is not None and not _OF_THE_ACT.search(before)
    return sentence if is_dutch_order or not enters else before


def _articles(act: AmendingAct, own: OwnArticle, words: str) -> frozenset[str]:
    """The articles of the act that some words name, by their numbers or by the parts in which they are."""
    found = {own.order} if _THIS_ARTICLE.search(words) else set()
    points: set[str] = set()
    numbers = {each.order: each.number for each in act.articles}
    for match in _ARTICLES.finditer(words):
        elements, end = numbers_at(words, match.end())
        for each in () if _OF_ANOTHER_ACT.match(words, end) else elements:
            if each.number.isdecimal():
                last = int(each.number_to or each.number)
                named = [] if each.pinpoint == NOWHERE else _parts(each)
                found |= {*range(int(each.number), last if named else last + 1)}
                points |= {f"{numbers.get(last, '')} {part}" for part in named}
    parts = {
        f"{match['kind'].lower()} {number}"
        for match in _PARTS.finditer(words)
        for one in _PART.finditer(match["numbers"])
        for number in range(article_order(one["first"]), article_order(one["last"] or one["first"]) + 1)
    }
    if this := _THIS_PART.search(words):
        parts |= {each for each in own.headings if each.startswith(this["kind"].lower())}
    whole = (each.number for each in act.articles if each.order in found or not parts.isdisjoint(each.headings))
    return frozenset((*whole, *points))


def _parts(element: ListedNumber) -> list[str]:
    """The points that an element of a list names; "?" if it names any other part of the article."""
    pinpoint = element.pinpoint
    spans = [re.fullmatch(r"(\d+)(?:-(\d+))?", span) for span in pinpoint.point.split(",")]
    if pinpoint != NOWHERE._replace(point=pinpoint.point) or None in spans:
        return [UNCLEAR]
    ends = [(int(span[1]), int(span[2] or span[1])) for span in spans if span]
    return [str(number) for first, last in ends for number in range(first, last + 1)]


def _day(words: str, published: date | None) -> date | None:
    """The date that some words give; None if they leave it to somebody else, or to another event."""
    if _LEFT_OPEN.search(words):
        return None
    enters = _ENTERS.search(words)
    spans = _days(words[enters.start() if enters else 0 :])
    if spans:
        return spans[0] if len(spans) == 1 else None
    if not published or not _PUBLISHED.search(words):
        return None
    period = _PERIOD.search(words)
    base = published + timedelta(days=_count(period["count"]) or 0) if period else published
    for pattern, unit in _RELATIVE:
        found = pattern.search(words)
        if found:
            return _after(base, unit, found)
    return None


def _days(words: str) -> list[date]:
    """The dates in some words."""
    spans = map(date_expressions.parse_span, date_expressions.DATE.finditer(words))
    return [span.first for span in spans if span and span.is_a_day]


def _after(base: date, unit: str, found: re.Match[str]) -> date | None:
    """The date some time after another."""
    written = next(filter(None, found.groupdict().values()), "") if found.groupdict() else ""
    count = _count(written) if written else (0 if unit == "days" else 1)
    if count is None:
        return None
    if unit in {"days", "next"}:
        return base + timedelta(days=count)
    months = base.year * 12 + base.month - 1 + count
    day = 1 if unit == "month" else base.day
    return date(months // 12, months % 12 + 1, day) if day <= _IN_EVERY_MONTH else None


_IN_EVERY_MONTH = 28


def _count(word: str) -> int | None:
    """The number that a word is, also an ordinal: dix, dixième, tiende.

    >>> _count("dixième"), _count("tiende"), _count("trois"), _count("10")
    (10, 10, 3, 10)
    """
    plain = word.lower()
    stems = (plain, plain.removesuffix("ième"), plain.replace("ième", "e"), re.sub(r"(?:ste|de)$", "", plain))
    known = (cardinal_numbers.parse_number(each) for each in stems if each)
    return _COUNTS.get(plain) or next(filter(None, known), None)
