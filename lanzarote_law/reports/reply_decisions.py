"""What a reply says of decisions that call the law into question: what each held, and on which points it is silent."""

from collections.abc import Iterable, Iterator

from lanzarote_law.answers.decisions import (
    decisions_on_items,
    decisions_on_provision,
    decisions_questioning,
    has_newer_wording,
    successor_line,
)
from lanzarote_law.answers.lookup import ItemAnswer
from lanzarote_law.answers.status_types import AspectStanding
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Decision, Provision, TextRead
from lanzarote_law.render.blocks import Bullets, Paragraph, Run, Styled, run
from lanzarote_law.render.decisions import decision_as_named, judgment_as_subject
from lanzarote_law.render.gaps import task_of
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import citations_and_footnotes
from lanzarote_law.reports.citations_and_footnotes import as_sentence
from lanzarote_law.reports.reply_draft_state import ReplyPaper, in_sentence
from lanzarote_law.reports.reply_omissions import UNDER_REVIEW, Omission, is_on_other_facts, omitted_link
from lanzarote_law.reports.report_part import Part
from lanzarote_law.reports.required_actions import RequiredAction, required_action


def questioning(view: View, provision: Provision) -> list[Decision]:
    """The decisions that call a provision into question, or one from which it took over, the newest first.

    One that is older than the wording of the provision on the day no longer does.
    """
    found = (each.decision for each in decisions_on_provision(view.corpus, provision.id, view.on))
    idents = (provision.id,)
    return [each for each in found if each.is_questioning and not has_newer_wording(view.corpus, each, idents, view.on)]


def holdings(paper: ReplyPaper, provision: Provision) -> Iterator[str]:
    """What the courts held that calls a provision into question, once: its content is never stated without that."""
    view = paper.view
    for decision in questioning(view, provision):
        if before := paper.before(decision.id):
            named = f"{decision_as_named(view, decision)} ({paper.place([before])})"
            yield as_sentence(view.word("r.reply.before", named))
            continue
        held = decision.conduct if paper.is_shortest else decision.holding
        applied = [each for each in decision.provisions if provision.id in successor_line(view.corpus, each)]
        law = citations_and_footnotes.short_citations(view, applied, dated=True)
        named = decision_as_named(view, decision)
        yield view.word("r.reply.held", named, law, as_sentence(in_sentence(held)))
        if any(is_on_other_facts(decision, each) for each in (*paper.item.aspects, *paper.item.extra_aspects)):
            yield view.word("r.judged other facts than", paper.item.id)


def case_law(view: View, answer: ItemAnswer) -> dict[str, list[Decision]]:
    """The decisions that a reply cites by aspect, if one rests on general wording alone, for which it has to cite some.

    For that aspect they are those for and against; for another one, those that judged the conduct asked about.
    None is cited that is known only from the press or from comments.
    """
    core = answer.now.aspects
    wanted = {each.aspect for each in core if each in answer.now.open and _needs_decisions(view, each)}
    found: dict[str, list[Decision]] = {}
    for each in core if wanted else ():
        known = decisions_on_items(view.corpus, (each.item,), view.on, each.aspect)
        some = (one for one in known if one.is_on_these_facts or (each.aspect in wanted and one.ways))
        cited = [one.decision for one in some if one.decision.read not in {TextRead.PRESS, TextRead.COMMENTARY}]
        if cited:
            found[each.aspect] = list(dict.fromkeys((*found.get(each.aspect, ()), *cited)))
    return found


def _needs_decisions(view: View, each: AspectStanding) -> bool:
    return task_of(each) == "general words" and required_action(view, each) is RequiredAction.EVIDENCE


def case_law_sentences(view: View, answer: ItemAnswer) -> list[Run]:
    """The decisions that a reply cites, each with what it held, after the aspects on which they bear."""
    by_decision = group_by_key((one, aspect) for aspect, found in case_law(view, answer).items() for one in found)
    parts: list[Run] = []
    for aspects, found in group_by_key((tuple(of), decision) for decision, of in by_decision.items()).items():
        applied = [view.corpus.provision[ident].in_force(view.on) for each in found for ident in each.provisions]
        key = "r.reply.case" if any(applied) else "r.reply.case former"
        titles = [in_sentence(view.aspect_title(each)) for each in aspects]
        if all(is_on_other_facts(one, each) for each in aspects for one in found):
            titles.append(view.word("r.reply.no case on facts"))
        head = view.word(key, view.clauses(titles))
        for each in found:
            law = citations_and_footnotes.short_citations(view, each.provisions, dated=True)
            named = ", ".join(filter(None, (decision_as_named(view, each), law)))
            held = f"{named}{view.colon}{as_sentence(in_sentence(each.holding))}"
            parts.append(run(Styled(head, "strong"), f" {held}" if head else held))
            head = ""
    return parts


def silence_part(view: View, omitted: Iterable[Omission], others: Iterable[tuple[str, str]]) -> Part:
    """All points of which a reply says nothing: those that depend on a decision, with what it held; then others.

    Each of the others has a line, with the items under which it is asked, so that its drafter can delete it.
    """
    left = [each for each in omitted if each.reason == UNDER_REVIEW]
    pairs = ((_decisions(view, each), point) for each in left for point in each.points)
    parts = []
    for decisions, points in group_by_key(pairs).items():
        named = named_points(view, ((in_sentence(view.aspect_title(each.aspect)), each.item) for each in points))
        for each in decisions:
            law = citations_and_footnotes.short_citations(view, each.provisions, dated=True)
            held = as_sentence(in_sentence(each.holding))
            parts.append(view.word("r.reply.decided", judgment_as_subject(view, each), law, held))
        parts += [view.word("r.reply.after decision", named)] if decisions else []
    rest = Bullets(tuple(run(view.word("r.reply.to complete", each)) for each in _with_items(view, others)))
    return Part((*(Paragraph(run(each)) for each in parts), *((rest,) if rest.runs else ())), {})


def named_points(view: View, points: Iterable[tuple[str, str]]) -> str:
    """Titles, each with the items under which it is asked."""
    return view.clauses(_with_items(view, points))


def _with_items(view: View, points: Iterable[tuple[str, str]]) -> Iterator[str]:
    for title, at in group_by_key(points).items():
        yield f"{title} ({view.unflagged.items_in_short(dict.fromkeys(at))})"


def is_silent_for_a_decision(view: View, each: AspectStanding) -> bool:
    """Whether a reply is silent on an aspect because of a decision: it says so once, at its front."""
    found = (judged for judged in each.shown if decisions_questioning(view.corpus, judged.link, view.on))
    return any(omitted_link(view, each, judged) == UNDER_REVIEW for judged in found)


def _decisions(view: View, omission: Omission) -> tuple[Decision, ...]:
    """The decisions because of which a reply omits something; none if it does so for another reason."""
    links = (judged.link for point in omission.points for judged in point.shown)
    wanted = (link for link in links if link.provision in omission.provisions)
    return tuple(dict.fromkeys(each for link in wanted for each in decisions_questioning(view.corpus, link, view.on)))
