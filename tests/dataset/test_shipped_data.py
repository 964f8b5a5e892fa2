"""The data set that ships with the program: no problem, nothing lost, nothing without a mark."""

from __future__ import annotations

from collections import Counter

import pytest

from lanzarote_law.dataset import compiled, store
from lanzarote_law.model import Corpus, Mark
from tests.forms import again


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    examined, problems, _ = store.examine(store.open_folder(store.default_folder()))
    assert [str(problem) for problem in problems] == []
    assert examined is not None
    return examined


def test_the_shipped_data_have_no_problem_and_are_complete(corpus: Corpus) -> None:
    kinds = {instrument.id: str(instrument.kind) for instrument in corpus.instruments}
    assert Counter(kinds[item.instrument] for item in corpus.items) == {"questionnaire": 109, "convention": 97}
    assert len(corpus.aspects) == 180
    assert len(corpus.provisions) == 296
    assert len(corpus.correspondences) == 522
    assert len(corpus.positions) == 41


def test_every_fact_has_a_mark(corpus: Corpus) -> None:
    versions = [version for provision in corpus.provisions for version in provision.versions]
    repeals = [provision.repeal for provision in corpus.provisions if provision.repeal]
    successors = [successor for provision in corpus.provisions for successor in provision.replaced_by]
    groups = (
        versions,
        repeals,
        successors,
        corpus.provisions,
        corpus.correspondences,
        corpus.positions,
        corpus.negatives,
        corpus.items,
        corpus.acts,
        corpus.sources,
        corpus.dates,
        corpus.renumberings,
    )
    for group in groups:
        assert len(group) >= 1
        assert all(isinstance(record.verification, Mark) for record in group)
    assert len(versions) >= 446


def test_every_aspect_is_asked_for_or_spoken_about_and_every_link_says_why(corpus: Corpus) -> None:
    asked = {aspect for item in corpus.items for aspect in (*item.aspects, *item.extra_aspects)}
    spoken_about = {aspect for position in corpus.positions for aspect in position.aspects}
    others = {aspect.id for aspect in corpus.aspects} - asked
    assert (len(others), others - spoken_about) == (19, set())
    assert [link.id for link in corpus.correspondences if not link.items or not link.aspects or not link.reason] == []


def test_the_start_of_the_new_code_is_written_in_one_place() -> None:
    folder = store.open_folder(store.default_folder())
    [named] = store.load(folder.path).dates
    assert named.id == "new-code"
    written = {name: content.count(f'"{named.on}"'.encode()) for name, content in folder.contents.items()}
    assert {name: times for name, times in written.items() if times} == {"provisions.yaml": 1}


def test_the_shipped_data_survive_the_compiled_form(corpus: Corpus) -> None:
    assert compiled.dump(again(corpus)) == compiled.dump(corpus)


def test_the_sections_hold_every_item_of_their_instrument_once(corpus: Corpus) -> None:
    for instrument in corpus.instruments:
        numbers = {corpus.reference(item.id).parts[0] for item in corpus.items if item.instrument == instrument.id}
        listed = [item for section in corpus.sections if section.instrument == instrument.id for item in section.items]
        assert sorted(listed) == sorted(numbers)
