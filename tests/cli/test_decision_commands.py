"""Decisions at the terminal: seven answers put one in, and what it puts in question is shown before it is written."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.builders import a_data_folder
from tests.command import run
from tests.edited import Keyboard, typed

if TYPE_CHECKING:
    from pathlib import Path

ECLI = "ECLI:RU:CONST:2024:ARR.20"
ANSWERS = (
    *("Constitutional Court", "2024-09-03", "unconstitutional", "Article 50 violates the Constitution."),
    *("copy:code", "second-hand", "new/50", "y"),
)


def test_seven_answers_put_a_decision_in_and_show_first_what_it_puts_in_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard("".join(f"{each}\n" for each in ANSWERS)))
    ran = typed(tmp_path, "add", "decision", ECLI)
    assert ran.err.count("\n>") == len(ANSWERS) - 1
    assert ran.err.endswith(">Write these changes? [y/N]:written: decisions.yaml\n")
    assert ran.out.splitlines()[2:9] == [
        "  No status changes. Nothing changes before 3 September 2024.",
        "",
        (
            "  From 3 September 2024 onwards, the status of obligation 20(1)(a) is unchanged but less certain:"
            ' "entry into force of the new Code: inferred; under review" instead of "entry into force of the new'
            ' Code: inferred"'
        ),
        "",
        "  2 links are called into question by a court",
        "    100 PC 1900  8.1.a (if asked)",
        "    50 NPC       20(1)(a)",
    ]


def test_a_link_that_was_read_again_with_the_decision_is_no_longer_in_question(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path)
    told = ("court=Constitutional Court", "day=2024-09-03", "outcome=unconstitutional", "holding=It violates.")
    values = [*told, "read_in=copy:code", "verification=second-hand", "provisions=new/50"]
    sets = [word for value in values for word in ("--set", value)]
    assert run("--data", str(folder), "add", "decision", ECLI, *sets, "-y", "-q").code == 0
    assert "called into question by Constitutional Court" in run("--data", str(folder), "lookup", "20(1)(a)").out
    read = ("verify", "own-50", "--mark", "seen", "--source", ECLI, "--by", "A. Adviser", "-y")
    ran = run("--data", str(folder), *read)
    assert "1 link is no longer under review" in ran.out
    assert "called into question" not in run("--data", str(folder), "lookup", "20(1)(a)").out


def test_a_decision_is_looked_up_by_its_ecli(tmp_path: Path) -> None:
    ran = run("--data", str(a_data_folder(tmp_path)), "lookup", "ECLI:RU:SUPR:2015:ARR.20150331.3")
    assert ran.out.splitlines()[:8] == [
        "ECLI:RU:SUPR:2015:ARR.20150331.3  Supreme Court, P.14.0293.N (31 March 2015)",
        "",
        "    Conduct      A picture that a boy made of himself.",
        "    Held         A person who takes a picture of himself or herself “makes” that picture.",
        "    Outcome      applied: article 100 PC 1900",
        "    Bears on     item 8.1.a (if asked), Making images: in support, on these facts",
        (
            "    Source read  official abstract only · second-hand · The old Code as of 2020 (State of Ruritania)"
            " (art. 100)"
        ),
        "    Note         The facts are not told.",
    ]


@pytest.mark.parametrize(
    ("number", "bears"),
    [
        ("76/2022", "item 33, Limitation period after majority: direction not known, since the outcome was not read"),
        (
            "112/2025",
            "18(2), Age of sexual consent: calls the answer into question, but only within a limit, on these facts",
        ),
    ],
)
def test_a_decision_supports_nothing_if_its_outcome_was_not_read_or_condemns(number: str, bears: str) -> None:
    told = run("lookup", number).out
    assert bears in told
    assert "in support" not in told
