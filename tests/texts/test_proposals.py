"""What `watch` proposes can be typed as it stands, and its results keep the contracts of the JSON output."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING

import pytest

from tests.builders import RURITANIA
from tests.cli.test_schema_command import refusals
from tests.command import run, ruritania
from tests.texts import forms

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.render.json_output import Plain

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
    previewed(data, proposed["missing", "old/100"], "--summary", "Forbids to hold images too.")
    assert proposed["annulled", "old/100"] == (
        "lanzarote-law edit old/100 --set annulled.act=act:2020-01-29/cc --set annulled.verification=unverified"
    )
    assert proposed["new", "old/100/1"] == (
        "lanzarote-law add provision old/100/1 --set 'versions[0].in_force_from=2016-06-18' --set "
        "'versions[0].change=inserted' --set 'versions[0].act=act:2016-05-31/02' --set 'versions[0].act_article=7'"
    )


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


def test_one_document_that_cannot_be_read_does_not_keep_the_others_from_being_read() -> None:
    ran = ruritania("watch", "docs/watching/nothing.md", "docs/watching/reply.md", *DAY)
    assert ran.code == 3
    assert ran.err.startswith("error: docs/watching/nothing.md cannot be read")
    assert "docs/watching/reply.md, written on 1 February 2015" in ran.out
