"""Data and their catalogues are saved together: whatever ends the writer, all of them are old, or all of them new."""

from __future__ import annotations

import shutil
from itertools import count
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import change_history, corpus_loading, saving
from tests.dataset.test_saving import forks, killed

if TYPE_CHECKING:
    from pathlib import Path

CATALOGUES = tuple(corpus_loading.catalogue_path(language) for language in ("fr", "nl"))
OLD = {name: f"# {name}, as it was\n".encode() * 90 for name in (*corpus_loading.DATA_FILE_NAMES, *CATALOGUES)}
CHANGED = {name: f"# {name}, as it becomes\n".encode() * 120 for name in ("provisions.yaml", *CATALOGUES)}
NEW = OLD | CHANGED
TOLD = change_history.ChangeNote("2026-11-24T10:00:00+01:00", "lanzarote-law edit 101", "old/101")


def a_folder(folder: Path) -> Path:
    """A data set with catalogues in its old state, and nothing else in its folder."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "translations").mkdir(parents=True)
    for name, content in OLD.items():
        (folder / name).write_bytes(content)
    return folder


def read(folder: Path) -> dict[str, bytes]:
    """The data files and the catalogues, as every command reads them."""
    catalogues = {
        corpus_loading.catalogue_path(language): corpus_loading.read_catalogue(folder, language)
        for language in ("fr", "nl")
    }
    return {**corpus_loading.open_folder(folder).contents, **catalogues}


@pytest.mark.kills
@forks
@pytest.mark.parametrize("event", ["c_call", "c_return"])
def test_a_writer_that_is_killed_at_any_step_leaves_data_and_catalogues_of_one_state(
    tmp_path: Path, event: str
) -> None:
    folder = tmp_path / "data"
    states = []
    for number in count(1):
        a_folder(folder)
        if not killed(folder, number, event=event, act=lambda: saving.save_files(folder, OLD, CHANGED, "edit", TOLD)):
            break
        found = read(folder)
        assert found in (OLD, NEW)
        states.append("old" if found == OLD else "new")
        with saving.hold_writer_lock(folder, "the next"):
            pass
        assert {name: (folder / name).read_bytes() for name in OLD} == found
        assert sorted(path.name for path in (folder / "translations").iterdir()) == ["fr.po", "nl.po"]
        kept = change_history.read_changes(folder)
        assert [each.before for each in kept] == [{name: OLD[name] for name in CHANGED}] * (found == NEW)
    assert len(states) >= 100
    assert states == sorted(states, reverse=True), "the change came, and was gone again"
    assert {"old", "new"} == set(states)
