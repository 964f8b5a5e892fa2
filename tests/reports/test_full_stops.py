"""Full stops of reports: a text of the data that ends with one gets no second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.builders import a_data_folder
from tests.command import run

if TYPE_CHECKING:
    from pathlib import Path


def test_a_search_that_ends_with_a_full_stop_gets_no_second(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path)
    told = run("--data", str(folder), "report", "gaps", "--annex", "--as-of", "2011-12-31").out
    assert "searched: " in told
    assert ".. " not in told
