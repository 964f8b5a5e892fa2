"""Articles cited in a document that have changed since a date, in the data or in a more recent copy.

What a court held on an article counts as a change: also on one that the article replaced, or that replaced it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from lanzarote_law.answers import decisions
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import QUESTIONING, Corpus, Provision
from lanzarote_law.texts import act_matching
from lanzarote_law.texts.consolidated_act import COURT_ACTIONS, AmendmentKind
from lanzarote_law.texts.library import StoredArticle


class ArticleChange(NamedTuple):
    """A change to an article, with its date and act."""

    did: str
    """The kind: `amended`, `repealed` ...; `entered` into force; `worded` if it may be older than the data."""
    on: date
    act: str
    """The id of the act; for what a court held, that of the decision."""
    in_data: bool
    judged: tuple[str, ...] = ()
    """The articles on which the court decided, if it was not this one, but its predecessors or its successors."""


class ChangedArticle(NamedTuple):
    """An article that has changed, and where the document cites it."""

    provision: str
    changes: tuple[ArticleChange, ...]
    places: tuple[int, ...]
    """Offsets of the citations in the text."""


def find_cited_changes(
    corpus: Corpus, cited: Mapping[str, Iterable[int]], held: Iterable[StoredArticle], since: date, on: date
) -> tuple[ChangedArticle, ...]:
    """The cited articles that changed after `since` and up to `on`, in the order of the document."""
    notes = group_by_key((act_matching.provision_id(each.code, each.article.number), each) for each in held)
    acts = act_matching.ActIndex(corpus)
    found = []
    for ident, places in cited.items():
        provision = corpus.provision[ident]
        known = [change for change in _in_data(corpus, provision) if since < change.on <= on]
        days = {change.on for change in known}
        known += [change for change in _held_by_courts(corpus, ident, known) if since < change.on <= on]
        ends = {(change.on, change.did) for change in known}
        noted = (change for each in notes.get(ident, []) for change in _in_copy(acts, each) if since < change.on <= on)
        changed = {(change.on, change.did): change for change in noted if change.did in _FATES or change.on not in days}
        lacking = (change for what, change in changed.items() if what not in ends)
        changes = sorted((*known, *lacking), key=lambda change: change.on)
        if changes:
            found.append(ChangedArticle(ident, tuple(changes), tuple(places)))
    return tuple(found)


_FATES = (AmendmentKind.REPEALED, *COURT_ACTIONS)
"""Changes that end an article, or may: reported even if another change has the same date."""


def _in_data(corpus: Corpus, provision: Provision) -> Iterable[ArticleChange]:
    annulled = provision.annulled
    if annulled and annulled.start is None:  # it counts as never in force, so there are no other changes
        act = corpus.act[annulled.act]
        day = act.dated or act.published or provision.start
        if day:
            yield ArticleChange("annulled", day, annulled.act, in_data=True)
        return
    first = "entered" if provision.is_known_to_begin else "worded"
    for version in provision.versions:
        if version.in_force_from:
            did = version.change or (first if version is provision.versions[0] else "amended")
            yield ArticleChange(did, version.in_force_from, version.act, in_data=True)
    if provision.repeal:
        yield ArticleChange("repealed", provision.repeal.on, provision.repeal.act, in_data=True)
    if annulled and annulled.start:
        yield ArticleChange("annulled", annulled.start, annulled.act, in_data=True)


def _held_by_courts(corpus: Corpus, ident: str, known: Sequence[ArticleChange]) -> Iterable[ArticleChange]:
    """What courts held against an article, its predecessors or its successors, unless it is known as a change."""
    line = decisions.successor_line(corpus, ident)
    found = {each.id: each for other in line for each in corpus.decisions_of_provision.get(other, ())}
    recorded = {(change.on, change.did) for change in known}
    for each in found.values():
        judged = [
            other for other in each.provisions if other in line or ident in decisions.successor_line(corpus, other)
        ]
        day, did = each.decided, each.outcome.value
        if judged and day and each.outcome in QUESTIONING and (day, did) not in recorded:
            yield ArticleChange(did, day, each.id, in_data=True, judged=() if ident in judged else tuple(judged))


def _in_copy(acts: act_matching.ActIndex, each: StoredArticle) -> Iterable[ArticleChange]:
    for note in each.article.notes:
        is_judgment = note.did in COURT_ACTIONS
        day = (note.day if is_judgment else note.on) or (note.day if "/" in note.act and not note.article else None)
        if day:
            ids = acts.find_judgment(note.act, day) if is_judgment else acts.find(note.act, note.day)
            yield ArticleChange(note.did.value, day, ids[0] if ids else f"act:{note.act}", in_data=False)
