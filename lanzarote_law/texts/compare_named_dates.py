"""Findings on dates that the data record once, under a name: a postponement is one change, not one for each article.

A postponed start is stated in three places: the notes under the articles that end or begin on it, the head of the act,
and the article of the act that sets it, which then has a note of its own on the postponing act.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from lanzarote_law.model import Act, NamedDate
from lanzarote_law.texts import act_matching, header_metadata
from lanzarote_law.texts.comparison import Comparison
from lanzarote_law.texts.findings import Finding, FindingKind, given_options
from lanzarote_law.texts.library import StoredArticle, StoredCopy

_SETS = re.compile(
    r"^(?:la\s+présente\s+loi|deze\s+wet)\s+(?:entre\s+en\s+vigueur|treedt\s+in\s+werking)\b"
    r"(?P<when>(?:(?!,?\s(?:à\s+l['’]exception|sauf|met\s+uitzondering|behalve)\b)[^.;\n])*)",
    re.IGNORECASE | re.MULTILINE,
)
"""The words with which an article sets the start of its act, without what it excepts."""


class _Statement(NamedTuple):
    """A date that a copy gives for a named one, with the finding on it."""

    named: NamedDate
    finding: Finding


def group_findings_by_named_date(
    comparison: Comparison, findings: Iterable[Finding], clauses: Sequence[StoredArticle]
) -> Iterator[Finding]:
    """Yield the findings; those on another date than a named one as one finding for each date."""
    heads = [each for each in (*_heads(comparison), *_clauses(comparison, clauses)) if _is_later(comparison, each)]
    moved = {(each.named.id, each.finding.on) for each in heads}
    others: list[_Statement] = []
    for each in findings:
        named = comparison.corpus.named_date.get(each.named)
        sets = named is not None and ((named.id, each.on) in moved or _is_set_by(comparison, named, each.values[-1]))
        if named is None or each.on is None or not sets:
            yield each  # an act that only follows the date may do so no more
        elif each.on not in named.was and _is_later(comparison, statement := _Statement(named, each)):
            others.append(statement)
    groups: dict[tuple[str, date | None], list[_Statement]] = {}
    for statement in [*heads, *others]:
        key = (statement.named.id, statement.finding.on)
        if key in moved or not _confirmed(comparison, statement):
            groups.setdefault(key, []).append(statement)
        else:  # other articles of the copy have the recorded date: only this one may differ
            yield statement.finding._replace(command=())
    yield from (_start(comparison, group) for group in groups.values())


def _is_set_by(comparison: Comparison, named: NamedDate, act: str) -> bool:
    """Return whether an act moved a named date, or itself starts on it."""
    known = comparison.corpus.act.get(act)
    return act == named.act or (known is not None and known.in_force in {named.on, *named.was})


def _is_later(comparison: Comparison, statement: _Statement) -> bool:
    """Return whether a copy is later than the act that last moved the date; an older one has an earlier value."""
    day, moved = comparison.copies[statement.finding.copy].day, comparison.published(statement.named.act)
    return moved is None or (day >= moved if day else bool(statement.finding.act))


def _heads(comparison: Comparison) -> Iterator[_Statement]:
    """Yield the dates that the heads of the newest copies give for acts that start on a named date."""
    for copy, act, named in _acts(comparison):
        if copy.in_force and {named.on, *named.was}.isdisjoint(copy.in_force):
            yield _Statement(named, Finding(FindingKind.START, act.id, on=copy.in_force[0], copy=copy.id, line=1))


def _clauses(comparison: Comparison, clauses: Sequence[StoredArticle]) -> Iterator[_Statement]:
    """Yield the dates that articles of those acts set for their start."""
    acts = {copy.id: (act, named) for copy, act, named in _acts(comparison)}
    for copy, article in ((each.copy, each.article) for each in clauses if each.copy in acts):
        act, named = acts[copy]
        found = _SETS.search(article.words)
        days = header_metadata.find_dates(found["when"]) if found else ()
        if days and days[0] not in {named.on, *named.was}:
            last = max(article.notes, key=lambda note: str(note.on or note.day or ""), default=None)
            finding = Finding(
                FindingKind.START, act.id, on=days[0], copy=copy, line=article.line, article=article.number
            )
            if last:
                finding = finding._replace(act=last.act, note=last.words, line=last.line)
            yield _Statement(named, finding)


def _acts(comparison: Comparison) -> Iterator[tuple[StoredCopy, Act, NamedDate]]:
    """Yield the newest copies of acts that start on a named date."""
    for copy in (each for each in comparison.copies.values() if each.id in comparison.newest):
        act = act_matching.find_act(comparison.corpus, copy)
        named = next((each for each in comparison.corpus.dates if act and each.on == act.in_force), None)
        if act and named:
            yield copy, act, named


def _confirmed(comparison: Comparison, statement: _Statement) -> bool:
    """Return whether the copy gives the recorded date for other articles that start or end on it."""
    held = chain.from_iterable(comparison.held.values())
    return any(
        statement.named.on in {note.on for note in each.article.notes}
        for each in held
        if each.copy == statement.finding.copy
    )


def _start(comparison: Comparison, group: list[_Statement]) -> Finding:
    """The finding that all statements of one date are."""
    named, first = next((each for each in group if each.finding.act), group[0])
    by = comparison.acts.find(first.act, None) if first.sort is FindingKind.START and first.act else ()
    articles = dict.fromkeys(each.finding.record for each in group if each.finding.sort is not FindingKind.START)
    day = first.on.isoformat() if first.on else ""
    known = first.sort is FindingKind.START and bool(first.act)
    act = (by[0] if by else f"act:{first.act}") if known else ""
    return first._replace(
        sort=FindingKind.START,
        record=named.id,
        values=(named.on.isoformat(), day, act),
        others=tuple(articles),
        command=("postpone", named.id, *given_options(to=day, act=act)),
        needs=() if act else ("--act",),
        named="",
    )
