"""History entered law by law: from the data of 2015, through commands alone, to the records that ship."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import canonical_form, corpus_loading, schema, yaml_parser
from lanzarote_law.edits import drafts
from lanzarote_law.errors import Severity
from tests.replay import derive, play
from tests.replay.stages import NAMED, STAGES
from tests.replay.states import shipped, state

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.dataset.value_readers import Node
    from lanzarote_law.edits.amendment_and_repeal import DataSet
    from tests.replay.play import Played


pytestmark = pytest.mark.xdist_group("replay")  # one processor replays, once


@pytest.fixture(scope="module")
def data() -> DataSet:
    return shipped()


@pytest.fixture(scope="module")
def replay(tmp_path_factory: pytest.TempPathFactory) -> list[Played]:
    return play.played(tmp_path_factory.mktemp("replay"))


def opened(folder: Path) -> DataSet:
    return drafts.open_for_edit(corpus_loading.open_folder(folder)).data


def errors(folder: Path) -> list[str]:
    _, problems, _ = corpus_loading.read_with_problems(corpus_loading.open_folder(folder))
    return [str(problem) for problem in problems if problem.severity is Severity.ERROR]


def record_texts(folder: Path) -> dict[tuple[str, str], str]:
    """The lines of every record of a data set, by kind and id, as `format` leaves them."""
    data_set = corpus_loading.open_folder(folder)
    found = {}
    for name, content in {**data_set.contents, **canonical_form.rewrite_files(data_set)}.items():
        file, _ = yaml_parser.parse_yaml(name, content)
        assert file.root is not None
        assert isinstance(file.root.value, dict)
        lists = file.root.value
        for kind, listed in (
            (kind, lists[place.key]) for kind, place in schema.LIST_LOCATIONS.items() if place.key in lists
        ):
            for ident, node in nodes(listed):
                found[kind, ident] = "\n".join(file.lines[(node.key_line or node.line) - 1 : node.end])
    return found


def nodes(listed: Node) -> list[tuple[str, Node]]:
    """The records of a list, or of a mapping of names, with their ids or names."""
    if isinstance(listed.value, dict):
        return list(listed.value.items())
    assert isinstance(listed.value, list)
    return [(str(ident), node) for node in listed.value if isinstance(ident := node.at("id").value, str)]


def test_the_derived_files_follow_from_the_shipped_data(data: DataSet) -> None:
    derived = dict(derive.texts(data))
    there = [path for folder in (derive.START, derive.LAWS) for path in folder.glob("*.yaml")]
    assert sorted(derived) == sorted(there)
    assert [str(path) for path in there if path.read_text(encoding="utf-8") != derived[path]] == []
    assert len(there) == 26


def test_what_an_adviser_could_have_in_2015_has_no_error() -> None:
    assert errors(derive.START) == []


@pytest.mark.parametrize("name", ["provisions.yaml", "correspondences.yaml", "sources.yaml", "positions.yaml"])
def test_what_an_adviser_could_have_in_2015_names_no_later_year(name: str) -> None:
    text = (derive.START / name).read_text(encoding="utf-8")
    assert [year for year in re.findall(r"\b20\d\d\b", text) if year > "2015"] == []


def test_every_law_has_its_list_of_commands() -> None:
    assert sorted(path.stem for path in derive.LAWS.glob("*.sh")) == [stage.name for stage in STAGES[1:]]


def test_every_command_is_carried_out(replay: list[Played]) -> None:
    done = [command for each in replay for command in each.commands]
    assert [(line, ran.err) for line, ran in done if ran.code] == []
    assert len(done) == 64


@pytest.mark.parametrize("index", range(len(STAGES) - 1), ids=[stage.name for stage in STAGES[1:]])
def test_after_each_law_the_records_say_what_the_shipped_ones_say_of_that_time(
    data: DataSet, replay: list[Played], index: int
) -> None:
    records = opened(replay[index].folder).records
    expected = state(data, STAGES[index + 1])
    assert {kind: {ident: records.record(kind, ident) for ident in each} for kind, each in expected.items()} == expected


def test_the_replayed_records_are_the_shipped_ones_byte_for_byte(data: DataSet, replay: list[Played]) -> None:
    ours, theirs = record_texts(replay[-1].folder), record_texts(corpus_loading.default_folder())
    links = [link.id for link in data.corpus.correspondences if link.provision in NAMED]
    named = [
        *(("provision", ident) for ident in NAMED),
        *(("correspondence", ident) for ident in links),
        ("date", "new-code"),
    ]
    assert {key: ours[key] for key in named} == {key: theirs[key] for key in named}
    assert Counter(kind for kind, _ in named) == {"provision": 22, "correspondence": 175, "date": 1}
