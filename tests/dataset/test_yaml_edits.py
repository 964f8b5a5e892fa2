"""Edits line by line: what is written anew, and what keeps its bytes, comments included."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import corpus_loading, yaml_edits
from lanzarote_law.dataset.value_readers import TEXT, KeyDefinition, ListReader, RecordListReader, plain_record_reader
from lanzarote_law.edits import drafts
from lanzarote_law.edits.data_records import RecordChange
from tests.builders import RURITANIA
from tests.changes import data_set, read, root, seeded
from tests.ugly import numbers, ugly

if TYPE_CHECKING:
    from lanzarote_law.dataset.value_readers import PlainValue, ValueReader


def shape(**keys: ValueReader) -> dict[str, KeyDefinition]:
    return {name: KeyDefinition(name, reader) for name, reader in keys.items()}


PART = plain_record_reader("part", dict, shape(p=TEXT, q=TEXT))
THING = plain_record_reader("thing", dict, shape(id=TEXT, note=TEXT, list=ListReader(TEXT), parts=ListReader(PART)))
FILE = plain_record_reader(
    "file", dict, shape(a=TEXT, b=ListReader(TEXT), c=TEXT, things=RecordListReader(THING), d=TEXT)
)
"""A file of two texts, a list of texts and a list of records, in this order."""

THREE = """\
# The things.

things:
  # the first
  - id: x
    note: one

  # the second
  - id: y
    note: two

  # the third
  - id: z
    note: three

d: e  # last
"""


def edited(before: str, says: dict[str, PlainValue]) -> str:
    """A file once it says something else; it is read as that."""
    new = yaml_edits.edit_text(before, root(read("x.yaml", before)), says, FILE)
    assert root(read("x.yaml", new)).plain() == says
    return new


def things(before: str, *, there: dict[str, str], **others: PlainValue) -> str:
    """A file once its records are others, each with its note."""
    return edited(before, {"things": [{"id": name, "note": note} for name, note in there.items()], **others})


def test_lines_that_end_with_a_carriage_return_alone_go_on_to_do_so() -> None:
    before = "a: x\rb: [y]\r"
    assert edited(before, {"a": "z", "b": ["y"], "c": "w"}) == "a: z\rb: [y]\r\rc: w\r"


def test_a_new_article_that_comes_first_in_its_code_stands_under_the_heading_of_that_code() -> None:
    before = "things:\n  # code a\n  - id: a/1\n    note: x\n\n  # code b\n  - id: b/2\n    note: y\n"
    new = "  - id: b/1\n    note: z\n\n"
    assert things(before, there={"a/1": "x", "b/1": "z", "b/2": "y"}) == before.replace(
        "  - id: b/2", f"{new}  - id: b/2"
    )
    assert things(before, there={"a/1": "x", "a/2": "z", "b/2": "y"}) == before.replace(
        "  # code b", "  - id: a/2\n    note: z\n\n  # code b"
    )
    assert things(before, there={"a/0": "z", "a/1": "x", "b/2": "y"}) == before.replace(
        "  - id: a/1", "  - id: a/0\n    note: z\n\n  - id: a/1"
    )


def test_a_new_article_between_two_of_its_code_leaves_to_the_second_what_stands_above_it() -> None:
    before = "things:\n  # code a\n  - id: a/1\n    note: x\n\n  # from the annex\n  - id: a/3\n    note: y\n"
    assert things(before, there={"a/1": "x", "a/2": "z", "a/3": "y"}) == before.replace(
        "  # from the annex", "  - id: a/2\n    note: z\n\n  # from the annex"
    )


def test_a_new_record_that_comes_first_leaves_to_the_next_what_stands_above_it() -> None:
    assert things(THREE, there={"w": "z", "x": "one", "y": "two", "z": "three"}, d="e") == THREE.replace(
        "  # the first", "  - id: w\n    note: z\n\n  # the first"
    )


@pytest.mark.parametrize(
    ("before", "says", "after"),
    [
        ("a: x\nc: y\n", {"a": "z", "c": "y"}, "a: z\nc: y\n"),
        ("a:   'x'\nc:  \"y\"\n", {"a": "x", "c": "9.10"}, "a:   'x'\nc: \"9.10\"\n"),
        ("a: x # why\n", {"a": "z"}, "a: z  # why\n"),
        (f"a: x # {'why ' * 25}\n", {"a": "longer"}, f"# {'why ' * 24}why\na: longer\n"),
        ("# top\n\na: x # why\n# foot\n", {"a": "z"}, "# top\n\na: z  # why\n# foot\n"),
        ("a: x\n  y # why\nc: z\n", {"a": "x", "c": "z"}, "a: x  # why\nc: z\n"),
        ("a: # why\n  x\nc: z\n", {"a": "y", "c": "z"}, "# why\na: y\nc: z\n"),
        ("a: |  # why\n  x\n  # no comment\n\n# c\nc: z\n", {"a": "y", "c": "z"}, "# why\na: y\n\n# c\nc: z\n"),
        ("a: >-\n  x\n  # no comment\nc: z\n", {"a": "x # no comment", "c": "y"}, "a: >-\n  x\n  # no comment\nc: y\n"),
        ("a: |+\n  x\n\n\nc: z\n", {"a": "x\n\n\n", "b": ["y"], "c": "z"}, "a: |+\n  x\n\n\nb: [y]\nc: z\n"),
        ("a: |+\n  x\n\n\nc: z\n", {"a": "x\n\n\n"}, "a: |+\n  x\n\n\n"),
        ("a: 'x # no comment'\n", {"a": "y"}, "a: y\n"),
        ('a: "x # no\n  comment"  # why\n', {"a": "y"}, "a: y  # why\n"),
        ("{a: x, # why\n c: y}\n", {"a": "x", "c": "z"}, "# why\na: x\n\nc: z\n"),
        (
            "? a\n: x\n? b\n: - x\n  - y\nc: z\n",
            {"a": "y", "b": ["x", "y"], "c": "z"},
            "a: y\n? b\n: - x\n  - y\nc: z\n",
        ),
    ],
)
def test_a_text_that_changes_is_written_anew_and_its_comments_stay(
    before: str, says: dict[str, PlainValue], after: str
) -> None:
    assert edited(before, says) == after


@pytest.mark.parametrize(
    ("before", "says", "after"),
    [
        ("a: x\n\nd: y\n", {"a": "x", "c": "z", "d": "y"}, "a: x\n\nc: z\n\nd: y\n"),
        ("# top\na: x\n", {"a": "x", "b": ["y"]}, "# top\na: x\n\nb: [y]\n"),
        ("# top\nc: x\n", {"a": "y", "c": "x"}, "# top\na: y\n\nc: x\n"),
        ("a: x\n# of c\nc: z\n", {"a": "x", "b": ["y"], "c": "z"}, "a: x\n\nb: [y]\n# of c\nc: z\n"),
        ("a: x\n\n# of c\nc: z # why\n\nd: y\n", {"a": "x", "d": "y"}, "a: x\n\n# of c\n# why\n\nd: y\n"),
        ("# top\n\na: x\n\nd: y\n", {"d": "y"}, "# top\n\nd: y\n"),
        ("a: x\n\nc: z\n\nd: y\n", {"a": "x", "d": "y"}, "a: x\n\nd: y\n"),
        ("a: x\n\nd: y\n", {"a": "x"}, "a: x\n"),
        ("a: x\n\nd: y\n\n# foot\n", {"a": "x"}, "a: x\n\n# foot\n"),
    ],
)
def test_a_key_comes_where_its_shape_has_it_and_goes_with_the_blank_line_above(
    before: str, says: dict[str, PlainValue], after: str
) -> None:
    assert edited(before, says) == after


@pytest.mark.parametrize(
    ("before", "now", "after"),
    [
        ("b: [x, y]  # why\n", ["x", "y", "9.10"], 'b: [x, y, "9.10"]  # why\n'),
        ("b: [x, y]\n", ["y"], "b: [y]\n"),
        ("b: [x, # of x\n  y]\n", ["x"], "# of x\nb: [x]\n"),
        ("b: [ 'x',y ]\n", ["x", "y"], "b: [ 'x',y ]\n"),
        ("b: [x]\n", [], "b: []\n"),
        ("b: []  # why\n", ["x"], "b: [x]  # why\n"),
        ("b: [x]\n", ["x" * 60, "y" * 60], f"b:\n  - {'x' * 60}\n  - {'y' * 60}\n"),
        (f"b:\n  - {'x' * 60}\n  - {'y' * 60}\n", ["y" * 60], f"b: [{'y' * 60}]\n"),
        ("b:\n- x  # of x\n- y\n", ["y", "x"], "b:\n- y\n- x  # of x\n"),
        ("b:\n  - x  # of x\n  - y # of y\n", ["x"], "b:\n  - x  # of x\n  # of y\n"),
        ("b:\n  # of x\n  - x\n  -\n    y\n", ["z", "x", "y"], "b:\n  - z\n  # of x\n  - x\n  -\n    y\n"),
        ("b:\n  - x # of x\n", [], "b: []  # of x\n"),
    ],
)
def test_a_list_changes_by_its_elements_where_it_is_laid_out_and_as_a_whole_where_it_is_not(
    before: str, now: list[PlainValue], after: str
) -> None:
    assert edited(before, {"b": now}) == after


@pytest.mark.parametrize(
    ("gone", "after"),
    [
        ("x", "  # the first\n\n  # the second\n{y}\n  # the third\n{z}\nd: e  # last\n"),
        ("y", "  # the first\n{x}\n  # the second\n\n  # the third\n{z}\nd: e  # last\n"),
        ("z", "  # the first\n{x}\n  # the second\n{y}\n  # the third\n\nd: e  # last\n"),
    ],
)
def test_a_record_goes_and_the_comment_above_it_stays(gone: str, after: str) -> None:
    notes = {"x": "one", "y": "two", "z": "three"}
    there = {name: f"  - id: {name}\n    note: {note}\n" for name, note in notes.items()}
    del notes[gone]
    assert things(THREE, there=notes, d="e") == f"# The things.\n\nthings:\n{after.format_map(there)}"


def test_records_go_with_their_blank_lines_where_nothing_stands_above_them() -> None:
    before = "things:\n  - id: x\n    note: a\n\n  - id: y\n    note: b\n\n  - id: z\n    note: c\n"
    assert things(before, there={"y": "b", "z": "c"}) == before.replace("  - id: x\n    note: a\n\n", "")
    assert things(before, there={"x": "a", "z": "c"}) == before.replace("\n  - id: y\n    note: b\n", "")
    assert things(before, there={"x": "a", "y": "b"}) == before.replace("\n  - id: z\n    note: c\n", "")
    assert things(before, there={"z": "c"}) == "things:\n  - id: z\n    note: c\n"
    assert things(before, there={}) == "things: []\n"


@pytest.mark.parametrize("at", range(4))
def test_a_new_record_stands_apart_and_leaves_every_other_line_alone(at: int) -> None:
    notes = [("x", "one"), ("y", "two"), ("z", "three")]
    after = things(THREE, there=dict([*notes[:at], ("new", "four"), *notes[at:]]), d="e")
    block = "  - id: new\n    note: four\n"
    assert block in after
    assert after.replace(f"{block}\n", "", 1) == THREE if at < 3 else after.replace(f"\n{block}", "", 1) == THREE
    assert "\n\n\n" not in after


def test_one_record_changes_and_another_comes_between_comments() -> None:
    there = {"x": "one", "y": "changed: now", "new": "four", "z": "three"}
    changed = THREE.replace("note: two\n", 'note: "changed: now"\n\n  - id: new\n    note: four\n')
    assert things(THREE, there=there, d="e") == changed


@pytest.mark.parametrize(
    ("before", "parts", "after"),
    [
        # the first key of an element goes: the dash moves to the next, and comments above it
        ("- p: x  # of p\n  q: y\n", [{"q": "y"}], "# of p\n- q: y\n"),
        ("- p: x\n\n  # of q\n  q: y\n", [{"q": "y"}], "# of q\n- q: y\n"),
        ("-   p: x\n    q: y\n", [{"q": "y"}], "-   q: y\n"),
        ("- # a note\n  p: x\n  q: y\n", [{"p": "x"}], "- # a note\n  p: x\n"),
        ("- p: x\n", [{"p": "x", "q": "y"}], "- p: x\n  q: y\n"),
        ("- q: x\n", [{"p": "y", "q": "x"}], "- p: y\n  q: x\n"),
        ("- {p: x, q: y} # a note\n- p: z\n", [{"p": "x"}, {"p": "z"}], "- p: x  # a note\n- p: z\n"),
        ("- p: x\n# between\n- p: z\n", [{"p": "z"}], "# between\n- p: z\n"),
    ],
)
def test_an_element_changes_in_the_form_in_which_it_stands(before: str, parts: list[PlainValue], after: str) -> None:
    head = "things:\n- id: x\n  parts:\n"
    lines = ["".join(f"  {line}\n" if line else "\n" for line in text.splitlines()) for text in (before, after)]
    assert edited(head + lines[0], {"things": [{"id": "x", "parts": parts}]}) == head + lines[1]


def test_the_first_key_of_a_record_goes_and_its_comment_stands_above_the_dash() -> None:
    before = "things:\n  - note: z  # why\n    id: x\n"
    assert edited(before, {"things": [{"id": "x"}]}) == "things:\n  # why\n  - id: x\n"


def test_a_list_of_records_is_filled_and_emptied_with_its_comments() -> None:
    full = "a: x\n\nthings:\n  - id: y\n    note: z\n\nd: e\n"
    assert things("a: x\n\nthings: []\n\nd: e\n", there={"y": "z"}, a="x", d="e") == full
    assert things(full, there={}, a="x", d="e") == "a: x\n\nthings: []\n\nd: e\n"
    assert things("a: x\n\nd: e\n", there={"y": "z"}, a="x", d="e") == full
    assert edited(full, {"a": "x", "d": "e"}) == "a: x\n\nd: e\n"
    assert things(THREE, there={}, d="e") == (
        "# The things.\n\n# the first\n# the second\n# the third\nthings: []\n\nd: e  # last\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: x\r\n\r\nc: y\r\n", "a: z\r\n\r\nb: [v]\r\n\r\nc: y\r\n"),
        ("a: x\r\n\nc: y\r\n", "a: z\r\n\r\nb: [v]\r\n\nc: y\r\n"),
        ("a: x\n\nc: y", "a: z\n\nb: [v]\n\nc: y"),
        ("a: x\r\n\r\nc: y", "a: z\r\n\r\nb: [v]\r\n\r\nc: y"),
        ("a: x\r\rc: y", "a: z\r\rb: [v]\r\rc: y"),
        ("a: x\n\nc: y\n\n\n", "a: z\n\nb: [v]\n\nc: y\n\n\n"),
        ("---\na: x\n\nc: y\n...\n", "---\na: z\n\nb: [v]\n\nc: y\n...\n"),
        ("a: x\n# one\u2028# two\n\nc: y\n", "a: z\n\nb: [v]\n# one\u2028# two\n\nc: y\n"),
    ],
)
def test_the_ends_of_the_lines_and_of_the_file_stay(before: str, after: str) -> None:
    assert edited(before, {"a": "z", "b": ["v"], "c": "y"}) == after


def test_a_file_without_end_of_line_changes_at_its_end() -> None:
    assert edited("a: x\n\nc: y", {"a": "x", "c": "z"}) == "a: x\n\nc: z"
    assert edited("a: x\n\nc: y", {"a": "x"}) == "a: x"
    assert edited("a: x # why", {"a": "x", "c": "y"}) == "a: x # why\n\nc: y"


def test_a_byte_order_mark_stays() -> None:
    folder = corpus_loading.open_folder(RURITANIA)
    folder.contents["sources.yaml"] = b"\xef\xbb\xbf" + folder.contents["sources.yaml"]
    opened = drafts.open_for_edit(folder)
    source = opened.data.records.record("source", "copy:code")
    draft = drafts.draft_changes(opened, [RecordChange("source", "copy:code", {**source, "title": "Another one"})])
    before = folder.contents["sources.yaml"]
    assert draft.contents == {"sources.yaml": before.replace(b"The old Code as of 2020", b"Another one")}


ruritania = data_set(RURITANIA)


@pytest.mark.parametrize("seed", range(100))
def test_a_file_in_any_style_says_what_was_meant_after_random_edits_and_keeps_every_comment(seed: int) -> None:
    random = seeded(seed)
    name = random.choice(list(ruritania.files))
    before = ugly(ruritania.records.roots[name], random)
    assert root(read(name, before)).plain() == ruritania.records.roots[name]
    after = ruritania.edited(name, before, ruritania.changes(random, name, random.randint(1, 4)))
    assert sorted(numbers(after)) == sorted(numbers(before))
