"""The compiled form: what was read from YAML comes back from the form, field by field."""

from __future__ import annotations

import gc
from functools import cached_property
from typing import TYPE_CHECKING

import pytest

from lanzarote_law import model
from lanzarote_law.dataset import compiled, corpus_loading
from lanzarote_law.dataset.indexed_file import IndexedFileWriter
from lanzarote_law.errors import BrokenFormError
from tests.builders import (
    a_checked_folder,
    a_corpus,
    a_link,
    a_partner,
    a_provision,
    a_successor,
    a_version,
    an_item,
    problems_in,
)
from tests.examples import seeds
from tests.forms import again, pieces_of

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Corpus

KINDS = tuple(
    kind
    for kind in vars(model).values()
    if isinstance(kind, type) and hasattr(kind, "_fields") and kind.__module__ == model.__name__
)
"""Every kind of record that the model knows."""

FIELDS = tuple(model.Corpus.__dataclass_fields__)
INDICES = tuple(name for name, each in vars(model.Corpus).items() if isinstance(each, cached_property))


KNOWN = """
known_differences:
  - about: old/100
    finding: missing
    states: "2016-05-31; 2016-06-18"
    reason: The note is about another article.
    by: A. Lawyer
    source: copy:code
    verification: seen
    verified:
      - mark: seen
        by: A. Lawyer
        day: "2026-01-05"
        source: copy:code
    note: The copy has the note twice.
"""


@pytest.fixture
def ruritania(tmp_path: Path) -> Corpus:
    folder = a_checked_folder(tmp_path)
    with (folder / "party.yaml").open("a", encoding="utf-8") as party:
        party.write('\nlanguage_pages:\n  - language: nl\n    written: "/loi/"\n    there: "/wet/"\n')
        party.write(KNOWN)
    told = ("carried: ", "suspect: ", "idle-review: ")
    assert [line for line in problems_in(folder) if not line.startswith(told)] == []
    corpus, _, _ = corpus_loading.read_with_problems(corpus_loading.open_folder(folder))
    assert corpus is not None
    return corpus


def records_in(value: object) -> list[tuple[object, ...]]:
    """Every record in a value, at any depth."""
    if not isinstance(value, tuple):
        return []
    own = [value] if isinstance(value, KINDS) else []
    return own + [record for each in value for record in records_in(each)]


def test_every_field_survives(ruritania: Corpus) -> None:
    loaded, reached = again(ruritania), compiled.open_lazily(pieces_of(compiled.encode_corpus(ruritania)))
    assert len(FIELDS) == 37
    for name in FIELDS:
        for read in (loaded, reached):
            assert getattr(read, name) == getattr(ruritania, name)
            assert repr(getattr(read, name)) == repr(getattr(ruritania, name)), "equal, and of the same kinds"


def test_every_index_is_the_same_in_the_same_order_key_by_key(ruritania: Corpus) -> None:
    content = compiled.encode_corpus(ruritania)
    assert len(INDICES) == 47
    for name in INDICES:
        whole = dict(getattr(ruritania, name))
        one_by_one = getattr(compiled.open_lazily(pieces_of(content)), name)
        assert {key: one_by_one[key] for key in whole} == whole
        assert list(getattr(compiled.open_lazily(pieces_of(content)), name).items()) == list(whole.items())
        assert (len(one_by_one), "nowhere" in one_by_one, one_by_one.get("nowhere", 7)) == (len(whole), False, 7)


def test_what_can_be_typed_is_known_without_the_records_that_it_names(ruritania: Corpus) -> None:
    reached = compiled.open_lazily(pieces_of(compiled.encode_corpus(ruritania)))
    assert reached.references == ruritania.references
    assert ruritania.references[:3] == tuple(each.id for each in ruritania.items)[:3]
    assert ruritania.references[-1] == ruritania.provisions[-1].article
    assert "provisions" not in vars(reached)
    assert "items" not in vars(reached)


def test_a_key_that_an_index_lacks_and_a_name_that_is_none_are_what_they_are_in_the_model(ruritania: Corpus) -> None:
    reached = compiled.open_lazily(pieces_of(compiled.encode_corpus(ruritania)))
    assert ruritania.limbs["nowhere"] == reached.limbs["nowhere"] == []
    for corpus in (ruritania, reached):
        with pytest.raises(KeyError, match="nowhere"):
            corpus.provision["nowhere"]
        assert not hasattr(corpus, "nowhere")


@pytest.mark.parametrize("first", ["all of them", "one of them"])
def test_a_record_is_one_by_whatever_way_it_is_reached(ruritania: Corpus, first: str) -> None:
    reached = compiled.open_lazily(pieces_of(compiled.encode_corpus(ruritania)))
    if first == "all of them":
        assert len(reached.correspondences) == len(ruritania.correspondences)
    by_item = {link.id: link for links in reached.links_of_item.values() for link in links}
    assert len(by_item) == len(ruritania.correspondences)
    assert all(by_item[link.id] is link for link in reached.correspondences)


def test_what_was_loaded_dumps_the_same_form(ruritania: Corpus) -> None:
    content = compiled.encode_corpus(ruritania)
    assert compiled.encode_corpus(again(ruritania)) == content


def test_the_data_of_ruritania_fill_every_field_of_every_record(ruritania: Corpus) -> None:
    """So that a field which is lost on the way is a field that some test misses."""
    found = [record for name in FIELDS for record in records_in(getattr(ruritania, name))]
    assert {type(record) for record in found} == set(KINDS)
    assert len(KINDS) == 47
    empty = [
        f"{kind.__name__}.{field}"
        for kind in KINDS
        for index, field in enumerate(kind._fields)
        if all(record[index] in {"", (), None} for record in found if isinstance(record, kind))
    ]
    # no rule went to a part, no partner has a penalty of one of several offences or an end, no withdrawal a note
    assert sorted(empty) == ["Partner.end", "Partner.penalty", "Successor.place", "Withdrawal.note"]


def test_the_penalty_of_one_offence_of_a_partner_survives() -> None:
    partners = (a_partner("old/2", penalty="one to five years"),)
    corpus = a_corpus(a_provision("old/1", partners=partners), a_provision("old/2"))
    assert again(corpus).provision["old/1"].partners == partners


def test_the_part_of_a_successor_survives() -> None:
    successors = (a_successor("old/2", place="§ 1"),)
    corpus = a_corpus(a_provision("old/1", successors=successors), a_provision("old/2"))
    assert again(corpus).provision["old/1"].replaced_by == successors


@pytest.mark.parametrize("collecting", [True, False])
def test_loading_leaves_the_garbage_collector_as_it_was(collecting: bool) -> None:  # noqa: FBT001  # a case, not a flag
    pieces, broken = pieces_of(compiled.encode_corpus(a_corpus())), pieces_of(IndexedFileWriter().file({}))
    before = gc.isenabled()
    try:
        (gc.enable if collecting else gc.disable)()
        compiled.decode_corpus(pieces)
        assert gc.isenabled() is collecting
        with pytest.raises(BrokenFormError):
            compiled.decode_corpus(broken)
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if before else gc.disable)()


def test_an_empty_corpus_survives() -> None:
    assert compiled.encode_corpus(again(a_corpus())) == compiled.encode_corpus(a_corpus())


def test_the_form_is_readable_json_and_keeps_its_letters() -> None:
    corpus = a_corpus(an_item("8.1.a", title="Représentations visuelles: § 1, 2°"))
    assert "Représentations visuelles: § 1, 2°" in compiled.encode_corpus(corpus).decode(errors="ignore")


def test_an_unknown_start_and_an_open_end_stay_what_they_are() -> None:
    corpus = a_corpus(an_item("8.1.a", aspects="images"), a_provision("old/1", a_version("")), a_link("old/1"))
    [provision] = again(corpus).provisions
    assert (provision.start, provision.end) == (None, None)


@pytest.mark.parametrize(
    "head",
    [
        {},
        {"plan": {}},
        {"plan": {"Nonsense": [[], []]}},
        {"plan": {"Text": [["en", "fr"], ["", ""]]}},
        {"plan": {"Corpus": [list(FIELDS), ["day"] * len(FIELDS)]}, "single": {"party": "tomorrow"}, "indices": {}},
        {"plan": {"Corpus": [list(FIELDS), ["Mark"] * len(FIELDS)]}, "single": {"party": "certain"}, "indices": {}},
        {"plan": {"Corpus": [list(FIELDS), [""] * len(FIELDS)]}, "single": {}, "kinds": {}, "indices": {}},
    ],
)
def test_a_form_of_another_kind_is_refused(head: dict[str, object]) -> None:
    for read in (compiled.decode_corpus, compiled.open_lazily):
        with pytest.raises(BrokenFormError):
            read(pieces_of(IndexedFileWriter().file(head)))


@pytest.mark.parametrize("row", [b"[]", b"{}", b"7", b"null", b'"a"', b'["a"]', b"[[]]", b"[[]"])
def test_a_record_that_says_something_else_is_refused_by_whatever_way_it_is_read(row: bytes) -> None:
    head, file = pieces_of(compiled.encode_corpus(a_corpus())).head, IndexedFileWriter()
    kinds = {name: file.pieces([row], b",") for name in head["kinds"]}
    pieces = pieces_of(file.file({**head, "kinds": kinds}))
    with pytest.raises(BrokenFormError):
        compiled.decode_corpus(pieces)
    corpus = compiled.open_lazily(pieces)
    for name in kinds:
        with pytest.raises(BrokenFormError):
            getattr(corpus, name)


def test_article_numbers_are_listed_once_in_legal_order_with_the_last_code_that_has_them() -> None:
    articles = (a_provision(each, subject=each) for each in ("old/10", "old/9bis", "old/whole", "old/9", "new/9"))
    found = compiled.collect_ids(a_corpus(*articles))["article"]
    assert found == [("9", "PC 2024: new/9"), ("9bis", "PC 1867: old/9bis"), ("10", "PC 1867: old/10")]


@pytest.mark.parametrize("content", [b"", b"{}", b"\n" * 40, b"not a form " * 9, b"0123456789abcdef 12".ljust(40)])
def test_what_is_no_form_is_refused(content: bytes) -> None:
    with pytest.raises(BrokenFormError):
        pieces_of(content)


@pytest.mark.parametrize("first", seeds(8, quick=1))
def test_no_byte_of_a_form_can_be_another_one_unseen(first: int) -> None:
    corpus = a_corpus(an_item("8.1.a", aspects="images"), a_provision("old/1", a_version("")), a_link("old/1"))
    content = compiled.encode_corpus(corpus)
    unseen = []
    for at in range(first, len(content), 8):
        other = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
        try:
            pieces = pieces_of(other)
            read = [
                compiled.encode_corpus(compiled.decode_corpus(pieces)),
                _told(compiled.open_lazily(pieces)),
                compiled.read_ids(pieces, ()),
            ]
        except BrokenFormError:
            continue
        unseen += [at] if read != [content, _told(corpus), compiled.read_ids(pieces_of(content), ())] else []
    assert unseen == []


def _told(corpus: Corpus) -> list[object]:
    """All that a corpus says, by every way."""
    return [
        *(getattr(corpus, name) for name in FIELDS),
        *({key: getattr(corpus, name)[key] for key in list(getattr(corpus, name))} for name in INDICES),
    ]
