"""Finds discrepancies between the added texts and the data: amendments that only one side records.

Only the newest copy of an act counts, except for a wording that it no longer contains. A note on an article is compared
with the versions of that article: by act first, then by date. Notes disappear when an article is later replaced or
repealed as a whole, so earlier versions in the data are then no contradiction.

Nothing is decided here: a finding states what both sides say, which statuses depend on it, and the command with which a
person who has read the text can correct the data.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from lanzarote_law.model import Corpus
from lanzarote_law.texts import (
    code_level_findings,
    compare_articles,
    compare_header_metadata,
    compare_named_dates,
    compare_repeals,
)
from lanzarote_law.texts.comparison import Comparison, is_same_act, recorded_changes, recorded_checks
from lanzarote_law.texts.consolidated_act import COURT_ACTIONS, ArticleNote
from lanzarote_law.texts.findings import Finding, FindingKind, WatchResult
from lanzarote_law.texts.library import StoredArticle
from lanzarote_law.texts.note_dates import parse_note_date

_ALWAYS = (FindingKind.ANNULLED, FindingKind.REWORDED, FindingKind.OUTDATED, FindingKind.STALE)
"""Findings that count whatever their date."""
_LIGHT = (FindingKind.PLACE, FindingKind.RECORD, FindingKind.UNKNOWN, FindingKind.TOUCHES, FindingKind.FOLLOWED)
"""Findings that do not change a status by themselves."""


_OF_AN_END = (FindingKind.ENDED, FindingKind.DAY, FindingKind.ACT, FindingKind.PLACE)
"""Findings on the end of an article; one that continues under another number does not end."""


_WITHOUT_ITEMS = (FindingKind.FOLLOWED, FindingKind.RECORD, FindingKind.TOUCHES, FindingKind.STALE)
"""Findings that are about a record, not about what the law of its articles answers."""
_OF_A_NOTE = (*_OF_AN_END, FindingKind.MISSING, FindingKind.ANNULLED)
"""Findings that state what one note of an article states."""


def find_differences(comparison: Comparison, telling: Sequence[StoredArticle]) -> list[Finding]:
    """Every difference, each article by itself, known ones too.

    `telling` are the articles that set the start of an act, repeal others or name their former number.
    """
    found = compare_named_dates.group_findings_by_named_date(comparison, _found(comparison, telling), telling)
    weighed = (each._replace(items=() if each.sort in _WITHOUT_ITEMS else comparison.items_of(each)) for each in found)
    return list(_once(_with_act(comparison, _in_two_languages(comparison, each)) for each in weighed))


def summarise(comparison: Comparison, found: Sequence[Finding], codes: Collection[str] = ()) -> WatchResult:
    """The differences that are not known, the most important first, and what could not be compared: of some codes."""
    corpus, copies = comparison.corpus, comparison.copies.values()
    left = unexamined(corpus, found)
    findings = sorted(_folded(left, corpus.researched_from), key=partial(_order, comparison))
    asked = [each for each in corpus.provisions if not codes or each.code in codes]
    compared = {each.id for each in asked if comparison.articles(each.id)}
    unread = {
        ident for ident in compared if not any(each.fingerprint for each in recorded_checks(corpus.provision[ident]))
    }
    there = {each.code for each in copies} | {each.quoted_code for each in copies}
    without = tuple(code.id for code in corpus.codes if code.id in {each.code for each in asked} - there)
    unmatched = len(_unmatched(comparison, compared) - {(each.record, each.on) for each in found})
    result = WatchResult(tuple(findings), len(compared), len(unread), without, unmatched, len(found) - len(left))
    return result._replace(codes=tuple(codes))


def unexamined(corpus: Corpus, found: Iterable[Finding]) -> list[Finding]:
    """The differences that the data do not record as examined."""
    known = {each.id for each in corpus.known_differences}
    return [each for each in found if f"{each.record} {each.sort} {each.states}" not in known]


def _unmatched(comparison: Comparison, idents: Iterable[str]) -> set[tuple[str, date | None]]:
    """The changes of some articles in the data, by article and date, of which no newest copy has a note."""
    found: set[tuple[str, date | None]] = set()
    for ident in idents:
        notes = [note for each in comparison.held[ident] for note in each.article.notes]
        noted = {note.on for note in notes} | {
            act for note in notes for act in comparison.acts.find(note.act, note.day)
        }
        recorded = recorded_changes(comparison.corpus.provision[ident])
        found |= {
            (ident, day) for day, act in recorded if day and day <= comparison.on and noted.isdisjoint((day, act))
        }
    return found


def _found(comparison: Comparison, telling: Sequence[StoredArticle]) -> Iterator[Finding]:
    """All discrepancies, in no order."""
    renumbered = list(code_level_findings.find_renumbered(comparison, telling))
    yield from renumbered
    moved = {(sort, each.record) for each in renumbered for sort in _OF_AN_END}
    moved |= {(FindingKind.NEW, ident) for each in renumbered for ident in each.others}
    found = [each for each in _compared(comparison) if (each.sort, each.record) not in moved]
    ended = {(each.sort, each.record) for each in found}
    listed = compare_repeals.find_listed_repeals(comparison, telling)
    found += [each for each in listed if (each.sort, each.record) not in ended | moved]
    found += code_level_findings.find_absent_articles(comparison, {each.record for each in renumbered})
    yield from found
    concerned = {ident for each in (*renumbered, *found) for ident in (each.record, *each.others)}
    yield from compare_header_metadata.find_followed(comparison, concerned)


def _compared(comparison: Comparison) -> Iterator[Finding]:
    unknown: dict[str, list[tuple[str, StoredArticle, ArticleNote]]] = {}
    for ident in comparison.corpus.provision:
        for each in comparison.articles(ident):
            pair = compare_articles.ArticleComparison(comparison, comparison.corpus.provision[ident], each)
            yield from compare_articles.compare_article(pair)
            for note in each.article.notes:
                searched = any(note.act == other.number for other in comparison.corpus.acts_searched)
                if not (searched or note.did in COURT_ACTIONS or comparison.acts.find(note.act, note.day)) and note.day:
                    unknown.setdefault(note.act, []).append((ident, each, note))
        yield from compare_articles.find_rewordings(comparison, comparison.corpus.provision[ident])
    yield from code_level_findings.find_unknown_acts(comparison, unknown)
    yield from code_level_findings.find_new_articles(comparison)
    yield from code_level_findings.find_outdated_copies(comparison)
    yield from code_level_findings.compare_act_records(comparison)
    yield from compare_header_metadata.find_stale_texts(comparison)
    yield from compare_header_metadata.find_listed_acts(comparison)
    yield from compare_header_metadata.find_modifying_acts(comparison)


def _with_act(comparison: Comparison, finding: Finding) -> Finding:
    """The finding, with the command that first adds the act that its own command names and the data lack.

    Without a command if its note may mean one of several acts of the data.
    """
    if finding.sort in _OF_A_NOTE and len(comparison.acts.find(finding.act, parse_note_date(finding.act[:10]))) > 1:
        return finding._replace(command=(), needs=())
    acts = (word.rpartition("=")[2] for word in finding.command[3:] if "act:" in word)
    lacking = next((act for act in acts if act.startswith("act:") and act not in comparison.corpus.act), "")
    if finding.first or not lacking or (finding.command[1] == "add" and finding.command[2] == "act"):
        return finding
    return finding._replace(first=code_level_findings.act_command(lacking.removeprefix("act:")))


def _in_two_languages(comparison: Comparison, finding: Finding) -> Finding:
    """The finding, without a command if a copy of the same act and date in another language has another note."""
    here = comparison.copies.get(finding.copy)
    if not finding.note or not here or finding.sort not in _OF_A_NOTE:
        return finding
    for each in comparison.held.get(finding.record, ()):
        there = comparison.copies[each.copy]
        if there.language == here.language or there.day != here.day or not is_same_act(here, there):
            continue
        noted_there = [
            note for note in each.article.notes if note.act == finding.act or (note.on and note.on == finding.on)
        ]
        notes = (note for one in comparison.held[finding.record] if one.copy == here.id for note in one.article.notes)
        noted = [note for note in notes if note.words == finding.note]
        if not any(_agree(ours, theirs) for ours in noted for theirs in noted_there):
            differing = noted_there[0].words if noted_there else "-"
            return finding._replace(other_language=differing, command=(), needs=(), first=())
    return finding


def _agree(one: ArticleNote, other: ArticleNote) -> bool:
    """Return whether two notes state the same act, date, and article of the act if both have one."""
    places = {note.article for note in (one, other) if note.article}
    return (one.act, one.on) == (other.act, other.on) and len(places) < 2  # noqa: PLR2004  # two that differ


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
    items = 0 if finding.sort in _LIGHT else len(finding.items)
    return not counts, -items, [*FindingKind].index(finding.sort), finding.record, day.isoformat() if day else ""


def _folded(findings: Iterable[Finding], from_: date) -> list[Finding]:
    """The findings, those on one act before the researched period as one: it names the articles that it changed."""
    found: dict[object, Finding] = {}
    for at, each in enumerate(findings):
        day = each.weighed
        is_old = each.sort in {FindingKind.MISSING, FindingKind.PLACE} and day is not None and day < from_
        key = (each.sort, each.act, day) if is_old else at
        one = found.setdefault(key, each)
        if one is not each:
            items = tuple(dict.fromkeys((*one.items, *each.items)))
            found[key] = one._replace(others=(*one.others, each.record), items=items)
    return [*found.values()]
