"""What takes long says on a terminal what is being done, and nothing in a pipe."""

from __future__ import annotations

import pytest

from lanzarote_law.cli import user_io
from tests.command import ruritania, told_on_terminal

LETTER = "tests/documents/draft.md"
LONG = [
    (("check", LETTER), f"checking {LETTER} ..."),
    (("check", LETTER, "--explain-citation", "383bis"), f"checking {LETTER} ..."),
    (("revise", LETTER, "--then", "2018-01-26"), f"checking {LETTER} ..."),
    (("compare-documents", LETTER, LETTER), f"checking {LETTER}, {LETTER} ..."),
    (("report", "gaps"), "report gaps ..."),
]


@pytest.mark.parametrize(("words", "told"), LONG)
def test_what_takes_long_is_told_on_a_terminal_and_the_line_cleared(
    monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], told: str
) -> None:
    monkeypatch.setattr(user_io, "SOON", 0)
    lines = told_on_terminal(*words, LANZAROTE_LAW_DATA="data").split("\r")
    assert lines[:2] == [told, " " * len(told)]


@pytest.mark.parametrize("words", [words for words, _ in LONG])
def test_nothing_of_it_is_told_in_a_pipe(monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]) -> None:
    monkeypatch.setattr(user_io, "SOON", 0)
    assert "..." not in ruritania(*words).err
