"""Results as CSV: one line a fact, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest

from lanzarote_law.render.formats import csv_tables


def written(document: dict[str, object]) -> str:
    return csv_tables.text(csv_tables.table(document))


def table(document: dict[str, object]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(document), newline="")))


def in_excel(title: object) -> str:
    """The cell of a title as it stands in the file for Excel."""
    text = csv_tables.excel_csv_file(csv_tables.table(found(title)))
    assert text.startswith("\ufeff")
    (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";")
    return row["title"]


def found(title: object) -> dict[str, object]:
    hit = {"type": "item", "id": "8.1", "title": title, "items": [], "statuses": ["gap"], "unnamed": None}
    return {"kind": "search", "as_of": "2018-01-26", "query": "images", "results": [hit]}


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
    head = "as_of,type,id,title,items,statuses,unnamed"
    assert written(found("Images")) == f"{head}\r\n2018-01-26,item,8.1,Images,,gap,\r\n"


def test_a_result_without_a_fact_still_has_a_header() -> None:
    assert written({"kind": "search", "results": []}) == "kind\r\n"


def test_a_decision_has_a_line_for_each_aspect_on_which_it_bears() -> None:
    bears = [{"items": ["8.1", "8.2"], "aspect": each, "way": "supports"} for each in ("images", "texts")]
    decision = {"query": "D1", "type": "decision", "id": "D1", "provisions": ["xx-pc/1"]}
    results = [{**decision, "bears": bears}, {**decision, "id": "D2", "bears": []}]
    told = table({"kind": "lookup", "as_of": "2018-01-26", "results": results})
    assert [(each["id"], each["items"], each["aspect"]) for each in told] == [
        ("D1", "8.1 8.2", "images"),
        ("D1", "8.1 8.2", "texts"),
        ("D2", "", ""),
    ]


def test_a_part_of_an_article_does_not_hide_what_a_row_is_about() -> None:
    step = {"on": "2022-06-01", "from": "old/383bis", "to": "old/417/44", "part": "§ 1", "verification": "seen"}
    absent = {"repeal": None, "annulled": None}
    history: dict[str, object] = {"kind": "history", "id": "old/383bis", "versions": [], **absent}
    (row,) = table({**history, "concordance": [step], "renumbered": []})
    assert (row["part"], row["part_of_article"], row["to"]) == ("concordance", "§ 1", "old/417/44")


def test_a_file_for_excel_is_known_for_utf_8_and_parted_as_in_belgium() -> None:
    cells = csv_tables.table(found("Pénal; 1,5"))
    assert csv_tables.excel_csv_file(cells).encode() == (
        b"\xef\xbb\xbfas_of;type;id;title;items;statuses;unnamed\r\n"
        b'2018-01-26;item;"=""8.1""";"P\xc3\xa9nal; 1,5";;gap;\r\n'
    )


@pytest.mark.parametrize(
    "cell",
    ["8.1", "9.10", "417/49", "371/1", "132-192", "2018-06", "1,5", "1:2", "1.2.3", "03", "10e2", "10E2", "12.5.2018"],
)
def test_what_excel_would_take_for_a_number_or_a_day_stays_what_it_is(cell: str) -> None:
    assert in_excel(cell) == f'="{cell}"'


@pytest.mark.parametrize("cell", ["8.1.a", "383bis", "176", "2018-01-26", "20(1)(f)", "8.1.a 9.1", "1 June 2022", "0"])
def test_what_excel_reads_right_is_written_as_it_is(cell: str) -> None:
    assert in_excel(cell) == cell


@pytest.mark.parametrize("title", ["=1+1", "+32 2", "-1", "@SUM(A1)", "\t=1", '="9.10"', "a;=1+1"])
def test_a_cell_that_excel_would_run_is_led_by_an_apostrophe(title: str) -> None:
    assert in_excel(title) in {f"'{title}", "a;'=1+1"}
