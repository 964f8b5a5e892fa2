"""YAML, hardened at the door: what a data file has no use for is refused by name, and nothing crashes the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lanzarote_law.dataset import yaml_parser
from lanzarote_law.dataset.value_readers import Node, UnquotedScalar

if TYPE_CHECKING:
    from lanzarote_law.errors import Problem

Plain = str | list["Plain"] | dict[str, "Plain"] | UnquotedScalar


def read(content: str | bytes) -> tuple[Node | None, list[str]]:
    """The root, and each problem as `line:column code: message (hint)`."""
    encoded = content.encode() if isinstance(content, str) else content
    file, problems = yaml_parser.parse_yaml("x.yaml", encoded)
    return file.root, [_shown(problem) for problem in problems]


def _shown(problem: Problem) -> str:
    advice = f" ({problem.hint})" if problem.hint else ""
    return f"{problem.place.line}:{problem.place.column} {problem.code}: {problem.message}{advice}"


def plain(node: Node | None) -> Plain:
    """The content of a node without its places."""
    assert node is not None
    if isinstance(node.value, list):
        return [plain(child) for child in node.value]
    if isinstance(node.value, dict):
        return {key: plain(child) for key, child in node.value.items()}
    return node.value


def test_texts_lists_and_mappings_are_read_with_their_places() -> None:
    content = '# comment\nitems:\n  - "8.1"\n  - id: 20(1)(f)\n    "9.10": {a: [b, \'no\']}\nnote: >-\n  two\n  lines\n'
    root, problems = read(content)
    assert problems == []
    assert plain(root) == {"items": ["8.1", {"id": "20(1)(f)", "9.10": {"a": ["b", "no"]}}], "note": "two lines"}
    assert root is not None
    places = [
        (node.line, node.column, node.key_line)
        for node in (root, root.at("items"), root.at("items", 0), root.at("items", 1, "id"), root.at("note"))
    ]
    assert places == [(2, 1, 0), (3, 3, 2), (3, 5, 0), (4, 9, 4), (6, 7, 6)]


def test_a_walk_to_a_node_ends_where_nothing_follows() -> None:
    root, _ = read("a: [b, c: d]")
    assert root is not None
    assert root.at("a", 1, "c").value == "d"
    assert root.at("a", 2) is root.at("a", 5) is root.at("a")
    assert root.at("z") is root
    assert root.at("z", "a") is root, "a key of the record is not that of a part that it lacks"
    assert root.at("a", 5, 0) is root.at("a")
    assert root.at("a", 0, "x", "y") is root.at("a", 0, 0) is root.at("a", 0)


@pytest.mark.parametrize(
    ("scalar", "read_as"),
    [
        ("9.10", "a number"),
        ("8.1", "a number"),
        (".inf", "a number"),
        ("12", "a whole number"),
        ("0x1F", "a whole number"),
        ("1_000", "a whole number"),
        ("1:30", "a whole number"),
        ("no", "a Boolean value"),
        ("Yes", "a Boolean value"),
        ("on", "a Boolean value"),
        ("true", "a Boolean value"),
        ("null", "null"),
        ("~", "null"),
        ("", "null"),
        ("2016-06-18", "a YAML date"),
        ("<<", "a merge key"),
        ("=", "a value key"),
    ],
)
def test_what_yaml_does_not_read_as_text_is_marked_as_unquoted(scalar: str, read_as: str) -> None:
    root, problems = read(f"- {scalar}\n")
    assert (plain(root), problems) == ([UnquotedScalar(scalar, read_as)], [])


@pytest.mark.parametrize("scalar", ["'9.10'", '"no"', "8.1.a", "20(1)(f)", "383bis", "417/49", "|-\n  9.10", "§ 1"])
def test_what_is_quoted_or_can_only_be_a_text_is_a_text(scalar: str) -> None:
    root, problems = read(f"- {scalar}\n")
    assert (plain(root), problems) == ([scalar.strip("'\"|-\n ")], [])


@pytest.mark.parametrize(
    ("content", "problems"),
    [
        (
            "8.1: a\n8.10: b\nno: c\n~: d\n",
            [
                '1:1 unquoted: without quotation marks, YAML reads the key 8.1 as a number (use "8.1")',
                '2:1 unquoted: without quotation marks, YAML reads the key 8.10 as a number (use "8.10")',
                '3:1 unquoted: without quotation marks, YAML reads the key no as a Boolean value (use "no")',
                '4:1 unquoted: without quotation marks, YAML reads the key ~ as null (use "~")',
            ],
        ),
        (
            "<<: {a: b}\n2016-06-18: c\n",
            [
                '1:1 unquoted: without quotation marks, YAML reads the key << as a merge key (use "<<")',
                (
                    "2:1 unquoted: without quotation marks, YAML reads the key 2016-06-18 as a YAML date "
                    '(use "2016-06-18")'
                ),
            ],
        ),
        (
            "a: b\nc: [d]\n'a': e\nc: f\nc: g\n",
            [
                "3:1 duplicate-key: the key 'a' already occurs on line 1 (keep one of them)",
                "4:1 duplicate-key: the key 'c' already occurs on line 2 (keep one of them)",
                "5:1 duplicate-key: the key 'c' already occurs on line 2 (keep one of them)",
            ],
        ),
        (
            "a: &x b\nc: *x\nd: &y [e]\nf: &z {g: *nowhere}\n*x : h\n",
            [
                "1:4 alias: the file contains a YAML anchor (&x), which is not allowed in data files (remove it)",
                (
                    "2:4 alias: the file contains a YAML alias (*x), which is not allowed in data files"
                    " (write the value in full)"
                ),
                "3:4 alias: the file contains a YAML anchor (&y), which is not allowed in data files (remove it)",
                "4:4 alias: the file contains a YAML anchor (&z), which is not allowed in data files (remove it)",
                (
                    "4:11 alias: the file contains a YAML alias (*nowhere), which is not allowed in data"
                    " files (write the value in full)"
                ),
                (
                    "5:1 alias: the file contains a YAML alias (*x), which is not allowed in data files"
                    " (write the value in full)"
                ),
            ],
        ),
        (
            "a: !!python/object/apply:os.system [ls]\nb: !x c\nd: !!int '3'\n",
            [
                (
                    "1:4 tag: the file contains a YAML tag"
                    " (tag:yaml.org,2002:python/object/apply:os.system), which is not allowed in data files "
                    "(remove it)"
                ),
                "2:4 tag: the file contains a YAML tag (!x), which is not allowed in data files (remove it)",
                (
                    "3:4 tag: the file contains a YAML tag (tag:yaml.org,2002:int), which is not allowed"
                    " in data files (remove it)"
                ),
            ],
        ),
        (
            "a: b\n---\nc: [d, {e: f}]\n--- g\n",
            [
                "2:1 documents: the data file contains more than one YAML document (remove the line ---)",
                "4:1 documents: the data file contains more than one YAML document (remove the line ---)",
            ],
        ),
        ("[a, b]: c\n? {d: e}\n: {f: g}\nh: i\n", ["1:1 key: the key is not a text", "2:3 key: the key is not a text"]),
        (f"a: {'[' * 20}b{']' * 20}\nc: d\n", ["1:23 depth: lists and mappings are nested more than 20 levels deep"]),
        ("", ["0:0 empty: the file is empty"]),
        ("# nothing yet\n", ["0:0 empty: the file is empty"]),
        (
            "a: b\n\tc: d\n",
            [
                (
                    "2:1 yaml: invalid YAML at this place: found a tab character that violates indentation (check "
                    "indentation, colons and quotation marks)"
                )
            ],
        ),
        (
            'a: b\nc: "d\n',
            [
                (
                    "3:1 yaml: invalid YAML at this place: found unexpected end of stream (check indentation, colons "
                    "and quotation marks)"
                )
            ],
        ),
        (
            "a: b\n c: d\n",
            [
                (
                    "2:3 yaml: invalid YAML at this place: mapping values are not allowed in this context (check "
                    "indentation, colons and quotation marks)"
                )
            ],
        ),
        (
            "é: b\nc: \0\n",
            [
                (
                    "2:0 yaml: invalid YAML at this place: unacceptable character #x0000: control characters are not "
                    "allowed (remove it)"
                )
            ],
        ),
    ],
)
def test_every_fault_of_the_yaml_is_reported_with_its_place(content: str, problems: list[str]) -> None:
    assert read(content)[1] == problems


@pytest.mark.parametrize(
    ("content", "line"),
    [(b"a: b\n\xff\xfe: c", 2), ("a: é".encode("latin-1"), 1), ("a: b".encode("utf-16"), 1), (b"\x00\xc0", 1)],
)
def test_a_file_that_is_not_utf_8_is_refused(content: bytes, line: int) -> None:
    assert read(content) == (None, [f"{line}:0 encoding: the file is not UTF-8 (save the file as UTF-8)"])


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    root, problems = read(b"\xef\xbb\xbfa: b")
    assert (plain(root), problems) == ({"a": "b"}, [])


def test_a_fault_shows_the_line_on_which_it_stands() -> None:
    _, problems = yaml_parser.parse_yaml("x.yaml", b"a: b\r\n\r\na: c # twice\r\n")
    assert [(str(problem), problem.place.text) for problem in problems] == [
        ("x.yaml:3: the key 'a' already occurs on line 1 (keep one of them)", "a: c # twice")
    ]


def test_the_first_of_two_equal_keys_is_kept_and_what_belongs_to_a_bad_key_is_left_out() -> None:
    assert plain(read("a: b\na: c\n[d]: {e: f}\ng: h\n")[0]) == {"a": "b", "g": "h"}


def test_what_nests_too_deep_is_left_out_and_the_rest_is_read() -> None:
    root, problems = read("[" * 19 + "{a: [b, [c]], d: e}" + "]" * 19)
    assert problems == ["1:24 depth: lists and mappings are nested more than 20 levels deep"]
    assert root is not None
    assert plain(root.at(*[0] * 19)) == {"a": "", "d": "e"}


def test_an_alias_bomb_is_a_few_faults() -> None:
    bomb = "a0: &a0 x\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    _, problems = read(bomb)
    assert len(problems) == 30 + 29 * 9
    assert {problem.split()[1] for problem in problems} == {"alias:"}


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        "[" * 100_000 + "]" * 100_000,
        "{a: " * 100_000,
        "- " * 100_000 + "a",
        "? " * 100_000 + "a",
        "\n".join(f"{' ' * depth}a:" for depth in range(3000)),
    ],
    ids=["flow lists", "closed flow lists", "flow mappings", "block lists", "block keys", "stairs"],
)
def test_nesting_however_deep_is_a_fault_and_no_crash(content: str) -> None:
    root, problems = read(content)
    assert root is None or isinstance(root.value, list | dict)
    assert 0 < len(problems) < 50
    assert {problem.split()[1] for problem in problems} <= {"depth:", "yaml:", "key:"}


@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_read_or_refused(content: bytes) -> None:
    root, problems = read(content)
    assert root is not None or problems


PIECES = "a 8.1 \" ' : - [ ] { } & * ! !! ? | > # <<: \\ é \U0001f600 null no &x *x !!t".split()
PIECES += [" ", ": ", "- ", ", ", "? ", "\n", "\n  ", "---\n", "...\n", "%YAML 1.1\n", "\t", "\0", "\u2028", "\x85"]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_pieces_of_yaml_in_any_order_are_read_or_refused(content: str) -> None:
    root, problems = read(content)
    assert root is not None or problems


values = st.recursive(
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=8),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text("abc.19 é", max_size=4), inner, max_size=4)
    ),
    max_leaves=15,
)


def quoted(value: Plain) -> str:
    """The value as YAML, each text in single quotation marks."""
    if isinstance(value, list):
        return f"[{', '.join(map(quoted, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key)}: {quoted(child)}" for key, child in value.items()) + "}"
    assert isinstance(value, str)
    return "'" + value.replace("'", "''") + "'"


@given(values)
def test_quoted_texts_are_read_as_they_stand(value: Plain) -> None:
    root, problems = read(quoted(value))
    assert (plain(root), problems) == (value, [])
