"""Errors end in a message, a hint and an exit code; problems say what was found, where, and what would be correct."""

from __future__ import annotations

import pytest

from lanzarote_law.errors import (
    NotFoundError,
    NotUnderstoodError,
    Place,
    Problem,
    RequestError,
    Rule,
    Severity,
    UnreadableError,
    rules_by_code,
)


@pytest.mark.parametrize(
    ("kind", "exit_code"), [(RequestError, 2), (NotUnderstoodError, 2), (NotFoundError, 1), (UnreadableError, 3)]
)
def test_an_error_has_a_message_a_hint_and_an_exit_code(kind: type[RequestError], exit_code: int) -> None:
    error = kind("'8.9' is not an item", "items are written 8.1.a")
    assert (str(error), error.message, error.hint, error.exit_code) == (
        "'8.9' is not an item",
        "'8.9' is not an item",
        "items are written 8.1.a",
        exit_code,
    )
    assert isinstance(error, RequestError)


def test_data_that_cannot_be_read_carry_their_problems() -> None:
    problem = Problem("date", "'x' is not a date", Place("a.yaml"))
    assert UnreadableError("faulty", "", (problem,)).problems == (problem,)
    assert UnreadableError("missing").problems == ()


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place("a.yaml"), "a.yaml"),
        (Place("a.yaml", 41, 3), "a.yaml:41"),
        (Place("a.yaml", 41, 3, "items[12].id", 'id: "8"'), "a.yaml:41: items[12].id"),
        (Place("a.yaml", path="items[12].id"), "a.yaml: items[12].id"),
    ],
)
def test_a_place_is_shown_as_far_as_it_is_known(place: Place, shown: str) -> None:
    assert str(place) == shown


def test_a_problem_is_one_line_with_its_way_out() -> None:
    place = Place("data/provisions.yaml", 41, 5, "provisions[12].versions[0].in_force_from")
    problem = Problem("date", "'2026-13-01' is not a date", place, "use YYYY-MM-DD")
    assert str(problem) == (
        "data/provisions.yaml:41: provisions[12].versions[0].in_force_from: '2026-13-01' is not a date (use YYYY-MM-DD)"
    )
    assert problem.severity is Severity.ERROR
    assert str(Problem("x", "that is odd", Place("a.yaml", 1))) == "a.yaml:1: that is odd"


def test_two_rules_never_have_one_code() -> None:
    first, second = (Rule("LL101", Severity.ERROR, title) for title in ("a number that is none", "another thing"))
    assert rules_by_code([first]) == {"LL101": first}
    with pytest.raises(ValueError, match=r"^two rules have the code LL101: a number that is none; another thing$"):
        rules_by_code([first, second])
