"""A data set with catalogues beside it, loaded in a language, and the command that brings these up to the data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lanzarote_law import translations
from lanzarote_law.dataset import compiled, corpus_loading, saving
from lanzarote_law.errors import RequestError, UnreadableError
from lanzarote_law.model import TranslatedCorpus
from lanzarote_law.translations import translatable_texts
from tests.builders import a_checked_folder, a_data_folder
from tests.command import Ran, run
from tests.translations.pseudo import in_brackets, with_catalogue

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return a_data_folder(tmp_path)


def texts_in(folder: Path, language: str) -> list[str]:
    return list(translatable_texts.collect_texts(corpus_loading.load(folder, language)).values())


def english(folder: Path) -> list[str]:
    return texts_in(folder, "en")


def signed(text: str) -> str:
    """A text that nobody has translated, as pages show it; a place such as `§ 1` is in no language."""
    return f"{text} [en]" if re.search(r"[^\W\d_]{4}", text) else text


def test_a_data_set_is_loaded_in_the_language_of_its_catalogue(folder: Path) -> None:
    with_catalogue(folder)
    assert texts_in(folder, "fr") == list(in_brackets(corpus_loading.load(folder)).values())
    assert not isinstance(corpus_loading.load(folder), TranslatedCorpus)


def test_a_data_set_without_catalogues_is_in_english_and_says_so(folder: Path) -> None:
    assert texts_in(folder, "fr") == [signed(text) for text in english(folder)]


def test_the_second_start_takes_in_no_catalogue(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_catalogue(folder)
    first = corpus_loading.load(folder, "fr")

    def unread(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(translations.catalogues, "parse_catalogue", unread)
    assert compiled.encode_corpus(corpus_loading.load(folder, "fr")) == compiled.encode_corpus(first)
    with pytest.raises(AssertionError):
        corpus_loading.load(folder, "nl")


@pytest.mark.usefixtures("own_cache")
def test_a_page_counts_the_same_unreviewed_translations_before_and_after_the_data_are_compiled() -> None:
    first, second = (run("lookup", "8.1.a", "--lang", "fr").out for _ in range(2))
    assert "non relues par un juriste. " in first
    assert first == second


def test_a_catalogue_that_was_changed_is_read_anew(folder: Path) -> None:
    with_catalogue(folder)
    corpus_loading.load(folder, "fr")
    with_catalogue(folder, lambda text: f"<{text}>")
    assert texts_in(folder, "fr") == list(in_brackets(corpus_loading.load(folder), lambda text: f"<{text}>").values())
    (folder / "translations" / "fr.po").unlink()
    assert texts_in(folder, "fr") == [signed(text) for text in english(folder)]


def test_a_text_that_was_changed_is_in_english_before_any_catalogue_is_brought_up(folder: Path) -> None:
    with_catalogue(folder)
    text = english(folder)[5]
    for path in folder.glob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(text.encode(), f"{text[:-1]} now.".encode()))
    assert f"{text[:-1]} now." in english(folder)
    assert f"{text[:-1]} now. [en]" in texts_in(folder, "fr")


def test_a_catalogue_that_cannot_be_read_is_named_with_the_line(folder: Path) -> None:
    with_catalogue(folder)
    (folder / "translations" / "fr.po").write_text('msgid "a"\nmsgstr "b"\nwhat is this\n', encoding="utf-8")
    with pytest.raises(UnreadableError) as refused:
        corpus_loading.load(folder, "fr")
    assert refused.value.message == f"{folder / 'translations/fr.po'}:3: this line does not belong in a catalogue"
    assert len(texts_in(folder, "en")) > 40


def update(folder: Path, *words: str) -> Ran:
    return run("--data", str(folder), "data", "translations", *words)


def catalogues(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / "translations").glob("*"))}


def test_the_catalogues_are_made_and_brought_up(folder: Path) -> None:
    number = len(english(folder))
    at = folder / "translations"
    told = "\n".join(
        f"{at / name}: new: {number}; {number} texts; not translated: {number}; English changed since: 0;"
        " not reviewed by a lawyer: 0"
        for name in ("fr.po", "nl.po")
    )
    behind = "translations/fr.po, translations/nl.po"
    assert update(folder, "--check") == Ran(
        "", f"{told}\nout of date: {behind}; to update them: lanzarote-law data translations\n", 1
    )
    assert not at.exists()
    assert update(folder) == Ran("", f"{told}\n")
    made = catalogues(folder)
    assert list(made) == ["fr.po", "nl.po"]
    again = told.replace(f"new: {number}; ", "")
    assert update(folder) == Ran("", f"{again}\n") == update(folder, "--check")
    assert catalogues(folder) == made
    assert sorted(path.name for path in folder.iterdir()) == sorted([*corpus_loading.DATA_FILE_NAMES, "translations"])


def test_catalogues_are_written_all_or_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_catalogue(folder)
    text = english(folder)[5]
    for path in folder.glob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(text.encode(), f"{text[:-1]} now.".encode()))
    before = catalogues(folder)

    def refused(path: Path, *_: object) -> None:
        raise OSError(28, "No space left on device", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(saving, "_record", refused)
        assert update(folder).code == 3
    assert catalogues(folder) == before
    with monkeypatch.context() as patch:
        patch.setattr(saving, "_finish", refused)
        assert update(folder).code == 3
    # recorded: the change stands, and is read as a whole before anything is renamed
    assert before["fr.po"] == (folder / "translations" / "fr.po").read_bytes()
    assert b"#, fuzzy" in corpus_loading.read_catalogue(folder, "fr")
    saving.settle_interrupted_change(folder)
    assert b"#, fuzzy" in catalogues(folder)["fr.po"]
    assert b"#, fuzzy" in catalogues(folder)["nl.po"]


def test_catalogues_that_cannot_be_begun_leave_nothing(folder: Path) -> None:
    (folder / "translations").write_text("a file", encoding="utf-8")
    ran = update(folder)
    assert (ran.code, ran.err.startswith("error: ")) == (3, True)
    assert (folder / "translations").read_text(encoding="utf-8") == "a file"


@pytest.mark.parametrize("name", ["../provisions.yaml", "other/fr.po", "translations/", "translations/../fr.po"])
def test_no_journal_leads_out_of_the_data(folder: Path, name: str) -> None:
    (folder / saving.JOURNAL).write_text(
        f'{{"command": "x", "mark": "01234567", "files": {{"{name}": ["a", "b"]}}}}', encoding="utf-8"
    )
    with pytest.raises(RequestError) as refused:
        saving.pending_files(folder)
    assert refused.value.message == f"{folder / saving.JOURNAL} is not the record of a change"


def test_a_copy_of_a_data_set_has_its_catalogues(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    with_catalogue(a_checked_folder(mine))
    assert run("--data", str(mine), "init", str(tmp_path / "copy"), "--copy").code == 0
    assert texts_in(tmp_path / "copy", "fr") == texts_in(mine, "fr")
    assert [*catalogues(tmp_path / "copy")] == ["fr.po", "nl.po"]


def validated(folder: Path, *words: str) -> Ran:
    return run("--data", str(folder), "validate", *words)


def test_validate_tells_how_much_is_translated_and_calls_none_of_it_a_fault(folder: Path) -> None:
    number = len(english(folder))
    with_catalogue(folder)
    (folder / "translations" / "nl.po").unlink()
    assert validated(folder, "--fail-on", "warning").err == (
        f"translations/fr.po: {number} texts; not translated: 0; English changed since: 0;"
        f" not reviewed by a lawyer: {number}\n"
        f"translations/nl.po: {number} texts; not translated: {number}; English changed since: 0;"
        " not reviewed by a lawyer: 0\n"
        "to list them: lanzarote-law todo --kind translation --mark missing,fuzzy\n"
    )


def test_validate_finds_a_translation_with_another_number(folder: Path) -> None:
    with_catalogue(folder, lambda text: text.replace("100", "101"))
    ran = validated(folder)
    assert ran.code == 0
    context = next(
        key for key, text in translatable_texts.collect_texts(corpus_loading.load(folder)).items() if "100" in text
    )
    assert f"warning: {context}: the translation lacks 100 and adds 101 [figures]\n" in ran.out
    at = next(
        number
        for number, line in enumerate((folder / "translations" / "fr.po").read_text(encoding="utf-8").splitlines(), 1)
        if line == f'msgctxt "{context}"'
    )
    assert re.search(rf"translations/fr\.po:{at - 1}: warning", ran.out)


def test_validate_finds_a_catalogue_that_cannot_be_read(folder: Path) -> None:
    with_catalogue(folder)
    at = folder / "translations" / "nl.po"
    at.write_bytes(b'msgid "a"\nmsgstr "b"\nwhat is this\n')
    ran = validated(folder)
    assert (ran.code, ran.err) == (1, "")
    assert (
        f"{at}:3: this line does not belong in a catalogue [catalogue]\n  check the text at this point and"
        " just before it\n" in ran.out
    )


def edited(folder: Path, *words: str) -> Ran:
    return run("--data", str(folder), "edit", "old/101", *words, "--dry-run")


OUTDATED = "Outdated translations, not shown until they are revised: "


def test_an_edit_says_which_translations_it_outdates(folder: Path) -> None:
    with_catalogue(folder)
    changed = ("--set", "versions[start].summary=It says something else.")
    assert f"{OUTDATED}1 (fr), 1 (nl)\n    old/101|start|summary\n" in edited(folder, *changed).out
    (folder / "translations" / "nl.po").unlink()
    assert f"{OUTDATED}1 (fr)\n" in edited(folder, *changed).out
    assert OUTDATED not in edited(folder, "--set", "keywords.en=trying").out


def test_a_catalogue_that_cannot_be_read_keeps_nobody_from_editing(folder: Path) -> None:
    with_catalogue(folder)
    at = folder / "translations" / "fr.po"
    at.write_bytes(b"what is this\n")
    ran = edited(folder, "--set", "versions[start].summary=It says something else.")
    assert ran.code == 0
    assert f"the effect on the translations is unknown: {at}:1: this line does not belong in a catalogue\n" in ran.err
