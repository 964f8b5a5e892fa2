"""A page of a site as HTML, in few letters, for one date or several; the script shows what belongs to the chosen date.

As in a report, the data are text wherever they stand, and nothing comes from elsewhere. Cells, rows and points have no
end tags: HTML does not require them there, and the pages have more than a hundred thousand.
"""

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from html import escape
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from lanzarote_law import wording
from lanzarote_law.extras import require_extra
from lanzarote_law.render.blocks import Bullets, Facts, Heading, OwnPage, Paragraph, Run, StackedBar, Styled, Table
from lanzarote_law.render.formats import html
from lanzarote_law.render.formats.dated_blocks import DatedBlock
from lanzarote_law.render.words import long_date, word
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import worded

_SHORT_MENU = 5
"""So many pages of the menu are linked from every page."""
CHOSEN_DATE = "⟪date⟫"
"""The sign for the chosen date, written in words."""


class SitePage(NamedTuple):
    """A page of a site, for one date or several."""

    path: str
    """Where it is in the folder of its language."""
    title: str
    blocks: Sequence[DatedBlock] = ()
    starts: Sequence[date] = ()
    """The first date of each of the periods for which it has blocks; none if it has no periods."""
    now: int = 0
    """The number of the period that is shown first."""

    @property
    def folder(self) -> str:
        """The folder in which it is."""
        return self.path.rpartition("/")[0]

    def dates(self, dates: tuple[int, ...]) -> str:
        """The attribute for the periods of a block; empty if it is shown in all of them.

        What is not shown at first has `data-off`: the style hides it, and the script makes it `data-on`.
        """
        if not dates or len(dates) >= len(self.starts):
            return ""
        ranges = _ranges(dates)
        quoted = f'"{ranges}"' if " " in ranges else ranges
        return f" data-{'on' if self.now in dates else 'off'}={quoted}"


class Site(NamedTuple):
    """What the pages of a site in one language have in common."""

    language: str
    title: str
    on: date
    menu: tuple[tuple[str, str], ...]
    """The pages that every page leads to: where they are, and their names."""
    days: tuple[tuple[date, str], ...]
    """Dates that are chosen often, with their names."""
    made: str
    """From which data it was made."""


class SiteWriter:
    """Writes the pages of a site."""

    def __init__(self, site: Site) -> None:
        """Raises UnreadableError where Jinja2 is missing."""
        require_extra("report", ("jinja2",), worded("HTML reports need the extra [report]"))
        self._templates, self._site = html.template_environment(), site
        self._templates.globals |= {
            "site": site,
            "word": lambda key, *values: html.safe_markup(_text(word(key, site.language, *values))),
            "text": lambda text: html.safe_markup(_text(text)),
            "languages": wording.LANGUAGES,
            "names_of_languages": _LANGUAGE_NAMES,
        }
        self._blocks: Any = self._templates.get_template("blocks.html").module
        self._page = self._templates.get_template("site.html")
        self._markup = cache(self._markup_of)

    def write(self, page: SitePage) -> str:
        """The text of the file of a page."""
        parts = html.named_parts(tuple(each.block for each in page.blocks))
        numbered = enumerate(zip(parts, page.blocks, strict=True), 1)
        drawn = [self._block(page, part, each, index) for index, (part, each) in numbered]
        return self._page.render(
            page=page,
            root="../" if page.folder else "",
            drawn=html.safe_markup("".join(drawn)),
            has_bar=any(isinstance(each.block, StackedBar) for each in parts),
        )

    def _block(self, page: SitePage, part: html.HtmlPart, dated: DatedBlock, index: int) -> str:
        """The markup of a block; a heading has a name only if a link leads to it.

        End tags that HTML implies are left out: the site has thousands of pages.
        """
        on = page.dates(dated.dates)
        rows = ["" if each == dated.dates else page.dates(each) for each in dated.inner]
        match dated.block:
            case Heading(run=found):
                named = next((f" id={each.link[1:]}" for each in found if each.link.startswith("#")), "")
                return f"<h{part.level}{named}{on}>{self._run(page, found)}</h{part.level}>"
            case Paragraph(run=found, indent=indent):
                return f"<p{on}{' class=in' if indent > 1 else ''}>{self._run(page, found)}"
            case Facts(pairs=pairs):
                parts = (f"<dt>{_text(label)}<dd>{self._run(page, found)}" for label, found in pairs)
                inside = (f"<div{own}>{each}</div>" if own else each for own, each in zip(rows, parts, strict=True))
                return f"<dl{on}>{''.join(inside)}</dl>"
            case Bullets(runs=runs):
                parts = (f"<li{own}>{self._run(page, each)}" for own, each in zip(rows, runs, strict=True))
                return f"<ul{on}>{''.join(parts)}</ul>"
            case Table() as table:
                return self._table(page, table, on, rows)
        return str(self._blocks.draw(part, index))

    def _table(self, page: SitePage, table: Table, on: str, rows: Sequence[str]) -> str:
        """The markup of a table; its class says which columns are fixed, the script what it is called."""
        wide = '"wide broad"' if html.needs_landscape(table) else "wide"
        fixed = [f"f{at}" for at, each in enumerate(table.columns, 1) if each.fixed and table.rows]
        named = f' class="{" ".join(fixed)}"' if fixed else ""
        caption = f"<caption>{_text(table.name)}</caption>" if table.name else ""
        parts = [f"<div{on} class={wide}><table{named}>{caption}"]
        if shares := html.shares_of_width(table):
            parts.append(f"<colgroup>{''.join(f'<col class=w{each}>' for each in shares)}</colgroup>")
        right = [" class=right" if each.right else "" for each in table.columns]
        if any(each.title for each in table.columns):
            titles = (
                f"<th{look}>{_text(each.title)}" if each.title else "<td>"
                for each, look in zip(table.columns, right, strict=True)
            )
            parts.append(f"<thead><tr>{''.join(titles)}</thead>")
        # without a data cell in its column, a browser takes a first cell for the header of its row
        header = "th" if table.columns[0].title and all(each[0] for each in table.rows) else "th scope=row"
        for own, (first, *cells) in zip(rows, table.rows, strict=True):
            parts.append(f"<tr{own}><{header if first else 'td'}{right[0]}>{self._run(page, first)}")
            parts += (f"<td{look}>{self._run(page, each)}" for look, each in zip(right[1:], cells, strict=True))
        return "".join((*parts, "</table></div>"))

    def _run(self, page: SitePage, parts: Run) -> str:
        """A run; what is not shown on all dates has its own."""
        if not any(each.dates for each in parts):
            return self._markup(parts, page.folder)
        groups = [(dates, tuple(shown)) for dates, shown in groupby(parts, attrgetter("dates"))]
        return "".join(self._markup(shown, page.folder, page.dates(dates)) for dates, shown in groups)

    def _markup_of(self, parts: Run, folder: str, on: str = "") -> str:
        """The markup of a run on a page in a folder; neighbours that look alike are one.

        One that is alone bears the attribute for its periods itself, with no element around it.
        """
        alike = [
            Styled("".join(each.text for each in group), *key)
            for key, group in groupby(parts, key=attrgetter("style", "link"))
        ]
        if len(alike) == 1:
            text = _styled(alike[0], folder, on)
        else:
            text = "".join(_styled(each, folder) for each in alike)
            text = f"<span{on}>{text}</span>" if on else text
        today = long_date(self._site.on, self._site.language)
        return text.replace(CHOSEN_DATE, f"<time>{today}</time>")

    def write_script(self) -> str:
        """The text of the script of the pages, after what it says in the language."""
        keys = ("search", "find", "nothing", "found", "some", "passed over", "date", "any date", "age", "law of")
        words = {key: wording.word(f"site.{key}", self._site.language) for key in keys}
        words["html.table"] = wording.word("html.table", self._site.language)
        days = [(on.isoformat(), name) for on, name in self._site.days]
        others = [(each, name) for each, name in _LANGUAGE_NAMES.items() if each != self._site.language]
        values = {"today": self._site.on.isoformat(), "days": days, "words": words}
        values |= {"menu": self._site.menu[1:_SHORT_MENU], "languages": others, "made": self._site.made}
        script = html.template_source(self._templates, "site.js")
        return f"window.site = {json.dumps(values, ensure_ascii=False)};\n{script}"

    def write_front(self, chosen: Sequence[str]) -> str:
        """The text of the page that leads to the languages."""
        return self._templates.get_template("front.html").render(chosen=chosen)


def _text(text: str) -> str:
    return escape(printable(text), quote=False)


def _styled(part: Styled, folder: str, on: str = "") -> str:
    """A text in the element for its link or style, which bears the attribute for the periods."""
    text, look = _text(part.text), html.style_class(part.style)
    if look == "ref" and not any(map(str.isalnum, part.text)):
        look = ""  # the comma between two references
    if isinstance(part.link, OwnPage):
        beside = part.link.removeprefix(f"{folder}/")
        return f"<a href={beside if beside != part.link or not folder else f'../{beside}'}{on}>{text}</a>"
    named = f" class={look}" if look else ""
    if part.link and html.ON_THE_WEB.fullmatch(part.link):
        address = escape(printable(part.link))
        return f'<a href="{address}"{named}{on}>{text.removesuffix(f", {address}")}</a>'
    if tag := _TAGS.get(look):
        return f"<{tag}{on}>{text}</{tag}>"
    return f"<span{named}{on}>{text}</span>" if named or on else text


_TAGS = {"strong": "b", "dim": "i", "warn": "em"}
"""The shortest element for the styles that most texts have; the style of the site sets their looks."""
_LANGUAGE_NAMES = {"en": "English", "fr": "Français", "nl": "Nederlands"}


def site_files() -> dict[str, str]:
    """The style of a site, by the name of its file."""
    style, own = (html.template_source(html.template_environment(), name) for name in ("page.css", "site.css"))
    return {"style.css": style + own}


@cache
def _ranges(numbers: tuple[int, ...]) -> str:
    """Ascending numbers with their runs as ranges.

    >>> _ranges((0, 2, 3, 4))
    '0 2-4'
    """
    first = [each for each in numbers if each - 1 not in numbers]
    last = [each for each in numbers if each + 1 not in numbers]
    return " ".join(f"{each}-{end}" if each < end else str(each) for each, end in zip(first, last, strict=True))
