"""What holds of every corpus: an item hangs on a link, a search or a dispute if it would stand otherwise without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from lanzarote_law.answers.status import aspect_standing
from lanzarote_law.answers.todo import dependent_items
from lanzarote_law.model import AspectRest, Correspondence, EmptySearch, Position
from tests.answers.test_status_laws import asked_on, records
from tests.builders import a_corpus

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.model import Corpus
    from tests.builders import Record


def weighed(corpus: Corpus, on: date) -> list[str]:
    """The items that have a status of their own on a day."""
    return [
        item.id
        for item in corpus.items
        if item.aspects and item.kind != "practice" and corpus.applies(item.id) != "no" and on >= corpus.researched_from
    ]


def stands(corpus: Corpus, item: str, on: date) -> list[object]:
    """How the core aspects of an item stand, and of an option whether a rule of law answers it."""
    record = corpus.item[item]
    found = [aspect_standing(corpus, item, aspect, on) for aspect in record.aspects]
    rule = any(judged.link.role != "incriminates" for each in found for judged in each.carriers)
    return [*(each.standing for each in found), record.kind == "option" and rule]


@given(records(), asked_on)
def test_an_item_hangs_on_what_it_would_stand_otherwise_without(found: tuple[Record, ...], on: date) -> None:
    corpus = a_corpus(*found)
    told = dependent_items(corpus, on)
    for record in found:
        if isinstance(record, Correspondence | EmptySearch | Position | AspectRest):
            without = a_corpus(*(each for each in found if each is not record))
            moved = [item for item in weighed(corpus, on) if stands(corpus, item, on) != stands(without, item, on)]
            assert told.get(record.id, []) == moved, record.id


@given(records(), asked_on)
def test_every_item_that_is_weighed_hangs_on_its_own_wording_and_no_other(found: tuple[Record, ...], on: date) -> None:
    corpus = a_corpus(*found)
    told = dependent_items(corpus, on)
    assert {item.id: told[item.id] for item in corpus.items if item.id in told} == {
        item: [item] for item in weighed(corpus, on)
    }
