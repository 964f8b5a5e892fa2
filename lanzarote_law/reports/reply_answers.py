"""The sentences that answer a question: how far the law covers what it asks, and what the law says.

Each part of a question has its own answer. What is covered, in full or in part, is said by the definition of its
aspect, or for an exemption by its reason; what an earlier answer says is not repeated.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lanzarote_law.answers.lookup import ItemAnswer
from lanzarote_law.answers.status_types import AspectStanding, Standing
from lanzarote_law.model import Extent, Mark, Role
from lanzarote_law.render.layout import group_by_key
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import footnotes
from lanzarote_law.reports.footnotes import as_sentence, capitalise, uncapitalise
from lanzarote_law.reports.joined_statements import joined_statements
from lanzarote_law.reports.reply_decisions import is_silent_for_a_decision
from lanzarote_law.reports.reply_draft_state import ReplyPaper, StatedLink, extent_rank, in_sentence
from lanzarote_law.reports.reply_omissions import omitted_link

Kinds = dict[str, dict[str, list["AspectStanding"]]]
"""The aspects of a question by how they are answered, each with its standings under the items."""
_IN_FULL = ("besides", "full")


_KINDS = (*_IN_FULL, "part", "general", "none", "silent", "decided")
"""How an aspect is answered. The reply says once, at its front, on which it is silent because of a decision."""


class PartAnswer(NamedTuple):
    """The answer to a question, or to some of its parts."""

    items: tuple[str, ...]
    """The parts that it answers; empty if it answers all."""
    opening: str
    """How far the law covers what is asked, in a few words."""
    sentences: tuple[str, ...]


def answers(paper: ReplyPaper, answer: ItemAnswer, stated: Sequence[StatedLink]) -> list[PartAnswer]:
    """The answer to each part of a question; parts of which the same is said have one answer.

    What is covered in full for several parts is said before them, once.
    """
    told: dict[str, list[tuple[str, AspectStanding]]] = {}
    core = answer.now.aspects
    for each in (*core, *answer.now.extra):
        kind = _kind(paper.view, each, [one for one in stated if each in one.aspects], core=each in core)
        if kind:
            told.setdefault(each.item, []).append((kind, each))
    alike = group_by_key((frozenset((kind, one.aspect) for kind, one in found), item) for item, found in told.items())
    if not alike:
        return [PartAnswer((), "", (paper.view.word("r.reply.silent"),))]
    if len(alike) == 1:
        kinds = _kinds(pair for found in told.values() for pair in found)
        return [_answer(paper, stated, (), kinds, kinds)]
    common = _common_aspects(alike)
    found = []
    for items, aspects in common.items():
        own = _kinds(pair for item in items for pair in told[item] if pair[1].aspect in aspects)
        in_full = _sentences_in_full(paper, stated, own, items[0], cited=False)
        found.append(PartAnswer(items, "", tuple(each.text for each in in_full)))
    limbs: list[_Limbs] = []
    for parts in map(tuple, alike.values()):
        pairs = [pair for item in parts for pair in told[item]]
        before = {aspect for places, aspects in common.items() if set(parts) <= set(places) for aspect in aspects}
        if left := [(kind, standing) for kind, standing in pairs if standing.aspect not in before]:
            new = _Limbs(parts, pairs, left, _statements(paper, stated, left))
            limbs = _with_limbs(paper.view, limbs, new)
    found += [_answer(paper, stated, limb.items, _kinds(limb.pairs), _kinds(limb.own)) for limb in limbs]
    return found


class _Limbs(NamedTuple):
    """Parts of a question that have one answer."""

    items: tuple[str, ...]
    pairs: list[tuple[str, AspectStanding]]
    """The aspects of the parts, each with how it is answered."""
    own: list[tuple[str, AspectStanding]]
    """Those that are not answered before them, for several parts."""
    statements: dict[tuple[str, str], list[str]] | None
    """What the law covers, by the articles or the parts of it; None if more than that is said."""


def _statements(
    paper: ReplyPaper, stated: Sequence[StatedLink], own: Iterable[tuple[str, AspectStanding]]
) -> dict[tuple[str, str], list[str]] | None:
    """What the law covers, by the articles that cover it in full, or by the parts that it covers."""
    found: dict[tuple[str, str], list[str]] = {}
    for kind, each in own:
        best = [one for one in stated if one.judged.extent is Extent.FULL and each in one.aspects]
        if kind == "part":
            key = _parts_covered(paper, stated, [each])
        elif kind == "full" and any(one.judged.link.role is not Role.EXEMPTS for one in best):
            key = (kind, footnotes.short_citations(paper.view, [one.judged.link.provision for one in best]))
        else:
            return None
        found.setdefault(key, []).append(_definition(paper.view, each.aspect))
    return found


def _with_limbs(view: View, limbs: Sequence[_Limbs], new: _Limbs) -> list[_Limbs]:
    """Parts of a question with another one, joined to the first of them with which it makes one statement."""
    for at, each in enumerate(limbs):
        if each.statements and new.statements and each.statements.keys() == new.statements.keys():
            both = {key: texts + new.statements[key] for key, texts in each.statements.items()}
            if all(len(_joined(view, texts)) == 1 for texts in both.values()):
                joined = _Limbs(each.items + new.items, each.pairs + new.pairs, each.own + new.own, both)
                return [*limbs[:at], joined, *limbs[at + 1 :]]
    return [*limbs, new]


def _common_aspects(alike: Mapping[frozenset[tuple[str, str]], Sequence[str]]) -> dict[tuple[str, ...], list[str]]:
    """The aspects that the law covers in full for several parts of a question, by these parts."""
    pairs = dict.fromkeys(pair for found in alike for pair in sorted(found) if pair[0] in _IN_FULL)
    several = [(aspect, [found for found in alike if (kind, aspect) in found]) for kind, aspect in pairs]
    places = ((tuple(item for each in found for item in alike[each]), aspect, len(found)) for aspect, found in several)
    found = group_by_key((items, aspect) for items, aspect, count in places if count > 1)
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))


def _kinds(pairs: Iterable[tuple[str, AspectStanding]]) -> Kinds:
    kinds: Kinds = {each: {} for each in _KINDS}
    for kind, each in pairs:
        kinds[kind].setdefault(each.aspect, []).append(each)
    return kinds


def _answer(
    paper: ReplyPaper, stated: Sequence[StatedLink], items: tuple[str, ...], kinds: Kinds, own: Kinds
) -> PartAnswer:
    """The answer to some parts of a question, or to all of it: how far the law covers them, and what is their own.

    Only a question whether something is so is answered by yes or in part; another one is answered by what the law says.
    """
    view = paper.view
    asks = view.corpus.item[items[0]].asks if items else paper.item.asks
    found = set(filter(kinds.get, kinds))
    if found <= {"silent", "decided"}:
        return PartAnswer(items, "", (view.word("r.reply.silent"),))
    is_full = found <= {*_IN_FULL}
    in_full = list(_sentences_in_full(paper, stated, own, (*items, paper.item.id)[0], cited=not is_full))
    told = (*(each.text for each in in_full), *_sentences_in_part(paper, own, stated))
    if not asks.startswith(view.word("r.asks whether")) or found <= {"besides", "general", "none"}:
        return PartAnswer(items, "", told)
    if not is_full:
        return PartAnswer(items, view.word("r.reply.in part"), told)
    if in_full[0].begins_with_limits:
        return PartAnswer(items, view.word("r.reply.yes within"), (uncapitalise(told[0]), *told[1:]))
    is_limited = any(each.is_limited for each in in_full)
    return PartAnswer(items, view.word("r.reply.yes limited" if is_limited else "r.reply.yes"), told)


class _InFull(NamedTuple):
    """A sentence on what the law covers in full."""

    text: str
    is_limited: bool
    begins_with_limits: bool = False


def _sentences_in_full(
    paper: ReplyPaper, stated: Sequence[StatedLink], kinds: Kinds, item: str, *, cited: bool
) -> Iterator[_InFull]:
    """What the law says of the aspects that it covers in full; what an earlier answer says is not repeated.

    With `cited`, each sentence names the articles.
    """
    view = paper.view
    before: dict[tuple[str, bool], list[str]] = {}
    told: dict[tuple[str, bool], list[str]] = {}
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
                by = footnotes.short_citations(view, [each.judged.link.provision for each in best])
                told.setdefault((by if limited or cited else "", limited), []).append(_definition(view, aspect))
    for (by, limited), texts in told.items():
        if not limited:
            behind = f" ({by})" if by else ""
            yield from (_InFull(as_sentence(f"{each}{behind}"), is_limited=False) for each in _joined(view, texts))
    for (by, limited), texts in told.items():
        if limited:
            within = view.word("r.reply.within", by, view.clauses(_joined(view, map(in_sentence, texts))))
            yield _InFull(as_sentence(within), is_limited=True, begins_with_limits=True)
    yield from dict.fromkeys(exemptions)
    for limited, places in group_by_key((limited, place) for place, limited in before).items():
        told_there = view.clauses(f"{each} ({view.clauses(before[each, limited])})" for each in places)
        key = "r.reply.before limited" if limited else "r.reply.before"
        yield _InFull(as_sentence(view.word(key, told_there)), limited)


def _definition(view: View, aspect: str) -> str:
    """What it means that the law covers an aspect, of the State that replies.

    French calls the State by its adjective: its name would need an article.
    """
    definition, corpus = view.corpus.aspect[aspect].definition.rstrip("."), view.corpus
    name = next(iter(corpus.adjective.fr), "") if view.language == "fr" else view.text(corpus.party)
    ours = view.word("r.our courts", name)
    return definition.replace(view.word("r.courts of a state"), ours) if name else definition


def _joined(view: View, statements: Iterable[str]) -> list[str]:
    return joined_statements(dict.fromkeys(statements), view.word("r.or", "{}", "{}"))


def _sentences_in_part(paper: ReplyPaper, kinds: Kinds, stated: Sequence[StatedLink]) -> Iterator[str]:
    """The aspects that the law does not cover in full: the parts that it covers, else their titles.

    Where general wording may cover the rest, the law covers the parts expressly, but not only these.
    """
    view = paper.view
    pairs = (
        (_parts_covered(paper, stated, found), _definition(view, aspect)) for aspect, found in kinds["part"].items()
    )
    for (parts, rest), texts in group_by_key(pairs).items():
        for each in _joined(view, texts):
            key = "r.reply.part express" if rest else "r.reply.part"
            yield as_sentence(view.word(key, each, parts, rest))
    if general := kinds["general"]:
        by = ((_cited(view, stated, found), in_sentence(view.aspect_title(each))) for each, found in general.items())
        named = (f"{view.clauses(titles)} ({cited})" for cited, titles in group_by_key(by).items())
        yield as_sentence(capitalise(view.word("r.reply.general", view.clauses(named))))
    for kind, key in (("none", "r.reply.none"), ("silent", "r.reply.silent on")):
        if kinds[kind]:
            titles = view.clauses(in_sentence(view.aspect_title(aspect)) for aspect in kinds[kind])
            yield as_sentence(capitalise(view.word(key, titles)))


def _parts_covered(
    paper: ReplyPaper, stated: Sequence[StatedLink], standings: Sequence[AspectStanding]
) -> tuple[str, str]:
    """The parts of an aspect that the law covers, and the provisions whose general wording may cover the rest."""
    view = paper.view
    links = [each.judged.link for each in _of_extent(stated, standings, Extent.PARTIAL)]
    rest = _general_provisions(view, standings)
    told = []
    for part, of_part in group_by_key((each.part, each) for each in links).items():
        cited = footnotes.short_citations(view, [each.provision for each in of_part])
        is_unsettled = all(re.search(view.word("r.unsettled"), each.limit) for each in of_part)
        conditional = _conditional_part(paper, part, cited) if is_unsettled else ""
        told.append(conditional or (f"{part} ({cited})" if rest else part))
    return view.clauses(told), footnotes.short_citations(view, rest)


def _conditional_part(paper: ReplyPaper, part: str, cited: str) -> str:
    """A part on which a point is unsettled; in the shortest form of a question with parts, the provision says so."""
    has_limbs = bool(paper.view.corpus.limbs.get(paper.item.id))
    return "" if paper.is_shortest and has_limbs else paper.view.word("r.subject to unsettled", part, cited)


def _of_extent(stated: Sequence[StatedLink], standings: Sequence[AspectStanding], extent: Extent) -> list[StatedLink]:
    return [each for each in stated if each.judged.extent is extent and set(standings) & set(each.aspects)]


def _cited(view: View, stated: Sequence[StatedLink], standings: Sequence[AspectStanding]) -> str:
    """The provisions whose general wording may cover an aspect."""
    found = _of_extent(stated, standings, Extent.IMPLIED)
    return footnotes.short_citations(view, (each.judged.link.provision for each in found))


def _general_provisions(view: View, standings: Sequence[AspectStanding]) -> list[str]:
    """The provisions whose general wording may cover the rest of an aspect that others cover in part."""
    pairs = ((each, judged) for each in standings for judged in (*each.carriers, *each.outweighed))
    found = (
        judged for each, judged in pairs if judged.extent is Extent.IMPLIED and not omitted_link(view, each, judged)
    )
    return list(dict.fromkeys(judged.link.provision for judged in found))


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
