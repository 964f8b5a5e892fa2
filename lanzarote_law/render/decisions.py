"""Decisions of courts → lines and blocks: how many are for and against, what each decided, what was searched."""

from collections.abc import Iterable, Sequence
from datetime import date

from lanzarote_law.answers import decisions
from lanzarote_law.answers.decisions import CaseTally, CountedDecision, decisions_questioning
from lanzarote_law.answers.links_pending_review import decision_name
from lanzarote_law.answers.status_types import ItemStatus, StandingReason
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import (
    QUESTIONING,
    Correspondence,
    CourtBearing,
    CourtOutcome,
    Decision,
    DecisionEffect,
    DecisionSearch,
    Position,
    weakest,
)
from lanzarote_law.render.blocks import Block, Facts, Heading, Page, Paragraph, Run, Space, Styled, run, text_of_run
from lanzarote_law.render.json_output_keys import Plain, plain_record
from lanzarote_law.render.layout import LINES, height_of
from lanzarote_law.render.phrases import Detail, View, with_dots


def decision_as_named(view: View, decision: Decision) -> str:
    """A decision as it is named in a sentence: its court, its docket or ECLI, and its date."""
    return decision_name(decision, view.language)


def judgment_as_subject(view: View, decision: Decision) -> str:
    """A decision as the subject of a sentence: `The Constitutional Court (judgment 112/2025 of 17 July 2025)`."""
    if decision.outcome is CourtOutcome.UNCONSTITUTIONAL and decision.docket and decision.decided:
        return view.word("judgment as subject", decision.court, decision.docket, view.day(decision.decided))
    return decision_as_named(view, decision)


def decisions_summary(view: View, items: Iterable[str], aspect: str = "", *, brief: bool = False) -> str:
    """The decisions on some items: counts, a search without result, or no search."""
    every = tuple(items)
    found = decisions.decisions_on_items(view.corpus, every, view.on, aspect)
    counts = case_counts(view, found, brief=brief)
    searched = decisions.searches_on_items(view.corpus, every, aspect)
    return _with_search(view, counts, searched) or view.word(view.form("courts.not searched"))


def _with_search(view: View, text: str, searched: Sequence[DecisionSearch]) -> str:
    """What is known of decisions, with the date up to which they were searched for; empty if neither is known."""
    if not searched:
        return text
    day = _day(view, min(searched[0].up_to, view.on))
    return (
        view.clauses((text, view.word(view.form("courts.searched"), day)))
        if text
        else view.word(view.form("courts.none"), day)
    )


def _day(view: View, day: date) -> str:
    return view.short_day(day) if view.tight else view.day(day)


def case_counts(view: View, found: Sequence[CountedDecision], *, brief: bool) -> str:
    """How many cases are for and against, how near, and the newest; empty if no decision is known."""
    tally = decisions.tally(view.corpus, found)
    if tally is None:
        return ""
    parts = [_counts(view, tally)]
    parts += [_newest(view, found, tally, brief=brief)]
    parts += [view.counted("courts.not read", tally.not_read)] if tally.not_read else []
    return view.clauses(parts)


def _for_and_against(view: View, tally: CaseTally) -> list[str]:
    """How many cases are for, against and, if any, within a limit."""
    if tally.supporting or tally.against:
        supporting = view.counted(view.form("courts.supporting"), tally.supporting) if tally.supporting else ""
        parts = [supporting or view.word(view.form("courts.none supporting"))]
        key = view.form("courts.against" if tally.against else "courts.none against")
        parts += [view.word(key, str(tally.against))]
    else:
        parts = [view.word(view.form("courts.neither"))]
    return [*parts, view.word("courts.limiting", str(tally.limiting))] if tally.limiting else parts


def _counts(view: View, tally: CaseTally) -> str:
    """How many cases are for, against and within a limit, how many on these facts, and how many do not count."""
    counts = _for_and_against(view, tally)
    counts.append(view.word("courts.on facts" if tally.on_facts else "courts.none on facts", str(tally.on_facts)))
    counts += [view.word("courts.for information", str(tally.for_information))] if tally.for_information else []
    return view.names_in_sentence(counts)


def _newest(view: View, found: Sequence[CountedDecision], tally: CaseTally, *, brief: bool) -> str:
    """The newest decision, as far as its date is known, and what was read of all; in brief the mark of the newest."""
    of_that_day = [each.decision for each in found if each.decision.decided == tally.newest]
    newest = of_that_day[0]
    exact = newest.decided is not None and newest.day == newest.decided.isoformat()
    key, day = ("courts.newest", _day(view, tally.newest)) if exact else ("courts.newest in", newest.day)
    text = view.word(view.form(key), day)
    if brief:
        return text + view.less_than_seen(weakest(each.verification for each in of_that_day))
    read = [view.word(f"courts.reads.{each}") for each in tally.read]
    return view.clauses((text, view.word("courts.reads", view.names_in_sentence(read)))) if read else text


def decisions_in_short(view: View, items: Iterable[str], aspect: str) -> str:
    """The decisions on some items in a few words: the cases for and against, a search without result, or no search."""
    every = tuple(items)
    tally = decisions.tally(view.corpus, decisions.decisions_on_items(view.corpus, every, view.on, aspect))
    if not tally:
        return decisions_summary(view, every, aspect)
    counts = _for_and_against(view, tally)
    return ", ".join(counts) if view.tight else view.names_in_sentence(counts)


def item_and_limbs(view: View, item: str) -> tuple[str, ...]:
    """An item with its limbs, whose decisions count for it."""
    return (item, *view.corpus.limbs.get(item, ()))


def item_line(view: View, status: ItemStatus) -> tuple[tuple[str, Run], ...]:
    """The line of an item on one screen; if no decision is known, only with a search or a point of general wording."""
    every = item_and_limbs(view, status.item)
    known = decisions.decisions_on_items(view.corpus, every, view.on) or decisions.searches_on_items(view.corpus, every)
    wanted = any(StandingReason.GENERAL_WORDS in each.reasons for each in status.open)
    return ((view.word("courts"), run(decisions_summary(view, every, brief=True))),) if known or wanted else ()


def provision_lines(view: View, ident: str, *, tight: bool) -> tuple[tuple[str, Run], ...]:
    """The lines of an article: that it was held unconstitutional, and the number of decisions, or each under -v.

    If room is tight, the date of the search stands under -v, beside what was searched.
    """
    found = decisions.decisions_on_provision(view.corpus, ident, view.on)
    noted = view.detail is Detail.VERBOSE
    parts = [
        run(Styled(_held(view, each), "warn"), f". {each.decision.note}" if noted and each.decision.note else "")
        for each in found
        if _is_held(each)
    ]
    others = [each for each in found if not _is_held(each)]
    searched = decisions.searches_on_provision(view.corpus, ident)
    if view.detail is Detail.VERBOSE:
        parts += [decision_in_brief(view, each) for each in others]
        parts += [run(Styled(_searched(view, each), "dim")) for each in searched]
    elif others or searched:
        numbered = _numbered(view, others)
        parts.append(run(numbered if tight and numbered else _with_search(view, numbered, searched)))
    return tuple(("" if index else view.word("courts"), each) for index, each in enumerate(parts))


def _numbered(view: View, found: Sequence[CountedDecision]) -> str:
    """How many decisions are on an article and on its predecessors, and the newest; empty if none is known."""
    tally = decisions.tally(view.corpus, found)
    before = sum(each.predecessors != () for each in found)
    parts = [view.counted("courts.decision", len(found) - before)] if before < len(found) else []
    parts += [view.counted(view.form("courts.on a predecessor"), before)] if before else []
    return view.clauses((view.names_in_sentence(parts), _newest(view, found, tally, brief=True))) if tally else ""


def unconstitutionality_lines(view: View, ident: str) -> tuple[tuple[str, Run], ...]:
    """The lines alone that an article, or the one that it replaced, was held unconstitutional."""
    found = (each for each in decisions.decisions_on_provision(view.corpus, ident, view.on) if _is_held(each))
    return tuple((view.word("courts"), run(Styled(_held(view, each), "warn"))) for each in found)


def _is_held(counted: CountedDecision) -> bool:
    return counted.decision.outcome is CourtOutcome.UNCONSTITUTIONAL


def _held(view: View, counted: CountedDecision) -> str:
    """That an article, or the one that it replaced, was held unconstitutional."""
    before = view.articles_text(counted.predecessors)
    return view.word(
        "courts.held before" if before else "courts.held", decision_as_named(view, counted.decision), before
    )


def decision_in_brief(view: View, counted: CountedDecision) -> Run:
    """A decision by its name, what it held, and how well that is known."""
    decision = counted.decision
    before = view.articles_text(counted.predecessors)
    text = view.word("courts.predecessor", before) if before else ""
    beside = with_dots(text, _read(view, decision))
    held = f"{view.colon}{decision.holding}"
    return run(Styled(decision_as_named(view, decision), "ref"), held, Styled(f" [{beside}]", "dim"))


def decisions_in_full(view: View, items: Iterable[str]) -> list[Block]:
    """What each decision on some items held, the newest first, and what was searched for decisions."""
    every = tuple(items)
    found = decisions.decisions_on_items(view.corpus, every, view.on)
    rows = tuple((_ways(view, each), decision_in_brief(view, each)) for each in found)
    blocks: list[Block] = [Space(), Heading(run(view.word("courts.h"))), Facts(rows, 2)] if rows else []
    searched = decisions.searches_on_items(view.corpus, every)
    blocks += [Space(), Heading(run(view.word("courts.h.searches")))] if searched else []
    for each in searched:
        blocks.append(Paragraph(run(view.word("courts.search", view.day(each.up_to), each.searched, each.found)), 2))
    return blocks


def _ways(view: View, counted: CountedDecision) -> str:
    """How a decision bears on what is asked, and how near."""
    if not counted.ways:
        return view.word("courts.not-read")
    ways = dict.fromkeys(_way(view, counted.decision, each) for each in counted.bears)
    return ", ".join((*ways, *((view.word("courts.facts"),) if counted.is_on_these_facts else ())))


def page(view: View, decision: Decision) -> list[Block]:
    """A decision by itself: what it held, on what it bears, what it puts in question, and what was read of it."""
    title = Heading(run(Styled(decision.id, "ref"), f"  {decision_as_named(view, decision)}"), 1)
    applied = view.articles_named(decision.provisions) or view.word("courts.no provision")
    bears = [run(_bearing(view, decision, each)) for each in decision.bears]
    questioned = [
        each for each in view.corpus.correspondences if decision in decisions_questioning(view.corpus, each, view.on)
    ]
    same = [each.id for each in view.corpus.decisions if each.case == decision.case != "" and each != decision]
    copies = (_copy(view, each) for each in decision.read_in)
    pairs: list[tuple[str, Run]] = [
        (view.word("courts.l.conduct"), run(decision.conduct)),
        (view.word("courts.l.holding"), run(decision.holding)),
        (view.word("courts.l.outcome"), run(f"{view.word(f'courts.{decision.outcome}')}{view.colon}{applied}")),
        *(("" if index else view.word("courts.l.bears"), each) for index, each in enumerate(bears)),
        (view.word("courts.l.questions"), run(Styled(_links(view, questioned), "warn"))),
        (view.word("courts.l.case"), run(view.word("courts.one case", ", ".join(same)) if same else "")),
        (view.word("courts.l.read"), run(with_dots(_read(view, decision), *copies))),
        (view.word("l.note"), run(decision.note)),
    ]
    return [title, Space(), Facts(tuple((label, value) for label, value in pairs if text_of_run(value)), 2)]


def _way(view: View, decision: Decision, each: CourtBearing) -> str:
    """In which direction a decision goes; one that condemns a provision within a limit supports no answer by it."""
    is_condemned_in_part = decision.outcome in QUESTIONING and each.way is DecisionEffect.LIMITS
    return view.word("courts.questions within a limit" if is_condemned_in_part else f"courts.{each.way}")


def _bearing(view: View, decision: Decision, each: CourtBearing) -> str:
    is_read = decision.outcome is not CourtOutcome.NOT_READ
    known = (_way(view, decision, each), view.word(f"courts.{each.fit}"))
    way = ", ".join(known) if is_read else view.word("courts.direction unknown")
    return f"{view.items_in_sentence(each.items)}, {view.aspect_title(each.aspect)}{view.colon}{way}"


def _read(view: View, decision: Decision) -> str:
    text = view.word(f"courts.read.{decision.read}") if decision.read else ""
    return with_dots(text, view.word(decision.verification))


def _copy(view: View, copy: str) -> str:
    """What names a copy: the title of its source, and the place in it."""
    ident, _, place = copy.partition(" ")
    return f"{view.source(ident)} ({place})" if place else view.source(ident)


def _links(view: View, found: Iterable[Correspondence]) -> str:
    """The links that a decision puts in question: their articles, with the items."""
    groups = group_by_key((each.provision, item) for each in found for item in each.items)
    return view.clauses(f"{view.article(ident)} ({view.items_in_short(items)})" for ident, items in groups.items())


def search_remark(view: View, position: Position) -> str:
    """What a search for decisions found on the point of a statement; empty if nobody recorded one."""
    found = [
        each
        for aspect in position.aspects
        for each in decisions.searches_on_items(view.corpus, (position.item,), aspect)
    ]
    return _searched(view, found[0]) if found else ""


def _searched(view: View, search: DecisionSearch) -> str:
    """Up to which day a search went, and the first sentence of what it found."""
    return view.word("courts.remark", view.day(search.up_to), search.found.partition(". ")[0].rstrip(".") + ".")


def fact_text(view: View, fact: Decision | DecisionSearch) -> str:
    """What a decision, or a search for decisions, is called among the facts to check; and what was read of it."""
    if isinstance(fact, DecisionSearch):
        titles = view.clauses(map(view.aspect_title, fact.aspects))
        return view.word("courts.fact search", titles, view.items_in_short(fact.items))
    read = view.word(f"courts.read.{fact.read}") if fact.read else view.word("courts.not-read")
    return view.word("courts.fact", decision_as_named(view, fact), read)


def decisions_found(view: View, every: Sequence[CountedDecision], limit: int | None, beside: Page = ()) -> list[Block]:
    """Some decisions with what they held, as many as asked for; their names alone if the rest fills the screen."""
    verbose = limit == 0 or view.detail is Detail.VERBOSE
    some = every if verbose else every[: limit or _FOUND]
    left = [view.counted("search.more", len(every) - len(some))] if len(some) < len(every) else []
    heading = view.word("courts.h.found", str(len(every)))
    rows = [Paragraph(run(*decision_in_brief(view, each), Styled(f" [{each.decision.id}]", "ref")), 2) for each in some]
    blocks: list[Block] = [Heading(run(heading)), *rows, *(Paragraph(run(Styled(each, "dim"))) for each in left)]
    if not every or verbose or limit or height_of((*beside, *blocks)) <= LINES + 1:
        return blocks if every else []
    names = view.clauses((*(decision_as_named(view, each.decision) for each in some), *left))
    return [Paragraph(run(Styled(f"{heading}{view.colon}", "strong"), names))]


_FOUND = 3
"""As many decisions are shown beside the law."""


def decision_values(found: Iterable[CountedDecision]) -> list[Plain]:
    """Decisions as plain values, with those of their bearings that count for the question."""
    return [plain_record("counted-decision", each, each.decision) for each in found]
