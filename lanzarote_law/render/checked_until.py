"""Up to which date amendments of the articles of an answer were checked, as a sentence or JSON."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from lanzarote_law.answers.reference_resolution import sort_provision_ids
from lanzarote_law.answers.research_currency import UnfollowedArticles, unfollowed_articles
from lanzarote_law.render.blocks import Block, Paragraph, Styled, run
from lanzarote_law.render.json_output_keys import Plain, plain_record
from lanzarote_law.render.phrases import Detail, View

_FEW = 5
"""As many articles of a code are named on one screen; of more, the number."""
_FIRST = 1
"""As many dates are named on one screen, each with its codes; of more, the articles are counted."""


def checked_until_blocks(view: View, provisions: Iterable[str], style: str = "warn", indent: int = 1) -> list[Block]:
    """The sentence as a line of a page; none where all was followed."""
    text = amendment_sentence(view, provisions)
    return [Paragraph(run(Styled(f"{text}.", style)), indent)] if text else []


def amendment_sentence(view: View, provisions: Iterable[str]) -> str:
    """Up to which dates the amendments of some articles were followed, the least followed first; empty where all were.

    On one screen the first codes are named, the others counted with the last of their dates; under -v all are named.
    """
    states = [list(alike) for _, alike in groupby(unfollowed_articles(view.corpus, provisions, view.on), _state)]
    most = len(states) if view.detail is Detail.VERBOSE or len(states) <= _FIRST + 1 else _FIRST
    parts = [_followed_text(view, alike) for alike in states[:most]]
    parts[1:] = [view.word(view.form("followed others"), each) for each in parts[1:]]
    if others := [each for alike in states[most:] for each in alike]:
        count = view.counted(view.form("article more"), sum(len(each.articles) for each in others))
        last = max(each.up_to for each in others if each.up_to)
        key = "followed at the latest" if all(each.up_to for each in others) else "followed at the latest or not"
        parts.append(view.word(view.form(key), count, view.day(last)))
    return view.word(view.form("followed"), view.clauses(parts)) if parts else ""


def _state(each: UnfollowedArticles) -> tuple[bool, date | None]:
    return each.record is not None, each.up_to


def _followed_text(view: View, alike: list[UnfollowedArticles]) -> str:
    """The codes that were followed up to one date, each named once, and that date."""
    codes: dict[str, UnfollowedArticles] = {}
    for each in alike:
        known = codes.get(each.code)
        codes[each.code] = known._replace(articles=(*known.articles, *each.articles)) if known else each
    names = [_named(view, each) for each in codes.values()]
    lists = [name for name in names if "," in name or view.word("and", "", "") in name]
    text = view.clauses(names) if lists else view.names_in_sentence(names)
    is_recorded, up_to = _state(alike[0])
    if up_to:
        return view.word(view.form("followed up to"), text, view.day(up_to))
    return view.word(view.form("followed not" if is_recorded else "followed not recorded"), text)


def _named(view: View, each: UnfollowedArticles) -> str:
    """A code, its articles or their number as in `code_or_articles`; numbers follow the word for articles."""
    names = code_or_articles(view, each)
    is_list = names == view.articles_in_sentence(sort_provision_ids(view.corpus, list(each.articles)))
    return view.articles_named(sort_provision_ids(view.corpus, list(each.articles))) if is_list else names


def code_or_articles(view: View, each: UnfollowedArticles) -> str:
    """A code, if all its articles were followed up to one date; else the articles, or their number."""
    whole = all(not record.articles for record in view.corpus.followed if record.code == each.code)
    if whole:
        return view.code(each.code)
    if len(each.articles) > _FEW and view.detail is not Detail.VERBOSE:
        return f"{view.counted('article', len(each.articles))} {view.code(each.code)}"
    return view.articles_in_sentence(sort_provision_ids(view.corpus, list(each.articles)))


def amendments_json(view: View, provisions: Iterable[str]) -> list[Plain]:
    """The articles of an answer whose amendments were not followed up to its day, as plain values, worst first."""
    found = unfollowed_articles(view.corpus, provisions, view.on)
    return [plain_record("stretch", each, recorded=each.record is not None) for each in found]
