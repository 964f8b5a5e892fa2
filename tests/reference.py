"""The reference pages of the documentation: every command by its help, and every key of the data by its schema.

`docs/conf.py` adds them to the text of docs/commands.md and docs/data.md when the site is built, so that they always
describe the program.
"""

from __future__ import annotations

import re
from typing import Any

from lanzarote_law import cli, dataset
from lanzarote_law.render.formats.markdown import escape
from tests.command import run

_ROW = re.compile(r"^  (\S.*?)(?:  +(\S.*))?((?:\n   +\S.*)*)$", re.MULTILINE)


def commands() -> str:
    """Every command by its help, in the groups of the program."""
    groups = (f"## {group}\n\n{''.join(map(_command, names))}" for group, names in cli.GROUPS.items())
    return f"{''.join(groups)}{_command('help')}"


def _command(name: str) -> str:
    """The help of a command, with that of its subcommands; the option for help is the same for all."""
    usage, *parts = run(*name.split(), "-h", LANZAROTE_LAW_LANG="en").out.strip().split("\n\n")
    told = "\n\n".join(filter(None, map(_part, parts)))
    inside = _ROW.findall(next((part for part in parts if part.startswith("Commands:\n")), ""))
    below = "".join(_command(f"{name} {each}") for each, *_ in inside)
    return f"### `{name}`\n\n```text\n{_line(usage.removeprefix('Usage: '))}\n```\n\n{told}\n\n{below}"


def _part(part: str) -> str:
    """A paragraph of a help, or a section of it as a list of terms with their sentences."""
    if part.startswith(" "):
        return escape(_line(part))
    heading, _, rows = part.partition(":\n")
    terms = (
        f"`{term}`\n: {escape(_line(text + more))}\n\n"
        for term, text, more in _ROW.findall(rows)
        if term != "-h, --help"
    )
    told = "".join(terms)
    return told and f"**{heading}**\n\n{told}"


def data() -> str:
    """Every data file with its keys, then every kind of record in it that no file before it has."""
    told: dict[str, str] = {}
    for file in dataset.schema.FILE_SHAPES:
        shape = dataset.schema.json_schema(file)
        told[file] = f"## `{file}`\n\n{_record(shape)}"
        records = {name: each for name, each in shape["$defs"].items() if name not in told}
        told.update({name: f"### {name}\n\n{_record(each)}" for name, each in records.items()})
    return "\n".join(told.values())


def _record(shape: dict[str, Any]) -> str:
    """The sentence of a kind of record, and each of its keys."""
    keys = (_key(key, each, required=key in shape["required"]) for key, each in shape["properties"].items())
    return f"{escape(shape['description'])}\n\n{''.join(keys)}"


def _key(name: str, shape: dict[str, Any], *, required: bool) -> str:
    told = escape(shape.get("description", ""))
    return f"`{name}` · {_value(shape)}{' · required' if required else ''}\n: {told}\n\n"


def _value(shape: dict[str, Any]) -> str:
    """The values that a key can have, in words, with a link to the kind of record."""
    match shape:
        case {"$ref": str(link)}:
            name = link.removeprefix("#/$defs/")
            return f"[{name}](#{name})"
        case {"enum": [*words]}:
            return " | ".join(f"`{word}`" for word in words)
        case {"items": dict(item)}:
            return f"list of {_value(item)}"
        case {"additionalProperties": dict(item)}:
            return f"{_value(item)} by name"
    return {"integer": "number", "boolean": "true or false"}.get(str(shape.get("type")), "text")


def _line(text: str) -> str:
    """A text without the ends of its lines, some of which divide a word at its hyphen."""
    return " ".join(re.sub(r"(?<=\w-)\n\s+", "", text).split())
