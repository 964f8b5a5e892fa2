"""Finds the judgment that annulled the amending article that made a change, in the notes on that article."""

import re

from lanzarote_law.grammar.article_enumerations import numbers_at
from lanzarote_law.grammar.article_numbers import article_key
from lanzarote_law.texts.consolidated_act import COURT_ACTIONS, AmendmentKind, ArticleNote, CopyArticle
from lanzarote_law.texts.header_metadata import find_dates

# a annulé les articles 5 et 6  vernietigt artikel 5  heeft het Hof de artikelen 5 en 6; not: annulé, dans l'article 5
_ANNULLED_ARTICLES = re.compile(
    r"(?:annul\w*|vernietig\w*(?:\s(?:het\s)?(?:\w+\s)?Hof)?|heeft\s(?:het\s)?(?:\w+\s)?Hof)"
    r"\s+(?:l['’]\s?|les\s|de\s|het\s)?art(?:icles?|ikel(?:en|s)?|\.)\s(?=\d)",
    re.IGNORECASE,
)
_OF_AN_ACT = re.compile(r",?\s(?:du|de\sla|van\s(?:het|de))\s", re.IGNORECASE)
_IN_PART = re.compile(
    r"\ben\s(?:ce|tant)\squ|\bdans\sla\smesure|\b(?:unique|seule)ment\b|\b(?:in|voor)\szove|\benkel\b"
    r"|\bmots?\b|\bwoord|\balin[ée]a|\blid\b|\bphrase|\bzin\b|§",
    re.IGNORECASE,
)


_OF_ITS_CODE = re.compile(
    r",?\s(?:du\s(?:même|présent)?\s?code|van\s(?:het|dit)\s(?:straf)?wetboek|van\shetzelfde\swetboek)\b", re.IGNORECASE
)


def annuls_itself(number: str, judgment: ArticleNote) -> bool:
    """Return whether the words of a judgment, in a note on an article, annul that article by its number, as a whole."""
    found = _ANNULLED_ARTICLES.search(judgment.words)
    if found is None or judgment.did is AmendmentKind.UNCONSTITUTIONAL:
        return False
    listed, end = numbers_at(judgment.words, found.end())
    rest = judgment.words[end:]
    is_here = any(article_key(each.number) == article_key(number) and not each.pinpoint for each in listed)
    is_of_another = _OF_AN_ACT.match(rest) is not None and _OF_ITS_CODE.match(rest) is None
    return is_here and not is_of_another and _IN_PART.search(rest) is None


def annulment_of(article: CopyArticle, change: ArticleNote) -> ArticleNote | None:
    """The judgment that annulled the whole article of an act that made a change.

    None if the judgment may mean the article of another act.
    """
    for judgment in article.notes:
        if judgment.did is AmendmentKind.ANNULLED:
            acts = {note.act for note in article.notes if _is_annulled(note, judgment)}
            if acts == {change.act} and _is_annulled(change, judgment):
                return judgment
    return None


def _is_annulled(change: ArticleNote, judgment: ArticleNote) -> bool:
    """Whether the words of a judgment fit the act of a change: its article, and its date where one is named."""
    number = re.match(r"[\w/]+", change.article)
    found = _ANNULLED_ARTICLES.search(judgment.words)
    if number is None or found is None or change.did in COURT_ACTIONS:
        return False
    if judgment.day and change.day and judgment.day <= change.day:
        return False
    listed, end = numbers_at(judgment.words, found.end())
    wanted = article_key(number[0])
    is_listed = any(article_key(each.number) <= wanted <= article_key(each.number_to or each.number) for each in listed)
    rest = judgment.words[end:]
    if not is_listed or any(each.pinpoint for each in listed) or _IN_PART.search(rest):
        return False
    days = find_dates(rest)
    return change.day == days[0] if days else _OF_AN_ACT.match(rest) is None
