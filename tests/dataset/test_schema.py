"""What a record may hold: each fault is named with its place and the way out, and all of them in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lanzarote_law.dataset import corpus_loading, value_readers
from tests.builders import RURITANIA, a_data_folder, problems_in

if TYPE_CHECKING:
    from pathlib import Path

FAULTS: dict[str, tuple[str, str, str, list[str]]] = {
    "an unknown key with a near one": (
        "sources",
        "    url: https",
        "    ulr: https",
        [
            (
                "key: sources.yaml:7: sources[0].ulr: 'ulr' is not a key of this record; did you mean 'url'? "
                "(permitted keys: id, title, described, holder, reference, date, url, verification, verified, note)"
            )
        ],
    ),
    "an unknown key like no other": (
        "sources",
        "    url: https",
        "    wibble: https",
        [
            (
                "key: sources.yaml:7: sources[0].wibble: 'wibble' is not a key of this record (permitted keys: id, "
                "title, described, holder, reference, date, url, verification, verified, note)"
            )
        ],
    ),
    "an unknown key with its value on the next line": (
        "sources",
        "    url: https",
        "    wibble:\n      en: Text\n    url: https",
        [
            (
                "key: sources.yaml:7: sources[0].wibble: 'wibble' is not a key of this record (permitted keys: id, "
                "title, described, holder, reference, date, url, verification, verified, note)"
            )
        ],
    ),
    "a key of old that counted for nothing": (
        "questions",
        "    exemption: true",
        "    exemption: true\n    practice: true",
        [
            (
                "key: questions.yaml:33: aspects[1].practice: 'practice' is not a key of this record (remove the key: "
                "it had no effect)"
            )
        ],
    ),
    "a key that had another name": (
        "provisions",
        'day: "2012-01-01"',
        'on: "2012-01-01"',
        ["key: provisions.yaml:50: renumberings[0].on: 'on' is not a key of this record (use day)"],
    ),
    "a misspelt required key": (
        "sources",
        "title: Reply of Ruritania",
        "titel: Reply of Ruritania",
        [
            "missing: sources.yaml:3: sources[0]: the key 'title' is missing",
            (
                "key: sources.yaml:4: sources[0].titel: 'titel' is not a key of this record; did you mean 'title'? "
                "(permitted keys: id, title, described, holder, reference, date, url, verification, verified, note)"
            ),
        ],
    ),
    "a missing key deep inside": (
        "provisions",
        "        summary: Punishes attempts.\n",
        "",
        ["missing: provisions.yaml:132: provisions[1].versions[0]: the key 'summary' is missing"],
    ),
    "an unquoted number": (
        "questions",
        '["8", "9"]',
        '["8", 9.10]',
        [
            (
                "unquoted: questions.yaml:13: sections[0].items[1]: without quotation marks, YAML reads 9.10 as a "
                'number (use "9.10")'
            )
        ],
    ),
    "an unquoted no": (
        "sources",
        "title: Reply of Ruritania",
        "title: no",
        [
            (
                "unquoted: sources.yaml:4: sources[0].title: without quotation marks, YAML reads no as a Boolean value "
                '(use "no")'
            )
        ],
    ),
    "an unquoted date": (
        "provisions",
        'in_force_from: "2000-01-01"',
        "in_force_from: 2000-01-01",
        [
            (
                "unquoted: provisions.yaml:97: provisions[0].versions[0].in_force_from: without quotation marks, YAML "
                'reads 2000-01-01 as a YAML date (use "2000-01-01")'
            )
        ],
    ),
    "a month that there is not": (
        "provisions",
        'in_force_from: "2000-01-01"',
        'in_force_from: "2000-13-01"',
        [
            (
                "date: provisions.yaml:97: provisions[0].versions[0].in_force_from: '2000-13-01' is not a date (use "
                "YYYY-MM-DD or the name of a date: new-code)"
            )
        ],
    ),
    "a day with something behind it": (
        "provisions",
        'in_force_from: "2000-01-01"',
        'in_force_from: "2000-01-011"',
        [
            (
                "date: provisions.yaml:97: provisions[0].versions[0].in_force_from: '2000-01-011' is not a date (use "
                "YYYY-MM-DD or the name of a date: new-code)"
            )
        ],
    ),
    "a date in words": (
        "provisions",
        '"2011-12-10"',
        "10 December 2011",
        [
            (
                "date: provisions.yaml:73: acts[1].published: '10 December 2011' is not a date (use YYYY-MM-DD or "
                "the name of a date: new-code)"
            )
        ],
    ),
    "a date without its hyphens": (
        "provisions",
        '"2011-12-10"',
        '"20111210"',
        [
            (
                "date: provisions.yaml:73: acts[1].published: '20111210' is not a date (use YYYY-MM-DD or the name "
                "of a date: new-code)"
            )
        ],
    ),
    "a word near one of a closed set": (
        "positions",
        "stance: disputes",
        "stance: dispute",
        [
            (
                "value: positions.yaml:22: positions[0].stance: 'dispute' is not one of the permitted words; did you "
                "mean 'disputes'? (choose one of: asserts-covered, disputes, adds-information, reports-shortfall, "
                "recommends, endorses)"
            )
        ],
    ),
    "a word of a closed set with a capital": (
        "positions",
        "stance: disputes",
        "stance: Disputes",
        [
            (
                "value: positions.yaml:22: positions[0].stance: 'Disputes' is not one of the permitted words; did "
                "you mean 'disputes'? (choose one of: asserts-covered, disputes, adds-information, reports-shortfall, "
                "recommends, endorses)"
            )
        ],
    ),
    "a word far from a closed set": (
        "questions",
        "treaty: none",
        "treaty: some",
        ["value: questions.yaml:23: aspects[0].treaty: 'some' is not one of the permitted words (choose one of: none)"],
    ),
    "nothing where a word of a closed set is due": (
        "questions",
        "treaty: none",
        "treaty:",
        [("empty: questions.yaml:23: aspects[0].treaty: the value is missing (remove the key, or give it a value)")],
    ),
    "a null": (
        "convention",
        "asks: To punish producing.",
        "asks: null",
        ["empty: convention.yaml:13: items[0].asks: the value is missing (remove the key, or give it a value)"],
    ),
    "an empty text": (
        "convention",
        "asks: To punish producing.",
        'asks: " "',
        ["empty: convention.yaml:13: items[0].asks: the text is empty (remove the key, or give it a value)"],
    ),
    "a list for a text": (
        "convention",
        "asks: To punish producing.",
        "asks: [To punish producing.]",
        ["type: convention.yaml:13: items[0].asks: the value should be text, but is a list"],
    ),
    "a mapping for a text": (
        "convention",
        "asks: To punish producing.",
        "asks: {en: To punish producing.}",
        ["type: convention.yaml:13: items[0].asks: the value should be text, but is a mapping"],
    ),
    "a text for a list": (
        "questions",
        '["8", "9"]',
        '"8"',
        ["type: questions.yaml:13: sections[0].items: the value should be a list, but is a text"],
    ),
    "a text for a mapping": (
        "questions",
        "    title:\n      en: Prosecution\n",
        "    title: Prosecution\n",
        ["type: questions.yaml:11: sections[0].title: the value should be a mapping, but is a text"],
    ),
    "a quoted true": (
        "questions",
        "exemption: true",
        'exemption: "true"',
        [
            (
                "type: questions.yaml:32: aspects[1].exemption: the value should be true or false"
                " (use true or false, without "
                "quotation marks)"
            )
        ],
    ),
    "a yes": (
        "questions",
        "exemption: true",
        "exemption: yes",
        [
            (
                "type: questions.yaml:32: aspects[1].exemption: the value should be true or false"
                " (use true or false, without "
                "quotation marks)"
            )
        ],
    ),
    "a terminal escape": (
        "sources",
        "title: Reply of Ruritania",
        'title: "Reply \\e[2J of Ruritania"',
        ["control: sources.yaml:4: sources[0].title: the text contains the control character U+001B (remove it)"],
    ),
    "a turned writing direction": (
        "sources",
        "title: Reply of Ruritania",
        "title: Reply \u202eof Ruritania",
        ["control: sources.yaml:4: sources[0].title: the text contains the control character U+202E (remove it)"],
    ),
    "an id used twice in one file": (
        "questions",
        "id: excuse",
        "id: making",
        ["duplicate-id: questions.yaml:28: aspects[1].id: 'making' is already the id of questions.yaml:17"],
    ),
    "an id used twice, first by a record that cannot be read": (
        "sources",
        "  - id: copy:code\n",
        "  - id: copy:code\n    title: The Code\n    verification: certain\n\n  - id: copy:code\n",
        [
            (
                "value: sources.yaml:18: sources[2].verification: 'certain' is not one of the permitted words (choose "
                "one of: seen, second-hand, inferred, unverified)"
            ),
            "duplicate-id: sources.yaml:20: sources[3].id: 'copy:code' is already the id of sources.yaml:16",
        ],
    ),
    "an id used twice in two files": (
        "convention",
        'id: "20(1)(a)"',
        'id: "8.1"',
        ["duplicate-id: convention.yaml:9: items[0].id: '8.1' is already the id of questions.yaml:48"],
    ),
    "a repeal without its act": (
        "provisions",
        "    repealed_by:\n      act: act:2011\n      verification: second-hand\n",
        "",
        [
            (
                "repeal: provisions.yaml:128: provisions[1]: repealed_on and repealed_by must be given together (give "
                "both keys, or neither)"
            )
        ],
    ),
    "a repeal without its day": (
        "provisions",
        '    repealed_on: "2015-03-01"\n',
        "",
        [
            (
                "repeal: provisions.yaml:128: provisions[1]: repealed_on and repealed_by must be given together (give "
                "both keys, or neither)"
            )
        ],
    ),
    "a provision without a version": (
        "provisions",
        "      - source: copy:code\n        summary: Punishes attempts.\n        verification: seen\n",
        "      []\n",
        ["missing: provisions.yaml:132: provisions[1].versions: a provision needs at least one version"],
    ),
    "a fault in the only version and one in the repeal": (
        "provisions",
        '        summary: Punishes attempts.\n        verification: seen\n    repealed_on: "2015-03-01"\n',
        "        verification: seen\n",
        [
            (
                "repeal: provisions.yaml:128: provisions[1]: repealed_on and repealed_by must be given together (give "
                "both keys, or neither)"
            ),
            "missing: provisions.yaml:132: provisions[1].versions[0]: the key 'summary' is missing",
        ],
    ),
    "a fault in a named day is reported once": (
        "provisions",
        'day: "2024-07-01"\n    was',
        'day: "2024-07-51"\n    was',
        ["date: provisions.yaml:6: dates.new-code.day: '2024-07-51' is not a date (use YYYY-MM-DD)"],
    ),
    "a renumbering without its act": (
        "provisions",
        "    act: act:2011\n    verification: seen\n    note: Nothing",
        "    verification: seen\n    note: Nothing",
        ["missing: provisions.yaml:47: renumberings[0]: the key 'act' is missing"],
    ),
    "a shared number without its reason": (
        "provisions",
        "    why: Two laws of one day used the number.\n",
        "",
        ["missing: provisions.yaml:56: shared_numbers[0]: the key 'why' is missing"],
    ),
    "a named day that is a list": (
        "provisions",
        (
            '    title:\n      en: Entry into force of the new Code\n    day: "2024-07-01"\n    was: ["2024-01-01"]\n'
            "    act: act:2023\n    verification: inferred\n    note: Postponed once.\n"
        ),
        "    [a]\n",
        ["type: provisions.yaml:4: dates.new-code: the value should be a mapping, but is a list"],
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_its_place_and_the_way_out(tmp_path: Path, fault: str) -> None:
    file, old, new, problems = FAULTS[fault]
    assert problems_in(a_data_folder(tmp_path, **{file: (old, new)})) == problems


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("provisions", "codes regimes acts provisions"),
        ("party", "party"),
        ("sources", "sources"),
        ("questions", "instrument items"),
        ("convention", "instrument items"),
        ("correspondences", "correspondences"),
        ("positions", "holders positions"),
        ("decisions", "decisions"),
    ],
)
def test_a_file_without_its_lists_lacks_each_of_them(tmp_path: Path, name: str, keys: str) -> None:
    folder = a_data_folder(tmp_path)
    (folder / f"{name}.yaml").write_text("{}\n", encoding="utf-8")
    missing = [each for each in problems_in(folder) if each.startswith("missing: ")]
    assert missing == [f"missing: {name}.yaml:1: the key '{key}' is missing" for key in keys.split()]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("- a\n", "type: sources.yaml:1: the value should be a mapping, but is a list"),
        ("no\n", "type: sources.yaml:1: the value should be a mapping, but is a Boolean value"),
        ("sources: none yet\n", "type: sources.yaml:1: sources: the value should be a list, but is a text"),
        ("sources: {a: b}\n", "type: sources.yaml:1: sources: the value should be a list, but is a mapping"),
        ("sources: [a]\n", "type: sources.yaml:1: sources[0]: the value should be a mapping, but is a text"),
        ("sources: [12]\n", "type: sources.yaml:1: sources[0]: the value should be a mapping, but is a whole number"),
        ("", "empty: sources.yaml: the file is empty"),
    ],
)
def test_a_file_of_another_shape_is_refused(tmp_path: Path, content: str, problem: str) -> None:
    assert problems_in(a_data_folder(tmp_path, sources=content)) == [problem]


def test_named_days_are_a_mapping(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, provisions="dates: [new-code]\n")
    assert "type: provisions.yaml:1: dates: the value should be a mapping, but is a list" in problems_in(folder)


def test_every_fault_of_every_file_is_reported_in_one_run_what_is_no_yaml_first(tmp_path: Path) -> None:
    folder = a_data_folder(
        tmp_path,
        positions=("holder: league\n    voice", "houlder: league\n    voice"),
        sources="source: []\n",
        questions=('  - id: "8.1"\n    kind: law', "  - id: 8.1\n    kind: lore"),
        convention="a: [b\n",
        party=("  en: Ruritania\n", "  en: Ruritania\n  de: Ruritanien\n"),
        correspondences=("extent: full", "extent: full\n    extent: none"),
    )
    position_keys = (
        "id, item, topic, holder, voice, reported_by, source, locator, filed, stance, aspects, convention, statement,"
        " cites, targets, answered_by, later, recommendation, since, verification, verified,"
        " note"
    )
    assert problems_in(folder) == [
        (
            "yaml: convention.yaml:2: invalid YAML at this place: did not find expected ',' or ']' (check "
            "indentation, colons and quotation marks)"
        ),
        "key: party.yaml:6: party.de: 'de' is not a key of this record (permitted keys: en, fr, nl)",
        (
            "key: sources.yaml:1: source: 'source' is not a key of this record; did you mean 'sources'? (permitted "
            "keys: sources)"
        ),
        "missing: sources.yaml:1: the key 'sources' is missing",
        'unquoted: questions.yaml:48: items[0].id: without quotation marks, YAML reads 8.1 as a number (use "8.1")',
        (
            "value: questions.yaml:49: items[0].kind: 'lore' is not one of the permitted words (choose one of: law, "
            "option, practice)"
        ),
        "duplicate-key: correspondences.yaml:30: the key 'extent' already occurs on line 29 (keep one of them)",
        "missing: positions.yaml:13: positions[0]: the key 'holder' is missing",
        (
            "key: positions.yaml:16: positions[0].houlder: 'houlder' is not a key of this record;"
            f" did you mean 'holder'? (permitted keys: {position_keys})"
        ),
    ]


def test_days_with_a_name_are_no_fault_while_the_file_that_names_them_cannot_be_read(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, provisions="dates: [\n")
    assert [each.partition(":")[0] for each in problems_in(folder)] == ["yaml"]


def test_what_is_no_day_is_a_fault_while_another_file_cannot_be_read(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, positions=("day: new-code", "day: newer-code"), convention="a: [b\n")
    assert [each.partition(" (")[0] for each in problems_in(folder)] == [
        "yaml: convention.yaml:2: invalid YAML at this place: did not find expected ',' or ']'",
        "date: positions.yaml:37: positions[0].later[0].day: 'newer-code' is not a date",
    ]


def test_a_link_without_items_or_aspects_is_none(tmp_path: Path) -> None:
    link = ('items: ["20(1)(a)"]\n    aspects: [making]', "items: []\n    aspects: []")
    assert [each.partition(": (")[0] for each in problems_in(a_data_folder(tmp_path, correspondences=link))] == [
        "missing: correspondences.yaml:26: correspondences[1].items: a link needs at least one item",
        "missing: correspondences.yaml:27: correspondences[1].aspects: a link needs at least one aspect",
    ]


def test_a_named_day_may_be_used_above_the_lines_that_fix_it(tmp_path: Path) -> None:
    dates = (
        'dates:\n  new-code:\n    title:\n      en: Entry into force of the new Code\n    day: "2024-07-01"\n'
        '    was: ["2024-01-01"]\n    act: act:2023\n    verification: inferred\n    note: Postponed once.\n'
    )
    folder = a_data_folder(tmp_path, provisions=(dates, ""))
    law = folder / "provisions.yaml"
    law.write_text(law.read_text(encoding="utf-8") + dates, encoding="utf-8")
    assert [problem for problem in problems_in(folder) if not problem.startswith("carried:")] == []


VALUES = (
    '"x" "" null 9.10 [] [x] {} {a: b} new-code "2024-07-01" old/100 making "8.1.a" seen yes true *a &a - |'.split()
)
edits = st.tuples(
    st.sampled_from(corpus_loading.DATA_FILE_NAMES), st.integers(0, 400), st.sampled_from(["", "twice", *VALUES])
)


def _edited(text: str, line: int, value: str) -> str:
    """A text with one of its lines taken out, doubled, or given another value."""
    lines = text.splitlines()
    index = line % len(lines)
    key = lines[index].partition(":")[0]
    lines[index : index + 1] = {"": [], "twice": [lines[index]] * 2}.get(value, [f"{key}: {value}"])
    return "\n".join([*lines, "# the end"])


@given(st.lists(edits, min_size=1, max_size=3))
def test_data_with_any_lines_changed_are_read_or_refused_each_fault_with_its_place(
    changes: list[tuple[str, int, str]],
) -> None:
    texts = {name: (RURITANIA / name).read_text(encoding="utf-8") for name in corpus_loading.DATA_FILE_NAMES}
    for name, line, value in changes:
        texts[name] = _edited(texts[name], line, value)
    folder = corpus_loading.DataFolder(RURITANIA, {name: text.encode() for name, text in texts.items()})
    corpus, problems, _ = corpus_loading.read_with_problems(folder)
    assert corpus is not None or problems
    assert all(problem.place.file and problem.place.line for problem in problems)


def test_the_place_of_a_record_that_was_not_read_is_its_name() -> None:
    assert str(value_readers.ReadState().where("item", "8.1")) == ": item 8.1"
