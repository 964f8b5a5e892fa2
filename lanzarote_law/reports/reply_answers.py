"""The sentences that answer a question: how far the law covers what it asks, and what the law says.

What is covered in full is said by the definition of its aspect, or for an exemption by its reason, after the
provisions whose limits apply to it; what an earlier answer says is not repeated.
"""

from collections.abc import Iterator, Sequence

from lanzarote_law.answers.lookup import ItemAnswer
from lanzarote_law.answers.status_types import AspectStanding, Standing
from lanzarote_law.model import Extent, Mark, Role
from lanzarote_law.reports import footnotes
from lanzarote_law.reports.footnotes import as_sentence, capitalise
from lanzarote_law.reports.reply_paper import ReplyPaper, StatedLink, extent_rank, in_sentence

Kinds = dict[str, dict[str, list["AspectStanding"]]]
"""The aspects of a question by how they are answered, each with its standings under the items."""
_IN_FULL = ("besides", "full")


_KINDS = (*_IN_FULL, "part", "general", "none", "silent")


def answer_sentence(paper: ReplyPaper, answer: ItemAnswer, stated: Sequence[StatedLink]) -> tuple[str, str]:
    """How far the law covers what a question asks, in a word or two, and the sentences that say what it covers."""
    view, core = paper.view, answer.now.aspects
    kinds: Kinds = {each: {} for each in _KINDS}
    for each in (*core, *answer.now.extra):
        kind = _kind(each, [one for one in stated if each in one.aspects], core=each in core)
        if kind:
            kinds[kind].setdefault(each.aspect, []).append(each)
    found = list(filter(kinds.get, kinds))
    if found in ([], ["silent"]):
        return "", view.word("r.reply.silent")
    text = " ".join((*_sentences_in_full(paper, stated, kinds), *_sentences_in_part(paper, kinds)))
    covered = {(each.item, each.aspect) for one in stated if one.judged.extent is Extent.FULL for each in one.aspects}
    if found == ["none"]:
        return "", text
    if not all((each.item, each.aspect) in covered for each in core):
        return view.word("r.reply.in part"), text
    limits = any(each.judged.link.limit or (not each.core and each.judged.link.role is Role.EXEMPTS) for each in stated)
    asks = "yes" if answer.item.asks.startswith(view.word("r.asks whether")) else "law"
    key = f"{asks}{' limited' if limits else ''}"
    return ("" if key == "law" else view.word(f"r.reply.{key}")), text


def _sentences_in_full(paper: ReplyPaper, stated: Sequence[StatedLink], kinds: Kinds) -> Iterator[str]:
    """What the law says of the aspects that it covers in full; what an earlier answer says is not repeated."""
    view = paper.view
    before: dict[str, list[str]] = {}
    told: list[tuple[list[str], str]] = []
    for kind in _IN_FULL:
        for aspect, standings in kinds[kind].items():
            best = [each for each in stated if each.judged.extent is Extent.FULL and set(standings) & set(each.aspects)]
            items = _items_if_several(paper, kinds, aspect, standings)
            if place := paper.before(f"answer {kind} {aspect}"):
                before.setdefault(place, []).append(in_sentence(view.aspect_title(aspect)) + items)
            else:
                limiting, text = _in_full(paper, aspect, best)
                told.append((limiting, text + items))
    yield from (as_sentence(text) for text in dict.fromkeys(text for by, text in told if not by))
    if limited := dict.fromkeys(in_sentence(text) for by, text in told if by):
        by = footnotes.short_citations(view, [ident for idents, _ in told for ident in idents])
        yield as_sentence(view.word("r.reply.within", by, view.clauses(limited)))
    for place, titles in before.items():
        yield as_sentence(view.word("r.reply.before", place, view.clauses(titles)))


def _sentences_in_part(paper: ReplyPaper, kinds: Kinds) -> Iterator[str]:
    """The aspects that the law does not cover in full, by their titles; those that are not stated come last."""
    view = paper.view
    for kind in (each for each in _KINDS if each not in _IN_FULL and kinds[each]):
        titles = [
            in_sentence(view.aspect_title(aspect)) + _items_if_several(paper, kinds, aspect, standings)
            for aspect, standings in kinds[kind].items()
        ]
        key = "r.reply.silent on" if kind == "silent" else f"r.reply.{kind}"
        yield as_sentence(capitalise(view.word(key, view.clauses(titles))))


def _items_if_several(paper: ReplyPaper, kinds: Kinds, aspect: str, standings: Sequence[AspectStanding]) -> str:
    """The items of an aspect, if it is answered in several ways, or belongs to some items of the question only."""
    several = sum(aspect in found for found in kinds.values()) > 1
    every = {each.item for found in kinds.values() for group in found.values() for each in group} - {paper.item.id}
    own = [each.item for each in standings]
    return f" ({paper.numbers(own)})" if several or not every.issubset(own) else ""


def _in_full(paper: ReplyPaper, aspect: str, best: Sequence[StatedLink]) -> tuple[list[str], str]:
    """The provisions whose limits apply to an aspect that is covered in full, and what the law says of it.

    An exemption is stated by its reason, after its article.
    """
    view, limited = paper.view, all(each.judged.link.limit for each in best)
    if any(each.judged.link.role is not Role.EXEMPTS for each in best):
        definition = view.corpus.aspect[aspect].definition.rstrip(".")
        return [each.judged.link.provision for each in best if limited], definition
    link = best[0].judged.link
    cite = capitalise(footnotes.pinpoint_citation(view, link.provision, link.pinpoint))
    cite += view.word("r.within its limits") if limited else ""
    return [], f"{cite}{view.colon}{in_sentence(paper.statement(link.reason).rstrip('.'))}"


def _kind(each: AspectStanding, stated: Sequence[StatedLink], *, core: bool) -> str:
    """How an aspect is answered, as the key of its words; empty if the sentence does not mention it."""
    best = min((one.judged for one in stated if one.core or not core), key=extent_rank, default=None)
    if not core:
        return "besides" if best and best.extent is Extent.FULL and best.link.role is Role.EXEMPTS else ""
    if best is None:
        searched = each.negative is None or each.negative.verification is not Mark.UNVERIFIED
        return "none" if each.standing is Standing.NEGATIVE and searched else "silent"
    if best.extent is Extent.FULL:
        return "full"
    return "part" if best.extent is Extent.PARTIAL else "general"
