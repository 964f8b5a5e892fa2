"""The data set that ships with the program: no problem, nothing lost, nothing without a mark."""

from __future__ import annotations

from collections import Counter

import pytest

from lanzarote_law.dataset import compiled, corpus_loading
from lanzarote_law.model import Corpus, Mark
from tests.forms import again


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    examined, problems, _ = corpus_loading.read_with_problems(
        corpus_loading.open_folder(corpus_loading.default_folder())
    )
    assert [str(problem) for problem in problems] == []
    assert examined is not None
    return examined


def test_the_shipped_data_have_no_problem_and_are_complete(corpus: Corpus) -> None:
    kinds = {instrument.id: str(instrument.kind) for instrument in corpus.instruments}
    assert Counter(kinds[item.instrument] for item in corpus.items) == {"questionnaire": 109, "convention": 97}
    assert len(corpus.aspects) == 180
    assert len(corpus.provisions) == 354
    assert len(corpus.correspondences) == 683
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


def test_every_linked_article_whose_text_was_read_whole_says_how_it_is_divided(corpus: Corpus) -> None:
    linked = {link.provision for link in corpus.correspondences}
    unread = {
        "be-cp-1867/43quater",
        "be-cic/35",
        "be-cic/46bis",
        "be-cic/47octies",
        "be-cic/88bis",
        "be-cic/90ter",
        "be-cic/190",
        "be-cj/584",
    }
    as_a_whole = {each for each in linked if each.endswith("/whole")} | {"be-nav-2019/ship"}
    divided = {each.id for each in corpus.provisions if any(version.divisions for version in each.versions)}
    assert (len(linked), len(as_a_whole)) == (232, 5)
    assert linked - divided == unread | as_a_whole


def test_every_aspect_is_asked_for_or_spoken_about_and_every_link_says_why(corpus: Corpus) -> None:
    asked = {aspect for item in corpus.items for aspect in (*item.aspects, *item.extra_aspects)}
    spoken_about = {aspect for position in corpus.positions for aspect in position.aspects}
    others = {aspect.id for aspect in corpus.aspects} - asked
    assert (len(others), others - spoken_about) == (19, set())
    assert [link.id for link in corpus.correspondences if not link.items or not link.aspects or not link.reason] == []


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("be-cp-1867/417/7", ["does not consent", "third person", "witness", "begun"]),
        ("be-cp-1867/417/9", ["consent or knowledge", "even if", "begun"]),
        ("be-cp-1867/417/10", ["417/9", "malice or for profit", "begun"]),
        ("be-cp-1867/417/11", ["penetration", "does not consent"]),
        ("be-cp-1867/417/44", ["offer", "import", "hand over", "by any means"]),
        ("be-cp-1867/417/46", ["whether for oneself or for another person"]),
        ("be-cp-1867/417/49", ["mutually consented to the making, the possession and the sending"]),
        ("be-cp-1867/417/51", ["normal and reasonable person"]),
        ("be-cp-2024/26", ["at the time of the acts", "unless a law provides otherwise"]),
        (
            "be-cp-2024/134",
            ["offence deliberately", "third person", "deliberately, to have such a person witness", "begun"],
        ),
        ("be-cp-2024/137", ["136", "malice or for profit", "begun"]),
        ("be-cp-2024/174", ["deliberately"]),
        ("be-cp-2024/176", ["mutual consent to the making, the possession and the sending"]),
        ("be-cp-2024/469", ["theft with violence", "attempt"]),
    ],
)
def test_a_summary_keeps_the_conditions_and_alternatives_of_its_article(
    corpus: Corpus, article: str, words: list[str]
) -> None:
    assert [word for word in words if word not in corpus.provision[article].versions[-1].summary] == []


def test_the_start_of_the_new_code_is_written_in_one_place() -> None:
    folder = corpus_loading.open_folder(corpus_loading.default_folder())
    [named] = corpus_loading.load(folder.path).dates
    assert named.id == "new-code"
    written = {name: content.count(f'"{named.on}"'.encode()) for name, content in folder.contents.items()}
    assert {name: times for name, times in written.items() if times} == {"provisions.yaml": 1}


def test_the_shipped_data_survive_the_compiled_form(corpus: Corpus) -> None:
    assert compiled.encode_corpus(again(corpus)) == compiled.encode_corpus(corpus)


def test_the_sections_hold_every_item_of_their_instrument_once(corpus: Corpus) -> None:
    for instrument in corpus.instruments:
        numbers = {corpus.reference(item.id).parts[0] for item in corpus.items if item.instrument == instrument.id}
        listed = [item for section in corpus.sections if section.instrument == instrument.id for item in section.items]
        assert sorted(listed) == sorted(numbers)
