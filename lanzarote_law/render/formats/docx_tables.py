"""Tables of a report in Word."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lanzarote_law.render.formats import column_widths
from lanzarote_law.render.formats.blocks import Run, Table
from lanzarote_law.render.formats.docx_xml import element, paragraph, text_run, value_element

_TALL = 20
"""A row of more lines may break: else it would leave half a page empty, or run out of it."""


def table_xml(
    table: Table, width: int, styles: Mapping[str, str], read_aloud: str, written: Callable[[Run], str]
) -> str:
    """A table: its header on each page that it goes over, its rows whole."""
    widths = column_widths.widths(table, width)
    titled = any(column.title for column in table.columns)
    look = element("tblLook", val="0420" if titled else "0400", firstRow=int(titled), noVBand=1, noHBand=1)
    head = element(
        "tblPr",
        value_element("tblStyle", styles["Report Table"]),
        element("tblW", w=sum(widths), type="dxa"),
        element("tblLayout", type="fixed"),
        look,
        *((value_element("tblCaption", read_aloud),) if read_aloud else ()),
    )
    grid = element("tblGrid", *(element("gridCol", w=each) for each in widths))
    cell = styles["Report Cell"]
    rows = []
    right = [value_element("jc", "right") if column.right else "" for column in table.columns]
    if titled:
        titles = [text_run(column.title) for column in table.columns]
        again = element("trPr", element("cantSplit"), element("tblHeader"))
        together = [element("keepNext") + each for each in right]
        rows.append(element("tr", again, *_cells(cell, titles, widths, together)))
    for row in table.rows:
        whole = (element("trPr", element("cantSplit")),) if column_widths.row_lines(row, widths) < _TALL else ()
        rows.append(element("tr", *whole, *_cells(cell, [written(each) for each in row], widths, right)))
    return element("tbl", head, grid, *rows)


def _cells(style: str, texts: list[str], widths: list[int], properties: list[str]) -> list[str]:
    return [
        element("tc", element("tcPr", element("tcW", w=wide, type="dxa")), paragraph(style, text, properties=looks))
        for text, wide, looks in zip(texts, widths, properties, strict=True)
    ]
