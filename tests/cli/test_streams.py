"""Streams that are closed, or full, or that nobody reads: what a command did stays done, and it breaks on none."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.text_folding_and_display import printable
from tests.builders import a_data_folder
from tests.command import ROOT, in_encoding, process, ran, ruritania
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
    told = (
        "error: the program can ask for confirmation only in a terminal window; use --dry-run for a"
        " preview, or --yes to"
        " write without confirmation\n"
    )
    assert shelled(a_data_folder(tmp_path), "<&-", *REPEAL) == (told, 2)


@pytest.mark.parametrize("words", [(*REPEAL, "--yes"), ("validate",)])
def test_what_cannot_be_shown_for_want_of_room_is_not_written(tmp_path: Path, words: tuple[str, ...]) -> None:
    if not os.path.exists("/dev/full"):  # noqa: PTH110  # a device
        pytest.skip("no device that is always full")
    folder = a_data_folder(tmp_path)
    told = "error: the output cannot be written: No space left on device\n"
    assert shelled(folder, ">/dev/full", *words) == (told, 2)
    assert changed(folder) == []


@pytest.mark.parametrize("words", ["--version", "--help", "lookup --help", "help", "--show-completion bash"])
@pytest.mark.parametrize("buffered", ["", "1"])
def test_a_full_screen_is_told_in_one_line_by_what_needs_no_data(words: str, buffered: str) -> None:
    if not os.path.exists("/dev/full"):  # noqa: PTH110  # a device
        pytest.skip("no device that is always full")
    command = [sys.executable, "-m", "lanzarote_law", *words.split()]
    environment = {**os.environ, "PYTHONUNBUFFERED": buffered}
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123  # a device
        told = subprocess.run(
            command, cwd=ROOT, env=environment, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False
        )
    assert (told.stderr, told.returncode) == ("error: the output cannot be written: No space left on device\n", 2)


def test_a_change_whose_preview_nobody_reads_to_the_end_is_written(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path)
    script = '{ "$@" 2>&1; echo "ended with $?" >&3; } 3>&2 | head -n 1 >/dev/null'
    command = [sys.executable, "-m", "lanzarote_law", "--data", str(folder), *REPEAL, "--yes"]
    ran = subprocess.run(
        ["/bin/sh", "-c", script, "sh", *command], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert ran.stderr == "ended with 0\n"
    assert changed(folder) != []


# -- terminals that know few letters, and names that are no UTF-8 ------------------------------------------------------

DAY = ("--as-of", "2018-01-26")
EVERY_COMMAND = (
    ("lookup", "8.1.a", *DAY),
    ("lookup", "8.1.é", *DAY),
    ("history", "100", *DAY),
    ("search", "images", *DAY),
    ("search", "Страсбург"),
    ("gaps", *DAY, "--lang", "fr"),
    ("coverage", *DAY, "--lang", "fr"),
    ("changes", "2018-01-26", "2024-07-01", "--lang", "fr"),
    ("check", "tests/documents/none-é.md"),
    ("todo", *DAY),
    ("validate", "--explain", "all"),
    ("verify", "act:2023", "--as-of", "é"),
    ("amend", "100", "--on", "é"),
    (*REPEAL, "--dry-run"),
    ("format", "--check"),
    ("schema", "lookup"),
    ("init", "tests/é"),
    ("help", "check"),
)


@pytest.mark.parametrize("encoding", ["latin-1", "iso-8859-1", "koi8-r", "ascii", "cp1252", "utf-8"])
@pytest.mark.parametrize("words", EVERY_COMMAND, ids=" ".join)
def test_a_terminal_shows_a_sign_for_a_letter_that_it_does_not_know(words: tuple[str, ...], encoding: str) -> None:
    whole = ruritania(*words)
    assert in_encoding(encoding, *words) == (
        whole.out.encode(encoding, "replace"),
        whole.err.encode(encoding, "replace"),
        whole.code,
    )


def test_the_terminal_that_the_system_names_ends_no_command() -> None:
    with process("lookup", "8.1.a", *DAY, PYTHONIOENCODING="latin-1:strict", encoding="latin-1") as running:
        out, err = running.communicate()
    assert (out, err, running.returncode) == ruritania("lookup", "8.1.a", *DAY)


@pytest.mark.parametrize(
    "words",
    [
        ("lookup", "8.1\udcff"),
        ("search", "caf\udce9"),
        ("gaps", *DAY, "--fail-on", "\udce9"),
        ("schema", "\udce9"),
        ("help", "\udce9"),
        ("repeal", "100", "--on", "\udce9", "--act", "act:2023", "--dry-run"),
        ("edit", "act:2023", "--set", "title.en=caf\udce9", "--dry-run"),
    ],
    ids=lambda words: words[0],
)
def test_words_that_are_no_utf_8_are_refused(words: tuple[str, ...]) -> None:
    [odd] = [word for word in words if not word.isprintable()]
    assert ran(*words) == ("", f"error: '{printable(odd)}' is not valid UTF-8; type the word again\n", 2)


@pytest.mark.parametrize("kind", ["table", "json", "sarif", "csv", "excel", "md"])
def test_a_file_whose_name_is_no_utf_8_is_checked_and_shown_with_a_sign(tmp_path: Path, kind: str) -> None:
    named = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(named, "w", encoding="utf-8") as file:  # noqa: PTH123  # a name in bytes
            file.write("Article 100 Sw.")
    except OSError:
        pytest.skip("this file system takes UTF-8 alone")
    out, err, code = ran("check", os.fsdecode(named), *DAY, "--format", kind)
    assert (err, code) == ("", 0)
    shown = {"json": "caf\\udce9.txt", "sarif": "", "csv": "", "excel": "\ufeff"}.get(kind, "caf\ufffd.txt")
    assert shown in out


def test_a_missing_file_whose_name_is_no_utf_8_hides_no_result_of_another(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Article 100 Sw.", encoding="utf-8")
    out, err, code = ran("check", str(good), "none\udce9.txt", *DAY)
    assert err == "error: none\ufffd.txt cannot be read: No such file or directory\n"
    assert (out, code) == (f"Documents not read: 1 of 2 (none\ufffd.txt)\n\n{ran('check', str(good), *DAY).out}", 3)


def test_a_prompt_takes_and_shows_any_letter(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path)
    typed = "sys.stdin = io.TextIOWrapper(io.BytesIO(bytes([0xE9, 10, 121, 10])), 'ascii')"
    terminal = f"import io, sys; {typed}; sys.stdin.isatty = lambda: True"
    _, err, code = ran("--data", str(folder), *REPEAL, before=terminal, PYTHONIOENCODING="ascii")
    assert err.splitlines()[-2:] == [
        "Write these changes? [y/N]:type y for yes or n for no",
        f"Write these changes? [y/N]:written: {folder}/provisions.yaml",
    ]
    assert code == 0
