"""Updates the catalogues of the program's own words: `python -m tests.catalogues`.

It adds new sentences, removes those no longer used, and marks as fuzzy a word whose English has changed. It lists the
missing translations, which fail a test; `lanzarote-law data translations` does the same for the texts of the data.
"""

from __future__ import annotations

import ast
import inspect
from typing import TYPE_CHECKING, NamedTuple

import polib
from typer.main import get_command

from lanzarote_law import cli, wording
from lanzarote_law.checking.rules import RULES as OF_DOCUMENTS
from lanzarote_law.cli.app import app
from lanzarote_law.cli.options import Panel
from lanzarote_law.dataset import key_descriptions, schema
from lanzarote_law.render import json_schemas
from lanzarote_law.render.problem_explanations import explanations
from lanzarote_law.validation.validate import DATA_RULES as OF_DATA
from lanzarote_law.wording import LANGUAGES
from tests.command import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

OTHERS = tuple(each for each in LANGUAGES if each != wording.ENGLISH)
_SAYING = {"worded", "worded_count", "to_word"}
_WIDTH = 120
_PLURALS = {"fr": "nplurals=2; plural=(n > 1);"}
"""The forms of languages that count otherwise than English."""


class Message(NamedTuple):
    """A text of the program: its English, its plural, and the key of a word of a page."""

    english: str
    many: str = ""
    key: str | None = None


def messages() -> list[Message]:
    """Every text of the program, each once, in the order of the rooms."""
    found = [Message(each.msgid, key=each.msgctxt) for each in opened(wording.ENGLISH)]
    found += [Message(each) for each in _help()]
    for rule in (*OF_DOCUMENTS.values(), *OF_DATA.values()):
        found += [Message(rule.title), Message(explanations()[rule.code])]
    found += [Message(each, key=wording.MEANING) for each in meanings_of_keys()]
    for path in sorted((ROOT / "lanzarote_law").rglob("*.py")):
        found += _said(path)
    return list(dict.fromkeys(found))


def meanings_of_keys() -> Iterator[str]:
    """The meanings of the records and keys of the data files, and of those of the JSON output."""
    yield from (key_descriptions.DATE_FORMAT, key_descriptions.MARK_DESCRIPTIONS)
    for file in schema.FILE_SHAPES:
        root = schema.reader_of_file(file)
        for record in {each.definition_name: each for each in (root, *root.records())}.values():
            yield key_descriptions.describe_record(record)
            yield from (key_descriptions.describe_meaning(record, name) for name in record.keys)
    for command in json_schemas.COMMANDS:
        yield from descriptions(json_schemas.output_schema(command))


def descriptions(value: object) -> Iterator[str]:
    """The sentences of a JSON Schema that give a meaning."""
    if isinstance(value, list):
        for each in value:
            yield from descriptions(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from (each,) if key == "description" and isinstance(each, str) else descriptions(each)


def _said(path: Path) -> Iterator[Message]:
    """The sentences of a module. Raises AssertionError for one that is composed: a catalogue cannot contain it."""
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
            continue  # `to_word` or a rule has already passed it in
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
    """A catalogue with exactly the wanted texts, in their order; translations are kept."""
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
    """The texts that a catalogue does not translate, or translates doubtfully."""
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
        "Plural-Forms": _PLURALS.get(language, "nplurals=2; plural=(n != 1);"),
    }
    return found


def place(language: str) -> Path:
    """The path of the catalogue of a language."""
    return wording.FOLDER / language / "LC_MESSAGES" / f"{wording.DOMAIN}.po"


def compiled(language: str, catalogue: polib.POFile) -> dict[Path, bytes]:
    """The compiled forms of a catalogue by their paths: the sentences, the words of pages, the meanings of keys.

    In that of the words, a key has the place of the English. A form that would be empty is left out.
    """
    parts: dict[str, polib.POFile] = {}
    domains = {None: wording.DOMAIN, wording.MEANING: wording.KEYS}
    for each in catalogue:
        domain = domains.get(each.msgctxt, wording.WORDS)
        part = parts.setdefault(domain, polib.POFile())
        part.metadata = catalogue.metadata
        text = each.msgid if language == wording.ENGLISH else each.msgstr if each.translated() else ""
        part.append(polib.POEntry(msgid=each.msgctxt, msgstr=text) if domain == wording.WORDS else each)
    return {place(language).with_name(f"{domain}.mo"): bytes(part.to_binary()) for domain, part in parts.items()}


def main() -> None:
    """Write the catalogues and their compiled forms, and list what they lack."""
    for language in LANGUAGES:
        catalogue = opened(language)
        if language != wording.ENGLISH:
            catalogue = updated(catalogue, messages())
        path = place(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{catalogue}\n", "utf-8")
        for compiled_path, content in compiled(language, catalogue).items():
            compiled_path.write_bytes(content)
        missing = [] if language == wording.ENGLISH else lacking(catalogue)
        print(f"{path.relative_to(ROOT)}: {len(catalogue)} messages, {len(missing)} to translate")  # noqa: T201
        for each in missing:
            print(f"  {each}")  # noqa: T201


if __name__ == "__main__":
    main()
