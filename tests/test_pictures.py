"""The pictures of reports in README.md show what the reports say."""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING

import pytest

from tests import pictures
from tests.command import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def record() -> dict[str, dict[str, object]]:
    """What was recorded when the pictures were drawn."""
    found: dict[str, dict[str, object]] = json.loads(pictures.RECORD.read_text(encoding="utf-8"))
    return found


def test_every_picture_is_recorded_small_and_shown_in_the_guide() -> None:
    drawn = {path.stem for path in pictures.FOLDER.glob("*.png")}
    assert drawn == set(record()) == set(pictures.COMMANDS)
    guide = (ROOT / "docs" / "reply.md").read_text(encoding="utf-8")
    for name in drawn:
        content = (pictures.FOLDER / f"{name}.png").read_bytes()
        width, height = struct.unpack(">II", content[16:24])
        assert 600 < width < height < 1100
        assert len(content) <= pictures.MAX_BYTES
        assert f"](reports/{name}.png)" in guide


@pytest.mark.parametrize("name", pictures.COMMANDS)
def test_a_picture_shows_what_the_report_says(name: str, tmp_path: Path) -> None:
    told = record()[name]
    count = told["texts"]
    assert isinstance(count, int)
    assert count >= 15
    assert told["command"] == pictures.COMMANDS[name]
    assert pictures.digest(pictures.written(name, tmp_path), count) == told["digest"], "run: python -m tests.pictures"


def test_a_text_that_changes_changes_the_digest(tmp_path: Path) -> None:
    path = pictures.written("effect", tmp_path)
    count = len([*pictures.texts(path)])
    digests = {pictures.digest(path, each) for each in range(count + 1)}
    assert len(digests) == count + 1 >= 40
