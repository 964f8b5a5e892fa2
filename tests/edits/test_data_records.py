"""The records of a data set as they are written: what each is told by, where a new one is put, what a change leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset.schema import FILE_SHAPES, LIST_LOCATIONS
from lanzarote_law.edits.data_records import (
    DataRecords,
    RecordChange,
    as_list,
    as_mapping,
    order_record_keys,
    record_key,
)
from lanzarote_law.errors import NotFoundError, NotUnderstoodError

if TYPE_CHECKING:
    from lanzarote_law.dataset.value_readers import PlainValue
    from lanzarote_law.edits.data_records import Record


def with_ids(ids: str) -> list[PlainValue]:
    """Records that say nothing but their ids."""
    return [{"id": ident} for ident in ids.split()]


def data(kind: str, *records: PlainValue) -> DataRecords:
    """A data set with records of one kind, in the first file that may hold them."""
    place = LIST_LOCATIONS[kind]
    return DataRecords({name: {} for name in FILE_SHAPES} | {place.files[0]: {"party": {}, place.key: list(records)}})


def order(records: DataRecords, kind: str) -> str:
    """What the records of a kind are told by, in the order in which they stand."""
    place = LIST_LOCATIONS[kind]
    return " ".join(record_key(kind, as_mapping(each)) for each in as_list(records.roots[place.files[0]][place.key]))


@pytest.mark.parametrize(
    ("there", "new", "after"),
    [
        ("be/371 be/383bis be/417/2", "be/383", "be/371 be/383 be/383bis be/417/2"),
        ("be/371 be/383bis be/417/2", "be/383ter", "be/371 be/383bis be/383ter be/417/2"),
        ("be/371 be/383bis be/417/2", "be/417/10", "be/371 be/383bis be/417/2 be/417/10"),
        ("be/371 be/383bis be/417/2", "be/1000", "be/371 be/383bis be/417/2 be/1000"),
        ("be/371 be/383bis be/417/2", "be/4", "be/4 be/371 be/383bis be/417/2"),
        ("a/9 be/371 c/1", "be/1", "a/9 be/1 be/371 c/1"),
        ("a/9 be/371 c/1", "a/10", "a/9 a/10 be/371 c/1"),
        ("a/9 be/371 c/1", "d/5", "a/9 be/371 c/1 d/5"),
        ("a/9 ab/5 c/1", "a/6", "a/6 a/9 ab/5 c/1"),
        ("ab/5 a-b/7 c/1", "a/6", "ab/5 a-b/7 c/1 a/6"),
        ("", "a/1", "a/1"),
    ],
)
def test_a_new_article_is_put_in_legal_order_within_its_code(there: str, new: str, after: str) -> None:
    records = data("provision", *with_ids(there))
    assert order(records.changed([RecordChange("provision", new, {"id": new})]), "provision") == after


@pytest.mark.parametrize(
    ("there", "new", "after"),
    [
        ("act:1995 act:2016", "act:2000", "act:1995 act:2000 act:2016"),
        ("act:1995 act:2016", "act:2016-02", "act:1995 act:2016 act:2016-02"),
        ("act:1995 act:2016", "act:1867", "act:1867 act:1995 act:2016"),
        ("", "act:1867", "act:1867"),
    ],
)
def test_a_new_act_is_put_by_its_id(there: str, new: str, after: str) -> None:
    records = data("act", *with_ids(there))
    assert order(records.changed([RecordChange("act", new, {"id": new})]), "act") == after


def test_a_new_act_is_put_by_its_day_where_that_is_known() -> None:
    records = data("act", *with_ids("act:1995-04-13 act:2016-02-01"))
    new: Record = {"id": "act:sexual-crimes-law", "dated": "2011-11-30"}
    assert order(records.changed([RecordChange("act", "act:sexual-crimes-law", new)]), "act") == (
        "act:1995-04-13 act:sexual-crimes-law act:2016-02-01"
    )


@pytest.mark.parametrize(
    ("items", "after"),
    [("8.1", "a new b c"), ("9", "a b new c"), ("8.1.a", "a new b c"), ("11", "a b c new"), ("7", "new a b c")],
)
def test_a_new_link_is_put_behind_those_of_its_first_item_or_in_the_order_of_items(items: str, after: str) -> None:
    items_of: dict[str, list[PlainValue]] = {"a": ["8.1"], "b": ["9", "8.1"], "c": ["10"]}
    there: list[PlainValue] = [{"id": ident, "items": told} for ident, told in items_of.items()]
    records = data("correspondence", *there)
    new = RecordChange("correspondence", "new", {"id": "new", "items": [items, "10"]})
    assert order(records.changed([new]), "correspondence") == after


def test_a_new_link_is_put_behind_those_of_its_item_and_code() -> None:
    there = {"a": "old/1", "b": "old/2", "c": "new/1", "d": "other/1"}
    links: list[PlainValue] = [{"id": ident, "items": ["8"], "provision": to} for ident, to in there.items()]
    new = RecordChange("correspondence", "new", {"id": "new", "items": ["8"], "provision": "old/3"})
    assert order(data("correspondence", *links).changed([new]), "correspondence") == "a b new c d"


@pytest.mark.parametrize(
    ("kind", "there", "new", "after"),
    [
        ("item", "8.1 9.2 9.10 10", "9.3", "8.1 9.2 9.3 9.10 10"),
        ("item", "8.1 9.2 9.10 10", "9.2.a", "8.1 9.2 9.2.a 9.10 10"),
        ("item", "8.1 9.2", "7", "7 8.1 9.2"),
        ("item", "4 5(1) 5(2) 18(1)(a)", "6", "4 5(1) 5(2) 6 18(1)(a)"),
        ("item", "4 18(1)(b)/1 18(2)", "18(1)(b)/2", "4 18(1)(b)/1 18(1)(b)/2 18(2)"),
        ("source", "doc:b copy:c web:a", "copy:a", "doc:b copy:c copy:a web:a"),
        ("source", "doc:b copy:c", "web:a", "doc:b copy:c web:a"),
        ("provision", "be/96 be/133 be/167 be/79 be/104", "be/150", "be/96 be/133 be/150 be/167 be/79 be/104"),
    ],
)
def test_a_new_record_is_put_in_the_order_of_the_numbers_or_beside_its_sort(
    kind: str, there: str, new: str, after: str
) -> None:
    records = data(kind, *with_ids(there))
    assert order(records.changed([RecordChange(kind, new, {"id": new}, "questions.yaml")]), kind) == after


@pytest.mark.parametrize(("kind", "after"), [("section", "a new b"), ("negative", "a new b"), ("rest", "a new b")])
def test_a_section_and_a_search_are_put_by_the_number_of_their_first_item(kind: str, after: str) -> None:
    there: list[PlainValue] = [{"id": "a", "items": ["8.1"]}, {"id": "b", "items": ["10"]}]
    new = RecordChange(kind, "new", {"id": "new", "items": ["9"]}, "questions.yaml")
    assert order(data(kind, *there).changed([new]), kind) == after


@pytest.mark.parametrize("kind", ["decision", "recommendation"])
@pytest.mark.parametrize(
    ("day", "after"),
    [
        ("2015-01-30", "new a b c"),
        ("2015-01-31", "a b new c"),
        ("2019-02-01", "a b new c"),
        ("2019-02-02", "a b c new"),
    ],
)
def test_a_new_decision_is_put_after_those_of_its_day_and_before_later_ones(kind: str, day: str, after: str) -> None:
    days = {"a": "2015-01-31", "b": "2015-01-31", "c": "2019-02-02"}
    there: list[PlainValue] = [{"id": ident, "day": on} for ident, on in days.items()]
    new = RecordChange(kind, "new", {"id": "new", "day": day})
    assert order(data(kind, *there).changed([new]), kind) == after


@pytest.mark.parametrize("kind", ["code", "regime", "source", "holder", "position"])
def test_any_other_new_record_is_put_last(kind: str) -> None:
    records = data(kind, *with_ids("b c"))
    assert order(records.changed([RecordChange(kind, "a", {"id": "a"})]), kind) == "b c a"


def test_a_changed_record_keeps_its_place_and_a_removed_one_leaves_none() -> None:
    records = data("source", *with_ids("a b c"))
    changed = records.changed([RecordChange("source", "b", {"id": "b", "title": "B"}), RecordChange("source", "a", {})])
    assert changed.roots["sources.yaml"] == {"party": {}, "sources": [{"id": "b", "title": "B"}, {"id": "c"}]}
    assert records.roots["sources.yaml"] == {"party": {}, "sources": with_ids("a b c")}
    assert changed.roots["positions.yaml"] is records.roots["positions.yaml"]
    assert ("source", "a") in records
    assert ("source", "a") not in changed


def test_the_last_record_leaves_an_empty_list_and_a_first_one_makes_its_list() -> None:
    assert data("source", {"id": "a"}).changed([RecordChange("source", "a", {})]).roots["sources.yaml"] == {
        "party": {},
        "sources": [],
    }
    assert data("source").changed([RecordChange("holder", "a", {"id": "a"})]).roots["positions.yaml"] == {
        "holders": [{"id": "a"}]
    }


def test_a_named_day_comes_last_changes_in_place_and_goes() -> None:
    there: Record = {"new-code": {"day": "2024-07-01"}, "old-code": {"day": "1900-01-01"}}
    records = DataRecords({name: {} for name in FILE_SHAPES} | {"provisions.yaml": {"dates": there}})
    moved, later = {"day": "2025-07-01"}, {"day": "2030-01-01"}
    changes = [
        RecordChange("date", "new-code", as_mapping({**moved})),
        RecordChange("date", "old-code", {}),
        RecordChange("date", "later", as_mapping({**later})),
    ]
    assert list(as_mapping(records.changed(changes).roots["provisions.yaml"]["dates"]).items()) == [
        ("new-code", moved),
        ("later", later),
    ]
    assert records.record("date", "old-code") == {"day": "1900-01-01"}


def test_a_new_item_is_put_into_the_file_that_is_named_and_a_known_one_stays_in_its_own() -> None:
    records = data("item", {"id": "8.1"})
    changed = records.changed([RecordChange("item", "18", {"id": "18"}, "convention.yaml")])
    assert (changed.file("item", "8.1"), changed.file("item", "18")) == ("questions.yaml", "convention.yaml")
    again = changed.changed([RecordChange("item", "18", {"id": "18", "kind": "law"}, "questions.yaml")])
    assert again.file("item", "18") == "convention.yaml"
    with pytest.raises(NotUnderstoodError, match=r"an item can be stored in questions\.yaml or in convention\.yaml"):
        records.changed([RecordChange("item", "19", {"id": "19"})])


def test_a_record_without_id_is_told_by_what_it_says() -> None:
    renumbering: Record = {"code": "be", "was": "99bis", "now": "100", "day": "2012-01-01"}
    shared: Record = {"code": "be", "number": "120"}
    assert record_key("renumbering", renumbering) == "be 99bis > 100"
    assert record_key("shared number", shared) == "be 120"
    assert record_key("provision", {"id": "be/120"}) == "be/120"
    assert record_key("date", {"day": "2012-01-01"}) == ""
    records = data("renumbering", renumbering, {**renumbering, "was": "98"})
    changed = records.changed([RecordChange("renumbering", "be 98 > 100", {})])
    assert changed.record("renumbering", "be 99bis > 100") == renumbering
    assert ("renumbering", "be 98 > 100") not in changed


def test_a_record_that_is_not_there_is_named_with_its_kind() -> None:
    records = data("source", {"id": "a"})
    assert (records.record("source", "a"), records.kinds("a"), records.kinds("b")) == ({"id": "a"}, ["source"], [])
    with pytest.raises(NotFoundError, match=r"^'b' is not the id of an act in this data set$"):
        records.record("act", "b")


def test_keys_take_the_order_of_their_shape_and_unknown_ones_come_last() -> None:
    record: Record = {"odd": "x", "note": "n", "title": "t", "id": "a", "verified": [], "verification": "seen"}
    assert list(order_record_keys("source", record)) == ["id", "title", "verification", "verified", "note", "odd"]
