"""Losses of what was no better on the reference date: that is said beside the loss, and only where it is true."""

from __future__ import annotations

import pytest

from tests.command import run

AGAIN = "partial on 26 January 2018, covered later, partial again since 1 September 2026."


@pytest.mark.parametrize(
    "command", ["report gaps", "report gaps --instrument convention", "report coverage", "report transposition"]
)
def test_a_paper_says_that_a_point_was_already_partial_on_the_reference_date(command: str) -> None:
    told = [
        each for each in run(*command.split(), "--as-of", "2026-11-30").out.splitlines() if "art. 56 CP 1867" in each
    ]
    assert told
    assert all(AGAIN in each and "covered before" not in each for each in told)


@pytest.mark.parametrize(
    "command", ["gaps --instrument convention -v --as-of 2026-11-30", "changes 2018-01-26 2026-11-30 -v"]
)
def test_a_page_says_so_of_that_point_alone(command: str) -> None:
    told = " ".join(run(*command.split()).out.split())
    assert told.count("(already ") == 1
    assert "From full to weak on 1 September 2026 (already weak on 26 January 2018): “Previous convictions" in told
    assert "From weak to gap on 1 September 2026: “Serious harm" in told
