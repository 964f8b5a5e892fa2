"""An article that a court annulled is never offered as what took over from another without the annulment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.command import run

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Reply of 1 July 2023. Recidivism is governed by {} of the Criminal Code."
NAMED = "60 CP 2024 [annulled]"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("article 56", f"    → {NAMED} (inferred); no other successor is recorded"),
        ("articles 54, 55bis and 56", f"    → {NAMED} (inferred); no other successor is recorded"),
    ],
)
def test_check_says_that_a_successor_was_annulled(tmp_path: Path, words: str, expected: str) -> None:
    (tmp_path / "reply.txt").write_text(TEXT.format(words))
    assert expected in run("check", str(tmp_path / "reply.txt"), "--as-of", "2026-12-01").out.splitlines()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("article 56", f"56 CP 1867 was repealed on 1 September 2026 (inferred) → {NAMED} (inferred)"),
        ("arts 54 to 57", f"→ 54: {NAMED}; 55bis: {NAMED}; 56: {NAMED} (inferred)"),
    ],
)
def test_revise_says_that_a_successor_was_annulled(tmp_path: Path, words: str, expected: str) -> None:
    (tmp_path / "reply.txt").write_text(TEXT.format(words))
    command = "revise", str(tmp_path / "reply.txt"), "--then", "2023-07-01", "--as-of", "2026-12-01"
    output = run(*command).out
    assert expected in output
    assert output.count("60 CP 2024") == output.count(NAMED)


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (("search", "récidive"), f"until 31 Aug 2026, then {NAMED}"),
        (("history", "56"), f"56 CP 1867 > {NAMED} [inferred]"),
        (("history", "56", "-v"), f"56 CP 1867  > {NAMED}"),
        (("lookup", "56 CP 1867"), f"Replaced by  {NAMED}"),
    ],
)
def test_pages_say_that_a_successor_was_annulled(command: tuple[str, ...], expected: str) -> None:
    assert expected in run(*command, "--as-of", "2026-12-01").out
