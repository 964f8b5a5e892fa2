"""Every command speaks the language of its reader.

The commands of `tests/outputs` are run in a language in which each sentence of the catalogues stands in ⟦ ⟧, and each
text of the data in ⟪ ⟫. What is left outside of both may be what was typed, data, numbers, signs, and what the program
calls itself by: options, keys, ids. Everything else is a word that escaped the catalogues.
"""

from __future__ import annotations

import re
import shlex
import sys
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

import pytest

from lanzarote_law import errors, model, wording
from lanzarote_law.answers import coverage, links_pending_review, status, todo
from lanzarote_law.cli import COMMANDS, options
from lanzarote_law.cli.prompts import new_law
from lanzarote_law.dataset import corpus_loading, schema
from lanzarote_law.render.formats import output_formats
from lanzarote_law.validation import validate
from tests import transcripts
from tests.command import ROOT, RURITANIA, ruritania
from tests.edited import Keyboard, typed
from tests.render.test_every_word import marked_corpus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lanzarote_law.model import Corpus

pytestmark = pytest.mark.pages

PLACE = re.compile(r"(\{[^{}]*\})")
INNERMOST = re.compile(r"⟦[^⟦⟧⟪⟫]*⟧|⟪[^⟦⟧⟪⟫]*⟫")
TO_THE_END = re.compile(r"⟦[^⟦⟧⟪⟫\n]*(?=\n)")
"""What is cut off: the first line of a sentence that has more."""
LETTERS = re.compile(r"[^\W\d_]{2,}")
NAMES = re.compile(
    r"<[\w|]+>|-[a-z]|--[a-z][a-z-]*|[A-Z]+(?:=[A-Z]+)?(?:\.\.\.)?|<?[\w.-]*[/\\@:.|_][^\s]*|[A-Z]{2}\d+|\w+-[\w-]+|\w+\[\d.*|\d\w*|\w=\w*"
)
"""How the program calls by their names: options, places to fill, paths, addresses, keys, codes of problems, ids."""


CODES = {
    *COMMANDS,
    *todo.KINDS,
    *validate.DATA_RULES,
    *output_formats.FORMATS,
    "table",
    "words",
    "exit-codes",
    "old",
    "carry",
    *("translations", "translation", "where", "update", "list", "remove", "taxcode"),
}
CODES |= {file.removesuffix(".yaml") for file in schema.FILE_SHAPES} | {
    str(member)
    for module in (model, status, coverage, todo, options, errors)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum)
    for member in kind
}
"""The words of closed sets as the data and the command line write them, the same in every language."""


class Pseudo:
    """A catalogue in which every sentence stands between ⟦ ⟧, but not what fills its places."""

    def gettext(self, sentence: str) -> str:
        if "⟦" in sentence:  # the help of an option that many commands share
            return sentence
        parts = PLACE.split(sentence)
        return "".join(part if PLACE.fullmatch(part) or not part.strip() else f"⟦{part}⟧" for part in parts)

    def ngettext(self, one: str, many: str, number: int) -> str:
        return self.gettext(one if number == 1 else many)

    def pgettext(self, _: str, english: str) -> str:
        return self.gettext(english)

    def word(self, key: str, text: str) -> str:
        return " ".join(map(self.gettext, text.split())) if "months" in key else self.gettext(text)


@pytest.fixture(autouse=True)
def pseudo_language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    wording.written_day.cache_clear()
    monkeypatch.setattr(wording, "_catalogue", lambda *_: Pseudo())
    marked_words = {key: Pseudo().word(key, text) for key, text in wording.page_words("en").items()}
    monkeypatch.setattr(wording, "_plural", lambda _: lambda number: int(number != 1))
    monkeypatch.setattr(wording, "page_words", lambda _: marked_words)
    monkeypatch.setattr(links_pending_review, "ENGLISH", "fr")  # the data of this test are loaded in no language
    monkeypatch.setattr(wording, "DOMAIN", "of-nobody")  # Typer looks there by itself
    loaded = corpus_loading.load
    monkeypatch.setattr(corpus_loading, "load", lambda path=None, _="en": marked(loaded(path)))
    monkeypatch.setattr(corpus_loading, "load_lazily", lambda path=None, _="en", __="": marked(loaded(path)))
    yield
    wording.written_day.cache_clear()


@cache
def marked(corpus: Corpus) -> Corpus:
    return marked_corpus(corpus)


@cache
def texts() -> str:
    """What stands in the data files, and in the documents of the tests, as one text."""
    files = [*sorted((ROOT / RURITANIA).glob("*.yaml")), *sorted((ROOT / "tests" / "documents").glob("*.md"))]
    return " ".join(" ".join(path.read_text("utf-8").lower().split()) for path in files)


def unmarked(answer: str) -> str:
    """An answer with a sign in the place of each text that is marked, also where one stands within another."""
    while (rest := INNERMOST.sub("\ue000", answer)) != answer:
        answer = rest
    return TO_THE_END.sub("\ue000", answer)


def escaped(answer: str, words: str) -> Iterator[str]:
    """The pieces of an answer that are neither of the catalogues nor data, nor typed, nor names."""
    for line in unmarked(answer).splitlines():
        bare_line = re.sub(r"\\?\[(?:en|fr|nl)\\?\]|<\w+(?:\|\w+)+>", "\ue000", line)
        for piece in re.split(r"\ue000|  +|[│┃|]|, |: ", bare_line):
            title = re.sub(r" \([\d.()a-z/]+\)$", "", piece)  # with the item that asks for it
            bare = title.strip(" \t.,;:()[]{}'\"!?$+*>#")
            if not LETTERS.search(bare) or bare.lower() in texts() or bare.lower() in words.lower():
                continue
            left = [each for each in bare.split() if LETTERS.search(each) and not _is_name(each, words)]
            if left:
                yield f"{' '.join(left)}   <   {line}"


OF_TYPER = set(
    "required default No such command env var Install Show completion for the current shell to copy it or customize"
    " installation".split()
)
"""What Typer takes from the catalogue by itself, which is not that of this test."""


def _is_name(word: str, typed: str) -> bool:
    bare = word.strip(".,;:()[]{}'\"!?")
    if "," in bare:
        return all(_is_name(each, typed) for each in bare.split(","))
    words = {each.strip("-'\"") for each in typed.split()}
    return not bare or bool(NAMES.fullmatch(bare)) or bare in CODES | OF_TYPER or bare in words


FOR_PROGRAMS = re.compile(r"--format (json|csv|excel|github|sarif|jsonld)|-o \S+\.(json|csv)|^schema \S|^report ")
"""What writes keys and values for programs, which are of no language, and reports, which have a test of their own."""
CASES = [
    command
    for name in transcripts.names()
    for command in transcripts.commands((transcripts.OUTPUTS / name).read_text("utf-8"))
    if not FOR_PROGRAMS.search(command)
]
CASES = [*dict.fromkeys([*CASES, *(f"{command} --help" for command in COMMANDS if command != "help")])]


def test_the_commands_are_many() -> None:
    assert len(CASES) >= 180


@pytest.mark.parametrize("command", CASES)
def test_no_word_of_a_command_escapes_the_catalogues(command: str) -> None:
    words = [each for each in shlex.split(command) if not each.startswith("--lang")]
    answer = ruritania(*words, LANZAROTE_LAW_LANG="fr")
    assert [*escaped(answer.out + answer.err, command)] == []


LAW = (
    *("2089-05-01", "Law of 1 May 2089 on images", "", "", "2090-01-01", "see", ""),
    *("am", "50", "", "x", "Prohibits making and keeping images.", "", "", "2", ""),
    *("new", "50/1", "", "Showing images", "Prohibits showing images.", "", "", "3", ""),
    *(
        "1",
        "partial",
        "showing",
        "",
        "Prohibits showing what was made.",
        "",
        "8.1.a",
        "3",
        "1",
        "full",
        "",
        "It forbids that.",
        "",
        "",
    ),
    *("repl", "51", "", "51/1", "Forbids it.", "", "", "", "", ""),
    *("done", "perhaps", "n"),
)
"""A law as it is typed, with an answer that is none, and one that is no answer to yes or no."""
DIALOGS = {
    "adopt": LAW,
    "adopt --data": ("2018-01-26x", "2018-01-26", "<", "<", "", "", "", "", "", "", "", "", "done"),
    "amend": ("50", "2030-01-01", "Prohibits keeping images.", "", "", "act:none", "act:2023", "", "unv"),
    "repeal": ("50", "2030-01-01", "act:2023", "", "unv"),
    "replace": ("50", "2030-01-01", "50/1", "Forbids it.", "", "", "", "act:2023", "", "unv"),
    "postpone": ("new-code", "2031-01-01", "", "", "unv"),
    "verify": ("50", "seen", "copy:code", "A. Reader", "n"),
    **{f"add {kind.replace(' ', '-')} chats": ("", "-", "sean", "<", "2030") for kind in schema.LIST_LOCATIONS},
}


@pytest.mark.parametrize("command", DIALOGS)
def test_no_word_of_a_question_escapes_the_catalogues(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before each answer somebody types `?` and is told more; where the answers end, it ends as with Ctrl-D."""
    lines = DIALOGS[command]
    words = [each for each in command.split() if each != "--data"]
    monkeypatch.setattr(sys, "stdin", Keyboard("".join(f"?\n{line}\n" for line in lines)))
    ran = typed(tmp_path / "data", *words, LANZAROTE_LAW_LANG="fr", PWD=str(tmp_path))
    asked = {screen.rpartition("\n")[2] for screen in ran.err.split("\n>")}
    assert len(asked) >= (25 if command == "adopt" else 2)
    told = re.sub(r"(?m)^>| \[[\w.]+\](?=$| \[)", "", ran.err)  # the key that a question fills stands behind it
    told = re.sub(r"(?m)^ +\d+\. ", "", told)
    assert {*escaped(told, " ".join((command, *lines, *new_law._DEEDS)))} == set()  # noqa: SLF001  # words to be typed
