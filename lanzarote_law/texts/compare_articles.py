"""Compares an article in a copy with its record: the notes of the copy with the versions in the data."""

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, Provision, Repeal, Version
from lanzarote_law.texts import article_parser
from lanzarote_law.texts.annulments import annulment_of, annuls_itself
from lanzarote_law.texts.comparison import Comparison, recorded_changes, recorded_checks
from lanzarote_law.texts.consolidated_act import COURT_ACTIONS, AmendmentKind, ArticleNote
from lanzarote_law.texts.findings import Finding, FindingKind, add_command, edit_command, given_options, wording_options
from lanzarote_law.texts.library import StoredArticle

Words = tuple[str, ...]
"""The values of a finding, or its command."""


class ArticleComparison(NamedTuple):
    """An article in a copy, and its record."""

    comparison: Comparison
    provision: Provision
    held: StoredArticle

    @property
    def history(self) -> tuple[str, ...]:
        """The command that shows who checked the record."""
        return ("history", "--data", self.provision.id)

    def ids(self, note: ArticleNote) -> tuple[str, ...]:
        """The acts of the data that a note names."""
        return self.comparison.acts.find(note.act, note.day)

    def act(self, note: ArticleNote) -> str:
        """The act that a note names, by the id that it has or would have; by its date if it may be one of several."""
        ids = self.ids(note)
        return ids[0] if len(ids) == 1 else f"act:{note.act}"

    def setting(self, **values: str) -> tuple[str, ...]:
        """The command that sets values of the record."""
        return edit_command(self.provision.id, **values)

    def finding(
        self, sort: FindingKind, values: Words, command: Words, note: ArticleNote | None = None, on: date | None = None
    ) -> Finding:
        """A difference between the two; its date is that of the note unless another is given."""
        found = self.comparison.finding(sort, self.provision.id, self.held, note)
        dated = note.day if note and not note.on else None
        found = found._replace(values=values, on=on or found.on, command=command, dated=dated)
        return found._replace(territory=self.held.article.territory)


def compare_article(pair: ArticleComparison) -> Iterator[Finding]:
    """Yield the differences between the notes of an article and its record."""
    provision, article = pair.provision, pair.held.article
    yield from _courts(pair)
    for note in (each for each in article.notes if each.impossible_days):  # it cannot be compared with the data
        yield pair.finding(FindingKind.NO_DAY, (", ".join(note.impossible_days),), pair.history, note)
    if article.repealed:
        yield from _ended(pair, article.repealed)
        return
    copy = pair.comparison.copies[pair.held.copy]
    repeal = provision.repeal
    there = article.words and not article.territory and not provision.annulled
    up_to = pair.comparison.up_to(copy)
    if repeal and up_to and repeal.on <= up_to and there:
        values = (repeal.on.isoformat(), repeal.act)
        yield pair.finding(FindingKind.NOT_ENDED, values, pair.history, on=repeal.on)
    by_act_and_day = group_by_key(
        ((note.act, note.on), note) for note in article.notes if note.did not in COURT_ACTIONS
    )
    for notes in by_act_and_day.values():
        yield from _change(pair, notes)
    if not article.undated:  # the missing note may be the one with an impossible date
        yield from _untold(pair)


def _courts(pair: ArticleComparison) -> Iterator[Finding]:
    provision = pair.provision
    for note in pair.held.article.notes:
        if note.did not in COURT_ACTIONS or _knows(pair, note):
            continue
        ids = pair.comparison.acts.find_judgment(note.act, note.day)
        is_whole = note.whole or annuls_itself(pair.held.article.number, note)
        whole = is_whole and note.did is AmendmentKind.ANNULLED
        act = ids[0] if ids else f"act:{note.day}/cc"
        what = edit_command(provision.id)
        if whole and (ids or note.day):
            what = pair.setting(**{"annulled.act": act, "annulled.verification": "unverified"})
        part = "" if is_whole or note.did is AmendmentKind.UNCONSTITUTIONAL else "part"
        needs = ("--set note",) if what == edit_command(provision.id) else ()
        if not needs and _KEPT.search(note.words):
            needs = ("--set annulled.start",)
        judgment = add_command("act", act, dated=str(note.day), number=note.act)
        first = () if "--set note" in needs or ids else judgment
        found = pair.finding(FindingKind.ANNULLED, (note.did.value, note.act, part), what, note, note.day)
        yield found._replace(needs=needs, first=first)


def _knows(pair: ArticleComparison, judgment: ArticleNote) -> bool:
    """Return whether the record of an article names a judgment."""
    annulled, versions = pair.provision.annulled, pair.provision.versions
    texts = [pair.provision.note, *(f"{each.note} {each.summary}" for each in versions)]
    texts += [annulled.note] if annulled else []
    ids = pair.comparison.acts.find_judgment(judgment.act, judgment.day)
    return judgment.act in " ".join(texts) or (annulled is not None and annulled.act in ids)


_KEPT = re.compile(r"\beffets\b|\bgevolgen\b", re.IGNORECASE)
"""A judgment may maintain the effects of what it annuls until a date."""


def _ended(pair: ArticleComparison, note: ArticleNote) -> Iterator[Finding]:
    """Compare a repeal with that in the data; if it is limited to a territory, with any version that mentions it."""
    provision, repeal = pair.provision, pair.provision.repeal
    ids, act = pair.ids(note), pair.act(note)
    if pair.held.article.territory:
        acts = {version.act for version in provision.versions} | {repeal.act if repeal else ""}
        if acts.isdisjoint(ids) and note.on not in {version.in_force_from or "" for version in provision.versions}:
            yield _missing(pair, note)
    elif repeal is None:
        found = pair.finding(FindingKind.ENDED, (act,), _ending(pair, note), note)
        needs = () if note.on or found.command == pair.history else ("--on",)
        yield refuse_end(provision, found._replace(needs=needs))
    elif _is_other_act(pair, note, repeal):
        yield _ended_otherwise(pair, note, repeal)
    elif note.on and repeal.on != note.on:
        was, now = repeal.on.isoformat(), note.on.isoformat()
        found = pair.finding(FindingKind.DAY, (was, now, act), pair.setting(repealed_on=now), note)
        yield found._replace(named=repeal.date_name)
    elif note.article and repeal.act in ids and not is_same_place(repeal.act_article, note.article):
        values = (repeal.act_article, note.article, repeal.act)
        yield pair.finding(FindingKind.PLACE, values, pair.setting(**{"repealed_by.act_article": note.article}), note)


def refuse_end(provision: Provision, ended: Finding) -> Finding:
    """The finding that an article ended, without a command if the data have a version from that date on or later.

    With the day of that version: no article of the data ends before it begins.
    """
    starts = [version.in_force_from for version in provision.versions if version.in_force_from]
    late = [start for start in starts if ended.on and start >= ended.on]
    if not late:
        return ended
    values = (ended.values[0], late[0].isoformat(), "start" if late == starts else "version")
    return ended._replace(values=values, command=(), needs=())


def _is_other_act(pair: ArticleComparison, note: ArticleNote, repeal: Repeal) -> bool:
    """Return whether a note names another act than a repeal in the data; one without an act is by any of its date."""
    if repeal.act in pair.comparison.corpus.act:
        return pair.comparison.acts.is_another(repeal.act, note.act, note.day)
    return bool(pair.ids(note)) and note.on in {None, repeal.on}


def _ended_otherwise(pair: ArticleComparison, note: ArticleNote, repeal: Repeal) -> Finding:
    """The finding that another act than in the data repealed an article; its command changes all that the note tells.

    Without a command if a version or a successor in the data is later than that repeal.
    """
    provision, act, on = pair.provision, pair.act(note), note.on or repeal.on - date.resolution
    by = {"act": act, "act_article": note.article, "verification": "unverified"}
    settings = {f"repealed_by.{key}": value for key, value in by.items()}
    command = pair.setting(
        **({"repealed_on": note.on.isoformat()} if note.on and note.on != repeal.on else {}), **settings
    )
    latest = [version.in_force_from for version in provision.versions] + [heir.on for heir in provision.replaced_by]
    if note.day is None or note.undetermined or any(day and day >= on for day in latest if on != repeal.on):
        command = pair.history
    needs = ("--set repealed_on",) if note.on is None else ()
    heirs = pair.comparison.corpus.provision
    for at, heir in enumerate(provision.replaced_by):
        if not (heir.on or heir.note or heirs[heir.provision].in_force(on)):
            needs = (*needs, f"--set replaced_by[{at}].note")  # why no article follows on that date
    if note.on == repeal.on:
        found = pair.finding(FindingKind.ACT, (repeal.act, act), command, note)
    else:
        values = (act, repeal.on.isoformat(), "repeal", repeal.act)
        found = pair.finding(FindingKind.ENDED, values, command, note)
    return found._replace(needs=() if command == pair.history else needs)


def _ending(pair: ArticleComparison, note: ArticleNote) -> tuple[str, ...]:
    if note.day is None or note.undetermined:
        return pair.history
    on = str(note.on or "")
    return ("repeal", pair.provision.id, *given_options(on=on, act=pair.act(note), article=note.article))


def _change(pair: ArticleComparison, notes: list[ArticleNote]) -> Iterator[Finding]:
    """Compare the notes on one act and date with the versions of the article."""
    note, versions = notes[0], pair.provision.versions
    if note.day is None and (note.on is None or any(known.in_force_from == note.on for known in versions)):
        return  # the act is unknown, and the date, if any, agrees
    ids = pair.ids(note)
    if changes_first_wording(pair.comparison.corpus, pair.provision, note, ids):
        if not is_of_first_version(pair.provision, note, ids):
            yield _first_wording(pair, note)
        return
    by_act = [version for version in versions if version.act in ids]
    of_day = [version for version in versions if note.on and version.in_force_from == note.on]
    if note.on is None and note.whole and not by_act:
        # an old note without a date may mean the version whose start is not recorded
        of_day = [first for first in versions[:1] if first.in_force_from is None and not first.act]
    both = [version for version in by_act if version in of_day or note.on is None]
    days = {other.on for other in pair.held.article.notes}  # of another act: then the data name a wrong act
    elsewhere = [version for version in by_act if version.in_force_from not in days] if note.on and not both else []
    if both:
        yield from _another_place(pair, notes, both)
    elif elsewhere:
        yield _another_day(pair, note, elsewhere[0])
    elif not of_day:
        judgment = annulment_of(pair.held.article, note)
        if judgment is None or not _knows(pair, judgment):
            yield _missing(pair, note)
    elif not _other_names(pair, of_day[0]):
        yield _another_act(pair, note, of_day[0])


def changes_first_wording(corpus: Corpus, provision: Provision, note: ArticleNote, ids: Collection[str]) -> bool:
    """Return whether a note is on a change, by another act, of an article that was not in force before.

    Such a change of an article of a code that is adopted, but not yet in force, takes effect with the article; `ids`
    are the acts of the data that the note may mean.
    """
    first = next(iter(provision.versions), None)
    start, code = first and first.in_force_from, corpus.code.get(provision.code)
    if first is None or start is None or note.day is None or note.on is None or not note.day < start >= note.on:
        return False
    opens = code.in_force_from if code else None
    is_original = (bool(first.date_name) and first.change is None) or (opens is not None and note.day < opens <= start)
    known = corpus.act.get(first.act)
    return is_original and (first.act not in ids or (known is not None and known.in_force not in {start, None}))


def is_of_first_version(provision: Provision, note: ArticleNote, ids: Collection[str]) -> bool:
    """Return whether the first version of an article, its notes included, names the act of a note."""
    first = provision.versions[0]
    words = f"{first.act} {first.note} {first.summary} {provision.note}"
    return any(each in words for each in (note.act, *ids))


def _first_wording(pair: ArticleComparison, note: ArticleNote) -> Finding:
    """The finding that the first wording of an article was changed before it was in force: that version is edited."""
    first, act = pair.provision.versions[0], pair.act(note)
    by = f"{note.act}{f', article {note.article}' if note.article else ''}"
    new_note = f"{first.note} The wording is that after the change by {by}.".strip()
    values = (act, note.did.value, first.in_force_from.isoformat() if first.in_force_from else "")
    if note.undetermined or annulment_of(pair.held.article, note):
        return pair.finding(FindingKind.MISSING, values, pair.history, note)
    key = f"versions[{_named(first)}]"
    start = str(first.start_verification or first.verification)  # the mark of the date stays that of its own reading
    marks = {f"{key}.verification": "unverified", f"{key}.start_verification": start if start != "unverified" else ""}
    command = pair.setting(**{f"{key}.note": new_note, **marks})
    command += tuple(
        word for each in ("divisions", "lists") if getattr(first, each) for word in ("--unset", f"{key}.{each}")
    )
    needs = (f"--set {key}.summary", *((f"--set {key}.penalty",) if first.penalty else ()))
    return pair.finding(FindingKind.MISSING, values, command, note)._replace(needs=needs)


def _another_place(pair: ArticleComparison, notes: list[ArticleNote], versions: list[Version]) -> Iterator[Finding]:
    """Yield a finding if no note agrees with the article of the act that the versions name."""
    note, version = notes[0], versions[0]
    places = [other.article for other in notes if other.article]
    if places and not any(is_same_place(known.act_article, place) for known in versions for place in places):
        values = (version.act_article, note.article, version.act)
        command = pair.setting(**{f"versions[{_named(version)}].act_article": note.article})
        yield pair.finding(FindingKind.PLACE, values, command, note, version.in_force_from)


def _another_day(pair: ArticleComparison, note: ArticleNote, version: Version) -> Finding:
    """The finding that the version by an act has another date than the note."""
    was = version.in_force_from.isoformat() if version.in_force_from else ""
    now = note.on.isoformat() if note.on else ""
    command = pair.setting(**{f"versions[{_named(version)}].in_force_from": now})
    return pair.finding(FindingKind.DAY, (was, now, version.act), command, note)._replace(named=version.date_name)


def _another_act(pair: ArticleComparison, note: ArticleNote, version: Version) -> Finding:
    """The finding that the version of a date is by another act than in the note."""
    place, act = f"versions[{_named(version)}]", pair.act(note)
    article = {f"{place}.act_article": note.article} if note.article else {}
    command = pair.setting(**{f"{place}.act": act, **article})
    return pair.finding(FindingKind.ACT, (version.act, act), command, note)


def _other_names(pair: ArticleComparison, version: Version) -> bool:
    """Return whether another note names the act of a version on its date: two acts may enter into force on one date."""
    notes = (note for note in pair.held.article.notes if note.on in {None, version.in_force_from})
    return bool(version.act) and any(version.act in pair.ids(note) for note in notes)


def _missing(pair: ArticleComparison, note: ArticleNote) -> Finding:
    act, is_amended = pair.act(note), note.did in {AmendmentKind.REPEALED, AmendmentKind.AMENDED}
    options = given_options(
        on=str(note.on or ""), act=act, article=note.article, change="" if is_amended else note.did.value
    )
    latest = max((v.in_force_from for v in pair.provision.versions if v.in_force_from), default=None)
    is_earlier = ("--historical",) if note.on and latest and note.on < latest else ()
    command = ("amend", pair.provision.id, *options, *is_earlier)
    held = pair.held.article
    if note.day is None or note.undetermined or held.territory or annulment_of(held, note):
        # an act without a date has no record, `amend` sets no territory, and an annulled change makes no version
        return pair.finding(FindingKind.MISSING, (act, note.did.value), pair.history, note)
    needs = (*(() if note.on else ("--on",)), *wording_options(pair.provision))
    return pair.finding(FindingKind.MISSING, (act, note.did.value), command, note)._replace(needs=needs)


def _untold(pair: ArticleComparison) -> Iterator[Finding]:
    """The versions that a copy should know of, and has no note on."""
    comparison, provision, each = pair
    copy, article = comparison.copies[each.copy], each.article
    up_to = comparison.up_to(copy)
    if up_to is None or article.territory or not article.words:
        return
    code = comparison.corpus.code[provision.code]
    wholes = [note.on or note.day for note in article.notes if note.whole and note.did not in COURT_ACTIONS]
    since = max((day for day in wholes if day), default=None)
    notes = [note for other in comparison.held[provision.id] if other.copy == each.copy for note in other.article.notes]
    days = {note.on for note in notes} | {note.day for note in notes if note.on is None}
    acts = {ident for note in notes for ident in pair.ids(note)}
    for at, version in enumerate(provision.versions):
        start = version.in_force_from
        if start is None or start > up_to or start in days or version.act in acts or version.territory:
            continue
        original = at == 0 and (start == code.in_force_from or not version.change)
        # notes disappear with the text they are on; only since the researched period does absence mean something
        lost = start < comparison.corpus.researched_from or (since is not None and start <= since)
        known = comparison.corpus.act.get(version.act)
        earlier = known is not None and known.dated is not None and since is not None and known.dated < since
        if not (original or lost or earlier or (copy.dated and start <= max((copy.dated, *copy.in_force)))):
            yield pair.finding(FindingKind.UNTOLD, (start.isoformat(), version.act), pair.history, on=start)


def find_rewordings(comparison: Comparison, provision: Provision) -> Iterator[Finding]:
    """Yield a finding if the verified wording differs from that of the newest copy in the same language."""
    found = [each for each in recorded_checks(provision) if each.fingerprint]
    if not found:
        return
    last = max(found, key=lambda each: each.on)
    language, _, print_ = last.fingerprint.partition(":")
    for each in comparison.articles(provision.id):
        copy = comparison.copies[each.copy]
        if copy.language != language or each.article.territory or each.fingerprint == print_:
            continue
        since, until = last.copy_day, copy.day
        changes = [day for day, _ in recorded_changes(provision) if day]
        if since and until and (until < since or any(since < day <= until for day in changes)):
            continue  # an older copy, or a change that the data contain
        command = ("verify", "--beside", provision.id)
        values = (last.by, last.on.isoformat())
        pair = ArticleComparison(comparison, provision, each)
        yield pair.finding(FindingKind.REWORDED, values, command, on=copy.day)._replace(needs=("--by",))


def _named(version: Version) -> str:
    """The key of a version in its record: its date, or the name of that date."""
    return version.date_name or (version.in_force_from.isoformat() if version.in_force_from else "0")


def is_same_place(recorded: str, noted: str) -> bool:
    """Return whether two articles of an act are the same place, as far as both are given: `117, 24°` is in `117`.

    >>> is_same_place("117, 24°", "117"), is_same_place("1er", "1, § 2"), is_same_place("6", "16")
    (True, True, False)
    >>> is_same_place("", "6")
    False
    """
    first = [re.match(r"[\s,§]*([^\s,§]+)", text) for text in (recorded, noted)]
    ours, theirs = (article_parser.normalise_number(found[1]) if found else "" for found in first)
    return ours == theirs != ""
