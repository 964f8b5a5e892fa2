"""The help: a screen for who types the name alone, the commands in groups, each command, the words."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from lanzarote_law.cli import COMMANDS, GROUPS, common_inputs
from tests.command import on_terminal, ruritania


def test_the_name_alone_is_answered_on_one_screen() -> None:
    out, err, code = ruritania()
    assert (err, code) == ("", 0)
    lines = out.splitlines()
    assert len(lines) <= 22  # of 24, with the command and the next prompt
    assert max(map(len, lines)) <= 80
    assert set(COMMANDS) <= set(re.findall(r"[a-z-]+", out))


@pytest.mark.parametrize("words", [("help",), ("--help",), ("-h",)])
def test_each_command_stands_in_its_group_in_one_whole_line(words: tuple[str, ...]) -> None:
    text = ruritania(*words).out.partition("\nAsk:\n")[2]
    found = re.findall(r"^  ([a-z-]+)  +\S.*[.]$", text, re.MULTILINE)
    headings = re.findall(r"^(\S.*):$", f"Ask:\n{text}", re.MULTILINE)
    assert sorted(found) == sorted(COMMANDS)
    assert headings == list(GROUPS)
    assert len(text.split("\n")) == len(COMMANDS) + 2 * (len(GROUPS) - 1) + 1
    assert max(map(len, text.splitlines())) <= 80


def test_each_command_stands_in_one_group() -> None:
    assert sorted((*chain(*GROUPS.values()), "help")) == sorted(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_is_whole_on_eighty_columns(name: str) -> None:
    out, err, code = ruritania("help", name)
    assert (err, code) == ("", 0)
    assert max(map(len, out.splitlines())) <= 80
    assert "…" not in out
    assert re.search(r"^  -h, --help  Show this message and exit\.(\n\nCommands:\n(  \S.*\n?)+)?$", out, re.MULTILINE)
    assert ruritania(name, "--help").out == out


def test_options_that_many_commands_share_stand_apart() -> None:
    headings = re.findall(r"^(\S.*):$", ruritania("help", "gaps").out, re.MULTILINE)
    assert headings == ["Options", "Output", "Help"]
    headings = re.findall(r"^(\S.*):$", ruritania("help", "amend").out, re.MULTILINE)
    assert headings == ["Arguments", "Options", "Saving the change", "Help"]


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_the_words_fit_a_terminal(language: str) -> None:
    for words in (("help", "words"), ("help", "weak"), ("help", "disputed"), ("help", "seen")):
        lines = on_terminal(*words, "--lang", language, NO_COLOR="1").splitlines()
        assert max(map(len, lines)) <= 80


def test_a_word_is_explained_where_the_data_cannot_be_read() -> None:
    assert ruritania("--data", "no-such-folder", "help", "seen") == (
        "seen  verification mark\n  Read in the act or document itself, or in a copy of its text.\n",
        "",
        0,
    )


def test_a_word_of_several_words_needs_no_quotation_marks() -> None:
    assert ruritania("help", "our", "reading") == ruritania("help", "our reading")
    assert ruritania("help", "our", "reading").out.startswith("our reading  source of a link\n")


@pytest.mark.parametrize(
    "word", ["limit", "point", "aspect", "link", "item", "obligation", "no treaty obligation", "hole"]
)
def test_what_pages_speak_of_is_explained(word: str) -> None:
    out, err, code = ruritania("help", *word.split())
    assert (err, code) == ("", 0)
    assert "  terms used on pages\n" in out


def test_the_name_alone_breaks_no_word() -> None:
    lines = ruritania().out.splitlines()
    assert lines[-9:-6] == [
        "  Keep current  adopt, amend, repeal, replace, postpone, add, edit, remove,",
        "                verify, undo, texts",
        "  Data          format, schema, export, init, data, mcp",
    ]


@pytest.mark.parametrize(("typed", "language"), [("words", "en"), ("mots", "fr"), ("woorden", "nl")])
def test_the_words_are_asked_for_in_any_language_and_answered_in_it(typed: str, language: str) -> None:
    assert ruritania("help", typed) == ruritania("help", "words", "--lang", language)
    assert ruritania("help", typed, "--lang", "nl") == ruritania("help", "words", "--lang", "nl")


def test_a_command_cannot_leave_out_an_option_that_no_command_has() -> None:
    with pytest.raises(TypeError, match=r"^no command that answers has the options of: verboze$"):
        common_inputs.with_common_inputs(verboze=None, lang=None)
