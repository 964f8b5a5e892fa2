"""The compiled form: what was read from YAML comes back from JSON, field by field."""

from __future__ import annotations

import gc
import json
from typing import TYPE_CHECKING

import pytest

from lanzarote_law import model
from lanzarote_law.dataset import compiled, store
from tests.builders import a_checked_folder, a_corpus, a_link, a_provision, a_version, an_item, problems_in

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Corpus

KINDS = tuple(kind for kind in vars(model).values() if isinstance(kind, type) and hasattr(kind, "_fields"))
"""Every kind of record that the model knows."""

FIELDS = tuple(model.Corpus.__dataclass_fields__)


@pytest.fixture
def ruritania(tmp_path: Path) -> Corpus:
    folder = a_checked_folder(tmp_path)
    told = ("carried: ", "suspect: ", "idle-review: ")
    assert [line for line in problems_in(folder) if not line.startswith(told)] == []
    corpus, _, _ = store.examine(store.open_folder(folder))
    assert corpus is not None
    return corpus


def records_in(value: object) -> list[tuple[object, ...]]:
    """Every record in a value, at any depth."""
    if not isinstance(value, tuple):
        return []
    own = [value] if isinstance(value, KINDS) else []
    return own + [record for each in value for record in records_in(each)]


def test_every_field_survives(ruritania: Corpus) -> None:
    again = compiled.load(compiled.dump(ruritania))
    assert len(FIELDS) == 20
    for name in FIELDS:
        assert getattr(again, name) == getattr(ruritania, name)
        assert repr(getattr(again, name)) == repr(getattr(ruritania, name)), "equal, and of the same kinds"


def test_what_was_loaded_dumps_the_same_text(ruritania: Corpus) -> None:
    text = compiled.dump(ruritania)
    assert compiled.dump(compiled.load(text)) == text


def test_the_data_of_ruritania_fill_every_field_of_every_record(ruritania: Corpus) -> None:
    """So that a field which is lost on the way is a field that some test misses."""
    found = [record for name in FIELDS for record in records_in(getattr(ruritania, name))]
    assert {type(record) for record in found} == set(KINDS)
    assert len(KINDS) == 30
    empty = [
        f"{kind.__name__}.{field}"
        for kind in KINDS
        for index, field in enumerate(kind._fields)
        if all(record[index] in {"", (), None} for record in found if isinstance(record, kind))
    ]
    assert empty == []


@pytest.mark.parametrize("collecting", [True, False])
def test_loading_leaves_the_garbage_collector_as_it_was(collecting: bool) -> None:  # noqa: FBT001  # a case, not a flag
    text = compiled.dump(a_corpus())
    before = gc.isenabled()
    try:
        (gc.enable if collecting else gc.disable)()
        compiled.load(text)
        assert gc.isenabled() is collecting
        with pytest.raises(KeyError):
            compiled.load("{}")
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if before else gc.disable)()


def test_an_empty_corpus_survives() -> None:
    text = compiled.dump(a_corpus())
    assert compiled.dump(compiled.load(text)) == text


def test_the_text_is_readable_json_and_keeps_its_letters() -> None:
    corpus = a_corpus(an_item("8.1.a", title="Représentations visuelles: § 1, 2°"))
    assert "Représentations visuelles: § 1, 2°" in compiled.dump(corpus)
    assert set(json.loads(compiled.dump(corpus))) == {"plan", "corpus"}


def test_an_unknown_start_and_an_open_end_stay_what_they_are() -> None:
    corpus = a_corpus(an_item("8.1.a", aspects="images"), a_provision("old/1", a_version("")), a_link("old/1"))
    [provision] = compiled.load(compiled.dump(corpus)).provisions
    assert (provision.start, provision.end) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not JSON",
        "[]",
        "{}",
        '{"plan": {}, "corpus": []}',
        '{"plan": {"Nonsense": []}, "corpus": []}',
        '{"plan": {"Text": ["Nonsense"]}, "corpus": []}',
        '{"plan": {"Text": [], "Corpus": ["*Text"]}, "corpus": [[["a", "b", "c", "d"]]]}',
        '{"plan": {"Corpus": ["day"]}, "corpus": ["tomorrow"]}',
        '{"plan": {"Corpus": ["Mark"]}, "corpus": ["certain"]}',
    ],
)
def test_a_text_of_another_kind_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
        compiled.load(text)
