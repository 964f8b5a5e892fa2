"""The library held against the data: what the notes of the copies know and the data do not, and the reverse.

Only the newest copy of an act speaks of it, but for a wording that is gone from it. What a note says of an article is
held against the versions of that article: by the act first, then by the day. A note is lost where the article was
replaced or repealed as a whole later: what the data say of the time before is then no contradiction.

Nothing is decided here: each finding names what both sides say, what hangs on it, and the command by which a person who
has read the text may put it right.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers import todo as todo_
from lanzarote_law.texts import articles, matching
from lanzarote_law.texts.copies import COURT, Did

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from lanzarote_law.model import Act, Corpus, Provision, Verified, Version
    from lanzarote_law.texts.copies import Note
    from lanzarote_law.texts.library import Held, Kept


class Sort(StrEnum):
    """What was found, the most serious first."""

    ANNULLED = "annulled"
    """A court annulled or suspended an article that the data have as law."""
    ENDED = "ended"
    """The copy has an article as repealed, the data do not."""
    NOT_ENDED = "not-ended"
    """The data have an article as repealed, the copy does not."""
    REWORDED = "reworded"
    """The text is no longer the one that somebody verified."""
    MISSING = "missing"
    """The data have no version of a change."""
    DAY = "day"
    """The data have a change on another day."""
    ACT = "act"
    """The data have a change by another act, or by none."""
    UNTOLD = "untold"
    """The copy does not know a change that the data have."""
    NEW = "new"
    """An article beside those of the data that these do not have."""
    UNKNOWN = "unknown"
    """An act that changed articles of the data, and that these do not know."""
    OUTDATED = "outdated"
    """The newest copy is older than a change that the data record."""
    RECORD = "record"
    """What the copy says of its act, and the data otherwise or not at all."""
    PLACE = "place"
    """The article of the act, which the data have otherwise or not at all."""


_SORTS = tuple(Sort)


class Finding(NamedTuple):
    """Something that the texts and the data do not say alike."""

    sort: Sort
    record: str
    """The id of the article, the act or the code that it is about."""
    values: tuple[str, ...] = ()
    """What the sentence of the sort names, in its order."""
    on: date | None = None
    """The day of the change."""
    act: str = ""
    """The act as the copy names it."""
    copy: int = 0
    line: int = 0
    note: str = ""
    """The note as it is written."""
    items: tuple[str, ...] = ()
    """The items whose status hangs on what the article says."""
    command: tuple[str, ...] = ()
    """What a person may type, word for word, once it was read."""
    others: tuple[str, ...] = ()
    """The other articles of which the same is to be said."""
    territory: str = ""
    dated: date | None = None
    """The day of the act, where the note does not tell when it entered into force."""

    @property
    def weighed(self) -> date | None:
        """The day by which it is told whether it concerns the researched period."""
        return self.on or self.dated


class Watched(NamedTuple):
    """All that was found, and what could not be looked at."""

    findings: tuple[Finding, ...]
    compared: int
    """Articles of the data that stand in a copy."""
    unread: int
    """Those among them of which nobody has laid a version beside its text."""
    without: tuple[str, ...] = ()
    """The codes of the data of which there is no copy."""
    chosen: bool = False
    """Whether only some sorts of findings were asked for."""


def watch(corpus: Corpus, copies: Sequence[Kept], held: Iterable[Held], on: date) -> Watched:
    """Everything that the newest copies and the data do not say alike, the most consequential first."""
    watcher = _Watcher(corpus, copies, held, on)
    findings = sorted(_folded(watcher.findings(), corpus.researched_from), key=watcher.order)
    told = {ident for ident in watcher.provisions if watcher.told(ident)}
    unread = {ident for ident in told if not any(each.fingerprint for each in checks(corpus.provision[ident]))}
    codes = {each.code for each in corpus.provisions}
    there = {each.code for each in copies} | {each.quoted_code for each in copies}
    return Watched(
        tuple(findings),
        len(told),
        len(unread),
        tuple(code.id for code in corpus.codes if code.id in codes and code.id not in there),
    )


def checks(provision: Provision) -> list[Verified]:
    """Every check that was recorded of an article and its versions."""
    return [*provision.verified, *(each for version in provision.versions for each in version.verified)]


class _Watcher:
    """The data and the library, as each finding needs them."""

    def __init__(self, corpus: Corpus, copies: Sequence[Kept], held: Iterable[Held], on: date) -> None:
        self.corpus = corpus
        self.on = on
        self.copies = {each.id: each for each in copies}
        self.acts = matching.Acts(corpus)
        self.newest = _newest(copies)
        self.held: dict[str, list[Held]] = {}
        for each in held:
            ident = matching.provision_of(each.code, each.article.number)
            if each.copy in self.newest and not each.article.future:
                self.held.setdefault(ident, []).append(each)
        now, then = todo_.hanging(corpus, on), todo_.hanging(corpus)
        self._hanging: dict[str, dict[str, None]] = {}
        for address, items in (*now.items(), *then.items()):
            self._hanging.setdefault(address.partition("@")[0], {}).update(dict.fromkeys(items))

    @property
    def provisions(self) -> list[str]:
        """The articles of the data, by their ids."""
        return list(self.corpus.provision)

    def told(self, ident: str) -> list[Held]:
        """What the newest copies have of an article."""
        return self.held.get(ident, [])

    def hanging(self, ident: str) -> tuple[str, ...]:
        """The items that hang on an article."""
        return tuple(self._hanging.get(ident, ()))

    def order(self, finding: Finding) -> tuple[int, int, int, str, str]:
        """What weighs most comes first: what moves statuses of the researched period, then what is worse."""
        day = finding.weighed
        counts = day is None or day >= self.corpus.researched_from or finding.sort in _ALWAYS
        return (
            not counts,
            -len(finding.items) if finding.sort not in _LIGHT else 0,
            _SORTS.index(finding.sort),
            finding.record,
            day.isoformat() if day else "",
        )

    def findings(self) -> Iterator[Finding]:
        """All of them, in no order."""
        unknown: dict[str, list[tuple[str, Held, Note]]] = {}
        for ident in self.provisions:
            for each in self.told(ident):
                yield from self._article(self.corpus.provision[ident], each)
                for note in each.article.notes:
                    if note.did not in COURT and not self.acts.named(note.act, note.day):
                        unknown.setdefault(note.act, []).append((ident, each, note))
            yield from self._reworded(self.corpus.provision[ident])
        yield from self._unknown(unknown)
        yield from self._new()
        yield from self._outdated()
        yield from self._records()

    # -- an article ----------------------------------------------------------------------------------------------------

    def _article(self, provision: Provision, each: Held) -> Iterator[Finding]:
        yield from self._courts(provision, each)
        repealed = each.article.repealed
        if repealed:
            yield from self._ended(provision, each, repealed)
            return
        copy = self.copies[each.copy]
        repeal = provision.repeal
        there = each.article.words and not each.article.territory and not provision.annulled
        if repeal and copy.day and repeal.on <= copy.day and there:
            yield self._finding(
                *(Sort.NOT_ENDED, provision, each),
                values=(repeal.on.isoformat(), repeal.act),
                command=("lanzarote-law", "history", "--data", provision.id),
                on=repeal.on,
            )
        told: dict[tuple[str, date | None], list[Note]] = {}
        for note in each.article.notes:
            if note.did not in COURT:
                told.setdefault((note.act, note.on), []).append(note)
        for notes in told.values():
            yield from self._change(provision, each, notes)
        yield from self._untold(provision, each)

    def _courts(self, provision: Provision, each: Held) -> Iterator[Finding]:
        known = f"{provision.note} {provision.annulled.note if provision.annulled else ''}"
        known += " ".join(f"{version.note} {version.summary}" for version in provision.versions)
        for note in each.article.notes:
            if note.did not in COURT:
                continue
            ids = self.acts.judgment(note.act, note.day)
            if note.act in known or (provision.annulled and provision.annulled.act in ids):
                continue
            what: tuple[str, ...] = ("lanzarote-law", "edit", provision.id)
            if note.whole and ids:
                what += ("--set", f"annulled.act={ids[0]}", "--set", "annulled.verification=unverified")
            elif note.whole and note.day:  # the judgment comes first
                act = f"act:{note.day.isoformat()}/cc"
                what = ("lanzarote-law", "add", "act", act, "--set", f"dated={note.day}", "--set", f"number={note.act}")
            yield self._finding(
                *(Sort.ANNULLED, provision, each, note),
                values=(note.did.value, note.act, "" if note.whole else "part"),
                command=what,
                on=note.day,
            )

    def _ended(self, provision: Provision, each: Held, note: Note) -> Iterator[Finding]:
        """Against what the data have as its repeal; in a part of the State, against any version that tells of it."""
        repeal = provision.repeal
        ids = self.acts.named(note.act, note.day)
        act = ids[0] if ids else f"act:{note.act}"
        if each.article.territory:
            if not any(self._fits(version, note, ids) for version in provision.versions) and not (
                repeal and repeal.act in ids
            ):
                yield self._missing(provision, each, note, ids)
            return
        if repeal is None:
            command = self._ending(provision, note, act)
            yield self._finding(Sort.ENDED, provision, each, note, values=(act,), command=command)
            return
        if note.on and repeal.on != note.on:
            yield self._finding(
                *(Sort.DAY, provision, each, note),
                values=(repeal.on.isoformat(), note.on.isoformat(), act),
                command=_setting(provision.id, repealed_on=note.on.isoformat()),
            )
        elif ids and repeal.act not in ids:
            yield self._finding(
                *(Sort.ACT, provision, each, note),
                values=(repeal.act, act),
                command=_setting(provision.id, **{"repealed_by.act": act}),
            )
        elif note.article and repeal.act in ids and not _same_place(repeal.act_article, note.article):
            yield self._finding(
                *(Sort.PLACE, provision, each, note),
                values=(repeal.act_article, note.article, act),
                command=_setting(provision.id, **{"repealed_by.act_article": note.article}),
            )

    def _ending(self, provision: Provision, note: Note, act: str) -> tuple[str, ...]:
        day = ("--on", note.on.isoformat()) if note.on else ()
        article = ("--article", note.article) if note.article else ()
        return ("lanzarote-law", "repeal", provision.id, *day, "--act", act, *article)

    def _change(self, provision: Provision, each: Held, notes: list[Note]) -> Iterator[Finding]:
        """What the notes on an act and a day say was done to an article, against the versions of it."""
        note = notes[0]
        ids = self.acts.named(note.act, note.day)
        act = ids[0] if ids else f"act:{note.act}"
        by_act = [version for version in provision.versions if version.act in ids]
        of_day = [version for version in provision.versions if note.on and version.in_force_from == note.on]
        if (
            note.on is None and note.whole and not by_act
        ):  # an old note without a start may be the version whose start is not recorded
            of_day = [each for each in provision.versions[:1] if each.in_force_from is None and not each.act]
        both = [version for version in by_act if version in of_day or note.on is None]
        if both:
            places = [other.article for other in notes if other.article]
            if places and not any(_same_place(version.act_article, place) for version in both for place in places):
                yield self._finding(
                    *(Sort.PLACE, provision, each, note),
                    values=(both[0].act_article, note.article, act),
                    command=_setting(provision.id, **{f"versions[{_named(both[0])}].act_article": note.article}),
                    on=both[0].in_force_from,
                )
        elif note.on and (by_act := self._elsewhere(by_act, each, note)):
            was = by_act[0].in_force_from
            yield self._finding(
                *(Sort.DAY, provision, each, note),
                values=(was.isoformat() if was else "", note.on.isoformat(), act),
                command=_setting(provision.id, **{f"versions[{_named(by_act[0])}].in_force_from": note.on.isoformat()}),
            )
        elif of_day:
            if not self._other_tells(of_day[0], each):
                yield self._finding(
                    *(Sort.ACT, provision, each, note),
                    values=(of_day[0].act, act),
                    command=_setting(
                        provision.id,
                        **{
                            f"versions[{_named(of_day[0])}].act": act,
                            **({f"versions[{_named(of_day[0])}].act_article": note.article} if note.article else {}),
                        },
                    ),
                )
        else:
            yield self._missing(provision, each, note, ids)

    def _elsewhere(self, versions: list[Version], each: Held, note: Note) -> list[Version]:
        """The versions by an act that no note on it has on their own day: an act may begin on several days."""
        days = {other.on for other in each.article.notes if other.act == note.act}
        return [version for version in versions if version.in_force_from not in days]

    def _other_tells(self, version: Version, each: Held) -> bool:
        """Whether another note of the article names the act of a version: two acts began on one day."""
        return any(version.act in self.acts.named(note.act, note.day) for note in each.article.notes if version.act)

    def _fits(self, version: Version, note: Note, ids: tuple[str, ...]) -> bool:
        return version.act in ids or (note.on is not None and version.in_force_from == note.on)

    def _missing(self, provision: Provision, each: Held, note: Note, ids: tuple[str, ...]) -> Finding:
        act = ids[0] if ids else f"act:{note.act}"
        day = ("--on", note.on.isoformat()) if note.on else ()
        change = {Did.REPEALED: Did.AMENDED}.get(note.did, note.did)
        command = ("lanzarote-law", "amend", provision.id, *day, "--act", act)
        command += ("--article", note.article) if note.article else ()
        command += ("--change", change.value) if change is not Did.AMENDED else ()
        latest = max((v.in_force_from for v in provision.versions if v.in_force_from), default=None)
        command += ("--historical",) if note.on and latest and note.on < latest else ()
        return self._finding(Sort.MISSING, provision, each, note, values=(act, note.did.value), command=command)

    def _untold(self, provision: Provision, each: Held) -> Iterator[Finding]:
        """The versions that a copy should know of, and has no note on."""
        copy, article = self.copies[each.copy], each.article
        if copy.day is None or article.territory or not article.words:
            return
        code = self.corpus.code[provision.code]
        wholes = [note.on or note.day for note in article.notes if note.whole and note.did not in COURT]
        since = max((day for day in wholes if day), default=None)
        days = {note.on for note in article.notes} | {note.day for note in article.notes if note.on is None}
        acts = {ident for note in article.notes for ident in self.acts.named(note.act, note.day)}
        for at, version in enumerate(provision.versions):
            start = version.in_force_from
            if start is None or start > copy.day or start in days or version.act in acts or version.territory:
                continue
            original = at == 0 and (start == code.in_force_from or not version.change)
            # a note goes with the words that it is on: only since the researched period is its absence a sign
            lost = start < self.corpus.researched_from or (since is not None and start <= since)
            known = self.corpus.act.get(version.act)
            earlier = known is not None and known.dated is not None and since is not None and known.dated < since
            if original or lost or earlier or (copy.dated and start <= max((copy.dated, *copy.in_force))):
                continue
            yield self._finding(
                *(Sort.UNTOLD, provision, each),
                values=(start.isoformat(), version.act),
                command=("lanzarote-law", "history", "--data", provision.id),
                on=start,
            )

    def _reworded(self, provision: Provision) -> Iterator[Finding]:
        """Where the wording that somebody verified is not that of the newest copy in the same language."""
        found = [each for each in checks(provision) if each.fingerprint]
        if not found:
            return
        last = max(found, key=lambda each: each.on)
        language, _, print_ = last.fingerprint.partition(":")
        for each in self.told(provision.id):
            copy = self.copies[each.copy]
            if copy.language != language or each.article.territory or each.fingerprint == print_:
                continue
            since, until = last.copy_day, copy.day
            if (
                since
                and until
                and (until < since or any(since < day <= until for day, _ in _changes(provision) if day))
            ):
                continue  # an older copy, or a change that the data know of
            yield self._finding(
                *(Sort.REWORDED, provision, each),
                values=(last.by, last.on.isoformat()),
                command=("lanzarote-law", "verify", "--beside", provision.id),
                on=copy.day,
            )

    def _finding(  # noqa: PLR0913  # a finding has a place, two sides and a way out
        self,
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
            self.hanging(provision.id),
            command,
            territory=each.article.territory,
            dated=note.day if note and not note.on else None,
        )

    # -- what is about no article of the data --------------------------------------------------------------------------

    def _unknown(self, unknown: dict[str, list[tuple[str, Held, Note]]]) -> Iterator[Finding]:
        for told, uses in unknown.items():
            ident, each, note = uses[0]
            day = note.day.isoformat() if note.day else ""
            dossier = ("--set", f"dossier={told}") if "/" in told else ()
            items = dict.fromkeys(item for used, _, _ in uses for item in self.hanging(used))
            yield Finding(
                Sort.UNKNOWN,
                f"act:{told}",
                (told,),
                max(filter(None, (use.on or use.day for _, _, use in uses)), default=None),
                told,
                each.copy,
                note.line,
                note.words,
                tuple(items),
                ("lanzarote-law", "add", "act", f"act:{told}", "--set", f"dated={day}", *dossier),
                tuple(dict.fromkeys((ident, *(used for used, _, _ in uses)))),
            )

    def _new(self) -> Iterator[Finding]:
        """Articles that were put in beside those of the data since the researched period began."""
        known = set(self.corpus.provision)
        known |= {f"{each.code}/{number}" for each in self.corpus.renumberings for number in (each.was, each.now)}
        for code, ids in self._by_code().items():
            for at, ident in enumerate(ids):
                number = ident.partition("/")[2]
                if ident in known or (code, number) in self.corpus.known_number:
                    continue
                beside = [each for each in (*ids[max(at - 1, 0) : at], *ids[at + 1 : at + 2]) if each in known]
                each = next((held for held in self.held[ident] if not held.article.territory), None)
                note = each and next(
                    (note for note in each.article.notes if note.did is Did.INSERTED and note.whole and note.on), None
                )
                if not (beside and each and note and note.on and note.on >= self.corpus.researched_from):
                    continue
                if each.article.repealed:
                    continue
                items = dict.fromkeys(item for other in beside for item in self.hanging(other))
                yield Finding(
                    Sort.NEW,
                    ident,
                    (each.article.heading, note.act),
                    note.on,
                    note.act,
                    each.copy,
                    each.article.line,
                    note.words,
                    tuple(items),
                    ("lanzarote-law", "add", "provision", ident),
                    tuple(beside),
                )

    def _by_code(self) -> dict[str, list[str]]:
        """The articles of the newest copies, in the order of law, by code."""
        found: dict[str, list[str]] = {}
        for ident, held in self.held.items():
            code = ident.partition("/")[0]
            if code in self.corpus.code and any(not each.article.territory for each in held):
                found.setdefault(code, []).append(ident)
        for ids in found.values():
            ids.sort(key=lambda ident: self.held[ident][0].article.key)
        return found

    def _outdated(self) -> Iterator[Finding]:
        """The codes whose newest copy does not reach the last change that the data record."""
        for code in self.corpus.codes:
            copies = [each for each in self.copies.values() if code.id in {each.code, each.quoted_code} and each.day]
            newest = max((each.day for each in copies if each.day), default=None)
            if newest is None:
                continue
            late = [
                (day, provision.id, act)
                for provision in self.corpus.provisions
                if provision.code == code.id
                for day, act in _changes(provision)
                if day and newest < (self._published(act) or day) and day <= self.on
            ]
            if late:
                day, ident, act = max(late)
                copy = next(each for each in copies if each.day == newest)
                yield Finding(
                    Sort.OUTDATED,
                    code.id,
                    (newest.isoformat(), ident, day.isoformat(), act),
                    day,
                    copy=copy.id,
                    items=tuple(dict.fromkeys(item for _, each, _ in late for item in self.hanging(each))),
                    command=("lanzarote-law", "texts", "add", "FILE"),
                    others=tuple(dict.fromkeys(each for _, each, _ in late)),
                )

    def _published(self, act: str) -> date | None:
        known = self.corpus.act.get(act)
        return (known.published or known.dated) if known else None

    def _records(self) -> Iterator[Finding]:
        """What the top of a copy says of its act, against the record of the act."""
        for copy in self.copies.values():
            named = matching.Named(copy.title, copy.numac, copy.dossier, copy.dated)
            act = matching.act_of(self.corpus, named) if copy.id in self.newest else None
            if act is None:
                continue
            differing = _differing(act, copy)
            if differing:
                yield Finding(
                    Sort.RECORD,
                    act.id,
                    tuple(f"{key}={value}" for key, value in differing.items()),
                    copy.published or copy.dated,
                    copy.dossier,
                    copy.id,
                    1,
                    command=_setting(act.id, **differing),
                )


def _folded(findings: Iterable[Finding], from_: date) -> list[Finding]:
    """The findings, those on one act before the researched period as one: it names the articles that it changed."""
    found: list[Finding] = []
    first: dict[tuple[Sort, str, date], int] = {}
    for each in findings:
        day = each.weighed
        old = each.sort in {Sort.MISSING, Sort.PLACE} and day is not None and day < from_
        key = (each.sort, each.act, day or from_)
        if old and key in first:
            one = found[first[key]]
            items = tuple(dict.fromkeys((*one.items, *each.items)))
            found[first[key]] = one._replace(others=(*one.others, each.record), items=items)
            continue
        if old:
            first[key] = len(found)
        found.append(each)
    return found


_ALWAYS = (Sort.ANNULLED, Sort.REWORDED, Sort.OUTDATED)
"""What counts whatever its day."""
_LIGHT = (Sort.PLACE, Sort.RECORD, Sort.UNKNOWN)
"""What moves no status by itself."""


def _newest(copies: Iterable[Kept]) -> set[int]:
    """The newest copy of each act in each language, by its number."""
    found: dict[tuple[str, str], Kept] = {}
    for each in copies:
        key = (each.numac or each.dossier or str(each.dated), each.language)
        other = found.get(key)
        if other is None or (str(each.day or ""), each.id) > (str(other.day or ""), other.id):
            found[key] = each
    return {each.id for each in found.values()}


def _changes(provision: Provision) -> Iterator[tuple[date | None, str]]:
    for version in provision.versions:
        yield version.in_force_from, version.act
    if provision.repeal:
        yield provision.repeal.on, provision.repeal.act


def _differing(act: Act, copy: Kept) -> dict[str, str]:
    """What a copy says of its act and the record does not, by the key of the record."""
    found: dict[str, str] = {}
    if copy.numac and copy.numac not in act.number:
        found["number"] = f"NUMAC {copy.numac}"
    if copy.dossier and copy.dossier != act.dossier:
        found["dossier"] = copy.dossier
    if copy.published and copy.published != act.published:
        found["published"] = copy.published.isoformat()
    if copy.page not in {"", "0", act.page}:
        found["page"] = copy.page
    if copy.in_force and act.in_force not in copy.in_force and (act.in_force or len(copy.in_force) == 1):
        found["in_force"] = copy.in_force[0].isoformat()
    return found


def _setting(ident: str, **values: str) -> tuple[str, ...]:
    sets = [word for key, value in values.items() for word in ("--set", f"{key}={value}")]
    return ("lanzarote-law", "edit", ident, *sets)


def _named(version: Version) -> str:
    """How the keys of a record name a version: by its day, or the name of that."""
    return version.date_name or (version.in_force_from.isoformat() if version.in_force_from else "0")


def _same_place(recorded: str, noted: str) -> bool:
    """Whether an article of an act is the same place, as far as both say: `117, 24°` is in `117`.

    >>> _same_place("117, 24°", "117"), _same_place("6", "16"), _same_place("", "6")
    (True, False, False)
    """
    ours, theirs = (text.replace("§", " ").replace(",", " ").split() for text in (recorded, noted))
    return bool(ours and theirs) and articles.usual(ours[0]) == articles.usual(theirs[0])
