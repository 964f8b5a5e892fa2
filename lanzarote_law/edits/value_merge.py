"""Values of a record in three states, merged: as they were, as one side has them (mine), and the other (theirs).

What one side left as it was is taken from the other; where both changed a value somebody must choose. Marks go with the
words that they are about: words of both sides have the weaker of the two marks and no check of either.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.dataset import yaml_writer
from lanzarote_law.edits.data_records import listed, mapping
from lanzarote_law.edits.fact_checks import said
from lanzarote_law.edits.record_blocks import ordered
from lanzarote_law.edits.record_values import names
from lanzarote_law.model import Mark, weakest
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lanzarote_law.dataset.value_readers import Plain
    from lanzarote_law.edits.data_records import Record


class Choice(StrEnum):
    """Which side a value is to have: that of the copy, that of the newer data set, or for now that of the copy."""

    MINE = "mine"
    THEIRS = "theirs"
    LATER = "later"


class Conflict(NamedTuple):
    """A value that both sides changed; None is none."""

    about: str
    """The kind and id of the record, or the file."""
    path: str
    """The way to the value in it; empty where it is the record itself."""
    was: Plain | None
    mine: Plain | None
    theirs: Plain | None
    known: bool
    """Whether it is known what it was."""


Choose = Callable[[Conflict], Choice]


class Merging:
    """A merge of values that is under way: what was chosen, and which marks were not taken."""

    def __init__(self, choose: Choose, *, known: bool) -> None:
        self.choose = choose
        self.known = known
        """Whether it is known what the values were."""
        self.about = ""
        """The kind and id of the record that is being merged."""
        self.conflicts: list[tuple[Conflict, Choice]] = []
        self.unchecked: list[str] = []
        """Records with a mark or a check that one side gave to words that are not the words now."""

    def merged(
        self, path: str, was: Plain | None, mine: Plain | None, theirs: Plain | None
    ) -> tuple[Plain | None, Plain | None]:
        """What a value is to be, and what it is taken to have been when the next newer data set comes."""
        if mine == theirs or (self.known and mine == was):
            return theirs, theirs
        if self.known and theirs == was:
            return mine, theirs
        if isinstance(mine, dict) and isinstance(theirs, dict) and isinstance(was or {}, dict):
            return self._mapping(path, mapping(was or {}), mine, theirs)
        if isinstance(mine, list) and isinstance(theirs, list) and isinstance(was or [], list):
            parts = [_by_name(each) for each in (listed(was), mine, theirs)]
            if all(each is not None for each in parts):
                return self._elements(path, *(each or {} for each in parts))
        if self.known and path.rpartition(".")[2] == "verified":
            return _checks(*(listed(each) for each in (was, mine, theirs))), theirs
        conflict = Conflict(self.about, path, was, mine, theirs, self.known)
        choice = self.choose(conflict)
        self.conflicts.append((conflict, choice))
        return (theirs if choice is Choice.THEIRS else mine), (was if choice is Choice.LATER else theirs)

    def _mapping(self, path: str, was: Record, mine: Record, theirs: Record) -> tuple[Plain, Plain]:
        """A mapping, key by key; its marks go with its words."""
        apart = "verification" in {*mine, *theirs} and _words(mine) != _words(theirs)
        new: Record = {}
        base: Record = {}
        for key in dict.fromkeys((*mine, *theirs)):
            if apart and _is_mark(key):
                base |= {key: theirs[key]} if key in theirs else {}
                continue
            inside = f"{path}.{key}" if path else key
            value, old = self.merged(inside, was.get(key), mine.get(key), theirs.get(key))
            new |= {key: value} if value is not None else {}
            base |= {key: old} if old is not None else {}
        return (new | self._marks(was, mine, theirs, new) if apart else new), base

    def _marks(self, was: Record, mine: Record, theirs: Record, new: Record) -> Record:
        """The marks of the side whose words these are; of words of both sides the weaker ones, and no checks."""
        sides = [{key: value for key, value in each.items() if _is_mark(key)} for each in (mine, theirs)]
        before = {key: value for key, value in was.items() if _is_mark(key)}
        words = _words(new)
        if words in (_words(mine), _words(theirs)):
            own, other = sides if words == _words(mine) else sides[::-1]
            self.unchecked += [self.about] if other not in (own, before) else []
            return own
        self.unchecked += [self.about] if sides[0] != sides[1] or "verified" in sides[0] else []
        mark = str(weakest(_mark(each, "verification") for each in sides))
        others = {key for each in sides for key in each} - {"verified", "verification"}
        found = {key: str(weakest(_mark(each, key) for each in sides)) for key in sorted(others)}
        return {"verification": mark, **{key: value for key, value in found.items() if value != mark}}

    def _elements(
        self, path: str, was: Mapping[str, Plain], mine: Mapping[str, Plain], theirs: Mapping[str, Plain]
    ) -> tuple[Plain | None, Plain | None]:
        """A list whose parts are told by what they say of themselves, part by part."""
        new: dict[str, Plain] = {}
        base: dict[str, Plain] = {}
        for name in dict.fromkeys((*mine, *theirs, *was)):
            value, old = self.merged(f"{path}[{name}]", was.get(name), mine.get(name), theirs.get(name))
            new |= {name: value} if value is not None else {}
            base |= {name: old} if old is not None else {}
        orders = [ordered(was, each, theirs, kept.__contains__) for each, kept in ((mine, new), (was, base))]
        return [new[name] for name in orders[0]] or None, [base[name] for name in orders[1]] or None


def _is_mark(key: str) -> bool:
    """Whether a key says how well a record is checked."""
    return key == "verified" or key.endswith("verification")


def _words(record: Record) -> Record:
    """What the marks of a record are about."""
    return {key: value for key, value in said(record).items() if not _is_mark(key)}


def _mark(marks: Record, key: str) -> Mark:
    """A mark, or that of the whole record where there is none of its own; nothing is the weakest one."""
    return Mark(str(marks.get(key) or marks.get("verification") or Mark.UNVERIFIED))


def _checks(was: list[Plain], mine: list[Plain], theirs: list[Plain]) -> Plain | None:
    """The checks of the same words that both sides put on record, without those that either took out."""
    stay = [each for each in theirs if each in mine or each not in was]
    return [*stay, *(each for each in mine if each not in theirs and each not in was)] or None


def _by_name(parts: Iterable[Plain]) -> dict[str, Plain] | None:
    """The parts of a list by what tells them; None where something else is in it, or two are told by the same."""
    found: dict[str, Plain] = {}
    for each in parts:
        told = names(each, {})[:1] if isinstance(each, dict) else []
        if not told or told[0] in found:
            return None
        found[told[0]] = each
    return found


def lines_of_value(value: Plain | None) -> list[str]:
    """A value as a reader sees it, line by line."""
    if value is None:
        return [worded("(nothing)")]
    if isinstance(value, str):
        return value.splitlines() or ['""']
    if isinstance(value, dict):
        return yaml_writer.mapping_lines(value, 0)
    return yaml_writer.slot_lines(yaml_writer.Slot("all", None, 0), value)
