"""A folder of web pages with the whole data set: each record on a page of its own, for any date, without a network.

The pages are those that `lookup`, `history`, `gaps`, `changes` and the reports show. A page that depends on the date is
drawn for each date on which it can change; the script shows the date that is chosen, and without it, today's is shown.
"""

from __future__ import annotations

from bisect import bisect
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.render.formats.blocks import Heading, plain
from lanzarote_law.render.formats.dated_blocks import merge_dates, share_parts
from lanzarote_law.render.formats.site_html import Site, SitePage, SiteWriter, site_files
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports import site_pages
from lanzarote_law.reports.site_links import Finish, Links
from lanzarote_law.reports.site_periods import of_period
from lanzarote_law.reports.site_search import search_index
from lanzarote_law.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lanzarote_law.reports.site_pages import Draft, SiteData


class DrawnPage(NamedTuple):
    """The file of a page."""

    path: str
    title: str
    text: str


PARTS = (site_pages.item_drafts, site_pages.article_drafts, site_pages.other_drafts, site_pages.overview_drafts)
"""The parts in which the pages are drawn: every second of them takes about the same time as the others."""


def build_site(languages: Sequence[Sequence[SiteData]]) -> Iterator[tuple[str, str]]:
    """Yield the files of a site with their paths; for each language its data sets, that of the Party first."""
    drawn = [each for part in range(len(PARTS)) for each in draw_part(languages, part)]
    yield from ((each.path, each.text) for each in drawn)
    yield from finish_site(languages, {each.path: each.title for each in drawn})


def draw_part(languages: Sequence[Sequence[SiteData]], part: int) -> Iterator[DrawnPage]:
    """Draw one part of the pages, each in all languages: it changes on the same dates in each of them."""
    for drafts in zip(*map(PARTS[part], languages), strict=True):
        starts: Sequence[date] = (date.min, *sorted(drafts[0].days)) if drafts[0].days else ()
        for (source, *_), draft in zip(languages, drafts, strict=True):
            writer, finish = _writer_and_finish(source)
            page = _page(draft, starts, finish if draft.view is source.view else Finish(draft.view, None))
            starts = page.starts
            yield DrawnPage(f"{draft.view.language}/{draft.path}", page.title, writer.write(page))


@lru_cache(maxsize=4)
def _writer_and_finish(source: SiteData) -> tuple[SiteWriter, Finish]:
    return SiteWriter(_site(source)), Finish(source.view, Links(source.view))


def _page(draft: Draft, starts: Sequence[date], finish: Finish) -> SitePage:
    """A page; if it depends on the date, it is drawn on a date of each period, and equal neighbours are one period."""
    view = draft.view
    drawn = [(on, draft.draw(of_period(view._replace(on=on), draft.days))) for on in starts]
    drawn = [each for at, each in enumerate(drawn) if not at or each[1] != drawn[at - 1][1]]
    pages = [page for _, page in drawn] or [draft.draw(view)]
    starts = [on for on, _ in drawn]
    now = max(0, bisect(starts, view.on) - 1)
    title = next(each for each in pages[now] if isinstance(each, Heading))
    dated = merge_dates([tuple(each for each in page if each != title) for page in pages])
    blocks = finish.blocks([each.block for each in dated], draft.path)
    dated = [share_parts(each._replace(block=block)) for each, block in zip(dated, blocks, strict=True)]
    return SitePage(draft.path, " ".join(plain(title.run).split()), dated, starts, now)


def finish_site(languages: Sequence[Sequence[SiteData]], titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the other files of a site; the search needs the titles of the pages, by their paths."""
    yield from site_files().items()
    front, _ = _writer_and_finish(languages[0][0])
    yield "index.html", front.write_front([each[0].view.language for each in languages])
    for source, *_ in languages:
        view = source.view
        writer, _ = _writer_and_finish(source)
        yield f"{view.language}/site.js", writer.write_words()
        yield f"{view.language}/search.html", writer.write(SitePage("search.html", view.word("site.search")))
        yield f"{view.language}/search-index.js", search_index(view, titles)


_MENU = ("index", "gaps", "changes", "concordance", "statements", "words", "decisions", "recommendations", "sources")
"""The overview leads to all of these, the other pages to the first ones."""


def _site(source: SiteData) -> Site:
    view = source.view
    days = {each.on: view.called(each.instrument) for each in view.corpus.reference_days if each.on != date.max}
    chosen = {on: f"{view.day(on)}{called}" for on, called in days.items()} | {view.on: view.word("site.today")}
    return Site(
        language=view.language,
        title=view.word("site.title", localized_text(view.corpus.party, view.language)),
        on=view.on,
        menu=tuple((f"{each}.html", view.word(f"site.{each}")) for each in _MENU),
        days=tuple(chosen.items()),
        made=view.word("site.made", view.day(view.on), source.digest, f"lanzarote-law {__version__}"),
    )
