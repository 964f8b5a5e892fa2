"""The ways in which a text tells an act: each with an example and a counter-example, of which both are read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.citations import attribution_ways
from tests.labels import ON

if TYPE_CHECKING:
    from lanzarote_law.citations.attribution_context import ActWay
    from lanzarote_law.model import Corpus


def told(law: Corpus, text: str) -> list[str]:
    """The ways in which the acts of the citations of a text are told."""
    return [each.citation.why.way for each in check(law, text, ON).citations if each.citation.why]


_EXAMPLES = re.compile(r"`([^`]+)`; not\s+`([^`]+)`")


def examples(way: ActWay) -> tuple[str, ...]:
    """The text that tells an act in a way, and the one that does not, as the docstring of its function has them."""
    match = _EXAMPLES.search(" ".join((way.act.__doc__ or "").split()))
    assert match is not None, way.name
    return tuple(each.replace("⏎", "\n") for each in match.groups())


@pytest.mark.parametrize("way", attribution_ways.ALL, ids=[way.name for way in attribution_ways.ALL])
def test_a_way_tells_the_act_of_its_example_and_not_of_its_counter_example(law: Corpus, way: ActWay) -> None:
    example, counter_example = examples(way)
    assert way.name in told(law, example)
    assert way.name not in told(law, counter_example)


def test_each_way_has_a_name_and_a_sentence_of_its_own() -> None:
    assert len(attribution_ways.ALL) >= 30
    assert (
        len({way.name for way in attribution_ways.ALL})
        == len({way.sentence for way in attribution_ways.ALL})
        == len(attribution_ways.ALL)
    )


def test_a_plain_number_behind_which_no_list_begins_is_no_citation(law: Corpus) -> None:
    assert check(law, "(915d", ON).citations == ()
