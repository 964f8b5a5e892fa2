"""A thousand edits of the data that ship: the lines of the edited records change, and nothing else does.

Edits come as commands make them: one or several in a file at once, each of another record.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import schema
from lanzarote_law.dataset.schema import FILES, LISTS
from lanzarote_law.edits.records import mapping
from lanzarote_law.model import Corpus
from tests.changes import data_set, named, read, root, seeded
from tests.command import ROOT
from tests.ugly import numbers, sprinkled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lanzarote_law.dataset.readers import File, Node
    from lanzarote_law.edits.records import Change

Key = tuple[str, str]
"""The kind and the id of a record."""

SIZES = range(1, 20, 2)
"""How many records ten edits change: a hundred in all."""

shipped = data_set(ROOT / "data")


def places(file: File) -> dict[Key, Node]:
    """Where each record of a file stands."""
    found: dict[Key, Node] = {}
    for kind, place in LISTS.items():
        inside = root(file).at(place.key).value
        if file.shape in place.files and inside is not root(file).value:
            idents = named(kind, mapping(root(file).plain())[place.key])
            assert isinstance(inside, (list, dict))
            children = inside.values() if isinstance(inside, dict) else inside
            found |= {(kind, ident): child for ident, child in zip(idents, children, strict=True)}
    return found


def outside(name: str, text: str, touched: Iterable[Key]) -> list[str]:
    """The lines of a file that stand neither in some of its records nor at the head of a list; no blank ones."""
    file = read(name, text)
    lines = text.splitlines(keepends=True)
    known = places(file)
    for node in (known[key] for key in touched if key in known):
        start = (node.key_line or node.line) - 1
        lines[start : node.end] = [""] * (node.end - start)
    heads = tuple(f"{place.key}:" for place in LISTS.values() if name in place.files)
    return [line for line in lines if line.strip() and not line.startswith(heads)]


def told(files: Iterable[File]) -> dict[Key, object]:
    """Every record of a data set as the model has it, and the rest by its field."""
    corpus, reading = schema.read(list(files))
    assert reading.problems == []
    found: dict[Key, object] = {("", each.name): getattr(corpus, each.name) for each in fields(Corpus)}
    for kind, place in LISTS.items():
        idents = [ident for each, ident in reading.places if each == kind]
        values = found.pop(("", place.key))
        assert isinstance(values, tuple)
        found |= {(kind, ident): value for ident, value in zip(idents, values, strict=True)}
    return found


TOLD = told(shipped.files.values())


def keys(changes: Iterable[Change]) -> set[Key]:
    return {(change.kind, change.id) for change in changes}


@pytest.mark.parametrize("seed", range(10))
def test_a_hundred_edits_change_the_lines_and_the_values_of_their_records_and_no_other(seed: int) -> None:
    random = seeded(seed)
    for size in SIZES:
        name = random.choice(list(FILES))
        changes = shipped.changes(random, name, size)
        new = shipped.edited(name, shipped.texts[name], changes)
        assert outside(name, new, keys(changes)) == outside(name, shipped.texts[name], keys(changes))
        assert "\n\n\n" not in new
        after = told((shipped.files | {name: read(name, new)}).values())
        assert {key for key in TOLD | after if TOLD.get(key) != after.get(key)} == keys(changes)


@pytest.mark.parametrize("seed", range(2))
def test_a_hundred_edits_between_comments_leave_every_comment_and_every_line_of_the_other_records(seed: int) -> None:
    random = seeded(seed)
    for size in SIZES:
        name = random.choice(list(FILES))
        text = sprinkled(shipped.texts[name], root(shipped.files[name]), random)
        assert root(read(name, text)).plain() == shipped.records.roots[name]
        changes = shipped.changes(random, name, size)
        new = shipped.edited(name, text, changes)
        old, left = outside(name, text, keys(changes)), outside(name, new, keys(changes))
        rest = iter(left)
        assert all(line in rest for line in old)  # in their order
        assert all(line.lstrip().startswith("#") for line in Counter(left) - Counter(old))
        assert sorted(numbers(new)) == sorted(numbers(text))
