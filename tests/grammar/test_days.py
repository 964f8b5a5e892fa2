"""Days as people write them in English, French and Dutch."""

from __future__ import annotations

import pytest

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.days import days_from_today, parse_typed_date
from tests.builders import a_day


@pytest.mark.parametrize(
    "text",
    [
        *("2020-03-15", "2020/03/15", "2020.3.15"),
        *("15/03/2020", "15.3.2020", "15-03-2020", "15.03.2020", "15/3/2020", " 15/03/2020 "),
        *(
            "15 March 2020",
            "March 15, 2020",
            "march 15 2020",
            "15th March 2020",
            "the 15th of March 2020",
            "Mar 15, 2020",
        ),
        *("15 mars 2020", "le 15 mars 2020", "15 MARS 2020", "15\u00a0mars 2020", "15-mars-2020"),
        *("15 maart 2020", "op 15 maart 2020", "15 mrt. 2020", "15-mrt-2020", "15e maart 2020"),
    ],
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert parse_typed_date(text) == a_day("2020-03-15")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1er septembre 2026", "2026-09-01"),
        ("1 juni 2022", "2022-06-01"),
        ("1ste mei 2020", "2020-05-01"),
        ("4/4/2020", "2020-04-04"),
        ("8 févr. 2020", "2020-02-08"),
        ("8 fevr 2020", "2020-02-08"),
        ("31 janv. 2018", "2018-01-31"),
        ("2 août 2024", "2024-08-02"),
        ("Sept. 3, 2020", "2020-09-03"),
        ("29/02/2020", "2020-02-29"),
    ],
)
def test_the_first_day_and_short_names_of_months_are_read(text: str, day: str) -> None:
    assert parse_typed_date(text) == a_day(day)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "0",
            "",
            "soon",
            "26",
            "2018-13-01",
            "20180126",
            "31/02/2020",
            "30 février 2021",
            "15/13/2020",
            "9999",
            "0000",
        ),
        *(
            "32 mars 2020",
            "15 brumaire 2020",
            "13/2020",
            "2020-00",
            "new-code",
            "\u0662\u0660\u0662\u0660-\u0660\u0663-\u0661\u0665",
            "15/03-2020",
            "0000-01-01",
        ),
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert parse_typed_date(text) is None


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("03/04/2020", "'03/04/2020' can be read as 3 April 2020 or 4 March 2020", "write 2020-04-03 or 2020-03-04"),
        (
            "12.1.2018",
            "'12.1.2018' can be read as 12 January 2018 or 1 December 2018",
            "write 2018-01-12 or 2018-12-01",
        ),
        ("03/15/2020", "'03/15/2020' is not a day: the day comes first", "write 2020-03-15"),
        ("2020", "'2020' is a year, not a day", "write its first day, 2020-01-01, or its last, 2020-12-31"),
        ("2020-02", "'2020-02' is a month, not a day", "write its first day, 2020-02-01, or its last, 2020-02-29"),
        ("12/2020", "'12/2020' is a month, not a day", "write its first day, 2020-12-01, or its last, 2020-12-31"),
        ("mars 2020", "'mars 2020' is a month, not a day", "write its first day, 2020-03-01, or its last, 2020-03-31"),
        ("15 mars", "'15 mars' does not give its year in full", "write it in four figures, such as 2018-01-26"),
        ("15/3", "'15/3' does not give its year in full", "write it in four figures, such as 2018-01-26"),
        ("15/3/20", "'15/3/20' does not give its year in full", "write it in four figures, such as 2018-01-26"),
    ],
)
def test_what_can_be_two_days_or_more_is_refused_with_what_to_write(text: str, message: str, hint: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        parse_typed_date(text)
    assert (refused.value.message, refused.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("text", "away"),
    [
        *((word, 0) for word in ("today", "Today", "aujourd'hui", "aujourd’hui", "vandaag")),
        *((word, -1) for word in ("yesterday", "hier", "gisteren")),
        *((word, 1) for word in ("tomorrow", "demain", "morgen")),
        *((word, None) for word in ("", "2018-01-26", "now", "new-code")),
    ],
)
def test_a_day_may_be_told_from_today(text: str, away: int | None) -> None:
    assert days_from_today(text) == away
