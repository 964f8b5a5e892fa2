"""The reply that is sent: for each question a sentence that answers it, then the provisions, the weightiest first.

Each provision is summarised once in the paper, and each limit printed once; later questions refer to it. Only official
references are in footnotes. What is not stated, and every mark, is in the annex (`reply_annex`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.limits import partners_in_force, penalty_partners
from lanzarote_law.answers.lookup import item_answer
from lanzarote_law.answers.resolve import ResolvedReference
from lanzarote_law.answers.status_types import Flag, Standing, split_sentences
from lanzarote_law.model import UNTRANSLATED, Extent, ItemKind, Mark, PartnerEffect, Role
from lanzarote_law.render.formats.blocks import Block, Bullets, Heading, Line, Styled, plain, run
from lanzarote_law.render.layout import group_by_key
from lanzarote_law.render.official_links import article_page
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports import footnotes
from lanzarote_law.reports.footnotes import as_sentence, capitalise
from lanzarote_law.reports.omissions import Omission, omissions, omitted_link, without_doubts
from lanzarote_law.reports.parts import Part

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from lanzarote_law.answers.lookup import ItemAnswer
    from lanzarote_law.answers.status_types import AspectStanding, WeighedLink
    from lanzarote_law.model import Code, Corpus, Item, Partner, Provision, Version
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.json_outline import Plain
    from lanzarote_law.render.phrases import View


class StatedLink(NamedTuple):
    """A link that a reply states, and the aspects for which it counts in the same way."""

    judged: WeighedLink
    aspects: tuple[AspectStanding, ...]
    core: bool
    """Whether it answers what the question asks; false for what is stated for information."""


class Draft(NamedTuple):
    """The reply to a question with its limbs."""

    answer: ItemAnswer
    part: Part
    stated: tuple[StatedLink, ...]
    cited: tuple[str, ...]
    """The provisions that it describes."""
    omitted: tuple[Omission, ...]


class _Paper(NamedTuple):
    """A reply as far as it is written."""

    view: View
    said: dict[str, str]
    """The provisions, sentences and penalties that were stated, each with the item under which it was."""
    item: Item
    brief: bool = False
    """Whether only what answers in full is described; the other provisions are named."""

    def before(self, what: str) -> str:
        """The item under which something was stated before; if nowhere, it is stated under the present one."""
        if what in self.said:
            return self.said[what]
        self.said[what] = self.item.id
        return ""

    def place(self, items: Iterable[str]) -> str:
        """Items under which something was stated, as a place in the paper."""
        others = [each for each in dict.fromkeys(items) if each != self.item.id]
        return _numbers(self.view, others) or self.view.word("r.above")


def draft_replies(view: View, items: Iterable[Item]) -> list[Draft]:
    """The reply to each of some items, as one paper."""
    said: dict[str, str] = {}
    drafts = []
    for item in items:
        before = dict(said)
        draft = _draft(_Paper(view, said, item))
        if sum(len(plain(each)) for each in _runs(draft.part.blocks)) > _MOST_LETTERS:
            said = before
            draft = _draft(_Paper(view, said, item, brief=True))
        drafts.append(draft)
    return drafts


_MOST_LETTERS = 6000
"""The length in letters of a reply to a question that fits on two pages."""


def _draft(paper: _Paper) -> Draft:
    view, item = paper.view, paper.item
    answer = item_answer(view.corpus, item, view.on, ResolvedReference(item.id, (item,)))
    stated = _stated_links(view, answer)
    groups = group_by_key((each.judged.link.provision, each) for each in stated)
    blocks = [block for links in groups.values() for block in _provision_blocks(paper, links, groups)]
    also = [] if paper.brief else _also_relevant(view, answer, groups)
    title, (answered, sentence) = localized_text(item.title, view.language), answer_sentence(view, answer, stated)
    values: Plain = {
        "item": item.id,
        "title": title,
        "asks": item.asks,
        "answer": f"{answered} {sentence}".lstrip(),
        "say": [sentence_values(each) for each in _runs(blocks)],
        "points": [_point_values(view, each) for each in stated],
        "say_also": [sentence_values(each) for each in also],
        "answers": [_link_values(view, each) for each in stated],
    }
    opening = (
        Heading(run(Styled(item.id, "ref"), f"  {title}"), 2),
        Line(run(Styled(answered and f"{answered} ", "strong"), sentence)),
    )
    return Draft(
        answer,
        Part((*opening, *blocks, *map(Line, also)), {"drafts": [values]}),
        tuple(stated),
        tuple(groups),
        tuple(omissions(view, answer)),
    )


def sentence_values(sentence: Run) -> Plain:
    """A sentence with its footnotes."""
    return {"text": plain(sentence), "sources": [part.note for part in sentence if part.note]}


def _point_values(view: View, each: StatedLink) -> Plain:
    """What a link answers, in words, with the reason and the limit."""
    link, titles = each.judged.link, dict.fromkeys(view.aspect_title(one.aspect) for one in each.aspects)
    return {
        "point": f"{view.word('semicolon').join(titles)} ({_numbers(view, [one.item for one in each.aspects])})",
        "article": footnotes.pinpoint_citation(view, link.provision, link.pinpoint),
        "text": " ".join((_statement(view, link.reason), *limit_sentences(view, link.limit))),
        "sources": [],
    }


def _link_values(view: View, each: StatedLink) -> Plain:
    """A link as plain values: the aspects that it answers, its extent and its basis."""
    link = each.judged.link
    return {
        "article": link.provision,
        "pinpoint": link.pinpoint or None,
        "aspects": [{"item": one.item, "aspect": one.aspect, "status": one.standing} for one in each.aspects],
        "extent": each.judged.extent,
        "part": link.part or None,
        "asserted": each.judged.asserted,
        "with": [other.provision for other in link.read_with],
        "reason": link.reason,
        "limit": link.limit or None,
        "not_read": view.review_text(link) or None,
        "basis": link.basis,
        "verification": link.verification,
        "disputed_by": list(each.judged.disputed_by),
    }


# -- what is stated, and in which order --------------------------------------------------------------------------------

_EXTENTS = (Extent.FULL, Extent.PARTIAL, Extent.IMPLIED)


def _stated_links(view: View, answer: ItemAnswer) -> list[StatedLink]:
    """The links that a reply states: by weight of their provisions, and for each in the order of the limbs."""
    found: dict[tuple[str, bool], tuple[WeighedLink, list[AspectStanding]]] = {}
    for each in (*answer.now.aspects, *answer.now.extra):
        for judged in (*each.carriers, *each.exempting):
            core = each in answer.now.aspects and judged in each.carriers
            if not omitted_link(view, each, judged):
                found.setdefault((judged.link.id, core), (judged, []))[1].append(each)
    links = [StatedLink(judged, tuple(aspects), core) for (_, core), (judged, aspects) in found.items()]
    groups = group_by_key((each.judged.link.provision, each) for each in links)
    by_weight = sorted(groups.values(), key=_weight)
    return [each for group in by_weight for each in sorted(group, key=lambda each: _rank(each.judged))]


def _weight(links: Sequence[StatedLink]) -> tuple[bool, int, int]:
    """The order of a provision: whether it answers what is asked, how far, and how many points."""
    best = min(_rank(each.judged) for each in links)
    return not any(each.core for each in links), best, -sum(len(each.aspects) for each in links)


# -- the sentence that answers -----------------------------------------------------------------------------------------


def answer_sentence(view: View, answer: ItemAnswer, stated: Sequence[StatedLink]) -> tuple[str, str]:
    """How far the law covers what a question asks, in a word or two, and the sentences that say what it covers.

    What is covered in full is said by the definition of its aspect, which is a sentence on the law.
    """
    kinds: dict[str, dict[str, list[str]]] = {
        each: {} for each in ("full", "exempt", "part", "general", "none", "besides")
    }
    core = answer.now.aspects
    for each in (*core, *answer.now.extra):
        kind = _kind(each, [one for one in stated if each in one.aspects], core=each in core)
        if kind:
            kinds[kind].setdefault(each.aspect, []).append(each.item)
    told = [_of_kind(view, kinds, kind) for kind, found in kinds.items() if found]
    if not told:
        return "", view.word("r.reply.silent")
    text = " ".join(told)
    covered = {(each.item, each.aspect) for one in stated if one.judged.extent is Extent.FULL for each in one.aspects}
    if list(filter(kinds.get, kinds)) == ["none"]:
        return "", text
    if not all((each.item, each.aspect) in covered for each in core):
        return view.word("r.reply.in part"), text
    limits = any(each.judged.link.limit or (not each.core and each.judged.link.role is Role.EXEMPTS) for each in stated)
    asks = "yes" if answer.item.asks.startswith(view.word("r.asks whether")) else "law"
    key = f"{asks}{' limited' if limits else ''}"
    return ("" if key == "law" else view.word(f"r.reply.{key}")), text


def _of_kind(view: View, kinds: dict[str, dict[str, list[str]]], kind: str) -> str:
    """The aspects of a kind in sentences; one that is answered in several ways names its items."""
    in_full, told = kind in {"full", "exempt"}, []
    for aspect, items in kinds[kind].items():
        several = sum(aspect in found for found in kinds.values()) > 1
        text = view.corpus.aspect[aspect].definition.rstrip(".") if in_full else in_sentence(view.aspect_title(aspect))
        told.append(f"{text} ({_numbers(view, items)})" if several else text)
    if in_full:
        return " ".join(map(as_sentence, told))
    *others, last = told
    listed = view.word("r.and").join((", ".join(others), last)) if others else last
    return as_sentence(capitalise(view.word(f"r.reply.{kind}", listed)))


def _kind(each: AspectStanding, stated: Sequence[StatedLink], *, core: bool) -> str:
    """How an aspect is answered, as the key of its words; empty if the sentence does not mention it."""
    best = min((one.judged for one in stated if one.core or not core), key=_rank, default=None)
    if not core:
        return "besides" if best and best.extent is Extent.FULL and best.link.role is Role.EXEMPTS else ""
    if best is None:
        searched = each.negative is None or each.negative.verification is not Mark.UNVERIFIED
        return "none" if each.standing is Standing.NEGATIVE and searched else ""
    if best.extent is Extent.FULL:
        return "exempt" if best.link.role is Role.EXEMPTS else "full"
    return "part" if best.extent is Extent.PARTIAL else "general"


def _rank(judged: WeighedLink) -> int:
    return _EXTENTS.index(judged.extent)


# -- a provision -------------------------------------------------------------------------------------------------------


def _provision_blocks(paper: _Paper, links: Sequence[StatedLink], cited: Collection[str]) -> Iterator[Line | Bullets]:
    """A provision with what it answers, and where the paper first describes it, its content or the reasons."""
    view = paper.view
    provision = view.corpus.provision[links[0].judged.link.provision]
    before = paper.before(provision.id)
    full = any(each.judged.extent is Extent.FULL for each in links)
    by_content = (full or not (before or paper.brief)) and _has_short_content(view, provision, links)
    by_content = by_content and not paper.before(footnotes.current_version(view, provision).summary)
    if by_content:
        described = _content(paper, provision)
    elif before:
        content = paper.said.get(footnotes.current_version(view, provision).summary, before)
        described = Styled(f" ({view.word('r.see', paper.place([content]))}).")
    else:
        described = _title(paper, provision)
    covered = "".join(f" {each}" for each in _coverage(paper, links, reasons=not (before or by_content or paper.brief)))
    places = list(dict.fromkeys(each.judged.link.pinpoint for each in links))
    cite = footnotes.pinpoint_citation(view, provision.id, places[0] if len(places) == 1 else "")
    limbs = [one.item for each in links if each.core for one in each.aspects if one.item != paper.item.id]
    cite += f" [{_numbers(view, dict.fromkeys(limbs))}]" if limbs else ""
    head = Styled(capitalise(cite), "strong", article_page(view, provision.id))
    yield Line(run(head, described, covered))
    if by_content:
        below = [*_penalties(paper, provision, cited), *_substitutes(paper, provision, cited)]
        below += _conditions(paper, provision, cited)
        below += _defining(paper, provision) if any(each.core for each in links) else ()
        yield from (Bullets(tuple(below)),) if below else ()


def _has_short_content(view: View, provision: Provision, links: Sequence[StatedLink]) -> bool:
    """Whether a provision is described by its content: unless the reasons why it answers in part say so in fewer words.

    General wording is always described by the reason.
    """
    extents = [each.judged.extent for each in links]
    reasons = dict.fromkeys(each.judged.link.reason for each in links)
    summary = footnotes.current_version(view, provision).summary
    short = Extent.PARTIAL in extents and len(summary) <= sum(map(len, reasons))
    return Extent.FULL in extents or short


def _content(paper: _Paper, provision: Provision) -> Styled:
    """The content, the penalty and the first day of a provision, with its act."""
    view, version = paper.view, footnotes.current_version(paper.view, provision)
    parts = (
        _statement(view, version.summary),
        _penalty(paper, provision, version),
        footnotes.in_force_sentence(view, provision, version),
    )
    remarks = _remarks(view, provision)
    head = f" ({remarks})" if remarks else ""
    return Styled(f"{head}. {' '.join(filter(None, parts))}", note=_reference(paper, provision))


def _title(paper: _Paper, provision: Provision) -> Styled:
    """The title of a provision, with its act."""
    remarks = _remarks(paper.view, provision)
    title = localized_text(provision.title(paper.view.on), paper.view.language)
    title = as_sentence(f"{title} ({remarks})" if remarks else title)
    return Styled(f" – {title}", note=_reference(paper, provision))


def _remarks(view: View, provision: Provision) -> str:
    """The territory of a provision, and the articles that it replaced."""
    steps = [
        (old, each)
        for old in view.corpus.predecessors.get(provision.id, ())
        for each in view.corpus.provision[old].replaced_by
    ]
    olds = [old for old, each in steps if each.provision == provision.id and each.verification is not Mark.UNVERIFIED]
    formerly = view.word("r.formerly", footnotes.short_citations(view, olds)) if olds else ""
    return view.word("semicolon").join(filter(None, (footnotes.current_version(view, provision).territory, formerly)))


def _statement(view: View, text: str) -> str:
    """A text of the data as a sentence of the State."""
    return as_sentence(footnotes.complete_sentence(view, without_doubts(view, text)))


def _reference(paper: _Paper, provision: Provision) -> str:
    """The official reference of a provision: in full for the first of an act, then with its date and publication."""
    version = footnotes.current_version(paper.view, provision)
    again = bool(version.act and paper.before(version.act))
    return footnotes.official_reference(paper.view, provision, version, short=again)


def _penalty(paper: _Paper, provision: Provision, version: Version) -> str:
    """The penalty of a version; one that was stated before is named by its article."""
    view, mark = paper.view, version.penalty_verification or footnotes.content_mark(provision, version)
    if not version.penalty or mark is Mark.UNVERIFIED:
        return ""
    same = paper.said.setdefault(f"penalty {version.penalty}", provision.id)
    if same != provision.id:
        return view.word("r.same penalty", footnotes.pinpoint_citation(view, same, ""))
    return view.word("r.penalty", as_sentence(version.penalty))


def _coverage(paper: _Paper, links: Sequence[StatedLink], *, reasons: bool) -> Iterator[str]:
    """How a provision answers if not in full, then the limits; for general wording, and if `reasons`, also why.

    What it answers is told by the sentence that answers the question.
    """
    view, told = paper.view, {""}
    groups = group_by_key((_manner(each, reasons=reasons), each) for each in links)
    for (key, part, reason), group in groups.items():
        aspects = [one for each in group for one in each.aspects]
        if key == "exempt":
            yield as_sentence(view.word("r.covers.exempt", _points(paper, aspects)))
        elif part not in told:
            told.add(part)
            only = view.word("r.covers.only", part)
            several = len({each.judged.link.part for each in links}) > 1  # it answers other points without this limit
            yield as_sentence(
                f"{capitalise(_points(paper, aspects))}{view.word('colon')}{in_sentence(only)}" if several else only
            )
        if reason and not paper.before(reason):
            yield _statement(view, reason)
    limits = dict.fromkeys(each for one in links for each in limit_sentences(view, one.judged.link.limit))
    places = {each: paper.before(each) for each in limits}
    yield from (as_sentence(each) for each, place in places.items() if not place)
    if any(places.values()):
        yield view.word("r.limits before", paper.place(filter(None, places.values())))


_MOST_OF_A_LIMIT = 600


def limit_sentences(view: View, limit: str) -> list[str]:
    """A limit in sentences; of a very long one, the first, and that there are others."""
    stated = split_sentences(without_doubts(view, limit))
    kept = [each for at, each in enumerate(stated) if len(" ".join(stated[: at + 1])) <= _MOST_OF_A_LIMIT]
    return stated if len(kept) == len(stated) else [*kept, view.word("r.more conditions")]


def _manner(each: StatedLink, *, reasons: bool) -> tuple[str, str, str]:
    """How a link answers: the key of its words, the part, and the reason if that is printed."""
    link, extent = each.judged.link, each.judged.extent
    key = "exempt" if extent is Extent.FULL and link.role is Role.EXEMPTS else str(extent)
    return key, link.part, link.reason if reasons or extent is Extent.IMPLIED else ""


def _points(paper: _Paper, aspects: Sequence[AspectStanding]) -> str:
    """Aspects in running text."""
    titles = dict.fromkeys(in_sentence(paper.view.aspect_title(each.aspect)) for each in aspects)
    return paper.view.word("semicolon").join(titles)


def _numbers(view: View, items: Iterable[str]) -> str:
    """Items in their order; that one may not concern the Party is a remark for the drafter."""
    return view.items_in_short(items).replace(f" ({view.word(Flag.IF_ASKED)})", "")


def in_sentence(title: str) -> str:
    """A title as a part of a sentence: without its capital, unless that begins an abbreviation."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


# -- what is read with it ----------------------------------------------------------------------------------------------


def _partners(view: View, provision: Provision, *effects: PartnerEffect) -> list[Partner]:
    """The provisions with some effects on another that a reply states."""
    found = partners_in_force(view.corpus, provision.id, view.on)
    return [each for each in found if each.does in effects and not _is_unverified(view, each)]


def _is_unverified(view: View, partner: Partner) -> bool:
    other = view.corpus.provision[partner.provision]
    return Mark.UNVERIFIED in (
        partner.verification,
        footnotes.content_mark(other, footnotes.current_version(view, other)),
    )


def _summarised(paper: _Paper, partner: Partner, note: str, content: str) -> Run:
    """A provision with an effect on another, and its content unless that was stated before."""
    view, other = paper.view, paper.view.corpus.provision[partner.provision]
    place = Styled(capitalise(footnotes.pinpoint_citation(view, other.id)), "strong", article_page(view, other.id))
    if paper.brief and partner.does is not PartnerEffect.DEFINES:
        return run(place, f" ({note}).")
    paper.before(other.id)
    if before := paper.before(content):
        return run(place, f" ({note}; {view.word('r.see', paper.place([before]))}).")
    return run(place, Styled(f" ({note}): {_statement(view, content)}", note=_reference(paper, other)))


def _defining(paper: _Paper, provision: Provision) -> Iterator[Run]:
    """The articles that define the terms of another, each once in the paper."""
    for each in _partners(paper.view, provision, PartnerEffect.DEFINES):
        content = footnotes.current_version(paper.view, paper.view.corpus.provision[each.provision]).summary
        if content not in paper.said:
            yield _summarised(paper, each, each.purpose, content)


def _substitutes(paper: _Paper, provision: Provision, cited: Collection[str]) -> Iterator[Run]:
    """The provisions that replace an article in parts of the country, with the measures of each, in a sentence."""
    view, found = paper.view, []
    for each in _partners(view, provision, PartnerEffect.TAKES_PLACE):
        measures = _partners(view, view.corpus.provision[each.provision], PartnerEffect.ADDS_MEASURE)
        found += [each, *measures]
    for each in (each for each in found if each.provision not in cited):
        version = footnotes.current_version(view, view.corpus.provision[each.provision])
        first, *others = split_sentences(version.summary)
        sign = UNTRANSLATED if others and version.summary.endswith(UNTRANSLATED) else ""
        yield _summarised(paper, each, version.territory or each.purpose, f"{first}{sign}")


def _penalties(paper: _Paper, provision: Provision, cited: Collection[str]) -> Iterator[Run]:
    """The penalties that other articles set for an offence, or for minors as victims; none for an exemption.

    Those that the paper stated for another offence, and those for other circumstances, are named alone.
    """
    view = paper.view
    links = view.corpus.links_to_provision.get(provision.id, ())
    exempts = any(link.role is Role.EXEMPTS for link in links if link.provision == provision.id)
    groups: dict[str, list[tuple[str, str]]] = {}
    others: list[str] = []
    found = () if exempts else penalty_partners(view.corpus, provision.id, view.on)
    for each in sorted(found, key=lambda each: each.does is not PartnerEffect.SETS_PENALTY):
        if _is_unverified(view, each) or each.provision in cited:
            continue
        penalty = each.penalty or footnotes.current_version(view, view.corpus.provision[each.provision]).penalty
        minors = any(name in each.purpose for name in view.word("r.minors").split())
        told = (
            (each.does is PartnerEffect.SETS_PENALTY or minors)
            and not paper.brief
            and not paper.before(f"{each.provision} {penalty}")
        )
        if told:
            groups.setdefault(penalty, []).append((each.provision, each.purpose))
        else:
            others.append(each.provision)
    for penalty, pairs in groups.items():
        yield run(f"{capitalise(_articles(view, pairs))}{view.word('colon')}{as_sentence(penalty)}")
    if others:
        yield run(view.word("r.other penalties", footnotes.short_citations(view, others)))


def _conditions(paper: _Paper, provision: Provision, cited: Collection[str]) -> Iterator[Run]:
    """The provisions that limit another one and are not described for the question."""
    found = _partners(paper.view, provision, PartnerEffect.EXEMPTS, PartnerEffect.SETS_CONDITION)
    pairs = [(each.provision, each.purpose) for each in found if each.provision not in cited]
    pairs = [each for each in pairs if not paper.before(" ".join(each))]
    if pairs:
        yield run(as_sentence(paper.view.word("r.read with", _articles(paper.view, pairs))))


def _articles(view: View, pairs: Sequence[tuple[str, str]]) -> str:
    """Articles in running text, each with its effect on another."""
    cites = footnotes.short_in_sequence(view, [ident for ident, _ in pairs])
    told = (f"{cite} {view.word('r.purpose', purpose)}" for cite, (_, purpose) in zip(cites, pairs, strict=True))
    return view.word("semicolon").join(told)


def _also_relevant(view: View, answer: ItemAnswer, cited: Collection[str]) -> list[Run]:
    """Articles that also concern a question but answer it less well than those that are described."""
    beside = {each.provision for ident in cited for each in partners_in_force(view.corpus, ident, view.on)}
    found = [
        judged.link.provision
        for each in answer.now.aspects
        for judged in each.outweighed
        if judged.link.provision not in {*cited, *beside} and not omitted_link(view, each, judged)
    ]
    return [run(view.word("r.bearing", footnotes.short_citations(view, found)))] if found else []


# -- once for the paper ------------------------------------------------------------------------------------------------


def short_names(view: View, drafts: Sequence[Draft]) -> Part:
    """The codes and acts that a reply cites, with the short names that it uses, and the first day of a new code."""
    parts: list[Styled] = []
    text = "".join(plain(each) for draft in drafts for each in _runs(draft.part.blocks))
    described = {ident for draft in drafts for ident in draft.cited}
    for code in view.corpus.codes:
        title, short = localized_text(code.title, view.language), view.code(code.id)
        if short in text and short != title:
            parts += [Styled(view.word("semicolon"))] if parts else []
            parts += [Styled(short, "strong"), Styled(f"{view.word('colon')}{title}")]
            if code.in_force_from and any(_begins_with_code(view, ident, code) for ident in described):
                parts.append(Styled(f", {view.word('r.code in force', view.day(code.in_force_from))}"))
    return Part((Line((*parts, Styled("."))),) if parts else (), {})


def _begins_with_code(view: View, ident: str, code: Code) -> bool:
    provision = view.corpus.provision[ident]
    return provision.code == code.id and provision.start == code.in_force_from


def _runs(blocks: Iterable[Block]) -> Iterator[Run]:
    for block in blocks:
        yield from block.runs if isinstance(block, Bullets) else (block.run,) if isinstance(block, Line) else ()


# -- which items -------------------------------------------------------------------------------------------------------


def reply_sections(corpus: Corpus, chosen: Iterable[Item]) -> list[Item]:
    """The items with sections of their own, with their limbs; an item that only groups others is replaced by them."""
    found: list[Item] = []
    below: set[str] = set()
    waiting = list(chosen)
    while waiting:
        item = waiting.pop(0)
        limbs = corpus.limbs.get(item.id, [])
        if not item.aspects and any(corpus.limbs.get(each) for each in limbs):
            waiting[:0] = [corpus.item[each] for each in limbs]
        elif item.id not in below:
            below.update((item.id, *limbs))
            found.append(item)
    return found


def items_of_kind(corpus: Corpus, instrument: str, *kinds: ItemKind) -> list[Item]:
    """The items of an instrument that ask for law, or for practice."""
    return [each for each in corpus.items if each.instrument == instrument and each.kind in kinds]
