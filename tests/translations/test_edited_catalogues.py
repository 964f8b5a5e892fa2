"""A change of the data brings its catalogues up in the same step, and is taken back with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polib
import pytest

from lanzarote_law.dataset import corpus_loading, saving
from tests.builders import a_checked_folder
from tests.command import Ran, run
from tests.translations.pseudo import with_catalogue

if TYPE_CHECKING:
    from pathlib import Path

SUMMARY = ("edit", "old/101", "--set", "versions[start].summary=It says something else.", "--yes")
CONTEXT = "old/101|start|summary"
GONE = ("remove", "own-50", "--yes")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    a_checked_folder(tmp_path)
    with_catalogue(tmp_path)
    assert typed(tmp_path, "format").code == 0
    return tmp_path


def typed(folder: Path, *words: str) -> Ran:
    return run("--data", str(folder), *words)


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a data set, the catalogues too, that is not hidden."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


def entry(folder: Path, context: str, language: str = "fr") -> polib.POEntry:
    content = (folder / "translations" / f"{language}.po").read_text(encoding="utf-8")
    return next(each for each in polib.pofile(content) if each.msgctxt == context)


def test_a_change_marks_what_it_outdates_as_fuzzy_in_the_same_step(folder: Path) -> None:
    before = files(folder)
    ran = typed(folder, *SUMMARY)
    assert ran.code == 0
    names = ("provisions.yaml", "translations/fr.po", "translations/nl.po")
    assert ran.err.splitlines()[-1] == f"written: {', '.join(str(folder / name) for name in names)}"
    assert [name for name, content in files(folder).items() if content != before[name]] == [*names]
    found = entry(folder, CONTEXT)
    assert (found.flags, found.msgid, found.previous_msgid) == (
        ["fuzzy"],
        "It says something else.",
        found.msgstr.strip("⟪⟫"),
    )
    assert typed(folder, "data", "translations", "--check").code == 0


def test_a_change_of_no_text_leaves_the_catalogues_alone(folder: Path) -> None:
    ran = typed(folder, "edit", "old/101", "--set", "keywords.en=trying", "--yes")
    assert ran.err.splitlines()[-1] == f"written: {folder / 'provisions.yaml'}"


@pytest.mark.parametrize("command", [SUMMARY, GONE], ids=["edit", "remove"])
def test_undo_takes_data_and_catalogues_back_together(folder: Path, command: tuple[str, ...]) -> None:
    before = files(folder)
    assert typed(folder, *command).code == 0
    after = files(folder)
    assert [name for name in after if after[name] != before[name]][-2:] == ["translations/fr.po", "translations/nl.po"]
    assert typed(folder, "undo", "--yes").code == 0
    assert files(folder) == before
    assert typed(folder, "undo", "--redo", "--yes").code == 0
    assert files(folder) == after


def test_undo_keeps_what_a_translator_did_since(folder: Path) -> None:
    before = files(folder)
    typed(folder, *SUMMARY)
    at = folder / "translations" / "fr.po"
    file = polib.pofile(at.read_text(encoding="utf-8"))
    other = next(each for each in file if each.msgctxt != CONTEXT)
    other.msgstr = "Une meilleure traduction."
    at.write_text(f"{file}\n", encoding="utf-8")
    assert typed(folder, "undo", "--yes").code == 0
    now = files(folder)
    assert now["provisions.yaml"] == before["provisions.yaml"]
    assert now["translations/nl.po"] == before["translations/nl.po"]
    assert entry(folder, other.msgctxt).msgstr == "Une meilleure traduction."
    assert entry(folder, CONTEXT).flags == []


def test_a_preview_tells_what_becomes_of_the_translations(folder: Path) -> None:
    told = typed(folder, *GONE[:-1], "--dry-run").out
    orphans = "  Translations of deleted texts, kept in the catalogue as obsolete: 1 (fr), 1 (nl)\n    own-50||reason\n"
    assert orphans in told
    told = typed(folder, "edit", "old/101", "--set", "note=It is a note.", "--dry-run").out
    assert "  New texts not yet translated, shown in English: 1 (fr), 1 (nl)\n    old/101||note\n" in told


def test_a_change_that_fails_at_any_step_leaves_every_file_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(folder)
    write = saving._write  # noqa: SLF001  # each step of it is to fail once
    steps = 0
    while True:
        steps += 1
        left = steps

        def refused(path: Path, content: bytes, like: Path) -> None:
            nonlocal left
            left -= 1
            if not left:
                raise OSError(28, "No space left on device", str(path))
            write(path, content, like)

        with monkeypatch.context() as patch:
            patch.setattr(saving, "_write", refused)
            if typed(folder, *SUMMARY).code == 0:
                break
        assert files(folder) == before, steps
    assert steps == 6  # what is kept of the change, three files, the journal, and then nothing fails
    assert entry(folder, CONTEXT).flags == ["fuzzy"]


def test_a_change_that_is_recorded_stands_in_the_catalogues_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(folder)

    def refused(path: Path, *_: object) -> None:
        raise OSError(28, "No space left on device", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(saving, "_finish", refused)
        assert typed(folder, *SUMMARY).code == 3
    assert files(folder).items() >= before.items()
    assert b"#, fuzzy" in corpus_loading.read_catalogue(folder, "fr")
    saving.settle_interrupted_change(folder)
    assert b"#, fuzzy" in files(folder)["translations/fr.po"]
    assert typed(folder, "undo", "--yes").code == 0
    assert files(folder) == before


def test_a_catalogue_that_cannot_be_read_is_left_as_it_is(folder: Path) -> None:
    at = folder / "translations" / "nl.po"
    at.write_bytes(b"what is this\n")
    hint = "check the text at this point and just before it"
    told = f"{at}:1: this line does not belong in a catalogue [catalogue]\n  {hint}\n"
    assert told in typed(folder, "validate").out
    ran = typed(folder, *SUMMARY)
    assert ran.code == 0
    assert f"the translations were not updated: {at}:1: this line does not belong in a catalogue\n" in ran.err
    assert at.read_bytes() == b"what is this\n"
    assert entry(folder, CONTEXT).flags == []


def test_an_update_takes_new_translations_over_and_keeps_ones_own(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path.parent / f"{tmp_path.name}-copy"
    assert typed(folder, "init", str(copy), "--copy").code == 0
    for at, context, text in ((copy, "old/100||note", "À moi."), (folder, CONTEXT, "À eux.")):
        path = at / "translations" / "fr.po"
        file = polib.pofile(path.read_text(encoding="utf-8"))
        known = [each.msgctxt for each in file]
        next(each for each in file if each.msgctxt == (context if context in known else known[0])).msgstr = text
        path.write_text(f"{file}\n", encoding="utf-8")
    before = files(copy)
    ran = typed(copy, "data", "update", "--from", str(folder), "--yes")
    assert ran.code == 0
    assert "translations/fr.po: 1 translation updated\n" in ran.out
    assert entry(copy, CONTEXT).msgstr == "À eux."
    assert b"\xc3\x80 moi." in files(copy)["translations/fr.po"]
    assert typed(copy, "data", "update", "--from", str(folder), "--yes").err == (
        f"{copy} already contains everything in {folder}; nothing was written\n"
    )
    assert typed(copy, "undo", "--yes").code == 0
    assert files(copy) == before
