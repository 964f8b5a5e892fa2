"""What a reply says of decisions that call the law into question: what each held, and on which points it is silent."""

from collections.abc import Iterable, Iterator

from lanzarote_law.answers.decisions import decisions_on_provision, decisions_questioning, successor_line
from lanzarote_law.answers.status_types import AspectStanding
from lanzarote_law.model import Decision, Provision
from lanzarote_law.render.blocks import Paragraph, run
from lanzarote_law.render.decisions import decision_as_named
from lanzarote_law.render.layout import group_by_key
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import footnotes
from lanzarote_law.reports.footnotes import as_sentence
from lanzarote_law.reports.reply_draft_state import in_sentence
from lanzarote_law.reports.reply_omissions import UNDER_REVIEW, Omission
from lanzarote_law.reports.report_part import Part


def questioning(view: View, provision: Provision) -> list[Decision]:
    """The decisions that call a provision into question, or one from which it took over, the newest first."""
    found = (each.decision for each in decisions_on_provision(view.corpus, provision.id, view.on))
    return [each for each in found if each.is_questioning]


def holdings(view: View, provision: Provision) -> Iterator[str]:
    """What the courts held that calls a provision into question: its content is never stated without that."""
    for decision in questioning(view, provision):
        applied = [each for each in decision.provisions if provision.id in successor_line(view.corpus, each)]
        law = footnotes.short_citations(view, applied, dated=True)
        named = decision_as_named(view, decision)
        yield view.word("r.reply.held", named, law, as_sentence(in_sentence(decision.holding)))


def silence_part(view: View, omitted: Iterable[Omission]) -> Part:
    """The points on which a reply is silent because of a decision, each decision in one sentence."""
    left = [each for each in omitted if each.reason == UNDER_REVIEW]
    pairs = ((_decisions(view, each), point) for each in left for point in each.points)
    told = []
    for decisions, points in group_by_key(pairs).items():
        if decisions:
            titles = group_by_key((in_sentence(view.aspect_title(each.aspect)), each.item) for each in points)
            named = (f"{title} ({view.unflagged.items_in_short(dict.fromkeys(at))})" for title, at in titles.items())
            told.append(run(view.word("r.reply.after decision", decisions, view.clauses(named))))
    return Part(tuple(map(Paragraph, told)), {})


def is_silent_for_a_decision(view: View, each: AspectStanding) -> bool:
    """Whether a reply is silent on an aspect because of a decision: it says so once, at its front."""
    return any(decisions_questioning(view.corpus, judged.link, view.on) for judged in each.shown)


def _decisions(view: View, omission: Omission) -> str:
    """The decisions because of which a reply omits something; empty if it does so for another reason."""
    links = (judged.link for point in omission.points for judged in point.shown)
    wanted = (link for link in links if link.provision in omission.provisions)
    found = [each for link in wanted for each in decisions_questioning(view.corpus, link, view.on)]
    return view.clauses(dict.fromkeys(decision_as_named(view, each) for each in found))
