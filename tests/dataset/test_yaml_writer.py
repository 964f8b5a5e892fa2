"""Plain data as canonical lines: each sort of value is written one way, and read back as the same value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lanzarote_law.dataset import yaml_writer
from lanzarote_law.dataset.schema import reader_of_file
from tests.changes import TEXTS, node, read, root
from tests.examples import examples

if TYPE_CHECKING:
    from lanzarote_law.dataset.value_readers import Node, PlainValue


def lines(value: PlainValue) -> list[str]:
    """The lines of a value behind the key k."""
    return yaml_writer.mapping_lines({"k": value}, 0)


@pytest.mark.parametrize(
    "text",
    [
        *("seen", "x", "été", "Ωmega", "8", "on", "doc:ngo-2018", "https://example.org/a#b", "be-cp-1867/417/49"),
        *("20(1)(f)", "Sw.", "it's", 'a "b" c', "a [b]", "a, b", "a {b}", "a -b", "a & b", "C. pén. 1867", "y", "n"),
    ],
)
def test_a_text_is_plain_where_it_begins_with_a_letter_and_is_read_as_itself(text: str) -> None:
    plain = text[0].isalpha() and text != "on"
    assert lines(text) == [f"k: {text}" if plain else f'k: "{text}"']


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("9.10", '"9.10"'),
        ("12", '"12"'),
        ("2016-06-18", '"2016-06-18"'),
        ("2017-06", '"2017-06"'),
        ("yes", '"yes"'),
        ("No", '"No"'),
        ("true", '"true"'),
        ("null", '"null"'),
        ("~", '"~"'),
        ("", '""'),
        (" a", '" a"'),
        ("a ", '"a "'),
        ("a  b", '"a  b"'),
        ("a: b", '"a: b"'),
        ("a:", '"a:"'),
        ("a # b", '"a # b"'),
        ("# a", '"# a"'),
        ("- a", '"- a"'),
        ("§ 4, 1°", '"§ 4, 1°"'),
        ("[a]", '"[a]"'),
        ("'a'", "\"'a'\""),
        ('"a"', r'"\"a\""'),
        ("1 \\ 2", r'"1 \\ 2"'),
        ("a\nb", r'"a\nb"'),
        ("a\tb", r'"a\tb"'),
        ("a\rb", r'"a\u000Db"'),
        ("a\u00a0b", '"a\u00a0b"'),
        ("a\u0085b", r'"a\u0085b"'),
        ("a\u2028b", r'"a\u2028b"'),
        ("a\u2029b", r'"a\u2029b"'),
        ("\ufeffa", r'"\uFEFFa"'),
        ("a\x00b\x1b", r'"a\u0000b\u001B"'),
        ("😀", '"😀"'),
    ],
)
def test_any_other_text_stands_in_double_quotation_marks(text: str, written: str) -> None:
    assert lines(text) == [f"k: {written}"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (True, ["k: true"]),
        (False, ["k: false"]),
        ("true", ['k: "true"']),
        ([], ["k: []"]),
        ({}, ["k: {}"]),
        ([[]], ["k:", "  - []"]),
        (["a", "9.10", "b, c", "[d]", "e: f"], ['k: [a, "9.10", "b, c", "[d]", "e: f"]']),
        (["a\nb", "c"], ["k:", r'  - "a\nb"', "  - c"]),
        (["a" * 50, "b" * 53], [f"k: [{'a' * 50}, {'b' * 53}]"]),
        (["a" * 50, "b" * 54], ["k:", f"  - {'a' * 50}", f"  - {'b' * 54}"]),
        (
            {"b": "c", "a": {"9.10": "d", "on": "e", "no": "f"}},
            ["k:", "  b: c", "  a:", '    "9.10": d', '    "on": e', '    "no": f'],
        ),
        ([{"a": "b", "c": ["d"]}, {"a": "e"}], ["k:", "  - a: b", "    c: [d]", "  - a: e"]),
        ([{"a": {"b": "c"}}, {"a": [{"b": "c"}]}], ["k:", "  - a:", "      b: c", "  - a:", "      - b: c"]),
        ([["a\n"], [{"b": "c"}]], ["k:", '  - - "a\\n"', "  - - b: c"]),
    ],
)
def test_lists_of_texts_stand_on_one_line_where_they_fit_and_all_else_stands_below_its_key(
    value: PlainValue, written: list[str]
) -> None:
    assert lines(value) == written


def test_a_text_that_does_not_fit_is_folded_at_its_single_spaces() -> None:
    words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen more words behind"
    assert lines({"note": words, "last": "x" * 120, "after": f"{'x' * 110} y", "quoted": f"1  {words}"}) == [
        "k:",
        "  note: one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen more words",
        "    behind",
        f"  last: {'x' * 120}",
        f"  after: {'x' * 110}",
        "    y",
        '  quoted: "1  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen more',
        '    words behind"',
    ]


def test_a_line_of_a_hundred_and_ten_columns_is_not_folded_and_one_more_is() -> None:
    assert [len(line) for line in lines(f"{'x' * 100} {'y' * 6}")] == [110]
    assert lines(f"{'x' * 100} {'y' * 7}") == [f"k: {'x' * 100}", f"  {'y' * 7}"]


def test_keys_stand_in_the_order_of_their_shape_and_blank_lines_between_records_only() -> None:
    says: dict[str, PlainValue] = {
        "positions": [
            {"verification": "seen", "id": "P1", "cites": [{"provision": "a/1", "as_written": "art. 1"}], "odd": "b"},
            {"id": "P2"},
        ],
        "holders": [],
    }
    assert yaml_writer.file_lines(says, reader_of_file("positions.yaml")) == [
        "holders: []",
        "",
        "positions:",
        "  - id: P1",
        "    cites:",
        "      - as_written: art. 1",
        "        provision: a/1",
        "    verification: seen",
        "    odd: b",
        "",
        "  - id: P2",
    ]


# what a file may hold, escaped or not: surrogates are no characters
odd = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
listed = st.sampled_from([*": # - ' \" \\ a é no 1 . [ } ,".split(), " ", "  ", "\n", "\t", "\u00a0", "\u2028"])
texts = odd | st.lists(listed, max_size=12).map("".join) | st.sampled_from(TEXTS) | st.text("ab :#\\\"'", min_size=90)
values = st.recursive(
    texts | st.booleans(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(texts.map(lambda key: key[:40]), inside, max_size=4),
    max_leaves=12,
)


def scalars(inside: Node) -> object:
    """What a node says, a text apart from a value that YAML reads as none."""
    if isinstance(inside.value, dict):
        return {key: scalars(child) for key, child in inside.value.items()}
    return [scalars(child) for child in inside.value] if isinstance(inside.value, list) else inside.value


@examples(200)
@given(values)
def test_what_is_written_is_read_back_as_the_same_value(value: PlainValue) -> None:
    written = "\n".join([*lines(value), ""])
    assert scalars(root(read("x.yaml", written))) == {"k": scalars(node(value))}


def broken(line: str) -> list[str]:
    """A line behind the key k, broken by looking at every single space in it."""
    found, start = [], 3
    while len(line) > yaml_writer.WIDTH:
        cuts = [each.start() for each in re.finditer(r"(?<=\S) (?=\S)", line) if each.start() > start]
        if not cuts:
            break
        cut = max((each for each in cuts if each <= yaml_writer.WIDTH), default=cuts[0])
        found.append(line[:cut])
        line, start = f"  {line[cut + 1 :]}", 2
    return [*found, line]


@examples(200)
@given(st.text("abcd \u2003", min_size=100, max_size=400) | st.lists(st.sampled_from(("b" * 130, " "))).map("".join))
def test_a_long_text_is_broken_at_the_last_single_space_that_fits_else_at_the_first(inside: str) -> None:
    text = f"x{inside}x"
    assert lines(text) == broken(f"k: {text}" if yaml_writer.needs_no_quotes(text) else f'k: "{text}"')
