"""Streams that are closed, or full, or that nobody reads: what a command did stays done, and it breaks on none."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.builders import a_data_folder
from tests.command import ROOT
from tests.edited import changed

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX closes the streams")

REPEAL = ("repeal", "new/51", "--on", "2025-01-01", "--act", "act:2023")


def shelled(folder: Path, streams: str, *words: str) -> tuple[str, int]:
    """What a command says on the error stream, and its code, with its streams as a shell makes them."""
    command = [sys.executable, "-m", "lanzarote_law", "--data", str(folder), *words]
    ran = subprocess.run(
        ["/bin/sh", "-c", f'"$@" {streams}', "sh", *command],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return ran.stderr, ran.returncode


@pytest.mark.parametrize("streams", [">&-", "<&-", ">&- <&-"])
def test_a_change_is_written_also_where_there_is_no_screen_and_no_input(tmp_path: Path, streams: str) -> None:
    folder = a_data_folder(tmp_path)
    assert shelled(folder, streams, *REPEAL, "--yes") == (f"written: {folder}/provisions.yaml\n", 0)
    assert changed(folder) != []


def test_without_an_input_nobody_can_be_asked(tmp_path: Path) -> None:
    told = "error: there is no terminal on which to ask before writing; give --dry-run to look, or --yes to write\n"
    assert shelled(a_data_folder(tmp_path), "<&-", *REPEAL) == (told, 2)


@pytest.mark.parametrize("words", [(*REPEAL, "--yes"), ("validate",)])
def test_what_cannot_be_shown_for_want_of_room_is_not_written(tmp_path: Path, words: tuple[str, ...]) -> None:
    if not os.path.exists("/dev/full"):  # noqa: PTH110  # a device
        pytest.skip("no device that is always full")
    folder = a_data_folder(tmp_path)
    told = "error: the output cannot be written: No space left on device\n"
    assert shelled(folder, ">/dev/full", *words) == (told, 2)
    assert changed(folder) == []


def test_a_change_whose_preview_nobody_reads_to_the_end_is_written(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path)
    script = '{ "$@" 2>&1; echo "ended with $?" >&3; } 3>&2 | head -n 1 >/dev/null'
    command = [sys.executable, "-m", "lanzarote_law", "--data", str(folder), *REPEAL, "--yes"]
    ran = subprocess.run(
        ["/bin/sh", "-c", script, "sh", *command], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert ran.stderr == "ended with 0\n"
    assert changed(folder) != []
