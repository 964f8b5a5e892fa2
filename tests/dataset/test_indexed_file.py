"""The file of pieces as the system sees it; what stands in it is in `test_compiled`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import indexed_file
from lanzarote_law.errors import BrokenFormError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_closed_also_when_the_interpreter_has_taken_the_module_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "form"
    path.write_bytes(b"12345678")
    descriptor = os.open(path, os.O_RDONLY)
    file = indexed_file.OpenFile(descriptor)
    assert file(2, 3) == b"345"
    monkeypatch.setattr(indexed_file, "os", None)  # what the end of the interpreter does with the names of a module
    del file
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(descriptor)


def test_a_system_that_reads_only_from_where_it_stands_reads_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "pread", raising=False)  # as on Windows
    content = bytes(range(256)) * 64
    (tmp_path / "form").write_bytes(content)
    read = indexed_file.OpenFile(os.open(tmp_path / "form", os.O_RDONLY))
    assert [read(start, 10) for start in (8190, 16000, 3)] == [
        content[start : start + 10] for start in (8190, 16000, 3)
    ]


@pytest.mark.parametrize("start", [8181, 8182, 8183, 8191, 8192])
def test_what_lies_across_two_blocks_is_read_whole(tmp_path: Path, start: int) -> None:
    content = bytes(range(256)) * 64
    (tmp_path / "form").write_bytes(content)
    read = indexed_file.OpenFile(os.open(tmp_path / "form", os.O_RDONLY))
    assert read(start, 10) == content[start : start + 10]


@pytest.mark.parametrize("start", [2**70, -(2**70)])
def test_a_place_that_no_file_has_means_that_the_form_is_broken(tmp_path: Path, start: int) -> None:
    (tmp_path / "form").write_bytes(b"12345678")
    read = indexed_file.OpenFile(os.open(tmp_path / "form", os.O_RDONLY))
    with pytest.raises(BrokenFormError):
        read(start, 3)
