"""What was said on each item, by whom, and whether it was answered, as far as the data show."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from lanzarote_law.answers.recommendations import FollowUp, RecommendationStatus, follow_ups
from lanzarote_law.answers.status import is_dispute_settled
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Basis, Correspondence, Item, Mark, Position, Recommendation, Stance
from lanzarote_law.render import recommendations
from lanzarote_law.render.blocks import run, text_of_run
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import statements_of_state_and_others
from lanzarote_law.reports.citations_and_footnotes import as_sentence, capitalise, full_sentence, uncapitalise
from lanzarote_law.text_folding_and_display import parse_calendar_day


class AnswerState(StrEnum):
    """Whether a statement was answered, as far as the data show."""

    ANSWERED = "answered"
    IN_PART = "in-part"
    LAW_CHANGED = "law-changed"
    """The law on its subject has changed since; whether that answers it was not assessed."""
    NOT_ASSESSED = "not-assessed"
    """Whether the law meets a recommendation was not assessed."""
    UNANSWERED = "unanswered"
    DISPUTED = "disputed"
    """What the State asserts, and others dispute."""
    NOTHING_ASKED = "nothing-asked"


class Remark(NamedTuple):
    """A statement on a subject: who made it and when, what it says, and whether it was answered."""

    ident: str
    number: str
    """The id or number under which it is printed."""
    who: str
    day: str
    """The date in words, as far as it is known."""
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

    @property
    def has_reply(self) -> bool:
        """Whether a reply of the State on the item or topic is recorded, even if known only as others report it."""
        said = any(each.stance is Stance.ASSERTS_COVERED for each in self.positions)
        return said or any(each.basis is Basis.REPLY for each in self.links)

    @property
    def is_reply_reported(self) -> bool:
        """Whether all that is recorded of a reply of the State is what others report of it."""
        said = [each for each in self.positions if each.stance is Stance.ASSERTS_COVERED]
        return all(each.reported_by for each in said) and not any(each.basis is Basis.REPLY for each in self.links)


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
    own = tuple(each for each in links if (each.provision, each.basis is Basis.REPLY) not in cited)
    reply_first = tuple(sorted(positions, key=lambda each: each.stance is not Stance.ASSERTS_COVERED))
    return Subject(item, "", reply_first, follow_ups(view.corpus, view.on, (item.id,)), own)


def _is_made(view: View, position: Position) -> bool:
    """Whether a statement was made by the date of the report, as far as its date is known."""
    day = statements_of_state_and_others.statement_date(view.corpus, position)
    return day is None or day <= view.on


# -- what was said, and whether it was answered ------------------------------------------------------------------------


def remarks(view: View, subject: Subject) -> Iterator[Remark]:
    """What was said on a subject: by the State, by organisations, by monitoring bodies."""
    yield from (_link_remark(view, subject, each) for each in subject.links if each.basis is Basis.REPLY)
    for each in subject.positions:
        state = _state(view, subject, each)
        yield Remark(
            each.id,
            each.id,
            view.holder_text(each),
            _date(view, each),
            view.word(f"r.talk.said.{each.stance}"),
            _with_remark(view, each, f"{as_sentence(each.statement)} {_label(view, each.verification, each.id)}"),
            state,
            _answer(view, subject, each, state),
        )
    yield from (_link_remark(view, subject, each) for each in subject.links if each.basis is Basis.COMMENT)
    for found in subject.follow_ups:
        asked = found.recommendation
        since = as_sentence(text_of_run(run(*recommendations.met_since(view, found))))
        action = full_sentence(recommendations.action_text(view, found))
        unknown = found.status is RecommendationStatus.NOT_KNOWN
        reading = capitalise(since) if unknown else f"{view.word('r.talk.reading')} {uncapitalise(since)}"
        yield Remark(
            asked.id,
            asked.number,
            view.text(asked.by),
            view.day(asked.on),
            f"{view.word(f'r.talk.said.{Stance.RECOMMENDS}')}{_addressees(view, asked)}",
            _recommendation(view, asked),
            _MET[found.status] if not found.stated else AnswerState.ANSWERED,
            view.word("r.talk.not assessed") if unknown and not found.stated else f"{reading} {action}",
        )


def _addressees(view: View, asked: Recommendation) -> str:
    """Whether a recommendation names the Party, or is made to all, if it was read."""
    if asked.verification is Mark.UNVERIFIED:
        return ""
    named = view.word("r.talk.named", view.text(view.corpus.party)) if asked.parties else view.word("asked.all")
    return f" ({named})"


def _recommendation(view: View, asked: Recommendation) -> str:
    """What a recommendation asks, with the remark on it if whether it is met is computed."""
    text = f"{as_sentence(asked.text)} {_label(view, asked.verification, asked.number)}"
    return _with_remark(view, asked, text) if asked.aspects else text


def _with_remark(view: View, said: Position | Recommendation, text: str) -> str:
    """A statement with the remark of the data on it, such as that its date is wrong.

    A remark on what is filed or on the reply, without an article, is for the drafter.
    """
    is_filing = isinstance(said, Position) and said.stance in _ON_THE_REPLY and not said.cites
    words = "" if is_filing else said.note
    return f"{text} [{view.word('r.talk.note', as_sentence(words))}]" if words else text


_ON_THE_REPLY = (Stance.ADDS_INFORMATION, Stance.DISPUTES)


def _label(view: View, mark: Mark, ident: str = "") -> str:
    """The number of a statement in brackets, with its mark if it was not seen in its document."""
    parts = [ident] * bool(ident) + [view.word(mark)] * (mark is not Mark.SEEN)
    return f"[{', '.join(parts)}]" if parts else ""


def _link_remark(view: View, subject: Subject, link: Correspondence) -> Remark:
    """What the State or an organisation asserts by naming an article."""
    titles = view.clauses(map(view.aspect_title, link.aspects))
    named = f"{view.article(link.provision)}{view.colon}{as_sentence(titles)}"
    objections = _objections(view, subject) if link.basis is Basis.REPLY else ""
    return Remark(
        link.id,
        link.id,
        capitalise(view.word(f"basis.{link.basis}")),
        _source_date(view, link.source),
        view.word(f"r.talk.said.{Stance.ASSERTS_COVERED}"),
        f"{named} {as_sentence(link.reason)} {_label(view, link.verification)}".rstrip(),
        AnswerState.DISPUTED if objections else AnswerState.NOTHING_ASKED,
        objections,
    )


def _objections(view: View, subject: Subject) -> str:
    """The objections to what the State asserts; empty if there are none."""
    against = [each for each in subject.positions if each.stance is Stance.DISPUTES]
    by = group_by_key((view.holder_text(each), each.id) for each in against)
    parts = (f"{holder} [{', '.join(idents)}]" for holder, idents in by.items())
    return view.word("r.talk.disputed by", view.clauses(parts)) if against else ""


def _date(view: View, position: Position) -> str:
    """The date of a position; of one that others report, that of their report."""
    day = view.day(position.filed) if position.filed else _source_date(view, position.source)
    return view.word("r.talk.reported on", day) if position.reported_by and day else day


_MET = {
    RecommendationStatus.MET: AnswerState.ANSWERED,
    RecommendationStatus.NOT_FULLY_MET: AnswerState.IN_PART,
    RecommendationStatus.NOT_MET: AnswerState.UNANSWERED,
    RecommendationStatus.NOT_KNOWN: AnswerState.NOT_ASSESSED,
}
_WITHOUT_ANSWER = (Stance.ADDS_INFORMATION, Stance.ENDORSES, Stance.ASSERTS_COVERED)


def _source_date(view: View, ident: str) -> str:
    """The date of a document, as far as it is known."""
    source = view.corpus.source.get(ident)
    day = parse_calendar_day(source.date) if source else None
    return view.day(day) if day else source.date if source else ""


def _state(view: View, subject: Subject, position: Position) -> AnswerState:
    if position.stance is Stance.ASSERTS_COVERED and _objections(view, subject):
        return AnswerState.DISPUTED
    if position.targets and position.stance not in _WITHOUT_ANSWER:
        settled = is_dispute_settled(view.corpus, position, view.on)
        return AnswerState.ANSWERED if settled else AnswerState.UNANSWERED
    if position.stance is not Stance.ASSERTS_COVERED and any(each.on <= view.on for each in position.later):
        return AnswerState.LAW_CHANGED
    return AnswerState.NOTHING_ASKED if position.stance in _WITHOUT_ANSWER else AnswerState.UNANSWERED


def _answer(view: View, subject: Subject, position: Position, state: AnswerState) -> str:
    """The answer to a statement, or what is known instead; objections are the answer to what a State asserts."""
    if position.stance is Stance.ASSERTS_COVERED:
        return _objections(view, subject)
    if position.targets:
        return statements_of_state_and_others.answer_of_the_law(view, position)
    if changes := statements_of_state_and_others.later_law(view, position):
        return view.word("r.talk.law changed on", " ".join(changes))
    none = view.word("r.talk.no answer") if state is AnswerState.UNANSWERED else ""
    if position.stance is Stance.DISPUTES:
        return f"{none} {statements_of_state_and_others.answer_of_the_law(view, position)}".strip()
    return none
