"""A check of a fact: who looked it up, when, where, and the mark that it has earned."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.edits.addresses import a_fact
from lanzarote_law.edits.amending import a_known
from lanzarote_law.edits.records import Change, in_order, listed, mapping
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from lanzarote_law.dataset.readers import Plain
    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.records import Record


class Check(NamedTuple):
    """That somebody looked a fact up: who, on which day, in which document, and how well it is checked since."""

    by: str
    on: date
    mark: Mark
    source: str = ""


def verify(data: Data, addresses: Iterable[str], check: Check, today: date) -> tuple[Change, ...]:
    """Facts with a check on record, and with the mark of the check; a link is no longer under review.

    Raises NotFoundError for an address or a source that the data do not have, NotUnderstoodError for a day to come and
    for a check by nobody.
    """
    if check.on > today:
        raise NotUnderstoodError(f"nobody has checked anything on {check.on} yet", "give --on the day of the check")
    if not check.by.strip():
        raise NotUnderstoodError("it is not said who looked it up", "give --by NAME")
    if check.source:
        a_known("source", check.source, {*data.corpus.source, *data.corpus.act})
    changes: dict[tuple[str, str], Change] = {}
    for fact in {fact.address: fact for fact in (a_fact(data, address, today) for address in addresses)}.values():
        key = fact.kind, fact.id
        record = changes[key].record if key in changes else data.records.record(*key)
        told = (*(changes[key].told if key in changes else ()), (f"now {check.mark}", fact.address))
        changes[key] = Change(*key, in_order(fact.kind, _verified(record, fact.steps, check)), told=told)
    return tuple(changes.values())


def still_checked(data: Data, change: Change) -> Change:
    """A change of a record without the checks of what it said before: nobody has looked up what it says now.

    With its checks a fact loses their mark, unless the change gives it another one.
    """
    if (change.kind, change.id) not in data.records or not change.record:
        return change
    return change._replace(record=_still_checked(data.records.record(change.kind, change.id), change.record))


_BESIDE = {"verified", "verification", "start_verification", "review", "review_from", "note", "read_in", "repealed_on"}
"""Keys that are no part of what a mark is about; the day of a repeal belongs to the repeal."""


def _still_checked(old: Record, new: Record, *, moved: bool = False) -> Record:
    end_moved = old.get("repealed_on") != new.get("repealed_on")
    settled = {key: _part_checked(old.get(key), value, moved=end_moved) for key, value in new.items()}
    if not (moved or said(old) != said(new)) or new.get("verified") != old.get("verified"):
        return settled
    if settled.pop("verified", None) and new.get("verification") == old.get("verification"):
        settled["verification"] = str(Mark.UNVERIFIED)
    return settled


def _part_checked(old: Plain | None, new: Plain, *, moved: bool) -> Plain:
    """A part of a record; of a list, each element beside the one whose checks it has."""
    if isinstance(new, list):
        return (
            [_part_checked(_with_checks_of(now, listed(old)), now, moved=False) for now in new]
            if _is_marked(new)
            else new
        )
    if isinstance(new, dict) and isinstance(old, dict) and "verification" in new:
        return _still_checked(old, new, moved=moved)
    return new


def _with_checks_of(new: Plain, olds: list[Plain]) -> Plain | None:
    """The former element that has the checks of a new one; best the one that says the same."""
    checks = mapping(new).get("verified")
    same = [mapping(each) for each in olds if mapping(each).get("verified") == checks] if checks else []
    return next((each for each in same if said(each) == said(mapping(new))), same[0] if same else None)


def said(record: Record) -> Record:
    """What a record says itself, without its parts that have marks of their own."""
    return {key: value for key, value in record.items() if key not in _BESIDE and not _is_marked(value)}


def _is_marked(value: Plain) -> bool:
    if isinstance(value, list):
        return any(map(_is_marked, value))
    return isinstance(value, dict) and "verification" in value


def _verified(record: Record, steps: tuple[str | int, ...], check: Check) -> Record:
    if not steps:
        entry: Record = {"mark": str(check.mark), "by": check.by, "day": check.on.isoformat()}
        if check.source:
            entry["source"] = check.source
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
