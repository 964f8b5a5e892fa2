"""`export`: the whole data set in a file for others."""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.command import LIMITED, Ran, ran, ruritania


@pytest.mark.parametrize("name", ["law.db", "law.sqlite", "law.sqlite3"])
def test_a_database_is_written_by_the_ending_of_the_file(tmp_path: Path, name: str) -> None:
    assert ruritania("export", "-o", str(tmp_path / name)) == Ran("")
    with closing(sqlite3.connect(tmp_path / name)) as opened:
        about = dict(opened.execute("select what, told from about").fetchall())
    assert (about["party"], about["language"], about["researched-from"]) == ("Ruritania", "en", "2010-01-01")
    assert "a hole in these data, not a gap in the law" in about["means"]


def test_linked_data_are_text_and_go_to_the_screen_as_well(tmp_path: Path) -> None:
    shown = ruritania("export", "--format", "jsonld")
    assert ruritania("export", "-o", str(tmp_path / "law.jsonld")) == Ran("")
    assert (tmp_path / "law.jsonld").read_text(encoding="utf-8") == shown.out
    assert json.loads(shown.out)["@graph"][0]["party"] == "Ruritania"


def test_in_another_language_the_texts_are_in_it(tmp_path: Path) -> None:
    ruritania("export", "-o", str(tmp_path / "law.db"), "--lang", "fr")
    with closing(sqlite3.connect(tmp_path / "law.db")) as opened:
        assert opened.execute("select told from about where what = 'party'").fetchall() == [("Ruritanie",)]
        [(summary,)] = opened.execute("select summary from provision_versions limit 1").fetchall()
    assert summary.endswith(" [en]"), "nobody translated it"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "--format sqlite -o law.jsonld",
            "a .jsonld file: this output can only be written as sqlite; name the file law.db",
        ),
        (
            "--format sqlite -o law.html",
            "a .html file: this output can only be written as sqlite; name the file law.db",
        ),
        (
            "--format jsonld -o law.db",
            "a .db file: this output can only be written as jsonld; name the file law.jsonld",
        ),
        ("--format site -o law.html", "a .html file: this output can only be written as site; name a folder: -o DIR"),
        ("--format site -o law.db", "a .db file: this output can only be written as site; name a folder: -o DIR"),
        (
            "-o law.txt",
            "a .txt file: this output can only be written as sqlite or jsonld; name the file law.db, or with .jsonld",
        ),
    ],
)
def test_a_file_whose_ending_belongs_to_another_format_is_refused(tmp_path: Path, words: str, message: str) -> None:
    path = tmp_path / words.rsplit(maxsplit=1)[-1]
    refused = ruritania("export", *words.split()[:-1], str(path))
    assert refused == Ran("", f"error: {path} cannot be {message.replace('law.', f'{path.parent}/law.')}\n", 2)
    assert not path.exists()


def test_json_ld_is_json(tmp_path: Path) -> None:
    assert ruritania("export", "-o", str(tmp_path / "law.json")).code == 0
    assert "@graph" in json.loads((tmp_path / "law.json").read_text("utf-8"))


@pytest.mark.parametrize("words", [(), ("-o", "law")])
def test_without_a_format_it_says_which_there_are(words: tuple[str, ...]) -> None:
    ways = "use --format sqlite, jsonld or site, or name a file: -o law.db, -o law.jsonld"
    assert ruritania("export", *words) == Ran("", f"error: the format is missing; {ways}\n", 2)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("format_", ["sqlite", "jsonld"])
def test_a_full_disk_is_told(format_: str) -> None:
    told = "error: /dev/full cannot be written: No space left on device\n"
    assert ruritania("export", "--format", format_, "-o", "/dev/full") == Ran("", told, 2)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no bounds to files")
def test_a_database_is_made_without_room_on_the_disk(tmp_path: Path) -> None:
    no_room = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))"
    made = ran("export", "-o", str(tmp_path / "law.db"), before=no_room, LANZAROTE_LAW_DATA="data", **LIMITED)
    assert made == Ran("", f"error: {tmp_path / 'law.db'} cannot be written: File too large\n", 2)


def test_a_site_is_a_folder_of_pages_in_every_language(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    assert ruritania("export", "--format", "site", "-o", str(folder)) == Ran("")
    assert {each.name for each in folder.iterdir()} == {"index.html", "style.css", "en", "fr", "nl"}
    assert (folder / "nl" / "item" / "8.1.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_site_needs_a_folder_that_is_empty_or_may_be_overwritten(tmp_path: Path) -> None:
    missing = "error: the folder of the site is missing; name a folder: -o DIR\n"
    assert ruritania("export", "--format", "site") == Ran("", missing, 2)
    (tmp_path / "mine").write_text("mine")
    taken = f"error: {tmp_path} already exists; use --force to overwrite it, or name another folder\n"
    assert ruritania("export", "--format", "site", "-o", str(tmp_path)) == Ran("", taken, 2)
    assert ruritania("export", "--format", "site", "-o", str(tmp_path), "--force") == Ran("")
    assert (tmp_path / "mine").read_text() == "mine"


def test_a_site_does_not_replace_a_file(tmp_path: Path) -> None:
    file = tmp_path / "mine"
    file.write_text("mine")
    told = f"error: {file} cannot be written: Not a directory\n"
    assert ruritania("export", "--format", "site", "-o", str(file), "--force") == Ran("", told, 2)
