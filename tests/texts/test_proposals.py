"""What `watch` proposes can be typed as it stands, and its results keep the contracts of the JSON output."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.builders import RURITANIA
from tests.cli.test_schema_command import refusals
from tests.command import run, ruritania
from tests.texts import forms

if TYPE_CHECKING:
    from lanzarote_law.render.json_output_keys import Plain

DAY = ("--as-of", "2024-06-01")


@pytest.fixture
def data(tmp_path: Path) -> str:
    """A copy of the data of Ruritania, with a code in the library that says much that the data do not."""
    folder = tmp_path / "data"
    folder.mkdir()
    for path in RURITANIA.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    articles = (
        forms.Written(
            "100",
            "[1 Vol]1 [2 dol]2 puni. (NOTE : par son arrêt n° 14/2020 du 29-01-2020, la Cour a annulé cet article)",
            (
                "<L 2011-12-01/01, art. 4, 002; En vigueur : 02-01-2012>",
                "<L 2016-05-31/02, art. 6, 017; En vigueur : 18-06-2016>",
            ),
        ),
        *forms.CODE[1:3],
    )
    text = tmp_path / "code.md"
    text.write_text(forms.markdown(articles), encoding="utf-8")
    assert run("--data", str(folder), "texts", "add", str(text)).code == 0
    return str(folder)


def findings(data: str) -> list[Plain]:
    found: list[Plain] = json.loads(run("--data", data, "watch", *DAY, "--format", "json").out)["findings"]
    return found


def previewed(data: str, command: str, *more: str) -> None:
    """That a command, with what only a person can say, shows what would follow and writes nothing."""
    program, *words = shlex.split(command)
    ran = run("--data", data, *words, *more, "--dry-run")
    assert (program, ran.code, ran.err) == ("lanzarote-law", 0, "nothing was written: --dry-run\n"), ran


def test_each_command_can_be_typed_as_it_stands(data: str) -> None:
    proposed = {(each["sort"], each["record"]): each["command"] for each in findings(data)}
    assert {sort for sort, _ in proposed} == {"annulled", "missing", "day", "new", "unknown"}
    previewed(data, proposed["day", "old/101"])
    act = proposed["unknown", "act:2016-05-31/02"]
    told = ("--set", "title.en=Law on possession", "--set", "verification=unverified")
    previewed(data, act, *told)
    assert run("--data", data, *shlex.split(act)[1:], *told, "--yes").code == 0
    previewed(data, proposed["missing", "old/100"], "--summary", "Prohibits holding images too.")
    assert proposed["annulled", "old/100"] == (
        "lanzarote-law edit old/100 --set annulled.act=act:2020-01-29/cc --set annulled.verification=unverified"
    )
    assert proposed["new", "old/100/1"] == (
        "lanzarote-law add provision old/100/1 --set 'versions[0].in_force_from=2016-06-18' --set "
        "'versions[0].change=inserted' --set 'versions[0].act=act:2016-05-31/02' --set 'versions[0].act_article=7'"
        " --set began=true --set repealed_on=new-code --set repealed_by.act=act:2023 --set repealed_by.act_article=9"
        " --set repealed_by.verification=inferred"
    )


def test_the_new_penalty_is_asked_for_where_the_data_have_one(data: str) -> None:
    needs = {(each["sort"], each["record"]): each["needs"] for each in findings(data)}
    assert needs["missing", "old/100"] == ["--summary", "--penalty"]
    assert "--penalty" not in needs["new", "old/100/1"]


def test_what_was_mended_is_found_no_more(data: str) -> None:
    before = [(each["sort"], each["record"]) for each in findings(data)]
    (command,) = (each["command"] for each in findings(data) if (each["sort"], each["record"]) == ("day", "old/101"))
    assert run("--data", data, *shlex.split(command)[1:], "--yes", "--quiet").code == 0
    after = [(each["sort"], each["record"]) for each in findings(data)]
    assert [each for each in before if each not in after] == [("day", "old/101")]


@pytest.mark.parametrize(
    ("words", "contract"),
    [
        (("watch", *DAY), "watch"),
        (("watch", "docs/watching/reply.md", *DAY), "watch FILE"),
        (("texts", "list"), "texts list"),
        (("lookup", "100", "101", "50", "8.1.a", "--text", *DAY), "lookup"),
        (("history", "100", "--text", *DAY), "history"),
        (("search", "images", "--in-texts", *DAY), "search"),
        (("todo", *DAY, "--limit", "0"), "todo"),
        (("report", "reply", "8.1.a", "--text", *DAY), "report"),
    ],
)
def test_the_json_keeps_its_contract(words: tuple[str, ...], contract: str) -> None:
    assert ruritania("texts", "add", "docs/watching/code.html").code == 0
    assert refusals(contract, json.loads(ruritania(*words, "--format", "json").out)) == []


def test_a_run_that_compared_nothing_does_not_look_like_one_that_found_nothing(tmp_path: Path) -> None:
    law = tmp_path / "law.md"
    law.write_text(
        forms.markdown(
            (forms.Written("1", "La loi.", ()),), title="1 MAI 2019. - Loi", numac="2019000001", dossier="2019-05-01/01"
        ),
        encoding="utf-8",
    )
    assert ruritania("texts", "add", str(law)).code == 0
    ran = ruritania("watch", *DAY)
    assert ran.code == 3
    assert "  Nothing was compared: the texts added contain no article that is in this data set.\n" in ran.out


def test_a_code_without_a_text_was_not_compared(data: str) -> None:
    ran = run("--data", data, "watch", *DAY, "--code", "new")
    assert ran.code == 3
    assert "  The texts contain 0 articles in the data; the comparison gives 0 findings to review.\n" in ran.out
    assert "  Nothing was compared: the texts added contain no article of NPC that is in this data set.\n" in ran.out
    assert "For the following, no copy has been added: NPC." in ran.out
    both = run("--data", data, "watch", *DAY, "--code", "old,new", "--only", "day")
    assert (both.code, "\n  The texts contain 2 articles in the data; the comparison gives " in both.out) == (1, True)


def test_one_document_that_cannot_be_read_does_not_keep_the_others_from_being_read() -> None:
    ran = ruritania("watch", "docs/watching/nothing.md", "docs/watching/reply.md", *DAY)
    assert ran.code == 3
    assert ran.err.startswith("error: docs/watching/nothing.md cannot be read")
    assert "docs/watching/reply.md, written on 1 February 2015" in ran.out


KNOWN = ("--reason", "The record counts both as one.", "--source", "copy:code", "--by", "A. Adviser", "--mark", "seen")


def test_a_finding_is_put_aside_with_a_reason_and_is_then_known(data: str) -> None:
    words = ("watch", *DAY, "--only", "day", "--known", "old/101")
    assert run("--data", data, *words, *KNOWN, "--dry-run").err == "nothing was written: --dry-run\n"
    assert run("--data", data, *words, *KNOWN, "--yes").code == 0
    assert (Path(data) / "party.yaml").read_text("utf-8").partition("known_differences:\n")[2] == (
        "  - about: old/101\n"
        "    finding: day\n"
        '    states: "2011-12-01/01; 2014-03-01; 2015-03-01; 2014-03-01; act:2011"\n'
        "    reason: The record counts both as one.\n"
        "    by: A. Adviser\n"
        "    source: copy:code\n"
        "    verification: seen\n"
    )
    assert run("--data", data, "validate").code == 0
    assert ("day", "old/101") not in {(each["sort"], each["record"]) for each in findings(data)}
    ran = run("--data", data, "watch", *DAY, "--since", "2014-03-01", "--until", "2014-03-01")
    assert (ran.code, "  Not shown, because they are recorded as known differences: 1 finding.\n" in ran.out) == (
        0,
        True,
    )


def test_a_finding_that_is_known_is_not_put_aside_again(data: str) -> None:
    words = ("--data", data, "watch", *DAY, "--known", "old/101", *KNOWN, "--yes")
    assert run(*words).code == 0
    assert run(*words).err == "error: no finding concerns old/101\n"


def test_a_known_finding_that_states_something_else_is_found_again(data: str) -> None:
    assert run("--data", data, "watch", *DAY, "--only", "day", "--known", "old/101", *KNOWN, "--yes").code == 0
    edited = run("--data", data, "edit", "old/101", "--set", "repealed_on=2015-04-01", "--yes", "--quiet")
    assert edited.code == 0, edited
    assert ("day", "old/101") in {(each["sort"], each["record"]) for each in findings(data)}


UNREASONED = (
    "error: setting a finding aside requires a reason and a name; "
    "add --reason TEXT --by NAME, and --source ID if you read one\n"
)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--known", "old/101"), UNREASONED),
        (("--known", "old/999", *KNOWN), "error: no finding concerns old/999\n"),
        (("--weight", "heavy"), "error: 'heavy' is not a valid weight; use error, warning or note\n"),
    ],
)
def test_what_cannot_be_put_aside_is_refused(data: str, words: tuple[str, ...], message: str) -> None:
    assert run("--data", data, "watch", *DAY, *words).err == message


@pytest.mark.parametrize(
    ("words", "sorts"),
    [
        ((), ["annulled", "day", "day", "missing", "new", "unknown"]),
        (("--since", "2016-06-18"), ["annulled", "missing", "new", "unknown"]),
        (("--until", "2016-06-17"), ["day", "day"]),
        (("--since", "2012-01-02", "--until", "2012-01-02"), ["day"]),
        (("--code", "old"), ["annulled", "day", "day", "missing", "new", "unknown"]),
        (("--code", "new"), []),
        (("--weight", "error"), ["annulled"]),
        (("--weight", "note"), ["unknown"]),
    ],
)
def test_findings_are_chosen_by_period_code_and_weight(data: str, words: tuple[str, ...], sorts: list[str]) -> None:
    ran = run("--data", data, "watch", *DAY, *words, "--format", "json")
    assert sorted(each["sort"] for each in json.loads(ran.out)["findings"]) == sorted(sorts)
    assert ran.code == (1 if sorts else 3)  # no text of the new Code was added
