"""The stamp of a data set: while its files are those of the last time, they are not read again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import cache_freshness, corpus_loading
from tests.builders import a_data_folder

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.usefixtures("own_cache")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data set of which a form is kept, and a stamp though its files are new."""
    monkeypatch.setattr(cache_freshness, "_MOMENT", 0)
    folder = a_data_folder(tmp_path)
    corpus_loading.load(folder)
    return folder


def reads(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The data files that a load reads, by their names."""
    found = []
    content_of = corpus_loading.read_regular_file

    def noted(path: Path) -> bytes:
        found.append(path.name)
        return content_of(path)

    with monkeypatch.context() as patched:
        patched.setattr(corpus_loading, "read_regular_file", noted)
        corpus_loading.load(folder)
    return found


def test_data_that_are_those_of_the_last_time_are_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reads(folder, monkeypatch) == list(corpus_loading.DATA_FILE_NAMES)
    assert reads(folder, monkeypatch) == []
    assert corpus_loading.load(folder).party.en == "Ruritania"


def test_data_that_were_changed_a_moment_ago_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = a_data_folder(tmp_path)
    corpus_loading.load(folder)
    assert [reads(folder, monkeypatch) for _ in range(2)] == [list(corpus_loading.DATA_FILE_NAMES)] * 2


@pytest.mark.parametrize("name", corpus_loading.DATA_FILE_NAMES)
def test_a_file_of_the_same_size_and_time_is_another_one(folder: Path, name: str) -> None:
    """An archive, or a copy that keeps the times, can put one there."""
    corpus_loading.load(folder)
    before = (folder / name).stat()
    content = (folder / name).read_bytes()
    (folder / name).write_bytes(content[:-1] + b" ")  # the file ends with a line, and a space ends it as well
    os.utime(folder / name, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert ((folder / name).stat().st_size, (folder / name).stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert corpus_loading.open_folder(folder).contents[name] != content
    corpus_loading.load(folder)
    assert len(list(corpus_loading.cache_folder().glob("*.form"))) == 2


def test_what_a_change_has_recorded_and_not_put_in_its_place_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus_loading.load(folder)
    monkeypatch.setattr(corpus_loading, "_uncommitted_files", lambda _: {})
    (folder / corpus_loading.JOURNAL).touch()
    assert [reads(folder, monkeypatch) for _ in range(2)] == [list(corpus_loading.DATA_FILE_NAMES)] * 2


def test_other_code_reads_the_data_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus_loading.load(folder)
    monkeypatch.setattr(corpus_loading, "_code", lambda: b"other code")
    assert set(reads(folder, monkeypatch)) == set(corpus_loading.DATA_FILE_NAMES)


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither owners nor modes of this kind")
def test_a_stamp_that_others_can_write_to_is_done_without(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus_loading.load(folder)
    [stamp] = corpus_loading.cache_folder().glob("*.stamp")
    stamp.chmod(0o620)
    assert reads(folder, monkeypatch) == list(corpus_loading.DATA_FILE_NAMES)


@pytest.mark.parametrize("content", [b"", b"0123456789abcdef", b"0123456789abcdef 0123456789abcdef", b"\xff" * 40])
def test_a_stamp_that_is_broken_or_forged_is_done_without(
    folder: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    corpus_loading.load(folder)
    [stamp] = corpus_loading.cache_folder().glob("*.stamp")
    stamp.write_bytes(content)
    assert reads(folder, monkeypatch) == list(corpus_loading.DATA_FILE_NAMES)
    assert reads(folder, monkeypatch) == []


def test_where_the_form_of_a_stamp_is_gone_it_is_made_again(folder: Path) -> None:
    corpus_loading.load(folder)
    [form] = corpus_loading.cache_folder().glob("*.form")
    form.unlink()
    assert corpus_loading.load(folder).party.en == "Ruritania"
    assert form.exists()
