"""Converts a data set of a version before 0.2 in memory; the files on disk are not changed.

In those versions, what belongs to the Party was stored in other files: its name, its journal and the first researched
date in provisions.yaml, the rest in the files of the instruments.
"""

import re
from collections.abc import Iterable, Mapping

from lanzarote_law.dataset import key_descriptions, yaml_edits, yaml_formatter, yaml_parser, yaml_writer
from lanzarote_law.dataset.schema import reader_of_file
from lanzarote_law.dataset.value_readers import PlainValue
from lanzarote_law.dataset.yaml_edits import FileLines

PARTY = "party.yaml"
ADDED_FILES = {"decisions.yaml": b"decisions: []\n", "recommendations.yaml": b"recommendations: []\n"}
"""The files that data sets of earlier versions lack, with their content in such a data set."""
_LAW, _INSTRUMENTS = "provisions.yaml", ("questions.yaml", "convention.yaml")
_MOVED = ("party", "journal", "researched_from")
_BOM = b"\xef\xbb\xbf"

_CALLED: dict[str, PlainValue] = {
    "en": "when the comments were filed",
    "fr": "au dépôt des commentaires",
    "nl": "toen de opmerkingen werden ingediend",
}
"""The names that those versions gave to the reference days."""


def is_earlier_layout(contents: Mapping[str, bytes]) -> bool:
    """Whether files are of an earlier version: there is no file of the Party, which is named with the law."""
    named = re.search(rb"^(\xef\xbb\xbf)?party:", contents.get(_LAW, b""), re.MULTILINE)
    return named is not None and not contents.get(PARTY, b"").strip()


def migrate_files(contents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files as this version reads them; current files, and files that are not YAML, are unchanged."""
    added = {name: empty for name, empty in ADDED_FILES.items() if not contents.get(name, b"").strip()}
    contents = {**contents, **added}
    if not is_earlier_layout(contents):
        return {**contents}
    found = {**contents}
    parts: dict[str, list[str]] = {}
    moved: dict[str, list[PlainValue]] = {"reference_days": [], "applicability": [], "reservations": []}
    searches: list[str] = []
    for name in (_LAW, *_INSTRUMENTS):
        if name in contents:
            text = _without_answers(name, contents[name], moved) if name in _INSTRUMENTS else _decode(contents[name])
            text, cut = _cut_keys(name, text, _MOVED if name == _LAW else ("negatives",))
            parts |= cut
            searches += _append_records(searches, cut.get("negatives", []))
            found[name] = _BOM * contents[name].startswith(_BOM) + text.encode()
    parts |= {
        key: yaml_writer.file_lines({key: records}, reader_of_file(PARTY)) for key, records in moved.items() if records
    }
    head = [
        f"# yaml-language-server: $schema=schemas/{PARTY.removesuffix('.yaml')}.schema.json",
        f"# {key_descriptions.RECORD_DESCRIPTIONS[PARTY]}",
    ]
    blocks = [head, *(parts[key] for key in (*_MOVED, *moved) if key in parts), *([searches] if searches else [])]
    newline = FileLines(_decode(contents[_LAW])).newline
    return {**found, PARTY: newline.join(line for block in blocks for line in (*block, "")).encode()}


def _append_records(lines: list[str], more: list[str]) -> list[str]:
    """Return the records of a list as they are appended to another list."""
    return ["", *(line for line in more if line != "negatives:")] if lines and more else more


def _decode(content: bytes) -> str:
    return content.decode("utf-8-sig", errors="replace")


def _without_answers(name: str, content: bytes, own_records: Mapping[str, list[PlainValue]]) -> str:
    """Return the file of an instrument without what applies only to the Party, which is added to `own_records`."""
    file, faults = yaml_parser.parse_yaml(name, content)
    plain = file.root.plain() if file.root and not faults else None
    if not isinstance(plain, dict) or file.root is None:
        return _decode(content)
    instrument = plain.get("instrument")
    if isinstance(instrument, dict) and "reference_day" in instrument:
        ident, day = instrument.get("id", ""), instrument["reference_day"]
        own_records["reference_days"].append({"instrument": ident, "day": day, "called": _CALLED})
        plain["instrument"] = _without_keys(instrument, "reference_day")
    items = plain.get("items")
    if isinstance(items, list):
        for item in items:
            if isinstance(item, dict):
                own = {"item": item.get("id", "")}
                applies = {key: item[old] for old, key in (("applies", "applies"), ("applies_if", "if")) if old in item}
                own_records["applicability"] += [{**own, **applies}] if applies else []
                known = item.get("reservation")
                own_records["reservations"] += [{**own, "reservation": known}] if known is not None else []
        moved = ("applies", "applies_if", "reservation")
        plain["items"] = [_without_keys(each, *moved) if isinstance(each, dict) else each for each in items]
    return yaml_edits.edit_text(_decode(content), file.root, plain, reader_of_file(name))


def _without_keys(record: Mapping[str, PlainValue], *keys: str) -> dict[str, PlainValue]:
    return {key: value for key, value in record.items() if key not in keys}


def _cut_keys(name: str, text: str, keys: Iterable[str]) -> tuple[str, dict[str, list[str]]]:
    """Remove some top-level keys from a file; return the rest and the lines of each, with the comments above."""
    file, faults = yaml_parser.parse_yaml(name, text.encode())
    if faults or file.root is None or not isinstance(file.root.value, dict):
        return text, {}
    lines = FileLines(text)
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


def _moved(lines: Iterable[str], value: PlainValue) -> list[str]:
    """Return the lines of a key for another file; none for an empty list."""
    file, _ = yaml_parser.parse_yaml(PARTY, "".join(lines).encode())
    if value == [] or file.root is None:
        return []
    return yaml_formatter.format_text("".join(lines), file.root, reader_of_file(PARTY)).splitlines()
