"""The sentences that answer a question: how far the law covers what it asks, and what the law says.

Each part of a question has its own answer. What is covered, in full or in part, is said by the definition of its
aspect, or for an exemption by its reason; what an earlier answer says is not repeated.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from lanzarote_law.answers.links_pending_review import short_limit
from lanzarote_law.answers.lookup import ItemAnswer
from lanzarote_law.answers.reference_resolution import sort_provision_ids
from lanzarote_law.answers.status_qualifications import partners_in_force
from lanzarote_law.answers.status_types import AspectStanding, Standing
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Correspondence, Extent, Mark, PartnerEffect, Role
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import citations_and_footnotes
from lanzarote_law.reports.citations_and_footnotes import as_sentence, capitalise
from lanzarote_law.reports.convention_requirements import required_by_convention
from lanzarote_law.reports.joined_statements import joined_statements
from lanzarote_law.reports.reply_decisions import is_silent_for_a_decision
from lanzarote_law.reports.reply_draft_state import ReplyPaper, StatedLink, extent_rank, in_sentence
from lanzarote_law.reports.reply_omissions import omitted_link, without_doubts
from lanzarote_law.reports.reply_provision_text import penalty_level
from lanzarote_law.reports.required_actions import RequiredAction, required_action

Kinds = dict[str, dict[str, list["AspectStanding"]]]
"""The aspects of a question by how they are answered, each with its standings under the items."""
_IN_FULL = ("besides", "full")


_BESIDES = "decided besides"
_KINDS = (*_IN_FULL, "part", "known", "general", "none", "silent", "decided", _BESIDES)
"""How an aspect is answered. The reply says once, at its front, on which it is silent."""


class PartAnswer(NamedTuple):
    """The answer to a question, or to some of its parts."""

    items: tuple[str, ...]
    """The parts that it answers; empty if it answers all."""
    opening: str
    """How far the law covers what is asked, in a few words."""
    sentences: tuple[str, ...]


def answers(paper: ReplyPaper, answer: ItemAnswer, stated: Sequence[StatedLink]) -> list[PartAnswer]:
    """The answer to each part of a question; parts of which the same is said have one answer.

    What the law covers in full for all parts, or for the question itself, is said before them, once.
    """
    view = paper.view
    by_item = _answered_aspects(view, answer, stated)
    if not by_item:
        return [PartAnswer((), "", (view.word("r.reply.silent"),))]
    alike = group_by_key(
        (frozenset((kind, one.aspect) for kind, one in found), item) for item, found in by_item.items()
    )
    if len(alike) == 1:
        kinds = _kinds(pair for found in by_item.values() for pair in found)
        return [_answer(paper, stated, tuple(by_item) if len(by_item) > 1 else (), kinds, kinds)]
    in_full = {
        item: {(kind, each.aspect) for kind, each in found if kind in _IN_FULL} for item, found in by_item.items()
    }
    common = in_full.pop(paper.item.id, set()) | set.intersection(*in_full.values())
    before = _kinds(pair for found in by_item.values() for pair in found if (pair[0], pair[1].aspect) in common)
    first = tuple(chain(*_sentences_in_full(paper, stated, before, paper.item.id)))
    found = [PartAnswer((), "", first)] if first else []
    for items in map(tuple, alike.values()):
        pairs = [pair for item in items for pair in by_item[item]]
        own = [(kind, each) for kind, each in pairs if (kind, each.aspect) not in common and kind != _BESIDES]
        if own:
            found.append(_answer(paper, stated, items, _kinds(pairs), _kinds(own)))
    left = group_by_key((each.aspect, item) for item, of in by_item.items() for kind, each in of if kind == _BESIDES)
    for items, aspects in group_by_key((tuple(items), aspect) for aspect, items in left.items()).items():
        found.append(PartAnswer(items, "", tuple(_see_front(view, map(view.aspect_title, aspects)))))
    return found


def silent_points(view: View, answer: ItemAnswer, stated: Sequence[StatedLink]) -> list[AspectStanding]:
    """The aspects of a question on which its answer is silent, in part or whole, and not because of a decision."""
    by_item = _answered_aspects(view, answer, stated)
    return [each for found in by_item.values() for kind, each in found if kind in {"silent", "known"}]


def _answered_aspects(
    view: View, answer: ItemAnswer, stated: Sequence[StatedLink]
) -> dict[str, list[tuple[str, AspectStanding]]]:
    """The aspects of a question and of its parts, by these, each with how it is answered."""
    core = answer.now.aspects
    pairs = (
        (_kind(view, each, [one for one in stated if each in one.aspects], core=each in core), each)
        for each in (*core, *answer.now.extra)
    )
    return group_by_key((each.item, (kind, each)) for kind, each in pairs if kind)


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
    found = set(filter(kinds.get, kinds)) - {_BESIDES}
    if found <= {"silent", "decided"}:
        return PartAnswer(items, "", (view.word("r.reply.silent"),))
    in_full, before = _sentences_in_full(paper, stated, own, (*items, paper.item.id)[0])
    parts = (
        *in_full,
        *_sentences_in_part(paper, own, stated),
        *_beyond_the_convention(view, own),
        *before,
        *_see_front(view, map(view.aspect_title, (*own["decided"], *own[_BESIDES]))),
    )
    links = [_in_full(stated, each) for kind in _IN_FULL for each in own[kind].values()]
    roles = {one.judged.link.role for each in links for one in each}
    if found == {"full"} and roles == {Role.EXEMPTS} and re.search(view.word("r.asks whether punished"), asks):
        return PartAnswer(items, view.word("r.reply.no limited"), parts)
    if not re.match(view.word("r.asks whether"), asks) or found <= {"besides", "none"}:
        return PartAnswer(items, "", parts)
    if found <= {"besides", "general", "none"}:
        return PartAnswer(items, _by_general_rules(view, stated, own), parts)
    if not found <= {*_IN_FULL}:
        return PartAnswer(items, view.word("r.reply.in part"), parts)
    is_limited = any(found and all(each.judged.link.limit for each in found) for found in links)
    if others := _inferred_from(view, [each for found in links for each in found]):
        return PartAnswer(items, view.word("r.reply.yes inferred", others), parts)
    return PartAnswer(items, view.word("r.reply.yes limited" if is_limited else "r.reply.yes"), parts)


def _by_general_rules(view: View, stated: Sequence[StatedLink], kinds: Kinds) -> str:
    """That general rules answer, beside what the law expressly exempts in full or in part."""
    for aspect, found in kinds["besides"].items():
        full = _in_full(stated, found)
        links = full or _of_extent(stated, found, Extent.PARTIAL)
        cited = citations_and_footnotes.short_citations(view, (each.judged.link.provision for each in links))
        yes = view.word("r.reply.yes" if full else "r.reply.in part").rstrip(".")
        return view.word("r.reply.expressly besides", yes, in_sentence(view.aspect_title(aspect)), cited)
    return view.word("r.reply.general rules")


def _beyond_the_convention(view: View, kinds: Kinds) -> Iterator[str]:
    """That the Convention requires no more, or of which aspects that are not answered in full it does not."""
    groups = [*kinds["part"].values(), *kinds["general"].values()]
    law = {RequiredAction.LAW, RequiredAction.NONE}
    free = [each for each in groups if required_action(view, each[0]) in law and not required_by_convention(view, each)]
    if free and free == groups:
        yield view.word("r.reply.not asked by the convention")
    elif free:
        titles = view.clauses(in_sentence(view.aspect_title(each[0].aspect)) for each in free)
        yield as_sentence(view.word("r.reply.not asked on", titles))


def _inferred_from(view: View, stated: Sequence[StatedLink]) -> str:
    """The articles from which it is inferred that an offence covers what is asked, as no text expressly says so."""
    links = (each.judged.link for each in stated)
    found = (
        each
        for each in links
        if each.role is Role.INCRIMINATES and re.search(view.word("r.presupposes"), f"{each.reason} {each.limit}")
    )
    return citations_and_footnotes.short_citations(view, (one.provision for each in found for one in each.read_with))


def _see_front(view: View, titles: Iterable[str]) -> Iterator[str]:
    """Where the reply says why it is silent on some points, if there are any."""
    if text := view.clauses(map(in_sentence, titles)):
        yield as_sentence(view.word("r.reply.see front", text))


def _in_full(stated: Sequence[StatedLink], standings: Sequence[AspectStanding]) -> list[StatedLink]:
    return _of_extent(stated, standings, Extent.FULL)


def _sentences_in_full(
    paper: ReplyPaper, stated: Sequence[StatedLink], kinds: Kinds, item: str
) -> tuple[list[str], list[str]]:
    """What the law says of the aspects that it covers in full, by which articles and within which limits.

    What an earlier answer says is not repeated; where it stands comes last.
    """
    view = paper.view
    before: dict[str, list[str]] = {}
    values: dict[str, list[str]] = {}
    by_article: list[str] = []
    pairs = ((kind, aspect, standings) for kind in _IN_FULL for aspect, standings in kinds[kind].items())
    found = (
        (kind, aspect, _in_full(stated, standings) or _of_extent(stated, standings, Extent.PARTIAL))
        for kind, aspect, standings in pairs
    )
    for kind, aspect, best in sorted(found, key=lambda each: extent_rank(each[2][0].judged)):
        place = paper.said.setdefault(f"answer {best[0].judged.extent} {kind} {aspect}", item)
        if place != item:
            before.setdefault(place, []).append(in_sentence(view.aspect_title(aspect)))
        elif kind == "besides" or all(_is_told_by_article(view, aspect, each) for each in best):
            told_of = best[:1] if best[0].judged.extent is Extent.FULL else best
            by_article += [_told_by_article(paper, each, item) for each in told_of]
        else:
            by = group_by_key((_limit(paper, each, item), each.judged.link) for each in best)
            cited = (_cited_with_limit(view, links, limit) for limit, links in by.items())
            values.setdefault(view.clauses(cited), []).append(_definition(view, aspect))
    joined = [(by_which, _joined(view, texts)) for by_which, texts in values.items()]
    sentences = [
        as_sentence(f"{view.clauses((first, *map(in_sentence, others)))} ({by_which})")
        for by_which, (first, *others) in joined
    ]
    told_there = view.clauses(f"{place} ({view.clauses(_joined(view, titles))})" for place, titles in before.items())
    earlier = [as_sentence(view.word("r.reply.before", told_there))] if before else []
    return [*sentences, *dict.fromkeys(by_article)], earlier


def _cited_with_limit(view: View, links: Sequence[Correspondence], limit: str) -> str:
    """The provisions of links that have one limit, with others of its kind; of penalties, each with its level.

    The others, which do not have the limit, come first: a limit follows the provisions that it limits.
    """
    own = [each.provision for each in links]
    others = [ident for each in links for ident in _others_of_its_kind(view, each) if ident not in own]
    idents = [*others, *own] if limit else [*own, *others]
    cited = citations_and_footnotes.short_citations(view, idents)
    if all(each.role is Role.SANCTIONS for each in links):
        idents = sort_provision_ids(view.corpus, list(dict.fromkeys(idents)))
        levels = [penalty_level(view, view.corpus.provision[each]) for each in idents]
        if all(levels):
            named = zip(citations_and_footnotes.short_in_sequence(view, idents), levels, strict=True)
            cited = view.clauses(f"{each}, {level}" for each, level in named)
    is_former = any(citations_and_footnotes.lists_only_former_articles(view, ident) for ident in idents)
    told = ", ".join(filter(None, (cited, limit)))
    return f"{told} {view.word('r.reply.former list')}" if is_former else told


def _others_of_its_kind(view: View, link: Correspondence) -> Sequence[str]:
    """The other provisions of a link on penalties, or those that take the place of its own in parts of the country."""
    if link.role is Role.SANCTIONS:
        return link.provisions
    partners = partners_in_force(view.corpus, link.provision, view.on)
    found = {each.provision for each in partners if each.does is PartnerEffect.TAKES_PLACE}
    return [each for each in link.provisions if each in found]


def _limit(paper: ReplyPaper, stated: StatedLink, item: str) -> str:
    """The limit of a link in a few words, or the part of the question that states it alone; empty without one."""
    link, view = stated.judged.link, paper.view
    limit = _limit_in_words(view, link)
    place = paper.said.setdefault(f"limit {limit}", item)
    is_alone = [where for key, where in paper.said.items() if key.startswith("limit ")].count(place) == 1
    if limit and is_alone and place != item and place in (paper.item.id, *paper.parts):
        return view.word("r.reply.limit as", paper.place([place]))
    return limit and view.word("r.reply.limit", in_sentence(limit))


def _limit_in_words(view: View, link: Correspondence) -> str:
    """The short limit of a link; that a list is of former articles is for the drafter, in brackets."""
    limit = without_doubts(view, f"{short_limit(link)}.").rstrip(".") if link.limit else ""
    if citations_and_footnotes.lists_only_former_articles(view, link.provision):
        return view.clauses(each for each in limit.split(view.word("semicolon")) if not re.search(r"\b\d{4}\b", each))
    return limit


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
    links = {aspect: _of_extent(stated, found, Extent.PARTIAL) for aspect, found in kinds["part"].items()}
    mentioned = [aspect for aspect, found in links.items() if {each.judged.link.role for each in found} == {Role.NAMES}]
    for aspect in mentioned:
        yield from (_told_by_article(paper, each, paper.item.id) for each in links[aspect])
        if others := _general_provisions(view, kinds["part"][aspect]):
            cited = citations_and_footnotes.short_citations(view, others)
            yield as_sentence(view.word("r.reply.rest general", cited))
    values = {aspect: _parts_covered(paper, stated, found) for aspect, found in kinds["part"].items()}
    pairs = (
        (parts, _definition(view, aspect) if parts[2] == "alone" else in_sentence(view.aspect_title(aspect)))
        for aspect, parts in values.items()
        if aspect not in mentioned
    )
    # what is asked besides is known by then
    is_named = paper.is_shortest and paper.parts and any(kinds[kind] for kind in _IN_FULL)
    for (parts, rest, how), texts in group_by_key(pairs).items():
        if is_named and not rest:
            yield as_sentence(view.word("r.reply.part besides", parts))
            continue
        for each in _joined(view, texts) if how == "alone" else [view.clauses(texts)]:
            yield as_sentence(capitalise(view.word(f"r.reply.part {how}", each, parts, rest)))
    for aspect, found in kinds["known"].items():
        yield from _sentences_on_known_part(paper, aspect, found, stated)
    if general := kinds["general"]:
        by = ((_cited(view, stated, found), in_sentence(view.aspect_title(each))) for each, found in general.items())
        named = (f"{view.clauses(titles)} ({cited})" for cited, titles in group_by_key(by).items())
        yield as_sentence(capitalise(view.word("r.reply.general", view.clauses(named))))
    if none := kinds["none"]:
        titles = view.clauses(in_sentence(view.aspect_title(aspect)) for aspect in none)
        yield as_sentence(capitalise(view.word("r.reply.none", titles)))


def _sentences_on_known_part(
    paper: ReplyPaper, aspect: str, standings: Sequence[AspectStanding], stated: Sequence[StatedLink]
) -> Iterator[str]:
    """What is known of an aspect of which a part is left out, and the part, for the drafter to complete."""
    view = paper.view
    place = paper.said.setdefault(f"answer known {aspect}", paper.item.id)
    if place != paper.item.id:
        title = in_sentence(view.aspect_title(aspect))
        yield as_sentence(view.word("r.reply.before", f"{place} ({title})"))
        return
    yield as_sentence(_definition(view, aspect))
    known = (each for each in stated if set(standings) & set(each.aspects))
    yield from (_told_by_article(paper, each, paper.item.id) for each in known)
    shown = ((each, judged) for each in standings for judged in each.shown)
    left = dict.fromkeys(judged.link.part for each, judged in shown if omitted_link(view, each, judged))
    named = (in_sentence(f"{view.aspect_title(aspect)}, {part}") for part in left)
    yield from (view.word("r.reply.to complete", each) for each in named)


def _parts_covered(
    paper: ReplyPaper, stated: Sequence[StatedLink], standings: Sequence[AspectStanding]
) -> tuple[str, str, str]:
    """The parts of an aspect that the law covers, the provisions whose general wording may cover the rest, and how.

    It is `unsettled` where a point is on each part, `express` where general wording may cover the rest, else `alone`.
    """
    view = paper.view
    rest = _general_provisions(view, standings)
    parts = []
    found = _of_extent(stated, standings, Extent.PARTIAL)
    unsettled = view.word("r.unsettled")
    is_open = bool(found) and all(re.search(unsettled, each.judged.link.limit) for each in found)
    how = "alone" if not rest else "unsettled" if is_open else "express"
    for part, of_part in group_by_key((each.judged.link.part, each) for each in found).items():
        links = [each.judged.link for each in of_part]
        cited = citations_and_footnotes.short_citations(view, [each.provision for each in links])
        is_unsettled = how != "unsettled" and all(re.search(unsettled, each.limit) for each in links)
        conditional = _conditional_part(paper, part, cited) if is_unsettled else ""
        is_former = all(citations_and_footnotes.lists_only_former_articles(view, each.provision) for each in links)
        is_penalty = all(each.role is Role.SANCTIONS for each in links)
        is_cited = rest or is_former or is_penalty or links[0].role is Role.JURISDICTION
        if is_former and f"limit {_limit_in_words(view, links[0])}" not in paper.said:
            cited = _cited_with_limit(view, links, _limit(paper, of_part[0], paper.item.id))
        elif is_penalty:
            cited = _cited_with_limit(view, links, "")
        parts.append(conditional or (f"{part} ({cited})" if is_cited else part))
    return view.clauses(parts), citations_and_footnotes.short_citations(view, rest), how


def _conditional_part(paper: ReplyPaper, part: str, cited: str) -> str:
    """A part on which a point is unsettled; in the shortest form of a question with parts, the provision says so."""
    has_limbs = bool(paper.view.corpus.limbs.get(paper.item.id))
    return "" if paper.is_shortest and has_limbs else paper.view.word("r.subject to unsettled", part, cited)


def _of_extent(stated: Sequence[StatedLink], standings: Sequence[AspectStanding], extent: Extent) -> list[StatedLink]:
    return [each for each in stated if each.judged.extent is extent and set(standings) & set(each.aspects)]


def _cited(view: View, stated: Sequence[StatedLink], standings: Sequence[AspectStanding]) -> str:
    """The provisions whose general wording may cover an aspect."""
    found = _of_extent(stated, standings, Extent.IMPLIED)
    return citations_and_footnotes.short_citations(view, (each.judged.link.provision for each in found))


def _general_provisions(view: View, standings: Sequence[AspectStanding]) -> list[str]:
    """The provisions whose general wording may cover the rest of an aspect that others cover in part."""
    pairs = ((each, judged) for each in standings for judged in (*each.carriers, *each.outweighed))
    found = (
        judged for each, judged in pairs if judged.extent is Extent.IMPLIED and not omitted_link(view, each, judged)
    )
    return list(dict.fromkeys(judged.link.provision for judged in found))


_BY_ARTICLE = (Role.EXEMPTS, Role.NAMES)


def _is_told_by_article(view: View, aspect: str, stated: StatedLink) -> bool:
    """Whether an answer tells what the article says, not the definition of the aspect.

    A condition of jurisdiction is told so, as its definition only says that the law settles the matter.
    """
    role = stated.judged.link.role
    return role in _BY_ARTICLE or (role is Role.JURISDICTION and bool(view.corpus.aspect[aspect].full_means))


def _told_by_article(paper: ReplyPaper, stated: StatedLink, item: str) -> str:
    """What an article exempts or mentions, by its reason, of which the article is the subject if the reason says so."""
    view, link = paper.view, stated.judged.link
    cite = capitalise(citations_and_footnotes.pinpoint_citation(view, link.provision, link.pinpoint))
    limit = _limit(paper, stated, item)
    behind = f" ({limit})." if limit else "."
    reason = paper.statement(link.reason).rstrip(".")
    for subject in (view.word("r.this article"), view.word("r.subject")):
        if reason.startswith(f"{subject} "):
            return f"{cite}{reason.removeprefix(subject)}{behind}"
    return f"{cite}{view.colon}{in_sentence(reason)}{behind}"


def _kind(view: View, each: AspectStanding, stated: Sequence[StatedLink], *, core: bool) -> str:
    """How an aspect is answered, as the key of its words; empty if the sentence does not mention it."""
    best = min((one.judged for one in stated if one.core or not core), key=extent_rank, default=None)
    if not core and not stated and is_silent_for_a_decision(view, each):
        return _BESIDES
    if not core:
        is_express = best and best.extent is not Extent.IMPLIED and best.link.role is Role.EXEMPTS
        return "besides" if is_express else ""
    if best is None and is_silent_for_a_decision(view, each):
        return "decided"
    if best is None:
        searched = each.negative is None or each.negative.verification is not Mark.UNVERIFIED
        return "none" if each.standing is Standing.NEGATIVE and searched else "silent"
    if each.standing is Standing.KNOWN_IN_PART:
        return "known"
    if best.extent is Extent.FULL:
        return "full"
    return "part" if best.extent is Extent.PARTIAL else "general"
