"""A report of each kind, put together from its parts, with how it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law import translations
from lanzarote_law.answers import coverage as counting
from lanzarote_law.answers import todo, unread
from lanzarote_law.answers.followed import resting_on
from lanzarote_law.answers.standings import Standing, Status
from lanzarote_law.answers.status import item_status
from lanzarote_law.model import Extent, Kind, Mark, Translated
from lanzarote_law.render import amendments_checked, translation_notes
from lanzarote_law.render import coverage as coverage_page
from lanzarote_law.render.formats.blocks import Block, Heading, Line, Styled, Table, plain, run
from lanzarote_law.render.json_output import SCHEMA_VERSION, Plain, holes
from lanzarote_law.render.phrases import Detail
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports import drafter, lawtables, opening, points, reply, said, tocheck, worse
from lanzarote_law.reports.parts import Part, heading, together
from lanzarote_law.reports.report import NotePart, Report, ReportKind
from lanzarote_law.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lanzarote_law.answers.coverage import Gaps
    from lanzarote_law.model import Corpus, Item, Position
    from lanzarote_law.render.formats.blocks import Page
    from lanzarote_law.render.phrases import View
    from lanzarote_law.reports.reply import ReplyDraft


class ReportRequest(NamedTuple):
    """What a report is to be about, and what it says of how it was made."""

    kind: ReportKind
    instruments: tuple[str, ...]
    """The instruments whose items count, by their ids."""
    items: tuple[Item, ...] = ()
    """The items of a draft; none for all that ask for law."""
    digest: str = ""
    """What shows which data were read."""
    command: str = ""
    """What to type for the same report."""
    part: NotePart | None = None
    """Which part of the note to a minister; none for all of it."""


def report(view: View, wanted: ReportRequest) -> Report:
    """The report. In another language than English, the texts that are in English alone carry a sign."""
    seen = todo.counts(view.corpus)
    if view.language != "en" and not isinstance(view.corpus, Translated):
        view = view._replace(corpus=translations.prose.translated(view.corpus, view.language, {}))
        wanted = wanted._replace(items=tuple(view.corpus.item[each.id] for each in wanted.items))
    early = view.on < view.corpus.researched_from
    part = _before_research(view) if early else _PARTS[wanted.kind](view, wanted)
    intro = Line(run(Styled(view.word(f"r.intro.{wanted.kind}"), "dim")))
    sent = wanted.kind is ReportKind.REPLY  # the State says it, and not this program
    signed = view.detail is Detail.VERBOSE  # and is no more than read over
    drafts = plain(translation_notes.translation_note(view, part.blocks)) if sent and not signed else ""
    resting = _resting_on(view, wanted)
    above = (intro,) if sent else (intro, *amendments_checked.amendment_lines(view, resting))
    pages = translation_notes.typeset_page(view, (*above, *(part.blocks if drafts else _rested(view, part))))
    made = {} if sent else _made(view, wanted, seen)
    standing = view.footer()[0].text
    whole = Report(
        kind=wanted.kind,
        title=view.word(f"r.title.{wanted.part or wanted.kind}", localized_text(view.corpus.party, view.language)),
        subtitle=_subtitle(view, wanted),
        language=view.language,
        on=view.on,
        pages=pages,
        made=tuple((view.word(f"r.made.{key}"), text) for key, text in made.items()),
        standing="" if sent else standing,
        document={},
        drafts=drafts,
        not_followed=amendments_checked.amendment_sentence(view, resting) if sent else "",
    )
    head = {
        **_document(view, whole, wanted, part.values, seen),
        "not_followed": amendments_checked.amendments_json(view, resting),
    }
    return whole._replace(document={**head, "standing": standing, **part.values})


def _resting_on(view: View, wanted: ReportRequest) -> list[str]:
    """The articles on which the statuses of the items rest that a report is about."""
    items = wanted.items or [each for one in wanted.instruments for each in counting.counted_items(view.corpus, one)]
    aspects = (each for item in items for each in item_status(view.corpus, item.id, view.on).aspects)
    return list(resting_on(view.corpus, aspects, view.on))


def _before_research(view: View) -> Part:
    return Part((Line(run(view.word(Status.BEFORE_RESEARCH), view.given_from())),), {})


def _subtitle(view: View, wanted: ReportRequest) -> str:
    names = [localized_text(view.corpus.instrument[each].title, view.language) for each in wanted.instruments]
    if wanted.kind is ReportKind.GAPS:  # on one page
        names = [each.partition(":")[0].rstrip() for each in names]
    return f"{view.word('semicolon').join(names)}{view.word('r.as of', view.day(view.on))}"


def _rested(view: View, part: Part) -> Page:
    """The pages in another language, and in a line below them how many texts are in English, and how many unread.

    In full, each translation that no lawyer has read bears a sign, which the line explains.
    """
    told = plain(translation_notes.translation_note(view, part.blocks))
    signed = view.detail is Detail.VERBOSE and isinstance(view.corpus, Translated) and bool(view.corpus.unread)
    sign = f" ({view.word('r.unread sign', translation_notes.UNREAD)})" if told and signed else ""
    blocks = translation_notes.mark_unreviewed(view, part.blocks) if signed else part.blocks
    return (*blocks, Line(run(Styled(f"{told}{sign}.", "dim")))) if told else blocks


# -- how it was made ---------------------------------------------------------------------------------------------------


def _made(view: View, wanted: ReportRequest, seen: tuple[int, int]) -> dict[str, str]:
    """How the report was made, by the keys of the JSON."""
    corpus = view.corpus
    size = view.word("r.data size", str(len(corpus.provisions)), str(len(corpus.correspondences)))
    texts = {
        "as_of": view.day(view.on),
        "data": f"{wanted.digest} ({size})" if wanted.digest else size,
        "version": f"lanzarote-law {__version__}",
        "checked": view.word("r.facts seen", str(seen[1]), str(seen[0])),
        "statuses": view.word("semicolon").join(
            filter(None, (_statuses_checked(view, each) for each in wanted.instruments))
        ),
        "not_read": str(unread.left(view.corpus, view.on) or ""),
        "command": wanted.command,
    }
    return {key: text for key, text in texts.items() if text}


def _statuses_checked(view: View, instrument: str) -> str:
    """How many statuses of an instrument rest on nothing but what was seen."""
    marks = counting.total_marks(view.corpus, view.on, instrument)
    if not marks:
        return ""
    name = localized_text(view.corpus.instrument[instrument].title, view.language)
    return f"{name}{view.word('colon')}{view.word('of', str(counting.checked(marks).total()), str(marks.total()))}"


def _document(view: View, whole: Report, wanted: ReportRequest, values: Plain, seen: tuple[int, int]) -> Plain:
    """What a report says of itself, as plain values; a day of which nothing is known has no lists behind it."""
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "report",
        "report": whole.kind,
        "as_of": whole.on.isoformat(),
        "language": whole.language,
        "title": whole.title,
        "subtitle": whole.subtitle,
        "instruments": list(wanted.instruments),
        "before_researched_period": not values,
        "made": {
            "data": wanted.digest or None,
            "version": __version__,
            "facts": seen[0],
            "checked": seen[1],
            "not_read": unread.left(view.corpus, view.on),
            "command": wanted.command or None,
        },
    }


# -- the kinds ---------------------------------------------------------------------------------------------------------


def _gaps(view: View, wanted: ReportRequest) -> Part:
    """The note to a minister: one page, then the points, the concordance, the words and the bibliography.

    A part of it has the same values in JSON.
    """
    results = [counting.gaps(view.corpus, view.on, each, wanted.instruments) for each in wanted.instruments]
    spoken = {position.id for each in wanted.instruments for position in said.about(view.corpus, each)}
    positions = [position for position in view.corpus.positions if position.id in spoken]
    items = _law_items(view.corpus, wanted.instruments)
    entries = tocheck.left(view, items)
    involved = _involved(results)
    first = (*_first_page(view, results, positions), Part(tuple(tocheck.in_short(view, entries)), {}))
    annexes = together(
        (
            *(points.open_points(view, each, _named(view, each, results)) for each in results),
            *(points.closed_points(view, each, _named(view, each, results)) for each in results),
            _said(view, positions),
            tocheck.in_full(view, entries, items),
            _concordance(view, involved),
            Part(tuple(lawtables.words(view, _words_of_points(view, wanted.instruments, results))), {}),
            _bibliography(view, involved, positions),
        )
    )
    whole = together((*first, annexes))
    if wanted.part is NotePart.ANNEXES:
        return whole._replace(blocks=annexes.blocks)
    if wanted.part is NotePart.NOTE:
        overviews = [points.overview(view, each, _named(view, each, results)) for each in results]
        apart = Part((Line(run(Styled(view.word("r.annexes apart"), "dim"))),), {})
        return whole._replace(blocks=together((*first, *overviews, apart)).blocks)
    return whole


def _first_page(view: View, results: Sequence[Gaps], positions: Sequence[Position]) -> list[Part]:
    parts = [Part((heading(view, "r.h.standing"),), {})]
    for each in results:
        less = worse.worse(view, each)
        blocks = (*less.blocks, *opening.better(view, each), *opening.open_points(view, each))
        name = run(Styled(localized_text(view.corpus.instrument[each.instrument].title, view.language), "strong"))
        parts += [Part((Line(name),), {})] if len(results) > 1 else []
        values = {**less.values, "holes": list(holes(view, each))}
        parts += [opening.standing(view, each.instrument), Part(blocks, values)]
    return [*parts, Part(tuple(said.in_short(view, positions)), {})]


def _named(view: View, result: Gaps, results: Sequence[Gaps]) -> str:
    """Which instrument is meant, where there are several."""
    if len(results) == 1:
        return ""
    return view.word("colon") + localized_text(view.corpus.instrument[result.instrument].title, view.language)


def _reply(view: View, wanted: ReportRequest) -> Part:
    """The draft of a reply, item by item, with what must be said once before and behind: what is sent, and no more."""
    return _sent(view, [reply.draft(view, item) for item in _drafted(view, wanted)])


def _sent(view: View, drafts: Sequence[ReplyDraft]) -> Part:
    parts = (each.part for each in drafts)
    return together((reply.opening(view, drafts), *parts, reply.definitions(view, drafts)))


def _drafted(view: View, wanted: ReportRequest) -> list[Item]:
    """The items that a reply has a section for."""
    law = [item for each in wanted.instruments for item in reply.of_law(view.corpus, each)]
    return reply.sections(view.corpus, wanted.items or law)


def _reply_internal(view: View, wanted: ReportRequest) -> Part:
    """What only the drafter may see, item by item, then what to check, the concordance and the bibliography."""
    corpus = view.corpus
    items = _drafted(view, wanted)
    family = {ident for item in items for ident in (item.id, *corpus.limbs.get(item.id, ()))}
    links = [link for ident in family for link in corpus.links_of_item.get(ident, ())]
    involved = list(dict.fromkeys(link.provision for link in links))
    positions = [each for each in corpus.positions if each.item in family]
    entries = tocheck.left(view, family)
    drafts = [reply.draft(view, item) for item in items]
    told = plain(translation_notes.translation_note(view, _sent(view, drafts).blocks))
    unread = (Part((Line(run(Styled(view.word("r.drafts of the reply", told), "warn"))),), {}),) if told else ()
    return together(
        (
            *unread,
            *(drafter.annex(view, item, each.cited) for item, each in zip(items, drafts, strict=True)),
            tocheck.in_full(view, entries, family),
            _concordance(view, involved),
            _bibliography(view, involved, positions, (source for item in items for source in item.sources)),
        )
    )


def _coverage(view: View, wanted: ReportRequest) -> Part:
    """The tables of coverage: each instrument by section, item by item, and through the periods of the criminal law."""
    parts = []
    for each in wanted.instruments:
        title = localized_text(view.corpus.instrument[each].title, view.language)
        items = counting.counted_items(view.corpus, each)
        parts += [
            Part((Heading(run(title), 2),), {}),
            opening.standing(view, each),
            Part((*_counts(view, each, counting.Grouping.SECTION), *_counts(view, each, counting.Grouping.REGIME)), {}),
            Part((heading(view, "r.h.items", level=3),), {}),
            lawtables.items(view, "r.h.items", items),
        ]
    return together((*parts, Part(tuple(lawtables.words(view, _words(view, wanted.instruments))), {})))


def _counts(view: View, instrument: str, by: counting.Grouping) -> list[Block]:
    """A table of counts as `coverage` has it, without its title and foot."""
    rows = counting.coverage(view.corpus, view.on, instrument, by, view.language)
    page = coverage_page.page(view, "", rows)
    name = f"r.h.by {by}"
    tables = [block._replace(name=view.word(name)) for block in page if isinstance(block, Table)]
    return [heading(view, name, level=3), *tables]


def _transposition(view: View, wanted: ReportRequest) -> Part:
    """An instrument article by article: each point with its status and limit, the articles, since when, how checked."""
    parts: list[Part] = []
    for each in wanted.instruments:
        parts += [Part((heading(view, "r.h.standing"),), {}), opening.standing(view, each), *_by_section(view, each)]
    involved = _carrying(view, wanted.instruments)
    return together(
        (
            *parts,
            _articles(view, involved),
            Part(tuple(lawtables.words(view, _words(view, wanted.instruments))), {}),
            _bibliography(view, involved, ()),
        )
    )


def _by_section(view: View, instrument: str) -> list[Part]:
    """The items of an instrument under the headings of it, as tables of one name."""
    corpus = view.corpus
    kind = corpus.instrument[instrument].kind
    counted = counting.counted_items(corpus, instrument)
    parts = [Part((heading(view, f"r.h.point by point.{kind}"),), {})]
    for section in corpus.sections:
        inside = [item for item in counted if corpus.reference(item.id).parts[0] in section.items]
        if section.instrument == instrument and inside:
            number = view.word("article", ", ".join(section.items)) if kind == "convention" else ""
            title = "  ".join(filter(None, (number, localized_text(section.title, view.language))))
            table = lawtables.items(view, f"r.h.point by point.{kind}", inside)
            parts += [Part((Heading(run(title), 3),), {}), table]
    return parts


def _country(view: View, wanted: ReportRequest) -> Part:
    """All of it: where the State stands, every item, every point, every statement, the law in force, its past."""
    corpus = view.corpus
    results = [counting.gaps(corpus, view.on, each, wanted.instruments) for each in wanted.instruments]
    items = _law_items(corpus, wanted.instruments)
    every = list(corpus.provision)
    return together(
        (
            *_first_page(view, results, corpus.positions),
            *(part for each in wanted.instruments for part in _by_section(view, each)),
            *(points.open_points(view, each, _named(view, each, results)) for each in results),
            *(points.closed_points(view, each, _named(view, each, results)) for each in results),
            _said(view, corpus.positions),
            tocheck.in_full(view, tocheck.left(view, items), items),
            _articles(view, every),
            _concordance(view, every),
            Part(tuple(lawtables.words(view, _words(view, wanted.instruments))), {}),
            _bibliography(view, every, corpus.positions, corpus.source),
        )
    )


_PARTS = {
    ReportKind.GAPS: _gaps,
    ReportKind.REPLY: _reply,
    ReportKind.REPLY_INTERNAL: _reply_internal,
    ReportKind.COVERAGE: _coverage,
    ReportKind.TRANSPOSITION: _transposition,
    ReportKind.COUNTRY: _country,
}


# -- what several kinds have -------------------------------------------------------------------------------------------


def _said(view: View, positions: Sequence[Position]) -> Part:
    part = said.one_by_one(view, positions)
    return Part((heading(view, "r.h.statements"), *part.blocks), part.values)


def _articles(view: View, idents: Iterable[str]) -> Part:
    part = lawtables.articles(view, idents)
    intro = Line(run(Styled(view.word("r.own words"), "dim")))
    return Part((heading(view, "r.h.articles", view.day(view.on)), intro, *part.blocks), part.values)


def _concordance(view: View, idents: Iterable[str]) -> Part:
    part = lawtables.concordance(view, idents)
    return Part((heading(view, "h.concordance"), *part.blocks), part.values)


def _bibliography(view: View, idents: Iterable[str], positions: Iterable[Position], others: Iterable[str] = ()) -> Part:
    return lawtables.bibliography(view, idents, positions, others)


def _law_items(corpus: Corpus, instruments: Sequence[str]) -> set[str]:
    """The items of some instruments that a status is given for."""
    return {each.id for each in corpus.items if each.instrument in instruments and each.kind is not Kind.PRACTICE}


def _involved(results: Iterable[Gaps]) -> list[str]:
    """The articles behind what is open and what was closed, then and now."""
    found: dict[str, None] = {}
    for result in results:
        standings = [*result.open, *(each.was for each in result.closed), *(each.now for each in result.closed)]
        for each in standings:
            found |= dict.fromkeys(judged.link.provision for judged in (*each.carriers, *each.exempting))
            found |= dict.fromkeys(link.provision for link in (*each.elsewhere, *each.annulled))
        found |= dict.fromkeys(ident for each in result.closed for ident in each.closed_by)
    return list(found)


def _carrying(view: View, instruments: Sequence[str]) -> list[str]:
    """The articles in force that make the statuses of some instruments."""
    items = [item for each in instruments for item in counting.counted_items(view.corpus, each)]
    statuses = [item_status(view.corpus, item.id, view.on) for item in items]
    return list(dict.fromkeys(ident for status in statuses for ident in lawtables.articles_of(status)))


def _words_of_points(view: View, instruments: Sequence[str], results: Iterable[Gaps]) -> list[str]:
    """The words that a note prints: the statuses of its bars, and how points stand that are or were open."""
    told = [each for result in results for each in (*result.open, *(one.was for one in result.closed))]
    standings = {f"standing.{standing}" for standing in (Standing.FULL, *(each.standing for each in told))}
    words = _words(view, instruments)
    return [each for each in words if each in {*Status, *Mark} or each in standings]


def _words(view: View, instruments: Sequence[str]) -> list[str]:
    """The words that the tables of a report print: statuses and standings that occur, extents and marks."""
    items = [item for each in instruments for item in counting.counted_items(view.corpus, each)]
    days = {view.on, *(view.corpus.reference_day(each) for each in instruments)}
    found = [item_status(view.corpus, item.id, on) for item in items for on in sorted(days) if on <= view.on]
    statuses, standings = {each.status for each in found}, {each.standing for one in found for each in one.aspects}
    return [
        *(status for status in Status if status in statuses),
        *(f"standing.{standing}" for standing in Standing if standing in standings),
        *(f"extent.{extent}" for extent in Extent),
        "asserted",
        *Mark,
    ]
