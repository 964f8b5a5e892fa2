"""`todo` as a user meets it, beside the transcript: of nothing, on a terminal, as JSON and CSV, of a choice."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from lanzarote_law.answers.verifiable_facts import all_facts
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.render.json_schemas import output_schema
from tests.builders import a_checked_folder
from tests.command import Ran, on_terminal, run, ruritania

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--as-of", "2018-01-26")
FOOTER = (
    "  A reading of the law as at 26 January 2018, computed from this data set; not legal advice and not a finding of"
    " the Committee.\n"
)
HEAD = (
    "Outstanding checks (as at 26 January 2018)\n\n"
    "  Of the 46 facts that carry a verification mark, 20 have been checked in an official text."
    " Still to be checked: 26"
    " (5 unverified; 7 inferred; 13 second-hand; 1 carried over, not reviewed).\n"
)


def document(*words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ruritania("todo", *DAY, *words, "--format", "json").out)
    return found


def addresses(*words: str) -> list[str]:
    return [entry["address"] for entry in document("--limit", "0", *words)["entries"]]


def a_seen_folder(folder: Path) -> str:
    """The data of Ruritania with nothing left to check."""
    for path in a_checked_folder(folder).iterdir():
        text = re.sub(r"(verification|mark): (second-hand|inferred|unverified)", r"\1: seen", path.read_text("utf-8"))
        text = re.sub(r"    review(_from)?: .*\n", "", text).replace("read: abstract", "read: text")
        text = text.replace(
            "      - source: copy:code\n", '      - source: copy:code\n        in_force_from: "1990-01-01"\n'
        )
        path.write_text(text, encoding="utf-8")
    return str(folder)


# -- the page --------------------------------------------------------------------------------------------------------


def test_of_nothing_left_the_page_says_so(tmp_path: Path) -> None:
    assert run("--data", a_seen_folder(tmp_path), "todo", *DAY) == Ran(
        "Outstanding checks (as at 26 January 2018)\n\n"
        "  Of the 54 facts that carry a verification mark, 54 have been checked in an official text."
        " Still to be checked: 0.\n\n"
        "  no checks are outstanding\n\n" + FOOTER
    )


def test_of_nothing_that_was_asked_for_the_page_says_so() -> None:
    nothing = Ran(HEAD + "\n  no checks of this kind are outstanding\n\n" + FOOTER)
    assert ruritania("todo", *DAY, "--mark", "suspect") == nothing
    assert ruritania("todo", *DAY, "--item", "9.10") == nothing


def test_on_a_terminal_no_line_is_wider_than_it() -> None:
    for columns in (80, 120):
        lines = on_terminal("todo", *DAY, "--limit", "0", columns=columns, NO_COLOR="1").splitlines()
        assert len(lines) >= 24
        assert [line for line in lines if len(line) > columns] == []


def test_an_address_on_the_web_is_broken_and_never_cut() -> None:
    out = on_terminal("todo", *DAY, "--kind", "item", "-v", columns=44, NO_COLOR="1")
    assert "…" not in out
    assert "https://law.example/reply" in "".join(line.strip() for line in out.splitlines())


# -- other formats ---------------------------------------------------------------------------------------------------


def test_json_has_the_keys_of_the_contract() -> None:
    for words in ((), ("--limit", "0"), ("--kind", "item"), ("--item", "8.1.a")):
        errors = Draft202012Validator(output_schema("todo")).iter_errors(document(*words))
        assert [error.message for error in errors] == []


def test_json_says_what_the_page_says() -> None:
    found = document("--kind", "correspondence")
    (entry,) = found.pop("entries")
    translated = {key: found.pop(key) for key in ("language", "untranslated", "unread")}
    assert translated == {"language": "en", "untranslated": 0, "unread": 0}
    assert found == {
        "schema_version": 2,
        "kind": "todo",
        "as_of": "2018-01-26",
        "facts": 46,
        "checked": 20,
        "total": 1,
        "not_followed": [],
    }
    assert [each["id"] for each in entry.pop("documents")] == ["doc:reply", "act:2011", "copy:code", "act:2023"]
    assert entry == {
        "address": "reply-100",
        "kind": "correspondence",
        "part": None,
        "id": "reply-100",
        "state": "carried",
        "verification": "second-hand",
        "title": "8.1.a > 100, § 1 PC 1900: Making images",
        "hanging": ["8.1.a"],
        "hanging_then": ["8.1.a"],
        "at_hand": False,
        "command": "lanzarote-law verify reply-100 --source doc:reply --mark seen --by NAME",
    }


def test_a_document_is_named_with_its_number_and_its_address() -> None:
    (entry,) = document("--kind", "penalty")["entries"]
    assert entry["documents"][0] == {
        "id": "act:2011",
        "title": "act:2011: Law on images",
        "place": "art. 3",
        "reference": "Gazette 2011009001, published on 10 December 2011, p. 4711",
        "url": "https://law.example/2011/1",
    }


def test_what_the_limit_leaves_out_is_said_beside_json_and_csv() -> None:
    for form in ("json", "csv"):
        assert ruritania("todo", *DAY, "--format", form, "--limit", "3").err == "23 more; use --limit 0 for all\n"
        assert ruritania("todo", *DAY, "--format", form, "--limit", "0").err == ""
    assert (document("--limit", "3")["total"], len(document("--limit", "3")["entries"])) == (26, 3)
    assert len(addresses()) == 26


def test_csv_has_a_line_for_each_entry() -> None:
    out = ruritania("todo", *DAY, "--kind", "date,penalty", "--format", "csv").out
    assert list(csv.reader(io.StringIO(out, newline=""))) == [
        ("as_of address kind part id state verification title hanging hanging_then documents at_hand command".split()),
        [
            *("2018-01-26", "new-code", "date", "", "new-code", "inferred", "inferred"),
            *("Entry into force of the new Code: 1 July 2024", "20(1)(a)", "20(1)(a)", "act:2023"),
            "no",
            "lanzarote-law verify new-code --source act:2023 --mark seen --by NAME",
        ],
        [
            *("2018-01-26", "old/100@2012-01-01@penalty", "provision", "penalty", "old/100", "second-hand"),
            *("second-hand", "Penalty in 100 PC 1900 (from 1 January 2012): Images", "", "", "act:2011 copy:code"),
            "no",
            "lanzarote-law edit old/100",
        ],
    ]


# -- what is asked for -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("--mark", "carried"), ["reply-100"]),
        (
            ("--mark", "inferred , carried"),
            [
                "new-code",
                "reply-100",
                "new@followed",
                "old/100@new/50",
                "old/100@new/51",
                "new/50@deepfake",
                "new/51@with-new/50",
                "8.1",
            ],
        ),
        (("--kind", "end"), ["old/101@repeal"]),
        (("--kind", "shared-number,section"), ["section:prosecution", "old/120@shared"]),
        (("--item", "8.1.a"), ["doc:reply", "8.1.a", "reply-100"]),
        (("--item", "8.1"), ["doc:reply", "8.1.a", "reply-100"]),
        (("--item", "20(1)(a)"), ["new-code", "act:2023"]),
    ],
)
def test_only_what_is_asked_for_is_listed(words: tuple[str, ...], found: list[str]) -> None:
    assert addresses(*words) == found


# -- the command that it names ---------------------------------------------------------------------------------------


def test_every_command_that_is_named_leads_to_the_fact() -> None:
    corpus = corpus_loading.load()
    entries = json.loads(run("todo", "--as-of", "2026-11-24", "--limit", "0", "--format", "json").out)["entries"]
    assert len(entries) >= 500
    addressed = {fact.address for fact in all_facts(corpus)}
    known = {*corpus.act, *corpus.source, "SOURCE"}
    for entry in entries:
        _, command, where, *rest = shlex.split(entry["command"])
        if command == "edit":
            assert (where, rest) == (entry["id"], [])
            continue
        assert command == "verify"
        assert where == entry["address"]
        assert where in addressed
        assert rest[0] == "--source"
        assert rest[1] in known
