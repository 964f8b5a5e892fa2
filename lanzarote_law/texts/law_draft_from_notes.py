"""Drafts a law from the notes of a new consolidated copy: the earliest act in them whose changes the data lack."""

from collections.abc import Iterable, Iterator

from lanzarote_law.documents.files import Document
from lanzarote_law.model import Corpus
from lanzarote_law.texts import act_matching
from lanzarote_law.texts.annulments import annulment_of
from lanzarote_law.texts.compare_articles import changes_first_wording, is_of_first_version
from lanzarote_law.texts.comparison import recorded_changes
from lanzarote_law.texts.consolidated_act import COURT_ACTIONS, AmendmentKind, ArticleNote, CopyArticle
from lanzarote_law.texts.draft_values import DraftEntry, DraftStart, LawDraft, TakenValue, place_in
from lanzarote_law.texts.library import NewCopy

_DEEDS = {AmendmentKind.REPEALED: "repeals", AmendmentKind.INSERTED: "inserts", AmendmentKind.REINSTATED: "inserts"}


def draft_from_notes(corpus: Corpus, document: Document, new: NewCopy) -> LawDraft:
    """Return what the notes of a copy of a code state of the earliest act with changes that the data lack."""
    lines = [0, *(at + 1 for at, sign in enumerate(document.text) if sign == "\n")]
    lacking: dict[str, list[tuple[ArticleNote, DraftEntry]]] = {}
    for article, note, ident in _lacking_changes(corpus, new):
        place = place_in(document, lines[min(note.line, len(lines)) - 1])
        own = TakenValue(note.article, place, note.words)
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
    inside, outside = split_known_entries(corpus, entries)
    others = tuple(each for each in useful if each != act)
    found = LawDraft(known[0] if known else "", stated, start, None, new.copy.language, inside)
    return found._replace(outside=outside, others=others)


def split_known_entries(
    corpus: Corpus, entries: Iterable[DraftEntry]
) -> tuple[tuple[DraftEntry, ...], tuple[DraftEntry, ...]]:
    """The entries on articles that the data contain or that are new, and the others."""
    entries = tuple(entries)
    inside = tuple(each for each in entries if _concerns(corpus, each))
    return inside, tuple(each for each in entries if each not in inside)


def _concerns(corpus: Corpus, entry: DraftEntry) -> bool:
    return entry.deed == "inserts" or entry.target in corpus.provision


def _lacking_changes(corpus: Corpus, new: NewCopy) -> Iterator[tuple[CopyArticle, ArticleNote, str]]:
    """Yield the changes in the researched period that notes state and the data lack, with the ids of their articles.

    Without those that the data record as examined, and without new articles that stand beside none of the data.
    """
    acts = act_matching.ActIndex(corpus)
    examined = {(each.about, each.states.partition(";")[0]) for each in corpus.known_differences}
    articles = [each for each in new.copy.articles if not each.territory and new.code_of(each)]
    idents = [act_matching.provision_id(new.code_of(each), each.number) for each in articles]
    for at, (article, ident) in enumerate(zip(articles, idents, strict=True)):
        is_beside = not corpus.provision.keys().isdisjoint(idents[max(at - 1, 0) : at + 2])
        if article.future or (article.quoted and not new.quoted_code):
            continue
        for note in article.notes:
            day = note.on or note.day
            is_new = note.did is AmendmentKind.INSERTED and ident not in corpus.provision
            is_old = (ident, note.act) in examined or (is_new and not is_beside) or note.did in COURT_ACTIONS
            if not day or day < corpus.researched_from or is_old:
                continue
            if not _is_there(corpus, acts, ident, article, note):
                yield article, note, ident


def _is_there(corpus: Corpus, acts: act_matching.ActIndex, ident: str, article: CopyArticle, note: ArticleNote) -> bool:
    """Return whether the data have a change: by its act, or on its date by an act that no other note names."""
    provision, ids = corpus.provision.get(ident), acts.find(note.act, note.day)
    if provision is None:
        return False
    if changes_first_wording(corpus, provision, note, ids):
        return is_of_first_version(provision, note, ids)
    others = {act for other in article.notes if other.on == note.on for act in acts.find(other.act, other.day)}
    return any(
        act in ids or (on == note.on and (act in others or not acts.is_another(act, note.act, note.day)))
        for on, act in recorded_changes(provision)
    )
