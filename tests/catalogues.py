"""Brings the catalogues of the program's own words up to the program: `python -m tests.catalogues`.

It adds what is new, takes out what is said no more, and marks as fuzzy a word whose English is another one now. What a
catalogue lacks is told, and fails a test; `lanzarote-law data translations` does the same for the texts of the data.
"""

from __future__ import annotations

import ast
import inspect
from typing import TYPE_CHECKING, NamedTuple

import polib
from typer.main import get_command

from lanzarote_law import cli, wording
from lanzarote_law.citations.rules import RULES as OF_DOCUMENTS
from lanzarote_law.cli.app import app
from lanzarote_law.cli.options import Group, Panel
from lanzarote_law.dataset import schema
from lanzarote_law.model import LANGUAGES
from lanzarote_law.render import contracts, livingwords, meanings, pagewords, reportwords, words
from lanzarote_law.validation.validate import DATA_RULES as OF_DATA
from tests.command import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

TABLES = (words, pagewords, livingwords, meanings, reportwords)
OTHERS = tuple(each for each in LANGUAGES if each != wording.ENGLISH)
_WIDTH = 120
_WORDING = {"worded", "worded_count", "to_word"}
_PLURALS = {"fr": "nplurals=2; plural=(n > 1);", "nl": "nplurals=2; plural=(n != 1);"}


class Message(NamedTuple):
    """Something that the program says: its English, its form for many, and the key of a word of a page."""

    english: str
    many: str = ""
    key: str | None = None


def messages() -> list[Message]:
    """Everything that the program says, each once, in the order of the rooms."""
    found = [Message(english, key=key) for table in TABLES for key, english in table.WORDS.items()]
    found += [Message(each) for each in _help()]
    for rule in (*OF_DOCUMENTS.values(), *OF_DATA.values()):
        found += [Message(rule.title), Message(rule.explanation)]
    found += [Message(schema.json_schema(file)["description"]) for file in schema.FILES]
    found += [Message(contracts.contract(command)["description"]) for command in contracts.COMMANDS]
    for path in sorted((ROOT / "lanzarote_law").rglob("*.py")):
        found += _said(path)
    return list(dict.fromkeys(found))


def _said(path: Path) -> Iterator[Message]:
    """The sentences of a module. Raises AssertionError for one that is composed: a catalogue cannot have it."""
    nodes = [*ast.walk(ast.parse(path.read_text("utf-8")))]
    brought = [each for each in nodes if isinstance(each, ast.ImportFrom) and each.module == wording.__name__]
    names = {name.name for each in brought for name in each.names} & _WORDING
    names = _WORDING if path == wording.FOLDER.with_name("wording.py") else names
    for node in nodes:
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in names:
            continue
        name = node.func.id
        wanted = node.args[1:3] if name == "worded_count" else node.args[:1]
        if name == "worded" and not isinstance(wanted[0], ast.Constant):
            continue  # it was handed in by `to_word`, or by a rule
        assert all(isinstance(each, ast.Constant) for each in wanted), f"{path}:{node.lineno} composes a sentence"
        yield Message(*(str(each.value) for each in wanted if isinstance(each, ast.Constant)))


def _help() -> Iterator[str]:
    """The texts of the help: of the program, of each command and of its options."""
    app.registered_commands, app.registered_groups = [], []
    cli._declare(app, "")  # noqa: SLF001  # as the help has it
    yield from (*Group, *Panel)
    waiting = [get_command(app)]
    while waiting:
        command = waiting.pop(0)
        yield from filter(None, (command.help and inspect.cleandoc(command.help),))
        for each in command.params:
            texts = (getattr(each, "help", None), getattr(each, "show_default", None))
            yield from (text for text in texts if text and isinstance(text, str))
        waiting += getattr(command, "commands", {}).values()


def updated(catalogue: polib.POFile, wanted: Iterable[Message]) -> polib.POFile:
    """A catalogue with what is said and nothing else, in its order; what was translated stays so."""
    old: dict[tuple[str | None, str], polib.POEntry] = {(each.msgctxt, each.msgid): each for each in catalogue}
    of_keys = {each.msgctxt: each for each in catalogue if each.msgctxt}
    new = polib.POFile(wrapwidth=_WIDTH)
    new.metadata = catalogue.metadata
    for each in wanted:
        entry = old.get((each.key, each.english)) or polib.POEntry(msgctxt=each.key, msgid=each.english)
        if each.many:
            entry.msgid_plural = each.many
            entry.msgstr_plural = entry.msgstr_plural or {0: "", 1: ""}
        if not entry.msgstr and each.key in of_keys and each.key is not None:
            former = of_keys[each.key]
            entry.msgstr, entry.previous_msgid, entry.flags = former.msgstr, former.msgid, ["fuzzy"]
        new.append(entry)
    return new


def lacking(catalogue: polib.POFile) -> list[str]:
    """What a catalogue has no translation for, or a doubtful one."""
    return [each.msgctxt or each.msgid for each in catalogue if not each.translated()]


def opened(language: str) -> polib.POFile:
    """The catalogue of a language."""
    path = place(language)
    found = polib.pofile(path.read_text("utf-8"), wrapwidth=_WIDTH) if path.exists() else polib.POFile()
    found.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": _PLURALS[language],
    }
    return found


def place(language: str) -> Path:
    """Where the catalogue of a language stands."""
    return wording.FOLDER / language / "LC_MESSAGES" / f"{wording.DOMAIN}.po"


def compiled(catalogue: polib.POFile) -> bytes:
    """The form of a catalogue that Python reads."""
    return bytes(catalogue.to_binary())


def main() -> None:
    """Write the catalogues and their compiled forms, and tell what they lack."""
    for language in OTHERS:
        catalogue = updated(opened(language), messages())
        path = place(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{catalogue}\n", "utf-8")
        path.with_suffix(".mo").write_bytes(compiled(catalogue))
        missing = lacking(catalogue)
        print(f"{path.relative_to(ROOT)}: {len(catalogue)} messages, {len(missing)} to translate")  # noqa: T201
        for each in missing:
            print(f"  {each}")  # noqa: T201


if __name__ == "__main__":
    main()
