"""Places inside articles in the way of each language."""

from __future__ import annotations

import pytest

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.render.pinpoints import pinpoint_text


@pytest.mark.parametrize(
    ("place", "english", "french", "dutch"),
    [
        ("§ 1", "§ 1", "§ 1er", "§ 1"),
        ("§ 12", "§ 12", "§ 12", "§ 12"),
        ("§ 1/1", "§ 1/1", "§ 1/1", "§ 1/1"),
        ("§ 1bis", "§ 1bis", "§ 1bis", "§ 1bis"),
        ("al. 1", "first subparagraph", "al. 1er", "eerste lid"),
        ("al. 2, 1°", "second subparagraph, 1°", "al. 2, 1°", "tweede lid, 1°"),
        ("§ 1, al. 2, 1°", "§ 1, second subparagraph, 1°", "§ 1er, al. 2, 1°", "§ 1, tweede lid, 1°"),
        ("al. 2-4", "second to fourth subparagraphs", "al. 2 à 4", "tweede tot vierde lid"),
        ("al. 1-2", "first and second subparagraphs", "al. 1er et 2", "eerste en tweede lid"),
        ("al. 4 and 5", "fourth and fifth subparagraphs", "al. 4 et 5", "vierde en vijfde lid"),
        ("al. 1, al. 3", "first subparagraph, third subparagraph", "al. 1er, al. 3", "eerste lid, derde lid"),
        ("al. 13", "subparagraph 13", "al. 13", "lid 13"),
        ("§§ 1-3", "§§ 1-3", "§§ 1er à 3", "§§ 1 tot 3"),
        ("§§ 1-2", "§§ 1-2", "§§ 1er et 2", "§§ 1 en 2"),
        ("§ 1, 1°-2° and 4°", "§ 1, 1°-2° and 4°", "§ 1er, 1°-2° et 4°", "§ 1, 1°-2° en 4°"),
        ("first dash", "first dash", "premier tiret", "eerste streepje"),
        ("last al.", "last subparagraph", "dernier alinéa", "laatste lid"),
        ("arts 13 and 15", "arts 13 and 15", "art. 13 et 15", "art. 13 en 15"),
        ("2°", "2°", "2°", "2°"),
    ],
)
def test_a_place_is_written_as_lawyers_write_it(place: str, english: str, french: str, dutch: str) -> None:
    assert [pinpoint_text(place, each) for each in ("en", "fr", "nl")] == [english, french, dutch]


def test_no_place_of_the_data_that_ship_is_left_in_english() -> None:
    corpus = corpus_loading.load()
    places = {link.pinpoint for link in corpus.correspondences} | {
        other.pinpoint for link in corpus.correspondences for other in link.read_with
    }
    assert len(places) >= 30
    for language in ("fr", "nl"):
        told = " ".join(pinpoint_text(each, language) for each in places)
        assert not {"first", "third", "dash", "last", "and", "arts"} & set(told.replace(",", " ").split()), told
