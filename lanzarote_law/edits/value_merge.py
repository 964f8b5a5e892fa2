"""Merges values in three states: as they were, as one side has them (mine), and as the other has them (theirs).

What one side did not change is taken from the other; if both changed a value, the user must choose. Marks stay with the
text that they cover: text from both sides gets the weaker mark and no check.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from lanzarote_law.dataset import yaml_writer
from lanzarote_law.dataset.value_readers import PlainValue
from lanzarote_law.edits.data_records import Record, as_list, as_mapping
from lanzarote_law.edits.fact_checks import mark_of, own_statement
from lanzarote_law.edits.record_blocks import merge_order
from lanzarote_law.edits.record_values import names_of_part
from lanzarote_law.model import weakest
from lanzarote_law.wording import worded


class MergeChoice(StrEnum):
    """The side whose value is used: the copy, the newer data set, or the copy for the time being."""

    MINE = "mine"
    THEIRS = "theirs"
    LATER = "later"


class ValueConflict(NamedTuple):
    """A value that both sides changed; None if absent."""

    about: str
    """The kind and id of the record, or the file."""
    path: str
    """The path to the value in it; empty for the record itself."""
    was: PlainValue | None
    mine: PlainValue | None
    theirs: PlainValue | None
    known: bool
    """Whether the former value is known."""


Choose = Callable[[ValueConflict], MergeChoice]


class ValueMerger:
    """A merge of values in progress: the choices made, and the marks that were not used."""

    def __init__(self, choose: Choose, *, known: bool) -> None:
        self.choose = choose
        self.known = known
        """Whether the former values are known."""
        self.about = ""
        """The kind and id of the current record."""
        self.conflicts: list[tuple[ValueConflict, MergeChoice]] = []
        self.unchecked: list[str] = []
        """Records with a mark or a check that one side gave to a text that has since changed."""

    def merged(
        self, path: str, was: PlainValue | None, mine: PlainValue | None, theirs: PlainValue | None
    ) -> tuple[PlainValue | None, PlainValue | None]:
        """Return the merged value, and its assumed former value for the next update."""
        if mine == theirs or (self.known and mine == was):
            return theirs, theirs
        if self.known and theirs == was:
            return mine, theirs
        if isinstance(mine, dict) and isinstance(theirs, dict) and isinstance(was or {}, dict):
            return self._mapping(path, as_mapping(was or {}), mine, theirs)
        if isinstance(mine, list) and isinstance(theirs, list) and isinstance(was or [], list):
            parts = [_by_name(each) for each in (as_list(was), mine, theirs)]
            if all(each is not None for each in parts):
                return self._elements(path, *(each or {} for each in parts))
        if self.known and path.rpartition(".")[2] == "verified":
            stay = [each for each in as_list(theirs) if each in as_list(mine) or each not in as_list(was)]
            new = [each for each in as_list(mine) if each not in as_list(theirs) and each not in as_list(was)]
            return [*stay, *new] or None, theirs  # the checks of both, without those that either removed
        conflict = ValueConflict(self.about, path, was, mine, theirs, self.known)
        choice = self.choose(conflict)
        self.conflicts.append((conflict, choice))
        return (theirs if choice is MergeChoice.THEIRS else mine), (was if choice is MergeChoice.LATER else theirs)

    def _mapping(self, path: str, was: Record, mine: Record, theirs: Record) -> tuple[PlainValue, PlainValue]:
        """Merge a mapping key by key; its marks stay with its text."""
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
        """Return the marks of the side whose text is used; for text of both sides the weaker marks, without checks."""
        sides = [{key: value for key, value in each.items() if _is_mark(key)} for each in (mine, theirs)]
        before = {key: value for key, value in was.items() if _is_mark(key)}
        words = _words(new)
        if words in (_words(mine), _words(theirs)):
            own, other = sides if words == _words(mine) else sides[::-1]
            self.unchecked += [self.about] if other not in (own, before) else []
            return own
        self.unchecked += [self.about] if sides[0] != sides[1] or "verified" in sides[0] else []
        mark = str(weakest(mark_of(each, "verification") for each in sides))
        others = {key for each in sides for key in each} - {"verified", "verification"}
        found = {key: str(weakest(mark_of(each, key) for each in sides)) for key in sorted(others)}
        return {"verification": mark, **{key: value for key, value in found.items() if value != mark}}

    def _elements(
        self, path: str, was: Mapping[str, PlainValue], mine: Mapping[str, PlainValue], theirs: Mapping[str, PlainValue]
    ) -> tuple[PlainValue | None, PlainValue | None]:
        """Merge a list element by element; elements are identified by their content."""
        new: dict[str, PlainValue] = {}
        base: dict[str, PlainValue] = {}
        for name in dict.fromkeys((*mine, *theirs, *was)):
            value, old = self.merged(f"{path}[{name}]", was.get(name), mine.get(name), theirs.get(name))
            new |= {name: value} if value is not None else {}
            base |= {name: old} if old is not None else {}
        orders = [merge_order(was, each, theirs, kept.__contains__) for each, kept in ((mine, new), (was, base))]
        return [new[name] for name in orders[0]] or None, [base[name] for name in orders[1]] or None


def _is_mark(key: str) -> bool:
    """Whether a key says how well a record is verified."""
    return key == "verified" or key.endswith("verification")


def _words(record: Record) -> Record:
    """Return what the marks of a record cover."""
    return {key: value for key, value in own_statement(record).items() if not _is_mark(key)}


def _by_name(parts: Iterable[PlainValue]) -> dict[str, PlainValue] | None:
    """Return the elements of a list by what identifies them; None if they cannot be identified uniquely."""
    found: dict[str, PlainValue] = {}
    for each in parts:
        names = names_of_part(each, {})[:1] if isinstance(each, dict) else []
        if not names or names[0] in found:
            return None
        found[names[0]] = each
    return found


def value_lines(value: PlainValue | None) -> list[str]:
    """Return a value line by line, as a reader sees it."""
    if value is None:
        return [worded("(nothing)")]
    if isinstance(value, str):
        return value.splitlines() or ['""']
    if isinstance(value, bool):
        return [str(value).lower()]
    if isinstance(value, dict):
        return yaml_writer.mapping_lines(value, 0)
    return [line for each in value for line in yaml_writer.slot_lines(yaml_writer.ValueSlot(None, None, 0), each)]
