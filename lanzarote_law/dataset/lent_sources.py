"""What a Party with a folder of its own reads from the bibliography of the whole data set.

The files that all Parties share cite documents. The records of these, and of their authors, are in `sources.yaml` and
`positions.yaml` of the whole data set, beside those of the Party to which these files belong.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lanzarote_law.dataset import store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lanzarote_law.dataset.value_readers import Node, ParsedFile, PlainValue


def without_uncited(file: ParsedFile, files: Iterable[ParsedFile]) -> ParsedFile:
    """Return a lent file with only the records that the shared files cite and that the Party does not have itself."""
    if file.root is None or not isinstance(file.root.value, dict):
        return file
    cited: set[str] = set()
    own: set[str] = set()
    for each in files:
        if each.root and (each.shape in store.SHARED_FILE_NAMES or each.shape.startswith("../")):
            cited.update(_cited(each.root.plain()))
        elif each.root and isinstance(each.root.value, dict):
            own.update(_id(record) for child in each.root.value.values() for record in _records(child))
    wanted = cited - own
    kept = {
        key: replace(child, value=[each for each in _records(child) if _id(each) in wanted])
        for key, child in file.root.value.items()
    }
    return replace(file, root=replace(file.root, value=kept))


def _records(node: Node) -> list[Node]:
    return node.value if isinstance(node.value, list) else []


def _id(record: Node) -> str:
    return str(record.value["id"].plain()) if isinstance(record.value, dict) and "id" in record.value else ""


def _cited(value: PlainValue) -> Iterator[str]:
    """Yield the ids of the documents and authors that a value names."""
    if isinstance(value, list):
        for each in value:
            yield from _cited(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key in {"source", "sources", "holder"}:
                yield from (name for name in (each if isinstance(each, list) else [each]) if isinstance(name, str))
            yield from _cited(each)
