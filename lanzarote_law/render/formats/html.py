"""A report → one HTML file that works from a mail attachment: nothing in it leads out but the links to official pages.

The data are text wherever they stand: the template escapes them, what steers a line or its direction is shown as a
sign, an address that is not of the web stays text, and a policy in the file lets the browser run no script, and apply
its own style alone, known by its digest.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from functools import lru_cache, partial
from hashlib import sha256
from html import escape
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lanzarote_law import wording
from lanzarote_law.extras import require_extra
from lanzarote_law.render import svg_charts
from lanzarote_law.render.formats import column_widths
from lanzarote_law.render.formats.blocks import Bar, Heading, OwnPage, Space, Styled, Table, plain
from lanzarote_law.render.formats.web_addresses import IN_TEXT
from lanzarote_law.render.words import long_date, word
from lanzarote_law.typography import printable
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from jinja2 import Environment

    from lanzarote_law.render.formats.blocks import Block, Page, Printed, Run
    from lanzarote_law.render.formats.dated_blocks import DatedBlock

_PAGE = Path(__file__).with_name("page")
_STYLES = frozenset(("strong", "good", "warn", "bad", "dim", "ref"))
_ON_THE_WEB = re.compile(r"https?://[^\s<>\"'`\\]+", re.IGNORECASE)


def document(report: Printed) -> str:
    """The report as a page. Raises UnreadableError where Jinja2 is missing."""
    require_extra("report", ("jinja2",), worded("HTML reports need the extra [report]"))
    environment = _environment()
    style = _source(environment, "page.css")
    policy = f"default-src 'none'; style-src '{_digest(style)}'; base-uri 'none'; form-action 'none'"
    parts = _parts(report.pages)
    return environment.get_template("page.html").render(
        report=report,
        parts=parts,
        contents=_contents(parts),
        notes=_Notes(report.language),
        noted=any(part.note for each in parts for run in _runs(each.block) for part in run),
        style=_safe_already(style),
        policy=policy,
        word=lambda key, *values: word(key, report.language, *values),
    )


def _environment() -> Environment:
    # not for a start that writes no page: it takes as long as a lookup
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415

    environment = Environment(
        loader=FileSystemLoader(_PAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: printable(value) if type(value) is str else value,  # what is markup already stays so
    )
    environment.globals |= {
        "kind": lambda block: type(block).__name__,
        "look": _look,
        "run_markup": _run_markup,
        "address": lambda link: link if _ON_THE_WEB.fullmatch(link) else "",
        "linked": IN_TEXT.split,
        "patterns": lambda: _safe_already(svg_charts.patterns()),
        "swatch": lambda index, style: _safe_already(svg_charts.swatch(index, style)),
        "sign": svg_charts.sign,
        "bar": lambda *told: _safe_already(svg_charts.bar(*told)),
        "is_broad": _is_broad,
        "shares_of_width": _shares_of_width,
    }
    return environment


def _look(style: str) -> str:
    return style if style in _STYLES else ""


def _run_markup(parts: Run, notes: _Notes, root: str) -> Any:  # noqa: ANN401  # markup
    """A run of styled texts; `root` leads from a page of a site to the folder of its language."""
    return _safe_already("".join(_styled_markup(each, notes, root) for each in parts))


def _styled_markup(part: Styled, notes: _Notes, root: str) -> str:
    from markupsafe import escape  # noqa: PLC0415  # of an extra

    text, look = str(escape(printable(part.text))), _look(part.style)
    named = f' class="{look}"' if look else ""
    if isinstance(part.link, OwnPage):
        text = f'<a href="{root}{escape(part.link)}">{text}</a>'
    elif part.link and _ON_THE_WEB.fullmatch(part.link):
        text = f'<a href="{escape(printable(part.link))}" rel="noopener noreferrer"{named}>{text}</a>'
    elif look:
        text = f"<strong>{text}</strong>" if look == "strong" else f"<span{named}>{text}</span>"
    return f"{text}{notes.reference(part.note)}" if part.note else text


_PAGEFUL = 15
"""A table of fewer rows has the widths that the browser gives it: they matter where a table goes over pages."""
_UPRIGHT, _ON_ITS_SIDE = 12_000, 17_600
"""How wide a printed page is for a table, in the letters of Word."""
_STEPS = 40


def _is_broad(table: Table) -> bool:
    """Whether a table wants printed pages on their side, as in Word."""
    return len(table.rows) >= _PAGEFUL and column_widths.is_wide(table, _UPRIGHT)


def _shares_of_width(table: Table) -> list[int]:
    """The widths of the columns of a long table on paper, in fortieths of it, so that what says more has more room."""
    if len(table.rows) < _PAGEFUL:
        return []
    found = column_widths.widths(table, _ON_ITS_SIDE if _is_broad(table) else _UPRIGHT)
    return [max(1, round(_STEPS * each / sum(found))) for each in found]


def _source(environment: Environment, name: str) -> str:
    assert environment.loader is not None
    return environment.loader.get_source(environment, name)[0]


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _safe_already(markup: str) -> Any:  # noqa: ANN401  # a class of an extra
    from markupsafe import Markup  # noqa: PLC0415

    return Markup(markup)  # noqa: S704  # from the files of this package, or escaped where it was made


# -- the parts -------------------------------------------------------------------------------------------------------


class _Part(NamedTuple):
    """A block with what it is called in its page: a heading by itself, a table by the heading over it."""

    block: Block
    ident: str
    level: int = 0
    dates: Any = ""
    """The attribute that names the dates on which it is shown; a report shows everything."""
    inner: tuple[Any, ...] = ()
    """The same for each of its rows."""


class _Entry(NamedTuple):
    """A line of the contents, with those under it."""

    title: str
    ident: str
    below: list[_Entry]


def _parts(page: Page) -> list[_Part]:
    parts = []
    ident = "top"
    chapter = point = 0
    for block in page:
        if isinstance(block, Heading):
            deep = block.level > 2 and chapter  # noqa: PLR2004  # one before any part is a part
            chapter, point = (chapter, point + 1) if deep else (chapter + 1, 0)
            ident = f"part-{chapter}-{point}" if deep else f"part-{chapter}"
            parts.append(_Part(block, ident, 3 if deep else 2))
        elif not isinstance(block, Space):
            parts.append(_Part(block, ident))
    return parts


def _contents(parts: list[_Part]) -> list[_Entry]:
    entries: list[_Entry] = []
    for part in parts:
        if isinstance(part.block, Heading):
            under = entries[-1].below if part.level > 2 else entries  # noqa: PLR2004  # a point of a part
            under.append(_Entry(plain(part.block.run), part.ident, []))
    return entries


def _runs(block: Block) -> Iterator[Run]:
    """The runs of a block, as far as they can have notes."""
    if isinstance(block, Table):
        yield from (cell for row in block.rows for cell in row)
    else:
        yield from getattr(block, "runs", ())
        yield from (run for _, run in getattr(block, "pairs", ()))
        yield getattr(block, "run", ())


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


# -- the pages of a site -----------------------------------------------------------------------------------------------


CHOSEN_DATE, CHOSEN_ISO_DATE = "⟪date⟫", "⟪ISO date⟫"
"""The signs for the chosen date in a page of a site, written in words and in figures."""


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
    """Writes the pages of a site with one template."""

    def __init__(self, site: Site) -> None:
        """Raises UnreadableError where Jinja2 is missing."""
        require_extra("report", ("jinja2",), worded("HTML reports need the extra [report]"))
        environment = _environment()
        environment.globals |= {
            "site": site,
            "word": lambda key, *values: word(key, site.language, *values),
            "languages": wording.LANGUAGES,
            "has_bar": lambda parts: any(isinstance(each.block, Bar) for each in parts),
            "name_of_language": _LANGUAGE_NAMES.get,
            "notes": _Notes(site.language),
        }
        self._environment, self._site = environment, site
        self._markup = lru_cache(maxsize=None)(_site_markup)
        self._template = environment.get_template("site.html")

    def write(self, page: SitePage) -> str:
        """The text of the file of a page."""
        parts = _parts(tuple(each.block for each in page.blocks))
        dated = [
            part._replace(
                dates=_dates(page, each.dates),
                inner=tuple("" if dates == each.dates else _dates(page, dates) for dates in each.inner),
            )
            for part, each in zip(parts, page.blocks, strict=True)
        ]
        folder, _, _ = page.path.rpartition("/")
        root = "../" if folder else ""
        written = partial(self._run, page, folder)
        text = self._template.render(page=page, parts=dated, root=root, run_markup=written).replace("&#39;", "'")
        text = text.replace(CHOSEN_ISO_DATE, f'<time class="iso">{self._site.on}</time>')
        return text.replace(CHOSEN_DATE, f"<time>{long_date(self._site.on, self._site.language)}</time>")

    def _run(self, page: SitePage, folder: str, parts: Run, *_: object) -> Any:  # noqa: ANN401  # markup
        """A run on a page in a folder; what is not shown on all dates has them."""
        groups = ((dates, self._markup(tuple(shown), folder)) for dates, shown in groupby(parts, attrgetter("dates")))
        return _safe_already("".join(f"<span{_dates(page, on)}>{text}</span>" if on else text for on, text in groups))

    def write_words(self) -> str:
        """The text of the script with what the script of the site says in the language."""
        keys = ("search", "find", "nothing", "found", "date", "any date", "age")
        words = {key: wording.word(f"site.{key}", self._site.language) for key in keys}
        days = [(on.isoformat(), name) for on, name in self._site.days]
        told = {"today": self._site.on.isoformat(), "days": days, "words": words}
        return f"window.site = {json.dumps(told, ensure_ascii=False)};\n"

    def write_front(self, chosen: Sequence[str]) -> str:
        """The text of the page that leads to the languages."""
        return self._environment.get_template("front.html").render(chosen=chosen)


def _site_markup(parts: Run, folder: str) -> str:
    """The markup of a run on a page in a folder of a site."""
    alike = groupby(parts, key=attrgetter("style", "link"))
    return "".join(_site_text(Styled("".join(each.text for each in group), *key), folder) for key, group in alike)


def _site_text(part: Styled, folder: str) -> str:
    text, look = escape(printable(part.text), quote=False), _look(part.style)
    named = f" class={look}" if look else ""
    if isinstance(part.link, OwnPage):
        beside = part.link.removeprefix(f"{folder}/")
        return f"<a href={beside if beside != part.link or not folder else f'../{beside}'}>{text}</a>"
    if part.link and _ON_THE_WEB.fullmatch(part.link):
        return f'<a href="{escape(printable(part.link))}"{named}>{text}</a>'
    return (f"<b>{text}</b>" if look == "strong" else f"<small>{text}</small>" if look == "dim" else f"<span{named}>{text}</span>") if look else text


_LANGUAGE_NAMES = {"en": "English", "fr": "Français", "nl": "Nederlands"}


def site_files() -> dict[str, str]:
    """The style and the script of a site, by the names of their files."""
    environment = _environment()
    style, own, script = (_source(environment, name) for name in ("page.css", "site.css", "site.js"))
    return {"style.css": style + own, "script.js": script}


def _dates(page: SitePage, dates: tuple[int, ...]) -> Any:  # noqa: ANN401  # markup
    """The attribute for the periods of a block; empty if it is shown in all of them."""
    if len(dates) >= len(page.starts):
        return ""
    hidden = "" if page.now in dates else " hidden"
    return _safe_already(f' data-on="{_ranges(dates)}"{hidden}')


def _ranges(numbers: tuple[int, ...]) -> str:
    """Ascending numbers with their runs as ranges.

    >>> _ranges((0, 2, 3, 4))
    '0 2-4'
    """
    first = [each for each in numbers if each - 1 not in numbers]
    last = [each for each in numbers if each + 1 not in numbers]
    return " ".join(f"{each}-{end}" if each < end else str(each) for each, end in zip(first, last, strict=True))
