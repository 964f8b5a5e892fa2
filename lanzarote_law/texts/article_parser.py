"""Splits the text of an act into articles, and finds those that the act inserts into a code.

`Art. 417/49.`, `Article 1er.`, `##### Article 383bis`, `Art. 85_REGION_FLAMANDE.`: a number and a full stop at the
beginning of a line. In quoted text an article begins with a quotation mark and does not belong to the act.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.article_numbers import JOINT, ArticleNumber
from lanzarote_law.grammar.latin_suffixes_and_ordinals import LATIN_PATTERN
from lanzarote_law.texts import amendment_notes
from lanzarote_law.texts.consolidated_act import CopyArticle

NUMBER = rf"\d{{1,4}}(?:er|[:.]\d{{1,4}})*(?:\s?(?i:{LATIN_PATTERN})(?![^\W_]))?(?:[/{JOINT}]\d{{1,3}})?(?:er)?"
TERRITORY = (
    r"(?:[_ ]\(?(?P<territory>(?:REGION|COMMUNAUTE|VLAAMSE?|FRANSE?|DUITSTALIGE|BRUSSELS?|WAALSE?|GEWEST)"
    r"[\w '’-]*?)\)?)"
)
HEAD = re.compile(
    rf"^[ \t\u00a0]*(?P<word>Art(?:icle|ikel)?s?\.?)[ \t\u00a0]+(?P<number>{NUMBER}){TERRITORY}?[ \t\u00a0]*"
    rf"(?:\.(?!\d)|$)(?:\.?[ \t]*(?P=number)\.)?[ \t\u00a0]*",
    re.MULTILINE,
)
_FUTURE = re.compile(r"^[^\w\n]*(?:DROIT[ ]+FUTUR|TOEKOMSTIG[ ]+RECHT)[^\w\n]*$", re.MULTILINE)
HEADING = re.compile(
    r"^[ \t\u00a0#]*(?:(?:LIVRE|TITRE|CHAPITRE|SECTION|SOUS-SECTION|BOEK|TITEL|HOOFDSTUK|AFDELING|ONDERAFDELING"
    r"|Livre|Titre|Chapitre|Section|Sous-section|Boek|Titel|Hoofdstuk|Afdeling|Onderafdeling)\b[^\n]{0,300})$",
    re.MULTILINE,
)
_PUTS_IN = re.compile(
    r"(?:forment?|constituent?|vormen|vormt|(?:est|is|sont)\s+(?:ins[ée]r[ée]\w*|ingevoegd|intitul\w+))[^.\n]{0,160}"
    r"(?:\b(?:livre|boek|code|wetboek)\b)[^.\n]{0,120}:",
    re.IGNORECASE,
)
"""The words with which an article of an act introduces a book of a code."""
_AMENDS = re.compile(
    r"(?:dans|à|a|au|l['’]|la|le|les|aux|in|het|de)?\s*(?:l['’]|het\s|de\s)?"
    r"(?:article|articles|artikel|artikelen|livre|titre|chapitre|section|boek|titel|hoofdstuk|intitulé|opschrift|texte)\b"
    r"[^\n]{0,400}?\b(?:remplacé|abrogé|inséré|complété|modifi|apportée|rétabli|rédigé|vervang|opgeheven|ingevoegd"
    r"|aangevuld|gewijzigd|aangebracht|hersteld)",
    re.IGNORECASE,
)


class ArticleText(NamedTuple):
    """An article with all the text after its number, before its notes are parsed."""

    number: str
    territory: str
    body: str
    line: int
    heading: str = ""
    future: bool = False


def split_articles(text: str, first_line: int = 1) -> Iterator[ArticleText]:
    """Yield the articles of a text that begin a line; quotations contain none."""
    heads = list(HEAD.finditer(text))
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    heading, done = "", 0
    for at, head in enumerate(heads):
        end = heads[at + 1].start() if at + 1 < len(heads) else len(text)
        between = text[done : head.start()]
        for found in HEADING.finditer(between):
            heading = " ".join(found[0].strip(" #").split())
        future = _FUTURE.search(text, max(done, head.start() - 200), head.start()) is not None
        body = text[head.end() : end]
        cut = min((found.start() for found in (HEADING.search(body), _FUTURE.search(body)) if found), default=len(body))
        line = first_line + bisect_right(starts, head.start()) - 1
        yield ArticleText(head["number"], head["territory"] or "", body[:cut], line, heading, future)
        done = head.end() + cut


def without_next_heading(body: str) -> str:
    """The text of an article up to a heading below it: a note on that heading is none on the article."""
    found = HEADING.search(body)
    return body[: found.start()] if found else body


def parse_articles(pieces: Iterable[ArticleText]) -> tuple[CopyArticle, ...]:
    r"""Parse articles with their notes; those that the act inserts into a code are marked."""
    found: list[CopyArticle] = []
    quoting = False
    outer = 0
    for piece in pieces:
        number = normalise_number(piece.number)
        words, notes = amendment_notes.parse_notes(piece.body, piece.line)
        base = _base(number)
        if quoting and base == outer + 1 and not piece.territory and _amends_or_ends(words, found, base):
            quoting = False
        inside = quoting and not amends_other_act(words)
        territory = piece.territory.replace("_", " ").strip()
        article = CopyArticle(number, words, notes, territory, piece.future, inside, piece.heading, piece.line)
        found.append(article)
        if not quoting:
            outer = base
            quoting = _PUTS_IN.search(words[:600]) is not None and base <= _FIRST
    return tuple(found)


def mark_inserted(articles: tuple[CopyArticle, ...]) -> tuple[CopyArticle, ...]:
    """The articles of an act that introduces a book, if the copy has lost the sentence that does so.

    The articles after the last one that amends another act or speaks of this act are those of the book; earlier ones
    may belong to either, and count as those of the act.
    """
    last = max(
        (_base(each.number) for each in articles if amends_other_act(each.words) or _OF_THIS_ACT.search(each.words)),
        default=0,
    )
    return tuple(each._replace(quoted=0 < last < _base(each.number)) for each in articles)


_OF_THIS_ACT = re.compile(r"\b(?:la\s+présente\s+loi|deze\s+wet)\b", re.IGNORECASE)


def _base(number: str) -> int:
    return int(re.match(r"\d+", number)[0])  # type: ignore[index]  # a number begins with a digit


_FIRST = 9
"""An act puts a book in a Code by one of its first articles."""


def _amends_or_ends(words: str, before: list[CopyArticle], base: int) -> bool:
    """Whether an article that the act could have next is one of it, and none of the book that it puts in."""
    inside = [article.number for article in before if article.quoted]
    return amends_other_act(words) or (bool(inside) and base <= _base(inside[-1]))


def amends_other_act(words: str) -> bool:
    r"""Return whether an article amends another act, so that it is not a rule of a code that the act inserts.

    >>> amends_other_act("Dans l'article 77 du même Code, les mots \"a\" sont remplacés par les mots \"b\".")
    True
    >>> amends_other_act("Le vol est puni d'une peine de niveau 2.")
    False
    """
    return _AMENDS.match(words.lstrip()) is not None


def normalise_number(number: str) -> str:
    """A number as the data write it.

    >>> normalise_number("1er"), normalise_number("383 bis"), normalise_number("1:12"), normalise_number("90terdecies")
    ('1', '383bis', '1:12', '90terdecies')
    """
    try:
        return str(ArticleNumber.parse(number))
    except NotUnderstoodError:
        return re.sub(r"\s+|er\b", "", number)


_JOINED = re.compile(
    r"(^[ \t\u00a0#]*Art(?:icle|ikel)?\.?[ \t\u00a0]+\d{1,4}"
    r'|"(?:number|article|num|article_number|id)"\s*:\s*"(?:Art(?:icle|ikel)?\.?\s+)?\d{1,4})-(?=\d)',
    re.MULTILINE,
)


def join_numbers(text: str) -> str:
    r"""A text in which no number of an article, at the head of one, looks like a range.

    >>> join_numbers("Art. 12-1. Whoever\n## Article 385-2").replace(JOINT, "~")
    'Art. 12~1. Whoever\n## Article 385~2'
    """
    return _JOINED.sub(rf"\1{JOINT}", text)


_LISTED = re.compile(rf"^[^\w\n]*Art(?:icles?|ikel(?:en)?|\.)[ \t]*(?P<numbers>{NUMBER}[^\n]{{0,300}})$", re.MULTILINE)
_RANGE = re.compile(rf"(?P<first>{NUMBER})(?:\s*(?:-|à|tot)\s*(?P<last>{NUMBER}))?")


def numbers_listed(text: str) -> tuple[str, ...]:
    r"""The articles that a list names: single numbers, and all those of a range that are plain numbers.

    >>> numbers_listed("CHAPITRE I.\nArt. 1-4\nArt. 7, 7bis, 30ter\nArt. 100-102bis, 417/1-417/3\n")
    ('1', '2', '3', '4', '7', '7bis', '30ter', '100', '101', '102', '102bis', '417/1', '417/2', '417/3')
    >>> len(numbers_listed("Art. 1-500")), numbers_listed("Art. 1-501")
    (500, ('1', '501'))
    """
    found = [each for line in _LISTED.finditer(text) for each in _RANGE.finditer(line["numbers"])]
    named = (number for each in found for number in _numbers_between(each["first"], each["last"] or each["first"]))
    return tuple(dict.fromkeys(named))


def without_lists(text: str) -> str:
    """The text without the lines that only list articles."""
    return _LISTED.sub("", text).strip()


def _numbers_between(first: str, last: str) -> Iterator[str]:
    """Yield the ends of a range, and the plain numbers between; those with a suffix between them are not known."""
    first, last = normalise_number(first), normalise_number(last)
    yield first
    ends = [re.match(r"(?P<stem>\d+/)?(?P<number>\d+)", each) for each in (first, last)]
    if first != last and ends[0] and ends[1] and ends[0]["stem"] == ends[1]["stem"]:
        stem, numbers = ends[0]["stem"] or "", range(int(ends[0]["number"]) + 1, int(ends[1]["number"]) + 1)
        yield from (f"{stem}{number}" for number in numbers if len(numbers) < _LONGEST_RANGE)
    yield last


_LONGEST_RANGE = 500
"""As many articles may one heading contain."""


_STROKES = r"\d{1,4}/\d{1,3}(?:/\d{1,3})+"
_UNREAD = re.compile(rf"\bArt(?:\.|icles?|ikel(?:en)?)[ \t\u00a0]*(?P<number>{_STROKES})(?![\w/])", re.IGNORECASE)
_UNREAD_HEAD = re.compile(
    rf"^[^\w\n]*Art(?:\.|icles?|ikel(?:en)?)[ \t\u00a0]+"
    rf"(?P<number>{_STROKES}|\d{{1,4}}/\d{{1,3}}[ \t]?(?i:{LATIN_PATTERN}))(?![\w/])",
    re.MULTILINE,
)


def unread_numbers(text: str) -> tuple[str, ...]:
    """Return the numbers of articles that a text names and that this program does not read.

    >>> unread_numbers("Il est inséré un article 417/26/1 après l'article 417/26. L'article 417/26/1 est neuf.")
    ('417/26/1',)
    """
    return tuple(dict.fromkeys(found["number"] for found in _UNREAD.finditer(text)))


_HYPHENATED = re.compile(
    r"\bArt(?:\.|icle|ikel)[ \t\u00a0]*(?P<number>(?P<from>\d{1,4})-(?P<to>\d{1,3})(?:/\d{1,3})?)(?![\w/-])",
    re.IGNORECASE,
)


def hyphenated_numbers(text: str) -> tuple[str, ...]:
    """Return the numbers with a hyphen that are no range, for a Party whose numbers have none.

    >>> hyphenated_numbers("Il est inséré un article 1231-1/1. L'article 5-5. Les articles 372-378. L'article 372-378.")
    ('1231-1/1', '5-5')
    """
    found = (each for each in _HYPHENATED.finditer(text) if int(each["to"]) <= int(each["from"]))
    return tuple(dict.fromkeys(each["number"] for each in found))


def unread_heads(text: str) -> tuple[str, ...]:
    r"""Return the numbers at the head of an article that are not read, so that its text counts as of the one before.

    >>> unread_heads("Art. 417/25. Un.\nArt. 417/25bis. Deux.\nArt. 417/26/1. Trois.")
    ('417/25bis', '417/26/1')
    """
    return tuple(dict.fromkeys(found["number"] for found in _UNREAD_HEAD.finditer(text)))
