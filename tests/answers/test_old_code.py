"""What the 1867 Code said before June 2022, article by article, as the consolidation of 29 October 2018 shows it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.model import Mark

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus, Version

CODE = "be-cp-1867"


def version(corpus: Corpus, article: str, day: str) -> Version:
    found = corpus.provision[f"{CODE}/{article}"].version(date.fromisoformat(day))
    assert found is not None
    return found


FIGURES = [
    (
        "380bis",
        "2018-01-26",
        "imprisonment of 8 days to 3 months and a fine of EUR 26-500; minor victim: double the penalty",
    ),
    ("383", "2018-01-26", "imprisonment of 8 days to 6 months and a fine of EUR 26-500"),
    ("384", "2018-01-26", "imprisonment of 1 month to 1 year and a fine of EUR 50-1,000"),
    ("386", "2018-01-26", "imprisonment of 6 months to 2 years and a fine of EUR 1,000-5,000"),
    ("387", "2018-01-26", "imprisonment of 6 months to 2 years and a fine of EUR 1,000-5,000"),
    (
        "385",
        "2018-01-26",
        (
            "imprisonment of 8 days to 1 year and a fine of EUR 26-500; in the presence of a minor under sixteen:"
            " imprisonment of 1 month to 3 years and a fine of EUR 100-1,000"
        ),
    ),
]


@pytest.mark.parametrize(("article", "day", "penalty"), FIGURES, ids=[article for article, _, _ in FIGURES])
def test_a_penalty_is_that_of_the_copy(shipped: Corpus, article: str, day: str, penalty: str) -> None:
    found = version(shipped, article, day)
    assert (found.penalty_in_english, found.penalty_verification, found.verification) == (penalty, None, Mark.SEEN)


SAYS = [
    (
        "371/1",
        "2018-01-26",
        (
            "The offence of voyeurism is complete as soon as its commission has begun; the text contains no such rule"
            " for dissemination."
        ),
    ),
    ("371/1", "2020-07-01", "Under § 2 both offences are complete as soon as their commission has begun"),
    ("375", "2016-02-28", "imposed by violence, coercion or ruse"),
    ("375", "2016-02-29", "imposed by violence, coercion, threat, surprise or ruse"),
    ("375", "2016-03-01", "imposed by violence, coercion, threat, surprise or ruse"),
    ("377", "2016-02-28", "or, in the cases of articles 373, 375 and 376, was assisted by one or more persons."),
    ("377", "2016-02-29", "or, in the cases of articles 371/1, 373, 375 and 376, was assisted by one or more persons."),
    ("377", "2016-03-01", "or, in the cases of articles 371/1, 373, 375 and 376, was assisted by one or more persons."),
    ("377bis", "2018-01-26", "Allows the court to double the minimum term of imprisonment"),
    ("382quater", "2018-01-26", "the court may order"),
    ("384", "2018-01-26", "a heavier penalty for the maker of the writing, figure, image or object"),
    ("386", "2018-01-26", "without creating a separate offence"),
    ("387", "2018-01-26", "Writings and sound are not mentioned."),
]


@pytest.mark.parametrize(("article", "day", "words"), SAYS, ids=[f"{article} on {day}" for article, day, _ in SAYS])
def test_an_article_says_on_a_day_what_the_copy_shows(shipped: Corpus, article: str, day: str, words: str) -> None:
    assert words in version(shipped, article, day).summary


STARTS = [
    ("34ter", ["2012-01-01", "2014-05-24", "2016-02-29", "2022-06-01", "2024-04-18"]),
    ("34quater", ["2012-01-01", "2012-01-30", "2014-05-24", "2016-02-29", "2019-06-03", "2020-07-01", "2022-06-01"]),
    ("376", ["1989-07-28", "2001-03-27", "2002-08-24", "2012-02-02"]),
    ("377bis", [None, "2007-06-09", "2009-12-31"]),
    ("378", ["2001-03-27", "2009-04-15", "2012-02-02"]),
    ("380", ["1995-05-05", "2001-03-27", "2012-02-02", "2013-08-02", "2016-06-18"]),
    ("382", ["2001-03-27", "2009-04-15", "2018-07-30"]),
    ("382bis", ["1995-05-05", "2001-03-27", "2013-05-02", "2014-05-10", "2016-02-29"]),
    ("382quater", ["2013-05-02", "2014-05-10", "2016-02-29"]),
    ("388", ["2001-03-27", "2009-04-15"]),
    ("433novies", ["2005-09-12", "2009-04-15", "2014-03-01", "2016-06-18", "2022-06-01", "2022-08-18"]),
]


@pytest.mark.parametrize(("article", "starts"), STARTS, ids=[article for article, _ in STARTS])
def test_an_article_has_the_versions_that_the_notes_of_the_copy_name(
    shipped: Corpus, article: str, starts: list[str | None]
) -> None:
    versions = shipped.provision[f"{CODE}/{article}"].versions
    assert [each.in_force_from and each.in_force_from.isoformat() for each in versions] == starts


def test_the_residence_ban_of_382bis_dates_from_2_may_2013(shipped: Corpus) -> None:
    assert [
        "living, residing or being present in an area" in version(shipped, "382bis", day).summary
        for day in ("2013-05-01", "2013-05-02", "2013-05-03")
    ] == [False, True, True]
