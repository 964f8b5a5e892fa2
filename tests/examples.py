"""The number of examples of a law: as many as a check has time for, or a multiple, different each time."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

TIMES = int(os.environ.get("LANZAROTE_LAW_FUZZ", "1"))


def examples(number: int) -> settings:
    """The number of examples of a law that needs more or fewer than others."""
    return settings(max_examples=number * TIMES)


def seeds(number: int, quick: int) -> list[object]:
    """The seeds of random tests: the first ones in every run, the others among the slow tests."""
    return [each if each < quick else pytest.param(each, marks=pytest.mark.slow) for each in range(number * TIMES)]
