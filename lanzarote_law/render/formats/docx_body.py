"""The body of a Word document: paragraphs, lists and tables in its styles, on portrait or landscape pages."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from lanzarote_law.render import blocks
from lanzarote_law.render.blocks import BarShare, Block, Page, Run, Styled
from lanzarote_law.render.formats import column_widths
from lanzarote_law.render.formats.docx_footnotes import Footnotes
from lanzarote_law.render.formats.docx_xml import element, field, paragraph, text_run, value_element
from lanzarote_law.render.formats.web_addresses import office_address
from lanzarote_law.wording import worded

_STYLES = {"strong": "Strong", "ref": "Report Reference"}
_STYLES |= {each: f"Report {each.capitalize()}" for each in ("good", "warn", "bad", "dim")}
_FILLS = {
    "good": ("1E6B3A", "FFFFFF"),
    "warn": ("F2C14E", "000000"),
    "bad": ("A11B1B", "FFFFFF"),
    "dim": ("D9D9D9", "000000"),
    "strong": ("B7CBEA", "000000"),
}
"""What a share of a bar is filled with, and in what colour its number stands on that."""
_FILL = ("5B7DB1", "FFFFFF")
_STEP = 340
"""By how much a line is set in with each step."""
_CLOSE = 60
"""What stands above a heading of a first page that sums up."""
_LISTED = 2
"""As many levels of headings stand in the contents."""
_ROOM_FOR_NUMBER = 600
"""As wide is a part of a bar, in twentieths of a point, that has room for its letter and number."""
_ROOM_FOR_LETTER = 160
"""As wide is one that has room for its letter alone."""
_FEW_PARTS = 2
"""For as many parts, the first of which sums up, contents would be a page of nearly nothing."""


_TALL = 20
"""A row of more lines may break: else it would leave half a page empty, or run out of it."""


class TextWidths(NamedTuple):
    """The width of the text on a portrait page and on a landscape page."""

    upright: int
    turned: int


class DocxBody:
    """The body of a report, as it is written."""

    def __init__(
        self, styles: Mapping[str, str], notes: Footnotes, linked: Callable[[str], str], room: TextWidths, page: Page
    ) -> None:
        self._styles = styles
        self._notes = notes
        self._linked = linked
        """What makes a web address known to the document, and says under which name."""
        self._room = room
        self._page = page
        self._kept_with_next = {id(one) for one, other in pairwise(page) if _belongs_to(one, other)}
        levels = [block.level for block in page if isinstance(block, blocks.Heading)]
        self._top = min(levels, default=1)
        self._headings = 0
        self._heading = ""
        self._brief = ""
        """The style of what is written if it has to stand on a first page with all that sums up, or in a note."""

    def xml(self, contents: str) -> Iterator[tuple[bool, str]]:
        """The stretches of the body, each with whether its pages lie on their side; `contents` is their title."""
        parts = _parts(self._page)
        begins = [index for index, part in enumerate(parts) if _level(part) == self._top]
        first, second, *_ = *begins, len(parts), len(parts)
        sums_up = any(isinstance(block, blocks.StackedBar) for part in parts[first:second] for block in part)
        listed = self._contents(contents, sums_up=sums_up)
        self._brief = note = "Report Note" if sums_up and not listed else ""
        yield from self._stretches(parts[:first])
        if listed:
            yield False, listed
        self._brief = note or ("Report Brief" if sums_up else "")
        yield from self._stretches(parts[first:second])
        self._brief = note
        yield from self._stretches(parts[second:])

    def _stretches(self, parts: list[tuple[Block, ...]]) -> Iterator[tuple[bool, str]]:
        turned = _turned(parts, self._room.upright)
        for on_side, group in groupby(zip(turned, parts, strict=True), key=lambda pair: pair[0]):
            width = self._room.turned if on_side else self._room.upright
            yield on_side, "".join(self._together(each, width) for each in _tables_joined(group))

    def _together(self, joined: list[Block], width: int) -> str:
        """A block; or tables of one kind with the headings above them, as one table in which these are rows."""
        if len(joined) <= _HEADING_AND_TABLE:
            return "".join(self._block(each, width) for each in joined)
        tables = [each for each in joined if isinstance(each, blocks.Table)]
        whole = tables[0]._replace(rows=tuple(row for each in tables for row in each.rows))
        ends = accumulate(len(each.rows) for each in tables)
        headings = [each for each in joined if isinstance(each, blocks.Heading)]
        return self._table(whole, width, dict(zip((0, *ends), headings, strict=False))) + self.space()

    def _contents(self, title: str, *, sums_up: bool) -> str:
        """The headings as links, each with its page, a field that Word and LibreOffice fill when they open the file."""
        found = [block for block in self._page if isinstance(block, blocks.Heading)]
        listed = [each for each in enumerate(found, start=1) if each[1].level - self._top < _LISTED]
        parts = sum(block.level == self._top for _, block in listed)
        if len(listed) < _LISTED or (sums_up and parts <= _FEW_PARTS):
            return ""
        right = element("tabs", element("tab", val="right", leader="dot", pos=self._room.upright))
        lines = [paragraph(self._styles["TOC Heading"], text_run(title))]
        for number, block in listed:
            place = f"_Toc{number:08}"
            words = text_run(blocks.text_of_run(block.run)) + element("r", element("tab"))
            link = element("hyperlink", words, field(f"PAGEREF {place} \\h", is_stale=True), anchor=place, history=1)
            looks = right + element("spacing", after=200) if block is listed[-1][1] else right
            lines.append(paragraph(self._styles[f"toc {block.level - self._top + 1}"], link, properties=looks))
        return "".join(lines)

    # -- blocks ------------------------------------------------------------------------------------------------------

    def _block(self, block: Block, width: int) -> str:
        match block:
            case blocks.Heading():
                return self._titled(block)
            case blocks.Paragraph():
                style = self._styles[self._brief or "Normal"]
                kept = element("keepNext") if id(block) in self._kept_with_next else ""
                return paragraph(style, self.run(block.run), properties=kept + _set_in(block.indent - 1))
            case blocks.Excerpt():
                return self._excerpt(block)
            case blocks.Facts() | blocks.Bullets():
                return "".join(self._points(block))
            case blocks.StackedBar():
                return self._bar(block, width)
            case blocks.Table() if block.rows:
                return self._table(block, width, {}) + self.space()
            case blocks.Table() | blocks.Space():
                return ""

    def _table(self, table: blocks.Table, width: int, headings: Mapping[int, blocks.Heading]) -> str:
        """A table: its header on each page that it goes over, its rows whole, and headings above some of them."""
        named = table.name or self._heading
        groups: dict[int, Run] = {}
        if table.grouped:
            firsts = [row[0] for row in table.rows]
            groups = {at: each for at, each in enumerate(firsts) if not at or each[:1] != firsts[at - 1][:1]}
            table = table._replace(columns=table.columns[1:], rows=tuple(row[1:] for row in table.rows))
        widths = column_widths.widths(table, width)
        titled = any(column.title for column in table.columns)
        look = element("tblLook", val="0420" if titled else "0400", firstRow=int(titled), noVBand=1, noHBand=1)
        head = element(
            "tblPr",
            value_element("tblStyle", self._styles["Report Table"]),
            element("tblW", w=sum(widths), type="dxa"),
            element("tblLayout", type="fixed"),
            look,
            *((value_element("tblCaption", named),) if named else ()),
        )
        grid = element("tblGrid", *(element("gridCol", w=each) for each in widths))
        cell = self._styles["Report Cell"]
        rows = []
        right = [value_element("jc", "right") if column.right else "" for column in table.columns]
        if titled:
            titles = [text_run(column.title) for column in table.columns]
            again = element("trPr", element("cantSplit"), element("tblHeader"))
            together = [element("keepNext") + each for each in right]
            rows.append(element("tr", again, *_cells(cell, titles, widths, together)))
        for index, row in enumerate(table.rows):
            above = self._titled(headings[index]) if index in headings else ""
            if index in groups:
                above = paragraph(cell, self.run(groups[index]), properties=element("keepNext"))
            if above:
                across = element("tcW", w=sum(widths), type="dxa") + value_element("gridSpan", str(len(widths)))
                header = element("tc", element("tcPr", across), above)
                rows.append(element("tr", element("trPr", element("cantSplit")), header))
            whole = (element("trPr", element("cantSplit")),) if column_widths.row_lines(row, widths) < _TALL else ()
            rows.append(element("tr", *whole, *_cells(cell, [self.run(each) for each in row], widths, right)))
        return element("tbl", head, grid, *rows)

    def space(self, properties: str = "") -> str:
        """What parts two tables, which Word would join, and ends a section."""
        return paragraph(self._styles["Report Space"], properties=properties)

    def _titled(self, block: blocks.Heading) -> str:
        self._headings += 1
        self._heading = blocks.text_of_run(block.run)
        self._notes.begin()
        ident, level = 2 * self._headings + 1, min(block.level - self._top + 1, 3)  # notes have the even ones
        start = element("bookmarkStart", id=ident, name=f"_Toc{self._headings:08}")
        words = self.run(tuple(part._replace(style="") for part in block.run))
        closer = element("spacing", before=_CLOSE, after=_CLOSE // 4) if self._brief else ""
        end = element("bookmarkEnd", id=ident)
        return paragraph(self._styles[f"heading {level}"], start, words, end, properties=closer)

    def _excerpt(self, block: blocks.Excerpt) -> str:
        before, meant, after = block.text[: block.start], block.text[block.start : block.end], block.text[block.end :]
        marked = value_element("rStyle", self._styles["Strong"])
        return paragraph(self._styles["Quote"], text_run(before.lstrip()), text_run(meant, marked), text_run(after))

    def _points(self, block: blocks.Facts | blocks.Bullets) -> Iterator[str]:
        if isinstance(block, blocks.Bullets):
            style = self._styles[f"{self._brief} Point" if self._brief else "List Bullet"]
            apart = "" if self._brief else element("spacing", after=120)  # of what follows
            for index, each in enumerate(block.runs, start=1):
                yield paragraph(style, self.run(each), properties=apart if index == len(block.runs) else "")
            return
        marked = value_element("rStyle", self._styles["Strong"])
        if self._brief:
            facts = (text_run(f"{label}\u00a0", marked) + self.run(run) for label, run in block.pairs)
            yield paragraph(self._styles[self._brief], text_run(" · ").join(facts))
            return
        longest = max((len(label) for label, _ in block.pairs), default=0)
        left = (block.indent - 1) * _STEP
        hanging = min(longest * column_widths.LETTER * 5 // 4 + 260, self._room.upright // 3)
        place = element("tabs", element("tab", val="left", pos=left + hanging))
        place += element("spacing", after=40) + element("ind", left=left + hanging, hanging=hanging)
        for label, run in block.pairs:
            tab = element("r", element("tab"))
            yield paragraph(self._styles["Normal"], text_run(label, marked), tab, self.run(run), properties=place)

    def _bar(self, block: blocks.StackedBar, width: int) -> str:
        """The title with the shares in words; below, a row of cells, each as wide as its share, with its number."""
        shares = [(blocks.share_letter(index), each) for index, each in block.signed() if each.size]
        marked = value_element("rStyle", self._styles["Strong"])
        together = element("keepNext") + element(
            "spacing", before=30 if self._brief else 160, after=20 if self._brief else 60
        )
        style = self._styles[self._brief or "Normal"]
        legend = text_run("   ").join(
            text_run("■\u00a0", value_element("color", _filled(each)[0]))
            + text_run(f"{letter}\u00a0{each.title}\u00a0{each.size}")
            for letter, each in shares
        )
        if not shares or self._brief == "Report Note":  # where words are enough
            words = text_run(f"{worded(': ')}{blocks.shares_text(block)}") if shares else ""
            return paragraph(style, text_run(block.title, marked), words, properties=together)
        title = paragraph(style, text_run(f"{block.title}   ", marked), legend, properties=together)
        total = sum(each.size for _, each in shares)
        widths = [width * each.size // total for _, each in shares]
        head = element(
            "tblPr",
            element("tblW", w=sum(widths), type="dxa"),
            element("tblBorders", element("insideV", val="single", sz=12, space=0, color="FFFFFF")),
            element("tblLayout", type="fixed"),
            value_element("tblCaption", f"{block.title}: {blocks.shares_text(block)}"),
        )
        grid = element("tblGrid", *(element("gridCol", w=each) for each in widths))
        cells = (self._share(letter, share, wide) for (letter, share), wide in zip(shares, widths, strict=True))
        row = element("tr", element("trPr", element("cantSplit")), *cells)
        low = element("spacing", before=0, after=0, line=60, lineRule="exact")
        return title + element("tbl", head, grid, row) + self.space(low)

    def _share(self, letter: str, share: BarShare, width: int) -> str:
        fill, colour = _filled(share)
        edges = element("tcMar", element("left", w=0, type="dxa"), element("right", w=0, type="dxa"))
        looks = element("tcW", w=width, type="dxa") + element("shd", val="clear", color="auto", fill=fill) + edges
        text = f"{letter} {share.size}" if width >= _ROOM_FOR_NUMBER else letter if width >= _ROOM_FOR_LETTER else ""
        number = text_run(text, element("b") + value_element("color", colour))
        middle = element("keepNext") + value_element("jc", "center")
        cell = paragraph(self._styles["Report Cell"], number, properties=middle)
        return element("tc", element("tcPr", looks), cell)

    # -- words -------------------------------------------------------------------------------------------------------

    def run(self, run: Run) -> str:
        """Styled words, with their links, and the marks of their footnotes."""
        return "".join(map(self._styled, run))

    def _styled(self, part: Styled) -> str:
        noted = self._notes.mark(part.note) if part.note else ""
        address = office_address(part.link) if part.link and part.text.strip() else ""
        if address:
            bold = element("b") if part.style in {"strong", "good", "warn", "bad"} else ""
            words = text_run(part.text, value_element("rStyle", self._styles["Hyperlink"]) + bold)
            return element("hyperlink", words, r_id=self._linked(address), history=1) + noted
        named = _STYLES.get(part.style)
        return text_run(part.text, value_element("rStyle", self._styles[named]) if named else "") + noted


def _tables_joined(parts: Iterable[tuple[object, tuple[Block, ...]]]) -> Iterator[list[Block]]:
    """The blocks of parts, each alone; but consecutive parts that are a heading and a table of one kind together."""
    joined: list[Block] = []
    for _, part in parts:
        second = part[1] if len(part) == _HEADING_AND_TABLE else None
        kind = second._replace(rows=()) if isinstance(second, blocks.Table) else None
        last = joined[-1] if joined else None
        is_next = isinstance(last, blocks.Table) and last._replace(rows=()) == kind
        if joined and not is_next:
            yield joined
            joined = []
        if kind:
            joined += part
        else:
            yield from ([block] for block in part)
    if joined:
        yield joined


_HEADING_AND_TABLE = 2


def _cells(style: str, texts: list[str], widths: list[int], properties: list[str]) -> list[str]:
    return [
        element("tc", element("tcPr", element("tcW", w=wide, type="dxa")), paragraph(style, text, properties=looks))
        for text, wide, looks in zip(texts, widths, properties, strict=True)
    ]


def _filled(share: BarShare) -> tuple[str, str]:
    return _FILLS.get(share.style, _FILL)


def _set_in(steps: int) -> str:
    return element("ind", left=steps * _STEP) if steps > 0 else ""


# -- which pages lie on their side -----------------------------------------------------------------------------------


def _parts(page: Page) -> list[tuple[Block, ...]]:
    """The page cut before its headings; one that follows on a higher one stays with it."""
    parts: list[list[Block]] = []
    for block in page:
        if not parts or (isinstance(block, blocks.Heading) and not _follows(block, parts[-1])):
            parts.append([])
        parts[-1].append(block)
    return [tuple(part) for part in parts]


def _follows(heading: blocks.Heading, part: list[Block]) -> bool:
    """Whether a part is nothing yet but the headings above this one."""
    return all(
        isinstance(each, blocks.Space) or (isinstance(each, blocks.Heading) and each.level < heading.level)
        for each in part
    )


def _level(part: tuple[Block, ...]) -> int:
    return part[0].level if isinstance(part[0], blocks.Heading) else 0


def _turned(parts: list[tuple[Block, ...]], width: int) -> list[bool]:
    """Whether each part lies on its side: where a table is wide, and where little would stand alone beside one."""
    tables = [[block for block in part if isinstance(block, blocks.Table)] for part in parts]
    wide = {
        block.columns for found in tables for block in found if column_widths.is_wide(block, width)
    }  # pages do not turn to and fro
    turned = [any(block.columns in wide for block in found) for found in tables]
    for index in reversed(range(len(parts) - 1)):
        is_between = index > 0 and turned[index - 1]
        introduces = 0 < _level(parts[index]) < _level(parts[index + 1])
        if turned[index + 1] and _is_little(parts[index]) and (is_between or introduces):
            turned[index] = True
    last = max((index for index, each in enumerate(turned) if each), default=len(parts))
    if sum(map(_letters, parts[last + 1 :])) < _REST:
        turned[last + 1 :] = [True] * len(parts[last + 1 :])
    return turned


_REST = 12_000
"""A rest of fewer letters behind the last wide table stays on its side: turning leaves the page before nearly empty."""


_LITTLE = 700
"""As few letters would leave a page nearly empty."""


def _is_little(part: tuple[Block, ...]) -> bool:
    if any(isinstance(block, blocks.Table | blocks.StackedBar | blocks.Facts) for block in part):
        return False
    return _letters(part) < _LITTLE


def _letters(part: tuple[Block, ...]) -> int:
    """How many letters a part has, without bars."""
    return sum(len(blocks.text_of_run(each)) for block in part for each in blocks.runs_of(block))


_LONG_PARAGRAPH = 250
"""The letters of a paragraph that may be divided between two pages."""


def _belongs_to(block: Block, following: Block) -> bool:
    """Whether a block stays on the page of the next: what precedes a table, and a short titled line above a list."""
    pieces = block.run if isinstance(block, blocks.Paragraph) else ()
    is_titled = any(part.style == "strong" for part in pieces) and len(blocks.text_of_run(pieces)) < _LONG_PARAGRAPH
    return isinstance(following, blocks.Table) or (is_titled and isinstance(following, blocks.Bullets))
