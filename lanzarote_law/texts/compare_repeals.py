"""Compares the articles of amending acts that repeal by list, such as "the articles 371/1 to 391 are repealed"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.grammar.articleids import ArticleId
from lanzarote_law.grammar.articles import article_key
from lanzarote_law.texts import act_matching
from lanzarote_law.texts.article_parser import NUMBER, normalise_number
from lanzarote_law.texts.compare_articles import is_same_place
from lanzarote_law.texts.findings import Finding, FindingKind, edit_command

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lanzarote_law.model import Act, Code, Provision
    from lanzarote_law.texts.comparison import Comparison
    from lanzarote_law.texts.copies import Article
    from lanzarote_law.texts.library import StoredArticle

_REPEALS = re.compile(r"\b(?:(?:sont|est)\s+abrog[ée]e?s?|(?:wordt|worden)\b[^.:]{0,120}\bopgeheven)\b", re.IGNORECASE)
_RANGE = rf"{NUMBER}(?:\s+(?:à|tot(?:\s+en\s+met)?)\s+{NUMBER})?"
_LIST = re.compile(
    rf"\b(?:l['’]article|les\s+articles|articles?|(?:de\s+)?artikel(?:en)?)\s+"
    rf"(?P<numbers>{_RANGE}(?:\s*(?:,|et|en)\s*{_RANGE})*)(?![\w/])(?!\s*,?\s*(?:§|al\.|alinéa|lid|de\s+la\s+loi|du\s+décret"
    rf"|de\s+l['’]arrêté|van\s+(?:de|het)\s+(?:wet|decreet|besluit)))",
    re.IGNORECASE,
)
_EACH = re.compile(rf"(?P<first>{NUMBER})(?:\s+(?:à|tot(?:\s+en\s+met)?)\s+(?P<last>{NUMBER}))?")
_SAME = re.compile(r"\b(?:m[êe]me\s+Code|zelfde\s+Wetboek)\b", re.IGNORECASE)
"""The code that an earlier article of the act names."""


def find_listed_repeals(comparison: Comparison, telling: Iterable[StoredArticle]) -> Iterator[Finding]:
    """Yield articles that an act of the data repeals by list, if the data have no end, or another place in the act."""
    named: dict[int, Code] = {}
    for each in telling:
        copy = comparison.copies[each.copy]
        act = act_matching.find_act(comparison.corpus, act_matching.ActIdentity.of(copy))
        if act is None or copy.id not in comparison.newest or each.article.quoted:
            continue
        same = named.get(copy.id) if _SAME.search(each.article.words) else None
        code = _named_code(comparison, act, each.article.words) or same
        if code:
            named[copy.id] = code
        if code is None or not _REPEALS.search(each.article.words):
            continue
        for provision in _listed(comparison, code, each.article):
            yield from _compared(comparison, each, act, provision)


def _named_code(comparison: Comparison, act: Act, words: str) -> Code | None:
    """The code that an article names, the latest in force at the date of the act."""
    found = [
        each
        for each in comparison.corpus.codes
        if any(len(name) > 5 and re.search(rf"\b{re.escape(name)}\b", words) for name in each.names)  # noqa: PLR2004  # no abbreviation
        and not (act.dated and each.in_force_from and each.in_force_from > act.dated)
    ]
    return max(found, key=lambda each: str(each.in_force_from or ""), default=None)


def _listed(comparison: Comparison, code: Code, article: Article) -> Iterator[Provision]:
    """Yield the articles of the data that an article of an act repeals as a whole."""
    for line in re.split(r"[;\n]", article.words):
        ranges = [
            (article_key(normalise_number(each["first"])), article_key(normalise_number(each["last"] or each["first"])))
            for found in _LIST.finditer(line)
            for each in _EACH.finditer(found["numbers"])
        ]
        for provision in comparison.corpus.provisions:
            key = article_key(ArticleId(provision.id).article)
            if provision.code == code.id and any(first <= key <= last for first, last in ranges):
                yield provision


def _compared(comparison: Comparison, each: StoredArticle, act: Act, provision: Provision) -> Iterator[Finding]:
    repeal, place = provision.repeal, each.article.number
    finding = Finding(
        FindingKind.ENDED,
        provision.id,
        (act.id,),
        act.in_force,
        act.dossier,
        each.copy,
        each.article.line,
        " ".join(each.article.words.split())[:200],
        comparison.dependent_items(provision.id),
    )
    if repeal is None:
        day = ("--on", act.in_force.isoformat()) if act.in_force else ()
        command = ("repeal", provision.id, *day, "--act", act.id, "--article", place)
        yield finding._replace(command=command, needs=() if day else ("--on",))
    elif repeal.act == act.id and not is_same_place(repeal.act_article, place):
        yield finding._replace(
            sort=FindingKind.PLACE,
            values=(repeal.act_article, place, act.id),
            on=repeal.on,
            command=edit_command(provision.id, **{"repealed_by.act_article": place}),
        )
