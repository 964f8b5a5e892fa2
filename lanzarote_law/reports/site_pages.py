"""The pages of a site: what each shows on a date, drawn by the pages of the commands and reports."""

from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import NamedTuple, TypeVar
from urllib.parse import quote

from lanzarote_law import render, reports
from lanzarote_law.answers.coverage import gaps
from lanzarote_law.answers.decisions import is_decided
from lanzarote_law.answers.item_status_history import review_days
from lanzarote_law.answers.law_over_time import LawChanges, changes, history
from lanzarote_law.answers.lookup import Answer, DecisionRecord, PositionRecord, item_answer, provision_record
from lanzarote_law.answers.recommendations import follow_ups
from lanzarote_law.answers.reference_resolution import ResolvedReference
from lanzarote_law.answers.status_types import OPEN_STANDINGS, Status
from lanzarote_law.model import Code, Corpus, Instrument, Item, Position, Provision, Recommendation, Section
from lanzarote_law.render import blocks, decisions, lookup, recommendations
from lanzarote_law.render import changes as changes_page
from lanzarote_law.render import gaps as gaps_page
from lanzarote_law.render import history as history_page
from lanzarote_law.render.blocks import Block, Bullets, Facts, Heading, Page, Paragraph, Run, Styled, Table, run
from lanzarote_law.render.item_status_text import once_per_aspect
from lanzarote_law.render.layout import meaning_of
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.reports.report import ReportKind
from lanzarote_law.reports.report_tables import ALONE, bibliography_table, concordance_table, items_table
from lanzarote_law.reports.site_links import address, page_path
from lanzarote_law.reports.site_periods import CachedView, article_days, calendar_days, item_days, own_days, period_view
from lanzarote_law.reports.statements_of_state_and_others import statements_table
from lanzarote_law.reports.status_counts import coverage_part, warning_lines

_T = TypeVar("_T")
Dated = Sequence[tuple[frozenset[date], Callable[[View], _T]]]
"""Parts of a page, each with the dates on which it can change and what draws it."""


class SiteData(NamedTuple):
    """A data set in one language, on today's date, with the digest of its files."""

    view: View
    digest: str
    translations: str = ""
    """The digest of the translations; empty if there are none."""


class PageDraft(NamedTuple):
    """A page: where it is, the dates on which it can change (None: it has no date), and what draws it on a date."""

    view: View
    path: str
    draw: Callable[[View], Page]
    days: frozenset[date] | None = None


def item_drafts(parties: Sequence[SiteData]) -> Iterator[PageDraft]:
    """The pages of the items."""
    view = parties[0].view
    for item in view.corpus.items:
        yield PageDraft(view, page_path("item", item.id), partial(_item, item), item_days(view.corpus, item))


def provision_and_code_drafts(parties: Sequence[SiteData]) -> Iterator[PageDraft]:
    """The pages of the articles and codes."""
    view = parties[0].view
    corpus = view.corpus
    for provision in corpus.provisions:
        concordance = history_page.concordance_blocks(view, history(corpus, provision.id, view.on))
        drawn = partial(_article, provision, concordance)
        yield PageDraft(view, page_path("article", provision.id), drawn, article_days(corpus, provision))
    for code in corpus.codes:
        articles = [each for each in corpus.provisions if each.code == code.id]
        days = {day for each in articles for day in own_days(corpus, each)}
        yield PageDraft(view, page_path("code", code.id), partial(_code, code, articles), calendar_days(days))


def overview_drafts(parties: Sequence[SiteData]) -> Iterator[PageDraft]:
    """The pages of many items at once: open aspects, instruments, changes, recommendations."""
    view = parties[0].view
    corpus = view.corpus
    of_item = {each.id: item_days(corpus, each) for each in corpus.items}
    of_instrument = {
        each.id: frozenset[date]().union(*(of_item[item.id] for item in corpus.items if item.instrument == each.id))
        for each in corpus.instruments
    }
    every = frozenset[date]().union(*of_instrument.values())
    gap_pages = [
        (days, lru_cache(maxsize=None)(partial(_gap_page, corpus.instrument[each])))
        for each, days in of_instrument.items()
    ]
    yield PageDraft(view, "gaps.html", partial(_gaps, gap_pages), every)
    tables = {each.id: (of_item[each.id], lru_cache(maxsize=None)(partial(_item_table, each))) for each in corpus.items}
    for instrument in corpus.instruments:
        sections = [
            (each, [tables[item.id] for item in _section_items(corpus, each)])
            for each in corpus.sections
            if each.instrument == instrument.id
        ]
        path, drawn = page_path("instrument", instrument.id), partial(_instrument, instrument, sections)
        yield PageDraft(view, path, drawn, of_instrument[instrument.id])
    changed = (*(own_days(corpus, each) for each in corpus.provisions), (each.on for each in corpus.renumberings))
    days = every.union(*changed, (each.decided for each in corpus.decisions if each.decided))
    yield PageDraft(view, "changes.html", partial(_changes, view.on), calendar_days(days))
    yield PageDraft(view, "recommendations.html", _recommendations, every)
    for asked in corpus.recommendations:
        items = (*asked.items, *(item.id for each in asked.aspects for item in corpus.items_asking.get(each, ())))
        days = calendar_days({asked.on}).union(*(of_item[each] for each in items))
        yield PageDraft(view, page_path("recommendation", asked.id), partial(_recommendation, asked), days)


def other_drafts(parties: Sequence[SiteData]) -> Iterator[PageDraft]:
    """The pages that have no date: the overview, the tables, what others say, the Parties."""
    view = parties[0].view
    corpus = view.corpus
    yield PageDraft(view, "index.html", partial(_index, parties))
    articles = [each.id for each in corpus.provisions]
    tables: dict[str, Callable[[View], Iterable[Block]]] = {
        "concordance": lambda on: concordance_table(on, articles).blocks,
        "statements": lambda on: statements_table(on, on.corpus.positions).blocks,
        "decisions": lambda on: [
            Bullets(tuple(run(decisions.decision_as_named(on, each)) for each in on.corpus.decisions))
        ],
        "sources": lambda on: bibliography_table(on, articles, on.corpus.positions, on.corpus.source).blocks[1:],
        "words": lambda on: render.glossary.words_page(on.language)[1:-1],
    }
    for name, made in tables.items():
        yield PageDraft(view, f"{name}.html", partial(_table, name, made))
    for position in corpus.positions:
        yield PageDraft(view, page_path("position", position.id), partial(_statement, position))
    for decision in corpus.decisions:
        yield PageDraft(
            view, page_path("decision", decision.id), partial(_answer, DecisionRecord(decision.id, decision))
        )
    yield from (PageDraft(each.view, _party_path(each.view.corpus), partial(_party, each)) for each in parties)


def _answer(answer: Answer, view: View) -> Page:
    return lookup.page(view, (answer,))


def _statement(position: Position, view: View) -> Page:
    """A statement, and the item that it is about."""
    title, *blocks = _answer(PositionRecord(position.id, position), view)
    about = [Paragraph(view.item_title(view.corpus.item[position.item]))] if position.item else []
    return (title, *about, *blocks)


def _item(item: Item, view: View) -> Page:
    """The answer to an item in full; to one that has parts in brief, since each part has its own page."""
    found = item_answer(view.corpus, item, view.on, ResolvedReference(item.id, (item,)))
    if not view.corpus.limbs.get(item.id):
        return _answer(found, view)
    page = _answer(found, view._replace(detail=Detail.NORMAL))
    more = view.word("more under -v", "")
    return tuple(
        each for each in page if not (isinstance(each, Paragraph) and blocks.text_of_run(each.run).startswith(more))
    )


def _article(provision: Provision, concordance: Sequence[Block], view: View) -> Page:
    """What an article says and which items depend on it, then what it replaced and what replaced it."""
    found = ResolvedReference(provision.id, provision=provision)
    *blocks, foot = _answer(provision_record(view.corpus, found, view.on), view)
    return (*blocks, *concordance, foot)


def _code(code: Code, articles: Sequence[Provision], view: View) -> Page:
    """The articles of a code that are in force, and the others in the data."""
    headings = {True: view.word("r.h.articles", view.day(view.on)), False: view.word("site.other articles")}
    parts: list[Block] = []
    for in_force, heading in headings.items():
        links = (run(_link(view, each)) for each in articles if each.in_force(view.on) is in_force)
        parts += [Heading(run(heading)), Bullets(tuple(links))]
    return view.footed((Heading(_named(view, code), 1), *parts))


def _named(view: View, code: Code) -> Run:
    """The short name of a code, and its title."""
    return run(Styled(view.code(code.id), "ref"), f"  {view.text(code.title)}")


def _link(view: View, provision: Provision) -> Styled:
    title = view.text(provision.title(view.on))
    return Styled(f"{view.article(provision.id)}  {title}", "", address("article", provision.id))


def _recommendation(asked: Recommendation, view: View) -> Page:
    """What a monitoring body asked, and what met it."""
    found = [each for each in follow_ups(view.corpus, view.on) if each.recommendation == asked]
    title = run(Styled(asked.number, "ref"), f"  {view.text(asked.by)}")
    return view.footed((Heading(title, 1), recommendations.table(view, found)))


def _party_path(corpus: Corpus) -> str:
    return page_path("party", corpus.party.en)


def _party(source: SiteData, view: View) -> Page:
    """A Party: its coverage, and how the data were made."""
    instruments = tuple(each.id for each in view.corpus.instruments)
    request = reports.report_builder.ReportRequest(ReportKind.COVERAGE, instruments, digest=source.digest)
    report = reports.report_builder.build_report(view._replace(detail=Detail.NORMAL), request)
    made = tuple((label, run(text)) for label, text in report.made)
    return view.footed((Heading(run(report.title), 1), Facts(made), *report.pages))


def _table(name: str, made: Callable[[View], Iterable[Block]], view: View) -> Page:
    return view.footed((Heading(run(view.word(f"site.{name}")), 1), *made(view)))


def _index(parties: Sequence[SiteData], view: View) -> Page:
    """How far each instrument is covered, and the way to the items, the codes and the Parties."""
    corpus = view.corpus
    instruments = [Styled(view.text(each.title), "", address("instrument", each.id)) for each in corpus.instruments]
    parts: list[Block] = [Paragraph(run(view.word("site.intro"))), _ways_in(view, instruments)]
    for each, link in zip(corpus.instruments, instruments, strict=True):
        parts += [Heading(run(link))]
        if view.on >= corpus.researched_from:
            parts += [*warning_lines(view, each.id), *coverage_part(view, each.id).blocks]
    others = (
        Styled(view.text(each.party), "", blocks.OwnPage(quote(_party_path(each))))
        for each in (source.view.corpus for source in parties)
    )
    parts += [Heading(run(view.word("site.codes"))), Bullets(tuple(_named(view, each) for each in corpus.codes))]
    parts += [Heading(run(view.word("site.parties"))), Bullets(tuple(map(run, others)))]
    return view.footed((Heading(run(view.word("site.title", view.text(corpus.party))), 1), *parts))


def _ways_in(view: View, instruments: Sequence[Styled]) -> Facts:
    """Where a reader can begin, and how to search and to choose a date."""
    codes = dict.fromkeys(view.corpus.code[each.code] for each in reversed(view.corpus.regimes))
    names = [Styled(view.text(each.title), "", address("code", each.id)) for each in codes]
    gaps = [Styled(view.word("site.gaps"), "", blocks.OwnPage("gaps.html"))]
    ways: dict[str, Sequence[Styled]] = {"items": instruments, "articles": names, "gaps": gaps}
    ways |= {"search": (), "date": ()}
    values = {
        key: (*blocks.join_runs((each,) for each in links), *run(". " if links else "", view.word(f"site.to {key}")))
        for key, links in ways.items()
    }
    return Facts(tuple((view.word(f"site.{key}"), found) for key, found in values.items()))


def _section_items(corpus: Corpus, section: Section) -> list[Item]:
    items = (each for each in corpus.items if each.instrument == section.instrument)
    return [each for each in items if corpus.reference(each.id).parts[0] in section.items]


def _instrument(instrument: Instrument, sections: Sequence[tuple[Section, Dated[Table]]], view: View) -> Page:
    """The items of an instrument, each with its status; before the researched period, that it is before it."""
    parts: list[Block] = [Heading(run(view.text(instrument.title)), 1)]
    if view.on < view.corpus.researched_from:
        return view.footed((*parts, Paragraph(run(view.word(Status.BEFORE_RESEARCH), view.given_from()))))
    for section, items in sections:
        tables = [drawn(period_view(view, days)) for days, drawn in items]
        rows = tuple(row for each in tables for row in each.rows)
        parts += [Heading(run(view.text(section.title))), tables[0]._replace(rows=rows)]
    return view.footed(parts)


def _item_table(item: Item, view: View) -> Table:
    """The row of an item, as a table."""
    [block] = items_table(view, "r.h.items", [item], ALONE, ()).blocks
    assert isinstance(block, Table)
    return block


def _gaps(of_instruments: Dated[tuple[Page, Page]], view: View) -> Page:
    """The open points of every instrument, after how many there are of each kind and what the kinds mean."""
    drawn = [draw(period_view(view, days)) for days, draw in of_instruments]
    counts, pages = ([block for each in side for block in each] for side in zip(*drawn, strict=True))
    return view.footed((Heading(run(view.word("site.gaps")), 1), *counts, *pages))


def _gap_page(instrument: Instrument, view: View) -> tuple[Page, Page]:
    """The numbers of open points of an instrument, with a link to the points; and these."""
    result = gaps(view.corpus, view.on, instrument.id, [each.id for each in view.corpus.instruments])
    plain_heading, *rest, _ = gaps_page.page(view, result)
    assert isinstance(plain_heading, Heading)
    here = blocks.OwnPage(f"#{instrument.id}")
    name = Styled(view.text(instrument.title), "", here)
    number = Counter(group[0].standing for group in once_per_aspect(result.open))
    found = [each for each in OPEN_STANDINGS if number[each]]
    labels = (f"{view.standing(each)}: {view.counted('point', number[each])}" for each in found)
    facts = [*zip(labels, (run(meaning_of(f"standing.{each}", view.language)) for each in found), strict=True)]
    if result.holes:
        facts.append((f"{view.word('h.holes')}: {len(result.holes)}", run(view.word("nobody looked"))))
    counts: Page = (Paragraph(run(name)), *([Facts(tuple(facts))] if facts else []))
    return counts, (Heading(tuple(each._replace(link=here) for each in plain_heading.run), 1), *rest)


def _recommendations(view: View) -> Page:
    """What monitoring bodies asked of the Party, and what met it."""
    every = tuple(
        run(Styled(f"{each.number}  {view.text(each.by)}", "", address("recommendation", each.id)))
        for each in view.corpus.recommendations
    )
    table = recommendations.table(view, follow_ups(view.corpus, view.on))
    return view.footed((Heading(run(view.word("site.recommendations")), 1), table, Bullets(every)))


def _changes(today: date, view: View) -> Page:
    """The changes between the date and today."""
    start, end = sorted((view.on, today))
    plain_view = CachedView(*view._replace(on=end))
    _, *page = changes_page.page(plain_view, _changes_between(view.corpus, start, end))
    period = Paragraph(run(view.word("site.period", view.day(view.on), plain_view.day(today))))
    return (Heading(run(view.word("site.changes")), 1), period, *page)


def _changes_between(corpus: Corpus, start: date, end: date) -> LawChanges:
    """The changes in a period; the statuses are compared once for all starts between which none of them changes."""
    days = _days_of_statuses(corpus)
    at = bisect(days, start)
    found = _changes_of_statuses(corpus, days[at - 1] if at else date.min, end)
    events = tuple(each for each in found.events if each.on > start)
    decided = tuple(each for each in found.decisions if not is_decided(each, start))
    return found._replace(start=start, events=events, decisions=decided)


@lru_cache(maxsize=4)
def _days_of_statuses(corpus: Corpus) -> list[date]:
    return sorted({day for item in corpus.items for day in review_days(corpus, item.id)})


_changes_of_statuses = lru_cache(maxsize=256)(changes)
