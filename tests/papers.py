"""The papers that `report` prints of the shipped data, each once in a process of the tests: many read the same one."""

from __future__ import annotations

from functools import cache

from tests.command import run


@cache
def paper(kind: str, language: str = "en", day: str = "2026-11-30") -> str:
    """The paper of a kind, with its options, in a language and on a date; no test changes the shipped data."""
    return run("report", *kind.split(), "--lang", language, "--as-of", day).out
