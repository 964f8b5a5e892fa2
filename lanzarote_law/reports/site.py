"""A folder of web pages with the whole data set: each record on a page of its own, for any date, without a network.

The pages are those that `lookup`, `history`, `gaps`, `changes` and the reports show. A page that depends on the date is
drawn for each date on which it can change; the script shows the date that is chosen, and without it, today's is shown.
"""

from __future__ import annotations

import json
import re
from bisect import bisect
from datetime import date, timedelta
from functools import lru_cache, partial
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from lanzarote_law.answers.certainty import link_period
from lanzarote_law.answers.coverage import gaps
from lanzarote_law.answers.lineage import successors_of, walk_from
from lanzarote_law.answers.lookup import DecisionRecord, PositionRecord, item_answer, provision_record
from lanzarote_law.answers.recommendations import follow_ups
from lanzarote_law.answers.resolve import ResolvedReference
from lanzarote_law.answers.status import dispute_settled_on
from lanzarote_law.answers.timeline import changes, history
from lanzarote_law.exports.database import record_texts
from lanzarote_law.exports.status_periods import change_days
from lanzarote_law.exports.tables import table_rows
from lanzarote_law.model import Translated
from lanzarote_law.render import changes as changes_page
from lanzarote_law.render import decisions, glossary, lookup, recommendations
from lanzarote_law.render import gaps as gaps_page
from lanzarote_law.render import history as history_page
from lanzarote_law.render.formats.blocks import (
    Bullets,
    Facts,
    Heading,
    Line,
    OwnPage,
    Styled,
    Table,
    joined,
    plain,
    run,
)
from lanzarote_law.render.formats.dated_blocks import merge_dates, share_parts
from lanzarote_law.render.formats.site_html import CHOSEN_DATE, CHOSEN_ISO_DATE, Site, SitePage, SiteWriter, site_files
from lanzarote_law.render.official_links import article_page
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.render.translation_notes import TranslationSigns, map_runs, typesetter
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports.build import ReportRequest, build_report
from lanzarote_law.reports.law_tables import all_limits, bibliography_table, concordance_table, items_table
from lanzarote_law.reports.report import ReportKind
from lanzarote_law.reports.statements import statements_table
from lanzarote_law.reports.status_counts import coverage_part, date_lines
from lanzarote_law.typography import fold_accents
from lanzarote_law.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from lanzarote_law.answers.lookup import Answer
    from lanzarote_law.model import Code, Corpus, Instrument, Item, Provision, Recommendation, Section
    from lanzarote_law.render.formats.blocks import Block, Page, Run


class SiteData(NamedTuple):
    """A data set in one language, on today's date, with the digest of its files."""

    view: View
    digest: str


class _Draft(NamedTuple):
    """A page: where it is, the dates on which it can change (none: it has no date), and what draws it on a date."""

    path: str
    days: frozenset[date]
    draw: Callable[[View], Page]


def page_path(kind: str, ident: str) -> str:
    """Where the page of a record is: in the folder of its kind, under its id.

    >>> page_path("article", "be-cp-1867/417/44"), page_path("item", "20(1)(f)")
    ('article/be-cp-1867_417_44.html', 'item/20(1)(f).html')
    """
    name = re.sub(r"[^\w.()-]", "_", ident)
    return f"{kind}/{name}.html"


def build_site(languages: Sequence[Sequence[SiteData]]) -> Iterator[tuple[str, str]]:
    """Yield the files of a site with their paths; for each language its data sets, that of the Party first."""
    titles = []
    for parties in languages:
        drawn = [each for part in range(PARTS) for each in draw_part(parties, part)]
        yield from ((each.path, each.text) for each in drawn)
        titles.append({each.path: each.title for each in drawn})
    yield from finish_site(languages, titles)


PARTS = 3
"""The parts in which the pages of a language are drawn, which take about the same time: answers, the law, the rest."""


class DrawnPage(NamedTuple):
    """The file of a page."""

    path: str
    title: str
    text: str


def draw_part(parties: Sequence[SiteData], part: int) -> Iterator[DrawnPage]:
    """Draw one part of the pages in one language."""
    source = parties[0]
    writer, finish = _writer_and_finish(source)
    drafts = (_answers, _law, partial(_lists, parties))[part]
    pages = [(source.view, draft, finish) for draft in drafts(source.view)]
    if part == PARTS - 1:
        pages += ((each.view, _party(each), finish if each is source else _Finish(each.view, None)) for each in parties)
    for view, draft, finish_of_party in pages:
        page = _page(view, draft, finish_of_party)
        yield DrawnPage(f"{view.language}/{draft.path}", page.title, writer.write(page))


@lru_cache(maxsize=4)
def _writer_and_finish(source: SiteData) -> tuple[SiteWriter, _Finish]:
    return SiteWriter(_site(source)), _Finish(source.view, _Links(source.view))


def finish_site(
    languages: Sequence[Sequence[SiteData]], titles: Iterable[Mapping[str, str]]
) -> Iterator[tuple[str, str]]:
    """Yield the other files of a site, for whose search the titles of the pages of each language are needed."""
    yield from site_files().items()
    front, _ = _writer_and_finish(languages[0][0])
    yield "index.html", front.write_front([each[0].view.language for each in languages])
    for (source, *_), found in zip(languages, titles, strict=True):
        view = source.view
        writer, _ = _writer_and_finish(source)
        yield f"{view.language}/site.js", writer.write_words()
        yield f"{view.language}/search.html", writer.write(SitePage("search.html", view.word("site.search")))
        yield f"{view.language}/search-index.js", _search_index(view, found)


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


# -- a page on its dates -----------------------------------------------------------------------------------------------


class _AnyDate(View):
    """A view on every date of a period: it shows a sign that the chosen date replaces."""

    __slots__ = ()

    def day(self, on: date) -> str:
        """A day in the language of the view."""
        return CHOSEN_DATE if on == self.on else super().day(on)

    def footer(self) -> Run:
        """The footer of every page."""
        return run(Styled(self.word("footer", CHOSEN_ISO_DATE), "dim"))


def _page(view: View, draft: _Draft, finish: _Finish) -> SitePage:
    """A page; if it depends on the date, it is drawn on one date of each period, which no text of the data names."""
    starts: list[date] = []
    pages: list[Page] = []
    for start in (date.min, *sorted(draft.days)) if draft.days else ():
        page = draft.draw(_of_period(view._replace(on=start), draft.days))
        if not pages or page != pages[-1]:
            starts.append(start)
            pages.append(page)
    pages = pages or [draft.draw(view)]
    now = sum(each <= view.on for each in starts) - 1 if starts else 0
    title = next(each for each in pages[now] if isinstance(each, Heading))
    dated = merge_dates([tuple(each for each in page if each != title) for page in pages])
    blocks = finish.blocks([each.block for each in dated], draft.path)
    dated = [share_parts(each._replace(block=block)) for each, block in zip(dated, blocks, strict=True)]
    return SitePage(draft.path, " ".join(plain(title.run).split()), dated, starts, now)


def _of_period(view: View, days: Collection[date]) -> View:
    """A view on any date of the period in which its date is; some days begin a new period each."""
    starts = [date.min, *sorted(days), date.max]
    at = bisect(starts, view.on)
    return _AnyDate(*view._replace(on=_unnamed_date(view.corpus, starts[at - 1], starts[at])))


def _unnamed_date(corpus: Corpus, start: date, end: date) -> date:
    """A date of a period that is not in the data; its first date if there is none."""
    if start == date.min:
        start = end - timedelta(_A_YEAR)
    days = (start + timedelta(each) for each in range(1, (end - start).days))
    return next((each for each in days if each not in _named_dates(corpus)), start)


_A_YEAR = 366


@lru_cache(maxsize=4)
def _named_dates(corpus: Corpus) -> frozenset[date]:
    """Every date in the data."""
    values = " ".join(str(value) for row in table_rows(corpus) for value in row.values.values())
    return frozenset(map(date.fromisoformat, re.findall(r"\b[12]\d{3}-[01]\d-[0-3]\d\b", values)))


class _Finish:
    """Makes finished blocks: signs of translations, links to other pages, the spaces of the language."""

    def __init__(self, view: View, links: _Links | None) -> None:
        self._links = links
        self._signs = TranslationSigns(view) if isinstance(view.corpus, Translated) else None
        self._typeset = typesetter(view) if view.language == "fr" else tuple
        self._anywhere = lru_cache(maxsize=None)(self._finished)

    def blocks(self, blocks: Sequence[Block], path: str) -> Page:
        """The blocks of the page that is at a path."""
        signed = tuple(self._signs.block(each) if self._signs else each for each in blocks)
        return map_runs(signed, lambda found: self._on_page(found, path))

    def _on_page(self, found: Run, path: str) -> Run:
        finished = self._anywhere(found)
        return self._finished(found, path) if any(each.link == path for each in finished) else finished

    def _finished(self, found: Run, path: str = "") -> Run:
        """A run with its links, except to the page at a path, and with its notes after their texts."""
        noted = (part for each in found for part in (each._replace(note=""), _note(each)) if part.text)
        parts = (part for each in noted for part in (self._links.parts(each, path) if self._links else (each,)))
        return self._typeset(tuple(parts))


def _note(styled: Styled) -> Styled:
    return Styled(f" [{styled.note}]" if styled.note else "", "dim", dates=styled.dates)


class _Links:
    """Finds references to records in texts, and the pages of these records."""

    def __init__(self, view: View) -> None:
        corpus = view.corpus
        self._items: dict[str, str] = {each.id: _address("item", each.id) for each in corpus.items}
        self._articles: dict[str, str] = {
            view.article(each.id): _address("article", each.id) for each in corpus.provisions
        }
        self._of_official_page: dict[tuple[str, str], str] = {
            (article_page(view, each.id), view.article(each.id, known_code=each.code)): _address("article", each.id)
            for each in corpus.provisions
        }
        self._others: dict[str, str] = {
            view.code(each.id): _address("code", each.id) for each in corpus.codes
        } | self._articles
        self._others |= {each.id: _address("position", each.id) for each in corpus.positions}
        for name in (lambda each: each.id, lambda each: decisions.name(view, each)):
            self._others |= {name(each): _address("decision", each.id) for each in corpus.decisions}
        codes, others = (
            "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
            for names in ({view.code(each.id) for each in corpus.codes}, self._others)
        )
        item, number = r"\d+(?:\.[\w-]+)*(?:\(\w+\))*(?:/\d+)?", r"\d[\w/]*"
        between = "|".join((", ", re.escape(view.word("range", "\0", "\0").strip("\0"))))
        self._references = re.compile(
            rf"(?<![\w.,/(°])(?P<articles>{number}(?:(?:{between})(?:§ |al\. )?[\w/°]+(?: \w+)?)*)"
            rf" (?P<code>{codes})(?!\w)"
            rf"|(?<![\w.,/-])(?:{others}|{item})(?![\w/(])"
        )
        self._separator = re.compile(f"({between})")
        self._split = lru_cache(maxsize=None)(self._pieces)

    def parts(self, styled: Styled, path: str) -> Iterator[Styled]:
        """Yield the parts of a text; those that refer to a record lead to its page, unless it is the one at a path."""
        if styled.style == "ref":
            number = (styled.link, styled.text.partition(",")[0])
            address = self._items.get(styled.text) or self._of_official_page.get(number, styled.link)
            styled = styled._replace(link="" if address == path else address)
        for text, address in self._split(styled.text):
            yield styled._replace(text=text, link=address if address and address != path else styled.link)

    def _pieces(self, text: str) -> list[tuple[str, str]]:
        pieces: list[tuple[str, str]] = []
        at = 0
        for found in self._references.finditer(text):
            pieces.append((text[at : found.start()], ""))
            pieces += self._of_list(found) if found["code"] else [(found[0], self._of_name(found[0]))]
            at = found.end()
        alike = groupby((*pieces, (text[at:], "")), key=itemgetter(1))
        joined = (("".join(words for words, _ in group), address) for address, group in alike)
        return [each for each in joined if each[0]]

    def _of_name(self, name: str) -> str:
        return self._others.get(name) or (self._items.get(name, "") if re.search(r"[.(]", name) else "")

    def _of_list(self, found: re.Match[str]) -> Iterator[tuple[str, str]]:
        """A list of articles of a code; the name of the code belongs to the last of them."""
        *first, last = self._separator.split(found["articles"])
        code = found["code"]
        known = [address for each in (*first, last) if (address := self._articles.get(f"{each} {code}"))]
        if len(known) == 1:  # the rest says where in the article
            yield found[0], known[0]
            return
        yield from ((each, self._articles.get(f"{each} {code}", "")) for each in first)
        address = self._articles.get(f"{last} {code}")
        yield from [(f"{last} {code}", address)] if address else [(f"{last} ", ""), (code, self._others[code])]


def _address(kind: str, ident: str) -> OwnPage:
    return OwnPage(quote(page_path(kind, ident), safe="/()"))


# -- the pages ---------------------------------------------------------------------------------------------------------


def _law(view: View) -> Iterator[_Draft]:
    """The pages of the articles and codes."""
    corpus = view.corpus
    for provision in corpus.provisions:
        concordance = history_page.concordance_blocks(view, history(corpus, provision.id, view.on))
        drawn = partial(_article, provision, concordance)
        yield _Draft(page_path("article", provision.id), _article_days(corpus, provision), drawn)
    for code in corpus.codes:
        articles = [each for each in corpus.provisions if each.code == code.id]
        days = {day for each in articles for day in _own_days(each)}
        yield _Draft(page_path("code", code.id), _known(days), partial(_code, code, articles))


def _answers(view: View) -> Iterator[_Draft]:
    """The pages of the items, and of what others say about them."""
    corpus = view.corpus
    for item in corpus.items:
        yield _Draft(page_path("item", item.id), _item_days(corpus, item), partial(_item, item))
    for asked in corpus.recommendations:
        items = (*asked.items, *(item.id for each in asked.aspects for item in corpus.items_asking.get(each, ())))
        days = {asked.on, *(day for each in items for day in _item_days(corpus, corpus.item[each]))}
        yield _Draft(page_path("recommendation", asked.id), _known(days), partial(_recommendation, asked))
    for position in corpus.positions:
        drawn = partial(_answer, PositionRecord(position.id, position))
        yield _Draft(page_path("position", position.id), frozenset(), drawn)
    for decision in corpus.decisions:
        drawn = partial(_answer, DecisionRecord(decision.id, decision))
        yield _Draft(page_path("decision", decision.id), frozenset(), drawn)


def _known(days: Iterable[date]) -> frozenset[date]:
    return frozenset(days) - {date.min, date.max}


@lru_cache(maxsize=1024)
def _item_days(corpus: Corpus, item: Item) -> frozenset[date]:
    """The dates on which the page of an item can change; the one with which it is compared is a period of its own."""
    compared = corpus.reference_day(item.instrument)
    after = compared + date.resolution if compared < date.max else compared
    family = (item.id, *corpus.limbs.get(item.id, ()))
    links = [link for each in family for link in corpus.links_of_item.get(each, ())]
    articles = {each for link in links for each in (link.provision, *(one.provision for one in link.read_with))}
    decided = (one.decided for each in family for one in corpus.decisions_of_item.get(each, ()) if one.decided)
    return _known((*change_days(corpus, item.id), compared, after, *_unfollowed_days(corpus, articles), *decided))


def _unfollowed_days(corpus: Corpus, articles: Iterable[str]) -> Iterator[date]:
    """Yield the first dates after those up to which the amendments of some articles were searched."""
    records = {record for each in articles if (record := corpus.following(each))}
    yield from (each.up_to + date.resolution for each in records if each.up_to)


def _own_days(provision: Provision) -> Iterator[date]:
    """Yield the dates on which the text of an article begins, changes and ends."""
    days = (*(version.in_force_from for version in provision.versions), provision.end)
    yield from filter(None, (*days, provision.annulled and provision.annulled.start))


def _article_days(corpus: Corpus, provision: Provision) -> frozenset[date]:
    """The dates on which the page of an article can change: its text, its links, and what courts decided."""
    days: set[date | None] = {day for named in corpus.dates for day in (named.on, *named.was)}
    for partner in provision.partners:
        days.update((partner.end, *_own_days(corpus.provision[partner.provision])))
    for link in corpus.links_to_provision.get(provision.id, ()):
        days.update((*link_period(corpus, link), link.review_from))
        for each in link.read_with:
            days.update(_own_days(corpus.provision[each.provision]))
            decided = corpus.decisions_of_provision.get(each.provision, ())
            days.update(one.decided for one in decided if one.is_questioning)
        asked = (corpus.disputes.get((item, each, provision.id), ()) for item in link.items for each in link.aspects)
        days.update(dispute_settled_on(corpus, position) for found in asked for position in found)
    for ident in walk_from([provision.id], partial(successors_of, corpus)):
        days.update((*_own_days(corpus.provision[ident]), *_unfollowed_days(corpus, (ident,))))
    days.update(one.decided for one in corpus.decisions_of_provision.get(provision.id, ()))
    return _known(each for each in days if each)


def _answer(answer: Answer, view: View) -> Page:
    return lookup.page(view, (answer,))


def _item(item: Item, view: View) -> Page:
    """The answer to an item in full; to one that has parts in brief, since each part has its own page."""
    found = item_answer(view.corpus, item, view.on, ResolvedReference(item.id, (item,)))
    if not view.corpus.limbs.get(item.id):
        return _answer(found, view)
    page = _answer(found, view._replace(detail=Detail.NORMAL))
    more = view.word("more under -v", "")
    return tuple(each for each in page if not (isinstance(each, Line) and plain(each.run).startswith(more)))


def _article(provision: Provision, concordance: Sequence[Block], view: View) -> Page:
    """What an article says and which items depend on it, then what it replaced and what replaced it."""
    found = ResolvedReference(provision.id, provision=provision)
    *told, foot = _answer(provision_record(view.corpus, found, view.on), view)
    return (*told, *concordance, foot)


def _code(code: Code, articles: Sequence[Provision], view: View) -> Page:
    """The articles of a code that are in force, and the others in the data."""
    in_force = [each for each in articles if each.in_force(view.on)]
    others = [each for each in articles if not each.in_force(view.on)]
    return view.footed(
        (
            Heading(run(Styled(view.code(code.id), "ref"), f"  {localized_text(code.title, view.language)}"), 1),
            Heading(run(view.word("r.h.articles", view.day(view.on)))),
            Bullets(tuple(run(_link(view, each)) for each in in_force)),
            Heading(run(view.word("site.other articles"))),
            Bullets(tuple(run(_link(view, each)) for each in others)),
        )
    )


def _recommendation(asked: Recommendation, view: View) -> Page:
    """What a monitoring body asked, and what met it."""
    found = [each for each in follow_ups(view.corpus, view.on) if each.recommendation == asked]
    title = run(Styled(asked.number, "ref"), f"  {localized_text(asked.by, view.language)}")
    return view.footed((Heading(title, 1), recommendations.table(view, found)))


def _link(view: View, provision: Provision) -> Styled:
    title = localized_text(provision.title(view.on), view.language)
    return Styled(f"{view.article(provision.id)}  {title}", "", _address("article", provision.id))


def _party_path(corpus: Corpus) -> str:
    return page_path("party", corpus.party.en)


def _party(source: SiteData) -> _Draft:
    """A Party: its coverage, and how the data were made."""

    def drawn(view: View) -> Page:
        instruments = tuple(each.id for each in view.corpus.instruments)
        request = ReportRequest(ReportKind.COVERAGE, instruments, digest=source.digest)
        report = build_report(view._replace(detail=Detail.NORMAL), request)
        made = tuple((label, run(text)) for label, text in report.made)
        return view.footed((Heading(run(report.title), 1), Facts(made), *report.pages))

    return _Draft(_party_path(source.view.corpus), frozenset(), drawn)


def _lists(parties: Sequence[SiteData], view: View) -> Iterator[_Draft]:
    """The pages that show many records at once."""
    corpus = view.corpus
    days = frozenset(day for item in corpus.items for day in _item_days(corpus, item))
    articles = [each.id for each in corpus.provisions]
    yield _Draft("index.html", frozenset(), partial(_index, parties))
    for instrument in corpus.instruments:
        sections = [
            (each, _section_items(corpus, each)) for each in corpus.sections if each.instrument == instrument.id
        ]
        yield _Draft(page_path("instrument", instrument.id), days, partial(_instrument, instrument, sections))
    yield _Draft("gaps.html", days, _gaps)
    yield _Draft("changes.html", days, partial(_changes, view.on))
    yield _Draft("recommendations.html", days, _recommendations)
    tables: dict[str, Callable[[View], Iterable[Block]]] = {
        "concordance": lambda on: concordance_table(on, articles).blocks,
        "statements": lambda on: statements_table(on, on.corpus.positions).blocks,
        "decisions": lambda on: [Bullets(tuple(run(decisions.name(on, each)) for each in on.corpus.decisions))],
        "sources": lambda on: bibliography_table(on, articles, on.corpus.positions, on.corpus.source).blocks[1:],
        "words": lambda on: glossary.words_page(on.language)[1:-1],
    }
    for name, made in tables.items():
        yield _Draft(f"{name}.html", frozenset(), partial(_table, name, made))


def _table(name: str, made: Callable[[View], Iterable[Block]], view: View) -> Page:
    return view.footed((Heading(run(view.word(f"site.{name}")), 1), *made(view)))


def _index(parties: Sequence[SiteData], view: View) -> Page:
    """How far each instrument is covered, and the way to the items, the codes and the Parties."""
    corpus = view.corpus
    instruments = [
        Styled(localized_text(each.title, view.language), "", _address("instrument", each.id))
        for each in corpus.instruments
    ]
    blocks: list[Block] = [Line(run(view.word("site.intro"))), _ways_in(view, instruments)]
    for each, link in zip(corpus.instruments, instruments, strict=True):
        blocks += [Heading(run(link))]
        if view.on >= corpus.researched_from:
            blocks += [*date_lines(view, each.id), *coverage_part(view, each.id).blocks]
    codes = [
        run(Styled(view.code(each.id), "ref"), f"  {localized_text(each.title, view.language)}")
        for each in corpus.codes
    ]
    others = [localized_text(each.view.corpus.party, view.language) for each in parties]
    paths = [OwnPage(quote(_party_path(each.view.corpus))) for each in parties]
    blocks += [Heading(run(view.word("site.codes"))), Bullets(tuple(codes)), Heading(run(view.word("site.parties")))]
    blocks += [Bullets(tuple(run(Styled(name, "", path)) for name, path in zip(others, paths, strict=True)))]
    title = view.word("site.title", localized_text(corpus.party, view.language))
    return view.footed((Heading(run(title), 1), *blocks))


def _ways_in(view: View, instruments: Sequence[Styled]) -> Facts:
    """Where a reader can begin, and how to search and to choose a date."""
    corpus = view.corpus
    codes = dict.fromkeys(each.code for each in reversed(corpus.regimes))
    names = (
        Styled(localized_text(corpus.code[each].title, view.language), "", _address("code", each)) for each in codes
    )
    gaps = Styled(view.word("site.gaps"), "", OwnPage("gaps.html"))
    ways = {"items": instruments, "articles": tuple(names), "gaps": (gaps,), "search": (), "date": ()}
    pairs = (
        (
            view.word(f"site.{key}"),
            (*joined((each,) for each in links), *run(". " if links else "", view.word(f"site.to {key}"))),
        )
        for key, links in ways.items()
    )
    return Facts(tuple(pairs))


def _section_items(corpus: Corpus, section: Section) -> list[Item]:
    items = (each for each in corpus.items if each.instrument == section.instrument)
    return [each for each in items if corpus.reference(each.id).parts[0] in section.items]


def _instrument(instrument: Instrument, sections: Sequence[tuple[Section, Sequence[Item]]], view: View) -> Page:
    """The items of an instrument, section by section, each with its status."""
    blocks: list[Block] = [Heading(run(localized_text(instrument.title, view.language)), 1)]
    for section, items in sections:
        tables = [_item_table(_of_period(view, _item_days(view.corpus, each)), each) for each in items]
        rows = tuple(row for each in tables for row in each.rows)
        blocks += [Heading(run(localized_text(section.title, view.language))), tables[0]._replace(rows=rows)]
    return view.footed(blocks)


@lru_cache(maxsize=4096)
def _item_table(view: View, item: Item) -> Table:
    """The row of an item, as a table."""
    [block] = items_table(view, "r.h.items", [item], all_limits, ()).blocks
    assert isinstance(block, Table)
    return block


def _gaps(view: View) -> Page:
    """The open points of every instrument."""
    instruments = [each.id for each in view.corpus.instruments]
    pages = [gaps_page.page(view, gaps(view.corpus, view.on, each, instruments)) for each in instruments]
    return view.footed((Heading(run(view.word("site.gaps")), 1), *(block for page in pages for block in page[:-1])))


def _recommendations(view: View) -> Page:
    """What monitoring bodies asked of the Party, and what met it."""
    every = tuple(
        run(Styled(f"{each.number}  {localized_text(each.by, view.language)}", "", _address("recommendation", each.id)))
        for each in view.corpus.recommendations
    )
    told = recommendations.table(view, follow_ups(view.corpus, view.on))
    return view.footed((Heading(run(view.word("site.recommendations")), 1), told, Bullets(every)))


def _changes(today: date, view: View) -> Page:
    """The changes between the date and today."""
    start, end = sorted((view.on, today))
    plain_view = View(*view._replace(on=end))
    _, *page = changes_page.page(plain_view, changes(view.corpus, start, end))
    period = Line(run(view.word("site.period", view.day(view.on), plain_view.day(today))))
    return (Heading(run(view.word("site.changes")), 1), period, *page)


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
    told = {"pages": pages, "words": listed}
    return f"window.searchIndex = {json.dumps(told, ensure_ascii=False, separators=(',', ':'))};\n"


def _steps(places: Sequence[int]) -> str:
    """Ascending numbers, each as its distance from the one before, in the figures of base 36.

    >>> _steps([0, 2, 40])
    '1 2 12'
    """
    return " ".join(_in_base_36(each - before) for before, each in pairwise((-1, *places)))


def _in_base_36(number: int) -> str:
    figure = "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]
    return figure if number < 36 else _in_base_36(number // 36) + figure  # noqa: PLR2004  # as often as its figures
