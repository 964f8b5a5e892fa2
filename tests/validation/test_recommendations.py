"""The rules of recommendations: one faulty record for each, with the whole message."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import value_readers
from lanzarote_law.validation import validate
from tests.builders import a_corpus, a_data_folder, a_position, a_recommendation, an_aspect, an_item, problems_in

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Position, Recommendation

TO_OTHERS = a_recommendation(parties="fd")


def faults_of(*records: Recommendation | Position) -> list[str]:
    """The problems of recommendations in a corpus with two items, with their ways out."""
    corpus = a_corpus(
        an_item("8.1.a", aspects="images"),
        an_item("8.1.b", aspects="texts"),
        an_aspect("texts", full_means="the child is punishable"),
        *records,
    )
    found = validate.find_problems(corpus, value_readers.ReadState().where)
    return [f"{each.code}: {each.message} ({each.hint})" for each in found if "recomm" in each.code]


@pytest.mark.parametrize(
    ("records", "faults"),
    [
        ((a_recommendation(parties="ru fd"),), []),
        ((a_recommendation(aspects=""),), []),
        (
            (a_recommendation(day="2018-01-27"),),
            [
                (
                    "recommendation-day: the document that contains it dates from 2018-01-26, before 2018-01-27"
                    " (correct the date, or the document)"
                )
            ],
        ),
        ((a_recommendation(day="2018-01-26"),), []),
        (
            (a_recommendation(parties="ru Freedonia"),),
            ["recommendation-party: 'Freedonia' is not the code of a Party (write two lower-case letters: be)"],
        ),
        (
            (a_recommendation(items="8.1.b"),),
            [("recommendation-aspect: none of its items asks for 'images' (correct the items or the aspect)")],
        ),
        (
            (a_recommendation(items="8.1.b", aspects="texts"),),
            [("recommendation-aspect: a full answer to 'texts' means: the child is punishable (omit the aspect)")],
        ),
        (
            (TO_OTHERS, a_position(stance="adds-information", recommendation=TO_OTHERS.id)),
            [("position-recommendation: the recommendation does not name the Party 'ru' (correct the recommendation)")],
        ),
        (
            (a_position(stance="adds-information", since="2020-01-01"),),
            [
                (
                    "position-recommendation: the date from which a recommendation is met is given without the"
                    " recommendation (add `recommendation`, or remove `since`)"
                )
            ],
        ),
    ],
)
def test_a_faulty_recommendation_is_named_with_the_way_out(
    records: tuple[Recommendation | Position, ...], faults: list[str]
) -> None:
    assert faults_of(*records) == faults


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        (
            *("recommendations", "aspects: [making]", "aspects: [marking]"),
            (
                "dangling: recommendations.yaml:14: recommendations[0].aspects[0]: 'marking' is not the id of an"
                " aspect (did you mean 'making'?)"
            ),
        ),
        (
            *("recommendations", "read_in: [doc:reply p. 2]", "read_in: [doc:replies p. 2]"),
            (
                "dangling: recommendations.yaml:11: recommendations[0].read_in[0]: 'doc:replies' is not the id of a"
                " source or an act (did you mean 'doc:reply'?)"
            ),
        ),
        (
            *("positions", "recommendation: asked-making", "recommendation: asked-marking"),
            (
                "dangling: positions.yaml:48: positions[1].recommendation: 'asked-marking' is not the id of a"
                " recommendation (did you mean 'asked-making'?)"
            ),
        ),
        (
            *("recommendations", '"2016-01-26"', '"2016-13-26"'),
            (
                "date: recommendations.yaml:8: recommendations[0].day: '2016-13-26' is not a date (use YYYY-MM-DD or"
                " the name of a date: new-code)"
            ),
        ),
    ],
)
def test_what_a_recommendation_names_is_in_the_data(
    tmp_path: Path, file: str, old: str, new: str, problem: str
) -> None:
    assert problems_in(a_data_folder(tmp_path, **{file: (old, new)})) == [problem]


def test_a_date_without_its_recommendation_is_named_where_it_stands(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, positions=("    recommendation: asked-making\n", ""))
    assert problems_in(folder)[-1] == (
        "position-recommendation: positions.yaml:48: positions[1].since: the date from which a recommendation is met"
        " is given without the recommendation (add `recommendation`, or remove `since`)"
    )
