"""Builds a report of each kind from its parts, and records how it was made."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from lanzarote_law import translations
from lanzarote_law.answers import coverage as counting
from lanzarote_law.answers import links_pending_review, todo
from lanzarote_law.answers.coverage import Gaps
from lanzarote_law.answers.recommendations import follow_ups
from lanzarote_law.answers.research_currency import supporting_articles
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import Standing, Status
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, InstrumentKind, Item, ItemKind, Mark, TranslatedCorpus
from lanzarote_law.render import checked_until, recommendations, translation_notes
from lanzarote_law.render.blocks import (
    Block,
    Bullets,
    Heading,
    Page,
    Paragraph,
    StackedBar,
    Styled,
    run,
    runs_of,
    text_of_run,
)
from lanzarote_law.render.gaps import short_name
from lanzarote_law.render.item_status_text import days_of_change
from lanzarote_law.render.json_output import holes
from lanzarote_law.render.json_output_keys import Plain, document, plain_record
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.reports import (
    bill_effect,
    minister_note,
    monitoring_dialogue,
    remarks_on_items,
    reply,
    reply_decisions,
    reply_drafter_notes,
    report_tables,
)
from lanzarote_law.reports.convention_requirements import only_allows
from lanzarote_law.reports.open_and_closed_points import closed_points, open_points
from lanzarote_law.reports.open_points_by_action import mark_sentence, open_points_by_action
from lanzarote_law.reports.outstanding_checks import checks_part, outstanding_checks
from lanzarote_law.reports.regressions import losses_part, regressions_part
from lanzarote_law.reports.reply_omissions import STATED, UNDER_REVIEW, reason_text
from lanzarote_law.reports.report import Report, ReportKind
from lanzarote_law.reports.report_part import Part, heading, join_parts
from lanzarote_law.reports.statements_of_state_and_others import statements_on_instrument, statements_table
from lanzarote_law.reports.status_counts import counts_part, coverage_part, warning_lines
from lanzarote_law.version import __version__


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
    main: bool = True
    """Whether the report itself is written."""
    annex: bool = False
    """Whether its annex is written, which is a document of its own, except as tables."""
    after: Corpus | None = None
    """For the effect of a bill: the data as they would be if it were adopted."""
    reply: str = ""
    """For an annex: the digest that identifies the reply with which it was written."""
    translations: str = ""
    """The digest that identifies the translations of the data; empty if there are none."""


def build_report(view: View, request: ReportRequest) -> Report:
    """The report. In a language other than English, texts that exist only in English carry a sign."""
    seen = todo.count_checked(view.corpus)
    if view.language != "en" and not isinstance(view.corpus, TranslatedCorpus):
        view, request = _with_english_texts_marked(view, request)
    early = view.on < view.corpus.researched_from
    before = Part((Paragraph(run(view.word(Status.BEFORE_RESEARCH), view.given_from())),), {})
    part = before if early else _PART_OF_KIND[request.kind](view, request)
    sent = request.kind is ReportKind.REPLY  # a statement of the State, not of this program
    signed = view.detail is Detail.VERBOSE  # and is only proofread
    resting = [] if early else _articles_relied_on(view, request)
    note = request.kind is ReportKind.GAPS and not request.annex and not early  # handed in by its drafter
    unread = text_of_run(translation_notes.translation_note(view, part.blocks))
    papers = (*_WITH_SHORT_NAMES, ReportKind.DIALOGUE)
    handed_in = note or (request.kind in papers and request.main and not early)
    quiet = sent or (handed_in and not translation_notes.has_untranslated(view, part.blocks))  # else the page explains
    drafts = unread if quiet and not signed else ""
    foot = minister_note.foot(view.unflagged, _results(view, request.instruments)) if note else ""
    # the overview of a paper that is handed in says how its statuses were verified
    made = {} if sent or (handed_in and not request.annex) else _provenance(view, request, seen)
    if made and unread and not signed and not quiet:
        made["translations"] = view.clauses(filter(None, (made.get("translations"), unread)))
    told_elsewhere = drafts or (made and not signed)
    body = _with_foot(part.blocks, foot) if told_elsewhere else _with_translation_note(view, part, foot)
    above = minister_note.address_lines(view) if note else _opening(view, request, resting)
    if request.main and request.kind in _WITH_SHORT_NAMES:
        body = _with_short_names(view, part, body)
    page = translation_notes.map_runs(body, partial(reply.with_brackets_marked, view)) if sent else body
    pages = translation_notes.typeset_page(view, (*above, *page))
    standing = view.notice()
    whole = Report(
        kind=request.kind,
        title=_title(view, request),
        subtitle=_subtitle(view, request, resting),
        language=view.language,
        on=view.on,
        pages=pages,
        made=tuple((view.word(f"r.made.{key}"), text) for key, text in made.items()),
        standing="" if sent or note else standing,
        document={},
        drafts=drafts,
        not_followed=checked_until.amendment_sentence(view, resting) if sent else "",
        notices=tuple(_notices_to_sender(view, request)) if sent and not early else (),
    )
    own = {"report": request.kind, "as_of": view.on, "before_researched_period": not part.values}
    own |= {"not_followed": checked_until.amendments_json(view, resting), "standing": standing}
    head = document("report", whole, request, **own, made=_made_values(view, request, seen))
    return replace(whole, document={**head, **part.values})


def _with_english_texts_marked(view: View, request: ReportRequest) -> tuple[View, ReportRequest]:
    """The view and the request with data that are not translated: each of their texts tells that it is English."""
    view = view._replace(corpus=translations.translatable_texts.translate_corpus(view.corpus, view.language, {}))
    after = request.after and translations.translatable_texts.translate_corpus(request.after, view.language, {})
    items = tuple(view.corpus.item[each.id] for each in request.items)
    return view, request._replace(items=items, after=after)


def _opening(view: View, request: ReportRequest, resting: Sequence[str]) -> Page:
    """What stands above a report: what it is, and up to when the law in it was followed."""
    intro = Paragraph(run(Styled(view.word(f"r.intro.{request.kind}" if request.main else "r.own words"), "dim")))
    if request.kind is ReportKind.REPLY:
        return (intro,)
    return (intro, *checked_until.checked_until_blocks(view, resting))


def _made_values(view: View, request: ReportRequest, seen: tuple[int, int]) -> Plain:
    """How the report was made, as plain values."""
    counts = {
        "facts": seen[0],
        "checked": seen[1],
        "not_read": links_pending_review.count_pending(view.corpus, view.on),
    }
    return plain_record("report/made", request, data=request.digest, version=__version__, **counts)


_OF_PARTS = 2
"""The level of the headings of parts."""


_WITH_SHORT_NAMES = (ReportKind.COVERAGE, ReportKind.TRANSPOSITION)
"""The kinds that give the titles of the codes whose short names they use."""


def _with_short_names(view: View, part: Part, body: Page) -> Page:
    """The blocks of a paper, with the short names that it uses at the end of its overview."""
    headings = [at for at, each in enumerate(body) if isinstance(each, Heading) and each.level == _OF_PARTS]
    end = headings[1] if len(headings) > 1 else len(body)
    return (*body[:end], *_short_names(view, part), *body[end:])


def _short_names(view: View, part: Part) -> list[Paragraph]:
    """The short names of codes and acts in a part, each with its title, in a line."""
    text = " ".join(text_of_run(each) for block in part.blocks for each in runs_of(block))
    return report_tables.short_names_line(view, text)


def _title(view: View, request: ReportRequest) -> str:
    title = view.word(f"r.title.{request.kind}", view.text(view.corpus.party))
    return view.word("r.title of annex", title) if request.annex and not request.main else title


def _articles_relied_on(view: View, request: ReportRequest) -> list[str]:
    """The articles on which the statuses of the items in a report depend; for a bill, those that it changes."""
    if request.after:
        changed = (each.provision for each in bill_effect.changed_articles(view.corpus, request.after))
        return [each for each in dict.fromkeys(changed) if each in view.corpus.provision]
    items = request.items or [each for one in request.instruments for each in counting.counted_items(view.corpus, one)]
    if request.kind is ReportKind.DIALOGUE:
        items = [each.item for each in remarks_on_items.subjects(view, request.instruments, request.items) if each.item]
    aspects = (each for item in items for each in item_status(view.corpus, item.id, view.on).aspects)
    return list(supporting_articles(view.corpus, aspects, view.on))


def _subtitle(view: View, request: ReportRequest, resting: Sequence[str]) -> str:
    names = [view.text(view.corpus.instrument[each].title) for each in request.instruments]
    if request.after:
        names = bill_effect.acts_of_bill(view, request.after)
    sent = request.kind is ReportKind.REPLY
    dated = sent or request.kind in {ReportKind.GAPS, ReportKind.DIALOGUE}
    as_of = minister_note.followed_until(view, resting if dated else (), "reply" if sent else "note")
    return f"{view.clauses(names)}. {as_of}"


def _with_translation_note(view: View, part: Part, foot: str) -> Page:
    """The pages in another language, with a line that counts the texts in English and the translations not reviewed.

    The foot of the page, if any, follows in that line.

    With full detail, each translation that no lawyer has read carries a sign, which the line explains.
    """
    note = text_of_run(translation_notes.translation_note(view, part.blocks))
    signed = view.detail is Detail.VERBOSE and isinstance(view.corpus, TranslatedCorpus) and bool(view.corpus.unread)
    sign = f" ({view.word('r.unread sign', translation_notes.UNREAD)})" if note and signed else ""
    blocks = translation_notes.mark_unreviewed(view, part.blocks) if signed else part.blocks
    return _with_foot(blocks, " ".join(filter(None, (f"{note}{sign}." if note else "", foot))))


def _with_foot(blocks: Page, foot: str) -> Page:
    return (*blocks, Paragraph(run(Styled(foot, "dim")))) if foot else blocks


# -- how it was made ---------------------------------------------------------------------------------------------------


def _provenance(view: View, request: ReportRequest, seen: tuple[int, int]) -> dict[str, str]:
    """How the report was made, by the keys of the JSON; data, program and command only in an annex, which stays."""
    corpus = view.corpus
    kept = request.annex or request.kind is ReportKind.REPLY_ANNEX
    size = view.word("r.data size", str(len(corpus.provisions)), str(len(corpus.correspondences)))
    texts = {
        "as_of": view.day(view.on),
        "data": f"{request.digest} ({size})" if request.digest and kept else size * kept,
        "translations": request.translations if kept else "",
        "version": f"lanzarote-law {__version__}" * kept,
        "checked": view.word("r.facts seen", str(seen[1]), str(seen[0])),
        "statuses": view.clauses(filter(None, (_statuses_seen(view, each) for each in request.instruments))),
        "not_read": str(links_pending_review.count_pending(view.corpus, view.on) or ""),
        "command": request.command if kept else "",
        "reply": request.reply,
    }
    if request.after:  # the page is about the bill, not about these data
        texts["statuses"] = texts["not_read"] = ""
    return {key: text for key, text in texts.items() if text}


def _statuses_seen(view: View, instrument: str) -> str:
    """How many statuses of an instrument depend only on facts that were seen."""
    of = counting.asked_of_law(counting.totals(view.corpus, view.on, instrument))
    if not of:
        return ""
    seen_throughout = counting.fully_verified(counting.total_marks(view.corpus, view.on, instrument)).total()
    name = short_name(view.text(view.corpus.instrument[instrument].title))
    seen = view.word("of", str(seen_throughout), str(of))
    return f"{name}{view.colon}{seen}"


# -- the kinds ---------------------------------------------------------------------------------------------------------


def _gaps(view: View, request: ReportRequest) -> Part:
    """The note to a minister, and its annex: the points, the statements, the checks, the articles, the sources."""
    results = _results(view, request.instruments)
    spoken = {position.id for each in request.instruments for position in statements_on_instrument(view.corpus, each)}
    positions = [position for position in view.corpus.positions if position.id in spoken]
    asked = (each for each in view.corpus.items if each.instrument in request.instruments)
    items = {each.id for each in asked if each.kind is not ItemKind.PRACTICE}
    entries = outstanding_checks(view, items)
    involved = _articles_involved(results)
    plainly = view.unflagged  # the note is read by a minister
    note: list[Block] = minister_note.essentials(plainly, results, positions)
    counted, worse = [], []
    for each in results:
        suffix = _instrument_suffix(plainly, each, results)
        worse.append(losses_part(plainly, each, suffix))
        counted.append(counts_part(plainly, each.instrument))
        note += [*open_points_by_action(plainly, each, suffix, has_annex=True), *worse[-1].blocks]
    note += [*minister_note.objections(plainly, positions), *minister_note.checks(plainly, results)]
    for each in results:
        note += minister_note.bars_in_short(plainly, each.instrument, _instrument_suffix(plainly, each, results))
    values = (Part((), {"holes": list(holes(view, each))}) for each in results)
    main = join_parts(*counted, *worse, *values)._replace(blocks=minister_note.with_titles(plainly, note))
    annex = join_parts(
        minister_note.background(view, results),
        *_counts_without_bars(view, results, counted),
        *(
            Part(
                tuple(minister_note.settled_aspects(view.unflagged, each, _instrument_suffix(view, each, results))), {}
            )
            for each in results
        ),
        *(open_points(view, each, _instrument_suffix(view, each, results)) for each in results),
        *(closed_points(view, each, _instrument_suffix(view, each, results)) for each in results),
        _titled(view, "r.h.articles", report_tables.articles_table(view, _articles_open(results))),
        _titled(view, "r.h.statements", statements_table(view, positions)),
        checks_part(view, entries, items),
        report_tables.concordance_table(view, involved)._replace(blocks=()),
        Part(tuple(report_tables.glossary_table(view, _printed_standings(results))), {}),
        report_tables.bibliography_table(view, involved, positions),
    )
    return _with_annex(request, main, annex)


def _counts_without_bars(view: View, results: Sequence[Gaps], counted: Sequence[Part]) -> Iterator[Part]:
    """The counts for the annex, item by item; the note has the bars."""
    for each, part in zip(results, counted, strict=True):
        title = Heading(run(view.word("r.h.counts"), _instrument_suffix(view, each, results)))
        yield Part((title, *(block for block in part.blocks if not isinstance(block, StackedBar))), {})


def _results(view: View, instruments: Sequence[str]) -> list[Gaps]:
    return [counting.gaps(view.corpus, view.on, each, instruments) for each in instruments]


def _standing(view: View, result: Gaps, results: Sequence[Gaps]) -> Iterator[Part]:
    """The counts of an instrument, under its title if there are several."""
    if len(results) > 1:
        name = short_name(view.text(view.corpus.instrument[result.instrument].title))  # the subtitle has it in full
        yield Part((Paragraph(run(Styled(name, "strong"))),), {})
    before = [each.instrument for each in results[: results.index(result)]]
    yield coverage_part(view.unflagged, result.instrument)  # it says which are put to some States only
    reserved = report_tables.reservations_line(view, counting.counted_items(view.corpus, result.instrument))
    yield Part((*warning_lines(view, result.instrument, before), *reserved), {})


def _instrument_suffix(view: View, result: Gaps, results: Sequence[Gaps]) -> str:
    """The title of the instrument, if the note covers several; otherwise empty."""
    if len(results) == 1:
        return ""
    name = view.text(view.corpus.instrument[result.instrument].title)
    return f" ({short_name(name)})"


def _reply(view: View, request: ReportRequest) -> Part:
    """The reply, item by item: only what is sent."""
    items = _reply_items(view, request)
    drafts = reply.draft_replies(view, items)
    scope = () if request.items else (Paragraph(run(view.word("r.reply scope", items[0].id, items[-1].id))),)
    return join_parts(Part(scope, {}), *_reply_parts(view, drafts))


def _reply_parts(view: View, drafts: Sequence[reply.QuestionReply]) -> Iterator[Part]:
    """On what a reply is silent because of a decision, its short names, and its questions."""
    omitted = [each for draft in drafts for each in draft.omitted]
    left = [each for draft in drafts for each in draft.silent]
    yield reply_decisions.silence_part(view, omitted, left)
    yield reply.short_names(view, drafts)
    yield from (each.part for each in drafts)


def _notices_to_sender(view: View, request: ReportRequest) -> Iterator[str]:
    """On which dates a reply depends, which questions were not read, what it leaves out, and what changes later."""
    drafts = reply.draft_replies(view, _reply_items(view, request))
    yield from reply_drafter_notes.conditions_in_short(view, drafts)
    if unread := reply_drafter_notes.unread_questions(view, drafts):
        yield unread
    if some := reply_drafter_notes.questions_for_some(view, drafts):
        yield some
    if silent := reply_drafter_notes.under_review(view, drafts, UNDER_REVIEW):
        yield view.word("r.silent for review", silent)
    if stated := reply_drafter_notes.under_review(view, drafts, STATED):
        yield view.word("r.stated for review", stated)
    items = {each.answer.item.id: each.answer.item for each in drafts}
    if later := days_of_change(view, items.values()):
        yield view.word("r.answers to come", later)


def _reply_items(view: View, request: ReportRequest) -> list[Item]:
    """The items that have a section in a reply."""
    law = [item for each in request.instruments for item in reply.items_of_kind(view.corpus, each, ItemKind.LAW)]
    return reply.reply_sections(view.corpus, request.items or law)


def omitted(view: View, request: ReportRequest) -> str:
    """What a reply leaves out, by reason, with the items, and what it states though it awaits review."""
    drafts = reply.draft_replies(view, _reply_items(view, request))
    left = [(each.reason, point.item) for draft in drafts for each in draft.omitted for point in each.points]
    parts = [f"{reason_text(view, each)} ({view.items_in_short(items)})" for each, items in group_by_key(left).items()]
    if stated := reply_drafter_notes.under_review(view, drafts, STATED):
        parts.append(view.word("r.stated for review", stated))
    return view.clauses(parts)


def _reply_annex(view: View, request: ReportRequest) -> Part:
    """What the drafter of a reply alone may see: the condition, what is not stated, the notes, what to check."""
    corpus = view.corpus
    items = _reply_items(view, request)
    family = {ident for item in items for ident in (item.id, *corpus.limbs.get(item.id, ()))}
    drafts = reply.draft_replies(view, items)
    involved = dict.fromkeys(ident for each in drafts for ident in each.cited)
    sent = join_parts(*_reply_parts(view, drafts))
    note = text_of_run(translation_notes.translation_note(view, sent.blocks))
    unread = (Part((Paragraph(run(Styled(view.word("r.drafts of the reply", note), "warn"))),), {}),) if note else ()
    practice = [item for each in request.instruments for item in reply.items_of_kind(corpus, each, ItemKind.PRACTICE)]
    return join_parts(
        reply_drafter_notes.condition_part(view, drafts),
        *unread,
        reply_drafter_notes.omissions_part(view, drafts),
        reply.dates_read_part(view, drafts),
        reply_drafter_notes.notes_part(view, drafts),
        *(() if request.items else (reply_drafter_notes.practice_part(view, practice),)),
        checks_part(view, outstanding_checks(view, family), family),
        _titled(view, "h.concordance", report_tables.concordance_table(view, involved)),
    )


def _coverage(view: View, request: ReportRequest) -> Part:
    """The counts and what is open or lost; then the tables, by item; what all share is said above the first."""
    parts: list[Part] = []
    said: tuple[Block, ...] = ()
    for each in request.instruments:
        items = counting.counted_items(view.corpus, each)
        instrument = view.corpus.instrument[each]
        title = Heading(run(short_name(view.text(instrument.title))), 2)
        shared = tuple(report_tables.shared_facts(view, items, report_tables.IN_SHORT))
        parts += [
            Part((title, *(shared if shared != said else ())), {}),
            report_tables.items_table(view, "r.h.items", items, report_tables.IN_SHORT, _WITHOUT_LAW),
            Part(tuple(_folded_items(view, items, _WITHOUT_LAW)), {}),
        ]
        said = shared
    words = [each for each in _printed_words(view, request.instruments) if not each.startswith("standing.")]
    glossary = Part(tuple(report_tables.glossary_table(view, words)), {})  # no row of the tables tells a standing
    return join_parts(_answer_first(view, request.instruments), *parts, glossary)


_WITHOUT_LAW = (Status.UNMAPPED, Status.NOT_APPLICABLE, Status.PRACTICE)
"""The statuses of items of which no law is shown."""


def _answer_first(view: View, instruments: Sequence[str]) -> Part:
    """The first page: the counts of each instrument, and what is open or lost, by name."""
    results = _results(view, instruments)
    standings = [part for each in results for part in _standing(view, each, results)]
    named: list[Block] = []
    for each in results:
        suffix = _instrument_suffix(view, each, results)
        named += [*open_points_by_action(view, each, suffix), *regressions_part(view, each, suffix).blocks]
    named.append(Paragraph(run(Styled(mark_sentence(view, results), "dim"))))
    opening = Part((heading(view, "r.h.standing"),), {})
    return join_parts(opening, *standings, Part(tuple(named), {}))


def _glossary(view: View, instruments: Sequence[str]) -> Part:
    """The meaning of the statuses, states and marks that the report prints, at its end."""
    return Part(tuple(report_tables.glossary_table(view, _printed_words(view, instruments))), {})


def _folded_items(view: View, items: Iterable[Item], folded: Sequence[Status]) -> Iterator[Block]:
    """The items without a row, in a line for each status, and for practice in each section."""
    statuses = ((item, item_status(view.corpus, item.id, view.on).status) for item in items)
    groups = group_by_key(
        ((status, _section_title(view, item) if status is Status.PRACTICE else ""), item.id)
        for item, status in statuses
    )
    values = {key: inside for status in folded for key, inside in groups.items() if key[0] is status}
    lines = []
    for (status, section), inside in values.items():
        words = report_tables.status_in_words(view, status).text
        name = Styled(", ".join(filter(None, (words, section))), "strong")
        named = re.sub(_FOLLOW_UP, partial(_as_follow_up, view), view.items_in_short(inside))
        lines.append(run(name, f" ({len(inside)}){view.colon}{named}"))
    if lines:
        yield Paragraph(run(Styled(view.word("r.h.folded"), "strong")))
        yield Bullets(tuple(lines))


_FOLLOW_UP = r"\.follow-up(?:-(\d+(?:\.\w+(?: \w+ [a-z]\b)?(?:, [a-z]\b(?: \w+ [a-z]\b)?)*)?))?"
"""The end of the number of a follow-up question with its other limbs: `6.follow-up`, `13.follow-up-2.a, b`."""


def _as_follow_up(view: View, found: re.Match[str]) -> str:
    return f" ({view.word('r.follow-up', found[1] or '').strip()})"


def _section_title(view: View, item: Item) -> str:
    if view.corpus.instrument[item.instrument].kind is InstrumentKind.CONVENTION:  # its numbers say where they are
        return ""
    first = view.corpus.reference(item.id).parts[0]
    sections = (each for each in view.corpus.sections if each.instrument == item.instrument and first in each.items)
    return next((view.text(each.title) for each in sections), "")


def _transposition(view: View, request: ReportRequest) -> Part:
    """What is open or lost; then the instrument article by article; or the annex: the articles, and the sources."""
    involved = _articles_behind_statuses(view, request.instruments)
    table = join_parts(
        _answer_first(view, request.instruments),
        *(part for each in request.instruments for part in _by_article(view, each)),
        _glossary(view, request.instruments),
    )
    annex = join_parts(
        _titled(view, "r.h.articles", report_tables.articles_table(view, involved)),
        report_tables.bibliography_table(view, involved, ()),
    )
    return _with_annex(request, table, annex)


def _with_annex(request: ReportRequest, main: Part, annex: Part) -> Part:
    """What was asked for of a report and its annex, with the values of both."""
    blocks = (*(main.blocks if request.main else ()), *(annex.blocks if request.annex else ()))
    return join_parts(main, annex)._replace(blocks=blocks)


def _by_article(view: View, instrument: str) -> Iterator[Part]:
    """The points of a treaty under its articles, as tables that share one name."""
    counted, name = counting.counted_items(view.corpus, instrument), "r.h.point by point.convention"
    yield Part((heading(view, name), *report_tables.shared_facts(view, counted, report_tables.IN_FULL)), {})
    for section in (each for each in view.corpus.sections if each.instrument == instrument):
        inside = [item for item in counted if view.corpus.reference(item.id).parts[0] in section.items]
        title = Heading(run(view.word("r.treaty article", ", ".join(section.items), view.text(section.title))), 3)
        allowed = (Paragraph(run(view.word("r.only allowed"))),) * only_allows(view, [each.id for each in inside])
        table = report_tables.items_table(view, name, inside, report_tables.IN_FULL, (Status.PRACTICE,))
        yield table._replace(blocks=(title, *allowed, *table.blocks) if table.blocks else ())
    yield Part((*_folded_items(view, counted, (Status.PRACTICE,)), *_articles_left_out(view, instrument)), {})


def _articles_left_out(view: View, instrument: str) -> Iterator[Block]:
    """The articles of a treaty that a report by article does not contain: they are outside the data."""
    sections = (each for each in view.corpus.sections if each.instrument == instrument)
    numbers = {int(each) for section in sections for each in section.items if each.isdigit()}
    if numbers:
        between = [str(each) for each in range(min(numbers), max(numbers)) if each not in numbers]
        text = view.word("r.articles left out", ", ".join(between), str(min(numbers)), str(max(numbers)))
        yield Paragraph(run(text))


def _recommendations(view: View, _request: ReportRequest) -> Part:
    """What monitoring bodies asked of the Party, with what met each since when, and the documents."""
    found = follow_ups(view.corpus, view.on)
    table = recommendations.table(view._replace(detail=Detail.VERBOSE), found)
    sources = [ident for each in found for ident in recommendations.source_documents(each.recommendation)]
    stated = [position for each in found for position in each.stated]
    now = (judged.link.provision for each in found for one in each.standings for judged in one.carriers)
    involved = [*(ident for each in found for ident in each.met_by), *now]
    part = Part((heading(view, "asked.h"), table), {"recommendations": recommendations.values(view, found)})
    return join_parts(part, report_tables.bibliography_table(view, involved, stated, sources))


def _dialogue(view: View, request: ReportRequest) -> Part:
    """What was said on each item, by whom, what the law and the courts say, and what was answered; the documents."""
    found = remarks_on_items.subjects(view, request.instruments, request.items)
    asked = [each.recommendation for one in found for each in one.follow_ups]
    sources = [ident for each in asked for ident in recommendations.source_documents(each)]
    sources += [link.source for one in found for link in one.links if link.source]
    judged = [each for one in found if one.item for each in monitoring_dialogue.named_decisions(view, one.item.id)]
    positions = [each for one in found for each in one.positions]
    law = [
        ident
        for one in found
        for each in monitoring_dialogue.statuses(view, one)
        for ident in report_tables.articles_behind_status(each)
    ]
    return join_parts(
        *monitoring_dialogue.dialogue_parts(view, found),
        report_tables.bibliography_table(view, law, positions, sources, judged),
    )


def _effect(view: View, request: ReportRequest) -> Part:
    assert request.after
    return join_parts(*bill_effect.effect_parts(view, request.after))


_PART_OF_KIND = {
    ReportKind.GAPS: _gaps,
    ReportKind.REPLY: _reply,
    ReportKind.REPLY_ANNEX: _reply_annex,
    ReportKind.COVERAGE: _coverage,
    ReportKind.TRANSPOSITION: _transposition,
    ReportKind.RECOMMENDATIONS: _recommendations,
    ReportKind.DIALOGUE: _dialogue,
    ReportKind.EFFECT: _effect,
}


# -- what several kinds have -------------------------------------------------------------------------------------------


def _titled(view: View, key: str, part: Part) -> Part:
    """A part under its heading."""
    return part._replace(blocks=(heading(view, key), *part.blocks))


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


def _articles_open(results: Iterable[Gaps]) -> list[str]:
    """The articles in force that carry open points."""
    standings = [each for result in results for each in result.open]
    return [judged.link.provision for each in standings for judged in (*each.carriers, *each.exempting)]


def _articles_behind_statuses(view: View, instruments: Sequence[str]) -> list[str]:
    """The articles in force that carry the statuses of some instruments."""
    items = [item for each in instruments for item in counting.counted_items(view.corpus, each)]
    statuses = [item_status(view.corpus, item.id, view.on) for item in items]
    return list(dict.fromkeys(ident for status in statuses for ident in report_tables.articles_behind_status(status)))


def _printed_standings(results: Iterable[Gaps]) -> list[str]:
    """The words that an annex prints: the standings of points that are or were open, and the marks."""
    aspects = [each for result in results for each in (*result.open, *(one.was for one in result.closed))]
    found = {Standing.FULL, *(each.standing for each in aspects)}
    return [*(f"standing.{standing}" for standing in Standing if standing in found), *Mark]


def _printed_words(view: View, instruments: Sequence[str]) -> list[str]:
    """The words that the tables of a report print: the statuses and such standings as they name, and the marks."""
    counted = {day: counting.counted_once for day in map(view.corpus.reference_day, instruments) if day <= view.on}
    counted[view.on] = counting.counted_items
    found = [
        item_status(view.corpus, item.id, on)
        for on, items in counted.items()
        for each in instruments
        for item in items(view.corpus, each)
    ]
    statuses, standings = {each.status for each in found}, {each.standing for one in found for each in one.aspects}
    printed = (f"standing.{each}" for each in (Standing.NEGATIVE, Standing.KNOWN_IN_PART) if each in standings)
    return [*(status for status in Status if status in statuses), *printed, *Mark]
