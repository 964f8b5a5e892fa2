"""Every day that the program prints, or that somebody writes, reads back as that day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.days import parse_typed_date
from lanzarote_law.render.words import long_date, short_date
from lanzarote_law.wording import LANGUAGES

DAYS = st.dates(date(1000, 1, 1))


@given(DAYS, st.sampled_from(LANGUAGES), st.sampled_from((long_date, short_date)))
def test_a_day_reads_back_as_any_page_prints_it(on: date, language: str, printed: object) -> None:
    assert callable(printed)
    assert parse_typed_date(printed(on, language)) == on


@given(DAYS, st.sampled_from("-/."), st.booleans())
def test_a_day_that_begins_with_its_year_reads_back(on: date, part: str, padded: bool) -> None:  # noqa: FBT001
    month, number = (f"{each:02}" if padded else str(each) for each in (on.month, on.day))
    assert parse_typed_date(f"{on.year}{part}{month}{part}{number}") == on


@given(DAYS, st.sampled_from("-/."), st.booleans())
def test_a_day_in_figures_is_read_day_first_unless_another_day_can_be_meant(
    on: date,
    part: str,
    padded: bool,  # noqa: FBT001
) -> None:
    number, month = (f"{each:02}" if padded else str(each) for each in (on.day, on.month))
    text = f"{number}{part}{month}{part}{on.year}"
    if on.day <= 12 and on.day != on.month:
        with pytest.raises(NotUnderstoodError):
            parse_typed_date(text)
    else:
        assert parse_typed_date(text) == on


@given(st.text(max_size=30) | st.from_regex(r"[0-9]{1,4}[-/. ][0-9a-z]{1,9}([-/. ][0-9]{1,4})?", fullmatch=True))
def test_whatever_is_typed_is_a_day_or_none_or_refused_with_a_way_out(text: str) -> None:
    try:
        found, hint = parse_typed_date(text), "none is needed"
    except NotUnderstoodError as error:
        found, hint = None, error.hint
    assert found is None or isinstance(found, date)
    assert hint
