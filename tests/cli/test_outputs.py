"""What `-o` and `--annotate` write over: no file that is needed, no other that nobody gave away, none by half."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.cli.user_io import Destination, write
from lanzarote_law.errors import RequestError
from tests.builders import a_data_folder
from tests.command import LIMITED, ROOT, Ran, process, ran, run, ruritania

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = ("--as-of", "2018-01-26")
ITEM = ("lookup", "8.1.a", *DAY)
WRITERS = (
    ITEM,
    ("history", "100", *DAY),
    ("search", "images", *DAY),
    ("gaps", *DAY),
    ("coverage", *DAY),
    ("changes", "2018-01-26", "2024-07-01"),
    ("check", "tests/documents/draft.md", *DAY),
    ("todo", *DAY),
    ("validate",),
    ("validate", "--explain", "all"),
    ("check", "--explain", "LL101"),
    ("schema",),
)
"""Every command that can write its result to a file."""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text("Nothing is cited.\n", encoding="utf-8")
    return path


def used(path: object) -> Ran:
    return Ran("", f"error: {path} is already used by this command and is not overwritten; name another file\n", 2)


# -- what a command reads ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("option", ["-o", "--annotate"])
@pytest.mark.parametrize("way", ["itself", "other spelling", "link", "hard link", "linked folder"])
def test_a_document_is_never_written_over_by_what_is_said_of_it(draft: Path, way: str, option: str) -> None:
    target = draft.with_name("other.txt")
    if way == "itself":
        target = draft
    elif way == "other spelling":
        (draft.parent / "in").mkdir()
        target = draft.parent / "in" / ".." / "draft.txt"
    elif way == "link":
        target.symlink_to(draft)
    elif way == "hard link":
        target.hardlink_to(draft)
    else:
        (draft.parent / "linked").symlink_to(draft.parent)
        target = draft.parent / "linked" / "draft.txt"
    assert ruritania("check", str(draft), option, str(target), "--force") == used(target)
    assert draft.read_text(encoding="utf-8") == "Nothing is cited.\n"


def test_standard_input_is_not_written_over(draft: Path) -> None:
    ran = subprocess.run(
        ["/bin/sh", "-c", '"$0" -m lanzarote_law check - -o "$1" --force < "$1"', sys.executable, str(draft)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert Ran(ran.stdout, ran.stderr, ran.returncode) == used(draft)
    assert draft.read_text(encoding="utf-8") == "Nothing is cited.\n"


@pytest.mark.parametrize("command", WRITERS, ids=" ".join)
def test_no_data_file_is_written_over(command: tuple[str, ...], tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    for name in (*sorted(before), ".lanzarote-law-journal.json"):
        target = folder / name
        assert run("--data", str(folder), *command, "-o", str(target), "--force") == used(target)
        assert run(*command, "-o", str(target), "--force", LANZAROTE_LAW_DATA=str(folder)) == used(target)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_two_results_never_go_to_one_file(draft: Path) -> None:
    target = draft.with_name("out.html")
    assert ruritania("check", str(draft), "-o", str(target), "--annotate", str(target)) == used(target)
    assert not target.exists()


# -- what is there already ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", WRITERS, ids=" ".join)
def test_without_a_terminal_no_file_is_written_over_but_by_force(command: tuple[str, ...], tmp_path: Path) -> None:
    target = tmp_path / "kept"
    target.write_text("mine", encoding="utf-8")
    told = f"error: {target} already exists; use --force to overwrite it, or name another file\n"
    assert ruritania(*command, "-o", str(target)) == ("", told, 2)
    assert target.read_text(encoding="utf-8") == "mine"
    shown = ruritania(*command)
    assert ruritania(*command, "-o", str(target), "--force") == shown._replace(out="")
    assert target.read_text(encoding="utf-8") == shown.out


def test_a_file_is_not_made_behind_a_link_but_by_force(tmp_path: Path) -> None:
    target, behind = tmp_path / "out", tmp_path / "behind"
    target.symlink_to(behind)
    told = f"error: {target} already exists; use --force to overwrite it, or name another file\n"
    assert ruritania("coverage", "-o", str(target)) == ("", told, 2)
    assert not behind.exists()
    assert ruritania("coverage", "-o", str(target), "--force").code == 0
    assert behind.exists()


def test_a_page_with_the_citations_asks_too_and_before_anything_is_written(draft: Path) -> None:
    page, result = draft.with_name("page.html"), draft.with_name("result.txt")
    page.write_text("mine", encoding="utf-8")
    told = f"error: {page} already exists; use --force to overwrite it, or name another file\n"
    assert ruritania("check", str(draft), "--annotate", str(page), "-o", str(result)) == ("", told, 2)
    assert (page.read_text(encoding="utf-8"), result.exists()) == ("mine", False)


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("n", 1), ("", 1)])
def test_on_a_terminal_somebody_is_asked(tmp_path: Path, answer: str, code: int) -> None:
    target = tmp_path / "kept"
    target.write_text("mine", encoding="utf-8")
    terminal = f"import io, sys; sys.stdin = io.StringIO('{answer}\\n'); sys.stdin.isatty = lambda: True"
    told = f"{target} already exists. Overwrite it? [y/N]:" + "nothing was written\n" * code
    out, *rest = ran(*ITEM, "-o", str(target), before=terminal)
    assert (out.strip(), *rest) == ("", told, code)
    assert target.read_text(encoding="utf-8") == (ruritania(*ITEM).out if code == 0 else "mine")


# -- whole or not at all -----------------------------------------------------------------------------------------------


def test_a_result_that_breaks_off_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "kept"
    target.write_text("mine", encoding="utf-8")

    def pieces() -> Iterator[str]:
        yield "the first half"
        raise OSError(28, "No space left on device")

    with pytest.raises(RequestError) as caught:
        write(Destination(None, target), pieces())
    assert caught.value.message == f"{target} cannot be written: No space left on device"
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["mine"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "kept"
    target.write_text("mine", encoding="utf-8")
    limit = "resource.setrlimit(resource.RLIMIT_FSIZE, (9, 9))"
    full = f"import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); {limit}"
    told = f"error: {target} cannot be written: File too large\n"
    stopped = ran(*ITEM, "-o", str(target), "--force", before=full, **LIMITED)
    assert (stopped.out, stopped.err.partition("\n")[0] + "\n", stopped.code) == ("", told, 2)
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["mine"]


def test_a_link_stays_and_a_file_keeps_its_rights(tmp_path: Path) -> None:
    target, link = tmp_path / "private", tmp_path / "link"
    target.write_text("mine", encoding="utf-8")
    target.chmod(0o600)
    link.symlink_to(target.name)
    assert ruritania(*ITEM, "-o", str(link), "--force") == ("", "", 0)
    assert (link.is_symlink(), target.stat().st_mode & 0o777) == (True, 0o600)
    assert target.read_text(encoding="utf-8") == ruritania(*ITEM).out


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such devices")
def test_a_device_and_a_pipe_are_written_to_as_they_are(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.docx"
    os.mkfifo(pipe)
    with process(*ITEM, "-o", str(pipe)) as running:
        assert pipe.read_text(encoding="utf-8") == ruritania(*ITEM).out
    assert (running.returncode, pipe.is_fifo()) == (0, True)
    assert ran(*ITEM, "-o", "/dev/stdout") == ruritania(*ITEM)
    assert ran(*ITEM, "-o", "/dev/null") == ("", "", 0)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such devices")
def test_a_file_is_one_by_what_it_is_and_not_by_its_name(tmp_path: Path) -> None:
    page, name = tmp_path / "page.txt", f"/dev/..{tmp_path}/page.txt"
    page.write_text("mine", encoding="utf-8")
    told = f"error: {name} already exists; use --force to overwrite it, or name another file\n"
    assert ran(*ITEM, "-o", name) == ("", told, 2)
    assert ran(*ITEM, "-o", name, "--force") == ("", "", 0)
    assert page.read_text(encoding="utf-8") == ruritania(*ITEM).out


@pytest.mark.skipif(os.name == "nt", reason="Windows makes no such links")
@pytest.mark.parametrize(
    ("name", "why"), [("loop", "Too many levels of symbolic links"), ("n" * 300, "File name too long")]
)
def test_a_path_that_cannot_be_is_refused(name: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if name == "loop":
        path.symlink_to(name)
    assert ran(*ITEM, "-o", str(path), "--force") == ("", f"error: {path} cannot be written: {why}\n", 2)
    assert ran("init", str(path), "--copy") == ("", f"error: {path} cannot be created: {why}\n", 3)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
@pytest.mark.parametrize("way", [(*ITEM, "-o"), ("check", "tests/documents/draft.md", *DAY, "--annotate")])
def test_a_pipe_that_nobody_reads_is_refused_and_not_waited_for(way: tuple[str, ...], tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    told = f"error: {pipe} cannot be written: no program is reading from this pipe; start the reading program first\n"
    assert ran(*way, str(pipe)) == ("", told, 2)
    assert pipe.is_fifo()


def test_a_file_named_as_standard_output_is_the_screen() -> None:
    for words in (ITEM, ("check", "tests/documents/draft.md", *DAY, "--format", "json"), ("schema", "lookup")):
        assert ruritania(*words, "-o", "-") == ruritania(*words)
    assert not (ROOT / "-").exists()


def test_a_page_with_the_citations_does_not_go_where_the_result_goes() -> None:
    told = "error: the page produced by --annotate cannot be written to standard output; name a file\n"
    assert ruritania("check", "tests/documents/draft.md", *DAY, "--annotate", "-") == ("", told, 2)


def test_what_stands_in_a_file_before_it_becomes_the_standard_output_stays(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("before\n", encoding="utf-8")
    with log.open("a", encoding="utf-8") as file:
        subprocess.run([sys.executable, "-m", "lanzarote_law", "help", "exit-codes"], cwd=ROOT, stdout=file, check=True)
        command = [sys.executable, "-m", "lanzarote_law", "schema", "-o", "/dev/stdout"]
        subprocess.run(command, cwd=ROOT, stdout=file, check=True)
    text = log.read_text(encoding="utf-8")
    assert text == f"before\n{run('help', 'exit-codes').out}{run('schema').out}"


# -- endings -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "name", "written", "ways"),
    [
        (("gaps",), "x.docx", "table, json, csv, excel or md", "x.txt, or with .json, .csv or .md"),
        (("gaps",), "x.html", "table, json, csv, excel or md", "x.txt, or with .json, .csv or .md"),
        (("gaps",), "x.sarif", "table, json, csv, excel or md", "x.txt, or with .json, .csv or .md"),
        (("gaps", "--format", "csv"), "x.json", "csv", "x.csv"),
        (("gaps", "--format", "csv"), "x.tsv", "csv", "x.csv"),
        (("gaps", "--format", "table"), "x.md", "table", "x.txt"),
        (("validate",), "x.csv", "table, json or github", "x.txt, or with .json"),
        (("validate", "--explain", "all"), "x.json", "table", "x.txt"),
        (
            ("check", "tests/documents/draft.md"),
            "x.html",
            "table, json, sarif, csv, excel or md",
            "x.txt, or with .json, .sarif, .csv or .md",
        ),
        (("check", "--explain", "all"), "x.pdf", "table", "x.txt"),
        (("schema",), "x.json", "table", "x.txt"),
        (("schema", "gaps"), "x.yaml", "json", "x.json"),
    ],
)
def test_an_ending_that_would_say_something_else_is_refused(
    words: tuple[str, ...], name: str, written: str, ways: str, tmp_path: Path
) -> None:
    target = tmp_path / name
    told = (
        f"error: {target} cannot be a {target.suffix} file: this output can only be written as {written};"
        f" name the file {tmp_path}/{ways}\n"
    )
    assert ruritania(*words, "-o", str(target)) == ("", told, 2)
    assert not target.exists()


@pytest.mark.parametrize("name", ["x.xlsx", "x.XLS"])
@pytest.mark.parametrize("words", [("gaps",), ("check", "tests/documents/draft.md")])
def test_who_names_a_file_for_excel_is_told_what_to_type(words: tuple[str, ...], name: str, tmp_path: Path) -> None:
    target = tmp_path / name
    told = (
        f"error: {target} cannot be a {target.suffix} file: for Excel, this output can only be written as"
        " csv; give --format"
        f" excel, and name the file {tmp_path}/x.csv\n"
    )
    assert ruritania(*words, "-o", str(target)) == ("", told, 2)
    assert not target.exists()


def test_a_csv_is_for_excel_where_that_is_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "x.csv"
    assert ruritania("gaps", "--as-of", "2018-01-26", "--format", "excel", "-o", str(target)) == ("", "", 0)
    assert target.read_bytes().startswith(b"\xef\xbb\xbfas_of;part;item;aspect;")
    assert b"\r\n2018-01-26;open;8.1.a;making;disputed;" in target.read_bytes()


def test_a_page_with_the_citations_is_html(draft: Path) -> None:
    target = draft.with_name("page.docx")
    html = target.with_suffix(".html")
    told = f"error: {target} cannot be a .docx file: this output can only be written as html; name the file {html}\n"
    assert ruritania("check", str(draft), "--annotate", str(target)) == ("", told, 2)
    assert not target.exists()


@pytest.mark.parametrize(("name", "kind"), [("x.json", "sarif"), ("x.SARIF", "sarif"), ("x.TXT", "table")])
def test_an_ending_may_stand_for_more_than_one_format(draft: Path, name: str, kind: str) -> None:
    target = draft.with_name(name)
    ran = ruritania("check", str(draft), "--format", kind, "-o", str(target))
    assert ran == ("", "", 0)
    assert target.read_text(encoding="utf-8") == ruritania("check", str(draft), "--format", kind).out
