"""The overview of coverage and transposition: what it refers to is in the paper, and its bullets are sentences."""

from __future__ import annotations

import pytest

from tests.command import run

PAPERS = ("coverage", "transposition")


def paper(kind: str, language: str = "en") -> str:
    return run("report", kind, "--lang", language, "--as-of", "2026-11-30").out


@pytest.mark.parametrize("kind", PAPERS)
def test_it_refers_to_no_section_that_only_the_note_has(kind: str) -> None:
    told = paper(kind)
    assert "Newly covered by law since 26 January 2018, 5 points: " in told
    assert "Settled by law" not in told
    assert "Newly covered by law since 26 January 2018 (see “Settled by law”)" in paper("gaps")


@pytest.mark.parametrize("kind", PAPERS)
def test_the_aspects_not_researched_that_are_not_named_are_found_by_their_items_and_statuses(kind: str) -> None:
    lines = paper(kind).splitlines()
    (others,) = (each for each in lines if each.startswith("- And "))
    assert others.startswith("- And 17 others, in 30(5)/1, 31(1)(a), (b), ")
    assert others.endswith(" (status: partly searched, unmapped).")
    assert "- 24(3), 25(3), 25(5), 27(5): nothing of it was researched." in lines


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "printed with its limit, or with the number of its limits."),
        ("fr", "avec sa limite, ou avec le nombre de ses limites."),
        ("nl", "met zijn beperking vermeld, of met het aantal beperkingen."),
    ],
)
def test_coverage_says_that_several_limits_are_only_counted(language: str, told: str) -> None:
    assert told in paper("coverage", language)
