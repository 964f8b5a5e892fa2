"""What every test runs with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.examples import TIMES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder and a library of texts of the test's own, and neither data nor a language from the environment."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setenv("LANZAROTE_LAW_TEXTS", str(folder / "texts.db"))
    for name in ("LANZAROTE_LAW_DATA", "LANZAROTE_LAW_LANG"):
        monkeypatch.delenv(name, raising=False)
    return folder


settings.register_profile("repeatable", derandomize=True, database=None, deadline=None)
settings.register_profile("fuzz", max_examples=100 * TIMES, database=None, deadline=None)
settings.load_profile("fuzz" if TIMES > 1 else "repeatable")
