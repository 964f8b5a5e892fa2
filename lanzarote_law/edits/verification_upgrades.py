"""Marks that go up: only with a source that the same change cites, whoever puts them in and in whichever way.

`verify` puts the source on record with the mark. An edit can raise a mark too, where it adds the source to the fact, or
brings a check that names it; what was deduced has a note that says from what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.facts import all_facts
from lanzarote_law.edits.data_records import listed, mapping
from lanzarote_law.edits.fact_checks import OWN_MARKS, formers, is_marked
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Mark
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lanzarote_law.dataset.value_readers import Plain
    from lanzarote_law.edits.amendment import Data
from lanzarote_law.edits.data_records import Change, Record

_CITING = ("act", "source", "sources", "read_in")
"""Keys under which a fact names the acts and the sources in which it stands."""

_DEDUCED = ("note", "reason")
"""Keys under which a fact says from what it was deduced."""


class _Raised(NamedTuple):
    """A mark that is higher than it was: the way to its fact from the record, the key, and both marks."""

    steps: tuple[str | int, ...]
    key: str
    was: Mark
    now: Mark


def refuse_raised(data: Data, changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes as they are. Raises NotUnderstoodError where a mark goes up and the change cites nothing for it."""
    changes = tuple(changes)
    for change in changes:
        if change.record and (change.kind, change.id) in data.records:
            old = data.records.record(change.kind, change.id)
            read = _cited({"read_in": change.record.get("read_in", [])}) - _cited(old)
            for raised in _raised(old, change.record, read_anew=bool(read)):
                raise _unbacked(raised, _address(data, change, raised.steps))
    return changes


def _unbacked(raised: _Raised, where: str) -> NotUnderstoodError:
    message = worded(
        "{where}: {key} would go from {was} to {now}, and the change does not say where that was read",
        where=where,
        key=raised.key,
        was=raised.was,
        now=raised.now,
    )
    if raised.now is Mark.INFERRED:
        return NotUnderstoodError(message, worded("say in a note from what it was deduced, in the same change"))
    if raised.key != "verification":
        return NotUnderstoodError(
            message, worded("name the source in the same change, under source or read_in of the article")
        )
    command = f"lanzarote-law verify {where} --mark {raised.now} --source ID --by NAME"
    return NotUnderstoodError(
        message, worded("leave the mark out, then put on record who read it, and where: {command}", command=command)
    )


def _address(data: Data, change: Change, steps: tuple[str | int, ...]) -> str:
    """By what an adviser names a fact."""
    ours = (each for each in all_facts(data.corpus) if (each.kind, each.id) == change[:2])
    return next((each.address for each in ours if each.steps == steps), change.id)


def _raised(old: Record, new: Record, steps: tuple[str | int, ...] = (), *, read_anew: bool) -> Iterator[_Raised]:
    """The marks of a fact, and of the facts inside, that are higher than they were and rest on nothing new."""
    own = (mark for mark, value in OWN_MARKS.items() if value in new and (mark in old or mark in new))
    for key in ("verification", *own):
        was, now = _mark(old, key), _mark(new, key)
        if now.weakness < was.weakness and not _rests_on_something(old, new, key, read_anew=read_anew):
            yield _Raised(steps, key, was, now)
    for key, value in new.items():
        was_inside = old.get(key)
        if isinstance(value, list) and is_marked(value):
            before = listed(was_inside)
            for former, each in zip(formers(before, value), value, strict=True):
                at = next((index for index, other in enumerate(before) if other is former), -1)
                if former is not None:
                    yield from _raised(mapping(former), mapping(each), (*steps, key, at), read_anew=read_anew)
        elif isinstance(value, dict) and isinstance(was_inside, dict) and is_marked(value):
            yield from _raised(was_inside, value, (*steps, key), read_anew=read_anew)


def _mark(record: Record, key: str) -> Mark:
    """A mark; one of its own that is not there is that of the fact."""
    return Mark(str(record.get(key) or record.get("verification") or Mark.UNVERIFIED))


def _rests_on_something(old: Record, new: Record, key: str, *, read_anew: bool) -> bool:
    """Whether a change says in which document what it raises was read, or from what it was deduced."""
    if read_anew or _cited(new) - _cited(old):
        return True
    checks, known = listed(new.get("verified")), listed(old.get("verified"))
    if checks and (checks[-1] not in known or key == "verification"):  # one on record that the mark did not follow
        last = mapping(checks[-1])
        if last.get("mark") == _mark(new, key) and (last.get("source") or last.get("mark") == Mark.INFERRED):
            return True
    deduced = any(new.get(each) and new.get(each) != old.get(each) for each in _DEDUCED)
    return _mark(new, key) is Mark.INFERRED and deduced


def _cited(record: Record) -> set[str]:
    """The ids of the acts and sources that a fact names itself."""
    found: set[str] = set()
    for key in _CITING:
        value: Plain | None = record.get(key)
        found.update(str(each).partition(" ")[0] for each in (value if isinstance(value, list) else [value]) if each)
    return found
