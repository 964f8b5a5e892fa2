"""The changes in a draft of a law that `adopt` cannot enter, each with the reason and what to do."""

from datetime import date

from lanzarote_law.model import Corpus, Provision
from lanzarote_law.texts.compare_articles import changes_first_wording
from lanzarote_law.texts.consolidated_act import AmendmentKind, ArticleNote
from lanzarote_law.texts.draft_values import DraftEntry, LawDraft
from lanzarote_law.wording import worded


def refusal(corpus: Corpus, draft: LawDraft, entry: DraftEntry) -> str:
    """Return why an entry cannot be adopted, and what to do instead; empty if it can, or has no date yet."""
    provision, day = corpus.provision.get(entry.target), entry.start.day
    if provision is None or day is None or entry.deed == "inserts":
        return ""
    starts = [each.in_force_from for each in provision.versions if each.in_force_from]
    if entry.deed in {"repeals", "replaces"}:
        return _refused_end(starts, day)
    if day not in starts and not _changes_first_wording(corpus, draft, provision, day):
        return ""
    start = day if day in starts else starts[0]
    version = next(each for each in provision.versions if each.in_force_from == start)
    values = {"start": start, "record": f"{provision.id}@{version.date_name or start}"}
    if start == starts[0] and _changes_first_wording(corpus, draft, provision, day):
        return worded(
            "the change takes effect on {start}, with the article itself: give the article's first version the new "
            "content and name the act in the note to that version, with lanzarote-law edit {record}", **values
        )  # fmt: skip
    return worded(
        "these data have a version of {start} by another act: give that version the content after both, with "
        "lanzarote-law edit {record}", **values
    )  # fmt: skip


def _refused_end(starts: list[date], day: date) -> str:
    late = [start for start in starts if start >= day]
    if not late:
        return ""
    if late == starts:
        return worded(
            "it ends no later than {start}, its first day in these data, so that it never enters into force: correct "
            "its record and what rests on it by hand", start=starts[0],
        )  # fmt: skip
    return worded(
        "these data have a version of {start}, on or after that day: compare the texts, and correct the record by hand",
        start=late[0],
    )


def _changes_first_wording(corpus: Corpus, draft: LawDraft, provision: Provision, day: date) -> bool:
    known, stated = corpus.act.get(draft.known), dict(draft.act)
    written = stated["dated"].value if "dated" in stated else ""
    dated = (known and known.dated) or (date.fromisoformat(written) if written else None)
    note = ArticleNote(AmendmentKind.AMENDED, "", dated, on=day)
    return changes_first_wording(corpus, provision, note, (draft.known,) if draft.known else ())
