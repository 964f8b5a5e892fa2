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
from lanzarote_law.answers import unread
from lanzarote_law.checking.rules import RULES as OF_DOCUMENTS
from lanzarote_law.cli.app import app
from lanzarote_law.cli.options import Panel
from lanzarote_law.dataset import glossary, schema
from lanzarote_law.render import (
    contracts,
    decisionwords,
    livingwords,
    meanings,
    pagewords,
    reportwords,
    textwords,
    words,
)
from lanzarote_law.validation.validate import DATA_RULES as OF_DATA
from lanzarote_law.wording import LANGUAGES
from tests.command import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

TABLES = (unread, words, decisionwords, pagewords, livingwords, meanings, reportwords, textwords)
OTHERS = tuple(each for each in LANGUAGES if each != wording.ENGLISH)
_SAYING = {"worded", "worded_count", "to_word"}
_WIDTH = 120
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
    found += [Message(each, key=wording.MEANING) for each in meanings_of_keys()]
    for path in sorted((ROOT / "lanzarote_law").rglob("*.py")):
        found += _said(path)
    return list(dict.fromkeys(found))


def meanings_of_keys() -> Iterator[str]:
    """What the records and keys of the data files mean, and those of the JSON output."""
    yield from (glossary.DAY, glossary.MARKS)
    for file in schema.FILES:
        root = schema.file_reader(file)
        for record in {each.definition_name: each for each in (root, *root.records())}.values():
            yield glossary.of_record(record)
            yield from (glossary.meaning(record, name) for name in record.keys)
    for command in contracts.COMMANDS:
        yield from descriptions(contracts.contract(command))


def descriptions(value: object) -> Iterator[str]:
    """The sentences of a JSON Schema that say what something means."""
    if isinstance(value, list):
        for each in value:
            yield from descriptions(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from (each,) if key == "description" and isinstance(each, str) else descriptions(each)


def _said(path: Path) -> Iterator[Message]:
    """The sentences of a module. Raises AssertionError for one that is composed: a catalogue cannot have it."""
    nodes = [*ast.walk(ast.parse(path.read_text("utf-8")))]
    brought = [each for each in nodes if isinstance(each, ast.ImportFrom) and each.module == wording.__name__]
    names = {name.name for each in brought for name in each.names} & _SAYING
    names |= _SAYING if path == ROOT / "lanzarote_law" / "wording.py" else set()
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
    yield from (*cli.GROUPS, *Panel)
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
    of_keys = {each.msgctxt: each for each in catalogue if each.msgctxt not in {None, wording.MEANING}}
    new = polib.POFile(wrapwidth=_WIDTH)
    new.metadata = catalogue.metadata
    for each in wanted:
        entry = old.get((each.key, each.english)) or polib.POEntry(msgctxt=each.key, msgid=each.english)
        if each.many:
            entry.msgid_plural = each.many
            entry.msgstr_plural = entry.msgstr_plural or {0: "", 1: ""}
        former = of_keys.get(each.key or "")
        if not entry.msgstr and former is not None and former.msgid != each.english:
            entry.msgstr, entry.previous_msgid, entry.flags = former.msgstr, former.msgid, ["fuzzy"]
        new.append(entry)
    return new


def lacking(catalogue: polib.POFile) -> list[str]:
    """What a catalogue has no translation for, or a doubtful one."""
    return [
        each.msgid if each.msgctxt in {None, wording.MEANING} else each.msgctxt
        for each in catalogue
        if not each.translated()
    ]


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


def compiled(language: str, catalogue: polib.POFile) -> dict[Path, bytes]:
    """The forms of a catalogue that Python reads: of its sentences, of the words of pages, of what keys mean."""
    found = {}
    domains = {None: wording.DOMAIN, wording.MEANING: wording.KEYS}
    for domain in (wording.DOMAIN, wording.WORDS, wording.KEYS):
        part = polib.POFile()
        part.metadata = catalogue.metadata
        part.extend(each for each in catalogue if domains.get(each.msgctxt, wording.WORDS) == domain)
        found[place(language).with_name(f"{domain}.mo")] = bytes(part.to_binary())
    return found


def main() -> None:
    """Write the catalogues and their compiled forms, and tell what they lack."""
    for language in OTHERS:
        catalogue = updated(opened(language), messages())
        path = place(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{catalogue}\n", "utf-8")
        for compiled_path, content in compiled(language, catalogue).items():
            compiled_path.write_bytes(content)
        missing = lacking(catalogue)
        print(f"{path.relative_to(ROOT)}: {len(catalogue)} messages, {len(missing)} to translate")  # noqa: T201
        for each in missing:
            print(f"  {each}")  # noqa: T201


if __name__ == "__main__":
    main()
