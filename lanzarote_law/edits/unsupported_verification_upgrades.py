"""Refuses to raise marks without a source in the same change, whoever makes it and in whatever way.

`verify` records the source with the mark. An edit can also raise a mark if it adds the source to the fact, or a check
that names it; an inferred fact needs a note that gives the reason.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lanzarote_law.answers.verifiable_facts import all_facts
from lanzarote_law.edits.amendment_and_repeal import DataSet
from lanzarote_law.edits.data_records import Record, RecordChange, as_list, as_mapping
from lanzarote_law.edits.fact_checks import FIELDS_OF_MARKS, has_own_marks, mark_of, match_former_elements
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Mark
from lanzarote_law.wording import command_line, to_word, worded

_CITING = ("act", "source", "sources", "read_in")
"""Keys by which a fact names the acts and sources that support it."""

_DEDUCED = ("note", "reason")
"""Keys by which a fact says from what it was inferred."""


class _MarkUpgrade(NamedTuple):
    """A raised mark: the path from the record to its fact, the key, and both marks."""

    steps: tuple[str | int, ...]
    key: str
    was: Mark
    now: Mark


def refuse_unsupported_upgrades(data: DataSet, changes: Iterable[RecordChange]) -> tuple[RecordChange, ...]:
    """Return the changes. Raises NotUnderstoodError if one raises a mark without citing a source."""
    changes = tuple(changes)
    for change in changes:
        if change.record and (change.kind, change.id) in data.records:
            old = data.records.record(change.kind, change.id)
            read = _cited({"read_in": change.record.get("read_in", [])}) - _cited(old)
            for raised in _find_upgrades(old, change.record, read_anew=bool(read)):
                ours = (each for each in all_facts(data.corpus) if (each.kind, each.id) == change[:2])
                address = next((each.address for each in ours if each.steps == raised.steps), change.id)
                raise _unsupported_error(raised, address)
    return changes


def _unsupported_error(raised: _MarkUpgrade, where: str) -> NotUnderstoodError:
    told = {"where": where, "key": raised.key, "was": raised.was, "now": raised.now}
    sentence = to_word("{where}: {key} would rise from {was} to {now}, but the change does not name the source for it")
    message = worded(sentence, **told)
    if raised.now is Mark.INFERRED:
        return NotUnderstoodError(message, worded("in the same change, add a note that says from what it was inferred"))
    command = command_line("verify", where, "--mark", raised.now, "--source", "ID", "--by", "NAME")
    hint = worded("omit the mark, then record who read it, and where: {command}", command=command)
    if raised.key != "verification":
        hint = worded("in the same change, name the source under source, or under read_in of the article")
    return NotUnderstoodError(message, hint)


def _find_upgrades(
    old: Record, new: Record, steps: tuple[str | int, ...] = (), *, read_anew: bool
) -> Iterator[_MarkUpgrade]:
    """Yield the marks of a fact, and of facts inside it, that are raised without new support."""
    own = (mark for mark, value in FIELDS_OF_MARKS.items() if value in new and (mark in old or mark in new))
    for key in ("verification", *own):
        was, now = mark_of(old, key), mark_of(new, key)
        if now.weakness < was.weakness and not _rests_on_something(old, new, key, read_anew=read_anew):
            yield _MarkUpgrade(steps, key, was, now)
    for key, value in new.items():
        was_inside = old.get(key)
        if isinstance(value, list) and has_own_marks(value):
            before = as_list(was_inside)
            for former, each in zip(match_former_elements(before, value), map(as_mapping, value), strict=True):
                at = next((index for index, other in enumerate(before) if other is former), -1)
                if former is not None:
                    yield from _find_upgrades(as_mapping(former), each, (*steps, key, at), read_anew=read_anew)
        elif isinstance(value, dict) and isinstance(was_inside, dict) and has_own_marks(value):
            yield from _find_upgrades(was_inside, value, (*steps, key), read_anew=read_anew)


def _rests_on_something(old: Record, new: Record, key: str, *, read_anew: bool) -> bool:
    """Whether a change names the document in which the fact was read, or from what it was inferred."""
    if read_anew or _cited(new) - _cited(old):
        return True
    checks, known = as_list(new.get("verified")), as_list(old.get("verified"))
    if checks and (checks[-1] not in known or key == "verification"):  # the mark did not correspond to a known check
        last = as_mapping(checks[-1])
        if last.get("mark") == mark_of(new, key) and (last.get("source") or last.get("mark") == Mark.INFERRED):
            return True
    deduced = any(new.get(each) and new.get(each) != old.get(each) for each in _DEDUCED)
    return mark_of(new, key) is Mark.INFERRED and deduced


def _cited(record: Record) -> set[str]:
    """Return the ids of the acts and sources that a fact itself names."""
    values = [record.get(key) for key in _CITING]
    every = (each for value in values for each in (value if isinstance(value, list) else [value]))
    return {str(each).partition(" ")[0] for each in every if each}
