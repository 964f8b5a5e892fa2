"""An article of a copy against its record: what its notes say was done to it, and what the versions of the data say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.texts import article_parser
from lanzarote_law.texts.comparison import Comparison, recorded_changes, recorded_checks
from lanzarote_law.texts.copies import COURT_ACTIONS, AmendmentKind
from lanzarote_law.texts.findings import Finding, FindingKind, edit_command

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lanzarote_law.model import Provision, Version
    from lanzarote_law.texts.copies import Note
    from lanzarote_law.texts.library import StoredArticle


class ArticleComparison(NamedTuple):
    """An article as a copy has it, beside its record."""

    sides: Comparison
    provision: Provision
    held: StoredArticle

    @property
    def history(self) -> tuple[str, ...]:
        """The command that shows who checked what of the record."""
        return ("lanzarote-law", "history", "--data", self.provision.id)

    def ids(self, note: Note) -> tuple[str, ...]:
        """The acts of the data that a note names."""
        return self.sides.acts.named(note.act, note.day)

    def act(self, note: Note) -> str:
        """The act that a note names, by the id that it has or would have."""
        return (*self.ids(note), f"act:{note.act}")[0]

    def setting(self, **values: str) -> tuple[str, ...]:
        """The command that sets values of the record."""
        return edit_command(self.provision.id, **values)

    def finding(
        self,
        sort: FindingKind,
        values: tuple[str, ...],
        command: tuple[str, ...],
        note: Note | None = None,
        on: date | None = None,
    ) -> Finding:
        """What the two do not say alike; the day is that of the note, if no other is said."""
        return Finding(
            sort,
            self.provision.id,
            values,
            on or (note.on if note else None),
            note.act if note else "",
            self.held.copy,
            note.line if note else self.held.article.line,
            note.words if note else "",
            self.sides.hanging(self.provision.id),
            command,
            territory=self.held.article.territory,
            dated=note.day if note and not note.on else None,
        )


def compare_article(beside: ArticleComparison) -> Iterator[Finding]:
    """What the notes of an article and its record do not say alike."""
    provision, article = beside.provision, beside.held.article
    yield from _courts(beside)
    yield from _without_day(beside)
    if article.repealed:
        yield from _ended(beside, article.repealed)
        return
    copy = beside.sides.copies[beside.held.copy]
    repeal = provision.repeal
    there = article.words and not article.territory and not provision.annulled
    if repeal and copy.day and repeal.on <= copy.day and there:
        values = (repeal.on.isoformat(), repeal.act)
        yield beside.finding(FindingKind.NOT_ENDED, values, beside.history, on=repeal.on)
    told: dict[tuple[str, date | None], list[Note]] = {}
    for note in article.notes:
        if note.did not in COURT_ACTIONS:
            told.setdefault((note.act, note.on), []).append(note)
    for notes in told.values():
        yield from _change(beside, notes)
    if not article.undated:  # the note that is missing may be the one whose day is none
        yield from _untold(beside)


def _without_day(beside: ArticleComparison) -> Iterator[Finding]:
    """The notes with a day that is none, which could not be held against the data as they are."""
    for note in beside.held.article.notes:
        if note.impossible_days:
            yield beside.finding(FindingKind.NO_DAY, (", ".join(note.impossible_days),), beside.history, note)


def _courts(beside: ArticleComparison) -> Iterator[Finding]:
    provision = beside.provision
    known = f"{provision.note} {provision.annulled.note if provision.annulled else ''}"
    known += " ".join(f"{version.note} {version.summary}" for version in provision.versions)
    for note in beside.held.article.notes:
        if note.did not in COURT_ACTIONS:
            continue
        ids = beside.sides.acts.judgment(note.act, note.day)
        if note.act in known or (provision.annulled and provision.annulled.act in ids):
            continue
        what: tuple[str, ...] = ("lanzarote-law", "edit", provision.id)
        if note.whole and ids:
            what += ("--set", f"annulled.act={ids[0]}", "--set", "annulled.verification=unverified")
        elif note.whole and note.day:  # the judgment comes first
            act = f"act:{note.day.isoformat()}/cc"
            what = ("lanzarote-law", "add", "act", act, "--set", f"dated={note.day}", "--set", f"number={note.act}")
        part = "" if note.whole or note.did is AmendmentKind.UNCONSTITUTIONAL else "part"
        yield beside.finding(FindingKind.ANNULLED, (note.did.value, note.act, part), what, note, note.day)


def _ended(beside: ArticleComparison, note: Note) -> Iterator[Finding]:
    """Against what the data have as its repeal; in a part of the State, against any version that tells of it."""
    provision, repeal = beside.provision, beside.provision.repeal
    ids, act = beside.ids(note), beside.act(note)
    if beside.held.article.territory:
        if not any(_fits(version, note, ids) for version in provision.versions) and not (repeal and repeal.act in ids):
            yield _missing(beside, note)
    elif repeal is None:
        yield beside.finding(FindingKind.ENDED, (act,), _ending(beside, note), note)
    elif note.on and repeal.on != note.on:
        was, now = repeal.on.isoformat(), note.on.isoformat()
        yield beside.finding(FindingKind.DAY, (was, now, act), beside.setting(repealed_on=now), note)
    elif ids and repeal.act not in ids:
        yield beside.finding(FindingKind.ACT, (repeal.act, act), beside.setting(**{"repealed_by.act": act}), note)
    elif note.article and repeal.act in ids and not _same_place(repeal.act_article, note.article):
        values = (repeal.act_article, note.article, repeal.act)
        yield beside.finding(
            FindingKind.PLACE, values, beside.setting(**{"repealed_by.act_article": note.article}), note
        )


def _ending(beside: ArticleComparison, note: Note) -> tuple[str, ...]:
    if note.day is None:
        return beside.history
    day = ("--on", note.on.isoformat()) if note.on else ()
    article = ("--article", note.article) if note.article else ()
    return ("lanzarote-law", "repeal", beside.provision.id, *day, "--act", beside.act(note), *article)


def _change(beside: ArticleComparison, notes: list[Note]) -> Iterator[Finding]:
    """What the notes on an act and a day say was done to an article, against the versions of it."""
    note, versions = notes[0], beside.provision.versions
    if note.day is None and (note.on is None or any(known.in_force_from == note.on for known in versions)):
        return  # by which act is not known, and the day is, if any
    ids = beside.ids(note)
    by_act = [version for version in versions if version.act in ids]
    of_day = [version for version in versions if note.on and version.in_force_from == note.on]
    if note.on is None and note.whole and not by_act:
        # an old note without a start may be the version whose start is not recorded
        of_day = [first for first in versions[:1] if first.in_force_from is None and not first.act]
    both = [version for version in by_act if version in of_day or note.on is None]
    elsewhere = _elsewhere(by_act, beside.held, note) if note.on and not both else []
    if both:
        yield from _another_place(beside, notes, both)
    elif elsewhere:
        yield _another_day(beside, note, elsewhere[0])
    elif not of_day:
        yield _missing(beside, note)
    elif not _other_tells(beside, of_day[0]):
        yield _another_act(beside, note, of_day[0])


def _another_place(beside: ArticleComparison, notes: list[Note], versions: list[Version]) -> Iterator[Finding]:
    """That the versions of an act and a day have another article of the act than all notes on it."""
    note, version = notes[0], versions[0]
    places = [other.article for other in notes if other.article]
    if places and not any(_same_place(known.act_article, place) for known in versions for place in places):
        values = (version.act_article, note.article, version.act)
        command = beside.setting(**{f"versions[{_named(version)}].act_article": note.article})
        yield beside.finding(FindingKind.PLACE, values, command, note, version.in_force_from)


def _another_day(beside: ArticleComparison, note: Note, version: Version) -> Finding:
    """That the version by an act has another day than the note on it."""
    was = version.in_force_from.isoformat() if version.in_force_from else ""
    now = note.on.isoformat() if note.on else ""
    command = beside.setting(**{f"versions[{_named(version)}].in_force_from": now})
    return beside.finding(FindingKind.DAY, (was, now, version.act), command, note)


def _another_act(beside: ArticleComparison, note: Note, version: Version) -> Finding:
    """That the version of a day is by another act than the note says."""
    place, act = f"versions[{_named(version)}]", beside.act(note)
    article = {f"{place}.act_article": note.article} if note.article else {}
    command = beside.setting(**{f"{place}.act": act, **article})
    return beside.finding(FindingKind.ACT, (version.act, act), command, note)


def _elsewhere(versions: list[Version], each: StoredArticle, note: Note) -> list[Version]:
    """The versions by an act that no note on it has on their own day: an act may begin on several days."""
    days = {other.on for other in each.article.notes if other.act == note.act}
    return [version for version in versions if version.in_force_from not in days]


def _other_tells(beside: ArticleComparison, version: Version) -> bool:
    """Whether another note of the article names the act of a version: two acts began on one day."""
    return any(version.act in beside.ids(note) for note in beside.held.article.notes if version.act)


def _fits(version: Version, note: Note, ids: tuple[str, ...]) -> bool:
    return version.act in ids or (note.on is not None and version.in_force_from == note.on)


def _missing(beside: ArticleComparison, note: Note) -> Finding:
    act = beside.act(note)
    day = ("--on", note.on.isoformat()) if note.on else ()
    change = {AmendmentKind.REPEALED: AmendmentKind.AMENDED}.get(note.did, note.did)
    command = ("lanzarote-law", "amend", beside.provision.id, *day, "--act", act)
    command += ("--article", note.article) if note.article else ()
    command += ("--change", change.value) if change is not AmendmentKind.AMENDED else ()
    latest = max((v.in_force_from for v in beside.provision.versions if v.in_force_from), default=None)
    command += ("--historical",) if note.on and latest and note.on < latest else ()
    if note.day is None:  # an act that has no day has no record either
        command = beside.history
    return beside.finding(FindingKind.MISSING, (act, note.did.value), command, note)


def _untold(beside: ArticleComparison) -> Iterator[Finding]:
    """The versions that a copy should know of, and has no note on."""
    sides, provision, each = beside
    copy, article = sides.copies[each.copy], each.article
    if copy.day is None or article.territory or not article.words:
        return
    code = sides.corpus.code[provision.code]
    wholes = [note.on or note.day for note in article.notes if note.whole and note.did not in COURT_ACTIONS]
    since = max((day for day in wholes if day), default=None)
    notes = [note for other in sides.held[provision.id] if other.copy == each.copy for note in other.article.notes]
    days = {note.on for note in notes} | {note.day for note in notes if note.on is None}
    acts = {ident for note in notes for ident in beside.ids(note)}
    for at, version in enumerate(provision.versions):
        start = version.in_force_from
        if start is None or start > copy.day or start in days or version.act in acts or version.territory:
            continue
        original = at == 0 and (start == code.in_force_from or not version.change)
        # a note goes with the words that it is on: only since the researched period is its absence a sign
        lost = start < sides.corpus.researched_from or (since is not None and start <= since)
        known = sides.corpus.act.get(version.act)
        earlier = known is not None and known.dated is not None and since is not None and known.dated < since
        if not (original or lost or earlier or (copy.dated and start <= max((copy.dated, *copy.in_force)))):
            yield beside.finding(FindingKind.UNTOLD, (start.isoformat(), version.act), beside.history, on=start)


def find_rewordings(sides: Comparison, provision: Provision) -> Iterator[Finding]:
    """Where the wording that somebody verified is not that of the newest copy in the same language."""
    found = [each for each in recorded_checks(provision) if each.fingerprint]
    if not found:
        return
    last = max(found, key=lambda each: each.on)
    language, _, print_ = last.fingerprint.partition(":")
    for each in sides.told(provision.id):
        copy = sides.copies[each.copy]
        if copy.language != language or each.article.territory or each.fingerprint == print_:
            continue
        since, until = last.copy_day, copy.day
        if (
            since
            and until
            and (until < since or any(since < day <= until for day, _ in recorded_changes(provision) if day))
        ):
            continue  # an older copy, or a change that the data know of
        command = ("lanzarote-law", "verify", "--beside", provision.id)
        values = (last.by, last.on.isoformat())
        yield ArticleComparison(sides, provision, each).finding(FindingKind.REWORDED, values, command, on=copy.day)


def _named(version: Version) -> str:
    """How the keys of a record name a version: by its day, or the name of that."""
    return version.date_name or (version.in_force_from.isoformat() if version.in_force_from else "0")


def _same_place(recorded: str, noted: str) -> bool:
    """Whether an article of an act is the same place, as far as both say: `117, 24°` is in `117`.

    >>> _same_place("117, 24°", "117"), _same_place("1er", "1, § 2"), _same_place("6", "16"), _same_place("", "6")
    (True, True, False, False)
    """
    ours, theirs = (text.replace("§", " ").replace(",", " ").split() for text in (recorded, noted))
    return bool(ours and theirs) and article_parser.normalise_number(ours[0]) == article_parser.normalise_number(
        theirs[0]
    )
