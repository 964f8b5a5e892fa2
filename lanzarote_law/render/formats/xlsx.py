"""A report → an Excel workbook: a sheet for each of its tables, whose counts and days are such, and all else is text.

XlsxWriter writes the same bytes for the same cells; openpyxl puts the hour of the writing into each file.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law import render
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.extras import require_extra
from lanzarote_law.grammar.days import parse_typed_date
from lanzarote_law.render.blocks import Column, Heading, PageDocument, Run, StackedBar, Styled, Table, run, text_of_run
from lanzarote_law.render.formats.docx_xml import valid_xml_text
from lanzarote_law.render.formats.web_addresses import office_address
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet


_FIRST_DAY = date(1900, 3, 1)
"""Before it, Excel counts a day that there was not, and none before 1900."""
_MOST = 32_000
"""Letters of a cell: Excel takes 32,767."""
_AS_TEXT = 255
"""Letters of a cell that Excel shows where it is told that it is text."""
_NARROW, _BROAD = 8, 60
"""The widths of columns, in letters."""
_PAGE = 180
"""Letters of a line of A4 on its side, at 8 points."""
_RUN = tuple("=+-@\t")
"""How what Excel would run begins, once somebody edits it."""
_A4 = 9
_FOOT = 230
"""Letters at the foot of a page: Excel refuses more than 255, with what says how they look."""


class _Sheet(NamedTuple):
    title: str
    table: Table


def document(report: PageDocument) -> bytes:
    """The report as an Excel workbook. Raises UnreadableError where the library is not there."""
    require_extra("report", ("xlsxwriter",), worded("Excel workbooks need the extra [report]"))
    import xlsxwriter  # noqa: PLC0415  # an extra

    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    on = datetime(report.on.year, report.on.month, report.on.day, tzinfo=UTC)
    book.set_properties(
        {"title": valid_xml_text(report.title), "subject": valid_xml_text(report.subtitle), "created": on}
    )
    writer = _Writer(book, report)
    sheets = list(_sheets(report))
    writer.about(sheets)
    for sheet in sheets:
        writer.table(sheet)
    book.close()
    return render.formats.reproducible_zip.repack(stream.getvalue())


# -- which sheets ----------------------------------------------------------------------------------------------------


def _sheets(report: PageDocument) -> Iterator[_Sheet]:
    """The tables with their names; those of one name and the same columns are one, whose rows say where they stand."""
    found: dict[tuple[str, tuple[Column, ...]], list[tuple[str, Table]]] = {}
    for headings, table in _tables(report):
        name = table.name or headings[-1]
        titles = tuple(column._replace(fixed=True) for column in table.columns)
        place = next((each for each in reversed(headings) if each != name), name)
        found.setdefault((name, titles), []).append((place, table))
    taken = {_about(report).lower()}
    for (name, _), tables in found.items():
        title = _title(name, taken)
        taken.add(title.lower())
        whole = _joined(tables, render.words.word("c.part", report.language))
        yield _Sheet(title, _with_notes(whole, render.words.word("c.sources", report.language)))


def _tables(report: PageDocument) -> Iterator[tuple[tuple[str, ...], Table]]:
    """Each table with the headings above it, from the title of the report down."""
    above: list[tuple[int, str]] = [(0, report.title)]
    for block in report.pages:
        if isinstance(block, Heading):
            above = [each for each in above if each[0] < block.level] + [(block.level, text_of_run(block.run))]
        if isinstance(block, Table) and block.rows:
            yield tuple(text for _, text in above), block


def _about(report: PageDocument) -> str:
    return render.words.word("h.about", report.language)


def _joined(tables: list[tuple[str, Table]], title: str) -> Table:
    (_, first), *others = tables
    if not others:
        return first
    rows = tuple((run(place), *row) for place, table in tables for row in table.rows)
    return first._replace(columns=(Column(title, fixed=False), *first.columns), rows=rows)


def _with_notes(table: Table, title: str) -> Table:
    """The table with what its footnotes say in a column of its own."""
    notes = ["; ".join(dict.fromkeys(part.note for cell in row for part in cell if part.note)) for row in table.rows]
    if not any(notes):
        return table
    columns = (*table.columns, Column(title, fixed=False))
    return table._replace(
        columns=columns, rows=tuple((*row, run(note)) for row, note in zip(table.rows, notes, strict=True))
    )


_REFUSED = re.compile(r"[\[\]:*?/\\]")
_LONGEST = 31
"""Letters of the name of a sheet."""


def _title(name: str, taken: set[str]) -> str:
    """A name that Excel takes for a sheet, and that no other sheet has."""
    words = " ".join(_REFUSED.sub("-", valid_xml_text(name)).split()).strip("'") or "-"
    base = _cut(words, _LONGEST)
    title, number = base, 1
    while title.lower() in taken or title.lower() == "history":  # the name of a sheet of Excel's own
        number += 1
        mark = f" ({number})"
        title = _cut(words, _LONGEST - len(mark)) + mark
    return title


def _cut(words: str, longest: int) -> str:
    """Words that fit, cut between two of them where they do not."""
    if len(words) <= longest:
        return words
    whole, space, _ = words[: longest - 1].rpartition(" ")
    return (whole if space else words[: longest - 1]).rstrip("' ") + "…"


# -- what is written into them ---------------------------------------------------------------------------------------


class _Writer:
    """The sheets of a workbook, and the forms of its cells."""

    def __init__(self, book: Workbook, report: PageDocument) -> None:
        self._book = book
        self._report = report
        top = {"text_wrap": True, "valign": "top"}
        self._texts: dict[tuple[bool, bool], Format] = {
            (short, guarded): book.add_format(
                {**top, **({"num_format": "@"} if short else {}), **({"quote_prefix": True} if guarded else {})}
            )
            for short in (True, False)
            for guarded in (True, False)
        }
        self._link = book.add_format({**top, "num_format": "@", "font_color": "#0B4F8A", "underline": 1})
        self._count = book.add_format({**top, "num_format": "0"})
        self._day = book.add_format(
            {**top, "num_format": render.words.word("format of dates", report.language), "align": "left"}
        )
        self._beside_counts = book.add_format({**top, "num_format": "@", "align": "right", "quote_prefix": True})
        self._share = book.add_format({**top, "num_format": "0", "align": "left"})
        self._head = book.add_format({**top, "bold": True, "bg_color": "#E9EDF4", "bottom": 1})
        self._title = book.add_format({"bold": True, "font_size": 16})
        self._strong = book.add_format({**top, "num_format": "@", "bold": True})

    def about(self, sheets: list[_Sheet]) -> None:
        """The first sheet: what this is, how it was made, how many have which status, and which tables follow."""
        report = self._report
        sheet = self._book.add_worksheet(_about(report))
        sheet.set_column(0, 0, 40)
        sheet.set_column(1, 1, 80)
        sheet.write_string(0, 0, valid_xml_text(report.title), self._title)
        sheet.write_string(1, 0, valid_xml_text(report.subtitle))
        lines: list[tuple[Run, Run | int]] = [
            (run(Styled(label, "strong")), run(value)) for label, value in report.made
        ]
        lines += [((), run(report.standing)), ((), ())] if report.standing else []
        for bar in (block for block in report.pages if isinstance(block, StackedBar)):
            lines.append((run(Styled(bar.title, "strong")), ()))
            lines += [(run(share.title), share.size) for share in bar.shares]
            lines.append(((), ()))
        for row, (left, right) in enumerate(lines, start=3):
            self._cell(sheet, row, 0, left)
            if isinstance(right, int):
                sheet.write_number(row, 1, right, self._share)
            else:
                self._cell(sheet, row, 1, right)
        for row, each in enumerate(sheets, start=3 + len(lines)):
            target = "internal:'{}'!A1".format(each.title.replace("'", "''"))
            sheet.write_url(row, 0, target, self._link, each.title)
        self._printed(sheet)

    def table(self, page: _Sheet) -> None:
        """A sheet with a table, which can be filtered, and whose titles stay in view."""
        from xlsxwriter.utility import xl_range  # noqa: PLC0415  # an extra

        table, sheet = page.table, self._book.add_worksheet(page.title)
        titled = any(column.title for column in table.columns)
        last = len(table.rows) - 1 + titled
        columns = [
            [column.title, *(text_of_run(row[index]) for row in table.rows)]
            for index, column in enumerate(table.columns)
        ]
        wanted = [min(max(_NARROW, *(len(text) + 3 for text in texts)), _BROAD) for texts in columns]
        broad = next(
            (each for each in range(_BROAD, _NARROW, -1) if sum(min(wide, each) for wide in wanted) <= _PAGE), _NARROW
        )
        for index, (column, texts) in enumerate(zip(table.columns, columns, strict=True)):
            sheet.set_column(index, index, min(wanted[index], broad))
            if titled:
                sheet.write_string(0, index, valid_xml_text(column.title), self._head)
            for number, text in enumerate(texts[1:], start=int(titled)):
                if column.right and re.fullmatch(r"0|[1-9]\d{0,14}", text, re.ASCII):
                    sheet.write_number(number, index, int(text), self._count)
                elif column.right and len(text) <= _AS_TEXT:
                    sheet.write_string(number, index, valid_xml_text(text), self._beside_counts)
                else:
                    self._cell(sheet, number, index, table.rows[number - titled][index])
        if titled:
            sheet.autofilter(0, 0, last, len(table.columns) - 1)
            sheet.freeze_panes(1, 0)
            sheet.repeat_rows(0)
        # the number of an item is a text, and Excel need not wonder
        sheet.ignore_errors({"number_stored_as_text": xl_range(0, 0, last, len(table.columns) - 1)})
        self._printed(sheet)

    def _cell(self, sheet: Worksheet, row: int, column: int, words: Run) -> None:
        text = valid_xml_text(text_of_run(words))
        if not text:
            return
        if (on := _day(text, self._report.language)) is not None:
            sheet.write_datetime(row, column, on, self._day)
            return
        if len(text) > _MOST:
            text = f"{text[:_MOST]} […]"
        links = [address for part in words if part.link and (address := office_address(part.link))]
        if len(links) == 1:
            sheet.write_url(row, column, links[0], self._link, text)
            return
        short, guarded = len(text) <= _AS_TEXT, text.startswith(_RUN)
        strong = short and not guarded and all(part.style == "strong" for part in words)
        sheet.write_string(row, column, text, self._strong if strong else self._texts[short, guarded])

    def _printed(self, sheet: Worksheet) -> None:
        """On A4, as broad as the page, with the standing sentence at the foot of each."""
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        standing = valid_xml_text(self._report.standing).replace("&", "&&")
        # a figure behind the size of the letters would be read as a part of it
        foot = f"&L&8 {standing}" if 0 < len(standing) <= _FOOT else ""
        sheet.set_footer(f"{foot}&R&8 &P / &N")


def _day(text: str, language: str) -> datetime | None:
    """The day that a cell is: only where it is written as this program writes one."""
    if not re.search(r"^\d{1,2}(?:er)? \S+ \d{4}$|^\d{4}-\d\d-\d\d$", text, re.ASCII):
        return None
    try:
        on = parse_typed_date(text)
    except NotUnderstoodError:
        return None
    written = render.words
    if on is None or on < _FIRST_DAY:
        return None
    ways = {on.isoformat(), written.long_date(on, language), written.short_date(on, language)}
    return datetime(on.year, on.month, on.day) if text in ways else None  # noqa: DTZ001  # a cell knows no zone
