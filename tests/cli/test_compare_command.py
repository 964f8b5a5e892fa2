"""`compare`: the law of several Parties side by side, on the screen, as plain values, and as documents."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest

from tests.builders import a_data_folder, a_party_folder
from tests.cli.test_schema_command import refusals
from tests.command import Ran, run

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--as-of", "2018-01-26")


@pytest.fixture
def data(tmp_path: Path) -> str:
    """The data set of Ruritania, with Sylvania below it."""
    a_party_folder(tmp_path)
    return str(tmp_path)


def compared(data: str, *words: str) -> str:
    ran = run("--data", data, "compare", *words, *DAY)
    assert (ran.err, ran.code) == ("", 0)
    return ran.out


def values(data: str, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(compared(data, *words, "--format", "json"))
    assert refusals("compare", found) == []
    return found


ONE_ITEM = """\
Ruritania and Sylvania (law as at 26 January 2018)
  Each aspect is compared separately. This is neither a score nor a ranking.
  20(1)(a)  Producing
    Ruritania  PARTIAL
    Sylvania   COVERED (later amendments unchecked)
    Aspect         Ruritania                                                                     Sylvania
    Making images  pending: linked only to law not yet in force in this respect: article 50 NPC  full: 385-2 PC SY
    full: the law in force expressly covers it, and the link on which this rests is not disputed · \
pending: covered only by provisions\
 that are not yet in force
  Answered more fully by the law of Sylvania than by the law of Ruritania
    Making images (20(1)(a))
  Sylvania: Amendments to PC SY were checked up to 31 December 2017

  A reading of the law as at 26 January 2018, computed from this data set; not legal advice and not a\
 finding of the Committee.
"""


def test_an_item_is_told_aspect_by_aspect_with_the_law_of_each_party(data: str) -> None:
    assert compared(data, "20(1)(a)") == ONE_ITEM


def test_an_item_that_one_party_has_not_looked_for_is_named_and_not_compared(data: str) -> None:
    assert compared(data, "8.1.a") == NOT_COMPARED


NOT_COMPARED = """\
Ruritania and Sylvania (law as at 26 January 2018)
  Not compared
    8.1.a (if asked): not researched in the data on Sylvania

  A reading of the law as at 26 January 2018, computed from this data set; not legal advice and not a\
 finding of the Committee.
"""


def test_changes_are_told_with_their_dates_and_acts(data: str) -> None:
    assert compared(data, "20(1)(a)", "--history") == HISTORY


HISTORY = """\
Ruritania and Sylvania (law as at 26 January 2018)
  Each aspect is compared separately. This is neither a score nor a ranking.
  20(1)(a)  Producing
    Ruritania  PARTIAL
    Sylvania   COVERED (later amendments unchecked)
    Aspect         Party      Since                         Status   Basis                                         \
                       Act  Certainty
    Making images  Ruritania  1 January 2010 at the latest  pending  linked only to law not yet in\
 force in this respect: article 50 NPC
    Making images  Sylvania   1 January 2015 at the latest  full     385-2 PC SY                                    \
                           seen
    full: the law in force expressly covers it, and the link on which this rests is not disputed · \
pending: covered only by provisions\
 that are not yet in force
  Sylvania: Amendments to PC SY were checked up to 31 December 2017

  A reading of the law as at 26 January 2018, computed from this data set; not legal advice and not a\
 finding of the Committee.
"""


def test_the_values_of_an_item_that_is_not_compared_say_who_lacks_it_and_nothing_of_the_law(data: str) -> None:
    [item] = values(data, "8.1.a")["items"]
    assert item == {
        "item": "8.1.a",
        "title": item["title"],
        "compared": False,
        "reservations": [],
        "not_researched": ["sy"],
        "statuses": [],
        "aspects": [],
        "fuller": [],
    }


def test_the_parties_are_named_in_the_order_that_was_asked_for(data: str) -> None:
    assert [each["code"] for each in values(data, "20(1)(a)")["parties"]] == ["ru", "sy"]
    assert [each["code"] for each in values(data, "20(1)(a)", "--parties", "Sylvania,ru,sy")["parties"]] == ["sy", "ru"]


def test_without_items_all_of_an_instrument_are_compared(data: str) -> None:
    items = values(data)["items"]
    assert {"8.1.a", "9.10"} <= {each["item"] for each in items}
    assert "20(1)(a)" in {each["item"] for each in values(data, "--instrument", "convention")["items"]}


def test_a_table_has_a_line_for_each_standing_change_and_item_that_is_not_compared(data: str) -> None:
    header, *lines = compared(data, "20(1)(a)", "8.1.a", "--format", "csv").splitlines()
    assert header.startswith("as_of,item,part,party,title,since,aspect,status,reason,reason_codes,limit,limit_short")
    parts = [line.split(",")[2] for line in lines]
    assert set(parts) == {"standing", "not-compared"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ["20(1)(a)", "--parties", "sy"],
            (
                "only one Party is named, or the data set contains the law of only one Party; name"
                " two Parties of the data set:"
                " --parties be,lu"
            ),
        ),
        (["385-2"], None),
    ],
)
def test_what_cannot_be_compared_is_refused(data: str, words: list[str], told: str | None) -> None:
    ran = run("--data", data, "compare", *words)
    assert (ran.out, ran.code) != ("", 0)
    if told:
        assert ran == Ran("", f"error: {told}\n", 2)


def test_a_data_set_of_one_party_has_nothing_to_compare(tmp_path: Path) -> None:
    ran = run("--data", str(a_data_folder(tmp_path)), "compare", "8.1.a")
    assert (ran.out, ran.code) == ("", 2)


def test_an_article_is_not_compared() -> None:
    hint = "to see what depends on it: lanzarote-law lookup be-cp-1867/383bis"
    assert run("compare", "383bis") == Ran("", f"error: '383bis' is an article, not an item; {hint}\n", 2)


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_a_comparison_is_a_document_in_word_excel_and_html(language: str, tmp_path: Path) -> None:
    for name, part in (("a.docx", "word/document.xml"), ("a.xlsx", "xl/sharedStrings.xml"), ("a.html", "")):
        path = tmp_path / name
        words = ("compare", "18(1)(b)", "--as-of", "2026-11-24", "--lang", language, "-o", str(path))
        assert run(*words) == Ran("")
        content = path.read_bytes()
        text = (ZipFile(BytesIO(content)).read(part) if part else content).decode()
        assert "372ter" in text
        assert "417/7" not in text
        assert "compare" in text
        again = tmp_path / f"again-{name}"
        assert run(*words[:-1], str(again)) == Ran("")
        assert again.read_bytes() == content


RESERVATIONS = """\
Ruritania and Sylvania (law as at 26 January 2018)
  Reservations and declarations
  20(3)/2  Own images
    Ruritania  reservation: unknown
    Sylvania   reservation: made; 29 July 2011; act:sy-2011: Law of 16 July 2011 on images; seen
  Not compared
    20(3)/2: not researched in the data on Ruritania

  A reading of the law as at 26 January 2018, computed from this data set; not legal advice and not a\
 finding of the Committee.
"""


def test_the_reservations_of_each_party_are_shown_with_their_dates_and_sources(data: str) -> None:
    assert compared(data, "20(3)/2") == RESERVATIONS
    [item] = values(data, "20(3)/2")["items"]
    assert item["reservations"] == [{"party": "ru", "state": "unknown"}, {"party": "sy", "state": "made"}]
