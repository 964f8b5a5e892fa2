"""The page of an article whose rule moved to others while its number went on, on the days before and after."""

from __future__ import annotations

import pytest

from tests.command import run


@pytest.mark.parametrize(
    ("article", "day", "expected"),
    [
        ("12 TP", "2024-04-27", []),
        (
            "12 TP",
            "2024-04-28",
            [
                (
                    "Replaced by 6 TP CIC (the requirement that the suspect be found in Belgium), 7 TP CIC (the"
                    " requirement that the suspect be found in Belgium), 14/6 TP CIC (the requirement that the suspect"
                    " be found in Belgium)"
                ),
                "Replaces 10 TP CIC",
            ],
        ),
        ("14/13 TP", "2024-04-28", []),
    ],
)
def test_what_took_over_a_rule_is_told_from_the_day_on(article: str, day: str, expected: list[str]) -> None:
    lines = (" ".join(line.split()) for line in run("lookup", article, "--as-of", day).out.splitlines())
    assert [line for line in lines if line.startswith("Replace")] == expected


def test_a_note_is_on_the_first_page_of_an_article_on_which_no_item_depends() -> None:
    lines = run("lookup", "21 TP", "--as-of", "2026-12-01").out.splitlines()
    assert any(line.startswith("  Note       Since the new Code applies (1 September 2026)") for line in lines)
