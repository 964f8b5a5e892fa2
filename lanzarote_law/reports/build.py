"""Builds a report of each kind from its parts, and records how it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law import translations
from lanzarote_law.answers import coverage as counting
from lanzarote_law.answers import pending_review, todo
from lanzarote_law.answers.amendment_tracking import supporting_articles
from lanzarote_law.answers.recommendations import follow_ups
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import Standing, Status
from lanzarote_law.model import Extent, ItemKind, Mark, Translated
from lanzarote_law.render import amendments_checked, recommendations, translation_notes
from lanzarote_law.render import coverage as coverage_page
from lanzarote_law.render.formats.blocks import Block, Heading, Line, Styled, Table, plain, run
from lanzarote_law.render.grouping import group_by_key
from lanzarote_law.render.json_output import SCHEMA_VERSION, Plain, holes
from lanzarote_law.render.phrases import Detail
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports import reply, reply_annex
from lanzarote_law.reports.first_page import coverage_part, improvements, open_points_by_action
from lanzarote_law.reports.law_tables import (
    articles_behind_status,
    articles_table,
    bibliography_table,
    concordance_table,
    glossary_table,
    items_table,
)
from lanzarote_law.reports.omissions import reason_text
from lanzarote_law.reports.open_and_closed_points import closed_points, open_points, open_points_overview
from lanzarote_law.reports.outstanding_checks import checks_part, checks_summary, outstanding_checks
from lanzarote_law.reports.parts import Part, heading, join_parts
from lanzarote_law.reports.regressions import regressions_part
from lanzarote_law.reports.report import NotePart, Report, ReportKind
from lanzarote_law.reports.statements import statements_on_instrument, statements_summary, statements_table
from lanzarote_law.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lanzarote_law.answers.coverage import Gaps
    from lanzarote_law.model import Corpus, Item, Position
    from lanzarote_law.render.formats.blocks import Page
    from lanzarote_law.render.phrases import View


class ReportRequest(NamedTuple):
    """The subject of a report, and what it says of how it was made."""

    kind: ReportKind
    instruments: tuple[str, ...]
    """The ids of the instruments whose items count."""
    items: tuple[Item, ...] = ()
    """The items of a draft; if empty, all items that ask for law."""
    digest: str = ""
    """The digest that identifies the data."""
    command: str = ""
    """The command that makes the same report."""
    part: NotePart | None = None
    """The part of the note to a minister; if None, all of it."""
    reply: str = ""
    """For an annex: the digest that identifies the reply with which it was written."""


def build_report(view: View, request: ReportRequest) -> Report:
    """The report. In a language other than English, texts that exist only in English carry a sign."""
    seen = todo.count_checked(view.corpus)
    if view.language != "en" and not isinstance(view.corpus, Translated):
        view = view._replace(corpus=translations.translatable_texts.translate_corpus(view.corpus, view.language, {}))
        request = request._replace(items=tuple(view.corpus.item[each.id] for each in request.items))
    early = view.on < view.corpus.researched_from
    part = _before_research(view) if early else _PART_OF_KIND[request.kind](view, request)
    intro = Line(run(Styled(view.word(f"r.intro.{request.kind}"), "dim")))
    sent = request.kind is ReportKind.REPLY  # a statement of the State, not of this program
    signed = view.detail is Detail.VERBOSE  # and is only proofread
    drafts = plain(translation_notes.translation_note(view, part.blocks)) if sent and not signed else ""
    resting = _articles_relied_on(view, request)
    above = (intro,) if sent else (intro, *amendments_checked.amendment_lines(view, resting))
    pages = translation_notes.typeset_page(
        view, (*above, *(part.blocks if drafts else _with_translation_note(view, part)))
    )
    made = {} if sent else _provenance(view, request, seen)
    standing = view.footer()[0].text
    whole = Report(
        kind=request.kind,
        title=view.word(f"r.title.{request.part or request.kind}", localized_text(view.corpus.party, view.language)),
        subtitle=_subtitle(view, request),
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
        **_document_head(view, whole, request, part.values, seen),
        "not_followed": amendments_checked.amendments_json(view, resting),
    }
    return whole._replace(document={**head, "standing": standing, **part.values})


def _articles_relied_on(view: View, request: ReportRequest) -> list[str]:
    """The articles on which the statuses of the items in a report depend."""
    items = request.items or [each for one in request.instruments for each in counting.counted_items(view.corpus, one)]
    aspects = (each for item in items for each in item_status(view.corpus, item.id, view.on).aspects)
    return list(supporting_articles(view.corpus, aspects, view.on))


def _before_research(view: View) -> Part:
    return Part((Line(run(view.word(Status.BEFORE_RESEARCH), view.given_from())),), {})


def _subtitle(view: View, request: ReportRequest) -> str:
    names = [localized_text(view.corpus.instrument[each].title, view.language) for each in request.instruments]
    if request.kind is ReportKind.GAPS:  # to fit on one page
        names = [each.partition(":")[0].rstrip() for each in names]
    return f"{view.word('semicolon').join(names)}{view.word('r.as of', view.day(view.on))}"


def _with_translation_note(view: View, part: Part) -> Page:
    """The pages in another language, with a line that counts the texts in English and the translations not reviewed.

    With full detail, each translation that no lawyer has read carries a sign, which the line explains.
    """
    note = plain(translation_notes.translation_note(view, part.blocks))
    signed = view.detail is Detail.VERBOSE and isinstance(view.corpus, Translated) and bool(view.corpus.unread)
    sign = f" ({view.word('r.unread sign', translation_notes.UNREAD)})" if note and signed else ""
    blocks = translation_notes.mark_unreviewed(view, part.blocks) if signed else part.blocks
    return (*blocks, Line(run(Styled(f"{note}{sign}.", "dim")))) if note else blocks


# -- how it was made ---------------------------------------------------------------------------------------------------


def _provenance(view: View, request: ReportRequest, seen: tuple[int, int]) -> dict[str, str]:
    """How the report was made, by the keys of the JSON."""
    corpus = view.corpus
    size = view.word("r.data size", str(len(corpus.provisions)), str(len(corpus.correspondences)))
    texts = {
        "as_of": view.day(view.on),
        "data": f"{request.digest} ({size})" if request.digest else size,
        "version": f"lanzarote-law {__version__}",
        "checked": view.word("r.facts seen", str(seen[1]), str(seen[0])),
        "statuses": view.word("semicolon").join(
            filter(None, (_statuses_seen(view, each) for each in request.instruments))
        ),
        "not_read": str(pending_review.count_pending(view.corpus, view.on) or ""),
        "command": request.command,
        "reply": request.reply,
    }
    return {key: text for key, text in texts.items() if text}


def _statuses_seen(view: View, instrument: str) -> str:
    """How many statuses of an instrument depend only on facts that were seen."""
    marks = counting.total_marks(view.corpus, view.on, instrument)
    if not marks:
        return ""
    name = localized_text(view.corpus.instrument[instrument].title, view.language)
    return (
        f"{name}{view.word('colon')}{view.word('of', str(counting.fully_verified(marks).total()), str(marks.total()))}"
    )


def _document_head(view: View, whole: Report, request: ReportRequest, values: Plain, seen: tuple[int, int]) -> Plain:
    """The head of the JSON of a report; before the researched period, it has no lists after it."""
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "report",
        "report": whole.kind,
        "as_of": whole.on.isoformat(),
        "language": whole.language,
        "title": whole.title,
        "subtitle": whole.subtitle,
        "instruments": list(request.instruments),
        "before_researched_period": not values,
        "made": {
            "data": request.digest or None,
            "version": __version__,
            "facts": seen[0],
            "checked": seen[1],
            "not_read": pending_review.count_pending(view.corpus, view.on),
            "command": request.command or None,
            "reply": request.reply or None,
        },
    }


# -- the kinds ---------------------------------------------------------------------------------------------------------


def _gaps(view: View, request: ReportRequest) -> Part:
    """The note to a minister: one page, then the points, the concordance, the words and the bibliography.

    A part of the note has the same values in JSON as the whole.
    """
    results = [counting.gaps(view.corpus, view.on, each, request.instruments) for each in request.instruments]
    spoken = {position.id for each in request.instruments for position in statements_on_instrument(view.corpus, each)}
    positions = [position for position in view.corpus.positions if position.id in spoken]
    items = _law_items(view.corpus, request.instruments)
    entries = outstanding_checks(view, items)
    involved = _articles_involved(results)
    first = (*_first_page(view, results, positions), Part(tuple(checks_summary(view, entries)), {}))
    annexes = join_parts(
        (
            *(open_points(view, each, _instrument_suffix(view, each, results)) for each in results),
            *(closed_points(view, each, _instrument_suffix(view, each, results)) for each in results),
            _statements_part(view, positions),
            checks_part(view, entries, items),
            _concordance_part(view, involved),
            Part(tuple(glossary_table(view, _printed_words_of_points(view, request.instruments, results))), {}),
            _bibliography_part(view, involved, positions),
        )
    )
    whole = join_parts((*first, annexes))
    if request.part is NotePart.ANNEXES:
        return whole._replace(blocks=annexes.blocks)
    if request.part is NotePart.NOTE:
        overviews = [open_points_overview(view, each, _instrument_suffix(view, each, results)) for each in results]
        apart = Part((Line(run(Styled(view.word("r.annexes apart"), "dim"))),), {})
        return whole._replace(blocks=join_parts((*first, *overviews, apart)).blocks)
    return whole


def _first_page(view: View, results: Sequence[Gaps], positions: Sequence[Position]) -> list[Part]:
    parts = [Part((heading(view, "r.h.standing"),), {})]
    for each in results:
        less = regressions_part(view, each)
        blocks = (*less.blocks, *improvements(view, each), *open_points_by_action(view, each))
        name = run(Styled(localized_text(view.corpus.instrument[each.instrument].title, view.language), "strong"))
        parts += [Part((Line(name),), {})] if len(results) > 1 else []
        values = {**less.values, "holes": list(holes(view, each))}
        parts += [coverage_part(view, each.instrument), Part(blocks, values)]
    return [*parts, Part(tuple(statements_summary(view, positions)), {})]


def _instrument_suffix(view: View, result: Gaps, results: Sequence[Gaps]) -> str:
    """The title of the instrument, if the note covers several; otherwise empty."""
    if len(results) == 1:
        return ""
    return view.word("colon") + localized_text(view.corpus.instrument[result.instrument].title, view.language)


def _reply(view: View, request: ReportRequest) -> Part:
    """The reply, item by item: only what is sent."""
    drafts = reply.draft_replies(view, _reply_items(view, request))
    return join_parts((reply.short_names(view, drafts), *(each.part for each in drafts)))


def _reply_items(view: View, request: ReportRequest) -> list[Item]:
    """The items that have a section in a reply."""
    law = [item for each in request.instruments for item in reply.items_of_kind(view.corpus, each, ItemKind.LAW)]
    return reply.reply_sections(view.corpus, request.items or law)


def omitted(view: View, request: ReportRequest) -> str:
    """What a reply leaves out, by reason, with the items; empty if it is complete."""
    drafts = reply.draft_replies(view, _reply_items(view, request))
    reasons = group_by_key((each.reason, each) for draft in drafts for each in draft.omitted)
    places = {
        reason: view.items_in_short([point.item for each in found for point in each.points])
        for reason, found in reasons.items()
    }
    return view.word("semicolon").join(f"{reason_text(view, reason)} ({places[reason]})" for reason in places)


def _reply_annex(view: View, request: ReportRequest) -> Part:
    """What the drafter of a reply alone may see: the condition, what is not stated, the notes, what to check."""
    corpus = view.corpus
    items = _reply_items(view, request)
    family = {ident for item in items for ident in (item.id, *corpus.limbs.get(item.id, ()))}
    drafts = reply.draft_replies(view, items)
    involved = dict.fromkeys(ident for each in drafts for ident in each.cited)
    note = plain(translation_notes.translation_note(view, [block for each in drafts for block in each.part.blocks]))
    unread = (Part((Line(run(Styled(view.word("r.drafts of the reply", note), "warn"))),), {}),) if note else ()
    practice = [item for each in request.instruments for item in reply.items_of_kind(corpus, each, ItemKind.PRACTICE)]
    return join_parts(
        (
            reply_annex.condition_part(view, drafts),
            *unread,
            reply_annex.omissions_part(view, drafts),
            reply_annex.notes_part(view, drafts),
            *(() if request.items else (reply_annex.practice_part(view, practice),)),
            checks_part(view, outstanding_checks(view, family), family),
            _concordance_part(view, involved),
        )
    )


def _coverage(view: View, request: ReportRequest) -> Part:
    """The tables of coverage for each instrument: by section, item by item, and by period of the criminal law."""
    parts = []
    for each in request.instruments:
        title = localized_text(view.corpus.instrument[each].title, view.language)
        items = counting.counted_items(view.corpus, each)
        parts += [
            Part((Heading(run(title), 2),), {}),
            coverage_part(view, each),
            Part(
                (
                    *_count_table(view, each, counting.Grouping.SECTION),
                    *_count_table(view, each, counting.Grouping.REGIME),
                ),
                {},
            ),
            Part((heading(view, "r.h.items", level=3),), {}),
            items_table(view, "r.h.items", items),
        ]
    return join_parts((*parts, Part(tuple(glossary_table(view, _printed_words(view, request.instruments))), {})))


def _count_table(view: View, instrument: str, by: counting.Grouping) -> list[Block]:
    """A table of counts as `coverage` prints it, without its title and foot."""
    rows = counting.coverage(view.corpus, view.on, instrument, by, view.language)
    page = coverage_page.page(view, "", rows)
    name = f"r.h.by {by}"
    tables = [block._replace(name=view.word(name)) for block in page if isinstance(block, Table)]
    return [heading(view, name, level=3), *tables]


def _transposition(view: View, request: ReportRequest) -> Part:
    """An instrument article by article: each point with its status and limit, its articles, their start and marks."""
    parts: list[Part] = []
    for each in request.instruments:
        parts += [Part((heading(view, "r.h.standing"),), {}), coverage_part(view, each), *_by_section(view, each)]
    involved = _articles_behind_statuses(view, request.instruments)
    return join_parts(
        (
            *parts,
            _articles_part(view, involved),
            Part(tuple(glossary_table(view, _printed_words(view, request.instruments))), {}),
            _bibliography_part(view, involved, ()),
        )
    )


def _by_section(view: View, instrument: str) -> list[Part]:
    """The items of an instrument under its section headings, as tables that share one name."""
    corpus = view.corpus
    kind = corpus.instrument[instrument].kind
    counted = counting.counted_items(corpus, instrument)
    parts = [Part((heading(view, f"r.h.point by point.{kind}"),), {})]
    for section in corpus.sections:
        inside = [item for item in counted if corpus.reference(item.id).parts[0] in section.items]
        if section.instrument == instrument and inside:
            number = view.word("treaty article", ", ".join(section.items)) if kind == "convention" else ""
            title = "  ".join(filter(None, (number, localized_text(section.title, view.language))))
            table = items_table(view, f"r.h.point by point.{kind}", inside)
            parts += [Part((Heading(run(title), 3),), {}), table]
    return parts


def _recommendations(view: View, _request: ReportRequest) -> Part:
    """What monitoring bodies asked of the Party, with what met each since when, and the documents."""
    found = follow_ups(view.corpus, view.on)
    table = recommendations.table(view._replace(detail=Detail.VERBOSE), found)
    sources = [ident for each in found for ident in recommendations.documents(each.recommendation)]
    stated = [position for each in found for position in each.stated]
    now = (judged.link.provision for each in found for one in each.standings for judged in one.carriers)
    involved = [*(ident for each in found for ident in each.met_by), *now]
    part = Part((heading(view, "asked.h"), table), {"recommendations": recommendations.values(view, found)})
    return join_parts((part, _bibliography_part(view, involved, stated, sources)))


def _country(view: View, request: ReportRequest) -> Part:
    """All parts: the statuses, every item, every point, every statement, the law in force and the former law."""
    corpus = view.corpus
    results = [counting.gaps(corpus, view.on, each, request.instruments) for each in request.instruments]
    items = _law_items(corpus, request.instruments)
    every = list(corpus.provision)
    return join_parts(
        (
            *_first_page(view, results, corpus.positions),
            *(part for each in request.instruments for part in _by_section(view, each)),
            *(open_points(view, each, _instrument_suffix(view, each, results)) for each in results),
            *(closed_points(view, each, _instrument_suffix(view, each, results)) for each in results),
            _statements_part(view, corpus.positions),
            checks_part(view, outstanding_checks(view, items), items),
            _articles_part(view, every),
            _concordance_part(view, every),
            Part(tuple(glossary_table(view, _printed_words(view, request.instruments))), {}),
            _bibliography_part(view, every, corpus.positions, corpus.source),
        )
    )


_PART_OF_KIND = {
    ReportKind.GAPS: _gaps,
    ReportKind.REPLY: _reply,
    ReportKind.REPLY_ANNEX: _reply_annex,
    ReportKind.COVERAGE: _coverage,
    ReportKind.TRANSPOSITION: _transposition,
    ReportKind.RECOMMENDATIONS: _recommendations,
    ReportKind.COUNTRY: _country,
}


# -- what several kinds have -------------------------------------------------------------------------------------------


def _statements_part(view: View, positions: Sequence[Position]) -> Part:
    part = statements_table(view, positions)
    return Part((heading(view, "r.h.statements"), *part.blocks), part.values)


def _articles_part(view: View, idents: Iterable[str]) -> Part:
    part = articles_table(view, idents)
    intro = Line(run(Styled(view.word("r.own words"), "dim")))
    return Part((heading(view, "r.h.articles", view.day(view.on)), intro, *part.blocks), part.values)


def _concordance_part(view: View, idents: Iterable[str]) -> Part:
    part = concordance_table(view, idents)
    return Part((heading(view, "h.concordance"), *part.blocks), part.values)


def _bibliography_part(
    view: View, idents: Iterable[str], positions: Iterable[Position], others: Iterable[str] = ()
) -> Part:
    return bibliography_table(view, idents, positions, others)


def _law_items(corpus: Corpus, instruments: Sequence[str]) -> set[str]:
    """The items of some instruments that can have a status."""
    return {each.id for each in corpus.items if each.instrument in instruments and each.kind is not ItemKind.PRACTICE}


def _articles_involved(results: Iterable[Gaps]) -> list[str]:
    """The articles that carry open points and points closed since, on both dates."""
    found: dict[str, None] = {}
    for result in results:
        standings = [*result.open, *(each.was for each in result.closed), *(each.now for each in result.closed)]
        for each in standings:
            found |= dict.fromkeys(judged.link.provision for judged in (*each.carriers, *each.exempting))
            found |= dict.fromkeys(link.provision for link in (*each.elsewhere, *each.annulled))
        found |= dict.fromkeys(ident for each in result.closed for ident in each.closed_by)
    return list(found)


def _articles_behind_statuses(view: View, instruments: Sequence[str]) -> list[str]:
    """The articles in force that carry the statuses of some instruments."""
    items = [item for each in instruments for item in counting.counted_items(view.corpus, each)]
    statuses = [item_status(view.corpus, item.id, view.on) for item in items]
    return list(dict.fromkeys(ident for status in statuses for ident in articles_behind_status(status)))


def _printed_words_of_points(view: View, instruments: Sequence[str], results: Iterable[Gaps]) -> list[str]:
    """The words that a note prints: the statuses of its bars, and the standings of points that are or were open."""
    aspects = [each for result in results for each in (*result.open, *(one.was for one in result.closed))]
    standings = {f"standing.{standing}" for standing in (Standing.FULL, *(each.standing for each in aspects))}
    words = _printed_words(view, instruments)
    return [each for each in words if each in {*Status, *Mark} or each in standings]


def _printed_words(view: View, instruments: Sequence[str]) -> list[str]:
    """The words that the tables of a report print: the statuses and standings that occur, extents and marks."""
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
