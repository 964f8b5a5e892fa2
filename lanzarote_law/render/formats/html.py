"""A report → one HTML file that works from a mail attachment: nothing in it leads out but the links to official pages.

The data are text wherever they stand: the template escapes them, what steers a line or its direction is shown as a
sign, an address that is not of the web stays text, and a policy in the file lets the browser run no script, and apply
its own style alone, known by its digest.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lanzarote_law.extras import require_extra
from lanzarote_law.render import blocks
from lanzarote_law.render.blocks import Block, Heading, Page, PageDocument, Space, Styled, Table
from lanzarote_law.render.document_outline_html import digest
from lanzarote_law.render.formats import column_widths
from lanzarote_law.render.formats.web_addresses import IN_TEXT
from lanzarote_law.render.words import word
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from jinja2 import Environment

_PAGE = Path(__file__).with_name("page")
_STYLES = frozenset(("strong", "good", "warn", "bad", "dim", "ref"))
ON_THE_WEB = re.compile(r"https?://[^\s<>\"'`\\]+", re.IGNORECASE)


def document(report: PageDocument) -> str:
    """The report as a page. Raises UnreadableError where Jinja2 is missing."""
    require_extra("report", ("jinja2",), worded("HTML reports need the extra [report]"))
    made = template_environment()
    style = template_source(made, "page.css")
    policy = f"default-src 'none'; style-src '{digest(style)}'; base-uri 'none'; form-action 'none'"
    return made.get_template("page.html").render(
        report=report,
        parts=named_parts(report.pages),
        notes=_Notes(report.language),
        style=safe_markup(style),
        policy=policy,
        word=lambda key, *values: word(key, report.language, *values),
    )


def template_environment() -> Environment:
    """The templates of pages, with what they use."""
    # not for a start that writes no page: it takes as long as a lookup
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415

    made = Environment(
        loader=FileSystemLoader(_PAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: printable(value) if type(value) is str else value,  # what is markup already stays so
    )
    made.globals |= {
        "kind": lambda block: type(block).__name__,
        "plain": blocks.text_of_run,
        "run_markup": lambda parts, notes: safe_markup("".join(_styled_markup(each, notes) for each in parts)),
        "address": lambda link: link if ON_THE_WEB.fullmatch(link) else "",
        "linked": IN_TEXT.split,
        "sign": blocks.share_letter,
        "shares_text": blocks.shares_text,
        "is_broad": needs_landscape,
        "shares_of_width": shares_of_width,
    }
    return made


def style_class(style: str) -> str:
    """The CSS class of a style."""
    return style if style in _STYLES else ""


def _styled_markup(part: Styled, notes: _Notes) -> str:
    from markupsafe import escape  # noqa: PLC0415  # of an extra

    text, named = str(escape(printable(part.text))), style_class(part.style)
    words = f' class="{named}"' if named else ""
    if part.link and ON_THE_WEB.fullmatch(part.link):
        text = f'<a href="{escape(printable(part.link))}" rel="noopener noreferrer"{words}>{text}</a>'
    elif named:
        text = f"<strong>{text}</strong>" if named == "strong" else f"<span{words}>{text}</span>"
    return f"{text}{notes.reference(part.note)}" if part.note else text


_PAGEFUL = 15
"""A table of fewer rows has the widths that the browser gives it: they matter where a table goes over pages."""
_UPRIGHT, _ON_ITS_SIDE = 12_000, 17_600
"""How wide a printed page is for a table, in the letters of Word."""
_STEPS = 40


def needs_landscape(table: Table) -> bool:
    """Whether a table needs landscape pages in print, as in Word."""
    return len(table.rows) >= _PAGEFUL and column_widths.is_wide(table, _UPRIGHT)


def shares_of_width(table: Table) -> list[int]:
    """The widths of the columns of a long table on paper, in fortieths of it, so that what says more has more room."""
    if len(table.rows) < _PAGEFUL:
        return []
    found = column_widths.widths(table, _ON_ITS_SIDE if needs_landscape(table) else _UPRIGHT)
    return [max(1, round(_STEPS * each / sum(found))) for each in found]


def template_source(templates: Environment, name: str) -> str:
    """The text of a file in the folder of the templates."""
    assert templates.loader is not None
    return templates.loader.get_source(templates, name)[0]


def safe_markup(markup: str) -> Any:  # noqa: ANN401  # a class of an extra
    """Markup, as the templates know it."""
    from markupsafe import Markup  # noqa: PLC0415

    return Markup(markup)  # noqa: S704  # from the files of this package, or escaped where it was made


# -- the parts -------------------------------------------------------------------------------------------------------


class HtmlPart(NamedTuple):
    """A block with what it is called in its page: a heading by itself, a table by the heading over it."""

    block: Block
    ident: str
    level: int = 0
    chapter: int = 0
    """The number of the heading of level 2 over it, or which it is."""


def named_parts(page: Page) -> list[HtmlPart]:
    """The blocks of a page with their names and levels."""
    parts = []
    ident = "top"
    chapter = point = 0
    for block in page:
        if isinstance(block, Heading):
            deep = block.level > 2 and chapter  # noqa: PLR2004  # one before any part is a part
            chapter, point = (chapter, point + 1) if deep else (chapter + 1, 0)
            ident = f"part-{chapter}-{point}" if deep else f"part-{chapter}"
            parts.append(HtmlPart(block, ident, 3 if deep else 2, chapter))
        elif not isinstance(block, Space):
            parts.append(HtmlPart(block, ident))
    return parts


class _Notes:
    """The notes in the order in which they are met; those that say the same are one, with a way back to each place."""

    def __init__(self, language: str) -> None:
        self._language = language
        self.places: dict[str, tuple[int, list[str]]] = {}

    def met(self, note: str) -> tuple[int, str]:
        """The number of a note, and the name of the place that leads to it."""
        number, places = self.places.setdefault(note, (len(self.places) + 1, []))
        places.append(f"at-{number}-{len(places) + 1}")
        return number, places[-1]

    def reference(self, note: str) -> str:
        """The number of a note as a link to it."""
        number, place = self.met(note)
        label = word("html.note", self._language, str(number))
        return f'<sup><a id="{place}" href="#note-{number}" role="doc-noteref" aria-label="{label}">{number}</a></sup>'
