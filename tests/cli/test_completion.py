"""What TAB offers in bash, zsh, fish and PowerShell, asked as each of these shells asks."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.todo import KINDS, TodoReason
from lanzarote_law.cli import COMMANDS
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.translations.catalogues import TranslationState as Waits
from tests.builders import RURITANIA, a_data_folder
from tests.command import ROOT, Ran, ran, run, ruritania

if TYPE_CHECKING:
    from pathlib import Path

SHELLS = ("bash", "zsh", "fish", "powershell")


@pytest.fixture(autouse=True)
def compiled_data() -> None:
    """The data of Ruritania are compiled: a TAB reads nothing else."""
    corpus_loading.load(RURITANIA)


def asked(shell: str, *typed: str) -> dict[str, str]:
    """The environment in which a shell asks how the last word goes on."""
    words = ("lanzarote-law", *typed)
    if shell == "bash":
        how = {"COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)}
    else:
        how = {
            "_TYPER_COMPLETE_ARGS": " ".join(words),
            "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        }
    return {"_LANZAROTE_LAW_COMPLETE": f"complete_{shell}", **how}


def answered(shell: str, *typed: str) -> Ran:
    return ruritania(**asked(shell, *typed))


def offered(*typed: str) -> list[str]:
    """What bash is offered."""
    out, err, code = answered("bash", *typed)
    assert (err, code) == ("", 0)
    return out.split()


def values(shell: str, text: str) -> list[str]:
    """The words in an answer, without what is said of them."""
    if shell == "zsh":
        return re.findall(r'^(?:_arguments \'\*: :\(\()?"([^"]*)"', text, re.MULTILINE)
    return [re.split(r"\t|:::", line)[0] for line in text.splitlines()]


# -- in every shell ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("loo",), ["lookup"]),
        (("lookup", "8."), ["8.1", "8.1.a"]),
        (("lookup", "10"), ["100", "101"]),
        (("help", "wea"), ["weak"]),
        (("gaps", "--as-of", "new"), ["new-code"]),
        (("gaps", "--format", "e"), ["excel"]),
        (("todo", "--mark", "unverified,in"), ["unverified,inferred"]),
        (("coverage", "--by", "s"), ["section"]),
    ],
)
def test_each_shell_is_offered_how_a_word_can_go_on(shell: str, typed: tuple[str, ...], words: list[str]) -> None:
    out, err, code = answered(shell, *typed)
    assert (err, code) == ("", 0)
    assert values(shell, out) == words


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_is_offered_every_command(shell: str) -> None:
    assert set(values(shell, answered(shell, "").out)) == set(COMMANDS)


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_shows_how_it_is_set_up(shell: str) -> None:
    shown = ruritania(_LANZAROTE_LAW_COMPLETE=f"source_{shell}")
    assert (shown.err, shown.code) == ("", 0)
    assert f"complete_{shell}" in shown.out


def test_shells_that_tell_more_are_told_what_a_word_is() -> None:
    assert answered("fish", "lookup", "8.1.").out == "8.1.a\tMade by children\n"
    assert answered("zsh", "lookup", "8.1.").out == '_arguments \'*: :(("8.1.a":"Made by children"))\'\n'
    assert answered("powershell", "lookup", "8.1.").out == "8.1.a:::Made by children\n"
    assert answered("fish", "ga").out == "gaps\tList the aspects open on a date, and those closed since.\n"


@pytest.mark.parametrize(
    ("ident", "told"),
    [
        ("101", "\tPC 1900: Attempts"),
        ("doc:reply", "\tReply of Ruritania"),
        ("act:2011", "\tLaw on images"),
        ("new-code", "\tEntry into force of the new Code: 2024-07-01"),
        ("attempts", "\tAttempts"),
        ("league", "\tChildren's League"),
        ("asked-making", "\tCommittee of the Parties, 2016-01-26"),
        # without a title
        ("own-50", ""),
        ("searched-making", ""),
        ("rest-making", ""),
        ("P01", ""),
    ],
)
def test_of_a_record_its_title_is_told_where_it_has_one(ident: str, told: str) -> None:
    assert answered("fish", "edit", ident).out == f"{ident}{told}\n"


def test_the_name_of_each_command_is_told_with_the_first_line_of_its_help() -> None:
    told = dict(line.split("\t") for line in answered("fish", "").out.splitlines())
    helped = dict(re.findall(r"^  ([a-z-]+) +(\S.*)$", ruritania("--help").out, re.MULTILINE))
    assert list(told) == list(COMMANDS)
    assert {name: helped[name] for name in COMMANDS} == told


# -- what is offered ---------------------------------------------------------------------------------------------------


def test_of_what_is_not_begun_only_the_items_at_the_top_are_offered() -> None:
    assert offered("lookup", "") == ["8.1", "9.10", r"20\(1\)\(a\)", r"20\(3\)/2"]


def test_articles_are_offered_in_legal_order_and_by_their_ids_where_these_are_begun() -> None:
    assert offered("repeal", "10") == ["100", "101"]
    assert offered("repeal", "old/") == []
    assert offered("history", "5") == ["50", "51"]


def test_documents_acts_and_records_are_offered_where_they_are_wanted() -> None:
    assert offered("verify", "x", "--source", "doc") == ["doc:reply", "doc:comments"]
    assert offered("amend", "50", "--act", "act:2") == ["act:2011", "act:2023"]
    assert "P01" in offered("edit", "P")
    assert offered("postpone", "new") == ["new-code"]
    assert offered("todo", "--item", "9") == ["9.10"]


def test_closed_sets_are_offered_as_they_are() -> None:
    assert offered("todo", "--kind", "") == [*KINDS, "translation"]
    assert sorted(offered("todo", "--mark", "")) == sorted([*TodoReason, *Waits])
    assert offered("gaps", "--lang", "") == ["en", "fr", "nl"]
    assert offered("gaps", "--instrument", "") == ["questionnaire", "convention", "all"]
    assert offered("amend", "50", "--mark", "s") == ["seen", "second-hand"]
    assert offered("validate", "--fail-on", "") == ["error", "warning", "never"]
    assert offered("check", "x.md", "--fail-on", "") == ["error", "warning", "note", "never"]
    assert offered("check", "x.md", "--format", "s") == ["sarif"]
    assert offered("schema", "pro") == ["provisions"]
    assert offered("add", "hol") == ["holder"]


@pytest.mark.parametrize(
    ("command", "option", "rest"),
    [("gaps", "--fail-on", ()), ("todo", "--mark", ()), ("todo", "--kind", ()), ("coverage", "--by", ())],
)
def test_what_is_offered_is_understood(command: str, option: str, rest: tuple[str, ...]) -> None:
    words = offered(command, option, "")
    assert len(words) >= 4
    for word in words:
        assert ruritania(command, option, word, *rest).code in {0, 1}


def test_a_word_that_is_given_already_is_not_offered_again() -> None:
    assert offered("gaps", "--fail-on", "weak,lapsed,") == [
        f"weak,lapsed,{each}" for each in ("negative", "disputed", "annulled", "pending", "hole")
    ]


def test_help_is_offered_commands_and_words() -> None:
    found = offered("help", "")
    assert found[: len(COMMANDS)] == list(COMMANDS)
    assert {"words", "exit-codes", "weak", "asserted", "second-hand", "covered"} <= set(found)
    for word in found:
        assert ruritania("help", word).code == 0, word


# -- how bash parts and quotes words -----------------------------------------------------------------------------------


def test_bash_parts_words_at_colons() -> None:
    assert offered("verify", "x", "--source", "doc", ":", "r") == ["reply"]
    assert offered("verify", "x", "--source", "doc", ":") == ["reply", "comments"]
    assert offered("verify", "x", "--source", "doc:r") == ["doc:reply"]


def test_bash_parts_words_at_the_sign_of_equality() -> None:
    assert offered("gaps", "--lang", "=", "f") == ["fr"]
    assert offered("gaps", "--lang", "=") == ["en", "fr", "nl"]


def test_brackets_are_put_in_so_that_bash_and_powershell_take_them_as_they_are() -> None:
    assert offered("lookup", "20\\(1") == [r"20\(1\)\(a\)"]
    assert offered("lookup", '"20(1') == ["20(1)(a)"]
    assert offered("lookup", "'20(1") == ["20(1)(a)"]
    assert values("powershell", answered("powershell", "lookup", "20").out)[0] == "'20(1)(a)'"


def test_a_word_in_quotation_marks_may_have_spaces() -> None:
    assert offered("--data", '"tests/ruritania"', "lookup", "8.1.") == ["8.1.a"]


# -- from which data ---------------------------------------------------------------------------------------------------


def test_the_data_that_are_named_are_those_whose_ids_are_offered_once_they_are_compiled(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, questions=("  - id: attempts\n", "  - id: tries\n"))
    text = (folder / "questions.yaml").read_text(encoding="utf-8")
    (folder / "questions.yaml").write_text(text.replace("attempts]", "tries]"), encoding="utf-8")
    wanted = asked("bash", "--data", str(folder), "edit", "tri")
    assert run(**wanted).out == "\n"
    assert run("--data", str(folder), "search", "images").code == 0
    assert run(**wanted).out == "tries\n"


def test_where_no_data_can_be_read_no_id_is_offered() -> None:
    out, err, code = run(**asked("bash", "--data", "no-such-folder", "lookup", "8."))
    assert (out.strip(), err, code) == ("", "", 0)


def test_an_index_that_is_broken_is_done_without(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, party=("  en: Ruritania", "  en: Elsewhere"))
    assert corpus_loading.load_id_index(folder) == {}
    corpus_loading.load(folder)
    assert corpus_loading.load_id_index(folder)["date"][0][0] == "new-code"
    path = corpus_loading.cache_folder() / f"{corpus_loading.open_folder(folder).key}.form"
    path.write_bytes(path.read_bytes().replace(b"8.1.a", b"8.1.b"))
    assert corpus_loading.load_id_index(folder) == {}


LATE = """
import atexit, sys
slow = "rich yaml rapidfuzz importlib.metadata lanzarote_law.model".split()
atexit.register(lambda: print("loaded:", *(name for name in slow if name in sys.modules), file=sys.stderr))
"""


@pytest.mark.parametrize("shell", SHELLS)
def test_a_tab_loads_no_library_that_draws_or_reads(shell: str) -> None:
    for typed in (("lookup", "8.1."), ("gaps", "--as-of", "n")):
        assert "rich" not in ran(before=LATE, **asked(shell, *typed)).err
        assert "yaml" not in ran(before=LATE, **asked(shell, *typed)).err


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("number", ["", "abc", "-5", "9" * 5000])
def test_who_asks_without_words_is_offered_commands(shell: str, number: str) -> None:
    how = {"COMP_WORDS": "lanzarote-law", "COMP_CWORD": number} if number else {}
    ran = ruritania(_LANZAROTE_LAW_COMPLETE=f"complete_{shell}", **how)
    assert (ran.err, ran.code) == ("", 0)


# -- the script of a shell, and its installation -----------------------------------------------------------------------


def from_sh(*words: str, home: Path) -> Ran:
    """What the program answers where /bin/sh runs it, as from a Makefile."""
    command = ["/bin/sh", "-c", f'{sys.executable} -m lanzarote_law "$@"; exit $?', "sh", *words]
    environment = {**os.environ, "HOME": str(home)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)
    return Ran(done.stdout, done.stderr, done.returncode)


@pytest.mark.skipif(os.name == "nt", reason="there is no /bin/sh")
@pytest.mark.parametrize("named", [("bash",), ("zsh",), ("fish",), ("powershell",), ("pwsh",)])
def test_the_shell_that_is_named_counts_and_not_the_one_that_runs_the_program(
    named: tuple[str, ...], tmp_path: Path
) -> None:
    told = from_sh("--show-completion", *named, home=tmp_path)
    assert (told.err, told.code) == ("", 0)
    assert "_LANZAROTE_LAW_COMPLETE" in told.out
    assert told == from_sh(f"--show-completion={named[0]}", home=tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="there is no /bin/sh")
def test_completion_is_installed_for_the_shell_that_is_named(tmp_path: Path) -> None:
    assert from_sh("--install-completion", "bash", home=tmp_path) == Ran(
        f"bash completion installed in {tmp_path}/.bash_completions/lanzarote-law.sh\n"
        "Completion will take effect once you restart the terminal\n"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == [".bash_completions", ".bashrc"]


@pytest.mark.skipif(os.name == "nt", reason="there is no /bin/sh")
@pytest.mark.parametrize("option", ["--show-completion", "--install-completion"])
def test_a_shell_without_completion_is_told_with_those_that_have_one(option: str, tmp_path: Path) -> None:
    told = from_sh(option, "ksh", home=tmp_path)
    assert told == Ran(
        "",
        "error: the shell 'ksh' is not supported; name one of these: bash, zsh, fish, powershell, pwsh; for"
        f" example: {option} bash\n",
        2,
    )
    assert list(tmp_path.iterdir()) == []
