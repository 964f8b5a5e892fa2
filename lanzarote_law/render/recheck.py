"""Pages and JSON of an old document read again: its statements of law, then and now, and the items concerned."""

from collections.abc import Iterator
from pathlib import PurePath

from lanzarote_law.answers import law_over_time
from lanzarote_law.checking.check_at_two_dates import RecheckedDocument
from lanzarote_law.checking.rechecked_citation import RecheckedCitation, StatementOutcome
from lanzarote_law.checking.statements import Statement
from lanzarote_law.render import checked_until
from lanzarote_law.render.blocks import Block, Heading, Page, PageDocument, Paragraph, Space, Styled, Table, row, run
from lanzarote_law.render.changes import path_of_statuses
from lanzarote_law.render.checked_documents import cited_name, place_in_words
from lanzarote_law.render.json_output_keys import Plain, document, plain_record
from lanzarote_law.render.layout import columns
from lanzarote_law.render.losses import loss_blocks, losses_json
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.text_folding_and_display import printable_line

_STYLES = {StatementOutcome.WRONG: "bad", StatementOutcome.HOLDS: "good"}
_STYLES |= dict.fromkeys((StatementOutcome.CHANGED, StatementOutcome.COMING), "warn")
_STYLES |= dict.fromkeys((StatementOutcome.UNKNOWN, StatementOutcome.PAST_EVENT), "dim")
_ALWAYS = (StatementOutcome.WRONG, StatementOutcome.CHANGED, StatementOutcome.COMING, StatementOutcome.UNKNOWN)
"""The outcomes of which the statements are shown without full detail."""
_QUOTED = 300
"""Characters of a statement that are quoted, at most."""


def recheck_paper(view: View, revision: RecheckedDocument) -> PageDocument:
    """The page as a document."""
    name = printable_line(PurePath(revision.document.name).name)  # the folder is confidential
    return PageDocument(name, _dates(view, revision), view.language, view.on, _blocks(view, revision), view.notice())


def page(view: View, revision: RecheckedDocument) -> Page:
    """What became of the statements of a document, the worst first; of those that hold, only the questioned ones."""
    name = printable_line(revision.document.name)
    title = Heading(run(f"{name}{view.colon}{_dates(view, revision)}"), 1)
    return (title, *_blocks(view, revision), Paragraph(view.footer()))


def _dates(view: View, revision: RecheckedDocument) -> str:
    return view.word("revise.dates", view.day(revision.then), view.day(revision.now))


def _blocks(view: View, revision: RecheckedDocument) -> Page:
    groups = {
        outcome: [each for each in revision.statements if each.outcome is outcome] for outcome in StatementOutcome
    }
    counts = [view.counted(f"revise.{outcome}", len(found)) for outcome, found in groups.items() if found]
    blocks: list[Block] = [Paragraph(run(view.clauses(counts) or view.word("revise.none")), 0)]
    for key, number in (("revise.other", revision.of_other_acts), ("revise.no-act", revision.of_unknown_acts)):
        if number:
            blocks.append(Paragraph(run(Styled(view.counted(key, number), "dim")), 0))
    ended = [ident for each in revision.statements for one in each.citations for ident in _still_law(view, one)]
    blocks += checked_until.checked_until_blocks(view, dict.fromkeys(ended), indent=0)
    blocks.append(Paragraph(run(Styled(view.word("revise.limit"), "dim")), 0))
    for outcome, found in groups.items():
        is_full = outcome in _ALWAYS or view.detail is Detail.VERBOSE
        shown = [each for each in found if is_full or any(one.courts for one in each.citations)]
        if shown:
            counted = view.counted("revise.counted", len(shown))
            heading = Styled(f"{view.word(f'revise.h.{outcome}')} ({counted})", _STYLES[outcome])
            blocks += [Space(), Heading(run(heading), 2)]
            blocks += [block for each in shown for block in _statement(view, revision, each)]
    return (*blocks, *_items(view, revision))


def _still_law(view: View, each: RecheckedCitation) -> list[str]:
    """The cited provisions that a later amendment may still have changed."""
    found = (view.corpus.provision[ident] for ident in each.cited.provisions)
    return [one.id for one in found if one.in_force(view.on)]


def _statement(view: View, revision: RecheckedDocument, statement: Statement) -> list[Block]:
    """The place and the words of a statement, then each citation that does not simply hold."""
    place = place_in_words(view, revision.document, statement.citations[0].cited.citation.start)
    words = view.word("revise.quotation", quotation(revision, statement))
    blocks: list[Block] = [Paragraph(run(Styled(place, "strong"), view.colon, words))]
    lines: dict[tuple[str, str, str], None] = {}
    is_full = view.detail is Detail.VERBOSE
    lacking = [each for each in statement.citations if each.outcome is StatementOutcome.UNKNOWN]
    lacking = [each for each in lacking if not each.cited.provisions and not each.correction and each.reason]
    several = list(dict.fromkeys(cited_name(view, each.cited) for each in lacking))
    if several[1:]:
        lines[view.word("revise.lacking", ", ".join(several)), "", "dim"] = None
    for each in statement.citations:
        if (several[1:] and each in lacking) or (each.outcome is StatementOutcome.PAST_EVENT and not is_full):
            continue
        if is_full and (title := _title_line(view, revision, each)):
            lines[title, "", "dim"] = None
        style = _STYLES[each.outcome]
        if each.reason or (not each.since and (each.courts or each.outcome in {statement.outcome, *_ALWAYS})):
            lines[each.reason or cited_name(view, each.cited), each.correction, style] = None
        lines |= {(line, "", "warn"): None for line in court_lines(view, each, is_later=False)}
        if each.since:
            way = each.replacement if is_full else each.replacement_brief or each.replacement
            lines[each.since, way, "warn"] = None
        lines |= {(line, "", "warn"): None for line in court_lines(view, each, is_later=True)}
        if each.note:
            lines[each.note, "", "dim"] = None
    return blocks + [_line(*each) for each in lines]


def _title_line(view: View, revision: RecheckedDocument, each: RecheckedCitation) -> str:
    """The title of the one article that is cited, with the date of the document only if it was recorded for it."""
    name = cited_name(view, each.cited)
    if title := _title(view, revision, each):
        return view.word("revise.title", name, view.day(revision.then), title)
    found = [view.corpus.provision[ident].title(revision.then) for ident in each.cited.provisions]
    return view.word("revise.title-undated", name, view.text(found[0])) if len(found) == 1 else ""


def _title(view: View, revision: RecheckedDocument, each: RecheckedCitation) -> str:
    """The title recorded for the date of the document of the one article cited; empty if there is no such title."""
    found = [view.corpus.provision[ident] for ident in each.cited.provisions]
    is_dated = len(found) == 1 and found[0].has_title_of(revision.then)
    return view.text(found[0].title(revision.then)) if is_dated else ""


def court_lines(view: View, each: RecheckedCitation, *, is_later: bool) -> list[str]:
    """The decisions of courts on a citation: those by the date of its document, or the later ones."""
    key = "revise.decided-since" if is_later else "revise.decided-then"
    return [view.word(key, one.sentence) for one in each.courts if one.is_later is is_later]


def _line(text: str, way: str, style: str) -> Paragraph:
    """A line with the message on a citation, and the suggestion."""
    arrow = (Styled(" → ", "dim"), printable_line(way)) if way else ()
    return Paragraph(run(Styled(printable_line(text), style), *arrow), 2)


def quotation(revision: RecheckedDocument, statement: Statement) -> str:
    """The words of a statement on one line, shortened if they are many."""
    words = printable_line(" ".join(revision.document.text[statement.start : statement.end].split()))
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED].rpartition(' ')[0]} …"


def _changes(view: View, revision: RecheckedDocument) -> law_over_time.LawChanges:
    """What changed between the two dates, of the items concerned alone."""
    found = law_over_time.changes(view.corpus, *sorted((revision.then, revision.now)))
    moves = tuple(each for each in found.moves if each.item in revision.items)
    return found._replace(moves=moves, losses=tuple(each for each in found.losses if each.now.item in revision.items))


def _items(view: View, revision: RecheckedDocument) -> Iterator[Block]:
    """The items concerned whose status changed between the two dates, and what was lost."""
    found = _changes(view, revision)
    item = view.corpus.item
    named = ((each, Styled(view.items_text([each.item]), "ref")) for each in found.moves)
    rows = tuple(row(name, view.text(item[each.item].title), path_of_statuses(view, each)) for each, name in named)
    yield from (Space(), *loss_blocks(view, found.losses))
    if rows:
        yield Heading(run(f"{view.word('revise.h.items')} ({view.counted('item', len(rows))})"), 2)
        yield Table(columns(view, "c.item", "c.title", "c.status"), rows)
    if same := len(revision.items) - len(rows):
        yield Paragraph(run(view.counted("revise.same", same)))


# -- JSON --------------------------------------------------------------------------------------------------------------


def recheck_json(view: View, revision: RecheckedDocument) -> Plain:
    """The statements with their citations, and the items concerned, as plain values."""
    found = _changes(view, revision)
    return document(
        "revise",
        revision,
        file=revision.document.name,
        as_of=revision.now,
        statements=[_plain(view, revision, each) for each in revision.statements],
        items=[_moved(each) for each in found.moves],
        losses=losses_json(found.losses),
    )


def _moved(each: law_over_time.StatusChange) -> Plain:
    days = [day.isoformat() for day, _ in each.days]
    return plain_record("revise/items", each, before=each.before.status, after=each.after.status, days=days)


def _courts(each: RecheckedCitation) -> list[Plain]:
    return [plain_record("revise/statements/citations/courts", one) for one in each.courts]


def _plain(view: View, revision: RecheckedDocument, statement: Statement) -> Plain:
    name = "revise/statements/citations"
    citations = [
        plain_record(
            name,
            each,
            each.cited,
            each.cited.citation,
            cited=cited_name(view, each.cited),
            title=_title(view, revision, each),
            successor_part=each.place,
            courts=_courts(each),
        )
        for each in statement.citations
    ]
    place = revision.document.place(statement.start)
    text = revision.document.text[statement.start : statement.end]
    return plain_record("revise/statements", statement, place=place, text=text, citations=citations)
