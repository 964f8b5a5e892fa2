"""The JSON Schema of the data files: it accepts what is read, and refuses what is of another shape."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from lanzarote_law.dataset import key_descriptions, schema
from lanzarote_law.dataset.value_readers import Node, ParsedFile, RecordReader, UnquotedScalar
from lanzarote_law.model import Corpus
from lanzarote_law.wording import key_meaning
from tests.builders import RURITANIA, a_data_folder
from tests.command import ROOT
from tests.dataset.test_schema import FAULTS

if TYPE_CHECKING:
    from pathlib import Path

VALIDATORS = {name: Draft202012Validator(schema.json_schema(name)) for name in schema.FILE_SHAPES}


class AsAnEditor(yaml.CSafeLoader):
    """Reads YAML by its version 1.2, as editors do: `no` and `2016-06-18` are texts to it."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012  # as PyYAML has it


for tag, pattern, first in (
    ("bool", "true|false", ["t", "f"]),
    ("null", "null|~|", ["n", "~", ""]),
    ("float", r"[0-9]+(?:\.[0-9]+)?", list("0123456789")),
):
    AsAnEditor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


def read_as_an_editor(path: Path) -> object:
    """The content of a data file as an editor has it."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=AsAnEditor)  # noqa: S506  # it is a safe one


def refusals(name: str, content: object) -> list[str]:
    """Where a schema refuses the content of a data file, and by which of its rules."""
    return sorted(f"{error.json_path}: {error.validator}" for error in VALIDATORS[name].iter_errors(content))


@pytest.mark.parametrize("name", schema.FILE_SHAPES)
def test_a_schema_keeps_to_its_draft(name: str) -> None:
    Draft202012Validator.check_schema(schema.json_schema(name))


@pytest.mark.parametrize("folder", [ROOT / "data", RURITANIA], ids=["data", "ruritania"])
def test_every_data_file_is_accepted(folder: Path) -> None:
    files = sorted(path.name for path in folder.glob("*.yaml"))
    assert files == sorted(schema.FILE_SHAPES)
    assert {name: refusals(name, read_as_an_editor(folder / name)) for name in files} == {name: [] for name in files}


REFUSALS = {
    "an unknown key with a near one": ["$.sources[0]: additionalProperties"],
    "an unknown key like no other": ["$.sources[0]: additionalProperties"],
    "an unknown key with its value on the next line": ["$.sources[0]: additionalProperties"],
    "a key of old that counted for nothing": ["$.aspects[1]: additionalProperties"],
    "a key that had another name": ["$.renumberings[0]: additionalProperties", "$.renumberings[0]: required"],
    "a misspelt required key": ["$.sources[0]: additionalProperties", "$.sources[0]: required"],
    "a missing key deep inside": ["$.provisions[1].versions[0]: required"],
    "an unquoted number": ["$.sections[0].items[1]: type"],
    "a month that there is not": ["$.provisions[0].versions[0].in_force_from: pattern"],
    "a date in words": ["$.acts[1].published: pattern"],
    "a date without its hyphens": ["$.acts[1].published: pattern"],
    "a word near one of a closed set": ["$.positions[0].stance: enum"],
    "a word far from a closed set": ["$.aspects[0].treaty: enum"],
    "nothing where a word of a closed set is due": ["$.aspects[0].treaty: enum"],
    "a null": ["$.items[0].asks: type"],
    "an empty text": ["$.items[0].asks: pattern"],
    "a list for a text": ["$.items[0].asks: type"],
    "a mapping for a text": ["$.items[0].asks: type"],
    "a text for a list": ["$.sections[0].items: type"],
    "a text for a mapping": ["$.sections[0].title: type"],
    "a quoted true": ["$.aspects[1].exemption: type"],
    "a yes": ["$.aspects[1].exemption: type"],
    "a repeal without its act": ["$.provisions[1]: dependentRequired"],
    "a repeal without its day": ["$.provisions[1]: dependentRequired"],
    "a fault in the only version and one in the repeal": [
        "$.provisions[1].versions[0]: required",
        "$.provisions[1]: dependentRequired",
    ],
    "a provision without a version": ["$.provisions[1].versions: minItems"],
    "a fault in a named day is reported once": ["$.dates['new-code'].day: pattern"],
    "a renumbering without its act": ["$.renumberings[0]: required"],
    "a shared number without its reason": ["$.shared_numbers[0]: required"],
    "a named day that is a list": ["$.dates['new-code']: type"],
    "a day with something behind it": ["$.provisions[0].versions[0].in_force_from: pattern"],
    "an id used twice, first by a record that cannot be read": ["$.sources[2].verification: enum"],
    "a word of a closed set with a capital": ["$.positions[0].stance: enum"],
}
ACCEPTED = {
    "an unquoted no",  # a text by YAML 1.2
    "an unquoted date",  # a text by YAML 1.2
    "a terminal escape",
    "a turned writing direction",
    "an id used twice in one file",
    "an id used twice in two files",
}
"""The faults that only `validate` sees."""


def test_every_fault_of_a_data_file_is_refused_or_left_to_validate() -> None:
    assert REFUSALS.keys().isdisjoint(ACCEPTED)
    assert set(FAULTS) == REFUSALS.keys() | ACCEPTED


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused_where_it_stands(tmp_path: Path, fault: str) -> None:
    file, old, new, _ = FAULTS[fault]
    folder = a_data_folder(tmp_path, **{file: (old, new)})
    found = refusals(f"{file}.yaml", read_as_an_editor(folder / f"{file}.yaml"))
    assert found == REFUSALS.get(fault, [])


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("- a\n", ["$: type"]),
        ("no\n", ["$: type"]),
        ("sources: none yet\n", ["$.sources: type"]),
        ("sources: {a: b}\n", ["$.sources: type"]),
        ("sources: [a]\n", ["$.sources[0]: type"]),
        ("sources: [12]\n", ["$.sources[0]: type"]),
        ("", ["$: type"]),
    ],
)
def test_a_file_of_another_shape_is_refused(tmp_path: Path, content: str, found: list[str]) -> None:
    folder = a_data_folder(tmp_path, sources=content)
    assert refusals("sources.yaml", read_as_an_editor(folder / "sources.yaml")) == found


# -- the schema and the reader agree -----------------------------------------------------------------------------------

SHAPE_FAULTS = {"key", "missing", "type", "value", "empty", "unquoted", "repeal"}
"""The codes of what both see; which days have a name, and which days there are, only the reader knows."""

CONTENTS = {name: read_as_an_editor(RURITANIA / name) for name in schema.FILE_SHAPES}


def a_node(value: object) -> Node:
    """What the reader is given for a plain value."""
    match value:
        case dict():
            return Node({key: a_node(each) for key, each in value.items()})
        case list():
            return Node([a_node(each) for each in value])
        case str():
            return Node(value)
        case None:
            return Node(UnquotedScalar("null", "null"))
        case bool():
            return Node(UnquotedScalar(str(value).lower(), "a Boolean value"))
        case _:
            return Node(UnquotedScalar(str(value), "a number"))


def faults(name: str, content: object) -> set[str]:
    """The codes of the faults that the reader finds in a data file of Ruritania with another content."""
    contents = {**CONTENTS, name: content}
    _, reading = schema.read_corpus([ParsedFile(each, [], a_node(contents[each]), each) for each in schema.FILE_SHAPES])
    return {problem.code for problem in reading.problems if problem.place.file == name}


def places(value: object) -> list[tuple[Any, Any]]:
    """Every list and mapping in a value, with each of the places in it."""
    inside = list(value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ())
    return [(value, key) for key, _ in inside] + [place for _, each in inside for place in places(each)]


def changed(content: object, index: int, change: object) -> object:
    """A copy of a content with one of its places taken out, or filled with something else."""
    content = copy.deepcopy(content)
    every = places(content)
    holder, key = every[index % len(every)]
    if change == "taken out":
        del holder[key]
    elif change == "misspelt" and isinstance(holder, dict):
        holder[f"{key}s"] = holder.pop(key)
    else:
        holder[key] = change
    return content


OTHERS = ["taken out", "misspelt", "", None, 9.1, True, [], ["x"], {}, {"en": "x"}, "new-code", "2024-07-01", "seen"]


def test_the_reader_finds_no_fault_in_ruritania() -> None:
    assert {name: faults(name, content) for name, content in CONTENTS.items()} == {name: set() for name in CONTENTS}


@given(st.sampled_from(list(schema.FILE_SHAPES)), st.integers(0, 5000), st.sampled_from(OTHERS))
def test_what_is_refused_has_a_fault_and_a_fault_of_shape_is_refused(name: str, index: int, change: object) -> None:
    content = changed(CONTENTS[name], index, change)
    found = faults(name, content)
    refused = refusals(name, content)
    assert found or not refused
    assert refused or not found & SHAPE_FAULTS


# -- what the keys mean ------------------------------------------------------------------------------------------------


def records() -> dict[str, RecordReader]:
    """Every record of every data file by its name; a file as a whole is one, too."""
    return {each.name: each for file in schema.FILE_SHAPES for each in schema.reader_of_file(file).records()}


def test_a_name_is_that_of_one_record() -> None:
    for file in schema.FILE_SHAPES:
        found: dict[str, RecordReader] = {}
        for each in schema.reader_of_file(file).records():
            assert found.setdefault(each.name, each) is each


def test_every_record_and_every_key_is_explained_and_nothing_else() -> None:
    found = records()
    keys = {(name, key) for name, each in found.items() for key in each.keys}
    assert (len(found), len(keys)) >= (30, 190)
    assert {each.name for each in found.values() if each.of in {object, Corpus}} == set(
        key_descriptions.RECORD_DESCRIPTIONS
    )
    assert all(
        key_descriptions.describe_record(each) and key_descriptions.describe_key(each, name)
        for each in found.values()
        for name in each.keys
    )
    filled = {(each.of, key.field, name) for each in found.values() for name, key in each.keys.items()}
    own = {
        (kind, field)
        for kind in {each.of for each in found.values()}
        for field in key_descriptions.field_docstrings(kind)
    }
    assert own - {(kind, field) for kind, field, _ in filled} == set()
    assert {name for kind, field, name in filled if (kind, field) not in own} == set(
        key_descriptions.COMMON_KEY_DESCRIPTIONS
    )


def test_a_version_is_described_for_the_one_who_edits_it() -> None:
    version = schema.json_schema("provisions.yaml")["$defs"]["version"]
    assert version["description"] == "The content of a provision from a date on, until the next version or its repeal."
    assert version["required"] == ["summary", "verification"]
    assert list(version["properties"]) == list(schema.LIST_LOCATIONS["provision"].shape["versions"].read.shape)
    assert version["properties"]["in_force_from"] == {
        "description": (
            'The first date: "YYYY-MM-DD" in quotation marks, or the name of a date. '
            "Omit the key if the date is not known."
        ),
        "type": "string",
        "pattern": r"^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])|[^0-9\s].*)$",
    }


def test_the_meaning_of_the_marks_is_given_where_a_mark_is_asked_for_and_nowhere_else() -> None:
    told = {
        key: key_meaning(key_descriptions.MARK_DESCRIPTIONS) in key_descriptions.describe_key(each, key)
        for each in records().values()
        for key in each.keys
    }
    asked = {"mark", "penalty_verification", "start_verification", "title_verification", "verification"}
    assert {key for key, is_told in told.items() if is_told} == asked
    assert {"basis", "extent", "role"} <= told.keys()


# -- where the records stand -------------------------------------------------------------------------------------------


def test_every_kind_of_record_has_its_place() -> None:
    places = {kind: (place.files, place.key) for kind, place in schema.LIST_LOCATIONS.items()}
    both = ("questions.yaml", "convention.yaml")
    assert places == {
        "date": (("provisions.yaml",), "dates"),
        "code": (("provisions.yaml",), "codes"),
        "regime": (("provisions.yaml",), "regimes"),
        "renumbering": (("provisions.yaml",), "renumberings"),
        "shared number": (("provisions.yaml",), "shared_numbers"),
        "numbers known": (("provisions.yaml",), "numbers_known"),
        "followed": (("party.yaml",), "followed"),
        "act searched": (("party.yaml",), "acts_searched"),
        "known difference": (("party.yaml",), "known_differences"),
        "act": (("provisions.yaml",), "acts"),
        "provision": (("provisions.yaml",), "provisions"),
        "language page": (("party.yaml",), "language_pages"),
        "reference day": (("party.yaml",), "reference_days"),
        "applicability": (("party.yaml",), "applicability"),
        "reservation": (("party.yaml",), "reservations"),
        "negative": (("party.yaml",), "negatives"),
        "rest": (("party.yaml",), "rests"),
        "source": (("sources.yaml",), "sources"),
        "section": (both, "sections"),
        "aspect": (both, "aspects"),
        "item": (both, "items"),
        "correspondence": (("correspondences.yaml",), "correspondences"),
        "holder": (("positions.yaml",), "holders"),
        "position": (("positions.yaml",), "positions"),
        "decision search": (("decisions.yaml",), "decision_searches"),
        "decision": (("decisions.yaml",), "decisions"),
        "recommendation": (("recommendations.yaml",), "recommendations"),
    }


def test_the_order_of_keys_is_known_inside_a_record() -> None:
    position = schema.LIST_LOCATIONS["position"].shape
    assert list(position["cites"].read.shape) == ["as_written", "provision", "pinpoint"]
    assert list(position["verified"].read.shape) == ["mark", "by", "day", "source", "copy_day", "fingerprint"]
    assert list(position["statement"].read.shape) == []
