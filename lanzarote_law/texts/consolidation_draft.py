"""What the notes of a new consolidated copy state of one act, the earliest that the data lack: for a draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lanzarote_law.documents.files import Document
from lanzarote_law.model import Corpus
from lanzarote_law.texts import act_matching
from lanzarote_law.texts.annulments import annulment_of
from lanzarote_law.texts.comparison import recorded_changes
from lanzarote_law.texts.copies import COURT_ACTIONS, AmendmentKind, Article, Note
from lanzarote_law.texts.draft_values import DraftEntry, DraftStart, LawDraft, Taken, place_in
from lanzarote_law.texts.library import NewCopy

_DEEDS = {AmendmentKind.REPEALED: "repeals", AmendmentKind.INSERTED: "inserts", AmendmentKind.REINSTATED: "inserts"}


def draft_from_notes(corpus: Corpus, document: Document, new: NewCopy) -> LawDraft:
    """Return what the notes of a copy of a code state of the earliest act with changes that the data lack."""
    lines = [0, *(at + 1 for at, sign in enumerate(document.text) if sign == "\n")]
    lacking: dict[str, list[tuple[Note, DraftEntry]]] = {}
    for article, note, ident in _lacking_changes(corpus, new):
        place = place_in(document, lines[min(note.line, len(lines)) - 1])
        own = Taken(note.article, place, note.words)
        deed = _DEEDS.get(note.did, "amends") if note.whole else "amends"
        deed = "amends" if deed == "inserts" and ident in corpus.provision else deed
        judgment = annulment_of(article, note)
        start = DraftStart(None, place, judgment.words) if judgment else DraftStart(note.on, place, note.words)
        entry = DraftEntry(deed, ident, (own,), (own,), start, f"{note.words}\n\n{article.words}", place)
        lacking.setdefault(note.act, []).append((note, entry))
    useful = {act: found for act, found in lacking.items() if any(_concerns(corpus, entry) for _, entry in found)}
    if not useful:
        return LawDraft("", (), DraftStart(None), None, new.copy.language, ())
    act = min(useful, key=lambda each: min(str(note.on or note.day) for note, _ in useful[each]))
    note, first = useful[act][0]
    entries = tuple(entry for _, entry in useful[act])
    days = {each.start.day for each in entries}
    values = {"dated": str(note.day or ""), "dossier": act if "/" in act else ""}
    known = act_matching.ActIndex(corpus).find(act, note.day)
    stated = tuple((key, first.articles[0]._replace(value=value)) for key, value in values.items() if value)
    start = first.start if len(days) == 1 else first.start._replace(day=None)
    inside, outside = divide(corpus, entries)
    others = tuple(each for each in useful if each != act)
    found = LawDraft(known[0] if known else "", stated, start, None, new.copy.language, inside)
    return found._replace(outside=outside, others=others)


def divide(corpus: Corpus, entries: Iterable[DraftEntry]) -> tuple[tuple[DraftEntry, ...], tuple[DraftEntry, ...]]:
    """The entries on articles that the data contain or that are new, and the others."""
    entries = tuple(entries)
    inside = tuple(each for each in entries if _concerns(corpus, each))
    return inside, tuple(each for each in entries if each not in inside)


def _concerns(corpus: Corpus, entry: DraftEntry) -> bool:
    return entry.deed == "inserts" or entry.target in corpus.provision


def _lacking_changes(corpus: Corpus, new: NewCopy) -> Iterator[tuple[Article, Note, str]]:
    """Yield the changes in the researched period that notes state and the data lack, with the ids of their articles."""
    acts = act_matching.ActIndex(corpus)
    for article in new.copy.articles:
        code = new.code_of(article)
        ident = act_matching.provision_id(code, article.number)
        if article.territory or article.future or not code or (article.quoted and not new.quoted_code):
            continue
        recorded = [*recorded_changes(corpus.provision[ident])] if ident in corpus.provision else []
        for note in article.notes:
            day = note.on or note.day
            ids = acts.find(note.act, note.day)
            is_there = any(on == note.on or act in ids for on, act in recorded)
            if day and day >= corpus.researched_from and note.did not in COURT_ACTIONS and not is_there:
                yield article, note, ident
