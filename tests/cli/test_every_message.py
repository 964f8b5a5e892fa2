"""Every command speaks the language of its reader.

The commands of `tests/outputs` are run in a language in which each sentence of the catalogues stands in ⟦ ⟧, and each
text of the data in ⟪ ⟫. What is left outside of both may be what was typed, data, numbers, signs, and what the program
calls itself by: options, keys, ids. Everything else is a word that escaped the catalogues.
"""

from __future__ import annotations

import re
import shlex
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

import pytest

from lanzarote_law import errors, model, wording
from lanzarote_law.answers import coverage, status, todo
from lanzarote_law.cli import COMMANDS, options
from lanzarote_law.dataset import schema, store
from lanzarote_law.render.formats import writing
from lanzarote_law.validation import validate
from tests import transcripts
from tests.command import ROOT, RURITANIA, ruritania
from tests.render.test_every_word import marked_corpus

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    *writing.FORMATS,
    "table",
    "words",
    "exit-codes",
    "old",
    "carry",
    *("translations", "translation", "where", "update", "list", "remove", "taxcode"),
}
CODES |= {file.removesuffix(".yaml") for file in schema.FILES} | {
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

    def pgettext(self, key: str, english: str) -> str:
        if "months" in key:
            return " ".join(f"⟦{month}⟧" for month in english.split())
        return self.gettext(english)

    def plural(self, number: int) -> int:
        return int(number != 1)


@pytest.fixture(autouse=True)
def pseudo_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "_catalogue", lambda *_: Pseudo())
    monkeypatch.setattr(wording, "DOMAIN", "of-nobody")  # Typer looks there by itself
    loaded = store.load
    monkeypatch.setattr(store, "load", lambda path=None, _="en": marked(loaded(path)))
    monkeypatch.setattr(store, "reached", lambda path=None, _="en", __="": marked(loaded(path)))


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


def escaped(answer: str, typed: str) -> Iterator[str]:
    """The pieces of an answer that are neither of the catalogues nor data, nor typed, nor names."""
    for line in unmarked(answer).splitlines():
        bare_line = re.sub(r"\\?\[(?:en|fr|nl)\\?\]|<\w+(?:\|\w+)+>", "\ue000", line)
        for piece in re.split(r"\ue000|  +|[│┃|]|, |: ", bare_line):
            bare = piece.strip(" \t.,;:()[]{}'\"!?$+*>#")
            if not LETTERS.search(bare) or bare.lower() in texts() or bare.lower() in typed.lower():
                continue
            left = [each for each in bare.split() if LETTERS.search(each) and not _is_name(each, typed)]
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
