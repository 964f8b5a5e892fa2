"""Results as CSV: one line a fact, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest

from lanzarote_law.render.formats import comma_separated


def table(document: dict[str, object]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(comma_separated.text(document), newline="")))


def found(title: object) -> dict[str, object]:
    hit = {"kind": "item", "id": "8.1", "title": title, "score": 100, "found_in": "", "items": []}
    return {"kind": "search", "as_of": "2018-01-26", "query": "images", "hits": [hit]}


@pytest.mark.parametrize("title", ["=1+1", "+32 2", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(1)", "-"])
def test_a_cell_that_a_spreadsheet_would_run_is_led_by_an_apostrophe(title: str) -> None:
    assert table(found(title))[0]["title"] == f"'{title}"


@pytest.mark.parametrize("title", ["1+1", "383bis", "§ 1", "a = b", "'quoted'", 'say "no"', "one, two", "a\nb", "é"])
def test_any_other_cell_is_what_it_is(title: str) -> None:
    assert table(found(title))[0]["title"] == title


@pytest.mark.parametrize(
    ("value", "cell"), [(None, ""), (True, "yes"), (False, "no"), (12, "12"), (["8.1.a", "9.1"], "8.1.a 9.1"), ([], "")]
)
def test_a_value_is_written_as_a_reader_of_a_table_reads_it(value: object, cell: str) -> None:
    assert table(found(value))[0]["title"] == cell


def test_control_characters_are_shown_and_never_sent() -> None:
    assert table(found("a\x1b[31m"))[0]["title"] == "a\ufffd[31m"
    assert table(found("\r=1"))[0]["title"] == "\ufffd=1"


def test_lines_end_as_the_format_wants_it() -> None:
    assert comma_separated.text(found("Images")) == "kind,id,title,score,found_in,items\r\nitem,8.1,Images,100,,\r\n"


def test_a_result_without_a_fact_still_has_a_header() -> None:
    assert comma_separated.text({"kind": "search", "hits": []}) == "kind\r\n"


def test_a_part_of_an_article_does_not_hide_what_a_row_is_about() -> None:
    step = {"on": "2022-06-01", "from": "old/383bis", "to": "old/417/44", "part": "§ 1", "verification": "seen"}
    absent = {"repeal": None, "annulled": None}
    history: dict[str, object] = {"kind": "history", "id": "old/383bis", "versions": [], **absent}
    (row,) = table({**history, "concordance": [step], "renumbered": []})
    assert (row["part"], row["part_of_article"], row["to"]) == ("concordance", "§ 1", "old/417/44")
