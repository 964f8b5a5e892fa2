"""The worked answers in `scenarios/`, asked of the data set that ships with the program."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import yaml

from lanzarote_law.answers.item_status_history import status_since
from lanzarote_law.answers.reference_resolution import resolve
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import ItemFlag, Standing, Status
from lanzarote_law.model import Extent, Mark
from lanzarote_law.text_folding_and_display import parse_calendar_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lanzarote_law.answers.status_types import WeighedLink
    from lanzarote_law.model import Corpus

FOLDER = Path(__file__).parent.parent / "scenarios"
ASSERTED = "asserted"
EXTENTS = (*Extent, ASSERTED)
NEEDED = ("day", "status", "why")
COMPARED = ("status", "flags", "since", "mark", "aspects", "in_force", "exempts", "extra")
KNOWN = ("day", *COMPARED, "why")
WORDS: dict[str, tuple[str, ...]] = {
    "status": tuple(Status),
    "flags": tuple(ItemFlag),
    "mark": tuple(Mark),
    "aspects": tuple(Standing),
    "in_force": EXTENTS,
}


class Scenario(NamedTuple):
    """What the program must answer about one item on one day."""

    item: str
    on: date
    expected: dict[str, Any]
    file: str


def read(text: str, name: str) -> list[Scenario]:
    """The scenarios of one file; every scalar is read as text, so that 9.10 stays 9.10."""
    content = yaml.load(text, yaml.CBaseLoader)  # noqa: S506  # the one loader that makes nothing but text
    faults = list(_faults(content))
    if faults:
        raise ValueError("\n".join(f"{name}: {fault}" for fault in faults))
    return [
        Scenario(
            content["item"],
            date.fromisoformat(answer["day"]),
            {"flags": [], **{key: value for key, value in answer.items() if key in COMPARED}},
            name,
        )
        for answer in content["answers"]
    ]


def _faults(content: object) -> Iterator[str]:
    """What is wrong with a file, told to whoever wrote it."""
    answers = content["answers"] if isinstance(content, dict) and set(content) == {"item", "answers"} else None
    if not isinstance(answers, list):
        yield "a scenario is an `item` and a list of `answers`, and nothing else"
        return
    for number, answer in enumerate(answers):
        if isinstance(answer, dict):
            yield from (f"answers[{number}]: {fault}" for fault in _faults_of_answer(answer))
        else:
            yield f"answers[{number}]: an answer has keys: {', '.join(KNOWN)}"


def _faults_of_answer(answer: dict[str, Any]) -> Iterator[str]:
    yield from (f"unknown key '{key}' (known: {', '.join(KNOWN)})" for key in answer if key not in KNOWN)
    yield from (f"'{key}' is missing" for key in NEEDED if not answer.get(key))
    for key in ("day", "since"):
        if key in answer and parse_calendar_day(answer[key]) is None:
            yield f"{key}: '{answer[key]}' is no day (write YYYY-MM-DD)"
    for key, known in WORDS.items():
        unknown = [word for word in _words(answer.get(key)) if word not in known]
        yield from (f"{key}: unknown word '{word}' (known: {', '.join(known)})" for word in unknown)


def _words(value: object) -> list[str]:
    """The words of a closed set that a value is, lists, or gives to its keys."""
    if isinstance(value, dict):
        return [word for words in value.values() for word in words.split(", ")]
    return [value] if isinstance(value, str) else list(value) if isinstance(value, list) else []


def answer(corpus: Corpus, scenario: Scenario) -> dict[str, Any]:
    """What the program answers, under the keys of a scenario."""
    found = item_status(corpus, scenario.item, scenario.on)
    counted = [judged for aspect in found.aspects for judged in (*aspect.carriers, *aspect.outweighed)]
    exempting = [judged for aspect in found.aspects for judged in aspect.exempting]
    beside = [each for aspect in found.extra for each in (*aspect.carriers, *aspect.outweighed, *aspect.exempting)]
    in_force = {judged.link.provision: "" for judged in counted}
    return {
        "status": found.status,
        "flags": [each for each in found.flags if each is not ItemFlag.NOT_FOLLOWED],  # of the data, not of the law
        "since": status_since(corpus, scenario.item, scenario.on).isoformat(),
        "mark": found.weakness.mark if found.weakness else None,
        "aspects": {
            each.aspect if each.item == scenario.item else f"{each.item} {each.aspect}": each.standing
            for each in found.aspects
        },
        "in_force": {provision: _extents(provision, counted) for provision in in_force},
        "exempts": {judged.link.provision for judged in exempting},
        "extra": {judged.link.provision for judged in beside} - set(in_force),
    }


def _extents(provision: str, counted: Iterable[WeighedLink]) -> str:
    found = {ASSERTED if each.asserted else each.extent for each in counted if each.link.provision == provision}
    return ", ".join(word for word in EXTENTS if word in found)


def expected_of(corpus: Corpus, scenario: Scenario) -> dict[str, Any]:
    """What a scenario expects, with the articles that it names as the ids of provisions."""

    def ident(reference: str) -> str:
        found = resolve(corpus, reference, scenario.on).provision
        assert found is not None, f"{scenario.item}: '{reference}' is no article of the data set"
        return found.id

    expected = dict(scenario.expected)
    if "in_force" in expected:
        expected["in_force"] = {ident(reference): words for reference, words in dict(expected["in_force"]).items()}
    for key in ("exempts", "extra"):
        if key in expected:
            expected[key] = {ident(reference) for reference in expected[key]}
    return expected


FILES = sorted(FOLDER.glob("*.yaml"))
SCENARIOS = [scenario for path in FILES for scenario in read(path.read_text(encoding="utf-8"), path.name)]


ONCE = {(scenario.item, scenario.on): scenario for scenario in SCENARIOS}


@pytest.mark.parametrize("scenario", ONCE.values(), ids=lambda scenario: f"{scenario.item} on {scenario.on}")
def test_the_program_answers_as_worked_by_hand(shipped: Corpus, scenario: Scenario) -> None:
    assert scenario.item in shipped.item
    found = answer(shipped, scenario)
    expected = expected_of(shipped, scenario)
    assert {key: found[key] for key in expected} == expected


def counted(files: int, answers: int) -> str:
    """The sentence of README.md that says how many scenarios there are."""
    return f"This folder holds {files} files with {answers} answers."


def twice(scenarios: Iterable[Scenario]) -> list[str]:
    """Of each item that has two files, and of each day that an item has twice, what to do."""
    told: dict[str, None] = {}
    files: dict[str, str] = {}
    days: dict[tuple[str, date], str] = {}
    for item, on, _, file in scenarios:
        if files.setdefault(item, file) != file:
            told[f"{files[item]} and {file} are both about {item}: put all answers in one file"] = None
        if (item, on) in days:
            told[f"{item} has two answers for {on}, in {days[item, on]} and in {file}: keep one"] = None
        days[item, on] = file
    return [*told]


def test_every_scenario_is_read() -> None:
    wanted = counted(len(FILES), len(SCENARIOS))
    said = [line for line in (FOLDER / "README.md").read_text("utf-8").splitlines() if line.startswith("This folder")]
    assert said == [wanted], f"tests/scenarios/README.md does not say how many there are now. Write: {wanted}"


def test_each_item_has_one_file_and_each_day_of_it_one_answer() -> None:
    assert twice(SCENARIOS) == []


def test_a_day_that_is_there_already_is_told_with_both_files() -> None:
    first, second = date(2018, 1, 26), date(2026, 9, 1)
    assert twice([Scenario("20", first, {}, "a.yaml"), Scenario("20", second, {}, "a.yaml")]) == []
    assert twice([Scenario("20", first, {}, "a.yaml"), Scenario("20", first, {}, "b.yaml")]) == [
        "a.yaml and b.yaml are both about 20: put all answers in one file",
        "20 has two answers for 2018-01-26, in a.yaml and in b.yaml: keep one",
    ]


@pytest.mark.parametrize("text", ["8.1.a", "item: 8.1.a", "item: 8.1.a\nanswers: none", "item: 9\nanswers: []\nby: me"])
def test_a_file_that_is_no_scenario_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^x\.yaml") as error:
        read(text, "x.yaml")
    assert str(error.value) == "x.yaml: a scenario is an `item` and a list of `answers`, and nothing else"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("covered", "an answer has keys: day, status, flags, since, mark, aspects, in_force, exempts, extra, why"),
        (
            "{day: 2018-01-26, status: covered, wy: x, why: x}",
            "unknown key 'wy' (known: day, status, flags, since, mark, aspects, in_force, exempts, extra, why)",
        ),
        ("{day: 2018-01-26, why: x}", "'status' is missing"),
        ("{day: 26 January 2018, status: covered, why: x}", "day: '26 January 2018' is no day (write YYYY-MM-DD)"),
        ("{day: 2018-01-26, status: gap, since: 2016-6-18, why: x}", "since: '2016-6-18' is no day (write YYYY-MM-DD)"),
        (
            "{day: 2018-01-26, status: gap, aspects: {images: missing}, why: x}",
            (
                "aspects: unknown word 'missing'"
                " (known: full, weak, disputed, negative, lapsed, pending, annulled, known-in-part, unknown)"
            ),
        ),
        (
            "{day: 2018-01-26, status: gap, in_force: {CP 383bis: 'full, own'}, why: x}",
            "in_force: unknown word 'own' (known: full, implied, partial, asserted)",
        ),
        (
            "{day: 2018-01-26, status: gap, mark: memory, why: x}",
            "mark: unknown word 'memory' (known: seen, second-hand, inferred, unverified)",
        ),
    ],
)
def test_an_answer_that_cannot_be_compared_is_refused_with_its_place(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=r"^x\.yaml") as error:
        read(f"item: 8.1.a\nanswers:\n  - {text}", "x.yaml")
    assert str(error.value) == f"x.yaml: answers[0]: {fault}"


def test_every_fault_of_a_file_is_told_at_once() -> None:
    with pytest.raises(ValueError, match=r"^x\.yaml") as error:
        read("item: 8.1.a\nanswers: [{day: 2018-01-26}, {day: soon, status: gap, why: x}]", "x.yaml")
    assert str(error.value).splitlines() == [
        "x.yaml: answers[0]: 'status' is missing",
        "x.yaml: answers[0]: 'why' is missing",
        "x.yaml: answers[1]: day: 'soon' is no day (write YYYY-MM-DD)",
    ]
