"""Findings beyond single articles: unknown acts, new neighbouring articles, outdated copies, records of acts."""

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from lanzarote_law.answers import lineage
from lanzarote_law.grammar.article_numbers import article_key
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.model import Act, Corpus, Provision
from lanzarote_law.texts import act_matching, article_parser
from lanzarote_law.texts.comparison import Comparison, recorded_changes
from lanzarote_law.texts.consolidated_act import AmendmentKind, ArticleNote
from lanzarote_law.texts.findings import (
    Finding,
    FindingKind,
    add_command,
    edit_command,
    missing_act_options,
    wording_options,
)
from lanzarote_law.texts.library import StoredArticle, StoredCopy
from lanzarote_law.wording import worded

Uses = dict[str, list[tuple[str, "StoredArticle", "ArticleNote"]]]
"""The places where notes name an act: the article in a copy, and the note."""


def find_unknown_acts(comparison: Comparison, named: Uses) -> Iterator[Finding]:
    """The acts that the data do not know, each with all that it did to their articles."""
    for cited, uses in named.items():
        _, each, note = uses[0]
        articles = tuple(dict.fromkeys(used for used, _, _ in uses))
        on = max(filter(None, (use.on or use.day for _, _, use in uses)), default=None)
        needs = missing_act_options(comparison.copies[each.copy].language)
        yield comparison.finding(FindingKind.UNKNOWN, f"act:{cited}", each, note)._replace(
            values=(cited,), on=on, others=articles, command=act_command(cited), needs=needs
        )


def act_command(cited: str) -> tuple[str, ...]:
    """The command that adds an act as a note names it, by its file number or its date."""
    return add_command("act", f"act:{cited}", dated=cited[:10], dossier=cited if "/" in cited else "")


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
            if not beside or each is None or each.article.repealed:
                continue
            whole = (note for note in each.article.notes if note.did is AmendmentKind.INSERTED and note.whole)
            note = next((note for note in whole if note.on), None)
            if note and note.on and note.on >= comparison.corpus.researched_from:
                yield comparison.finding(FindingKind.NEW, ident, each, note)._replace(
                    values=(each.article.heading, note.act),
                    others=tuple(beside),
                    line=each.article.line,
                    command=_new_article(comparison, ident, note),
                    needs=(f"--set subject.{comparison.copies[each.copy].language}", *_BY_A_PERSON),
                )


_BY_A_PERSON = "--set versions[0].summary", "--set versions[0].verification", "--set verification"
"""What else only a person can say of a new article."""


def _new_article(comparison: Comparison, ident: str, note: ArticleNote) -> tuple[str, ...]:
    """The command that adds an article with all that the note states on it."""
    act = (*comparison.acts.find(note.act, note.day), f"act:{note.act}")[0]
    version = {"in_force_from": str(note.on), "change": "inserted", "act": act, "act_article": note.article}
    values = {**{f"versions[0].{key}": value for key, value in version.items()}, "began": "true"}
    if note.on and (end := lineage.end_with_code(comparison.corpus, ident, note.on)):
        values |= {"repealed_on": end.date_name or str(end.on), "repealed_by.act": end.act}
        values |= {"repealed_by.act_article": end.act_article, "repealed_by.verification": end.verification}
    return add_command("provision", ident, **values)


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


_FORMER = re.compile(
    rf"\W*(?:anciens?\s+art(?:icle|\.)?|oud\s+art(?:ikel|\.)?)\s*(?P<number>{article_parser.NUMBER})", re.IGNORECASE
)
"""The former number of an article, at the beginning of its text."""


_MOVED = re.compile(
    rf"\b(?:anciens?\s+art(?:icle|\.)?|oud\s+art(?:ikel|\.)?)\s*(?P<was>{article_parser.NUMBER})\s*,?\s*"
    rf"(?:(?:est\s+|wordt\s+)?(?:renum[ée]rot[ée]|devenu|[vh]ernummerd)e?\s+)(?:en|tot|als|de)?\s*(?:(?:nouvel|nieuw)\s+)?"
    rf"(?:l['’])?art(?:icle|ikel|\.)?\s*(?P<now>{article_parser.NUMBER})",
    re.IGNORECASE,
)
"""Both numbers of an article, in a note."""


class _Move(NamedTuple):
    """An article of a copy that had another number."""

    held: StoredArticle
    was: str
    now: str
    note: ArticleNote | None


def _moves(comparison: Comparison, telling: Iterable[StoredArticle]) -> Iterator[_Move]:
    """Yield the articles that name their former number: in a note, which has the date, or where their text begins."""
    for each in chain.from_iterable(comparison.held.values()):
        for note in each.article.notes:
            if found := _MOVED.search(note.words):
                yield _Move(each, found["was"], found["now"], note)
    for each in telling:
        if found := _FORMER.match(each.article.words):
            last = max(each.article.notes, key=lambda note: str(note.on or ""), default=None)
            yield _Move(each, found["number"], each.article.number, last)


def find_renumbered(comparison: Comparison, telling: Iterable[StoredArticle]) -> Iterator[Finding]:
    """Yield articles of the data that have another number in the newest copies, unless the data record it."""
    corpus = comparison.corpus
    reported: set[tuple[str, str]] = set()
    for each, former, number, note in _moves(comparison, telling):
        was, now = (act_matching.provision_id(each.code, one) for one in (former, number))
        provision = corpus.provision.get(was)
        if provision is None or each.copy not in comparison.newest or was == now or _recorded(corpus, provision, now):
            continue
        if (was, now) in reported:
            continue
        reported.add((was, now))
        command = _replacing(comparison, provision, now, note)
        needs = wording_options(provision) if command else ()
        yield comparison.finding(FindingKind.RENUMBERED, was, each, note)._replace(
            values=(now,),
            others=(now,),
            line=each.article.line,
            article=each.article.number,
            command=command,
            needs=needs,
        )


def _replacing(comparison: Comparison, provision: Provision, now: str, note: ArticleNote | None) -> tuple[str, ...]:
    """The command that ends an article and begins it under another number; empty if the data do not allow that."""
    gone = all(held.article.repealed or not held.article.words for held in comparison.held.get(provision.id, []))
    starts = [version.in_force_from for version in provision.versions if version.in_force_from]
    if not (gone and note and note.on and provision.end is None and all(start < note.on for start in starts)):
        return ()
    act = (*comparison.acts.find(note.act, note.day), f"act:{note.act}")[0]
    place = ("--article", note.article) if note.article else ()
    return ("replace", provision.id, "--by", now, "--on", str(note.on), "--act", act, *place)


def _recorded(corpus: Corpus, provision: Provision, now: str) -> bool:
    """Return whether the data record that an article continues under another number."""
    was, later = ArticleId(provision.id), corpus.provision.get(now)
    moves = {(each.code, each.was, each.now) for each in corpus.renumberings}
    former = {version.numbered for version in (later.versions if later else ())}
    is_moved = (was.code, was.article, ArticleId(now).article) in moves or was.article in former
    return is_moved or any(each.provision == now for each in provision.replaced_by)


def find_absent_articles(comparison: Comparison, moved: Collection[str]) -> Iterator[Finding]:
    """Yield the articles in force that a newest copy lacks, unless they were moved: it, or the data, may be wrong.

    Only between the first and the last article of the copy, which may be of one book.
    """
    for copy in (each for each in comparison.copies.values() if each.id in comparison.newest):
        code, day = copy.code or copy.quoted_code, comparison.up_to(copy)
        there = {
            article_key(ArticleId(ident).article): ident
            for ident, held in comparison.held.items()
            if ArticleId(ident).code == code and any(each.copy == copy.id for each in held)
        }
        if day is None or not there:
            continue
        first, last = min(there), max(there)
        absent = [
            each.id
            for each in comparison.corpus.provisions
            if each.code == code and each.id not in moved and each.in_force(day)
            if first < (key := article_key(_number_on(each, day))) < last and key not in there
        ]
        if absent:
            numbers = ", ".join(ArticleId(ident).article for ident in absent)
            command = ("texts", "add", "FILE")
            values = (numbers, day.isoformat())
            yield Finding(FindingKind.ABSENT, code, values, copy=copy.id, others=tuple(absent), command=command)


def _number_on(provision: Provision, day: date) -> str:
    version = provision.version(day)
    return (version and version.numbered) or provision.article


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
            others = tuple(dict.fromkeys(each for _, each, _ in late))
            values = (newest.isoformat(), ident, day.isoformat(), act)
            command = ("texts", "add", "FILE")
            yield Finding(FindingKind.OUTDATED, code.id, values, day, copy=copy.id, others=others, command=command)


def compare_act_records(comparison: Comparison) -> Iterator[Finding]:
    """Yield differences between the metadata of a copy and the record of its act."""
    for copy in comparison.copies.values():
        act = act_matching.find_act(comparison.corpus, copy) if copy.id in comparison.newest else None
        if act is None:
            continue
        differing = _differing(act, copy, {named.on for named in comparison.corpus.dates})
        if differing:
            values, on = tuple(map("=".join, differing.items())), copy.published or copy.dated
            command = edit_command(act.id, **differing)
            yield Finding(FindingKind.RECORD, act.id, values, on, copy.dossier, copy.id, 1, command=command)


def _differing(act: Act, copy: StoredCopy, named: set[date]) -> dict[str, str]:
    """The statements of a copy on its act that the record lacks, by the key of the record.

    A start on a named date is a matter of that date.
    """
    found: dict[str, str] = {}
    if copy.numac and copy.numac not in act.number:
        found["number"] = worded("NUMAC {numac}", numac=copy.numac)
    if copy.dossier and copy.dossier != act.dossier:
        found["dossier"] = copy.dossier
    if copy.published and copy.published != act.published:
        found["published"] = copy.published.isoformat()
    if copy.page not in {"", "0", act.page}:
        found["page"] = copy.page
    if len(copy.in_force) == 1 and act.in_force not in {*copy.in_force, *named}:
        found["in_force"] = copy.in_force[0].isoformat()
    return found
