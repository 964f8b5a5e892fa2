"""Full stops of reports: a text of the data that ends with one gets no second."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.builders import a_data_folder
from tests.command import run
from tests.papers import paper

if TYPE_CHECKING:
    from pathlib import Path

PAPERS = ("gaps", "gaps --annex", "reply", "reply-annex", "coverage", "transposition", "dialogue")


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_no_paper_has_two_full_stops_where_an_abbreviation_ends_a_sentence(language: str) -> None:
    for kind in PAPERS:
        told = paper(kind, language)
        assert len(told) > 5000
        assert re.findall(r".{30}(?<!\.)\.\.(?!\.)", told) == []


def test_a_search_that_ends_with_a_full_stop_gets_no_second(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path)
    told = run("--data", str(folder), "report", "gaps", "--annex", "--as-of", "2011-12-31").out
    assert "searched: " in told
    assert ".. " not in told
