"""`data`: which data set is used, and a copy brought up to a newer one, with what somebody chooses."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import change_history, corpus_loading
from lanzarote_law.version import __version__
from tests.builders import RURITANIA, a_data_folder, a_party_folder
from tests.command import ROOT, Ran, run
from tests.edited import Keyboard, typed

if TYPE_CHECKING:
    from pathlib import Path

NOTE = "    note: Read as a whole.\n"
CONFLICT = """\
provision old/100: note
  was    Read as a whole.
  yours  Mine.
  new    Theirs.
"""
ASKED = (
    "\n1 of 1  provision old/100: note\n  was    Read as a whole.\n  yours  Mine.\n  new    Theirs.\n\n"
    "Keep your value (m: mine), take the new one (t: theirs), or decide later (l)? [later]\n>"
)
NOTHING = "{0} already contains everything in {1}; nothing was written\n"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the data of Ruritania."""
    path = tmp_path / "copy"
    assert run("--data", str(RURITANIA), "init", str(path), "--copy").code == 0
    return path


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    path = tmp_path / "newer"
    path.mkdir()
    return a_data_folder(path, provisions=(NOTE, "    note: Theirs.\n"))


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in corpus_loading.DATA_FILE_NAMES}


def with_note(folder: Path, note: str) -> dict[str, bytes]:
    """The data files once a note is another one."""
    path = folder / "provisions.yaml"
    path.write_bytes(path.read_bytes().replace(NOTE.encode(), f"    note: {note}\n".encode()))
    return contents(folder)


def update(copy: Path, newer: Path, *words: str) -> Ran:
    ran = typed(copy, "data", "update", "--from", str(newer), *words)
    out, err = (text.replace(str(newer), "NEWER").replace(str(copy), "COPY") for text in (ran.out, ran.err))
    return Ran(out, err, ran.code)


# -- update -----------------------------------------------------------------------------------------------------------


def test_a_copy_without_edits_becomes_the_newer_set_byte_for_byte(copy: Path, newer: Path) -> None:
    assert update(copy, newer, "-yq").code == 0
    assert contents(copy) == contents(newer)
    assert update(copy, newer, "-yq") == Ran(
        "0 records from the newer data set, 0 records of your own\n", NOTHING.format("COPY", "NEWER")
    )


def test_an_edited_copy_with_nothing_newer_stays_as_it_is(copy: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.mkdir()
    a_data_folder(old)
    before = with_note(copy, "Mine.")
    assert update(copy, old, "-yq") == Ran(
        "0 records from the newer data set, 1 record of your own\n", NOTHING.format("COPY", "NEWER")
    )
    assert contents(copy) == before
    assert list((copy / change_history.FOLDER).glob("0*")) == []


def test_what_you_changed_stays_and_what_is_new_comes_and_that_can_be_taken_back(copy: Path, newer: Path) -> None:
    typed(copy, "edit", "new/51", "--set", "note=Mine.", "--yes")
    before = contents(copy)
    shown = update(copy, newer, "--dry-run")
    assert shown == Ran(
        """\
1 record from the newer data set, 1 record of your own
data update from NEWER

  No status changes.

  Records changed: 100 PC 1900; to show the lines, use --diff

  A reading of the law on every date from 1 January 2010 onwards, computed from this data set; not legal advice \
and not a finding of the Committee.
""",
        "nothing was written: --dry-run\n",
    )
    assert contents(copy) == before
    assert update(copy, newer, "--yes") == Ran(shown.out, "written: provisions.yaml\n")
    assert contents(copy) == {
        name: each.replace(NOTE.encode(), b"    note: Theirs.\n") for name, each in before.items()
    }
    assert "changed since" in typed(copy, "data", "where").out
    assert typed(copy, "undo", "-yq").code == 0
    assert contents(copy) == before
    assert update(copy, newer, "--dry-run") == shown, "what the copy is made of is taken back, too"


def test_without_a_terminal_a_conflict_is_listed_and_nothing_is_written(copy: Path, newer: Path) -> None:
    before = with_note(copy, "Mine.")
    assert update(copy, newer, "--yes") == Ran(
        f"{CONFLICT}\n",
        "error: 1 value was changed on both sides; nothing was written; "
        "use --mine or --theirs for all values, or choose value by value in a terminal window\n",
        2,
    )
    assert contents(copy) == before


def test_a_value_that_one_side_took_out_is_listed_as_nothing(copy: Path, newer: Path) -> None:
    path = copy / "provisions.yaml"
    path.write_bytes(path.read_bytes().replace(NOTE.encode(), b""))
    assert update(copy, newer, "--dry-run").out.startswith(CONFLICT.replace("Mine.", "(nothing)"))


def test_a_dry_run_lists_the_conflicts_and_leaves_them(copy: Path, newer: Path) -> None:
    with_note(copy, "Mine.")
    assert update(copy, newer, "--dry-run", "-q") == Ran(
        (
            f"{CONFLICT}\n"
            "0 records from the newer data set, 1 record of your own\n"
            "  to be decided later: provision old/100: note\n"
        ),
        "NEWER contains nothing else that is new; nothing was written\n",
    )


@pytest.mark.parametrize(("words", "note"), [("--mine", "Mine."), ("--theirs", "Theirs.")])
def test_one_side_can_be_chosen_for_all(words: str, note: str, copy: Path, newer: Path) -> None:
    with_note(copy, "Mine.")
    assert update(copy, newer, words, "-yq").code == 0
    assert f"    note: {note}\n".encode() in (copy / "provisions.yaml").read_bytes()
    again = update(copy, newer, "-yq")
    assert (again.err, again.code) == (NOTHING.format("COPY", "NEWER"), 0)


@pytest.mark.parametrize(
    ("typed_in", "note"), [("m", "Mine."), ("t", "Theirs."), ("x\nTheirs", "Theirs."), ("l", "Mine.")]
)
def test_at_a_terminal_each_conflict_is_asked_for(
    typed_in: str, note: str, copy: Path, newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_note(copy, "Mine.")
    monkeypatch.setattr(sys, "stdin", Keyboard(f"{typed_in}\n"))
    ran = update(copy, newer, "-yq")
    assert ran.err.startswith(ASKED)
    assert ran.code == 0
    assert f"    note: {note}\n".encode() in (copy / "provisions.yaml").read_bytes()
    monkeypatch.setattr(sys, "stdin", Keyboard("l\n"))
    assert update(copy, newer, "-yq").err.startswith(ASKED) == (typed_in == "l")


def test_who_leaves_the_questions_writes_nothing(copy: Path, newer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = with_note(copy, "Mine.")
    monkeypatch.setattr(sys, "stdin", Keyboard(""))
    assert update(copy, newer, "-yq") == Ran(" ", f"{ASKED}\nnothing was written\n", 1)
    assert contents(copy) == before


def test_where_it_is_not_known_what_a_copy_is_of_that_is_said_and_all_is_asked(copy: Path, newer: Path) -> None:
    with_note(copy, "Mine.")
    (copy / change_history.FOLDER / change_history.BASE).unlink()
    unknown = "the origin of COPY is unknown: every difference counts as your change\n"
    ran = update(copy, newer, "--yes")
    assert ran.out == "".join(line for line in f"{CONFLICT}\n".splitlines(keepends=True) if "  was" not in line)
    assert ran.err.startswith(unknown)
    assert ran.code == 2
    assert update(copy, newer, "--theirs", "-yq").code == 0
    assert contents(copy) == contents(newer)
    assert update(copy, newer, "-yq").err == NOTHING.format("COPY", "NEWER")


def test_an_update_that_would_make_the_data_faulty_is_refused(newer: Path, tmp_path: Path) -> None:
    old, copy = tmp_path / "old", tmp_path / "copy"
    typed(old, "add", "source", "copy:new", "--set", "title=A copy", "--set", "verification=seen", "--yes")
    run("--data", str(old), "init", str(copy), "--copy")
    typed(copy, "edit", "old/100", "--add", "read_in=copy:new", "--yes")
    before = contents(copy)
    ran = update(copy, newer, "-yq")
    assert ran.err == "error: nothing was written: 1 other place refers to copy:new; first remove it from: old/100\n"
    assert (ran.code, contents(copy)) == (1, before)
    assert update(copy, newer, "-yq", "--force").code == 0


SHIPPED = str(ROOT / "data")
OF_YOUR_OWN = "name your own copy with --data DIR; to create one: lanzarote-law init DIR --copy"
NONSENSE = {
    f"--data {SHIPPED} data "
    "update": f"{SHIPPED} is part of the program and is updated with it; there is nothing to update; {OF_YOUR_OWN}",
    "--data tests/ruritania data update --from "
    "tests/ruritania": f"tests/ruritania is that same data set; there is nothing to update; {OF_YOUR_OWN}",
    "--data tests/ruritania data update --yes": (
        "tests/ruritania concerns Ruritania, but the data set of the program concerns Belgium; "
        "nothing was updated; name a newer data set of the same Party with --from DIR"
    ),
    "--data tests/ruritania data update --mine --theirs": "--mine and --theirs cannot be combined; "
    "use only one of the two options",
}


@pytest.mark.parametrize("words", NONSENSE, ids=["shipped", "itself", "another Party", "both"])
def test_what_makes_no_sense_is_refused(words: str) -> None:
    assert run(*words.split()) == Ran("", f"error: {NONSENSE[words]}\n", 2)


def test_a_program_that_is_older_than_the_copy_has_nothing_newer(tmp_path: Path) -> None:
    path = tmp_path / "copy"
    run("init", str(path), "--copy")
    (path / change_history.FOLDER / change_history.BASE).write_bytes(
        change_history.zip_base(change_history.BaseDataSet(contents(path), "99.0.0"))
    )
    (path / "sources.yaml").write_bytes((path / "sources.yaml").read_bytes() + b"# newer\n")
    assert typed(path, "data", "update", "--yes") == Ran(
        "",
        (
            f"error: {path} was made from the data set of lanzarote-law 99.0.0, which is newer than this "
            f"version ({__version__}); install the newer version, or name a data set with --from DIR\n"
        ),
        2,
    )


# -- where ------------------------------------------------------------------------------------------------------------

DIGEST = re.compile(r"\b[0-9a-f]{32}\b")


def where(*words: str, **environment: str) -> str:
    ran = run(*words, "data", "where", **environment)
    assert (ran.err, ran.code) == ("", 0)
    return DIGEST.sub("DIGEST", ran.out)


def test_the_set_that_ships_is_told_as_such() -> None:
    assert where() == (
        f"data set                   {ROOT / 'data'} (supplied with the program)\nchecksum of the data"
        "       DIGEST\nchecksum of the questions  DIGEST\n"
        f"Parties                    {', '.join(corpus_loading.parties(ROOT / 'data'))}\nprogram      "
        f"              lanzarote-law {__version__}\n"
    )


def test_the_digest_is_the_one_that_a_report_names() -> None:
    report = run("report", "gaps", "--annex", "--format", "md").out
    assert DIGEST.findall(run("data", "where").out) == [
        *DIGEST.findall(report)[:1],
        corpus_loading.open_folder().questions_digest,
    ]


def test_a_copy_is_told_with_what_it_was_made_of(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    run("init", str(copy), "--copy")
    path = copy / "sources.yaml"
    told = [where(LANZAROTE_LAW_DATA=str(copy))]
    path.write_bytes(path.read_bytes() + b"# mine\n")
    told.append(where("--data", str(copy)))
    (copy / change_history.FOLDER / change_history.BASE).unlink()
    told.append(where("--data", str(copy)))
    parties = ", ".join(corpus_loading.parties(copy))
    shipped = f"the data set of lanzarote-law {__version__} (checksum DIGEST)"
    perhaps = f"possibly {shipped}; to see what is new: lanzarote-law data update --dry-run"
    lines = [
        ("LANZAROTE_LAW_DATA", f"{shipped}; unchanged since", f"none: this is {shipped}"),
        ("--data", f"{shipped}; sources.yaml changed since", f"none: it was made from {shipped}"),
        ("--data", "unknown", perhaps),
    ]
    assert told == [
        f"data set                   {copy} ({named})\nchecksum of the data       DIGEST\nchecksum of"
        f" the questions  DIGEST\nParties                    {parties}\norigin                     {made}\n"
        f"newer data set             {newer}\nprogram                    lanzarote-law {__version__}\n"
        for named, made, newer in lines
    ]


def test_a_digest_tells_the_content_alone(copy: Path) -> None:
    first, second = (run("--data", str(each), "data", "where").out.splitlines()[1] for each in (copy, RURITANIA))
    assert first == second
    (copy / "sources.yaml").write_bytes((copy / "sources.yaml").read_bytes() + b"#\n")
    assert run("--data", str(copy), "data", "where").out.splitlines()[1] != first


def test_data_alone_says_which_commands_there_are() -> None:
    ran = run("data")
    assert re.findall(r"^  (\w+) ", ran.out + ran.err, re.MULTILINE)[-2:] == ["where", "update"]


def test_the_data_of_another_party_are_told_with_how_they_were_chosen(tmp_path: Path) -> None:
    party = a_party_folder(tmp_path)
    told = where("--data", str(tmp_path), "--party", "sy")
    assert told == (
        f"data set                   {party} (--data, --party)\nchecksum of the data      "
        " DIGEST\nchecksum of the questions  DIGEST\nParties                    ru, sy\n"
        "origin                     unknown\nnewer data set             none: the data set of the"
        " program has no such Party\n"
        f"program                    lanzarote-law {__version__}\n"
    )
