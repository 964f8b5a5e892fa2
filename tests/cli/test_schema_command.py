"""`schema` as a user meets it, and the contracts of the JSON output, held against what the commands write."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.dataset.schema import FILE_SHAPES
from lanzarote_law.render import json_schemas
from tests.builders import a_data_folder
from tests.catalogues import OTHERS, descriptions
from tests.command import ROOT, Ran, run, ruritania

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Plain = dict[str, Any]

LIST = """\
The data files:
  provisions       The law: codes, regimes, named dates, acts, and provisions with their content over time.
  party            The Party: its name, reference dates and reservations, the items that apply to it, and searches.
  sources          The bibliography: documents, copies of texts and web pages in which something was read.
  questions        The questionnaire: its sections, items and their aspects.
  convention       The Convention: its points as items, and their aspects.
  correspondences  Links from items to the provisions that answer them: aspects, extent, basis and reason.
  positions        What persons and bodies say about each item.
  decisions        Decisions of courts under provisions, and searches for such decisions.
  recommendations  What monitoring bodies asked of the Parties, and the items and aspects concerned.

The JSON output of the commands:
  lookup           The answers to the references that were typed.
  history          The history of an article.
  history --data   The recorded checks of an article, or of an item and its limbs.
  search           Articles in force, former and future, that match some words, and items that ask about the subject.
  gaps             What is open on a date, has been closed since, has been reported, or has not been searched for.
  gaps --lists     The offences that articles on jurisdiction and limitation list on a date, or leave out.
  recommendations --as-of  What monitoring bodies have asked of the Party, what has met it, and since when.
  coverage         The number of items with each status, by group.
  changes          The changes in the law after one date and up to another, and the answers that they changed.
  compare          The law of several Parties on the same items, side by side; neither a score nor a ranking.
  todo             Facts not yet checked in an official text, the most important first.
  todo --kind      With translation: the texts still to be translated or reviewed, the most important first.
  report           A document to hand in; its lists depend on its kind.
  check            A document with its citations; a list of them where several documents were named.
  revise           The statements of law in an old document, and whether they still hold.
  compare-documents  What two documents of one State cite differently.
  validate         The faults in the data files, as requested.
  watch            The differences between the texts on this computer and the data, the most important first.
  watch FILE       Provisions cited in documents that have changed since the documents were written.
  texts list       The official texts added on this computer.
  texts compare    The differences between two copies of one act.

If a data file begins with a line that names its schema, an editor with a YAML language server checks the file as you
type and explains each key. For provisions.yaml, in the folder of the file:

  lanzarote-law schema provisions -o provisions.schema.json

and as the first line of the file:

  # yaml-language-server: $schema=provisions.schema.json
"""
NAMES = [name.removesuffix(".yaml") for name in FILE_SHAPES]


def described(name: str) -> Plain:
    """The schema that the command writes."""
    found: Plain = json.loads(run("schema", name).out)
    return found


def test_without_a_name_the_schemas_are_listed_with_their_use() -> None:
    assert run("schema") == Ran(LIST)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", [*NAMES, *json_schemas.COMMANDS])
def test_a_schema_says_what_a_key_means_in_the_language_of_the_reader_and_means_the_same(
    name: str, language: str
) -> None:
    own, english = json.loads(run("schema", name, "--lang", language).out), described(name)
    told = {*descriptions(own)}
    assert len(told) >= 5
    assert told & {*descriptions(english)} == set()
    assert bare(own) == bare(english)


def bare(value: object) -> object:
    """A schema without the sentences that say what something means."""
    if isinstance(value, list):
        return [bare(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {key: bare(each) for key, each in value.items() if not (key == "description" and isinstance(each, str))}


def test_a_day_and_a_mark_are_explained_in_the_language_of_the_reader() -> None:
    version = json.loads(run("schema", "provisions", "--lang", "nl").out)["$defs"]["version"]["properties"]
    assert version["in_force_from"]["description"] == (
        'De eerste datum van de versie: "JJJJ-MM-DD" tussen aanhalingstekens, of de naam van een datum.'
        " Laat de sleutel weg indien die datum niet bekend is."
    )
    assert version["verification"]["description"].startswith(
        "De wijze van verificatie. seen: gelezen in de wet of het document zelf, of in een kopie van de tekst;"
    )


def test_an_unknown_name_is_told_the_known_ones() -> None:
    known = (
        "provisions, party, sources, questions, convention, correspondences, positions, decisions, recommendations,"
        " lookup, history, history --data, search, gaps, gaps --lists, recommendations --as-of, coverage, changes,"
        " compare, todo, todo --kind, report, check, revise,"
        " compare-documents, validate, watch, watch FILE, texts list, texts compare"
    )
    assert run("schema", "provision") == Ran("", f"error: 'provision' has no schema; the names are {known}\n", 2)


def test_a_data_file_goes_by_its_name_with_or_without_the_ending() -> None:
    assert run("schema", "sources.yaml") == run("schema", "sources")
    assert run("schema", "lookup.yaml").code == 2


def test_a_schema_is_written_to_a_file(tmp_path: Path) -> None:
    path = tmp_path / "sources.schema.json"
    assert run("schema", "sources", "-o", str(path)) == Ran("")
    assert path.read_bytes().decode() == run("schema", "sources").out


def test_no_data_are_needed(tmp_path: Path) -> None:
    nowhere = str(tmp_path / "nowhere")
    assert run("--data", nowhere, "schema", "provisions") == run("schema", "provisions")
    assert run("schema", "lookup", LANZAROTE_LAW_DATA=nowhere) == run("schema", "lookup")


def test_a_schema_begins_with_what_it_is() -> None:
    assert run("schema", "positions").out.startswith(
        "{\n"
        '  "$schema": "https://json-schema.org/draft/2020-12/schema",\n'
        '  "title": "positions.yaml",\n'
        '  "description": "What persons and bodies say about each item.",\n'
        '  "type": "object",\n'
    )
    assert run("schema", "gaps").out.startswith(
        '{\n  "$schema": "https://json-schema.org/draft/2020-12/schema",\n'
        '  "title": "lanzarote-law gaps --format json",\n'
    )


def test_the_schemas_beside_the_data_are_those_that_the_command_writes() -> None:
    """After a wanted change: `lanzarote-law schema provisions -o data/schemas/provisions.schema.json`."""
    folder = ROOT / "data" / "schemas"
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"{name}.schema.json" for name in NAMES)
    for name in NAMES:
        assert (folder / f"{name}.schema.json").read_bytes().decode() == run("schema", name).out


# -- the JSON output ---------------------------------------------------------------------------------------------------

DAYS = ("2015-01-01", "2018-01-26", "2026-11-24")
COMMENT = "tests/documents/comment.md"
DRAFT = "tests/documents/draft.md"
OUTPUTS = [
    *(("history", reference) for reference in ("383bis", "417/44", "be-cp-2024/176")),
    *(("search", word) for word in ("sextortion", "grooming", "images")),
    *(("gaps", "--instrument", scope) for scope in ("questionnaire", "convention", "all")),
    *(("coverage", "--by", group) for group in ("section", "item", "convention-article", "regime")),
    *(("coverage", "--by", group, "--compare", "2018-01-26") for group in ("section", "item")),
    ("compare", "--instrument", "all"),
    ("check", COMMENT, "--fail-on", "never"),
    ("check", COMMENT, "--items"),
    ("check", COMMENT, DRAFT, "--fail-on", "never"),
]
RURITANIAN = [
    ("lookup", "8.1.a", "9", "100", "50", "20(1)(a)"),
    ("history", "100"),
    ("search", "images"),
    ("gaps", "--instrument", "all"),
    ("coverage", "--by", "item", "--compare", "2018-01-26"),
    ("check", COMMENT, "--items"),
]
PERIODS = [("2018-01-26", "2026-11-24"), ("2016-06-18", "2018-01-26"), ("2018-01-26", "2018-01-26")]


def refusals(command: str, document: object) -> list[str]:
    """Where a contract refuses a document, and by which of its rules."""
    errors = Draft202012Validator(json_schemas.output_schema(command)).iter_errors(document)
    return [f"{error.json_path}: {error.validator}" for error in errors]


def refused(ran: Ran, command: str) -> list[str]:
    assert (ran.err, ran.code) == ("", 0)
    return refusals(command, json.loads(ran.out))


@pytest.mark.parametrize("command", json_schemas.COMMANDS)
def test_a_contract_keeps_to_its_draft_and_is_closed(command: str) -> None:
    contract = described(command)
    Draft202012Validator.check_schema(contract)
    found = list(objects(contract))
    assert found
    assert [each for each in found if each["additionalProperties"] is not False] == []


def objects(value: object) -> Iterator[Plain]:
    """Every description of an object inside a contract."""
    if isinstance(value, dict):
        if value.get("type") == "object":
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from objects(each)


@pytest.mark.parametrize("day", DAYS)
def test_every_answer_of_the_shipped_data_keeps_the_contract(day: str) -> None:
    corpus = corpus_loading.load()
    references = [*corpus.item, *corpus.provision]
    ran = run("lookup", *references, "--as-of", day, "--format", "json")
    assert len(json.loads(ran.out)["results"]) >= len(references) >= 480
    assert refused(ran, "lookup") == []


@pytest.mark.parametrize("day", DAYS)
def test_what_the_commands_write_of_the_shipped_data_keeps_the_contracts(day: str) -> None:
    for words in OUTPUTS:
        assert (words, refused(run(*words, "--as-of", day, "--format", "json"), words[0])) == (words, [])


def test_the_faults_of_a_data_set_keep_the_contract(tmp_path: Path) -> None:
    broken = a_data_folder(tmp_path, positions=("stance: disputes", "stance: doubts"), sources="sources: [1")
    ran = run("--data", str(broken), "validate", "--format", "json")
    assert len(json.loads(ran.out)["problems"]) >= 1
    assert refusals("validate", json.loads(ran.out)) == []
    assert refused(ruritania("validate", "--format", "json"), "validate") == []


def test_what_changed_keeps_the_contract() -> None:
    for days in PERIODS:
        assert (days, refused(run("changes", *days, "--format", "json"), "changes")) == (days, [])


@pytest.mark.parametrize("day", ["1999-12-31", "2018-01-26", "2024-07-01"])
def test_what_the_commands_write_of_ruritania_keeps_the_contracts(day: str) -> None:
    for words in RURITANIAN:
        assert (words, refused(ruritania(*words, "--as-of", day, "--format", "json"), words[0])) == (words, [])


def test_the_keys_stand_in_the_order_in_which_they_are_written() -> None:
    day = ("--as-of", "2018-01-26", "--format", "json")
    for command in ("lookup", "history", "search", "gaps", "coverage"):
        decision = "ECLI:RU:SUPR:2015:ARR.20150331.3"
        words = {
            "lookup": ("8.1.a", "100", "P01", decision, "act:2011"),
            "history": ("100",),
            "search": ("images",),
        }.get(command, ())
        document = json.loads(ruritania(command, *words, *day).out)
        described_keys = [key for key in described(command)["properties"] if key != "texts"]  # with --text alone
        assert list(document) == described_keys
        if command == "lookup":
            parts = described(command)["properties"]["results"]["items"]["oneOf"]
            assert [list(each) for each in document["results"]] == [list(part["properties"]) for part in parts]


HOLE = {"item": "8.1.a", "aspect": "making", "status": "known-in-part", "reason": "in part only"}


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"as_of": "26 January 2018"}, "$.as_of: pattern"),
        ({"as_of": None}, "$.as_of: type"),
        ({"kind": "lookup"}, "$.kind: const"),
        ({"schema_version": 1}, "$.schema_version: const"),
        ({"holes": [{**HOLE, "why": ""}]}, "$.holes[0]: additionalProperties"),
        ({"holes": [{**HOLE, "status": "not researched"}]}, "$.holes[0].status: enum"),
        ({"holes": [{key: HOLE[key] for key in HOLE if key != "aspect"}]}, "$.holes[0]: required"),
        ({"weather": "fine"}, "$: additionalProperties"),
    ],
)
def test_a_document_of_another_shape_is_refused(change: Plain, refusal: str) -> None:
    document = json.loads(ruritania("gaps", "--as-of", "2018-01-26", "--format", "json").out)
    assert refusals("gaps", document) == []
    assert refusals("gaps", {**document, **change}) == [refusal]
