"""A copy and a newer data set, merged often: what one side left alone comes from the other, to the byte."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset.schema import FILE_SHAPES
from lanzarote_law.edits.dataset_merge import MergedDataSet, merge_data_files
from lanzarote_law.edits.value_merge import MergeChoice, ValueConflict
from tests.builders import RURITANIA
from tests.changes import data_set, read, root, seeded
from tests.command import ROOT
from tests.examples import TIMES
from tests.ugly import sprinkled

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from lanzarote_law.edits.data_records import RecordChange
    from tests.changes import DataSet

Contents = dict[str, bytes]

small, shipped = data_set(RURITANIA), data_set(ROOT / "data")
SETS = {"ruritania": small, "shipped": shipped}


def seeds(count: int) -> pytest.MarkDecorator:
    """A set and a seed: many of the small set, a few of that which ships, which takes seconds."""
    chosen = [("ruritania", seed) for seed in range(count * TIMES)]
    slow = pytest.param("shipped", 1, marks=pytest.mark.slow)
    return pytest.mark.parametrize(("which", "seed"), [*chosen, ("shipped", 0), slow])


def of(files: DataSet) -> Contents:
    return {name: text.encode() for name, text in files.texts.items()}


def edited(files: DataSet, changes: Iterable[RecordChange]) -> Contents:
    """The data files after some changes."""
    by_file: dict[str, list[RecordChange]] = {}
    for change in changes:
        by_file.setdefault(change.file, []).append(change)
    found = of(files)
    for name, some in by_file.items():
        found[name] = files.edited(name, files.texts[name], some).encode()
    return found


def some_changes(files: DataSet, random: Random, count: int) -> list[RecordChange]:
    """Changes of all files, each of another record."""
    found: dict[tuple[str, str], RecordChange] = {}
    for _ in range(count):
        name = random.choice(list(FILE_SHAPES))
        [change] = files.changes(random, name, 1)
        found.setdefault((change.kind, change.id), change._replace(file=name))
    return list(found.values())


def never(conflict: ValueConflict) -> MergeChoice:
    raise AssertionError(conflict)


def says(contents: Contents) -> dict[str, object]:
    """What each file says."""
    found: dict[str, object] = {}
    for name, content in contents.items():
        plain = root(read(name, content.decode())).plain()
        assert isinstance(plain, dict)
        found[name] = plain
    return found


@seeds(16)
def test_a_copy_without_edits_becomes_the_newer_set_byte_for_byte(which: str, seed: int) -> None:
    files, random = SETS[which], seeded(seed)
    base, theirs = of(files), edited(files, some_changes(files, random, 6))
    name = random.choice(list(FILE_SHAPES))
    theirs[name] = sprinkled(theirs[name].decode(), root(read(name, theirs[name].decode())), random).encode()
    update = merge_data_files(base, base, theirs, never)
    assert update.contents == theirs
    assert update.base == theirs
    assert (update.conflicts, update.outcome.kept, update.outcome.both, update.outcome.suspect) == ((), (), (), ())


@seeds(16)
def test_where_there_is_nothing_newer_the_copy_stays_byte_for_byte(which: str, seed: int) -> None:
    files, random = SETS[which], seeded(seed)
    base, mine = of(files), edited(files, some_changes(files, random, 6))
    name = random.choice(list(FILE_SHAPES))
    mine[name] = sprinkled(mine[name].decode(), root(read(name, mine[name].decode())), random).encode()
    update = merge_data_files(base, mine, base, never)
    assert update.contents == mine
    assert update.base == base
    assert (update.conflicts, update.outcome.taken, update.outcome.both) == ((), (), ())


@seeds(32)
def test_edits_of_other_records_never_conflict_and_all_of_them_are_there(which: str, seed: int) -> None:
    files, random = SETS[which], seeded(seed)
    every = some_changes(files, random, 12)
    ours, news = every[::2], every[1::2]
    mine, theirs = edited(files, ours), edited(files, news)
    update = merge_data_files(of(files), mine, theirs, never)
    assert update.conflicts == ()
    meant = files.records.changed(every).roots
    for name, plain in says(update.contents).items():
        assert by_record(plain, update) == by_record(meant[name], update), name
    again = merge_data_files(update.base, update.contents, theirs, never)
    assert again.contents == update.contents


def by_record(plain: object, update: MergedDataSet) -> object:
    """What a file says, whatever the order of new records that stand side by side, without new marks of review."""
    assert isinstance(plain, dict)
    return {
        key: sorted(json.dumps(without(each, update), sort_keys=True) for each in value)
        if isinstance(value, list)
        else value
        for key, value in plain.items()
        if value
    }


def without(record: object, update: MergedDataSet) -> object:
    if isinstance(record, dict) and record.get("id") in update.outcome.suspect:
        return {key: value for key, value in record.items() if key != "review"}
    return record


@pytest.mark.parametrize("choice", [MergeChoice.MINE, MergeChoice.THEIRS, MergeChoice.LATER])
@seeds(12)
def test_what_was_chosen_is_not_asked_again_and_what_was_left_for_later_is(
    which: str, choice: MergeChoice, seed: int
) -> None:
    files, random = SETS[which], seeded(seed)
    name = random.choice(list(FILE_SHAPES))
    ours = files.changes(random, name, 3)
    news = [another(files, random, change) for change in ours]
    mine, theirs = edited(files, with_file(ours, name)), edited(files, with_file(news, name))
    update = merge_data_files(of(files), mine, theirs, lambda _: choice)
    again = merge_data_files(update.base, update.contents, theirs, lambda _: choice)
    assert again.contents == update.contents
    left = [conflict for conflict, _ in update.conflicts] if choice is MergeChoice.LATER else []
    assert len(again.conflicts) >= len(left) if left else again.conflicts == ()


def with_file(changes: Iterable[RecordChange], name: str) -> list[RecordChange]:
    return [change._replace(file=name) for change in changes]


def another(files: DataSet, random: Random, change: RecordChange) -> RecordChange:
    """Another change of the record of a change: it goes, or is as it was but for one value."""
    known = (change.kind, change.id) in files.records
    if known and change.record and random.random() < 0.3:
        return change._replace(record={})
    record = change.record or files.records.record(change.kind, change.id)
    return change._replace(record={**record, "note": f"Another note {random.random()}."})


@seeds(8)
def test_where_it_is_not_known_what_a_copy_is_of_every_difference_is_asked(which: str, seed: int) -> None:
    files, random = SETS[which], seeded(seed)
    mine = edited(files, some_changes(files, random, 5))
    theirs = of(files)
    kept = merge_data_files(None, mine, theirs, lambda _: MergeChoice.MINE)
    assert says(kept.contents) == says(mine) or kept.outcome.suspect
    assert kept.conflicts
    assert kept.base == theirs
    left = merge_data_files(None, mine, theirs, lambda _: MergeChoice.LATER)
    assert (left.contents, left.base) == (kept.contents, {})
    taken = merge_data_files(None, mine, theirs, lambda _: MergeChoice.THEIRS)
    assert {name: by_record(each, taken) for name, each in says(taken.contents).items()} == {
        name: by_record(each, taken) for name, each in says(theirs).items()
    }
    assert merge_data_files(None, theirs, theirs, never).contents == theirs
