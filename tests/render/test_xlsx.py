"""A report as an Excel workbook: counts and days are such, all else is text, and nothing runs."""

from __future__ import annotations

import io
import sys
import time
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from lanzarote_law.errors import UnreadableError
from lanzarote_law.render.blocks import BarShare, Column, Heading, StackedBar, Styled, Table, run
from lanzarote_law.render.formats.xlsx import document
from lanzarote_law.wording import LANGUAGES
from tests.render.reported import ACT, Reported, listed, of_the_data, small, told
from tests.render.test_docx import HOSTILE

if TYPE_CHECKING:
    from lanzarote_law.render.blocks import Run

Book = Any  # openpyxl has no types
Cell = Any


def opened(content: bytes) -> Book:
    return openpyxl.load_workbook(io.BytesIO(content))


def only(*rows: tuple[str | Run, ...], right: tuple[bool, ...] = (), language: str = "en") -> list[list[Cell]]:
    """The cells of the one table of a report, its header first."""
    titles, *others = rows
    columns = tuple(Column(str(title), right=bool(right and right[index])) for index, title in enumerate(titles))
    cells = tuple(tuple(run(each) if isinstance(each, str) else each for each in row) for row in others)
    report = Reported((Heading(run("One")), Table(columns, cells)), language=language)
    return [list(row) for row in opened(document(report)).worksheets[1].rows]


def test_there_is_a_sheet_for_each_table_behind_one_that_says_how_it_was_made() -> None:
    bar = StackedBar("Statuses", (BarShare("covered", 15), BarShare("partial", 22)))
    page = (
        told("Text."),
        bar,
        Heading(run("Open")),
        listed(("Item",), ("8.1.a",)),
        listed(("a",), ("b",), name="Words"),
    )
    book = opened(document(Reported(page)))
    assert book.sheetnames == ["About", "Open", "Words"]
    shown = [[cell.value for cell in row] for row in book["About"].rows]
    assert shown == [
        ["Where Belgium stands", None],
        ["Thematic questionnaire of the 2nd monitoring round", None],
        [None, None],
        ["Day", datetime(2026, 11, 24)],  # noqa: DTZ001  # a cell knows no zone
        ["Data set", "0.1.0, digest 3f9a2c71"],
        ["Checked", "312 of 1,204 facts seen in the original"],
        [None, Reported(()).standing],
        [None, None],
        ["Statuses", None],
        ["covered", 15],
        ["partial", 22],
        [None, None],
        ["Open", None],
        ["Words", None],
    ]
    assert [book["About"][f"A{row}"].hyperlink.location for row in (13, 14)] == ["'Open'!A1", "'Words'!A1"]


@pytest.mark.parametrize(
    ("language", "names"), [("en", ["About", "One"]), ("fr", ["À propos", "One"]), ("nl", ["Over dit bestand", "One"])]
)
def test_the_first_sheet_is_named_in_the_language_of_the_report(language: str, names: list[str]) -> None:
    report = Reported((Heading(run("One")), listed(("a",), ("b",))), language=language)
    assert opened(document(report)).sheetnames == names


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Open points", "Open points"),
        ("Open on 24 November 2026, by what must be done", "Open on 24 November 2026, by…"),
        ("x" * 40, "x" * 30 + "…"),
        ("a/b\\c?d*e[f]g:h", "a-b-c-d-e-f-g-h"),
        ("'quoted'", "quoted"),
        ("about", "about (2)"),
        ("History", "History (2)"),
        ("  ", "-"),
        ("=cmd()", "=cmd()"),
    ],
)
def test_a_sheet_has_a_name_that_excel_takes(name: str, title: str) -> None:
    assert opened(document(small(listed(("a",), ("b",), name=name)))).sheetnames[1] == title


def test_two_tables_of_one_name_and_other_columns_are_two_sheets() -> None:
    book = opened(document(small(listed(("a",), ("1",), name="x"), listed(("b",), ("2",), name="X"))))
    assert book.sheetnames == ["About", "x", "X (2)"]


def test_tables_of_one_name_and_the_same_columns_are_one_sheet_that_can_be_filtered() -> None:
    table = listed(("Article",), ("176",), name="In force")
    page = [
        block for item in ("8.1.a", "9.10") for block in (Heading(run(item), 2), Heading(run("In force"), 3), table)
    ]
    sheet = opened(document(Reported(tuple(page)))).worksheets[1]
    assert [[cell.value for cell in row] for row in sheet.rows] == [
        ["Part", "Article"],
        ["8.1.a", "176"],
        ["9.10", "176"],
    ]
    assert sheet.auto_filter.ref == "A1:B3"


def test_a_table_can_be_filtered_and_its_titles_stay_in_view() -> None:
    sheet = opened(document(small(listed(("Item", "Why"), ("8.1.a", "word " * 50), ("9.10", "b"))))).worksheets[1]
    assert (sheet.auto_filter.ref, sheet.freeze_panes, sheet.print_title_rows) == ("A1:B3", "A2", "$1:$1")
    page = sheet.page_setup
    assert (page.orientation, page.paperSize, page.fitToHeight) == ("landscape", 9, 0)
    assert [round(sheet.column_dimensions[each].width) for each in "AB"] == [9, 61]
    assert all(cell.alignment.wrap_text for row in sheet.rows for cell in row)
    assert sheet.oddFooter.left.text.strip() == Reported(()).standing


def test_a_table_without_titles_has_no_header() -> None:
    sheet = opened(document(small(Table((Column(), Column()), ((run("a"), run("b")),))))).worksheets[1]
    assert [[cell.value for cell in row] for row in sheet.rows] == [["a", "b"]]
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == (None, None)


def test_the_number_of_an_item_or_an_article_is_a_text() -> None:
    numbers = ("9.10", "8.1", "12", "176", "417/49", "371/1", "1-3", "007", "1e5", "2018-06", "15/03", "TRUE")
    _, *rows = only(("Item",), *((each,) for each in numbers))
    assert [(row[0].value, row[0].data_type, row[0].number_format) for row in rows] == [(n, "s", "@") for n in numbers]


def test_a_count_is_a_number() -> None:
    _, *rows = only(("Count",), ("15",), ("0",), ("1204",), ("-",), ("2 of 37",), ("007",), right=(True,))
    assert [row[0].value for row in rows] == [15, 0, 1204, "-", "2 of 37", "007"]
    assert [row[0].alignment.horizontal for row in rows][3:] == ["right"] * 3


@pytest.mark.parametrize(
    ("text", "language", "form"),
    [
        ("1 June 2022", "en", "[$-809]d mmm yyyy"),
        ("1 Jun 2022", "en", "[$-809]d mmm yyyy"),
        ("1er juin 2022", "fr", "[$-80C]d mmm yyyy"),
        ("1 juni 2022", "nl", "[$-813]d mmm yyyy"),
        ("2022-06-01", "nl", "[$-813]d mmm yyyy"),
    ],
)
def test_a_day_is_a_day_that_looks_the_same_on_every_computer(text: str, language: str, form: str) -> None:
    _, (cell,) = only(("Day",), (text,), language=language)
    assert (cell.value, cell.number_format) == (datetime(2022, 6, 1), form)  # noqa: DTZ001


@pytest.mark.parametrize(
    "text",
    ["since 1 June 2022", "31 June 2022", "1 juin 2022", "1 June 1867", "28 February 1900", "06/01/2022", "2022-13-01"],
)
def test_what_is_no_day_as_the_program_writes_it_stays_text(text: str) -> None:
    _, (cell,) = only(("Day",), (text,))
    assert (cell.value, cell.data_type) == (text, "s")


def test_the_first_day_that_excel_counts_right_is_a_day() -> None:
    _, (cell,) = only(("Day",), ("1 March 1900",))
    assert cell.value == datetime(1900, 3, 1)  # noqa: DTZ001


def test_notes_stand_in_a_column_of_their_own() -> None:
    row = (run(Styled("8.1.a", note="Act.")), run(Styled("covered", note="Reply."), Styled("!", note="Act.")))
    shown = [[cell.value for cell in row] for row in only(("Item", "Status"), row, ("9.10", "gap"))]
    assert shown == [["Item", "Status", "Sources"], ["8.1.a", "covered!", "Act.; Reply."], ["9.10", "gap", None]]


def test_a_cell_leads_to_the_official_page() -> None:
    _, (one, two, bad) = only(
        ("a", "b", "c"),
        (
            run(Styled("176", link=ACT)),
            run(Styled("1", link=ACT), Styled("2", link=f"{ACT}#b")),
            run(Styled("x", link="file:///a")),
        ),
    )
    assert (one.value, one.hyperlink.target) == ("176", ACT)
    assert (two.value, two.hyperlink, bad.value, bad.hyperlink) == ("12", None, "x", None)


@pytest.mark.parametrize(
    "data", [*HOSTILE, "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "{=1}", "http://x.example", "_x0041_"]
)
def test_hostile_data_are_text_and_nothing_runs(data: str) -> None:
    page = (Heading(run("One")), StackedBar(data, (BarShare(data, 1),)), listed((data,), (data,), name=data))
    content = document(Reported(page, title=data, subtitle=data, made=((data, data),), standing=data))
    seen = "".join("\ufffd" if each in "\x00\x1b\ufffe\uffff\u202e\u2066\ud800" else each for each in data)
    seen = seen.replace("\n", " ").replace("\t", " ")
    about, table = opened(content).worksheets
    assert [about["A1"].value, about["A4"].value, table["A1"].value, table["A2"].value] == [seen] * 4
    assert {cell.data_type for sheet in (about, table) for row in sheet.rows for cell in row} <= {"s", "n"}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            assert b"<f>" not in archive.read(name), name
    if seen.startswith(("=", "+", "-", "@")):
        assert table["A2"].quotePrefix


def test_a_text_that_is_too_long_for_excel_says_that_it_was_cut() -> None:
    _, (cell,) = only(("Summary",), ("x" * 40_000,))
    assert cell.value == "x" * 32_000 + " […]"


@pytest.mark.parametrize(("standing", "left"), [("2018 & later", "2018 && later"), ("x" * 231, None)])
def test_the_foot_of_a_page_is_one_that_excel_takes(standing: str, left: str | None) -> None:
    sheet = opened(document(Reported((), standing=standing))).worksheets[0]
    assert (sheet.oddFooter.left.text or "").strip() == (left or "")
    assert sheet.oddFooter.right.text.strip() == "&P / &N"


def test_a_table_without_rows_makes_no_sheet() -> None:
    assert opened(document(small(listed(("a",))))).sheetnames == ["About"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_of_a_report_of_the_law_has_its_rows(language: str) -> None:
    report = of_the_data(language)
    tables = [block for block in report.pages if isinstance(block, Table) and block.rows]
    sheets = opened(document(report)).worksheets[1:]
    assert len(tables) >= 10
    titled = sum(sheet.freeze_panes is not None for sheet in sheets)
    assert sum(sheet.max_row for sheet in sheets) == sum(len(each.rows) for each in tables) + titled


def test_an_hour_later_the_bytes_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    content = document(of_the_data())
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 3600)
    assert document(of_the_data()) == content
    told_ = opened(content).properties
    assert str(told_.created) == str(told_.modified) == "2026-11-24 00:00:00"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_without_the_extra_the_reader_is_told_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(UnreadableError) as raised:
        document(small())
    assert raised.value.message == "Excel workbooks need the extra [report]"


def test_a_sheet_is_no_broader_than_a4_on_its_side_takes_at_8_points() -> None:
    sheet = opened(document(small(listed(tuple("abcdefg"), ("8.1.a", *["word " * 60] * 6))))).worksheets[1]
    widths = [each.width * (each.max - each.min + 1) for each in sheet.column_dimensions.values()]
    assert 150 < sum(widths) < 190
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage) == (0, True)
