"""The statements of the State and of others, and whether the law has answered them; reports on practice apart."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from lanzarote_law.answers.status import aspect_standing, dispute_settled_on
from lanzarote_law.answers.status_types import WeighedLink
from lanzarote_law.answers.verifiable_facts import DocumentPlace
from lanzarote_law.model import Corpus, InstrumentKind, Position, Stance
from lanzarote_law.render.blocks import Paragraph, Styled, run
from lanzarote_law.render.json_output_keys import Plain, plain_record
from lanzarote_law.render.phrases import View, with_dots
from lanzarote_law.render.provenance import document_text
from lanzarote_law.reports import citations_and_footnotes
from lanzarote_law.reports.citations_and_footnotes import as_sentence
from lanzarote_law.reports.report_part import Part, table
from lanzarote_law.text_folding_and_display import parse_calendar_day


def statements_on_instrument(corpus: Corpus, instrument: str) -> list[Position]:
    """The positions on items of an instrument or on points of it; those on no item belong to the first instrument."""
    inside = {item.id for item in corpus.items if item.instrument == instrument}
    first = corpus.instruments[0].id == instrument
    treaty = corpus.instrument[instrument].kind is InstrumentKind.CONVENTION
    return [
        each
        for each in corpus.positions
        if each.item in inside or (treaty and not inside.isdisjoint(each.convention)) or (not each.item and first)
    ]


def statement_date(corpus: Corpus, position: Position) -> date | None:
    """The date on which a position was filed, or the date of its document; None if only a month or a year is known."""
    source = corpus.source.get(position.source)
    return position.filed or (parse_calendar_day(source.date) if source else None)


OF_PRACTICE = (Stance.REPORTS_SHORTFALL, Stance.RECOMMENDS)
_WITHOUT_ANSWER = (Stance.ADDS_INFORMATION, Stance.ENDORSES)


def answer_of_the_law(view: View, position: Position) -> str:
    """Whether the law has answered a statement, according to this data set."""
    if position.stance is Stance.DISPUTES and position.targets:
        return _answer_to_dispute(view, position)
    if position.stance is Stance.DISPUTES:
        return view.word("r.answer.reply")
    if position.stance in OF_PRACTICE:
        return view.word("r.answer.practice")
    return ""


def _answer_to_dispute(view: View, position: Position) -> str:
    day = dispute_settled_on(view.corpus, position)
    if day is None:
        return view.word("r.answer.open")
    by = view.articles_text(position.answered_by)
    if day > view.on:
        return view.word("r.answer.later", view.day(day), by)
    now = ""
    found = [
        citations_and_footnotes.articles_in_force_instead(view, view.corpus.provision[ident])
        for ident in position.answered_by
    ]
    today = [ident for idents, _ in found for ident in idents]
    if today:
        now = view.word("now", view.articles_text(today)) + next((mark for _, mark in found if mark), "")
    stamp = citations_and_footnotes.review_stamp(view, links_now(view, position))
    return view.word("r.answer.law", view.day(day), f"{by}{now}{stamp}")


def links_now(view: View, position: Position) -> list[WeighedLink]:
    """The links that answer today what a position disputes."""
    now = (aspect_standing(view.corpus, each.item, each.aspect, view.on) for each in position.targets)
    return [judged for standing in now for judged in standing.shown]


def later_law(view: View, position: Position) -> list[str]:
    """The later changes of the law on the subject of a statement, up to the date of the report; and the law today."""
    later = [each for each in position.later if each.on <= view.on]
    parts = []
    for each in later:
        now, _ = citations_and_footnotes.articles_in_force_instead(view, view.corpus.provision[each.provision])
        now = () if now == (each.provision,) else now
        article = view.article(each.provision) + (view.word("now", view.articles_text(now)) if now else "")
        text = f"{view.day(each.on)}{view.colon}{' '.join(map(as_sentence, filter(None, (article, each.note))))}"
        parts.append(text + view.less_than_seen(view.corpus.provision[each.provision].verification))
    return parts


def statements_table(view: View, positions: Sequence[Position]) -> Part:
    """The statements with their holders, the answer of the law since, and the remarks of this data set.

    The documents that contain them are named once, above; a row names a speaker and a mark only if they differ.
    Statements that ask for no answer, and have none, are only counted.
    """
    rows, counted = [], Counter[Stance]()
    for each in positions:
        if each.stance in _WITHOUT_ANSWER and not later_law(view, each):
            counted[each.stance] += 1
            continue
        later = view.word("r.later", " ".join(changes)) if (changes := later_law(view, each)) else ""
        remark = view.word("r.remark", as_sentence(each.note)) if each.note else ""
        answer = "" if each.stance in OF_PRACTICE else answer_of_the_law(view, each)
        rows.append(
            (
                run(Styled(f"{each.item or each.topic} [{each.id}]", "ref"), each.locator and f", {each.locator}"),
                run(_speaker(view, each), view.word(each.stance)),
                run(
                    f"{as_sentence(each.statement)}{view.less_than_seen(each.verification)} ",
                    Styled(" ".join(filter(None, (answer, later, remark))), "dim"),
                ),
            )
        )
    documents = {each.source: statement_date(view.corpus, each) for each in positions}
    above = [with_dots(document_text(view, DocumentPlace(ident)), str(on or "")) for ident, on in documents.items()]
    if any(each.stance in OF_PRACTICE for each in positions):
        above.append(view.word("r.practice not covered"))
    if counted:
        numbers = (view.word("numbered as", str(count), view.word(stance)) for stance, count in counted.items())
        above.append(view.word("r.without answer", ", ".join(numbers)))
    columns = ("r.c.about", "r.c.who", "r.c.says and answered")
    blocks = (*(Paragraph(run(each)) for each in above), *table(view, "r.h.statements", columns, rows))
    return Part(blocks, {"positions": [statement_values(view, each) for each in positions]})


def _speaker(view: View, position: Position) -> str:
    """The holder of a position, if it is not simply that of its document."""
    source = view.corpus.source.get(position.source)
    own = source and source.holder == position.holder and not position.voice and not position.reported_by
    return "" if own else f"{view.holder_text(position)}, "


def statement_values(view: View, position: Position) -> Plain:
    """A statement as plain values."""
    day = dispute_settled_on(view.corpus, position) if position.targets else None
    values = {"answer": answer_of_the_law(view, position), "later": later_law(view, position), "remark": position.note}
    return plain_record("report/positions", position, **values, answered_on=day if day and day <= view.on else None)
