"""`changes` over the beginning of the researched period."""

from __future__ import annotations

import pytest

from tests.command import ruritania

NOT_RESEARCHED = (
    "The law before 1 January 2010 was not researched: these data contain no change of status up to that date."
)


@pytest.mark.parametrize("detail", [(), ("-v",)], ids=["brief", "in full"])
@pytest.mark.parametrize(("start", "is_told"), [("2009-12-31", True), ("2010-01-01", False), ("2010-01-02", False)])
def test_a_period_that_begins_before_the_researched_one_says_so(
    start: str, *, is_told: bool, detail: tuple[str, ...]
) -> None:
    told = ruritania("changes", start, "2026-01-01", *detail).out
    assert (NOT_RESEARCHED in told.splitlines()[3].strip()) == is_told
    assert told.count(NOT_RESEARCHED) == is_told


def test_a_period_that_is_wholly_before_it_says_from_when_statuses_are_available() -> None:
    told = ruritania("changes", "1999-01-01", "2009-12-31").out.splitlines()
    assert told[3] == "    BEFORE THE RESEARCHED PERIOD: a status can be given only for dates from 1 January 2010"
