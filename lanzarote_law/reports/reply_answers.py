"""The sentences that answer a question: how far the law covers what it asks, and what the law says.

Each part of a question has its own answer. What is covered, in full or in part, is said by the definition of its
aspect, or for an exemption by its reason; what an earlier answer says is not repeated.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lanzarote_law.answers.lookup import ItemAnswer
from lanzarote_law.answers.status_types import AspectStanding, Standing
from lanzarote_law.model import Extent, Mark, Role
from lanzarote_law.render.layout import group_by_key
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import footnotes
from lanzarote_law.reports.footnotes import as_sentence, capitalise, uncapitalise
from lanzarote_law.reports.reply_decisions import is_silent_for_a_decision
from lanzarote_law.reports.reply_paper import ReplyPaper, StatedLink, extent_rank, in_sentence

Kinds = dict[str, dict[str, list["AspectStanding"]]]
"""The aspects of a question by how they are answered, each with its standings under the items."""
_IN_FULL = ("besides", "full")


_KINDS = (*_IN_FULL, "part", "general", "none", "silent", "decided")
"""How an aspect is answered. The reply says once, at its front, on which it is silent because of a decision."""


class Answer(NamedTuple):
    """The answer to a question, or to some of its parts."""

    items: tuple[str, ...]
    """The parts that it answers; empty if it answers all."""
    opening: str
    """How far the law covers what is asked, in a few words."""
    sentences: str


def answers(paper: ReplyPaper, answer: ItemAnswer, stated: Sequence[StatedLink]) -> list[Answer]:
    """The answer to each part of a question; parts of which the same is said have one answer."""
    told: dict[str, list[tuple[str, AspectStanding]]] = {}
    core = answer.now.aspects
    for each in (*core, *answer.now.extra):
        kind = _kind(paper.view, each, [one for one in stated if each in one.aspects], core=each in core)
        if kind:
            told.setdefault(each.item, []).append((kind, each))
    alike = group_by_key((frozenset((kind, one.aspect) for kind, one in found), item) for item, found in told.items())
    if not alike:
        return [Answer((), "", paper.view.word("r.reply.silent"))]
    found = []
    for items in alike.values():
        kinds: Kinds = {each: {} for each in _KINDS}
        for kind, each in (pair for item in items for pair in told[item]):
            kinds[kind].setdefault(each.aspect, []).append(each)
        parts = tuple(items) if len(alike) > 1 else ()
        asks = paper.view.corpus.item[items[0]].asks if parts else paper.item.asks
        found.append(Answer(parts, *_opening_and_sentences(paper, stated, kinds, (asks, (*parts, paper.item.id)[0]))))
    return found


class _InFull(NamedTuple):
    """A sentence on what the law covers in full."""

    text: str
    is_limited: bool
    begins_with_limits: bool = False


def _opening_and_sentences(
    paper: ReplyPaper, stated: Sequence[StatedLink], kinds: Kinds, asked: tuple[str, str]
) -> tuple[str, str]:
    """How far the law covers what is asked under an item, in a few words, and the sentences that say what it covers."""
    view, (asks, place) = paper.view, asked
    found = list(filter(kinds.get, kinds))
    if set(found) <= {"silent", "decided"}:
        return "", view.word("r.reply.silent")
    in_full = list(_sentences_in_full(paper, stated, kinds, place))
    text = " ".join((*(each.text for each in in_full), *_sentences_in_part(paper, kinds, stated)))
    whether = asks.startswith(view.word("r.asks whether"))
    if found == ["none"]:
        return "", text
    if not set(found) <= {*_IN_FULL}:
        return view.word("r.reply.in part" if whether else "r.reply.law in part"), text
    if not whether:
        return "", text
    if in_full[0].begins_with_limits:
        return view.word("r.reply.yes within"), uncapitalise(text)
    return view.word("r.reply.yes limited" if any(each.is_limited for each in in_full) else "r.reply.yes"), text


def _sentences_in_full(paper: ReplyPaper, stated: Sequence[StatedLink], kinds: Kinds, item: str) -> Iterator[_InFull]:
    """What the law says of the aspects that it covers in full; what an earlier answer says is not repeated."""
    view = paper.view
    before: dict[tuple[str, bool], list[str]] = {}
    told: dict[str, list[str]] = {}
    exemptions = []
    for kind in _IN_FULL:
        for aspect, standings in kinds[kind].items():
            best = [each for each in stated if each.judged.extent is Extent.FULL and set(standings) & set(each.aspects)]
            limited = all(each.judged.link.limit for each in best)
            place = paper.said.setdefault(f"answer {kind} {aspect}", item)
            if place != item:
                before.setdefault((place, limited), []).append(in_sentence(view.aspect_title(aspect)))
            elif kind == "besides" or all(each.judged.link.role is Role.EXEMPTS for each in best):
                exemptions.append(_InFull(_exemption(paper, best[0], limited=limited), limited))
            else:
                by = footnotes.short_citations(view, [each.judged.link.provision for each in best if limited])
                told.setdefault(by, []).append(view.corpus.aspect[aspect].definition.rstrip("."))
    for text in dict.fromkeys(told.pop("", ())):
        yield _InFull(as_sentence(text), is_limited=False)
    for by, texts in told.items():
        within = view.word("r.reply.within", by, view.clauses(dict.fromkeys(map(in_sentence, texts))))
        yield _InFull(as_sentence(within), is_limited=True, begins_with_limits=True)
    yield from dict.fromkeys(exemptions)
    for limited, places in group_by_key((limited, place) for place, limited in before).items():
        told_there = view.clauses(f"{each} ({view.clauses(before[each, limited])})" for each in places)
        key = "r.reply.before limited" if limited else "r.reply.before"
        yield _InFull(as_sentence(view.word(key, told_there)), limited)


def _sentences_in_part(paper: ReplyPaper, kinds: Kinds, stated: Sequence[StatedLink]) -> Iterator[str]:
    """The aspects that the law does not cover in full: the parts that it covers, else their titles."""
    view = paper.view
    for aspect, standings in kinds["part"].items():
        found = (each.judged for each in stated if set(standings) & set(each.aspects))
        parts = dict.fromkeys(each.link.part for each in found if each.extent is Extent.PARTIAL)
        definition = view.corpus.aspect[aspect].definition.rstrip(".")
        yield as_sentence(view.word("r.reply.part", definition, view.clauses(parts)))
    for kind in (each for each in _KINDS if each not in {*_IN_FULL, "part", "decided"} and kinds[each]):
        titles = view.clauses(in_sentence(view.aspect_title(aspect)) for aspect in kinds[kind])
        key = "r.reply.silent on" if kind == "silent" else f"r.reply.{kind}"
        yield as_sentence(capitalise(view.word(key, titles)))


def _exemption(paper: ReplyPaper, stated: StatedLink, *, limited: bool) -> str:
    """What an article exempts, by its reason, of which the article is the subject if the reason says so."""
    view, link = paper.view, stated.judged.link
    cite = capitalise(footnotes.pinpoint_citation(view, link.provision, link.pinpoint))
    cite += view.word("r.within its limits") if limited else ""
    reason = paper.statement(link.reason)
    for subject in (view.word("r.this article"), view.word("r.subject")):
        if limited and reason.startswith(f"{subject} "):
            return f"{cite},{reason.removeprefix(subject)}"
    return f"{cite}{view.colon}{in_sentence(reason)}"


def _kind(view: View, each: AspectStanding, stated: Sequence[StatedLink], *, core: bool) -> str:
    """How an aspect is answered, as the key of its words; empty if the sentence does not mention it."""
    best = min((one.judged for one in stated if one.core or not core), key=extent_rank, default=None)
    if not core:
        return "besides" if best and best.extent is Extent.FULL and best.link.role is Role.EXEMPTS else ""
    if best is None and is_silent_for_a_decision(view, each):
        return "decided"
    if best is None:
        searched = each.negative is None or each.negative.verification is not Mark.UNVERIFIED
        return "none" if each.standing is Standing.NEGATIVE and searched else "silent"
    if best.extent is Extent.FULL:
        return "full"
    return "part" if best.extent is Extent.PARTIAL else "general"
