"""Text beside record: what the texts at hand let one check, read in one walk, and recorded by one key."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import Mark
from tests.builders import RURITANIA, a_day
from tests.command import Ran, on_terminal, run
from tests.texts import forms


@pytest.fixture
def data(tmp_path: Path) -> str:
    """A copy of the data of Ruritania, whose code stands in the library."""
    folder = tmp_path / "data"
    folder.mkdir()
    for path in RURITANIA.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    text = tmp_path / "code.md"
    text.write_text(forms.markdown(), encoding="utf-8")
    assert run("--data", str(folder), "texts", "add", str(text)).code == 0
    return str(folder)


def walk(data: str, keys: str, *words: str, monkeypatch: pytest.MonkeyPatch) -> Ran:
    monkeypatch.setattr(sys, "stdin", io.StringIO(keys))
    return run("--data", data, "verify", "--beside", "--by", "A. Adviser", *words)


def test_one_key_records_what_was_seen_in_which_copy(data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = walk(data, "s", "old/101@repeal", "--source", "copy:code", monkeypatch=monkeypatch)
    assert ran.err.splitlines()[0] == "s: seen (they agree) · d: they differ · n: next · q: quit"
    assert ran.err.splitlines()[-1] == "facts recorded as seen: 1; remaining: 0"
    repeal = corpus_loading.load(Path(data)).provision["old/101"].repeal
    assert repeal
    check = repeal.verified[-1]
    assert (repeal.verification, check.mark, check.by) == (Mark.SEEN, Mark.SEEN, "A. Adviser")
    assert (check.source, check.copy_day, check.fingerprint) == ("copy:code", a_day("2024-05-20"), "")


def test_the_page_shows_the_text_and_the_record(data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = walk(data, "n", "old/101@repeal", monkeypatch=monkeypatch)
    assert ran.out == (
        "1 of 1  End of 101 PC 1900 on 1 March 2015: Attempts\n"
        "\n"
        "  Text\n"
        "    <Abrogé par L 2011-12-01/01, art. 9, 003; En vigueur : 01-03-2014>\n"
        "    [copy of 20 May 2024, https://law.example/1900010101]\n"
        "\n"
        "  Record\n"
        "    no longer in force: 1 March 2015, act:2011\n"
        "    [old/101@repeal: second-hand]\n"
        "\n"
    )


def test_on_a_wide_terminal_they_stand_side_by_side(data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("q"))
    words = ("--data", data, "verify", "--beside", "--by", "A.", "old/101@repeal")
    wide = on_terminal(*words, columns=120, NO_COLOR="1")
    row = next(line for line in wide.splitlines() if "Abrogé" in line)
    assert "no longer in force: 1 March 2015" in row
    assert max(map(len, wide.splitlines())) <= 120


def test_a_version_is_read_in_the_wording_of_its_first_day(data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    amended = ("--on", "2016-06-18", "--act", "act:2011", "--summary", "Possession too.", "--yes", "--quiet")
    assert run("--data", data, "amend", "old/100", *amended).code == 0
    ran = walk(data, "s", "old/100@2016-06-18", "--source", "copy:code", monkeypatch=monkeypatch)
    assert "Quiconque aura fait ou détenu des images sera puni." in ran.out
    version = corpus_loading.load(Path(data)).provision["old/100"].versions[-1]
    assert version.verified[-1].fingerprint.startswith("fr:")
    assert len(version.verified[-1].fingerprint) == 19
    earlier = walk(data, "s", "old/100@2012-01-01", monkeypatch=monkeypatch)
    assert earlier.err.startswith("error: the added texts contain none of the facts that remain to be checked")


def test_a_wording_that_changes_after_it_was_verified_is_found(data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert walk(data, "s", "old/100", "--source", "copy:code", monkeypatch=monkeypatch).code == 0
    day = ("--as-of", "2024-06-01", "--only", "reworded")
    assert run("--data", data, "watch", *day).code == 0
    other = forms.markdown(updated="25-05-2024").replace("images sera puni", "images sera toujours puni")
    path = Path(data).parent / "newer.md"
    path.write_text(other, encoding="utf-8")
    assert run("--data", data, "texts", "add", str(path)).code == 0
    ran = run("--data", data, "watch", *day)
    assert ran.code == 1
    assert "100 PC 1900 no longer has the text that A. Adviser verified on" in ran.out


def test_the_walk_ends_where_somebody_quits_or_nothing_more_is_typed(
    data: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for keys in ("q", ""):
        ran = walk(data, keys, monkeypatch=monkeypatch)
        assert ran.err.splitlines()[-1] == "facts recorded as seen: 0; remaining: 2"


def test_what_is_seen_and_was_never_laid_beside_its_text_comes_last(data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = walk(data, "nn", monkeypatch=monkeypatch)
    assert [line for line in ran.out.splitlines() if " of 2  " in line] == [
        "1 of 2  End of 101 PC 1900 on 1 March 2015: Attempts",
        "2 of 2  100 PC 1900, summary of content: Images",
    ]


def test_what_differs_is_told_how_to_mend(data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = walk(data, "d", "old/101@repeal", monkeypatch=monkeypatch)
    assert "to correct it: lanzarote-law edit old/101" in ran.err.splitlines()
    assert ran.err.splitlines()[-1] == "facts recorded as seen: 0; remaining: 1"


def test_a_copy_that_no_source_is_wants_one(data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = walk(data, "s", monkeypatch=monkeypatch)
    assert "no source in the data matches this copy (1900010101); name one with --source ID" in ran.err


def test_as_a_page_they_stand_side_by_side_and_nothing_runs_in_it(data: str, tmp_path: Path) -> None:
    page = tmp_path / "beside.html"
    assert run("--data", data, "verify", "--page", str(page)).code == 0
    text = page.read_text(encoding="utf-8")
    assert "&lt;Abrogé par L 2011-12-01/01" in text
    assert "default-src &#x27;none&#x27;" in text or "default-src 'none'" in text
    assert "<script" not in text


def test_todo_puts_first_what_can_be_read(data: str) -> None:
    ran = run("--data", data, "todo", "--as-of", "2024-06-01", "--limit", "1")
    assert "1 of these, listed first, can be checked against the texts on this computer" in ran.out
    assert "[old/101@repeal]" in ran.out


def test_without_a_library_nobody_reads(tmp_path: Path) -> None:
    ran = run("--data", str(RURITANIA), "verify", "--page", str(tmp_path / "a.html"))
    assert (ran.code, ran.err) == (3, "error: no text has been added yet; to add one: lanzarote-law texts add FILE\n")


def test_an_edit_that_can_write_a_page_has_one_force_and_it_is_that_of_edits(data: str) -> None:
    assert run("help", "verify").out.count("--force") == 1
    words = ("--data", data, "verify", "old/100@2012-01-01", "--source", "act:1999", "--mark", "seen", "--by", "A.")
    assert "nothing can have been seen in act:1999" in run(*words, "--dry-run").err
    assert run(*words, "--dry-run", "--force").code == 0


def test_a_page_goes_over_no_file_without_being_asked(data: str, tmp_path: Path) -> None:
    page = tmp_path / "beside.html"
    page.write_text("mine", encoding="utf-8")
    assert run("--data", data, "verify", "--page", str(page)).code != 0
    assert page.read_text(encoding="utf-8") == "mine"
    assert run("--data", data, "verify", "--page", str(page), "--force").code == 0
