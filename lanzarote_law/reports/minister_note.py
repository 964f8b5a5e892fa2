"""The note to a minister: what is to be decided and checked, the counts, what was settled, objections, the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.answers.amendment_tracking import unfollowed_articles
from lanzarote_law.answers.coverage import totals, with_evidence
from lanzarote_law.answers.limits import NeutralOutcome, neutral_outcome, short_limits
from lanzarote_law.answers.status import aspect_standing, dispute_settled_on
from lanzarote_law.answers.status_types import Standing, Status
from lanzarote_law.model import InstrumentKind, Stance
from lanzarote_law.render.formats.blocks import Block, Bullets, Heading, Line, Styled, run
from lanzarote_law.render.layout import group_by_key
from lanzarote_law.render.status_text import once_per_aspect
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports import footnotes, statements
from lanzarote_law.reports.first_page import answered, mark_sentence, name_points
from lanzarote_law.reports.footnotes import as_sentence, full_sentence
from lanzarote_law.reports.outstanding_checks import checks_count
from lanzarote_law.reports.required_actions import RequiredAction, required_action
from lanzarote_law.reports.status_counts import date_title, dates_relied_on
from lanzarote_law.reports.treaty_duties import duty_summary, item_places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lanzarote_law.answers.coverage import Gaps
    from lanzarote_law.answers.status_history import ClosedGap
    from lanzarote_law.answers.todo import TodoEntry
    from lanzarote_law.model import Position
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.phrases import View


# -- what the minister must know first ---------------------------------------------------------------------------------


def essentials(view: View, results: Sequence[Gaps], positions: Sequence[Position]) -> list[Block]:
    """What is to be decided, to be answered and to be checked, and up to which date the law was checked."""
    runs = [each for result in results for each in (*_decisions(view, result), *_answer(view, result, positions))]
    runs += [each for result in results for each in _checks(view, result)]
    return [Heading(run(view.word("r.h.note")), 2), Bullets(tuple(runs))]


def _decisions(view: View, result: Gaps) -> Iterator[Run]:
    """The open points on which to legislate or not, and the gaps that have opened since."""
    law = [each for each in once_per_aspect(result.open) if required_action(view, each[0]) is RequiredAction.LAW]
    if law:
        duty = "" if _is_convention(view, result.instrument) else f" {duty_summary(view, law)}"
        yield run(*_labelled(view, "decide"), f"{view.counted('r.note.legislate', len(law))}{duty}")
    gaps = group_by_key((each.since, each.now) for each in result.losses if each.now.standing is Standing.NEGATIVE)
    for since, opened in gaps.items():
        aspects = group_by_key((each.aspect, each.item) for each in opened)
        named = (view.word("r.quoted", view.aspect_title(each), item_places(view, aspects[each])) for each in aspects)
        told = view.counted("r.note.gaps", len(aspects), view.day(since), view.word("semicolon").join(named))
        asked = any(view.corpus.item[each.item].instrument == result.instrument for each in opened)
        no_gap = not asked and not totals(view.corpus, view.on, result.instrument)[Status.GAP]
        parts = (told, view.word("r.note.not asked") if no_gap else "", _convention_counts(view, asked=asked))
        yield run(*_labelled(view, "decide"), " ".join(filter(None, parts)))


def _convention_counts(view: View, *, asked: bool) -> str:
    """How many points of the Convention the law answers only in part, for a note on another instrument."""
    treaty = [each.id for each in view.corpus.instruments if each.kind is InstrumentKind.CONVENTION]
    if asked or not treaty:
        return ""
    now = totals(view.corpus, view.on, treaty[0])
    return view.word("r.note.convention", str(now[Status.PARTIAL]), str(with_evidence(now)))


def _answer(view: View, result: Gaps, positions: Sequence[Position]) -> Iterator[Run]:
    """How many questions a new reply can call answered, then and now, and which objections it has to answer."""
    if _is_convention(view, result.instrument):
        return
    now, then = (totals(view.corpus, on, result.instrument) for on in (view.on, result.reference_day))
    before = view.word("r.note.answer then", str(then[Status.COVERED]), view.day(result.reference_day))
    earlier = before if result.reference_day < view.on else ""
    told = view.word("r.note.answer", str(now[Status.COVERED]), str(with_evidence(now)), earlier)
    against = [each for each in positions if _is_about_reply(each)]
    items = view.items_in_short([each.item for each in against])
    objections = view.counted("r.note.objections", len(against), items) if against else ""
    yield run(*_labelled(view, "answer"), " ".join(filter(None, (told, objections))))


def _checks(view: View, result: Gaps) -> Iterator[Run]:
    """The dates that no official text confirms, and how far the amendments of the articles were checked."""
    journal = localized_text(view.corpus.journal, view.language) or view.word("r.journal")
    of = str(with_evidence(totals(view.corpus, view.on, result.instrument)))
    for name, count in dates_relied_on(view, result.instrument):
        named = view.corpus.named_date[name]
        title = footnotes.uncapitalise(date_title(view, name))
        told = view.word("r.note.date", title, view.day(named.on), journal, str(count), of)
        if named.was and (act := view.corpus.act.get(named.act)):
            told += f" {view.word('r.note.postponed', view.day(named.was[-1]), footnotes.act_in_short(view, act))}"
        yield run(*_labelled(view, "check"), told)
    if told := _followed(view, result):
        yield run(*_labelled(view, "state"), told)


def _followed(view: View, result: Gaps) -> str:
    """How far the amendments of the articles were checked; empty if they were checked up to the date of the note."""
    states = unfollowed_articles(view.corpus, result.resting_on, view.on)
    days = sorted(each.up_to for each in states if each.up_to)
    told = []
    if days:
        key = "r.note.followed" if days[0] == days[-1] else "r.note.followed between"
        told.append(view.word(key, *map(view.day, (days[0], days[-1]))))
    unread = [ident for each in states if not each.up_to for ident in each.articles]
    if unread:
        carried = group_by_key((one.link.provision, each.aspect) for each in result.open for one in each.carriers)
        named = view.word("semicolon").join(
            footnotes.article_citation(view, each)
            + (
                f" ({view.word('semicolon').join(map(view.aspect_title, dict.fromkeys(carried[each])))})"
                if each in carried
                else ""
            )
            for each in unread
        )
        told.append(view.word("r.note.not followed", named))
    return " ".join(told)


def _labelled(view: View, key: str) -> Run:
    return run(Styled(view.word(f"r.note.l.{key}"), "strong"), " ")


def _is_convention(view: View, instrument: str) -> bool:
    return view.corpus.instrument[instrument].kind is InstrumentKind.CONVENTION


def _is_about_reply(position: Position) -> bool:
    """Whether a position disputes what a reply says, not the law."""
    return position.stance is Stance.DISPUTES and not position.targets


# -- what was settled --------------------------------------------------------------------------------------------------


def settled(view: View, result: Gaps, name: str = "") -> list[Block]:
    """The aspects that the law has come to answer since the reference date, the improvements first."""
    if result.on <= result.reference_day:
        return []
    kinds = group_by_key((_kind_of_closing(view, each), each) for each in result.closed)
    count = sum(len({each.aspect for each in found}) for found in kinds.values())
    title = view.word("r.h.settled", view.day(result.reference_day), view.counted("point", count))
    blocks: list[Block] = [Heading(run(title, name), 3)]
    for kind in ("better", *NeutralOutcome, "narrowed"):
        found = kinds.get(kind, [])
        if found:
            aspects = len({each.aspect for each in found})
            blocks.append(Line(run(Styled(view.counted(f"r.settled.{kind}", aspects), "strong"))))
            alike = group_by_key(((each.closed_on, short_limits(each.now)), each) for each in found)
            blocks.append(Bullets(tuple(_closed(view, group) for group in alike.values())))
    nothing = Line(run(Styled(view.word("r.settled none"), "dim")))
    return blocks if result.closed else [*blocks, nothing]


def _kind_of_closing(view: View, each: ClosedGap) -> str:
    if each.narrowed:
        return "narrowed"
    neutral = bool(view.corpus.aspect[each.aspect].full_means)
    return (neutral_outcome(view.corpus, (each.now,)) or NeutralOutcome.OTHERWISE) if neutral else "better"


def _closed(view: View, group: list[ClosedGap]) -> Run:
    """Aspects that were settled alike: by which article of which act, since when, by which today, in which limits."""
    first = group[0]
    named = dict.fromkeys(_name_with_past(view, each.aspect, group) for each in group)
    closers = [ident for each in group for ident in each.closed_by]
    versions = [view.corpus.provision[ident].version(first.closed_on) for ident in closers]
    acts = ", ".join(
        dict.fromkeys(
            footnotes.act_in_short(view, view.corpus.act[each.act])
            for each in versions
            if each and each.act in view.corpus.act
        )
    )
    articles = footnotes.short_citations(view, closers)
    today = footnotes.short_citations(view, (judged.link.provision for each in group for judged in each.now.carriers))
    since = view.word("r.note.since", articles, view.day(first.closed_on)) + (f" ({acts})" if acts else "")
    parts = [since, view.word("r.note.today", today)] if today and today != articles else [since]
    limits = short_limits(first.now)
    parts += [view.word("r.note.limits", view.word("semicolon").join(limits))] if limits else []
    told = f"{view.word('colon')}{view.word('semicolon').join(parts)}."
    return run(Styled(view.word("semicolon").join(named), "strong"), told)


def _name_with_past(view: View, aspect: str, group: list[ClosedGap]) -> str:
    """An aspect by its title and items, with what it was if that was more than answered in part."""
    inside = [each for each in group if each.aspect == aspect]
    was = inside[0].was.standing
    label = "" if was is Standing.WEAK else f", {view.word('r.then', answered(view, was))}"
    return name_points(view, [(aspect, each.item) for each in inside]) + label


# -- what was objected to, what to check, the foot ---------------------------------------------------------------------


def objections(view: View, positions: Sequence[Position]) -> list[Block]:
    """The objections to the law, each with its answer, and to the last reply; statements on practice are counted."""
    runs = [_objection(view, each) for each in positions if each.stance is Stance.DISPUTES and each.targets]
    if against := [each for each in positions if _is_about_reply(each)]:
        said = " ".join(f"{each.statement.rstrip('.')} ({_place(view, each)}){_mark(view, each)}." for each in against)
        runs.append(run(Styled(view.counted("r.note.on the reply", len(against)), "strong"), f" {said}"))
    if practice := [each for each in positions if each.stance in statements.OF_PRACTICE]:
        count = [str(sum(each.stance is kind for each in practice)) for kind in statements.OF_PRACTICE]
        moved = [each for each in practice if statements.later_law(view, each)]
        items = view.items_in_short([each.item for each in moved if each.item])
        later = view.counted("r.law moved", len(moved), items) if moved else view.word("r.law did not move")
        runs.append(run(view.word("r.counted", *count), f" {later}"))
    nothing = Line(run(Styled(view.word("r.silent"), "dim")))
    return [Heading(run(view.word("r.h.said")), 3), Bullets(tuple(runs)) if runs else nothing]


def _objection(view: View, each: Position) -> Run:
    """An objection to the law: who made it, on what, which articles cited are repealed since, and the answer."""
    head = f"{view.holder_text(each._replace(voice=''))}, {_place(view, each)}{view.word('colon')}"
    gone = []
    for cite in each.cites:
        end = view.corpus.provision[cite.provision].end if cite.provision in view.corpus.provision else None
        if end and end <= view.on:
            article = footnotes.pinpoint_citation(view, cite.provision)
            gone.append(view.word("r.note.repealed", article, view.day(end)))
    return run(
        Styled(head, "strong"),
        " ".join((f"{as_sentence(each.statement)}{_mark(view, each)}", *gone, _answer_of_law(view, each))),
    )


def _answer_of_law(view: View, each: Position) -> str:
    """The law that answers an objection, with its limits and the articles of today; or that there is none yet."""
    day = dispute_settled_on(view.corpus, each)
    if day is None:
        return view.word("r.note.unanswered")
    if day > view.on:
        return statements.answer_of_the_law(view, each)
    law = footnotes.short_citations(view, each.answered_by)
    now = (aspect_standing(view.corpus, one.item, one.aspect, view.on) for one in each.targets)
    today = footnotes.short_citations(view, (judged.link.provision for one in now for judged in one.carriers))
    if today and today != law:
        law = f"{law}, {view.word('r.note.today', today)}"
    return view.word("r.note.answered", view.day(day), law)


def _place(view: View, each: Position) -> str:
    return view.word("r.note.question", each.item) if each.item else each.topic


def _mark(view: View, each: Position) -> str:
    return view.less_than_seen(each.verification)


def checks(view: View, results: Sequence[Gaps], entries: Sequence[TodoEntry]) -> list[Block]:
    """How sure the statements of the note are, and how many supporting facts were not read in an official text."""
    listed = view.word("r.note.annex") if entries else ""
    told = filter(None, (mark_sentence(view, results), full_sentence(checks_count(view, entries)), listed))
    return [Heading(run(view.word("r.h.before signing")), 3), Line(run(" ".join(told)))]


def address(view: View) -> tuple[Line, ...]:
    """The lines for the names, which the reader fills in, and the subject."""
    return tuple(Line(run(view.word(f"r.note.{key}"))) for key in ("to and from", "subject"))


def foot(view: View, digest: str) -> str:
    """The standing sentence, with the digest that identifies the data."""
    return view.word("r.note.foot", view.day(view.on), f" ({digest})" if digest else "")
