"""A data set as versions before 0.2 wrote it, turned into what this one reads, in memory; on the disk it stays.

What belongs to the Party stood in other files then: its name, its journal and the first researched day in
provisions.yaml, the rest beside what each instrument asks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.dataset import glossary, yamlform, yamllines, yamlnodes, yamltext
from lanzarote_law.dataset.schema import file_reader
from lanzarote_law.dataset.yamllines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lanzarote_law.dataset.readers import Plain

PARTY = "party.yaml"
DECISIONS = "decisions.yaml"
WITHOUT_DECISIONS = b"decisions: []\n"
"""What takes the place of the file of decisions in data of before there was one."""
_LAW, _INSTRUMENTS = "provisions.yaml", ("questions.yaml", "convention.yaml")
_MOVED = ("party", "journal", "researched_from")
_BOM = b"\xef\xbb\xbf"

_CALLED: dict[str, Plain] = {
    "en": "when the comments were filed",
    "fr": "au dépôt des commentaires",
    "nl": "toen de opmerkingen werden ingediend",
}
"""What the program itself called each reference day."""


def is_so(contents: Mapping[str, bytes]) -> bool:
    """Whether files are those of an earlier version: without a file of the Party, whose name stands with the law."""
    named = re.search(rb"^(\xef\xbb\xbf)?party:", contents.get(_LAW, b""), re.MULTILINE)
    return named is not None and not contents.get(PARTY, b"").strip()


def brought_up(contents: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files as this version reads them; those that are so already, and any that are no YAML, as they are."""
    if not contents.get(DECISIONS, b"").strip():
        contents = {**contents, DECISIONS: WITHOUT_DECISIONS}
    if not is_so(contents):
        return {**contents}
    found = {name: contents[name] for name in contents if name != PARTY}
    parts: dict[str, list[str]] = {}
    told: dict[str, list[Plain]] = {"reference_days": [], "applicability": [], "reservations": []}
    searches: list[str] = []
    for name in (_LAW, *_INSTRUMENTS):
        if name in contents:
            text = _without_answers(name, contents[name], told) if name in _INSTRUMENTS else _text(contents[name])
            text, cut = _without(name, text, _MOVED if name == _LAW else ("negatives",))
            parts |= {key: lines for key, lines in cut.items() if key != "negatives"}
            searches += _behind(searches, cut.get("negatives", []))
            found[name] = _BOM * contents[name].startswith(_BOM) + text.encode()
    parts |= {key: yamltext.file_lines({key: records}, file_reader(PARTY)) for key, records in told.items() if records}
    head = [
        f"# yaml-language-server: $schema=schemas/{PARTY.removesuffix('.yaml')}.schema.json",
        f"# {glossary.RECORDS[PARTY]}",
    ]
    blocks = [head, *(parts[key] for key in (*_MOVED, *told) if key in parts), *([searches] if searches else [])]
    newline = Lines(_text(contents[_LAW])).newline
    return {**found, PARTY: newline.join(line for block in blocks for line in (*block, "")).encode()}


def _behind(lines: list[str], more: list[str]) -> list[str]:
    """The records of a list, to be put behind those of another one."""
    return ["", *(line for line in more if line != "negatives:")] if lines and more else more


def _text(content: bytes) -> str:
    return content.decode("utf-8-sig", errors="replace")


def _without_answers(name: str, content: bytes, told: Mapping[str, list[Plain]]) -> str:
    """The file of an instrument without what is so of the Party alone, which is added to what is told of that."""
    file, faults = yamlnodes.parse(name, content)
    plain = file.root.plain() if file.root and not faults else None
    if not isinstance(plain, dict) or file.root is None:
        return _text(content)
    instrument = plain.get("instrument")
    if isinstance(instrument, dict) and "reference_day" in instrument:
        ident, day = instrument.get("id", ""), instrument["reference_day"]
        told["reference_days"].append({"instrument": ident, "day": day, "called": _CALLED})
        plain["instrument"] = _less(instrument, "reference_day")
    items = plain.get("items")
    if isinstance(items, list):
        for item in items:
            if isinstance(item, dict):
                own = {"item": item.get("id", "")}
                applies = {key: item[old] for old, key in (("applies", "applies"), ("applies_if", "if")) if old in item}
                told["applicability"] += [{**own, **applies}] if applies else []
                known = item.get("reservation")
                told["reservations"] += [{**own, "reservation": known}] if known is not None else []
        plain["items"] = [
            _less(item, "applies", "applies_if", "reservation") if isinstance(item, dict) else item for item in items
        ]
    return yamllines.edited(_text(content), file.root, plain, file_reader(name))


def _less(record: Mapping[str, Plain], *keys: str) -> dict[str, Plain]:
    return {key: value for key, value in record.items() if key not in keys}


def _without(name: str, text: str, keys: Iterable[str]) -> tuple[str, dict[str, list[str]]]:
    """A file without some keys at its top, and the lines of each, with the comments above it but for the first."""
    file, faults = yamlnodes.parse(name, text.encode())
    if faults or file.root is None or not isinstance(file.root.value, dict):
        return text, {}
    lines = Lines(text)
    kept: list[str] = []
    cut: dict[str, list[str]] = {}
    at = 0
    for key, node in file.root.value.items():
        start, end = lines.span(node, 0)
        if key in keys:
            above = [] if at == 0 else lines.lines[at:start]
            kept += lines.lines[at:start] if at == 0 else []
            cut[key] = _moved([*above, *lines.lines[start:end]], node.plain())
        else:
            gap = lines.lines[at:end]
            while kept and not kept[-1].strip() and gap and not gap[0].strip():
                gap = gap[1:]
            kept += gap
        at = end
    return "".join([*kept, *lines.lines[at:]]), cut


def _moved(lines: Iterable[str], value: Plain) -> list[str]:
    """The lines of a key as it is written beside others; none of a list with nothing in it."""
    file, _ = yamlnodes.parse(PARTY, "".join(lines).encode())
    if value == [] or file.root is None:
        return []
    return yamlform.formatted("".join(lines), file.root, file_reader(PARTY)).splitlines()
