"""Compares the library with the data: what the notes of the copies record and the data do not, and the reverse.

Only the newest copy of an act counts, except for a wording that it no longer contains. A note on an article is compared
with the versions of that article: by act first, then by date. Notes disappear when an article is later replaced or
repealed as a whole, so earlier versions in the data are then no contradiction.

Nothing is decided here: a finding states what both sides say, which statuses depend on it, and the command with which a
person who has read the text can correct the data.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lanzarote_law.texts import compare_acts, compare_articles
from lanzarote_law.texts.comparison import Comparison, recorded_checks
from lanzarote_law.texts.copies import COURT_ACTIONS
from lanzarote_law.texts.findings import Finding, FindingKind, WatchResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from lanzarote_law.model import Corpus
    from lanzarote_law.texts.copies import Note
    from lanzarote_law.texts.library import StoredArticle, StoredCopy

_SORTS = tuple(FindingKind)
_ALWAYS = (FindingKind.ANNULLED, FindingKind.REWORDED, FindingKind.OUTDATED)
"""Findings that count whatever their date."""
_LIGHT = (FindingKind.PLACE, FindingKind.RECORD, FindingKind.UNKNOWN)
"""Findings that do not change a status by themselves."""


def watch(corpus: Corpus, copies: Sequence[StoredCopy], held: Iterable[StoredArticle], on: date) -> WatchResult:
    """Every difference between the newest copies and the data, the most important first."""
    comparison = Comparison(corpus, copies, held, on)
    findings = sorted(_folded(_once(_found(comparison)), corpus.researched_from), key=partial(_order, comparison))
    told = {ident for ident in corpus.provision if comparison.articles(ident)}
    unread = {ident for ident in told if not any(each.fingerprint for each in recorded_checks(corpus.provision[ident]))}
    codes = {each.code for each in corpus.provisions}
    there = {each.code for each in copies} | {each.quoted_code for each in copies}
    return WatchResult(
        tuple(findings),
        len(told),
        len(unread),
        tuple(code.id for code in corpus.codes if code.id in codes and code.id not in there),
    )


def _found(comparison: Comparison) -> Iterator[Finding]:
    """All of them, in no order."""
    unknown: dict[str, list[tuple[str, StoredArticle, Note]]] = {}
    for ident in comparison.corpus.provision:
        for each in comparison.articles(ident):
            yield from compare_articles.compare_article(
                compare_articles.ArticleComparison(comparison, comparison.corpus.provision[ident], each)
            )
            for note in each.article.notes:
                if note.day and note.did not in COURT_ACTIONS and not comparison.acts.find(note.act, note.day):
                    unknown.setdefault(note.act, []).append((ident, each, note))
        yield from compare_articles.find_rewordings(comparison, comparison.corpus.provision[ident])
    yield from compare_acts.find_unknown_acts(comparison, unknown)
    yield from compare_acts.find_new_articles(comparison)
    yield from compare_acts.find_outdated_copies(comparison)
    yield from compare_acts.compare_act_records(comparison)


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings once, even if copies in two languages have them."""
    seen: set[tuple[object, ...]] = set()
    for each in findings:
        key = (each.sort, each.record, each.values, each.on, each.act, each.territory, each.command)
        if key not in seen:
            seen.add(key)
            yield each


def _order(comparison: Comparison, finding: Finding) -> tuple[int, int, int, str, str]:
    """Sorts findings: those that affect statuses of the researched period first, then by seriousness."""
    day = finding.weighed
    counts = day is None or day >= comparison.corpus.researched_from or finding.sort in _ALWAYS
    return (
        not counts,
        -len(finding.items) if finding.sort not in _LIGHT else 0,
        _SORTS.index(finding.sort),
        finding.record,
        day.isoformat() if day else "",
    )


def _folded(findings: Iterable[Finding], from_: date) -> list[Finding]:
    """The findings, those on one act before the researched period as one: it names the articles that it changed."""
    found: list[Finding] = []
    first: dict[tuple[FindingKind, str, date], int] = {}
    for each in findings:
        day = each.weighed
        old = each.sort in {FindingKind.MISSING, FindingKind.PLACE} and day is not None and day < from_
        key = (each.sort, each.act, day or from_)
        if old and key in first:
            one = found[first[key]]
            items = tuple(dict.fromkeys((*one.items, *each.items)))
            found[first[key]] = one._replace(others=(*one.others, each.record), items=items)
            continue
        if old:
            first[key] = len(found)
        found.append(each)
    return found
