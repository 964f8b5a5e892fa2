"""Selects the sources and authors that the files shared by all Parties cite, for a Party with a folder of its own.

The files that all Parties share cite documents. The records of these, and of their authors, are in `sources.yaml` and
`positions.yaml` of the whole data set, beside those of the Party to which these files belong.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.dataset.value_readers import Node, ParsedFile, PlainValue


def without_uncited(file: ParsedFile, files: Iterable[ParsedFile]) -> ParsedFile:
    """Return a lent file with only the records that the shared files cite and that the Party does not have itself."""
    if file.root is None or not isinstance(file.root.value, dict):
        return file
    roots = {each.shape: each.root.plain() for each in files if each.root}
    lending = {name for name in roots if name in corpus_loading.SHARED_FILE_NAMES or name.startswith("../")}
    citing = [root for name, root in roots.items() if name in lending]
    own = [root for name, root in roots.items() if name not in lending]
    wanted = set(_named(citing, {"source", "sources", "read_in", "holder"})).difference(_named(own, {"id"}))
    kept = {key: _with_ids(child, wanted) for key, child in file.root.value.items()}
    return replace(file, root=replace(file.root, value=kept))


def _with_ids(node: Node, wanted: set[str]) -> Node:
    """A list with only the records that have one of some ids."""
    records = node.value if isinstance(node.value, list) else []
    return replace(node, value=[each for each in records if wanted.intersection(_named(each.plain(), {"id"}))])


def _named(value: PlainValue, keys: set[str]) -> Iterator[str]:
    """Yield the texts under some keys, wherever they are in a value."""
    if isinstance(value, list):
        for each in value:
            yield from _named(each, keys)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key in keys:
                names = each if isinstance(each, list) else [each]
                yield from (name.partition(" ")[0] for name in names if isinstance(name, str))
            yield from _named(each, keys)
