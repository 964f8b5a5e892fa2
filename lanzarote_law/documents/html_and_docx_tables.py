"""The tables of HTML and of Word, as their elements come → rows of cells, each from one place to another.

What a place is (a letter, a paragraph) is for the reader of the file to say.
"""

Cell = tuple[int, int]
Table = tuple[tuple[Cell, ...], ...]

_CELLS = frozenset(("td", "th", "tc"))
_TABLES = frozenset(("table", "tbl"))
ELEMENTS = _CELLS | _TABLES | {"tr"}
_MOST_COLUMNS = 100


class TableReader:
    """Collects tables, inner ones before outer ones; an unclosed table ends with the element around it."""

    def __init__(self) -> None:
        self.found: list[Table] = []
        self._open: list[_OpenTable] = []

    def begin(self, tag: str, at: int, span: str = "") -> None:
        """A table, a row or a cell begins, and a cell goes over so many columns."""
        if tag in _TABLES:
            self._open.append(_OpenTable())
        elif self._open:
            self._open[-1].close_cell(at)
            if tag == "tr":
                self._open[-1].rows.append([])
            else:
                self._open[-1].start = at
                self._open[-1].span = min(max(int(span), 1), _MOST_COLUMNS) if span.isdecimal() else 1

    def widen(self, span: str) -> None:
        """The cell that is open goes over so many columns."""
        if self._open and span.isdecimal():
            self._open[-1].span = min(max(int(span), 1), _MOST_COLUMNS)

    def end(self, tag: str, at: int) -> None:
        """A table, a row or a cell ends."""
        if not self._open:
            return
        self._open[-1].close_cell(at)
        if tag in _TABLES:
            rows = self._open.pop().rows
            if any(len(row) > 1 for row in rows):
                self.found.append(tuple(tuple(row) for row in rows if row))


class _OpenTable:
    def __init__(self) -> None:
        self.rows: list[list[Cell]] = []
        self.start: int | None = None
        self.span = 1

    def close_cell(self, at: int) -> None:
        if self.start is not None:
            if not self.rows:
                self.rows.append([])
            self.rows[-1] += [(self.start, at)] * self.span
        self.start = None
