"""The dialogue on the answers of a State: who said what on each item, the law, the courts, and what was answered.

"Unanswered" means that the data record no answer; whether one was given elsewhere is not known.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers import decisions as counting
from lanzarote_law.answers.limits import status_qualifiers
from lanzarote_law.answers.recommendations import RecommendationStatus, follow_ups
from lanzarote_law.answers.status import is_dispute_settled, item_status
from lanzarote_law.answers.status_types import Status
from lanzarote_law.model import Basis, InstrumentKind, ItemKind, Stance
from lanzarote_law.render import decisions, recommendations
from lanzarote_law.render.formats.blocks import Block, Column, Line, Styled, Table, plain, run
from lanzarote_law.render.grouping import group_by_key
from lanzarote_law.render.phrases import dotted
from lanzarote_law.render.status_text import qualification
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports import law_tables, statements
from lanzarote_law.reports.footnotes import as_sentence, capitalise, full_sentence
from lanzarote_law.reports.parts import Part, heading
from lanzarote_law.typography import parse_calendar_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lanzarote_law.answers.recommendations import FollowUp
    from lanzarote_law.answers.status_types import ItemStatus
    from lanzarote_law.model import Correspondence, Item, Position
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.json_output import Plain
    from lanzarote_law.render.phrases import View


class AnswerState(StrEnum):
    """Whether a statement was answered, as far as the data show."""

    ANSWERED = "answered"
    IN_PART = "in-part"
    LAW_CHANGED = "law-changed"
    """The law on its subject has changed since; whether that answers it was not assessed."""
    UNANSWERED = "unanswered"
    NOTHING_ASKED = "nothing-asked"


class Remark(NamedTuple):
    """A statement on a subject: who made it and when, what it says, and whether it was answered."""

    ident: str
    number: str
    """The id or number under which it is printed."""
    who: str
    day: str
    """Its date in words, as far as it is known."""
    said: str
    """The kind of the statement; those of one kind that were answered alike share a row."""
    text: str
    state: AnswerState
    answer: str


class Subject(NamedTuple):
    """An item, or a topic that has no number, with the statements on it."""

    item: Item | None
    topic: str
    positions: tuple[Position, ...]
    follow_ups: tuple[FollowUp, ...]
    links: tuple[Correspondence, ...]
    """The links that the State or an organisation makes, if none of its positions on the item cites the article."""

    @property
    def name(self) -> str:
        """Its number, or its topic."""
        return self.item.id if self.item else self.topic


def subjects(view: View, instruments: Iterable[str], items: Sequence[Item]) -> list[Subject]:
    """The chosen items with their limbs that have statements; if none are chosen, whatever has statements."""
    corpus = view.corpus
    inside = [each for each in corpus.items if each.instrument in set(instruments)]
    if items:
        idents = dict.fromkeys(ident for each in items for ident in (each.id, *corpus.limbs.get(each.id, ())))
        inside = [corpus.item[each] for each in idents]
    found = [_subject(view, each) for each in inside]
    found = [each for each in found if each.positions or each.follow_ups or each.links or each.item in items]
    if not items and corpus.instruments[0].id in set(instruments):
        topics = group_by_key((each.topic, each) for each in corpus.positions if not each.item and _is_made(view, each))
        found += [Subject(None, topic, tuple(said), (), ()) for topic, said in topics.items()]
    return found


def _subject(view: View, item: Item) -> Subject:
    positions = tuple(each for each in view.corpus.positions_of_item.get(item.id, ()) if _is_made(view, each))
    cited = {(cite.provision, each.stance is Stance.ASSERTS_COVERED) for each in positions for cite in each.cites}
    links = (each for each in view.corpus.links_of_item.get(item.id, ()) if each.basis is not Basis.EDITORIAL)
    first = sorted(positions, key=lambda each: each.stance is not Stance.ASSERTS_COVERED)
    return Subject(
        item,
        "",
        tuple(first),
        follow_ups(view.corpus, view.on, (item.id,)),
        tuple(each for each in links if (each.provision, each.basis is Basis.REPLY) not in cited),
    )


def _is_made(view: View, position: Position) -> bool:
    """Whether a statement was made by the date of the report, as far as its date is known."""
    day = statements.statement_date(view.corpus, position)
    return day is None or day <= view.on


# -- what was said, and whether it was answered ------------------------------------------------------------------------


def _remarks(view: View, subject: Subject) -> Iterator[Remark]:
    """What was said on a subject: by the State, by organisations, by monitoring bodies."""
    yield from (_link_remark(view, subject, each) for each in subject.links if each.basis is Basis.REPLY)
    for each in subject.positions:
        state = _state(view, each)
        yield Remark(
            each.id,
            each.id,
            view.holder_text(each),
            view.day(each.filed) if each.filed else _source_date(view, each.source),
            capitalise(view.word(each.stance)),
            f"{as_sentence(each.statement)} [{each.id}, {view.word(each.verification)}]",
            state,
            _answer(view, subject, each, state),
        )
    yield from (_link_remark(view, subject, each) for each in subject.links if each.basis is Basis.COMMENT)
    for found in subject.follow_ups:
        asked = found.recommendation
        since = full_sentence(plain(run(*recommendations.met_since(view, found))))
        yield Remark(
            asked.id,
            asked.number,
            localized_text(asked.by, view.language),
            view.day(asked.on),
            capitalise(view.word(Stance.RECOMMENDS)),
            f"{as_sentence(asked.text)} [{asked.number}, {view.word(asked.verification)}]",
            _MET[found.status] if not found.stated else AnswerState.ANSWERED,
            f"{since} {full_sentence(recommendations.action_text(view, found))}",
        )


def _link_remark(view: View, subject: Subject, link: Correspondence) -> Remark:
    """What the State or an organisation asserts by naming an article."""
    titles = view.word("semicolon").join(map(view.aspect_title, link.aspects))
    named = f"{view.article(link.provision)}{view.word('colon')}{as_sentence(titles)}"
    return Remark(
        link.id,
        link.id,
        capitalise(view.word(f"basis.{link.basis}")),
        _source_date(view, link.source),
        capitalise(view.word(Stance.ASSERTS_COVERED)),
        f"{named} {as_sentence(link.reason)} [{view.word(link.verification)}]",
        AnswerState.NOTHING_ASKED,
        _objections(view, subject) if link.basis is Basis.REPLY else "",
    )


def _objections(view: View, subject: Subject) -> str:
    """The objections to what the State asserts; empty if there are none."""
    against = [each for each in subject.positions if each.stance is Stance.DISPUTES]
    by = group_by_key((view.holder_text(each), each.id) for each in against)
    told = (f"{holder} [{', '.join(idents)}]" for holder, idents in by.items())
    return view.word("r.talk.disputed", view.word("semicolon").join(told)) if against else ""


_MET = {
    RecommendationStatus.MET: AnswerState.ANSWERED,
    RecommendationStatus.NOT_FULLY_MET: AnswerState.IN_PART,
    RecommendationStatus.NOT_MET: AnswerState.UNANSWERED,
    RecommendationStatus.NOT_KNOWN: AnswerState.UNANSWERED,
}
_WITHOUT_ANSWER = (Stance.ADDS_INFORMATION, Stance.ENDORSES, Stance.ASSERTS_COVERED)


def _source_date(view: View, ident: str) -> str:
    """The date of a document, as far as it is known."""
    source = view.corpus.source.get(ident)
    day = parse_calendar_day(source.date) if source else None
    return view.day(day) if day else source.date if source else ""


def _state(view: View, position: Position) -> AnswerState:
    if position.stance in _WITHOUT_ANSWER:
        return AnswerState.NOTHING_ASKED
    if position.targets:
        settled = is_dispute_settled(view.corpus, position, view.on)
        return AnswerState.ANSWERED if settled else AnswerState.UNANSWERED
    changed = any(each.on <= view.on for each in position.later)
    return AnswerState.LAW_CHANGED if changed else AnswerState.UNANSWERED


def _answer(view: View, subject: Subject, position: Position, state: AnswerState) -> str:
    """The answer to a statement, or what is known instead; objections are the answer to what a State asserts."""
    if position.stance is Stance.ASSERTS_COVERED:
        return _objections(view, subject)
    if position.targets:
        return statements.answer_of_the_law(view, position)
    later = group_by_key((each.on, each.provision) for each in position.later if each.on <= view.on)
    changes = (f"{view.day(on)} ({view.articles_text(idents)})" for on, idents in later.items())
    if later:
        return view.word("r.talk.law changed on", view.word("semicolon").join(changes))
    return view.word("r.talk.no answer") if state is AnswerState.UNANSWERED else ""


# -- the law, and the courts -------------------------------------------------------------------------------------------


def statuses(view: View, subject: Subject) -> list[ItemStatus]:
    """The statuses of an item on the law: on the dates of the statements, else its reference date, and now."""
    if not subject.item or subject.item.kind is ItemKind.PRACTICE:
        return []
    said = {statements.statement_date(view.corpus, each) for each in subject.positions}
    days = {each for each in said if each} or {view.corpus.reference_day(subject.item.instrument)}
    days |= {each.recommendation.on for each in subject.follow_ups}
    dates = [*sorted(each for each in days if each < view.on), view.on]
    return [item_status(view.corpus, subject.item.id, on) for on in dates]


def _law(view: View, status: ItemStatus) -> Run:
    """A status with its limits, what is open, the articles, and how certain it is."""
    colon = view.word("colon")
    if status.status is Status.BEFORE_RESEARCH:
        return run(as_sentence(f"{view.word(status.status)}{view.given_from()}"))
    told = law_tables.open_aspects_text(view, status)
    articles = view.articles_text(law_tables.articles_behind_status(status))
    mark = view.mark_text(status.weakness)
    beside = status_qualifiers(view.corpus, status).limits  # printed as sentences
    limits = " ".join(map(full_sentence, beside))
    return run(
        view.status_run(status.status),
        f"{qualification(view, status, beside)}{view.flags_text(status.flags)}",
        f"{colon}{told}" if told else "",
        f" ({articles})" if articles else "",
        ".",
        f" [{mark}]" if mark else "",
        f" {view.word('l.limit')}{colon}{limits}" if limits else "",
    )


_DECISIONS = 3
"""The number of decisions that are summarised: those on these facts first, then the newest."""


def _courts(view: View, item: str) -> Run:
    """How many decisions are for and against, and what the nearest of them held."""
    every = decisions.family(view, item)
    found = sorted(counting.on_items(view.corpus, every, view.on), key=lambda each: not each.is_on_these_facts)
    told = [part for each in found[:_DECISIONS] for part in (Styled(" "), *decisions.in_brief(view, each))]
    return run(full_sentence(decisions.form(view, every)), *told)


# -- the pages ---------------------------------------------------------------------------------------------------------


def dialogue_parts(view: View, found: Sequence[Subject]) -> Iterator[Part]:
    """What is answered and what is not, in numbers and by name; then the table, item by item."""
    remarks = [(subject, list(_remarks(view, subject))) for subject in found]
    yield Part((heading(view, "r.h.standing"), *_overview(view, remarks)), {})
    rows = [row for subject, said in remarks for row in _rows(view, subject, said)]
    titles = ("c.item", "r.talk.c.who", "c.day", "r.talk.c.said", "r.talk.c.answer")
    columns = tuple(Column(view.word(each), fixed=False) for each in titles)
    silent = Line(run(Styled(view.word("r.silent"), "dim")))
    name = view.word("r.h.statements")
    yield Part(
        (heading(view, "r.h.statements"), Table(columns, tuple(rows), 1, name, across=True) if rows else silent),
        {
            "dialogue": [_values(view, subject, said) for subject, said in remarks],
            "positions": [statements.statement_values(view, each) for subject in found for each in subject.positions],
            "recommendations": recommendations.values(
                view, {each.recommendation.id: each for subject in found for each in subject.follow_ups}.values()
            ),
        },
    )


def _overview(view: View, remarks: Sequence[tuple[Subject, Sequence[Remark]]]) -> Iterator[Block]:
    """The number of statements that were answered, and of those that were not, with their names."""
    rows = []
    for state in AnswerState:
        named = {
            (each.ident, dotted(each.who, each.day)): (each, subject)
            for subject, said in remarks
            for each in said
            if each.state is state
        }
        holders = group_by_key((who, pair) for (_, who), pair in named.items())
        told = [f"{who}{view.word('colon')}{_names(view, pairs)}" for who, pairs in holders.items()]
        texts = (f"r.talk.{state}", f"r.talk.means.{state}")
        title, meaning = (view.word(each) for each in texts)
        rows.append((run(Styled(title, "strong"), f". {meaning}"), run(str(len(named))), run(". ".join(told) or "-")))
    titles = ("r.talk.c.answer", "r.talk.c.count", "r.c.says")
    columns = tuple(Column(view.word(each), False, index == 1) for index, each in enumerate(titles))  # noqa: FBT003
    yield Table(columns, tuple(rows), 1, view.word("r.h.standing"))
    unknown = [each.name for each, _ in remarks if each.item and not _has_reply(each)]
    if unknown:
        yield Line(run(Styled(view.word("r.talk.no reply", view.items_in_short(unknown)), "warn")))
    if any(each.item and each.item.kind is ItemKind.PRACTICE for each, _ in remarks):
        yield Line(run(view.word("r.talk.practice")))


def _names(view: View, pairs: Iterable[tuple[Remark, Subject]]) -> str:
    """The subjects of statements with their titles and the ids of the statements."""
    groups = group_by_key((subject.name, (remark, subject)) for remark, subject in pairs)
    told = []
    for name, group in groups.items():
        item = group[0][1].item
        title = f" {localized_text(item.title, view.language)}" if item else ""
        told.append(f"{name}{title} [{', '.join(remark.number for remark, _ in group)}]")
    return view.word("semicolon").join(told)


def _has_reply(subject: Subject) -> bool:
    """Whether a reply of the State on an item is recorded, even if only as others report it."""
    said = any(each.stance is Stance.ASSERTS_COVERED for each in subject.positions)
    return said or any(each.basis is Basis.REPLY for each in subject.links)


def _rows(view: View, subject: Subject, said: Iterable[Remark]) -> Iterator[tuple[Run, ...]]:
    """The rows of a subject: the State, the organisations, the monitoring bodies, the law, the courts."""
    item = subject.item
    groups = group_by_key(((each.who, each.day, each.said, each.answer), each.text) for each in said)
    cells: list[tuple[Run, ...]] = [_question(view, subject)]
    if item and not _has_reply(subject):
        cells.append((run(capitalise(view.word("basis.reply"))), (), run(view.word("r.reply not recorded")), ()))
    for (who, day, kind, answer), texts in groups.items():
        told = run(Styled(f"{kind}{view.word('colon')}", "strong"), " ".join(texts))
        cells.append((run(who), run(day), told, run(answer)))
    law = run(view.word("r.talk.law"))
    cells += [(law, run(view.day(each.on)), _law(view, each), ()) for each in statuses(view, subject)]
    if item and item.kind is not ItemKind.PRACTICE:
        cells.append((run(view.word("courts")), (), _courts(view, item.id), ()))
    number, none = run(Styled(item.id, "ref")) if item else (), run(Styled("-", "dim"))
    yield from ((number or none, *(each or none for each in row)) for row in cells)


def _question(view: View, subject: Subject) -> tuple[Run, ...]:
    """The row with what an item asks, or with the topic of statements on no item."""
    item = subject.item
    if not item:
        return run(view.word("r.c.about")), (), run(Styled(capitalise(subject.topic), "strong")), ()
    kind = view.corpus.instrument[item.instrument].kind
    word = "kind.obligation" if kind is InstrumentKind.CONVENTION else "kind.item"
    title = Styled(f"{localized_text(item.title, view.language)}. ", "strong")
    asks = f"{as_sentence(item.asks)} [{view.word(item.verification)}]"
    return run(capitalise(view.word(word))), (), run(title, asks), ()


def _values(view: View, subject: Subject, said: Iterable[Remark]) -> Plain:
    item = subject.item
    return {
        "item": item.id if item else None,
        "topic": subject.topic or None,
        "title": localized_text(item.title, view.language) if item else None,
        "reply_recorded": _has_reply(subject),
        "said": [
            {
                "id": each.ident,
                "who": each.who,
                "day": each.day or None,
                "answered": each.state,
                "answer": each.answer or None,
            }
            for each in said
        ],
        "law": [
            {"day": each.on.isoformat(), **law_tables.status_values(view, each)} for each in statuses(view, subject)
        ],
        "decisions": [
            each.decision.id
            for each in (counting.on_items(view.corpus, decisions.family(view, item.id), view.on) if item else ())
        ],
    }
