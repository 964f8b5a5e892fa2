"""Findings beyond single articles: unknown acts, new neighbouring articles, outdated copies, records of acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.grammar.articleids import ArticleId
from lanzarote_law.texts import act_matching
from lanzarote_law.texts.comparison import recorded_changes
from lanzarote_law.texts.copies import AmendmentKind
from lanzarote_law.texts.findings import Finding, FindingKind, edit_command
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lanzarote_law.model import Act
    from lanzarote_law.texts.comparison import Comparison
    from lanzarote_law.texts.copies import Note
    from lanzarote_law.texts.library import StoredArticle, StoredCopy

Uses = dict[str, list[tuple[str, "StoredArticle", "Note"]]]
"""The places where notes name an act: the article in a copy, and the note."""


def find_unknown_acts(comparison: Comparison, named: Uses) -> Iterator[Finding]:
    """The acts that the data do not know, each with all that it did to their articles."""
    for told, uses in named.items():
        ident, each, note = uses[0]
        day = note.day.isoformat() if note.day else ""
        dossier = ("--set", f"dossier={told}") if "/" in told else ()
        items = dict.fromkeys(item for used, _, _ in uses for item in comparison.dependent_items(used))
        yield Finding(
            FindingKind.UNKNOWN,
            f"act:{told}",
            (told,),
            max(filter(None, (use.on or use.day for _, _, use in uses)), default=None),
            told,
            each.copy,
            note.line,
            note.words,
            tuple(items),
            ("add", "act", f"act:{told}", "--set", f"dated={day}", *dossier),
            tuple(dict.fromkeys((ident, *(used for used, _, _ in uses)))),
        )


def find_new_articles(comparison: Comparison) -> Iterator[Finding]:
    """Yield articles inserted next to those in the data since the start of the researched period."""
    known = set(comparison.corpus.provision)
    known |= {f"{each.code}/{number}" for each in comparison.corpus.renumberings for number in (each.was, each.now)}
    for code, ids in _by_code(comparison).items():
        for at, ident in enumerate(ids):
            number = ArticleId(ident).article
            if ident in known or (code, number) in comparison.corpus.known_number:
                continue
            beside = [each for each in (*ids[max(at - 1, 0) : at], *ids[at + 1 : at + 2]) if each in known]
            each = next((held for held in comparison.held[ident] if not held.article.territory), None)
            note = each and next(
                (note for note in each.article.notes if note.did is AmendmentKind.INSERTED and note.whole and note.on),
                None,
            )
            if not (beside and each and note and note.on and note.on >= comparison.corpus.researched_from):
                continue
            if each.article.repealed:
                continue
            items = dict.fromkeys(item for other in beside for item in comparison.dependent_items(other))
            yield Finding(
                FindingKind.NEW,
                ident,
                (each.article.heading, note.act),
                note.on,
                note.act,
                each.copy,
                each.article.line,
                note.words,
                tuple(items),
                ("add", "provision", ident),
                tuple(beside),
            )


def _by_code(comparison: Comparison) -> dict[str, list[str]]:
    """The articles of the newest copies, in the order of law, by code."""
    found: dict[str, list[str]] = {}
    for ident, held in comparison.held.items():
        code = ArticleId(ident).code
        if code in comparison.corpus.code and any(not each.article.territory for each in held):
            found.setdefault(code, []).append(ident)
    for ids in found.values():
        ids.sort(key=lambda ident: comparison.held[ident][0].article.key)
    return found


def find_outdated_copies(comparison: Comparison) -> Iterator[Finding]:
    """The codes whose newest copy does not reach the last change that the data record."""
    for code in comparison.corpus.codes:
        copies = [each for each in comparison.copies.values() if code.id in {each.code, each.quoted_code} and each.day]
        newest = max((each.day for each in copies if each.day), default=None)
        if newest is None:
            continue
        late = [
            (day, provision.id, act)
            for provision in comparison.corpus.provisions
            if provision.code == code.id
            for day, act in recorded_changes(provision)
            if day and newest < (comparison.published(act) or day) and day <= comparison.on
        ]
        if late:
            day, ident, act = max(late)
            copy = next(each for each in copies if each.day == newest)
            yield Finding(
                FindingKind.OUTDATED,
                code.id,
                (newest.isoformat(), ident, day.isoformat(), act),
                day,
                copy=copy.id,
                items=tuple(dict.fromkeys(item for _, each, _ in late for item in comparison.dependent_items(each))),
                command=("texts", "add", "FILE"),
                others=tuple(dict.fromkeys(each for _, each, _ in late)),
            )


def compare_act_records(comparison: Comparison) -> Iterator[Finding]:
    """Yield differences between the metadata of a copy and the record of its act."""
    for copy in comparison.copies.values():
        named = act_matching.ActIdentity(copy.title, copy.numac, copy.dossier, copy.dated)
        act = act_matching.find_act(comparison.corpus, named) if copy.id in comparison.newest else None
        if act is None:
            continue
        differing = _differing(act, copy, _days_before(comparison, act.in_force))
        if differing:
            yield Finding(
                FindingKind.RECORD,
                act.id,
                tuple(f"{key}={value}" for key, value in differing.items()),
                copy.published or copy.dated,
                copy.dossier,
                copy.id,
                1,
                command=edit_command(act.id, **differing),
            )


def _days_before(comparison: Comparison, day: date | None) -> set[date]:
    """The earlier values of a postponed date: an older copy has one of them."""
    return {was for named in comparison.corpus.dates if named.on == day for was in named.was}


def _differing(act: Act, copy: StoredCopy, before: set[date]) -> dict[str, str]:
    """The statements of a copy on its act that the record lacks, by the key of the record."""
    found: dict[str, str] = {}
    if copy.numac and copy.numac not in act.number:
        found["number"] = worded("NUMAC {numac}", numac=copy.numac)
    if copy.dossier and copy.dossier != act.dossier:
        found["dossier"] = copy.dossier
    if copy.published and copy.published != act.published:
        found["published"] = copy.published.isoformat()
    if copy.page not in {"", "0", act.page}:
        found["page"] = copy.page
    known = {act.in_force, *before}
    if copy.in_force and known.isdisjoint(copy.in_force) and (act.in_force or len(copy.in_force) == 1):
        found["in_force"] = copy.in_force[0].isoformat()
    return found
