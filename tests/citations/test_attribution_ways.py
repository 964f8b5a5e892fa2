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


_TOLD_LATER = {
    "named-after-the-next": (
        "l'article 379 et l'article 380 du Code pénal",
        "l'article 379. L'article 380 du Code pénal",
    ),
    "another-act-of-the-number": (
        "L'article 1322bis du Code judiciaire vaut.\n\nLe Code pénal aussi. Voir l'article 1322bis.",
        "Le Code pénal vaut. Voir l'article 1322bis.",
    ),
    "short-name": (
        "L'article 246 XC vaut. L'article 417/43 XC aussi.",
        "L'article 246 XC vaut. L'article 417/43 aussi.",
    ),
    "same-number-elsewhere": (
        "Article 176.\n\nArticle 176 of the new Criminal Code.",
        "Article 175.\n\nArticle 176 of the new Criminal Code.",
    ),
    "only-code": ("L'article 458bis en projet.", "L'article 458 en projet."),
}
"""The ways that no function tells: a text that tells the act so, and one that does not."""


@pytest.mark.parametrize("way", attribution_ways.ALL, ids=[way.name for way in attribution_ways.ALL])
def test_a_way_tells_the_act_of_its_example_and_not_of_its_counter_example(law: Corpus, way: ActWay) -> None:
    example, counter_example = examples(way)
    assert way.name in told(law, example)
    assert way.name not in told(law, counter_example)


@pytest.mark.parametrize("name", _TOLD_LATER)
def test_a_way_told_later_tells_the_act_of_its_example_and_not_of_its_counter_example(law: Corpus, name: str) -> None:
    example, counter_example = _TOLD_LATER[name]
    assert name in told(law, example)
    assert name not in told(law, counter_example)


def test_each_way_has_an_example_a_name_and_a_sentence_of_its_own() -> None:
    assert len(attribution_ways.ALL) >= 30
    assert [*attribution_ways.SENTENCES] == [*(way.name for way in attribution_ways.ALL), *_TOLD_LATER]
    assert len({*attribution_ways.SENTENCES.values()}) == len(attribution_ways.ALL) + len(_TOLD_LATER)


def test_a_plain_number_behind_which_no_list_begins_is_no_citation(law: Corpus) -> None:
    assert check(law, "(915d", ON).citations == ()
