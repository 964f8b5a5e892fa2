"""An article of a copy against its record: what its notes say was done to it, and what the versions of the data say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.texts import articles
from lanzarote_law.texts.copies import COURT, Did
from lanzarote_law.texts.findings import Finding, Sort, setting
from lanzarote_law.texts.sides import changes, checks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lanzarote_law.model import Provision, Version
    from lanzarote_law.texts.copies import Note
    from lanzarote_law.texts.library import Held
    from lanzarote_law.texts.sides import Sides


def of_article(sides: Sides, provision: Provision, each: Held) -> Iterator[Finding]:
    """What the notes of an article and its record do not say alike."""
    yield from _courts(sides, provision, each)
    yield from _without_day(sides, provision, each)
    repealed = each.article.repealed
    if repealed:
        yield from _ended(sides, provision, each, repealed)
        return
    copy = sides.copies[each.copy]
    repeal = provision.repeal
    there = each.article.words and not each.article.territory and not provision.annulled
    if repeal and copy.day and repeal.on <= copy.day and there:
        yield _finding(
            sides,
            Sort.NOT_ENDED,
            provision,
            each,
            values=(repeal.on.isoformat(), repeal.act),
            command=("lanzarote-law", "history", "--data", provision.id),
            on=repeal.on,
        )
    told: dict[tuple[str, date | None], list[Note]] = {}
    for note in each.article.notes:
        if note.did not in COURT:
            told.setdefault((note.act, note.on), []).append(note)
    for notes in told.values():
        yield from _change(sides, provision, each, notes)
    if not each.article.undated:  # the note that is missing may be the one whose day is none
        yield from _untold(sides, provision, each)


def _without_day(sides: Sides, provision: Provision, each: Held) -> Iterator[Finding]:
    """The notes with a day that is none, which could not be held against the data as they are."""
    for note in each.article.notes:
        if note.impossible_days:
            command = ("lanzarote-law", "history", "--data", provision.id)
            yield _finding(
                sides, Sort.NO_DAY, provision, each, note, values=(", ".join(note.impossible_days),), command=command
            )


def _courts(sides: Sides, provision: Provision, each: Held) -> Iterator[Finding]:
    known = f"{provision.note} {provision.annulled.note if provision.annulled else ''}"
    known += " ".join(f"{version.note} {version.summary}" for version in provision.versions)
    for note in each.article.notes:
        if note.did not in COURT:
            continue
        ids = sides.acts.judgment(note.act, note.day)
        if note.act in known or (provision.annulled and provision.annulled.act in ids):
            continue
        what: tuple[str, ...] = ("lanzarote-law", "edit", provision.id)
        if note.whole and ids:
            what += ("--set", f"annulled.act={ids[0]}", "--set", "annulled.verification=unverified")
        elif note.whole and note.day:  # the judgment comes first
            act = f"act:{note.day.isoformat()}/cc"
            what = ("lanzarote-law", "add", "act", act, "--set", f"dated={note.day}", "--set", f"number={note.act}")
        yield _finding(
            sides,
            Sort.ANNULLED,
            provision,
            each,
            note,
            values=(note.did.value, note.act, "" if note.whole or note.did is Did.UNCONSTITUTIONAL else "part"),
            command=what,
            on=note.day,
        )


def _ended(sides: Sides, provision: Provision, each: Held, note: Note) -> Iterator[Finding]:
    """Against what the data have as its repeal; in a part of the State, against any version that tells of it."""
    repeal = provision.repeal
    ids = sides.acts.named(note.act, note.day)
    act = ids[0] if ids else f"act:{note.act}"
    if each.article.territory:
        if not any(_fits(version, note, ids) for version in provision.versions) and not (repeal and repeal.act in ids):
            yield _missing(sides, provision, each, note, ids)
        return
    if repeal is None:
        command = _ending(provision, note, act)
        yield _finding(sides, Sort.ENDED, provision, each, note, values=(act,), command=command)
        return
    if note.on and repeal.on != note.on:
        yield _finding(
            sides,
            Sort.DAY,
            provision,
            each,
            note,
            values=(repeal.on.isoformat(), note.on.isoformat(), act),
            command=setting(provision.id, repealed_on=note.on.isoformat()),
        )
    elif ids and repeal.act not in ids:
        yield _finding(
            sides,
            Sort.ACT,
            provision,
            each,
            note,
            values=(repeal.act, act),
            command=setting(provision.id, **{"repealed_by.act": act}),
        )
    elif note.article and repeal.act in ids and not _same_place(repeal.act_article, note.article):
        yield _finding(
            sides,
            Sort.PLACE,
            provision,
            each,
            note,
            values=(repeal.act_article, note.article, repeal.act),
            command=setting(provision.id, **{"repealed_by.act_article": note.article}),
        )


def _ending(provision: Provision, note: Note, act: str) -> tuple[str, ...]:
    if note.day is None:
        return ("lanzarote-law", "history", "--data", provision.id)
    day = ("--on", note.on.isoformat()) if note.on else ()
    article = ("--article", note.article) if note.article else ()
    return ("lanzarote-law", "repeal", provision.id, *day, "--act", act, *article)


def _change(sides: Sides, provision: Provision, each: Held, notes: list[Note]) -> Iterator[Finding]:
    """What the notes on an act and a day say was done to an article, against the versions of it."""
    note = notes[0]
    if note.day is None and (note.on is None or any(known.in_force_from == note.on for known in provision.versions)):
        return  # by which act is not known, and the day is, if any
    ids = sides.acts.named(note.act, note.day)
    act = ids[0] if ids else f"act:{note.act}"
    by_act = [version for version in provision.versions if version.act in ids]
    of_day = [version for version in provision.versions if note.on and version.in_force_from == note.on]
    if note.on is None and note.whole and not by_act:
        # an old note without a start may be the version whose start is not recorded
        of_day = [first for first in provision.versions[:1] if first.in_force_from is None and not first.act]
    both = [version for version in by_act if version in of_day or note.on is None]
    elsewhere = _elsewhere(by_act, each, note) if note.on and not both else []
    if both:
        yield from _another_place(sides, provision, each, notes, both)
    elif elsewhere:
        yield _another_day(sides, provision, each, note, elsewhere[0])
    elif not of_day:
        yield _missing(sides, provision, each, note, ids)
    elif not _other_tells(sides, of_day[0], each):
        yield _another_act(sides, provision, each, note, of_day[0], act)


def _another_place(
    sides: Sides, provision: Provision, each: Held, notes: list[Note], versions: list[Version]
) -> Iterator[Finding]:
    """That the versions of an act and a day have another article of the act than all notes on it."""
    note, version = notes[0], versions[0]
    places = [other.article for other in notes if other.article]
    if places and not any(_same_place(known.act_article, place) for known in versions for place in places):
        yield _finding(
            sides,
            Sort.PLACE,
            provision,
            each,
            note,
            values=(version.act_article, note.article, version.act),
            command=setting(provision.id, **{f"versions[{_named(version)}].act_article": note.article}),
            on=version.in_force_from,
        )


def _another_day(sides: Sides, provision: Provision, each: Held, note: Note, version: Version) -> Finding:
    """That the version by an act has another day than the note on it."""
    was = version.in_force_from
    now = note.on.isoformat() if note.on else ""
    return _finding(
        sides,
        Sort.DAY,
        provision,
        each,
        note,
        values=(was.isoformat() if was else "", now, version.act),
        command=setting(provision.id, **{f"versions[{_named(version)}].in_force_from": now}),
    )


def _another_act(sides: Sides, provision: Provision, each: Held, note: Note, version: Version, act: str) -> Finding:
    """That the version of a day is by another act than the note says."""
    place = f"versions[{_named(version)}]"
    article = {f"{place}.act_article": note.article} if note.article else {}
    return _finding(
        sides,
        Sort.ACT,
        provision,
        each,
        note,
        values=(version.act, act),
        command=setting(provision.id, **{f"{place}.act": act, **article}),
    )


def _elsewhere(versions: list[Version], each: Held, note: Note) -> list[Version]:
    """The versions by an act that no note on it has on their own day: an act may begin on several days."""
    days = {other.on for other in each.article.notes if other.act == note.act}
    return [version for version in versions if version.in_force_from not in days]


def _other_tells(sides: Sides, version: Version, each: Held) -> bool:
    """Whether another note of the article names the act of a version: two acts began on one day."""
    return any(version.act in sides.acts.named(note.act, note.day) for note in each.article.notes if version.act)


def _fits(version: Version, note: Note, ids: tuple[str, ...]) -> bool:
    return version.act in ids or (note.on is not None and version.in_force_from == note.on)


def _missing(sides: Sides, provision: Provision, each: Held, note: Note, ids: tuple[str, ...]) -> Finding:
    act = ids[0] if ids else f"act:{note.act}"
    day = ("--on", note.on.isoformat()) if note.on else ()
    change = {Did.REPEALED: Did.AMENDED}.get(note.did, note.did)
    command = ("lanzarote-law", "amend", provision.id, *day, "--act", act)
    command += ("--article", note.article) if note.article else ()
    command += ("--change", change.value) if change is not Did.AMENDED else ()
    latest = max((v.in_force_from for v in provision.versions if v.in_force_from), default=None)
    command += ("--historical",) if note.on and latest and note.on < latest else ()
    if note.day is None:  # an act that has no day has no record either
        command = ("lanzarote-law", "history", "--data", provision.id)
    return _finding(sides, Sort.MISSING, provision, each, note, values=(act, note.did.value), command=command)


def _untold(sides: Sides, provision: Provision, each: Held) -> Iterator[Finding]:
    """The versions that a copy should know of, and has no note on."""
    copy, article = sides.copies[each.copy], each.article
    if copy.day is None or article.territory or not article.words:
        return
    code = sides.corpus.code[provision.code]
    wholes = [note.on or note.day for note in article.notes if note.whole and note.did not in COURT]
    since = max((day for day in wholes if day), default=None)
    notes = [note for other in sides.held[provision.id] if other.copy == each.copy for note in other.article.notes]
    days = {note.on for note in notes} | {note.day for note in notes if note.on is None}
    acts = {ident for note in notes for ident in sides.acts.named(note.act, note.day)}
    for at, version in enumerate(provision.versions):
        start = version.in_force_from
        if start is None or start > copy.day or start in days or version.act in acts or version.territory:
            continue
        original = at == 0 and (start == code.in_force_from or not version.change)
        # a note goes with the words that it is on: only since the researched period is its absence a sign
        lost = start < sides.corpus.researched_from or (since is not None and start <= since)
        known = sides.corpus.act.get(version.act)
        earlier = known is not None and known.dated is not None and since is not None and known.dated < since
        if original or lost or earlier or (copy.dated and start <= max((copy.dated, *copy.in_force))):
            continue
        yield _finding(
            sides,
            Sort.UNTOLD,
            provision,
            each,
            values=(start.isoformat(), version.act),
            command=("lanzarote-law", "history", "--data", provision.id),
            on=start,
        )


def reworded(sides: Sides, provision: Provision) -> Iterator[Finding]:
    """Where the wording that somebody verified is not that of the newest copy in the same language."""
    found = [each for each in checks(provision) if each.fingerprint]
    if not found:
        return
    last = max(found, key=lambda each: each.on)
    language, _, print_ = last.fingerprint.partition(":")
    for each in sides.told(provision.id):
        copy = sides.copies[each.copy]
        if copy.language != language or each.article.territory or each.fingerprint == print_:
            continue
        since, until = last.copy_day, copy.day
        if since and until and (until < since or any(since < day <= until for day, _ in changes(provision) if day)):
            continue  # an older copy, or a change that the data know of
        yield _finding(
            sides,
            Sort.REWORDED,
            provision,
            each,
            values=(last.by, last.on.isoformat()),
            command=("lanzarote-law", "verify", "--beside", provision.id),
            on=copy.day,
        )


def _finding(  # noqa: PLR0913  # a finding has a place, two sides and a way out
    sides: Sides,
    sort: Sort,
    provision: Provision,
    each: Held,
    note: Note | None = None,
    *,
    values: tuple[str, ...],
    command: tuple[str, ...],
    on: date | None = None,
) -> Finding:
    return Finding(
        sort,
        provision.id,
        values,
        on or (note.on if note else None),
        note.act if note else "",
        each.copy,
        note.line if note else each.article.line,
        note.words if note else "",
        sides.hanging(provision.id),
        command,
        territory=each.article.territory,
        dated=note.day if note and not note.on else None,
    )


def _named(version: Version) -> str:
    """How the keys of a record name a version: by its day, or the name of that."""
    return version.date_name or (version.in_force_from.isoformat() if version.in_force_from else "0")


def _same_place(recorded: str, noted: str) -> bool:
    """Whether an article of an act is the same place, as far as both say: `117, 24°` is in `117`.

    >>> _same_place("117, 24°", "117"), _same_place("1er", "1, § 2"), _same_place("6", "16"), _same_place("", "6")
    (True, True, False, False)
    """
    ours, theirs = (text.replace("§", " ").replace(",", " ").split() for text in (recorded, noted))
    return bool(ours and theirs) and articles.usual(ours[0]) == articles.usual(theirs[0])
