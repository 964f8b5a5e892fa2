"""A folder of web pages with the whole data set: each record on a page of its own, for any date, without a network.

The pages are those that `lookup`, `history`, `gaps`, `changes` and the reports show. A page that depends on the date is
drawn for each date on which it can change; the script shows the date that is chosen, and without it, today's is shown.
"""

import json
import re
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import quote

from lanzarote_law.exports.database import record_texts
from lanzarote_law.render.blocks import Heading, text_of_run
from lanzarote_law.render.formats.dated_blocks import merge_dates, share_parts
from lanzarote_law.render.formats.site_html import Site, SitePage, SiteWriter, site_files
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import site_pages
from lanzarote_law.reports.site_links import BlockFinisher, RecordLinks, page_path
from lanzarote_law.reports.site_pages import PageDraft, SiteData
from lanzarote_law.reports.site_periods import period_view
from lanzarote_law.text_folding_and_display import fold_accents
from lanzarote_law.version import __version__


class DrawnPage(NamedTuple):
    """The file of a page."""

    path: str
    title: str
    text: str


PARTS = (
    site_pages.overview_drafts,
    site_pages.provision_and_code_drafts,
    site_pages.item_drafts,
    site_pages.other_drafts,
)
SHARES = (6, 6, 9, 1)
"""The parts in which the pages of a language are drawn, and how long each takes compared with the others."""


def draw_pages(parties: Sequence[SiteData], batch: int) -> Iterator[DrawnPage]:
    """Draw one part of the pages in one language."""
    source = parties[0]
    writer, finish = _writer_and_finish(source)
    for draft in PARTS[batch](parties):
        page = _page(draft, finish if draft.view is source.view else BlockFinisher(draft.view, None))
        yield DrawnPage(f"{draft.view.language}/{draft.path}", page.title, writer.write(page))


@lru_cache(maxsize=4)
def _writer_and_finish(source: SiteData) -> tuple[SiteWriter, BlockFinisher]:
    return SiteWriter(_site(source)), BlockFinisher(source.view, RecordLinks(source.view))


def _page(draft: PageDraft, finish: BlockFinisher) -> SitePage:
    """A page; if it depends on the date, it is drawn on a date of each period, and equal neighbours are one period."""
    view, days = draft.view, draft.days
    starts = [] if days is None else [date.min, *sorted(days)]
    drawn = [(on, draft.draw(period_view(view._replace(on=on), days or frozenset()))) for on in starts]
    drawn = [each for at, each in enumerate(drawn) if not at or each[1] != drawn[at - 1][1]]
    pages = [page for _, page in drawn] or [draft.draw(view)]
    starts = [on for on, _ in drawn]
    now = max(0, bisect(starts, view.on) - 1)
    title = next(each for each in pages[now] if isinstance(each, Heading))
    dated = merge_dates([tuple(each for each in page if each != title) for page in pages])
    blocks = finish.blocks([each.block for each in dated], draft.path)
    dated = [share_parts(each._replace(block=block)) for each, block in zip(dated, blocks, strict=True)]
    return SitePage(draft.path, " ".join(text_of_run(title.run).split()), dated, starts, now)


def finish_site(languages: Sequence[Sequence[SiteData]], titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the other files of a site; the search needs the titles of the pages, by their paths."""
    yield from site_files().items()
    front, _ = _writer_and_finish(languages[0][0])
    yield "index.html", front.write_front([each[0].view.language for each in languages])
    for source, *_ in languages:
        view = source.view
        writer, _ = _writer_and_finish(source)
        yield f"{view.language}/site.js", writer.write_script()
        yield f"{view.language}/search.html", writer.write(SitePage("search.html", view.word("site.search")))
        yield f"{view.language}/search-index.js", _search_index(view, titles)


_MENU = ("index", "gaps", "changes", "concordance", "words", "statements", "decisions", "recommendations", "sources")
"""The overview leads to all of these, the other pages to the first ones."""


def _site(source: SiteData) -> Site:
    view = source.view
    translated = view.word("data translations", source.translations)
    data = f"{source.digest} ({translated})" if source.translations else source.digest
    days = {each.on: view.called(each.instrument) for each in view.corpus.reference_days if each.on != date.max}
    chosen = {on: f"{view.day(on)}{called}" for on, called in days.items()}
    chosen[view.on] = view.word("site.today", view.day(view.on))
    return Site(
        language=view.language,
        title=view.word("site.title", view.text(view.corpus.party)),
        on=view.on,
        menu=tuple((f"{each}.html", view.word(f"site.{each}")) for each in _MENU),
        days=tuple(chosen.items()),
        made=view.word("site.made", view.day(view.on), data, f"lanzarote-law {__version__}"),
    )


def _search_index(view: View, titles: Mapping[str, str]) -> str:
    """The titles of the pages of records, articles in force first, and the pages of each word, as a script."""
    corpus = view.corpus
    kinds = {"provisions": "article", "items": "item", "codes": "code", "positions": "position"}
    kinds |= {"decisions": "decision", "recommendations": "recommendation"}
    words: dict[str, str] = {}
    for kind, ident, title, text in record_texts(corpus):
        asking = corpus.items_asking.get(ident, ()) if kind == "aspects" else ()
        for path in (
            (page_path("item", each.id) for each in asking) if asking else (page_path(kinds.get(kind, ""), ident),)
        ):
            words[path] = f"{words.get(path, '')} {title} {text}"
    first = {page_path("article", each.id) for each in corpus.provisions if each.in_force(view.on)}
    found = [path for path in sorted(words, key=lambda each: each not in first) if f"{view.language}/{path}" in titles]
    pages = [(quote(path, safe="/()"), titles[f"{view.language}/{path}"]) for path in found]
    places: dict[str, list[int]] = {}
    for place, path in enumerate(found):
        every = sorted(set(re.findall(r"[\w/.()-]+", fold_accents(words[path]).lower())))
        for word, following in pairwise((*every, "")):
            if not following.startswith(word):  # the search finds words by their parts
                places.setdefault(word, []).append(place)
    listed = "\n".join(f"{word} {_steps(places[word])}" for word in sorted(places))
    values = {"pages": pages, "words": listed}
    return f"window.searchIndex = {json.dumps(values, ensure_ascii=False, separators=(',', ':'))};\n"


def _steps(places: Sequence[int]) -> str:
    """Ascending numbers, each as its distance from the one before, in hexadecimal figures.

    >>> _steps([0, 2, 40])
    '1 2 26'
    """
    return " ".join(f"{each - before:x}" for before, each in pairwise((-1, *places)))
