"""A check of a fact: who looked it up, when, where, and the mark that it has earned."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.edits.addresses import a_fact
from lanzarote_law.edits.amending import a_known
from lanzarote_law.edits.records import Change, in_order, listed, mapping
from lanzarote_law.edits.values import names
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Mark
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from lanzarote_law.dataset.readers import Plain
    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.records import Record
    from lanzarote_law.model import Corpus


class Check(NamedTuple):
    """That somebody looked a fact up: who, on which day, in which document, and how well it is checked since."""

    by: str
    on: date
    mark: Mark
    source: str = ""
    copy_day: date | None = None
    """The day of the copy of the text that was read."""
    fingerprint: str = ""
    """What tells the wording that was read from every other one."""


def verify(
    data: Data, addresses: Iterable[str], check: Check, today: date, *, trusting: bool = False
) -> tuple[Change, ...]:
    """Facts with a check on record, and with the mark of the check; a link is no longer under review.

    Raises NotFoundError for an address or a source that the data do not have, NotUnderstoodError for a day to come, for
    a check by nobody, and unless somebody is `trusting` for what was seen in a document that nobody has found.
    """
    if check.on > today:
        message = worded("nobody has checked anything on {on} yet", on=check.on)
        raise NotUnderstoodError(message, worded("give --on the day of the check"))
    if not check.by.strip():
        raise NotUnderstoodError(worded("it is not said who looked it up"), worded("give --by NAME"))
    if check.source:
        a_known("source", check.source, {*data.corpus.source, *data.corpus.act, *data.corpus.decision})
    changes: dict[tuple[str, str], Change] = {}
    facts = {fact.address: fact for fact in (a_fact(data, address, today) for address in addresses)}
    if check.source not in facts and check.mark is Mark.SEEN and not trusting:
        _refuse_unfound(data.corpus, check.source)
    for fact in facts.values():
        key = fact.kind, fact.id
        record = changes[key].record if key in changes else data.records.record(*key)
        told = (*(changes[key].told if key in changes else ()), (f"now {check.mark}", fact.address))
        changes[key] = Change(*key, in_order(fact.kind, _verified(record, fact.steps, check)), told=told)
    return tuple(changes.values())


def _refuse_unfound(corpus: Corpus, ident: str) -> None:
    """Nothing was seen in a document that is itself unverified: raises NotUnderstoodError."""
    document = corpus.source.get(ident) or corpus.act.get(ident)
    if document and document.verification is Mark.UNVERIFIED:
        note = worded(", and the data say of it: {note}", note=document.note.rstrip(".")) if document.note else ""
        found = f"lanzarote-law verify {ident} --source {ident} --mark seen --by NAME"
        raise NotUnderstoodError(
            worded(
                "nothing can have been seen in {ident}: the document itself is unverified{note}", ident=ident, note=note
            ),
            worded(
                "where you have it before you, put that on record first: {found}; --force writes all the same",
                found=found,
            ),
        )


def still_checked(
    data: Data, change: Change, marks: Callable[[Change], Change] | None = None, *, given: bool = False
) -> Change:
    """A change of a record without the marks and the checks of what it said before: nobody has looked up what it says.

    `marks` puts in the marks that the change gives itself; those of a file are `given` with what it says, and fall only
    with a check of what was said before. A preview is told which facts are unverified from now on.
    """
    if (change.kind, change.id) not in data.records or not change.record:
        return marks(change) if marks else change
    old = data.records.record(change.kind, change.id)
    way = _Way(("en", "fr", "nl") if change.kind == "act" else ("en",), given)
    settled = change._replace(record=_still_checked(old, change.record, way))
    settled = marks(settled) if marks else settled
    fallen = (("now unverified", each) for each in _fallen(old, settled.record, change.id, data.days))
    return settled._replace(told=(*settled.told, *fallen))


_BESIDE = {"verified", "verification", "start_verification", "review", "review_from", "note", "read_in", "repealed_on"}
"""Keys that are no part of what a mark is about; the day of a repeal belongs to the repeal."""

_UNHEARD = {"keywords", "until"}
"""Keys that say nothing of the law: words by which a record is found, and the end of a link, which its law has."""

OWN_MARKS = {
    "start_verification": "in_force_from",
    "penalty_verification": "penalty",
    "title_verification": "title",
}
"""Marks of their own that single values can have, and the values."""


class _Way(NamedTuple):
    """How what a mark is about is told from the rest of a record."""

    languages: tuple[str, ...]
    """The languages in which a text is what its mark is about; in the others it is a translation."""
    given: bool
    """Whether a mark that stays as it was is meant so."""


def _still_checked(old: Record, new: Record, way: _Way, *, moved: bool = False) -> Record:
    end_moved = old.get("repealed_on") != new.get("repealed_on")
    settled = {key: _part_checked(old.get(key), value, way, moved=end_moved) for key, value in new.items()}
    for mark, key in () if way.given else OWN_MARKS.items():
        if mark in new and new[mark] == old.get(mark) and new.get(key) != old.get(key):
            settled[mark] = str(Mark.UNVERIFIED)
    if not (moved or _heard(old, way) != _heard(new, way)) or new.get("verified") != old.get("verified"):
        return settled
    checked = settled.pop("verified", None)
    if (checked or not way.given) and "verification" in new and new["verification"] == old.get("verification"):
        settled["verification"] = str(Mark.UNVERIFIED)
    return settled


def _part_checked(old: Plain | None, new: Plain, way: _Way, *, moved: bool) -> Plain:
    """A part of a record; of a list, each element beside the one that it was."""
    if isinstance(new, list) and is_marked(new):
        pairs = zip(formers(listed(old), new), new, strict=True)
        return [_part_checked(was, now, way, moved=False) for was, now in pairs]
    if isinstance(new, dict) and isinstance(old, dict) and "verification" in new:
        return _still_checked(old, new, way, moved=moved)
    return new


def formers(olds: list[Plain], news: list[Plain]) -> list[Plain | None]:
    """What each element of a list was before: the one that says the same, has its checks, its name, or its place."""
    left = [mapping(each) for each in olds]
    found: list[Plain | None] = [None] * len(news)
    for alike in (_says_the_same, _has_the_checks, _has_the_name):
        for index, new in enumerate(map(mapping, news)):
            former = next((old for old in left if found[index] is None and alike(old, new)), None)
            if former is not None:
                found[index] = former
                left = [each for each in left if each is not former]
    if len(olds) == len(news):  # one that was told by its day, and has another
        for index, was in enumerate(map(mapping, olds)):
            if found[index] is None and any(was is each for each in left):
                found[index] = was
    return found


def _says_the_same(old: Record, new: Record) -> bool:
    return said(old) == said(new)


def _has_the_checks(old: Record, new: Record) -> bool:
    return bool(new.get("verified")) and old.get("verified") == new.get("verified")


def _has_the_name(old: Record, new: Record) -> bool:
    return names(old, {})[:1] == names(new, {})[:1] != []


def _heard(record: Record, way: _Way) -> Record:
    """What a record says itself, as its mark is about it: without translations, and words by which it is found."""
    apart = _UNHEARD | OWN_MARKS.keys() | {key for mark, key in OWN_MARKS.items() if mark in record}
    return {key: _in(value, way.languages) for key, value in said(record).items() if key not in apart}


def _in(value: Plain, languages: tuple[str, ...]) -> Plain:
    """A value without translations, and without the notes inside."""
    if isinstance(value, list):
        return [_in(each, languages) for each in value]
    if not isinstance(value, dict):
        return value
    if "en" in value and value.keys() <= {"en", "fr", "nl"}:
        return {key: text for key, text in value.items() if key in languages}
    return {key: _in(each, languages) for key, each in value.items() if key != "note"}


def _fallen(old: Plain | None, new: Plain, address: str, days: Mapping[str, str]) -> Iterator[str]:
    """The addresses of the facts in a record that had a mark, and are unverified now."""
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return
    marks = ("verification", *OWN_MARKS)
    if any(new.get(mark) == Mark.UNVERIFIED != old.get(mark, Mark.UNVERIFIED) for mark in marks):
        yield address
    for key, value in new.items():
        was = old.get(key)
        if isinstance(value, list) and is_marked(value):
            for former, now in zip(formers(listed(was), value), value, strict=True):
                told = names(now, days)
                yield from _fallen(former, now, f"{address}@{told[0] if told else key}", days)
        elif is_marked(value):
            yield from _fallen(was, value, f"{address}@{'repeal' if key == 'repealed_by' else key}", days)


def said(record: Record) -> Record:
    """What a record says itself, without its parts that have marks of their own."""
    return {key: value for key, value in record.items() if key not in _BESIDE and not is_marked(value)}


def is_marked(value: Plain) -> bool:
    """Whether a part of a record carries marks of its own."""
    if isinstance(value, list):
        return any(map(is_marked, value))
    return isinstance(value, dict) and "verification" in value


def _verified(record: Record, steps: tuple[str | int, ...], check: Check) -> Record:
    if not steps:
        entry: Record = {"mark": str(check.mark), "by": check.by, "day": check.on.isoformat()}
        if check.source:
            entry["source"] = check.source
        if check.copy_day:
            entry["copy_day"] = check.copy_day.isoformat()
        if check.fingerprint:
            entry["fingerprint"] = check.fingerprint
        rest = {key: value for key, value in record.items() if key not in {"review", "review_from"}}
        return {**rest, "verification": str(check.mark), "verified": [*listed(record.get("verified")), entry]}
    first, *others = steps
    inside = record[str(first)]
    if isinstance(inside, list):
        at, *others = others
        assert isinstance(at, int)
        part = _verified(mapping(inside[at]), tuple(others), check)
        return {**record, str(first): [*inside[:at], part, *inside[at + 1 :]]}
    return {**record, str(first): _verified(mapping(inside), tuple(others), check)}
